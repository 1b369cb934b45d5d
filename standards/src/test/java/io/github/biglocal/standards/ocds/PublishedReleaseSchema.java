package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The published release schema, checked by a validator that is not ours. */
final class PublishedReleaseSchema {
    static final JsonNode JSON = read();

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(JSON);

    private PublishedReleaseSchema() {}

    /** What is wrong with a release, formats included; empty if it is valid. */
    static List<String> errors(JsonNode release) {
        return SCHEMA
                .validate(
                        release,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(Boolean.TRUE)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private static JsonNode read() {
        try (InputStream schema = OcdsMapping.class.getResourceAsStream("release-schema.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(schema, "schema"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
