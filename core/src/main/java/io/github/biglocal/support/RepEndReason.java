package io.github.biglocal.support;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Why the assignment of a rep ended. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 5.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record RepEndReason(String value) implements Code {
    /** Local Trust decided to replace the rep. */
    public static final RepEndReason FUNDER_DECISION = new RepEndReason("FUNDER_DECISION");

    /** The partnership asked for another. */
    public static final RepEndReason PARTNERSHIP_REQUEST = new RepEndReason("PARTNERSHIP_REQUEST");

    /** The rep left. */
    public static final RepEndReason LEFT = new RepEndReason("LEFT");

    /** There were no more reps in the programme. */
    public static final RepEndReason ROLE_ENDED = new RepEndReason("ROLE_ENDED");

    private static final Set<RepEndReason> KNOWN = Set.of(FUNDER_DECISION, PARTNERSHIP_REQUEST, LEFT, ROLE_ENDED);

    /** Checks that the code is not blank. */
    public RepEndReason {
        Require.of(RepEndReason.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static RepEndReason of(String value) {
        return new RepEndReason(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
