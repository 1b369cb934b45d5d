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
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about indicators and about days: rows GT05, GT06 and GT12. */
class DaysAndIndicatorsTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 1);
    private static final Indicator BARE = Threads.indicator("trust", Outcome.SKILLS_AND_CONFIDENCE);
    private static final Indicator WHOLE = BARE.withUnit("per cent")
            .withBaseline(Measure.of("40", START))
            .withTarget(Measure.of("60", LocalDate.of(2020, 12, 31)))
            .withReadings(Measure.of("45.5", LocalDate.of(2019, 1, 1)));

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
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
                .containsExactly(
                        "The area has indicators, but none for \"identifying and acting on local needs\", \"a difference to"
                                + " prioritised needs\" or \"a better place to live\".");
        assertThat(rule.verdict(AREA, among()))
                .isEqualTo(Verdict.unknown(Missing.records(AREA, Indicator.class, "which indicators the area has")));
    }

    // GT06.

    @Test
    void unitAndBaselineAreAskedForEachByItself() {
        IndicatorHasUnitAndBaseline rule = new IndicatorHasUnitAndBaseline();

        assertThat(rule.verdict(WHOLE, among())).isEqualTo(Verdict.satisfied());
        assertThat(problems(rule.verdict(BARE, among()))).hasSize(2);
        assertThat(rule.verdict(WHOLE.withUnit(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasUnitAndBaseline.NoUnit(WHOLE.reference())));
        assertThat(rule.verdict(WHOLE.withBaseline(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasUnitAndBaseline.NoBaseline(WHOLE.reference())));
        assertThat(rule.verdict(WHOLE.withBaseline(undated("40")), among()))
                .as("dated or not")
                .isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(WHOLE.withBaseline(undated("40")).withUnit(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasUnitAndBaseline.NoUnit(WHOLE.reference())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-02-28 | Satisfied.",
                "2020-02-29 | Satisfied.",
                "2020-03-01 | Breached: The indicator has no reading yet. Take a reading, and record its date."
            })
    void aReadingCountsFromItsDay(LocalDate day, String expected) {
        assertThat(new IndicatorHasTargetAndReading()
                        .verdict(WHOLE.withReadings(Measure.of("50", day)), among())
                        .description())
                .isEqualTo(expected);
    }

    @Test
    void targetAndReadingAreAskedForEachByItself() {
        IndicatorHasTargetAndReading rule = new IndicatorHasTargetAndReading();

        assertThat(problems(rule.verdict(BARE, among())))
                .containsExactly("The indicator has no target.", "The indicator has no reading yet.");
        assertThat(rule.verdict(WHOLE.withTarget(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasTargetAndReading.NoTarget(WHOLE.reference())));
        assertThat(rule.verdict(
                        WHOLE.withReadings(Measure.of("51", DAY.plusDays(1)), undated("50"), undated("52")), among()))
                .isEqualTo(Verdict.unknown(
                        List.of(
                                Missing.of(WHOLE, "readings/1/date", "when the reading was taken"),
                                Missing.of(WHOLE, "readings/2/date", "when the reading was taken")),
                        1));
        assertThat(rule.verdict(WHOLE.withReadings(undated("50")).withTarget(Optional.empty()), among()))
                .isEqualTo(Verdict.breached(new IndicatorHasTargetAndReading.NoTarget(WHOLE.reference())));
        assertThat(rule.verdict(BARE.withBaseline(Measure.of("1", DAY)), among()))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(rule.verdict(BARE.withBaseline(Measure.of("1", DAY.plusDays(1))), among()))
                .isEqualTo(Verdict.notApplicable("the indicator's baseline is dated after the date asked about"));
    }

    // GT12.

    @Test
    void anActivityOutsideItsPlanSaysBothPeriods() {
        assertThat(problems(new ActivityWithinPlan()
                        .verdict(GARDEN.withPeriod(Periods.parse("2018-06-01/..")), among(PLAN))))
                .containsExactly(
                        "The activity takes place from 1 June 2018 with no last day recorded, but its plan runs from 1 January 2018 to"
                                + " 31 December 2020.");
        assertThat(problems(new ActivityWithinPlan().verdict(GARDEN.withPeriod(Periods.parse("../..")), among(PLAN))))
                .containsExactly("The activity is recorded without a first or last day, but its plan"
                        + " runs from 1 January 2018 to 31 December 2020.");
        assertThat(problems(new ActivityWithinPlan()
                        .verdict(
                                GARDEN.withPeriod(Periods.parse("../2019-12-31")),
                                among(PLAN.withPeriod(Periods.parse("../2018-12-31"))))))
                .containsExactly("The activity takes place until 31 December 2019, but its plan runs until"
                        + " 31 December 2018.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-12-31 | Breached: The evidence is dated 31 December 2017, but the plan it is about runs from 1 January 2018 to 31 December 2019. Correct the date, or the evidence's links to impacts.",
                "2018-01-01 | Satisfied.",
                "2019-12-31 | Satisfied.",
                "2020-01-01 | Breached: The evidence is dated 1 January 2020, but the plan it is about runs from 1 January 2018 to 31 December 2019. Correct the date, or the evidence's links to impacts.",
                "2020-03-01 | Not applicable: the evidence is dated after the date asked about."
            })
    void evidenceKeepsToTheDaysOfThePlan(LocalDate day, String expected) {
        Plan plan = PLAN.withPeriod(Periods.parse("2018-01-01/2019-12-31"));

        assertThat(new EvidenceWithinPlan()
                        .verdict(SURVEY.withDate(day), among(plan, GARDEN, TREES, PRIDE))
                        .description())
                .isEqualTo(expected);
    }

    @Test
    void evidenceOfTwoPlansMayBeOfEither() {
        Plan next = PLAN.withId(PlanId.of("next")).withPeriod(Periods.parse("2021-01-01/2022-12-31"));
        Activity second = Threads.activity("second").withPlan(next.id());
        Impact both = PRIDE.withActivities(second.id());
        RuleContext later =
                RuleContext.on(LocalDate.of(2023, 6, 1), Records.of(PLAN, next, GARDEN, second, TREES, both));
        EvidenceWithinPlan rule = new EvidenceWithinPlan();

        assertThat(rule.verdict(SURVEY.withDate(LocalDate.of(2022, 6, 1)), later))
                .isEqualTo(Verdict.satisfied());
        assertThat(problems(rule.verdict(SURVEY.withDate(LocalDate.of(2023, 1, 1)), later)))
                .containsExactly("The evidence is dated 1 January 2023, but the plans it is about run from"
                        + " 1 January 2018 to 31 December 2020 and from 1 January 2021 to 31 December 2022.");
        assertThat(rule.verdict(
                        SURVEY.withDate(LocalDate.of(2023, 1, 1)),
                        RuleContext.on(LocalDate.of(2023, 6, 1), Records.of(PLAN, GARDEN, second, TREES, both))))
                .as("the second plan is not there")
                .isEqualTo(Verdict.unknown(Missing.record(next.id(), "the record of the plan, which is missing")));
    }

    @Test
    void evidenceOfNoPlanIsNotAskedForItsDays() {
        EvidenceWithinPlan rule = new EvidenceWithinPlan();

        assertThat(rule.verdict(SURVEY.withImpacts(), among(PLAN)))
                .isEqualTo(Verdict.notApplicable(
                        "the evidence is not linked, through an impact, to an activity that names a plan"));
        assertThat(rule.verdict(SURVEY, among(GARDEN.withPlan(Optional.empty()), TREES, PRIDE)))
                .isEqualTo(Verdict.notApplicable(
                        "the evidence is not linked, through an impact, to an activity that names a plan"));
        assertThat(rule.verdict(SURVEY, among(PLAN)))
                .isEqualTo(Verdict.unknown(Missing.record(PRIDE.id(), "the record of the impact, which is missing")));
    }

    @Test
    void whatIsMissingToPlaceEvidenceInAPlanIsNamed() {
        EvidenceWithinPlan rule = new EvidenceWithinPlan();
        Evidence undated = SURVEY.withDate(Optional.empty());
        Missing date = Missing.of(SURVEY, "date", "when the evidence was gathered");
        Missing period = Missing.of(PLAN, "period", "what period the plan covers");

        assertThat(rule.verdict(undated, among(PLAN, GARDEN, TREES, PRIDE))).isEqualTo(Verdict.unknown(date));
        assertThat(rule.verdict(undated, among(PLAN.withPeriod(Optional.empty()), GARDEN, TREES, PRIDE)))
                .isEqualTo(Verdict.unknown(date, period));
        assertThat(rule.verdict(SURVEY, among(PLAN.withPeriod(Optional.empty()), GARDEN, TREES, PRIDE)))
                .isEqualTo(Verdict.unknown(period));
    }

    @Test
    void evidenceThatIsTooEarlySaysBothDates() {
        assertThat(problems(EvidenceRules.evidenceFollowsActivity()
                        .verdict(SURVEY.withDate(START), among(GARDEN, TREES, PRIDE))))
                .containsExactly("The evidence is dated 1 January 2018, before the first activity it is about began"
                        + " (1 June 2018).");
    }

    @Test
    void everyDayOutOfOrderIsTold() {
        Indicator indicator = WHOLE.withReadings(
                        Measure.of("1", START.minusDays(1)),
                        Measure.of("2", START.minusDays(2)),
                        Measure.of("3", START))
                .withTarget(Measure.of("9", START));
        Verdict verdict = new IndicatorDaysInOrder().verdict(indicator, among());

        assertThat(problems(verdict))
                .containsExactly(
                        "The reading was taken on 30 December 2017, before the baseline (1 January 2018).",
                        "The reading was taken on 31 December 2017, before the baseline (1 January 2018).",
                        "The target is for 1 January 2018, which is not after the baseline (1 January 2018).");
        assertThat(((Verdict.Breached) verdict).findings())
                .extracting(finding -> finding.aboutField().orElseThrow())
                .containsExactly("readings/1/date", "readings/0/date", "target/date");
    }
}
