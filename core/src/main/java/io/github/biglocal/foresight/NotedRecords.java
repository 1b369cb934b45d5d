package io.github.biglocal.foresight;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Records;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a programme, and a note of the kinds of record that were looked at.
 *
 * @param programme the records
 * @param kinds the kinds that were asked for
 */
record NotedRecords(Programme programme, Set<Class<?>> kinds) implements Records {
    @Override
    public <T extends Entity> List<T> all(Class<T> type) {
        kinds.add(type);
        return programme.all(type);
    }

    @Override
    public Optional<Reference> area(Reference record) {
        return programme.area(record);
    }
}
