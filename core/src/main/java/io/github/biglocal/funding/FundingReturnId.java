package io.github.biglocal.funding;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a return of funding.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record FundingReturnId(String value) implements EntityId<FundingReturn> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public FundingReturnId {
        Require.of(FundingReturnId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static FundingReturnId of(String value) {
        return new FundingReturnId(value);
    }

    @Override
    public Class<FundingReturn> type() {
        return FundingReturn.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
