package io.github.biglocal.plan;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a review of a plan.
 *
 * @param value the text
 */
public record PlanReviewId(String value) implements EntityId<PlanReview> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public PlanReviewId {
        Id.check(value);
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
