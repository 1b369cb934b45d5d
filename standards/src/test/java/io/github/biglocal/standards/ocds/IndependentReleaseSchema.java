package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The release schema in the jar, as a validator of another make understands it. */
final class IndependentReleaseSchema {
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(text());

    private IndependentReleaseSchema() {}

    private static String text() {
        try (InputStream stream = OcdsRelease.class.getResourceAsStream("release-schema.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what is wrong with a release} */
    static List<String> errorsOf(JsonNode release) {
        return SCHEMA.validate(release).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }
}
