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
import io.github.biglocal.money.Ratio;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenThreadTest {
    private static final Reference GARDEN_NODE = GARDEN.reference();
    private static final Reference LOOSE_NODE = LOOSE.reference();
    private static final Reference PRIDE_NODE = PRIDE.reference();
    private static final Reference GREEN_NODE = new Reference("Priority", "p/green");
    private static final Reference OUTCOME_4 = new Reference("Outcome", "BETTER_PLACE_TO_LIVE");

    private static GoldenThreadResult thread(Entity... records) {
        return GoldenThread.asOf(DAY).of(Records.of(records));
    }

    private static GoldenThreadResult whole() {
        return thread(PLAN, GARDEN, TREES, PRIDE, SURVEY);
    }

    // Links and paths.

    @Test
    void theLinksLeadFromThePlanToTheOutcomeAndEvidenceHangsOnTheImpact() {
        assertThat(whole().links())
                .extracting(Link::toString)
                .containsExactly(
                        "activity garden delivers priority p/green",
                        "activity garden produces output trees",
                        "evidence survey evidences impact pride",
                        "impact pride claims \"a better place to live\"",
                        "output trees results in impact pride",
                        "plan p sets priority p/green",
                        "priority p/green serves \"a better place to live\"");
    }

    @Test
    void anActivityHasAShortestPathToEachOutcomeByEachWay() {
        GoldenThreadResult thread = thread(
                PLAN,
                GARDEN.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE),
                TREES,
                PRIDE,
                Threads.impact("detour").withActivities(GARDEN.id()).withLeadsTo(PRIDE.id()));

        assertThat(thread.paths(GARDEN.id()))
                .containsExactly(
                        List.of(
                                new Link(GARDEN_NODE, LinkKind.DELIVERS, GREEN_NODE),
                                new Link(GREEN_NODE, LinkKind.SERVES, OUTCOME_4)),
                        List.of(
                                new Link(GARDEN_NODE, LinkKind.PRODUCES, TREES.reference()),
                                new Link(TREES.reference(), LinkKind.RESULTS_IN, PRIDE_NODE),
                                new Link(PRIDE_NODE, LinkKind.CLAIMS, OUTCOME_4)),
                        List.of(new Link(
                                GARDEN_NODE,
                                LinkKind.SERVES_DIRECTLY,
                                new Reference("Outcome", "SKILLS_AND_CONFIDENCE"))));
        assertThat(thread.paths(ActivityId.of("nobody"))).isEmpty();
    }

    @Test
    void anActivityTellsTheOutcomesItReachesByWay() {
        GoldenThreadResult thread =
                thread(PLAN, GARDEN.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE), TREES, PRIDE, LOOSE);

        assertThat(thread.parts())
                .extracting(GoldenThreadResult.Part::activity)
                .containsExactly(GARDEN.id(), LOOSE.id());
        assertThat(thread.parts().get(0).outcomes())
                .containsOnlyKeys(Route.BY_PLAN, Route.BY_IMPACT, Route.DIRECT)
                .containsEntry(Route.BY_IMPACT, Set.of(Outcome.BETTER_PLACE_TO_LIVE))
                .containsEntry(Route.DIRECT, Set.of(Outcome.SKILLS_AND_CONFIDENCE));
        assertThat(thread.parts().get(0).reached())
                .containsExactly(Outcome.SKILLS_AND_CONFIDENCE, Outcome.BETTER_PLACE_TO_LIVE);
        assertThat(thread.parts().get(1).outcomes()).isEmpty();
    }

    @Test
    void aLongChainOfImpactsIsFollowedToItsEnd() {
        int length = 20_000;
        List<Entity> records = new ArrayList<>(List.of(LOOSE));
        for (int i = 0; i < length; i++) {
            Impact impact = Threads.impact("i" + i);
            records.add(
                    i == length - 1
                            ? impact.withOutcomes(Outcome.SKILLS_AND_CONFIDENCE)
                            : impact.withLeadsTo(ImpactId.of("i" + (i + 1))));
        }
        records.set(1, ((Impact) records.get(1)).withActivities(LOOSE.id()));
        GoldenThreadResult thread = GoldenThread.asOf(DAY).of(Records.of(records));

        assertThat(thread.parts().get(0).reached()).containsExactly(Outcome.SKILLS_AND_CONFIDENCE);
        assertThat(thread.paths(LOOSE.id()))
                .singleElement()
                .satisfies(path -> assertThat(path).hasSize(length + 1));
        assertThat(thread.cycles()).isEmpty();
        assertThat(thread.orphans()).isEmpty();
    }

    // Coverage.

    @Test
    void coverageTellsNumeratorDenominatorAndWhatIsNotCovered() {
        Coverage activities = thread(PLAN, GARDEN, LOOSE, LOOSE.withId(ActivityId.of("adrift")))
                .activities();

        assertThat(activities.share().part()).isEqualTo(1);
        assertThat(activities.share().whole()).isEqualTo(3);
        assertThat(activities.ratio()).contains(Ratio.of(1, 3));
        assertThat(activities.notCovered()).containsExactly(new Reference("Activity", "adrift"), LOOSE_NODE);
        assertThat(activities).hasToString("1 of 3 (33.33 %); the rest: activity adrift, activity loose");
    }

    @Test
    void coverageOfNothingIsNotApplicableAndNotAHundredPerCent() {
        GoldenThreadResult nothing = thread();

        assertThat(nothing.activities().ratio()).isEmpty();
        assertThat(nothing.outcomes().ratio()).isEmpty();
        assertThat(nothing.priorities().ratio()).isEmpty();
        assertThat(nothing.impacts().ratio()).isEmpty();
        assertThat(nothing.spend().ratio()).isEmpty();
        assertThat(nothing.activities()).hasToString("not applicable, because none are recorded");
        assertThat(nothing.spend()).hasToString("not applicable, because no spending is recorded");
    }

    @Test
    void coverageOfMoneyTellsThePoundsAndOfWhatTheyAreNotKnown() {
        SpendCoverage spend = thread(PLAN, costing(GARDEN, "300"), costing(LOOSE, "100"), Threads.activity("secret"))
                .spend();

        assertThat(spend.numerator()).isEqualTo(Money.parse("GBP 300"));
        assertThat(spend.denominator()).isEqualTo(Money.parse("GBP 400"));
        assertThat(spend.ratio()).contains(Ratio.of(3, 4));
        assertThat(spend)
                .hasToString("£300 of £400 (75 %); the rest: activity loose (£100);"
                        + " the spending of activity secret is not recorded");
    }

    @Test
    void spendingOfALaterDayOrInAnotherCurrencyDoesNotCount() {
        Activity twice = GARDEN.withSpend(
                spent("GBP 100", DAY), spent("GBP 50", DAY.plusDays(1)), ActivitySpend.of(Money.parse("GBP 1")));
        Activity abroad = LOOSE.withSpend(spent("EUR 7", DAY));

        assertThat(thread(PLAN, twice, abroad).spend().denominator()).isEqualTo(Money.parse("GBP 101"));
        assertThat(thread(PLAN, twice, abroad).spend().notKnown()).containsExactly(LOOSE_NODE);
        assertThat(GoldenThread.asOf(DAY)
                        .inCurrency(CurrencyUnit.EUR)
                        .of(Records.of(PLAN, twice, abroad))
                        .spend()
                        .notCovered())
                .containsExactly(new SpendCoverage.Spent(LOOSE_NODE, Money.parse("EUR 7")));
    }

    private static ActivitySpend spent(String amount, LocalDate day) {
        return new ActivitySpend(Money.parse(amount), Optional.empty(), Optional.empty(), Optional.of(day));
    }

    @Test
    void coverageMayBeAskedOfOneWayAlone() {
        GoldenThreadResult thread = thread(PLAN, costing(GARDEN, "300"), TREES);

        assertThat(thread.activities(Route.BY_PLAN).covered()).containsExactly(GARDEN_NODE);
        assertThat(thread.activities(Route.BY_IMPACT).covered()).isEmpty();
        assertThat(thread.activities(Route.DIRECT).notCovered()).containsExactly(GARDEN_NODE);
        assertThat(thread.spend(Route.BY_PLAN).ratio()).contains(Ratio.ONE);
        assertThat(thread.spend(Route.BY_IMPACT).ratio()).contains(Ratio.ZERO);
    }

    @Test
    void prioritiesAreCoveredByActivitiesAndImpactsByEvidence() {
        Plan two = PLAN.withPriorities(GREEN, GREEN.withId(PriorityId.of("young")));
        GoldenThreadResult thread = thread(two, GARDEN, TREES, PRIDE, SURVEY, Threads.impact("hunch"));

        assertThat(thread.priorities()).hasToString("1 of 2 (50 %); the rest: priority p/young");
        assertThat(thread.impacts()).hasToString("1 of 2 (50 %); the rest: impact hunch");
        assertThat(thread.outcomes().share()).hasToString("1 of 4 (25 %)");
    }

    @Test
    void onePriorityIdInTwoPlansIsTwoPriorities() {
        Plan next = PLAN.withId(PlanId.of("q"));

        assertThat(thread(PLAN, next, GARDEN).priorities())
                .isEqualTo(new Coverage(List.of(GREEN_NODE), List.of(new Reference("Priority", "q/green"))));
    }

    // What is torn.

    @Test
    void orphansAreWhatNoPathGoesThrough() {
        GoldenThreadResult thread = thread(
                PLAN,
                PLAN.withId(PlanId.of("idle")),
                GARDEN,
                TREES,
                PRIDE,
                SURVEY,
                LOOSE,
                Threads.output("leaflets", "loose"),
                Threads.impact("hunch").withOutcomes(Outcome.BETTER_PLACE_TO_LIVE),
                Threads.evidence("rumour", "hunch"));

        assertThat(thread.orphans())
                .extracting(Reference::toString)
                .containsExactly(
                        "Activity loose",
                        "Evidence rumour",
                        "Impact hunch",
                        "Output leaflets",
                        "Plan idle",
                        "Priority idle/green");
        assertThat(whole().orphans()).isEmpty();
    }

    private static Plan planWith(String id, String priority) {
        return PLAN.withId(PlanId.of(id))
                .withPriorities(PLAN.priorities().get(0).withId(PriorityId.of(priority)));
    }

    private static Activity delivering(String plan, String priority) {
        return GARDEN.withId(ActivityId.of(plan + "-" + priority))
                .withPlan(PlanId.of(plan))
                .withPriorities(PriorityId.of(priority));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a   | b/c | a/b   | c   | Priority a/\"b/c\" | Priority \"a/b\"/c",
                "a   | b/c | \"a | b\"/c | Priority a/\"b/c\" | Priority \"\"\"a\"/\"b\"\"/c\"",
                "a/b | c/d | a     | b/c/d | Priority \"a/b\"/\"c/d\" | Priority a/\"b/c/d\"",
            })
    void prioritiesOfDifferentPlansAreNotMixedUpWhateverTheirIds(
            String plan, String priority, String otherPlan, String otherPriority, String node, String otherNode) {
        GoldenThreadResult thread =
                thread(planWith(plan, priority), planWith(otherPlan, otherPriority), delivering(plan, priority));

        assertThat(thread.priorities().covered())
                .extracting(Reference::toString)
                .containsExactly(node);
        assertThat(thread.priorities().notCovered())
                .extracting(Reference::toString)
                .containsExactly(otherNode);
    }

    @Test
    void aPriorityWithoutAPlanIsNotTheOneWhoseIdsLookTheSameTogether() {
        Activity loose = delivering("p", "p/green").withPlan(Optional.empty());

        assertThat(thread(PLAN, loose).dangling())
                .extracting(dangling -> dangling.missing().toString())
                .containsExactly("Priority \"p/green\"");
    }

    @Test
    void directLinksAreLinksThatSkipAStep() {
        Impact close = PRIDE.withOutputs().withActivities(GARDEN.id());
        GoldenThreadResult thread = thread(PLAN, GARDEN, close, LOOSE.withDirectOutcomes(Outcome.BETTER_PLACE_TO_LIVE));

        assertThat(thread.directLinks())
                .containsExactly(
                        new Link(GARDEN_NODE, LinkKind.RESULTS_IN, PRIDE_NODE),
                        new Link(LOOSE_NODE, LinkKind.SERVES_DIRECTLY, OUTCOME_4));
        assertThat(whole().directLinks()).isEmpty();
    }

    @Test
    void impactsThatLeadToEachOtherAreACycleAndOneThatLeadsToItselfASelfLoop() {
        GoldenThreadResult thread = thread(
                impact("a", "b"),
                impact("b", "c"),
                impact("c", "a", "d"),
                impact("d", "e"),
                impact("e", "e"),
                impact("x", "y"),
                impact("y", "x"));

        assertThat(thread.cycles()).containsExactly(references("a", "b", "c"), references("x", "y"));
        assertThat(thread.selfLoops())
                .containsExactly(new Link(
                        references("e").get(0),
                        LinkKind.LEADS_TO,
                        references("e").get(0)));
        assertThat(thread.links()).noneMatch(link -> link.from().equals(link.to()));
    }

    @Test
    void aDiamondIsNoCycle() {
        assertThat(thread(impact("a", "b", "c"), impact("b", "d"), impact("c", "d"), impact("d"))
                        .cycles())
                .isEmpty();
    }

    private static Impact impact(String id, String... leadsTo) {
        return Threads.impact(id)
                .withLeadsTo(List.of(leadsTo).stream().map(ImpactId::of).toList());
    }

    private static List<Reference> references(String... impacts) {
        return List.of(impacts).stream().map(id -> new Reference("Impact", id)).toList();
    }

    @Test
    void aLinkGivenTwiceCountsOnceAndIsTold() {
        GoldenThreadResult thread = thread(PLAN, GARDEN.withPriorities(GREEN.id(), GREEN.id()));
        Link link = new Link(GARDEN_NODE, LinkKind.DELIVERS, GREEN_NODE);

        assertThat(thread.duplicates()).containsExactly(link);
        assertThat(thread.links()).containsOnlyOnce(link);
    }

    @Test
    void aLinkToWhatIsNotThereIsToldWithItsMissingEnd() {
        GoldenThreadResult thread = thread(
                GARDEN,
                LOOSE.withPriorities(PriorityId.of("green")),
                Threads.output("stray", "nobody"),
                impact("a", "nowhere"),
                Threads.evidence("tale", "nothing"));

        assertThat(thread.dangling())
                .extracting(dangling -> dangling.link().statedBy() + " misses " + dangling.missing())
                .containsExactly(
                        "Activity garden misses Plan p",
                        "Activity loose misses Priority green",
                        "Output stray misses Activity nobody",
                        "Evidence tale misses Impact nothing",
                        "Impact a misses Impact nowhere");
        assertThat(thread.dangling())
                .allSatisfy(dangling -> assertThat(dangling.link().other()).isEqualTo(dangling.missing()));
    }

    @Test
    void aPriorityThatItsPlanDoesNotHaveIsMissing() {
        assertThat(thread(PLAN.withPriorities(), GARDEN).dangling())
                .extracting(GoldenThreadResult.Dangling::missing)
                .containsExactly(GREEN_NODE);
    }

    // As of a day.

    @Test
    void recordsOfALaterDayAreLeftOutAndNotMissed() {
        GoldenThreadResult thread = thread(
                PLAN.withSubmitted(DAY.plusDays(1)),
                GARDEN.withPeriod(Periods.parse("2020-03-01/..")),
                TREES.withDate(DAY.plusDays(1)),
                PRIDE.withDate(DAY.plusDays(1)),
                SURVEY.withDate(DAY.plusDays(1)));

        assertThat(thread.leftOut())
                .hasSize(5)
                .allSatisfy(left -> assertThat(left.why()).isEqualTo(GoldenThreadResult.Why.LATER));
        assertThat(thread.parts()).isEmpty();
        assertThat(thread.links()).isEmpty();
        assertThat(thread.dangling()).isEmpty();
    }

    @Test
    void recordsOfTheDayItselfCount() {
        GoldenThreadResult thread = thread(
                PLAN.withSubmitted(DAY),
                GARDEN.withPeriod(Periods.parse("2020-02-29/..")),
                TREES.withDate(DAY),
                PRIDE.withDate(DAY),
                SURVEY.withDate(DAY));

        assertThat(thread.leftOut()).isEmpty();
        assertThat(thread.impacts().ratio()).contains(Ratio.ONE);
    }

    @Test
    void recordsThatShareAnIdAreLeftOutSinceItCannotBeToldWhichIsMeant() {
        GoldenThreadResult thread =
                thread(PLAN, costing(GARDEN, "300"), costing(GARDEN.withPriorities(), "500"), TREES, PRIDE);

        assertThat(thread.leftOut())
                .containsExactly(
                        new GoldenThreadResult.LeftOut(GARDEN_NODE, GoldenThreadResult.Why.ID_GIVEN_TWICE),
                        new GoldenThreadResult.LeftOut(GARDEN_NODE, GoldenThreadResult.Why.ID_GIVEN_TWICE));
        assertThat(thread.spend().ratio()).isEmpty();
        assertThat(thread.dangling()).isEmpty();
    }

    // What it tells.

    @Test
    void explainsItselfStepByStep() {
        assertThat(thread(PLAN, costing(GARDEN, "300"), TREES, PRIDE, SURVEY, costing(LOOSE, "100"))
                        .explain())
                .containsExactly(
                        "As of 29 February 2020, in pounds: 2 activities, 7 links.",
                        "Activities that reach an outcome: 1 of 2 (50 %); the rest: activity loose.",
                        "Activities that reach one through a priority of the plan: 1 of 2 (50 %); the rest: activity loose.",
                        "Activities that reach one through an impact: 1 of 2 (50 %); the rest: activity loose.",
                        "Activities that reach one directly, with no step between: none of 2 (activity garden,"
                                + " activity loose).",
                        "Outcomes that an activity reaches: 1 of 4 (25 %); the rest: \"a difference to prioritised needs\","
                                + " \"identifying and acting on local needs\", \"skills and confidence\".",
                        "Priorities that an activity delivers: 1 of 1 (100 %).",
                        "Impacts that have evidence: 1 of 1 (100 %).",
                        "Money spent on activities that reach an outcome: £300 of £400 (75 %); the rest: activity loose"
                                + " (£100).",
                        "On no path between an activity and an outcome: activity loose.");
        assertThat(thread(GARDEN.withPeriod(Periods.parse("2021-01-01/..")), impact("e", "e"))
                        .explain())
                .contains(
                        "Left out: activity garden (dated after the date asked about).",
                        "Impacts linked to themselves: impact e leads to impact e.");
    }

    @Test
    void isWrittenAsAnOutline() {
        Plan two = PLAN.withPriorities(GREEN, GREEN.withId(PriorityId.of("young")));
        GoldenThreadResult thread = thread(
                two,
                GARDEN.withPriorities(GREEN.id(), PriorityId.of("young")),
                TREES,
                PRIDE.withLeadsTo(ImpactId.of("later-on")),
                SURVEY,
                LOOSE.withDirectOutcomes(Outcome.SKILLS_AND_CONFIDENCE, Outcome.IDENTIFY_AND_ACT_ON_NEEDS),
                Threads.impact("later-on").withOutcomes(Outcome.BETTER_PLACE_TO_LIVE),
                Threads.impact("close").withActivities(LOOSE.id()),
                Threads.impact("shared").withActivities(LOOSE.id(), GARDEN.id()));

        assertThat(thread.toText()).isEqualTo("""
            Golden thread as of 29 February 2020
            plan p
              priority p/green -> \"a better place to live\"
                activity garden
                  output trees
                    impact pride -> \"a better place to live\", 1 piece of evidence
                      leads to impact later-on
                  impact shared, no evidence
              priority p/young -> \"a better place to live\"
                activity garden, see above
            Activities that deliver no priority
              activity loose -> \"identifying and acting on local needs\", \"skills and confidence\"
                impact close, no evidence
                impact shared, see above
            Impacts not linked to an activity
              impact later-on -> \"a better place to live\", no evidence
            """);
    }

    @Test
    void noneOfWhatItTellsHoldsFreeTextOfTheData() {
        GoldenThreadResult thread =
                thread(PLAN, costing(GARDEN, "300"), TREES, PRIDE, SURVEY, LOOSE.withTitle(Threads.FREE_TEXT));

        assertThat(thread.toText() + thread.explain() + thread).doesNotContain(Threads.FREE_TEXT);
        assertThat(thread)
                .hasToString(
                        "Golden thread as of 29 February 2020; activities that reach an outcome: 1 of 2 (50 %); the rest: activity loose");
    }

    // Laws.

    /** Records of an area, made at random: links may skip steps, be missing, or go round in circles. */
    static List<Entity> area(String name, Random random) {
        AreaId area = AreaId.of(name);
        List<Entity> records = new ArrayList<>();
        int size = random.nextInt(8);
        Plan plan = PLAN.withId(PlanId.of("plan-" + name))
                .withArea(area)
                .withPriorities(
                        GREEN.withOutcomes(some(random)),
                        GREEN.withId(PriorityId.of("young")).withOutcomes(some(random)));
        records.add(plan);
        for (int i = 0; i < size; i++) {
            Activity activity = Threads.activity(name + "-a" + i).withArea(area);
            if (random.nextBoolean()) {
                activity = activity.withPlan(plan.id())
                        .withPriorities(plan.priorities().get(random.nextInt(2)).id());
            }
            if (random.nextInt(4) == 0) {
                activity = activity.withDirectOutcomes(some(random));
            }
            if (random.nextInt(4) > 0) {
                activity = costing(activity, String.valueOf(random.nextInt(1000)));
            }
            records.add(activity);
            records.add(Threads.output(name + "-o" + i, name + "-a" + random.nextInt(size)));
            Impact impact = Threads.impact(name + "-i" + i)
                    .withArea(area)
                    .withLeadsTo(ImpactId.of(name + "-i" + random.nextInt(size)))
                    .withOutcomes(some(random));
            records.add(
                    random.nextBoolean()
                            ? impact.withOutputs(OutputId.of(name + "-o" + random.nextInt(size)))
                            : impact.withActivities(ActivityId.of(name + "-a" + random.nextInt(size))));
            records.add(Threads.evidence(name + "-e" + i, name + "-i" + random.nextInt(size))
                    .withArea(area));
        }
        return records;
    }

    private static Set<Outcome> some(Random random) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            if (random.nextInt(6) == 0) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theCoverageOfTheWholeIsThatOfItsAreasMerged(long seed) {
        Random random = new Random(seed);
        List<List<Entity>> areas = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            areas.add(area("area" + i, random));
        }
        GoldenThreadResult whole = GoldenThread.asOf(DAY)
                .of(Records.of(areas.stream().flatMap(List::stream).toList()));
        Collections.shuffle(areas, random);
        List<GoldenThreadResult> parts = areas.stream()
                .map(records -> GoldenThread.asOf(DAY).of(Records.of(records)))
                .toList();

        assertThat(merged(parts.stream().map(GoldenThreadResult::activities).toList()))
                .isEqualTo(whole.activities());
        assertThat(merged(parts.stream().map(GoldenThreadResult::outcomes).toList()))
                .isEqualTo(whole.outcomes());
        assertThat(merged(parts.stream().map(GoldenThreadResult::priorities).toList()))
                .isEqualTo(whole.priorities());
        assertThat(merged(parts.stream().map(GoldenThreadResult::impacts).toList()))
                .isEqualTo(whole.impacts());
        assertThat(parts.stream().map(GoldenThreadResult::spend).reduce(SpendCoverage::merge))
                .contains(whole.spend());
        for (Route route : Route.values()) {
            assertThat(merged(parts.stream().map(part -> part.activities(route)).toList()))
                    .isEqualTo(whole.activities(route));
        }
        assertThat(parts.stream().flatMap(part -> part.orphans().stream()).sorted())
                .containsExactlyElementsOf(whole.orphans());
    }

    private static Coverage merged(List<Coverage> parts) {
        return parts.stream().reduce(Coverage.NONE, Coverage::merge);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfTheRecordsMakesNoDifference(long seed) {
        Random random = new Random(seed);
        List<Entity> records = new ArrayList<>(area("x", random));
        records.addAll(area("y", random));
        GoldenThreadResult expected = GoldenThread.asOf(DAY).of(Records.of(records));
        Collections.shuffle(records, random);
        GoldenThreadResult shuffled = GoldenThread.asOf(DAY).of(Records.of(records));

        assertThat(shuffled).isEqualTo(expected);
        assertThat(shuffled.explain()).isEqualTo(expected.explain());
        assertThat(shuffled.toText()).isEqualTo(expected.toText());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anActivityIsCoveredWhenAndOnlyWhenItHasAPathAndEveryPathHoldsTogether(long seed) {
        GoldenThreadResult thread = GoldenThread.asOf(DAY).of(Records.of(area("x", new Random(seed))));

        for (GoldenThreadResult.Part part : thread.parts()) {
            List<List<Link>> paths = thread.paths(part.activity());
            Reference start = Reference.to(Activity.class, part.activity());
            int reached = part.outcomes().values().stream().mapToInt(Set::size).sum();

            assertThat(paths).hasSize(reached);
            assertThat(thread.activities().covered().contains(start)).isEqualTo(!paths.isEmpty());
            for (List<Link> path : paths) {
                assertThat(thread.links()).containsAll(path);
                assertThat(path.get(0).from()).isEqualTo(start);
                assertThat(path.get(path.size() - 1).to().kind()).isEqualTo("Outcome");
                for (int i = 1; i < path.size(); i++) {
                    assertThat(path.get(i).from()).isEqualTo(path.get(i - 1).to());
                }
                assertThat(new TreeSet<>(path)).hasSameSizeAs(path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void twoImpactsAreInOneCycleWhenAndOnlyWhenEachLeadsToTheOther(long seed) {
        Random random = new Random(seed);
        int size = 9;
        boolean[][] leads = new boolean[size][size];
        List<Entity> impacts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<ImpactId> next = new LinkedHashSet<>();
            for (int j = 0; j < size; j++) {
                if (random.nextInt(6) == 0) {
                    next.add(ImpactId.of("i" + j));
                    leads[i][j] = true;
                }
            }
            impacts.add(Threads.impact("i" + i).withLeadsTo(next));
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    leads[i][j] |= leads[i][k] && leads[k][j];
                }
            }
        }
        List<List<Reference>> cycles =
                GoldenThread.asOf(DAY).of(Records.of(impacts)).cycles();

        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                Reference one = new Reference("Impact", "i" + i);
                Reference other = new Reference("Impact", "i" + j);
                assertThat(cycles.stream().anyMatch(cycle -> cycle.contains(one) && cycle.contains(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(i == j ? isInCycle(leads, i) : leads[i][j] && leads[j][i]);
            }
        }
    }

    private static boolean isInCycle(boolean[][] leads, int i) {
        for (int j = 0; j < leads.length; j++) {
            if (j != i && leads[i][j] && leads[j][i]) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aPartOfAProgrammeIsEnough() {
        assertThat(GoldenThread.asOf(DAY).of(Records.NONE).explain()).hasSize(4);
        assertThat(thread(GARDEN).activities().notCovered()).containsExactly(GARDEN_NODE);
        assertThat(AREA.id()).isEqualTo(GARDEN.area());
    }

    @ParameterizedTest
    @CsvSource({"GBP 100, GBP 100", "GBP 0, GBP 0"})
    void moneyOfWhichAllReachesAnOutcomeIsCoveredToThePenny(String amount, String covered) {
        Activity activity = GARDEN.withSpend(ActivitySpend.of(Money.parse(amount)));

        assertThat(thread(PLAN, activity).spend().numerator()).isEqualTo(Money.parse(covered));
    }
}
