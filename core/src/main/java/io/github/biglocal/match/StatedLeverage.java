package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A leverage ratio as a source states it, with its convention and without amounts: an intervention rate of 40 %, a match
 * of £2 per £1. It can be stated in every other convention: an intervention rate of 40 % is £1.50 of match per £1. A
 * bound stays one, and turns round where the other convention falls as match rises.
 *
 * <pre>{@code
 * StatedLeverage.of(LeverageConvention.INTERVENTION_RATE, Ratio.ofPercent(40)).in(LeverageConvention.MATCH_PER_GRANT);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param convention the convention in which it is stated
 * @param value the ratio: from 0 to 1 for a rate or a share of the whole cost, 1 or more for the total per grant, 0 or more
 *     for the others
 * @param bound how it compares with the true one
 */
public record StatedLeverage(LeverageConvention convention, Ratio value, Bound bound) implements Explained {
    /**
     * Checks the range.
     *
     * @throws InvalidValueException if no amounts could have such a ratio
     */
    public StatedLeverage {
        Objects.requireNonNull(convention, "convention");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(bound, "bound");
        Require require = Require.of(StatedLeverage.class).notTooLong("value", value);
        switch (convention) {
            case INTERVENTION_RATE, MATCH_SHARE -> require.between("value", Ratio.ZERO, Ratio.ONE, value);
            case TOTAL_PER_GRANT -> require.atLeast("value", Ratio.ONE, value);
            case MATCH_PER_GRANT, MATCH_RATE_OFFERED -> require.atLeast("value", Ratio.ZERO, value);
        }
    }

    /**
     * {@return an exact ratio}
     *
     * @param convention the convention in which it is stated
     * @param value the ratio
     * @throws InvalidValueException if no amounts could have such a ratio
     */
    public static StatedLeverage of(LeverageConvention convention, Ratio value) {
        return new StatedLeverage(convention, value, Bound.EXACT);
    }

    /**
     * {@return the same ratio in another convention; undefined where it would be a division by zero, such as match per grant
     * at an intervention rate of 0}
     *
     * @param other how to state it
     */
    public LeverageRatio in(LeverageConvention other) {
        Objects.requireNonNull(other, "other");
        boolean sameDirection = risesWithMatch(convention) == risesWithMatch(other);
        // How near a number is depends on its own digits, which those of the other convention are not.
        Bound kept = sameDirection ? bound.and(Bound.EXACT) : bound.inverse();
        return other.of(programmeMoney(), match()).bounded(other == convention ? bound : kept);
    }

    private static boolean risesWithMatch(LeverageConvention convention) {
        return convention.bound(Bound.EXACT, Bound.AT_LEAST) == Bound.AT_LEAST;
    }

    /** The programme money of the smallest amounts that have the ratio. */
    private Ratio programmeMoney() {
        return switch (convention) {
            case MATCH_PER_GRANT, TOTAL_PER_GRANT -> Ratio.ONE;
            case INTERVENTION_RATE, MATCH_RATE_OFFERED -> value;
            case MATCH_SHARE -> Ratio.ONE.minus(value);
        };
    }

    /** Its match. */
    private Ratio match() {
        return switch (convention) {
            case MATCH_PER_GRANT, MATCH_SHARE -> value;
            case TOTAL_PER_GRANT -> value.minus(Ratio.ONE);
            case INTERVENTION_RATE -> Ratio.ONE.minus(value);
            case MATCH_RATE_OFFERED -> Ratio.ONE;
        };
    }

    /** {@return the ratio as stated, then in every convention} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("Stated: " + Text.words(convention) + ", " + new LeverageRatio.Defined(value, bound) + ".");
        for (LeverageConvention other : LeverageConvention.values()) {
            lines.add(Explanation.name(other) + ": " + in(other) + ".");
        }
        return lines;
    }

    /** {@return the convention and the ratio} */
    @Override
    public String toString() {
        return Text.words(convention) + ": " + new LeverageRatio.Defined(value, bound);
    }
}
