package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.DatesInOrder.Step;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules about activities, impacts and evidence: the checks of the golden thread. */
public final class EvidenceRules {
    /** The rule that evidence is dated after its activity began. */
    public static final RuleId EVIDENCE_FOLLOWS_ACTIVITY = RuleId.of("evidence-follows-activity");

    /** The rule that the state of a change is not seen before the change. */
    public static final RuleId IMPACT_DATES_IN_ORDER = RuleId.of("impact-dates-in-order");

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
                new EvidenceSpeakersAgree(),
                new CommunityImpactHasWiderEvidence(),
                new ActivitiesServeSeveralOutcomes(),
                new SpendReachesAnOutcome(),
                new ActivityWithinPlan(),
                new EvidenceWithinPlan(),
                evidenceFollowsActivity(),
                impactDatesInOrder(),
                new IndicatorDaysInOrder());
    }

    /**
     * {@return the rule that evidence is not dated before the first of the activities it is about began} The rule does
     * not apply where one of these dates is not recorded.
     */
    public static Rule<Evidence> evidenceFollowsActivity() {
        return NotLater.of(
                        Evidence.class,
                        RuleInfo.of("evidence", EVIDENCE_FOLLOWS_ACTIVITY, RuleKind.RECORDS)
                                .severity(Severity.WARNING)
                                .title("Evidence is dated after its activity began")
                                .rationale(
                                        "Evidence gathered before an activity began cannot show its result; it may be the baseline.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("GT12")
                                .basis("The library's own check: evidence is dated before the activity it is about.")
                                .ownReading("Compared with the start of the first activity it is about")
                                .standsInFor(EvidenceWithinPlan.ID)
                                .build())
                .unless(
                        "the evidence is dated after the date asked about",
                        (evidence, context) -> evidence.isAfter(context.asOf()))
                .unless(
                        "the date of the evidence is not recorded",
                        (evidence, context) -> evidence.date().isEmpty())
                .unless(
                        "no activity that the evidence is about has a start date on record",
                        (evidence, context) -> firstBegan(evidence, context).isEmpty())
                .unless(
                        "not every activity that the evidence is about has a start date on record",
                        EvidenceRules::mayFollowAnother)
                .first((evidence, context) ->
                        Fact.recorded(firstBegan(evidence, context).orElseThrow()))
                .then("the evidence", "was gathered", "date", Evidence::date)
                .problem("The evidence is dated {later day}, before the first activity it is about began"
                        + " ({earlier day}).")
                .repair("Correct the date, or record it as the baseline of an indicator.")
                .build();
    }

    /** {@return the rule that no state of a change, such as that it lasted, is seen before the change itself} */
    public static Rule<Impact> impactDatesInOrder() {
        return DatesInOrder.of(
                        Impact.class,
                        RuleInfo.of("evidence", IMPACT_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("Whether a change lasted is seen after the change")
                                .rationale(
                                        "A change can last, stall or be undone only once it has been seen; dates in another order are recording errors.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .build())
                .inOrder(
                        Step.of("the change", "was seen", "date", Impact::date),
                        Step.of("its first state", "was seen", "states", EvidenceRules::firstState))
                .build();
    }

    private static Optional<LocalDate> firstState(Impact impact) {
        return impact.states().stream().flatMap(seen -> seen.date().stream()).min(Comparator.naturalOrder());
    }

    /** When the first of the activities began that a piece of evidence is about, as far as it is recorded. */
    private static Optional<Event> firstBegan(Evidence evidence, RuleContext context) {
        return SupportedActivities.of(evidence, context).activities().stream()
                .flatMap(activity -> activity.period().stream()
                        .map(period -> Event.of(
                                "the first activity it is about", "began", activity, "period", period.getStart())))
                .min(Comparator.comparing(Event::day));
    }

    /** Whether evidence dated before the first of its activities on record may follow one of which it is not recorded. */
    private static boolean mayFollowAnother(Evidence evidence, RuleContext context) {
        SupportedActivities supported = SupportedActivities.of(evidence, context);
        boolean isIncomplete = !supported.lost().isEmpty()
                || supported.activities().stream()
                        .anyMatch(activity -> activity.period().isEmpty());
        LocalDate first = firstBegan(evidence, context).orElseThrow().day();
        return isIncomplete && evidence.date().orElseThrow().isBefore(first);
    }
}
