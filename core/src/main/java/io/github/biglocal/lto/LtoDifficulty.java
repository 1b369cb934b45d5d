package io.github.biglocal.lto;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Something about how a locally trusted organisation works that makes things difficult for a partnership. The list is
 * open.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, sections 3.1 and 5.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record LtoDifficulty(String value) implements Code {
    /** Payments are made late. */
    public static final LtoDifficulty LATE_PAYMENT = new LtoDifficulty("LATE_PAYMENT");

    /** People work or deliver without a proper contract. */
    public static final LtoDifficulty NO_PROPER_CONTRACT = new LtoDifficulty("NO_PROPER_CONTRACT");

    /** It does not accept that residents lead. */
    public static final LtoDifficulty NOT_RESIDENT_LED_IN_SPIRIT = new LtoDifficulty("NOT_RESIDENT_LED_IN_SPIRIT");

    /** It overrules the partnership's decisions. */
    public static final LtoDifficulty VETO_OVER_DECISIONS = new LtoDifficulty("VETO_OVER_DECISIONS");

    private static final Set<LtoDifficulty> KNOWN =
            Set.of(LATE_PAYMENT, NO_PROPER_CONTRACT, NOT_RESIDENT_LED_IN_SPIRIT, VETO_OVER_DECISIONS);

    /** Checks that the code is not blank. */
    public LtoDifficulty {
        Require.of(LtoDifficulty.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static LtoDifficulty of(String value) {
        return new LtoDifficulty(value);
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
