package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import java.util.List;

/** Records given one by one, for the tests of rules. */
public record ListedRecords(List<Entity> entities) implements Records {

    /** {@return these records} */
    public static ListedRecords of(Entity... entities) {
        return new ListedRecords(List.of(entities));
    }

    @Override
    public <T extends Entity> List<T> all(Class<T> type) {
        return entities.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
