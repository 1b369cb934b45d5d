package io.github.biglocal.standards.threesixtygiving;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which awards are counted in the grants that are linked to them: those for which these come to at least as much. No grant is used for
 * two of them, and none that is not counted itself. For one thread.
 */
final class PassedOn {
    /** Does with an award what follows, and says whether its money is counted then. */
    @FunctionalInterface
    interface Decision {
        boolean decided(int index, boolean isCounted);
    }

    /** A grant that is linked to awards, and how much of it is not yet used for one of them. */
    private static final class Onward {
        final Optional<String> currency;
        BigDecimal free;

        Onward(GivingGrant grant) {
            this.currency = grant.currency();
            this.free = amount(grant);
        }
    }

    private static final class Award {
        final int index;
        final GivingGrant grant;
        int undecided;

        Award(int index, GivingGrant grant) {
            this.index = index;
            this.grant = grant;
        }
    }

    private final Map<Integer, Award> awards = new LinkedHashMap<>();
    private final Map<String, List<Award>> byId = new HashMap<>();
    private final Map<String, List<Onward>> counted = new HashMap<>();

    private static BigDecimal amount(GivingGrant grant) {
        return grant.amountAwarded().filter(CurrencySummary.Gathering::isAmount).orElse(BigDecimal.ZERO);
    }

    /** Takes an award that is meant to be passed on. */
    void add(int index, GivingGrant grant) {
        Award award = new Award(index, grant);
        awards.put(index, award);
        grant.id()
                .ifPresent(id ->
                        byId.computeIfAbsent(id, unused -> new ArrayList<>()).add(award));
    }

    /** Takes a grant that is counted. */
    void count(GivingGrant grant) {
        Onward onward = new Onward(grant);
        links(grant)
                .forEach(id ->
                        counted.computeIfAbsent(id, unused -> new ArrayList<>()).add(onward));
    }

    private static Set<String> links(GivingGrant grant) {
        Set<String> links = new HashSet<>(grant.relatedActivities());
        grant.id().ifPresent(links::remove);
        return links;
    }

    /** Decides on each award, those first from which no other is made; awards that are linked in a circle are not counted elsewhere. */
    void decide(Decision decision) {
        for (Award each : awards.values()) {
            links(each.grant).forEach(id -> byId.getOrDefault(id, List.of()).forEach(above -> above.undecided++));
        }
        Deque<Award> next = new ArrayDeque<>();
        awards.values().stream().filter(each -> each.undecided == 0).forEach(next::add);
        Set<Integer> decided = new HashSet<>();
        while (!next.isEmpty()) {
            Award award = next.remove();
            decided.add(award.index);
            if (decision.decided(award.index, isCounted(award))) {
                count(award.grant);
            }
            for (String id : links(award.grant)) {
                for (Award above : byId.getOrDefault(id, List.of())) {
                    if (--above.undecided == 0) {
                        next.add(above);
                    }
                }
            }
        }
        awards.keySet().stream()
                .filter(index -> !decided.contains(index))
                .forEach(index -> decision.decided(index, false));
    }

    /** Whether the grants that are linked to an award come to its amount; they are used for it then. */
    private boolean isCounted(Award award) {
        BigDecimal amount = amount(award.grant);
        List<Onward> linked = award.grant.id().stream()
                .flatMap(id -> counted.getOrDefault(id, List.of()).stream())
                .filter(each -> each.free.signum() > 0 && each.currency.equals(award.grant.currency()))
                .toList();
        BigDecimal sum = linked.stream().map(each -> each.free).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount.signum() <= 0 || sum.compareTo(amount) < 0) {
            return false;
        }
        BigDecimal needed = amount;
        for (Onward each : linked) {
            BigDecimal used = each.free.min(needed);
            each.free = each.free.subtract(used);
            needed = needed.subtract(used);
        }
        return true;
    }
}
