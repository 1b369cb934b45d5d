package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A time in the life of what a grant is for: planned or actual dates.
 *
 * <p>Source: 360Giving Data Standard 1.4, Event.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingEvent extends GivingPart {
    GivingEvent(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of an event} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the title of the event; empty if there is none, or it is no text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return when it begins; empty if there is none, or it is no date} */
    public Optional<GivingDate> startDate() {
        return date("startDate");
    }

    /** {@return when it ends; empty if there is none, or it is no date} */
    public Optional<GivingDate> endDate() {
        return date("endDate");
    }

    /** {@return how long it lasts, in months; empty if there is none, or it is no number} */
    public Optional<BigDecimal> duration() {
        return number("duration");
    }

    /** {@return a description of the event; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return when this was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds an event. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the title of the event.
         *
         * @param value the text
         * @return this
         */
        public Builder title(String value) {
            return put("title", value);
        }

        /**
         * Sets when it begins.
         *
         * @param value the date
         * @return this
         */
        public Builder startDate(GivingDate value) {
            return put("startDate", value.text());
        }

        /**
         * Sets when it ends.
         *
         * @param value the date
         * @return this
         */
        public Builder endDate(GivingDate value) {
            return put("endDate", value.text());
        }

        /**
         * Sets how long it lasts, in months.
         *
         * @param value the number
         * @return this
         */
        public Builder duration(BigDecimal value) {
            return put("duration", value);
        }

        /**
         * Sets a description of the event.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
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

        /** {@return an event} */
        public GivingEvent build() {
            return new GivingEvent(fields());
        }
    }
}
