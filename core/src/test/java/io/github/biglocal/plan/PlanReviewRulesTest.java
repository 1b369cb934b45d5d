package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.plan.PlanReviewAnswersAll.Unanswered;
import io.github.biglocal.plan.PlanReviewDatesInOrder.OutOfOrder;
import io.github.biglocal.plan.PlanReviewDatesInOrder.Step;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanReviewRulesTest {
    private static final LocalDate HELD = LocalDate.of(2018, 10, 5);
    private static final PlanReview BARE =
            PlanReview.builder().id(PlanReviewId.of("r")).plan(PlanId.of("p")).build();

    private static PlanReview answering(Set<ReviewQuestion> questions) {
        return BARE.withDate(HELD)
                .withAnswers(questions.stream()
                        .map(question -> new ReviewAnswer(question, "answer"))
                        .toList());
    }

    private static Verdict answers(PlanReview review, String asOf) {
        return new PlanReviewAnswersAll().verdict(review, RuleContext.on(LocalDate.parse(asOf)));
    }

    private static Verdict answers(PlanReview review) {
        return answers(review, "2020-01-01");
    }

    @Test
    void thereAreNineQuestionsAndAReviewThatAnswersThemAllSatisfies() {
        assertThat(ReviewQuestion.values()).hasSize(9);
        assertThat(answers(answering(EnumSet.allOf(ReviewQuestion.class)))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @EnumSource
    void eachQuestionIsAsked(ReviewQuestion question) {
        assertThat(answers(answering(EnumSet.complementOf(EnumSet.of(question)))))
                .isEqualTo(Verdict.breached(new Unanswered(Set.of(question))));
    }

    @Test
    void anAnswerGivenTwiceStandsForOneQuestion() {
        ReviewAnswer answer = new ReviewAnswer(ReviewQuestion.IMPACT, "answer");

        assertThat(answers(BARE.withDate(HELD).withAnswers(answer, answer)))
                .isEqualTo(Verdict.breached(new Unanswered(EnumSet.complementOf(EnumSet.of(ReviewQuestion.IMPACT)))));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2020-01-01, true", "2020-01-02, false"})
    void isAskedOfReviewsUnderTheGuidanceUpToTheDay(LocalDate held, boolean asked) {
        assertThat(answers(answering(EnumSet.of(ReviewQuestion.IMPACT)).withDate(held)) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void withoutAnswersOrADayItCannotBeJudged() {
        assertThat(answers(BARE.withDate(HELD))).isEqualTo(Verdict.unknown("what the review answered"));
        assertThat(answers(answering(EnumSet.allOf(ReviewQuestion.class)).withDate(Optional.empty())))
                .isEqualTo(Verdict.unknown("when the review was held"));
    }

    @Test
    void saysWhichQuestionsAreOpen() {
        Unanswered one = new Unanswered(Set.of(ReviewQuestion.FINAL_QUESTION));
        Unanswered two = new Unanswered(Set.of(ReviewQuestion.LEARNING, ReviewQuestion.MONEY_SPENT));

        assertThat(one.problem()).isEqualTo("Of the nine questions, 1 has no answer: final question.");
        assertThat(one.repair()).isEqualTo("Answer it in the review.");
        assertThat(two.problem()).isEqualTo("Of the nine questions, 2 have no answer: money spent, learning.");
        assertThat(two.repair()).isEqualTo("Answer them in the review.");
    }

    private static PlanReview dated(PlanReview review, Step step, LocalDate date) {
        return switch (step) {
            case HELD -> review.withDate(date);
            case SUBMITTED -> review.withSubmitted(date);
            case APPROVED -> review.withApproved(date);
        };
    }

    private static Verdict order(PlanReview review) {
        return new PlanReviewDatesInOrder().verdict(review, RuleContext.on(LocalDate.of(2020, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"HELD, SUBMITTED", "HELD, APPROVED", "SUBMITTED, APPROVED"})
    void aReviewIsHeldThenSubmittedThenApproved(Step earlier, Step later) {
        PlanReview review = dated(BARE, earlier, HELD);

        assertThat(order(dated(review, later, HELD.minusDays(1))))
                .isEqualTo(Verdict.breached(new OutOfOrder(earlier, HELD, later, HELD.minusDays(1))));
        assertThat(order(dated(review, later, HELD))).isEqualTo(Verdict.satisfied());
        assertThat(order(dated(review, later, HELD.plusDays(1)))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void withOneDateThereIsNoOrder() {
        assertThat(Arrays.stream(Step.values()).map(step -> order(dated(BARE, step, HELD))))
                .containsOnly(Verdict.notApplicable("fewer than two of its dates are recorded"));
        assertThat(order(BARE)).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void saysWhichDatesAreOutOfOrder() {
        OutOfOrder finding = new OutOfOrder(Step.SUBMITTED, HELD, Step.APPROVED, HELD.minusDays(1));

        assertThat(finding.problem())
                .isEqualTo("The review is recorded as approved on 2018-10-04, before it was submitted on 2018-10-05.");
        assertThat(finding.repair()).isEqualTo("Correct one of the two dates.");
    }
}
