package io.github.biglocal.plan;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Before July 2015, a plan in force was reviewed every year: no more than a year passes from its start, or the last
 * review, without one. Since then a review is held when it suits the area.
 */
public final class PlanReviewedYearly extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-reviewed-yearly");

    private static final String REVIEWED = "when the plan was reviewed";

    /** Makes the rule. */
    public PlanReviewedYearly() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("Until June 2015, a plan was reviewed at least once a year")
                        .rationale(
                                "While plans were endorsed for one year at a time, the yearly review led to the endorsement of the next year.")
                        .sources(Guidance.CHANGES_2015)
                        .rows("L6")
                        .guidance(LocalDateRange.of(
                                Guidance.WHOLE_PROGRAMME.getStart(), Guidance.FROM_JULY_2015.getStart()))
                        .basis(
                                "Local Trust's newsletter of July 2015 says only that a review no longer has to be yearly; that it was required before is inferred from that.")
                        .ownReading("The year runs from the plan's start or its last review")
                        .ownReading("the requirement is applied back to 27 July 2010")
                        .build(),
                Plan.class);
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        LocalDate asOf = context.asOf();
        if (plan.isReplacedBy(asOf)
                || plan.period().filter(period -> !period.contains(asOf)).isPresent()) {
            return Verdict.notApplicable("the plan is not in force");
        }
        Optional<LocalDate> start =
                plan.period().filter(period -> !period.isUnboundedStart()).map(LocalDateRange::getStart);
        if (start.isPresent()) {
            context.mayChangeOn(firstDayOverdue(start.get()), plan.reference(), "reviewDue");
            if (asOf.isBefore(firstDayOverdue(start.get()))) {
                return Verdict.notApplicable("the plan's first year is not over");
            }
        }
        List<PlanReview> reviews = context.find(PlanReview.BY_PLAN, plan.id());
        Optional<LocalDate> reviewed = reviews.stream()
                .flatMap(review -> review.dated().stream())
                .filter(day -> !day.isAfter(asOf))
                .max(LocalDate::compareTo);
        reviewed.ifPresent(day -> context.mayChangeOn(firstDayOverdue(day), plan.reference(), "reviewDue"));
        boolean recent =
                reviewed.filter(day -> asOf.isBefore(firstDayOverdue(day))).isPresent();
        List<Missing> undated = reviews.stream()
                .flatMap(review ->
                        review.day() instanceof Fact.NotRecorded<?> fact ? Stream.of(fact.missing()) : Stream.empty())
                .toList();
        if (start.isEmpty()) {
            return unknownStart(plan, recent, reviews, undated);
        }
        if (recent) {
            return Verdict.satisfied();
        }
        if (!undated.isEmpty()) {
            return Verdict.unknown(undated, 1);
        }
        if (reviewed.isEmpty()) {
            return Verdict.unknown(Missing.records(plan, PlanReview.class, REVIEWED));
        }
        // A review before the plan begins is of something else; the first year then counts from the start.
        boolean isReviewed = !reviewed.get().isBefore(start.get());
        LocalDate last = isReviewed ? reviewed.get() : start.get();
        return Verdict.breached(new Overdue(
                plan.reference(), last, isReviewed ? Since.LAST_REVIEW : Since.START, Periods.monthsLater(last, 12)));
    }

    private static Verdict unknownStart(Plan plan, boolean recent, List<PlanReview> reviews, List<Missing> undated) {
        Missing start = Missing.of(plan, "period", "when the plan starts");
        if (recent || (undated.isEmpty() && !reviews.isEmpty())) {
            return Verdict.unknown(start);
        }
        List<Missing> missing = new ArrayList<>(List.of(start));
        missing.addAll(undated);
        if (reviews.isEmpty()) {
            missing.add(Missing.records(plan, PlanReview.class, REVIEWED));
        }
        return Verdict.unknown(missing, 2);
    }

    private static LocalDate firstDayOverdue(LocalDate since) {
        return Periods.monthsLater(since, 12).plusDays(1);
    }

    /** What a year is counted from. */
    public enum Since {
        /** The start of the plan. */
        START,
        /** The last review. */
        LAST_REVIEW
    }

    /**
     * A year has passed without a review.
     *
     * @param plan the plan
     * @param last the day of the last review, or the first day of the plan if there was none
     * @param since which of the two it is
     * @param due the day by which the next was due
     */
    public record Overdue(Reference plan, LocalDate last, Since since, LocalDate due) implements Finding {
        public Overdue {
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(last, "last");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(since, "since");
        }

        @Override
        public String problem() {
            return "The plan was due for review by " + Text.day(due) + ", a year after "
                    + (since == Since.LAST_REVIEW ? "its last review (" : "it started (") + Text.day(last) + ").";
        }

        @Override
        public String repair() {
            return "Review the plan, or record the review if there was one.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.add(plan, "PlanReview", 1));
        }
    }
}
