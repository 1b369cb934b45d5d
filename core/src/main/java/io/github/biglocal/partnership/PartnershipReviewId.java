package io.github.biglocal.partnership;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a review of a partnership.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PartnershipReviewId(String value) implements EntityId<PartnershipReview> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PartnershipReviewId {
        Require.of(PartnershipReviewId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PartnershipReviewId of(String value) {
        return new PartnershipReviewId(value);
    }

    @Override
    public Class<PartnershipReview> type() {
        return PartnershipReview.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
