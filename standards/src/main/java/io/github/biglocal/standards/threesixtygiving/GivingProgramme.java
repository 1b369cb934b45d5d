package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The grant programme under which a grant was awarded.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, GrantProgramme.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingProgramme extends GivingPart {
    GivingProgramme(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a grant programme} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the code of the programme; empty if it is missing or not text} */
    public Optional<String> code() {
        return text("code");
    }

    /** {@return the title of the programme; empty if it is missing or not text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return a description of the programme; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the address of a web page about the programme; empty if it is missing or not text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return when this information was last updated, as a date-time; empty if it is missing or not a date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a grant programme. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the code of the programme.
         *
         * @param code the code of the programme
         * @return this
         */
        public Builder code(String code) {
            return put("code", code);
        }

        /**
         * Sets the title of the programme.
         *
         * @param title the title of the programme
         * @return this
         */
        public Builder title(String title) {
            return put("title", title);
        }

        /**
         * Sets a description of the programme.
         *
         * @param description a description of the programme
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
        }

        /**
         * Sets the address of a web page about the programme.
         *
         * @param url the address of a web page about the programme
         * @return this
         */
        public Builder url(String url) {
            return put("url", url);
        }

        /**
         * Sets when this information was last updated, as a date-time.
         *
         * @param dateModified when this information was last updated
         * @return this
         */
        public Builder dateModified(GivingDate dateModified) {
            return put("dateModified", dateModified);
        }

        /** {@return a grant programme} */
        public GivingProgramme build() {
            return new GivingProgramme(fields());
        }
    }
}
