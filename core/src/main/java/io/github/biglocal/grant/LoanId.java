package io.github.biglocal.grant;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a loan.
 *
 * @param value the text
 */
public record LoanId(String value) implements EntityId<Loan> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public LoanId {
        Id.check(value);
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
