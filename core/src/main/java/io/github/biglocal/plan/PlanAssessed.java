package io.github.biglocal.plan;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An assessor looked at a plan between its submission and its endorsement. The visit decides; where no visit is
 * recorded, written feedback from that time does.
 */
public final class PlanAssessed extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-assessed");

    /** What one area was told of the visit and the decision after it. */
    static final Citation ASSESSMENT_VISIT = Citation.of("SPTM Big Local, Assessment visit")
            .withNote("One area's example, of 2014 by inference from the weekday.");

    /** Makes the rule. */
    public PlanAssessed() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("The plan was assessed before it was endorsed")
                        .rationale(
                                "An assessor reads the plan, meets the partnership and advises Local Trust before it decides.")
                        .sources(
                                Guidance.HOW_AN_AREA_WORKS,
                                ASSESSMENT_VISIT,
                                Citation.of("Central Boston Big Local, Assessor feedback, March 2021"))
                        .rows("L9")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "Local Trust's undated page describes assessors who review each area's plan and advise the funding team; two areas' examples agree.")
                        .ownReading(
                                "That the visit or feedback comes between submission and endorsement is the library's own reading")
                        .ownReading("a visit decides before feedback")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        if (plan.endorsed().isEmpty()) {
            return Verdict.unknown("whether the plan is endorsed, and when");
        }
        LocalDate endorsed = plan.endorsed().get();
        if (endorsed.isAfter(context.asOf())) {
            return Verdict.notApplicable("the plan is endorsed later, on " + endorsed);
        }
        if (plan.assessorVisit().isPresent()) {
            return judge(plan.submitted(), plan.assessorVisit().get(), endorsed);
        }
        return plan.assessorFeedback()
                        .filter(day -> judge(plan.submitted(), day, endorsed) instanceof Verdict.Satisfied)
                        .isPresent()
                ? Verdict.satisfied()
                : Verdict.unknown("the day of the assessor's visit");
    }

    private static Verdict judge(Optional<LocalDate> submitted, LocalDate assessed, LocalDate endorsed) {
        if (assessed.isAfter(endorsed)) {
            return Verdict.breached(new AfterEndorsement(assessed, endorsed));
        }
        return submitted
                .filter(assessed::isBefore)
                .map(day -> Verdict.breached(new BeforeSubmission(assessed, day)))
                .orElse(Verdict.satisfied());
    }

    /**
     * The visit came after the endorsement.
     *
     * @param visit the day of the visit
     * @param endorsed the day of the endorsement
     */
    public record AfterEndorsement(LocalDate visit, LocalDate endorsed) implements Finding {
        @Override
        public String problem() {
            return "The assessor's visit on " + visit + " came after the plan was endorsed on " + endorsed + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two dates, or record the visit before the endorsement.";
        }
    }

    /**
     * The visit came before the submission.
     *
     * @param visit the day of the visit
     * @param submitted the day of the submission
     */
    public record BeforeSubmission(LocalDate visit, LocalDate submitted) implements Finding {
        @Override
        public String problem() {
            return "The assessor's visit on " + visit + " came before the plan was submitted on " + submitted + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two dates, or record the visit after the submission.";
        }
    }
}
