package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A published JSON schema, compiled: with the keywords that the standards use, each of which is known, or it is refused. */
public final class StandardSchema {
    private StandardSchema() {}

    /** Compiles a schema; codelists are the values allowed where the schema only names a closed list, by the file that it names. */
    public static StandardSchema of(ObjectNode schema, Map<String, Set<String>> closedLists) {
        throw new UnsupportedOperationException();
    }

    /** Returns every fault of a value, in the order of the value. */
    public List<SchemaFault> check(JsonNode value) {
        throw new UnsupportedOperationException();
    }
}
