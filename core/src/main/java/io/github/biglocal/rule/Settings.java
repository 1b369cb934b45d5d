package io.github.biglocal.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The settings of a rule set, as data: thresholds, who counts, severities, rules that are switched off, accepted
 * findings. A set states its own ({@link RuleSet#settings()}) and can be changed by others ({@link
 * RuleSet#with(Settings)}), which need to name only what they change:
 *
 * <pre>{@code
 * RuleSet ours = BigLocalRules.standard().with(Settings.none()
 *         .off(SupportRules.REP_IN_POST)
 *         .severity(MinimumSize.ID, Severity.WARNING)
 *         .value(MinimumSize.ID, MinimumSize.MINIMUM, 9));
 * }</pre>
 *
 * Immutable and thread-safe.
 *
 * @param rules the settings of each rule that is named, by id
 * @param acceptances the findings that are accepted in addition to those of the set
 */
public record Settings(SortedMap<RuleId, RuleSettings> rules, List<Acceptance> acceptances) {
    /** Copies the collections. */
    public Settings {
        Objects.requireNonNull(acceptances, "acceptances");
        Objects.requireNonNull(rules, "rules");
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        acceptances = List.copyOf(acceptances);
    }

    /** {@return settings that make no change} */
    public static Settings none() {
        return new Settings(new TreeMap<>(), List.of());
    }

    /**
     * {@return these settings, with a rule switched on}
     *
     * @param rule the rule
     */
    public Settings on(RuleId rule) {
        return changed(rule, settings -> settings.withUse(RuleSettings.Use.ON));
    }

    /**
     * {@return these settings, with a rule switched off}
     *
     * @param rule the rule
     */
    public Settings off(RuleId rule) {
        return changed(rule, settings -> settings.withUse(RuleSettings.Use.OFF));
    }

    /**
     * {@return these settings, with another severity for a rule}
     *
     * @param rule the rule
     * @param severity the severity of a breach of it
     */
    public Settings severity(RuleId rule, Severity severity) {
        return changed(rule, settings -> settings.withSeverity(Objects.requireNonNull(severity, "severity")));
    }

    /**
     * {@return these settings, with another value for a parameter}
     *
     * @param rule the rule
     * @param parameter the name of the parameter
     * @param value its value, of the kind of the parameter; it is checked when a set is changed by it
     */
    public Settings value(RuleId rule, String parameter, Object value) {
        Objects.requireNonNull(parameter, "parameter");
        return changed(rule, settings -> settings.withValue(parameter, Objects.requireNonNull(value, "value")));
    }

    /**
     * {@return these settings, with another value for a parameter}
     *
     * @param <T> the kind of value
     * @param rule the rule
     * @param parameter the parameter
     * @param value its value
     */
    public <T> Settings value(RuleId rule, Parameter<T> parameter, T value) {
        return value(rule, parameter.name(), value);
    }

    /**
     * {@return these settings, with a finding accepted}
     *
     * @param acceptance which finding, why, and until when
     */
    public Settings accepting(Acceptance acceptance) {
        List<Acceptance> changed = new ArrayList<>(acceptances);
        changed.add(Objects.requireNonNull(acceptance, "acceptance"));
        return new Settings(rules, changed);
    }

    /**
     * {@return what of these settings differs from others} Applied to a set with the others, it gives one with these and, as
     * acceptances are only added, with those that the others accept. Small,
     * where these are all the settings of a set and the others those of the set it was made from:
     *
     * <pre>{@code
     * Settings ours = rules.settings().differencesFrom(BigLocalRules.standard().settings());
     * }</pre>
     *
     * What these do not set is no difference.
     *
     * @param others the settings to leave out
     */
    public Settings differencesFrom(Settings others) {
        Objects.requireNonNull(others, "others");
        SortedMap<RuleId, RuleSettings> different = new TreeMap<>();
        rules.forEach((id, settings) -> {
            RuleSettings left = settings.differencesFrom(others.rules.getOrDefault(id, RuleSettings.AS_IT_IS));
            if (!left.equals(RuleSettings.AS_IT_IS)) {
                different.put(id, left);
            }
        });
        Set<Acceptance> known = new HashSet<>(others.acceptances);
        return new Settings(
                different,
                acceptances.stream()
                        .filter(acceptance -> !known.contains(acceptance))
                        .toList());
    }

    private Settings changed(RuleId rule, UnaryOperator<RuleSettings> change) {
        SortedMap<RuleId, RuleSettings> changed = new TreeMap<>(rules);
        changed.merge(
                Objects.requireNonNull(rule, "rule"),
                change.apply(RuleSettings.AS_IT_IS),
                (before, unused) -> change.apply(before));
        return new Settings(changed, acceptances);
    }
}
