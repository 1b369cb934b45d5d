package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Calculated;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many different organisations of a role there are, by the lists that their identifiers are under. An identifier in small letters is under
 * the same list. Immutable and thread-safe.
 *
 * @param distinct how many different identifiers there are, as they are written
 * @param byList how many of them begin with the code of each list, such as {@code GB-CHC}
 * @param ofNoKnownList how many begin with none that is known
 */
public record OrganisationCount(long distinct, SortedMap<String, Long> byList, long ofNoKnownList)
        implements Calculated {
    /** Copies the map. */
    public OrganisationCount {
        byList = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNull(byList, "byList")));
    }
}
