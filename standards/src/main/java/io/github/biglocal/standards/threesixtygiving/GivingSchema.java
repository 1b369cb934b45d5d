package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The published schema of 360Giving grants and packages, with its closed lists of codes, and with the extensions that are asked for.
 *
 * <p>Source: 360Giving Data Standard 1.4.3 (14 October 2025), CC BY 4.0.
 *
 * <p>Immutable and thread-safe.
 */
public final class GivingSchema {
    private GivingSchema() {}

    /** {@return the schema of the standard, without extensions} */
    public static GivingSchema standard() {
        return new GivingSchema();
    }

    /**
     * {@return the same with extensions; those that are not known are passed over}
     *
     * @param ids their identifiers, such as {@code dei}
     */
    public GivingSchema withExtensions(Collection<String> ids) {
        Objects.requireNonNull(ids, "ids");
        throw new UnsupportedOperationException();
    }

    /**
     * {@return what makes a grant invalid, each with its place; empty if it is valid}
     *
     * @param grant the grant
     */
    public List<Problem> check(GivenGrant grant) {
        Objects.requireNonNull(grant, "grant");
        throw new UnsupportedOperationException();
    }

    /**
     * {@return the names of fields that the standard does not have, as pointers without numbers such as {@code /Website/Decision Notes}; in
     * their order}
     *
     * @param grant the grant
     */
    public List<String> additionalFields(GivingGrant grant) {
        Objects.requireNonNull(grant, "grant");
        throw new UnsupportedOperationException();
    }

    /** The fields of a grant, for the columns of tables. */
    GivingField fields() {
        return GivingField.grant(published("360-giving-schema.json"));
    }

    private static ObjectNode published(String name) {
        try (InputStream stream = GivingSchema.class.getResourceAsStream(name)) {
            return (ObjectNode) new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
