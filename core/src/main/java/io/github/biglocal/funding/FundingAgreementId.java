package io.github.biglocal.funding;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a funding agreement.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record FundingAgreementId(String value) implements EntityId<FundingAgreement> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public FundingAgreementId {
        Require.of(FundingAgreementId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static FundingAgreementId of(String value) {
        return new FundingAgreementId(value);
    }

    @Override
    public Class<FundingAgreement> type() {
        return FundingAgreement.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
