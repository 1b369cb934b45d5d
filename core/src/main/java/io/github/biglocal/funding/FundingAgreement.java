package io.github.biglocal.funding;

import io.github.biglocal.area.AreaId;
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
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The legally binding agreement under which Local Trust, or another programme's funder, pays an area's money to its
 * locally trusted organisation. The partnership is not a party to it. It is an offer letter, terms and conditions, and a payment schedule, read with the
 * endorsed plan.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class FundingAgreement implements Entity, WithFundingAgreement
        permits ImmutableFundingAgreement {
    /** Agreements by area. */
    public static final Index<AreaId, FundingAgreement> BY_AREA =
            Index.of(FundingAgreement.class, FundingAgreement::area);

    /** Agreements by id. */
    public static final Index<FundingAgreementId, FundingAgreement> BY_ID =
            Index.of(FundingAgreement.class, FundingAgreement::id);

    /** Agreements by the locally trusted organisation that signs them. */
    public static final Index<OrganisationId, FundingAgreement> BY_LTO =
            Index.of(FundingAgreement.class, FundingAgreement::lto);

    /** Agreements by plan, where they are for one. */
    public static final Index<PlanId, FundingAgreement> BY_PLAN =
            Index.ofOptional(FundingAgreement.class, FundingAgreement::plan);

    FundingAgreement() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract FundingAgreementId id();

    /** {@return the area whose money it is} */
    public abstract AreaId area();

    /** {@return the locally trusted organisation that is paid} */
    public abstract OrganisationId lto();

    /** {@return the plan it pays for; empty if not recorded, or for money paid before the first plan} */
    public abstract Optional<PlanId> plan();

    /**
     * {@return the change to a plan that it carries out, such as additional funding; empty if it is for the plan itself}
     */
    public abstract Optional<PlanChangeId> planChange();

    /** {@return the day of the offer letter; empty if not recorded} */
    public abstract Optional<LocalDate> offered();

    /** {@return the day the organisation signed it; empty if it has not, or the day is not recorded} */
    public abstract Optional<LocalDate> signed();

    /** {@return the period it covers; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the plan money agreed, without the contribution to the organisation's own costs; never negative} */
    public abstract Money amount();

    /** {@return the payments due, in order; empty if the schedule is not recorded} */
    public abstract List<Payment> schedule();

    /** {@return the amount by activity or theme of the plan, under the area's own headings; empty if not recorded} */
    public abstract List<PlannedSpend> budget();

    /** {@return the terms and conditions it is made on, by name or date; empty if not recorded} */
    public abstract Optional<String> terms();

    /** {@return which of its parts are on file; empty if not recorded} */
    public abstract Set<AgreementPart> parts();

    /** {@return who was sent a copy; empty if not recorded} */
    public abstract Set<CopyHolder> copiedTo();

    /** {@return the commitments of its money to projects that are not yet spent; empty if not recorded} */
    public abstract List<Commitment> commitments();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /** The agreements for a plan itself, without those that carry out a change to it. */
    static List<FundingAgreement> forPlanItself(PlanId plan, AreaId area, RuleContext context) {
        return context.find(BY_AREA, area).stream()
                .filter(agreement -> agreement.plan().equals(Optional.of(plan))
                        && agreement.planChange().isEmpty())
                .toList();
    }

    /** Whether the agreement is known to have been offered after a day. */
    final boolean isOfferedAfter(LocalDate date) {
        return offered().filter(day -> day.isAfter(date)).isPresent();
    }

    @Value.Check
    void check() {
        Require.of(FundingAgreement.class)
                .notNegative("amount", amount())
                .atLeastADay("period", period())
                .text("terms", terms())
                .oneCurrency(
                        "amount, schedule, budget, commitments",
                        new Amounts()
                                .and(amount())
                                .each(schedule(), Payment::amount)
                                .each(budget(), PlannedSpend::amount)
                                .each(commitments(), Commitment::amount))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(FundingAgreement.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference())
                .on("offered", offered())
                .on("signed", signed())
                .during("period", period())
                .during("commitments", commitments());
        schedule().forEach(each -> changes.on("schedule", Optional.of(each.date())));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .one("lto", lto())
                .optional("plan", plan())
                .optional("planChange", planChange())
                .toList();
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
