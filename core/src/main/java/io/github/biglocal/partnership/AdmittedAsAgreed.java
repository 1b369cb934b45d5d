package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nobody was admitted with an affiliation that the terms of reference exclude. Who served before the terms began, or before
 * taking on the affiliation, stays: it is asked of those in post who had such an affiliation on the day they first joined, under
 * the terms of that day, and have it still.
 */
public final class AdmittedAsAgreed extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("admitted-as-agreed");

    /** Makes the rule. */
    public AdmittedAsAgreed() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("Nobody was admitted whom the terms of reference exclude")
                        .rationale(
                                "A partnership may exclude councillors or others so that residents are seen to decide.")
                        .sources(Guidance.TERMS_OF_REFERENCE_DY10)
                        .rows("P12")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .ownReading("Whoever served before the terms began stays, after DY10's example")
                        .build() /*PARAMS List.of("excluded: the affiliations of the terms of reference in force")*/,
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return LocalTerms.judge(
                partnership,
                context,
                terms -> Optional.of(Set.copyOf(terms.excludedAffiliations())).filter(set -> !set.isEmpty()),
                excluded -> judge(partnership, excluded, context.asOf()));
    }

    private static Verdict judge(Partnership partnership, Set<MemberAffiliation> excluded, LocalDate asOf) {
        List<Member> members = partnership.membersOn(asOf);
        if (members.isEmpty()) {
            return Verdict.unknown("who the members are: nobody is recorded as in post");
        }
        List<ExcludedMember> findings = new ArrayList<>();
        int unknown = 0;
        for (Member member : members) {
            LocalDate joined = member.terms().stream()
                    .map(term -> term.getStart())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            List<AffiliationPeriod> now = member.affiliationsOn(asOf);
            if (joined.equals(LocalDate.MIN)) {
                // Not known when: before these terms began, or after.
                unknown +=
                        now.isEmpty() || now.stream().anyMatch(entry -> excluded.contains(entry.affiliation())) ? 1 : 0;
                continue;
            }
            Set<MemberAffiliation> excludedThen = partnership
                    .termsOfReferenceOn(joined)
                    .map(terms -> terms.excludedAffiliations().stream()
                            .filter(excluded::contains)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
            if (excludedThen.isEmpty()) {
                continue;
            }
            if (now.isEmpty() || member.affiliationsOn(joined).isEmpty()) {
                unknown++;
                continue;
            }
            now.stream()
                    .map(AffiliationPeriod::affiliation)
                    .filter(excludedThen::contains)
                    .filter(affiliation -> member.affiliationsOn(joined).stream()
                            .anyMatch(entry -> entry.affiliation().equals(affiliation)))
                    .distinct()
                    .forEach(affiliation -> findings.add(new ExcludedMember(member.id(), affiliation, joined)));
        }
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparing(finding -> finding.member().value()));
            return Verdict.of(findings);
        }
        return unknown > 0
                ? Verdict.unknown("the affiliations of " + unknown + " of the " + members.size()
                        + " members, now or when they joined")
                : Verdict.satisfied();
    }

    /**
     * A member was admitted with an affiliation that is excluded.
     *
     * @param member the member
     * @param affiliation the affiliation
     * @param joined the day on which the member first joined
     */
    public record ExcludedMember(PersonId member, MemberAffiliation affiliation, LocalDate joined) implements Finding {
        @Override
        public String problem() {
            return "Member " + member + " joined on " + joined + " in the affiliation " + affiliation
                    + ", which the terms of reference exclude.";
        }

        @Override
        public String repair() {
            return "Have member " + member + " leave the partnership or give up the affiliation " + affiliation
                    + ", or amend the terms of reference.";
        }
    }
}
