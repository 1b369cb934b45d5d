package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.ReviewBeforeNextPlan.ReviewApprovedLater;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewBeforeNextPlanTest {
    private static final LocalDate ENDORSED = LocalDate.of(2017, 11, 1);
    private static final Plan SECOND = Plan.builder()
            .id(PlanId.of("second"))
            .area(AreaId.of("a"))
            .period(Periods.parse("2018-01-01/2019-12-31"))
            .endorsed(ENDORSED)
            .build();
    private static final Plan FIRST = SECOND.withId(PlanId.of("first"))
            .withPeriod(Periods.parse("2015-01-01/2017-12-31"))
            .withEndorsed(LocalDate.of(2014, 12, 1));
    private static final PlanReview UNDATED =
            PlanReview.builder().id(PlanReviewId.of("r")).plan(FIRST.id()).build();

    private static Verdict verdict(Plan plan, String asOf, Entity... records) {
        return new ReviewBeforeNextPlan()
                .verdict(plan, RuleContext.on(LocalDate.parse(asOf), ListedRecords.of(records)));
    }

    private static PlanReview approved(LocalDate day) {
        return UNDATED.withApproved(day);
    }

    @ParameterizedTest
    @CsvSource({"2017-10-01, true", "2017-11-01, true", "2017-11-02, false"})
    void theReviewOfThePlanBeforeIsApprovedByTheEndorsement(LocalDate day, boolean inTime) {
        assertThat(verdict(SECOND, "2020-01-01", FIRST, SECOND, approved(day)))
                .isEqualTo(
                        inTime
                                ? Verdict.satisfied()
                                : Verdict.breached(new ReviewApprovedLater(FIRST.id(), day, ENDORSED)));
    }

    @Test
    void oneReviewInTimeIsEnough() {
        assertThat(verdict(SECOND, "2020-01-01", FIRST, approved(ENDORSED.plusDays(1)), UNDATED, approved(ENDORSED)))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void theFirstOfTheLateApprovalsIsTold() {
        assertThat(verdict(SECOND, "2020-01-01", FIRST, approved(ENDORSED.plusDays(9)), approved(ENDORSED.plusDays(2))))
                .isEqualTo(Verdict.breached(new ReviewApprovedLater(FIRST.id(), ENDORSED.plusDays(2), ENDORSED)));
    }

    @Test
    void thePlanThatNamesItsSuccessorIsTheOneBeforeElseTheLastOfAnEarlierDay() {
        Plan older = FIRST.withId(PlanId.of("older")).withEndorsed(LocalDate.of(2012, 1, 1));
        PlanReview ofOlder = approved(ENDORSED).withPlan(older.id());

        assertThat(verdict(SECOND, "2020-01-01", older, FIRST, SECOND, ofOlder))
                .isEqualTo(Verdict.unknown("the reviews of the plan before: none is recorded"));
        assertThat(verdict(SECOND, "2020-01-01", older.withReplacedBy(SECOND.id()), FIRST, SECOND, ofOlder))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void aFirstPlanIsNotAsked() {
        assertThat(verdict(SECOND, "2020-01-01", SECOND, FIRST.withArea(AreaId.of("b"))))
                .isEqualTo(Verdict.notApplicable("no earlier plan of the area is on record"));
        assertThat(verdict(FIRST.withEndorsed(LocalDate.of(2015, 7, 1)), "2020-01-01", SECOND))
                .isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        assertThat(verdict(SECOND, "2020-01-01", FIRST, approved(ENDORSED.plusDays(1)), UNDATED))
                .isEqualTo(Verdict.unknown("the day on which a review of the plan before was approved"));
        assertThat(verdict(SECOND.withEndorsed(Optional.empty()), "2020-01-01", FIRST))
                .isEqualTo(Verdict.unknown("whether the plan is endorsed, and when"));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true"})
    void isAskedOfPlansEndorsedUnderTheGuidance(LocalDate endorsed, boolean asked) {
        assertThat(
                        verdict(SECOND.withEndorsed(endorsed), "2020-01-01", FIRST, approved(ENDORSED))
                                instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2017-10-31, false", "2017-11-01, true", "2026-03-31, true", "2026-04-01, false"})
    void isAskedFromTheEndorsementToTheEndOfTheProgramme(String asOf, boolean asked) {
        assertThat(verdict(SECOND, asOf, FIRST, approved(ENDORSED.plusDays(1))) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void isWorthKnowingAndNoMoreSinceOneAreaIsItsSource() {
        ReviewApprovedLater finding = new ReviewApprovedLater(FIRST.id(), LocalDate.of(2017, 11, 2), ENDORSED);

        assertThat(new ReviewBeforeNextPlan().info().severity()).isEqualTo(Severity.INFO);
        assertThat(finding.problem())
                .isEqualTo("The plan was endorsed on 2017-11-01; the review of the plan before it, first, was approved"
                        + " only on 2017-11-02.");
        assertThat(finding.repair())
                .isEqualTo("Draw the next budget from 2017-11-02 on, or record the review that came before.");
    }
}
