package io.github.biglocal.match;

import io.github.biglocal.invariant.Require;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which match lines are looked at: all of them, only cash, none of the lottery's. A view is about the match alone; the
 * programme's own money counts in every one. Two views are the same if they are the same object.
 */
public final class MatchView {
    /** What a view says of a line. */
    enum Answer {
        /** It is looked at. */
        COUNTS,
        /** It is not. */
        LEFT_OUT,
        /** The line does not say what the view asks. */
        NOT_RECORDED
    }

    /** All match. */
    public static final MatchView GROSS = new MatchView("all match", line -> Answer.COUNTS);

    /** Match that is not lottery money, for a programme whose own money is. */
    public static final MatchView WITHOUT_LOTTERY = ofStream("match without lottery money", group -> switch (group) {
        case LOTTERY -> Answer.LEFT_OUT;
        case PUBLIC, PRIVATE, REPAYABLE -> Answer.COUNTS;
        case PROGRAMME_LINKED -> Answer.NOT_RECORDED;
    });

    /** Match that comes from nobody public; lottery distributors are public bodies. */
    public static final MatchView NON_PUBLIC_ONLY = ofStream("match that is not public money", group -> switch (group) {
        case LOTTERY, PUBLIC -> Answer.LEFT_OUT;
        case PRIVATE -> Answer.COUNTS;
        case PROGRAMME_LINKED, REPAYABLE -> Answer.NOT_RECORDED;
    });

    /** Match that is not arranged with the programme itself. */
    public static final MatchView WITHOUT_PROGRAMME_LINKED = ofStream(
            "match not linked to the programme",
            group -> group == StreamGroup.PROGRAMME_LINKED ? Answer.LEFT_OUT : Answer.COUNTS);

    /** Match that nobody has to pay back: grants and loans are not to be summed without a word. */
    public static final MatchView WITHOUT_LOANS =
            ofStream("match without loans", group -> group == StreamGroup.REPAYABLE ? Answer.LEFT_OUT : Answer.COUNTS);

    /** Match in money, neither in kind nor as people's time. */
    public static final MatchView CASH_ONLY = new MatchView(
            "match in cash",
            line -> line.kind()
                    .map(kind -> kind == ContributionKind.CASH ? Answer.COUNTS : Answer.LEFT_OUT)
                    .orElse(Answer.NOT_RECORDED));

    private final String description;
    private final Function<FundingLine, Answer> answer;

    private MatchView(String description, Function<FundingLine, Answer> answer) {
        Require.of(MatchView.class).text("description", description);
        this.description = description;
        this.answer = answer;
    }

    private static MatchView ofStream(String description, Function<StreamGroup, Answer> answer) {
        return new MatchView(
                description,
                line -> line.stream().flatMap(FundingStream::group).map(answer).orElse(Answer.NOT_RECORDED));
    }

    /**
     * {@return a view of the caller's}
     *
     * @param description what it looks at, as results say it: "match of the council"
     * @param counts whether a line is looked at
     */
    public static MatchView of(String description, Predicate<FundingLine> counts) {
        return new MatchView(description, line -> counts.test(line) ? Answer.COUNTS : Answer.LEFT_OUT);
    }

    /**
     * {@return the view that looks at what both do}
     *
     * @param other the other
     */
    public MatchView and(MatchView other) {
        if (other == this || other == GROSS) {
            return this;
        }
        if (this == GROSS) {
            return other;
        }
        return new MatchView(description + ", " + other.description, line -> {
            Answer first = answer(line);
            Answer second = other.answer(line);
            if (first == Answer.LEFT_OUT || second == Answer.LEFT_OUT) {
                return Answer.LEFT_OUT;
            }
            return first == Answer.COUNTS ? second : first;
        });
    }

    Answer answer(FundingLine line) {
        return answer.apply(line);
    }

    /** {@return what it looks at} */
    @Override
    public String toString() {
        return description;
    }
}
