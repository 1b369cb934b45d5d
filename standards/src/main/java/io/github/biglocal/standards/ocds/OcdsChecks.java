package io.github.biglocal.standards.ocds;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.ocds.OcdsCheck.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The checks of coherence of Open Contracting data: whether what a release says in several places can be true together. They behave as the
 * published checks of the Open Contracting Partnership's Pelican tool, whose names theirs are made of, but for what each says is our own
 * reading: amounts are exact, moments decide where time zones differ, and nothing stops a check. A question that cannot be asked, such as one
 * for a ratio to zero, is not applicable, and never passed.
 *
 * <p>A check is asked about each release at its place; its finding names the fields by their pointers within it. Whether a release is valid is
 * asked by the schema, not here.
 *
 * <pre>{@code
 * OcdsChecks.standard().check(data, LocalDate.of(2026, 3, 31)).open();
 * }</pre>
 *
 * <p>Source: Open Contracting Partnership, Pelican data quality tool.
 *
 * <p>Immutable and thread-safe.
 */
public final class OcdsChecks {
    /** A process was tendered, awarded, signed, paid and published in that order: the published check {@code coherent.dates}. */
    public static final RuleId COHERENT_DATES = RuleId.of("ocds-coherent-dates");

    /** What is amended is older than the amendment: the published check {@code coherent.amendments_dates}. */
    public static final RuleId COHERENT_AMENDMENTS_DATES = RuleId.of("ocds-coherent-amendments-dates");

    /** A document is published before it is changed, and before the release: the published check {@code coherent.documents_dates}. */
    public static final RuleId COHERENT_DOCUMENTS_DATES = RuleId.of("ocds-coherent-documents-dates");

    /** A milestone is met and reviewed before the release: the published check {@code coherent.milestones_dates}. */
    public static final RuleId COHERENT_MILESTONES_DATES = RuleId.of("ocds-coherent-milestones-dates");

    /** A period starts before it ends: the published check {@code coherent.period}. */
    public static final RuleId COHERENT_PERIOD = RuleId.of("ocds-coherent-period");

    /** Only a milestone that was met has a date on which it was met: the published check {@code coherent.milestone_status}. */
    public static final RuleId COHERENT_MILESTONE_STATUS = RuleId.of("ocds-coherent-milestone-status");

    /** Only a signed contract has payments: the published check {@code coherent.contracts_status}. */
    public static final RuleId COHERENT_CONTRACTS_STATUS = RuleId.of("ocds-coherent-contracts-status");

    /** Only an active award is followed by a contract: the published check {@code coherent.awards_status}. */
    public static final RuleId COHERENT_AWARDS_STATUS = RuleId.of("ocds-coherent-awards-status");

    /** Only a complete tender is followed by awards and contracts: the published check {@code coherent.tender_status}. */
    public static final RuleId COHERENT_TENDER_STATUS = RuleId.of("ocds-coherent-tender-status");

    /** A direct award has at most one tenderer: the published check {@code coherent.procurement_method_vs_number_of_tenderers}. */
    public static final RuleId COHERENT_METHOD_NUMBER_OF_TENDERERS =
            RuleId.of("ocds-coherent-procurement-method-vs-number-of-tenderers");

    /** Amounts in US dollars are within 5 billion: the published check {@code coherent.value_realistic}. */
    public static final RuleId COHERENT_VALUE_REALISTIC = RuleId.of("ocds-coherent-value-realistic");

    /** The number of tenderers is that of the list: the published check {@code consistent.number_of_tenderers}. */
    public static final RuleId CONSISTENT_NUMBER_OF_TENDERERS = RuleId.of("ocds-consistent-number-of-tenderers");

    /** The budget is close to the value of the tender: the published check {@code consistent.tender_value}. */
    public static final RuleId CONSISTENT_TENDER_VALUE = RuleId.of("ocds-consistent-tender-value");

    /** The contracts of an award are worth about as much as the award: the published check {@code consistent.contracts_value}. */
    public static final RuleId CONSISTENT_CONTRACTS_VALUE = RuleId.of("ocds-consistent-contracts-value");

