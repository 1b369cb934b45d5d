package io.github.biglocal.grant;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where its scheme asks for it, a grant serves a priority of the area's plan for the day of the award. */
public final class GrantFitsPlan extends SchemeRule {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-fits-plan");

    /** Makes the rule. */
    public GrantFitsPlan() {
        super(RuleInfo.of("grant", ID, RuleKind.LOCAL_TERMS)
                .title("The grant serves a priority of the plan, where its scheme requires it")
                .rationale("A scheme helps to deliver the plan, so applicants say which of its themes they" + " serve.")
                .sources(Guidance.WOOLAVINGTON_AND_PURITON_GRANTS)
                .rows("S4")
                .guidance(Guidance.WHOLE_PROGRAMME)
                .basis("The scheme's own terms, where they are on record (example: Woolavington and" + " Puriton).")
                .ownReading("The plan is the one in force on the date of the award")
                .build());
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    Verdict judge(Grant grant, Scheme scheme, RuleContext context) {
        if (scheme.planPriority().filter(Expectation.REQUIRED::equals).isEmpty()) {
            return Verdict.notApplicable("the scheme does not require grants to serve the plan");
        }
        List<Missing> missing = new ArrayList<>();
        if (grant.priorities().isEmpty()) {
            missing.add(Missing.of(grant, "priorities", "which priorities of the plan the grant serves"));
        }
        if (grant.awardDate().isEmpty()) {
            missing.add(Missing.of(grant, "awardDate", "when the grant was awarded"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        LocalDate awarded = grant.awardDate().orElseThrow();
        List<Plan> plans = context.find(Plan.BY_AREA, grant.area());
        List<Plan> current = plans.stream()
                .filter(plan ->
                        plan.period().filter(period -> period.contains(awarded)).isPresent())
                .toList();
        if (serves(grant, current)) {
            return Verdict.satisfied();
        }
        for (Plan plan : plans) {
            boolean mayServe = plan.priorities().isEmpty() || serves(grant, List.of(plan));
            if (mayServe && plan.period().isEmpty()) {
                missing.add(Missing.of(plan, "period", "what period the plan covers"));
            }
            if (plan.priorities().isEmpty() && (plan.period().isEmpty() || current.contains(plan))) {
                missing.add(Missing.of(plan, "priorities", "which priorities the plan has"));
            }
        }
        if (missing.isEmpty() && current.isEmpty()) {
            missing.add(new Missing(
                    grant.area().reference(),
                    Plan.class.getSimpleName(),
                    "which plan the area had when the grant was awarded"));
        }
        return missing.isEmpty()
                ? Verdict.breached(new NoPriorityOfThePlan(grant.reference(), awarded))
                : Verdict.unknown(missing, 1);
    }

    private static boolean serves(Grant grant, List<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.priorities().stream())
                .anyMatch(priority -> grant.priorities().contains(priority.id()));
    }

    /**
     * The grant serves no priority of the plan.
     *
     * @param grant the grant
     * @param awarded the day of the award, which the plan is for
     */
    public record NoPriorityOfThePlan(Reference grant, LocalDate awarded) implements Finding {
        public NoPriorityOfThePlan {
            Objects.requireNonNull(awarded, "awarded");
            Objects.requireNonNull(grant, "grant");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("priorities");
        }

        @Override
        public String problem() {
            return "None of the priorities that the grant serves is in the plan in force on " + Text.day(awarded) + ".";
        }

        @Override
        public String repair() {
            return "Record which priority of that plan the grant serves, or remove the reference to the scheme"
                    + " if the grant was not awarded under it.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(grant, "priorities"), Repair.correct(grant, "scheme"));
        }
    }
}
