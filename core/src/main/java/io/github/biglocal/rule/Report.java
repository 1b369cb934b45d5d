package io.github.biglocal.rule;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule set said of some records on a date: every verdict, and from them the findings, gravest first. Sorted,
 * so that the same input gives the same report.
 */
public final class Report implements Explained {
    private static final Comparator<Result> RESULT_ORDER =
            Comparator.comparing(Result::severity).thenComparing(Result::rule).thenComparing(Result::subject);
    private static final Comparator<PlacedFinding> FINDING_ORDER = Comparator.comparing(PlacedFinding::severity)
            .thenComparing(PlacedFinding::rule)
            .thenComparing(PlacedFinding::place);

    private final LocalDate asOf;
    private final List<Result> results;
    private final List<PlacedFinding> findings;
    private final List<Failure> failures;
    private final List<RuleId> rulesWithoutSubjects;
    private final List<Acceptance> unusedAcceptances;

    Report(
            LocalDate asOf,
            List<Result> results,
            List<Failure> failures,
            List<RuleId> rulesWithoutSubjects,
            List<Acceptance> acceptances,
            Map<RuleId, Set<RuleId>> standIns) {
        this.asOf = asOf;
        this.results = results.stream().sorted(RESULT_ORDER).toList();
        this.failures = List.copyOf(failures);
        this.rulesWithoutSubjects = List.copyOf(rulesWithoutSubjects);
        List<PlacedFinding> reported = new ArrayList<>();
        for (Result result : this.results) {
            if (result.verdict() instanceof Verdict.Breached breached) {
                for (Finding finding : breached.findings()) {
                    Reference place = finding.place().orElse(result.subject());
                    Optional<Acceptance> acceptance = acceptances.stream()
                            .filter(accepted -> accepted.covers(result.rule(), place, asOf))
                            .findFirst();
                    reported.add(new PlacedFinding(result.rule(), result.severity(), place, finding, acceptance));
                }
            }
        }
        this.findings = withoutStoodInFor(reported, standIns).stream()
                .sorted(FINDING_ORDER)
                .toList();
        this.unusedAcceptances = acceptances.stream()
                .filter(accepted ->
                        reported.stream().noneMatch(finding -> accepted.covers(finding.rule(), finding.place(), asOf)))
                .toList();
    }

    /** One fact is one finding: those that another rule, standing in for theirs, has of the same field are left out. */
    private static List<PlacedFinding> withoutStoodInFor(
            List<PlacedFinding> reported, Map<RuleId, Set<RuleId>> standIns) {
        if (standIns.isEmpty()) {
            return reported;
        }
        Map<Reference, List<PlacedFinding>> byPlace =
                reported.stream().collect(Collectors.groupingBy(PlacedFinding::place));
        return reported.stream()
                .filter(finding -> {
                    Set<RuleId> others = standIns.getOrDefault(finding.rule(), Set.of());
                    return others.isEmpty()
                            || byPlace.getOrDefault(finding.place(), List.of()).stream()
                                    .noneMatch(other -> others.contains(other.rule())
                                            && isOfSameField(other.finding(), finding.finding()));
                })
                .toList();
    }

    private static boolean isOfSameField(Finding one, Finding other) {
        return one.aboutField().isEmpty()
                || other.aboutField().isEmpty()
                || one.aboutField().equals(other.aboutField());
    }

    /** A part of a report. */
    private Report(LocalDate asOf, List<Result> results, List<PlacedFinding> findings, List<Failure> failures) {
        this.asOf = asOf;
        this.results = results;
        this.findings = findings;
        this.failures = failures;
        this.rulesWithoutSubjects = List.of();
        this.unusedAcceptances = List.of();
    }

    /** What the entries of a report have in common: a rule, and a record it is about. */
    public sealed interface Entry {
        /** {@return the rule} */
        RuleId rule();

        /** {@return how much a breach of it matters in the rule set} */
        Severity severity();

        /** {@return the record it is about: of a verdict the subject, of a finding the place} */
        Reference about();
    }

    /**
     * How many verdicts of each kind there are, and how many rules failed to run on a record.
     *
     * @param satisfied the records that are as a rule asks
     * @param breached the records that are not
     * @param notApplicable the questions that do not arise
     * @param unknown the questions that cannot be answered
     * @param failed the rules that failed to run on a record
     */
    public record Tally(long satisfied, long breached, long notApplicable, long unknown, long failed) {}

    /**
     * One rule's verdict on one record.
     *
     * @param rule the rule
     * @param severity how much a breach of it matters in the rule set
     * @param subject the record
     * @param verdict the answer
     */
    public record Result(RuleId rule, Severity severity, Reference subject, Verdict verdict) implements Entry {
        @Override
        public Reference about() {
            return subject;
        }
    }

    /**
     * A finding, with all that is needed to show it.
     *
     * @param rule the rule that is broken
     * @param severity how much that matters in the rule set
     * @param place the record it is about
     * @param finding what is wrong
     * @param acceptance the decision to live with it, if there is one that covers the as-of date
     */
    public record PlacedFinding(
            RuleId rule, Severity severity, Reference place, Finding finding, Optional<Acceptance> acceptance)
            implements Entry {
        @Override
        public Reference about() {
            return place;
        }

        /** {@return severity, rule, place, what is wrong and how to mend it, and that it is accepted, if it is} */
        @Override
        public String toString() {
            return severity + " " + rule + ", " + place + ": " + finding.problem() + " " + finding.repair()
                    + (acceptance.isPresent() ? " (Accepted.)" : "");
        }
    }

