package io.github.biglocal.partnership;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.MemberCategory.Belonging;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;

/**
 * No member was admitted with an affiliation that the terms of reference exclude. A member who joined before the terms
 * began, or took on the affiliation later, may stay: the rule looks at those in post who had such an affiliation on the
 * day they first joined, under the terms of that day, and still have it.
 */
public final class MemberExclusionsKept extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("member-exclusions-kept");

    private static final String AFFILIATIONS =
            "which affiliations (such as councillor) the member has, and had when they joined";

    /** Makes the rule. */
    public MemberExclusionsKept() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("The partnership admitted only members whom its terms of reference allow")
                        .rationale(
                                "A partnership may exclude councillors or others to show that residents make the decisions.")
                        .sources(Guidance.TERMS_OF_REFERENCE_DY10)
                        .rows("P12")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .ownReading("a member who joined before the terms took effect may stay, as in DY10's terms")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return LocalTerms.judge(
                partnership,
                context,
                "exclude anyone",
                terms -> Optional.of(Set.copyOf(terms.excludedAffiliations())).filter(set -> !set.isEmpty()),
                excluded -> judge(partnership, excluded, context.asOf()));
    }

    private static Verdict judge(Partnership partnership, Set<MemberAffiliation> excluded, LocalDate asOf) {
        List<Member> members = partnership.membersOn(asOf);
        if (members.isEmpty()) {
            return Verdict.unknown(partnership, "members", "who the members are");
        }
        List<ExcludedMember> findings = new ArrayList<>();
        List<List<Missing>> open = new ArrayList<>();
        for (Member member : members) {
            LocalDate joined = member.terms().stream()
                    .map(LocalDateRange::getStart)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            if (joined.equals(LocalDate.MIN)) {
                // It is not known whether that was before these terms began.
                Belonging now = anyOf(excluded).on(member, asOf);
                if (now != Belonging.DOES_NOT_BELONG) {
                    Missing when = Missing.of(member, "terms", "when the member joined");
                    open.add(
                            now == Belonging.BELONGS
                                    ? List.of(when)
                                    : List.of(when, Missing.of(member, "affiliations", AFFILIATIONS)));
                }
                continue;
            }
            Set<MemberAffiliation> excludedThen = partnership
                    .termsOfReferenceOn(joined)
                    .map(terms -> terms.excludedAffiliations().stream()
                            .filter(excluded::contains)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
            boolean known = true;
            for (MemberAffiliation affiliation : excludedThen) {
                MemberCategory category = anyOf(Set.of(affiliation));
                Belonging then = category.on(member, joined);
                Belonging now = category.on(member, asOf);
                if (then == Belonging.BELONGS && now == Belonging.BELONGS) {
                    findings.add(new ExcludedMember(member.id(), affiliation, joined));
                } else if (then != Belonging.DOES_NOT_BELONG && now != Belonging.DOES_NOT_BELONG) {
                    known = false;
                }
            }
            if (!known) {
                open.add(List.of(Missing.of(member, "affiliations", AFFILIATIONS)));
            }
        }
        if (!findings.isEmpty()) {
            findings.sort(Comparator.comparing(
                            (ExcludedMember finding) -> finding.member().value())
                    .thenComparing(finding -> finding.affiliation().value()));
            return Verdict.breached(findings);
        }
        if (open.isEmpty()) {
            return Verdict.satisfied();
        }
        // One member who should not have been admitted breaches it; each of them who may be has to be cleared, by one
        // fact.
        int toBreach = open.stream().mapToInt(List::size).min().orElseThrow();
        return Verdict.unknown(open.stream().flatMap(List::stream).toList(), Math.min(toBreach, open.size()));
    }

    private static MemberCategory anyOf(Set<MemberAffiliation> affiliations) {
        return MemberCategory.having(
                "excluded member", "excluded members", affiliations.toArray(MemberAffiliation[]::new));
    }

    /**
     * A member was admitted with an affiliation that is excluded.
     *
     * @param member the member
     * @param affiliation the affiliation
     * @param joined the day on which the member first joined
     */
    public record ExcludedMember(PersonId member, MemberAffiliation affiliation, LocalDate joined) implements Finding {
        public ExcludedMember {
            Objects.requireNonNull(affiliation, "affiliation");
            Objects.requireNonNull(joined, "joined");
            Objects.requireNonNull(member, "member");
        }

        @Override
        public Optional<Reference> about() {
            return Optional.of(Reference.to(Member.class, member));
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("affiliations");
        }

        @Override
        public String problem() {
            return "Member " + member + ", who joined on " + Text.day(joined) + ", has an affiliation that the terms of"
                    + " reference exclude: " + Text.words(affiliation.value()) + ".";
        }

        @Override
        public String repair() {
            return "End the membership, correct the affiliation if it is wrong, or amend the terms of reference.";
        }
    }
}
