package io.github.biglocal.plan;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A review of a plan by its partnership: every year before July 2015, and since then when it suits the area.
 *
 * <p>Source: Local Trust, Reviewing your Big Local plan, 2015.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class PlanReview implements Entity, WithPlanReview permits ImmutablePlanReview {
    /** Reviews by plan. */
    public static final Index<PlanId, PlanReview> BY_PLAN = Index.of(PlanReview.class, PlanReview::plan);

    PlanReview() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract PlanReviewId id();

    /** {@return the plan reviewed} */
    public abstract PlanId plan();

    /** {@return the day the partnership held it; empty if not recorded} */
    public abstract Optional<LocalDate> date();

    /** {@return what it answered; empty if its answers are not recorded} */
    public abstract List<ReviewAnswer> answers();

    /** {@return the day it was submitted to Local Trust; empty if not recorded} */
    public abstract Optional<LocalDate> submitted();

    /** {@return the day it was approved; empty if it is not, or the day is not recorded} */
    public abstract Optional<LocalDate> approved();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(PlanReview.class).additionalFields(additionalFields().keySet());
    }

    /**
     * {@return the date of the review: when it was held or, failing that, submitted or approved; empty if none is
     * known}
     */
    public final Optional<LocalDate> dated() {
        return date().or(this::submitted).or(this::approved);
    }

    /** The date of the review, as a fact: where none is known, its approval is the one to find out. */
    final Fact<LocalDate> day() {
        // The approval comes last in the order: recording it never changes the day of a review that has one.
        return Fact.of(this, "approved", "when the review was held, submitted or approved", dated());
    }

    @Override
    public final Reference reference() {
        return Reference.to(PlanReview.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .on("date", date())
                .on("submitted", submitted())
                .on("approved", approved())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("plan", plan()).toList();
    }

    @Override
    public final String toString() {
        return "PlanReview " + id();
    }

    /** {@return a builder; id and plan are required} */
    public static ImmutablePlanReview.Builder builder() {
        return ImmutablePlanReview.builder();
    }
}
