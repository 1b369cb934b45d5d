package io.github.biglocal.match;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The most that a funder pays of a whole cost: at 45 %, £45,000 of £100,000, and others pay the rest. The rate is exact
 * and need not be a whole per cent: 37.5 %, a third.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate the share of the whole cost; more than 0, at most 1
 */
public record InterventionRate(Ratio rate) {
    /**
     * Checks the range.
     *
     * @throws InvalidValueException if the rate is 0 or less, or more than 1
     */
    public InterventionRate {
        Objects.requireNonNull(rate, "rate");
        Require.of(InterventionRate.class).notTooLong("rate", rate).between("rate", Ratio.ZERO, Ratio.ONE, rate);
        if (rate.equals(Ratio.ZERO)) {
            throw new InvalidValueException(
                    InterventionRate.class,
                    "rate",
                    "rate is 0",
                    "Give more than 0; a funder that pays none of the cost has no rate.");
        }
    }

    /**
     * {@return a rate}
     *
     * @param rate the share of the whole cost, such as a third; more than 0, at most 1
     * @throws InvalidValueException if it is outside that range
     */
    public static InterventionRate of(Ratio rate) {
        return new InterventionRate(rate);
    }

    /**
     * {@return a rate in per cent}
     *
     * @param percent the rate, such as 45 or 37.5; more than 0, at most 100
     * @throws InvalidValueException if it is outside that range
     */
    public static InterventionRate ofPercent(BigDecimal percent) {
        Objects.requireNonNull(percent, "percent");
        return new InterventionRate(Ratio.of(percent).dividedBy(Ratio.of(100, 1)));
    }

    /**
     * {@return the highest rate that a requirement of match leaves: 90 % where others pay a tenth of the whole cost}
     *
     * @param requirement the requirement
     */
    public static InterventionRate under(MatchRequirement requirement) {
        return new InterventionRate(Ratio.ONE.minus(requirement.share()));
    }

    /**
     * {@return the greatest grant for a whole cost, and the match that it requires}
     *
     * @param totalCost the whole cost; never negative
     * @throws InvalidValueException if the cost is negative
     */
    public GrantForCost forTotalCost(Money totalCost) {
        return new GrantForCost(this, totalCost);
    }

    /** {@return the rate as a ratio that can be stated in other conventions} */
    public StatedLeverage asLeverage() {
        return StatedLeverage.of(LeverageConvention.INTERVENTION_RATE, rate);
    }

    /** {@return the rate as a percentage, rounded to two decimals if it has more: {@code 37.5 %}, {@code 33.33 %}} */
    @Override
    public String toString() {
        return rate.toPercentText();
    }
}