    /** Payments do not exceed the value of their contract: the published check {@code consistent.contracts_implementation_transactions_value}. */
    public static final RuleId CONSISTENT_TRANSACTIONS_VALUE =
            RuleId.of("ocds-consistent-contracts-implementation-transactions-value");

    /** The duration of a period is that of its dates: the published check {@code consistent.period_duration_in_days}. */
    public static final RuleId CONSISTENT_PERIOD_DURATION = RuleId.of("ocds-consistent-period-duration-in-days");

    /** A party is referred to in each of its roles: the published check {@code consistent.parties_roles}. */
    public static final RuleId CONSISTENT_PARTIES_ROLES = RuleId.of("ocds-consistent-parties-roles");

    /** The party that is the buyer has that role: the published check {@code consistent.buyer_in_parties_roles}. */
    public static final RuleId CONSISTENT_BUYER_ROLE = RuleId.of("ocds-consistent-buyer-in-parties-roles");

    /** The party that is the procuring entity has that role: the published check {@code consistent.procuring_entity_in_parties_roles}. */
    public static final RuleId CONSISTENT_PROCURING_ENTITY_ROLE =
            RuleId.of("ocds-consistent-procuring-entity-in-parties-roles");

    /** The party that is a tenderer has that role: the published check {@code consistent.tenderer_in_parties_roles}. */
    public static final RuleId CONSISTENT_TENDERER_ROLE = RuleId.of("ocds-consistent-tenderer-in-parties-roles");

    /** The party that is a supplier has that role: the published check {@code consistent.supplier_in_parties_roles}. */
    public static final RuleId CONSISTENT_SUPPLIER_ROLE = RuleId.of("ocds-consistent-supplier-in-parties-roles");

    /** The party that is a payer has that role: the published check {@code consistent.payer_in_parties_roles}. */
    public static final RuleId CONSISTENT_PAYER_ROLE = RuleId.of("ocds-consistent-payer-in-parties-roles");

    /** The party that is a payee has that role: the published check {@code consistent.payee_in_parties_roles}. */
    public static final RuleId CONSISTENT_PAYEE_ROLE = RuleId.of("ocds-consistent-payee-in-parties-roles");

    /** The name of the buyer is that of the party: the published check {@code consistent.buyer_name_in_parties}. */
    public static final RuleId CONSISTENT_BUYER_NAME = RuleId.of("ocds-consistent-buyer-name-in-parties");

    /** The name of the procuring entity is that of the party: the published check {@code consistent.procuring_entity_name_in_parties}. */
    public static final RuleId CONSISTENT_PROCURING_ENTITY_NAME =
            RuleId.of("ocds-consistent-procuring-entity-name-in-parties");

    /** The name of each tenderer is that of the party: the published check {@code consistent.tenderer_name_in_parties}. */
    public static final RuleId CONSISTENT_TENDERER_NAME = RuleId.of("ocds-consistent-tenderer-name-in-parties");

    /** The name of each supplier is that of the party: the published check {@code consistent.supplier_name_in_parties}. */
    public static final RuleId CONSISTENT_SUPPLIER_NAME = RuleId.of("ocds-consistent-supplier-name-in-parties");

    /** The name of each payer is that of the party: the published check {@code consistent.payer_name_in_parties}. */
    public static final RuleId CONSISTENT_PAYER_NAME = RuleId.of("ocds-consistent-payer-name-in-parties");

    /** The name of each payee is that of the party: the published check {@code consistent.payee_name_in_parties}. */
    public static final RuleId CONSISTENT_PAYEE_NAME = RuleId.of("ocds-consistent-payee-name-in-parties");

    /** The buyer is a party of the process: the published check {@code reference.buyer_in_parties}. */
    public static final RuleId REFERENCE_BUYER = RuleId.of("ocds-reference-buyer-in-parties");

    /** The procuring entity is a party of the process: the published check {@code reference.procuring_entity_in_parties}. */
    public static final RuleId REFERENCE_PROCURING_ENTITY = RuleId.of("ocds-reference-procuring-entity-in-parties");

