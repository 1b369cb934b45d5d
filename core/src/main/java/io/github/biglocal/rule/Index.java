package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A way to look records up by an id they refer to, such as appointments by area. A constant of the type it finds; the
 * look-up table itself is made once per {@link RuleContext}, when it is first used.
 *
 * @param <K> the id looked up by
 * @param <T> the kind of record found
 */
public final class Index<K extends Id, T extends Entity> {
    private final Class<T> type;
    private final Function<? super T, K> key;

    private Index(Class<T> type, Function<? super T, K> key) {
        this.type = type;
        this.key = key;
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
        return new Index<>(type, key);
    }

    Map<Id, List<T>> table(Records records) {
        return records.all(type).stream().collect(Collectors.groupingBy(key, Collectors.toUnmodifiableList()));
    }
}
