package io.github.biglocal.match;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.text.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which match lines are looked at: all of them, only cash, or only those that are not lottery money, for example. A
 * view is about the match alone; the programme's own money counts in every one.
 *
 * <p>A view is a value: two are equal if they ask the same, whatever the order in which they were combined and however
 * often. What {@linkplain #of a view of the caller's own} asks is known by its name alone. Immutable and thread-safe,
 * if the caller's own conditions are.
 */
public final class MatchView {
    /** A view's answer about a line. */
    enum Answer {
        /** It is in the view. */
        COUNTS,
        /** It is not. */
        LEFT_OUT,
        /** The line does not say what the view asks. */
        NOT_RECORDED
    }

    /**
     * One condition of a view.
     *
     * @param identity what makes it the same as another
     * @param state the same in one line of text
     * @param description what it looks at, in words
     * @param answer what it says of a line
     */
    private record Part(Object identity, String state, String description, Function<FundingLine, Answer> answer) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Part part && identity.equals(part.identity);
        }

        @Override
        public int hashCode() {
            return identity.hashCode();
        }
    }

    /** A group of match lines. Keys that are not equal are different views, even if their texts are the same. */
    private record Group(Object key, String description) {}

    /** All match. */
    public static final MatchView GROSS = new MatchView(Set.of());

    /**
     * Match that is not lottery money, for a programme whose own money is. The stream {@link FundingStream#LOAN} does not
     * say whose money is lent; record that as the stream, and the loan as the {@linkplain FundingLine#terms() terms}.
     */
    public static final MatchView WITHOUT_LOTTERY = byGiver("match without lottery money", group -> switch (group) {
        case LOTTERY -> Answer.LEFT_OUT;
        case PUBLIC, PRIVATE -> Answer.COUNTS;
        case PROGRAMME_LINKED, REPAYABLE -> Answer.NOT_RECORDED;
    });

    /** Match that does not come from public bodies; lottery distributors are public bodies. */
    public static final MatchView NON_PUBLIC_ONLY = byGiver("match that is not public money", group -> switch (group) {
        case LOTTERY, PUBLIC -> Answer.LEFT_OUT;
        case PRIVATE -> Answer.COUNTS;
        case PROGRAMME_LINKED, REPAYABLE -> Answer.NOT_RECORDED;
    });

    /** Match that is not arranged with the programme itself. */
    public static final MatchView WITHOUT_PROGRAMME_LINKED = byGiver(
            "match not linked to the programme",
            group -> group == StreamGroup.PROGRAMME_LINKED ? Answer.LEFT_OUT : Answer.COUNTS);

    /** Match that does not have to be paid back: grants and loans should not be added together without saying so. */
    public static final MatchView WITHOUT_LOANS = ofOne(
            "library",
            "match without loans",
            line -> line.isLent()
                    .map(lent -> lent ? Answer.LEFT_OUT : Answer.COUNTS)
                    .orElse(Answer.NOT_RECORDED));

    /** Match in money, not in kind or as volunteer time. */
    public static final MatchView CASH_ONLY = ofOne(
            "library",
            "match in cash",
            line -> line.kind()
                    .map(kind -> kind == ContributionKind.CASH ? Answer.COUNTS : Answer.LEFT_OUT)
                    .orElse(Answer.NOT_RECORDED));

    /** What distinguishes views, each once. */
    private final Set<Part> parts;

    /** All the conditions; where several have one name, each applies. */
    private final List<Part> asked;

    private MatchView(Collection<Part> parts) {
        this.asked = parts.stream()
                .sorted(Comparator.comparing(Part::description).thenComparing(Part::state))
                .toList();
        this.parts = Collections.unmodifiableSet(new LinkedHashSet<>(asked));
    }

    private static MatchView ofOne(String origin, String description, Function<FundingLine, Answer> answer) {
        String state = origin + " " + quoted(description);
        return new MatchView(Set.of(new Part(state, state, description, answer)));
    }

    private static MatchView byGiver(String description, Function<StreamGroup, Answer> answer) {
        return ofOne(
                "library",
                description,
                line -> line.stream().flatMap(FundingStream::group).map(answer).orElse(Answer.NOT_RECORDED));
    }

    /**
     * {@return a view of the caller's own} Its name stands for it: two views of one name are equal, so calculators made
     * on different machines are equal, and a different condition needs a different name; where views of one name are
     * combined, each condition applies. For a stream, a form or a contributor, use the views made for those, which also
     * handle what is not recorded.
     *
     * @param name what it looks at, as results say it: "match of the council"; not blank
     * @param counts whether a line is looked at
     */
    public static MatchView of(String name, Predicate<FundingLine> counts) {
        Objects.requireNonNull(counts, "counts");
        Require.of(MatchView.class).text("name", name);
        return ofOne("named", name, line -> counts.test(line) ? Answer.COUNTS : Answer.LEFT_OUT);
    }

    /**
     * {@return the view of match from some streams of money} A line that does not record its stream is treated as
     * {@link UnrecordedPolicy} says.
     *
     * @param streams the streams; at least one
     */
    public static MatchView ofStreams(FundingStream... streams) {
        Objects.requireNonNull(streams, "streams");
        return among(
                "streams",
                line -> line.stream().map(FundingStream::value),
                Stream.of(streams).map(FundingStream::value),
                Text::words);
    }

    /**
     * {@return the view of match in some forms} A line that does not record its form is treated as
     * {@link UnrecordedPolicy} says.
     *
     * @param kinds the forms; at least one
     */
    public static MatchView ofKinds(ContributionKind... kinds) {
        Objects.requireNonNull(kinds, "kinds");
        return among(
                "kinds", line -> line.kind().map(Enum::name), Stream.of(kinds).map(Enum::name), Text::words);
    }

    /**
     * {@return the view of match from some contributors} A line that does not record its contributor is treated as
     * {@link UnrecordedPolicy} says.
     *
     * @param contributors the contributors; at least one
     */
    public static MatchView ofContributors(OrganisationId... contributors) {
        Objects.requireNonNull(contributors, "contributors");
        return among(
                "contributors",
                line -> line.contributor().map(OrganisationId::value),
                Stream.of(contributors).map(OrganisationId::value),
                id -> id);
    }

    private static MatchView among(
            String field,
            Function<FundingLine, Optional<String>> asked,
            Stream<String> values,
            UnaryOperator<String> words) {
        Set<String> wanted = new TreeSet<>(values.toList());
        Require.of(MatchView.class).notEmpty(field, wanted);
        String state = field + wanted.stream().map(value -> " " + quoted(value)).collect(Collectors.joining());
        String noun = wanted.size() == 1 ? field.substring(0, field.length() - 1) : field;
        String description = "match of the " + noun + " "
                + Text.list(wanted.stream().map(words).toList());
        return new MatchView(Set.of(new Part(
                state,
                state,
                description,
                line -> asked.apply(line)
                        .map(value -> wanted.contains(value) ? Answer.COUNTS : Answer.LEFT_OUT)
                        .orElse(Answer.NOT_RECORDED))));
    }

    /** Returns the view of the lines of a group. */
    static <K> MatchView ofGroup(K key, Function<? super FundingLine, Optional<K>> group) {
        String text = key.toString();
        String description = text.isBlank() ? quoted(text) : text;
        return new MatchView(Set.of(new Part(
                new Group(key, description),
                "group " + quoted(description),
                description,
                line -> group.apply(line).filter(key::equals).isPresent() ? Answer.COUNTS : Answer.LEFT_OUT)));
    }

    /**
     * {@return the view of the lines that are in both}
     *
     * @param other the other
     */
    public MatchView and(MatchView other) {
        Objects.requireNonNull(other, "other");
        Set<Function<FundingLine, Answer>> mine = Collections.newSetFromMap(new IdentityHashMap<>());
        asked.forEach(part -> mine.add(part.answer()));
        return new MatchView(Stream.concat(
                        asked.stream(), other.asked.stream().filter(part -> !mine.contains(part.answer())))
                .toList());
    }

    Answer answer(FundingLine line) {
        Answer answer = Answer.COUNTS;
        for (Part part : asked) {
            Answer next = part.answer().apply(line);
            if (next == Answer.LEFT_OUT) {
                return next;
            }
            answer = next == Answer.NOT_RECORDED ? next : answer;
        }
        return answer;
    }

    /** Returns the view as one line of text, equal for equal views on every machine. */
    String state() {
        return parts.stream().map(Part::state).collect(Collectors.joining(" and "));
    }

    /** Returns a text between quotation marks, so it cannot be mistaken for what is around it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatchView view && parts.equals(view.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** {@return what it looks at} */
    @Override
    public String toString() {
        return parts.isEmpty()
                ? "all match"
                : parts.stream().map(Part::description).collect(Collectors.joining(", "));
    }
}