    /** Each tenderer is a party of the process: the published check {@code reference.tenderer_in_parties}. */
    public static final RuleId REFERENCE_TENDERER = RuleId.of("ocds-reference-tenderer-in-parties");

    /** Each supplier is a party of the process: the published check {@code reference.supplier_in_parties}. */
    public static final RuleId REFERENCE_SUPPLIER = RuleId.of("ocds-reference-supplier-in-parties");

    /** Each payer is a party of the process: the published check {@code reference.payer_in_parties}. */
    public static final RuleId REFERENCE_PAYER = RuleId.of("ocds-reference-payer-in-parties");

    /** Each payee is a party of the process: the published check {@code reference.payee_in_parties}. */
    public static final RuleId REFERENCE_PAYEE = RuleId.of("ocds-reference-payee-in-parties");

    /** Each contract follows an award of the release: the published check {@code reference.contract_in_awards}. */
    public static final RuleId REFERENCE_CONTRACT_IN_AWARDS = RuleId.of("ocds-reference-contract-in-awards");

    /** The three most frequent amounts of tenders are less than a tenth of them: the published check {@code distribution.tender_value_repetition}. */
    public static final RuleId TENDER_VALUE_REPETITION = RuleId.of("ocds-distribution-tender-value-repetition");

    /** The three most frequent amounts of awards are less than a tenth of them: the published check {@code distribution.awards_value_repetition}. */
    public static final RuleId AWARDS_VALUE_REPETITION = RuleId.of("ocds-distribution-awards-value-repetition");

    /** The three most frequent amounts of contracts are less than a tenth of them: the published check {@code distribution.contracts_value_repetition}. */
    public static final RuleId CONTRACTS_VALUE_REPETITION = RuleId.of("ocds-distribution-contracts-value-repetition");

    /** Each entry of a list has an identifier of its own: a check of our own. */
    public static final RuleId IDS_UNIQUE = RuleId.of("ocds-ids-unique-in-list");

    private static final Citation PELICAN =
            Citation.of("Open Contracting Partnership, Pelican data quality tool, data quality checks");
    private static final Citation STANDARD =
            Citation.of("Open Contracting Data Standard 1.1.5, release schema and codelists");
    private static final Citation MERGING = Citation.of("Open Contracting Data Standard 1.1.5, reference", "Merging");

    private static final String BY_DAY =
            "Days are compared as they are written; where both moments are known, they decide, and a date that cannot be read is passed over";
    private static final String DOLLARS =
            "Amounts in other currencies are not asked about, because no exchange rate is given";
    private static final String ONE_CURRENCY =
            "Amounts of several currencies are not added up, because no exchange rate is given; decimals are exact";
    private static final String ONE_IDENTIFIER =
            "A number and a text of the same digits are one identifier, as merging takes them";
    private static final String SAME_TYPE =
            ONE_IDENTIFIER + "; a reference to one of the other type is found, as published";
    private static final String ZONES = "Where a date has no time zone, the days as written are counted";

    private static final OcdsChecks STANDARD_CHECKS = new OcdsChecks(RuleSet.of(published()));

    private final RuleSet rules;

    private OcdsChecks(RuleSet rules) {
        this.rules = rules;
    }

    /** {@return all of the checks, as published} */
    public static OcdsChecks standard() {
        return STANDARD_CHECKS;
    }

    /**
     * {@return checks with settings of your own: some left out, others re-graded, findings accepted}
     *
     * @param rules the rules, made from those of {@link #rules()}
     */
    public static OcdsChecks of(RuleSet rules) {
        return new OcdsChecks(Objects.requireNonNull(rules, "rules"));
    }

    /** {@return the checks as a set of rules about {@link PlacedRelease} and {@link PackageSubject}} */
    public RuleSet rules() {
        return rules;
    }

