package io.github.biglocal.foresight;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import java.util.Objects;

/**
 * A rule whose answer about a record is not known, with what is needed to show it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule
 * @param title what the rule asks, as a short statement of the state that satisfies it
 * @param severity how much a breach of it matters in the rule set
 * @param about the record it was asked of
 */
public record UnknownVerdict(RuleId rule, String title, Severity severity, Reference about) {
    /** Checks that all of it is there. */
    public UnknownVerdict {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(about, "about");
    }

    /** {@return rule and record} */
    @Override
    public String toString() {
        return rule + ", " + about;
    }
}
