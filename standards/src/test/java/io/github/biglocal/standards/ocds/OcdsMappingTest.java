package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.CoDesign;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionEnding;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.ImmutableCommission;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.commission.MilestoneStatus;
import io.github.biglocal.commission.MilestoneType;
import io.github.biglocal.commission.ProcurementMethod;
import io.github.biglocal.commission.TenderStatus;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcdsMappingTest {
    private static final LocalDate DATE = LocalDate.of(2021, 6, 30);
    private static final OcdsMapping MAPPING = OcdsMapping.of("ocds-abc123");
    private static final AreaId AREA = AreaId.of("brookside");
    private static final OrganisationId LTO = OrganisationId.of("lto");
    private static final OrganisationId YOUTH = OrganisationId.of("youth");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Programme PROGRAMME = Programme.builder()
            .id(ProgrammeId.of("big-local"))
            .name("Big Local")
            .addArea(Area.builder().id(AREA).name("Brookside").build())
            .addOrganisation(Organisation.builder()
                    .id(LTO)
                    .name("Brookside Trust")
                    .addOrgIds(OrgId.parse("GB-CHC-1234567"), OrgId.parse("GB-COH-01234567"))
                    .build())
            .addOrganisation(
                    Organisation.builder().id(YOUTH).name("Youth Work CIC").build())
            .build();

    private static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static ImmutableCommission.Builder commission() {
        return Commission.builder().id(CommissionId.of("c1")).area(AREA).title("Youth work");
    }

    private static Programme with(ImmutableCommission.Builder commission) {
        return PROGRAMME.withCommissions(commission.build());
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode written(ImmutableCommission.Builder commission) {
        return json(
                MAPPING.toReleases(with(commission), DATE).value().get(0).json().toString());
    }

    private static Mapped<OcdsCommissions> read(String... releases) {
        return MAPPING.toCommissions(
                List.of(releases).stream()
                        .map(text -> OcdsRelease.of(json(text)))
                        .toList(),
                PROGRAMME,
                release -> Optional.of(AREA));
    }

    private static List<String> fields(Mapped<?> mapped) {
        return mapped.losses().stream().map(Loss::field).toList();
    }

    private static String reason(Mapped<?> mapped, String field) {
        return mapped.losses().stream()
                .filter(loss -> loss.field().equals(field))
                .map(Loss::reason)
                .findFirst()
                .orElseThrow();
    }

    /** A release in the form this library writes, with something in its tender, awards and contracts. */
    private static String release(String tender, String rest) {
        return """
            {"ocid": "ocds-abc123-c1", "id": "ocds-abc123-c1-2021-06-30T00:00:00Z", "date": "2021-06-30T00:00:00Z",
             "tag": ["compiled"], "initiationType": "tender",
             "tender": {"id": "tender", "title": "Youth work"%s}%s}\
            """.formatted(tender, rest);
    }

    // Out

    @Test
    void aCommissionIsAReleaseWithAllItsStages() {
        ObjectNode release = written(commission()
                .specification("Two evenings a week")
                .budget(pounds("30000"))
                .commissioner(LTO)
                .method(ProcurementMethod.SELECTIVE)
                .tenderStatus(TenderStatus.COMPLETE)
                .tenderPeriod(Periods.parse("2018-01-08/2018-02-09"))
                .tenderValue(pounds("29000"))
                .numberOfTenderers(1)
                .addTenderer(YOUTH)
                .awardStatus(AwardStatus.ACTIVE)
                .awarded(day("2018-03-01"))
                .awardValue(pounds("28000"))
                .addSupplier(YOUTH)
                .contractStatus(ContractStatus.TERMINATED)
                .signed(day("2018-03-15"))
                .provider(YOUTH)
                .value(pounds("28000"))
                .addValueChanges(AmountChange.of(day("2019-01-10"), pounds("31000.50")))
                .period(Periods.parse("2018-04-01/2020-03-31"))
                .addMilestone(new Milestone(
                        "First evening",
                        Optional.of(day("2018-04-10")),
                        Optional.of(MilestoneStatus.PARTIALLY_MET),
                        Optional.of(day("2018-04-17")),
                        Optional.of(MilestoneType.PRE_PROCUREMENT)))
                .addPayment(Payment.of(day("2018-04-01"), pounds("15000")))
                .addPayment(Payment.of(day("2019-04-01"), pounds("16000.50")))
                .addReturned(Payment.of(day("2018-12-01"), pounds("250"))));

        assertThat(release).isEqualTo(json("""
            {"ocid": "ocds-abc123-c1",
             "id": "ocds-abc123-c1-2021-06-30",
             "date": "2021-06-30T00:00:00Z",
             "tag": ["planning", "tender", "award", "contract", "contractAmendment", "implementation",
               "contractTermination"],
             "initiationType": "tender",
             "language": "en",
             "parties": [
              {"name": "Brookside Trust", "id": "lto",
               "identifier": {"scheme": "GB-CHC", "id": "1234567"},
               "additionalIdentifiers": [{"scheme": "GB-COH", "id": "01234567"}],
               "roles": ["buyer", "procuringEntity", "payer"]},
              {"name": "Youth Work CIC", "id": "youth", "roles": ["tenderer", "supplier", "payee"]}],
             "buyer": {"name": "Brookside Trust", "id": "lto"},
             "planning": {"budget": {"id": "brookside", "description": "Brookside",
               "amount": {"amount": 30000.00, "currency": "GBP"},
               "project": "Big Local", "projectID": "big-local"}},
             "tender": {"id": "tender", "title": "Youth work", "description": "Two evenings a week",
              "procuringEntity": {"name": "Brookside Trust", "id": "lto"},
              "status": "complete", "procurementMethod": "selective",
              "value": {"amount": 29000.00, "currency": "GBP"},
              "tenderPeriod": {"startDate": "2018-01-08T00:00:00Z", "endDate": "2018-02-09T23:59:59Z"},
              "numberOfTenderers": 1, "tenderers": [{"name": "Youth Work CIC", "id": "youth"}]},
             "awards": [{"id": "award", "title": "Youth work", "status": "active",
              "date": "2018-03-01T00:00:00Z", "value": {"amount": 28000.00, "currency": "GBP"},
              "suppliers": [{"name": "Youth Work CIC", "id": "youth"}]}],
             "contracts": [{"id": "contract", "awardID": "award", "title": "Youth work", "status": "terminated",
              "period": {"startDate": "2018-04-01T00:00:00Z", "endDate": "2020-03-31T23:59:59Z"},
              "value": {"amount": 31000.50, "currency": "GBP"},
              "dateSigned": "2018-03-15T00:00:00Z",
              "implementation": {
               "transactions": [
                {"id": "payment-1", "date": "2018-04-01T00:00:00Z",
                 "value": {"amount": 15000.00, "currency": "GBP"},
                 "payer": {"name": "Brookside Trust", "id": "lto"},
                 "payee": {"name": "Youth Work CIC", "id": "youth"}},
                {"id": "returned-1", "date": "2018-12-01T00:00:00Z",
                 "value": {"amount": -250.00, "currency": "GBP"},
                 "payer": {"name": "Brookside Trust", "id": "lto"},
                 "payee": {"name": "Youth Work CIC", "id": "youth"}},
                {"id": "payment-2", "date": "2019-04-01T00:00:00Z",
                 "value": {"amount": 16000.50, "currency": "GBP"},
                 "payer": {"name": "Brookside Trust", "id": "lto"},
                 "payee": {"name": "Youth Work CIC", "id": "youth"}}],
               "milestones": [{"id": "milestone-1", "title": "First evening", "type": "preProcurement",
                "dueDate": "2018-04-10T00:00:00Z", "dateMet": "2018-04-17T00:00:00Z",
                "status": "partiallyMet"}]},
              "amendments": [{"date": "2019-01-10T00:00:00Z", "id": "amendment-1",
               "changes": [{"property": "value.amount", "former_value": 28000.00}]}]}]}
            """));
        assertThat(release.toString()).contains("31000.50");
        assertThat(PublishedReleaseSchema.errors(release)).isEmpty();
    }

    @Test
    void aCommissionOfWhichOnlyATitleIsRecordedIsAReleaseOfPlanning() {
        ObjectNode release = written(commission());

        assertThat(release.get("tag")).isEqualTo(JSON.createArrayNode().add("planning"));
        assertThat(release.has("awards")).isFalse();
        assertThat(release.has("contracts")).isFalse();
        assertThat(release.has("parties")).isFalse();
        assertThat(PublishedReleaseSchema.errors(release)).isEmpty();
    }

    @Test
    void whatWasCancelledIsSaidInTheTags() {
        assertThat(written(commission().tenderStatus(TenderStatus.CANCELLED)).get("tag"))
                .extracting(JsonNode::asText)
                .containsExactly("tender", "tenderCancellation");
        assertThat(written(commission().awardStatus(AwardStatus.CANCELLED)).get("tag"))
                .extracting(JsonNode::asText)
                .containsExactly("award", "awardCancellation");
    }

    @Test
    void beforeThereIsAContractItsPeriodAndMilestonesAreThoseOfTheTender() {
        ImmutableCommission.Builder before =
                commission().period(Periods.parse("2018-04-01/2020-03-31")).addMilestone(Milestone.of("Launch"));

        ObjectNode release = written(before);

        assertThat(release.at("/tender/contractPeriod/endDate").asText()).isEqualTo("2020-03-31T23:59:59Z");
        assertThat(release.at("/tender/milestones/0/title").asText()).isEqualTo("Launch");
        assertThat(read(release.toString()).value().commissions()).containsExactly(before.build());
    }

    @Test
    void aBuyerOfTheCallersChoiceStandsInForACommissionerWhoIsNotRecorded() {
        Programme programme = with(commission());

        Mapped<List<OcdsRelease>> out = MAPPING.withBuyer(LTO).toReleases(programme, DATE);

        assertThat(out.value().get(0).json().at("/buyer/name").asText()).isEqualTo("Brookside Trust");
        assertThat(out.losses()).as("nothing was there to be lost").isEmpty();
        assertThat(MAPPING.toCommissions(out.value(), PROGRAMME)
                        .value()
                        .commissions()
                        .get(0)
                        .commissioner())
                .contains(LTO);
    }

    @Test
    void theLossReportNamesWhatAReleaseHasNoPlaceFor() {
        Mapped<List<OcdsRelease>> out = MAPPING.toReleases(
                with(commission()
                        .addDesignedWith("young people")
                        .coDesign(CoDesign.CO_DESIGNED)
                        .monitoring("Quarterly report")
                        .ending(CommissionEnding.COMPLETED)
                        .ended(day("2020-03-31"))
                        .putAdditionalField("x-ref", AdditionalValue.of("A/17"))
                        .putAdditionalField("ref", AdditionalValue.of("A/17"))),
                DATE);

        assertThat(fields(out))
                .containsExactly("/designedWith", "/coDesign", "/monitoring", "/ending", "/ended", "/ref");
        assertThat(out.losses()).allSatisfy(loss -> assertThat(loss.record()).hasToString("Commission c1"));
        assertThat(out.value().get(0).json().get("x-ref").asText()).isEqualTo("A/17");
    }

    @Test
    void aProviderWhoIsNoSupplierIsNamedAsTheSupplierOfTheAward() {
        Mapped<List<OcdsRelease>> out = MAPPING.toReleases(with(commission().provider(YOUTH)), DATE);

        assertThat(out.value().get(0).json().at("/awards/0/suppliers/0/id").asText())
                .isEqualTo("youth");
        assertThat(out.losses()).as("no supplier was recorded, so none is lost").isEmpty();
    }

    @Test
    void anAmountInACurrencyThatTheStandardDoesNotKnowIsLeftOutAndNamed() {
        CurrencyUnit own = CurrencyUnit.registerCurrency("XBL", 999, 2, List.of(), true);

        Mapped<List<OcdsRelease>> out = MAPPING.toReleases(with(commission().budget(Money.of(own, 10))), DATE);

        assertThat(out.value().get(0).json().at("/planning/budget/amount").isMissingNode())
                .isTrue();
        assertThat(fields(out)).containsExactly("/budget");
    }

    @Test
    void aRecordShowsEachStageFromTheDayItBegan() {
        OcdsRecord record = MAPPING.toRecords(
                        with(commission()
                                .tenderStatus(TenderStatus.COMPLETE)
                                .tenderPeriod(Periods.parse("2018-01-08/2018-02-09"))
                                .numberOfTenderers(2)
                                .awardStatus(AwardStatus.ACTIVE)
                                .awarded(day("2018-03-01"))
                                .addSupplier(YOUTH)
                                .signed(day("2018-03-15"))
                                .value(pounds("100"))
                                .addValueChanges(AmountChange.of(day("2018-06-01"), pounds("150")))
                                .addPayment(Payment.of(day("2018-07-01"), pounds("150")))),
                        DATE)
                .value()
                .get(0);

        assertThat(StreamSupport.stream(record.json().get("releases").spliterator(), false)
                        .map(release -> release.get("date").asText().substring(0, 10) + " "
                                + release.get("tag").toString()
                                + " " + release.at("/contracts/0/value/amount")))
                .containsExactly(
                        "2018-01-08 [\"tender\"] ",
                        "2018-02-10 [\"tenderUpdate\"] ",
                        "2018-03-01 [\"award\"] ",
                        "2018-03-15 [\"contract\"] 100.00",
                        "2018-06-01 [\"contractAmendment\"] 150.00",
                        "2018-07-01 [\"implementation\"] 150.00",
                        "2021-06-30 [\"tenderUpdate\",\"awardUpdate\"] 150.00");
        assertThat(record.json().get("ocid").asText()).isEqualTo("ocds-abc123-c1");
        assertThat(record.json().at("/compiledRelease/tag/0").asText()).isEqualTo("compiled");
        assertThat(record.json().at("/compiledRelease/id").asText()).isEqualTo("ocds-abc123-c1-2021-06-30T00:00:00Z");
    }

    @Test
    void eachPaymentIsInOneReleaseOfARecordHoweverManyThereAre() {
        ImmutableCommission.Builder commission = commission().provider(YOUTH);
        for (int i = 0; i < 2_000; i++) {
            commission.addPayment(Payment.of(day("2010-01-01").plusDays(i), pounds("1")));
        }

        JsonNode record =
                MAPPING.toRecords(with(commission), DATE).value().get(0).json();

        assertThat(record.get("releases")).hasSize(2_000);
        assertThat(record.get("releases").findValues("transactions"))
                .hasSize(2_000)
                .allSatisfy(transactions -> assertThat(transactions).hasSize(1));
        assertThat(record.at("/releases/1999/tag/0").asText()).isEqualTo("implementationUpdate");
        assertThat(record.at("/compiledRelease/contracts/0/implementation/transactions"))
                .hasSize(2_000);
    }

    @Test
    void whatIsNotInTheOrderOfItsDaysKeepsItsOrderInARecord() {
        Commission commission = commission()
                .contractStatus(ContractStatus.ACTIVE)
                .value(pounds("100"))
                .addValueChanges(
                        AmountChange.of(day("2019-06-01"), pounds("200")),
                        AmountChange.of(day("2018-06-01"), pounds("150")))
                .addPayment(Payment.of(day("2019-07-01"), pounds("20")))
                .addPayment(Payment.of(day("2018-07-01"), pounds("10")))
                .addReturned(Payment.of(day("2018-08-01"), pounds("1")))
                .addMilestones(
                        new Milestone(
                                "Report",
                                Optional.empty(),
                                Optional.of(MilestoneStatus.SCHEDULED),
                                Optional.empty(),
                                Optional.empty()),
                        new Milestone(
                                "Launch",
                                Optional.empty(),
                                Optional.of(MilestoneStatus.MET),
                                Optional.of(day("2018-05-01")),
                                Optional.empty()))
                .build();

        Mapped<List<OcdsRecord>> out = MAPPING.toRecords(PROGRAMME.withCommissions(commission), DATE);

        OcdsRelease compiled = out.value().get(0).compiledRelease().orElseThrow();
        assertThat(compiled.json()
                        .at("/contracts/0/implementation/transactions/0/id")
                        .asText())
                .isEqualTo("payment-2");
        assertThat(MAPPING.toCommissions(List.of(compiled), PROGRAMME).value().commissions())
                .containsExactly(commission);
        assertThat(out.losses()).isEmpty();
    }

    @Test
    void whatMergingDropsOfOwnFieldsIsNamedForRecordsOnly() {
        Programme programme = with(commission()
                .signed(day("2018-03-15"))
                .putAdditionalField(
                        "x-sites",
                        AdditionalValue.of(List.of(
                                AdditionalValue.of(Map.of("name", AdditionalValue.of("Hall"))),
                                AdditionalValue.of(Map.of("name", AdditionalValue.of("Park"))))))
                .putAdditionalField("x-number", AdditionalValue.of(new BigDecimal("1E+3")))
                .putAdditionalField("x-note", AdditionalValue.Nothing.NOTHING));

        Mapped<List<OcdsRecord>> records = MAPPING.toRecords(programme, DATE);

        assertThat(records.value().get(0).json().at("/compiledRelease/x-sites")).hasSize(2);
        assertThat(fields(records)).containsExactly("/x-note");
        assertThat(reason(records, "/x-note")).startsWith("Merging releases leaves out what says nothing");
        assertThat(fields(MAPPING.toReleases(programme, DATE))).isEmpty();
    }

    // Ocids

    @ParameterizedTest
    @CsvSource({
        "c1, ocds-abc123-c1",
        "ocds-zzz999-17, ocds-zzz999-17",
        "ocds-abc123-c1, ocds-abc123-ocds-abc123-c1",
        "ocds-zzz999-, ocds-abc123-ocds-zzz999-"
    })
    void anOcidIsThePrefixAndTheIdUnlessTheIdIsAnOcidOfAnother(String id, String ocid) {
        assertThat(MAPPING.ocid(CommissionId.of(id))).isEqualTo(ocid);
        assertThat(MAPPING.commission(ocid)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc123", "ocds-abc12", "ocds-ABC123", "ocds-abc1234", "ocds-abc123-"})
    void aPrefixOfAnotherFormIsRefused(String prefix) {
        assertThatThrownBy(() -> OcdsMapping.of(prefix))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("ocds-abc123");
    }

    @Test
    void aLanguageAndAYearThatCannotBeWrittenAreRefused() {
        assertThatThrownBy(() -> MAPPING.withLanguage("English please")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> MAPPING.toReleases(PROGRAMME, LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(MAPPING.withLanguage("cy").language()).isEqualTo("cy");
    }

    // Back

    @Test
    void furtherAwardsAndContractsAreNamedAndTheirValuesAreNotAdded() {
        Mapped<OcdsCommissions> back = read(release("", """
            , "awards": [
              {"id": "a0", "status": "unsuccessful", "value": {"amount": 5, "currency": "GBP"}},
              {"id": "a1", "status": "active", "value": {"amount": 100, "currency": "GBP"}}],
             "contracts": [
              {"id": "c1", "awardID": "a1", "status": "active", "value": {"amount": 100, "currency": "GBP"}},
              {"id": "po-1", "awardID": "a1", "status": "active", "value": {"amount": 60, "currency": "GBP"}}]
            """));

        assertThat(back.value().commissions()).singleElement().satisfies(commission -> {
            assertThat(commission.awardValue()).contains(pounds("100"));
            assertThat(commission.value()).contains(pounds("100"));
        });
        assertThat(fields(back))
                .contains("/awards/0", "/contracts/1")
                .doesNotContain("/awards/1", "/contracts/0", "/awards/1/value/amount");
        assertThat(reason(back, "/contracts/1")).contains("its value was not added");
    }

    @Test
    void withoutAContractTheAwardInForceIsRead() {
        assertThat(read(release("", """
            , "awards": [{"id": "a0", "status": "cancelled"}, {"id": "a1", "status": "active"}]\
            """)).value().commissions().get(0).awardStatus())
                .contains(AwardStatus.ACTIVE);
    }

    @Test
    void aContractWhoseAwardIsNotThereTakesNoOtherAward() {
        Mapped<OcdsCommissions> back = read(release("", """
            , "awards": [{"id": "a1", "status": "active"}],
              "contracts": [{"id": "c1", "awardID": "A1", "status": "active"}]\
            """));

        assertThat(back.value().commissions().get(0).awardStatus()).isEmpty();
        assertThat(back.value().commissions().get(0).contractStatus()).contains(ContractStatus.ACTIVE);
        assertThat(fields(back)).contains("/awards/0", "/contracts/0/awardID");
    }

    @Test
    void aNegativeTransactionIsMoneyPaidBackAndANegativeAwardIsRefused() {
        Mapped<OcdsCommissions> back = read(release("", """
            , "awards": [{"id": "award", "status": "active", "value": {"amount": -50, "currency": "GBP"}}],
              "contracts": [{"id": "contract", "awardID": "award", "value": {"amount": 1000, "currency": "GBP"},
               "implementation": {"transactions": [
                {"id": "payment-1", "date": "2019-03-01T00:00:00Z", "value": {"amount": 1200, "currency": "GBP"}},
                {"id": "returned-1", "date": "2019-03-02T00:00:00Z", "value": {"amount": -200, "currency": "GBP"}},
                {"id": "t3", "value": {"amount": 7, "currency": "GBP"}}]}}]\
            """));

        Commission commission = back.value().commissions().get(0);
        assertThat(commission.netPaidBy(DATE)).contains(pounds("1000"));
        assertThat(commission.awardValue()).isEmpty();
        assertThat(fields(back)).containsExactly("/awards/0/value", "/contracts/0/implementation/transactions/2");
        assertThat(reason(back, "/awards/0/value")).isEqualTo("The amount is below zero.");
    }

    @Test
    void amountsInASecondCurrencyAndPartsOfAPennyAreRefused() {
        Mapped<OcdsCommissions> back = read(release(", \"value\": {\"amount\": 10.005, \"currency\": \"GBP\"}", """
            , "awards": [{"id": "award", "value": {"amount": 900, "currency": "EUR"}}],
              "contracts": [{"id": "contract", "awardID": "award", "value": {"amount": 1000.00, "currency": "GBP"},
               "implementation": {"transactions": [
                {"id": "payment-1", "date": "2019-03-01T00:00:00Z", "value": {"amount": 0.1, "currency": "GBP"}},
                {"id": "payment-2", "date": "2019-03-02T00:00:00Z", "value": {"amount": 900, "currency": "EUR"}},
                {"id": "payment-3", "date": "2019-03-03T00:00:00Z", "value": {"amount": 1e999999999, "currency": "GBP"}},
                {"id": "payment-4", "date": "2019-03-03T00:00:00Z", "value": {"amount": 1, "currency": "ADP"}}
                ]}}]\
            """));

        assertThat(back.value().commissions().get(0).payments())
                .containsExactly(Payment.of(day("2019-03-01"), pounds("0.10")));
        assertThat(fields(back))
                .containsExactly(
                        "/tender/value",
                        "/awards/0/value",
                        "/contracts/0/implementation/transactions/1",
                        "/contracts/0/implementation/transactions/2",
                        "/contracts/0/implementation/transactions/3");
        assertThat(reason(back, "/tender/value")).isEqualTo("The amount has more decimal places than its currency.");
        assertThat(reason(back, "/awards/0/value"))
                .isEqualTo("A commission is in one currency, and this amount is in another.");
    }

    @Test
    void daysAreReadWithOrWithoutATimeAndImpossibleOnesAreRefused() {
        Mapped<OcdsCommissions> back = read(release("""
            , "tenderPeriod": {"startDate": "2019-03-01T00:00:00", "endDate": "2019-03-31", "durationInDays": 30}\
            """, """
            , "awards": [{"id": "award", "date": "2019-02-30T00:00:00Z"}]\
            """));

        Commission commission = back.value().commissions().get(0);
        assertThat(commission.tenderPeriod()).contains(Periods.parse("2019-03-01/2019-03-31"));
        assertThat(fields(back))
                .containsExactly("/tender/tenderPeriod/startDate", "/tender/tenderPeriod/durationInDays", "/awards/0");
        assertThat(reason(back, "/awards/0")).isEqualTo("There is no such day.");
        assertThat(reason(back, "/tender/tenderPeriod/startDate")).isEqualTo("Only the day is kept.");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01Tgarbage, 'It is not a date that can be read, such as 2021-06-30T00:00:00Z.'",
        "1 January 2021,     'It is not a date that can be read, such as 2021-06-30T00:00:00Z.'",
        "2021-02-29T09:00:00Z, There is no such day."
    })
    void whatIsNoDateIsNoDay(String text, String reason) {
        Mapped<OcdsCommissions> back = read(release("", """
            , "contracts": [{"id": "contract", "awardID": "award", "status": "active", "dateSigned": "%s"}]\
            """.formatted(text)));

        assertThat(back.value().commissions().get(0).signed()).isEmpty();
        assertThat(reason(back, "/contracts/0/dateSigned")).isEqualTo(reason);
    }

    @Test
    void aPeriodThatEndsBeforeItStartsAndACodeThatIsNotInTheListAreRefused() {
        Mapped<OcdsCommissions> back = read(release("""
            , "status": "Active", "tenderPeriod": {"startDate": "2019-03-02T00:00:00Z",
            "endDate": "2019-03-01T23:59:59Z"}\
            """, ""));

        assertThat(fields(back)).containsExactly("/tender/status", "/tender/tenderPeriod");
        assertThat(reason(back, "/tender/status")).isEqualTo("The code is not in the codelist.");
        assertThat(reason(back, "/tender/tenderPeriod")).isEqualTo("The period ends before it starts.");
    }

    @Test
    void whatACommissionHasNoFieldForIsNamedByItsPointer() {
        Mapped<OcdsCommissions> back = read(release(
                ", \"items\": [{\"id\": \"1\"}], \"awardCriteria\": \"priceOnly\", \"minValue\": null, \"documents\":"
                        + " []",
                ", \"a/b\": 1"));

        assertThat(fields(back)).containsExactlyInAnyOrder("/tender/items", "/tender/awardCriteria", "/a~1b");
        assertThat(reason(back, "/tender/items")).isEqualTo("A commission has no field for it.");
    }

    @Test
    void amendmentsThatDoNotGiveTheFormerValueAreNamed() {
        Mapped<OcdsCommissions> back = read(release("", """
            , "contracts": [{"id": "contract", "awardID": "award", "value": {"amount": 120, "currency": "GBP"},
               "amendments": [{"id": "amendment-1", "date": "2019-03-01T00:00:00Z", "description": "More evenings"}]}]
            """));

        assertThat(back.value().commissions().get(0).value()).contains(pounds("120"));
        assertThat(fields(back)).containsExactly("/contracts/0/amendments");
    }

    /** The example of the release schema, and the other form that publishers write. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"value.amount\" | 100.00",
                "\"value.amount\" | 100",
                "\"value\"        | {\"amount\": 100, \"currency\": \"GBP\"}",
                "\"value.amount\" | null",
                "\"value\"        | null"
            })
    void aChangeOfTheValueIsReadInBothForms(String property, String former) {
        Mapped<OcdsCommissions> back = read(release("", """
            , "contracts": [{"id": "contract", "awardID": "award", "value": {"amount": 120, "currency": "GBP"},
               "amendments": [{"id": "amendment-1", "date": "2019-03-01T00:00:00Z",
                "changes": [{"property": %s, "former_value": %s}]}]}]
            """.formatted(property, former)));

        Commission commission = back.value().commissions().get(0);
        assertThat(commission.value()).isEqualTo(former.equals("null") ? Optional.empty() : Optional.of(pounds("100")));
        assertThat(commission.valueChanges()).containsExactly(AmountChange.of(day("2019-03-01"), pounds("120")));
        assertThat(back.losses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // An amount where the form says that the whole value is, and the other way round.
                "\"value\"        | 100",
                "\"value.amount\" | {\"amount\": 100, \"currency\": \"GBP\"}",
                "\"value.amount\" | \"100\"",
                "\"value.amount\" | -100",
                "\"value\"        | {\"amount\": 100, \"currency\": \"EUR\"}"
            })
    void aFormerValueThatCannotBeReadIsNamed(String property, String former) {
        Mapped<OcdsCommissions> back = read(release("", """
            , "contracts": [{"id": "contract", "awardID": "award", "value": {"amount": 120, "currency": "GBP"},
               "amendments": [{"id": "amendment-1", "date": "2019-03-01T00:00:00Z",
                "changes": [{"property": %s, "former_value": %s}]}]}]
            """.formatted(property, former)));

        assertThat(fields(back)).anySatisfy(field -> assertThat(field).startsWith("/contracts/0/amendments"));
    }

    @Test
    void aReleaseOfARecordSaysNothingOfALaterDay() {
        OcdsRecord record = MAPPING.toRecords(
                        with(commission()
                                .provider(YOUTH)
                                .awarded(day("2021-03-01"))
                                .signed(day("2021-01-01"))
                                .value(pounds("100"))
                                .addPayment(Payment.of(day("2020-01-01"), pounds("50")))),
                        DATE)
                .value()
                .get(0);

        assertThat(record.releases().stream()
                        .map(release -> release.date().orElseThrow().substring(0, 10)
                                + release.json().findValuesAsText("dateSigned")
                                + release.json().at("/awards/0/date").asText()))
                .containsExactly(
                        "2020-01-01[]",
                        "2021-01-01[2021-01-01T00:00:00Z]",
                        "2021-03-01[2021-01-01T00:00:00Z]2021-03-01T00:00:00Z");
    }

    @Test
    void aLastReleaseInWhichNothingChangedIsLeftOutAndOneWithAnOwnFieldUpdatesTheLastStage() {
        ImmutableCommission.Builder commission = commission()
                .signed(day("2018-03-15"))
                .value(pounds("100"))
                .addValueChanges(AmountChange.of(day("2018-06-01"), pounds("150")))
                .addValueChanges(AmountChange.of(day("2018-09-01"), pounds("170")));

        assertThat(tags(commission))
                .containsExactly("[\"award\",\"contract\"]", "[\"contractAmendment\"]", "[\"contractAmendment\"]");
        assertThat(tags(commission.putAdditionalField("x-ref", AdditionalValue.of("A/17"))))
                .containsExactly(
                        "[\"award\",\"contract\"]",
                        "[\"contractAmendment\"]",
                        "[\"contractAmendment\"]",
                        "[\"contractUpdate\"]");
        assertThat(tags(commission())).containsExactly("[\"planning\"]");
    }

    private static List<String> tags(ImmutableCommission.Builder commission) {
        return MAPPING.toRecords(with(commission), DATE).value().get(0).releases().stream()
                .map(release -> release.json().get("tag").toString())
                .toList();
    }

    @Test
    void twoMilestonesOfOneIdAreBothRead() {
        Mapped<OcdsCommissions> back = read(release("", """
            , "contracts": [{"id": "contract", "awardID": "award", "implementation": {"milestones": [
               {"id": "m1", "title": "A", "status": "scheduled", "dateMet": "2019-03-01T00:00:00Z"},
               {"id": "m1", "title": "B", "status": "met"}]}}]\
            """));

        assertThat(back.value().commissions().get(0).milestones())
                .extracting(Milestone::title)
                .containsExactly("A", "B");
        assertThat(fields(back))
                .containsExactly(
                        "/contracts/0/id",
                        "/contracts/0/awardID",
                        "/contracts/0/implementation/milestones/0/id",
                        "/contracts/0/implementation/milestones/1/id");
    }

    @Test
    void organisationsThatTheProgrammeDoesNotHaveComeWithTheCommissions() {
        Mapped<OcdsCommissions> back = read("""
            {"ocid": "ocds-zzz999-17", "id": "1", "date": "2021-06-30T00:00:00Z", "tag": ["compiled"],
             "initiationType": "tender",
             "parties": [
              {"id": "GB-COH-1", "name": "New CIC", "roles": ["buyer", "procuringEntity"],
               "identifier": {"scheme": "GB-COH", "id": "01234567", "legalName": "New CIC Ltd"}},
              {"id": "lto", "name": "Another name", "roles": ["tenderer"]},
              {"id": "f", "name": "Funder", "roles": ["funder"]}],
             "buyer": {"id": "GB-COH-1", "name": "New CIC"},
             "tender": {"id": "tender", "title": "Gardening", "tenderers": [{"id": "lto"}]}}
            """);

        assertThat(back.value().organisations())
                .containsExactly(Organisation.builder()
                        .id(OrganisationId.of("GB-COH-1"))
                        .name("New CIC")
                        .addOrgIds(OrgId.parse("GB-COH-01234567"))
                        .build());
        assertThat(back.value().commissions().get(0).id()).isEqualTo(CommissionId.of("ocds-zzz999-17"));
        assertThat(fields(back))
                .containsExactly("/id", "/parties/0/identifier/legalName", "/parties/1/name", "/parties/2");
        assertThat(back.value()).hasToString("1 commission, 1 organisation");
    }

    @ParameterizedTest
    @CsvSource({"US-DE_CR, 123", "CA-CRA_ACR, 12-3", "CA_ON-ONT, 1", "CN-11-CR, 9111", "GB-CHC, 1234567"})
    void anIdentifierOfAnyListOfOrgIdGuideComesBack(String scheme, String number) {
        OrgId id = OrgId.parse(scheme + "-" + number);
        Organisation organisation = Organisation.builder()
                .id(OrganisationId.of("new"))
                .name("New")
                .addOrgIds(id)
                .build();
        Programme programme = with(commission().commissioner(organisation.id())).withOrganisations(organisation);

        Mapped<List<OcdsRelease>> out = MAPPING.toReleases(programme, DATE);

        JsonNode identifier = out.value().get(0).json().at("/parties/0/identifier");
        assertThat(identifier.get("scheme").asText()).isEqualTo(scheme);
        assertThat(identifier.get("id").asText()).isEqualTo(number);
        assertThat(MAPPING.toCommissions(out.value(), PROGRAMME).value().organisations())
                .containsExactly(organisation);
    }

    @Test
    void aReleaseWithoutOcidAreaOrTitleIsLeftOutAndNamed() {
        List<OcdsRelease> releases = List.of(
                OcdsRelease.of(
                        json("{\"planning\": {\"budget\": {\"id\": \"brookside\"}}, \"tender\": {\"title\": \"A\"}}")),
                OcdsRelease.of(json("{\"ocid\": \"ocds-abc123-2\", \"tender\": {\"title\": \"A\"}}")),
                OcdsRelease.of(
                        json("{\"ocid\": \"ocds-abc123-3\", \"planning\": {\"budget\": {\"id\": \"brookside\"}}}")),
                OcdsRelease.of(json("{}")));

        Mapped<OcdsCommissions> back = MAPPING.toCommissions(releases, PROGRAMME);

        assertThat(back.value().commissions()).isEmpty();
        assertThat(back.losses().stream().map(loss -> loss.record() + " " + loss.field()))
                .containsExactly(
                        "Release /releases/0 /ocid",
                        "Release /releases/1 /planning/budget/id",
                        "Release /releases/2 /tender/title",
                        "Release /releases/3 /ocid");
    }

    @Test
    void ofSeveralReleasesOfOneProcessTheLatestIsRead() {
        String early = release("", "").replace("2021-06-30T00:00:00Z", "2019-03-01T00:30:00+01:00");
        String later = release(", \"status\": \"active\"", "").replace("2021-06-30T00:00:00Z", "2019-02-28T23:45:00Z");

        Mapped<OcdsCommissions> back = read(later, early);

        assertThat(back.value().commissions())
                .singleElement()
                .satisfies(commission -> assertThat(commission.tenderStatus()).contains(TenderStatus.ACTIVE));
        assertThat(reason(back, "/ocid")).contains("merge the releases first");
    }

    /** Whatever its form, a date is put in order as merging does. */
    @ParameterizedTest
    @CsvSource({
        "2019-03-01,                   2019-03-01T00:00:01Z",
        "2019-02-28T23:59:59Z,         2019-03-01",
        "2019-03-01T09:00:00,          2019-03-01T09:00:01Z",
        "2019-03-01T08:59:59Z,         2019-03-01T09:00",
        "2019-03-01T09:00:00.5Z,       2019-03-01T09:00:00.5000000011Z",
        "2016-12-31T23:59:59Z,         2016-12-31T23:59:60Z",
        "2019-03-01T00:00:00+23:00,    2019-03-01T00:00:00Z"
    })
    void theLaterOfTwoReleasesIsReadWhateverTheFormsOfTheirDates(String earlier, String later) {
        String early = release("", "").replace("\"date\": \"2021-06-30T00:00:00Z\"", "\"date\": \"" + earlier + "\"");
        String late = early.replace(earlier, later).replace("Youth work", "Later");

        for (Mapped<OcdsCommissions> back : List.of(read(early, late), read(late, early))) {
            assertThat(back.value().commissions()).extracting(Commission::title).containsExactly("Later");
        }
    }

    @Test
    void twoProcessesStayTwoThoughTheirOcidsWouldGiveOneId() {
        String own = release("", "");
        String bare = own.replace("ocds-abc123-c1\", \"id", "c1\", \"id").replace("Youth work", "Gardening");

        Mapped<OcdsCommissions> back = read(bare, own);

        assertThat(back.value().commissions().stream()
                        .map(commission -> commission.id().value() + " " + commission.title()))
                .containsExactly("c1-2 Gardening", "c1 Youth work");
        assertThat(reason(back, "/ocid")).startsWith("Another process has the id");
        assertThat(reason(read(bare), "/ocid")).startsWith("The ocid has no registered prefix");
        assertThat(read(bare).value().commissions().get(0).id()).isEqualTo(CommissionId.of("c1"));
    }

    @Test
    void aPaymentThatIsNotReadIsNamedWithItsOwnReason() {
        Mapped<OcdsCommissions> back = read(release("", """
            , "contracts": [{"id": "contract", "awardID": "award", "value": {"amount": 100, "currency": "GBP"},
              "implementation": {"transactions": [
                {"id": "a", "date": "2020-01-01", "value": {"amount": 10, "currency": "EUR"}},
                {"id": "b", "date": "2020-02-30", "value": {"amount": 10, "currency": "GBP"}},
                {"id": "c", "value": {"amount": 10, "currency": "GBP"}},
                {"id": "d", "date": "2020-01-01"}]}}]
            """));

        String transactions = "/contracts/0/implementation/transactions/";
        assertThat(reason(back, transactions + 0))
                .isEqualTo("A commission is in one currency, and this amount is in another.");
        assertThat(reason(back, transactions + 1)).isEqualTo("There is no such day.");
        assertThat(reason(back, transactions + 2)).isEqualTo("A payment needs a day.");
        assertThat(reason(back, transactions + 3)).isEqualTo("A payment needs an amount.");
    }

    @Test
    void ofSeveralPayeesNoneIsTheProviderAndEachIsNamed() {
        Mapped<OcdsCommissions> back = read(release("", """
            , "contracts": [{"id": "contract", "awardID": "award", "implementation": {"transactions": [
                {"id": "a", "date": "2020-01-01", "value": {"amount": 10, "currency": "GBP"}, "payee": {"id": "lto"}},
                {"id": "b", "date": "2020-01-01", "value": {"amount": 10, "currency": "GBP"}, "payee": {"id": "youth"}}
              ]}}]
            """));

        assertThat(back.value().commissions().get(0).provider()).isEmpty();
        assertThat(fields(back))
                .contains(
                        "/contracts/0/implementation/transactions/0/payee",
                        "/contracts/0/implementation/transactions/1/payee");
        assertThat(reason(back, "/contracts/0/implementation/transactions/1/payee"))
                .isEqualTo("A commission has one provider, and the payments are to several payees: none was taken.");
    }

    @Test
    void commissionsGoOutAsAReleasePackageAndComeBack() throws IOException {
        Programme programme = with(commission().budget(pounds("30000")).commissioner(LTO));
        OcdsMapping mapping = OcdsMapping.of("ocds-abc123");

        ObjectNode released = JSON.createObjectNode();
        released.put("uri", "https://example.org/releases.json").put("version", "1.1");
        released.put("publishedDate", "2021-06-30T00:00:00Z")
                .putObject("publisher")
                .put("name", "Brookside Trust");
        mapping.toReleases(programme, DATE)
                .value()
                .forEach(release -> released.withArray("releases").add(release.json()));
        String text = JSON.writeValueAsString(released);

        List<OcdsRelease> releases = new ArrayList<>();
        JSON.readTree(text).get("releases").forEach(release -> releases.add(OcdsRelease.of((ObjectNode) release)));
        Mapped<OcdsCommissions> back = mapping.toCommissions(releases, programme);

        assertThat(back.value().commissions()).isEqualTo(programme.commissions());
        assertThat(back.losses()).isEmpty();
        assertThat(back.value().in(programme)).isEqualTo(programme);
    }

    @Test
    void whatIsPrintedHasNothingPersonal() {
        Mapped<List<OcdsRelease>> out = MAPPING.toReleases(
                with(commission()
                        .putAdditionalField("note", AdditionalValue.of(Map.of("phone", AdditionalValue.of(1))))),
                DATE);

        assertThat(out.losses().toString()).doesNotContain("Youth work", "phone");
        assertThat(MAPPING).hasToString("OcdsMapping of ocds-abc123, en");
    }
}
