package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
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

    private RuleContext(
            LocalDate asOf,
            Records records,
            Map<Index<?, ?>, Map<Id, ? extends List<? extends Entity>>> tables,
            Consumer<Entity> watcher) {
        this.asOf = asOf;
        this.records = records;
        this.tables = tables;
        this.watcher = watcher;
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
        return new RuleContext(asOf, records, new ConcurrentHashMap<>(), found -> {});
    }

    /** Returns the same records on another day, with somebody told of each record that is looked up. */
    RuleContext watchedOn(LocalDate day, Consumer<Entity> told) {
        return new RuleContext(day, records, tables, told);
    }

    /** {@return the as-of date: the day the question is asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * {@return the records that refer to an id, in a stable order; empty if there are none}
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
