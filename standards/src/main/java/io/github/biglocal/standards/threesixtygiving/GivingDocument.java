package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A document related to a grant.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, Documents.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingDocument extends GivingPart {
    GivingDocument(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a document} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the identifier of the document; empty if it is missing or not text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the title of the document; empty if it is missing or not text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return the web address of the document; empty if it is missing or not text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return a description of the document; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /**
     * {@return the type of document, in the words of the publisher, such as {@code Application Form}; empty if it is
     * missing or not text}
     */
    public Optional<String> documentType() {
        return text("documentType");
    }

    /** {@return when this information was last updated, as a date-time; empty if it is missing or not a date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a document. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier of the document.
         *
         * @param id the identifier of the document
         * @return this
         */
        public Builder id(String id) {
            return put("id", id);
        }

        /**
         * Sets the title of the document.
         *
         * @param title the title of the document
         * @return this
         */
        public Builder title(String title) {
            return put("title", title);
        }

        /**
         * Sets the web address of the document.
         *
         * @param url the web address of the document
         * @return this
         */
        public Builder url(String url) {
            return put("url", url);
        }

        /**
         * Sets a description of the document.
         *
         * @param description a description of the document
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
        }

        /**
         * Sets the type of document, in the words of the publisher, such as {@code Application Form}.
         *
         * @param documentType the type of document
         * @return this
         */
        public Builder documentType(String documentType) {
            return put("documentType", documentType);
        }

        /**
         * Sets when this information was last updated, as a date-time.
         *
         * @param dateModified when this information was last updated
         * @return this
         */
        public Builder dateModified(GivingDate dateModified) {
            return put("dateModified", dateModified);
        }

        /** {@return a document} */
        public GivingDocument build() {
            return new GivingDocument(fields());
        }
    }
}
