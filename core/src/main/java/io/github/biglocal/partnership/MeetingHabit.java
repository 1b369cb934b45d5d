package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A way of meeting that bears on who has a say; partnerships find their own, so the list is open.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, sections 4.1 and 5.1.
 *
 * @param value the code
 */
public record MeetingHabit(String value) implements Code {
    /** Residents also meet without the other members. */
    public static final MeetingHabit RESIDENT_ONLY_MEETINGS = new MeetingHabit("RESIDENT_ONLY_MEETINGS");

    /** There is an informal session beside the formal meeting. */
    public static final MeetingHabit SEPARATE_INFORMAL_SESSION = new MeetingHabit("SEPARATE_INFORMAL_SESSION");

    private static final Set<MeetingHabit> KNOWN = Set.of(RESIDENT_ONLY_MEETINGS, SEPARATE_INFORMAL_SESSION);

    /**
     * Checks that the code is not blank.
     *
     * @param value the code
     */
    public MeetingHabit {
        Require.text("code", value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static MeetingHabit of(String value) {
        return new MeetingHabit(value);
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
