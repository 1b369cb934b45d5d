package io.github.biglocal.testkit;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.RuleId;
import java.util.function.UnaryOperator;

/** One fault. */
public enum Fault {
    /** Half. */
    RESIDENT_MINORITY("resident-majority", programme -> programme);

    private final RuleId rule;
    private final UnaryOperator<Programme> change;

    Fault(String rule, UnaryOperator<Programme> change) {
        this.rule = RuleId.of(rule);
        this.change = change;
    }

    /** {@return the rule} */
    public RuleId rule() {
        return rule;
    }

    Programme in(Programme programme) {
        return change.apply(programme);
    }
}
