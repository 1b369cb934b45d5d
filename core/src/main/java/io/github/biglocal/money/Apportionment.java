package io.github.biglocal.money;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.Money;

/**
 * An amount split by weights, so that no penny is lost: the parts come to the whole, and each is the exact share or
 * less than one minor unit (a penny, a cent) away from it.
 *
 * <p>The method is that of the largest remainder. Every part first gets the whole minor units of its exact share. What
 * is left over, always fewer minor units than there are parts, goes one each to the parts that lost most by that;
 * between parts that lost the same, to the earlier. So a part of a larger weight is never the smaller one, and a part
 * of weight nothing gets nothing.
 *
 * <p>A negative whole, money that comes back, is split as the same amount going out would be, so that a return cancels
 * a payment part by part.
 *
 * @param whole the amount to split; of either sign
 * @param weights the weight of each part, in order; at least one, none negative, not all nothing
 */
public record Apportionment(Money whole, List<Ratio> weights) implements Explained {
    /**
     * Checks that there is something to split by.
     *
     * @param whole the amount to split; of either sign
     * @param weights the weight of each part, in order; at least one, none negative, not all nothing
     */
    public Apportionment {
        weights = List.copyOf(weights);
        Require require = Require.of(Apportionment.class).notEmpty("weights", weights);
        weights.forEach(weight -> require.atLeast("weights", Ratio.ZERO, weight));
        if (weights.stream().allMatch(Ratio.ZERO::equals)) {
            throw new InvalidValueException(
                    Apportionment.class, "weights", "weights has only zeros", "Give at least one part a weight.");
        }
    }

    /**
     * {@return an amount split by fractions, which need not come to the whole}
     *
     * @param whole the amount to split
     * @param weights the weight of each part
     */
    public static Apportionment of(Money whole, List<Ratio> weights) {
        return new Apportionment(whole, weights);
    }

    /**
     * {@return an amount split by whole numbers, such as heads or percentages}
     *
     * @param whole the amount to split
     * @param weights the weight of each part
     */
    public static Apportionment byNumbers(Money whole, long... weights) {
        return of(
                whole,
                LongStream.of(weights).mapToObj(weight -> Ratio.of(weight, 1)).toList());
    }

    /**
     * {@return an amount split in proportion to other amounts, such as what each had asked for}
     *
     * @param whole the amount to split
     * @param weights the weight of each part; in one currency, which may be another than that of the whole
     * @throws InvalidValueException if the weights are in several currencies
     */
    public static Apportionment byAmounts(Money whole, List<Money> weights) {
        Require.of(Apportionment.class).oneCurrency("weights", weights.stream());
        return of(
                whole,
                weights.stream()
                        .map(weight -> Ratio.of(weight, Money.ofMajor(weight.getCurrencyUnit(), 1)))
                        .toList());
    }

    /**
     * {@return an amount split evenly}
     *
     * @param whole the amount to split
     * @param parts how many parts; at least 1
     */
    public static Apportionment equally(Money whole, int parts) {
        Require.of(Apportionment.class).atLeast("parts", 1, parts);
        return of(whole, Collections.nCopies(parts, Ratio.ONE));
    }

    /** {@return the exact share of each part in minor units, pennies or cents, in the order of the weights} */
    public List<Ratio> exactMinorUnits() {
        Ratio sum = weights.stream().reduce(Ratio.ZERO, Ratio::plus);
        Ratio minor = new Ratio(minorUnits(), BigInteger.ONE);
        return weights.stream()
                .map(weight -> minor.times(weight).dividedBy(sum))
                .toList();
    }

    /** {@return the parts, in the order of the weights; they come to the whole} */
    public List<Money> parts() {
        List<Ratio> exact = exactMinorUnits();
        List<BigInteger> minor = new ArrayList<>();
        for (Ratio share : exact) {
            minor.add(towardsNothing(share));
        }
        BigInteger left = minorUnits().subtract(minor.stream().reduce(BigInteger.ZERO, BigInteger::add));
        BigInteger unit = BigInteger.valueOf(left.signum());
        // The sort is stable, so of parts that lost the same the earlier comes first.
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> lost(exact.get(part)))
                        .reversed())
                .limit(left.abs().intValueExact())
                .forEach(part -> minor.set(part, minor.get(part).add(unit)));
        int scale = whole.getScale();
        return minor.stream()
                .map(units -> Money.of(whole.getCurrencyUnit(), new BigDecimal(units, scale)))
                .toList();
    }

    private BigInteger minorUnits() {
        return whole.getAmount().unscaledValue();
    }

    /** What a share has besides its whole minor units, whichever sign it has. */
    private static Ratio lost(Ratio share) {
        Ratio rest = share.minus(new Ratio(towardsNothing(share), BigInteger.ONE));
        return new Ratio(rest.numerator().abs(), rest.denominator());
    }

    private static BigInteger towardsNothing(Ratio share) {
        return share.numerator().divide(share.denominator());
    }

    /** {@return the split, a line for the whole and one for each part} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add(whole + " by weights " + weights.stream().map(Ratio::toString).collect(Collectors.joining(" : "))
                + ".");
        List<Money> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            lines.add("Part " + (i + 1) + ": " + parts.get(i) + ".");
        }
        return lines;
    }
}
