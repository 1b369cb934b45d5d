package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A place: of the beneficiaries of a grant, or of an organisation.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, Location.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingLocation extends GivingPart {
    GivingLocation(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a location} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the identifier of the location; empty if it is missing or not text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the name of the location; empty if it is missing or not text} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the country, as a two-letter ISO 3166-1 code such as {@code GB}; empty if it is missing or not text} */
    public Optional<String> countryCode() {
        return text("countryCode");
    }

    /** {@return the latitude of a point, in degrees north (WGS 84); empty if it is missing or not a number} */
    public Optional<BigDecimal> latitude() {
        return number("latitude");
    }

    /** {@return the longitude of a point, in degrees east (WGS 84); empty if it is missing or not a number} */
    public Optional<BigDecimal> longitude() {
        return number("longitude");
    }

    /** {@return a description of the location; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the geographic code, such as a GSS code; empty if it is missing or not text} */
    public Optional<String> geoCode() {
        return text("geoCode");
    }

    /** {@return the type of the geographic code, such as {@code LSOA}; empty if it is missing or not text} */
    public Optional<String> geoCodeType() {
        return text("geoCodeType");
    }

    /** {@return when this information was last updated, as a date-time; empty if it is missing or not a date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a location. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier of the location.
         *
         * @param id the identifier of the location
         * @return this
         */
        public Builder id(String id) {
            return put("id", id);
        }

        /**
         * Sets the name of the location.
         *
         * @param name the name of the location
         * @return this
         */
        public Builder name(String name) {
            return put("name", name);
        }

        /**
         * Sets the country, as a two-letter ISO 3166-1 code such as {@code GB}.
         *
         * @param countryCode the country
         * @return this
         */
        public Builder countryCode(String countryCode) {
            return put("countryCode", countryCode);
        }

        /**
         * Sets the latitude of a point, in degrees north (WGS 84).
         *
         * @param latitude the latitude of a point, in degrees north (WGS 84)
         * @return this
         */
        public Builder latitude(BigDecimal latitude) {
            return put("latitude", latitude);
        }

        /**
         * Sets the longitude of a point, in degrees east (WGS 84).
         *
         * @param longitude the longitude of a point, in degrees east (WGS 84)
         * @return this
         */
        public Builder longitude(BigDecimal longitude) {
            return put("longitude", longitude);
        }

        /**
         * Sets a description of the location.
         *
         * @param description a description of the location
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
        }

        /**
         * Sets the geographic code, such as a GSS code.
         *
         * @param geoCode the geographic code
         * @return this
         */
        public Builder geoCode(String geoCode) {
            return put("geoCode", geoCode);
        }

        /**
         * Sets the type of the geographic code, such as {@code LSOA}.
         *
         * @param geoCodeType the type of the geographic code
         * @return this
         */
        public Builder geoCodeType(String geoCodeType) {
            return put("geoCodeType", geoCodeType);
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

        /** {@return a location} */
        public GivingLocation build() {
            return new GivingLocation(fields());
        }
    }
}
