package io.github.biglocal.estimation;

import io.github.biglocal.money.Ratio;
import java.math.BigInteger;
import java.util.List;

/**
 * On which side of the ratio of a sample the ratio of a resample is, exactly: that of the sum of its residuals, since x
 * is never negative. The sum is taken in doubles first, and in whole numbers only where rounding could hide its sign.
 */
final class Residuals {
    /** The residuals, all with one factor that makes them whole. */
    private final BigInteger[] whole;

    /** The residuals, each as a part of the largest; all zero if that is zero. */
    private final double[] parts;

    private final double uncertainty;

    /** Takes the residuals of units from a ratio. */
    Residuals(List<Unit> units, Ratio ratio) {
        List<Ratio> residuals = units.stream().map(unit -> unit.residual(ratio)).toList();
        BigInteger multiple = BigInteger.ONE;
        BigInteger divisor = BigInteger.ZERO;
        Ratio largest = Ratio.ZERO;
        for (Ratio residual : residuals) {
            BigInteger denominator = residual.denominator();
            multiple = multiple.multiply(denominator.divide(multiple.gcd(denominator)));
            divisor = divisor.gcd(residual.numerator());
            Ratio size = new Ratio(residual.numerator().abs(), denominator);
            largest = size.compareTo(largest) > 0 ? size : largest;
        }
        Ratio unit = largest;
        Ratio scale = new Ratio(multiple, divisor.max(BigInteger.ONE));
        whole = residuals.stream()
                .map(residual -> residual.times(scale).numerator())
                .toArray(BigInteger[]::new);
        parts = residuals.stream()
                .mapToDouble(residual -> unit.equals(Ratio.ZERO) ? 0 : Decimals.of(residual.dividedBy(unit)))
                .toArray();
        // As many terms as units, each at most 1 and rounded; their sums are at most that many.
        double terms = units.size() + 2.0;
        uncertainty = unit.equals(Ratio.ZERO) ? -1 : terms * terms * Math.ulp(1.0);
    }

    /** -1, 0 or 1 as a resample has a ratio below, equal to or above that of the sample. */
    int side(int[] times) {
        double sum = 0;
        for (int unit = 0; unit < parts.length; unit++) {
            sum += times[unit] * parts[unit];
        }
        return Math.abs(sum) > uncertainty ? (int) Math.signum(sum) : exactSide(times);
    }

    private int exactSide(int[] times) {
        BigInteger sum = BigInteger.ZERO;
        for (int unit = 0; unit < whole.length; unit++) {
            sum = sum.add(whole[unit].multiply(BigInteger.valueOf(times[unit])));
        }
        return sum.signum();
    }
}
