package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A way to look records up by an id they refer to, such as appointments by area. A constant of the type it finds; the
 * look-up table itself is made once per {@link RuleContext}, when it is first used.
 *
 * @param <K> the id looked up by
 * @param <T> the kind of record found
 */
public final class Index<K extends Id, T extends Entity> {
    private final Class<T> type;
    private final Function<? super T, ? extends Collection<K>> keys;

    private Index(Class<T> type, Function<? super T, ? extends Collection<K>> keys) {
        this.type = type;
        this.keys = keys;
    }

    /**
     * {@return an index}
     *
     * @param <K> the id looked up by
     * @param <T> the kind of record found
     * @param type the kind of record found
     * @param key gives the id that a record refers to
     */
    public static <K extends Id, T extends Entity> Index<K, T> of(Class<T> type, Function<? super T, K> key) {
        return new Index<>(type, record -> List.of(key.apply(record)));
    }

    /**
     * {@return an index of records that refer to any number of ids, under each of which they are found once}
     *
     * @param <K> the id looked up by
     * @param <T> the kind of record found
     * @param type the kind of record found
     * @param keys gives the ids that a record refers to
     */
    public static <K extends Id, T extends Entity> Index<K, T> ofEach(
            Class<T> type, Function<? super T, ? extends Collection<K>> keys) {
        return new Index<>(type, keys);
    }

    Map<Id, List<T>> table(RuleContext context) {
        Map<Id, List<T>> table = new HashMap<>();
        for (T record : context.all(type)) {
            for (K key : Set.copyOf(keys.apply(record))) {
                table.computeIfAbsent(key, unused -> new ArrayList<>()).add(record);
            }
        }
        // By reference, so that findings come in one order in whatever order the records do.
        table.replaceAll((key, found) ->
                found.stream().sorted(Comparator.comparing(Entity::reference)).toList());
        return table;
    }
}
