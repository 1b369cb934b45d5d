package io.github.biglocal.entity;

import io.github.biglocal.invariant.Require;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A reference to a record of any kind.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of record, by the name of its type, such as {@code Partnership}
 * @param id its id, as text
 */
public record Reference(String kind, String id) implements Comparable<Reference> {
    private static final Comparator<Reference> ORDER =
            Comparator.comparing(Reference::kind).thenComparing(Reference::id);

    /** Checks that both can be distinguished from others. */
    public Reference {
        Require.of(Reference.class).identifier("kind", kind).identifier("id", id);
    }

    /**
     * {@return the reference to a record}
     *
     * @param kind the kind of record
     * @param id its id
     */
    public static Reference to(Class<? extends Entity> kind, Id id) {
        // A record's own class is the generated one; its users know the type above it.
        Class<?> above = kind.getSuperclass();
        Class<?> known = above != null && above.isSealed() && Entity.class.isAssignableFrom(above) ? above : kind;
        return new Reference(known.getSimpleName(), id.value());
    }

    /**
     * {@return the references that several of some records share} Nobody can say which of them is the right one, so
     * calculators leave them all out.
     *
     * @param records the records
     */
    public static Set<Reference> givenTwice(Collection<? extends Entity> records) {
        Objects.requireNonNull(records, "records");
        Set<Reference> once = new HashSet<>();
        Set<Reference> twice = new HashSet<>();
        for (Entity record : records) {
            if (!once.add(record.reference())) {
                twice.add(record.reference());
            }
        }
        return Collections.unmodifiableSet(twice);
    }

    @Override
    public int compareTo(Reference other) {
        Objects.requireNonNull(other, "other");
        return ORDER.compare(this, other);
    }

    /** {@return kind and id, {@code Partnership barrowcliff}} */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
