package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The planned or actual dates of what a grant is for.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, Event.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingEvent extends GivingPart {
    GivingEvent(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of an event} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the title of the event; empty if it is missing or not text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return the start date, which may be a month or a year; empty if it is missing or not a date} */
    public Optional<GivingDate> startDate() {
        return date("startDate");
    }

    /** {@return the end date, which may be a month or a year; empty if it is missing or not a date} */
    public Optional<GivingDate> endDate() {
        return date("endDate");
    }

    /** {@return the duration in months; empty if it is missing or not a number} */
    public Optional<BigDecimal> duration() {
        return number("duration");
    }

    /** {@return a description of the event; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return when this information was last updated, as a date-time; empty if it is missing or not a date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds an event. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the title of the event.
         *
         * @param title the title of the event
         * @return this
         */
        public Builder title(String title) {
            return put("title", title);
        }

        /**
         * Sets the start date, which may be a month or a year.
         *
         * @param startDate the start date
         * @return this
         */
        public Builder startDate(GivingDate startDate) {
            return put("startDate", startDate);
        }

        /**
         * Sets the start date.
         *
         * @param startDate the day, from the year 0 to 9999
         * @return this
         */
        public Builder startDate(LocalDate startDate) {
            return put("startDate", startDate);
        }

        /**
         * Sets the end date, which may be a month or a year.
         *
         * @param endDate the end date
         * @return this
         */
        public Builder endDate(GivingDate endDate) {
            return put("endDate", endDate);
        }

        /**
         * Sets the end date.
         *
         * @param endDate the day, from the year 0 to 9999
         * @return this
         */
        public Builder endDate(LocalDate endDate) {
            return put("endDate", endDate);
        }

        /**
         * Sets the duration in months.
         *
         * @param duration the duration in months
         * @return this
         */
        public Builder duration(BigDecimal duration) {
            return put("duration", duration);
        }

        /**
         * Sets a description of the event.
         *
         * @param description a description of the event
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
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

        /** {@return an event} */
        public GivingEvent build() {
            return new GivingEvent(fields());
        }
    }
}
