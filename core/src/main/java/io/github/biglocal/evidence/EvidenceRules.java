package io.github.biglocal.evidence;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about activities, impacts and evidence: the checks of the golden thread. */
public final class EvidenceRules {
    private EvidenceRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new ActivityReachesAnOutcome(),
                new PriorityHasAnActivity(),
                new OutcomeHasAnActivity(),
                new ActivityLinksThroughAnOutput(),
                new LinksAreValid(),
                new OutcomeHasAnIndicator(),
                new IndicatorHasUnitAndBaseline(),
                new IndicatorHasTargetAndReading(),
                new OutputsLeadToImpacts(),
                new ImpactHasEvidence(),
                EvidenceIsTriangulated.standard(),
                new ImpactIsIndependentlySubstantiated(),
                new CommunityImpactHasWiderEvidence(),
                new ActivitiesServeSeveralOutcomes(),
                new SpendReachesAnOutcome(),
                new ActivityWithinPlan(),
                new EvidenceWithinPlan(),
                new EvidenceFollowsActivity(),
                new IndicatorDaysInOrder());
    }
}
