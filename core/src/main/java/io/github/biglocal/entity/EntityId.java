package io.github.biglocal.entity;

/**
 * The id of a record that is in a list of the programme, and can be looked up by it.
 *
 * <p>Implementations are immutable and thread-safe.
 *
 * @param <T> the kind of record
 */
public interface EntityId<T extends Entity> extends Id {
    /** {@return the kind of record it is the id of} */
    Class<T> type();

    /** {@return the reference to the record with this id} */
    default Reference reference() {
        return Reference.to(type(), this);
    }
}
