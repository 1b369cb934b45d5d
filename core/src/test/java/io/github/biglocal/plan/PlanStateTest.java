package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanStateTest {
    private static final Plan BARE =
            Plan.builder().id(PlanId.of("p")).area(AreaId.of("a")).build();
    private static final Plan PLAN = BARE.withDraftingBegan(LocalDate.of(2016, 1, 10))
            .withSubmitted(LocalDate.of(2016, 6, 1))
            .withPassedToAssessor(LocalDate.of(2016, 6, 8))
            .withEndorsed(LocalDate.of(2016, 7, 15))
            .withPeriod(Periods.parse("2016-09-01/2019-08-31"))
            .withReplaced(LocalDate.of(2019, 10, 1));
    private static final PlanReview REVIEW = PlanReview.builder()
            .id(PlanReviewId.of("r"))
            .plan(PLAN.id())
            .date(LocalDate.of(2018, 10, 5))
            .build();

    @ParameterizedTest
    @CsvSource({
        "2016-01-09, ",
        "2016-01-10, DRAFTING",
        "2016-05-31, DRAFTING",
        "2016-06-01, SUBMITTED",
        "2016-06-07, SUBMITTED",
        "2016-06-08, WITH_ASSESSOR",
        "2016-07-14, WITH_ASSESSOR",
        "2016-07-15, ENDORSED",
        "2016-08-31, ENDORSED",
        "2016-09-01, CURRENT",
        "2018-10-04, CURRENT",
        "2018-10-05, REVIEWED",
        "2019-09-30, REVIEWED",
        "2019-10-01, REPLACED",
        "2030-01-01, REPLACED"
    })
    void goesFromDraftToReplacement(LocalDate date, @Nullable PlanState state) {
        assertThat(PLAN.stateOn(date, List.of(REVIEW))).isEqualTo(Optional.ofNullable(state));
    }

    @Test
    void aReviewOfAnotherPlanMakesNoDifference() {
        assertThat(PLAN.stateOn(LocalDate.of(2019, 1, 1), List.of(REVIEW.withPlan(PlanId.of("q")))))
                .contains(PlanState.CURRENT);
    }

    @Test
    void afterAPeriodWithoutReviewOrReplacementTheStateIsNotKnown() {
        Plan plan = PLAN.withReplaced(Optional.empty());

        assertThat(plan.stateOn(LocalDate.of(2019, 8, 31), List.of())).contains(PlanState.CURRENT);
        assertThat(plan.stateOn(LocalDate.of(2019, 9, 1), List.of())).isEmpty();
        assertThat(plan.stateOn(LocalDate.of(2019, 9, 1), List.of(REVIEW))).contains(PlanState.REVIEWED);
    }

    @Test
    void withoutAPeriodAnEndorsedPlanIsNotKnownToBeCurrent() {
        assertThat(PLAN.withPeriod(Optional.empty()).stateOn(LocalDate.of(2017, 1, 1), List.of()))
                .contains(PlanState.ENDORSED);
    }

    @ParameterizedTest
    @CsvSource({"2016-06-20, 2016-07-01", "2016-07-01, 2016-06-20"})
    void aVisitOrFeedbackShowsThatItIsWithTheAssessor(LocalDate visit, LocalDate feedback) {
        Plan plan = BARE.withSubmitted(LocalDate.of(2016, 6, 1))
                .withAssessorVisit(visit)
                .withAssessorFeedback(feedback);

        assertThat(plan.stateOn(LocalDate.of(2016, 6, 19), List.of())).contains(PlanState.SUBMITTED);
        assertThat(plan.stateOn(LocalDate.of(2016, 6, 20), List.of())).contains(PlanState.WITH_ASSESSOR);
    }

    @Test
    void aPlanWithoutDatesHasNoKnownState() {
        assertThat(BARE.stateOn(LocalDate.of(2020, 1, 1), List.of())).isEmpty();
        assertThat(BARE.withSubmitted(LocalDate.of(2016, 6, 1)).stateOn(LocalDate.of(2016, 5, 31), List.of()))
                .isEmpty();
    }

    @Test
    void aReviewIsOfTheDayItWasHeldElseSubmittedElseApproved() {
        PlanReview review = REVIEW.withSubmitted(LocalDate.of(2018, 10, 6)).withApproved(LocalDate.of(2018, 10, 7));

        assertThat(review.dated()).contains(LocalDate.of(2018, 10, 5));
        assertThat(review.withDate(Optional.empty()).dated()).contains(LocalDate.of(2018, 10, 6));
        assertThat(review.withDate(Optional.empty())
                        .withSubmitted(Optional.empty())
                        .dated())
                .contains(LocalDate.of(2018, 10, 7));
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerPrintsItsQuestionOnly(ReviewQuestion question) {
        assertThat(new ReviewAnswer(question, "in confidence")).hasToString("ReviewAnswer to " + question);
    }
}
