package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of verdicts between two reports: the same records a year later, or the same day with a change that is only
 * being thought about.
 *
 * <pre>{@code
 * Report now = rules.check(programme, asOf);
 * Report then = rules.check(programme.withPartnerships(changed), asOf);
 * ReportComparison.between(now, then).moves();
 * }</pre>
 *
 * @param moves the verdicts that are otherwise, by rule and subject
 * @param newFindings the findings that the first report does not have
 * @param goneFindings the findings that the second report does not have
 * @param standingFindings the findings that both have, of the same rule about the same record, as the second has them
 */
public record ReportComparison(
        List<Move> moves,
        List<Report.Reported> newFindings,
        List<Report.Reported> goneFindings,
        List<Report.Reported> standingFindings) {
    /**
     * Copies the lists.
     *
     * @param moves the verdicts that are otherwise
     * @param newFindings the findings that the first report does not have
     * @param goneFindings the findings that the second report does not have
     * @param standingFindings the findings that both have
     */
    public ReportComparison {
        moves = List.copyOf(moves);
        newFindings = List.copyOf(newFindings);
        goneFindings = List.copyOf(goneFindings);
        standingFindings = List.copyOf(standingFindings);
    }

    /**
     * A verdict that is otherwise.
     *
     * @param rule the rule
     * @param subject the record
     * @param before the verdict in the first report; empty if it has none
     * @param after the verdict in the second report; empty if it has none
     */
    public record Move(RuleId rule, Reference subject, Optional<Verdict> before, Optional<Verdict> after) {}

    /**
     * {@return what became of the verdicts of one report in another}
     *
     * @param before the first report
     * @param after the second report
     */
    public static ReportComparison between(Report before, Report after) {
        SortedMap<Question, Optional<Verdict>> first = answers(before);
        SortedMap<Question, Optional<Verdict>> second = answers(after);
        SortedSet<Question> questions = new TreeSet<>(first.keySet());
        questions.addAll(second.keySet());
        List<Move> moves = new ArrayList<>();
        for (Question question : questions) {
            Optional<Verdict> was = first.getOrDefault(question, Optional.empty());
            Optional<Verdict> is = second.getOrDefault(question, Optional.empty());
            if (!was.equals(is)) {
                moves.add(new Move(question.rule(), question.subject(), was, is));
            }
        }
        Set<Place> found = places(before);
        Set<Place> stillFound = places(after);
        return new ReportComparison(
                moves,
                after.findings().stream()
                        .filter(finding -> !found.contains(Place.of(finding)))
                        .toList(),
                before.findings().stream()
                        .filter(finding -> !stillFound.contains(Place.of(finding)))
                        .toList(),
                after.findings().stream()
                        .filter(finding -> found.contains(Place.of(finding)))
                        .toList());
    }

    private static SortedMap<Question, Optional<Verdict>> answers(Report report) {
        SortedMap<Question, Optional<Verdict>> answers = new TreeMap<>();
        report.results()
                .forEach(result ->
                        answers.put(new Question(result.rule(), result.subject()), Optional.of(result.verdict())));
        return answers;
    }

    private static Set<Place> places(Report report) {
        return report.findings().stream().map(Place::of).collect(Collectors.toSet());
    }

    private record Question(RuleId rule, Reference subject) implements Comparable<Question> {
        @Override
        public int compareTo(Question other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : subject.compareTo(other.subject);
        }
    }

    /** What makes a finding the same in two reports: its rule, its kind and its record; by how much may differ. */
    private record Place(RuleId rule, Class<?> kind, Reference record) {
        static Place of(Report.Reported reported) {
            return new Place(reported.rule(), reported.finding().getClass(), reported.place());
        }
    }
}
