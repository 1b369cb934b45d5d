package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Assertions about the report of a check. Of findings, the open ones are meant unless accepted ones are named. For one
 * thread.
 */
public class ReportAssert extends DomainAssert<ReportAssert, Report> {
    private static final int MOST_SHOWN = 10;

    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public ReportAssert(Report actual) {
        super(actual, ReportAssert.class);
    }

    /** {@return this, if no finding is open and no rule failed to run} */
    public ReportAssert isClean() {
        return require(actual.isClean(), Wording.expected("a clean report", "it has " + open(each -> true)));
    }

    /**
     * {@return this, if no finding of a severity, or of a higher one, is open and no such rule failed to run}
     *
     * @param least the severity
     */
    public ReportAssert isCleanOf(Severity least) {
        Objects.requireNonNull(least, "least");
        return require(
                actual.isClean(least),
                Wording.expected(
                        "a report clean of each " + least.word() + " and what is graver",
                        "it has " + open(each -> each.severity().compareTo(least) <= 0)));
    }

    /** {@return this, if no finding is open} A rule that failed to run has none. */
    public ReportAssert hasNoFindings() {
        return require(
                keepingFindings().open().isEmpty(),
                Wording.expected("a report without findings", "it has " + open(each -> true)));
    }

    /**
     * {@return this, if no finding of a rule is open}
     *
     * @param rule the id of the rule
     */
    public ReportAssert hasNoFindings(RuleId rule) {
        Objects.requireNonNull(rule, "rule");
        return require(
                findings(keepingFindings().open(), rule).isEmpty(),
                Wording.expected("no findings of " + rule, "the report has " + open(of(rule))));
    }

    /**
     * {@return an assertion about the open findings of a rule, if there are any}
     *
     * @param rule the id of the rule
     */
    public FindingAssert<ReportAssert> hasFindings(RuleId rule) {
        Objects.requireNonNull(rule, "rule");
        return findings("findings of " + rule, keepingFindings().open(), rule);
    }

    /**
     * {@return an assertion about the accepted findings of a rule, if there are any}
     *
     * @param rule the id of the rule
     */
    public FindingAssert<ReportAssert> hasAcceptedFindings(RuleId rule) {
        Objects.requireNonNull(rule, "rule");
        return findings("accepted findings of " + rule, keepingFindings().accepted(), rule);
    }

    /** {@return this, if every rule could be run on every record} */
    public ReportAssert hasNoFailures() {
        return require(
                actual.counts().failed() == 0,
                Wording.expected("every rule to run", Wording.each(shown(actual.failed()))));
    }

    /**
     * {@return this, if so many questions have an answer}
     *
     * @param answer the answer
     * @param number how many
     */
    public ReportAssert hasCount(Answer answer, long number) {
        Objects.requireNonNull(answer, "answer");
        return hasCount(answer, number, actual.counts().byAnswer().getOrDefault(answer, 0L), "");
    }

    /**
     * {@return this, if a rule has an answer so many times}
     *
     * @param rule the id of the rule
     * @param answer the answer
     * @param number how many times
     */
    public ReportAssert hasCount(RuleId rule, Answer answer, long number) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(answer, "answer");
        return hasCount(answer, number, actual.counts(rule).byAnswer().getOrDefault(answer, 0L), " of " + rule);
    }

    /**
     * {@return an assertion about a rule's verdict on a record}
     *
     * @param rule the id of the rule
     * @param record the record
     * @throws InvalidValueException if the report does not have it: the rule was not asked, or the check did not keep the verdict
     */
    public VerdictAssert verdict(RuleId rule, Entity record) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(record, "record");
        Verdict verdict = actual.verdict(rule, record.reference())
                .orElseThrow(
                        () -> new InvalidValueException(
                                Report.class,
                                "rule, record",
                                "the report has no verdict of " + rule + " on " + record.reference(),
                                "Ask the rule of the record, and keep the verdicts: check(records, day, Retention.EVERYTHING)."));
        return VerdictAssert.after(this, rule + " of " + record.reference(), verdict);
    }

    private ReportAssert hasCount(Answer answer, long number, long is, String whose) {
        return require(
                is == number,
                Wording.expected(
                        Text.count(number, "answer") + whose + " to be " + answer.words(),
                        "there " + (is == 1 ? "is " : "are ") + Text.number(is) + "."));
    }

    private FindingAssert<ReportAssert> findings(String what, List<Report.PlacedFinding> in, RuleId rule) {
        List<Report.PlacedFinding> its = findings(in, rule);
        return its.isEmpty()
                ? FindingAssert.missed(
                        this, this, Wording.expected(what, "the report has none. It has " + open(each -> true)))
                : FindingAssert.after(
                        this,
                        this,
                        what,
                        Verdict.breached(
                                its.stream().map(Report.PlacedFinding::finding).toList()));
    }

    private static List<Report.PlacedFinding> findings(List<Report.PlacedFinding> in, RuleId rule) {
        return in.stream().filter(of(rule)).toList();
    }

    private static Predicate<Report.Entry> of(RuleId rule) {
        return each -> each.rule().equals(rule);
    }

    /** A report that keeps only counts has no findings to look at, however many there were. */
    private Report keepingFindings() {
        if (actual.retention() == Retention.COUNTS) {
            throw new InvalidValueException(
                    Report.class,
                    "retention",
                    "the report keeps counts only",
                    "Check with Retention.FINDINGS, or ask for the counts.");
        }
        return actual;
    }

    /** The open findings and the failures that are meant: how many, and the first of them. */
    private String open(Predicate<Report.Entry> meant) {
        List<Report.PlacedFinding> open = actual.open().stream().filter(meant).toList();
        List<Report.Failure> failed = actual.failed().stream().filter(meant).toList();
        if (actual.retention() == Retention.COUNTS) {
            return "findings, which it does not keep.";
        }
        String lines = Text.count(open.size(), "open finding");
        lines += open.isEmpty() ? "." : ": " + Wording.each(shown(open));
        if (!failed.isEmpty()) {
            lines += "\n" + Text.count(failed.size(), "failure") + ": " + Wording.each(shown(failed));
        }
        return lines;
    }

    private static List<String> shown(List<? extends Report.Entry> entries) {
        List<String> first =
                entries.stream().limit(MOST_SHOWN).map(Report.Entry::toString).toList();
        return entries.size() <= MOST_SHOWN
                ? first
                : Stream.concat(
                                first.stream(),
                                Stream.of("and " + Text.number(entries.size() - (long) MOST_SHOWN) + " more"))
                        .toList();
    }
}
