package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;

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
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "A locally trusted organisation's entries of one kind do not overlap",
                        "One function, or one difficulty, recorded twice for the same days would be counted twice.",
                        List.of(Guidance.LTO_FUNCTIONS),
                        LocalDateRange.ALL),
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
