package io.github.biglocal.evaluation;

import io.github.biglocal.asset.AssetId;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Income that goes on after the programme, or is expected to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source where it comes from
 * @param asset the asset that brings it in; empty if none does, or it is not recorded
 * @param perYear how much a year; never negative; empty if not recorded
 * @param period when; empty if not recorded
 */
public record LegacyIncome(
        IncomeSource source, Optional<AssetId> asset, Optional<Money> perYear, Optional<LocalDateRange> period) {
    /** Checks that the amount is not negative, and that the period holds a day. */
    public LegacyIncome {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asset, "asset");
        Objects.requireNonNull(perYear, "perYear");
        Objects.requireNonNull(period, "period");
        Require.of(LegacyIncome.class).notNegative("perYear", perYear).atLeastADay("period", period);
    }

    /**
     * {@return income of which nothing else is recorded}
     *
     * @param source where it comes from
     */
    public static LegacyIncome from(IncomeSource source) {
        return new LegacyIncome(source, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
