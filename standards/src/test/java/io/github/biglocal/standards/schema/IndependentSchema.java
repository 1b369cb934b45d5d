package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A published schema, checked by a validator that others made, which knows nothing of the standards. */
public final class IndependentSchema {
    private final Schema schema;

    private IndependentSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schemas of 360Giving name their draft by an address that no validator knows, so it is put right. */
    public static IndependentSchema draft2020(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        copy.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        return new IndependentSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(copy));
    }

    public static IndependentSchema draft4(ObjectNode schema) {
        return new IndependentSchema(
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(schema.deepCopy()));
    }

    public List<Error> check(JsonNode value) {
        return schema.validate(
                value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    public boolean isValid(JsonNode value) {
        return check(value).isEmpty();
    }
}
