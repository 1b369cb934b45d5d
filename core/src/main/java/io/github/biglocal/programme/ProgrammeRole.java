package io.github.biglocal.programme;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A role that an organisation has for a whole programme. The list is open.
 *
 * <p>Source: Local Trust, Big Local Trust (web page); Community Development Foundation, Big Local overview, 7 July
 * 2011.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record ProgrammeRole(String value) implements Code {
    /** Gave the money, and chose the areas. */
    public static final ProgrammeRole FUNDER = new ProgrammeRole("FUNDER");

    /** Holds the money in trust. */
    public static final ProgrammeRole TRUSTEE = new ProgrammeRole("TRUSTEE");

    /** Runs the programme. */
    public static final ProgrammeRole DELIVERY_BODY = new ProgrammeRole("DELIVERY_BODY");

    /** Supports areas for the delivery body. */
    public static final ProgrammeRole SUPPORT_PARTNER = new ProgrammeRole("SUPPORT_PARTNER");

    /** Evaluates the programme. */
    public static final ProgrammeRole EVALUATOR = new ProgrammeRole("EVALUATOR");

    private static final Set<ProgrammeRole> KNOWN = Set.of(FUNDER, TRUSTEE, DELIVERY_BODY, SUPPORT_PARTNER, EVALUATOR);

    /** Checks that the code is not blank. */
    public ProgrammeRole {
        Require.of(ProgrammeRole.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static ProgrammeRole of(String value) {
        return new ProgrammeRole(value);
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
