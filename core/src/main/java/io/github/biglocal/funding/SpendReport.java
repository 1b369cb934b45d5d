package io.github.biglocal.funding;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A locally trusted organisation's report on the plan money it spent in a period.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class SpendReport implements Entity, WithSpendReport permits ImmutableSpendReport {
    /** Reports by agreement. */
    public static final Index<FundingAgreementId, SpendReport> BY_AGREEMENT =
            Index.of(SpendReport.class, SpendReport::agreement);

    SpendReport() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract SpendReportId id();

    /** {@return the agreement whose money it reports on} */
    public abstract FundingAgreementId agreement();

    /** {@return the period it covers; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the day by which it is due; empty if not recorded} */
    public abstract Optional<LocalDate> due();

    /** {@return the day it was submitted; empty if it was not, or the day is not recorded} */
    public abstract Optional<LocalDate> submitted();

    /** {@return what was spent, by heading; empty if none was spent, or the report has not been submitted yet} */
    public abstract List<SpendLine> lines();

    /** {@return the plan year it is counted to, as the area calls it; empty if not recorded} */
    public abstract Optional<String> planYear();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return the last day that it reports on: that of its period, or the day it was submitted; empty if neither is
     * known}
     */
    public final Optional<LocalDate> until() {
        return period().filter(dates -> !dates.isUnboundedEnd())
                .map(LocalDateRange::getEndInclusive)
                .or(this::submitted);
    }

    /**
     * {@return the total spent, in a currency; empty if it was spent in another}
     *
     * @param currency the currency
     */
    public final Optional<Money> total(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        return lines().stream().allMatch(line -> line.amount().getCurrencyUnit().equals(currency))
                ? Optional.of(Money.zero(currency)
                        .plus(lines().stream().map(SpendLine::amount).toList()))
                : Optional.empty();
    }

    @Value.Check
    void check() {
        Require.of(SpendReport.class)
                .atLeastADay("period", period())
                .text("planYear", planYear())
                .oneCurrency("lines", new Amounts().each(lines(), SpendLine::amount))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(SpendReport.class, id());
    }

    @Override
    public final List<Change> changes() {
        // What is due is late from the day after; what was spent counts from the last day reported on.
        return Changes.of(reference())
                .during("period", period())
                .on("period", until())
                .on("due", due())
                .after("due", due())
                .on("submitted", submitted())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("agreement", agreement()).toList();
    }

    @Override
    public final String toString() {
        return "SpendReport " + id();
    }

    /** {@return a builder; id and agreement are required} */
    public static ImmutableSpendReport.Builder builder() {
        return ImmutableSpendReport.builder();
    }
}
