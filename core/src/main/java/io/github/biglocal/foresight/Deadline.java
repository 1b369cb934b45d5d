package io.github.biglocal.foresight;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.RecordTimeline;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day from which the answer of a rule about a record is worse than on the day before, if nothing is recorded in the
 * meantime: what changes, what would prevent it, and which clause asks for it.
 *
 * <p>Immutable and thread-safe; equal if all they hold is.
 */
public final class Deadline implements Explained {
    /** By record within a day, the most serious first. */
    static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::day)
            .thenComparing(Deadline::severity)
            .thenComparing(Deadline::rule)
            .thenComparing(Deadline::about)
            .thenComparing(Deadline::kind);

    private static final int FEW = 3;

    /** In what way the answer is worse. */
    public enum Kind {
        /**
         * A breach begins: the rule was satisfied, not known or did not apply, or was breached in something else; or a rule that
         * stood in for it ends, whose finding of the same was accepted.
         */
        BREACH,
        /** The answer was satisfied or did not apply, and is not known. */
        NOT_KNOWN,
        /** A finding that was accepted is open. */
        ACCEPTANCE_ENDS
    }

    private final LocalDate day;
    private final Kind kind;
    private final RuleId rule;
    private final String title;
    private final Severity severity;
    private final Reference about;
    private final Optional<Reference> area;
    private final Verdict before;
    private final Verdict after;
    private final List<Finding> findings;
    private final Optional<Acceptance> acceptance;
    private final List<Change> causes;
    private final Optional<String> ruleChange;
    private final List<Citation> sources;

    private Deadline(
            Kind kind,
            Rule<?> asked,
            RecordTimeline its,
            Timeline.Interval before,
            Timeline.Interval after,
            List<Finding> findings,
            Optional<Acceptance> acceptance) {
        RuleInfo info = asked.info();
        this.day = after.period().getStart();
        this.kind = kind;
        this.rule = info.id();
        this.title = info.title();
        this.severity = its.severity();
        this.about = its.about();
        this.area = its.area();
        this.before = before.verdict();
        this.after = after.verdict();
        this.findings = List.copyOf(findings);
        this.acceptance = acceptance;
        this.causes = after.causes();
        this.ruleChange = RuleChange.words(asked, causes, day);
        this.sources = info.sources();
    }

    /** What begins with an interval. */
    static Deadline begins(
            Kind kind,
            Rule<?> asked,
            RecordTimeline its,
            Timeline.Interval before,
            Timeline.Interval after,
            List<Finding> findings) {
        return new Deadline(kind, asked, its, before, after, findings, Optional.empty());
    }

    /** What is open when an acceptance has ended, from the first day of an interval. */
    static Deadline lapses(
            Acceptance acceptance,
            Rule<?> asked,
            RecordTimeline its,
            Timeline.Interval before,
            Timeline.Interval after,
            List<Finding> findings) {
        return new Deadline(Kind.ACCEPTANCE_ENDS, asked, its, before, after, findings, Optional.of(acceptance));
    }

    /** {@return the first day on which the answer is worse} */
    public LocalDate day() {
        return day;
    }

    /** {@return the day before, the last on which something can be done about it} */
    public LocalDate lastDay() {
        return day.minusDays(1);
    }

    /** {@return in what way the answer is worse} */
    public Kind kind() {
        return kind;
    }

    /** {@return the rule} */
    public RuleId rule() {
        return rule;
    }

    /** {@return what the rule asks, as a short statement of the state that satisfies it} */
    public String title() {
        return title;
    }

    /** {@return how much a breach of it matters in the rule set} */
    public Severity severity() {
        return severity;
    }

    /** {@return the record that the rule was asked of} */
    public Reference about() {
        return about;
    }

    /** {@return the area of that record; empty if it has none, or belongs to several, or the records do not say} */
    public Optional<Reference> area() {
        return area;
    }

    /** {@return the verdict on the last day} */
    public Verdict before() {
        return before;
    }

    /** {@return the verdict on the day, if nothing is recorded before} It may hold findings that are older than the day. */
    public Verdict after() {
        return after;
    }

    /** {@return the findings that are open from the day; empty if the answer is not known} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the acceptance that ends on the last day; empty unless that is why} */
    public Optional<Acceptance> acceptance() {
        return acceptance;
    }

    /** {@return what changes on the day, in the records or in the rule; empty where only an acceptance ends} */
    public List<Change> causes() {
        return causes;
    }

    /** {@return where the rule was published; at least one} */
    public List<Citation> sources() {
        return sources;
    }

    /** {@return what is wrong or cannot be judged from the day, as sentences; at least one} */
    public List<String> problem() {
        return kind == Kind.NOT_KNOWN
                ? List.of("It cannot be judged whether this is so: " + title + ".")
                : findings.stream().map(Finding::problem).distinct().toList();
    }

    /** {@return what would prevent it, as sentences; at least one} */
    public List<String> prevention() {
        if (after instanceof Verdict.Unknown unknown) {
            return List.of("Find out, and record: " + unknown.facts() + ".");
        }
        return Stream.concat(
                        findings.stream().map(Finding::repair).distinct(),
                        acceptance.stream().map(unused -> "Or decide to accept it for longer."))
                .toList();
    }

    /** {@return what happens and when, what would prevent it, what changes on the day, and the rule, a line for each} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("From " + Text.day(day) + ", " + about + ": " + String.join(" ", problem()));
        lines.add("To prevent it by " + Text.day(lastDay()) + ": " + String.join(" ", prevention()));
        whatChanges().ifPresent(lines::add);
        lines.add(clause());
        return List.copyOf(lines);
    }

    /**
     * {@return what changes on the day, as a sentence: the end of an acceptance, and the records and fields, the first few of many}
     * Empty if only time goes by.
     */
    public Optional<String> whatChanges() {
        List<String> all = new ArrayList<>();
        acceptance.ifPresent(decision -> all.add("the finding is accepted only until " + Text.day(decision.lastDay())));
        ruleChange.ifPresent(all::add);
        Map<Reference, Set<String>> byRecord = new LinkedHashMap<>();
        causes.stream()
                .filter(cause -> !RuleChange.isOf(rule, cause))
                .forEach(cause -> byRecord.computeIfAbsent(cause.where(), unused -> new LinkedHashSet<>())
                        .add(Text.words(cause.what())));
        byRecord.forEach((where, fields) -> all.add(where + " (" + Text.list(fields) + ")"));
        return all.isEmpty() ? Optional.empty() : Optional.of("What changes: " + few(all) + ".");
    }

    /** The rule, how serious a breach of it is, and where it was published. */
    String clause() {
        return "(" + (kind == Kind.NOT_KNOWN ? "Rule " : "Breach of ") + rule + ", rated as " + severity.withArticle()
                + ". Source: "
                + sources.stream().map(Citation::toString).collect(Collectors.joining("; ")) + ".)";
    }

    /** A list of names, shortened if it is long. */
    static String few(List<String> names) {
        return names.size() <= FEW
                ? Text.list(names)
                : String.join(", ", names.subList(0, FEW - 1)) + " and " + Text.number(names.size() - FEW + 1)
                        + " more";
    }

    private List<Object> values() {
        return List.of(
                day, kind, rule, title, severity, about, area, before, after, findings, acceptance, causes, sources);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deadline deadline && values().equals(deadline.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the lines of {@link #explain()} as a text} */
    @Override
    public String toString() {
        return toText();
    }
}
