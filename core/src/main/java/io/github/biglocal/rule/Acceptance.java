package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;

/**
 * A decision to live with what a rule finds in a record, for a reason, until a day. It covers every finding of that rule
 * about that record; they stay in the report, marked as accepted.
 *
 * @param rule the rule
 * @param subject the record
 * @param reason why the finding is accepted
 * @param expires the first day on which it is no longer
 */
public record Acceptance(RuleId rule, Reference subject, String reason, LocalDate expires) {
    /**
     * Checks that there is a reason.
     *
     * @param rule the rule
     * @param subject the record
     * @param reason why the finding is accepted
     * @param expires the first day on which it is no longer
     */
    public Acceptance {
        Require.text("reason", reason);
    }

    /** {@return rule, record and last day; not the reason, which is free text} */
    @Override
    public String toString() {
        return rule + " accepted for " + subject + " before " + expires;
    }

    boolean covers(RuleId brokenRule, Reference place, LocalDate asOf) {
        return rule.equals(brokenRule) && subject.equals(place) && asOf.isBefore(expires);
    }
}
