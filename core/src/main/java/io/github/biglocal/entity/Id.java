package io.github.biglocal.entity;

/**
 * Identifies a record within its programme. Each kind of record has its own implementation, a record with the one
 * component {@code value}, which {@link io.github.biglocal.invariant.Require#identifier(String)} checks; two ids are the same when type and text are.
 *
 * <p>The text is opaque: no meaning is read from it, and for a person it must not be a name or an official number.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Id extends TextValue {
    /** {@return whether it is of a person, so that texts do not show it} By default it is not. */
    default boolean isPersonal() {
        return false;
    }
}
