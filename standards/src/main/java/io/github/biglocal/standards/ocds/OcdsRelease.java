package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * A release: what was known of one contracting process at one moment. It keeps everything, whether it is valid or not and whether the standard knows it
 * or not.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsRelease {
    private final ObjectNode fields;

    /** Takes the fields over: nobody else may change them. */
    OcdsRelease(ObjectNode fields) {
        this.fields = Objects.requireNonNull(fields, "fields");
    }

    /**
     * {@return a release, as it is in JSON}
     *
     * @param json all of it; it is copied
     */
    public static OcdsRelease of(ObjectNode json) {
        return new OcdsRelease(json.deepCopy());
    }

    /** {@return all of it as JSON: a copy} */
    public ObjectNode json() {
        return fields.deepCopy();
    }

    /** The fields themselves, not to be changed. */
    ObjectNode fields() {
        return fields;
    }

    /** {@return the identifier of the contracting process, the same in all its releases; empty if there is none, or it is no text} */
    public Optional<String> ocid() {
        return text("ocid");
    }

    /** {@return the identifier of the release, unique within its process; empty if there is none, or it is no text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return when it was published, as it is written; empty if there is none, or it is no text} */
    public Optional<String> date() {
        return text("date");
    }

    private Optional<String> text(String name) {
        JsonNode value = fields.get(name);
        return value != null && value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OcdsRelease that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** {@return what it is, without its content} */
    @Override
    public String toString() {
        return "OcdsRelease";
    }
}
