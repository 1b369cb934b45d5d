package io.github.biglocal.plan;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a review of a plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PlanReviewId(String value) implements EntityId<PlanReview> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PlanReviewId {
        Require.of(PlanReviewId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PlanReviewId of(String value) {
        return new PlanReviewId(value);
    }

    @Override
    public Class<PlanReview> type() {
        return PlanReview.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
