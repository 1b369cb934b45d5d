package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A response about one application area of the DEI extension.
 *
 * <p>Source: 360Giving Diversity, Equity and Inclusion (DEI) extension, response.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class DeiResponse extends GivingPart {
    DeiResponse(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a response} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the codes selected from the DEI taxonomies; empty if there are none} */
    public List<String> taxonomyCodes() {
        return texts("taxonomyCodes");
    }

    /** {@return other types of lived experience, as free text; empty if it is missing or not text} */
    public Optional<String> livedExperience() {
        return text("livedExperience");
    }

    /** {@return the geographical area, as free text; empty if it is missing or not text} */
    public Optional<String> geography() {
        return text("geography");
    }

    /** Builds a response. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Adds a code selected from the DEI taxonomies.
         *
         * @param taxonomyCode a code selected from the DEI taxonomies
         * @return this
         */
        public Builder addTaxonomyCode(String taxonomyCode) {
            return add("taxonomyCodes", Objects.requireNonNull(taxonomyCode, "taxonomyCode"));
        }

        /**
         * Sets other types of lived experience, as free text.
         *
         * @param livedExperience other types of lived experience
         * @return this
         */
        public Builder livedExperience(String livedExperience) {
            return put("livedExperience", livedExperience);
        }

        /**
         * Sets the geographical area, as free text.
         *
         * @param geography the geographical area
         * @return this
         */
        public Builder geography(String geography) {
            return put("geography", geography);
        }

        /** {@return a response} */
        public DeiResponse build() {
            return new DeiResponse(fields());
        }
    }
}
