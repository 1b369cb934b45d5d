package io.github.biglocal.money;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.Money;

/**
 * An amount split by weights, so no penny is lost: the parts add up to the whole, and each is the exact share or less
 * than one minor unit (a penny, a cent) away from it.
 *
 * <p>The method is that of the largest remainder. Every part first gets the whole minor units of its exact share. What
 * is left over, always fewer minor units than there are parts, goes one each to the parts that lost most; between parts
 * that lost the same, to the earlier. So a part of a larger weight is never the smaller one, and a part of weight zero
 * gets nothing.
 *
 * <p>A negative whole, such as money returned, is split as the same amount going out would be, so a return cancels a
 * payment part by part.
 *
 * <p>Immutable and thread-safe.
 *
 * @param whole the amount to split; of either sign
 * @param weights the weight of each part, in order; at least one, none negative, not all zero
 */
public record Apportionment(Money whole, List<Ratio> weights) implements Explained {
    /** Checks that there is something to split by. */
    public Apportionment {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(whole, "whole");
        weights = List.copyOf(weights);
        Require require = Require.of(Apportionment.class).notEmpty("weights", weights);
        weights.forEach(weight -> require.atLeast("weights", Ratio.ZERO, weight));
        if (weights.stream().allMatch(Ratio.ZERO::equals)) {
            throw new InvalidValueException(
                    Apportionment.class, "weights", "all the weights are zero", "Give at least one part a weight.");
        }
    }

    /**
     * {@return an amount split by fractions, which need not add up to the whole}
     *
     * @param whole the amount to split
     * @param weights the weight of each part
     */
    public static Apportionment of(Money whole, List<Ratio> weights) {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(whole, "whole");
        return new Apportionment(whole, weights);
    }

    /**
     * {@return an amount split by whole numbers, such as heads or percentages}
     *
     * @param whole the amount to split
     * @param weights the weight of each part
     */
    public static Apportionment byNumbers(Money whole, long... weights) {
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(whole, "whole");
        return of(
                whole,
                LongStream.of(weights).mapToObj(weight -> Ratio.of(weight, 1)).toList());
    }

    /**
     * {@return an amount split in proportion to other amounts, such as what each had asked for}
     *
     * @param whole the amount to split
     * @param weights the weight of each part; in one currency, which may differ from that of the whole
     * @throws InvalidValueException if the weights are in several currencies
     */
    public static Apportionment byAmounts(Money whole, List<Money> weights) {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(weights, "weights");
        Require.of(Apportionment.class).oneCurrency("weights", new Amounts().each(weights, weight -> weight));
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
        Objects.requireNonNull(whole, "whole");
        Require.of(Apportionment.class).atLeast("parts", 1, parts);
        return of(whole, Collections.nCopies(parts, Ratio.ONE));
    }

    /** {@return the exact share of each part in minor units, pennies or cents, in the order of the weights} */
    public List<Ratio> exactMinorUnits() {
        List<BigInteger> numbers = wholeWeights();
        BigInteger sum = sum(numbers);
        return numbers.stream()
                .map(weight -> new Ratio(minorUnits().multiply(weight), sum))
                .toList();
    }

    /** {@return the parts, in the order of the weights; they add up to the whole} */
    public List<Money> parts() {
        List<BigInteger> numbers = wholeWeights();
        BigInteger sum = sum(numbers);
        List<BigInteger> minor = new ArrayList<>();
        // What each part lost by that, all of the same denominator.
        List<BigInteger> lost = new ArrayList<>();
        for (BigInteger weight : numbers) {
            BigInteger[] share = minorUnits().multiply(weight).divideAndRemainder(sum);
            minor.add(share[0]);
            lost.add(share[1].abs());
        }
        BigInteger left = minorUnits().subtract(sum(minor));
        BigInteger unit = BigInteger.valueOf(left.signum());
        // The sort is stable, so of parts that lost the same the earlier comes first.
        IntStream.range(0, lost.size())
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> lost.get(part)).reversed())
                .limit(left.abs().intValueExact())
                .forEach(part -> minor.set(part, minor.get(part).add(unit)));
        int scale = whole.getScale();
        return minor.stream()
                .map(units -> Money.of(whole.getCurrencyUnit(), new BigDecimal(units, scale)))
                .toList();
    }

    /** The weights as whole numbers in the same proportion. */
    private List<BigInteger> wholeWeights() {
        BigInteger common = commonDenominator(
                weights.stream().map(Ratio::denominator).distinct().toList());
        return weights.stream()
                .map(weight -> weight.numerator().multiply(common.divide(weight.denominator())))
                .toList();
    }

    /** By halves, so large numbers meet only at the end. */
    private static BigInteger commonDenominator(List<BigInteger> denominators) {
        if (denominators.size() == 1) {
            return denominators.get(0);
        }
        int half = denominators.size() / 2;
        BigInteger one = commonDenominator(denominators.subList(0, half));
        BigInteger two = commonDenominator(denominators.subList(half, denominators.size()));
        return one.divide(one.gcd(two)).multiply(two);
    }

    private static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger minorUnits() {
        return whole.getAmount().unscaledValue();
    }

    /** {@return the split, a line for the whole and one for each part} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add(Text.money(whole) + " divided in the proportion "
                + weights.stream().map(Ratio::toString).collect(Collectors.joining(" : ")) + ".");
        List<Money> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            lines.add("Part " + (i + 1) + ": " + Text.money(parts.get(i)) + ".");
        }
        return lines;
    }

    /** {@return the whole, and into how many parts it is divided} */
    @Override
    public String toString() {
        return Text.money(whole) + " divided into " + Text.count(weights.size(), "part");
    }
}
