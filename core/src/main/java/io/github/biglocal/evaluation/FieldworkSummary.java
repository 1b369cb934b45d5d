package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fieldwork of some evaluations as of a date, by method, and what they produced, by kind. A count that its source gives
 * as a bound makes the sum one, and so does a round that was not counted: the sum is then the least there can be, never a
 * sum in which that round is zero.
 *
 * <p>Immutable and thread-safe.
 */
public final class FieldworkSummary implements Explained {
    private final LocalDate asOf;
    private final List<Round> rounds;
    private final List<EvaluationOutput> outputs;
    private final List<LeftOut> leftOut;

    FieldworkSummary(LocalDate asOf, List<Round> rounds, List<EvaluationOutput> outputs, List<LeftOut> leftOut) {
        this.asOf = asOf;
        this.rounds = List.copyOf(rounds);
        this.outputs = List.copyOf(outputs);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * A round of fieldwork that is counted.
     *
     * @param evaluation the evaluation
     * @param place its place among the rounds of the evaluation, from 1
     * @param fieldwork what is recorded of it
     */
    public record Round(EvaluationId evaluation, int place, Fieldwork fieldwork) {
        /** Checks that the place is one. */
        public Round {
            Objects.requireNonNull(evaluation, "evaluation");
            Objects.requireNonNull(fieldwork, "fieldwork");
            Require.of(Round.class).atLeast("place", 1, place);
        }

        /** {@return the round, its method and its count} */
        @Override
        public String toString() {
            return "round " + Text.number(place) + " of evaluation " + evaluation + ": "
                    + Text.words(fieldwork.method()) + ", "
                    + fieldwork.count().map(Count::toString).orElse("the number is not recorded");
        }
    }

    /**
     * What the rounds by one method add up to.
     *
     * @param method how evidence was gathered
     * @param rounds how many rounds there are; 1 or more
     * @param count how many interviews, groups, events and so on; a bound if a round was not counted; empty if none was
     * @param people how many people took part, someone who took part twice counted twice; a bound if they were not counted
     *     in a round; empty if they were in none
     */
    public record Total(EvidenceMethod method, int rounds, Optional<Count> count, Optional<Count> people) {
        /** Checks that there is a round. */
        public Total {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(count, "count");
            Objects.requireNonNull(people, "people");
            Require.of(Total.class).atLeast("rounds", 1, rounds);
        }

        /** {@return the method, the number, the rounds and the people} */
        @Override
        public String toString() {
            return Text.words(method) + ": " + count.map(Count::toString).orElse("the number is not recorded") + " in "
                    + Text.count(rounds, "round")
                    + people.map(number -> ", with " + number + (number.equals(Count.of(1)) ? " person" : " people"))
                            .orElse("");
        }
    }

    /**
     * What the evaluations produced of one kind.
     *
     * @param kind what it is
     * @param count how many
     */
    public record Produced(EvaluationOutputKind kind, Count count) {
        public Produced {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(count, "count");
        }

        /** {@return the kind and the number} */
        @Override
        public String toString() {
            return Text.words(kind.value()) + ": " + count;
        }
    }

    /**
     * Something that is left out.
     *
     * @param evaluation the evaluation
     * @param part what it is
     * @param place its place among those of the evaluation, from 1
     * @param why the reason
     */
    public record LeftOut(EvaluationId evaluation, Part part, int place, Why why) {
        /** Checks that the place is one. */
        public LeftOut {
            Objects.requireNonNull(evaluation, "evaluation");
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(why, "why");
            Require.of(LeftOut.class).atLeast("place", 1, place);
        }

        /** {@return what it is, and the reason in words} */
        @Override
        public String toString() {
            return Text.words(part) + " " + Text.number(place) + " of evaluation " + evaluation + " ("
                    + switch (why) {
                        case LATER -> "not over on the date asked about";
                        case ID_GIVEN_TWICE -> "more than one evaluation has this id";
                    }
                    + ")";
        }
    }

    /** What can be left out. */
    public enum Part {
        /** A round of fieldwork. */
        ROUND,
        /** Something that the evaluation produced. */
        OUTPUT
    }

    /** Why something is left out. */
    public enum Why {
        /** Its period ends after the day, or has no end. */
        LATER,
        /** Several evaluations have the id of its evaluation. */
        ID_GIVEN_TWICE
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the rounds counted, by evaluation and in its order; empty if none counts} */
    public List<Round> rounds() {
        return rounds;
    }

    /** {@return what the evaluations produced, as far as it counts; empty if nothing is recorded} */
    public List<EvaluationOutput> outputs() {
        return outputs;
    }

    /** {@return what is left out, with the reasons; empty if nothing was} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** {@return what the rounds by each method add up to, in the order of the methods; none for a method without a round} */
    public List<Total> totals() {
        Map<EvidenceMethod, List<Fieldwork>> byMethod = rounds.stream()
                .map(Round::fieldwork)
                .collect(Collectors.groupingBy(Fieldwork::method, TreeMap::new, Collectors.toList()));
        List<Total> totals = new ArrayList<>();
        byMethod.forEach((method, of) ->
                totals.add(new Total(method, of.size(), sum(of, Fieldwork::count), sum(of, Fieldwork::people))));
        return List.copyOf(totals);
    }

    /**
     * {@return what the rounds by a method add up to; empty if there is no such round}
     *
     * @param method how evidence was gathered
     */
    public Optional<Total> total(EvidenceMethod method) {
        Objects.requireNonNull(method, "method");
        return totals().stream().filter(total -> total.method() == method).findFirst();
    }

    /** {@return how much the evaluations produced of each kind, by its code} */
    public List<Produced> produced() {
        Map<EvaluationOutputKind, List<EvaluationOutput>> byKind = outputs.stream()
                .collect(Collectors.groupingBy(
                        EvaluationOutput::kind,
                        () -> new TreeMap<>(Comparator.comparing(EvaluationOutputKind::value)),
                        Collectors.toList()));
        List<Produced> produced = new ArrayList<>();
        byKind.forEach(
                (kind, of) -> Count.sum(of.stream().map(EvaluationOutput::count).toList())
                        .ifPresent(sum -> produced.add(new Produced(kind, sum))));
        return List.copyOf(produced);
    }

    /** {@return the rounds whose interviews, groups, events and so on were not counted; they are in no number} */
    public List<Round> withoutCount() {
        return rounds.stream()
                .filter(round -> round.fieldwork().count().isEmpty())
                .toList();
    }

    private static Optional<Count> sum(List<Fieldwork> of, Function<Fieldwork, Optional<Count>> counted) {
        return of.stream().allMatch(round -> counted.apply(round).isEmpty())
                ? Optional.empty()
                : Count.sum(of.stream()
                        .map(round -> counted.apply(round).orElse(Count.atLeast(0)))
                        .toList());
    }

    /** {@return the totals, line by line, then what they do not have in them} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("As of " + Text.day(asOf) + ", " + Text.count(rounds.size(), "round") + " of fieldwork "
                + (rounds.size() == 1 ? "is" : "are") + " counted.");
        totals().forEach(total -> lines.add(Text.sentence(total.toString())));
        produced().forEach(each -> lines.add(Text.sentence("produced, " + each)));
        withoutCount()
                .forEach(round -> lines.add("Not in the numbers: round " + Text.number(round.place())
                        + " of evaluation " + round.evaluation() + " ("
                        + Text.words(round.fieldwork().method()) + ")."));
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        return lines;
    }

    /** {@return how many rounds there are} */
    @Override
    public String toString() {
        return Text.count(rounds.size(), "round") + " of fieldwork as of " + Text.day(asOf);
    }

    private List<Object> values() {
        return List.of(asOf, rounds, outputs, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldworkSummary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
