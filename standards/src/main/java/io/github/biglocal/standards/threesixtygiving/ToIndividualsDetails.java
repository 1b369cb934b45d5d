package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Why a grant was made to an individual, and for what purpose.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, toIndividualsDetails.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class ToIndividualsDetails extends GivingPart {
    ToIndividualsDetails(ObjectNode fields) {
        super(fields);
    }

    /**
     * {@return a builder of the details of a grant to an individual} Every field is optional: the checks report what is
     * missing.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * {@return the main reason for the grant, as a code such as {@code GTIR010}; empty if it is missing or not text}
     */
    public Optional<String> primaryGrantReason() {
        return text("primaryGrantReason");
    }

    /**
     * {@return the second reason for the grant, as a code such as {@code GTIR020}; empty if it is missing or not text}
     */
    public Optional<String> secondaryGrantReason() {
        return text("secondaryGrantReason");
    }

    /** {@return the purposes of the grant, as codes such as {@code GTIP040}; empty if there are none} */
    public List<String> grantPurposes() {
        return texts("grantPurpose");
    }

    /** Builds the details of a grant to an individual. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the main reason for the grant, as a code such as {@code GTIR010}.
         *
         * @param primaryGrantReason the main reason for the grant
         * @return this
         */
        public Builder primaryGrantReason(String primaryGrantReason) {
            return put("primaryGrantReason", primaryGrantReason);
        }

        /**
         * Sets the second reason for the grant, as a code such as {@code GTIR020}.
         *
         * @param secondaryGrantReason the second reason for the grant
         * @return this
         */
        public Builder secondaryGrantReason(String secondaryGrantReason) {
            return put("secondaryGrantReason", secondaryGrantReason);
        }

        /**
         * Adds a purpose of the grant, as a code such as {@code GTIP040}.
         *
         * @param grantPurpose a purpose of the grant
         * @return this
         */
        public Builder addGrantPurpose(String grantPurpose) {
            return add("grantPurpose", grantPurpose);
        }

        /** {@return the details of a grant to an individual} */
        public ToIndividualsDetails build() {
            return new ToIndividualsDetails(fields());
        }
    }
}
