package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An organisation that gives or receives a grant.
 *
 * <p>Source: 360Giving Data Standard 1.4, Organization.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingOrganisation extends GivingPart {
    GivingOrganisation(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of an organisation} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the identifier, such as {@code GB-CHC-1147511}; empty if there is none, or it is no text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the name; empty if there is none, or it is no text} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the department that gives or receives the grant; empty if there is none, or it is no text} */
    public Optional<String> department() {
        return text("department");
    }

    /** {@return the person to contact; personal data; empty if there is none, or it is no text} */
    public Optional<String> contactName() {
        return text("contactName");
    }

    /** {@return the charity number; empty if there is none, or it is no text} */
    public Optional<String> charityNumber() {
        return text("charityNumber");
    }

    /** {@return the company number; empty if there is none, or it is no text} */
    public Optional<String> companyNumber() {
        return text("companyNumber");
    }

    /** {@return the house and the street of the address; empty if there is none, or it is no text} */
    public Optional<String> streetAddress() {
        return text("streetAddress");
    }

    /** {@return the town of the address; empty if there is none, or it is no text} */
    public Optional<String> addressLocality() {
        return text("addressLocality");
    }

    /** {@return the county of the address; empty if there is none, or it is no text} */
    public Optional<String> addressRegion() {
        return text("addressRegion");
    }

    /** {@return the country of the address; empty if there is none, or it is no text} */
    public Optional<String> addressCountry() {
        return text("addressCountry");
    }

    /** {@return the postcode of the address; empty if there is none, or it is no text} */
    public Optional<String> postalCode() {
        return text("postalCode");
    }

    /** {@return the telephone number; may be personal data; empty if there is none, or it is no text} */
    public Optional<String> telephone() {
        return text("telephone");
    }

    /** {@return another name, such as a trading name; empty if there is none, or it is no text} */
    public Optional<String> alternateName() {
        return text("alternateName");
    }

    /** {@return the e-mail address; may be personal data; empty if there is none, or it is no text} */
    public Optional<String> email() {
        return text("email");
    }

    /** {@return a description of the organisation; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the kind of organisation, in the words of the publisher; empty if there is none, or it is no text} */
    public Optional<String> organisationType() {
        return text("organisationType");
    }

    /** {@return the web address; empty if there is none, or it is no text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return the places where it is; empty if there are none} */
    public List<GivingLocation> locations() {
        return parts("location", GivingLocation::new);
    }

    /** {@return when this was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds an organisation. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier, such as {@code GB-CHC-1147511}.
         *
         * @param value the text
         * @return this
         */
        public Builder id(String value) {
            return put("id", value);
        }

        /**
         * Sets the name.
         *
         * @param value the text
         * @return this
         */
        public Builder name(String value) {
            return put("name", value);
        }

        /**
         * Sets the department that gives or receives the grant.
         *
         * @param value the text
         * @return this
         */
        public Builder department(String value) {
            return put("department", value);
        }

        /**
         * Sets the person to contact; personal data.
         *
         * @param value the text
         * @return this
         */
        public Builder contactName(String value) {
            return put("contactName", value);
        }

        /**
         * Sets the charity number.
         *
         * @param value the text
         * @return this
         */
        public Builder charityNumber(String value) {
            return put("charityNumber", value);
        }

        /**
         * Sets the company number.
         *
         * @param value the text
         * @return this
         */
        public Builder companyNumber(String value) {
            return put("companyNumber", value);
        }

        /**
         * Sets the house and the street of the address.
         *
         * @param value the text
         * @return this
         */
        public Builder streetAddress(String value) {
            return put("streetAddress", value);
        }

        /**
         * Sets the town of the address.
         *
         * @param value the text
         * @return this
         */
        public Builder addressLocality(String value) {
            return put("addressLocality", value);
        }

        /**
         * Sets the county of the address.
         *
         * @param value the text
         * @return this
         */
        public Builder addressRegion(String value) {
            return put("addressRegion", value);
        }

        /**
         * Sets the country of the address.
         *
         * @param value the text
         * @return this
         */
        public Builder addressCountry(String value) {
            return put("addressCountry", value);
        }

        /**
         * Sets the postcode of the address.
         *
         * @param value the text
         * @return this
         */
        public Builder postalCode(String value) {
            return put("postalCode", value);
        }

        /**
         * Sets the telephone number; may be personal data.
         *
         * @param value the text
         * @return this
         */
        public Builder telephone(String value) {
            return put("telephone", value);
        }

        /**
         * Sets another name, such as a trading name.
         *
         * @param value the text
         * @return this
         */
        public Builder alternateName(String value) {
            return put("alternateName", value);
        }

        /**
         * Sets the e-mail address; may be personal data.
         *
         * @param value the text
         * @return this
         */
        public Builder email(String value) {
            return put("email", value);
        }

        /**
         * Sets a description of the organisation.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
        }

        /**
         * Sets the kind of organisation, in the words of the publisher.
         *
         * @param value the text
         * @return this
         */
        public Builder organisationType(String value) {
            return put("organisationType", value);
        }

        /**
         * Sets the web address.
         *
         * @param value the text
         * @return this
         */
        public Builder url(String value) {
            return put("url", value);
        }

        /**
         * Adds one of the places where it is.
         *
         * @param part it
         * @return this
         */
        public Builder addLocation(GivingLocation part) {
            return add("location", part);
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

        /** {@return an organisation} */
        public GivingOrganisation build() {
            return new GivingOrganisation(fields());
        }
    }
}
