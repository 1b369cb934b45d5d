package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Something that was done about a conflict. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.4, 3.1, 3.2, 4.1 and 5.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record ConflictStep(String value) implements Code {
    /** Those in conflict talked it through. */
    public static final ConflictStep TALKED_THROUGH = new ConflictStep("TALKED_THROUGH");

    /** Someone negotiated or mediated. */
    public static final ConflictStep MEDIATED = new ConflictStep("MEDIATED");

    /** A rep gave more support than usual. */
    public static final ConflictStep REP_SUPPORT = new ConflictStep("REP_SUPPORT");

    /** Another locally trusted organisation was chosen. */
    public static final ConflictStep LTO_REPLACED = new ConflictStep("LTO_REPLACED");

    /** Paid workers left, or their role changed. */
    public static final ConflictStep STAFF_CHANGED = new ConflictStep("STAFF_CHANGED");

    /** A contract was ended. */
    public static final ConflictStep CONTRACT_ENDED = new ConflictStep("CONTRACT_ENDED");

    /** Residents began to meet without the others. */
    public static final ConflictStep RESIDENT_ONLY_MEETINGS = new ConflictStep("RESIDENT_ONLY_MEETINGS");

    /** Places or groups were given an equal voice. */
    public static final ConflictStep EQUAL_VOICE = new ConflictStep("EQUAL_VOICE");

    /** People were brought together in a neutral space. */
    public static final ConflictStep NEUTRAL_SPACE = new ConflictStep("NEUTRAL_SPACE");

    private static final Set<ConflictStep> KNOWN = Set.of(
            TALKED_THROUGH,
            MEDIATED,
            REP_SUPPORT,
            LTO_REPLACED,
            STAFF_CHANGED,
            CONTRACT_ENDED,
            RESIDENT_ONLY_MEETINGS,
            EQUAL_VOICE,
            NEUTRAL_SPACE);

    /** Checks that the code is not blank. */
    public ConflictStep {
        Require.of(ConflictStep.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static ConflictStep of(String value) {
        return new ConflictStep(value);
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
