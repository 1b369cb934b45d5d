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

/**
 * A plan is drafted, submitted, endorsed, and only then ends or is replaced; its assessment has a rule of its own. Days
 * that are not recorded are passed over, and two may be the same.
 */
public final class PlanDatesInOrder extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-dates-in-order");

    /** Makes the rule. */
    public PlanDatesInOrder() {
        super(
                RuleInfo.of("plan", ID, RuleKind.RECORDS)
                        .title("The dates of a plan are in order")
                        .rationale(
                                "A plan is drafted, submitted and endorsed before it ends; dates in another order are recording errors.")
                        .sources(Guidance.PLAN_2015, Guidance.NOTES_RASTRICK_2018)
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        List<Event> inTurn = new ArrayList<>();
        add(inTurn, Step.DRAFTING_BEGAN, plan.draftingBegan());
        add(inTurn, Step.SUBMITTED, plan.submitted());
        add(inTurn, Step.ENDORSED, plan.endorsed());
        Optional<Event> end = plan.period()
                .filter(period -> !period.isUnboundedEnd())
                .map(period -> new Event(Step.ENDED, period.getEndInclusive()));
        Optional<Event> replaced = plan.replaced().map(day -> new Event(Step.REPLACED, day));
        if (inTurn.size() + end.stream().count() + replaced.stream().count() < 2) {
            return Verdict.notApplicable("fewer than two of its dates are recorded");
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < inTurn.size(); i++) {
            compare(inTurn.get(i - 1), inTurn.get(i), findings);
        }
        if (!inTurn.isEmpty()) {
            // A plan may be replaced before it ends, or after.
            Event last = inTurn.get(inTurn.size() - 1);
            end.ifPresent(event -> compare(last, event, findings));
            replaced.ifPresent(event -> compare(last, event, findings));
        }
        return Verdict.of(findings);
    }

    private static void add(List<Event> events, Step step, Optional<LocalDate> date) {
        date.ifPresent(day -> events.add(new Event(step, day)));
    }

    private static void compare(Event earlier, Event later, List<Finding> findings) {
        if (later.date().isBefore(earlier.date())) {
            findings.add(new OutOfOrder(earlier.step(), earlier.date(), later.step(), later.date()));
        }
    }

    private record Event(Step step, LocalDate date) {}

    /** What happens to a plan, in order. */
    public enum Step {
        /** Its drafting began. */
        DRAFTING_BEGAN("begun"),
        /** It was submitted. */
        SUBMITTED("submitted"),
        /** It was endorsed. */
        ENDORSED("endorsed"),
        /** Its period ended. */
        ENDED("over"),
        /** Another plan took its place. */
        REPLACED("replaced");

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
            return "The plan is recorded as " + later.text + " on " + laterDate + ", before it was " + earlier.text
                    + " on " + earlierDate + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two dates.";
        }
    }
}
