package io.github.biglocal.funding;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Plan money that is promised to a project and not yet spent.
 *
 * <p>Immutable and thread-safe.
 *
 * @param project what it is promised to, in the area's words
 * @param amount how much; never negative
 * @param period from the day of the promise to the last day before it is paid or withdrawn; the end is open while the
 *     commitment lasts
 */
public record Commitment(String project, Money amount, LocalDateRange period) implements Dated {
    /** Checks text, amount and period. */
    public Commitment {
        Require.of(Commitment.class)
                .text("project", project)
                .notNegative("amount", amount)
                .atLeastADay("period", period);
    }

    /** {@return the amount; not the project, which is free text} */
    @Override
    public String toString() {
        return "Commitment of " + Text.money(amount);
    }
}
