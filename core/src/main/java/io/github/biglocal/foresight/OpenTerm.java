package io.github.biglocal.foresight;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import java.util.Optional;

/**
 * A term that runs, or may run, in a period and has no recorded end: a membership, an office, an appointment, a plan, an
 * agreement. The day on which it ends is not known, and so neither is what its end would bring about.
 *
 * <p>Immutable and thread-safe.
 *
 * @param what what it is, such as {@code office}
 * @param record the record that has it
 * @param field the field of the record that should say when it ends
 * @param area the area of the record; empty if it has none, or belongs to several, or the records do not say
 */
public record OpenTerm(String what, Reference record, String field, Optional<Reference> area) {
    /** Checks that it says what it is. */
    public OpenTerm {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(area, "area");
        Require.of(OpenTerm.class).text("what", what).text("field", field);
    }

    /** {@return what it is, and of which record} */
    @Override
    public String toString() {
        return what + " of " + record;
    }
}
