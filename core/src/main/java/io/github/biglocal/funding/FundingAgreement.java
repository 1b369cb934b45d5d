package io.github.biglocal.funding;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The legally binding agreement under which the funder pays an area's money to a locally trusted organisation. The
 * partnership is not a party to it. It is an offer letter, terms and conditions, and a payment schedule, read with the
 * endorsed plan.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 */
@Domain
@Value.Immutable
public abstract sealed class FundingAgreement implements Entity, WithFundingAgreement
        permits ImmutableFundingAgreement {
    /** Agreements by area. */
    public static final Index<AreaId, FundingAgreement> BY_AREA =
            Index.of(FundingAgreement.class, FundingAgreement::area);

    FundingAgreement() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract FundingAgreementId id();

    /** {@return the area whose money it is} */
    public abstract AreaId area();

    /** {@return the locally trusted organisation that is paid} */
    public abstract OrganisationId lto();

    /** {@return the plan it pays for; empty if not recorded, or for money from before the first plan} */
    public abstract Optional<PlanId> plan();

    /** {@return the day of the offer letter; empty if not recorded} */
    public abstract Optional<LocalDate> offered();

    /** {@return the period it covers; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the plan money agreed, without the contribution to the organisation's own costs; never negative} */
    public abstract Money amount();

    /** {@return the payments due, in order; empty if the schedule is not recorded} */
    public abstract List<Payment> schedule();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, String> additionalFields();

    @Value.Check
    void check() {
        Require.notNegative("amount", amount());
        period().ifPresent(dates -> Require.atLeastADay("period", dates));
        Require.oneCurrency(
                "funding agreement " + id(),
                Stream.concat(Stream.of(amount()), schedule().stream().map(Payment::amount)));
    }

    @Override
    public final Reference reference() {
        return Reference.to(FundingAgreement.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).on("offered", offered()).during("period", period());
        schedule().forEach(each -> changes.on("schedule", Optional.of(each.date())));
        return changes.toList();
    }

    @Override
    public final String toString() {
        return "FundingAgreement " + id();
    }

    /** {@return a builder; id, area, lto and amount are required} */
    public static ImmutableFundingAgreement.Builder builder() {
        return ImmutableFundingAgreement.builder();
    }
}
