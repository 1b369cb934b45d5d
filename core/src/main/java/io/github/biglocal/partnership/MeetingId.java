package io.github.biglocal.partnership;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a meeting.
 *
 * @param value the text
 */
public record MeetingId(String value) implements EntityId<Meeting> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public MeetingId {
        Id.check(value);
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
