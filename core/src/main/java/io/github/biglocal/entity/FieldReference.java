package io.github.biglocal.entity;

import java.util.Objects;

/**
 * One record's reference to another: which field holds it, and which record is meant. Immutable.
 *
 * <p>Immutable and thread-safe.
 *
 * @param field the field that holds it, with the place in the field where that is a list,
 *     {@code matchLines/2/contributor}; a record within the record is named by its id,
 *     {@code members/m7/affiliations/0/organisation}
 * @param to the other record
 */
public record FieldReference(String field, Reference to) {
    /** Says which field refers to which record. */
    public FieldReference {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(to, "to");
    }

    /**
     * {@return the step that an id is in the path of a field} A slash, and a tilde, are written as in a JSON Pointer
     * (RFC 6901), so the paths of different ids are different.
     *
     * @param id the id of a record within another
     */
    public static String step(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }

    /**
     * {@return the id that a step in the path of a field means}
     *
     * @param step the step, as {@link #step(String)} gives it
     */
    public static String idOf(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
