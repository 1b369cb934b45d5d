package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

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
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("A partnership's entries do not overlap")
                        .rationale(
                                "A partnership has one style and one legal form at a time; if two are recorded at once, it is unclear which is right.")
                        .sources(Guidance.APPROACHES, Guidance.INCORPORATION)
                        .rows("D4")
                        .basis("The library's own check: the record contradicts itself.")
                        .ownReading("One style and one legal form at a time is the library's own reading")
                        .build(),
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
