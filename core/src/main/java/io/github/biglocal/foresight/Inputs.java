package io.github.biglocal.foresight;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.RuleSet;
import java.util.Objects;

/**
 * What a report was made from, apart from the day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param records the records that were checked
 * @param rules the rules that they were checked against
 * @param key the key of the receipt of the report
 */
public record Inputs(Programme records, RuleSet rules, ReceiptKey key) {
    /** Checks that all of it is there. */
    public Inputs {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(key, "key");
    }

    /** {@return the programme and the set in numbers} */
    @Override
    public String toString() {
        return records + ", " + rules;
    }
}