    /**
     * {@return the report of the checks on every release of a package, as {@link OcdsPackage#given()} gives them, and on all together}
     *
     * @param data the package
     * @param asOf the date of the report
     */
    public Report check(OcdsPackage data, LocalDate asOf) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(asOf, "asOf");
        List<Entity> subjects = new ArrayList<>(data.given());
        subjects.add(PackageSubject.of(data));
        return rules.check(Records.of(subjects), asOf);
    }

    private static List<Rule<?>> published() {
        List<Rule<?>> all = new ArrayList<>();
        all.add(check(
                COHERENT_DATES,
                Severity.ERROR,
                "coherent.dates",
                "A process was tendered, awarded, signed, paid and published in that order",
                "A step that is dated before the one it follows from has a wrong date.",
                "no two dates that can be compared are given",
                CoherentQuestions::dates,
                BY_DAY,
                "Money that was paid back counts as a payment; the rule about commissions asks about returns"
                        + " by themselves, and also about the order of the payments, the start of delivery and the"
                        + " end of the commission"));
        all.add(check(
                COHERENT_AMENDMENTS_DATES,
                Severity.ERROR,
                "coherent.amendments_dates",
                "What is amended is older than the amendment",
                "An amendment changes something that is there already.",
                "no date of an amendment can be compared",
                CoherentQuestions::amendmentsDates,
                BY_DAY));
        all.add(check(
                COHERENT_DOCUMENTS_DATES,
                Severity.ERROR,
                "coherent.documents_dates",
                "A document is published before it is changed, and before the release",
                "A document that is changed before it is published has a wrong date.",
                "no date of a document can be compared",
                CoherentQuestions::documentsDates,
                BY_DAY));
        all.add(check(
                COHERENT_MILESTONES_DATES,
                Severity.ERROR,
                "coherent.milestones_dates",
                "A milestone is met and reviewed before the release",
                "A release cannot report what happened after it.",
                "no date of a milestone can be compared",
                CoherentQuestions::milestonesDates,
                BY_DAY));
        all.add(check(
                COHERENT_PERIOD,
                Severity.ERROR,
                "coherent.period",
                "A period starts before it ends",
                "A period that ends before it starts has a wrong date.",
                "no period has both dates",
                CoherentQuestions::periods,
                BY_DAY));
        all.add(check(
                COHERENT_MILESTONE_STATUS,
                Severity.ERROR,
                "coherent.milestone_status",
                "Only a milestone that was met has a date on which it was met",
                "A milestone that is still to come or was missed cannot have been met.",
                "no milestone is scheduled or not met",
                CoherentQuestions::milestoneStatus));
        all.add(check(
                COHERENT_CONTRACTS_STATUS,
                Severity.ERROR,
                "coherent.contracts_status",
                "Only a signed contract has payments",
                "Nothing is paid under a contract that is not in force.",
                "no contract is pending or cancelled",
                CoherentQuestions::contractsStatus,
                "Payments of zero, returns alone and payments after the date of the report count too, as"
                        + " published; the rule about commissions asks whether money was paid by then"));
        all.add(check(
                COHERENT_AWARDS_STATUS,
                Severity.ERROR,
                "coherent.awards_status",
                "Only an active award is followed by a contract",
                "An award that was not made leads to no contract.",
                "no award with an identifier is pending, cancelled or unsuccessful",
                CoherentQuestions::awardsStatus,
                "The contract of a commission is in its release as soon as a provider, a value or a payment is"
                        + " recorded, before there is a status or a signature, which the rule about commissions"
                        + " waits for"));
        all.add(check(
                COHERENT_TENDER_STATUS,
                Severity.ERROR,
                "coherent.tender_status",
                "Only a complete tender is followed by awards and contracts",
                "An award is made when the tender is complete.",
                "the tender is complete, or its status is not known",
                CoherentQuestions::tenderStatus));
        all.add(check(
                COHERENT_METHOD_NUMBER_OF_TENDERERS,
                Severity.ERROR,
                "coherent.procurement_method_vs_number_of_tenderers",
                "A direct award has at most one tenderer",
                "A direct award is made without competition.",
                "the method is not direct, or no number of tenderers is given",
                CoherentQuestions::directHasOneTenderer,
                "Only the number is asked about, as published; the rule about commissions takes the names into"
                        + " account too"));
        all.add(check(
                COHERENT_VALUE_REALISTIC,
                Severity.WARNING,
                "coherent.value_realistic",
                "Amounts in US dollars are within 5 billion",
                "A larger amount usually has too many zeros, or another currency.",
                "no amount is in US dollars",
                CoherentQuestions::realisticValues,
                DOLLARS));
        all.add(check(
                CONSISTENT_NUMBER_OF_TENDERERS,
                Severity.ERROR,
                "consistent.number_of_tenderers",
                "The number of tenderers is that of the list",
                "The number shows how much competition there was, so it must agree with the list.",
                "the number of tenderers or the list is not given",
                ConsistentQuestions::numberOfTenderers,
                "A list that is shorter than the number is found, as published; the rule about commissions"
                        + " accepts that not all are named"));
        all.add(check(
                CONSISTENT_TENDER_VALUE,
                Severity.WARNING,
                "consistent.tender_value",
                "The budget is close to the value of the tender",
                "A budget far from the value of the tender usually means a mistyped amount.",
                "budget and tender have no amounts of one currency and one sign, other than zero",
                ConsistentQuestions::tenderValue,
                ONE_CURRENCY,
                "Zero has no ratio, so it is not asked about, as published; the rule about commissions finds it"));
        all.add(check(
                CONSISTENT_CONTRACTS_VALUE,
                Severity.WARNING,
                "consistent.contracts_value",
                "The contracts of an award are worth about as much as the award",
                "Contracts far from the award usually mean a mistyped amount or another award.",
                "no award and its contracts have amounts of one currency and one sign, other than zero",
                ConsistentQuestions::contractsValue,
                ONE_CURRENCY,
                "The value is that after its amendments, and zero is not asked about, as published; the rule"
                        + " about commissions asks about the value when the contract was made"));
        all.add(check(
                CONSISTENT_TRANSACTIONS_VALUE,
                Severity.ERROR,
                "consistent.contracts_implementation_transactions_value",
                "Payments do not exceed the value of their contract",
                "Payments beyond the value of the contract were not agreed, or the contract was changed without updating it.",
                "no contract and its payments have amounts of one currency",
                ConsistentQuestions::transactionsValue,
                ONE_CURRENCY));
        all.add(check(
                CONSISTENT_PERIOD_DURATION,
                Severity.ERROR,
                "consistent.period_duration_in_days",
                "The duration of a period is that of its dates",
                "A duration that differs from the dates of the period contradicts them.",
                "no period has a duration and both dates",
                ConsistentQuestions::durationInDays,
                ZONES));
        all.add(check(
                CONSISTENT_PARTIES_ROLES,
                Severity.WARNING,
                "consistent.parties_roles",
                "A party is referred to in each of its roles",
                "A role without a reference is left over, or a reference is missing.",
                "no party with an identifier has a role that can be referred to",
                ConsistentQuestions::eachRoleIsReferenced));
        all.add(check(
                CONSISTENT_BUYER_ROLE,
                Severity.WARNING,
                "consistent.buyer_in_parties_roles",
                "The party that is the buyer has that role",
                "The roles of a party say how it takes part in the process.",
                "no reference is to exactly one party",
                (release, answers) ->
                        ConsistentQuestions.referencedPartyHasRole(OrganisationReference.BUYER, release, answers)));
        all.add(check(
                CONSISTENT_PROCURING_ENTITY_ROLE,
                Severity.WARNING,
                "consistent.procuring_entity_in_parties_roles",
                "The party that is the procuring entity has that role",
                "The roles of a party say how it takes part in the process.",
                "no reference is to exactly one party",
                (release, answers) -> ConsistentQuestions.referencedPartyHasRole(
                        OrganisationReference.PROCURING_ENTITY, release, answers)));
        all.add(check(
                CONSISTENT_TENDERER_ROLE,
                Severity.WARNING,
                "consistent.tenderer_in_parties_roles",
                "The party that is a tenderer has that role",
                "The roles of a party say how it takes part in the process.",
                "no reference is to exactly one party",
                (release, answers) ->
                        ConsistentQuestions.referencedPartyHasRole(OrganisationReference.TENDERER, release, answers)));
        all.add(check(
                CONSISTENT_SUPPLIER_ROLE,
                Severity.WARNING,
                "consistent.supplier_in_parties_roles",
                "The party that is a supplier has that role",
                "The roles of a party say how it takes part in the process.",
                "no reference is to exactly one party",
                (release, answers) ->
                        ConsistentQuestions.referencedPartyHasRole(OrganisationReference.SUPPLIER, release, answers)));
        all.add(check(
                CONSISTENT_PAYER_ROLE,
                Severity.WARNING,
                "consistent.payer_in_parties_roles",
                "The party that is a payer has that role",
                "The roles of a party say how it takes part in the process.",
                "no reference is to exactly one party",
                (release, answers) ->
                        ConsistentQuestions.referencedPartyHasRole(OrganisationReference.PAYER, release, answers)));
        all.add(check(
                CONSISTENT_PAYEE_ROLE,
                Severity.WARNING,
                "consistent.payee_in_parties_roles",
                "The party that is a payee has that role",
                "The roles of a party say how it takes part in the process.",
                "no reference is to exactly one party",
                (release, answers) ->
                        ConsistentQuestions.referencedPartyHasRole(OrganisationReference.PAYEE, release, answers)));
        all.add(check(
                CONSISTENT_BUYER_NAME,
                Severity.WARNING,
                "consistent.buyer_name_in_parties",
                "The name of the buyer is that of the party",
                "Two names for one identifier may be two organisations.",
                "no reference and its party have names",
                (release, answers) -> ConsistentQuestions.namesAgree(OrganisationReference.BUYER, release, answers)));
        all.add(check(
                CONSISTENT_PROCURING_ENTITY_NAME,
                Severity.WARNING,
                "consistent.procuring_entity_name_in_parties",
                "The name of the procuring entity is that of the party",
                "Two names for one identifier may be two organisations.",
                "no reference and its party have names",
                (release, answers) ->
                        ConsistentQuestions.namesAgree(OrganisationReference.PROCURING_ENTITY, release, answers)));
        all.add(check(
                CONSISTENT_TENDERER_NAME,
                Severity.WARNING,
                "consistent.tenderer_name_in_parties",
                "The name of each tenderer is that of the party",
                "Two names for one identifier may be two organisations.",
                "no reference and its party have names",
                (release, answers) ->
                        ConsistentQuestions.namesAgree(OrganisationReference.TENDERER, release, answers)));
        all.add(check(
                CONSISTENT_SUPPLIER_NAME,
                Severity.WARNING,
                "consistent.supplier_name_in_parties",
                "The name of each supplier is that of the party",
                "Two names for one identifier may be two organisations.",
                "no reference and its party have names",
                (release, answers) ->
                        ConsistentQuestions.namesAgree(OrganisationReference.SUPPLIER, release, answers)));
        all.add(check(
                CONSISTENT_PAYER_NAME,
                Severity.WARNING,
                "consistent.payer_name_in_parties",
                "The name of each payer is that of the party",
                "Two names for one identifier may be two organisations.",
                "no reference and its party have names",
                (release, answers) -> ConsistentQuestions.namesAgree(OrganisationReference.PAYER, release, answers)));
        all.add(check(
                CONSISTENT_PAYEE_NAME,
                Severity.WARNING,
                "consistent.payee_name_in_parties",
                "The name of each payee is that of the party",
                "Two names for one identifier may be two organisations.",
                "no reference and its party have names",
                (release, answers) -> ConsistentQuestions.namesAgree(OrganisationReference.PAYEE, release, answers)));
        all.add(check(
                REFERENCE_BUYER,
                Severity.ERROR,
                "reference.buyer_in_parties",
                "The buyer is a party of the process",
                "What an organisation is stands in the list of parties.",
                "there is no such reference",
                (release, answers) -> ConsistentQuestions.partyExists(OrganisationReference.BUYER, release, answers),
                SAME_TYPE));
        all.add(check(
                REFERENCE_PROCURING_ENTITY,
                Severity.ERROR,
                "reference.procuring_entity_in_parties",
                "The procuring entity is a party of the process",
                "What an organisation is stands in the list of parties.",
                "there is no such reference",
                (release, answers) ->
                        ConsistentQuestions.partyExists(OrganisationReference.PROCURING_ENTITY, release, answers),
                SAME_TYPE));
        all.add(check(
                REFERENCE_TENDERER,
                Severity.ERROR,
                "reference.tenderer_in_parties",
                "Each tenderer is a party of the process",
                "What an organisation is stands in the list of parties.",
                "there is no such reference",
                (release, answers) -> ConsistentQuestions.partyExists(OrganisationReference.TENDERER, release, answers),
                SAME_TYPE));
        all.add(check(
                REFERENCE_SUPPLIER,
                Severity.ERROR,
                "reference.supplier_in_parties",
                "Each supplier is a party of the process",
                "What an organisation is stands in the list of parties.",
                "there is no such reference",
                (release, answers) -> ConsistentQuestions.partyExists(OrganisationReference.SUPPLIER, release, answers),
                SAME_TYPE));
        all.add(check(
                REFERENCE_PAYER,
                Severity.ERROR,
                "reference.payer_in_parties",
                "Each payer is a party of the process",
                "What an organisation is stands in the list of parties.",
                "there is no such reference",
                (release, answers) -> ConsistentQuestions.partyExists(OrganisationReference.PAYER, release, answers),
                SAME_TYPE));
        all.add(check(
                REFERENCE_PAYEE,
                Severity.ERROR,
                "reference.payee_in_parties",
                "Each payee is a party of the process",
                "What an organisation is stands in the list of parties.",
                "there is no such reference",
                (release, answers) -> ConsistentQuestions.partyExists(OrganisationReference.PAYEE, release, answers),
                SAME_TYPE));
        all.add(check(
                REFERENCE_CONTRACT_IN_AWARDS,
                Severity.ERROR,
                "reference.contract_in_awards",
                "Each contract follows an award of the release",
                "The supplier and the value that was decided are in the award.",
                "there are no contracts",
                ConsistentQuestions::awardExists,
                SAME_TYPE));
        all.add(check(
                IDS_UNIQUE,
                Severity.ERROR,
                "",
                "Each entry of a list has an identifier of its own",
                "Merging takes entries with the same identifier for one, and keeps the values of the last.",
                "no list has entries with identifiers",
                ConsistentQuestions::idsAreUnique,
                ONE_IDENTIFIER));
        all.add(repetition(TENDER_VALUE_REPETITION, "distribution.tender_value_repetition", "tender"));
        all.add(repetition(AWARDS_VALUE_REPETITION, "distribution.awards_value_repetition", "awards"));
        all.add(repetition(CONTRACTS_VALUE_REPETITION, "distribution.contracts_value_repetition", "contracts"));
        return all;
    }

    private static Rule<?> repetition(RuleId id, String published, String path) {
        return new ValueRepetition(
                RuleInfo.of("ocds", id, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The three most frequent amounts of " + ("tender".equals(path) ? "tenders" : path)
                                + " are less than a tenth of them")
                        .rationale("An amount that comes again and again may stand for one that was not known.")
                        .source(PELICAN)
                        .source(STANDARD)
                        .basis(basis(published))
                        .ownReading("An amount that several releases of a process repeat counts once")
                        .ownReading(
                                "Of 30 amounts or fewer it is not asked, because three are a tenth of them at least")
                        .build(),
                path);
    }

    private static String basis(String published) {
        return "The check " + published + " of the Pelican tool.";
    }

    private static Rule<?> check(
            RuleId id,
            Severity severity,
            String published,
            String title,
            String rationale,
            String whyNot,
            Question question,
            String... ownReadings) {
        RuleInfo.Builder info = RuleInfo.of("ocds", id, RuleKind.RECORDS)
                .severity(severity)
                .title(title)
                .rationale(rationale);
        if (published.isEmpty()) {
            info.source(MERGING)
                    .basis("The library's own check: the standard matches the entries of a list by their identifiers.");
        } else {
            info.source(PELICAN).source(STANDARD).basis(basis(published));
        }
        for (String reading : ownReadings) {
            info.ownReading(reading);
        }
        return new OcdsCheck(info.build(), question, whyNot);
    }

    /** {@return the names of the rules} */
    @Override
    public String toString() {
        return "Open Contracting checks";
    }
}
