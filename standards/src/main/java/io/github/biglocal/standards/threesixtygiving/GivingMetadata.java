package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
    }

    /** {@return a builder of metadata} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the version of the standard, such as {@code 1.4}; empty if there is none, or it is no text} */
    public Optional<String> version() {
        return text("version");
    }

    /** {@return the extensions that the data uses, such as {@code dei}; empty if there are none} */
    public List<String> extensions() {
        return texts("extensions");
    }

    /** {@return the title of the package; empty if there is none, or it is no text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return the description of the package; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the day on which it was first published; empty if there is none, or it is no date} */
    public Optional<GivingDate> issued() {
        return date("issued");
    }

    /** {@return the day on which it was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> modified() {
        return date("modified");
    }

    /** {@return the identifier of the package; empty if there is none, or it is no text} */
    public Optional<String> identifier() {
        return text("identifier");
    }

    /** {@return who publishes it; empty if there is none} */
    public Optional<GivingPublisher> publisher() {
        return part("publisher", GivingPublisher::new);
    }

    /** {@return the web address of the file; empty if there is none, or it is no text} */
    public Optional<String> downloadUrl() {
        return text("downloadURL");
    }

    /** {@return the web address of a page about the file; empty if there is none, or it is no text} */
    public Optional<String> accessUrl() {
        return text("accessURL");
    }

    /** {@return the web address of the licence; empty if there is none, or it is no text} */
    public Optional<String> license() {
        return text("license");
    }

    /** Builds metadata. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the version of the standard.
         *
         * @param value the version, such as {@code 1.4}
         * @return this
         */
        public Builder version(String value) {
            return put("version", value);
        }

        /**
         * Adds an extension that the data uses.
         *
         * @param value its identifier, such as {@code dei}
         * @return this
         */
        public Builder addExtensions(String value) {
            return add("extensions", value);
        }

        /**
         * Sets the title of the package.
         *
         * @param value the text
         * @return this
         */
        public Builder title(String value) {
            return put("title", value);
        }

        /**
         * Sets the description of the package.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
        }

        /**
         * Sets the day on which it was first published.
         *
         * @param value the date
         * @return this
         */
        public Builder issued(GivingDate value) {
            return put("issued", value.text());
        }

        /**
         * Sets the day on which it was last changed.
         *
         * @param value the date
         * @return this
         */
        public Builder modified(GivingDate value) {
            return put("modified", value.text());
        }

        /**
         * Sets the identifier of the package.
         *
         * @param value the text
         * @return this
         */
        public Builder identifier(String value) {
            return put("identifier", value);
        }

        /**
         * Sets who publishes it.
         *
         * @param part the publisher
         * @return this
         */
        public Builder publisher(GivingPublisher part) {
            return put("publisher", part);
        }

        /**
         * Sets the web address of the file.
         *
         * @param value the address
         * @return this
         */
        public Builder downloadUrl(String value) {
            return put("downloadURL", value);
        }

        /**
         * Sets the web address of a page about the file.
         *
         * @param value the address
         * @return this
         */
        public Builder accessUrl(String value) {
            return put("accessURL", value);
        }

        /**
         * Sets the web address of the licence.
         *
         * @param value the address
         * @return this
         */
        public Builder license(String value) {
            return put("license", value);
        }

        /** {@return metadata} */
        public GivingMetadata build() {
            return new GivingMetadata(fields());
        }
    }
}
