package io.github.biglocal.lto;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies the appointment of a locally trusted organisation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record LtoAppointmentId(String value) implements EntityId<LtoAppointment> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public LtoAppointmentId {
        Require.of(LtoAppointmentId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static LtoAppointmentId of(String value) {
        return new LtoAppointmentId(value);
    }

    @Override
    public Class<LtoAppointment> type() {
        return LtoAppointment.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
