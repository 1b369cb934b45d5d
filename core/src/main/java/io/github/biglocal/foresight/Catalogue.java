package io.github.biglocal.foresight;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a rule set consists of: its rules as published, those that are off among them, and what its owner has set differently. */
record Catalogue(Map<RuleId, Rule<?>> rules, Settings settings) {
    private static final RuleSettings ON =
            new RuleSettings(Optional.of(RuleSettings.Use.ON), Optional.empty(), new TreeMap<>());

    static Catalogue of(RuleSet set) {
        Settings settings = set.settings();
        SortedMap<RuleId, RuleSettings> on = new TreeMap<>();
        settings.rules().keySet().forEach(id -> on.put(id, ON));
        Map<RuleId, Rule<?>> rules = new LinkedHashMap<>();
        set.with(new Settings(on, List.of()))
                .rules()
                .forEach(rule -> rules.put(rule.info().id(), rule));
        return new Catalogue(rules, settings);
    }

    Rule<?> rule(RuleId id) {
        return Objects.requireNonNull(rules.get(id), "a rule of the set");
    }

    RuleSettings settings(RuleId rule) {
        return Objects.requireNonNull(settings.rules().get(rule), "settings of a rule of the set");
    }

    Severity severity(RuleId rule) {
        return settings(rule).severity().orElseThrow();
    }

    boolean isOff(RuleId rule) {
        return settings(rule).use().orElseThrow() == RuleSettings.Use.OFF;
    }

    /**
     * The rules of this set on which what a report says of some rules depends: they, and those that stand in for them, since what is
     * accepted of one of these is accepted of the others.
     */
    Set<RuleId> with(Collection<RuleId> some) {
        Set<RuleId> all = new TreeSet<>(some);
        all.retainAll(rules.keySet());
        boolean goesOn = !all.isEmpty();
        while (goesOn) {
            goesOn = all.addAll(rules.values().stream()
                    .map(Rule::info)
                    .filter(info -> info.standsInFor().stream().anyMatch(all::contains))
                    .map(RuleInfo::id)
                    .toList());
        }
        return all;
    }

    /** A set of some of the rules, as they are set here. */
    RuleSet only(Set<RuleId> some) {
        SortedMap<RuleId, RuleSettings> its = new TreeMap<>();
        rules.keySet().stream()
                .filter(some::contains)
                .forEach(id -> its.put(
                        id, new RuleSettings(settings(id).use(), settings(id).severity(), new TreeMap<>())));
        return RuleSet.of(rules.values().stream()
                        .filter(rule -> some.contains(rule.info().id()))
                        .toList())
                .with(new Settings(
                        its,
                        settings.acceptances().stream()
                                .filter(acceptance -> its.containsKey(acceptance.rule()))
                                .toList()));
    }

    // Digests

    /** The digest of the rules as published, whatever they are set to. */
    String rulesDigest() {
        return Digest.of(its -> rules.forEach((id, rule) -> its.text(published(rule))));
    }

    /** The digest of a rule as published: with other values it may have another title or other sources. */
    static String published(Rule<?> rule) {
        RuleInfo info = standard(rule).info();
        return Digest.of(its -> {
            its.text(rule.getClass().getName())
                    .text(rule.subjectType().getSimpleName())
                    .value(info.id())
                    .value(info.kind())
                    .text(info.concept())
                    .value(info.severity())
                    .text(info.title())
                    .text(info.rationale())
                    .value(info.sources())
                    .value(info.rows())
                    .value(info.guidance())
                    .value(info.basis())
                    .value(info.ownReadings())
                    .value(info.standsInFor())
                    .value(info.replaces());
            rule.parameters().values().forEach(value -> parameter(value.parameter(), its));
        });
    }

    private static Rule<?> standard(Rule<?> rule) {
        Rule<?> standard = rule;
        try {
            for (ParameterValue<?> value : rule.parameters().values()) {
                if (isChanged(value)) {
                    standard = standard.with(
                            value.parameter().name(), value.parameter().standard());
                }
            }
        } catch (InvalidValueException e) {
            // It refuses a published value with another that is set: it is taken as it is.
            return rule;
        }
        return standard;
    }

    private static <T> void parameter(Parameter<T> parameter, Digest its) {
        its.text(parameter.name())
                .text(parameter.meaning())
                .value(parameter.kind())
                .value(parameter.least())
                .value(parameter.unit())
                .value(parameter.choices())
                .text(parameter.write(parameter.standard()));
    }

    /** The digest of what is set differently from what is published. */
    String settingsDigest() {
        return Digest.of(its -> {
            rules.forEach((id, rule) -> {
                if (isOff(id)) {
                    its.value(id).text("off");
                }
                if (severity(id) != rule.info().severity()) {
                    its.value(id).value(severity(id));
                }
                rule.parameters().values().forEach(value -> {
                    if (isChanged(value)) {
                        its.value(id).text(value.parameter().name()).text(value.text());
                    }
                });
            });
            settings.acceptances().stream()
                    .sorted(Comparator.comparing(Acceptance::rule)
                            .thenComparing(Acceptance::about)
                            .thenComparing(Acceptance::lastDay)
                            .thenComparing(Acceptance::reason))
                    .forEach(its::value);
        });
    }

    private static <T> boolean isChanged(ParameterValue<T> value) {
        return !value.text().equals(value.parameter().write(value.parameter().standard()));
    }
}
