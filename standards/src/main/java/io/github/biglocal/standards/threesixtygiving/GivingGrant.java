package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A grant, as it is published in the 360Giving Data Standard.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingGrant extends GivingPart {
    GivingGrant(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a grant} Nothing has to be given: what is missing is for the checks to say. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * {@return the identifier: the prefix of the publisher, and its own identifier of the grant; empty if there is none,
     * or it is no text}
     */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the title; empty if there is none, or it is no text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return the description; empty if there is none, or it is no text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return the currency of its amounts, by its code of ISO 4217; empty if there is none, or it is no text} */
    public Optional<String> currency() {
        return text("currency");
    }

    /** {@return the amount applied for; empty if there is none, or it is no number} */
    public Optional<BigDecimal> amountAppliedFor() {
        return number("amountAppliedFor");
    }

    /** {@return the amount awarded; empty if there is none, or it is no number} */
    public Optional<BigDecimal> amountAwarded() {
        return number("amountAwarded");
    }

    /** {@return the amount paid so far; empty if there is none, or it is no number} */
    public Optional<BigDecimal> amountDisbursed() {
        return number("amountDisbursed");
    }

    /** {@return the day on which it was decided; empty if there is none, or it is no date} */
    public Optional<GivingDate> awardDate() {
        return date("awardDate");
    }

    /** {@return the web address of more about it; empty if there is none, or it is no text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return when it was planned to take place; empty if there are none} */
    public List<GivingEvent> plannedDates() {
        return parts("plannedDates", GivingEvent::new);
    }

    /** {@return when it took place; empty if there are none} */
    public List<GivingEvent> actualDates() {
        return parts("actualDates", GivingEvent::new);
    }

    /** {@return the person who receives it; empty if there is none} */
    public Optional<GivingIndividual> recipientIndividual() {
        return part("recipientIndividual", GivingIndividual::new);
    }

    /** {@return why it was made to a person, and what for; empty if there is none} */
    public Optional<ToIndividualsDetails> toIndividualsDetails() {
        return part("toIndividualsDetails", ToIndividualsDetails::new);
    }

    /** {@return the organisations that receive it; empty if there are none} */
    public List<GivingOrganisation> recipientOrganizations() {
        return parts("recipientOrganization", GivingOrganisation::new);
    }

    /** {@return where those are whom it is for; empty if there are none} */
    public List<GivingLocation> beneficiaryLocations() {
        return parts("beneficiaryLocation", GivingLocation::new);
    }

    /** {@return the organisations that give it; empty if there are none} */
    public List<GivingOrganisation> fundingOrganizations() {
        return parts("fundingOrganization", GivingOrganisation::new);
    }

    /** {@return the programmes under which it was made; empty if there are none} */
    public List<GivingProgramme> grantProgrammes() {
        return parts("grantProgramme", GivingProgramme::new);
    }

    /** {@return whether anyone could apply: {@code Yes} or {@code No}; empty if there is none, or it is no text} */
    public Optional<String> fromOpenCall() {
        return text("fromOpenCall");
    }

    /** {@return the types of funding; empty if there are none} */
    public List<GivingClassification> fundingTypes() {
        return parts("fundingType", GivingClassification::new);
    }

    /** {@return what else it is classified as; empty if there are none} */
    public List<GivingClassification> classifications() {
        return parts("classifications", GivingClassification::new);
    }

    /** {@return the documents about it; empty if there are none} */
    public List<GivingDocument> relatedDocuments() {
        return parts("relatedDocument", GivingDocument::new);
    }

    /** {@return the sums applied for; empty if there are none} */
    public List<GivingTransaction> applicationTransactions() {
        return parts("applicationTransaction", GivingTransaction::new);
    }

    /** {@return the sums committed; empty if there are none} */
    public List<GivingTransaction> commitmentTransactions() {
        return parts("commitmentTransaction", GivingTransaction::new);
    }

    /** {@return the sums paid; empty if there are none} */
    public List<GivingTransaction> disbursementTransactions() {
        return parts("disbursementTransaction", GivingTransaction::new);
    }

    /** {@return the identifiers of related grants; empty if there are none} */
    public List<String> relatedActivities() {
        return texts("relatedActivity");
    }

    /** {@return when this was last changed; empty if there is none, or it is no date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** {@return the web address that the data comes from; empty if there is none, or it is no text} */
    public Optional<String> dataSource() {
        return text("dataSource");
    }

    /**
     * {@return how the recipient passes the money on, by its code such as {@code FRG060}; empty if there is none, or it
     * is no text}
     */
    public Optional<String> regrantType() {
        return text("regrantType");
    }

    /**
     * {@return how large an area it is for, by its code such as {@code GLS060}; empty if there is none, or it is no
     * text}
     */
    public Optional<String> locationScope() {
        return text("locationScope");
    }

    /** {@return the data of the extension on diversity, equity and inclusion; empty if there is none} */
    public Optional<DeiDetails> deiDetails() {
        return part("deiDetails", DeiDetails::new);
    }

    /** Builds a grant. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier: the prefix of the publisher, and its own identifier of the grant.
         *
         * @param value the text
         * @return this
         */
        public Builder id(String value) {
            return put("id", value);
        }

        /**
         * Sets the title.
         *
         * @param value the text
         * @return this
         */
        public Builder title(String value) {
            return put("title", value);
        }

        /**
         * Sets the description.
         *
         * @param value the text
         * @return this
         */
        public Builder description(String value) {
            return put("description", value);
        }

        /**
         * Sets the currency of its amounts, by its code of ISO 4217.
         *
         * @param value the text
         * @return this
         */
        public Builder currency(String value) {
            return put("currency", value);
        }

        /**
         * Sets the amount applied for.
         *
         * @param value the number
         * @return this
         */
        public Builder amountAppliedFor(BigDecimal value) {
            return put("amountAppliedFor", value);
        }

        /**
         * Sets the amount awarded.
         *
         * @param value the number
         * @return this
         */
        public Builder amountAwarded(BigDecimal value) {
            return put("amountAwarded", value);
        }

        /**
         * Sets the amount paid so far.
         *
         * @param value the number
         * @return this
         */
        public Builder amountDisbursed(BigDecimal value) {
            return put("amountDisbursed", value);
        }

        /**
         * Sets the day on which it was decided.
         *
         * @param value the date
         * @return this
         */
        public Builder awardDate(GivingDate value) {
            return put("awardDate", value.text());
        }

        /**
         * Sets the web address of more about it.
         *
         * @param value the text
         * @return this
         */
        public Builder url(String value) {
            return put("url", value);
        }

        /**
         * Adds one of when it was planned to take place.
         *
         * @param part it
         * @return this
         */
        public Builder addPlannedDates(GivingEvent part) {
            return add("plannedDates", part);
        }

        /**
         * Adds one of when it took place.
         *
         * @param part it
         * @return this
         */
        public Builder addActualDates(GivingEvent part) {
            return add("actualDates", part);
        }

        /**
         * Sets the person who receives it.
         *
         * @param part it
         * @return this
         */
        public Builder recipientIndividual(GivingIndividual part) {
            return put("recipientIndividual", part);
        }

        /**
         * Sets why it was made to a person, and what for.
         *
         * @param part it
         * @return this
         */
        public Builder toIndividualsDetails(ToIndividualsDetails part) {
            return put("toIndividualsDetails", part);
        }

        /**
         * Adds one of the organisations that receive it.
         *
         * @param part it
         * @return this
         */
        public Builder addRecipientOrganization(GivingOrganisation part) {
            return add("recipientOrganization", part);
        }

        /**
         * Adds one of where those are whom it is for.
         *
         * @param part it
         * @return this
         */
        public Builder addBeneficiaryLocation(GivingLocation part) {
            return add("beneficiaryLocation", part);
        }

        /**
         * Adds one of the organisations that give it.
         *
         * @param part it
         * @return this
         */
        public Builder addFundingOrganization(GivingOrganisation part) {
            return add("fundingOrganization", part);
        }

        /**
         * Adds one of the programmes under which it was made.
         *
         * @param part it
         * @return this
         */
        public Builder addGrantProgramme(GivingProgramme part) {
            return add("grantProgramme", part);
        }

        /**
         * Sets whether anyone could apply: {@code Yes} or {@code No}.
         *
         * @param value the text
         * @return this
         */
        public Builder fromOpenCall(String value) {
            return put("fromOpenCall", value);
        }

        /**
         * Adds one of the types of funding.
         *
         * @param part it
         * @return this
         */
        public Builder addFundingType(GivingClassification part) {
            return add("fundingType", part);
        }

        /**
         * Adds one of what else it is classified as.
         *
         * @param part it
         * @return this
         */
        public Builder addClassifications(GivingClassification part) {
            return add("classifications", part);
        }

        /**
         * Adds one of the documents about it.
         *
         * @param part it
         * @return this
         */
        public Builder addRelatedDocument(GivingDocument part) {
            return add("relatedDocument", part);
        }

        /**
         * Adds one of the sums applied for.
         *
         * @param part it
         * @return this
         */
        public Builder addApplicationTransaction(GivingTransaction part) {
            return add("applicationTransaction", part);
        }

        /**
         * Adds one of the sums committed.
         *
         * @param part it
         * @return this
         */
        public Builder addCommitmentTransaction(GivingTransaction part) {
            return add("commitmentTransaction", part);
        }

        /**
         * Adds one of the sums paid.
         *
         * @param part it
         * @return this
         */
        public Builder addDisbursementTransaction(GivingTransaction part) {
            return add("disbursementTransaction", part);
        }

        /**
         * Adds one of the identifiers of related grants.
         *
         * @param value the text
         * @return this
         */
        public Builder addRelatedActivities(String value) {
            return add("relatedActivity", value);
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

        /**
         * Sets the web address that the data comes from.
         *
         * @param value the text
         * @return this
         */
        public Builder dataSource(String value) {
            return put("dataSource", value);
        }

        /**
         * Sets how the recipient passes the money on, by its code such as {@code FRG060}.
         *
         * @param value the text
         * @return this
         */
        public Builder regrantType(String value) {
            return put("regrantType", value);
        }

        /**
         * Sets how large an area it is for, by its code such as {@code GLS060}.
         *
         * @param value the text
         * @return this
         */
        public Builder locationScope(String value) {
            return put("locationScope", value);
        }

        /**
         * Sets the data of the extension on diversity, equity and inclusion.
         *
         * @param part it
         * @return this
         */
        public Builder deiDetails(DeiDetails part) {
            return put("deiDetails", part);
        }

        /** {@return a grant} */
        public GivingGrant build() {
            return new GivingGrant(fields());
        }
    }
}
