package io.github.biglocal.evidence;

import static io.github.biglocal.evidence.Threads.AREA;
import static io.github.biglocal.evidence.Threads.CLUB;
import static io.github.biglocal.evidence.Threads.DAY;
import static io.github.biglocal.evidence.Threads.GARDEN;
import static io.github.biglocal.evidence.Threads.GREEN;
import static io.github.biglocal.evidence.Threads.LOOSE;
import static io.github.biglocal.evidence.Threads.PLAN;
import static io.github.biglocal.evidence.Threads.PRIDE;
import static io.github.biglocal.evidence.Threads.SURVEY;
import static io.github.biglocal.evidence.Threads.TREES;
import static io.github.biglocal.evidence.Threads.WITH_YOUNG;
import static io.github.biglocal.evidence.Threads.costing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that follow the thread: rows GT01 to GT04, GT10 and GT11. */
class ThreadRulesTest {
    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
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
                .verdict(GARDEN.withPriorities(PriorityId.of("young")), among(WITH_YOUNG, TREES, PRIDE.withOutcomes()));

        assertThat(verdict).isEqualTo(Verdict.breached(new ActivityReachesAnOutcome.Orphan(1, 1, 1)));
        assertThat(findings(verdict).get(0).problem())
                .isEqualTo("The activity does not lead to any outcome: the 1 priority it names serves no outcome,"
                        + " and it has 1 output and 1 impact.");
    }

    @Test
    void anImpactOfAnotherAreaMayBeOnThePath() {
        Impact elsewhere = PRIDE.withArea(AreaId.of("next-door")).withOutputs().withActivities(LOOSE.id());

        assertThat(new ActivityReachesAnOutcome().verdict(LOOSE, among(elsewhere)))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2020-02-28, BREACHED", "2020-02-29, BREACHED", "2020-03-01, NOT_APPLICABLE"})
    void anActivityIsAskedFromTheDayItBegins(LocalDate begins, Answer expected) {
        Activity activity = CLUB.withPeriod(Periods.parse(begins + "/.."));

        assertThat(new ActivityReachesAnOutcome()
                        .verdict(activity, among(WITH_YOUNG))
                        .answer())
                .isEqualTo(expected);
        assertThat(new ActivityLinksThroughAnOutput()
                        .verdict(activity.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE), among())
                        .answer())
                .isEqualTo(expected);
    }

    static Stream<Arguments> openWays() {
        Impact ripple = PRIDE.withOutputs().withActivities(LOOSE.id()).withOutcomes();
        return Stream.of(
                Arguments.of(
                        "neither plan nor priorities",
                        LOOSE,
                        List.of(PLAN),
                        2,
                        List.of("Activity loose plan", "Activity loose priorities")),
                Arguments.of(
                        "no priorities",
                        GARDEN.withPriorities(),
                        List.of(PLAN),
                        1,
                        List.of("Activity garden priorities")),
                Arguments.of(
                        "no priorities in the plan either",
                        GARDEN.withPriorities(),
                        List.of(PLAN.withPriorities()),
                        2,
                        List.of("Plan p priorities", "Activity garden priorities")),
                Arguments.of(
                        "a plan that links no priority to an outcome",
                        CLUB,
                        List.of(WITH_YOUNG.withPriorities(
                                GREEN.withOutcomes(),
                                GREEN.withId(PriorityId.of("young")).withOutcomes())),
                        1,
                        List.of("Priority young outcomes")),
                Arguments.of(
                        "neither priorities nor a link of the plan",
                        GARDEN.withPriorities(),
                        List.of(PLAN.withPriorities(GREEN.withOutcomes())),
                        2,
                        List.of("Priority green outcomes", "Activity garden priorities")),
                Arguments.of(
                        "priorities of no plan",
                        GARDEN.withPlan(Optional.empty()),
                        List.of(PLAN),
                        1,
                        List.of("Activity garden plan")),
                Arguments.of("a plan that is not there", GARDEN, List.of(), 1, List.of("Plan p id")),
                Arguments.of(
                        "a plan that is there twice",
                        GARDEN,
                        List.of(PLAN, PLAN.withVersion(2)),
                        1,
                        List.of("Plan p id")),
                Arguments.of(
                        "a priority that is not there",
                        GARDEN.withPriorities(PriorityId.of("lost")),
                        List.of(PLAN),
                        1,
                        List.of("Priority lost id")),
                Arguments.of(
                        "an impact that is not there",
                        LOOSE,
                        List.of(PLAN, ripple.withLeadsTo(ImpactId.of("lost"))),
                        1,
                        List.of("Activity loose plan", "Activity loose priorities", "Impact lost id")),
                Arguments.of(
                        "an impact without an outcome",
                        LOOSE,
                        List.of(PLAN, ripple),
                        2,
                        List.of("Activity loose plan", "Activity loose priorities")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openWays")
    void whatIsNotRecordedOfTheWayToAnOutcomeIsNamed(
            String what, Activity activity, List<Entity> others, int settledBy, List<String> missing) {
        Entity[] records = Stream.concat(Stream.of(activity), others.stream()).toArray(Entity[]::new);
        Entity[] withArea = Stream.concat(Stream.of(AREA), Stream.of(records)).toArray(Entity[]::new);

        for (Entity[] all : List.of(records, withArea)) {
            assertThat(new ActivityReachesAnOutcome().verdict(activity, among(all)))
                    .isInstanceOfSatisfying(Verdict.Unknown.class, unknown -> {
                        assertThat(unknown.missing())
                                .extracting(fact -> fact.record() + " " + fact.field())
                                .containsExactlyElementsOf(missing);
                        assertThat(unknown.settledBy()).isEqualTo(settledBy);
                    });
        }
    }

    @Test
    void anActivityOfAPriorityThatServesNoOutcomeLeadsNowhere() {
        assertThat(new ActivityReachesAnOutcome().verdict(CLUB, among(WITH_YOUNG)))
                .isEqualTo(Verdict.breached(new ActivityReachesAnOutcome.Orphan(1, 0, 0)));
        assertThat(new ActivityReachesAnOutcome()
                        .verdict(GARDEN.withPlan(PlanId.of("lost")), among(PLAN, TREES, PRIDE)))
                .as("by its impact, wherever its plan is")
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void whereNobodyRecordedWhatTheActivitiesAreForNothingIsFound() {
        RuleContext silent = among(AREA, PLAN, costing(LOOSE, "100"), Threads.output("beds", "loose"));

        assertThat(new ActivityReachesAnOutcome().verdict(LOOSE, silent))
                .extracting(Verdict::description)
                .isEqualTo(
                        "Not known: which plan the activity belongs to; which priorities of its plan the activity delivers.");
        assertThat(new PriorityHasAnActivity().verdict(PLAN, silent))
                .extracting(Verdict::description)
                .isEqualTo(
                        "Not known: which plan the activity belongs to; which priorities of its plan the activity delivers.");
        assertThat(new OutcomeHasAnActivity().verdict(AREA, silent))
                .extracting(Verdict::description)
                .isEqualTo(
                        "Not known: which plan the activity belongs to; which priorities of its plan the activity delivers.");
        assertThat(new SpendReachesAnOutcome().verdict(AREA, silent))
                .extracting(Verdict::description)
                .isEqualTo(
                        "Not known: which plan the activity belongs to; which priorities of its plan the activity delivers. Recording 1 of these 2 facts may be enough.");
        assertThat(new ActivitiesServeSeveralOutcomes().verdict(AREA, silent))
                .isEqualTo(Verdict.notApplicable("fewer than two of the area's activities lead to an outcome"));
    }

    @Test
    void anAreaIsFoundWantingOnlyWhereTheWayOfEachActivityIsOnRecord() {
        Activity club = costing(CLUB, "100");

        assertThat(new OutcomeHasAnActivity().verdict(AREA, among(AREA, WITH_YOUNG, club, GARDEN)))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(new OutcomeHasAnActivity().verdict(AREA, among(AREA, WITH_YOUNG, club, GARDEN, LOOSE)))
                .isEqualTo(Verdict.unknown(
                        Missing.of(LOOSE, "plan", "which plan the activity belongs to"),
                        Missing.of(LOOSE, "priorities", "which priorities of its plan the activity delivers")));
        assertThat(new SpendReachesAnOutcome().verdict(AREA, among(AREA, WITH_YOUNG, club, GARDEN, LOOSE)))
                .as("what is known to lead nowhere does, whatever the others do")
                .isInstanceOf(Verdict.Breached.class);
        assertThat(new OutcomeHasAnActivity()
                        .verdict(AREA, among(PLAN, GARDEN.withPeriod(Periods.parse("2020-03-01/..")))))
                .as("what begins later")
                .isEqualTo(Verdict.unknown(Missing.records(AREA, Activity.class, "which activities the area had")));
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
                .isEqualTo(Verdict.unknown(PLAN, "priorities", "which priorities the plan sets"));
        assertThat(rule.verdict(PLAN, among(GARDEN.withPeriod(Periods.parse("2020-03-01/..")))))
                .isEqualTo(Verdict.unknown(Missing.records(AREA, Activity.class, "which activities the area had")));
        assertThat(new PriorityHasAnActivity.IdlePriorities(List.of(young), 2).problem())
                .isEqualTo("1 of the plan's 2 priorities has no activity (young).");
        assertThat(new PriorityHasAnActivity.IdlePriorities(List.of(young), 1).problem())
                .isEqualTo("The plan's only priority has no activity (young).");
    }

    @Test
    void anActivityThatMayDeliverThePriorityLeavesItOpen() {
        PriorityHasAnActivity rule = new PriorityHasAnActivity();
        Missing whichPlan = Missing.of(LOOSE, "plan", "which plan the activity belongs to");
        Missing whichPriorities = Missing.of(LOOSE, "priorities", "which priorities of its plan the activity delivers");

        assertThat(rule.verdict(WITH_YOUNG, among(GARDEN, LOOSE)))
                .isEqualTo(Verdict.unknown(whichPlan, whichPriorities));
        assertThat(rule.verdict(WITH_YOUNG, among(GARDEN, LOOSE.withPlan(PLAN.id()))))
                .isEqualTo(Verdict.unknown(whichPriorities));
        assertThat(rule.verdict(WITH_YOUNG, among(GARDEN, LOOSE.withPriorities(PriorityId.of("young")))))
                .isEqualTo(Verdict.unknown(whichPlan));
        assertThat(rule.verdict(WITH_YOUNG, among(GARDEN, LOOSE.withPriorities(GREEN.id()))))
                .as("of whatever plan, it is another priority")
                .isInstanceOf(Verdict.Breached.class);
        assertThat(rule.verdict(WITH_YOUNG, among(GARDEN, LOOSE.withPlan(PlanId.of("next")))))
                .as("of another plan")
                .isInstanceOf(Verdict.Breached.class);
        assertThat(rule.verdict(
                        WITH_YOUNG,
                        among(
                                GARDEN,
                                LOOSE,
                                LOOSE.withId(ActivityId.of("other")).withPlan(PLAN.id()))))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.settledBy()).isEqualTo(1));
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
                .isEqualTo(
                        "The area's only activity does not lead to \"identifying and acting on local needs\", \"skills and"
                                + " confidence\" or \"a difference to prioritised needs\".");
        assertThat(new OutcomeHasAnActivity.MissedOutcomes(List.of(Outcome.BETTER_PLACE_TO_LIVE), 12).problem())
                .isEqualTo("None of the area's 12 activities leads to \"a better place to live\".");
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

        assertThat(new OutcomeHasAnActivity().verdict(AREA, among(elsewhere)))
                .extracting(Verdict::description)
                .isEqualTo("Not known: which activities the area had.");
    }

    // GT03.

    @Test
    void aLeapNamesTheOutcomesInTheirOrder() {
        Verdict verdict = new ActivityLinksThroughAnOutput()
                .verdict(
                        LOOSE.withDirectOutcomes(Outcome.BETTER_PLACE_TO_LIVE, Outcome.SKILLS_AND_CONFIDENCE), among());

        assertThat(findings(verdict).get(0).problem())
                .isEqualTo(
                        "The activity is linked directly to \"skills and confidence\" and \"a better place to live\".");
    }

    // GT04.

    @Test
    void eachLinkThatIsNotValidIsToldWithItsPlaceAndField() {
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
                        "The impacts first and pride lead to each other in a circle.",
                        "The impact is linked to itself.",
                        "The activity names priority p/green more than once.",
                        "The impact names activity lost, which is not on record.");
        assertThat(findings(verdict))
                .extracting(finding -> finding.aboutField().orElseThrow())
                .containsExactly("leadsTo", "leadsTo", "priorities", "activities/0");
        assertThat(findings(verdict))
                .extracting(Finding::about)
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
        assertThat(new LinksAreValid().verdict(AREA, among(LOOSE)))
                .isEqualTo(Verdict.notApplicable("the area has no links on record yet"));
        assertThat(new LinksAreValid().verdict(AREA, among(Threads.evidence("e", "lost"))))
                .isInstanceOf(Verdict.Breached.class);
    }

    // GT10.

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void twoActivitiesOfOneOutcomeBreachIt(Outcome outcome) {
        Activity one = LOOSE.withDirectOutcomes(outcome);
        Verdict verdict =
                new ActivitiesServeSeveralOutcomes().verdict(AREA, among(one, one.withId(ActivityId.of("two"))));

        assertThat(verdict).isEqualTo(Verdict.breached(new ActivitiesServeSeveralOutcomes.OneOutcome(outcome, 2)));
    }

    @Test
    void theOutcomeIsToldByItsName() {
        assertThat(new ActivitiesServeSeveralOutcomes.OneOutcome(Outcome.BETTER_PLACE_TO_LIVE, 2).problem())
                .isEqualTo("Both of the area's activities that lead to an outcome lead to the same one: \"a"
                        + " better place to live\".");
        assertThat(new ActivitiesServeSeveralOutcomes.OneOutcome(Outcome.BETTER_PLACE_TO_LIVE, 3).problem())
                .startsWith("All 3 of the area's activities");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0, 2, 4", "1, 1, 2", "2, 1, 2", "0, 3, 4", "2, 0, 0"})
    void activitiesThatMayReachAnotherOutcomeLeaveItOpen(int linked, int open, int settledBy) {
        List<Entity> records = new ArrayList<>();
        for (int i = 0; i < linked; i++) {
            records.add(LOOSE.withId(ActivityId.of("linked" + i)).withDirectOutcomes(Outcome.BETTER_PLACE_TO_LIVE));
        }
        for (int i = 0; i < open; i++) {
            records.add(LOOSE.withId(ActivityId.of("open" + i)));
        }
        Verdict verdict = new ActivitiesServeSeveralOutcomes().verdict(AREA, among(records.toArray(Entity[]::new)));

        if (settledBy == 0) {
            assertThat(verdict).isNotInstanceOf(Verdict.Unknown.class);
        } else {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Unknown.class,
                            unknown -> assertThat(unknown.settledBy()).isEqualTo(settledBy));
        }
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
                        .verdict(AREA, among(LOOSE.withDirectOutcomes(Outcome.BETTER_PLACE_TO_LIVE))))
                .isEqualTo(Verdict.notApplicable("fewer than two of the area's activities lead to an outcome"));
    }

    // GT11.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.00 | Satisfied.",
                "0.01 | Breached: Of the £300.01 spent on the area's activities, £0.01 (0.003 %) was spent on this one, which does not lead to an outcome. Link it to an outcome, through a priority or an impact.",
                "100.00 | Breached: Of the £400 spent on the area's activities, £100 (25 %) was spent on this one, which does not lead to an outcome. Link it to an outcome, through a priority or an impact."
            })
    void everyPennyOfAnActivityThatLeadsNowhereBreachesIt(String pounds, String expected) {
        assertThat(new SpendReachesAnOutcome()
                        .verdict(AREA, among(WITH_YOUNG, costing(GARDEN, "300"), costing(CLUB, pounds)))
                        .description())
                .isEqualTo(expected);
    }

    @Test
    void whatReachesNothingIsToldInPoundsAndPerCentOfEachActivity() {
        Verdict verdict = new SpendReachesAnOutcome()
                .verdict(
                        AREA,
                        among(
                                WITH_YOUNG,
                                costing(GARDEN, "300"),
                                costing(CLUB, "99.50"),
                                costing(CLUB.withId(ActivityId.of("disco")), "0.50")));

        assertThat(findings(verdict))
                .extracting(Finding::problem)
                .containsExactly(
                        "Of the £400 spent on the area's activities, £99.50 (24.88 %) was spent on this one, which does not lead to an outcome.",
                        "Of the £400 spent on the area's activities, £0.50 (0.13 %) was spent on this one, which does not lead to an outcome.");
        assertThat(findings(verdict).get(0).about()).contains(CLUB.reference());
    }

    @Test
    void oneActivityThatLeadsNowhereIsOneFindingHoweverManyRulesSeeIt() {
        RuleSet both = RuleSet.of(List.of(new ActivityReachesAnOutcome(), new SpendReachesAnOutcome()));
        Report report = both.check(Records.of(AREA, WITH_YOUNG, costing(GARDEN, "300"), costing(CLUB, "100")), DAY);

        assertThat(report.counts().breached()).isEqualTo(2);
        assertThat(report.open()).extracting(Report.PlacedFinding::rule).containsExactly(ActivityReachesAnOutcome.ID);
    }

    @Test
    void anActivityOfUnknownCostMattersOnlyIfItLeadsNowhere() {
        SpendReachesAnOutcome rule = new SpendReachesAnOutcome();
        Activity known = LOOSE.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE);
        Missing ofClub = Missing.of(CLUB, "spend", "what was spent on the activity");
        Missing ofGarden = Missing.of(GARDEN, "spend", "what was spent on the activity");

        assertThat(rule.verdict(AREA, among(PLAN, costing(GARDEN, "300"), known)))
                .isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(AREA, among(WITH_YOUNG, costing(GARDEN, "300"), CLUB)))
                .isEqualTo(Verdict.unknown(ofClub));
        assertThat(rule.verdict(AREA, among(PLAN, costing(GARDEN, "300"), LOOSE)))
                .isInstanceOfSatisfying(Verdict.Unknown.class, unknown -> {
                    assertThat(unknown.missing()).hasSize(3);
                    // That it cost £0 is enough.
                    assertThat(unknown.settledBy()).isEqualTo(1);
                });
        assertThat(rule.verdict(AREA, among(PLAN, GARDEN))).isEqualTo(Verdict.unknown(ofGarden));
        assertThat(rule.verdict(AREA, among()))
                .isEqualTo(Verdict.notApplicable("no spending in pounds on the area's activities is on record yet"));
    }

    @Test
    void moneyInAnotherCurrencyIsNotAskedAbout() {
        Activity inEuros = CLUB.withSpend(ActivitySpend.of(Money.parse("EUR 100")));

        assertThat(new SpendReachesAnOutcome().verdict(AREA, among(WITH_YOUNG, costing(GARDEN, "300"), inEuros)))
                .isEqualTo(Verdict.satisfied());
        assertThat(new SpendReachesAnOutcome().verdict(AREA, among(WITH_YOUNG, inEuros)))
                .isEqualTo(Verdict.notApplicable("no spending in pounds on the area's activities is on record yet"));
    }

    // Through time.

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aTimelineSaysOnEveryDayWhatTheRuleSaysAsOfThatDay(long seed) {
        Random random = new Random(seed);
        Records records = Records.of(
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
        Records records = Records.of(
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

    private static <S extends Entity> void agrees(Rule<S> rule, S subject, Records records) {
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
