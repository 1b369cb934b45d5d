package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What was found in a file of 360Giving data: whether its grants are valid, what each check found, and what the grants come to. All numbers
 * are exact; of places the first are kept. Immutable and thread-safe; equal when all of it is.
 */
public final class GivingReport implements Explained {
    private final String source;
    private final LocalDate asOf;
    private final Validity validity;
    private final Reading reading;
    private final Repeats repeats;
    private final Additional additional;
    private final List<CheckResult> checks;
    private final List<CheckFailure> failures;
    private final GivingSummary summary;

    /** What is invalid. */
    record Validity(boolean isChecked, long invalidGrants, Map<ValidityGroup, Long> counts, List<Problem> first) {
        Validity {
            counts = Collections.unmodifiableMap(
                    counts.isEmpty() ? new EnumMap<>(ValidityGroup.class) : new EnumMap<>(counts));
            first = List.copyOf(first);
        }
    }

    /** What reading met, the most serious first. */
    record Reading(long problems, Optional<Severity> severity, List<Problem> first) {
        Reading {
            first = List.copyOf(first);
        }
    }

    /** Identifiers that several grants have. */
    record Repeats(long ids, long grants, List<RepeatedId> first) {
        Repeats {
            first = List.copyOf(first);
        }
    }

    /** How many fields there are that the standard does not have, and in how many grants each of the first is. */
    record Additional(long names, SortedMap<String, Long> first) {
        Additional {
            first = Collections.unmodifiableSortedMap(first);
        }
    }

    GivingReport(
            String source,
            LocalDate asOf,
            Validity validity,
            Reading reading,
            Repeats repeats,
            Additional additional,
            List<CheckResult> checks,
            List<CheckFailure> failures,
            GivingSummary summary) {
        this.source = source;
        this.asOf = asOf;
        this.validity = validity;
        this.reading = reading;
        this.repeats = repeats;
        this.additional = additional;
        this.checks = List.copyOf(checks);
        this.failures = List.copyOf(failures);
        this.summary = summary;
    }

    /** {@return the name of the file} */
    public String source() {
        return source;
    }

    /** {@return the day that counted as today} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return how many grants there are} */
    public long grants() {
        return summary.grants();
    }

    /** {@return how many grants are invalid; 0 if validity was not checked} */
    public long invalidGrants() {
        return validity.invalidGrants();
    }

    /**
     * {@return how many places are invalid, by group, and how many cells could not be converted; a group without any is not among them}
     * An identifier that several grants have is one place.
     */
    public Map<ValidityGroup, Long> validity() {
        return validity.counts();
    }

    /** {@return the first of what makes the data invalid, each with its place, as many of each group as the checks were set to keep} */
    public List<Problem> firstValidityProblems() {
        return validity.first();
    }

    /** {@return how many problems reading met, such as hidden sheets, but for conversion errors, which are a group of {@link #validity}} */
    public long readingProblems() {
        return reading.problems();
    }

    /**
     * {@return how serious the most serious problem is that reading met, listed or not; empty if it met none} With an error, something of the
     * file was not read.
     */
    public Optional<Severity> readingSeverity() {
        return reading.severity();
    }

    /** {@return the first problems that reading met, errors before the others, as many as the checks were set to keep} */
    public List<Problem> firstReadingProblems() {
        return reading.first();
    }

    /** {@return how many identifiers more than one grant has, or rows of a sheet that contradict each other} */
    public long repeatedIds() {
        return repeats.ids();
    }

    /** {@return how many grants, and rows that are in no grant because they contradict it, have an identifier that another has} */
    public long grantsWithRepeatedId() {
        return repeats.grants();
    }

    /** {@return the first identifiers that more than one grant has, with their places, as many as the checks were set to keep} */
    public List<RepeatedId> firstRepeatedIds() {
        return repeats.first();
    }

    /**
     * {@return the fields that the standard does not have, as pointers without numbers, with how many grants have them; the first thousand
     * different ones} A name that looks like an e-mail address is {@code [e-mail address]}.
     */
    public SortedMap<String, Long> additionalFields() {
        return additional.first();
    }

    /** {@return how many different fields there are that the standard does not have, all of them} */
    public long additionalFieldCount() {
        return additional.names();
    }

    /**
     * {@return what each check found, those that found nothing too; by severity, highest first, then by name} What two checks find is
     * reported by the one that {@linkplain CheckResult#leftToStandIns stands in} for the other.
     */
    public List<CheckResult> checks() {
        return checks;
    }

    /** {@return what the checks found that found something; by severity, highest first, then by name} */
    List<CheckResult> found() {
        return checks.stream().filter(CheckResult::isFound).toList();
    }

    /**
     * {@return what a check found; empty if it was not asked}
     *
     * @param id the check: its published name, or its id
     */
    public Optional<CheckResult> check(RuleId id) {
        Objects.requireNonNull(id, "id");
        return checks.stream().filter(each -> each.check().equals(id)).findFirst();
    }

    /** {@return the first checks that could not be run on a grant, through a fault of the check, as many as the checks were set to keep} */
    public List<CheckFailure> failures() {
        return failures;
    }

    /** {@return what the grants come to} */
    public GivingSummary summary() {
        return summary;
    }

    /** Whether validity was looked at. */
    boolean isValidityChecked() {
        return validity.isChecked();
    }

    @Override
    public List<String> explain() {
        return GivingText.lines(this);
    }

    /**
     * {@return the result on one screen of 60 lines of 100 columns: validity, the checks by severity, and the summary} Of more than a screen
     * holds, the least serious is shortened first: places and sentences give way to counts. {@link #explain} has every line.
     */
    @Override
    public String toText() {
        return GivingText.onOneScreen(this);
    }

    private List<Object> values() {
        return List.of(source, asOf, validity, reading, repeats, additional, checks, failures, summary);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivingReport report && values().equals(report.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the file, and how many grants it has} */
    @Override
    public String toString() {
        return Quoted.line(source) + ": " + Text.count(grants(), "grant");
    }
}
