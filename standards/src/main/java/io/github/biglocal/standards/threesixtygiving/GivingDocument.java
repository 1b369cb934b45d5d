package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A document about a grant.
 *
 * <p>Source: 360Giving Data Standard 1.4, Documents.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingDocument extends GivingPart {
    GivingDocument(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a document} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the identifier of the document; empty if there is none, or it is no text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the title of the document; empty if there is none, or it is no text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return the web address of the document; empty if there is none, or it is no text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return a description of the document; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the kind of document, in the words of the publisher; empty if there is none, or it is no text} */
    public Optional<String> documentType() {
        return text("documentType");
    }

    /** {@return when this was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a document. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier of the document.
         *
         * @param value the text
         * @return this
         */
        public Builder id(String value) {
            return put("id", value);
        }

        /**
         * Sets the title of the document.
         *
         * @param value the text
         * @return this
         */
        public Builder title(String value) {
            return put("title", value);
        }

        /**
         * Sets the web address of the document.
         *
         * @param value the text
         * @return this
         */
        public Builder url(String value) {
            return put("url", value);
        }

        /**
         * Sets a description of the document.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
        }

        /**
         * Sets the kind of document, in the words of the publisher.
         *
         * @param value the text
         * @return this
         */
        public Builder documentType(String value) {
            return put("documentType", value);
        }

        /**
         * Sets when this was last changed.
         *
         * @param value the date
         * @return this
         */
        public Builder dateModified(GivingDate value) {
            return put("dateModified", value.text());
        }

        /** {@return a document} */
        public GivingDocument build() {
            return new GivingDocument(fields());
        }
    }
}
