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
 * Plan money that a locally trusted organisation pays back, such as an underspend, with the contribution that was paid
 * on it.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015; Closing out and moving on (programme
 * guidance), 2023-24.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class FundingReturn implements Entity, WithFundingReturn permits ImmutableFundingReturn {
    /** Returns by agreement. */
    public static final Index<FundingAgreementId, FundingReturn> BY_AGREEMENT =
            Index.of(FundingReturn.class, FundingReturn::agreement);

    FundingReturn() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract FundingReturnId id();

    /** {@return the agreement under which it was paid} */
    public abstract FundingAgreementId agreement();

    /** {@return the day it is returned} */
    public abstract LocalDate date();

    /** {@return the plan money returned, without the contribution; never negative} */
    public abstract Money amount();

    /** {@return the contribution returned with it; never negative; empty if not recorded} */
    public abstract Optional<Money> contribution();

    /** {@return the plan year it is counted to, as the area calls it; empty if not recorded} */
    public abstract Optional<String> planYear();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(FundingReturn.class)
                .notNegative("amount", amount())
                .notNegative("contribution", contribution())
                .text("planYear", planYear())
                .oneCurrency("amount, contribution", new Amounts().and(amount()).and(contribution()))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(FundingReturn.class, id());
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
        return "FundingReturn " + id();
    }

    /** {@return a builder; id, agreement, date and amount are required} */
    public static ImmutableFundingReturn.Builder builder() {
        return ImmutableFundingReturn.builder();
    }
}
