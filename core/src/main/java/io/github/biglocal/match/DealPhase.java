package io.github.biglocal.match;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A stage of a project that is costed by itself; an open list. Some funders ask for match in each.
 *
 * @param value the code
 */
public record DealPhase(String value) implements Code {
    /** Working out what to do, up to the decision to do it. */
    public static final DealPhase DEVELOPMENT = new DealPhase("DEVELOPMENT");

    /** Doing it. */
    public static final DealPhase DELIVERY = new DealPhase("DELIVERY");

    private static final Set<DealPhase> KNOWN = Set.of(DEVELOPMENT, DELIVERY);

    /**
     * Checks that the code is not blank.
     *
     * @param value the code
     */
    public DealPhase {
        Require.text("code", value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static DealPhase of(String value) {
        return new DealPhase(value);
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
