package io.github.biglocal.plan;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.OutOfOrder;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An assessor reviewed a plan between its submission and its endorsement. A visit in that time shows it, and so does
 * written feedback; a visit at another time, without such feedback, is a breach.
 */
public final class PlanAssessed extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-assessed");

    /** An assessor's visit, by example. */
    private static final Citation ASSESSMENT_VISIT = Citation.of("SPTM Big Local, Assessment visit")
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
                        .ownReading("The visit or feedback is expected between submission and endorsement")
                        .ownReading("feedback in that time shows an assessment just as a visit does")
                        .ownReading("the guidance, of unknown date, is taken to apply from 27 July 2010")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        Optional<LocalDate> endorsed = plan.endorsed();
        if (endorsed.isEmpty()) {
            // Feedback after the submission would alone show an assessment, if the endorsement followed.
            boolean shown = plan.assessorFeedback()
                    .filter(day -> !day.isAfter(context.asOf()))
                    .filter(day ->
                            plan.submitted().filter(sent -> !sent.isAfter(day)).isPresent())
                    .isPresent();
            return unknown(plan, shown || plan.assessorVisit().isPresent() ? 1 : 2, true);
        }
        if (endorsed.get().isAfter(context.asOf())) {
            return Verdict.notApplicable("the plan was endorsed after the date asked about");
        }
        Assessment visit = assessment(plan, plan.assessorVisit(), endorsed.get());
        Assessment feedback = assessment(plan, plan.assessorFeedback(), endorsed.get());
        if (visit == Assessment.IN_TIME || feedback == Assessment.IN_TIME) {
            return Verdict.satisfied();
        }
        if (visit == Assessment.OUT_OF_TIME && feedback != Assessment.OPEN) {
            return Verdict.breached(misplaced(plan, plan.assessorVisit().orElseThrow(), endorsed.get()));
        }
        return unknown(plan, 1, visit == Assessment.NONE);
    }

    private enum Assessment {
        NONE,
        IN_TIME,
        OUT_OF_TIME,
        OPEN
    }

    private static Assessment assessment(Plan plan, Optional<LocalDate> assessed, LocalDate endorsed) {
        if (assessed.isEmpty()) {
            return Assessment.NONE;
        }
        LocalDate day = assessed.get();
        if (day.isAfter(endorsed) || plan.submitted().filter(day::isBefore).isPresent()) {
            return Assessment.OUT_OF_TIME;
        }
        return plan.submitted().isPresent() ? Assessment.IN_TIME : Assessment.OPEN;
    }

    private static Verdict unknown(Plan plan, int settledBy, boolean visitCounts) {
        List<Missing> missing = new ArrayList<>();
        if (plan.endorsed().isEmpty()) {
            missing.add(Missing.of(plan, "endorsed", "when the plan was endorsed"));
        }
        if (visitCounts && plan.assessorVisit().isEmpty()) {
            missing.add(Missing.of(plan, "assessorVisit", "when the assessor visited"));
        }
        if (plan.submitted().isEmpty()) {
            missing.add(Missing.of(plan, "submitted", "when the plan was submitted"));
        }
        return Verdict.unknown(missing, settledBy);
    }

    private static OutOfOrder misplaced(Plan plan, LocalDate day, LocalDate endorsed) {
        Event visit = Event.of("the assessor", "visited", plan, "assessorVisit", day);
        return day.isAfter(endorsed)
                ? OutOfOrder.of(visit, Event.of("the plan", "was endorsed", plan, "endorsed", endorsed))
                : OutOfOrder.of(
                        Event.of(
                                "the plan",
                                "was submitted",
                                plan,
                                "submitted",
                                plan.submitted().orElseThrow()),
                        visit);
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OutOfOrder.class);
    }
}
