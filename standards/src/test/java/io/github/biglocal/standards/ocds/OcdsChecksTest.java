package io.github.biglocal.standards.ocds;

import static io.github.biglocal.standards.ocds.Releases.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks behave as those of the Pelican tool of the Open Contracting Partnership, where no own reading says otherwise. */
class OcdsChecksTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 29);
    private static final String NOT_ASKED = "not asked";
    private static final String KEPT = "kept";

    private static Report report(OcdsRelease release) {
        return OcdsChecks.standard()
                .rules()
                .check(Records.of(PlacedRelease.alone(release)), AS_OF, Retention.EVERYTHING);
    }

    private static Verdict verdict(RuleId check, OcdsRelease release) {
        return report(release)
                .verdict(check, PlacedRelease.alone(release).reference())
                .orElseThrow();
    }

    private static List<OcdsFinding> findings(RuleId check, OcdsRelease release) {
        return verdict(check, release) instanceof Verdict.Breached breached
                ? breached.findings().stream().map(OcdsFinding.class::cast).toList()
                : List.of();
    }

    /** What a check says: the pointers of its findings, that it is kept, or that it was not asked. */
    private static String answer(RuleId check, OcdsRelease release) {
        Verdict verdict = verdict(check, release);
        if (verdict.answer() == Answer.NOT_APPLICABLE) {
            return NOT_ASKED;
        }
        List<String> pointers = findings(check, release).stream()
                .map(finding -> String.join(" ", finding.pointers()))
                .toList();
        return pointers.isEmpty() ? KEPT : String.join(", ", pointers);
    }

    private static Arguments row(RuleId check, String fields, String answer) {
        return Arguments.of(check, fields, answer);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                        dates(),
                        statuses(),
                        tenderers(),
                        ratios(),
                        payments(),
                        durations(),
                        parties(),
                        references(),
                        ids())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> dates() {
        RuleId dates = OcdsChecks.COHERENT_DATES;
        RuleId amendments = OcdsChecks.COHERENT_AMENDMENTS_DATES;
        RuleId documents = OcdsChecks.COHERENT_DOCUMENTS_DATES;
        RuleId milestones = OcdsChecks.COHERENT_MILESTONES_DATES;
        RuleId period = OcdsChecks.COHERENT_PERIOD;
        String closes = "'tender': {'id': 't', 'tenderPeriod': {'endDate': '2019-02-01T12:00:00Z'}}";
        return Stream.of(
                row(dates, "'awards': []", NOT_ASKED),
                row(dates, "'awards': [{'id': 'a', 'date': '2019-03-01T10:00:00Z'}]", KEPT),
                row(dates, "'awards': [{'id': 'a', 'date': '2019-03-02T00:00:00Z'}]", "/awards/0/date /date"),
                row(dates, "'awards': [{'id': 'a', 'date': 'March'}]", NOT_ASKED),
                row(dates, closes + ", 'awards': [{'id': 'a', 'date': '2019-02-01T00:00:00Z'}]", KEPT),
                row(
                        dates,
                        closes + ", 'awards': [{'id': 'a', 'date': '2019-01-31T23:00:00Z'}]",
                        "/tender/tenderPeriod/endDate /awards/0/date"),
                row(
                        dates,
                        closes + ", 'contracts': [{'id': 'c', 'dateSigned': '2019-01-31T23:00:00Z'}]",
                        "/tender/tenderPeriod/endDate /contracts/0/dateSigned"),
                row(dates, """
                        'tender': {'id': 't', 'tenderPeriod': {'endDate': '2019-02-01T12:00:00Z'},
                                   'contractPeriod': {'startDate': '2019-01-01T00:00:00Z'}}
                        """, "/tender/tenderPeriod/endDate /tender/contractPeriod/startDate"),
                row(dates, """
                        'awards': [{'id': 'a', 'date': '2019-02-05T00:00:00Z'}, {'id': 7, 'date': '2019-02-01T00:00:00Z'}],
                        'contracts': [{'id': 'c', 'awardID': 'a', 'dateSigned': '2019-02-03T00:00:00Z'},
                                      {'id': 'd', 'awardID': '7', 'dateSigned': '2019-02-03T00:00:00Z'}]
                        """, "/awards/0/date /contracts/0/dateSigned"),
                row(dates, """
                        'contracts': [{'id': 'c', 'dateSigned': '2019-02-03T00:00:00Z', 'implementation': {'transactions': [
                          {'id': 'p', 'date': '2019-02-03T00:00:00Z'}, {'id': 'q', 'date': '2019-02-02T00:00:00Z'}]}},
                          {'id': 'd', 'dateSigned': '2019-02-10T00:00:00Z'}]
                        """, "/contracts/0/dateSigned /contracts/0/implementation/transactions/1/date"),
                row(amendments, "'contracts': [{'id': 'c', 'amendments': []}]", NOT_ASKED),
                row(
                        amendments,
                        "'contracts': [{'id': 'c', 'dateSigned': '2019-02-03T00:00:00Z', 'amendments': [{'date': '2019-02-02'}]}]",
                        "/contracts/0/dateSigned /contracts/0/amendments/0/date"),
                row(
                        amendments,
                        "'awards': [{'id': 'a', 'date': '2019-02-03', 'amendments': [{'date': '2019-02-03'}]}]",
                        KEPT),
                row(
                        amendments,
                        "'tender': {'id': 't', 'amendments': [{'date': '2019-03-02'}]}",
                        "/tender/amendments/0/date /date"),
                row(
                        amendments,
                        "'tender': {'tenderPeriod': {'startDate': '2019-02-02'}, 'amendments': [{'date': '2019-02-01'}]}",
                        "/tender/tenderPeriod/startDate /tender/amendments/0/date"),
                row(documents, """
                        'tender': {'documents': [{'id': '1', 'datePublished': '2019-02-02', 'dateModified': '2019-02-02'},
                                                 {'id': '2', 'datePublished': '2019-02-02', 'dateModified': '2019-02-01'}]}
                        """, "/tender/documents/1/datePublished /tender/documents/1/dateModified"),
                row(
                        documents,
                        "'contracts': [{'id': 'c', 'implementation': {'documents': [{'id': '1', 'dateModified': '2020-01-01'}]}}]",
                        "/contracts/0/implementation/documents/0/dateModified /date"),
                row(documents, "'awards': [{'documents': [{'id': '1', 'datePublished': '2019-03-01'}]}]", KEPT),
                row(documents, "'planning': {'documents': [{'id': '1'}]}", NOT_ASKED),
                row(milestones, "'planning': {'milestones': [{'id': 'm', 'dateMet': '2019-03-01'}]}", KEPT),
                row(
                        milestones,
                        "'contracts': [{'id': 'c', 'milestones': [{'id': 'm', 'dateMet': '2019-03-02', 'dateModified': '2019-03-03'}]}]",
                        "/contracts/0/milestones/0/dateModified /date, /contracts/0/milestones/0/dateMet /date"),
                row(milestones, "'tender': {'milestones': [{'id': 'm', 'dateMet': null}]}", NOT_ASKED),
                row(
                        period,
                        "'contracts': [{'id': 'c', 'period': {'startDate': '2019-02-02', 'endDate': '2019-02-01'}}]",
                        "/contracts/0/period/startDate /contracts/0/period/endDate"),
                row(
                        period,
                        "'awards': [{'contractPeriod': {'startDate': '2019-02-02', 'endDate': '2019-02-02'}}]",
                        KEPT),
                row(period, "'tender': {'awardPeriod': {'startDate': '2019-02-02'}}", NOT_ASKED),
                row(period, "'tender': {'enquiryPeriod': {'startDate': 2019, 'endDate': '2019-02-30'}}", NOT_ASKED));
    }

    private static Stream<Arguments> statuses() {
        RuleId milestone = OcdsChecks.COHERENT_MILESTONE_STATUS;
        RuleId contract = OcdsChecks.COHERENT_CONTRACTS_STATUS;
        RuleId award = OcdsChecks.COHERENT_AWARDS_STATUS;
        RuleId tender = OcdsChecks.COHERENT_TENDER_STATUS;
        return Stream.of(
                row(
                        milestone,
                        "'tender': {'milestones': [{'id': 'm', 'status': 'met', 'dateMet': '2019-02-01'}]}",
                        NOT_ASKED),
                row(milestone, "'tender': {'milestones': [{'id': 'm', 'status': 'partiallyMet'}]}", NOT_ASKED),
                row(milestone, "'tender': {'milestones': [{'id': 'm', 'status': 'scheduled', 'dateMet': null}]}", KEPT),
                row(
                        milestone,
                        "'contracts': [{'implementation': {'milestones': [{'status': 'notMet', 'dateMet': '2019-02-01'}]}}]",
                        "/contracts/0/implementation/milestones/0/dateMet /contracts/0/implementation/milestones/0/status"),
                row(contract, "'contracts': [{'id': 'c', 'status': 'active'}]", NOT_ASKED),
                row(contract, "'contracts': [{'status': 'pending', 'implementation': {'transactions': []}}]", KEPT),
                row(
                        contract,
                        "'contracts': [{'status': 'cancelled', 'implementation': {'transactions': [{'id': '1'}]}}]",
                        "/contracts/0/implementation/transactions /contracts/0/status"),
                row(award, "'awards': [{'id': 'a', 'status': 'active'}], 'contracts': [{'awardID': 'a'}]", NOT_ASKED),
                row(award, "'awards': [{'status': 'cancelled'}]", NOT_ASKED),
                row(award, "'awards': [{'id': 'a', 'status': 'unsuccessful'}], 'contracts': [{'awardID': 'A'}]", KEPT),
                row(
                        award,
                        "'awards': [{'id': 1, 'status': 'pending'}], 'contracts': [{'awardID': '1'}]",
                        "/awards/0/status"),
                row(tender, "'tender': {'id': 't'}", NOT_ASKED),
                row(tender, "'tender': {'status': 'complete'}, 'awards': [{'id': 'a'}]", NOT_ASKED),
                row(tender, "'tender': {'status': 'ours'}, 'awards': [{'id': 'a'}]", NOT_ASKED),
                row(tender, "'tender': {'status': 'active'}, 'awards': []", KEPT),
                row(tender, "'tender': {'status': 'withdrawn'}, 'awards': [{'id': 'a'}]", "/tender/status"),
                row(tender, "'tender': {'status': 'planning'}, 'contracts': [{'id': 'c'}]", "/tender/status"));
    }

    private static Stream<Arguments> tenderers() {
        RuleId number = OcdsChecks.CONSISTENT_NUMBER_OF_TENDERERS;
        RuleId direct = OcdsChecks.COHERENT_METHOD_NUMBER_OF_TENDERERS;
        return Stream.of(
                row(number, "'tender': {'numberOfTenderers': 1}", NOT_ASKED),
                row(number, "'tender': {'numberOfTenderers': 'one', 'tenderers': []}", NOT_ASKED),
                row(number, "'tender': {'numberOfTenderers': 0, 'tenderers': []}", KEPT),
                row(number, "'tender': {'numberOfTenderers': 1.0, 'tenderers': [{'id': '1'}]}", KEPT),
                row(
                        number,
                        "'tender': {'numberOfTenderers': 2, 'tenderers': [{'id': '1'}]}",
                        "/tender/numberOfTenderers /tender/tenderers"),
                row(direct, "'tender': {'procurementMethod': 'open', 'numberOfTenderers': 4}", NOT_ASKED),
                row(direct, "'tender': {'procurementMethod': 'direct'}", NOT_ASKED),
                row(direct, "'tender': {'procurementMethod': 'direct', 'numberOfTenderers': 1}", KEPT),
                row(
                        direct,
                        "'tender': {'procurementMethod': 'direct', 'numberOfTenderers': 2}",
                        "/tender/numberOfTenderers /tender/procurementMethod"));
    }

    private static String budget(String planned, String tendered) {
        return "'planning': {'budget': {'amount': %s}}, 'tender': {'value': %s}".formatted(planned, tendered);
    }

    private static String gbp(String amount) {
        return "{'amount': %s, 'currency': 'GBP'}".formatted(amount);
    }

    private static String awarded(String award, String... contracts) {
        StringBuilder text = new StringBuilder("'awards': [{'id': 'a', 'value': %s}], 'contracts': [".formatted(award));
        for (String contract : contracts) {
            text.append("{'awardID': 'a', 'value': %s},".formatted(contract));
        }
        return text.append("{'awardID': 'other'}]").toString();
    }

    private static Stream<Arguments> ratios() {
        RuleId tender = OcdsChecks.CONSISTENT_TENDER_VALUE;
        RuleId contracts = OcdsChecks.CONSISTENT_CONTRACTS_VALUE;
        RuleId realistic = OcdsChecks.COHERENT_VALUE_REALISTIC;
        String tenderFound = "/planning/budget/amount /tender/value";
        String awardFound = "/awards/0/value /contracts/0/value";
        return Stream.of(
                row(tender, budget(gbp("50"), gbp("100")), KEPT),
                row(tender, budget(gbp("49.99"), gbp("100")), tenderFound),
                row(tender, budget(gbp("150"), gbp("100")), KEPT),
                row(tender, budget(gbp("150.01"), gbp("100")), tenderFound),
                row(tender, budget(gbp("-150"), gbp("-100")), KEPT),
                row(tender, budget(gbp("-151"), gbp("-100")), tenderFound),
                row(tender, budget(gbp("0"), gbp("100")), NOT_ASKED),
                row(tender, budget(gbp("100"), gbp("0")), NOT_ASKED),
                row(tender, budget(gbp("-100"), gbp("100")), NOT_ASKED),
                row(tender, budget("{'amount': 1, 'currency': 'EUR'}", gbp("100")), NOT_ASKED),
                row(tender, budget("{'amount': 1}", gbp("100")), NOT_ASKED),
                row(tender, budget("{'amount': '1', 'currency': 'GBP'}", gbp("100")), NOT_ASKED),
                row(contracts, awarded(gbp("100"), gbp("20"), gbp("30")), KEPT),
                row(contracts, awarded(gbp("100"), gbp("20"), gbp("29.99")), awardFound),
                row(contracts, awarded(gbp("0.1"), gbp("0.15")), KEPT),
                row(contracts, awarded(gbp("100"), gbp("150.01")), awardFound),
                row(contracts, awarded(gbp("100"), gbp("200"), gbp("-100")), NOT_ASKED),
                row(contracts, awarded(gbp("100"), gbp("100"), gbp("0")), NOT_ASKED),
                row(contracts, awarded(gbp("0"), gbp("100")), NOT_ASKED),
                row(contracts, awarded(gbp("100"), gbp("100"), "{'amount': 1, 'currency': 'EUR'}"), NOT_ASKED),
                row(contracts, awarded(gbp("100"), gbp("1"), "{}"), NOT_ASKED),
                row(contracts, awarded(gbp("100")), NOT_ASKED),
                row(
                        contracts,
                        "'awards': [{'id': 'a', 'value': %1$s}, {'id': 'a', 'value': %1$s}], 'contracts': [{'awardID': 'a', 'value': %2$s}]"
                                .formatted(gbp("100"), gbp("1")),
                        NOT_ASKED),
                row(realistic, "'tender': {'value': {'amount': 5000000000, 'currency': 'USD'}}", KEPT),
                row(
                        realistic,
                        "'tender': {'minValue': {'amount': -5000000000.01, 'currency': 'USD'}}",
                        "/tender/minValue/amount"),
                row(
                        realistic,
                        "'contracts': [{'implementation': {'transactions': [{'value': {'amount': 6e9, 'currency': 'USD'}}]}}]",
                        "/contracts/0/implementation/transactions/0/value/amount"),
                row(realistic, "'tender': {'value': %s}".formatted(gbp("9e9")), NOT_ASKED));
    }

    private static String paid(String value, String... payments) {
        List<String> transactions = Stream.of(payments)
                .map(payment -> "{'value': %s}".formatted(payment))
                .toList();
        return "'contracts': [{'value': %s, 'implementation': {'transactions': [%s]}}]"
                .formatted(value, String.join(",", transactions));
    }

    private static Stream<Arguments> payments() {
        RuleId payments = OcdsChecks.CONSISTENT_TRANSACTIONS_VALUE;
        String found = "/contracts/0/implementation/transactions /contracts/0/value";
        return Stream.of(
                row(payments, paid(gbp("1000"), gbp("1000.00")), KEPT),
                row(payments, paid(gbp("1000"), gbp("1000.01")), found),
                row(payments, paid(gbp("0.3"), gbp("0.1"), gbp("0.2")), KEPT),
                row(payments, paid(gbp("1000"), gbp("1200"), gbp("-200")), KEPT),
                row(payments, paid(gbp("0"), gbp("0.01")), found),
                row(payments, paid(gbp("1000")), NOT_ASKED),
                row(payments, paid("null", gbp("1")), NOT_ASKED),
                row(payments, paid(gbp("1000"), gbp("1001"), "{'currency': 'GBP'}"), NOT_ASKED),
                row(payments, paid(gbp("1000"), gbp("900"), "{'amount': 900, 'currency': 'EUR'}"), NOT_ASKED),
                row(payments, paid("{'amount': 1, 'currency': 'EUR'}", gbp("900")), NOT_ASKED));
    }

    private static Stream<Arguments> durations() {
        RuleId duration = OcdsChecks.CONSISTENT_PERIOD_DURATION;
        String found = "/tender/tenderPeriod/durationInDays";
        return Stream.of(
                row(duration, period("2019-03-01T00:00:00Z", "2019-03-31T00:00:00Z", "30"), KEPT),
                row(duration, period("2019-03-01T00:00:00Z", "2019-03-31T00:00:00Z", "31"), found),
                row(duration, period("2019-03-01T00:00:00Z", "2019-03-31T23:59:59Z", "30"), KEPT),
                row(duration, period("2019-03-01T00:00:00Z", "2019-03-31T23:59:59Z", "31"), KEPT),
                row(duration, period("2019-03-01T00:00:00Z", "2019-03-31T23:59:59Z", "32"), found),
                row(duration, period("2019-03-01T00:00:00Z", "2019-03-31T23:59:59Z", "29"), found),
                // The clocks go forward in between: 30 days less an hour.
                row(duration, period("2019-03-10T00:00:00Z", "2019-04-09T00:00:00+01:00", "29"), KEPT),
                row(duration, period("2019-03-01T00:00:00", "2019-03-31T00:00:00Z", "30"), KEPT),
                row(duration, period("2019-03-01", "2019-03-31", "29"), found),
                row(duration, period("2019-03-31", "2019-03-01", "30"), found),
                row(duration, period("2019-03-01", "spring", "30"), NOT_ASKED),
                row(
                        duration,
                        "'tender': {'tenderPeriod': {'startDate': '2019-03-01', 'maxExtentDate': '2019-03-31', 'durationInDays': 31}}",
                        found),
                row(
                        duration,
                        "'tender': {'tenderPeriod': {'startDate': '2019-03-01', 'durationInDays': 31}}",
                        NOT_ASKED));
    }

    private static String period(String start, String end, String days) {
        return "'tender': {'tenderPeriod': {'startDate': '%s', 'endDate': '%s', 'durationInDays': %s}}"
                .formatted(start, end, days);
    }

    private static Stream<Arguments> parties() {
        RuleId roles = OcdsChecks.CONSISTENT_PARTIES_ROLES;
        RuleId supplier = OcdsChecks.CONSISTENT_SUPPLIER_ROLE;
        RuleId name = OcdsChecks.CONSISTENT_PAYEE_NAME;
        return Stream.of(
                row(roles, "'parties': [{'id': '1', 'roles': ['buyer', 'funder']}]", NOT_ASKED),
                row(roles, "'parties': [{'roles': ['supplier']}]", NOT_ASKED),
                row(
                        roles,
                        "'parties': [{'id': '1', 'roles': ['supplier']}], 'awards': [{'suppliers': [{'id': 1}]}]",
                        KEPT),
                row(
                        roles,
                        "'parties': [{'id': '1', 'roles': ['buyer', 'supplier']}], 'awards': [{'suppliers': [{'id': '2'}]}]",
                        "/parties/0/roles/1"),
                row(
                        supplier,
                        "'parties': [{'id': '1', 'roles': ['supplier']}], 'awards': [{'suppliers': [{'id': '1'}]}]",
                        KEPT),
                row(
                        supplier,
                        "'parties': [{'id': '1', 'roles': ['tenderer']}], 'awards': [{'suppliers': [{'id': '1'}]}]",
                        "/awards/0/suppliers/0 /parties/0"),
                row(
                        supplier,
                        "'parties': [{'id': '1'}, {'id': '1'}], 'awards': [{'suppliers': [{'id': '1'}]}]",
                        NOT_ASKED),
                row(supplier, "'parties': [{'id': '1'}], 'awards': [{'suppliers': [{'id': '2'}]}]", NOT_ASKED),
                row(name, payee("{'id': '1', 'name': 'One'}", "{'id': '1', 'name': 'One'}"), KEPT),
                row(name, payee("{'id': '1', 'name': 'One'}", "{'id': '1'}"), NOT_ASKED),
                row(
                        name,
                        payee("{'id': '1', 'name': 'One'}", "{'id': '1', 'name': 'one'}"),
                        "/contracts/0/implementation/transactions/0/payee/name /parties/0/name"));
    }

    private static String payee(String party, String reference) {
        return "'parties': [%s], 'contracts': [{'implementation': {'transactions': [{'payee': %s}]}}]"
                .formatted(party, reference);
    }

    private static Stream<Arguments> references() {
        RuleId buyer = OcdsChecks.REFERENCE_BUYER;
        return Stream.of(
                row(buyer, "'parties': [{'id': '1'}]", NOT_ASKED),
                row(buyer, "'parties': [{'id': '1'}], 'buyer': {'id': '1'}", KEPT),
                row(buyer, "'parties': [{'id': '1'}], 'buyer': {'id': 1}", "/buyer/id"),
                row(buyer, "'parties': [{'id': '1'}, {'id': '1'}], 'buyer': {'id': '1'}", "/buyer/id"),
                row(buyer, "'parties': [{'id': '1'}, {'id': 1}], 'buyer': {'id': '1'}", "/buyer/id"),
                row(buyer, "'parties': [{'id': 1}], 'buyer': {'id': 1}", KEPT),
                row(buyer, "'parties': [{'id': '1'}], 'buyer': {'id': '2'}", "/buyer/id"),
                row(buyer, "'parties': [{'id': '1'}], 'buyer': {'name': 'One'}", "/buyer/id"),
                row(buyer, "'buyer': {'id': '1'}", "/buyer/id"),
                row(
                        OcdsChecks.REFERENCE_PROCURING_ENTITY,
                        "'tender': {'procuringEntity': {'id': '1'}}",
                        "/tender/procuringEntity/id"),
                row(OcdsChecks.REFERENCE_TENDERER, "'tender': {'tenderers': [{'id': '1'}]}", "/tender/tenderers/0/id"),
                row(
                        OcdsChecks.REFERENCE_SUPPLIER,
                        "'awards': [{'suppliers': [{'id': '1'}]}]",
                        "/awards/0/suppliers/0/id"),
                row(
                        OcdsChecks.REFERENCE_PAYER,
                        "'contracts': [{'implementation': {'transactions': [{'payer': {'id': '1'}}]}}]",
                        "/contracts/0/implementation/transactions/0/payer/id"),
                row(
                        OcdsChecks.REFERENCE_PAYEE,
                        "'contracts': [{'implementation': {'transactions': [{'payee': {'id': '1'}}]}}]",
                        "/contracts/0/implementation/transactions/0/payee/id"));
    }

    private static Stream<Arguments> ids() {
        RuleId unique = OcdsChecks.IDS_UNIQUE;
        return Stream.of(
                row(unique, "'awards': [{}]", NOT_ASKED),
                row(
                        unique,
                        "'awards': [{'id': '1', 'items': [{'id': '1'}]}, {'id': '2', 'items': [{'id': '1'}]}]",
                        KEPT),
                row(unique, "'awards': [{'id': '1'}, {'id': 1}]", "/awards/1/id"),
                row(unique, "'parties': [{'id': '1', 'additionalIdentifiers': [{'id': '1'}, {'id': '1'}]}]", KEPT),
                row(unique, "'ours': [{'deep': [{'id': '1'}, {'id': '1'}]}]", "/ours/0/deep/1/id"));
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @MethodSource("samples")
    void eachCheckFiresIsKeptOrIsNotAsked(RuleId check, String fields, String answer) {
        assertThat(answer(check, with(fields))).isEqualTo(answer);
    }

    /** All that the tool publishes of a release but {@code coherent.release_date}, whose pairs are those of the other checks of dates. */
    @Test
    void theChecksAreThosePublishedAndOneOfOurOwn() {
        String published = """
                consistent.number_of_tenderers
                consistent.tender_value
                consistent.contracts_value
                consistent.parties_roles
                consistent.supplier_in_parties_roles
                consistent.tenderer_in_parties_roles
                consistent.buyer_in_parties_roles
                consistent.procuring_entity_in_parties_roles
                consistent.payer_in_parties_roles
                consistent.payee_in_parties_roles
                consistent.contracts_implementation_transactions_value
                consistent.period_duration_in_days
                consistent.supplier_name_in_parties
                consistent.tenderer_name_in_parties
                consistent.buyer_name_in_parties
                consistent.procuring_entity_name_in_parties
                consistent.payer_name_in_parties
                consistent.payee_name_in_parties
                reference.supplier_in_parties
                reference.tenderer_in_parties
                reference.buyer_in_parties
                reference.procuring_entity_in_parties
                reference.payer_in_parties
                reference.payee_in_parties
                reference.contract_in_awards
                coherent.amendments_dates
                coherent.awards_status
                coherent.contracts_status
                coherent.dates
                coherent.documents_dates
                coherent.milestone_status
                coherent.milestones_dates
                coherent.period
                coherent.procurement_method_vs_number_of_tenderers
                coherent.tender_status
                coherent.value_realistic
                distribution.tender_value_repetition
                distribution.awards_value_repetition
                distribution.contracts_value_repetition
                """;

        List<String> ids = Stream.concat(
                        published
                                .lines()
                                .map(name -> "ocds-" + name.replace('.', '-').replace('_', '-')),
                        Stream.of(OcdsChecks.IDS_UNIQUE.value()))
                .sorted()
                .toList();

        assertThat(OcdsChecks.standard().rules().rules())
                .extracting(rule -> rule.info().id().value())
                .containsExactlyElementsOf(ids);
    }

    @Test
    void everyCheckHasASampleThatFiresOneThatIsKeptAndOneThatIsNotAsked() {
        List<String> families = OcdsChecks.standard().rules().rules().stream()
                .map(rule -> rule.info().id().value())
                .filter(id -> !id.matches(
                        "ocds-(consistent|reference)-(buyer|procuring-entity|tenderer|supplier|payer|payee)-.*"))
                .filter(id -> !id.startsWith("ocds-distribution-"))
                .toList();

        for (String id : families) {
            if (!id.equals(OcdsChecks.REFERENCE_CONTRACT_IN_AWARDS.value())) {
                List<String> answers = samples()
                        .filter(row -> row.get()[0].equals(RuleId.of(id)))
                        .map(row -> (String) row.get()[2])
                        .toList();
                assertThat(answers).as(id).contains(KEPT, NOT_ASKED).anyMatch(answer -> answer.startsWith("/"));
            }
        }
    }

    /** OCDS-1: identifiers are told apart by capitals. */
    @Test
    void aContractWithoutAnAwardAndTwoWithOneThatIsNotThereAreFound() {
        OcdsRelease release = Releases.release("""
                {'ocid': 'ocds-zzzzzz-001', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'tag': ['contract'],
                 'initiationType': 'tender',
                 'awards': [{'id': 'a1', 'status': 'active', 'value': {'amount': 1200, 'currency': 'GBP'}}],
                 'contracts': [{'id': 'c1', 'awardID': 'a1', 'status': 'active'}, {'id': 'c2', 'status': 'active'},
                               {'id': 'c3', 'awardID': 'A1', 'status': 'active'},
                               {'id': 'c4', 'awardID': 'a9', 'status': 'active'}]}
                """);

        assertThat(findings(OcdsChecks.REFERENCE_CONTRACT_IN_AWARDS, release))
                .extracting(OcdsFinding::pointers, OcdsFinding::problem)
                .containsExactly(
                        tuple(List.of("/contracts/1/awardID"), "The identifier of the award is missing."),
                        tuple(List.of("/contracts/2/awardID"), "No award has this identifier."),
                        tuple(List.of("/contracts/3/awardID"), "No award has this identifier."));
        assertThat(IndependentReleaseSchema.errorsOf(release.json())).containsExactly("/contracts/1 required");
    }

    /** OCDS-2: a negative award and one of nothing are valid; a payment that was returned is taken off. */
    @Test
    void aPaymentThatWasReturnedIsTakenOffAndRatiosToANegativeAwardAreNotAsked() {
        OcdsRelease release = Releases.release("""
                {'ocid': 'ocds-zzzzzz-001', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'tag': ['award', 'implementation'],
                 'initiationType': 'tender',
                 'awards': [{'id': 'a1', 'status': 'active', 'value': {'amount': -50, 'currency': 'GBP'}},
                            {'id': 'a2', 'status': 'active', 'value': {'amount': 0, 'currency': 'GBP'}}],
                 'contracts': [{'id': 'c1', 'awardID': 'a1', 'status': 'active',
                                'value': {'amount': 1000, 'currency': 'GBP'},
                                'implementation': {'transactions': [
                                   {'id': 't1', 'value': {'amount': 1200, 'currency': 'GBP'}},
                                   {'id': 't2', 'value': {'amount': -200, 'currency': 'GBP'}}]}}]}
                """);

        assertThat(IndependentReleaseSchema.errorsOf(release.json())).isEmpty();
        assertThat(answer(OcdsChecks.CONSISTENT_TRANSACTIONS_VALUE, release)).isEqualTo(KEPT);
        assertThat(answer(OcdsChecks.CONSISTENT_CONTRACTS_VALUE, release)).isEqualTo(NOT_ASKED);
        assertThat(report(release).open()).isEmpty();
    }

    /** OCDS-3: the tool throws on a date without a time zone. */
    @Test
    void aDateWithoutATimeZoneStopsNoCheck() {
        OcdsRelease release = Releases.release("""
                {'ocid': 'ocds-zzzzzz-001', 'id': '1', 'date': '2019-03-01', 'tag': ['planning'], 'initiationType': 'tender',
                 'tender': {'id': 't', 'tenderPeriod': {'startDate': '2019-03-01T00:00:00', 'endDate': '2019-03-31T00:00:00Z',
                                                        'durationInDays': 30}}}
                """);

        Report report = report(release);

        assertThat(report.failed()).isEmpty();
        assertThat(report.open()).isEmpty();
        assertThat(answer(OcdsChecks.CONSISTENT_PERIOD_DURATION, release)).isEqualTo(KEPT);
        assertThat(answer(OcdsChecks.COHERENT_PERIOD, release)).isEqualTo(KEPT);
    }

    /** OCDS-4: two currencies and no rate; a penny too much; 0.1 and 0.2. */
    @Test
    void paymentsAreAddedUpExactlyAndNeverAcrossCurrencies() {
        OcdsRelease release = Releases.release("""
                {'ocid': 'ocds-zzzzzz-001', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'tag': ['implementation'],
                 'initiationType': 'tender', 'awards': [{'id': 'a1', 'status': 'active'}],
                 'contracts': [
                   {'id': 'c1', 'awardID': 'a1', 'status': 'active', 'value': {'amount': 1000, 'currency': 'GBP'},
                    'implementation': {'transactions': [{'id': 't1', 'value': {'amount': 900, 'currency': 'GBP'}},
                                                        {'id': 't2', 'value': {'amount': 900, 'currency': 'EUR'}}]}},
                   {'id': 'c2', 'awardID': 'a1', 'status': 'active', 'value': {'amount': 1000, 'currency': 'GBP'},
                    'implementation': {'transactions': [{'id': 't3', 'value': {'amount': 1000.01, 'currency': 'GBP'}}]}},
                   {'id': 'c3', 'awardID': 'a1', 'status': 'active', 'value': {'amount': 0.3, 'currency': 'GBP'},
                    'implementation': {'transactions': [{'id': 't4', 'value': {'amount': 0.1, 'currency': 'GBP'}},
                                                        {'id': 't5', 'value': {'amount': 0.2, 'currency': 'GBP'}}]}}]}
                """);

        assertThat(report(release).open())
                .extracting(Report.PlacedFinding::rule, Report.PlacedFinding::finding)
                .containsExactly(
                        tuple(
                                OcdsChecks.CONSISTENT_TRANSACTIONS_VALUE,
                                new OcdsFinding(
                                        List.of("/contracts/1/implementation/transactions", "/contracts/1/value"),
                                        "The payments are together £1,000.01, £0.01 more than the value of the contract, £1,000.",
                                        "Correct the payments or the value of the contract, or record the payments that were returned.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        'tender': {'tenderPeriod': {'endDate': '2019-02-01'}}, 'awards': [{'date': '2019-01-01'}] \
        | The end of the tender period is 1 February 2019, later than the date of the award, 1 January 2019.
        'contracts': [{'dateSigned': '2019-02-01', 'amendments': [{'date': '2019-01-01'}]}] \
        | The date of the signature is 1 February 2019, later than the date of the amendment, 1 January 2019.
        'contracts': [{'period': {'startDate': '2019-02-01', 'endDate': '2019-01-01'}}] \
        | The start of the contract period is 1 February 2019, later than the end of the contract period, 1 January 2019.
        'contracts': [{'dateSigned': '2019-02-01', 'implementation': {'transactions': [{'date': '2019-01-01'}]}}] \
        | The date of the signature is 1 February 2019, later than the date of the payment, 1 January 2019.
        'tender': {'enquiryPeriod': {'startDate': '2019-02-01', 'endDate': '2019-01-01'}} \
        | The start of the enquiry period is 1 February 2019, later than the end of the enquiry period, 1 January 2019.
        'tender': {'awardPeriod': {'startDate': '2019-02-01', 'endDate': '2019-01-01'}} \
        | The start of the award period is 1 February 2019, later than the end of the award period, 1 January 2019.
        """)
    void datesAreCalledByTheirNames(String fields, String sentence) {
        assertThat(report(Releases.with(fields)).open())
                .extracting(found -> ((OcdsFinding) found.finding()).problem())
                .containsOnlyOnce(sentence);
    }

    @Test
    void theDatesOfADocumentAreCalledByTheirNames() {
        assertThat(findings(
                        OcdsChecks.COHERENT_DOCUMENTS_DATES,
                        Releases.with("'planning': {'documents': [{'datePublished': '2019-02-03', 'dateModified':"
                                + " '2019-02-01'}]}")))
                .extracting(OcdsFinding::problem)
                .containsExactly(
                        "The date of publication of the document is 3 February 2019, later than the date on which the"
                                + " document was changed, 1 February 2019.");
    }

    @Test
    void anAmountThatIsFarFromAnotherIsOutsideTheRange() {
        OcdsRelease release = Releases.with("""
            'planning': {'budget': {'amount': {'amount': 1, 'currency': 'GBP'}}},
            'tender': {'id': 't', 'value': {'amount': 100, 'currency': 'GBP'}}
            """);

        assertThat(findings(OcdsChecks.CONSISTENT_TENDER_VALUE, release))
                .extracting(OcdsFinding::problem)
                .containsExactly("The budget is £1, outside 50 % to 150 % of the value of the tender, £100.");
    }

    /** OCDS-5: valid, and yet a milestone to come was met, and two have one identifier. */
    @Test
    void aMilestoneThatIsToComeButWasMetAndARepeatedIdentifierAreFound() {
        OcdsRelease release = Releases.release("""
                {'ocid': 'ocds-zzzzzz-001', 'id': '1', 'date': '2019-03-01T09:00:00Z', 'tag': ['contract'],
                 'initiationType': 'tender', 'awards': [{'id': 'a1', 'status': 'active'}],
                 'contracts': [{'id': 'c1', 'awardID': 'a1', 'status': 'active', 'milestones': [
                    {'id': 'm1', 'status': 'scheduled', 'dateMet': '2019-04-01T00:00:00Z'},
                    {'id': 'm1', 'status': 'met'}]}]}
                """);

        assertThat(IndependentReleaseSchema.errorsOf(release.json())).isEmpty();
        assertThat(report(release).open())
                .extracting(
                        Report.PlacedFinding::rule, finding -> finding.finding().problem())
                .containsExactly(
                        tuple(
                                OcdsChecks.COHERENT_MILESTONE_STATUS,
                                "The milestone is scheduled, but has a date on which it was met."),
                        tuple(
                                OcdsChecks.COHERENT_MILESTONES_DATES,
                                "The date on which the milestone was met is 1 April 2019, later than the date of the"
                                        + " release, 1 March 2019."),
                        tuple(
                                OcdsChecks.IDS_UNIQUE,
                                "An earlier entry of the list has the same identifier, so merging would keep only one."));
    }

    private static OcdsPackage contractsOf(int... amounts) {
        List<OcdsRelease> releases = new ArrayList<>();
        for (int index = 0; index < amounts.length; index++) {
            releases.add(Releases.release(
                    "{'ocid': 'o-%d', 'contracts': [{'id': 'c', 'value': {'amount': %d.00, 'currency': 'GBP'}}]}"
                            .formatted(index, amounts[index])));
        }
        return OcdsPackage.ofReleases(releases);
    }

    private static Answer repetition(OcdsPackage data) {
        return OcdsChecks.standard()
                .rules()
                .check(Records.of(PackageSubject.of(data)), AS_OF, Retention.EVERYTHING)
                .verdict(
                        OcdsChecks.CONTRACTS_VALUE_REPETITION,
                        PackageSubject.of(data).reference())
                .orElseThrow()
                .answer();
    }

    @Test
    void threeAmountsAreLessThanATenthOfAll() {
        int[] different = IntStream.rangeClosed(1, 31).toArray();
        int[] repeated = different.clone();
        repeated[30] = 1;

        assertThat(repetition(contractsOf(different))).as("3 of 31").isEqualTo(Answer.SATISFIED);
        assertThat(repetition(contractsOf(repeated))).as("4 of 31").isEqualTo(Answer.BREACHED);
        assertThat(repetition(contractsOf(Arrays.copyOf(different, 30))))
                .as("3 of 30")
                .isEqualTo(Answer.NOT_APPLICABLE);
        assertThat(OcdsChecks.standard().check(contractsOf(repeated), AS_OF).open())
                .filteredOn(finding -> finding.rule().equals(OcdsChecks.CONTRACTS_VALUE_REPETITION))
                .extracting(finding -> finding.finding().problem())
                .containsExactly("The three most frequent amounts make up 4 of 31 (12.9 %), not less than 10 %.");
    }

    @Test
    void anAmountThatTheReleasesOfAProcessRepeatCountsOnce() {
        OcdsPackage data = contractsOf(IntStream.rangeClosed(1, 31).toArray());
        List<OcdsRelease> twice = new ArrayList<>(data.releases());
        twice.addAll(data.releases().subList(0, 1));

        assertThat(repetition(OcdsPackage.ofReleases(twice))).isEqualTo(Answer.SATISFIED);
    }

    @Test
    void everyReleaseOfAPackageIsAskedAtItsPlace() {
        OcdsPackage data = Releases.read("""
                        {'releases': [{'ocid': 'o', 'id': '1'}, {'ocid': 'o', 'id': '1', 'buyer': {'id': '1'}}],
                         'records': [{'ocid': 'o', 'compiledRelease': {'buyer': {'id': '1'}}, 'releases': [{'buyer': {'id': '1'}}]}]}
                        """).orThrow();

        assertThat(OcdsChecks.standard().check(data, AS_OF).open())
                .extracting(Report.PlacedFinding::about)
                .containsExactlyInAnyOrder(
                        new Reference("Release", "/releases/1"),
                        new Reference("Release", "/records/0/compiledRelease"));
    }

    @Test
    void aCheckCanBeLeftOutOrGradedDifferently() {
        OcdsChecks mine = OcdsChecks.of(OcdsChecks.standard()
                .rules()
                .without(OcdsChecks.REFERENCE_BUYER)
                .withSeverity(OcdsChecks.IDS_UNIQUE, Severity.INFO));
        OcdsPackage data =
                OcdsPackage.ofReleases(List.of(with("'buyer': {'id': '1'}, 'awards': [{'id': 1}, {'id': 1}]")));

        assertThat(mine.check(data, AS_OF).open())
                .extracting(Report.PlacedFinding::rule, Report.PlacedFinding::severity)
                .containsExactly(tuple(OcdsChecks.IDS_UNIQUE, Severity.INFO));
    }

    @Test
    void noValueOfAnyTypeStopsACheck() {
        List<String> values =
                List.of("null", "1", "'text'", "true", "[]", "{}", "[null]", "[[1]]", "[{}]", "[1, {'id': {}}]");
        List<String> fields = List.of("planning", "tender", "awards", "contracts", "parties", "buyer", "date");
        for (String field : fields) {
            for (String value : values) {
                OcdsRelease release = Releases.release("{'ocid': 'o', '%s': %s}".formatted(field, value));
                assertThat(report(release).failed()).as(field + " " + value).isEmpty();
            }
        }
    }

    @Test
    void noFindingRepeatsANameOrAnIdentifier() {
        OcdsRelease release = with("""
                'parties': [{'id': 'SECRET', 'name': 'SECRET', 'roles': ['payee']}], 'buyer': {'id': 'SECRET', 'name': 'SECRET2'},
                'tender': {'id': 'SECRET', 'status': 'active'},
                'awards': [{'id': 'SECRET', 'status': 'pending'}, {'id': 'SECRET'}],
                'contracts': [{'id': 'SECRET', 'awardID': 'SECRET', 'status': 'pending', 'implementation': {'transactions': [{}]}}]
                """);

        List<Finding> findings = report(release).open().stream()
                .map(Report.PlacedFinding::finding)
                .toList();

        assertThat(findings)
                .hasSizeGreaterThan(5)
                .allSatisfy(finding ->
                        assertThat(finding.problem() + finding.repair()).doesNotContain("SECRET"));
    }
}
