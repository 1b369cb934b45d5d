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
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * What an area has decided to do, with its vision, priorities and actions; an area needs an endorsed plan to draw down
 * its allocation. Since September 2019 it has three parts: a costed vision, an action plan and a legacy statement.
 *
 * <p>Source: Local Trust, The Big Local plan (programme guidance), July 2015 and September 2019.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Plan implements Entity, WithPlan permits ImmutablePlan {
    /** Plans by area. */
    public static final Index<AreaId, Plan> BY_AREA = Index.of(Plan.class, Plan::area);

    Plan() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract PlanId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return what the plan is called; empty if it has no title} */
    public abstract Optional<String> title();

    /** {@return which plan of the area it is, from 1; empty if not recorded} */
    public abstract OptionalInt version();

    /** {@return the period it covers; empty if its dates are not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the day its drafting began; empty if not recorded} */
    public abstract Optional<LocalDate> draftingBegan();

    /** {@return the day it was submitted; empty if not recorded} */
    public abstract Optional<LocalDate> submitted();

    /** {@return who assessed it; empty if not recorded} */
    public abstract Optional<PersonId> assessor();

    /** {@return the day it was passed to the assessor; empty if not recorded} */
    public abstract Optional<LocalDate> passedToAssessor();

    /** {@return the day the assessor visited or met the partnership; empty if not recorded} */
    public abstract Optional<LocalDate> assessorVisit();

    /** {@return the day of the assessor's written feedback; empty if not recorded} */
    public abstract Optional<LocalDate> assessorFeedback();

    /** {@return the day it was endorsed; empty if it is not, or the day is not recorded} */
    public abstract Optional<LocalDate> endorsed();

    /** {@return the renewals of the endorsement, each for a further year, before July 2015; empty if not recorded} */
    public abstract List<EndorsementRenewal> endorsementRenewals();

    /** {@return the first day on which another plan had replaced it; empty if none has, or that is not recorded} */
    public abstract Optional<LocalDate> replaced();

    /** {@return the plan that replaced it; empty if none has, or that is not recorded} */
    public abstract Optional<PlanId> replacedBy();

    /** {@return the vision, in the area's words; empty if not recorded} */
    public abstract Optional<String> vision();

    /** {@return in broad terms, how the whole allocation is to be spent; empty if the plan has no costed vision} */
    public abstract List<PlannedSpend> costedVision();

    /** {@return the priorities; empty if not recorded} */
    public abstract List<Priority> priorities();

    /** {@return the actions, with their costs; empty if the plan has no action plan} */
    public abstract List<Action> actions();

    /** {@return what should remain after the money is spent; empty if the plan has no legacy statement} */
    public abstract Optional<String> legacyStatement();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return the date of the plan: that of its submission or, failing that, of its endorsement or its start; empty if
     * none is known}
     */
    public final Optional<LocalDate> dated() {
        return submitted()
                .or(this::endorsed)
                .or(() -> period().filter(dates -> !dates.isUnboundedStart()).map(LocalDateRange::getStart));
    }

    /**
     * {@return the state of the plan on a date, as far as the dates on record show; empty where they do not, as before
     * the first of them, or after the period of a plan that is neither reviewed nor replaced} A plan without a date of
     * endorsement stays in its previous state.
     *
     * @param date the date
     * @param reviews reviews on record; those of other plans make no difference
     */
    public final Optional<PlanState> stateOn(LocalDate date, Collection<PlanReview> reviews) {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(reviews, "reviews");
        if (isReplacedBy(date)) {
            return Optional.of(PlanState.REPLACED);
        }
        if (reviews.stream().anyMatch(review -> review.plan().equals(id()) && isBy(review.dated(), date))) {
            return Optional.of(PlanState.REVIEWED);
        }
        if (isBy(endorsed(), date)) {
            if (period().isEmpty() || period().get().isAfter(date)) {
                return Optional.of(PlanState.ENDORSED);
            }
            return period().filter(dates -> dates.contains(date)).map(dates -> PlanState.CURRENT);
        }
        if (isBy(passedToAssessor(), date) || isBy(assessorVisit(), date) || isBy(assessorFeedback(), date)) {
            return Optional.of(PlanState.WITH_ASSESSOR);
        }
        if (isBy(submitted(), date)) {
            return Optional.of(PlanState.SUBMITTED);
        }
        return isBy(draftingBegan(), date) ? Optional.of(PlanState.DRAFTING) : Optional.empty();
    }

    private static boolean isBy(Optional<LocalDate> day, LocalDate date) {
        return day.filter(known -> !known.isAfter(date)).isPresent();
    }

    /** The date of the plan, as a fact: where none is known, its start is the one to find out. */
    final Fact<LocalDate> day() {
        // The start comes last in the order: recording it never changes the day of a plan that has one.
        return Fact.of(this, "period", "when the plan was submitted or endorsed, or when it starts", dated());
    }

    /** Whether the plan is known to be dated after a day. */
    final boolean isAfter(LocalDate date) {
        return dated().filter(day -> day.isAfter(date)).isPresent();
    }

    /** Whether the plan is known to be dated before guidance applied. */
    final boolean isBefore(LocalDateRange guidance) {
        return dated().filter(guidance.getStart()::isAfter).isPresent();
    }

    /** Whether another plan is known to have replaced it by a day. */
    final boolean isReplacedBy(LocalDate date) {
        return isBy(replaced(), date);
    }

    @Value.Check
    void check() {
        Require.of(Plan.class)
                .text("title", title())
                .atLeast("version", 1, version())
                .atLeastADay("period", period())
                .text("vision", vision())
                .text("legacyStatement", legacyStatement())
                .oneCurrency(
                        "costedVision, actions",
                        new Amounts().each(costedVision(), PlannedSpend::amount).any(actions(), Action::cost))
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Plan.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference())
                .during("period", period())
                .on("draftingBegan", draftingBegan())
                .on("submitted", submitted())
                .on("passedToAssessor", passedToAssessor())
                .on("assessorVisit", assessorVisit())
                .on("assessorFeedback", assessorFeedback())
                .on("endorsed", endorsed())
                .on("replaced", replaced())
                .within(priorities())
                .within(actions());
        endorsementRenewals().forEach(renewal -> changes.on("endorsementRenewals", Optional.of(renewal.date())));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("replacedBy", replacedBy())
                .toList();
    }

    @Override
    public final List<Entity> recordsWithin() {
        List<Entity> parts = new ArrayList<>(priorities());
        parts.addAll(actions());
        return parts;
    }

    @Override
    public final String toString() {
        return "Plan " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutablePlan.Builder builder() {
        return ImmutablePlan.builder();
    }
}
