package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;

/**
 * A decision to live with a finding for a while: a rule is known to be broken by a record, for a reason, until a day.
 * The finding stays in the report, marked as accepted.
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

    boolean covers(RuleId brokenRule, Reference place, LocalDate asOf) {
        return rule.equals(brokenRule) && subject.equals(place) && asOf.isBefore(expires);
    }
}
