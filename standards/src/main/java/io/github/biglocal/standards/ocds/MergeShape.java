package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * How the values of a field are merged, as the keywords of the published release schema say. A field that the schema does not know is merged
 * by what its values are.
 */
final class MergeShape {
    /** The keywords of the release schema. */
    static final MergeShape RELEASE = new Schema().release();

    private static final MergeShape UNKNOWN = new MergeShape(false, false, Map.of());

    private final boolean omitted;
    private final boolean wholeList;
    private final Map<String, MergeShape> fields;

    private MergeShape(boolean omitted, boolean wholeList, Map<String, MergeShape> fields) {
        this.omitted = omitted;
        this.wholeList = wholeList;
        this.fields = fields;
    }

    /** How a field of this, or of each object of this list, is merged. */
    MergeShape field(String name) {
        MergeShape field = fields.get(name);
        return field == null ? UNKNOWN : field;
    }

    /** Whether the field belongs to the single release ({@code omitWhenMerged}). */
    boolean isOmitted() {
        return omitted;
    }

    /** Whether a list is replaced as a whole, as a literal is. */
    boolean isWholeList() {
        return wholeList;
    }

    /** The published schema, while it is read. */
    private static final class Schema {
        private static final String REFERENCE = "$ref";
        private static final String PROPERTIES = "properties";
        private static final String ARRAY = "array";
        private static final String OBJECT = "object";

        /** A definition may lead to itself. */
        private final Map<JsonNode, Map<String, MergeShape>> known = new HashMap<>();

        MergeShape release() {
            return new MergeShape(false, false, fields(ReleaseSchema.ROOT));
        }

        private Map<String, MergeShape> fields(JsonNode object) {
            Map<String, MergeShape> fields = known.get(object);
            if (fields == null) {
                fields = new HashMap<>();
                known.put(object, fields);
                for (Map.Entry<String, JsonNode> property :
                        object.path(PROPERTIES).properties()) {
                    fields.put(property.getKey(), shape(property.getValue()));
                }
            }
            return fields;
        }

        private MergeShape shape(JsonNode property) {
            JsonNode resolved = resolved(property);
            JsonNode items = resolved(resolved.path("items"));
            boolean omitted = isTrue(property, resolved, "omitWhenMerged");
            boolean list = hasType(resolved, ARRAY);
            boolean wholeList = list && (isTrue(property, resolved, "wholeListMerge") || isListOfOther(items));
            return new MergeShape(omitted, wholeList, fields(list ? items : resolved));
        }

        private static boolean isTrue(JsonNode property, JsonNode resolved, String keyword) {
            return property.path(keyword).asBoolean() || resolved.path(keyword).asBoolean();
        }

        /** A list of anything but objects, or of objects that have no identifier. */
        private static boolean isListOfOther(JsonNode items) {
            boolean onlyObjects = !items.has("type") || (items.path("type").isTextual() && hasType(items, OBJECT));
            boolean unidentified = hasType(items, OBJECT)
                    && items.has(PROPERTIES)
                    && !items.path(PROPERTIES).has("id");
            return !onlyObjects || unidentified;
        }

        private static boolean hasType(JsonNode schema, String name) {
            JsonNode type = schema.path("type");
            if (type.isTextual()) {
                return type.textValue().equals(name);
            }
            for (JsonNode each : type) {
                if (name.equals(each.textValue())) {
                    return true;
                }
            }
            return false;
        }

        private JsonNode resolved(JsonNode schema) {
            JsonNode at = schema;
            while (at instanceof ObjectNode && at.path(REFERENCE).isTextual()) {
                at = ReleaseSchema.ROOT.at(at.path(REFERENCE).textValue().substring(1));
            }
            return at;
        }
    }
}
