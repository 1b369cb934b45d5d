package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;

/** A rep has one approach at a time. Its finding is a {@link PeriodOverlap}. */
public final class RepApproachesDoNotOverlap extends Rule<RepAssignment> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("rep-approaches-do-not-overlap");

    /** Makes the rule. */
    public RepApproachesDoNotOverlap() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("A rep's approaches do not overlap")
                        .rationale(
                                "Two approaches recorded for the same days contradict each other, or are the same entry twice.")
                        .sources(Guidance.REP_APPROACHES)
                        .rows("D4")
                        .basis("The library's own check: the record contradicts itself or repeats an entry.")
                        .ownReading("One approach at a time is the library's own reading")
                        .replaces(RuleId.of("rep-stances-do-not-overlap"))
                        .build(),
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
