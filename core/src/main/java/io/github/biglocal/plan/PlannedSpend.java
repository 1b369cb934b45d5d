package io.github.biglocal.plan;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import org.joda.money.Money;

/**
 * A line of a plan's costed vision, or of the budget of a funding agreement: an amount and what it is for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param heading the area's own heading
 * @param amount how much; never negative
 */
public record PlannedSpend(String heading, Money amount) {
    /** Checks heading and amount. */
    public PlannedSpend {
        Require.of(PlannedSpend.class).text("heading", heading).notNegative("amount", amount);
    }

    /** {@return the amount; not the heading, which is free text} */
    @Override
    public String toString() {
        return "Planned spend of " + Text.money(amount);
    }
}
