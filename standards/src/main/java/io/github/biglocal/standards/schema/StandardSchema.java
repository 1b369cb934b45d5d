package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.FieldReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A published JSON schema, compiled: with the keywords that the standards use, each of which is known, or it is refused.
 *
 * <p>It says more than a validator that only knows JSON Schema: it checks closed lists of codes where the schema only names them. And it
 * says less: each mistake gives one fault. Apart from those lists, both agree on whether a value is valid.
 *
 * <p>Immutable and thread-safe.
 */
public final class StandardSchema {
    private static final Subject ROOT = Subject.of("");

    private final Rule root;

    private StandardSchema(Rule root) {
        this.root = root;
    }

    /**
     * {@return a schema, compiled}
     *
     * @param schema the schema
     * @param closedLists the codes of the lists that it only names, by the file that it names, such as {@code regrantType.csv}
     * @throws io.github.biglocal.invariant.InvalidValueException if it has a keyword that is not known, or names a closed list whose codes
     *     are neither given nor in it
     */
    public static StandardSchema of(ObjectNode schema, Map<String, Set<String>> closedLists) {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(closedLists, "closedLists");
        return new StandardSchema(new SchemaCompiler(schema, closedLists).root());
    }

    /**
     * {@return every fault of a value: of an object, what is wrong in the order of its fields, then what is missing}
     *
     * @param value the value
     */
    public List<SchemaFault> check(JsonNode value) {
        Objects.requireNonNull(value, "value");
        Faults faults = new Faults();
        root.check(value, ROOT, faults);
        return faults.all();
    }

    /**
     * {@return the names of fields that the schema does not have, as pointers without numbers, each once, in their order} If such a field
     * has fields in it, those are given instead.
     *
     * @param value the value
     */
    public List<String> unknownFields(JsonNode value) {
        Objects.requireNonNull(value, "value");
        Set<String> names = new LinkedHashSet<>();
        collect(value, root, "", names);
        return List.copyOf(names);
    }

    private static void collect(JsonNode value, @Nullable Rule rule, String path, Set<String> names) {
        if (rule == null) {
            return;
        }
        if (value.isArray()) {
            value.forEach(each -> collect(each, rule.items, path, names));
        }
        Fields fields = rule.fields;
        if (fields == null || !value.isObject()) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            Fields.Known known = fields.known().get(field.getKey());
            if (known != null) {
                collect(field.getValue(), known.rule(), path + '/' + FieldReference.step(field.getKey()), names);
            } else if (!fields.has(field.getKey())) {
                collectAll(field.getValue(), path + '/' + FieldReference.step(field.getKey()), names);
            }
        }
    }

    private static void collectAll(JsonNode value, String path, Set<String> names) {
        if (value.isEmpty()) {
            names.add(path);
        } else if (value.isArray()) {
            value.forEach(each -> collectAll(each, path, names));
        } else {
            value.properties()
                    .forEach(field ->
                            collectAll(field.getValue(), path + '/' + FieldReference.step(field.getKey()), names));
        }
    }

    @Override
    public String toString() {
        return "a schema";
    }
}
