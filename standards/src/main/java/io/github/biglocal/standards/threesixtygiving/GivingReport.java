package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What was found in a file of 360Giving data: whether its grants are valid, what each check found, and what the grants come to. All numbers
 * are exact; of places the first are kept. Immutable and thread-safe; equal when all of it is.
 */
public final class GivingReport implements Explained {
    private static final int SHOWN = 3;
    private static final String INDENT = "  ";

    private final String source;
    private final LocalDate asOf;
    private final Validity validity;
    private final Repeats repeats;
    private final Additional additional;
    private final List<CheckResult> checks;
    private final List<CheckFailure> failures;
    private final GivingSummary summary;

    /** What is invalid, and what reading met. */
    record Validity(
            boolean isChecked,
            long invalidGrants,
            Map<ValidityGroup, Long> counts,
            List<Problem> first,
            long readingProblems,
            List<Problem> firstReadingProblems) {
        Validity {
            counts = Collections.unmodifiableMap(
                    counts.isEmpty() ? new EnumMap<>(ValidityGroup.class) : new EnumMap<>(counts));
            first = List.copyOf(first);
            firstReadingProblems = List.copyOf(firstReadingProblems);
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
            Repeats repeats,
            Additional additional,
            List<CheckResult> checks,
            List<CheckFailure> failures,
            GivingSummary summary) {
        this.source = source;
        this.asOf = asOf;
        this.validity = validity;
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
        return validity.readingProblems();
    }

    /** {@return the first problems that reading met, as many as the checks were set to keep} */
    public List<Problem> firstReadingProblems() {
        return validity.firstReadingProblems();
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

    /** {@return what each check found, those that found nothing too; by severity, highest first, then by name} */
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

    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        validityLines().forEach(line -> lines.add(line.strip()));
        found().forEach(each -> lines.add(each.sentence()));
        lines.add(checksWithoutFindings());
        failures.forEach(each -> lines.add(each.toString()));
        lines.addAll(summary.explain());
        return List.copyOf(lines);
    }

    /** Validity and reading, with the first of each group, indented. */
    private List<String> validityLines() {
        List<String> lines = new ArrayList<>();
        lines.add(Quoted.line(source) + " as of " + Text.day(asOf) + ": " + Text.count(grants(), "grant") + invalid()
                + ".");
        validity.counts().forEach((group, count) -> {
            lines.add(group.heading() + ": " + Text.number(count) + ".");
            addFirst(lines, validity.first().stream().filter(each -> ValidityGroup.of(each.code()) == group));
        });
        if (readingProblems() > 0) {
            lines.add("Reading found " + Text.count(readingProblems(), "problem") + ".");
            addFirst(lines, firstReadingProblems().stream());
        }
        if (repeatedIds() > 0) {
            lines.add(Text.sentence(Text.count(repeatedIds(), "grant identifier")
                    + (repeatedIds() == 1 ? " is" : " are") + " repeated, in "
                    + Text.count(grantsWithRepeatedId(), "grant")
                    + repeats.first().stream()
                            // With validity they are shown among what is invalid.
                            .limit(validity.isChecked() ? 0 : 1)
                            .findFirst()
                            .map(each -> ", such as "
                                    + Text.list(each.places().stream()
                                            .limit(SHOWN)
                                            .map(GivingFinding::shown)
                                            .toList()))
                            .orElse("")));
        }
        if (additionalFieldCount() > 0) {
            lines.add(Text.count(additionalFieldCount(), "additional field") + ", not in the standard.");
        }
        return lines;
    }

    private String invalid() {
        if (!validity.isChecked()) {
            return "; validity was not checked";
        }
        if (grants() == 0) {
            return "";
        }
        boolean isOne = grants() == 1;
        if (invalidGrants() > 0) {
            return isOne ? ", invalid" : ", " + Text.number(invalidGrants()) + " of them invalid";
        }
        if (validity.counts().isEmpty()) {
            return isOne ? ", valid" : ", all valid";
        }
        return isOne ? ", valid by itself" : ", each valid by itself";
    }

    private static void addFirst(List<String> lines, Stream<Problem> problems) {
        problems.limit(SHOWN)
                .forEach(each -> lines.add(INDENT + GivingFinding.shown(each.place()) + ": " + each.message()));
    }

    private String checksWithoutFindings() {
        int nothing = checks.size() - found().size();
        String run = Text.count(checks.size(), "check") + (checks.size() == 1 ? " was run" : " were run");
        return Text.sentence(
                checks.isEmpty() ? "no checks were run" : run + "; " + Text.number(nothing) + " found nothing");
    }

    /** {@return the result on one screen: validity, the checks by severity, and the summary} */
    @Override
    public String toText() {
        StringBuilder text = new StringBuilder(String.join("\n", validityLines()));
        for (Severity severity : Severity.values()) {
            List<CheckResult> its =
                    found().stream().filter(each -> each.severity() == severity).toList();
            if (!its.isEmpty()) {
                text.append("\n\n").append(heading(severity));
                its.forEach(each -> text.append("\n  ").append(each.sentence()));
            }
        }
        text.append("\n\n").append(checksWithoutFindings());
        failures.forEach(each -> text.append("\n  ").append(each));
        text.append("\n\nSummary");
        summary.explain().forEach(line -> text.append("\n  ").append(line));
        return text.toString();
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors";
            case WARNING -> "Warnings";
            case INFO -> "Notes";
        };
    }

    private List<Object> values() {
        return List.of(source, asOf, validity, repeats, additional, checks, failures, summary);
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
