package io.github.biglocal.plan;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plan that follows another was endorsed after a review of the earlier one was approved. The plan before is the one
 * that says so; where none does, the last one of the area that is of an earlier day. The source asks this of the budget of the
 * next year, of which the plan's endorsement is only the sign that plans show.
 */
public final class ReviewBeforeNextPlan extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("review-before-next-plan");

    /** Makes the rule. */
    public ReviewBeforeNextPlan() {
        super(
                RuleInfo.of("plan", ID, RuleKind.LOCAL_TERMS)
                        .title("The plan review was approved before the next year's budget was drawn down")
                        .rationale(
                                "In this area, Local Trust had to approve the review before the next year's money could be drawn down.")
                        .sources(Guidance.NOTES_RASTRICK_2017)
                        .rows("L8")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "One area's terms (Rastrick, October 2017): the review is submitted and approved before the next year's budget is drawn down.")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        if (plan.endorsed().isEmpty()) {
            return Verdict.unknown("whether the plan is endorsed, and when");
        }
        LocalDate endorsed = plan.endorsed().get();
        if (endorsed.isAfter(context.asOf())) {
            return Verdict.notApplicable("the plan is endorsed later, on " + endorsed);
        }
        if (endorsed.isBefore(Guidance.FROM_JULY_2015.getStart())) {
            return Verdict.notApplicable("the plan was endorsed on " + endorsed + ", before the guidance");
        }
        Optional<Plan> before = planBefore(plan, context.find(Plan.BY_AREA, plan.area()));
        if (before.isEmpty()) {
            return Verdict.notApplicable("no earlier plan of the area is on record");
        }
        List<PlanReview> reviews = context.find(PlanReview.BY_PLAN, before.get().id());
        if (reviews.isEmpty()) {
            return Verdict.unknown("the reviews of the plan before: none is recorded");
        }
        Optional<LocalDate> approved =
                reviews.stream().flatMap(review -> review.approved().stream()).min(LocalDate::compareTo);
        if (approved.filter(day -> !day.isAfter(endorsed)).isPresent()) {
            return Verdict.satisfied();
        }
        if (reviews.stream().anyMatch(review -> review.approved().isEmpty())) {
            return Verdict.unknown("the day on which a review of the plan before was approved");
        }
        return Verdict.breached(new ReviewApprovedLater(before.get().id(), approved.orElseThrow(), endorsed));
    }

    private static Optional<Plan> planBefore(Plan plan, List<Plan> plans) {
        Optional<Plan> named = plans.stream()
                .filter(other -> other.replacedBy().filter(plan.id()::equals).isPresent())
                .findFirst();
        return named.isPresent() || plan.dated().isEmpty()
                ? named
                : plans.stream()
                        .filter(other -> other.dated()
                                .filter(day -> day.isBefore(plan.dated().get()))
                                .isPresent())
                        .max(Comparator.comparing(other -> other.dated().orElseThrow()));
    }

    /**
     * The review was approved only after the next plan was endorsed.
     *
     * @param before the plan before
     * @param approved the day of the first approval of a review of it
     * @param endorsed the day of the next plan's endorsement
     */
    public record ReviewApprovedLater(PlanId before, LocalDate approved, LocalDate endorsed) implements Finding {
        @Override
        public String problem() {
            return "The plan was endorsed on " + endorsed + "; the review of the plan before it, " + before
                    + ", was approved only on " + approved + ".";
        }

        @Override
        public String repair() {
            return "Draw the next budget from " + approved + " on, or record the review that came before.";
        }
    }
}
