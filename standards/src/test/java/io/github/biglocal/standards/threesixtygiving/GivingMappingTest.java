package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.programme.BigLocalAreas;
import io.github.biglocal.programme.ImmutableProgramme;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.ProgrammeRole;
import io.github.biglocal.programme.ProgrammeRolePeriod;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import io.github.biglocal.testkit.ValidProgrammes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivingMappingTest {
    private static final GivingMapping MAPPING = GivingMapping.localTrust();
    private static final AreaId REVOE = AreaId.of("revoe");
    private static final Area AREA = Area.builder()
            .id(REVOE)
            .name("Revoe")
            .gssCodes(Set.of(GssCode.parse("E01012681"), GssCode.parse("E05001661")))
            .announced(LocalDate.of(2010, 7, 27))
            .build();
    private static final OrganisationId LTO = OrganisationId.of("lto");
    private static final OrganisationId CLUB = OrganisationId.of("club");

    // Made-up organisations with numbers of the right form.
    private static final Organisation TRUST = Organisation.builder()
            .id(LTO)
            .name("Community Trust")
            .addOrgIds(OrgId.parse("GB-CHC-1999999"), OrgId.parse("GB-COH-09999999"))
            .build();
    private static final Organisation GARDENERS =
            Organisation.builder().id(CLUB).name("Gardeners").build();

    private static ImmutableProgramme.Builder programme() {
        return Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name("Big Local")
                .addAreas(AREA)
                .addOrganisations(TRUST, GARDENERS);
    }

    private static Money pounds(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static FundingAgreement agreement() {
        return FundingAgreement.builder()
                .id(FundingAgreementId.of("a1"))
                .area(REVOE)
                .lto(LTO)
                .amount(pounds("100000"))
                .offered(LocalDate.of(2016, 4, 1))
                .period(Periods.parse("2016-04-01/2018-03-31"))
                .build();
    }

    private static Grant grant(String id, String amount) {
        return Grant.builder()
                .id(GrantId.of(id))
                .area(REVOE)
                .title("Seeds and tools")
                .recipient(CLUB)
                .recipientKind(RecipientKind.ORGANISATION)
                .amountAwarded(pounds(amount))
                .awardDate(LocalDate.of(2017, 5, 3))
                .build();
    }

    private static GivingGrant.Builder given(String id) {
        return GivingGrant.builder()
                .id("360G-example-" + id)
                .title("Play scheme")
                .description("A summer play scheme")
                .currency("GBP")
                .amountAwarded(new BigDecimal("750.50"))
                .awardDate(GivingDate.of(LocalDate.of(2017, 6, 1)))
                .addFundingOrganization(organisation("GB-CHC-1888888", "A Foundation"))
                .addRecipientOrganization(organisation("GB-COH-08888888", "Play Company"));
    }

    private static GivingOrganisation organisation(String id, String name) {
        return GivingOrganisation.builder().id(id).name(name).build();
    }

    private static GivingPackage data(GivingGrant... grants) {
        return GivingPackage.of(List.of(grants));
    }

    private static Mapped<Programme> read(GivingGrant... grants) {
        return MAPPING.toProgramme(
                data(grants),
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build(),
                GivingAreas.all(AREA));
    }

    private static List<String> places(Mapped<?> mapped) {
        return mapped.losses().stream()
                .map(loss -> loss.record().id() + " " + loss.field())
                .toList();
    }

    /** The money that reached someone: without the grants that are linked to one whose money is passed on. */
    private static BigDecimal countedOnce(GivingPackage published) {
        Set<String> passedOn = published.grants().stream()
                .filter(grant -> grant.regrantType().isPresent())
                .flatMap(grant -> grant.id().stream())
                .collect(Collectors.toSet());
        return published.grants().stream()
                .filter(grant -> grant.relatedActivities().stream().noneMatch(passedOn::contains))
                .map(grant -> grant.amountAwarded().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // In, in a few lines

    @Test
    void aPackageBecomesAProgrammeByTheNamesOfItsAreas() {
        GivingLocation revoe = GivingLocation.builder().name("Revoe").build();
        GivingPackage data = data(
                given("1").addBeneficiaryLocation(revoe).build(), given("2").build());

        Mapped<Programme> read = MAPPING.toProgramme(data, BigLocalAreas.programme(), GivingAreas.bigLocalByName());

        assertThat(read.value().grants()).singleElement().satisfies(grant -> {
            assertThat(grant.area()).isEqualTo(REVOE);
            assertThat(grant.amountAwarded()).contains(pounds("750.50"));
            assertThat(grant.awardDate()).contains(LocalDate.of(2017, 6, 1));
            assertThat(grant.recipient()).contains(OrganisationId.of("GB-COH-08888888"));
        });
        assertThat(read.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.record().id()).isEqualTo("/grants/1");
            assertThat(loss.reason()).isEqualTo("It has no beneficiary location, by which its area is found.");
        });
    }

    // Out

    @Test
    void aFundingAgreementIsAnAwardToTheLtoWithItsDrawdownsAsDisbursements() {
        Drawdown drawdown = Drawdown.builder()
                .id(DrawdownId.of("d1"))
                .agreement(FundingAgreementId.of("a1"))
                .date(LocalDate.of(2016, 4, 29))
                .planMoney(pounds("25000"))
                .build();
        GivingGrant award = MAPPING.toGiving(programme()
                        .addFundingAgreements(agreement())
                        .addDrawdowns(drawdown)
                        .build())
                .value()
                .grants()
                .get(0);

        assertThat(award.id()).contains("360G-LocalTrust-agreement-a1");
        assertThat(award.fundingOrganizations()).singleElement().satisfies(funder -> {
            assertThat(funder.id()).contains("GB-CHC-1147511");
            assertThat(funder.name()).contains("Local Trust");
        });
        assertThat(award.recipientOrganizations()).singleElement().satisfies(lto -> {
            assertThat(lto.id()).contains("GB-CHC-1999999");
            assertThat(lto.charityNumber()).contains("1999999");
            assertThat(lto.companyNumber()).contains("09999999");
        });
        assertThat(award.amountAwarded()).contains(new BigDecimal("100000"));
        assertThat(award.amountDisbursed()).contains(new BigDecimal("25000"));
        assertThat(award.plannedDates()).singleElement().satisfies(period -> {
            assertThat(period.startDate()).contains(GivingDate.of(LocalDate.of(2016, 4, 1)));
            assertThat(period.endDate()).contains(GivingDate.of(LocalDate.of(2018, 3, 31)));
        });
        assertThat(award.disbursementTransactions()).singleElement().satisfies(paid -> {
            assertThat(paid.value()).contains(new BigDecimal("25000"));
            assertThat(paid.transactionDate()).contains(GivingDate.of(LocalDate.of(2016, 4, 29)));
            assertThat(paid.provider()).contains("GB-CHC-1147511");
            assertThat(paid.recipient()).contains("GB-CHC-1999999");
        });
    }

    @Test
    void anAreaIsABeneficiaryLocationForEachOfItsCodes() {
        GivingGrant award = MAPPING.toGiving(
                        programme().addFundingAgreements(agreement()).build())
                .value()
                .grants()
                .get(0);

        assertThat(award.locationScope()).contains("GLS060");
        assertThat(award.beneficiaryLocations())
                .extracting(
                        place -> place.name().orElseThrow(),
                        place -> place.geoCode().orElseThrow(),
                        place -> place.geoCodeType().orElseThrow())
                .containsExactly(tuple("Revoe", "E01012681", "LSOA"), tuple("Revoe", "E05001661", "WD"));
    }

    @Test
    void aGrantOfAnAreaIsMadeByTheLtoThatHeldTheMoney() {
        GivingGrant grant = MAPPING.toGiving(programme()
                        .addFundingAgreements(agreement())
                        .addGrants(grant("g1", "500")
                                .withOutcomesSought(Set.of(Outcome.SKILLS_AND_CONFIDENCE))
                                .withPayments(List.of(Payment.of(LocalDate.of(2017, 6, 1), pounds("499.50")))))
                        .build())
                .value()
                .grants()
                .get(1);

        assertThat(grant.id()).contains("360G-LocalTrust-grant-g1");
        assertThat(grant.fundingOrganizations())
                .extracting(funder -> funder.id().orElseThrow())
                .containsExactly("GB-CHC-1999999");
        assertThat(grant.recipientOrganizations())
                .extracting(club -> club.id().orElseThrow())
                .containsExactly("360G-LocalTrust-org-club");
        assertThat(grant.relatedActivities()).containsExactly("360G-LocalTrust-agreement-a1");
        assertThat(grant.regrantType()).isEmpty();
        assertThat(grant.amountDisbursed()).contains(new BigDecimal("499.50"));
        assertThat(grant.classifications())
                .filteredOn(code -> code.vocabulary().equals(Optional.of("Big Local outcomes")))
                .extracting(code -> code.code().orElseThrow())
                .containsExactly("SKILLS_AND_CONFIDENCE");
    }

    @Test
    void whereNoLtoIsRecordedThePartnershipMakesTheGrantUnderAnIdentifierOfThePublishersOwn() {
        GivingGrant grant = MAPPING.toGiving(
                        programme().addGrants(grant("g1", "500")).build())
                .value()
                .grants()
                .get(0);

        assertThat(grant.fundingOrganizations()).singleElement().satisfies(funder -> {
            assertThat(funder.id()).contains("360G-LocalTrust-area-revoe");
            assertThat(funder.name()).contains("Revoe partnership");
        });
    }

    @Test
    void aPersonHasNoNameAndNoNumberOfTheirOwn() {
        GivingGrant grant = MAPPING.toGiving(programme()
                        .addGrants(Grant.builder()
                                .id(GrantId.of("g1"))
                                .area(REVOE)
                                .title("Course fees")
                                .recipientKind(RecipientKind.INDIVIDUAL)
                                .build())
                        .build())
                .value()
                .grants()
                .get(0);

        assertThat(grant.recipientIndividual().orElseThrow().name()).contains("Individual");
        assertThat(grant.recipientIndividual().orElseThrow().id()).contains("360G-LocalTrust-individual-g1");
        assertThat(grant.recipientOrganizations()).isEmpty();
    }

    @Test
    void aLoanHasTheFundingTypeLoan() {
        GivingGrant loan = MAPPING.toGiving(programme()
                        .addLoans(Loan.builder()
                                .id(LoanId.of("l1"))
                                .area(REVOE)
                                .title("Van")
                                .recipient(CLUB)
                                .amountLent(pounds("2000"))
                                .agreed(LocalDate.of(2018, 1, 2))
                                .addRepayments(Payment.of(LocalDate.of(2018, 7, 2), pounds("100")))
                                .build())
                        .build())
                .value()
                .grants()
                .get(0);

        assertThat(loan.fundingTypes())
                .extracting(type -> type.title().orElseThrow())
                .containsExactly("Loan");
        assertThat(loan.amountAwarded()).contains(new BigDecimal("2000"));
    }

    @Test
    void anAllocationIsTheAwardOfAnAreaThatHasNoAgreementYet() {
        Allocation allocation = Allocation.builder()
                .id(AllocationId.of("revoe"))
                .area(REVOE)
                .initial(pounds("1000000"))
                .addUplifts(
                        Uplift.of(LocalDate.of(2017, 12, 31), pounds("105000")),
                        Uplift.of(LocalDate.of(2020, 12, 31), pounds("50000")))
                .build();
        Mapped<GivingPackage> alone =
                MAPPING.toGiving(programme().addAllocations(allocation).build());
        Mapped<GivingPackage> withAgreement = MAPPING.toGiving(programme()
                .addAllocations(allocation)
                .addFundingAgreements(agreement())
                .build());

        assertThat(alone.value().grants()).singleElement().satisfies(award -> {
            assertThat(award.amountAwarded()).contains(new BigDecimal("1155000"));
            assertThat(award.awardDate()).contains(GivingDate.of(LocalDate.of(2010, 7, 27)));
            assertThat(award.recipientOrganizations().get(0).id()).contains("360G-LocalTrust-area-revoe");
        });
        assertThat(withAgreement.value().grants())
                .singleElement()
                .satisfies(award -> assertThat(award.amountAwarded()).contains(new BigDecimal("100000")));
        assertThat(withAgreement.losses())
                .contains(new Loss(
                        allocation.reference(),
                        "",
                        "The money in funding agreements is published with those; the other £1,055,000 of the area is in"
                                + " none, and is not published."));
    }

    @Test
    void anAllocationThatIsAllInAgreementsIsPublishedWithThem() {
        Allocation allocation = Allocation.builder()
                .id(AllocationId.of("revoe"))
                .area(REVOE)
                .initial(pounds("100000"))
                .build();
        Programme all = programme()
                .addAllocations(allocation)
                .addFundingAgreements(agreement())
                .build();
        Programme more = all.withAllocations(allocation.withInitial(pounds("99000")));

        assertThat(reasons(MAPPING.toGiving(all), allocation))
                .containsExactly(
                        "The money is published with the funding agreements, so that it is not counted twice.");
        assertThat(reasons(MAPPING.toGiving(more), allocation))
                .containsExactly(
                        "The money is published with the funding agreements of the area, which come to £1,000 more.");
    }

    private static List<String> reasons(Mapped<?> mapped, Entity record) {
        return mapped.losses().stream()
                .filter(loss -> loss.record().equals(record.reference()))
                .map(Loss::reason)
                .toList();
    }

    @Test
    void whatHasNoAwardIsNotPublishedAndCommissionsGoElsewhere() {
        Commission commission = Commission.builder()
                .id(CommissionId.of("c1"))
                .area(REVOE)
                .title("Youth work")
                .build();
        Grant refused = grant("g1", "500").withStatus(GrantStatus.REFUSED);
        Mapped<GivingPackage> published = MAPPING.toGiving(
                programme().addGrants(refused).addCommissions(commission).build());

        assertThat(published.value().grants()).isEmpty();
        assertThat(published.losses())
                .contains(
                        new Loss(refused.reference(), "", "No award was made."),
                        new Loss(
                                commission.reference(),
                                "",
                                "A commission is not a grant: use the Open Contracting Data Standard."));
    }

    @Test
    void theReportNamesEachFieldThatDidNotFit() {
        Grant grant = grant("g1", "500").withStatus(GrantStatus.ACTIVE).withConditions(List.of("Report by June"));
        Mapped<GivingPackage> published = MAPPING.toGiving(
                programme().addFundingAgreements(agreement()).addGrants(grant).build());

        assertThat(published.losses().stream().filter(loss -> loss.record().equals(grant.reference())))
                .containsExactly(
                        new Loss(grant.reference(), "/status", "360Giving has no status of a grant."),
                        new Loss(grant.reference(), "/conditions", "360Giving has no field for it."));
    }

    @Test
    void fieldsOfYourOwnArePublishedOnlyOnRequest() {
        Programme programme = programme()
                .addGrants(grant("g1", "500").withAdditionalFields(Map.of("x-note", AdditionalValue.of("call Ms A"))))
                .build();

        assertThat(MAPPING.toGiving(programme).value().grants().get(0).value("x-note"))
                .isEmpty();
        assertThat(places(MAPPING.toGiving(programme))).contains("g1 /x-note");
        assertThat(MAPPING.withAdditionalFields()
                        .toGiving(programme)
                        .value()
                        .grants()
                        .get(0)
                        .value("x-note"))
                .contains(TextNode.valueOf("call Ms A"));
        assertThat(places(MAPPING.withAdditionalFields().toGiving(programme))).doesNotContain("g1 /x-note");
    }

    /** As Local Trust's own file: 150 grants to 150 recipients, all with identifiers of its own (360Giving registry, 2019). */
    @Test
    void theAllocationsOfBigLocalAre150GrantsTo150Partnerships() {
        Programme programme = BigLocalAreas.programme()
                .withAllocations(BigLocalAreas.all().stream()
                        .map(area -> Allocation.builder()
                                .id(AllocationId.of(area.id().value()))
                                .area(area.id())
                                .initial(pounds("1000000"))
                                .build())
                        .toList());
        GivingPackage published = MAPPING.toGiving(programme).value();

        assertThat(published.grants()).hasSize(150);
        assertThat(published.grants()).extracting(GivingGrant::id).doesNotHaveDuplicates();
        assertThat(published.grants())
                .extracting(grant -> grant.recipientOrganizations().get(0).id().orElseThrow())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("360G-LocalTrust-"));
        assertThat(published.grants())
                .extracting(grant -> grant.fundingOrganizations().get(0).id().orElseThrow())
                .containsOnly("GB-CHC-1147511");
        assertThat(MAPPING.toProgramme(published, BigLocalAreas.programme(), GivingAreas.bigLocalByName())
                        .value()
                        .allocations())
                .isEqualTo(programme.allocations());
    }

    /** 360Giving Data Standard 1.4, grant schema: required, and one of the two kinds of recipient. */
    @Test
    void whatIsPublishedOfAWholeProgrammeHasAllThatTheStandardRequires() {
        GivingPackage published =
                MAPPING.toGiving(ValidProgrammes.of(1).withAreas(2).programme()).value();

        assertThat(published.metadata().version()).contains("1.4");
        assertThat(published.grants()).isNotEmpty().allSatisfy(grant -> {
            assertThat(grant.json().fieldNames())
                    .toIterable()
                    .contains(
                            "id",
                            "title",
                            "description",
                            "currency",
                            "amountAwarded",
                            "awardDate",
                            "fundingOrganization");
            assertThat(grant.recipientOrganizations().isEmpty())
                    .isNotEqualTo(grant.recipientIndividual().isEmpty());
            assertThat(grant.recipientOrganizations()).allSatisfy(each -> {
                assertThat(each.id()).isPresent();
                assertThat(each.name()).isPresent();
            });
        });
    }

    @Test
    void ofTheRecordsThatArePublishedOnlyTheseFieldsAreLost() {
        Mapped<GivingPackage> published =
                MAPPING.toGiving(ValidProgrammes.of(1).withAreas(2).programme());
        Set<String> kinds = Set.of("Grant", "FundingAgreement", "Drawdown", "Organisation", "Scheme");

        assertThat(published.losses().stream()
                        .filter(loss -> kinds.contains(loss.record().kind()))
                        .map(loss -> loss.record().kind() + " " + loss.field())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "Grant /priorities",
                        "Grant /status",
                        "FundingAgreement /signed",
                        "FundingAgreement /budget",
                        "FundingAgreement /parts",
                        "FundingAgreement /copiedTo",
                        "Drawdown /ltoContribution",
                        // Those that only records name which are not published, such as the suppliers of commissions.
                        "Organisation ",
                        "Scheme /maximumAward",
                        "Scheme /period",
                        "Scheme /eligibleRecipients",
                        "Scheme /excludedPurposes",
                        "Scheme /spendWithinMonths",
                        "Scheme /planPriority");
    }

    // Money counted once

    @Test
    void theEndowmentTheAwardsAndTheGrantsBelowThemAreCountedOnce() {
        OrganisationId lottery = OrganisationId.of("lottery");
        Programme programme = programme()
                .addOrganisations(Organisation.builder()
                        .id(lottery)
                        .name("Big Lottery Fund")
                        .build())
                .addRoles(
                        new ProgrammeRolePeriod(ProgrammeRole.FUNDER, lottery, Periods.parse("2010-07-01/2026-03-31")))
                .addFundingAgreements(agreement())
                .addGrants(grant("g1", "600"), grant("g2", "400"))
                .build();
        GivingPackage published = MAPPING.withEndowment(pounds("200000000"), LocalDate.of(2012, 2, 1))
                .toGiving(programme)
                .value();

        assertThat(published.grants())
                .extracting(grant -> grant.regrantType().orElse("none"))
                .containsExactly("FRG060", "FRG070", "none", "none");
        assertThat(published.grants().get(1).relatedActivities())
                .containsExactly("360G-LocalTrust-endowment-big-local");
        assertThat(countedOnce(published)).isEqualByComparingTo("200000000");
        // Without the endowment, what the areas were awarded.
        assertThat(countedOnce(MAPPING.toGiving(programme).value())).isEqualByComparingTo("100000");
    }

    @Test
    void theGrantsOfAnAreaWithoutAnAgreementAreLinkedToItsAllocation() {
        Programme programme = programme()
                .addAllocations(Allocation.builder()
                        .id(AllocationId.of("revoe"))
                        .area(REVOE)
                        .initial(pounds("1000000"))
                        .build())
                .addGrants(grant("g1", "600"))
                .addLoans(Loan.builder()
                        .id(LoanId.of("l1"))
                        .area(REVOE)
                        .title("Van")
                        .amountLent(pounds("2000"))
                        .build())
                .build();
        GivingPackage published = MAPPING.toGiving(programme).value();

        assertThat(published.grants()).hasSize(3);
        assertThat(countedOnce(published)).isEqualByComparingTo("1000000");
    }

    @Test
    void aGrantIsLinkedToTheAwardInForceOnItsDay() {
        Programme programme = programme()
                .addFundingAgreements(
                        agreement(),
                        FundingAgreement.builder()
                                .from(agreement())
                                .id(FundingAgreementId.of("a2"))
                                .period(Periods.parse("2018-04-01/2020-03-31"))
                                .build())
                .addGrants(grant("g1", "600"), grant("g2", "400").withAwardDate(Optional.empty()))
                .build();
        List<GivingGrant> grants = MAPPING.toGiving(programme).value().grants();

        assertThat(grants.get(2).relatedActivities()).containsExactly("360G-LocalTrust-agreement-a1");
        // Of two awards, it may be made from either: none is guessed, and the report says so.
        assertThat(grants.get(3).relatedActivities()).isEmpty();
        assertThat(reasons(MAPPING.toGiving(programme), programme))
                .contains(
                        "Some grants or loans are not linked to an award, because the records do not say which of several it"
                                + " was: their money is counted as well as that of the awards.");
    }

    @Test
    void aGrantWithoutADayIsLinkedToTheOnlyAwardOfItsArea() {
        Programme programme = programme()
                .addFundingAgreements(agreement())
                .addGrants(grant("g1", "600").withAwardDate(Optional.empty()))
                .build();
        Mapped<GivingPackage> published = MAPPING.toGiving(programme);

        assertThat(published.value().grants().get(1).relatedActivities())
                .containsExactly("360G-LocalTrust-agreement-a1");
        assertThat(places(published)).doesNotContain("big-local /grants");
    }

    /** 360Giving Data Standard 1.4, codelist regrantType: 100,000 to endow a trust, which grants 60,000 and 40,000. */
    @Test
    void anEndowmentThatIsReadIsNotCountedNextToTheGrantsMadeFromIt() {
        Mapped<Programme> read = read(
                given("1")
                        .amountAwarded(new BigDecimal("100000"))
                        .regrantType("FRG060")
                        .build(),
                given("2")
                        .amountAwarded(new BigDecimal("60000"))
                        .addRelatedActivity("360G-example-1")
                        .build(),
                given("3")
                        .amountAwarded(new BigDecimal("40000"))
                        .addRelatedActivity("360G-example-1")
                        .build());

        assertThat(read.value().grants().stream()
                        .map(grant -> grant.amountAwarded().orElseThrow())
                        .reduce(Money::plus))
                .contains(pounds("100000"));
        assertThat(places(read)).containsExactly("/grants/0 ");
    }

    @Test
    void aRegrantThatNothingIsLinkedToIsNotLost() {
        assertThat(read(given("1").regrantType("FRG010").build()).value().grants())
                .hasSize(1);
    }

    /** 360Giving Data Standard 1.4, reference, numbering of fields. */
    @Test
    void ofTwoRecipientsTheFirstIsRecordedTheOtherNamedAndTheAmountCountedOnce() {
        Mapped<Programme> read = read(given("1")
                .addRecipientOrganization(organisation("GB-CHC-1777777", "Second"))
                .build());

        assertThat(read.value().grants()).singleElement().satisfies(grant -> {
            assertThat(grant.recipient()).contains(OrganisationId.of("GB-COH-08888888"));
            assertThat(grant.amountAwarded()).contains(pounds("750.50"));
        });
        assertThat(places(read))
                .containsExactly("/grants/0 /recipientOrganization/1/id", "/grants/0 /recipientOrganization/1/name");
    }

    // What cannot be read

    /** DATE-3. */
    @Test
    void aDayThatDoesNotExistIsRefusedWithItsPlaceAndBecomesNoOtherDay() {
        Mapped<Programme> read = read(
                given("1").set("awardDate", TextNode.valueOf("2021-02-30")).build(),
                given("2")
                        .addPlannedDates(GivingEvent.builder()
                                .set("startDate", TextNode.valueOf("2021-04-31"))
                                .build())
                        .build());

        assertThat(read.value().grants())
                .extracting(Grant::awardDate)
                .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2017, 6, 1)));
        assertThat(read.value().grants())
                .allSatisfy(grant -> assertThat(grant.period()).isEmpty());
        assertThat(places(read)).containsExactly("/grants/0 /awardDate", "/grants/1 /plannedDates/0/startDate");
        assertThat(read.losses())
                .extracting(Loss::reason)
                .containsOnly("It is not a day that exists, written year-month-day.");
    }

    @ParameterizedTest
    @CsvSource({"2017-06-30T23:00:00Z, 2017-06-30", "2017-07-01T00:30:00+01:00, 2017-07-01", "2017-07-01, 2017-07-01"})
    void aDateIsTheDayAsItIsWritten(String written, LocalDate day) {
        Mapped<Programme> read =
                read(given("1").set("awardDate", TextNode.valueOf(written)).build());

        assertThat(read.value().grants())
                .extracting(grant -> grant.awardDate().orElseThrow())
                .containsExactly(day);
        assertThat(read.losses()).isEmpty();
    }

    @Test
    void aMonthIsNoDaySoThePlannedDatesAreKeptAsTheyAre() {
        Mapped<Programme> read = read(given("1")
                .addPlannedDates(GivingEvent.builder()
                        .startDate(GivingDate.of("2019-05").orElseThrow())
                        .build())
                .build());

        assertThat(read.value().grants().get(0).period()).isEmpty();
        assertThat(read.value().grants().get(0).additionalFields()).containsKey("plannedDates");
        assertThat(read.losses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "333.333, GBP, The amount has a part of a penny.",
        "-500, GBP, The amount is below zero.",
        "1000000000000000, GBP, The amount has more than fifteen digits.",
        "100, gbp, 'The currency is missing or not one that is known here, so the amount has no meaning.'"
    })
    void anAmountThatTheProgrammeCannotHoldIsRefused(BigDecimal amount, String currency, String reason) {
        Mapped<Programme> read =
                read(given("1").amountAwarded(amount).currency(currency).build());

        assertThat(read.value().grants().get(0).amountAwarded()).isEmpty();
        assertThat(read.losses()).contains(new Loss(Losses.of(0), "/amountAwarded", reason));
    }

    @Test
    void aNegativeDisbursementIsMoneyThatWasReturned() {
        GivingTransaction.Builder sum =
                GivingTransaction.builder().currency("GBP").transactionDate(GivingDate.of(LocalDate.of(2018, 1, 1)));
        Mapped<Programme> read = read(given("1")
                .addDisbursementTransaction(sum.value(new BigDecimal("500")).build())
                .addDisbursementTransaction(sum.value(new BigDecimal("-20")).build())
                .build());

        assertThat(read.value().grants().get(0).payments()).hasSize(1);
        assertThat(read.value().grants().get(0).returned())
                .containsExactly(Payment.of(LocalDate.of(2018, 1, 1), pounds("20")));
    }

    // Organisations

    @Test
    void twoIdentifiersOfOneOrganisationAreOneRecord() {
        GivingOrganisation asCharity = organisation("GB-CHC-1777777", "Trust");
        GivingOrganisation asCompany = organisation("GB-COH-07777777", "Trust Limited").toBuilder()
                .charityNumber("1777777")
                .build();
        Mapped<Programme> read = read(to("1", asCharity), to("2", asCompany));

        assertThat(read.value().grants())
                .extracting(grant -> grant.recipient().orElseThrow().value())
                .containsExactly("GB-CHC-1777777", "GB-CHC-1777777");
        assertThat(read.value().organisations())
                .filteredOn(each -> each.name().equals("Trust"))
                .singleElement()
                .satisfies(trust -> assertThat(trust.orgIds())
                        .containsExactly(OrgId.parse("GB-CHC-1777777"), OrgId.parse("GB-COH-07777777")));
        // That the second grant named it by the other number, under another name, is reported.
        assertThat(places(read))
                .contains("/grants/1 /recipientOrganization/0/id", "/grants/1 /recipientOrganization/0/name");
    }

    @Test
    void twoCompaniesOfOneCharityStayTwo() {
        Mapped<Programme> read = read(
                to(
                        "1",
                        organisation("GB-COH-07777777", "One").toBuilder()
                                .charityNumber("1777777")
                                .build()),
                to(
                        "2",
                        organisation("GB-COH-06666666", "Two").toBuilder()
                                .charityNumber("1777777")
                                .build()));

        assertThat(read.value().grants())
                .extracting(grant -> grant.recipient().orElseThrow().value())
                .containsExactly("GB-COH-07777777", "GB-COH-06666666");
    }

    @Test
    void anOrganisationOfTheProgrammeIsRecognisedByItsNumber() {
        Programme with = programme().build();
        Mapped<Programme> read = MAPPING.toProgramme(
                data(to("1", organisation("GB-COH-09999999", "Community Trust"))), with, GivingAreas.all(AREA));

        assertThat(read.value().grants().get(0).recipient()).contains(LTO);
        assertThat(read.value().organisations()).contains(TRUST);
    }

    private static GivingGrant to(String id, GivingOrganisation recipient) {
        return GivingGrant.builder()
                .id("360G-example-" + id)
                .title("Play scheme")
                .currency("GBP")
                .amountAwarded(new BigDecimal("100"))
                .addFundingOrganization(organisation("GB-CHC-1888888", "A Foundation"))
                .addRecipientOrganization(recipient)
                .build();
    }

    // Awards

    @Test
    void anAwardOfTheFunderIsAnAgreementWithARegisteredOrganisationOrElseAnAllocation() {
        GivingGrant.Builder award = GivingGrant.builder()
                .id("360G-LocalTrust-17")
                .title("Revoe")
                .currency("GBP")
                .amountAwarded(new BigDecimal("1149250"))
                .addFundingOrganization(organisation("GB-CHC-1147511", "Local Trust"));
        GivingGrant toPartnership = award.build().toBuilder()
                .addRecipientOrganization(organisation("360G-LocalTrust-revoe", "Revoe Big Local"))
                .build();
        GivingGrant toLto = award.build().toBuilder()
                .addRecipientOrganization(organisation("GB-CHC-1999999", "Community Trust"))
                .build();
        Mapped<Programme> both = read(toPartnership, toLto);
        Programme read = both.value();

        assertThat(both.losses()).isEmpty();
        assertThat(read.allocations().get(0).additionalFields()).containsOnlyKeys("title", "recipientOrganization");
        assertThat(read.grants()).isEmpty();
        assertThat(read.allocations()).extracting(Allocation::initial).containsExactly(pounds("1149250"));
        assertThat(read.fundingAgreements())
                .extracting(FundingAgreement::lto)
                .containsExactly(OrganisationId.of("GB-CHC-1999999"));
    }

    @Test
    void aGrantOfTheFundingTypeLoanIsALoan() {
        Programme read = read(given("1")
                        .addFundingType(
                                GivingClassification.builder().title("Loan").build())
                        .build())
                .value();

        assertThat(read.grants()).isEmpty();
        assertThat(read.loans())
                .extracting(loan -> loan.amountLent().orElseThrow())
                .containsExactly(pounds("750.50"));
    }

    @Test
    void fieldsThatTheProgrammeDoesNotHaveAreKeptAndPublishedAgainOnRequest() {
        GivingGrant grant = given("1")
                .set("Decision notes", TextNode.valueOf("see minutes"))
                .build();
        Mapped<Programme> read = read(grant);

        assertThat(read.losses()).isEmpty();
        assertThat(read.value().grants().get(0).additionalFields())
                .containsOnlyKeys("description", "Decision notes", "fundingOrganization");
        GivingGrant again = MAPPING.withAdditionalFields()
                .toGiving(read.value())
                .value()
                .grants()
                .get(0);
        assertThat(again.description()).contains("A summer play scheme");
        assertThat(again.value("Decision notes")).contains(TextNode.valueOf("see minutes"));
        assertThat(again.fundingOrganizations()).isEqualTo(grant.fundingOrganizations());
    }

    @Test
    void theNameOfAPersonIsNotTakenOver() {
        Mapped<Programme> read = read(GivingGrant.builder()
                .id("360G-example-1")
                .title("Course fees")
                .recipientIndividual(GivingIndividual.builder()
                        .id("360G-example-person-1")
                        .name("Ms A Resident")
                        .build())
                .build());

        assertThat(read.value().grants().get(0).recipientKind()).contains(RecipientKind.INDIVIDUAL);
        assertThat(read.value().grants().get(0).additionalFields()).isEmpty();
        assertThat(places(read))
                .containsExactly("/grants/0 /recipientIndividual/id", "/grants/0 /recipientIndividual/name");
        assertThat(read.explain()).noneMatch(line -> line.contains("Resident"));
    }

    // Areas

    @Test
    void anAreaIsFoundByACodeOfItsOwnAndNotByThatOfTheDistrict() {
        GivingAreas areas = GivingAreas.byGssCode(List.of(AREA));

        assertThat(areas.areaOf(at("e05001661 "))).contains(AREA);
        assertThat(areas.areaOf(at("E06000009"))).isEmpty();
        assertThat(areas.areaOf(GivingGrant.builder().build())).isEmpty();
    }

    private static GivingGrant at(String code) {
        return GivingGrant.builder()
                .addBeneficiaryLocation(GivingLocation.builder().geoCode(code).build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({"Revoe, true", "REVOE, true", "Revoe Park, false", "Revo, false"})
    void anAreaIsFoundByItsExactNameOnly(String name, boolean found) {
        GivingGrant grant = GivingGrant.builder()
                .addBeneficiaryLocation(GivingLocation.builder().name(name).build())
                .build();

        assertThat(GivingAreas.bigLocalByName().areaOf(grant).isPresent()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "E05001661, Revoe, E05001661, Revoe",
        "'e05001661 ', Revoe, E05001661, Revoe",
        "E05001661, , E05001661, E05001661",
        ", Revoe Park, revoe park, Revoe Park",
        "FY1 5AA, 'Revoe  PARK', revoe park, 'Revoe  PARK'"
    })
    void aPlaceIsAnAreaByItsCodeOrElseItsName(
            @Nullable String code, @Nullable String name, String id, String areaName) {
        assertThat(GivingAreas.byLocation().areaOf(in(code, name))).hasValueSatisfying(area -> {
            assertThat(area.id()).isEqualTo(AreaId.of(id));
            assertThat(area.name()).isEqualTo(areaName);
            assertThat(area.gssCodes()).hasSize(id.startsWith("E") ? 1 : 0);
        });
    }

    @Test
    void aGrantInTwoPlacesOrNoneHasNoArea() {
        GivingGrant both = in("E05001661", "Revoe").toBuilder()
                .addBeneficiaryLocation(
                        GivingLocation.builder().geoCode("E05001662").build())
                .build();
        GivingGrant twice = in("E05001661", "Revoe").toBuilder()
                .addBeneficiaryLocation(
                        GivingLocation.builder().geoCode("E05001661").build())
                .build();

        assertThat(GivingAreas.byLocation().areaOf(both)).isEmpty();
        assertThat(GivingAreas.byLocation().areaOf(twice)).map(Area::name).contains("Revoe");
        assertThat(GivingAreas.byLocation().areaOf(in(null, " "))).isEmpty();
        assertThat(GivingAreas.byLocation().areaOf(GivingGrant.builder().build()))
                .isEmpty();
    }

    private static GivingGrant in(@Nullable String code, @Nullable String name) {
        GivingLocation.Builder location = GivingLocation.builder();
        if (code != null) {
            location.geoCode(code);
        }
        if (name != null) {
            location.name(name);
        }
        return GivingGrant.builder().addBeneficiaryLocation(location.build()).build();
    }

    /** Locations as identifier and code, with a dot for none. */
    @ParameterizedTest
    @CsvSource({
        "revoe E05001661, revoe, 1",
        "revoe E05001661 revoe E05001662, revoe, 2",
        "revoe . revoe E05001662, revoe, 1",
        "revoe E05001661 other E05001662, ,",
        "revoe E05001661 . E05001662, ,",
        ". E05001661 revoe E05001662, ,",
        ". ., ,"
    })
    void anAreaIsReadAsPublishedIfAllLocationsAreIt(String locations, @Nullable String area, @Nullable Integer codes) {
        GivingGrant.Builder grant = GivingGrant.builder();
        List<String> words = List.of(locations.split(" ", -1));
        for (int i = 0; i < words.size(); i += 2) {
            GivingLocation.Builder location = GivingLocation.builder();
            Optional.of(words.get(i)).filter(word -> !word.equals(".")).ifPresent(location::id);
            Optional.of(words.get(i + 1)).filter(word -> !word.equals(".")).ifPresent(location::geoCode);
            grant.addBeneficiaryLocation(location.build());
        }
        Optional<Area> found = GivingAreas.asPublished().areaOf(grant.build());

        assertThat(found.map(each -> each.id().value())).isEqualTo(Optional.ofNullable(area));
        assertThat(found.map(each -> each.gssCodes().size())).isEqualTo(Optional.ofNullable(codes));
    }

    @Test
    void aGrantForTwoAreasHasNone() {
        GivingGrant grant = GivingGrant.builder()
                .addBeneficiaryLocation(GivingLocation.builder().name("Revoe").build())
                .addBeneficiaryLocation(GivingLocation.builder().name("Ramsey").build())
                .build();

        assertThat(GivingAreas.bigLocalByName().areaOf(grant)).isEmpty();
        assertThat(GivingAreas.bigLocalByName().or(GivingAreas.all(AREA)).areaOf(grant))
                .contains(AREA);
    }

    @Test
    void aPrefixThatIsNoneIsRefused() {
        GivingOrganisation funder = organisation("GB-CHC-1147511", "Local Trust");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> GivingMapping.of("LocalTrust", funder))
                .withMessageContaining("360G-LocalTrust");
    }
}
