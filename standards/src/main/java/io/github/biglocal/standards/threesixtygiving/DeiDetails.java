package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a grant says about diversity, equity and inclusion, in the extension {@code dei}.
 *
 * <p>Source: 360Giving, Diversity, Equity and Inclusion Data Standard, extension {@code dei}.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class DeiDetails extends GivingPart {
    DeiDetails(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of the data on diversity, equity and inclusion} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the version of the extension; empty if there is none, or it is no text} */
    public Optional<String> deiVersion() {
        return text("deiVersion");
    }

    /** {@return why the data is asked for; empty if there is none, or it is no text} */
    public Optional<String> purposes() {
        return text("purposes");
    }

    /** {@return about those who lead the organisation; empty if there is none} */
    public Optional<DeiAnswer> leadership() {
        return part("leadership", DeiAnswer::new);
    }

    /** {@return about those whom the organisation is for; empty if there is none} */
    public Optional<DeiAnswer> mission() {
        return part("mission", DeiAnswer::new);
    }

    /** {@return about those whom the project is for; empty if there is none} */
    public Optional<DeiAnswer> project() {
        return part("project", DeiAnswer::new);
    }

    /** Builds the data on diversity, equity and inclusion. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the version of the extension.
         *
         * @param value the text
         * @return this
         */
        public Builder deiVersion(String value) {
            return put("deiVersion", value);
        }

        /**
         * Sets why the data is asked for.
         *
         * @param value the text
         * @return this
         */
        public Builder purposes(String value) {
            return put("purposes", value);
        }

        /**
         * Sets about those who lead the organisation.
         *
         * @param part it
         * @return this
         */
        public Builder leadership(DeiAnswer part) {
            return put("leadership", part);
        }

        /**
         * Sets about those whom the organisation is for.
         *
         * @param part it
         * @return this
         */
        public Builder mission(DeiAnswer part) {
            return put("mission", part);
        }

        /**
         * Sets about those whom the project is for.
         *
         * @param part it
         * @return this
         */
        public Builder project(DeiAnswer part) {
            return put("project", part);
        }

        /** {@return the data on diversity, equity and inclusion} */
        public DeiDetails build() {
            return new DeiDetails(fields());
        }
    }
}
