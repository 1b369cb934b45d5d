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
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A payment of plan money to a locally trusted organisation under a funding agreement, with the contribution to the
 * organisation's own costs that is paid on top.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Drawdown implements Entity, WithDrawdown permits ImmutableDrawdown {
    /** Drawdowns by agreement. */
    public static final Index<FundingAgreementId, Drawdown> BY_AGREEMENT =
            Index.of(Drawdown.class, Drawdown::agreement);

    Drawdown() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract DrawdownId id();

    /** {@return the agreement under which it is paid} */
    public abstract FundingAgreementId agreement();

    /** {@return the day it is paid; where the source gives only a month or year, its last day is the safe choice} */
    public abstract LocalDate date();

    /** {@return the plan money paid, without the contribution; never negative} */
    public abstract Money planMoney();

    /**
     * {@return the contribution paid with it, which is not part of the area's allocation; never negative; empty if not
     * recorded}
     */
    public abstract Optional<Money> ltoContribution();

    /** {@return the plan year it is counted under, as the area calls it; empty if not recorded} */
    public abstract Optional<String> planYear();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Drawdown.class)
                .notNegative("planMoney", planMoney())
                .notNegative("ltoContribution", ltoContribution())
                .text("planYear", planYear())
                .oneCurrency(
                        "planMoney, ltoContribution",
                        new Amounts().and(planMoney()).and(ltoContribution()))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Drawdown.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).on("date", Optional.of(date())).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("agreement", agreement()).toList();
    }

    @Override
    public final String toString() {
        return "Drawdown " + id();
    }

    /** {@return a builder; id, agreement, date and planMoney are required} */
    public static ImmutableDrawdown.Builder builder() {
        return ImmutableDrawdown.builder();
    }
}
