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

/** A change to a plan is decided on or after the day it is asked for. */
public final class PlanChangeDatesInOrder extends Rule<PlanChange> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-change-dates-in-order");

    /** Makes the rule. */
    public PlanChangeDatesInOrder() {
        super(
                RuleInfo.of("plan", ID, RuleKind.RECORDS)
                        .title("A change to a plan is decided after it was requested")
                        .rationale("A decision dated before the request means that one of the two dates is wrong.")
                        .sources(Guidance.FUNDING_2020)
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .build(),
                PlanChange.class);
    }

    @Override
    protected Verdict judge(PlanChange change, RuleContext context) {
        if (change.decided().isEmpty()) {
            return Verdict.notApplicable("no day of a decision is on record");
        }
        if (change.requested().isEmpty()) {
            return Verdict.unknown("the day it was asked for");
        }
        return change.decided().get().isBefore(change.requested().get())
                ? Verdict.breached(new DecidedFirst(
                        change.requested().get(), change.decided().get()))
                : Verdict.satisfied();
    }

    /**
     * It was decided before it was asked for.
     *
     * @param requested the day it was asked for
     * @param decided the day it was decided
     */
    public record DecidedFirst(LocalDate requested, LocalDate decided) implements Finding {
        @Override
        public String problem() {
            return "The change was decided on " + decided + ", before it was asked for on " + requested + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two days.";
        }
    }
}
