package io.github.biglocal.estimation;

import io.github.biglocal.money.Ratio;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The ratios of resamples of a sample, each with how many of the ordered resamples it represents. How many are below
 * the ratio of the sample, and how many equal to it, is exact.
 */
final class Resamples {
    /** Up to here a double holds every whole number, so equal ratios are equal doubles. */
    private static final BigInteger EXACT_BELOW = BigInteger.ONE.shiftLeft(53);

    private static final long MORE_THAN_ANYONE_COUNTS = 1_000_000_000_000L;

    private final double[] x;
    private final double[] y;
    private final Residuals residuals;
    private final double original;
    /** How often each unit is in the resample at hand. */
    private final int[] times;

    private final double[] ratios;
    private final long[] counts;
    private int size;
    private long below;
    private long equal;
    private long withoutRatio;

    private Resamples(Sample sample, int affiliation) {
        Ratio scale = scale(sample.units());
        x = sample.units().stream()
                .mapToDouble(unit -> Decimals.of(unit.x().times(scale)))
                .toArray();
        y = sample.units().stream()
                .mapToDouble(unit -> Decimals.of(unit.y().times(scale)))
                .toArray();
        residuals = new Residuals(sample.units(), sample.ratio().orElseThrow());
        original = original(x, y);
        times = new int[x.length];
        ratios = new double[affiliation];
        counts = new long[affiliation];
    }

    /** Every resample, those that differ in order only as one. */
    static Resamples all(Sample sample) {
        int n = sample.size();
        Resamples resamples = new Resamples(sample, Math.toIntExact(binomial(2 * n - 1, n)));
        resamples.choose(0, n, 0, 0, 1);
        return resamples;
    }

    static Resamples drawn(Sample sample, int resamples, RandomGenerator random) {
        Resamples drawn = new Resamples(sample, resamples);
        int n = sample.size();
        for (int resample = 0; resample < resamples; resample++) {
            double sumOfX = 0;
            double sumOfY = 0;
            Arrays.fill(drawn.times, 0);
            for (int draw = 0; draw < n; draw++) {
                int unit = random.nextInt(n);
                sumOfX += drawn.x[unit];
                sumOfY += drawn.y[unit];
                drawn.times[unit]++;
            }
            drawn.add(sumOfX, sumOfY, 1);
        }
        return drawn;
    }

    /** Of the draws that are left, gives this unit none, one, two and so on; the last unit takes what remains. */
    private void choose(int unit, int left, double sumOfX, double sumOfY, long ways) {
        if (unit == x.length - 1) {
            times[unit] = left;
            add(sumOfX + left * x[unit], sumOfY + left * y[unit], ways);
            return;
        }
        for (int taken = 0; taken <= left; taken++) {
            times[unit] = taken;
            choose(
                    unit + 1,
                    left - taken,
                    sumOfX + taken * x[unit],
                    sumOfY + taken * y[unit],
                    ways * binomial(left, taken));
        }
    }

    private void add(double sumOfX, double sumOfY, long ways) {
        if (sumOfX == 0) {
            withoutRatio += ways;
            return;
        }
        int side = residuals.side(times);
        if (side < 0) {
            below += ways;
        } else if (side == 0) {
            equal += ways;
        }
        ratios[size] = side == 0 ? original : sumOfY / sumOfX;
        counts[size] = ways;
        size++;
    }

    /** The ratio of the sample itself. */
    double original() {
        return original;
    }

    private static double original(double[] x, double[] y) {
        double sumOfX = 0;
        double sumOfY = 0;
        for (int unit = 0; unit < x.length; unit++) {
            sumOfX += x[unit];
            sumOfY += y[unit];
        }
        return sumOfY / sumOfX;
    }

    /** The ratios that occur, each once, from the least up. */
    double[] distinctRatios() {
        return Arrays.stream(ratios, 0, size).sorted().distinct().toArray();
    }

    /** How many resamples have each of the distinct ratios. */
    long[] countsOf(double[] distinct) {
        long[] sums = new long[distinct.length];
        for (int i = 0; i < size; i++) {
            sums[Arrays.binarySearch(distinct, ratios[i])] += counts[i];
        }
        return sums;
    }

    /** How many resamples have a ratio below that of the sample. */
    long below() {
        return below;
    }

    /** How many resamples have just the ratio of the sample. */
    long equal() {
        return equal;
    }

    long withoutRatio() {
        return withoutRatio;
    }

    /** How many ways there are to take some of n; more than anyone counts, if that many. */
    static long binomial(int n, int taken) {
        long ways = 1;
        for (int i = 1; i <= Math.min(taken, n - taken); i++) {
            ways = ways * (n - i + 1) / i;
            if (ways > MORE_THAN_ANYONE_COUNTS) {
                return MORE_THAN_ANYONE_COUNTS;
            }
        }
        return ways;
    }

    /** The factor that makes all numbers whole, if their sums then stay exact; if not, 1. */
    private static Ratio scale(List<Unit> units) {
        BigInteger multiple = BigInteger.ONE;
        Ratio largest = Ratio.ZERO;
        for (Unit unit : units) {
            for (Ratio number : List.of(unit.x(), unit.y())) {
                BigInteger denominator = number.denominator();
                multiple = multiple.multiply(denominator.divide(multiple.gcd(denominator)));
                largest = number.compareTo(largest) > 0 ? number : largest;
                if (multiple.compareTo(EXACT_BELOW) > 0) {
                    return Ratio.ONE;
                }
            }
        }
        Ratio scale = new Ratio(multiple, BigInteger.ONE);
        Ratio largestSum = largest.times(scale).times(Ratio.of(units.size(), 1));
        return largestSum.compareTo(new Ratio(EXACT_BELOW, BigInteger.ONE)) < 0 ? scale : Ratio.ONE;
    }
}
