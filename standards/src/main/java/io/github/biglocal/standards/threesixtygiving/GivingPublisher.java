package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Who publishes a package of 360Giving data.
 *
 * <p>Source: 360Giving Data Standard 1.4, publisher.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingPublisher extends GivingPart {
    GivingPublisher(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a publisher} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the identifier of the organisation; empty if there is none, or it is no text} */
    public Optional<String> identifier() {
        return text("identifier");
    }

    /** {@return the name; empty if there is none, or it is no text} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the web address; empty if there is none, or it is no text} */
    public Optional<String> website() {
        return text("website");
    }

    /** {@return the web address of the logo; empty if there is none, or it is no text} */
    public Optional<String> logo() {
        return text("logo");
    }

    /** Builds a publisher. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier of the organisation.
         *
         * @param value the text
         * @return this
         */
        public Builder identifier(String value) {
            return put("identifier", value);
        }

        /**
         * Sets the name.
         *
         * @param value the text
         * @return this
         */
        public Builder name(String value) {
            return put("name", value);
        }

        /**
         * Sets the web address.
         *
         * @param value the text
         * @return this
         */
        public Builder website(String value) {
            return put("website", value);
        }

        /**
         * Sets the web address of the logo.
         *
         * @param value the text
         * @return this
         */
        public Builder logo(String value) {
            return put("logo", value);
        }

        /** {@return a publisher} */
        public GivingPublisher build() {
            return new GivingPublisher(fields());
        }
    }
}
