package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a package of releases or records says about itself: all of it but the releases and records.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release package and record package.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsMetadata extends OcdsPart {
    OcdsMetadata(ObjectNode fields) {
        super(fields);
    }

    /** {@return metadata that says nothing} */
    public static OcdsMetadata none() {
        return new OcdsMetadata(NODES.objectNode());
    }

    /**
     * {@return metadata, as it is in JSON}
     *
     * @param json the fields of the package; they are copied, without releases and records
     */
    public static OcdsMetadata of(ObjectNode json) {
        Objects.requireNonNull(json, "json");
        ObjectNode copy = json.deepCopy();
        copy.remove(List.of(OcdsPackage.RELEASES, OcdsPackage.RECORDS));
        return new OcdsMetadata(copy);
    }

    /** {@return the web address of the package; empty if there is none, or it is not text} */
    public Optional<String> uri() {
        return text("uri");
    }

    /** {@return the version of the standard, such as {@code 1.1}; empty if there is none, or it is not text} */
    public Optional<String> version() {
        return text("version");
    }

    /** {@return when it was published; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> publishedDate() {
        return date("publishedDate");
    }

    /** {@return the name of the publisher; empty if there is none} */
    public Optional<String> publisherName() {
        return part("publisher", OcdsMetadata::new).flatMap(publisher -> publisher.text("name"));
    }

    /** {@return the web address of the licence; empty if there is none, or it is not text} */
    public Optional<String> license() {
        return text("license");
    }

    /** {@return the web addresses of the extensions that the data uses; empty if there are none} */
    public List<String> extensions() {
        return texts("extensions");
    }
}
