package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Why a grant to an individual was made, and what it is for.
 *
 * <p>Source: 360Giving Data Standard 1.4, toIndividualsDetails.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class ToIndividualsDetails extends GivingPart {
    ToIndividualsDetails(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of the details of a grant to an individual} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the main reason, by its code such as {@code GTIR010}; empty if there is none, or it is no text} */
    public Optional<String> primaryGrantReason() {
        return text("primaryGrantReason");
    }

    /** {@return the second reason, by its code; empty if there is none, or it is no text} */
    public Optional<String> secondaryGrantReason() {
        return text("secondaryGrantReason");
    }

    /** {@return the purposes, by their codes such as {@code GTIP040}; empty if there are none} */
    public List<String> grantPurposes() {
        return texts("grantPurpose");
    }

    /** Builds the details of a grant to an individual. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the main reason, by its code such as {@code GTIR010}.
         *
         * @param value the text
         * @return this
         */
        public Builder primaryGrantReason(String value) {
            return put("primaryGrantReason", value);
        }

        /**
         * Sets the second reason, by its code.
         *
         * @param value the text
         * @return this
         */
        public Builder secondaryGrantReason(String value) {
            return put("secondaryGrantReason", value);
        }

        /**
         * Adds one of the purposes, by their codes such as {@code GTIP040}.
         *
         * @param value the text
         * @return this
         */
        public Builder addGrantPurposes(String value) {
            return add("grantPurpose", value);
        }

        /** {@return the details of a grant to an individual} */
        public ToIndividualsDetails build() {
            return new ToIndividualsDetails(fields());
        }
    }
}
