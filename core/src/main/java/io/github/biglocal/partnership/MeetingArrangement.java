package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A way of meeting that affects who has a say; partnerships choose their own, so the list is open.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, sections 4.1 and 5.1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record MeetingArrangement(String value) implements Code {
    /** Residents also meet without the other members. */
    public static final MeetingArrangement RESIDENT_ONLY_MEETINGS = new MeetingArrangement("RESIDENT_ONLY_MEETINGS");

    /** There is an informal session in addition to the formal meeting. */
    public static final MeetingArrangement SEPARATE_INFORMAL_SESSION =
            new MeetingArrangement("SEPARATE_INFORMAL_SESSION");

    private static final Set<MeetingArrangement> KNOWN = Set.of(RESIDENT_ONLY_MEETINGS, SEPARATE_INFORMAL_SESSION);

    /** Checks that the code is not blank. */
    public MeetingArrangement {
        Require.of(MeetingArrangement.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static MeetingArrangement of(String value) {
        return new MeetingArrangement(value);
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
