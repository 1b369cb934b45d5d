package io.github.biglocal.rule;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What became of verdicts between two reports: the same records a year later, or the same day with a change that is only
 * being thought about.
 *
 * <pre>{@code
 * Report now = rules.check(programme, asOf);
 * Report then = rules.check(programme.withPartnerships(changed), asOf);
 * ReportComparison.between(now, then).verdictChanges();
 * }</pre>
 *
 * @param verdictChanges the verdicts that changed, by rule and subject
 * @param newFindings the findings that the first report does not have
 * @param goneFindings the findings that the second report does not have
 * @param standingFindings the findings that both have, of the same rule about the same record, as the second has them
 */
public record ReportComparison(
        List<VerdictChange> verdictChanges,
        List<Report.PlacedFinding> newFindings,
        List<Report.PlacedFinding> goneFindings,
        List<Report.PlacedFinding> standingFindings)
        implements Explained {
    /**
     * Copies the lists.
     *
     * @param verdictChanges the verdicts that changed
     * @param newFindings the findings that the first report does not have
     * @param goneFindings the findings that the second report does not have
     * @param standingFindings the findings that both have
     */
    public ReportComparison {
        verdictChanges = List.copyOf(verdictChanges);
        newFindings = List.copyOf(newFindings);
        goneFindings = List.copyOf(goneFindings);
        standingFindings = List.copyOf(standingFindings);
    }

    /**
     * A verdict that changed.
     *
     * @param rule the rule
     * @param subject the record
     * @param before the verdict in the first report; empty if it has none
     * @param after the verdict in the second report; empty if it has none
     */
    public record VerdictChange(RuleId rule, Reference subject, Optional<Verdict> before, Optional<Verdict> after) {
        /** {@return whether the answer is of another kind, and not only told with other numbers} */
        public boolean isOfAnotherKind() {
            return !before.map(Object::getClass).equals(after.map(Object::getClass));
        }

        /** {@return rule, subject and both answers} */
        @Override
        public String toString() {
            return rule + ", " + subject + ": "
                    + before.map(Verdict::description).orElse("Not asked.") + " Then: "
                    + after.map(Verdict::description).orElse("Not asked.");
        }
    }

    /** {@return the verdicts of another kind than before: broken, mended, no longer or only now to be decided} */
    public List<VerdictChange> changesOfKind() {
        return verdictChanges.stream().filter(VerdictChange::isOfAnotherKind).toList();
    }

    /** {@return the verdictChanges, a line for each, after one that counts the findings} */
    @Override
    public List<String> explain() {
        return Stream.concat(
                        Stream.of("Findings: " + newFindings.size() + " new, " + goneFindings.size() + " gone, "
                                + standingFindings.size() + " still there."),
                        verdictChanges.stream().map(VerdictChange::toString))
                .toList();
    }

    /**
     * {@return what became of the verdicts of one report in another}
     *
     * @param before the first report
     * @param after the second report
     */
    public static ReportComparison between(Report before, Report after) {
        SortedMap<Question, List<Verdict>> first = answers(before);
        SortedMap<Question, List<Verdict>> second = answers(after);
        SortedSet<Question> questions = new TreeSet<>(first.keySet());
        questions.addAll(second.keySet());
        List<VerdictChange> verdictChanges = new ArrayList<>();
        for (Question question : questions) {
            List<Verdict> was = first.getOrDefault(question, List.of());
            List<Verdict> is = second.getOrDefault(question, List.of());
            // More than one where records share an id: then by their order.
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                Optional<Verdict> from = i < was.size() ? Optional.of(was.get(i)) : Optional.empty();
                Optional<Verdict> to = i < is.size() ? Optional.of(is.get(i)) : Optional.empty();
                if (!from.equals(to)) {
                    verdictChanges.add(new VerdictChange(question.rule(), question.subject(), from, to));
                }
            }
        }
        return compareFindings(verdictChanges, before, after);
    }

    /** Pairs findings that are equal, then those of the same rule and kind about the same record; the rest is new or gone. */
    private static ReportComparison compareFindings(List<VerdictChange> verdictChanges, Report before, Report after) {
        List<Report.PlacedFinding> gone = new ArrayList<>(before.findings());
        List<Report.PlacedFinding> added = new ArrayList<>();
        List<Report.PlacedFinding> standing = new ArrayList<>();
        for (Report.PlacedFinding finding : after.findings()) {
            boolean same = removeFirst(
                    gone,
                    other -> isOfSameKind(other, finding) && other.finding().equals(finding.finding()));
            (same ? standing : added).add(finding);
        }
        List<Report.PlacedFinding> fresh = new ArrayList<>();
        for (Report.PlacedFinding finding : added) {
            (removeFirst(gone, other -> isOfSameKind(other, finding)) ? standing : fresh).add(finding);
        }
        return new ReportComparison(verdictChanges, fresh, gone, standing);
    }

    private static boolean isOfSameKind(Report.PlacedFinding one, Report.PlacedFinding other) {
        return one.rule().equals(other.rule())
                && one.place().equals(other.place())
                && one.finding().getClass() == other.finding().getClass();
    }

    private static <T> boolean removeFirst(List<T> list, Predicate<T> wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (wanted.test(list.get(i))) {
                list.remove(i);
                return true;
            }
        }
        return false;
    }

    private static SortedMap<Question, List<Verdict>> answers(Report report) {
        SortedMap<Question, List<Verdict>> answers = new TreeMap<>();
        report.results()
                .forEach(result -> answers.computeIfAbsent(
                                new Question(result.rule(), result.subject()), unused -> new ArrayList<>())
                        .add(result.verdict()));
        return answers;
    }

    private record Question(RuleId rule, Reference subject) implements Comparable<Question> {
        @Override
        public int compareTo(Question other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : subject.compareTo(other.subject);
        }
    }
}
