package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * What a partnership delegates to others, for a period.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 3.1 and 3.2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param to to whom
 * @param what what is delegated
 * @param period when; at least a day
 */
public record Delegation(Delegate to, Delegated what, LocalDateRange period) implements Dated {
    /** What can be delegated. The list is closed. */
    public enum Delegated {
        /** Day-to-day delivery of what the partnership decides. */
        DELIVERY,
        /** Decisions. */
        DECISIONS
    }

    /** Checks that the period holds a day. */
    public Delegation {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(what, "what");
        Require.of(Delegation.class).atLeastADay("period", period);
    }
}
