package io.github.biglocal.rule;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A repair that was tried: carried out alone, it removes the finding it was proposed for and gives no rule of the set a
 * new error. The comparison of the reports before and after goes with it.
 *
 * <p>Immutable and thread-safe; equal if repair and comparison are.
 */
public final class Proposal implements Explained {
    private final Repair repair;
    private final ReportComparison comparison;

    Proposal(Repair repair, ReportComparison comparison) {
        this.repair = repair;
        this.comparison = comparison;
    }

    /** {@return the repair} */
    public Repair repair() {
        return repair;
    }

    /** {@return the report of the records that the repair can concern, before and after it} */
    public ReportComparison comparison() {
        return comparison;
    }

    /** {@return how many findings it removes, by severity; only severities of which there are some} */
    public SortedMap<Severity, Integer> removed() {
        return bySeverity(comparison.goneFindings());
    }

    /** {@return how many open findings it adds, by severity; only severities of which there are some, never errors} */
    public SortedMap<Severity, Integer> added() {
        return bySeverity(comparison.newFindings());
    }

    private static SortedMap<Severity, Integer> bySeverity(List<Report.PlacedFinding> findings) {
        SortedMap<Severity, Integer> numbers = new TreeMap<>();
        findings.forEach(finding -> numbers.merge(finding.severity(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(numbers);
    }

    private static String words(Map<Severity, Integer> numbers) {
        if (numbers.isEmpty()) {
            return "none";
        }
        List<String> words = new ArrayList<>();
        numbers.forEach((severity, number) -> words.add(Text.count(number, severity.word())));
        return Text.list(words);
    }

    /** {@return the repair in words, what it removes and adds, and what it adds in full} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add(repair.description());
        lines.add("It removes " + words(removed()) + ", and adds " + words(added()) + ".");
        comparison.newFindings().forEach(finding -> lines.add("Adds: " + finding));
        return List.copyOf(lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Proposal proposal
                && repair.equals(proposal.repair)
                && comparison.equals(proposal.comparison);
    }

    @Override
    public int hashCode() {
        return Objects.hash(repair, comparison);
    }

    /** {@return the proposal as {@link #explain()} gives it} */
    @Override
    public String toString() {
        return toText();
    }
}
