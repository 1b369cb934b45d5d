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
 * A member's terms do not overlap, nor do the entries of residence or of voting, nor the terms in one office. Its
 * finding is a {@link PeriodOverlap}.
 */
public final class MemberPeriodsDoNotOverlap extends Rule<Member> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("member-periods-do-not-overlap");

    /** Makes the rule. */
    public MemberPeriodsDoNotOverlap() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "A member's entries do not overlap",
                        "Somebody is a member once, lives in one place and has a vote or has none; entries that"
                                + " overlap count twice, or contradict each other.",
                        List.of(Guidance.MEMBERS_SURVEY),
                        LocalDateRange.ALL),
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
