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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A piece of evidence was not gathered before the first of the activities it tells of began. (Check GT12, of the order of days.) */
public final class EvidenceFollowsActivity extends Rule<Evidence> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("evidence-follows-activity");

    /** Makes the rule. */
    public EvidenceFollowsActivity() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Evidence is dated after its activity began")
                        .rationale(
                                "Evidence gathered before an activity began cannot show its result; it may be the baseline.")
                        .sources(Guidance.EVIDENCE_PRINCIPLES, Guidance.GOLDEN_THREAD)
                        .rows("GT12")
                        .basis("The library's own check: evidence is dated before what it is evidence of.")
                        .ownReading("Compared with the first of the activities it is about")
                        .standsInFor(RuleId.of("evidence-within-plan-period"))
                        .build(),
                Evidence.class);
    }

    @Override
    protected Verdict judge(Evidence evidence, RuleContext context) {
        if (evidence.isAfter(context.asOf())) {
            return Verdict.notApplicable("the evidence is of a later day");
        }
        List<Activity> activities = SupportedActivities.of(evidence, context);
        if (activities.isEmpty()) {
            return Verdict.notApplicable("the evidence supports no impact of an activity");
        }
        if (evidence.date().isEmpty()
                || activities.stream().anyMatch(activity -> activity.period().isEmpty())) {
            return Verdict.unknown("the day of the evidence, or the period of an activity");
        }
        LocalDate day = evidence.date().get();
        LocalDate first = activities.stream()
                .map(activity -> activity.period().orElseThrow().getStart())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return day.isBefore(first) ? Verdict.breached(new TooEarly(day, first)) : Verdict.satisfied();
    }

    /**
     * The evidence is older than the activity.
     *
     * @param day the day of the evidence
     * @param began the day the first of the activities began
     */
    public record TooEarly(LocalDate day, LocalDate began) implements Finding {
        @Override
        public String problem() {
            return "The evidence is of " + day + ", and the first activity it tells of began on " + began + ".";
        }

        @Override
        public String repair() {
            return "Correct the day, or record it as the baseline of an indicator.";
        }
    }
}
