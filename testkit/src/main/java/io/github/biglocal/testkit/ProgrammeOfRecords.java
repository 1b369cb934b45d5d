package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.TypeShape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts records of any kinds in the lists of a programme. */
final class ProgrammeOfRecords {
    private ProgrammeOfRecords() {}

    /** Returns a programme to be completed, with records in its lists, in the order given. */
    static TypeShape.Draft draft(ProgrammeId id, String name, Collection<? extends Entity> records) {
        TypeShape shape = TypeShape.of(Programme.class).orElseThrow();
        TypeShape.Draft draft = shape.draft().set("id", id).set("name", name);
        Map<Class<?>, List<Entity>> byKind = records.stream()
                .collect(Collectors.groupingBy(
                        record -> TypeShape.of(record.getClass()).orElseThrow().type()));
        for (TypeShape.Field field : shape.fields()) {
            List<Entity> ofKind = byKind.get(field.valueType());
            if (ofKind != null) {
                draft.set(field.name(), ofKind);
            }
        }
        return draft;
    }
}
