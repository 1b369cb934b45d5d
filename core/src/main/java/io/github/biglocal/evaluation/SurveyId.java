package io.github.biglocal.evaluation;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a survey.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record SurveyId(String value) implements EntityId<Survey> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public SurveyId {
        Require.of(SurveyId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static SurveyId of(String value) {
        return new SurveyId(value);
    }

    @Override
    public Class<Survey> type() {
        return Survey.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
