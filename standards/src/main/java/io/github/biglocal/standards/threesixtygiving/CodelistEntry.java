package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.Require;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a codelist. Immutable and thread-safe.
 *
 * @param code the code, which is case-sensitive
 * @param title what it stands for
 * @param description more about it; empty if the list says no more
 * @param deprecated since when or why it is not used any more; empty if it is in use
 * @param entity for a type of area, the first three characters of the GSS codes of its areas, such as {@code E01}; empty for any other code
 */
public record CodelistEntry(
        String code, String title, Optional<String> description, Optional<String> deprecated, Optional<String> entity) {
    /** Checks that the code and its title are there. */
    public CodelistEntry {
        Require.of(CodelistEntry.class).text("code", code).text("title", title);
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(deprecated, "deprecated");
        Objects.requireNonNull(entity, "entity");
    }

    /** {@return the code and its title} */
    @Override
    public String toString() {
        return code + " (" + title + ")";
    }
}
