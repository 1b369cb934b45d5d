package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was asked and answered about one application area of the DEI extension: leadership, mission or project.
 *
 * <p>Source: 360Giving Diversity, Equity and Inclusion (DEI) extension, DeiApplicationArea.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class DeiAnswer extends GivingPart {
    DeiAnswer(ObjectNode fields) {
        super(fields);
    }

    /**
     * {@return a builder of what was asked and answered} Every field is optional: the checks report what is missing.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * {@return whether and how the question was asked, as a code of the Asked Status codelist; empty if it is missing
     * or not text}
     */
    public Optional<String> askedStatus() {
        return text("askedStatus");
    }

    /** {@return the status of the reply, as a code of the Reply Status codelist; empty if it is missing or not text} */
    public Optional<String> replyStatus() {
        return text("replyStatus");
    }

    /**
     * {@return the options available when the question was asked, as codes of the Available Options codelist; empty if
     * there are none}
     */
    public List<String> availableOptions() {
        return texts("availableOptions");
    }

    /** {@return additional details or rationale, as free text; empty if it is missing or not text} */
    public Optional<String> additionalDetails() {
        return text("additionalDetails");
    }

    /** {@return the response; empty if it is missing or not an object} */
    public Optional<DeiResponse> response() {
        return part("response", DeiResponse::new);
    }

    /** Builds what was asked and answered. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets whether and how the question was asked, as a code of the Asked Status codelist.
         *
         * @param askedStatus whether and how the question was asked
         * @return this
         */
        public Builder askedStatus(String askedStatus) {
            return put("askedStatus", askedStatus);
        }

        /**
         * Sets the status of the reply, as a code of the Reply Status codelist.
         *
         * @param replyStatus the status of the reply
         * @return this
         */
        public Builder replyStatus(String replyStatus) {
            return put("replyStatus", replyStatus);
        }

        /**
         * Adds an option available when the question was asked, as a code of the Available Options codelist.
         *
         * @param availableOption an option available when the question was asked
         * @return this
         */
        public Builder addAvailableOption(String availableOption) {
            return add("availableOptions", Objects.requireNonNull(availableOption, "availableOption"));
        }

        /**
         * Sets additional details or rationale, as free text.
         *
         * @param additionalDetails additional details or rationale
         * @return this
         */
        public Builder additionalDetails(String additionalDetails) {
            return put("additionalDetails", additionalDetails);
        }

        /**
         * Sets the response.
         *
         * @param response the response
         * @return this
         */
        public Builder response(DeiResponse response) {
            return put("response", response);
        }

        /** {@return what was asked and answered} */
        public DeiAnswer build() {
            return new DeiAnswer(fields());
        }
    }
}
