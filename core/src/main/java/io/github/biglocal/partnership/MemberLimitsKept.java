package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A partnership has the number of members, and of residents among them, that its terms of reference allow and require.
 * Its findings are those of a {@link CompositionRule}: the number of members and that of residents are one finding
 * each.
 */
public final class MemberLimitsKept extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("member-limits-kept");

    /** Makes the rule. */
    public MemberLimitsKept() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.LOCAL_TERMS)
                        .title("The partnership keeps to its own limits on members and residents")
                        .rationale(
                                "People put themselves forward for a set number of places, some of them for residents, so the partnership should keep to it.")
                        .sources(Guidance.MEMBERS_GRACE_MARY)
                        .rows("P12")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("The partnership's own terms of reference ask for it, where they are on record.")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return LocalTerms.judge(
                partnership,
                context,
                "limit the number of members or residents",
                terms -> Optional.of(requirements(terms)).filter(list -> !list.isEmpty()),
                requirements -> composition(partnership, context, requirements).judge());
    }

    private static Composition composition(
            Partnership partnership, RuleContext context, List<Requirement> requirements) {
        return Composition.of(
                partnership,
                context.asOf(),
                CountedMembers.MEMBERS_IN_POST,
                0,
                UnknownMembers.JUDGED_BOTH_WAYS,
                requirements);
    }

    @Override
    protected List<Repair> repairs(Partnership partnership, RuleContext context, Finding finding) {
        return partnership
                .termsOfReferenceOn(context.asOf())
                .map(terms -> MemberChanges.repairs(finding, composition(partnership, context, requirements(terms))))
                .orElseGet(List::of);
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(CompositionRule.WrongNumber.class);
    }

    static List<Requirement> requirements(TermsOfReference terms) {
        List<Requirement> requirements = new ArrayList<>();
        terms.maximumMembers()
                .ifPresent(number -> requirements.add(Requirement.atMost(number, MemberCategory.EVERYONE)));
        terms.minimumResidents()
                .ifPresent(number -> requirements.add(Requirement.atLeast(number, MemberCategory.RESIDENTS)));
        terms.maximumResidents()
                .ifPresent(number -> requirements.add(Requirement.atMost(number, MemberCategory.RESIDENTS)));
        return requirements;
    }
}
