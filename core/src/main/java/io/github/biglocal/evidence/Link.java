package io.github.biglocal.evidence;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.text.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A step of the golden thread. Outcomes have no record of their own, so their reference is {@code Outcome} and the name of
 * the outcome; a priority's id is unique only within its plan, so here it has the plan's before it, and a slash; either of them is in
 * double quotes if it has a slash or a quote itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the one record
 * @param kind how the one is linked to the other
 * @param to the next one
 */
public record Link(Reference from, LinkKind kind, Reference to) implements Comparable<Link> {
    public Link {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(to, "to");
    }

    private static final Comparator<Link> ORDER =
            Comparator.comparing(Link::from).thenComparing(Link::kind).thenComparing(Link::to);

    /** {@return the one of the two whose field holds the link: what an activity produces is recorded in the output} */
    public Reference statedBy() {
        return kind == LinkKind.PRODUCES || kind == LinkKind.RESULTS_IN ? to : from;
    }

    /** {@return the other of the two} */
    public Reference other() {
        return statedBy().equals(from) ? to : from;
    }

    @Override
    public int compareTo(Link other) {
        Objects.requireNonNull(other, "other");
        return ORDER.compare(this, other);
    }

    /** {@return the three as they read in a sentence, {@code impact i1 claims "a better place to live"}} */
    @Override
    public String toString() {
        return name(from) + " " + (kind == LinkKind.SERVES_DIRECTLY ? "directly serves" : Text.words(kind)) + " "
                + name(to);
    }

    /** A record by kind and id, an outcome by its name. */
    static String name(Reference record) {
        return record.kind().equals("Outcome")
                ? Text.words(record.id())
                : Text.words(record.kind()) + " " + record.id();
    }

    static String names(Collection<Reference> records) {
        return records.stream().map(Link::name).collect(Collectors.joining(", "));
    }
}
