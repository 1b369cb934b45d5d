package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of the amount of a grant: applied for, committed or paid.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema, Transaction.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingTransaction extends GivingPart {
    GivingTransaction(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a transaction} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the identifier of the transaction; empty if it is missing or not text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the date of the transaction; empty if it is missing or not a date} */
    public Optional<GivingDate> transactionDate() {
        return date("transactionDate");
    }

    /** {@return the currency, as an ISO 4217 code such as {@code GBP}; empty if it is missing or not text} */
    public Optional<String> currency() {
        return text("currency");
    }

    /** {@return the value of the transaction; empty if it is missing or not a number} */
    public Optional<BigDecimal> value() {
        return number("value");
    }

    /**
     * {@return the date at which the value was set, for conversion to another currency; empty if it is missing or not a
     * date}
     */
    public Optional<GivingDate> valueDate() {
        return date("valueDate");
    }

    /** {@return a description of the transaction; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the identifier of the organisation that provides the funds; empty if it is missing or not text} */
    public Optional<String> provider() {
        return text("provider");
    }

    /** {@return the identifier of the organisation that receives the funds; empty if it is missing or not text} */
    public Optional<String> recipient() {
        return text("recipient");
    }

    /** {@return when this information was last updated, as a date-time; empty if it is missing or not a date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a transaction. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier of the transaction.
         *
         * @param id the identifier of the transaction
         * @return this
         */
        public Builder id(String id) {
            return put("id", id);
        }

        /**
         * Sets the date of the transaction.
         *
         * @param transactionDate the date of the transaction
         * @return this
         */
        public Builder transactionDate(GivingDate transactionDate) {
            return put("transactionDate", transactionDate);
        }

        /**
         * Sets the date of the transaction.
         *
         * @param transactionDate the day, from the year 0 to 9999
         * @return this
         */
        public Builder transactionDate(LocalDate transactionDate) {
            return put("transactionDate", transactionDate);
        }

        /**
         * Sets the currency, as an ISO 4217 code such as {@code GBP}.
         *
         * @param currency the currency
         * @return this
         */
        public Builder currency(String currency) {
            return put("currency", currency);
        }

        /**
         * Sets the value of the transaction.
         *
         * @param value the value of the transaction
         * @return this
         */
        public Builder value(BigDecimal value) {
            return put("value", value);
        }

        /**
         * Sets the date at which the value was set, for conversion to another currency.
         *
         * @param valueDate the date at which the value was set, for conversion to another currency
         * @return this
         */
        public Builder valueDate(GivingDate valueDate) {
            return put("valueDate", valueDate);
        }

        /**
         * Sets the date at which the value was set, for conversion to another currency.
         *
         * @param valueDate the day, from the year 0 to 9999
         * @return this
         */
        public Builder valueDate(LocalDate valueDate) {
            return put("valueDate", valueDate);
        }

        /**
         * Sets a description of the transaction.
         *
         * @param description a description of the transaction
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
        }

        /**
         * Sets the identifier of the organisation that provides the funds.
         *
         * @param provider the identifier of the organisation that provides the funds
         * @return this
         */
        public Builder provider(String provider) {
            return put("provider", provider);
        }

        /**
         * Sets the identifier of the organisation that receives the funds.
         *
         * @param recipient the identifier of the organisation that receives the funds
         * @return this
         */
        public Builder recipient(String recipient) {
            return put("recipient", recipient);
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

        /** {@return a transaction} */
        public GivingTransaction build() {
            return new GivingTransaction(fields());
        }
    }
}
