package io.github.biglocal.evaluation;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an evaluator's assessment of a partnership.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record AssessmentId(String value) implements EntityId<Assessment> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public AssessmentId {
        Require.of(AssessmentId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static AssessmentId of(String value) {
        return new AssessmentId(value);
    }

    @Override
    public Class<Assessment> type() {
        return Assessment.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
