package io.github.biglocal.evidence;

import static io.github.biglocal.evidence.Threads.AREA;
import static io.github.biglocal.evidence.Threads.DAY;
import static io.github.biglocal.evidence.Threads.GARDEN;
import static io.github.biglocal.evidence.Threads.PLAN;
import static io.github.biglocal.evidence.Threads.PRIDE;
import static io.github.biglocal.evidence.Threads.SURVEY;
import static io.github.biglocal.evidence.Threads.TREES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about indicators and about days: checks GT05, GT06 and GT12. */
class DaysAndIndicatorsTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final Indicator BARE = Threads.indicator("trust", Outcome.SKILLS_AND_CONFIDENCE);
    private static final Indicator WHOLE = BARE.withUnit("per cent")
            .withBaseline(Measure.of("40", START))
            .withTarget(Measure.of("60", LocalDate.of(2020, 12, 31)))
            .withReadings(Measure.of("45.5", LocalDate.of(2019, 1, 1)));

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, ListedRecords.of(records));
    }

    private static Measure undated(String value) {
        return new Measure(new BigDecimal(value), Optional.empty());
    }

    private static List<String> problems(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Breached.class);
        return ((Verdict.Breached) verdict)
                .findings().stream().map(Finding::problem).toList();
    }

    // GT05.

    @Test
    void outcomesWithoutAnIndicatorAreTold() {
        OutcomeHasAnIndicator rule = new OutcomeHasAnIndicator();

        assertThat(problems(rule.verdict(AREA, among(BARE))))
                .containsExactly("The area has indicators, but none for these outcomes, by number: 1, 3, 4.");
        assertThat(rule.verdict(AREA, among())).isInstanceOf(Verdict.Unknown.class);
    }

    // GT06.

    @Test
    void unitAndBaselineAreAskedForEachByItself() {
        IndicatorHasUnitAndBaseline rule = new IndicatorHasUnitAndBaseline();

        assertThat(rule.verdict(WHOLE, among())).isEqualTo(Verdict.satisfied());
        assertThat(problems(rule.verdict(BARE, among()))).hasSize(2);
        assertThat(rule.verdict(WHOLE.withUnit(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasUnitAndBaseline.NoUnit()));
        assertThat(rule.verdict(WHOLE.withBaseline(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasUnitAndBaseline.NoBaseline()));
        assertThat(rule.verdict(WHOLE.withBaseline(undated("40")), among()))
                .isEqualTo(Verdict.unknown("the day of the indicator's baseline"));
        assertThat(rule.verdict(WHOLE.withBaseline(undated("40")).withUnit(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasUnitAndBaseline.NoUnit()));
    }

    @ParameterizedTest
    @CsvSource({"2020-02-28, Satisfied", "2020-02-29, Satisfied", "2020-03-01, Breached"})
    void aReadingCountsFromItsDay(LocalDate day, String expected) {
        assertThat(new IndicatorHasTargetAndReading()
                        .verdict(WHOLE.withReadings(Measure.of("50", day)), among())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void targetAndReadingAreAskedForEachByItself() {
        IndicatorHasTargetAndReading rule = new IndicatorHasTargetAndReading();

        assertThat(problems(rule.verdict(BARE, among())))
                .containsExactly(
                        "The indicator does not say what it is to become.", "The indicator has no reading yet.");
        assertThat(rule.verdict(WHOLE.withTarget(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasTargetAndReading.NoTarget()));
        assertThat(rule.verdict(WHOLE.withReadings(undated("50")), among())).isInstanceOf(Verdict.Unknown.class);
        assertThat(rule.verdict(WHOLE.withReadings(undated("50")).withTarget(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasTargetAndReading.NoTarget()));
        assertThat(rule.verdict(BARE.withBaseline(Measure.of("1", DAY)), among()))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(rule.verdict(BARE.withBaseline(Measure.of("1", DAY.plusDays(1))), among()))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    // GT12.

    @ParameterizedTest
    @CsvSource({
        "2018-01-01/2020-12-31, Satisfied",
        "2017-12-31/2020-12-31, Breached",
        "2018-01-01/2021-01-01, Breached",
        "2018-01-01/.., Breached",
        "2019-05-05/2019-05-05, Satisfied",
        "2016-01-01/2016-12-31, Breached"
    })
    void anActivityKeepsToTheDaysOfItsPlan(String period, String expected) {
        assertThat(new ActivityWithinPlan()
                        .verdict(GARDEN.withPeriod(Periods.parse(period)), among(PLAN))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void anActivityOutsideItsPlanSaysBothPeriods() {
        assertThat(problems(new ActivityWithinPlan()
                        .verdict(GARDEN.withPeriod(Periods.parse("2018-06-01/..")), among(PLAN))))
                .containsExactly(
                        "The activity is recorded for the days from 2018-06-01, and its plan is for the days from"
                                + " 2018-01-01 to 2020-12-31.");
        assertThat(problems(new ActivityWithinPlan()
                        .verdict(
                                GARDEN.withPeriod(Periods.parse("../2019-12-31")),
                                among(PLAN.withPeriod(Periods.parse("../2018-12-31"))))))
                .containsExactly("The activity is recorded for the days to 2019-12-31, and its plan is for the days to"
                        + " 2018-12-31.");
        assertThat(new ActivityWithinPlan()
                        .verdict(GARDEN, among(PLAN.withPeriod(Periods.parse("../.."))))
                        .getClass()
                        .getSimpleName())
                .isEqualTo("Satisfied");
    }

    @Test
    void withoutAPlanOrItsPeriodTheDaysOfAnActivityAreNotJudged() {
        ActivityWithinPlan rule = new ActivityWithinPlan();

        assertThat(rule.verdict(GARDEN.withPlan(Optional.empty()), among(PLAN)))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(rule.verdict(GARDEN, among())).isInstanceOf(Verdict.Unknown.class);
        assertThat(rule.verdict(GARDEN.withPeriod(Optional.empty()), among(PLAN)))
                .isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, Breached",
        "2018-01-01, Satisfied",
        "2019-12-31, Satisfied",
        "2020-01-01, Breached",
        "2020-03-01, NotApplicable"
    })
    void evidenceKeepsToTheDaysOfThePlan(LocalDate day, String expected) {
        Plan plan = PLAN.withPeriod(Periods.parse("2018-01-01/2019-12-31"));

        assertThat(new EvidenceWithinPlan()
                        .verdict(SURVEY.withDate(day), among(plan, GARDEN, TREES, PRIDE))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void evidenceOfTwoPlansMayBeOfEither() {
        Plan next = PLAN.withId(PlanId.of("next")).withPeriod(Periods.parse("2021-01-01/2022-12-31"));
        Activity second = Threads.activity("second").withPlan(next.id());
        Impact both = PRIDE.withActivities(second.id());
        RuleContext later =
                RuleContext.on(LocalDate.of(2023, 6, 1), ListedRecords.of(PLAN, next, GARDEN, second, TREES, both));
        EvidenceWithinPlan rule = new EvidenceWithinPlan();

        assertThat(rule.verdict(SURVEY.withDate(LocalDate.of(2022, 6, 1)), later))
                .isEqualTo(Verdict.satisfied());
        assertThat(problems(rule.verdict(SURVEY.withDate(LocalDate.of(2023, 1, 1)), later)))
                .containsExactly("The evidence is of 2023-01-01, and the plans it tells of are for the days from"
                        + " 2018-01-01 to 2020-12-31; the days from 2021-01-01 to 2022-12-31.");
        assertThat(rule.verdict(
                        SURVEY.withDate(LocalDate.of(2023, 1, 1)),
                        RuleContext.on(LocalDate.of(2023, 6, 1), ListedRecords.of(PLAN, GARDEN, second, TREES, both))))
                .as("the second plan is not there")
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void evidenceOfNoPlanIsNotAskedForItsDays() {
        EvidenceWithinPlan rule = new EvidenceWithinPlan();

        assertThat(rule.verdict(SURVEY, among(PLAN))).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(rule.verdict(SURVEY, among(GARDEN.withPlan(Optional.empty()), TREES, PRIDE)))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(rule.verdict(SURVEY.withDate(Optional.empty()), among(PLAN, GARDEN, TREES, PRIDE)))
                .isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, Breached", "2018-06-01, Satisfied", "2020-02-29, Satisfied", "2020-03-01, NotApplicable"})
    void evidenceIsNotOlderThanTheActivity(LocalDate day, String expected) {
        assertThat(new EvidenceFollowsActivity()
                        .verdict(SURVEY.withDate(day), among(GARDEN, TREES, PRIDE))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void evidenceOfSeveralActivitiesFollowsTheFirst() {
        EvidenceFollowsActivity rule = new EvidenceFollowsActivity();
        Activity earlier = Threads.activity("earlier").withPeriod(Periods.parse("../2018-01-31"));
        Impact both = PRIDE.withActivities(earlier.id());

        assertThat(rule.verdict(SURVEY.withDate(START), among(GARDEN, earlier, TREES, both)))
                .isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(
                        SURVEY.withDate(START), among(GARDEN, earlier.withPeriod(Optional.empty()), TREES, both)))
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(problems(rule.verdict(SURVEY.withDate(START), among(GARDEN, TREES, PRIDE))))
                .containsExactly(
                        "The evidence is of 2018-01-01, and the first activity it tells of began on" + " 2018-06-01.");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2018-01-02, Satisfied",
        "2017-12-31, 2018-01-02, Breached",
        "2018-01-01, 2018-01-01, Breached",
        "2017-12-31, 2017-12-31, Breached"
    })
    void readingsAreNotBeforeTheBaselineAndTheTargetIsAfterIt(LocalDate reading, LocalDate target, String expected) {
        assertThat(new IndicatorDaysInOrder()
                        .verdict(
                                WHOLE.withReadings(Measure.of("1", reading)).withTarget(Measure.of("2", target)),
                                among())
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void everyDayOutOfOrderIsTold() {
        Indicator indicator = WHOLE.withReadings(
                        Measure.of("1", START.minusDays(1)),
                        Measure.of("2", START.minusDays(2)),
                        Measure.of("3", START))
                .withTarget(Measure.of("9", START));

        assertThat(problems(new IndicatorDaysInOrder().verdict(indicator, among())))
                .containsExactly(
                        "A reading is of 2017-12-30, before the baseline of 2018-01-01.",
                        "A reading is of 2017-12-31, before the baseline of 2018-01-01.",
                        "The target is for 2018-01-01, and the baseline is of 2018-01-01.");
    }

    @Test
    void daysThatAreNotKnownAreNotTakenForRight() {
        IndicatorDaysInOrder rule = new IndicatorDaysInOrder();

        assertThat(rule.verdict(WHOLE.withBaseline(undated("40")), among())).isInstanceOf(Verdict.Unknown.class);
        assertThat(rule.verdict(WHOLE.withTarget(undated("60")), among())).isInstanceOf(Verdict.Unknown.class);
        assertThat(rule.verdict(WHOLE.withReadings(undated("45")), among())).isInstanceOf(Verdict.Unknown.class);
        assertThat(rule.verdict(WHOLE.withTarget(Optional.empty()).withReadings(), among()))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(rule.verdict(WHOLE.withBaseline(Optional.empty()), among()))
                .isInstanceOf(Verdict.NotApplicable.class);
    }
}
