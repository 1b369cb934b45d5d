package io.github.biglocal.rule;

import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Some parts of a record do not have something that each should have.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record
 * @param field the field that holds the parts
 * @param lacking what is missing: the field of a part
 * @param parts the parts without it, by id or place; at least one
 * @param all how many parts there are
 * @param wording the rule's own words for the problem, which may name {@code {number}} and {@code {all}}
 * @param repairWording the rule's own words for the repair
 */
public record PartsWithout(
        Reference record,
        String field,
        String lacking,
        List<String> parts,
        int all,
        Template wording,
        Template repairWording)
        implements Finding {
    static final String[] VALUES = {"number", "all", "has"};

    /** Checks that there is such a part. */
    public PartsWithout {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(lacking, "lacking");
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(record, "record");
        parts = List.copyOf(parts);
        Require.of(PartsWithout.class).notEmpty("parts", parts);
        wording.naming(VALUES);
        repairWording.naming(VALUES);
    }

    private Map<String, String> values() {
        return Map.of(
                "number", Text.number(parts.size()),
                "all", Text.number(all),
                "has", parts.size() == 1 ? "has" : "have");
    }

    @Override
    public Optional<String> aboutField() {
        return Optional.of(field);
    }

    @Override
    public String problem() {
        return wording.with(values());
    }

    @Override
    public String repair() {
        return repairWording.with(values());
    }

    @Override
    public List<Repair> repairs() {
        return parts.size() == 1
                ? List.of(Repair.record(record, field + "/" + FieldReference.step(parts.get(0)) + "/" + lacking))
                : List.of();
    }
}
