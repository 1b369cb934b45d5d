package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Something in how a locally trusted organisation works that hinders a partnership; an open list.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, sections 3.1 and 5.1.
 *
 * @param value the code
 */
public record LtoHindrance(String value) implements Code {
    /** Those who are owed money wait for it. */
    public static final LtoHindrance LATE_PAYMENT = new LtoHindrance("LATE_PAYMENT");

    /** People work or deliver without a proper contract. */
    public static final LtoHindrance NO_PROPER_CONTRACT = new LtoHindrance("NO_PROPER_CONTRACT");

    /** It does not share the idea that residents lead. */
    public static final LtoHindrance NOT_RESIDENT_LED_IN_SPIRIT = new LtoHindrance("NOT_RESIDENT_LED_IN_SPIRIT");

    /** It stops what the partnership decides. */
    public static final LtoHindrance VETO_OVER_DECISIONS = new LtoHindrance("VETO_OVER_DECISIONS");

    private static final Set<LtoHindrance> KNOWN =
            Set.of(LATE_PAYMENT, NO_PROPER_CONTRACT, NOT_RESIDENT_LED_IN_SPIRIT, VETO_OVER_DECISIONS);

    /**
     * Checks that the code is not blank.
     *
     * @param value the code
     */
    public LtoHindrance {
        Require.text("code", value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static LtoHindrance of(String value) {
        return new LtoHindrance(value);
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
