package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;
import static io.github.biglocal.evidence.Threads.AREA;
import static io.github.biglocal.evidence.Threads.DAY;
import static io.github.biglocal.evidence.Threads.GARDEN;
import static io.github.biglocal.evidence.Threads.GREEN;
import static io.github.biglocal.evidence.Threads.LOOSE;
import static io.github.biglocal.evidence.Threads.PLAN;
import static io.github.biglocal.evidence.Threads.PRIDE;
import static io.github.biglocal.evidence.Threads.SURVEY;
import static io.github.biglocal.evidence.Threads.TREES;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.evidence.ActivitiesServeSeveralOutcomes;
import io.github.biglocal.evidence.Activity;
import io.github.biglocal.evidence.ActivityId;
import io.github.biglocal.evidence.ActivityLinksThroughAnOutput;
import io.github.biglocal.evidence.ActivityReachesAnOutcome;
import io.github.biglocal.evidence.ActivityWithinPlan;
import io.github.biglocal.evidence.ChangeLevel;
import io.github.biglocal.evidence.CommunityImpactHasWiderEvidence;
import io.github.biglocal.evidence.Evidence;
import io.github.biglocal.evidence.EvidenceFollowsActivity;
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.EvidenceIsTriangulated;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.evidence.EvidenceWithinPlan;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.ImpactHasEvidence;
import io.github.biglocal.evidence.ImpactId;
import io.github.biglocal.evidence.ImpactIsIndependentlySubstantiated;
import io.github.biglocal.evidence.Independence;
import io.github.biglocal.evidence.Indicator;
import io.github.biglocal.evidence.IndicatorDaysInOrder;
import io.github.biglocal.evidence.IndicatorHasTargetAndReading;
import io.github.biglocal.evidence.IndicatorHasUnitAndBaseline;
import io.github.biglocal.evidence.LinksAreValid;
import io.github.biglocal.evidence.Measure;
import io.github.biglocal.evidence.OutcomeHasAnActivity;
import io.github.biglocal.evidence.OutcomeHasAnIndicator;
import io.github.biglocal.evidence.OutputsLeadToImpacts;
import io.github.biglocal.evidence.PriorityHasAnActivity;
import io.github.biglocal.evidence.SpendReachesAnOutcome;
import io.github.biglocal.evidence.Threads;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Samples of the rules about evidence. */
final class EvidenceSamples {
    private static final Activity LATER = GARDEN.withPeriod(Periods.parse("2021-01-01/.."));
    private static final Impact SEEN_LATER = PRIDE.withDate(DAY.plusDays(1));
    private static final Activity ALL_FOUR = LOOSE.withDirectOutcomes(Outcome.values());
    private static final Indicator BARE = Threads.indicator("trust", Outcome.SKILLS_AND_CONFIDENCE);
    private static final Indicator WHOLE = BARE.withUnit("per cent")
            .withBaseline(Measure.of("40", LocalDate.of(2018, 1, 1)))
            .withTarget(Measure.of("60", LocalDate.of(2020, 12, 31)))
            .withReadings(Measure.of("45.5", LocalDate.of(2019, 1, 1)));

