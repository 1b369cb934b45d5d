package io.github.biglocal.entity;

import java.util.Objects;

/**
 * One record's reference to another: which field holds it, and which record is meant. Immutable.
 *
 * @param field the field that holds it, with the place in the field where that is a list, {@code matchLines/2/contributor};
 *     a record within the record stands by its id, {@code members/m7/affiliations/0/organisation}
 * @param to the other record
 */
public record FieldReference(String field, Reference to) {
    /** Says which field refers to which record. */
    public FieldReference {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(to, "to");
    }
}
