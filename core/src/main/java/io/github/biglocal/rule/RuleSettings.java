package io.github.biglocal.rule;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of one rule in a rule set; what is empty is left as it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param use whether the rule is asked; empty to leave that as it is
 * @param severity the severity of a breach; empty to leave that as it is
 * @param values the values of its parameters, by the names of the parameters; those not named are left as they are
 */
public record RuleSettings(Optional<Use> use, Optional<Severity> severity, SortedMap<String, Object> values) {
    /** No changes. */
    static final RuleSettings AS_IT_IS = new RuleSettings(Optional.empty(), Optional.empty(), new TreeMap<>());

    /** Whether a rule is asked. */
    public enum Use {
        /** It is asked. */
        ON,
        /** It is not asked. */
        OFF
    }

    /** Copies the values. */
    public RuleSettings {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(values, "values");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    RuleSettings differencesFrom(RuleSettings others) {
        SortedMap<String, Object> different = new TreeMap<>(values);
        different.entrySet().removeIf(value -> value.getValue().equals(others.values.get(value.getKey())));
        return new RuleSettings(
                others.use.equals(use) ? Optional.empty() : use,
                others.severity.equals(severity) ? Optional.empty() : severity,
                different);
    }

    RuleSettings withUse(Use changed) {
        return new RuleSettings(Optional.of(changed), severity, values);
    }

    RuleSettings withSeverity(Severity changed) {
        return new RuleSettings(use, Optional.of(changed), values);
    }

    RuleSettings withValue(String parameter, Object value) {
        Map<String, Object> changed = new TreeMap<>(values);
        changed.put(parameter, value);
        return new RuleSettings(use, severity, new TreeMap<>(changed));
    }
}
