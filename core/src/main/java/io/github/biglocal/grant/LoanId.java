package io.github.biglocal.grant;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a loan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record LoanId(String value) implements EntityId<Loan> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public LoanId {
        Require.of(LoanId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static LoanId of(String value) {
        return new LoanId(value);
    }

    @Override
    public Class<Loan> type() {
        return Loan.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}
