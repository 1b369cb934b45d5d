package io.github.biglocal.organisation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * A body that registers or regulates organisations. The list is open.
 *
 * <p>Source: Learning from Big Local, Big Local partnerships and incorporation, undated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record Regulator(String value) implements Code {
    /** The Charity Commission for England and Wales. */
    public static final Regulator CHARITY_COMMISSION = new Regulator("CHARITY_COMMISSION");

    /** Companies House. */
    public static final Regulator COMPANIES_HOUSE = new Regulator("COMPANIES_HOUSE");

    /** The Financial Conduct Authority, for community benefit societies. */
    public static final Regulator FINANCIAL_CONDUCT_AUTHORITY = new Regulator("FINANCIAL_CONDUCT_AUTHORITY");

    private static final Set<Regulator> KNOWN =
            Set.of(CHARITY_COMMISSION, COMPANIES_HOUSE, FINANCIAL_CONDUCT_AUTHORITY);

    /** Checks that the code is not blank. */
    public Regulator {
        Require.of(Regulator.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static Regulator of(String value) {
        return new Regulator(value);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}
