package io.github.biglocal.match;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The greatest grant that a funder may pay towards a whole cost, and the match that is required. The grant is rounded
 * down to the penny, so that it never exceeds the rate; grant and match always add up to the cost.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate the most that the funder pays of the whole cost
 * @param totalCost the whole cost; never negative
 */
public record GrantForCost(InterventionRate rate, Money totalCost) implements Explained {
    /**
     * Checks the cost.
     *
     * @throws InvalidValueException if it is negative
     */
    public GrantForCost {
        Objects.requireNonNull(rate, "rate");
        Require.of(GrantForCost.class).notNegative("totalCost", totalCost);
    }

    /** {@return the greatest grant, rounded down to the penny} */
    public Money greatestGrant() {
        return ExactMoney.of(totalCost).times(rate.rate()).rounded(RoundingMode.FLOOR);
    }

    /** {@return the least match: the cost less the greatest grant} */
    public Money requiredMatch() {
        return totalCost.minus(greatestGrant());
    }

    /** {@return the working, step by step} */
    @Override
    public List<String> explain() {
        return List.of(
                "Of a total cost of " + Text.money(totalCost) + ", the funder pays at most " + rate + ": "
                        + Text.money(greatestGrant()) + ".",
                "Others pay the rest: at least " + Text.money(requiredMatch()) + ".");
    }

    /** {@return grant and match} */
    @Override
    public String toString() {
        return "grant of at most " + Text.money(greatestGrant()) + " and match of at least "
                + Text.money(requiredMatch());
    }
}
