package io.github.biglocal.foresight;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import java.util.List;
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
 * @param needs what has to be found out for it, in the rule's own words, each once, such as {@code when the plan ends}; a question
 *     asks for a field in one wording, whatever each rule wants to know of it
 */
public record UnknownVerdict(RuleId rule, String title, Severity severity, Reference about, List<String> needs) {
    /** Checks that all of it is there. */
    public UnknownVerdict {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(about, "about");
        needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
    }

    /** {@return rule and record} */
    @Override
    public String toString() {
        return rule + ", " + about;
    }
}
