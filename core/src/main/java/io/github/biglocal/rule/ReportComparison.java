package io.github.biglocal.rule;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How verdicts and findings changed between two reports: the same records a year later, or on the same day with a
 * change that is being considered. It compares what both reports {@linkplain Report#retention() keep}.
 *
 * <pre>{@code
 * Report now = rules.check(programme, asOf);
 * Report then = rules.check(programme.withPartnerships(changed), asOf);
 * ReportComparison.between(now, then).verdictChanges();
 * }</pre>
 *
 * <p>Every finding of the second report is new, standing, newly accepted or no longer accepted. Immutable and thread-safe;
 * equal if it compares equal reports.
 */
public final class ReportComparison implements Explained {
    private static final String FAILED = "The rule failed to run.";

    private final Report before;
    private final Report after;
    private final Retention retention;
    private final List<VerdictChange> verdictChanges;
    private final List<SeverityChange> severityChanges;
    private final List<Report.PlacedFinding> newFindings = new ArrayList<>();
    private final List<Report.PlacedFinding> goneFindings = new ArrayList<>();
    private final List<Report.PlacedFinding> standingFindings = new ArrayList<>();
    private final List<Report.PlacedFinding> newlyAccepted = new ArrayList<>();
    private final List<Report.PlacedFinding> noLongerAccepted = new ArrayList<>();
    private final List<Report.Failure> newlyFailed;

    private ReportComparison(Report before, Report after) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.retention = Retention.leaner(before.retention(), after.retention());
        this.verdictChanges = compareVerdicts();
        this.severityChanges = compareSeverities();
        if (retention.keepsFindings()) {
            compareFindings();
        }
        this.newlyFailed = retention.keeps(Answer.FAILED) ? compareFailures() : List.of();
    }

    /**
     * {@return how the verdicts and findings of one report changed in another}
     *
     * @param before the first report
     * @param after the second report
     */
    public static ReportComparison between(Report before, Report after) {
        return new ReportComparison(before, after);
    }

    /**
     * A verdict that changed.
     *
     * @param rule the rule
     * @param about the record it was asked of
     * @param before the verdict in the first report; empty if it has none, because the rule was not asked or failed to run, or
     *     because it is not applicable and not both reports keep those
     * @param after the verdict in the second report; empty in the same cases
     */
    public record VerdictChange(RuleId rule, Reference about, Optional<Verdict> before, Optional<Verdict> after) {
        public VerdictChange {
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(rule, "rule");
        }

        /** {@return whether the answer is of a different kind, and not only different in its numbers} */
        public boolean isOfAnotherKind() {
            return !before.map(Object::getClass).equals(after.map(Object::getClass));
        }

        /** {@return rule, record and both answers} */
        @Override
        public String toString() {
            return described("Not applicable or not asked.", "Not applicable or not asked.");
        }

        private String described(String ifEmptyBefore, String ifEmptyAfter) {
            return rule + ", " + about + ". Before: "
                    + before.map(Verdict::description).orElse(ifEmptyBefore) + " After: "
                    + after.map(Verdict::description).orElse(ifEmptyAfter);
        }
    }

    /**
     * A rule whose breaches are more or less serious than before.
     *
     * @param rule the rule
     * @param before its severity in the first report; where reports were merged, the highest
     * @param after its severity in the second report
     */
    public record SeverityChange(RuleId rule, Severity before, Severity after) {
        public SeverityChange {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(rule, "rule");
        }

        /** {@return rule and both severities} */
        @Override
        public String toString() {
            return rule + ": a breach was " + before.withArticle() + " and is now " + after.withArticle() + ".";
        }
    }

    /** {@return what both reports keep, and so can be compared} */
    public Retention retention() {
        return retention;
    }

    /** {@return the verdicts that changed, by rule and record; empty if not both reports keep verdicts} */
    public List<VerdictChange> verdictChanges() {
        return verdictChanges;
    }

    /**
     * {@return the verdicts of a different kind from before: newly breached, put right, or newly known or not known}
     */
    public List<VerdictChange> changesOfKind() {
        return verdictChanges.stream().filter(VerdictChange::isOfAnotherKind).toList();
    }

    /** {@return the rules in both reports whose severity changed, by id} */
    public List<SeverityChange> severityChanges() {
        return severityChanges;
    }

    /** {@return the open findings that are not in the first report} */
    public List<Report.PlacedFinding> newFindings() {
        return Collections.unmodifiableList(newFindings);
    }

    /** {@return the findings, open or accepted, that are not in the second report} */
    public List<Report.PlacedFinding> goneFindings() {
        return Collections.unmodifiableList(goneFindings);
    }

    /**
     * {@return the findings that both have, of the same rule and kind about the same record, as the second has them} Open in
     * both, or accepted in both.
     */
    public List<Report.PlacedFinding> standingFindings() {
        return Collections.unmodifiableList(standingFindings);
    }

    /** {@return the findings accepted in the second report that are open in the first, or not in it} */
    public List<Report.PlacedFinding> newlyAccepted() {
        return Collections.unmodifiableList(newlyAccepted);
    }

    /** {@return the findings open in the second report that the first has as accepted} */
    public List<Report.PlacedFinding> noLongerAccepted() {
        return Collections.unmodifiableList(noLongerAccepted);
    }

    /** {@return the failures of rules on records on which they did not fail before} */
    public List<Report.Failure> newlyFailed() {
        return newlyFailed;
    }

    private record Question(RuleId rule, Reference about) implements Comparable<Question> {
        static Question of(Report.Entry entry) {
            return new Question(entry.rule(), entry.about());
        }

        @Override
        public int compareTo(Question other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : about.compareTo(other.about);
        }
    }

    private List<VerdictChange> compareVerdicts() {
        SortedMap<Question, List<Verdict>> first = answers(before);
        SortedMap<Question, List<Verdict>> second = answers(after);
        SortedSet<Question> questions = new TreeSet<>(first.keySet());
        questions.addAll(second.keySet());
        List<VerdictChange> changes = new ArrayList<>();
        for (Question question : questions) {
            List<Verdict> was = first.getOrDefault(question, List.of());
            List<Verdict> is = second.getOrDefault(question, List.of());
            // More than one where records share an id: then by their order.
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                Optional<Verdict> from = i < was.size() ? Optional.of(was.get(i)) : Optional.empty();
                Optional<Verdict> to = i < is.size() ? Optional.of(is.get(i)) : Optional.empty();
                if (!from.equals(to)) {
                    changes.add(new VerdictChange(question.rule(), question.about(), from, to));
                }
            }
        }
        return List.copyOf(changes);
    }

    private SortedMap<Question, List<Verdict>> answers(Report report) {
        SortedMap<Question, List<Verdict>> answers = new TreeMap<>();
        report.results().stream()
                .filter(result -> retention.keeps(result.answer()))
                .forEach(result -> answers.computeIfAbsent(Question.of(result), unused -> new ArrayList<>(1))
                        .add(result.verdict()));
        return answers;
    }

    private List<SeverityChange> compareSeverities() {
        return before.tallies().entrySet().stream()
                .flatMap(tally -> Stream.ofNullable(after.tallies().get(tally.getKey()))
                        .filter(other -> other.severity() != tally.getValue().severity())
                        .map(other -> new SeverityChange(
                                tally.getKey(), tally.getValue().severity(), other.severity())))
                .toList();
    }

    private List<Report.Failure> compareFailures() {
        Set<Question> known = failed(before);
        return after.failed().stream()
                .filter(failure -> !known.contains(Question.of(failure)))
                .toList();
    }

    /**
     * Pairs findings that are equal, then those of the same rule and kind about the same record; the rest are new or
     * gone.
     */
    private void compareFindings() {
        List<Report.PlacedFinding> first = all(before);
        List<Report.PlacedFinding> second = all(after);
        IdentityHashMap<Report.PlacedFinding, Report.PlacedFinding> earlier = new IdentityHashMap<>();
        Set<Report.PlacedFinding> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        pair(first, second, Report.PlacedFinding::finding, earlier, paired);
        pair(
                first,
                second,
                found -> List.of(found.finding().getClass(), found.finding().distinction()),
                earlier,
                paired);
        for (Report.PlacedFinding finding : second) {
            Optional<Report.PlacedFinding> was = Optional.ofNullable(earlier.get(finding));
            if (was.isPresent() && was.get().isOpen() == finding.isOpen()) {
                standingFindings.add(finding);
            } else if (!finding.isOpen()) {
                newlyAccepted.add(finding);
            } else {
                (was.isPresent() ? noLongerAccepted : newFindings).add(finding);
            }
        }
        first.stream().filter(finding -> !paired.contains(finding)).forEach(goneFindings::add);
    }

    private static List<Report.PlacedFinding> all(Report report) {
        return Stream.concat(report.open().stream(), report.accepted().stream())
                .sorted(Report.ORDER)
                .toList();
    }

    private record Key(Question question, Object what) {
        static Key of(Report.PlacedFinding finding, Function<Report.PlacedFinding, Object> what) {
            return new Key(Question.of(finding), what.apply(finding));
        }
    }

    /** Pairs each finding of the second report that has no pair yet with the next of the first that has none and the same key. */
    private static void pair(
            List<Report.PlacedFinding> first,
            List<Report.PlacedFinding> second,
            Function<Report.PlacedFinding, Object> what,
            IdentityHashMap<Report.PlacedFinding, Report.PlacedFinding> earlier,
            Set<Report.PlacedFinding> paired) {
        Map<Key, Deque<Report.PlacedFinding>> free = new HashMap<>();
        first.stream()
                .filter(finding -> !paired.contains(finding))
                .forEach(finding -> free.computeIfAbsent(Key.of(finding, what), unused -> new ArrayDeque<>(1))
                        .add(finding));
        second.stream().filter(finding -> !earlier.containsKey(finding)).forEach(finding -> {
            Deque<Report.PlacedFinding> same = free.getOrDefault(Key.of(finding, what), new ArrayDeque<>(0));
            if (!same.isEmpty()) {
                Report.PlacedFinding was = same.remove();
                earlier.put(finding, was);
                paired.add(was);
            }
        });
    }

    /**
     * {@return both counts, how many findings are new, gone and so on, what is not compared because not both reports keep it,
     * and a line for each change}
     */
    @Override
    public List<String> explain() {
        Set<Question> failedBefore = failed(before);
        Set<Question> failedAfter = failed(after);
        return Stream.of(
                        Stream.of(
                                "Before, as of " + Text.day(before.asOf()) + ": " + before.counts() + ".",
                                "After, as of " + Text.day(after.asOf()) + ": " + after.counts() + "."),
                        Stream.of(findingsInNumbers()),
                        severityChanges.stream().map(SeverityChange::toString),
                        lines("New: ", newFindings),
                        lines("Gone: ", goneFindings),
                        lines("Newly accepted: ", newlyAccepted),
                        lines("No longer accepted: ", noLongerAccepted),
                        newlyFailed.stream().map(Report.Failure::toString),
                        verdictChanges.stream().map(change -> described(change, failedBefore, failedAfter)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Set<Question> failed(Report report) {
        return report.failed().stream().map(Question::of).collect(Collectors.toSet());
    }

    private String described(VerdictChange change, Set<Question> failedBefore, Set<Question> failedAfter) {
        Question question = new Question(change.rule(), change.about());
        return change.described(
                failedBefore.contains(question) ? FAILED : whyNone(before, question),
                failedAfter.contains(question) ? FAILED : whyNone(after, question));
    }

    /** Says as exactly as the reports let it why one of them has no verdict. */
    private String whyNone(Report report, Question question) {
        if (!report.tallies().containsKey(question.rule())) {
            return "The rule was not asked.";
        }
        Optional<Verdict> kept = report.verdict(question.rule(), question.about());
        if (kept.isPresent()) {
            return kept.get().description();
        }
        return report.retention().keeps(Answer.NOT_APPLICABLE)
                        || report.counts(question.rule()).byAnswer().getOrDefault(Answer.NOT_APPLICABLE, 0L) == 0
                ? "The rule was not asked of this record."
                : "Not applicable, or not asked of this record.";
    }

    private static Stream<String> lines(String what, List<Report.PlacedFinding> findings) {
        return findings.stream().map(finding -> what + finding);
    }

    private String findingsInNumbers() {
        if (!retention.keepsFindings()) {
            return "Findings and verdicts are not compared: they are not kept in both reports.";
        }
        return "Findings: " + Text.number(newFindings.size()) + " new, " + Text.number(goneFindings.size()) + " gone, "
                + Text.number(standingFindings.size()) + " still there, " + Text.number(newlyAccepted.size())
                + " newly accepted, " + Text.number(noLongerAccepted.size()) + " no longer accepted."
                + switch (retention) {
                    case FINDINGS -> " Verdicts are not compared: they are not kept in both reports.";
                    case ANSWERS -> " Not-applicable verdicts are not compared: they are not kept in both reports.";
                    default -> "";
                };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportComparison comparison
                && before.equals(comparison.before)
                && after.equals(comparison.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after);
    }

    /** {@return the comparison as {@link #explain()} gives it} */
    @Override
    public String toString() {
        return toText();
    }
}
