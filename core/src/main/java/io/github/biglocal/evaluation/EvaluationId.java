package io.github.biglocal.evaluation;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an evaluation, or a phase of one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record EvaluationId(String value) implements EntityId<Evaluation> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public EvaluationId {
        Require.of(EvaluationId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static EvaluationId of(String value) {
        return new EvaluationId(value);
    }

    @Override
    public Class<Evaluation> type() {
        return Evaluation.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
