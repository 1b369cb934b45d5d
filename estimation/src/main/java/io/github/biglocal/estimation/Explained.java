package io.github.biglocal.estimation;

import java.util.List;

/** A result that says in words what it is, what it was worked out from, and how. */
public interface Explained {
    /** {@return the explanation, a line for each thing said} Numbers are rounded; the fields are not. */
    List<String> explain();

    /** {@return the lines of the explanation as one text} */
    default String toText() {
        return String.join("\n", explain());
    }
}
