package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.AreaStage;
import io.github.biglocal.area.StageReached;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.PlanInForce.EndorsedLater;
import io.github.biglocal.plan.PlanInForce.PlanEnded;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanInForceTest {
    private static final Area AREA = Area.builder().id(AreaId.of("a")).name("n").build();
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private static Plan plan(@Nullable String period, @Nullable String endorsed) {
        return Plan.builder()
                .id(PlanId.of("p " + period))
                .area(AREA.id())
                .period(Optional.ofNullable(period).map(Periods::parse))
                .endorsed(Optional.ofNullable(endorsed).map(LocalDate::parse))
                .build();
    }

    private static Verdict verdict(LocalDate date, Plan... plans) {
        return new PlanInForce().verdict(AREA, RuleContext.on(date, Records.of(plans)));
    }

    private static Verdict ended(String lastDay) {
        return Verdict.breached(new PlanEnded(AREA.reference(), LocalDate.parse(lastDay)));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-01/2018-06-01, 2018-06-01",
        "2017-01-01/2018-06-01, 2016-12-01",
        "2018-06-01/2020-05-31, 2018-05-31",
        "2016-01-01/.., 2016-01-01",
        "../.., 2016-01-01"
    })
    void anEndorsedPlanWithTheDayInItSatisfiesIt(String period, String endorsed) {
        assertThat(verdict(DAY, plan(period, endorsed))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void aPlanThatEndedTheDayBeforeDoesNot() {
        assertThat(verdict(DAY, plan("2016-01-01/2018-05-31", "2016-01-01"))).isEqualTo(ended("2018-05-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-06-02/2020-05-31", "2018-06-02/.."})
    void beforeTheFirstPlanOnRecordItCannotBeJudged(String period) {
        assertThat(verdict(DAY, plan(period, "2016-01-01")))
                .isEqualTo(Verdict.unknown(Missing.records(
                        AREA, Plan.class, "whether the area had a plan before the first one on record")));
    }

    @Test
    void aPlanEndorsedTheDayAfterDoesNot() {
        Plan late = plan("2018-01-01/2019-12-31", "2018-06-02");

        assertThat(verdict(DAY, late))
                .isEqualTo(Verdict.breached(new EndorsedLater(late.reference(), LocalDate.of(2018, 6, 2))));
        assertThat(verdict(DAY, late, plan("2018-01-01/2020-12-31", "2018-06-03")))
                .isEqualTo(Verdict.breached(new EndorsedLater(late.reference(), LocalDate.of(2018, 6, 2))));
    }

    @Test
    void theLatestOfTheEarlierPlansIsNamed() {
        assertThat(verdict(
                        DAY,
                        plan("2014-01-01/2015-12-31", "2014-01-01"),
                        plan("2016-01-01/2017-12-31", "2016-01-01"),
                        plan("2019-01-01/2020-12-31", "2018-12-01")))
                .isEqualTo(ended("2017-12-31"));
    }

    @Test
    void oneGoodPlanIsEnoughWhateverElseIsRecorded() {
        assertThat(verdict(
                        DAY,
                        plan(null, null),
                        plan("2018-01-01/2018-12-31", null),
                        plan("2018-01-01/2019-12-31", "2018-07-01"),
                        plan("2018-01-01/2020-12-31", "2018-01-01")))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void withoutTheDayOfEndorsementItCannotBeJudged() {
        Plan plan = plan("2018-01-01/2018-12-31", null);

        assertThat(verdict(DAY, plan, plan("2018-01-01/2019-12-31", "2018-06-02")))
                .isEqualTo(Verdict.unknown(endorsed(plan)));
    }

    @Test
    void withoutThePeriodItCannotBeJudged() {
        Plan undated = plan(null, "2016-01-01");

        assertThat(verdict(DAY, undated, plan("2014-01-01/2015-12-31", "2014-01-01")))
                .isEqualTo(Verdict.unknown(period(undated)));
    }

    private static Missing period(Plan plan) {
        return Missing.of(plan, "period", "when the plan starts and ends");
    }

    private static Missing endorsed(Plan plan) {
        return Missing.of(plan, "endorsed", "when the plan was endorsed");
    }

    @Test
    void oneFactMayBeEnoughOfSeveral() {
        Plan silent = plan(null, null);
        Plan covering = plan("2018-01-01/2018-12-31", null);

        assertThat(verdict(DAY, silent)).isEqualTo(Verdict.unknown(List.of(period(silent), endorsed(silent)), 1));
        assertThat(verdict(DAY, silent, covering))
                .isEqualTo(Verdict.unknown(List.of(endorsed(covering), period(silent), endorsed(silent)), 1));
        assertThat(verdict(DAY, silent, silent.withId(PlanId.of("q"))))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.settledBy()).isEqualTo(2));
    }

    @Test
    void aPlanThatWasEndorsedTooLateCannotBeInForceWhateverItsPeriod() {
        Plan late = plan(null, "2018-06-02");

        assertThat(verdict(DAY, late, plan("2014-01-01/2015-12-31", "2014-01-01")))
                .isEqualTo(ended("2015-12-31"));
        assertThat(verdict(DAY, late)).isEqualTo(Verdict.unknown(period(late)));
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, true", "2018-06-01, true", "2018-06-02, false"})
    void beforeTheAreaWasAnnouncedTheQuestionDoesNotArise(LocalDate announced, boolean arises) {
        assertThat(new PlanInForce()
                        .verdict(
                                AREA.withAnnounced(announced),
                                RuleContext.on(DAY, Records.of(plan("2014-01-01/2015-12-31", "2014-01-01")))))
                .isEqualTo(
                        arises
                                ? ended("2015-12-31")
                                : Verdict.notApplicable("the area was announced after the date asked about"));
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, false", "2018-06-01, false", "2018-06-02, true"})
    void afterTheAreaHasClosedOutTheQuestionDoesNotArise(LocalDate closedOut, boolean arises) {
        assertThat(new PlanInForce()
                        .verdict(
                                AREA.withStages(new StageReached(AreaStage.CLOSED_OUT, closedOut)),
                                RuleContext.on(DAY, Records.of(plan("2014-01-01/2015-12-31", "2014-01-01")))))
                .isEqualTo(arises ? ended("2015-12-31") : Verdict.notApplicable("the area has closed out"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXTENSION, last, 2018-06-01, AGREED, true",
        "BRIDGING_GRANT, last, 2018-06-01, AGREED, true",
        "BRIDGING_GRANT, last, 2018-06-02, AGREED, false", // not agreed yet
        "BRIDGING_GRANT, last, 2018-05-01, REFUSED, false",
        "VARIATION, last, 2018-05-01, AGREED, false",
        "ADDITIONAL_FUNDING, last, 2018-05-01, AGREED, false",
        "EXTENSION, first, 2018-05-01, AGREED, false", // of the plan before
        "EXTENSION, , 2016-01-01, AGREED, true",
        "EXTENSION, , 2015-12-31, AGREED, false" // the last plan had not begun
    })
    void anExtensionOrBridgingGrantOfTheLastPlanNeedsNoFurtherPlan(
            PlanChangeKind kind,
            @Nullable String which,
            LocalDate decided,
            PlanChangeDecision decision,
            boolean agreed) {
        Plan first = plan("2014-01-01/2015-12-31", "2014-01-01");
        Plan last = plan("2016-01-01/2018-05-31", "2016-01-01");
        PlanChange change = PlanChange.builder()
                .id(PlanChangeId.of("c"))
                .area(AREA.id())
                .kind(kind)
                .plan(Optional.ofNullable(which).map(name -> name.equals("last") ? last.id() : first.id()))
                .decided(decided)
                .decision(decision)
                .build();

        assertThat(new PlanInForce().verdict(AREA, RuleContext.on(DAY, Records.of(first, last, change))))
                .isEqualTo(
                        agreed
                                ? Verdict.notApplicable(
                                        (kind == PlanChangeKind.EXTENSION ? "an extension" : "a bridging grant")
                                                + " was agreed for the last plan")
                                : ended("2018-05-31"));
    }

    @Test
    void anExtensionThatMayHaveBeenAgreedLeavesItOpen() {
        Plan last = plan("2016-01-01/2018-05-31", "2016-01-01");
        PlanChange change = PlanChange.builder()
                .id(PlanChangeId.of("c"))
                .area(AREA.id())
                .kind(PlanChangeKind.EXTENSION)
                .build();
        Missing decision = Missing.of(change, "decision", "whether the extension was agreed");
        Missing decided = Missing.of(change, "decided", "when the extension was decided");

        assertThat(afterTheEnd(last, change)).isEqualTo(Verdict.unknown(List.of(decision, decided), 1));
        assertThat(afterTheEnd(last, change.withDecision(PlanChangeDecision.AGREED)))
                .isEqualTo(Verdict.unknown(decided));
        assertThat(afterTheEnd(last, change.withDecided(DAY))).isEqualTo(Verdict.unknown(decision));
        assertThat(afterTheEnd(last, change.withDecision(PlanChangeDecision.REFUSED)))
                .isEqualTo(ended("2018-05-31"));
        assertThat(afterTheEnd(last, change.withDecided(DAY.plusDays(1)))).isEqualTo(ended("2018-05-31"));
    }

    private static Verdict afterTheEnd(Plan last, PlanChange change) {
        return new PlanInForce().verdict(AREA, RuleContext.on(DAY, Records.of(last, change)));
    }

    @Test
    void withoutARecordOfPlansItCannotBeJudged() {
        assertThat(verdict(DAY))
                .isEqualTo(Verdict.unknown(Missing.records(AREA, Plan.class, "whether the area has a plan")));
        assertThat(verdict(DAY, plan("../..", "2016-01-01").withArea(AreaId.of("b"))))
                .extracting(Verdict::description)
                .isEqualTo("Not known: whether the area has a plan.");
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        PlanEnded ended = new PlanEnded(AREA.reference(), LocalDate.of(2018, 5, 30));
        Plan plan = plan("2018-01-01/2019-12-31", "2018-06-02");
        EndorsedLater later = new EndorsedLater(plan.reference(), LocalDate.of(2018, 6, 2));

        assertThat(ended.problem()).isEqualTo("No plan is in force; the last one ended on 30 May 2018.");
        assertThat(ended.repair()).isEqualTo("Have the next plan endorsed, or record it.");
        assertThat(later.problem())
                .isEqualTo("The plan that covers the date asked about was not endorsed until 2 June 2018.");
        assertThat(later.repair())
                .isEqualTo(
                        "Check that no money was drawn down before then, or correct the date of the endorsement if it is wrong.");
        assertThat(later.about()).contains(plan.reference());
        assertThat(later.repairs()).containsExactly(Repair.correct(plan.reference(), "endorsed"));
        assertThat(ended.repairs()).containsExactly(Repair.add(AREA.reference(), "Plan", 1));
    }
}
