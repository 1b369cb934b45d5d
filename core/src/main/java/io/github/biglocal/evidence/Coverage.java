package io.github.biglocal.evidence;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many of some records have something, such as a link to an outcome, and which. Coverages merge in any order and
 * grouping, also where they overlap: what is covered in one part is covered in the whole.
 *
 * <p>Immutable and thread-safe.
 *
 * @param covered the records that are covered, by kind and id, each once
 * @param notCovered the others, by kind and id, each once
 */
public record Coverage(List<Reference> covered, List<Reference> notCovered) implements Calculated {
    /** No records. */
    public static final Coverage NONE = new Coverage(List.of(), List.of());

    /** Sorts the records, and takes none twice. */
    public Coverage {
        List<Reference> held = covered.stream().distinct().sorted().toList();
        Set<Reference> known = Set.copyOf(held);
        notCovered = notCovered.stream()
                .filter(record -> !known.contains(record))
                .distinct()
                .sorted()
                .toList();
        covered = held;
    }

    /**
     * {@return this coverage and another}
     *
     * @param other the other, of the same question
     */
    public Coverage merge(Coverage other) {
        return new Coverage(
                Stream.concat(covered.stream(), other.covered.stream()).toList(),
                Stream.concat(notCovered.stream(), other.notCovered.stream()).toList());
    }

    /** {@return how many of how many} */
    public Share share() {
        return Share.of(covered.size(), covered.size() + notCovered.size());
    }

    /** {@return the share that is covered; empty, not the whole, if there are no records to cover} */
    public Optional<Ratio> ratio() {
        return share().whole() == 0 ? Optional.empty() : Optional.of(share().toRatio());
    }

    /** {@return how many of how many, and what is not covered, {@code 2 of 3 (66.67 %); the rest: activity a3}} */
    @Override
    public String toString() {
        if (share().whole() == 0) {
            return "not applicable, because none are recorded";
        }
        return (covered.isEmpty() ? "none of " + Text.number(share().whole()) : share().toString())
                + (notCovered.isEmpty()
                        ? ""
                        : covered.isEmpty()
                                ? " (" + Link.names(notCovered) + ")"
                                : "; the rest: " + Link.names(notCovered));
    }
}
