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
 * A partnership's styles do not overlap, nor do its legal forms, nor the entries of one meeting arrangement. Its finding is a
 * {@link PeriodOverlap}.
 */
public final class PartnershipPeriodsDoNotOverlap extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("partnership-periods-do-not-overlap");

    /** Makes the rule. */
    public PartnershipPeriodsDoNotOverlap() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "A partnership's entries do not overlap",
                        "A partnership has one style and one legal form at a time; of two at once it cannot be told"
                                + " which holds.",
                        List.of(Guidance.APPROACHES, Guidance.INCORPORATION),
                        LocalDateRange.ALL),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        if (partnership.styles().isEmpty()
                && partnership.legalForms().isEmpty()
                && partnership.meetingArrangements().isEmpty()) {
            return Verdict.notApplicable("no dated entries are recorded");
        }
        List<PeriodOverlap> findings = new ArrayList<>();
        findings.addAll(PeriodOverlap.amongAny(PeriodOverlap.Entries.STYLES, partnership.styles()));
        findings.addAll(PeriodOverlap.amongAny(PeriodOverlap.Entries.LEGAL_FORMS, partnership.legalForms()));
        findings.addAll(PeriodOverlap.amongSame(
                PeriodOverlap.Entries.MEETING_ARRANGEMENTS,
                partnership.meetingArrangements(),
                MeetingArrangementPeriod::arrangement));
        return Verdict.of(findings);
    }
}
