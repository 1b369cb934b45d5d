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
import java.util.List;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Before July 2015, a plan in force was reviewed every year: no more than a year passes from its start, or the last
 * review, without one. Since then a review is held when it suits the area.
 */
public final class PlanReviewedYearly extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-reviewed-yearly");

    /** Makes the rule. */
    public PlanReviewedYearly() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("Until June 2015: the plan was reviewed within the year")
                        .rationale(
                                "While plans were endorsed for one year at a time, the yearly review led to the endorsement of the next year.")
                        .sources(Guidance.CHANGES_2015)
                        .rows("L6")
                        .guidance(LocalDateRange.of(
                                Guidance.WHOLE_PROGRAMME.getStart(), Guidance.FROM_JULY_2015.getStart()))
                        .basis(
                                "Local Trust's newsletter of July 2015 says only that a review no longer has to be yearly; that it was required before is inferred from that.")
                        .ownReading("The year runs from the plan's start or its last review")
                        .ownReading("applied back to 27 July 2010")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (plan.period().isEmpty() || plan.period().get().isUnboundedStart()) {
            return Verdict.unknown("the first day of the plan's period");
        }
        LocalDateRange period = plan.period().get();
        if (!period.contains(asOf)
                || plan.replaced().filter(day -> !day.isAfter(asOf)).isPresent()) {
            return Verdict.notApplicable("the plan is not in force on that day");
        }
        context.mayChangeOn(firstDayOverdue(period.getStart()), plan.reference(), "reviewDue");
        if (asOf.isBefore(firstDayOverdue(period.getStart()))) {
            return Verdict.notApplicable("the first year of the plan is not over");
        }
        List<PlanReview> reviews = context.find(PlanReview.BY_PLAN, plan.id());
        if (reviews.isEmpty()) {
            return Verdict.unknown("the plan's reviews: none is recorded");
        }
        // Before the plan begins, a review is of something else; the first year then counts from the start.
        LocalDate last = Stream.concat(
                        Stream.of(period.getStart()),
                        reviews.stream()
                                .flatMap(review -> review.dated().stream())
                                .filter(day -> !day.isAfter(asOf)))
                .max(LocalDate::compareTo)
                .orElseThrow();
        context.mayChangeOn(firstDayOverdue(last), plan.reference(), "reviewDue");
        if (asOf.isBefore(firstDayOverdue(last))) {
            return Verdict.satisfied();
        }
        List<LocalDate> days =
                reviews.stream().flatMap(review -> review.dated().stream()).toList();
        if (days.size() < reviews.size()) {
            return Verdict.unknown("the day of a review of the plan");
        }
        return days.stream().allMatch(asOf::isBefore)
                ? Verdict.unknown("what reviews came before: the first on record is later")
                : Verdict.breached(new Overdue(last, last.plusYears(1)));
    }

    private static LocalDate firstDayOverdue(LocalDate since) {
        return since.plusYears(1).plusDays(1);
    }

    /**
     * A year has passed without a review.
     *
     * @param last the day of the last review, or the first day of the plan if there was none
     * @param due the day by which the next was due
     */
    public record Overdue(LocalDate last, LocalDate due) implements Finding {
        @Override
        public String problem() {
            return "The plan was due for a review by " + due + ", a year after " + last + ".";
        }

        @Override
        public String repair() {
            return "Review the plan, or record the review of that year.";
        }
    }
}
