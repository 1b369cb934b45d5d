package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A code or a title from a list: of a theme, a kind of beneficiary, or a type of funding.
 *
 * <p>Source: 360Giving Data Standard 1.4, Classification.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingClassification extends GivingPart {
    GivingClassification(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a classification} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the list that the code is from; empty if there is none, or it is no text} */
    public Optional<String> vocabulary() {
        return text("vocabulary");
    }

    /** {@return the code; empty if there is none, or it is no text} */
    public Optional<String> code() {
        return text("code");
    }

    /** {@return the title; empty if there is none, or it is no text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return a description of what is classified so; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the web address of the list or the code; empty if there is none, or it is no text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return when this was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a classification. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the list that the code is from.
         *
         * @param value the text
         * @return this
         */
        public Builder vocabulary(String value) {
            return put("vocabulary", value);
        }

        /**
         * Sets the code.
         *
         * @param value the text
         * @return this
         */
        public Builder code(String value) {
            return put("code", value);
        }

        /**
         * Sets the title.
         *
         * @param value the text
         * @return this
         */
        public Builder title(String value) {
            return put("title", value);
        }

        /**
         * Sets a description of what is classified so.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
        }

        /**
         * Sets the web address of the list or the code.
         *
         * @param value the text
         * @return this
         */
        public Builder url(String value) {
            return put("url", value);
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

        /** {@return a classification} */
        public GivingClassification build() {
            return new GivingClassification(fields());
        }
    }
}
