package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A decision to accept what a rule finds in a record, for a stated reason, until a date. It covers every finding of
 * that rule about that record; in the report they are accepted, not open.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule the rule
 * @param about the record that the finding is about
 * @param reason why the finding is accepted
 * @param lastDay the last day on which it is accepted
 */
public record Acceptance(RuleId rule, Reference about, String reason, LocalDate lastDay) {
    /** Checks that there is a reason. */
    public Acceptance {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(about, "about");
        Require.of(Acceptance.class).text("reason", reason);
        Objects.requireNonNull(lastDay, "lastDay");
    }

    /** {@return rule, record and last day; not the reason, which is free text} */
    @Override
    public String toString() {
        return rule + " accepted for " + about + " until " + Text.day(lastDay);
    }

    boolean isInForce(LocalDate day) {
        return !day.isAfter(lastDay);
    }
}
