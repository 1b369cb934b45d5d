package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OcdsReleaseTest {
    private static final OcdsRelease RELEASE = Releases.with("""
            'parties': [{'id': 'b', 'name': 'Buyer', 'roles': ['buyer', 7]}], 'buyer': {'id': 'b', 'name': 'Buyer'},
            'planning': {'budget': {'amount': {'amount': 900.50, 'currency': 'GBP'}},
                         'milestones': [{'id': 'm0', 'type': 'approval'}]},
            'tender': {'id': 't', 'title': 'A', 'description': 'B', 'status': 'complete', 'procuringEntity': {'id': 'b'},
                       'value': {'amount': 1000, 'currency': 'GBP'}, 'minValue': {'amount': 1}, 'procurementMethod': 'open',
                       'mainProcurementCategory': 'services', 'numberOfTenderers': 2, 'tenderers': [{'id': 1}],
                       'tenderPeriod': {'startDate': '2019-01-01', 'endDate': '2019-01-31', 'durationInDays': 30,
                                        'maxExtentDate': '2019-02-28'},
                       'amendments': [{'id': 'x', 'date': '2019-01-02', 'rationale': 'C', 'description': 'D'}]},
            'awards': [{'id': 'a', 'status': 'active', 'date': '2019-02-01T09:00:00Z', 'suppliers': [{'id': 's'}],
                        'contractPeriod': {}, 'amendments': [{}]}],
            'contracts': [{'id': 5, 'awardID': 'a', 'status': 'active', 'period': {}, 'value': {}, 'dateSigned': '2019-02-02',
                           'milestones': [{'id': 'm1', 'status': 'met', 'dueDate': '2019-03-01', 'dateMet': '2019-03-02',
                                           'dateModified': '2019-03-03'}],
                           'implementation': {'milestones': [{'id': 'm2'}],
                              'transactions': [{'id': 'p', 'date': '2019-03-04', 'value': {'amount': 5},
                                                'payer': {'id': 'b'}, 'payee': {'id': 's'}}]}}]
            """);

    @Test
    void theFieldsOfAReleaseAreGivenAsTheirTypes() {
        assertThat(RELEASE.ocid()).contains("ocds-zzzzzz-001");
        assertThat(RELEASE.published().map(OcdsDate::day)).contains(LocalDate.of(2019, 3, 1));
        assertThat(RELEASE.tags()).containsExactly("contract");
        assertThat(RELEASE.parties().get(0).roles()).containsExactly("buyer");
        assertThat(RELEASE.buyer().flatMap(OcdsOrganisation::name)).contains("Buyer");
        assertThat(RELEASE.budget().flatMap(OcdsValue::amount)).contains(new BigDecimal("900.50"));
        assertThat(RELEASE.planningMilestones().get(0).type()).contains("approval");
    }

    @Test
    void theFieldsOfATenderAreGivenAsTheirTypes() {
        OcdsTender tender = RELEASE.tender().orElseThrow();

        assertThat(tender.id()).contains("t");
        assertThat(tender.title()).contains("A");
        assertThat(tender.description()).contains("B");
        assertThat(tender.status()).contains("complete");
        assertThat(tender.procuringEntity().flatMap(OcdsOrganisation::id)).contains("b");
        assertThat(tender.value().flatMap(OcdsValue::currency)).contains("GBP");
        assertThat(tender.minValue().flatMap(OcdsValue::amount)).contains(BigDecimal.ONE);
        assertThat(tender.procurementMethod()).contains("open");
        assertThat(tender.mainProcurementCategory()).contains("services");
        assertThat(tender.numberOfTenderers()).contains(BigDecimal.valueOf(2));
        assertThat(tender.tenderers().get(0).id()).as("a number as its digits").contains("1");
        OcdsPeriod period = tender.tenderPeriod().orElseThrow();
        assertThat(period.startDate()).map(OcdsDate::text).contains("2019-01-01");
        assertThat(period.endDate()).map(OcdsDate::text).contains("2019-01-31");
        assertThat(period.maxExtentDate()).map(OcdsDate::text).contains("2019-02-28");
        assertThat(period.durationInDays()).contains(BigDecimal.valueOf(30));
        OcdsAmendment amendment = tender.amendments().get(0);
        assertThat(amendment.id()).contains("x");
        assertThat(amendment.date()).map(OcdsDate::text).contains("2019-01-02");
        assertThat(amendment.rationale()).contains("C");
        assertThat(amendment.description()).contains("D");
        assertThat(tender.enquiryPeriod()).isEmpty();
        assertThat(tender.awardPeriod()).isEmpty();
        assertThat(tender.contractPeriod()).isEmpty();
        assertThat(tender.milestones()).isEmpty();
    }

    @Test
    void theFieldsOfAwardsAndContractsAreGivenAsTheirTypes() {
        OcdsAward award = RELEASE.awards().get(0);
        OcdsContract contract = RELEASE.contracts().get(0);

        assertThat(award.status()).contains("active");
        assertThat(award.date()).map(OcdsDate::text).contains("2019-02-01T09:00:00Z");
        assertThat(award.suppliers().get(0).id()).contains("s");
        assertThat(award.value()).isEmpty();
        assertThat(award.amendments()).hasSize(1);
        assertThat(contract.id()).contains("5");
        assertThat(contract.awardId()).contains("a");
        assertThat(contract.dateSigned()).map(OcdsDate::text).contains("2019-02-02");
        OcdsMilestone milestone = contract.milestones().get(0);
        assertThat(milestone.status()).contains("met");
        assertThat(milestone.dueDate()).map(OcdsDate::text).contains("2019-03-01");
        assertThat(milestone.dateMet()).map(OcdsDate::text).contains("2019-03-02");
        assertThat(milestone.dateModified()).map(OcdsDate::text).contains("2019-03-03");
        assertThat(contract.implementationMilestones().get(0).id()).contains("m2");
        OcdsTransaction payment = contract.transactions().get(0);
        assertThat(payment.id()).contains("p");
        assertThat(payment.date()).map(OcdsDate::text).contains("2019-03-04");
        assertThat(payment.value().flatMap(OcdsValue::amount)).contains(BigDecimal.valueOf(5));
        assertThat(payment.payer().flatMap(OcdsOrganisation::id)).contains("b");
        assertThat(payment.payee().flatMap(OcdsOrganisation::id)).contains("s");
    }

    @Test
    void whatHasAnotherTypeIsNotGivenAndIsKept() {
        OcdsRelease release =
                Releases.with("'tender': [1], 'awards': {'id': 'a'}, 'contracts': [1, {'id': 1.5}], 'buyer': null");

        assertThat(release.tender()).isEmpty();
        assertThat(release.awards()).isEmpty();
        assertThat(release.contracts()).extracting(OcdsContract::id).containsExactly(Optional.empty());
        assertThat(release.buyer()).isEmpty();
        assertThat(release.value("contracts")).hasToString("Optional[[1,{\"id\":1.5}]]");
    }

    @Test
    void whatIsGivenOutIsACopy() {
        ObjectNode json = RELEASE.json();
        OcdsRelease copy = OcdsRelease.of(json);
        json.put("id", "changed");
        ((ObjectNode) copy.value("buyer").orElseThrow()).put("id", "changed");

        assertThat(copy).isEqualTo(RELEASE).hasSameHashCodeAs(RELEASE).isNotEqualTo(OcdsRelease.of(json));
    }

    @Test
    void aPartIsNamedWithoutItsContent() {
        assertThat(RELEASE).hasToString("OcdsRelease");
        assertThat(RELEASE.parties().get(0)).hasToString("OcdsOrganisation");
    }
}
