package io.github.biglocal.entity;

import java.util.List;

/**
 * A result of a calculator that says in words what it is, what it was worked out from, and how.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Explained extends Calculated {
    /**
     * {@return the working, a line for each step, including what was left out} Where numbers are rounded, the fields
     * are not.
     */
    List<String> explain();

    /** {@return the result as a text of several lines; the working, unless the result has a form of its own} */
    default String toText() {
        return String.join("\n", explain());
    }
}
