package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The publisher of a package of 360Giving data.
 *
 * <p>Source: 360Giving Data Standard 1.4, package schema, publisher.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingPublisher extends GivingPart {
    GivingPublisher(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a publisher} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the organisation identifier, such as {@code GB-CHC-1147511}; empty if it is missing or not text} */
    public Optional<String> identifier() {
        return text("identifier");
    }

    /** {@return the name; empty if it is missing or not text} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the address of the website; empty if it is missing or not text} */
    public Optional<String> website() {
        return text("website");
    }

    /** {@return the web address of the logo; empty if it is missing or not text} */
    public Optional<String> logo() {
        return text("logo");
    }

    /** Builds a publisher. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the organisation identifier, such as {@code GB-CHC-1147511}.
         *
         * @param identifier the organisation identifier
         * @return this
         */
        public Builder identifier(String identifier) {
            return put("identifier", identifier);
        }

        /**
         * Sets the name.
         *
         * @param name the name
         * @return this
         */
        public Builder name(String name) {
            return put("name", name);
        }

        /**
         * Sets the address of the website.
         *
         * @param website the address of the website
         * @return this
         */
        public Builder website(String website) {
            return put("website", website);
        }

        /**
         * Sets the web address of the logo.
         *
         * @param logo the web address of the logo
         * @return this
         */
        public Builder logo(String logo) {
            return put("logo", logo);
        }

        /** {@return a publisher} */
        public GivingPublisher build() {
            return new GivingPublisher(fields());
        }
    }
}
