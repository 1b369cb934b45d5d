package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A list that should be complete has something missing.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record
 * @param field the field that holds the list
 * @param missing what is not there, as codes or names, in the order of the list; at least one
 * @param wording the rule's own words for the problem, which may name {@code {missing}}, {@code {any missing}} and
 *     {@code {its missing}}
 * @param repairWording the rule's own words for the repair, which may name the same
 */
public record Incomplete(Reference record, String field, List<String> missing, Template wording, Template repairWording)
        implements Finding {
    static final String[] VALUES = {"missing", "any missing", "its missing"};

    /** Checks that something is missing. */
    public Incomplete {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(missing, "missing");
        Objects.requireNonNull(record, "record");
        missing = List.copyOf(missing);
        Require.of(Incomplete.class).notEmpty("missing", missing);
        wording.naming(VALUES);
        repairWording.naming(VALUES);
    }

    private Map<String, String> values() {
        List<String> names = missing.stream().map(Text::words).toList();
        return Map.of("missing", Text.list(names), "any missing", Text.listOr(names), "its missing", its(names));
    }

    /** A comma keeps apart what has an "and" of its own: {@code its terms and conditions, and its payment schedule}. */
    private static String its(List<String> names) {
        List<String> all = names.stream().map(name -> "its " + name).toList();
        List<String> before = all.subList(0, all.size() - 1);
        return before.stream().anyMatch(name -> name.contains(" and "))
                ? String.join(", ", before) + ", and " + all.get(before.size())
                : Text.list(all);
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
        return missing.size() == 1 ? List.of(Repair.record(record, field)) : List.of();
    }
}
