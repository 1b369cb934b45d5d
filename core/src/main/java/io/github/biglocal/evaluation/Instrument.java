package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * The means by which a body was influenced. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.4 and 3.2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Instrument(String value) implements Code {
    /** A neighbourhood plan. */
    public static final Instrument NEIGHBOURHOOD_PLAN = new Instrument("NEIGHBOURHOOD_PLAN");

    /** A masterplan for a place. */
    public static final Instrument MASTERPLAN = new Instrument("MASTERPLAN");

    /** A campaign. */
    public static final Instrument CAMPAIGN = new Instrument("CAMPAIGN");

    /** Bringing those concerned together. */
    public static final Instrument CONVENING = new Instrument("CONVENING");

    private static final Set<Instrument> KNOWN = Set.of(NEIGHBOURHOOD_PLAN, MASTERPLAN, CAMPAIGN, CONVENING);

    /** Checks that the code is not blank. */
    public Instrument {
        Require.of(Instrument.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Instrument of(String value) {
        return new Instrument(value);
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
