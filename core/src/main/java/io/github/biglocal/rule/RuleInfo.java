package io.github.biglocal.rule;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.Require;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/**
 * What a rule says about itself; the catalogue in {@code docs/RULES.md} is made of it.
 *
 * @param id its name for good
 * @param severity how much a breach matters, unless the rule set says otherwise
 * @param title what it asks, as a short statement of the state that satisfies it
 * @param rationale why it is asked
 * @param sources where it was published; at least one
 * @param guidance the dates of the guidance it comes from; outside them the rule is not applicable
 * @param parameters how it is set, in words: thresholds with their dates, who counts; empty if there is nothing to set
 */
public record RuleInfo(
        RuleId id,
        Severity severity,
        String title,
        String rationale,
        List<Citation> sources,
        LocalDateRange guidance,
        List<String> parameters) {
    /**
     * Checks that nothing is missing.
     *
     * @param id its name for good
     * @param severity how much a breach matters, unless the rule set says otherwise
     * @param title what it asks, as a short statement of the state that satisfies it
     * @param rationale why it is asked
     * @param sources where it was published; at least one
     * @param guidance the dates of the guidance it comes from; outside them the rule is not applicable
     * @param parameters how it is set, in words
     */
    public RuleInfo {
        Require.text("title", title);
        Require.text("rationale", rationale);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " names no source");
        }
        Require.atLeastADay("guidance", guidance);
        parameters = List.copyOf(parameters);
    }

    /**
     * What a rule without parameters says about itself.
     *
     * @param id its name for good
     * @param severity how much a breach matters, unless the rule set says otherwise
     * @param title what it asks, as a short statement of the state that satisfies it
     * @param rationale why it is asked
     * @param sources where it was published; at least one
     * @param guidance the dates of the guidance it comes from
     */
    public RuleInfo(
            RuleId id,
            Severity severity,
            String title,
            String rationale,
            List<Citation> sources,
            LocalDateRange guidance) {
        this(id, severity, title, rationale, sources, guidance, List.of());
    }
}
