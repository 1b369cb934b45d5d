package io.github.biglocal.money;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How some values are distributed: the least, the quartiles, the greatest and the mean, all exact.
 *
 * <p>A quartile between two values is interpolated by the rule that spreadsheets call inclusive: of n values in order,
 * the quartile of a fraction p stands at place 1 + (n - 1) × p. The median is the middle value, or the mean of the middle
 * two. With few values the quartiles of other rules differ; give the rule with the figure.
 *
 * <p>Source of the rule: Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50, 1996,
 * definition 7.
 *
 * <p>Immutable and thread-safe.
 *
 * @param values the values in ascending order; at least one
 */
public record Distribution(List<Ratio> values) implements Explained {
    private static final Ratio QUARTER = Ratio.of(1, 4);
    private static final Ratio HALF = Ratio.of(1, 2);

    /**
     * Puts the values in order.
     *
     * @throws io.github.biglocal.invariant.InvalidValueException if there are none
     */
    public Distribution {
        Objects.requireNonNull(values, "values");
        Require.of(Distribution.class).notEmpty("values", values);
        values = values.stream().sorted().toList();
    }

    /** {@return the least value} */
    public Ratio least() {
        return values.get(0);
    }

    /** {@return the lower quartile, by the inclusive rule} */
    public Ratio lowerQuartile() {
        return quantile(QUARTER);
    }

    /** {@return the middle value, or the mean of the middle two} */
    public Ratio median() {
        return quantile(HALF);
    }

    /** {@return the upper quartile, by the inclusive rule} */
    public Ratio upperQuartile() {
        return quantile(Ratio.ONE.minus(QUARTER));
    }

    /** {@return the greatest value} */
    public Ratio greatest() {
        return values.get(values.size() - 1);
    }

    /** {@return the arithmetic mean} */
    public Ratio mean() {
        return Ratio.sum(values).dividedBy(Ratio.of(values.size(), 1));
    }

    private Ratio quantile(Ratio fraction) {
        Ratio place = fraction.times(Ratio.of(values.size() - 1L, 1));
        int below = place.numerator().divide(place.denominator()).intValueExact();
        Ratio beyond = place.minus(Ratio.of(below, 1));
        Ratio value = values.get(below);
        return beyond.equals(Ratio.ZERO)
                ? value
                : value.plus(values.get(below + 1).minus(value).times(beyond));
    }

    /** {@return the working: the values in order, then each figure} */
    @Override
    public List<String> explain() {
        String all = Text.count(values.size(), "value") + ": "
                + values.stream().map(Distribution::text).collect(Collectors.joining(", ")) + ".";
        if (values.size() == 1) {
            return List.of(all);
        }
        return List.of(
                all,
                "The least is " + text(least()) + ", the median " + text(median()) + ", the greatest "
                        + text(greatest()) + "; the mean is " + text(mean()) + ".",
                "The lower quartile is " + text(lowerQuartile()) + " and the upper " + text(upperQuartile())
                        + ", interpolated by the inclusive rule.");
    }

    private static String text(Ratio value) {
        return value.isWhole()
                ? Text.number(value.numerator().longValueExact())
                : Text.decimal(value.numerator(), value.denominator());
    }

    /** {@return the figures on one line} */
    @Override
    public String toString() {
        return values.size() == 1
                ? "1 value, " + text(least())
                : Text.number(values.size()) + " values from " + text(least()) + " to " + text(greatest()) + ", median "
                        + text(median());
    }
}
