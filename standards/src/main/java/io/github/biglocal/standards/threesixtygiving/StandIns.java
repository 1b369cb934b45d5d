package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One fact is one finding: what is left to checks that stand in for others, in one grant at a time, or in the file as a whole. A check is
 * asked after those that stand in for it. Not thread-safe.
 */
final class StandIns {
    /** Where the published tool places what is about the grant as a whole. */
    private static final Set<String> WHOLE = Set.of("", "/id", "/recipientIndividual/id");

    private final Map<RuleId, Set<RuleId>> standingInFor = new LinkedHashMap<>();
    private final Map<RuleId, Set<String>> fields = new HashMap<>();

    StandIns(Collection<RuleInfo> asked) {
        asked.forEach(info -> standingInFor.put(info.id(), new LinkedHashSet<>()));
        for (RuleInfo info : asked) {
            for (RuleId other : info.standsInFor()) {
                if (standingInFor.containsKey(other)) {
                    standingInFor.get(other).add(info.id());
                    fields.put(info.id(), new HashSet<>());
                }
            }
        }
    }

    /** The checks, each after those that stand in for it. */
    List<RuleId> inOrder() {
        Set<RuleId> order = new LinkedHashSet<>();
        Set<RuleId> visited = new HashSet<>();
        standingInFor.keySet().forEach(id -> add(id, visited, order));
        return List.copyOf(order);
    }

    private void add(RuleId id, Set<RuleId> visited, Set<RuleId> order) {
        if (visited.add(id)) {
            standingInFor.getOrDefault(id, Set.of()).forEach(other -> add(other, visited, order));
            order.add(id);
        }
    }

    /** What follows is about another grant, or about the file. */
    void begin() {
        fields.values().forEach(Set::clear);
    }

    /** Notes what a check found, whether it is shown itself or not. */
    void note(RuleId check, List<Finding> findings) {
        Set<String> its = fields.get(check);
        if (its != null) {
            findings.forEach(each -> its.add(field(each)));
        }
    }

    /** Whether a finding about a grant is left to a check that found fault with the same field, or either with the grant as a whole. */
    boolean isLeft(RuleId check, Finding finding) {
        String field = field(finding);
        for (RuleId other : standingInFor.getOrDefault(check, Set.of())) {
            Set<String> its = fields.getOrDefault(other, Set.of());
            if (!its.isEmpty() && (field.isEmpty() || its.contains(field) || its.contains(""))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that a check finds in a file is left to one that stands in for it, and found anything. */
    boolean isLeftOfFile(RuleId check) {
        return standingInFor.getOrDefault(check, Set.of()).stream()
                .anyMatch(other -> !fields.getOrDefault(other, Set.of()).isEmpty());
    }

    private static String field(Finding finding) {
        return finding.aboutField().filter(field -> !WHOLE.contains(field)).orElse("");
    }

    /** {@return which checks are left to which others} */
    @Override
    public String toString() {
        return standingInFor.toString();
    }
}
