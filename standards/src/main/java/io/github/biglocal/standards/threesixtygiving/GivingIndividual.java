package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An individual who receives a grant. Neither the identifier nor the name should show who it is.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, Person.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingIndividual extends GivingPart {
    GivingIndividual(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of an individual} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * {@return the identifier, which must not be an official number of the person; empty if it is missing or not text}
     */
    public Optional<String> id() {
        return text("id");
    }

    /**
     * {@return the name, usually a generic one such as {@code Individual Recipient}; empty if it is missing or not
     * text}
     */
    public Optional<String> name() {
        return text("name");
    }

    /** Builds an individual. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier, which must not be an official number of the person.
         *
         * @param id the identifier
         * @return this
         */
        public Builder id(String id) {
            return put("id", id);
        }

        /**
         * Sets the name, usually a generic one such as {@code Individual Recipient}.
         *
         * @param name the name, usually a generic one such as {@code Individual Recipient}
         * @return this
         */
        public Builder name(String name) {
            return put("name", name);
        }

        /** {@return an individual} */
        public GivingIndividual build() {
            return new GivingIndividual(fields());
        }
    }
}
