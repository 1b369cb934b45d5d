package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.invariant.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a package of 360Giving data says about itself. In a workbook it is on the sheet named Meta; a CSV file has none.
 *
 * <p>Source: 360Giving Data Standard 1.4, package schema.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingMetadata extends GivingPart {
    GivingMetadata(ObjectNode fields) {
        super(fields);
        if (fields.has("grants")) {
            throw new InvalidValueException(
                    GivingMetadata.class, "grants", "the grants are not metadata", "Give them to the package.");
        }
    }

    /** {@return a builder of metadata} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the version of the standard, such as {@code 1.4}; empty if it is missing or not text} */
    public Optional<String> version() {
        return text("version");
    }

    /** {@return the extensions in use, such as {@code dei}; empty if there are none} */
    public List<String> extensions() {
        return texts("extensions");
    }

    /** {@return the title of the package; empty if it is missing or not text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return a full description of the package; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the date on which the package was issued; empty if it is missing or not a date} */
    public Optional<GivingDate> issued() {
        return date("issued");
    }

    /** {@return the date on which the package was last modified; empty if it is missing or not a date} */
    public Optional<GivingDate> modified() {
        return date("modified");
    }

    /** {@return the identifier of the package, unique to the publisher; empty if it is missing or not text} */
    public Optional<String> identifier() {
        return text("identifier");
    }

    /** {@return the publisher; empty if it is missing or not an object} */
    public Optional<GivingPublisher> publisher() {
        return part("publisher", GivingPublisher::new);
    }

    /** {@return the web address from which the package can be downloaded; empty if it is missing or not text} */
    public Optional<String> downloadUrl() {
        return text("downloadURL");
    }

    /** {@return the address of a web page where the package can be found; empty if it is missing or not text} */
    public Optional<String> accessUrl() {
        return text("accessURL");
    }

    /** {@return the web address of the licence; empty if it is missing or not text} */
    public Optional<String> license() {
        return text("license");
    }

    /** Builds metadata. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the version of the standard, such as {@code 1.4}.
         *
         * @param version the version of the standard
         * @return this
         */
        public Builder version(String version) {
            return put("version", version);
        }

        /**
         * Adds an extension in use, such as {@code dei}.
         *
         * @param extension an extension in use
         * @return this
         */
        public Builder addExtension(String extension) {
            return add("extensions", Objects.requireNonNull(extension, "extension"));
        }

        /**
         * Sets the title of the package.
         *
         * @param title the title of the package
         * @return this
         */
        public Builder title(String title) {
            return put("title", title);
        }

        /**
         * Sets a full description of the package.
         *
         * @param description a full description of the package
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
        }

        /**
         * Sets the date on which the package was issued.
         *
         * @param issued the date on which the package was issued
         * @return this
         */
        public Builder issued(GivingDate issued) {
            return put("issued", issued);
        }

        /**
         * Sets the date on which the package was issued.
         *
         * @param issued the day, from the year 0 to 9999
         * @return this
         */
        public Builder issued(LocalDate issued) {
            return put("issued", issued);
        }

        /**
         * Sets the date on which the package was last modified.
         *
         * @param modified the date on which the package was last modified
         * @return this
         */
        public Builder modified(GivingDate modified) {
            return put("modified", modified);
        }

        /**
         * Sets the date on which the package was last modified.
         *
         * @param modified the day, from the year 0 to 9999
         * @return this
         */
        public Builder modified(LocalDate modified) {
            return put("modified", modified);
        }

        /**
         * Sets the identifier of the package, unique to the publisher.
         *
         * @param identifier the identifier of the package, unique to the publisher
         * @return this
         */
        public Builder identifier(String identifier) {
            return put("identifier", identifier);
        }

        /**
         * Sets the publisher.
         *
         * @param publisher the publisher
         * @return this
         */
        public Builder publisher(GivingPublisher publisher) {
            return put("publisher", publisher);
        }

        /**
         * Sets the web address from which the package can be downloaded.
         *
         * @param downloadUrl the web address from which the package can be downloaded
         * @return this
         */
        public Builder downloadUrl(String downloadUrl) {
            return put("downloadURL", Objects.requireNonNull(downloadUrl, "downloadUrl"));
        }

        /**
         * Sets the address of a web page where the package can be found.
         *
         * @param accessUrl the address of a web page where the package can be found
         * @return this
         */
        public Builder accessUrl(String accessUrl) {
            return put("accessURL", Objects.requireNonNull(accessUrl, "accessUrl"));
        }

        /**
         * Sets the web address of the licence.
         *
         * @param license the web address of the licence
         * @return this
         */
        public Builder license(String license) {
            return put("license", license);
        }

        /** {@return metadata} */
        public GivingMetadata build() {
            return new GivingMetadata(fields());
        }
    }
}
