package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;

/**
 * A record: the releases of one contracting process, and what they give when they are merged. It keeps everything, whether it is valid or not and whether the standard knows it
 * or not.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsRecord {
    private final ObjectNode fields;

    /** Takes the fields over: nobody else may change them. */
    OcdsRecord(ObjectNode fields) {
        this.fields = Objects.requireNonNull(fields, "fields");
    }

    /**
     * {@return a record, as it is in JSON}
     *
     * @param json all of it; it is copied
     */
    public static OcdsRecord of(ObjectNode json) {
        return new OcdsRecord(json.deepCopy());
    }

    /** {@return all of it as JSON: a copy} */
    public ObjectNode json() {
        return fields.deepCopy();
    }

    /** The fields themselves, not to be changed. */
    ObjectNode fields() {
        return fields;
    }

    /** {@return the identifier of the contracting process; empty if there is none, or it is no text} */
    public Optional<String> ocid() {
        return text("ocid");
    }

    private Optional<String> text(String name) {
        JsonNode value = fields.get(name);
        return value != null && value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OcdsRecord that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** {@return what it is, without its content} */
    @Override
    public String toString() {
        return "OcdsRecord";
    }
}
