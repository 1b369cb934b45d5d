package io.github.biglocal.plan;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about plans, their reviews and their changes. */
public final class PlanRules {
    private PlanRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new PlanInForce(),
                new PlanHasThreeParts(),
                new PlanStatesVisionPrioritiesActions(),
                new PlanActionsCosted(),
                new PlanAssessed(),
                PlanDecidedAfterVisit.standard(),
                EndorsementCoversTheDay.standard(),
                new PlanReviewedYearly(),
                new PlanReviewAnswersAll(),
                new PlanReviewDatesInOrder(),
                new ReviewBeforeNextPlan(),
                new PlanDatesInOrder(),
                new PlanAfterAnnouncement(),
                PlanEndsWithProgramme.standard(),
                ProposalFourWeeksAhead.standard(),
                new ProposalHasDocuments(),
                new PlanChangeDatesInOrder(),
                new PlanLinksToOutcomes());
    }
}
