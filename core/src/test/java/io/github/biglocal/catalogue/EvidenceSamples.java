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
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.EvidenceIsTriangulated;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.evidence.EvidenceRules;
import io.github.biglocal.evidence.EvidenceSpeakersAgree;
import io.github.biglocal.evidence.EvidenceWithinPlan;
import io.github.biglocal.evidence.Impact;
import io.github.biglocal.evidence.ImpactHasEvidence;
import io.github.biglocal.evidence.ImpactId;
import io.github.biglocal.evidence.ImpactIsIndependentlySubstantiated;
import io.github.biglocal.evidence.ImpactState;
import io.github.biglocal.evidence.ImpactStateSeen;
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
import io.github.biglocal.evidence.Speaker;
import io.github.biglocal.evidence.SpendReachesAnOutcome;
import io.github.biglocal.evidence.Threads;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Records;
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
                evidenceSpeakersAgree(),
                communityImpactHasWiderEvidence(),
                activitiesServeSeveralOutcomes(),
                spendReachesAnOutcome(),
                activityWithinPlan(),
                evidenceWithinPlan(),
                evidenceFollowsActivity(),
                impactDatesInOrder(),
                indicatorDaysInOrder());
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static RuleSample<?> activityReachesAnOutcome() {
        return RuleSample.of(new ActivityReachesAnOutcome())
                .with(SATISFIED, GARDEN, among(PLAN))
                .with(BREACHED, Threads.CLUB, among(Threads.WITH_YOUNG))
                .with(NOT_APPLICABLE, LATER, among(PLAN))
                .with(UNKNOWN, GARDEN.withPriorities(), among(PLAN));
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
                .never(UNKNOWN, "a direct link is on record or it is not");
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
                .never(UNKNOWN, "a link is valid or it is not");
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
                .never(NOT_APPLICABLE, "the rule applies to every indicator, on any date")
                .never(UNKNOWN, "what is not recorded is what the rule looks for")
                .at(
                        "a baseline without a date",
                        SATISFIED,
                        WHOLE.withBaseline(new Measure(new BigDecimal("40"), Optional.empty())),
                        among());
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
                .never(UNKNOWN, "an impact is on record or it is not");
    }

    private static RuleSample<?> impactHasEvidence() {
        return RuleSample.of(new ImpactHasEvidence())
                .with(SATISFIED, PRIDE, among(SURVEY))
                .with(BREACHED, PRIDE, among())
                .with(NOT_APPLICABLE, SEEN_LATER, among())
                .never(UNKNOWN, "evidence is linked to the impact or it is not");
    }

    private static RuleSample<?> evidenceIsTriangulated() {
        Evidence survey = SURVEY.withCollector(OrganisationId.of("o")).withSpeakers(Speaker.RESIDENT);
        Evidence other = survey.withId(EvidenceId.of("other"));
        return RuleSample.of(EvidenceIsTriangulated.standard())
                .with(SATISFIED, PRIDE, among(survey, other.withMethod(EvidenceMethod.DIARY)))
                .with(BREACHED, PRIDE, among(survey, other))
                .with(NOT_APPLICABLE, PRIDE, among())
                .with(UNKNOWN, PRIDE, among(survey, other.withCollector(Optional.empty())))
                .at("method absent", UNKNOWN, PRIDE, among(survey, other.withMethod(Optional.empty())))
                .at("speakers absent", UNKNOWN, PRIDE, among(survey, other.withSpeakers()))
                .at("another speaker", SATISFIED, PRIDE, among(survey, other.withSpeakers(Speaker.COUNCILLOR)))
                .at("two speakers in one piece", SATISFIED, PRIDE, among(withOne(survey, Speaker.RESIDENT)));
    }

    private static RuleSample<?> impactIsIndependentlySubstantiated() {
        return RuleSample.of(new ImpactIsIndependentlySubstantiated())
                .with(SATISFIED, PRIDE, among(SURVEY))
                .with(BREACHED, PRIDE, among(SURVEY.withIndependence(Independence.SELF_REPORTED)))
                .with(NOT_APPLICABLE, PRIDE, among())
                .with(UNKNOWN, PRIDE, among(SURVEY.withIndependence(Optional.empty())));
    }

    private static RuleSample<?> evidenceSpeakersAgree() {
        Evidence interview = SURVEY.withSpeakers(Speaker.WORKER, Speaker.PARTNERSHIP_MEMBER);
        return RuleSample.of(new EvidenceSpeakersAgree())
                .with(SATISFIED, interview.withSpeakers(Speaker.COUNCIL_OFFICER), among())
                .with(BREACHED, interview, among())
                .with(NOT_APPLICABLE, SURVEY, among())
                .never(UNKNOWN, "what is not recorded contradicts nothing")
                .at("a participant beside the worker", SATISFIED, withOne(interview, Speaker.PARTICIPANT), among())
                .at("a speaker of another list", SATISFIED, interview.withSpeakers(Speaker.of("POET")), among())
                .at("a keeper of a diary", BREACHED, interview.withSpeakers(Speaker.DIARY_KEEPER), among())
                .at("self-reported", SATISFIED, interview.withIndependence(Independence.SELF_REPORTED), among())
                .at("independence absent", NOT_APPLICABLE, interview.withIndependence(Optional.empty()), among())
                .at("dated on the day", BREACHED, interview.withDate(DAY), among())
                .at("dated the day after", NOT_APPLICABLE, interview.withDate(DAY.plusDays(1)), among());
    }

    private static Evidence withOne(Evidence interview, Speaker other) {
        return interview.withSpeakers(Speaker.WORKER, other);
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
                .with(NOT_APPLICABLE, AREA, among(PLAN, GARDEN))
                .with(UNKNOWN, AREA, among(PLAN));
    }

    private static RuleSample<?> spendReachesAnOutcome() {
        Activity garden = Threads.costing(GARDEN, "300");
        return RuleSample.of(new SpendReachesAnOutcome())
                .with(SATISFIED, AREA, among(PLAN, garden))
                .with(BREACHED, AREA, among(Threads.WITH_YOUNG, garden, Threads.costing(Threads.CLUB, "100")))
                .with(NOT_APPLICABLE, AREA, among(PLAN, Threads.costing(GARDEN, "0")))
                .with(UNKNOWN, AREA, among(PLAN, garden, LOOSE));
    }

    private static RuleSample<?> activityWithinPlan() {
        return RuleSample.of(new ActivityWithinPlan())
                .with(SATISFIED, GARDEN, among(PLAN))
                .with(BREACHED, GARDEN.withPeriod(Periods.parse("2017-06-01/2019-05-31")), among(PLAN))
                .with(NOT_APPLICABLE, LOOSE, among(PLAN))
                .never(UNKNOWN, "only the dates on record are compared")
                .at("the period of the plan", SATISFIED, during("2018-01-01/2020-12-31"), among(PLAN))
                .at("one day", SATISFIED, during("2019-05-05/2019-05-05"), among(PLAN))
                .at("a day before the plan", BREACHED, during("2017-12-31/2020-12-31"), among(PLAN))
                .at("a day after the plan", BREACHED, during("2018-01-01/2021-01-01"), among(PLAN))
                .at("an open end", BREACHED, during("2018-01-01/.."), among(PLAN))
                .at("an open beginning", BREACHED, during("../2018-12-31"), among(PLAN))
                .at("long before the plan", BREACHED, during("2016-01-01/2016-12-31"), among(PLAN))
                .at("a plan for all time", SATISFIED, GARDEN, among(PLAN.withPeriod(Periods.parse("../.."))))
                .at("no plan named", NOT_APPLICABLE, GARDEN.withPlan(Optional.empty()), among(PLAN))
                .at("a plan that is not there", NOT_APPLICABLE, GARDEN, among())
                .at("a plan without a period", NOT_APPLICABLE, GARDEN, among(PLAN.withPeriod(Optional.empty())))
                .at("no period", NOT_APPLICABLE, GARDEN.withPeriod(Optional.empty()), among(PLAN));
    }

    private static Activity during(String period) {
        return GARDEN.withPeriod(Periods.parse(period));
    }

    private static RuleSample<?> evidenceWithinPlan() {
        return RuleSample.of(new EvidenceWithinPlan())
                .with(SATISFIED, SURVEY, among(PLAN, GARDEN, TREES, PRIDE))
                .with(BREACHED, SURVEY.withDate(LocalDate.of(2017, 12, 31)), among(PLAN, GARDEN, TREES, PRIDE))
                .with(NOT_APPLICABLE, SURVEY, among(PLAN, PRIDE.withOutputs()))
                .with(UNKNOWN, SURVEY.withDate(Optional.empty()), among(PLAN, GARDEN, TREES, PRIDE));
    }

    private static RuleSample<?> evidenceFollowsActivity() {
        Activity earlier = Threads.activity("earlier").withPeriod(Periods.parse("../2018-01-31"));
        Impact both = PRIDE.withActivities(earlier.id());
        return RuleSample.of(EvidenceRules.evidenceFollowsActivity())
                .with(SATISFIED, SURVEY, among(GARDEN, TREES, PRIDE))
                .with(BREACHED, dated("2018-05-31"), among(GARDEN, TREES, PRIDE))
                .with(NOT_APPLICABLE, SURVEY, among(PRIDE))
                .never(UNKNOWN, "only the dates on record are compared")
                .at("the day the activity began", SATISFIED, dated("2018-06-01"), among(GARDEN, TREES, PRIDE))
                .at("the day before", BREACHED, dated("2018-05-31"), among(GARDEN, TREES, PRIDE))
                .at("the day asked about", SATISFIED, dated("2020-02-29"), among(GARDEN, TREES, PRIDE))
                .at("the day after", NOT_APPLICABLE, dated("2020-03-01"), among(GARDEN, TREES, PRIDE))
                .at(
                        "an earlier activity among several",
                        SATISFIED,
                        dated("2018-01-01"),
                        among(GARDEN, earlier, TREES, both))
                .at(
                        "an activity without dates among several",
                        NOT_APPLICABLE,
                        dated("2018-01-01"),
                        among(GARDEN, earlier.withPeriod(Optional.empty()), TREES, both))
                .at(
                        "an activity that is not there among several",
                        NOT_APPLICABLE,
                        dated("2018-01-01"),
                        among(GARDEN, TREES, both))
                .at(
                        "not before the first that is recorded, whatever the other's dates are",
                        SATISFIED,
                        dated("2018-06-01"),
                        among(GARDEN, earlier.withPeriod(Optional.empty()), TREES, both))
                .at("no date", NOT_APPLICABLE, SURVEY.withDate(Optional.empty()), among(GARDEN, TREES, PRIDE))
                .at("no impact", NOT_APPLICABLE, SURVEY.withImpacts(), among(GARDEN, TREES, PRIDE));
    }

    private static Evidence dated(String day) {
        return SURVEY.withDate(LocalDate.parse(day));
    }

    private static RuleSample<?> impactDatesInOrder() {
        Impact seen = PRIDE.withDate(DAY);
        return RuleSample.of(EvidenceRules.impactDatesInOrder())
                .with(SATISFIED, withState(seen, DAY.plusDays(1)), among())
                .with(BREACHED, withState(seen, DAY.minusDays(1)), among())
                .with(NOT_APPLICABLE, seen, among())
                .never(UNKNOWN, "only the dates on record are compared")
                .at("both on one day", SATISFIED, withState(seen, DAY), among())
                .at(
                        "a state without a date",
                        NOT_APPLICABLE,
                        seen.withStates(ImpactStateSeen.undated(ImpactState.STALLED)),
                        among())
                .at("date absent", NOT_APPLICABLE, withState(seen, DAY).withDate(Optional.empty()), among());
    }

    private static Impact withState(Impact impact, LocalDate day) {
        return impact.withStates(
                ImpactStateSeen.on(ImpactState.SUSTAINED, DAY.plusYears(1)),
                ImpactStateSeen.on(ImpactState.STALLED, day));
    }

    private static RuleSample<?> indicatorDaysInOrder() {
        Measure undated = new Measure(new BigDecimal("50"), Optional.empty());
        return RuleSample.of(new IndicatorDaysInOrder())
                .with(SATISFIED, WHOLE, among())
                .with(
                        BREACHED,
                        WHOLE.withReadings(Measure.of("39", LocalDate.of(2017, 12, 31)))
                                .withTarget(Measure.of("60", LocalDate.of(2018, 1, 1))),
                        among())
                .with(NOT_APPLICABLE, BARE, among())
                .never(UNKNOWN, "only the dates on record are compared")
                .at("reading on the day of the baseline", SATISFIED, read("2018-01-01", "2018-01-02"), among())
                .at("reading the day before", BREACHED, read("2017-12-31", "2018-01-02"), among())
                .at("target on the day of the baseline", BREACHED, read("2018-01-01", "2018-01-01"), among())
                .at("both before the baseline", BREACHED, read("2017-12-31", "2017-12-31"), among())
                .at("baseline without a date", NOT_APPLICABLE, WHOLE.withBaseline(undated), among())
                .at("no baseline", NOT_APPLICABLE, WHOLE.withBaseline(Optional.empty()), among())
                .at("target without a date", SATISFIED, WHOLE.withTarget(undated), among())
                .at("readings without a date", SATISFIED, WHOLE.withReadings(undated), among())
                .at(
                        "nothing dated after the baseline",
                        NOT_APPLICABLE,
                        WHOLE.withTarget(undated).withReadings(undated),
                        among());
    }

    private static Indicator read(String reading, String target) {
        return WHOLE.withReadings(Measure.of("45", LocalDate.parse(reading)))
                .withTarget(Measure.of("60", LocalDate.parse(target)));
    }
}
