package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import java.util.List;
import java.util.Optional;

/**
 * A statement of what is wrong with a record, by how much, and the smallest change that would put it right. Each rule
 * has its own kind of finding, a record with typed fields; the sentences are made only when they are asked for, and
 * hold no free text of the data.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Finding {
    /** {@return what is wrong and by how much, as a sentence} */
    String problem();

    /** {@return the smallest change that would put it right, as a sentence} */
    String repair();

    /** {@return the record the finding is about, where that is not the one the rule was asked of} */
    default Optional<Reference> about() {
        return Optional.empty();
    }

    /** {@return the field of that record which the finding is about; empty if it is not about a single field} */
    default Optional<String> aboutField() {
        return Optional.empty();
    }

    /**
     * {@return the changes, as data, any one of which would put it right; empty if only a person can say} Each change
     * alone is enough. Whether it gives another rule an error, {@link RuleSet#proposals} finds out; the rule may know more
     * changes, from the record.
     */
    default List<Repair> repairs() {
        return List.of();
    }

    /**
     * {@return what tells this finding from others of its kind about the same record, such as the category of member whose share
     * is too small; empty if there can be only one, or nothing tells them apart} Two findings of a kind about a record are
     * the same one at two times, if this is equal.
     */
    default List<?> distinction() {
        return List.of();
    }

    /**
     * {@return the name of a kind of finding, such as {@code ResidentMajority.TooFewResidents}} It is written in reports, and
     * listed in {@code rules.json} with the fields of the kind.
     *
     * @param kind the kind
     */
    static String nameOf(Class<? extends Finding> kind) {
        String name = kind.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
