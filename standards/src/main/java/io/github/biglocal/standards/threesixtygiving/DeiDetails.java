package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What the DEI extension adds to a grant: what was asked and answered about diversity, equity and inclusion.
 *
 * <p>Source: 360Giving Diversity, Equity and Inclusion (DEI) extension, deiDetails.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class DeiDetails extends GivingPart {
    DeiDetails(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of DEI details} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the version of the DEI Data Standard, such as {@code 1.1}; empty if it is missing or not text} */
    public Optional<String> deiVersion() {
        return text("deiVersion");
    }

    /** {@return the purposes of collecting the data; empty if it is missing or not text} */
    public Optional<String> purposes() {
        return text("purposes");
    }

    /**
     * {@return what was asked and answered about the leadership of the organisation; empty if it is missing or not an
     * object}
     */
    public Optional<DeiAnswer> leadership() {
        return part("leadership", DeiAnswer::new);
    }

    /**
     * {@return what was asked and answered about the mission of the organisation; empty if it is missing or not an
     * object}
     */
    public Optional<DeiAnswer> mission() {
        return part("mission", DeiAnswer::new);
    }

    /** {@return what was asked and answered about the project; empty if it is missing or not an object} */
    public Optional<DeiAnswer> project() {
        return part("project", DeiAnswer::new);
    }

    /** Builds DEI details. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the version of the DEI Data Standard, such as {@code 1.1}.
         *
         * @param deiVersion the version of the DEI Data Standard
         * @return this
         */
        public Builder deiVersion(String deiVersion) {
            return put("deiVersion", deiVersion);
        }

        /**
         * Sets the purposes of collecting the data.
         *
         * @param purposes the purposes of collecting the data
         * @return this
         */
        public Builder purposes(String purposes) {
            return put("purposes", purposes);
        }

        /**
         * Sets what was asked and answered about the leadership of the organisation.
         *
         * @param leadership what was asked and answered about the leadership of the organisation
         * @return this
         */
        public Builder leadership(DeiAnswer leadership) {
            return put("leadership", leadership);
        }

        /**
         * Sets what was asked and answered about the mission of the organisation.
         *
         * @param mission what was asked and answered about the mission of the organisation
         * @return this
         */
        public Builder mission(DeiAnswer mission) {
            return put("mission", mission);
        }

        /**
         * Sets what was asked and answered about the project.
         *
         * @param project what was asked and answered about the project
         * @return this
         */
        public Builder project(DeiAnswer project) {
            return put("project", project);
        }

        /** {@return DEI details} */
        public DeiDetails build() {
            return new DeiDetails(fields());
        }
    }
}
