package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule's verdicts on one record through a period, with what is needed to show them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule
 * @param severity how much a breach of it matters in the rule set
 * @param about the record it was asked of
 * @param area the area of the record; empty if it belongs to none, or to several, or it is not known
 * @param timeline the verdicts
 */
public record RecordTimeline(
        RuleId rule, Severity severity, Reference about, Optional<Reference> area, Timeline timeline) {
    /** Checks that all of it is there. */
    public RecordTimeline {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(timeline, "timeline");
    }

    /** {@return rule and record} */
    @Override
    public String toString() {
        return rule + ", " + about;
    }
}
