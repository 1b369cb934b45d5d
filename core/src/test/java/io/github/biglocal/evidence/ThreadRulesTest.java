package io.github.biglocal.evidence;

import static io.github.biglocal.evidence.Threads.AREA;
import static io.github.biglocal.evidence.Threads.DAY;
import static io.github.biglocal.evidence.Threads.GARDEN;
import static io.github.biglocal.evidence.Threads.GREEN;
import static io.github.biglocal.evidence.Threads.LOOSE;
import static io.github.biglocal.evidence.Threads.PLAN;
import static io.github.biglocal.evidence.Threads.PRIDE;
import static io.github.biglocal.evidence.Threads.SURVEY;
import static io.github.biglocal.evidence.Threads.TREES;
import static io.github.biglocal.evidence.Threads.costing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that follow the thread: checks GT01 to GT04, GT10 and GT11. */
class ThreadRulesTest {
    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, ListedRecords.of(records));
    }

    private static List<Finding> findings(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Breached.class);
        return ((Verdict.Breached) verdict).findings();
    }

    // GT01.

    @Test
    void anActivityReachesAnOutcomeByItsPriorityByAnImpactOrStraight() {
        ActivityReachesAnOutcome rule = new ActivityReachesAnOutcome();
        Impact far = Threads.impact("far").withOutcomes(Outcome.SKILLS_AND_CONFIDENCE);
        Impact near = Threads.impact("near").withActivities(LOOSE.id()).withLeadsTo(far.id());

        assertThat(rule.verdict(GARDEN, among(PLAN))).isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(GARDEN, among(PLAN.withPriorities(GREEN.withOutcomes()), TREES, PRIDE)))
                .isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(LOOSE, among(near, far))).isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(LOOSE.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE), among()))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void anActivityOnNoPathSaysWhatWasLookedAt() {
        Verdict verdict = new ActivityReachesAnOutcome()
                .verdict(GARDEN, among(PLAN.withPriorities(GREEN.withOutcomes()), TREES, PRIDE.withOutcomes()));

        assertThat(verdict).isEqualTo(Verdict.breached(new ActivityReachesAnOutcome.Orphan(1, 1, 1)));
        assertThat(findings(verdict).get(0).problem())
                .isEqualTo(
                        "No path leads from the activity to an outcome (priorities it names: 1, outputs: 1, impacts: 1).");
    }

    @Test
    void anImpactOfAnotherAreaMayBeOnThePath() {
        Impact elsewhere = PRIDE.withArea(AreaId.of("next-door")).withOutputs().withActivities(LOOSE.id());

        assertThat(new ActivityReachesAnOutcome().verdict(LOOSE, among(elsewhere)))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2020-02-28, Breached", "2020-02-29, Breached", "2020-03-01, NotApplicable"})
    void anActivityIsAskedFromTheDayItBegins(LocalDate begins, String expected) {
        Activity activity = LOOSE.withPeriod(Periods.parse(begins + "/.."))
                .withPlan(PLAN.id())
                .withPriorities(GREEN.id());

        assertThat(new ActivityReachesAnOutcome()
                        .verdict(activity, among(PLAN.withPriorities(GREEN.withOutcomes())))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
        assertThat(new ActivityLinksThroughAnOutput()
                        .verdict(activity.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE), among())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void aPathThroughAPlanThatIsNotThereIsNotKnown() {
        Activity lost = GARDEN.withPlan(PlanId.of("lost"));

        assertThat(new ActivityReachesAnOutcome().verdict(lost, among(PLAN))).isInstanceOf(Verdict.Unknown.class);
        assertThat(new ActivityReachesAnOutcome().verdict(lost, among(PLAN, TREES, PRIDE)))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void whereNobodyRecordedWhatTheActivitiesAreForNothingIsFound() {
        RuleContext silent = among(AREA, PLAN, costing(LOOSE, "100"), Threads.output("beds", "loose"));

        assertThat(new ActivityReachesAnOutcome().verdict(LOOSE, silent)).isInstanceOf(Verdict.Unknown.class);
        assertThat(new PriorityHasAnActivity().verdict(PLAN, silent)).isInstanceOf(Verdict.Unknown.class);
        assertThat(new OutcomeHasAnActivity().verdict(AREA, silent)).isInstanceOf(Verdict.Unknown.class);
        assertThat(new SpendReachesAnOutcome().verdict(AREA, silent)).isInstanceOf(Verdict.Unknown.class);
        assertThat(new ActivitiesServeSeveralOutcomes().verdict(AREA, silent))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void whereOneActivityIsLinkedTheAreaIsAskedForTheRest() {
        RuleContext told = among(AREA, PLAN, costing(LOOSE, "100"), GARDEN);

        assertThat(new SpendReachesAnOutcome().verdict(AREA, told)).isInstanceOf(Verdict.Breached.class);
        assertThat(new OutcomeHasAnActivity().verdict(AREA, told)).isInstanceOf(Verdict.Breached.class);
        assertThat(new OutcomeHasAnActivity()
                        .verdict(AREA, among(PLAN, LOOSE, GARDEN.withPeriod(Periods.parse("2020-03-01/..")))))
                .as("what is linked later tells nothing yet")
                .isInstanceOf(Verdict.Unknown.class);
    }

    // GT02.

    @Test
    void aPriorityWithoutAnActivityOfItsOwnPlanIsNamed() {
        PriorityHasAnActivity rule = new PriorityHasAnActivity();
        PriorityId young = PriorityId.of("young");

        assertThat(rule.verdict(PLAN.withPriorities(GREEN, GREEN.withId(young)), among(GARDEN)))
                .isEqualTo(Verdict.breached(new PriorityHasAnActivity.IdlePriorities(List.of(young), 2)));
        assertThat(rule.verdict(PLAN.withId(PlanId.of("next")), among(GARDEN)))
                .as("the same id in another plan")
                .isEqualTo(Verdict.breached(new PriorityHasAnActivity.IdlePriorities(List.of(GREEN.id()), 1)));
        assertThat(rule.verdict(PLAN, among(GARDEN))).isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(PLAN.withPriorities(), among(GARDEN)))
                .isEqualTo(Verdict.unknown("the plan's priorities"));
        assertThat(rule.verdict(PLAN, among(GARDEN.withPeriod(Periods.parse("2020-03-01/..")))))
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(new PriorityHasAnActivity.IdlePriorities(List.of(young), 2).problem())
                .isEqualTo("Of the plan's 2 priorities, no activity delivers: young.");
    }

    @Test
    void outcomesThatNoActivityReachesAreTold() {
        Verdict verdict = new OutcomeHasAnActivity().verdict(AREA, among(PLAN, GARDEN));

        assertThat(verdict)
                .isEqualTo(Verdict.breached(new OutcomeHasAnActivity.MissedOutcomes(
                        List.of(
                                Outcome.IDENTIFY_AND_ACT_ON_NEEDS,
                                Outcome.SKILLS_AND_CONFIDENCE,
                                Outcome.DIFFERENCE_TO_PRIORITISED_NEEDS),
                        1)));
        assertThat(findings(verdict).get(0).problem())
                .isEqualTo("Counting 1 activity of the area, no path leads to these outcomes, by number: 1, 2, 3.");
        assertThat(new OutcomeHasAnActivity()
                        .verdict(
                                AREA,
                                among(
                                        PLAN,
                                        GARDEN,
                                        LOOSE.withDirectOutcomes(
                                                Outcome.IDENTIFY_AND_ACT_ON_NEEDS,
                                                Outcome.SKILLS_AND_CONFIDENCE,
                                                Outcome.DIFFERENCE_TO_PRIORITISED_NEEDS))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void theActivitiesOfAnotherAreaDoNotCount() {
        Activity elsewhere = LOOSE.withArea(AreaId.of("next-door")).withDirectOutcomes(Outcome.values());

        assertThat(new OutcomeHasAnActivity().verdict(AREA, among(elsewhere))).isInstanceOf(Verdict.Unknown.class);
    }

    // GT03.

    @Test
    void aLeapNamesTheOutcomesInTheirOrder() {
        Verdict verdict = new ActivityLinksThroughAnOutput()
                .verdict(
                        LOOSE.withDirectOutcomes(Outcome.BETTER_PLACE_TO_LIVE, Outcome.SKILLS_AND_CONFIDENCE), among());

        assertThat(findings(verdict).get(0).problem())
                .isEqualTo("The activity is linked straight to these outcomes, by number: 2, 4.");
    }

    // GT04.

    @Test
    void eachTearIsToldWithItsPlace() {
        Impact first = Threads.impact("first").withLeadsTo(PRIDE.id());
        Verdict verdict = new LinksAreValid()
                .verdict(
                        AREA,
                        among(
                                PLAN,
                                GARDEN.withPriorities(GREEN.id(), GREEN.id()),
                                TREES,
                                PRIDE.withLeadsTo(first.id(), PRIDE.id()).withActivities(ActivityId.of("lost")),
                                first));

        assertThat(findings(verdict))
                .extracting(Finding::problem)
                .containsExactly(
                        "In a circle, each of these leads to all the others: Impact first, Impact pride.",
                        "Impact pride is said to lead to itself.",
                        "Activity garden names Priority p/green more than once.",
                        "Impact pride names Activity lost, which is not there.");
        assertThat(findings(verdict))
                .extracting(Finding::place)
                .containsExactly(
                        Optional.of(first.reference()),
                        Optional.of(PRIDE.reference()),
                        Optional.of(GARDEN.reference()),
                        Optional.of(PRIDE.reference()));
    }

    @Test
    void whatIsInAnotherAreaIsThere() {
        AreaId nextDoor = AreaId.of("next-door");
        Activity theirs = Threads.activity("theirs").withArea(nextDoor);
        Impact ripple = Threads.impact("ripple").withArea(nextDoor).withActivities(theirs.id());

        assertThat(new LinksAreValid()
                        .verdict(
                                AREA,
                                among(
                                        PLAN,
                                        GARDEN,
                                        TREES,
                                        PRIDE.withActivities(theirs.id()).withLeadsTo(ripple.id()),
                                        theirs,
                                        ripple)))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void aLinkToWhatIsThereOnALaterDayIsNotTorn() {
        assertThat(new LinksAreValid()
                        .verdict(AREA, among(PLAN, GARDEN, TREES.withDate(DAY.plusDays(1)), PRIDE, SURVEY)))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void anAreaWithNothingLinkedIsNotAsked() {
        assertThat(new LinksAreValid().verdict(AREA, among(LOOSE))).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(new LinksAreValid().verdict(AREA, among(Threads.evidence("e", "lost"))))
                .isInstanceOf(Verdict.Breached.class);
    }

    // GT10.

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void twoActivitiesOfOneOutcomeBreachItAndTheFourthIsSaidToSubsumeTheOthers(Outcome outcome) {
        Activity one = LOOSE.withDirectOutcomes(outcome);
        Verdict verdict =
                new ActivitiesServeSeveralOutcomes().verdict(AREA, among(one, one.withId(ActivityId.of("two"))));

        assertThat(verdict).isEqualTo(Verdict.breached(new ActivitiesServeSeveralOutcomes.OneOutcome(outcome, 2)));
        assertThat(findings(verdict).get(0).problem().contains("subsumed"))
                .isEqualTo(outcome == Outcome.BETTER_PLACE_TO_LIVE);
    }

    @Test
    void aSecondOutcomeIsEnough() {
        assertThat(new ActivitiesServeSeveralOutcomes()
                        .verdict(
                                AREA,
                                among(
                                        LOOSE.withDirectOutcomes(Outcome.BETTER_PLACE_TO_LIVE),
                                        GARDEN.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE))))
                .isEqualTo(Verdict.satisfied(new ActivitiesServeSeveralOutcomes.Spread(2, 2)));
        assertThat(new ActivitiesServeSeveralOutcomes()
                        .verdict(AREA, among(LOOSE.withDirectOutcomes(Outcome.BETTER_PLACE_TO_LIVE), GARDEN)))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    // GT11.

    @ParameterizedTest
    @CsvSource({"0.00, Satisfied", "0.01, Breached", "100.00, Breached"})
    void everyPennyOfAnActivityThatLeadsNowhereBreachesIt(String pounds, String expected) {
        assertThat(new SpendReachesAnOutcome()
                        .verdict(AREA, among(PLAN, costing(GARDEN, "300"), costing(LOOSE, pounds)))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void whatReachesNothingIsToldInPoundsAndPerCent() {
        Verdict verdict = new SpendReachesAnOutcome()
                .verdict(AREA, among(PLAN, costing(GARDEN, "300"), costing(LOOSE, "100"), Threads.activity("secret")));

        assertThat(findings(verdict).get(0).problem())
                .isEqualTo("GBP 100.00 of GBP 400.00 (25.00 %) was spent on activities that reach no outcome: loose.");
    }

    @Test
    void anActivityOfUnknownCostMattersOnlyIfItLeadsNowhere() {
        SpendReachesAnOutcome rule = new SpendReachesAnOutcome();
        Activity known = LOOSE.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE);

        assertThat(rule.verdict(AREA, among(PLAN, costing(GARDEN, "300"), known)))
                .isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(AREA, among(PLAN, costing(GARDEN, "300"), LOOSE)))
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(rule.verdict(AREA, among(PLAN, GARDEN))).isInstanceOf(Verdict.Unknown.class);
        assertThat(rule.verdict(AREA, among())).isInstanceOf(Verdict.NotApplicable.class);
    }

    // Through time.

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aTimelineSaysOnEveryDayWhatTheRuleSaysAsOfThatDay(long seed) {
        Random random = new Random(seed);
        ListedRecords records = ListedRecords.of(
                PLAN.withSubmitted(any(random)),
                GARDEN.withPeriod(Periods.parse(any(random) + "/..")),
                LOOSE.withPeriod(Periods.parse(any(random) + "/..")).withDirectOutcomes(Outcome.values()),
                TREES.withDate(any(random)),
                PRIDE.withDate(any(random)),
                SURVEY.withDate(any(random)));
        for (var rule :
                List.of(new OutcomeHasAnActivity(), new LinksAreValid(), new ActivitiesServeSeveralOutcomes())) {
            Timeline timeline = Timeline.of(rule, AREA, records, Periods.parse("2019-01-01/2019-03-31"));
            Stream.iterate(LocalDate.of(2019, 1, 1), day -> day.plusDays(1))
                    .limit(90)
                    .forEach(day -> assertThat(timeline.on(day))
                            .as("%s on %s", rule, day)
                            .isEqualTo(rule.verdict(AREA, RuleContext.on(day, records))));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void soDoesATimelineOfOneRecord(long seed) {
        Random random = new Random(seed);
        Activity garden = GARDEN.withPeriod(Periods.parse(any(random) + "/.."));
        Impact pride = PRIDE.withDate(any(random));
        Indicator trust = Threads.indicator("trust", Outcome.SKILLS_AND_CONFIDENCE)
                .withBaseline(Measure.of("1", any(random)))
                .withReadings(Measure.of("2", any(random)));
        ListedRecords records = ListedRecords.of(
                PLAN.withSubmitted(any(random)),
                garden,
                TREES.withDate(any(random)),
                pride,
                SURVEY.withDate(any(random)),
                Threads.evidence("other", "pride").withDate(any(random)),
                trust);

        agrees(new ActivityReachesAnOutcome(), garden, records);
        agrees(new OutputsLeadToImpacts(), garden, records);
        agrees(new ImpactHasEvidence(), pride, records);
        agrees(EvidenceIsTriangulated.standard(), pride, records);
        agrees(new CommunityImpactHasWiderEvidence(), pride, records);
        agrees(new IndicatorHasTargetAndReading(), trust, records);
        agrees(new SpendReachesAnOutcome(), AREA, records);
    }

    private static <S extends Entity> void agrees(Rule<S> rule, S subject, ListedRecords records) {
        Timeline timeline = Timeline.of(rule, subject, records, Periods.parse("2019-01-01/2019-03-31"));
        Stream.iterate(LocalDate.of(2019, 1, 1), day -> day.plusDays(1))
                .limit(90)
                .forEach(day -> assertThat(timeline.on(day))
                        .as("%s on %s", rule, day)
                        .isEqualTo(rule.verdict(subject, RuleContext.on(day, records))));
    }

    private static LocalDate any(Random random) {
        return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(90));
    }

    @Test
    void aRuleAskedOfManyActivitiesFindsThemByTheirOwnId() {
        RuleContext context = among(PLAN, GARDEN, TREES, PRIDE, SURVEY);

        assertThat(context.find(Impact.BY_OUTPUT, TREES.id())).containsExactly(PRIDE);
        assertThat(context.find(Evidence.BY_IMPACT, PRIDE.id())).containsExactly(SURVEY);
        assertThat(context.find(Impact.BY_ACTIVITY, GARDEN.id())).isEmpty();
        assertThat(new Reference("Activity", "garden")).isEqualTo(GARDEN.reference());
    }
}
