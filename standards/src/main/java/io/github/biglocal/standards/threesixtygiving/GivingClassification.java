package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A classification of a grant, or a type of funding: a code and title, with the vocabulary that they are from.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, Classification.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingClassification extends GivingPart {
    GivingClassification(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a classification} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the vocabulary that the code is from; empty if it is missing or not text} */
    public Optional<String> vocabulary() {
        return text("vocabulary");
    }

    /** {@return the code in that vocabulary; empty if it is missing or not text} */
    public Optional<String> code() {
        return text("code");
    }

    /** {@return the title of the classification; empty if it is missing or not text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return a description of the classification; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the address of a web page about the classification; empty if it is missing or not text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return when this information was last updated, as a date-time; empty if it is missing or not a date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a classification. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the vocabulary that the code is from.
         *
         * @param vocabulary the vocabulary that the code is from
         * @return this
         */
        public Builder vocabulary(String vocabulary) {
            return put("vocabulary", vocabulary);
        }

        /**
         * Sets the code in that vocabulary.
         *
         * @param code the code in that vocabulary
         * @return this
         */
        public Builder code(String code) {
            return put("code", code);
        }

        /**
         * Sets the title of the classification.
         *
         * @param title the title of the classification
         * @return this
         */
        public Builder title(String title) {
            return put("title", title);
        }

        /**
         * Sets a description of the classification.
         *
         * @param description a description of the classification
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
        }

        /**
         * Sets the address of a web page about the classification.
         *
         * @param url the address of a web page about the classification
         * @return this
         */
        public Builder url(String url) {
            return put("url", url);
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

        /** {@return a classification} */
        public GivingClassification build() {
            return new GivingClassification(fields());
        }
    }
}
