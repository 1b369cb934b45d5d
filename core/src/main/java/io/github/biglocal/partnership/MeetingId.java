package io.github.biglocal.partnership;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a meeting.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record MeetingId(String value) implements EntityId<Meeting> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public MeetingId {
        Require.of(MeetingId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static MeetingId of(String value) {
        return new MeetingId(value);
    }

    @Override
    public Class<Meeting> type() {
        return Meeting.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
