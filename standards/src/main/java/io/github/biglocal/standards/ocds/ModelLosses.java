package io.github.biglocal.standards.ocds;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.standards.Loss;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names each field of a record that did not come back as it was: all fields that its type has, and all that it does not know. A field that was
 * empty is not lost, whatever is in it when the record comes back.
 */
final class ModelLosses {
    private static final String NO_FIELD = "The Open Contracting Data Standard 1.1.5 has no field for it.";
    private static final String NOT_OWN = "Only own fields, whose names begin with x- or x_, are carried over.";
    private static final String NOT_MERGED =
            "Merging releases leaves out what says nothing, and takes entries of a list with the same id for one.";
    private static final String NOT_HELD = "A release cannot hold what is recorded here.";

    /** Of fields that a release has, why what it holds may read back as something else. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(
                    "provider",
                    "A release has no provider: it is read from the payments; where there are none, from an award with"
                            + " one supplier."),
            Map.entry(
                    "valueChanges", "A release gives each change by its day and the former value, and the last value."),
            Map.entry("payments", "A release has transactions, of which one below zero is money paid back."),
            Map.entry("returned", "A release has transactions, of which one below zero is money paid back."),
            Map.entry("orgIds", "A release gives each identifier of an organisation once."),
            Map.entry("ending", NO_FIELD),
            Map.entry("ended", NO_FIELD),
            Map.entry("monitoring", NO_FIELD),
            Map.entry("monitoringVisits", NO_FIELD),
            Map.entry("designedWith", NO_FIELD),
            Map.entry("coDesign", NO_FIELD),
            Map.entry("outcomesSought", NO_FIELD),
            Map.entry("otherOutcomesSought", NO_FIELD),
            Map.entry("citations", NO_FIELD),
            Map.entry("type", NO_FIELD));

    private ModelLosses() {}

    static void add(Entity before, Entity after, List<Loss> losses) {
        add(before.reference(), before, after, "", losses);
    }

    private static void add(Reference record, Object before, Object after, String path, List<Loss> losses) {
        TypeShape shape = TypeShape.of(before.getClass()).orElseThrow();
        for (TypeShape.Field field : shape.fields()) {
            compare(record, field.get(before), field.get(after), path + "/" + field.name(), losses);
        }
        Map<String, AdditionalValue> had = shape.additionalFields(before);
        Map<String, AdditionalValue> has = shape.additionalFields(after);
        for (String name : had.keySet()) {
            if (!Objects.equals(had.get(name), has.get(name))) {
                losses.add(new Loss(
                        record,
                        path + "/" + FieldReference.step(name),
                        AdditionalValue.isOwn(name) ? NOT_MERGED : NOT_OWN));
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return value.equals(Optional.empty()) || (value instanceof Collection<?> all && all.isEmpty());
    }

    private static void compare(Reference record, Object before, Object after, String path, List<Loss> losses) {
        if (before.equals(after) || isEmpty(before)) {
            return;
        }
        if (before instanceof Optional<?> had
                && after instanceof Optional<?> has
                && had.isPresent()
                && has.isPresent()) {
            compare(record, had.get(), has.get(), path, losses);
        } else if (before instanceof List<?> had && after instanceof List<?> has && had.size() == has.size()) {
            for (int i = 0; i < had.size(); i++) {
                compare(record, had.get(i), has.get(i), path + "/" + i, losses);
            }
        } else if (before.getClass().equals(after.getClass())
                && TypeShape.of(before.getClass()).isPresent()) {
            add(record, before, after, path, losses);
        } else {
            int end = path.indexOf('/', 1);
            String field = path.substring(1, end < 0 ? path.length() : end);
            losses.add(new Loss(record, path, REASONS.getOrDefault(field, NOT_HELD)));
        }
    }
}
