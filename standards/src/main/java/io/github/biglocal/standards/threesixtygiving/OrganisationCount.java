package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.Calculated;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many different organisations of a role there are, by the lists that their identifiers are under. An identifier that is written in two ways,
 * such as in small letters or with a blank before it, is counted once. Immutable and thread-safe.
 *
 * @param distinct how many different identifiers there are, each in its right form
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
