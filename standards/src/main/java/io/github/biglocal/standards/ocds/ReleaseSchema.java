package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The published schema of releases as it is, read once. */
final class ReleaseSchema {
    /** All of it; not to be changed. */
    static final ObjectNode ROOT = read();

    /** The currencies that it knows. */
    static final Set<String> CURRENCIES = currencies();

    private ReleaseSchema() {}

    private static ObjectNode read() {
        String name = "release-schema.json";
        try (InputStream stream = Objects.requireNonNull(ReleaseSchema.class.getResourceAsStream(name), name)) {
            return (ObjectNode) new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> currencies() {
        Set<String> codes = new HashSet<>();
        ROOT.at("/definitions/Value/properties/currency/enum").forEach(code -> codes.add(code.asText()));
        return Set.copyOf(codes);
    }
}
