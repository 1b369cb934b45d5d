package io.github.biglocal.entity;

import java.util.List;
import java.util.Map;

/**
 * A record of the model: something that has an id of its own, is described by a source, and may gain fields in later
 * versions. Immutable; equal when all its fields are.
 *
 * <p>{@code toString} gives only the kind of record and its id, so logging a record shows nothing personal.
 *
 * <p>Implementations are thread-safe.
 */
public interface Entity {
    // Nothing here is abstract and named like a field of the records: Immutables would give every builder a
    // from(Entity) that copies half a record of another kind.

    /** {@return the reference to this record: its kind and its id} */
    Reference reference();

    /**
     * {@return every change in this record that has a day, in no particular order} Between two consecutive changes, the
     * record is the same on every day.
     */
    List<Change> changes();

    /**
     * {@return the other records that this one names by id, field by field, including those named in records within it}
     * A record names those first in which its area is looked for. People have no record, and priorities are named
     * within their plan only: neither is among them.
     */
    List<FieldReference> references();

    /** {@return the records within this one that have no list of their own, such as the members of a partnership} */
    default List<Entity> recordsWithin() {
        return List.of();
    }

    /** {@return where the facts in this record were published; empty if it does not say} */
    default List<Citation> citations() {
        return List.of();
    }

    /**
     * {@return the fields of this record that the library does not know, by name} Those that were read are kept, so
     * reading and writing again loses nothing; those of your own are put there when the record is built.
     */
    default Map<String, AdditionalValue> additionalFields() {
        return Map.of();
    }
}
