package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.Require;
import java.util.Set;

/**
 * Where money comes from that goes on after the programme. The list is open.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.3, 2.4 (box 2) and 3.2.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code
 */
public record IncomeSource(String value) implements Code {
    /** Rent from tenants. */
    public static final IncomeSource RENT = new IncomeSource("RENT");

    /** Hire of rooms and other space. */
    public static final IncomeSource ROOM_HIRE = new IncomeSource("ROOM_HIRE");

    /** Sale of solar energy. */
    public static final IncomeSource SOLAR_ENERGY = new IncomeSource("SOLAR_ENERGY");

    /** Sale of wind energy. */
    public static final IncomeSource WIND_ENERGY = new IncomeSource("WIND_ENERGY");

    /** Sale of goods and services. */
    public static final IncomeSource TRADING = new IncomeSource("TRADING");

    /** Contracts to deliver services. */
    public static final IncomeSource CONTRACTS = new IncomeSource("CONTRACTS");

    /** Grants from others. */
    public static final IncomeSource GRANTS = new IncomeSource("GRANTS");

    private static final Set<IncomeSource> KNOWN =
            Set.of(RENT, ROOM_HIRE, SOLAR_ENERGY, WIND_ENERGY, TRADING, CONTRACTS, GRANTS);

    /** Checks that the code is not blank. */
    public IncomeSource {
        Require.of(IncomeSource.class).identifier(value);
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code
     */
    public static IncomeSource of(String value) {
        return new IncomeSource(value);
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
