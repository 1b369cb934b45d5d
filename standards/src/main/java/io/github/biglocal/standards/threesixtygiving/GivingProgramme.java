package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The programme under which a grant was made.
 *
 * <p>Source: 360Giving Data Standard 1.4, GrantProgramme.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingProgramme extends GivingPart {
    GivingProgramme(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a grant programme} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the code by which the funder knows the programme; empty if there is none, or it is no text} */
    public Optional<String> code() {
        return text("code");
    }

    /** {@return the title of the programme; empty if there is none, or it is no text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return a description of the programme; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the web address of the programme; empty if there is none, or it is no text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return when this was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a grant programme. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the code by which the funder knows the programme.
         *
         * @param value the text
         * @return this
         */
        public Builder code(String value) {
            return put("code", value);
        }

        /**
         * Sets the title of the programme.
         *
         * @param value the text
         * @return this
         */
        public Builder title(String value) {
            return put("title", value);
        }

        /**
         * Sets a description of the programme.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
        }

        /**
         * Sets the web address of the programme.
         *
         * @param value the text
         * @return this
         */
        public Builder url(String value) {
            return put("url", value);
        }

        /**
         * Sets when this was last changed.
         *
         * @param value the date
         * @return this
         */
        public Builder dateModified(GivingDate value) {
            return put("dateModified", value.text());
        }

        /** {@return a grant programme} */
        public GivingProgramme build() {
            return new GivingProgramme(fields());
        }
    }
}