    private EvidenceSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                activityReachesAnOutcome(),
                priorityHasAnActivity(),
                outcomeHasAnActivity(),
                activityLinksThroughAnOutput(),
                linksAreValid(),
                outcomeHasAnIndicator(),
                indicatorHasUnitAndBaseline(),
                indicatorHasTargetAndReading(),
                outputsLeadToImpacts(),
                impactHasEvidence(),
                evidenceIsTriangulated(),
                impactIsIndependentlySubstantiated(),
                communityImpactHasWiderEvidence(),
                activitiesServeSeveralOutcomes(),
                spendReachesAnOutcome(),
                activityWithinPlan(),
                evidenceWithinPlan(),
                evidenceFollowsActivity(),
                indicatorDaysInOrder());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, ListedRecords.of(records));
    }

    private static RuleSample<?> activityReachesAnOutcome() {
        return RuleSample.of(new ActivityReachesAnOutcome())
                .with(SATISFIED, GARDEN, among(PLAN))
                .with(BREACHED, GARDEN, among(PLAN.withPriorities(GREEN.withOutcomes())))
                .with(NOT_APPLICABLE, LATER, among(PLAN))
                .with(UNKNOWN, LOOSE, among(PLAN, GARDEN));
    }

    private static RuleSample<?> priorityHasAnActivity() {
        return RuleSample.of(new PriorityHasAnActivity())
                .with(SATISFIED, PLAN, among(GARDEN))
                .with(BREACHED, PLAN.withPriorities(GREEN, GREEN.withId(PriorityId.of("young"))), among(GARDEN))
                .with(NOT_APPLICABLE, PLAN.withSubmitted(DAY.plusDays(1)), among(GARDEN))
                .with(UNKNOWN, PLAN, among());
    }

    private static RuleSample<?> outcomeHasAnActivity() {
        return RuleSample.of(new OutcomeHasAnActivity())
                .with(SATISFIED, AREA, among(ALL_FOUR))
                .with(BREACHED, AREA, among(PLAN, GARDEN))
                .never(NOT_APPLICABLE, "every plan relates to the four outcomes")
                .with(UNKNOWN, AREA, among(PLAN));
    }

    private static RuleSample<?> activityLinksThroughAnOutput() {
        return RuleSample.of(new ActivityLinksThroughAnOutput())
                .with(SATISFIED, GARDEN, among())
                .with(BREACHED, ALL_FOUR, among())
                .with(NOT_APPLICABLE, LATER, among())
                .never(UNKNOWN, "a straight link is there or it is not");
    }

    private static RuleSample<?> linksAreValid() {
        Impact first = PRIDE.withId(ImpactId.of("first")).withLeadsTo(PRIDE.id());
        return RuleSample.of(new LinksAreValid())
                .with(SATISFIED, AREA, among(PLAN, GARDEN, TREES, PRIDE, SURVEY))
                .with(
                        BREACHED,
                        AREA,
                        among(
                                PLAN,
                                GARDEN.withPriorities(GREEN.id(), GREEN.id()),
                                TREES,
                                PRIDE.withLeadsTo(first.id(), PRIDE.id()).withActivities(ActivityId.of("lost")),
                                first))
                .with(NOT_APPLICABLE, AREA, among(LOOSE))
                .never(UNKNOWN, "a link is there or it is not");
    }

    private static RuleSample<?> outcomeHasAnIndicator() {
        return RuleSample.of(new OutcomeHasAnIndicator())
                .with(
                        SATISFIED,
                        AREA,
                        among(
                                Threads.indicator("one", Outcome.IDENTIFY_AND_ACT_ON_NEEDS),
                                Threads.indicator("two", Outcome.SKILLS_AND_CONFIDENCE),
                                Threads.indicator("three", Outcome.DIFFERENCE_TO_PRIORITISED_NEEDS),
                                Threads.indicator("four", Outcome.BETTER_PLACE_TO_LIVE)))
                .with(BREACHED, AREA, among(BARE))
                .never(NOT_APPLICABLE, "every plan relates to the four outcomes")
                .with(UNKNOWN, AREA, among());
    }

    private static RuleSample<?> indicatorHasUnitAndBaseline() {
        return RuleSample.of(new IndicatorHasUnitAndBaseline())
                .with(SATISFIED, WHOLE, among())
                .with(BREACHED, BARE, among())
                .never(NOT_APPLICABLE, "it asks something of every indicator, on any day")
                .with(UNKNOWN, WHOLE.withBaseline(new Measure(new BigDecimal("40"), Optional.empty())), among());
    }

    private static RuleSample<?> indicatorHasTargetAndReading() {
        return RuleSample.of(new IndicatorHasTargetAndReading())
                .with(SATISFIED, WHOLE, among())
                .with(BREACHED, BARE, among())
                .with(NOT_APPLICABLE, WHOLE.withBaseline(Measure.of("40", DAY.plusDays(1))), among())
                .with(UNKNOWN, WHOLE.withReadings(new Measure(new BigDecimal("45.5"), Optional.empty())), among());
    }

    private static RuleSample<?> outputsLeadToImpacts() {
        return RuleSample.of(new OutputsLeadToImpacts())
                .with(SATISFIED, GARDEN, among(TREES, PRIDE))
                .with(BREACHED, GARDEN, among(TREES))
                .with(NOT_APPLICABLE, GARDEN, among())
                .never(UNKNOWN, "an impact is claimed or it is not");
    }

    private static RuleSample<?> impactHasEvidence() {
        return RuleSample.of(new ImpactHasEvidence())
                .with(SATISFIED, PRIDE, among(SURVEY))
                .with(BREACHED, PRIDE, among())
                .with(NOT_APPLICABLE, SEEN_LATER, among())
                .never(UNKNOWN, "evidence is linked to it or it is not");
    }

    private static RuleSample<?> evidenceIsTriangulated() {
        Evidence survey = SURVEY.withCollector(OrganisationId.of("o"));
        Evidence other = survey.withId(EvidenceId.of("other"));
        return RuleSample.of(EvidenceIsTriangulated.standard())
                .with(SATISFIED, PRIDE, among(survey, other.withMethod(EvidenceMethod.DIARY)))
                .with(BREACHED, PRIDE, among(survey, other))
                .with(NOT_APPLICABLE, PRIDE, among())
                .with(UNKNOWN, PRIDE, among(survey, other.withCollector(Optional.empty())));
    }

    private static RuleSample<?> impactIsIndependentlySubstantiated() {
        return RuleSample.of(new ImpactIsIndependentlySubstantiated())
                .with(SATISFIED, PRIDE, among(SURVEY))
                .with(BREACHED, PRIDE, among(SURVEY.withIndependence(Independence.SELF_REPORTED)))
                .with(NOT_APPLICABLE, PRIDE, among())
                .with(UNKNOWN, PRIDE, among(SURVEY.withIndependence(Optional.empty())));
    }

    private static RuleSample<?> communityImpactHasWiderEvidence() {
        return RuleSample.of(new CommunityImpactHasWiderEvidence())
                .with(SATISFIED, PRIDE, among(SURVEY))
                .with(BREACHED, PRIDE, among(SURVEY.withLevel(ChangeLevel.INDIVIDUAL)))
                .with(NOT_APPLICABLE, PRIDE.withLevel(ChangeLevel.GROUP), among(SURVEY))
                .with(UNKNOWN, PRIDE, among(SURVEY.withLevel(Optional.empty())));
    }

    private static RuleSample<?> activitiesServeSeveralOutcomes() {
        return RuleSample.of(new ActivitiesServeSeveralOutcomes())
                .with(SATISFIED, AREA, among(PLAN, GARDEN, ALL_FOUR))
                .with(BREACHED, AREA, among(PLAN, GARDEN, GARDEN.withId(ActivityId.of("allotments"))))
                .with(NOT_APPLICABLE, AREA, among(PLAN, GARDEN, LOOSE))
                .with(UNKNOWN, AREA, among(PLAN));
    }

    private static RuleSample<?> spendReachesAnOutcome() {
        Activity garden = Threads.costing(GARDEN, "300");
        return RuleSample.of(new SpendReachesAnOutcome())
                .with(SATISFIED, AREA, among(PLAN, garden))
                .with(BREACHED, AREA, among(PLAN, garden, Threads.costing(LOOSE, "100")))
                .with(NOT_APPLICABLE, AREA, among(PLAN, Threads.costing(GARDEN, "0")))
                .with(UNKNOWN, AREA, among(PLAN, garden, LOOSE));
    }

    private static RuleSample<?> activityWithinPlan() {
        return RuleSample.of(new ActivityWithinPlan())
                .with(SATISFIED, GARDEN, among(PLAN))
                .with(BREACHED, GARDEN.withPeriod(Periods.parse("2017-06-01/2019-05-31")), among(PLAN))
                .with(NOT_APPLICABLE, LOOSE, among(PLAN))
                .with(UNKNOWN, GARDEN, among(PLAN.withPeriod(Optional.empty())));
    }

    private static RuleSample<?> evidenceWithinPlan() {
        return RuleSample.of(new EvidenceWithinPlan())
                .with(SATISFIED, SURVEY, among(PLAN, GARDEN, TREES, PRIDE))
                .with(BREACHED, SURVEY.withDate(LocalDate.of(2017, 12, 31)), among(PLAN, GARDEN, TREES, PRIDE))
                .with(NOT_APPLICABLE, SURVEY, among(PLAN, TREES, PRIDE))
                .with(UNKNOWN, SURVEY.withDate(Optional.empty()), among(PLAN, GARDEN, TREES, PRIDE));
    }

    private static RuleSample<?> evidenceFollowsActivity() {
        return RuleSample.of(new EvidenceFollowsActivity())
                .with(SATISFIED, SURVEY, among(GARDEN, TREES, PRIDE))
                .with(BREACHED, SURVEY.withDate(LocalDate.of(2018, 5, 31)), among(GARDEN, TREES, PRIDE))
                .with(NOT_APPLICABLE, SURVEY, among(PRIDE))
                .with(UNKNOWN, SURVEY, among(GARDEN.withPeriod(Optional.empty()), TREES, PRIDE));
    }

    private static RuleSample<?> indicatorDaysInOrder() {
        return RuleSample.of(new IndicatorDaysInOrder())
                .with(SATISFIED, WHOLE, among())
                .with(
                        BREACHED,
                        WHOLE.withReadings(Measure.of("39", LocalDate.of(2017, 12, 31)))
                                .withTarget(Measure.of("60", LocalDate.of(2018, 1, 1))),
                        among())
                .with(NOT_APPLICABLE, BARE, among())
                .with(UNKNOWN, WHOLE.withTarget(new Measure(new BigDecimal("60"), Optional.empty())), among());
    }
}
