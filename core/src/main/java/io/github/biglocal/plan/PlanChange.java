package io.github.biglocal.plan;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A change to a current plan, or to its funding, as it was requested and decided.
 *
 * <p>Source: Local Trust, Funding agreements for Big Local plans (programme guidance), about 2020; the word virement:
 * Rastrick Big Local, minutes of 2018 to 2021.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class PlanChange implements Entity, WithPlanChange permits ImmutablePlanChange {
    /** Changes by area. */
    public static final Index<AreaId, PlanChange> BY_AREA = Index.of(PlanChange.class, PlanChange::area);

    /** Changes by id. */
    public static final Index<PlanChangeId, PlanChange> BY_ID = Index.of(PlanChange.class, PlanChange::id);

    /** Changes by the plan they change, where it is recorded. */
    public static final Index<PlanId, PlanChange> BY_PLAN = Index.ofOptional(PlanChange.class, PlanChange::plan);

    PlanChange() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract PlanChangeId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the plan that is changed; empty if not recorded} */
    public abstract Optional<PlanId> plan();

    /** {@return what kind of change it is} */
    public abstract PlanChangeKind kind();

    /** {@return the day it was requested; empty if not recorded} */
    public abstract Optional<LocalDate> requested();

    /** {@return the day from which the money is needed; empty if not recorded, or if no money is requested} */
    public abstract Optional<LocalDate> neededBy();

    /** {@return the day of the decision; empty if there is none, or the day is not recorded} */
    public abstract Optional<LocalDate> decided();

    /** {@return the decision; empty if there is none, or it is not recorded} */
    public abstract Optional<PlanChangeDecision> decision();

    /** {@return the money requested, or moved between headings; never negative; empty if not recorded} */
    public abstract Optional<Money> amount();

    /** {@return the area's own budget heading from which money is moved; empty for another kind, or if not recorded} */
    public abstract Optional<String> fromHeading();

    /** {@return the area's own budget heading to which money goes; empty for another kind, or if not recorded} */
    public abstract Optional<String> toHeading();

    /** {@return the documents that came with it; empty if not recorded} */
    public abstract Set<ProposalDocument> documents();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return whether the change is known to have been agreed by a day}
     *
     * @param date the day
     */
    public final boolean isAgreedBy(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return decision().filter(PlanChangeDecision.AGREED::equals).isPresent()
                && decided().filter(day -> !day.isAfter(date)).isPresent();
    }

    /** Whether the change is known to have been requested after a day. */
    final boolean isRequestedAfter(LocalDate date) {
        return requested().filter(day -> day.isAfter(date)).isPresent();
    }

    /** Whether the change is known to have been requested before the guidance applied. */
    final boolean isRequestedBefore(LocalDateRange guidance) {
        return requested().filter(day -> day.isBefore(guidance.getStart())).isPresent();
    }

    /** Whether the work of a plan continues after its end if this change was agreed by a day, as it may have been. */
    final boolean mayKeepGoing(LocalDate date) {
        return kind().keepsGoing()
                && decision().filter(PlanChangeDecision.REFUSED::equals).isEmpty()
                && decided().filter(day -> day.isAfter(date)).isEmpty();
    }

    @Value.Check
    void check() {
        Require.of(PlanChange.class)
                .notNegative("amount", amount())
                .text("fromHeading", fromHeading())
                .text("toHeading", toHeading())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(PlanChange.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .on("requested", requested())
                .on("neededBy", neededBy())
                .on("decided", decided())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("area", area()).optional("plan", plan()).toList();
    }

    @Override
    public final String toString() {
        return "PlanChange " + id();
    }

    /** {@return a builder; id, area and kind are required} */
    public static ImmutablePlanChange.Builder builder() {
        return ImmutablePlanChange.builder();
    }
}
