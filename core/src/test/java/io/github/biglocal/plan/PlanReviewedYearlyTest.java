package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.PlanReviewedYearly.Overdue;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class PlanReviewedYearlyTest {
    private static final PlanReviewedYearly RULE = new PlanReviewedYearly();
    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .area(AreaId.of("a"))
            .period(Periods.parse("2012-09-01/2015-08-31"))
            .build();

    private static final Missing REVIEWED = Missing.records(PLAN, PlanReview.class, "when the plan was reviewed");

    private static PlanReview review(String date) {
        return PlanReview.builder()
                .id(PlanReviewId.of("r " + date))
                .plan(PLAN.id())
                .date(LocalDate.parse(date))
                .build();
    }

    private static Records reviews(String... dates) {
        return Records.of(
                Arrays.stream(dates).map(PlanReviewedYearlyTest::review).toArray(PlanReview[]::new));
    }

    private static Verdict verdict(Plan plan, String asOf, Records records) {
        return RULE.verdict(plan, RuleContext.on(LocalDate.parse(asOf), records));
    }

    @ParameterizedTest
    @CsvSource({
        "2013-09-01, not applicable",
        "2013-09-02, in time",
        "2014-08-20, in time",
        "2014-08-21, late",
        "2014-09-30, late",
        "2014-10-01, in time",
        "2015-06-30, in time"
    })
    void noMoreThanAYearPassesWithoutAReview(String asOf, String answer) {
        assertThat(verdict(PLAN, asOf, reviews("2013-08-20", "2014-10-01")))
                .isEqualTo(
                        switch (answer) {
                            case "in time" -> Verdict.satisfied();
                            case "late" ->
                                Verdict.breached(new Overdue(
                                        PLAN.reference(),
                                        LocalDate.of(2013, 8, 20),
                                        PlanReviewedYearly.Since.LAST_REVIEW,
                                        LocalDate.of(2014, 8, 20)));
                            default -> Verdict.notApplicable("the plan's first year is not over");
                        });
    }

    @Test
    void aReviewBeforeThePlanBeganDoesNotShortenItsFirstYear() {
        assertThat(verdict(PLAN, "2013-09-02", reviews("2012-01-01", "2014-01-01")))
                .isEqualTo(Verdict.breached(new Overdue(
                        PLAN.reference(),
                        LocalDate.of(2012, 9, 1),
                        PlanReviewedYearly.Since.START,
                        LocalDate.of(2013, 9, 1))));
        assertThat(verdict(PLAN, "2013-09-01", reviews("2012-01-01")))
                .isEqualTo(Verdict.notApplicable("the plan's first year is not over"));
    }

    @ParameterizedTest
    @CsvSource({"2014-01-09, false", "2014-01-10, true"})
    void whatReviewsCameBeforeTheFirstOnRecordIsNotKnown(String asOf, boolean known) {
        assertThat(verdict(PLAN, asOf, reviews("2014-01-10")))
                .isEqualTo(known ? Verdict.satisfied() : Verdict.unknown(REVIEWED));
        assertThat(verdict(PLAN, "2013-09-02", reviews("2013-09-03"))).isEqualTo(Verdict.unknown(REVIEWED));
    }

    @Test
    void aTimelineSeesReviewsFallDueThoughNoRecordHasTheDay() {
        LocalDateRange period = Periods.parse("2012-01-01/2015-12-31");
        for (Records records :
                List.of(reviews(), reviews("2013-08-20", "2014-10-01"), reviews("2013-02-28"), reviews("2014-06-01"))) {
            Timeline timeline = Timeline.of(RULE, PLAN, records, period);

            for (LocalDate day = period.getStart(); period.contains(day); day = day.plusDays(1)) {
                assertThat(timeline.on(day)).as("%s", day).isEqualTo(verdict(PLAN, day.toString(), records));
            }
        }
    }

    @Test
    void withoutTheReviewsOrTheirDaysItCannotBeJudged() {
        PlanReview undated = review("2013-01-01").withDate(Optional.empty()).withId(PlanReviewId.of("undated"));
        Missing day = Missing.of(undated, "approved", "when the review was held, submitted or approved");
        Missing start = Missing.of(PLAN, "period", "when the plan starts");

        assertThat(verdict(PLAN, "2014-01-01", reviews())).isEqualTo(Verdict.unknown(REVIEWED));
        assertThat(verdict(PLAN, "2014-01-01", Records.of(undated))).isEqualTo(Verdict.unknown(day));
        assertThat(verdict(PLAN, "2015-01-01", Records.of(undated, review("2013-01-01"))))
                .isEqualTo(Verdict.unknown(day));
        assertThat(verdict(PLAN, "2014-01-01", Records.of(undated, review("2013-01-01"))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(PLAN.withPeriod(Periods.parse("../2015-08-31")), "2014-01-01", reviews()))
                .isEqualTo(Verdict.unknown(start, REVIEWED));
        assertThat(verdict(PLAN.withPeriod(Optional.empty()), "2014-01-01", reviews("2013-06-01")))
                .isEqualTo(Verdict.unknown(start));
        assertThat(verdict(PLAN.withPeriod(Optional.empty()), "2014-01-01", Records.of(undated)))
                .isEqualTo(Verdict.unknown(start, day));
    }

    @ParameterizedTest
    @CsvSource({"2014-06-01, false", "2014-06-02, true"})
    void aPlanThatIsReplacedOrOverNeedsNoReview(LocalDate replaced, boolean asked) {
        assertThat(
                        verdict(PLAN.withReplaced(replaced), "2014-06-01", reviews("2013-01-01"))
                                instanceof Verdict.Breached)
                .isEqualTo(asked);
        assertThat(verdict(
                        PLAN.withPeriod(Periods.parse("2012-01-01/2014-05-31")), "2014-06-01", reviews("2013-01-01")))
                .isEqualTo(Verdict.notApplicable("the plan is not in force"));
    }

    @ParameterizedTest
    @CsvSource({"2010-07-26, false", "2010-07-27, true", "2015-06-30, true", "2015-07-01, false"})
    void wasAskedUntilJuly2015(String asOf, boolean asked) {
        Plan plan = PLAN.withPeriod(Periods.parse("2005-01-01/.."));

        assertThat(verdict(plan, asOf, reviews("2006-01-01")) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        Overdue finding = new Overdue(
                PLAN.reference(),
                LocalDate.of(2013, 8, 20),
                PlanReviewedYearly.Since.LAST_REVIEW,
                LocalDate.of(2014, 8, 20));
        Overdue first = new Overdue(
                PLAN.reference(), LocalDate.of(2012, 9, 1), PlanReviewedYearly.Since.START, LocalDate.of(2013, 9, 1));

        assertThat(finding.problem())
                .isEqualTo(
                        "The plan was due for review by 20 August 2014, a year after its last review (20 August 2013).");
        assertThat(first.problem())
                .isEqualTo(
                        "The plan was due for review by 1 September 2013, a year after it started (1 September 2012).");
        assertThat(finding.repair()).isEqualTo("Review the plan, or record the review if there was one.");
        assertThat(finding.repairs()).containsExactly(Repair.add(PLAN.reference(), "PlanReview", 1));
    }
}
