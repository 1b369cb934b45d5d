package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.plan.PlanAssessed.AfterEndorsement;
import io.github.biglocal.plan.PlanAssessed.BeforeSubmission;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanAssessedTest {
    private static final LocalDate SUBMITTED = LocalDate.of(2014, 10, 1);
    private static final LocalDate ENDORSED = LocalDate.of(2014, 12, 1);
    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .area(AreaId.of("a"))
            .submitted(SUBMITTED)
            .endorsed(ENDORSED)
            .build();

    private static Verdict verdict(Plan plan, String asOf) {
        return new PlanAssessed().verdict(plan, RuleContext.on(LocalDate.parse(asOf)));
    }

    private static Verdict verdict(Plan plan) {
        return verdict(plan, "2020-01-01");
    }

    @ParameterizedTest
    @CsvSource({"2014-10-01", "2014-11-17", "2014-12-01"})
    void aVisitBetweenSubmissionAndEndorsementSatisfiesIt(LocalDate visit) {
        assertThat(verdict(PLAN.withAssessorVisit(visit))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void aVisitBeforeTheSubmissionOrAfterTheEndorsementDoesNot() {
        assertThat(verdict(PLAN.withAssessorVisit(SUBMITTED.minusDays(1))))
                .isEqualTo(Verdict.breached(new BeforeSubmission(SUBMITTED.minusDays(1), SUBMITTED)));
        assertThat(verdict(PLAN.withAssessorVisit(ENDORSED.plusDays(1))))
                .isEqualTo(Verdict.breached(new AfterEndorsement(ENDORSED.plusDays(1), ENDORSED)));
    }

    @Test
    void theVisitCountsWhateverTheFeedback() {
        assertThat(verdict(PLAN.withAssessorVisit(ENDORSED).withAssessorFeedback(ENDORSED.plusDays(9))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(PLAN.withAssessorVisit(ENDORSED.plusDays(1)).withAssessorFeedback(ENDORSED)))
                .isInstanceOf(Verdict.Breached.class);
    }

    @ParameterizedTest
    @CsvSource({"2014-09-30, false", "2014-10-01, true", "2014-12-01, true", "2014-12-02, false"})
    void feedbackInTimeShowsAnAssessmentAndOtherFeedbackShowsNothing(LocalDate feedback, boolean shows) {
        assertThat(verdict(PLAN.withAssessorFeedback(feedback)))
                .isEqualTo(shows ? Verdict.satisfied() : Verdict.unknown("the day of the assessor's visit"));
    }

    @Test
    void theDayOfSubmissionIsNotNeeded() {
        assertThat(verdict(PLAN.withSubmitted(Optional.empty()).withAssessorVisit(SUBMITTED.minusYears(1))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        assertThat(verdict(PLAN)).isEqualTo(Verdict.unknown("the day of the assessor's visit"));
        assertThat(verdict(PLAN.withEndorsed(Optional.empty())))
                .isEqualTo(Verdict.unknown("whether the plan is endorsed, and when"));
    }

    @ParameterizedTest
    @CsvSource({"2014-11-30, false", "2014-12-01, true", "2026-03-31, true", "2026-04-01, false"})
    void isAskedFromTheEndorsementToTheEndOfTheProgramme(String asOf, boolean asked) {
        assertThat(verdict(PLAN.withAssessorVisit(SUBMITTED.minusDays(1)), asOf) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldMendIt() {
        AfterEndorsement after = new AfterEndorsement(LocalDate.of(2014, 12, 2), ENDORSED);
        BeforeSubmission before = new BeforeSubmission(LocalDate.of(2014, 9, 30), SUBMITTED);

        assertThat(after.problem())
                .isEqualTo("The assessor's visit on 2014-12-02 came after the plan was endorsed on 2014-12-01.");
        assertThat(after.repair())
                .isEqualTo("Correct one of the two dates, or record the visit before the endorsement.");
        assertThat(before.problem())
                .isEqualTo("The assessor's visit on 2014-09-30 came before the plan was submitted on 2014-10-01.");
        assertThat(before.repair())
                .isEqualTo("Correct one of the two dates, or record the visit after the submission.");
    }
}
