package io.github.biglocal.foresight;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.programme.Programme;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The records in the lists of a programme: how many have a reference, and which of them another record is within. */
final class RecordIndex {
    private final Map<Reference, Integer> times = new HashMap<>();
    private final Map<Reference, Set<Reference>> holders = new HashMap<>();

    private RecordIndex(Programme programme) {
        times.put(programme.reference(), 1);
        for (Entity record : programme.recordsWithin()) {
            times.merge(record.reference(), 1, Integer::sum);
            record.recordsWithin()
                    .forEach(part -> holders.computeIfAbsent(part.reference(), unused -> new HashSet<>(1))
                            .add(record.reference()));
        }
    }

    static RecordIndex of(Programme programme) {
        return new RecordIndex(programme);
    }

    /** How many records in the lists have a reference. */
    int times(Reference record) {
        return times.getOrDefault(record, 0);
    }

    /** The record itself, if it is in the lists, and those that it is within. */
    Set<Reference> listed(Reference record) {
        Set<Reference> listed = new HashSet<>(holders.getOrDefault(record, Set.of()));
        if (times.containsKey(record)) {
            listed.add(record);
        }
        return listed;
    }

    /** Whether there is a record of a reference, in the lists or within one of theirs. */
    boolean has(Reference record) {
        return times.containsKey(record) || holders.containsKey(record);
    }
}
