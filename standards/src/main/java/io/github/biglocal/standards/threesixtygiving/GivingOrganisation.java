package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An organisation that funds or receives a grant.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, Organization.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingOrganisation extends GivingPart {
    GivingOrganisation(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of an organisation} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the organisation identifier, such as {@code GB-CHC-1147511}; empty if it is missing or not text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the name; empty if it is missing or not text} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the department or sub-unit that makes or receives the grant; empty if it is missing or not text} */
    public Optional<String> department() {
        return text("department");
    }

    /** {@return the contact person, which is personal data; empty if it is missing or not text} */
    public Optional<String> contactName() {
        return text("contactName");
    }

    /** {@return the registered charity number; empty if it is missing or not text} */
    public Optional<String> charityNumber() {
        return text("charityNumber");
    }

    /** {@return the registered company number; empty if it is missing or not text} */
    public Optional<String> companyNumber() {
        return text("companyNumber");
    }

    /** {@return the building number and street of the address; empty if it is missing or not text} */
    public Optional<String> streetAddress() {
        return text("streetAddress");
    }

    /** {@return the city or town of the address; empty if it is missing or not text} */
    public Optional<String> addressLocality() {
        return text("addressLocality");
    }

    /** {@return the county of the address; empty if it is missing or not text} */
    public Optional<String> addressRegion() {
        return text("addressRegion");
    }

    /** {@return the country of the address; empty if it is missing or not text} */
    public Optional<String> addressCountry() {
        return text("addressCountry");
    }

    /** {@return the postcode of the address; empty if it is missing or not text} */
    public Optional<String> postalCode() {
        return text("postalCode");
    }

    /** {@return the telephone number, which may be personal data; empty if it is missing or not text} */
    public Optional<String> telephone() {
        return text("telephone");
    }

    /** {@return another name, such as a trading name; empty if it is missing or not text} */
    public Optional<String> alternateName() {
        return text("alternateName");
    }

    /** {@return the e-mail address, which may be personal data; empty if it is missing or not text} */
    public Optional<String> email() {
        return text("email");
    }

    /** {@return a short description of the organisation and its area of work; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the type of organisation, in the words of the publisher; empty if it is missing or not text} */
    public Optional<String> organisationType() {
        return text("organisationType");
    }

    /** {@return the web address; empty if it is missing or not text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return the locations of the organisation; empty if there are none} */
    public List<GivingLocation> locations() {
        return parts("location", GivingLocation::new);
    }

    /** {@return when this information was last updated, as a date-time; empty if it is missing or not a date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds an organisation. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the organisation identifier, such as {@code GB-CHC-1147511}.
         *
         * @param id the organisation identifier
         * @return this
         */
        public Builder id(String id) {
            return put("id", id);
        }

        /**
         * Sets the name.
         *
         * @param name the name
         * @return this
         */
        public Builder name(String name) {
            return put("name", name);
        }

        /**
         * Sets the department or sub-unit that makes or receives the grant.
         *
         * @param department the department or sub-unit that makes or receives the grant
         * @return this
         */
        public Builder department(String department) {
            return put("department", department);
        }

        /**
         * Sets the contact person, which is personal data.
         *
         * @param contactName the contact person
         * @return this
         */
        public Builder contactName(String contactName) {
            return put("contactName", contactName);
        }

        /**
         * Sets the registered charity number.
         *
         * @param charityNumber the registered charity number
         * @return this
         */
        public Builder charityNumber(String charityNumber) {
            return put("charityNumber", charityNumber);
        }

        /**
         * Sets the registered company number.
         *
         * @param companyNumber the registered company number
         * @return this
         */
        public Builder companyNumber(String companyNumber) {
            return put("companyNumber", companyNumber);
        }

        /**
         * Sets the building number and street of the address.
         *
         * @param streetAddress the building number and street of the address
         * @return this
         */
        public Builder streetAddress(String streetAddress) {
            return put("streetAddress", streetAddress);
        }

        /**
         * Sets the city or town of the address.
         *
         * @param addressLocality the city or town of the address
         * @return this
         */
        public Builder addressLocality(String addressLocality) {
            return put("addressLocality", addressLocality);
        }

        /**
         * Sets the county of the address.
         *
         * @param addressRegion the county of the address
         * @return this
         */
        public Builder addressRegion(String addressRegion) {
            return put("addressRegion", addressRegion);
        }

        /**
         * Sets the country of the address.
         *
         * @param addressCountry the country of the address
         * @return this
         */
        public Builder addressCountry(String addressCountry) {
            return put("addressCountry", addressCountry);
        }

        /**
         * Sets the postcode of the address.
         *
         * @param postalCode the postcode of the address
         * @return this
         */
        public Builder postalCode(String postalCode) {
            return put("postalCode", postalCode);
        }

        /**
         * Sets the telephone number, which may be personal data.
         *
         * @param telephone the telephone number
         * @return this
         */
        public Builder telephone(String telephone) {
            return put("telephone", telephone);
        }

        /**
         * Sets another name, such as a trading name.
         *
         * @param alternateName another name
         * @return this
         */
        public Builder alternateName(String alternateName) {
            return put("alternateName", alternateName);
        }

        /**
         * Sets the e-mail address, which may be personal data.
         *
         * @param email the e-mail address
         * @return this
         */
        public Builder email(String email) {
            return put("email", email);
        }

        /**
         * Sets a short description of the organisation and its area of work.
         *
         * @param description a short description of the organisation and its area of work
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
        }

        /**
         * Sets the type of organisation, in the words of the publisher.
         *
         * @param organisationType the type of organisation
         * @return this
         */
        public Builder organisationType(String organisationType) {
            return put("organisationType", organisationType);
        }

        /**
         * Sets the web address.
         *
         * @param url the web address
         * @return this
         */
        public Builder url(String url) {
            return put("url", url);
        }

        /**
         * Adds a location of the organisation.
         *
         * @param location a location of the organisation
         * @return this
         */
        public Builder addLocation(GivingLocation location) {
            return add("location", location);
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

        /** {@return an organisation} */
        public GivingOrganisation build() {
            return new GivingOrganisation(fields());
        }
    }
}
