package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One fact is one finding: which findings a report leaves out, because a rule that stands in for theirs has one of the
 * same field of the same record. A rule is asked after those that stand in for it, so this is known of each finding at
 * once and none has to wait; of the findings that others may be left out for, only record and field are remembered.
 */
final class StandIns {
    /** What a rule that stands in for another has of the same field. */
    enum Instead {
        /** None: the finding is shown. */
        NOTHING,
        /** A finding that is not accepted. */
        OPEN,
        /** Findings that are all accepted, and so is this. */
        ACCEPTED
    }

    private final Map<RuleId, Rule<?>> rules = new TreeMap<>();
    private final Map<RuleId, Set<RuleId>> standingInFor = new HashMap<>();
    private final Set<RuleId> remembered = new HashSet<>();
    private final Map<RuleId, Map<Reference, Map<Optional<String>, Instead>>> seen = new HashMap<>();

    StandIns(Collection<? extends Rule<?>> asked) {
        asked.forEach(rule -> rules.put(rule.info().id(), rule));
        for (Rule<?> rule : asked) {
            for (RuleId other : rule.info().standsInFor()) {
                if (rules.containsKey(other)) {
                    standingInFor
                            .computeIfAbsent(other, unused -> new TreeSet<>())
                            .add(rule.info().id());
                    remembered.add(rule.info().id());
                }
            }
        }
    }

    /**
     * By id, but a rule after those that stand in for it; in a cycle of them, which no rule of the library is in, one
     * comes first.
     */
    List<Rule<?>> inOrder() {
        Set<RuleId> order = new LinkedHashSet<>();
        Set<RuleId> visited = new HashSet<>();
        rules.keySet().forEach(id -> add(id, visited, order));
        return order.stream().<Rule<?>>map(rules::get).toList();
    }

    private void add(RuleId id, Set<RuleId> visited, Set<RuleId> order) {
        if (visited.add(id)) {
            standingInFor.getOrDefault(id, Set.of()).forEach(other -> add(other, visited, order));
            order.add(id);
        }
    }

    Instead of(RuleId rule, Reference about, Optional<String> field) {
        Instead instead = Instead.NOTHING;
        for (RuleId other : standingInFor.getOrDefault(rule, Set.of())) {
            Map<Optional<String>, Instead> fields =
                    seen.getOrDefault(other, Map.of()).getOrDefault(about, Map.of());
            // A finding about no single field is about the record as a whole, every field with it.
            Collection<Optional<String>> same = field.isEmpty() ? fields.keySet() : List.of(field, Optional.empty());
            for (Optional<String> one : same) {
                instead = both(instead, fields.getOrDefault(one, Instead.NOTHING));
            }
        }
        return instead;
    }

    /** Notes a finding, whether it is shown or left out itself. */
    void note(RuleId rule, Reference about, Optional<String> field, boolean accepted) {
        if (remembered.contains(rule)) {
            seen.computeIfAbsent(rule, unused -> new HashMap<>())
                    .computeIfAbsent(about, unused -> new HashMap<>(2))
                    .merge(field, accepted ? Instead.ACCEPTED : Instead.OPEN, StandIns::both);
        }
    }

    private static Instead both(Instead one, Instead other) {
        if (one == Instead.OPEN || other == Instead.OPEN) {
            return Instead.OPEN;
        }
        return one == Instead.ACCEPTED ? one : other;
    }
}
