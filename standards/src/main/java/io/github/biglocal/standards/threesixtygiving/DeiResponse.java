package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Who leads or is served, in the terms of the taxonomy of the extension on diversity, equity and inclusion.
 *
 * <p>Source: 360Giving, Diversity, Equity and Inclusion Data Standard, extension {@code dei}.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class DeiResponse extends GivingPart {
    DeiResponse(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a reply about diversity, equity and inclusion} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return what applies, by the codes of the taxonomy; empty if there are none} */
    public List<String> taxonomyCodes() {
        return texts("taxonomyCodes");
    }

    /** {@return other lived experience, in words; empty if there is none, or it is no text} */
    public Optional<String> livedExperience() {
        return text("livedExperience");
    }

    /** {@return the geographical area, in words; empty if there is none, or it is no text} */
    public Optional<String> geography() {
        return text("geography");
    }

    /** Builds a reply about diversity, equity and inclusion. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Adds one of what applies, by the codes of the taxonomy.
         *
         * @param value the text
         * @return this
         */
        public Builder addTaxonomyCodes(String value) {
            return add("taxonomyCodes", value);
        }

        /**
         * Sets other lived experience, in words.
         *
         * @param value the text
         * @return this
         */
        public Builder livedExperience(String value) {
            return put("livedExperience", value);
        }

        /**
         * Sets the geographical area, in words.
         *
         * @param value the text
         * @return this
         */
        public Builder geography(String value) {
            return put("geography", value);
        }

        /** {@return a reply about diversity, equity and inclusion} */
        public DeiResponse build() {
            return new DeiResponse(fields());
        }
    }
}
