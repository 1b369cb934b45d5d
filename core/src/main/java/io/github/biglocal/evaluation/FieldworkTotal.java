package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Count;
import io.github.biglocal.evidence.EvidenceMethod;
import java.util.Objects;

/**
 * A total that an evaluation prints for its fieldwork by one method.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method how evidence was gathered
 * @param count how many, over all rounds
 */
public record FieldworkTotal(EvidenceMethod method, Count count) {
    public FieldworkTotal {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(count, "count");
    }
}
