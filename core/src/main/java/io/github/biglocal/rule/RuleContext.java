package io.github.biglocal.rule;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What a rule may look at besides its subject: the as-of date, and the other records. Safe for use by many threads. */
public final class RuleContext {
    private final LocalDate asOf;
    private final Records records;
    private final Map<Index<?, ?>, Map<Id, ? extends List<? extends Entity>>> tables;
    private final Consumer<Entity> watcher;
    private final Consumer<Change> comingChange;

    private RuleContext(
            LocalDate asOf,
            Records records,
            Map<Index<?, ?>, Map<Id, ? extends List<? extends Entity>>> tables,
            Consumer<Entity> watcher,
            Consumer<Change> comingChange) {
        this.asOf = asOf;
        this.records = records;
        this.tables = tables;
        this.watcher = watcher;
        this.comingChange = comingChange;
    }

    /**
     * {@return a date, and no other records} Enough for a rule that needs only its subject.
     *
     * @param asOf the date
     */
    public static RuleContext on(LocalDate asOf) {
        return on(asOf, Records.NONE);
    }

    /**
     * {@return a date, and records}
     *
     * @param asOf the date
     * @param records the records
     */
    public static RuleContext on(LocalDate asOf, Records records) {
        return new RuleContext(asOf, records, new ConcurrentHashMap<>(), found -> {}, change -> {});
    }

    /** Returns the same records on another day, with somebody told of each record looked up and each coming change. */
    RuleContext watchedOn(LocalDate day, Consumer<Entity> found, Consumer<Change> coming) {
        return new RuleContext(day, records, tables, found, coming);
    }

    /** {@return the as-of date: the day the question is asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Says that the answer may be another from a day on that no record has as its own, such as a year after a review; a
     * rule that counts days or years calls it, so that a {@link Timeline} asks again on that day.
     *
     * @param day the first day on which the answer may be another
     * @param where the record from whose dates the day is counted
     * @param what what happens on it, such as {@code reviewDue}
     */
    public void mayChangeOn(LocalDate day, Reference where, String what) {
        comingChange.accept(new Change(day, where, what));
    }

    /**
     * {@return the records that refer to an id, in the order of their references; empty if there are none}
     *
     * @param <K> the id looked up by
     * @param <T> the kind of record found
     * @param index where to look
     * @param key the id
     */
    public <K extends Id, T extends Entity> List<T> find(Index<K, T> index, K key) {
        // The cast holds because only table(...) of this very index puts a value under it.
        @SuppressWarnings("unchecked")
        Map<Id, List<T>> table = (Map<Id, List<T>>) tables.computeIfAbsent(index, unused -> index.table(records));
        List<T> found = table.getOrDefault(key, List.of());
        found.forEach(watcher);
        return found;
    }
}
