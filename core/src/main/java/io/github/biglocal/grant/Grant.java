package io.github.biglocal.grant;

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
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Money that an area awards to a person, a group or an organisation, through its locally trusted organisation, and that
 * is not to be repaid.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 2.3. The names of amounts and dates follow the 360Giving
 * Data Standard.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Grant implements Entity, WithGrant permits ImmutableGrant {
    /** Grants by area. */
    public static final Index<AreaId, Grant> BY_AREA = Index.of(Grant.class, Grant::area);

    /** Grants by scheme, where they are made under one. */
    public static final Index<SchemeId, Grant> BY_SCHEME = Index.ofOptional(Grant.class, Grant::scheme);

    /** Grants by the organisation that receives them, where it is recorded. */
    public static final Index<OrganisationId, Grant> BY_RECIPIENT = Index.ofOptional(Grant.class, Grant::recipient);

    private static final Set<GrantStatus> NOT_AWARDED =
            EnumSet.of(GrantStatus.APPLIED, GrantStatus.REFUSED, GrantStatus.WITHDRAWN);

    Grant() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract GrantId id();

    /** {@return the area whose money it is} */
    public abstract AreaId area();

    /** {@return what it is for, in short} */
    public abstract String title();

    /** {@return the scheme it is made under; empty if it is made under none, or that is not recorded} */
    public abstract Optional<SchemeId> scheme();

    /** {@return what kind of recipient it has; empty if not recorded} */
    public abstract Optional<RecipientKind> recipientKind();

    /** {@return the organisation that receives it; empty for people and groups, and if not recorded} */
    public abstract Optional<OrganisationId> recipient();

    /** {@return what it is for, by kind; empty if not recorded} */
    public abstract Set<Purpose> purposes();

    /** {@return the priorities of the area's plans that it is meant to serve; empty if not recorded} */
    public abstract Set<PriorityId> priorities();

    /** {@return the day of the application; empty if not recorded} */
    public abstract Optional<LocalDate> applied();

    /** {@return the amount applied for; never negative; empty if not recorded} */
    public abstract Optional<Money> amountAppliedFor();

    /**
     * {@return the amount awarded, as it was first; never negative; empty if no award was made, or it is not recorded} A
     * correction of the award is in {@link #amountChanges()}, money paid back in {@link #returned()}.
     */
    public abstract Optional<Money> amountAwarded();

    /**
     * {@return how the amount awarded was changed later, at most once a day; empty if it was not, or that is not recorded}
     */
    public abstract List<AmountChange> amountChanges();

    /**
     * {@return the day the award was withdrawn, so that none of it was due from then on; empty if it was not} An
     * application that was withdrawn before any award has only the status.
     */
    public abstract Optional<LocalDate> withdrawn();

    /** {@return the day of the award; empty if not recorded} */
    public abstract Optional<LocalDate> awardDate();

    /** {@return the period in which the work takes place and the grant is to be spent; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return its status; empty if not recorded} */
    public abstract Optional<GrantStatus> status();

    /** {@return the outcomes it is meant to serve} */
    public abstract Set<Outcome> outcomesSought();

    /** {@return the conditions it is made on} */
    public abstract List<String> conditions();

    /** {@return the pattern of its instalments; empty if not recorded} */
    public abstract Optional<InstalmentPattern> instalmentPattern();

    /** {@return what is to be paid to the recipient and when, in order; empty if not recorded} */
    public abstract List<Payment> paymentsDue();

    /** {@return what was paid to the recipient, in order} */
    public abstract List<Payment> payments();

    /** {@return what the recipient returned, in order} */
    public abstract List<Payment> returned();

    /**
     * {@return what became of the group or activity it pays for when the money ended, as seen on one day or several; empty if
     * the money has not ended, or it is not recorded}
     */
    public abstract List<ContinuationSeen> afterwards();

    /**
     * {@return what was paid by a day, less what was paid back; below zero if more was paid back; empty if no money was
     * paid or returned by then}
     *
     * @param date the day, itself included
     */
    public final Optional<Money> netPaidBy(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Optional<Money> out = Payment.totalBy(date, payments());
        Optional<Money> back = Payment.totalBy(date, returned()).map(Money::negated);
        return out.isPresent() && back.isPresent() ? out.map(back.get()::plus) : out.or(() -> back);
    }

    /**
     * {@return the amount awarded as it stood on a day, after changes; zero once the award is withdrawn; empty if the amount
     * is not recorded} Before the day of the award it is the amount first awarded.
     *
     * @param date the day
     */
    public final Optional<Money> awardOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Optional<Money> award = AmountChange.lastBy(date, amountChanges())
                .map(AmountChange::amount)
                .or(this::amountAwarded);
        return isWithdrawnBy(date) ? award.map(amount -> Money.zero(amount.getCurrencyUnit())) : award;
    }

    /** Whether the award was withdrawn by a day. */
    final boolean isWithdrawnBy(LocalDate date) {
        return withdrawn().filter(day -> !day.isAfter(date)).isPresent();
    }

    /**
     * {@return whether its status says that no award was made: it was applied for only, refused, or withdrawn before} Not for
     * an award that was withdrawn later, which was made.
     */
    public final boolean isNotAwarded() {
        return status().filter(NOT_AWARDED::contains).isPresent() && withdrawn().isEmpty();
    }

    /**
     * {@return whether the award was made on a later day} Not where its day is not recorded.
     *
     * @param date the day
     */
    public final boolean isAwardedAfter(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return awardDate().filter(day -> day.isAfter(date)).isPresent();
    }

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        amountAwarded()
                .ifPresent(amount -> Require.of(Grant.class)
                        .notNegative(
                                "amountAwarded",
                                amount,
                                "Record money that was paid back in returned, and a reduced award in amountChanges."));
        Require.of(Grant.class)
                .text("title", title())
                .texts("conditions", conditions())
                .notNegative("amountAppliedFor", amountAppliedFor())
                .atLeastADay("period", period())
                .oneCurrency(
                        "amountAppliedFor, amountAwarded, amountChanges, paymentsDue, payments, returned",
                        new Amounts()
                                .and(amountAppliedFor())
                                .and(amountAwarded())
                                .each(amountChanges(), AmountChange::amount)
                                .each(paymentsDue(), Payment::amount)
                                .each(payments(), Payment::amount)
                                .each(returned(), Payment::amount))
                .distinct("amountChanges", amountChanges(), AmountChange::date)
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Grant.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference())
                .on("applied", applied())
                .on("awardDate", awardDate())
                .on("withdrawn", withdrawn())
                .during("period", period());
        amountChanges().forEach(each -> changes.on("amountChanges", Optional.of(each.date())));
        paymentsDue().forEach(each -> changes.on("paymentsDue", Optional.of(each.date())));
        payments().forEach(each -> changes.on("payments", Optional.of(each.date())));
        returned().forEach(each -> changes.on("returned", Optional.of(each.date())));
        afterwards().forEach(seen -> changes.on("afterwards", seen.date()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("scheme", scheme())
                .optional("recipient", recipient())
                .toList();
    }

    @Override
    public final String toString() {
        return "Grant " + id();
    }

    /** {@return a builder; id, area and title are required} */
    public static ImmutableGrant.Builder builder() {
        return ImmutableGrant.builder();
    }
}
