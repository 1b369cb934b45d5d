package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Reference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule looked up to answer: records of a kind, by an id or another value, and which it found. One that found no record
 * is part of the answer too.
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the kind of record looked for
 * @param key the id or the value it was looked up by
 * @param found the records found, in the order of their references; empty if there are none
 */
public record LookUp(Class<? extends Entity> type, Object key, List<Entity> found) {
    /** Copies the list. */
    public LookUp {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(key, "key");
        found = List.copyOf(Objects.requireNonNull(found, "found"));
    }

    static LookUp of(Class<? extends Entity> type, Object key, List<? extends Entity> found) {
        return new LookUp(type, key, List.copyOf(found));
    }

    /** {@return the record whose id it was looked up by; empty if it was by another value} */
    public Optional<Reference> by() {
        return key instanceof EntityId<?> id ? Optional.of(id.reference()) : Optional.empty();
    }

    /** {@return the kind of record and how many were found: the key may be personal} */
    @Override
    public String toString() {
        return "look-up of " + type.getSimpleName() + ", " + found.size() + " found";
    }
}
