package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A person who receives a grant. The standard asks that nobody can be recognised by the identifier and the name.
 *
 * <p>Source: 360Giving Data Standard 1.4, Person.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingIndividual extends GivingPart {
    GivingIndividual(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of an individual} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * {@return the identifier, which must be no official number of the person; empty if there is none, or it is no text}
     */
    public Optional<String> id() {
        return text("id");
    }

    /**
     * {@return the name, normally a generic one such as {@code Individual recipient}; empty if there is none, or it is
     * no text}
     */
    public Optional<String> name() {
        return text("name");
    }

    /** Builds an individual. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier, which must be no official number of the person.
         *
         * @param value the text
         * @return this
         */
        public Builder id(String value) {
            return put("id", value);
        }

        /**
         * Sets the name, normally a generic one such as {@code Individual recipient}.
         *
         * @param value the text
         * @return this
         */
        public Builder name(String value) {
            return put("name", value);
        }

        /** {@return an individual} */
        public GivingIndividual build() {
            return new GivingIndividual(fields());
        }
    }
}
