package io.github.biglocal.plan;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A review of a plan, held in July 2015 or later, answers all of the nine questions. */
public final class PlanReviewAnswersAll extends Rule<PlanReview> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-review-answers-all");

    /** Makes the rule. */
    public PlanReviewAnswersAll() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("A plan review answers the nine questions")
                        .rationale(
                                "Local Trust decides on the next plan from what the review says about spending, impact and learning.")
                        .sources(Guidance.PLAN_REVIEWS, Guidance.NOTES_RASTRICK_2018)
                        .rows("L7")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of about 2015 lists nine questions that a review answers.")
                        .ownReading("The guidance is taken to apply from 1 July 2015")
                        .build(),
                PlanReview.class);
    }

    @Override
    protected Verdict judge(PlanReview review, RuleContext context) {
        Optional<LocalDate> dated = review.dated();
        if (dated.isEmpty()) {
            return Verdict.unknown("when the review was held");
        }
        if (dated.get().isBefore(Guidance.FROM_JULY_2015.getStart())) {
            return Verdict.notApplicable("the review is of " + dated.get() + ", before the guidance");
        }
        if (dated.get().isAfter(context.asOf())) {
            return Verdict.notApplicable("the review is of a later day, " + dated.get());
        }
        if (review.answers().isEmpty()) {
            return Verdict.unknown("what the review answered");
        }
        Set<ReviewQuestion> open = EnumSet.allOf(ReviewQuestion.class);
        review.answers().forEach(answer -> open.remove(answer.question()));
        return open.isEmpty() ? Verdict.satisfied() : Verdict.breached(new Unanswered(open));
    }

    /**
     * Questions have no answer.
     *
     * @param questions which; at least one
     */
    public record Unanswered(Set<ReviewQuestion> questions) implements Finding {
        /**
         * Fixes the order.
         *
         * @param questions which; at least one
         */
        public Unanswered {
            questions = Collections.unmodifiableSet(new TreeSet<>(questions));
        }

        @Override
        public String problem() {
            return "Of the nine questions, " + questions.size() + (questions.size() == 1 ? " has" : " have")
                    + " no answer: "
                    + questions.stream()
                            .map(question ->
                                    question.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + ".";
        }

        @Override
        public String repair() {
            return "Answer " + (questions.size() == 1 ? "it" : "them") + " in the review.";
        }
    }
}
