package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Id;

/**
 * Identifies an evaluation, or a phase of one.
 *
 * @param value the text
 */
public record EvaluationId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public EvaluationId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static EvaluationId of(String value) {
        return new EvaluationId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
