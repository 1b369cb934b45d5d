package io.github.biglocal.partnership;

import io.github.biglocal.entity.Count;
import java.util.Objects;

/**
 * How many members are of a group. Someone may be of several groups, so the counts do not add up. A very small count can
 * point to a person; a bound, such as fewer than 5, does not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group the group
 * @param count how many members are of it
 */
public record MemberGroupCount(MemberGroup group, Count count) {
    public MemberGroupCount {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(count, "count");
    }
}
