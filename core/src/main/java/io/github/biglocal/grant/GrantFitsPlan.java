package io.github.biglocal.grant;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;

/** A grant of a scheme that asks for it serves a priority of the area's plan for the day of the award. */
public final class GrantFitsPlan extends SchemeRule {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-fits-plan");

    /** Makes the rule. */
    public GrantFitsPlan() {
        super(RuleInfo.of("grant", ID, RuleKind.LOCAL_TERMS)
                .title("The grant serves a priority of the plan, where its scheme asks for that")
                .rationale("A scheme carries out the plan, so applicants say which of its themes they serve.")
                .sources(Guidance.WOOLAVINGTON_AND_PURITON_GRANTS)
                .rows("S4")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis(
                        "The scheme's own terms ask for it, where they are on record (example: Woolavington and Puriton).")
                .ownReading("The plan is the one for the day of the award")
                .build());
    }

    @Override
    Verdict judge(Grant grant, Scheme scheme, RuleContext context) {
        if (scheme.planPriority().filter(Expectation.REQUIRED::equals).isEmpty()) {
            return Verdict.notApplicable("the scheme does not require it");
        }
        if (grant.isNotAwarded()) {
            return Verdict.notApplicable("nothing is awarded");
        }
        if (grant.priorities().isEmpty()) {
            return Verdict.unknown("the priorities that the grant serves");
        }
        if (grant.awardDate().isEmpty()) {
            return Verdict.unknown("the day of the award");
        }
        LocalDate awarded = grant.awardDate().get();
        List<Plan> plans = context.find(Plan.BY_AREA, grant.area());
        List<Plan> current = plans.stream()
                .filter(plan ->
                        plan.period().filter(period -> period.contains(awarded)).isPresent())
                .toList();
        if (serves(grant, current)) {
            return Verdict.satisfied();
        }
        if (current.stream().noneMatch(plan -> !plan.priorities().isEmpty())) {
            return Verdict.unknown("the priorities of the area's plan for " + awarded);
        }
        List<Plan> undated =
                plans.stream().filter(plan -> plan.period().isEmpty()).toList();
        return serves(grant, undated)
                ? Verdict.unknown("the period of the plan whose priority the grant serves")
                : Verdict.breached(new NoPriorityOfThePlan(awarded));
    }

    private static boolean serves(Grant grant, List<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.priorities().stream())
                .anyMatch(priority -> grant.priorities().contains(priority.id()));
    }

    /**
     * The grant serves no priority of the plan.
     *
     * @param awarded the day of the award, which the plan is for
     */
    public record NoPriorityOfThePlan(LocalDate awarded) implements Finding {
        @Override
        public String problem() {
            return "None of the priorities that the grant serves is one of the area's plan for " + awarded + ".";
        }

        @Override
        public String repair() {
            return "Name the priority of that plan which the grant serves, or award it outside the scheme.";
        }
    }
}
