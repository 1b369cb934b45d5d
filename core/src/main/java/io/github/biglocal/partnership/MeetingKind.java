package io.github.biglocal.partnership;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * What kind of meeting a partnership held; kinds are local, so the list is open.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record MeetingKind(String value) implements Code {
    /** A meeting that makes decisions. */
    public static final MeetingKind ORDINARY = new MeetingKind("ORDINARY");

    /** The yearly meeting, at which officers or members are elected. */
    public static final MeetingKind ANNUAL = new MeetingKind("ANNUAL");

    /** Called to change how the partnership is governed. */
    public static final MeetingKind GOVERNANCE = new MeetingKind("GOVERNANCE");

    /** A meeting of residents only. */
    public static final MeetingKind RESIDENT_ONLY = new MeetingKind("RESIDENT_ONLY");

    /** A meeting for discussion, which makes no decisions. */
    public static final MeetingKind INFORMAL = new MeetingKind("INFORMAL");

    private static final Set<MeetingKind> KNOWN = Set.of(ORDINARY, ANNUAL, GOVERNANCE, RESIDENT_ONLY, INFORMAL);

    /** Checks that the code is not blank. */
    public MeetingKind {
        Require.of(MeetingKind.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static MeetingKind of(String value) {
        return new MeetingKind(value);
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
