package io.github.biglocal.entity;

/**
 * A value that is, and is written as, one piece of text: an id, a code, a registered identifier. Its type is a record
 * with the one component {@code value}. Sorted by that text as {@link String#compareTo} does, which only makes the
 * order the same each time.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface TextValue extends Comparable<TextValue> {
    /** {@return the text} Never blank. */
    String value();

    /** {@return which of the two texts comes first; of equal texts, which type's name does} */
    @Override
    default int compareTo(TextValue other) {
        int byText = value().compareTo(other.value());
        return byText != 0
                ? byText
                : getClass().getName().compareTo(other.getClass().getName());
    }
}
