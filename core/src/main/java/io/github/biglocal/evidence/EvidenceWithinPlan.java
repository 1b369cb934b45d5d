package io.github.biglocal.evidence;

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
import java.util.Optional;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;

/** The day of a piece of evidence is a day of a plan whose activities had the impacts it supports. (Check GT12, of evidence.) */
public final class EvidenceWithinPlan extends Rule<Evidence> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("evidence-within-plan-period");

    /** Makes the rule. */
    public EvidenceWithinPlan() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("Evidence is gathered during the plan it is about")
                        .rationale(
                                "Earlier evidence cannot show what the plan achieved, and later evidence may also reflect later plans.")
                        .sources(Guidance.GOLDEN_THREAD)
                        .rows("GT12")
                        .basis("The library's own reading; evidence after a plan's end is common and right.")
                        .ownReading("Evidence after the plan's end counts as outside")
                        .build(),
                Evidence.class);
    }

    @Override
    protected Verdict judge(Evidence evidence, RuleContext context) {
        if (evidence.isAfter(context.asOf())) {
            return Verdict.notApplicable("the evidence is of a later day");
        }
        List<Activity> activities = SupportedActivities.of(evidence, context);
        if (activities.stream().noneMatch(activity -> activity.plan().isPresent())) {
            return Verdict.notApplicable("the evidence supports no impact of an activity that names a plan");
        }
        List<LocalDateRange> plans = PlanPeriods.of(activities, context);
        Optional<LocalDate> date = evidence.date();
        if (date.filter(day -> plans.stream().anyMatch(plan -> plan.contains(day)))
                .isPresent()) {
            return Verdict.satisfied();
        }
        return date.isEmpty() || !PlanPeriods.areKnown(activities, context)
                ? Verdict.unknown("the day of the evidence, or the period of a plan it tells of")
                : Verdict.breached(new OutsidePlans(date.get(), plans));
    }

    /**
     * The evidence is of a day outside the plans it tells of.
     *
     * @param day the day of the evidence
     * @param plans the days of the plans; at least one
     */
    public record OutsidePlans(LocalDate day, List<LocalDateRange> plans) implements Finding {
        /**
         * Copies the list.
         *
         * @param day the day of the evidence
         * @param plans the days of the plans; at least one
         */
        public OutsidePlans {
            plans = List.copyOf(plans);
        }

        @Override
        public String problem() {
            return "The evidence is of " + day + ", and the plans it tells of are for "
                    + plans.stream().map(Days::text).collect(Collectors.joining("; ")) + ".";
        }

        @Override
        public String repair() {
            return "Correct the day, or name the impacts it tells of.";
        }
    }
}
