package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** The days of an activity are days of the plan it names. (Check GT12, of activities.) */
public final class ActivityWithinPlan extends Rule<Activity> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("activity-within-plan-period");

    /** Makes the rule. */
    public ActivityWithinPlan() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The activity takes place during the plan it names")
                        .rationale(
                                "An activity outside its plan's dates belongs to another plan, or its dates are wrong.")
                        .sources(Guidance.GOLDEN_THREAD, Guidance.PLAN_2015)
                        .rows("GT12")
                        .basis("The library's own check: an activity's dates contradict the plan it names.")
                        .build(),
                Activity.class);
    }

    @Override
    protected Verdict judge(Activity activity, RuleContext context) {
        if (activity.isAfter(context.asOf())) {
            return Verdict.notApplicable("the activity is of a later day");
        }
        if (activity.plan().isEmpty()) {
            return Verdict.notApplicable("the activity names no plan");
        }
        List<LocalDateRange> plans = PlanPeriods.of(List.of(activity), context);
        if (activity.period().isEmpty() || plans.isEmpty()) {
            return Verdict.unknown("the period of the activity, or of the plan it names");
        }
        LocalDateRange period = activity.period().get();
        return plans.stream().anyMatch(plan -> plan.encloses(period))
                ? Verdict.satisfied()
                : Verdict.breached(new OutsidePlan(period, plans.get(0)));
    }

    /**
     * The activity goes beyond its plan.
     *
     * @param activity the days of the activity
     * @param plan the days of the plan
     */
    public record OutsidePlan(LocalDateRange activity, LocalDateRange plan) implements Finding {
        @Override
        public String problem() {
            return "The activity is recorded for " + Days.text(activity) + ", and its plan is for " + Days.text(plan)
                    + ".";
        }

        @Override
        public String repair() {
            return "Correct the days, or record the part that belongs to another plan as an activity of that one.";
        }
    }
}
