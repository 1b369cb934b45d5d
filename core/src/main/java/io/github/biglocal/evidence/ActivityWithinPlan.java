package io.github.biglocal.evidence;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** An activity takes place within the period of the plan it names. */
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
                        .sources(Guidance.CONSISTENCY)
                        .rows("GT12")
                        .basis("The library's own check: an activity's dates contradict the plan it names.")
                        .build(),
                Activity.class);
    }

    @Override
    protected Verdict judge(Activity activity, RuleContext context) {
        if (activity.isAfter(context.asOf())) {
            return Verdict.notApplicable("the activity begins after the date asked about");
        }
        if (activity.plan().isEmpty()) {
            return Verdict.notApplicable("the activity names no plan");
        }
        PlanId plan = activity.plan().get();
        Optional<LocalDateRange> planned = context.one(plan).toOptional().flatMap(Plan::period);
        if (activity.period().isEmpty()) {
            return Verdict.notApplicable("the period of the activity is not recorded");
        }
        if (planned.isEmpty()) {
            return Verdict.notApplicable("the period of the plan is not recorded");
        }
        LocalDateRange period = activity.period().get();
        return planned.get().encloses(period)
                ? Verdict.satisfied()
                : Verdict.breached(
                        new OutsidePlan(activity.reference(), period, Reference.to(Plan.class, plan), planned.get()));
    }

    /**
     * The activity begins before its plan or ends after it.
     *
     * @param activity the activity
     * @param period its period
     * @param plan the plan
     * @param planned the period of the plan
     */
    public record OutsidePlan(Reference activity, LocalDateRange period, Reference plan, LocalDateRange planned)
            implements Finding {
        public OutsidePlan {
            Objects.requireNonNull(activity, "activity");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(planned, "planned");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("period");
        }

        @Override
        public String problem() {
            return "The activity " + when() + ", but its plan runs " + Text.period(planned) + ".";
        }

        /** An end that the activity leaves open, and its plan does not, is what is wrong. */
        private String when() {
            if (period.equals(LocalDateRange.ALL)) {
                return "is recorded without a first or last day";
            }
            String open = period.isUnboundedEnd() && !planned.isUnboundedEnd()
                    ? " with no last day recorded"
                    : period.isUnboundedStart() && !planned.isUnboundedStart() ? " with no first day recorded" : "";
            return "takes place " + Text.period(period) + open;
        }

        @Override
        public String repair() {
            return (period.isUnboundedStart() || period.isUnboundedEnd()
                            ? "Record the missing day"
                            : "Correct the period")
                    + ", or record the part that belongs to another plan as an activity of that plan.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(activity, "period"), Repair.correct(plan, "period"));
        }
    }
}
