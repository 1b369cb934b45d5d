package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A place: where those are whom a grant is for, or where an organisation is.
 *
 * <p>Source: 360Giving Data Standard 1.4, Location.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingLocation extends GivingPart {
    GivingLocation(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a location} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the identifier of the place; empty if there is none, or it is no text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the name of the place; empty if there is none, or it is no text} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the country, by its two-letter code of ISO 3166-1; empty if there is none, or it is no text} */
    public Optional<String> countryCode() {
        return text("countryCode");
    }

    /**
     * {@return the latitude of a point, in degrees north of the equator, WGS 84; empty if there is none, or it is no
     * number}
     */
    public Optional<BigDecimal> latitude() {
        return number("latitude");
    }

    /**
     * {@return the longitude of a point, in degrees east of Greenwich, WGS 84; empty if there is none, or it is no
     * number}
     */
    public Optional<BigDecimal> longitude() {
        return number("longitude");
    }

    /** {@return a description of the place; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the code of the place, such as a GSS code; empty if there is none, or it is no text} */
    public Optional<String> geoCode() {
        return text("geoCode");
    }

    /**
     * {@return the kind of place that the code is of, such as {@code LSOA}; empty if there is none, or it is no text}
     */
    public Optional<String> geoCodeType() {
        return text("geoCodeType");
    }

    /** {@return when this was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a location. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier of the place.
         *
         * @param value the text
         * @return this
         */
        public Builder id(String value) {
            return put("id", value);
        }

        /**
         * Sets the name of the place.
         *
         * @param value the text
         * @return this
         */
        public Builder name(String value) {
            return put("name", value);
        }

        /**
         * Sets the country, by its two-letter code of ISO 3166-1.
         *
         * @param value the text
         * @return this
         */
        public Builder countryCode(String value) {
            return put("countryCode", value);
        }

        /**
         * Sets the latitude of a point, in degrees north of the equator, WGS 84.
         *
         * @param value the number
         * @return this
         */
        public Builder latitude(BigDecimal value) {
            return put("latitude", value);
        }

        /**
         * Sets the longitude of a point, in degrees east of Greenwich, WGS 84.
         *
         * @param value the number
         * @return this
         */
        public Builder longitude(BigDecimal value) {
            return put("longitude", value);
        }

        /**
         * Sets a description of the place.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
        }

        /**
         * Sets the code of the place, such as a GSS code.
         *
         * @param value the text
         * @return this
         */
        public Builder geoCode(String value) {
            return put("geoCode", value);
        }

        /**
         * Sets the kind of place that the code is of, such as {@code LSOA}.
         *
         * @param value the text
         * @return this
         */
        public Builder geoCodeType(String value) {
            return put("geoCodeType", value);
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

        /** {@return a location} */
        public GivingLocation build() {
            return new GivingLocation(fields());
        }
    }
}
