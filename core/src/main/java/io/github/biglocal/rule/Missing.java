package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import java.util.Objects;

/**
 * A fact that a rule needs and that is not recorded: of which record, in which field, and what to find out. It has no
 * date, so a rule that needs the same fact on many dates names it in the same way each time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record it should be in, or that should exist
 * @param field the field of that record, such as {@code endorsed}; a path where it is in a part of the record, such as
 *     {@code matchLines/2/status}, counted from 0; {@code id} if the record itself does not exist, or exists several
 *     times; the kind of record, such as {@code Plan}, if no record of that kind refers to it
 * @param what what to find out, as part of a sentence, such as {@code when the plan was endorsed}
 */
public record Missing(Reference record, String field, String what) {
    /** Checks that it says what is missing. */
    public Missing {
        Objects.requireNonNull(record, "record");
        Require.of(Missing.class).text("field", field).text("what", what);
    }

    /**
     * {@return a field of a record that is not recorded}
     *
     * @param record the record
     * @param field the field, or a path into a part of the record
     * @param what what to find out, as part of a sentence
     */
    public static Missing of(Entity record, String field, String what) {
        return new Missing(record.reference(), field, what);
    }

    /**
     * {@return the records of a kind that should refer to a record, of which there are none}
     *
     * @param record the record
     * @param kind the kind of record of which there is none
     * @param what what to find out, as part of a sentence
     */
    public static Missing records(Entity record, Class<? extends Entity> kind, String what) {
        return new Missing(record.reference(), kind.getSimpleName(), what);
    }

    /**
     * {@return a record that others refer to and that does not exist, or exists more than once}
     *
     * @param id its id
     * @param what what to find out, as part of a sentence
     */
    public static Missing record(EntityId<?> id, String what) {
        return new Missing(id.reference(), "id", what);
    }
}
