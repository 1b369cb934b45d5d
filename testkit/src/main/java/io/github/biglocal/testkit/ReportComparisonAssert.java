package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Assertions about how verdicts and findings changed between two reports. For one thread. */
public class ReportComparisonAssert extends DomainAssert<ReportComparisonAssert, ReportComparison> {
    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public ReportComparisonAssert(ReportComparison actual) {
        super(actual, ReportComparisonAssert.class);
    }

    /** {@return this, if no verdict, finding or severity changed, and no more rules failed to run} */
    public ReportComparisonAssert hasNoChanges() {
        boolean none = List.of(
                        actual.verdictChanges(),
                        actual.severityChanges(),
                        actual.newFindings(),
                        actual.goneFindings(),
                        actual.newlyAccepted(),
                        actual.noLongerAccepted(),
                        actual.newlyFailed())
                .stream()
                .allMatch(Collection::isEmpty);
        return require(none, Wording.expected("no changes", "there are:\n  " + String.join("\n  ", actual.explain())));
    }

    /** {@return this, if there is no open finding that was not there before} */
    public ReportComparisonAssert hasNoNewFindings() {
        return require(
                actual.newFindings().isEmpty(),
                Wording.expected("no new findings", "there are: " + Wording.each(lines(actual.newFindings()))));
    }

    /**
     * {@return an assertion about the new findings of a rule, if there are any}
     *
     * @param rule the id of the rule
     */
    public FindingAssert<ReportComparisonAssert> hasNewFindings(RuleId rule) {
        return findings("new findings", actual.newFindings(), rule);
    }

    /**
     * {@return an assertion about the findings of a rule that are gone, if there are any}
     *
     * @param rule the id of the rule
     */
    public FindingAssert<ReportComparisonAssert> hasGoneFindings(RuleId rule) {
        return findings("gone findings", actual.goneFindings(), rule);
    }

    /**
     * {@return an assertion about the findings of a rule that both reports have, if there are any}
     *
     * @param rule the id of the rule
     */
    public FindingAssert<ReportComparisonAssert> hasStandingFindings(RuleId rule) {
        return findings("standing findings", actual.standingFindings(), rule);
    }

    /**
     * {@return this, if a rule's answer about a record was one and is another}
     *
     * @param rule the id of the rule
     * @param record the record
     * @param before the answer in the first report
     * @param after the answer in the second report
     */
    public ReportComparisonAssert changed(RuleId rule, Entity record, Answer before, Answer after) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        List<ReportComparison.VerdictChange> its = actual.verdictChanges().stream()
                .filter(change -> change.rule().equals(rule) && change.about().equals(record.reference()))
                .toList();
        boolean so = its.stream()
                .anyMatch(change -> change.before()
                                .map(Verdict::answer)
                                .filter(before::equals)
                                .isPresent()
                        && change.after()
                                .map(Verdict::answer)
                                .filter(after::equals)
                                .isPresent());
        return require(
                so,
                Wording.expected(
                        rule + " of " + record.reference() + " to change from " + before.words() + " to "
                                + after.words(),
                        its.isEmpty() ? "it did not change." : Wording.each(lines(its))));
    }

    private FindingAssert<ReportComparisonAssert> findings(String what, List<Report.PlacedFinding> in, RuleId rule) {
        Objects.requireNonNull(rule, "rule");
        List<Report.PlacedFinding> its =
                in.stream().filter(each -> each.rule().equals(rule)).toList();
        String wanted = what + " of " + rule;
        return its.isEmpty()
                ? FindingAssert.missed(
                        this,
                        this,
                        Wording.expected(
                                wanted, "there are none. What changed:\n  " + String.join("\n  ", actual.explain())))
                : FindingAssert.after(
                        this,
                        this,
                        wanted,
                        Verdict.breached(
                                its.stream().map(Report.PlacedFinding::finding).toList()));
    }

    private static List<String> lines(List<?> things) {
        return things.stream().map(String::valueOf).toList();
    }
}
