package io.github.biglocal.entity;

/**
 * A value that is one piece of text, and is written as such: an id, a code, a registered identifier. Its type is a
 * record with the one component {@code value}.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface TextValue {
    /** {@return the text} Never blank. */
    String value();
}
