package io.github.biglocal.plan;

import io.github.biglocal.invariant.Require;
import java.util.Objects;

/**
 * The answer to one question in a review of a plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question the question
 * @param text the answer, in the area's words
 */
public record ReviewAnswer(ReviewQuestion question, String text) {
    /** Checks that the answer is not blank. */
    public ReviewAnswer {
        Objects.requireNonNull(question, "question");
        Require.of(ReviewAnswer.class).text("text", text);
    }

    /** {@return which question it answers; not the answer, which is free text} */
    @Override
    public String toString() {
        return "ReviewAnswer to " + question;
    }
}
