package io.github.biglocal.commission;

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
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.outcome.OtherOutcome;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A service that an area buys from a provider, to a specification. In effect the locally trusted organisation is the
 * commissioner, on the partnership's recommendation.
 *
 * <p>Its stages, planning, tender, award, contract and implementation, follow the Open Contracting Data Standard 1.1.5,
 * limited to what an area records; one commission has at most one of each.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.3 and 3.2.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Commission implements Entity, WithCommission permits ImmutableCommission {
    /** Commissions by area. */
    public static final Index<AreaId, Commission> BY_AREA = Index.of(Commission.class, Commission::area);

    /** Commissions by the organisation that commissions, where it is recorded. */
    public static final Index<OrganisationId, Commission> BY_COMMISSIONER =
            Index.ofOptional(Commission.class, Commission::commissioner);

    /** Commissions by the organisation that provides the service, where it is recorded. */
    public static final Index<OrganisationId, Commission> BY_PROVIDER =
            Index.ofOptional(Commission.class, Commission::provider);

    Commission() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract CommissionId id();

    /** {@return the area whose money it is} */
    public abstract AreaId area();

    /** {@return what is bought, in short} */
    public abstract String title();

    /** {@return what the provider is to do; empty if not recorded} */
    public abstract Optional<String> specification();

    /** {@return who took part in its design apart from the partnership, such as young people; empty if not recorded} */
    public abstract List<String> designedWith();

    /** {@return whether those who are to use it took part in its design; empty if not recorded} */
    public abstract Optional<CoDesign> coDesign();

    /** {@return planning: the money set aside for it; never negative; empty if not recorded} */
    public abstract Optional<Money> budget();

    /** {@return the organisation that buys; empty if not recorded} */
    public abstract Optional<OrganisationId> commissioner();

    /** {@return tender: how the provider was chosen; empty if not recorded} */
    public abstract Optional<ProcurementMethod> method();

    /** {@return tender: its status; empty if there was none, or that is not recorded} */
    public abstract Optional<TenderStatus> tenderStatus();

    /** {@return tender: when it was open; empty if there was none, or that is not recorded} */
    public abstract Optional<LocalDateRange> tenderPeriod();

    /** {@return tender: what it was expected to cost; never negative; empty if not recorded} */
    public abstract Optional<Money> tenderValue();

    /** {@return tender: how many took part; 0 or more; empty if not recorded} */
    public abstract OptionalInt numberOfTenderers();

    /** {@return tender: who took part; empty if not recorded} */
    public abstract Set<OrganisationId> tenderers();

    /** {@return award: its status; empty if there was none, or that is not recorded} */
    public abstract Optional<AwardStatus> awardStatus();

    /** {@return award: the day it was made; empty if not recorded} */
    public abstract Optional<LocalDate> awarded();

    /** {@return award: its value; never negative; empty if not recorded} */
    public abstract Optional<Money> awardValue();

    /** {@return award: to whom it was made; empty if not recorded} */
    public abstract Set<OrganisationId> suppliers();

    /** {@return contract: its status; empty if there is none, or that is not recorded} */
    public abstract Optional<ContractStatus> contractStatus();

    /** {@return contract: the day it was signed; empty if not recorded} */
    public abstract Optional<LocalDate> signed();

    /** {@return contract: the organisation that delivers; empty if none is chosen yet, or that is not recorded} */
    public abstract Optional<OrganisationId> provider();

    /** {@return contract: its value when it was made; never negative; empty if not recorded} */
    public abstract Optional<Money> value();

    /**
     * {@return contract: how its value was changed later, at most once a day; empty if it was not, or that is not recorded}
     */
    public abstract List<AmountChange> valueChanges();

    /** {@return contract: the period of delivery; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the programme's outcomes that it is meant to serve; empty if it states none} */
    public abstract Set<Outcome> outcomesSought();

    /** {@return other outcomes it is meant to serve; empty if it states none} */
    public abstract Set<OtherOutcome> otherOutcomesSought();

    /** {@return implementation: its milestones} */
    public abstract List<Milestone> milestones();

    /** {@return implementation: what was paid to the provider, in order} */
    public abstract List<Payment> payments();

    /** {@return implementation: what the provider paid back, in order; empty if nothing, or that is not recorded} */
    public abstract List<Payment> returned();

    /** {@return how the delivery is monitored; empty if not recorded} */
    public abstract Optional<String> monitoring();

    /** {@return the visits made to see the delivery, in order; empty if not recorded} */
    public abstract List<MonitoringVisit> monitoringVisits();

    /** {@return how it ended; empty if it has not, or that is not recorded} */
    public abstract Optional<CommissionEnding> ending();

    /** {@return the day it ended; empty if it has not, or that is not recorded} */
    public abstract Optional<LocalDate> ended();

    /**
     * {@return the value of the contract as it stood on a day, after changes; empty if it is not recorded} Before the day of
     * the first change it is the value when it was made.
     *
     * @param date the day
     */
    public final Optional<Money> valueOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return AmountChange.lastBy(date, valueChanges())
                .map(AmountChange::amount)
                .or(this::value);
    }

    /**
     * {@return what was paid by a day, less what the provider paid back; below zero if more was paid back; empty if no money
     * was paid or paid back by then}
     *
     * @param date the day, itself included
     */
    public final Optional<Money> netPaidBy(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Optional<Money> out = Payment.totalBy(date, payments());
        Optional<Money> back = Payment.totalBy(date, returned()).map(Money::negated);
        return out.isPresent() && back.isPresent() ? out.map(back.get()::plus) : out.or(() -> back);
    }

    /** Whether anything of a tender is recorded. */
    final boolean hasTender() {
        return tenderStatus().isPresent()
                || tenderPeriod().isPresent()
                || tenderValue().isPresent()
                || numberOfTenderers().isPresent()
                || !tenderers().isEmpty();
    }

    /** Whether anything of an award is recorded. */
    final boolean hasAward() {
        return awardStatus().isPresent()
                || awarded().isPresent()
                || awardValue().isPresent()
                || !suppliers().isEmpty();
    }

    /**
     * Whether a contract is recorded; what a service is to cost, by whom and when, may be known before there is one.
     */
    final boolean hasContract() {
        return contractStatus().isPresent() || signed().isPresent();
    }

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Commission.class)
                .text("title", title())
                .text("specification", specification())
                .texts("designedWith", designedWith())
                .text("monitoring", monitoring())
                .notNegative("budget", budget())
                .notNegative("tenderValue", tenderValue())
                .notNegative("awardValue", awardValue())
                .notNegative("value", value())
                .atLeast("numberOfTenderers", 0, numberOfTenderers())
                .atLeastADay("tenderPeriod", tenderPeriod())
                .atLeastADay("period", period())
                .oneCurrency(
                        "budget, tenderValue, awardValue, value, valueChanges, payments, returned",
                        new Amounts()
                                .and(budget())
                                .and(tenderValue())
                                .and(awardValue())
                                .and(value())
                                .each(valueChanges(), AmountChange::amount)
                                .each(payments(), Payment::amount)
                                .each(returned(), Payment::amount))
                .distinct("valueChanges", valueChanges(), AmountChange::date)
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Commission.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference())
                .during("tenderPeriod", tenderPeriod())
                .on("awarded", awarded())
                .on("signed", signed())
                .during("period", period())
                .on("ended", ended());
        valueChanges().forEach(each -> changes.on("valueChanges", Optional.of(each.date())));
        payments().forEach(each -> changes.on("payments", Optional.of(each.date())));
        returned().forEach(each -> changes.on("returned", Optional.of(each.date())));
        monitoringVisits().forEach(each -> changes.on("monitoringVisits", Optional.of(each.date())));
        milestones().forEach(each -> changes.on("milestones", each.due()).on("milestones", each.met()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("commissioner", commissioner())
                .optional("provider", provider())
                .each("tenderers", tenderers())
                .each("suppliers", suppliers())
                .toList();
    }

    @Override
    public final String toString() {
        return "Commission " + id();
    }

    /** {@return a builder; id, area and title are required} */
    public static ImmutableCommission.Builder builder() {
        return ImmutableCommission.builder();
    }
}
