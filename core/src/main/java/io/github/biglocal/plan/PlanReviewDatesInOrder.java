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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A review of a plan is held, submitted and approved in this order; days that are not recorded are passed over. */
public final class PlanReviewDatesInOrder extends Rule<PlanReview> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-review-dates-in-order");

    /** Makes the rule. */
    public PlanReviewDatesInOrder() {
        super(
                RuleInfo.of("plan", ID, RuleKind.RECORDS)
                        .title("The dates of a plan's review are in order")
                        .rationale(
                                "A review is held, then submitted, then approved; dates in another order are recording errors.")
                        .sources(Guidance.PLAN_REVIEWS, Guidance.NOTES_RASTRICK_2017)
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .build(),
                PlanReview.class);
    }

    private record Event(Step step, LocalDate date) {}

    @Override
    protected Verdict judge(PlanReview review, RuleContext context) {
        List<Event> inTurn = new ArrayList<>();
        add(inTurn, Step.HELD, review.date());
        add(inTurn, Step.SUBMITTED, review.submitted());
        add(inTurn, Step.APPROVED, review.approved());
        if (inTurn.size() < 2) {
            return Verdict.notApplicable("fewer than two of its dates are recorded");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < inTurn.size(); i++) {
            Event earlier = inTurn.get(i - 1);
            Event later = inTurn.get(i);
            if (later.date().isBefore(earlier.date())) {
                findings.add(new OutOfOrder(earlier.step(), earlier.date(), later.step(), later.date()));
            }
        }
        return Verdict.of(findings);
    }

    private static void add(List<Event> events, Step step, Optional<LocalDate> date) {
        date.ifPresent(day -> events.add(new Event(step, day)));
    }

    /** What happens to a review, in order. */
    public enum Step {
        /** The partnership held it. */
        HELD("held"),
        /** It was submitted. */
        SUBMITTED("submitted"),
        /** It was approved. */
        APPROVED("approved");

        private final String text;

        Step(String text) {
            this.text = text;
        }
    }

    /**
     * What comes later is dated earlier.
     *
     * @param earlier what comes first
     * @param earlierDate its day
     * @param later what comes after that
     * @param laterDate its day, before the other
     */
    public record OutOfOrder(Step earlier, LocalDate earlierDate, Step later, LocalDate laterDate) implements Finding {
        @Override
        public String problem() {
            return "The review is recorded as " + later.text + " on " + laterDate + ", before it was " + earlier.text
                    + " on " + earlierDate + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two dates.";
        }
    }
}
