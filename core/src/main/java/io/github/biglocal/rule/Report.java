package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rule set said of some records on a date: every verdict, and from them the findings, gravest first. Sorted,
 * so that the same input gives the same report.
 */
public final class Report {
    private static final Comparator<Result> RESULT_ORDER =
            Comparator.comparing(Result::severity).thenComparing(Result::rule).thenComparing(Result::subject);
    private static final Comparator<Reported> FINDING_ORDER = Comparator.comparing(Reported::severity)
            .thenComparing(Reported::rule)
            .thenComparing(Reported::place);

    private final LocalDate asOf;
    private final List<Result> results;
    private final List<Reported> findings;
    private final List<Failure> failures;
    private final List<RuleId> idleRules;
    private final List<Acceptance> unusedAcceptances;

    Report(
            LocalDate asOf,
            List<Result> results,
            List<Failure> failures,
            List<RuleId> idleRules,
            List<Acceptance> acceptances) {
        this.asOf = asOf;
        this.results = results.stream().sorted(RESULT_ORDER).toList();
        this.failures = List.copyOf(failures);
        this.idleRules = List.copyOf(idleRules);
        List<Reported> reported = new ArrayList<>();
        for (Result result : this.results) {
            if (result.verdict() instanceof Verdict.Breached breached) {
                for (Finding finding : breached.findings()) {
                    Reference place = finding.place().orElse(result.subject());
                    Optional<Acceptance> acceptance = acceptances.stream()
                            .filter(accepted -> accepted.covers(result.rule(), place, asOf))
                            .findFirst();
                    reported.add(new Reported(result.rule(), result.severity(), place, finding, acceptance));
                }
            }
        }
        this.findings = reported.stream().sorted(FINDING_ORDER).toList();
        this.unusedAcceptances = acceptances.stream()
                .filter(accepted ->
                        reported.stream().noneMatch(finding -> accepted.covers(finding.rule(), finding.place(), asOf)))
                .toList();
    }

    /**
     * One rule's verdict on one record.
     *
     * @param rule the rule
     * @param severity how much a breach of it matters in the rule set
     * @param subject the record
     * @param verdict the answer
     */
    public record Result(RuleId rule, Severity severity, Reference subject, Verdict verdict) {}

    /**
     * A finding, with all that is needed to show it.
     *
     * @param rule the rule that is broken
     * @param severity how much that matters in the rule set
     * @param place the record it is about
     * @param finding what is wrong
     * @param acceptance the decision to live with it, if there is one that covers the as-of date
     */
    public record Reported(
            RuleId rule, Severity severity, Reference place, Finding finding, Optional<Acceptance> acceptance) {}

    /**
     * A rule that could not be run on a record, through a fault of the rule.
     *
     * @param rule the rule
     * @param subject the record
     * @param cause what was thrown
     */
    public record Failure(RuleId rule, Reference subject, RuntimeException cause) {}

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
    public List<Reported> findings() {
        return findings;
    }

    /** {@return the rules that failed to run, by rule and in the order of the records} */
    public List<Failure> failures() {
        return failures;
    }

    /** {@return the rules that found no record of their kind, and so said nothing} */
    public List<RuleId> idleRules() {
        return idleRules;
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

    /** {@return the date, and how many findings and failures there are} */
    @Override
    public String toString() {
        return "Report as of " + asOf + ": " + findings.size() + " findings, " + failures.size() + " failures";
    }
}
