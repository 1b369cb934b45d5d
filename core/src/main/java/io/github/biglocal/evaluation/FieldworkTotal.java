package io.github.biglocal.evaluation;

import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.invariant.Require;
import java.util.Objects;

/**
 * A total that an evaluation prints for its fieldwork by one method.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method how evidence was gathered
 * @param count how many, over all rounds; 0 or more
 */
public record FieldworkTotal(EvidenceMethod method, int count) {
    /** Checks the range. */
    public FieldworkTotal {
        Objects.requireNonNull(method, "method");
        Require.of(FieldworkTotal.class).atLeast("count", 0, count);
    }
}
