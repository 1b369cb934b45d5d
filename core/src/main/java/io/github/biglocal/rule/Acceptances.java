package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The acceptances of a rule set on a date, and which of them were used. */
final class Acceptances {
    private final List<Acceptance> all;
    private final Map<Key, List<Acceptance>> inForce = new HashMap<>();
    private final Set<Acceptance> used = new LinkedHashSet<>();

    private record Key(RuleId rule, Reference about) {}

    Acceptances(List<Acceptance> all, LocalDate asOf) {
        this.all = all;
        all.stream()
                .filter(acceptance -> acceptance.isInForce(asOf))
                .forEach(acceptance -> inForce.computeIfAbsent(
                                new Key(acceptance.rule(), acceptance.about()), unused -> new ArrayList<>(1))
                        .add(acceptance));
    }

    /** The first that covers a finding; all that do count as used. */
    Optional<Acceptance> covering(RuleId rule, Reference about) {
        List<Acceptance> covering = inForce.getOrDefault(new Key(rule, about), List.of());
        used.addAll(covering);
        return covering.stream().findFirst();
    }

    Set<Acceptance> used() {
        return used;
    }

    List<Acceptance> unused() {
        return all.stream().filter(acceptance -> !used.contains(acceptance)).toList();
    }
}
