package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** A rep has one approach at a time. Its finding is a {@link PeriodOverlap}. */
public final class RepApproachesDoNotOverlap extends Rule<RepAssignment> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("rep-approaches-do-not-overlap");

    /** Makes the rule. */
    public RepApproachesDoNotOverlap() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "A rep's approaches do not overlap",
                        "A rep works in one way at a time; two at once contradict each other, or are the same one"
                                + " twice.",
                        List.of(Guidance.REP_APPROACHES),
                        LocalDateRange.ALL),
                RepAssignment.class);
    }

    @Override
    protected Verdict judge(RepAssignment repAssignment, RuleContext context) {
        if (repAssignment.approaches().isEmpty()) {
            return Verdict.notApplicable("no dated entries are recorded");
        }
        return Verdict.of(PeriodOverlap.amongAny(PeriodOverlap.Entries.APPROACHES, repAssignment.approaches()));
    }
}
