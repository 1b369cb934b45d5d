package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Records to be checked together: a programme, any part of one, or any set of records.
 *
 * <pre>{@code
 * rules.check(Records.of(partnership, plan), LocalDate.of(2018, 1, 1));
 * }</pre>
 *
 * <p>An implementation is safe for use by many threads, or is not checked in parallel.
 */
public interface Records {
    /** No records at all. */
    Records NONE = of();

    /**
     * {@return some records, in the order given, with the records within them, such as members}
     *
     * @param records the records; one that is within another of them need not be given, and is included once
     */
    static Records of(Entity... records) {
        return of(Arrays.asList(Objects.requireNonNull(records, "records")));
    }

    /**
     * {@return some records, in the order given, with the records within them, such as members}
     *
     * @param records the records; one that is within another of them need not be given, and is included once
     */
    static Records of(Collection<? extends Entity> records) {
        return GroupedRecords.of(Objects.requireNonNull(records, "records"));
    }

    /**
     * {@return every record of a kind, in a stable order} Empty if there is none of that kind; never null, nor with a null in
     * it.
     *
     * @param <T> the kind
     * @param type the kind
     */
    <T extends Entity> List<T> all(Class<T> type);

    /**
     * {@return these records with a repair carried out; empty if that takes a decision that only a person can make, the record
     * refuses it, or it changes nothing} A programme can carry repairs out; other records cannot, unless they say so.
     *
     * @param repair the repair
     */
    default Optional<? extends Records> apply(Repair repair) {
        Objects.requireNonNull(repair, "repair");
        return Optional.empty();
    }

    /**
     * {@return the records that a change to one of them can concern} All of them, unless the implementation knows better: a
     * programme gives those of the record's area.
     *
     * @param record the record
     */
    default Records around(Reference record) {
        Objects.requireNonNull(record, "record");
        return this;
    }

    /**
     * {@return the area that a record belongs to; empty if it belongs to none, or to several, also because records of different areas
     * share its id, or the implementation does not know} A programme knows, and so do records given one by one, as far as they refer to each other.
     *
     * @param record the record, also one within another, such as a member
     */
    default Optional<Reference> area(Reference record) {
        Objects.requireNonNull(record, "record");
        return Optional.empty();
    }
}
