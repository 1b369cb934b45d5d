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
 * A member's terms do not overlap, nor do the entries of residence or of voting, nor the terms in one office. Its
 * finding is a {@link PeriodOverlap}.
 */
public final class MemberPeriodsDoNotOverlap extends Rule<Member> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("member-periods-do-not-overlap");

    /** Makes the rule. */
    public MemberPeriodsDoNotOverlap() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .title("A member's entries do not overlap")
                        .rationale(
                                "A member whose entries overlap is counted twice, or is recorded as resident and not resident, or as voting and not voting, at the same time.")
                        .sources(Guidance.MEMBERS_SURVEY)
                        .rows("D4")
                        .basis("The library's own check: the record contradicts itself.")
                        .build(),
                Member.class);
    }

    @Override
    protected Verdict judge(Member member, RuleContext context) {
        List<PeriodOverlap> findings = new ArrayList<>();
        findings.addAll(PeriodOverlap.among(PeriodOverlap.Entries.TERMS, member.terms()));
        findings.addAll(PeriodOverlap.amongAny(PeriodOverlap.Entries.RESIDENCE, member.residence()));
        findings.addAll(PeriodOverlap.amongAny(PeriodOverlap.Entries.VOTING, member.voting()));
        findings.addAll(PeriodOverlap.amongSame(PeriodOverlap.Entries.OFFICES, member.offices(), OfficeTerm::office));
        return Verdict.of(findings);
    }
}
