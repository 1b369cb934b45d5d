package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nobody was admitted in a capacity that the terms of reference exclude. Who served before the terms began, or before
 * taking on the capacity, stays: it is asked of those in post who had such a capacity on the day they first joined, under
 * the terms of that day, and have it still.
 */
public final class AdmittedAsAgreed extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("admitted-as-agreed");

    /** Makes the rule. */
    public AdmittedAsAgreed() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "Nobody was admitted in a capacity that the partnership agreed to exclude",
                        "A partnership may keep councillors or others off, so that residents are seen to decide.",
                        List.of(Guidance.TERMS_OF_REFERENCE_DY10),
                        Guidance.WHOLE_PROGRAMME,
                        List.of("excluded: the capacities of the terms of reference in force")),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return LocalTerms.judge(
                partnership,
                context,
                terms -> Optional.of(Set.copyOf(terms.excludedCapacities())).filter(set -> !set.isEmpty()),
                excluded -> judge(partnership, excluded, context.asOf()));
    }

    private static Verdict judge(Partnership partnership, Set<Capacity> excluded, LocalDate asOf) {
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
            List<CapacityPeriod> now = member.capacitiesOn(asOf);
            if (joined.equals(LocalDate.MIN)) {
                // Not known when: before these terms began, or after.
                unknown += now.isEmpty() || now.stream().anyMatch(entry -> excluded.contains(entry.capacity())) ? 1 : 0;
                continue;
            }
            Set<Capacity> excludedThen = partnership
                    .termsOfReferenceOn(joined)
                    .map(terms -> terms.excludedCapacities().stream()
                            .filter(excluded::contains)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
            if (excludedThen.isEmpty()) {
                continue;
            }
            if (now.isEmpty() || member.capacitiesOn(joined).isEmpty()) {
                unknown++;
                continue;
            }
            now.stream()
                    .map(CapacityPeriod::capacity)
                    .filter(excludedThen::contains)
                    .filter(capacity -> member.capacitiesOn(joined).stream()
                            .anyMatch(entry -> entry.capacity().equals(capacity)))
                    .distinct()
                    .forEach(capacity -> findings.add(new ExcludedMember(member.id(), capacity, joined)));
        }
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparing(finding -> finding.member().value()));
            return Verdict.of(findings);
        }
        return unknown > 0
                ? Verdict.unknown("the capacities of " + unknown + " of the " + members.size()
                        + " members, now or when they joined")
                : Verdict.satisfied();
    }

    /**
     * A member was admitted in a capacity that is excluded.
     *
     * @param member the member
     * @param capacity the capacity
     * @param joined the day on which the member first joined
     */
    public record ExcludedMember(PersonId member, Capacity capacity, LocalDate joined) implements Finding {
        @Override
        public String problem() {
            return "Member " + member + " joined on " + joined + " in the capacity " + capacity
                    + ", which the terms of reference exclude.";
        }

        @Override
        public String repair() {
            return "Have member " + member + " leave the partnership or give up the capacity " + capacity
                    + ", or amend the terms of reference.";
        }
    }
}
