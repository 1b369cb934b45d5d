package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sum of money that was applied for, committed or paid as part of a grant.
 *
 * <p>Source: 360Giving Data Standard 1.4, Transaction.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingTransaction extends GivingPart {
    GivingTransaction(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a transaction} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /** {@return the identifier of the transaction; empty if there is none, or it is no text} */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the day of the transaction; empty if there is none, or it is no date} */
    public Optional<GivingDate> transactionDate() {
        return date("transactionDate");
    }

    /** {@return the currency, by its code of ISO 4217; empty if there is none, or it is no text} */
    public Optional<String> currency() {
        return text("currency");
    }

    /** {@return the amount; empty if there is none, or it is no number} */
    public Optional<BigDecimal> value() {
        return number("value");
    }

    /** {@return the day whose exchange rate applies to the amount; empty if there is none, or it is no date} */
    public Optional<GivingDate> valueDate() {
        return date("valueDate");
    }

    /** {@return a description of the transaction; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /**
     * {@return the identifier of the organisation that the money comes from; empty if there is none, or it is no text}
     */
    public Optional<String> provider() {
        return text("provider");
    }

    /** {@return the identifier of the organisation that the money goes to; empty if there is none, or it is no text} */
    public Optional<String> recipient() {
        return text("recipient");
    }

    /** {@return when this was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** Builds a transaction. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier of the transaction.
         *
         * @param value the text
         * @return this
         */
        public Builder id(String value) {
            return put("id", value);
        }

        /**
         * Sets the day of the transaction.
         *
         * @param value the date
         * @return this
         */
        public Builder transactionDate(GivingDate value) {
            return put("transactionDate", value.text());
        }

        /**
         * Sets the currency, by its code of ISO 4217.
         *
         * @param value the text
         * @return this
         */
        public Builder currency(String value) {
            return put("currency", value);
        }

        /**
         * Sets the amount.
         *
         * @param value the number
         * @return this
         */
        public Builder value(BigDecimal value) {
            return put("value", value);
        }

        /**
         * Sets the day whose exchange rate applies to the amount.
         *
         * @param value the date
         * @return this
         */
        public Builder valueDate(GivingDate value) {
            return put("valueDate", value.text());
        }

        /**
         * Sets a description of the transaction.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
        }

        /**
         * Sets the identifier of the organisation that the money comes from.
         *
         * @param value the text
         * @return this
         */
        public Builder provider(String value) {
            return put("provider", value);
        }

        /**
         * Sets the identifier of the organisation that the money goes to.
         *
         * @param value the text
         * @return this
         */
        public Builder recipient(String value) {
            return put("recipient", value);
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

        /** {@return a transaction} */
        public GivingTransaction build() {
            return new GivingTransaction(fields());
        }
    }
}
