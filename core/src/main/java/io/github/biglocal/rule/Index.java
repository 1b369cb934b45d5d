package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A way to look up records by an id they refer to, such as appointments by area, or by another of their values. A
 * constant of the type it finds; the look-up table itself is made once per programme or run, when it is first used.
 * Immutable.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> the id looked up by, or another value with equality of its own
 * @param <T> the kind of record found
 */
public final class Index<K, T extends Entity> {
    private final Class<T> type;
    private final Function<? super T, ? extends Collection<? extends K>> keys;

    private Index(Class<T> type, Function<? super T, ? extends Collection<? extends K>> keys) {
        this.type = type;
        this.keys = keys;
    }

    /**
     * {@return an index}
     *
     * @param <K> the id looked up by, or another value with equality of its own
     * @param <T> the kind of record found
     * @param type the kind of record found
     * @param key gives the id that a record refers to
     */
    public static <K, T extends Entity> Index<K, T> of(Class<T> type, Function<? super T, ? extends K> key) {
        return indexed(type, key, id -> List.of(checked(type, id)));
    }

    /**
     * {@return an index of records that refer to one id or none}
     *
     * @param <K> the id looked up by, or another value with equality of its own
     * @param <T> the kind of record found
     * @param type the kind of record found
     * @param key gives the id that a record refers to; empty if it refers to none
     */
    public static <K, T extends Entity> Index<K, T> ofOptional(Class<T> type, Function<? super T, Optional<K>> key) {
        return indexed(type, key, id -> checked(type, id).map(List::of).orElseGet(List::of));
    }

    /**
     * {@return an index of records that refer to any number of ids, under each of which they are found once}
     *
     * @param <K> the id looked up by, or another value with equality of its own
     * @param <T> the kind of record found
     * @param type the kind of record found
     * @param keys gives the ids that a record refers to
     */
    public static <K, T extends Entity> Index<K, T> ofEach(
            Class<T> type, Function<? super T, ? extends Collection<K>> keys) {
        Objects.requireNonNull(keys, "keys");
        return indexed(type, keys, ids -> {
            Set<K> each = new LinkedHashSet<>();
            checked(type, ids).forEach(id -> each.add(checked(type, id)));
            return each;
        });
    }

    private static <K, T extends Entity, V> Index<K, T> indexed(
            Class<T> type, Function<? super T, ? extends V> key, Function<V, Collection<K>> keys) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(key, "key");
        return new Index<>(type, record -> keys.apply(key.apply(record)));
    }

    private static <V> V checked(Class<?> type, V given) {
        return Objects.requireNonNull(
                given, () -> "the key function of an index of " + type.getSimpleName() + " records gave null");
    }

    Map<Object, List<T>> table(LookUps records) {
        Map<Object, List<T>> table = new HashMap<>();
        for (T record : records.all(type)) {
            for (K key : keys.apply(record)) {
                table.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(record);
            }
        }
        // By reference, so the order of findings does not depend on the order of the records.
        table.replaceAll((key, found) ->
                found.stream().sorted(Comparator.comparing(Entity::reference)).toList());
        return table;
    }

    /** {@return the kind of record it finds} */
    public Class<T> type() {
        return type;
    }

    /** {@return the kind of record it finds, in words} */
    @Override
    public String toString() {
        return "Index of " + type.getSimpleName() + " records";
    }
}
