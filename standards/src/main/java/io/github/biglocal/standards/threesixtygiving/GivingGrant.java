package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A grant: money that a funder awards to an organisation or an individual.
 *
 * <p>Source: 360Giving Data Standard 1.4, grant schema.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class GivingGrant extends GivingPart {
    GivingGrant(ObjectNode fields) {
        super(fields);
    }

    /** {@return a builder of a grant} Every field is optional: the checks report what is missing. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with all of this} */
    public Builder toBuilder() {
        return new Builder().from(this);
    }

    /**
     * {@return the identifier: the 360Giving prefix of the publisher and its own reference, such as
     * {@code 360G-example-17}; empty if it is missing or not text}
     */
    public Optional<String> id() {
        return text("id");
    }

    /** {@return the title, which should be under 140 characters; empty if it is missing or not text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return a short description of what the grant is for; empty if it is missing or not text} */
    public Optional<String> description() {
        return text("description");
    }

    /**
     * {@return the currency of the amounts, as an ISO 4217 code such as {@code GBP}; empty if it is missing or not
     * text}
     */
    public Optional<String> currency() {
        return text("currency");
    }

    /** {@return the total amount applied for; empty if it is missing or not a number} */
    public Optional<BigDecimal> amountAppliedFor() {
        return number("amountAppliedFor");
    }

    /** {@return the total amount awarded; empty if it is missing or not a number} */
    public Optional<BigDecimal> amountAwarded() {
        return number("amountAwarded");
    }

    /**
     * {@return the total amount paid by the time this information was last updated; empty if it is missing or not a
     * number}
     */
    public Optional<BigDecimal> amountDisbursed() {
        return number("amountDisbursed");
    }

    /** {@return the date of the decision to award the grant; empty if it is missing or not a date} */
    public Optional<GivingDate> awardDate() {
        return date("awardDate");
    }

    /** {@return the address of a web page about the grant; empty if it is missing or not text} */
    public Optional<String> url() {
        return text("url");
    }

    /** {@return when the activity was planned to take place; empty if there are none} */
    public List<GivingEvent> plannedDates() {
        return parts("plannedDates", GivingEvent::new);
    }

    /** {@return when the activity took place; empty if there are none} */
    public List<GivingEvent> actualDates() {
        return parts("actualDates", GivingEvent::new);
    }

    /** {@return the individual who receives the grant; empty if it is missing or not an object} */
    public Optional<GivingIndividual> recipientIndividual() {
        return part("recipientIndividual", GivingIndividual::new);
    }

    /**
     * {@return why a grant was made to an individual, and for what purpose; empty if it is missing or not an object}
     */
    public Optional<ToIndividualsDetails> toIndividualsDetails() {
        return part("toIndividualsDetails", ToIndividualsDetails::new);
    }

    /** {@return the organisations that receive the grant; empty if there are none} */
    public List<GivingOrganisation> recipientOrganizations() {
        return parts("recipientOrganization", GivingOrganisation::new);
    }

    /** {@return where the beneficiaries are; empty if there are none} */
    public List<GivingLocation> beneficiaryLocations() {
        return parts("beneficiaryLocation", GivingLocation::new);
    }

    /** {@return the organisations that fund the grant; empty if there are none} */
    public List<GivingOrganisation> fundingOrganizations() {
        return parts("fundingOrganization", GivingOrganisation::new);
    }

    /** {@return the grant programmes under which the grant was awarded; empty if there are none} */
    public List<GivingProgramme> grantProgrammes() {
        return parts("grantProgramme", GivingProgramme::new);
    }

    /**
     * {@return whether the grant was the result of an open call for applications, {@code Yes} or {@code No}; empty if
     * it is missing or not text}
     */
    public Optional<String> fromOpenCall() {
        return text("fromOpenCall");
    }

    /** {@return the types of funding; empty if there are none} */
    public List<GivingClassification> fundingTypes() {
        return parts("fundingType", GivingClassification::new);
    }

    /** {@return the classifications of the grant; empty if there are none} */
    public List<GivingClassification> classifications() {
        return parts("classifications", GivingClassification::new);
    }

    /** {@return the documents related to the grant; empty if there are none} */
    public List<GivingDocument> relatedDocuments() {
        return parts("relatedDocument", GivingDocument::new);
    }

    /** {@return the transactions that make up the amount applied for; empty if there are none} */
    public List<GivingTransaction> applicationTransactions() {
        return parts("applicationTransaction", GivingTransaction::new);
    }

    /** {@return the transactions that make up the amount awarded; empty if there are none} */
    public List<GivingTransaction> commitmentTransactions() {
        return parts("commitmentTransaction", GivingTransaction::new);
    }

    /** {@return the transactions that make up the amount paid; empty if there are none} */
    public List<GivingTransaction> disbursementTransactions() {
        return parts("disbursementTransaction", GivingTransaction::new);
    }

    /** {@return the identifiers of related activities, such as other grants to one project; empty if there are none} */
    public List<String> relatedActivities() {
        return texts("relatedActivity");
    }

    /** {@return when this information was last updated, as a date-time; empty if it is missing or not a date} */
    public Optional<GivingDate> dateModified() {
        return date("dateModified");
    }

    /** {@return the web address of the source of this data; empty if it is missing or not text} */
    public Optional<String> dataSource() {
        return text("dataSource");
    }

    /** {@return the type of regranting, as a code such as {@code FRG060}; empty if it is missing or not text} */
    public Optional<String> regrantType() {
        return text("regrantType");
    }

    /** {@return the location scope, as a code such as {@code GLS060}; empty if it is missing or not text} */
    public Optional<String> locationScope() {
        return text("locationScope");
    }

    /**
     * {@return what the DEI extension adds about diversity, equity and inclusion; empty if it is missing or not an
     * object}
     */
    public Optional<DeiDetails> deiDetails() {
        return part("deiDetails", DeiDetails::new);
    }

    /** Builds a grant. Not thread-safe. */
    public static final class Builder extends GivingPart.Builder<Builder> {
        private Builder() {}

        /**
         * Sets the identifier: the 360Giving prefix of the publisher and its own reference, such as
         * {@code 360G-example-17}.
         *
         * @param id the identifier
         * @return this
         */
        public Builder id(String id) {
            return put("id", id);
        }

        /**
         * Sets the title, which should be under 140 characters.
         *
         * @param title the title
         * @return this
         */
        public Builder title(String title) {
            return put("title", title);
        }

        /**
         * Sets a short description of what the grant is for.
         *
         * @param description a short description of what the grant is for
         * @return this
         */
        public Builder description(String description) {
            return put("description", description);
        }

        /**
         * Sets the currency of the amounts, as an ISO 4217 code such as {@code GBP}.
         *
         * @param currency the currency of the amounts
         * @return this
         */
        public Builder currency(String currency) {
            return put("currency", currency);
        }

        /**
         * Sets the total amount applied for.
         *
         * @param amountAppliedFor the total amount applied for
         * @return this
         */
        public Builder amountAppliedFor(BigDecimal amountAppliedFor) {
            return put("amountAppliedFor", amountAppliedFor);
        }

        /**
         * Sets the total amount awarded.
         *
         * @param amountAwarded the total amount awarded
         * @return this
         */
        public Builder amountAwarded(BigDecimal amountAwarded) {
            return put("amountAwarded", amountAwarded);
        }

        /**
         * Sets the total amount paid by the time this information was last updated.
         *
         * @param amountDisbursed the total amount paid by the time this information was last updated
         * @return this
         */
        public Builder amountDisbursed(BigDecimal amountDisbursed) {
            return put("amountDisbursed", amountDisbursed);
        }

        /**
         * Sets the date of the decision to award the grant.
         *
         * @param awardDate the date of the decision to award the grant
         * @return this
         */
        public Builder awardDate(GivingDate awardDate) {
            return put("awardDate", awardDate);
        }

        /**
         * Sets the date of the decision to award the grant.
         *
         * @param awardDate the day, from the year 0 to 9999
         * @return this
         */
        public Builder awardDate(LocalDate awardDate) {
            return put("awardDate", awardDate);
        }

        /**
         * Sets the address of a web page about the grant.
         *
         * @param url the address of a web page about the grant
         * @return this
         */
        public Builder url(String url) {
            return put("url", url);
        }

        /**
         * Adds a planned start, end or duration.
         *
         * @param plannedDates a planned start, end or duration
         * @return this
         */
        public Builder addPlannedDates(GivingEvent plannedDates) {
            return add("plannedDates", plannedDates);
        }

        /**
         * Adds an actual start, end or duration.
         *
         * @param actualDates an actual start, end or duration
         * @return this
         */
        public Builder addActualDates(GivingEvent actualDates) {
            return add("actualDates", actualDates);
        }

        /**
         * Sets the individual who receives the grant.
         *
         * @param recipientIndividual the individual who receives the grant
         * @return this
         */
        public Builder recipientIndividual(GivingIndividual recipientIndividual) {
            return put("recipientIndividual", recipientIndividual);
        }

        /**
         * Sets why a grant was made to an individual, and for what purpose.
         *
         * @param toIndividualsDetails why a grant was made to an individual, and for what purpose
         * @return this
         */
        public Builder toIndividualsDetails(ToIndividualsDetails toIndividualsDetails) {
            return put("toIndividualsDetails", toIndividualsDetails);
        }

        /**
         * Adds an organisation that receives the grant.
         *
         * @param recipientOrganization an organisation that receives the grant
         * @return this
         */
        public Builder addRecipientOrganization(GivingOrganisation recipientOrganization) {
            return add("recipientOrganization", recipientOrganization);
        }

        /**
         * Adds a place where beneficiaries are.
         *
         * @param beneficiaryLocation a place where beneficiaries are
         * @return this
         */
        public Builder addBeneficiaryLocation(GivingLocation beneficiaryLocation) {
            return add("beneficiaryLocation", beneficiaryLocation);
        }

        /**
         * Adds an organisation that funds the grant.
         *
         * @param fundingOrganization an organisation that funds the grant
         * @return this
         */
        public Builder addFundingOrganization(GivingOrganisation fundingOrganization) {
            return add("fundingOrganization", fundingOrganization);
        }

        /**
         * Adds a grant programme under which the grant was awarded.
         *
         * @param grantProgramme a grant programme under which the grant was awarded
         * @return this
         */
        public Builder addGrantProgramme(GivingProgramme grantProgramme) {
            return add("grantProgramme", grantProgramme);
        }

        /**
         * Sets whether the grant was the result of an open call for applications, {@code Yes} or {@code No}.
         *
         * @param fromOpenCall whether the grant was the result of an open call for applications
         * @return this
         */
        public Builder fromOpenCall(String fromOpenCall) {
            return put("fromOpenCall", fromOpenCall);
        }

        /**
         * Adds a type of funding.
         *
         * @param fundingType a type of funding
         * @return this
         */
        public Builder addFundingType(GivingClassification fundingType) {
            return add("fundingType", fundingType);
        }

        /**
         * Adds a classification of the grant.
         *
         * @param classification a classification of the grant
         * @return this
         */
        public Builder addClassification(GivingClassification classification) {
            return add("classifications", Objects.requireNonNull(classification, "classification"));
        }

        /**
         * Adds a document related to the grant.
         *
         * @param relatedDocument a document related to the grant
         * @return this
         */
        public Builder addRelatedDocument(GivingDocument relatedDocument) {
            return add("relatedDocument", relatedDocument);
        }

        /**
         * Adds a transaction of the amount applied for.
         *
         * @param applicationTransaction a transaction of the amount applied for
         * @return this
         */
        public Builder addApplicationTransaction(GivingTransaction applicationTransaction) {
            return add("applicationTransaction", applicationTransaction);
        }

        /**
         * Adds a transaction of the amount awarded.
         *
         * @param commitmentTransaction a transaction of the amount awarded
         * @return this
         */
        public Builder addCommitmentTransaction(GivingTransaction commitmentTransaction) {
            return add("commitmentTransaction", commitmentTransaction);
        }

        /**
         * Adds a transaction of the amount paid.
         *
         * @param disbursementTransaction a transaction of the amount paid
         * @return this
         */
        public Builder addDisbursementTransaction(GivingTransaction disbursementTransaction) {
            return add("disbursementTransaction", disbursementTransaction);
        }

        /**
         * Adds the identifier of a related activity, such as another grant to the same project.
         *
         * @param relatedActivity the identifier of a related activity
         * @return this
         */
        public Builder addRelatedActivity(String relatedActivity) {
            return add("relatedActivity", relatedActivity);
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

        /**
         * Sets the web address of the source of this data.
         *
         * @param dataSource the web address of the source of this data
         * @return this
         */
        public Builder dataSource(String dataSource) {
            return put("dataSource", dataSource);
        }

        /**
         * Sets the type of regranting, as a code such as {@code FRG060}.
         *
         * @param regrantType the type of regranting
         * @return this
         */
        public Builder regrantType(String regrantType) {
            return put("regrantType", regrantType);
        }

        /**
         * Sets the location scope, as a code such as {@code GLS060}.
         *
         * @param locationScope the location scope
         * @return this
         */
        public Builder locationScope(String locationScope) {
            return put("locationScope", locationScope);
        }

        /**
         * Sets what the DEI extension adds about diversity, equity and inclusion.
         *
         * @param deiDetails what the DEI extension adds about diversity, equity and inclusion
         * @return this
         */
        public Builder deiDetails(DeiDetails deiDetails) {
            return put("deiDetails", deiDetails);
        }

        /** {@return a grant} */
        public GivingGrant build() {
            return new GivingGrant(fields());
        }
    }
}
