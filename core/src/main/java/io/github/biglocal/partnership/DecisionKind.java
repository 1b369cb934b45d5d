package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * What a decision of a meeting is about; kinds are local, so the list is open.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record DecisionKind(String value) implements Code {
    /** Which projects or applicants are given money. */
    public static final DecisionKind SELECTION = new DecisionKind("SELECTION");

    /** Who holds an office, or is a member. */
    public static final DecisionKind ELECTION = new DecisionKind("ELECTION");

    /** A plan, a budget or a change to one. */
    public static final DecisionKind PLAN = new DecisionKind("PLAN");

    /** How the partnership works, such as its terms of reference. */
    public static final DecisionKind GOVERNANCE = new DecisionKind("GOVERNANCE");

    private static final Set<DecisionKind> KNOWN = Set.of(SELECTION, ELECTION, PLAN, GOVERNANCE);

    /** Checks that the code is not blank. */
    public DecisionKind {
        Require.of(DecisionKind.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static DecisionKind of(String value) {
        return new DecisionKind(value);
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
