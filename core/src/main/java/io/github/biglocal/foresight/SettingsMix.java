package io.github.biglocal.foresight;

import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Two rule sets as one: of each setting of some rules that differs, the one value or the other. */
record SettingsMix(Catalogue before, Catalogue after, Set<RuleId> rules) {
    private static final String RULE = "rule";
    private static final String USE = "use";
    private static final String SEVERITY = "severity";
    private static final String ACCEPTANCE = "acceptance";

    /**
     * A setting that differs.
     *
     * @param acceptance the acceptance that only one of the sets has, where it is one
     */
    record Difference(Cause.Setting setting, Optional<Acceptance> acceptance) {}

    /** The settings that differ, by rule. */
    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        for (RuleId id : rules) {
            Optional<Rule<?>> was = Optional.ofNullable(before.rules().get(id));
            Optional<Rule<?>> is = Optional.ofNullable(after.rules().get(id));
            if (was.isPresent() && is.isPresent()) {
                of(id, was.get(), is.get(), all);
            } else {
                add(id, RULE, is.isPresent() ? "rule " + id + " was added" : "rule " + id + " was left out", all);
            }
        }
        acceptances(before, after, "is no longer accepted", all);
        acceptances(after, before, "is accepted", all);
        return all;
    }

    private void of(RuleId id, Rule<?> was, Rule<?> is, List<Difference> all) {
        if (!Catalogue.published(was).equals(Catalogue.published(is))) {
            add(id, RULE, "rule " + id + " was replaced by another of its id", all);
        }
        if (before.isOff(id) != after.isOff(id)) {
            add(id, USE, "rule " + id + " was switched " + (after.isOff(id) ? "off" : "on"), all);
        }
        if (before.severity(id) != after.severity(id)) {
            add(
                    id,
                    SEVERITY,
                    "the severity of " + id + " is " + Text.words(after.severity(id)) + " instead of "
                            + Text.words(before.severity(id)),
                    all);
        }
        after.settings(id)
                .values()
                .forEach((name, value) -> Optional.ofNullable(
                                before.settings(id).values().get(name))
                        .filter(old -> !old.equals(value))
                        .ifPresent(old -> add(
                                id,
                                name,
                                "the " + Text.words(name) + " of " + id + " is " + words(is, name, value)
                                        + " instead of " + words(was, name, old),
                                all)));
    }

    private static String words(Rule<?> rule, String name, Object value) {
        return words(rule.parameters().named(name).orElseThrow().parameter(), value);
    }

    private static <T> String words(Parameter<T> parameter, Object value) {
        return parameter.words(parameter.checked(value));
    }

    private static void add(RuleId id, String name, String description, List<Difference> all) {
        all.add(new Difference(new Cause.Setting(id, name, description), Optional.empty()));
    }

    private void acceptances(Catalogue those, Catalogue without, String became, List<Difference> all) {
        Set<Acceptance> others = Set.copyOf(without.settings().acceptances());
        those.settings().acceptances().stream()
                .filter(each -> rules.contains(each.rule()) && !others.contains(each))
                .forEach(each -> all.add(new Difference(
                        new Cause.Setting(
                                each.rule(),
                                ACCEPTANCE,
                                "what " + each.rule() + " finds in " + each.about() + " " + became
                                        + (became.startsWith("is a") ? " until " + Text.day(each.lastDay()) : "")),
                        Optional.of(each))));
    }

    /** The first set, of these rules, with some of the differences as in the second. */
    RuleSet with(Set<Difference> taken) {
        Map<RuleId, Set<String>> names = new LinkedHashMap<>();
        Set<Acceptance> changed = new LinkedHashSet<>();
        taken.forEach(difference -> {
            names.computeIfAbsent(difference.setting().rule(), unused -> new LinkedHashSet<>())
                    .add(difference.setting().name());
            difference.acceptance().ifPresent(changed::add);
        });
        List<Rule<?>> chosen = new ArrayList<>();
        SortedMap<RuleId, RuleSettings> settings = new TreeMap<>();
        for (RuleId id : rules) {
            Set<String> its = names.getOrDefault(id, Set.of());
            Optional.ofNullable((its.contains(RULE) ? after : before).rules().get(id))
                    .ifPresent(rule -> {
                        chosen.add(rule);
                        settings.put(id, settings(rule, id, its));
                    });
        }
        Set<Acceptance> accepted = new LinkedHashSet<>(before.settings().acceptances());
        accepted.removeIf(changed::contains);
        after.settings().acceptances().stream()
                .filter(each -> accepted.contains(each) || changed.contains(each))
                .forEach(accepted::add);
        accepted.removeIf(each -> !settings.containsKey(each.rule()));
        return RuleSet.of(chosen).with(new Settings(settings, List.copyOf(accepted)));
    }

    private RuleSettings settings(Rule<?> rule, RuleId id, Set<String> taken) {
        SortedMap<String, Object> values = new TreeMap<>();
        rule.parameters().values().forEach(each -> {
            String name = each.parameter().name();
            Optional.ofNullable(in(id, taken.contains(name)).values().get(name))
                    .ifPresent(value -> values.put(name, value));
        });
        return new RuleSettings(
                in(id, taken.contains(USE)).use(),
                in(id, taken.contains(SEVERITY)).severity(),
                values);
    }

    /** The settings of a rule in the second set, or in the first; in the other one, if it is not known there. */
    private RuleSettings in(RuleId id, boolean second) {
        RuleSettings own = (second ? after : before).settings().rules().get(id);
        return own != null ? own : (second ? before : after).settings(id);
    }
}
