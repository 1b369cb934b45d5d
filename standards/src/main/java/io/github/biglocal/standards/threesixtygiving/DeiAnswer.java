package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What was asked, and what was replied, about one of the subjects of the extension on diversity, equity and inclusion.
 *
 * <p>Source: 360Giving, Diversity, Equity and Inclusion Data Standard, extension {@code dei}.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class DeiAnswer extends GivingPart {
    DeiAnswer(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of an answer about diversity, equity and inclusion} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return whether it was asked, by its code; empty if there is none, or it is no text} */
    public Optional<String> askedStatus() {
        return text("askedStatus");
    }

    /** {@return whether it was replied to, by its code; empty if there is none, or it is no text} */
    public Optional<String> replyStatus() {
        return text("replyStatus");
    }

    /** {@return which replies could be chosen, by their codes; empty if there are none} */
    public List<String> availableOptions() {
        return texts("availableOptions");
    }

    /** {@return more about the question or the reply; empty if there is none, or it is no text} */
    public Optional<String> additionalDetails() {
        return text("additionalDetails");
    }

    /** {@return the reply; empty if there is none} */
    public Optional<DeiResponse> response() {
        return part("response", DeiResponse::new);
    }

    /** Builds an answer about diversity, equity and inclusion. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets whether it was asked, by its code.
         *
         * @param value the text
         * @return this
         */
        public Builder askedStatus(String value) {
            return put("askedStatus", value);
        }

        /**
         * Sets whether it was replied to, by its code.
         *
         * @param value the text
         * @return this
         */
        public Builder replyStatus(String value) {
            return put("replyStatus", value);
        }

        /**
         * Adds one of which replies could be chosen, by their codes.
         *
         * @param value the text
         * @return this
         */
        public Builder addAvailableOptions(String value) {
            return add("availableOptions", value);
        }

        /**
         * Sets more about the question or the reply.
         *
         * @param value the text
         * @return this
         */
        public Builder additionalDetails(String value) {
            return put("additionalDetails", value);
        }

        /**
         * Sets the reply.
         *
         * @param part it
         * @return this
         */
        public Builder response(DeiResponse part) {
            return put("response", part);
        }

        /** {@return an answer about diversity, equity and inclusion} */
        public DeiAnswer build() {
            return new DeiAnswer(fields());
        }
    }
}
