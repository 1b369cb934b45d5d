package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of one function of a locally trusted organisation do not overlap, nor do those of one difficulty. Its
 * finding is a {@link PeriodOverlap}.
 */
public final class LtoPeriodsDoNotOverlap extends Rule<LtoAppointment> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-periods-do-not-overlap");

    /** Makes the rule. */
    public LtoPeriodsDoNotOverlap() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("An LTO's entries of one kind do not overlap")
                        .rationale("A function or difficulty recorded twice for the same days would be counted twice.")
                        .sources(Guidance.LTO_FUNCTIONS)
                        .rows("D4")
                        .basis("The library's own check: the same entry is recorded twice.")
                        .build(),
                LtoAppointment.class);
    }

    @Override
    protected Verdict judge(LtoAppointment ltoAppointment, RuleContext context) {
        if (ltoAppointment.functions().isEmpty()
                && ltoAppointment.difficulties().isEmpty()) {
            return Verdict.notApplicable("no dated entries are recorded");
        }
        List<PeriodOverlap> findings = new ArrayList<>();
        findings.addAll(PeriodOverlap.amongSame(
                PeriodOverlap.Entries.FUNCTIONS, ltoAppointment.functions(), LtoFunctionPeriod::function));
        findings.addAll(PeriodOverlap.amongSame(
                PeriodOverlap.Entries.DIFFICULTIES, ltoAppointment.difficulties(), LtoDifficultyPeriod::difficulty));
        return Verdict.of(findings);
    }
}