    /**
     * A rule that could not be run on a record, through a fault of the rule.
     *
     * @param rule the rule
     * @param severity how much a breach of it matters in the rule set
     * @param subject the record
     * @param cause what was thrown
     */
    public record Failure(RuleId rule, Severity severity, Reference subject, RuntimeException cause) implements Entry {
        @Override
        public Reference about() {
            return subject;
        }

        /** {@return rule, record and kind of fault; not its message, which may hold anything} */
        @Override
        public String toString() {
            return rule + " failed to run on " + subject + ": "
                    + cause.getClass().getSimpleName() + ".";
        }
    }

    /** {@return the date the rules were asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return every verdict, by severity, rule and subject} */
    public List<Result> results() {
        return results;
    }

    /**
     * {@return every verdict of one rule, by subject}
     *
     * @param rule the rule
     */
    public List<Result> results(RuleId rule) {
        return results.stream().filter(result -> result.rule().equals(rule)).toList();
    }

    /** {@return every finding, accepted ones too, by severity, rule and place} */
    public List<PlacedFinding> findings() {
        return findings;
    }

    /** {@return the rules that failed to run, by rule and in the order of the records} */
    public List<Failure> failures() {
        return failures;
    }

    /** {@return the rules that found no record of their kind, and so said nothing} */
    public List<RuleId> rulesWithoutSubjects() {
        return rulesWithoutSubjects;
    }

    /** {@return the acceptances that cover nothing: of a record that is in order, expired, or misspelt} */
    public List<Acceptance> unusedAcceptances() {
        return unusedAcceptances;
    }

    /**
     * {@return how many verdicts are of a kind}
     *
     * @param kind the kind, such as {@code Verdict.Satisfied.class}
     */
    public long count(Class<? extends Verdict> kind) {
        return results.stream()
                .filter(result -> kind.isInstance(result.verdict()))
                .count();
    }

    /**
     * {@return the verdict of a rule on a record; empty if the report has none}
     *
     * @param rule the rule
     * @param subject the record
     */
    public Optional<Verdict> verdict(RuleId rule, Reference subject) {
        return results.stream()
                .filter(result -> result.rule().equals(rule) && result.subject().equals(subject))
                .map(Result::verdict)
                .findFirst();
    }

    /** {@return how many verdicts of each kind there are} */
    public Tally tally() {
        return new Tally(
                count(Verdict.Satisfied.class),
                count(Verdict.Breached.class),
                count(Verdict.NotApplicable.class),
                count(Verdict.Unknown.class),
                failures.size());
    }

    /**
     * {@return this report in parts, by a key of the caller's} Every verdict, finding and failure is in one part; a finding
     * may be in another than its verdict, where it is about another record. The rules that found nothing to look at,
     * and the acceptances that cover nothing, are in none.
     *
     * <pre>{@code
     * report.by(Report.Entry::severity);
     * report.by(entry -> rules.conceptOf(entry.rule()));
     * report.by(entry -> programme.areaOf(entry.about()).map(AreaId::value).orElse("no area"));
     * }</pre>
     *
     * @param <K> the key
     * @param key gives the part an entry belongs to
     */
    public <K extends Comparable<? super K>> SortedMap<K, Report> by(Function<? super Entry, ? extends K> key) {
        Map<K, List<Result>> itsResults = results.stream().collect(Collectors.groupingBy(key));
        Map<K, List<PlacedFinding>> itsFindings = findings.stream().collect(Collectors.groupingBy(key));
        Map<K, List<Failure>> itsFailures = failures.stream().collect(Collectors.groupingBy(key));
        SortedMap<K, Report> parts = new TreeMap<>();
        Stream.of(itsResults, itsFindings, itsFailures)
                .flatMap(entries -> entries.keySet().stream())
                .forEach(part -> parts.computeIfAbsent(
                        part,
                        unused -> new Report(
                                asOf,
                                itsResults.getOrDefault(part, List.of()),
                                itsFindings.getOrDefault(part, List.of()),
                                itsFailures.getOrDefault(part, List.of()))));
        return parts;
    }

    /** {@return the tally, and a line for each finding and each rule that failed} */
    @Override
    public List<String> explain() {
        Tally tally = tally();
        return Stream.of(
                        Stream.of("As of " + asOf + ": " + tally.satisfied() + " satisfied, " + tally.breached()
                                + " breached, " + tally.notApplicable() + " not applicable, " + tally.unknown()
                                + " not known, " + tally.failed() + " failed to run."),
                        findings.stream().map(PlacedFinding::toString),
                        failures.stream().map(Failure::toString))
                .flatMap(lines -> lines)
                .toList();
    }

    /** {@return the date, and how many findings and failures there are} */
    @Override
    public String toString() {
        return "Report as of " + asOf + ": " + findings.size() + " findings, " + failures.size() + " failures";
    }
}
