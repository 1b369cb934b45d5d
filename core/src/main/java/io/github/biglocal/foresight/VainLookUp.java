package io.github.biglocal.foresight;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * A look-up that found no record: had there been one, the verdict might be another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of record that was looked for, such as {@code Meeting}
 * @param by the record whose id it was looked up by, the same record if it was looked up itself; empty if it was looked up by
 *     another value
 */
public record VainLookUp(String kind, Optional<Reference> by) {
    /** Checks that it says what was looked for. */
    public VainLookUp {
        Require.of(VainLookUp.class).text("kind", kind);
        Objects.requireNonNull(by, "by");
    }

    /** {@return what was looked for, as part of a sentence} */
    @Override
    public String toString() {
        return by.filter(record -> record.kind().equals(kind))
                .map(Reference::toString)
                .orElseGet(() -> "any " + Text.words(kind)
                        + by.map(record -> " for " + record).orElse(""));
    }
}
