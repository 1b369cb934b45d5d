package io.github.biglocal.standards.threesixtygiving;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Gives each of many records an identifier of its own: the first that has one keeps it. For one thread. */
final class DistinctIds {
    private final Set<String> all;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> tries = new HashMap<>();

    /** @param all the identifiers that the records have, which no other record is given */
    DistinctIds(Collection<String> all) {
        this.all = Set.copyOf(all);
    }

    /** An identifier, or where a record before has it, the first of others that is free. */
    String of(String id, IntFunction<String> others) {
        String free = id;
        while (!taken.add(free)) {
            do {
                free = others.apply(tries.merge(id, 1, Integer::sum));
            } while (all.contains(free));
        }
        return free;
    }
}
