package io.github.biglocal.plan;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.AllPresent;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.DatesInOrder.Step;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules about the reviews of plans. */
public final class PlanReviewRules {
    /** The id of {@link #planReviewAnswersAll()}. */
    public static final RuleId PLAN_REVIEW_ANSWERS_ALL = RuleId.of("plan-review-answers-all");

    /** The id of {@link #planReviewDatesInOrder()}. */
    public static final RuleId PLAN_REVIEW_DATES_IN_ORDER = RuleId.of("plan-review-dates-in-order");

    /** The questions whose wording is known. */
    private static final Set<ReviewQuestion> KNOWN = EnumSet.complementOf(EnumSet.of(ReviewQuestion.FINAL_QUESTION));

    private PlanReviewRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(new PlanReviewedYearly(), planReviewAnswersAll(), planReviewDatesInOrder());
    }

    /**
     * {@return a review of a plan, held in July 2015 or later, answers the nine questions} Of the ninth only the first
     * words can be read, so a review which answers the other eight leaves it open.
     */
    public static Rule<PlanReview> planReviewAnswersAll() {
        return AllPresent.of(
                        PlanReview.class,
                        RuleInfo.of("plan", PLAN_REVIEW_ANSWERS_ALL, RuleKind.GUIDANCE)
                                .title("A plan review answers the nine questions")
                                .rationale(
                                        "Local Trust decides on the next plan in the light of what the review says about spending, impact and learning.")
                                .sources(Guidance.PLAN_REVIEWS, Guidance.NOTES_RASTRICK_2018)
                                .rows("L7")
                                .guidance(Guidance.FROM_JULY_2015)
                                .basis(
                                        "Local Trust's guidance of about 2015 lists nine questions that a review should answer; the"
                                                + " ninth is cut off after its first words, \"How do you know\".")
                                .ownReading("The guidance is taken to apply from 1 July 2015")
                                .build())
                .unless(
                        "the review is dated after the date asked about",
                        (review, context) -> review.dated()
                                .filter(day -> day.isAfter(context.asOf()))
                                .isPresent())
                .unless(
                        "the review is dated before the guidance applied",
                        (review, context) -> review.dated()
                                .filter(Guidance.FROM_JULY_2015.getStart()::isAfter)
                                .isPresent())
                .needing((review, context) -> review.day())
                .needing((review, context) -> answers(review))
                .list("answers", "which questions the review answered", PlanReviewRules::answered)
                .having(KNOWN)
                .problem("The review does not cover {any missing}.")
                .repair("Extend the review to cover {missing}.")
                .build();
    }

    private static Set<ReviewQuestion> answered(PlanReview review) {
        return review.answers().stream().map(ReviewAnswer::question).collect(Collectors.toSet());
    }

    private static Fact<Set<ReviewQuestion>> answers(PlanReview review) {
        Set<ReviewQuestion> answered = answered(review);
        if (answered.isEmpty()) {
            return Fact.missing(Missing.of(review, "answers", "which questions the review answered"));
        }
        return answered.equals(KNOWN)
                ? Fact.missing(Missing.of(
                        review,
                        "answers",
                        "whether the review answered the ninth question, which is cut off in the copy of the guidance"
                                + " used"))
                : Fact.recorded(answered);
    }

    /** {@return a review of a plan is held, then submitted, then approved} */
    public static Rule<PlanReview> planReviewDatesInOrder() {
        return DatesInOrder.of(
                        PlanReview.class,
                        RuleInfo.of("plan", PLAN_REVIEW_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("The dates of a plan review are in order")
                                .rationale(
                                        "A review is held, then submitted, then approved; dates in another order are recording errors.")
                                .sources(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .build())
                .inOrder(
                        Step.of("the review", "was held", "date", PlanReview::date),
                        Step.of("the review", "was submitted", "submitted", PlanReview::submitted),
                        Step.of("the review", "was approved", "approved", PlanReview::approved))
                .build();
    }
}
