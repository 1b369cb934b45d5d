package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.ImmutableProgramme;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.ProgrammeRole;
import io.github.biglocal.programme.ProgrammeRolePeriod;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A funder of groups, and grants that keep the funder they were read with. The organisations are made up. */
class GivingMappingOfGrantsTest {
    private static final GivingOrganisation FOUNDATION = organisation("GB-CHC-1888888", "A Community Foundation");
    private static final GivingMapping MAPPING = GivingMapping.ofGrants("360G-example", FOUNDATION);
    private static final Area AREA =
            Area.builder().id(AreaId.of("revoe")).name("Revoe").build();
    private static final Programme BARE =
            Programme.builder().id(ProgrammeId.of("p")).name("Programme").build();

    private static GivingOrganisation organisation(String id, String name) {
        return GivingOrganisation.builder().id(id).name(name).build();
    }

    private static GivingGrant.Builder given(String id, GivingOrganisation funder, GivingOrganisation recipient) {
        return GivingGrant.builder()
                .id(id)
                .title("Play scheme")
                .description("Play scheme")
                .currency("GBP")
                .amountAwarded(new BigDecimal("1000"))
                .awardDate(GivingDate.of(LocalDate.of(2017, 6, 1)))
                .addFundingOrganization(funder)
                .addRecipientOrganization(recipient);
    }

    private static GivingGrant.Builder given(String id) {
        return given(id, FOUNDATION, organisation("GB-CHC-1777777", "A Group"));
    }

    private static Mapped<Programme> read(GivingMapping mapping, GivingGrant... grants) {
        return mapping.toProgramme(GivingPackage.of(List.of(grants)), BARE, GivingAreas.all(AREA));
    }

    private static List<GivingGrant> again(GivingMapping mapping, Programme programme) {
        return mapping.toGiving(programme).value().grants();
    }

    private static List<String> lost(Mapped<?> mapped) {
        return mapped.losses().stream()
                .map(loss -> loss.record() + " " + loss.field())
                .toList();
    }

    // Grants to groups

    @ParameterizedTest
    @ValueSource(
            strings = {"GB-CHC-1777777", "360G-example-org-17", "360G-example-group", "GB-COH-07777777", "no register"})
    void eachGrantOfTheFunderIsAGrant(String recipient) {
        GivingGrant grant = given("360G-example-1", FOUNDATION, organisation(recipient, "A Group"))
                .build();

        Programme read = read(MAPPING, grant).value();

        assertThat(read.grants()).hasSize(1);
        assertThat(read.fundingAgreements()).isEmpty();
        assertThat(read.allocations()).isEmpty();
        assertThat(read(GivingMapping.of("360G-example", FOUNDATION), grant)
                        .value()
                        .grants())
                .as("of a mapping whose funder makes awards to areas")
                .isEmpty();
    }

    /** 360Giving Data Standard 1.4.3, codelist regrantType: each of its codes says that grants are made from the money. */
    @ParameterizedTest
    @CsvSource({
        "FRG010, 1",
        "FRG020, 1",
        "FRG030, 1",
        "FRG040, 1",
        "FRG050, 1",
        "FRG060, 1",
        "FRG070, 1",
        "FRG080, 0",
        "frg010, 0",
        "none, 0"
    })
    void anAwardIsWhatHasARegrantingCode(String code, int awards) {
        Programme read =
                read(MAPPING, given("360G-example-1").regrantType(code).build()).value();

        assertThat(read.fundingAgreements()).hasSize(awards);
        assertThat(read.grants()).hasSize(1 - awards);
    }

    @ParameterizedTest
    @CsvSource({"none, 1", "FRG060, 0"})
    void aGrantThatIsNumberedAsFromAnEndowmentIsNoneWithoutItsCode(String code, int grants) {
        Mapped<Programme> read = read(
                MAPPING, given("360G-example-endowment-3").regrantType(code).build());

        assertThat(read.value().grants()).hasSize(grants);
        assertThat(read.losses().stream().filter(loss -> loss.field().isEmpty()).count())
                .isEqualTo(1L - grants);
    }

    @Test
    void theFunderAsAnOrganisationOfTheProgrammeIsReportedForWhatItIs() {
        Programme read = read(MAPPING, given("360G-example-1").build()).value();
        Organisation funder = Organisation.builder()
                .id(OrganisationId.of("cf"))
                .name("A Community Foundation")
                .addOrgIds(OrgId.parse("GB-CHC-1888888"))
                .build();

        assertThat(MAPPING.toGiving(read.withOrganisations(
                                funder, read.organisations().get(0)))
                        .losses())
                .contains(new Loss(
                        funder.reference(),
                        "",
                        "It is published as the funder that the mapping names, of which no record is read."));
    }

    @Test
    void itsFunderIsKeptWhateverIsAddedToTheProgrammeLater() {
        Programme read = read(MAPPING, given("360G-example-1").build()).value();
        Programme later = read.withFundingAgreements(agreement("lto"))
                .withOrganisations(read.organisations().get(0), trust());

        for (GivingMapping mapping : List.of(MAPPING, GivingMapping.localTrust())) {
            assertThat(again(mapping, later).get(1).fundingOrganizations()).containsExactly(FOUNDATION);
        }
        assertThat(read.grants().get(0).additionalFields()).containsOnlyKeys("fundingOrganization");
    }

    @Test
    void aGrantThatWasNotReadIsTheFundersWhereTheAreaHasNoAward() {
        Grant own = Grant.builder()
                .id(GrantId.of("g1"))
                .area(AREA.id())
                .title("Seeds")
                .amountAwarded(Money.parse("GBP 50"))
                .build();
        Programme programme = BARE.withAreas(AREA).withGrants(own);

        assertThat(again(MAPPING, programme).get(0).fundingOrganizations()).containsExactly(FOUNDATION);
        assertThat(again(
                                MAPPING,
                                programme
                                        .withFundingAgreements(agreement("lto"))
                                        .withOrganisations(trust()))
                        .get(1)
                        .fundingOrganizations())
                .extracting(each -> each.id().orElseThrow())
                .containsExactly("GB-CHC-1999999");
    }

    @Test
    void whatCameInGoesOutWithoutALoss() {
        GivingPackage data = new GivingPackage(
                GivingMetadata.builder().build(),
                List.of(
                        given("360G-example-1").build(),
                        given("360G-example-2")
                                .addBeneficiaryLocation(GivingLocation.builder()
                                        .id("revoe")
                                        .name("Revoe")
                                        .build())
                                .build()));

        Mapped<Programme> read = MAPPING.toProgramme(data, BARE, GivingAreas.all(AREA));

        assertThat(read.losses()).isEmpty();
        assertThat(lost(MAPPING.toGiving(read.value()))).isEmpty();
    }

    // The funder that was read

    private static Organisation trust() {
        return Organisation.builder()
                .id(OrganisationId.of("lto"))
                .name("Community Trust")
                .addOrgIds(OrgId.parse("GB-CHC-1999999"), OrgId.parse("GB-COH-09999999"))
                .build();
    }

    private static FundingAgreement agreement(String lto) {
        return FundingAgreement.builder()
                .id(FundingAgreementId.of("a1"))
                .area(AREA.id())
                .lto(OrganisationId.of(lto))
                .amount(Money.parse("GBP 100000"))
                .period(Periods.parse("2016-04-01/2018-03-31"))
                .build();
    }

    private static ImmutableProgramme.Builder withAgreement() {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("Programme")
                .addAreas(AREA)
                .addOrganisations(trust())
                .addFundingAgreements(agreement("lto"));
    }

    @Test
    void theFunderThatWasReadIsPublishedWithoutBeingAskedFor() {
        GivingOrganisation full = FOUNDATION.toBuilder()
                .charityNumber("1888888")
                .addressLocality("Blackpool")
                .url("https://example.org")
                .build();
        Mapped<Programme> read = GivingMapping.localTrust()
                .toProgramme(
                        GivingPackage.of(
                                List.of(given("360G-example-1", full, organisation("GB-CHC-1777777", "A Group"))
                                        .build())),
                        withAgreement().build(),
                        GivingAreas.all(AREA));
        Mapped<GivingPackage> published = GivingMapping.localTrust().toGiving(read.value());

        assertThat(published.value().grants().get(1).fundingOrganizations()).containsExactly(full);
        assertThat(lost(published)).noneMatch(line -> line.contains("360G-example-1"));
        // The foundation is an organisation of the programme now, and comes back: it is not reported as named by no
        // grant.
        assertThat(lost(published)).doesNotContain("Organisation GB-CHC-1888888 ");
    }

    @Test
    void itsContactsAndWhatTheStandardDoesNotHaveAreNotPublishedAndAreReported() {
        GivingOrganisation full = FOUNDATION.toBuilder()
                .contactName("Jane Doe")
                .telephone("01234 567890")
                .email("jane@example.org")
                .description("Write to jane@example.org")
                .set("Desk officer", TextNode.valueOf("Jane Doe"))
                .build();
        Mapped<Programme> read = read(
                MAPPING,
                given("360G-example-1", full, organisation("GB-CHC-1777777", "A Group"))
                        .build());
        Mapped<GivingPackage> published = MAPPING.toGiving(read.value());

        assertThat(published.value().grants().get(0).fundingOrganizations()).containsExactly(FOUNDATION);
        assertThat(published.losses().stream()
                        .filter(loss -> loss.record().kind().equals("Grant"))
                        .map(Loss::field))
                .containsExactly(
                        "/fundingOrganization/0/contactName",
                        "/fundingOrganization/0/telephone",
                        "/fundingOrganization/0/email",
                        "/fundingOrganization/0/description",
                        "/fundingOrganization/0/Desk officer");
        assertThat(again(MAPPING.withAdditionalFields(), read.value()).get(0).fundingOrganizations())
                .containsExactly(full);
    }

    @Test
    void theProgrammeOfAGrantAndItsPlannedDatesComeOutAsTheyCameIn() {
        GivingGrant grant = given("360G-example-1")
                .addGrantProgramme(
                        GivingProgramme.builder().code("PLAY").title("Play").build())
                .addPlannedDates(GivingEvent.builder()
                        .title("Summer")
                        .startDate(GivingDate.of(LocalDate.of(2017, 7, 1)))
                        .endDate(GivingDate.of(LocalDate.of(2017, 8, 31)))
                        .set("duration", IntNode.valueOf(2))
                        .build())
                .addPlannedDates(GivingEvent.builder()
                        .startDate(GivingDate.of(LocalDate.of(2018, 7, 1)))
                        .build())
                .build();
        Mapped<Programme> read = read(MAPPING, grant);
        GivingGrant again = again(MAPPING, read.value()).get(0);

        assertThat(read.losses()).isEmpty();
        assertThat(read.value().grants().get(0).period()).contains(Periods.parse("2017-07-01/2017-08-31"));
        assertThat(again.grantProgrammes()).isEqualTo(grant.grantProgrammes());
        assertThat(again.plannedDates()).isEqualTo(grant.plannedDates());
    }

    @Test
    void plannedDatesThatTheRecordNoLongerHasAreThoseOfTheRecordAndTheOthersAreReported() {
        Grant read = read(
                        MAPPING,
                        given("360G-example-1")
                                .addPlannedDates(GivingEvent.builder()
                                        .title("Summer")
                                        .startDate(GivingDate.of(LocalDate.of(2017, 7, 1)))
                                        .build())
                                .build())
                .value()
                .grants()
                .get(0);
        Programme moved = BARE.withAreas(AREA).withGrants(read.withPeriod(Periods.parse("2018-07-01/2018-08-31")));
        Mapped<GivingPackage> published = MAPPING.toGiving(moved);

        assertThat(published.value().grants().get(0).plannedDates())
                .extracting(each -> each.startDate().orElseThrow().toString())
                .containsExactly("2018-07-01");
        assertThat(lost(published))
                .contains(
                        "Grant 360G-example-1 /plannedDates/0/title", "Grant 360G-example-1 /plannedDates/0/startDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a text", ""})
    void whatIsNoListOfOrganisationsIsNotPublishedAsTheFunder(String text) {
        Grant grant = Grant.builder()
                .id(GrantId.of("g1"))
                .area(AREA.id())
                .title("Seeds")
                .additionalFields(Map.of("fundingOrganization", AdditionalValue.of(text)))
                .build();
        Mapped<GivingPackage> published = MAPPING.toGiving(BARE.withAreas(AREA).withGrants(grant));

        assertThat(published.value().grants().get(0).fundingOrganizations()).containsExactly(FOUNDATION);
        assertThat(lost(published)).contains("Grant g1 /fundingOrganization");
    }

    // Money is counted once

    /** What a summary counts: grants that are linked to none with a regranting code. */
    private static BigDecimal countedOnce(List<GivingGrant> grants) {
        List<String> passedOn = grants.stream()
                .filter(grant -> grant.regrantType().isPresent())
                .map(grant -> grant.id().orElseThrow())
                .toList();
        return grants.stream()
                .filter(grant -> grant.relatedActivities().stream().noneMatch(passedOn::contains))
                .map(grant -> grant.amountAwarded().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @CsvSource({
        // The LTO by either of its numbers: its award of 100,000 includes the grant.
        "GB-CHC-1999999, 100000",
        "GB-COH-09999999, 100000",
        // Another funder: the grant of 1,000 comes on top.
        "GB-CHC-1888888, 101000"
    })
    void onlyAGrantOfTheAreasOwnOrganisationIsPartOfItsAward(String funder, BigDecimal counted) {
        Mapped<Programme> read = GivingMapping.localTrust()
                .toProgramme(
                        GivingPackage.of(List.of(
                                given("360G-example-1", organisation(funder, "F"), organisation("GB-CHC-1777777", "G"))
                                        .build())),
                        withAgreement().build(),
                        GivingAreas.all(AREA));
        Mapped<GivingPackage> published = GivingMapping.localTrust().toGiving(read.value());

        assertThat(countedOnce(published.value().grants())).isEqualByComparingTo(counted);
        assertThat(published.losses().stream().anyMatch(loss -> loss.reason().contains("not recorded as holding one")))
                .isEqualTo(counted.intValueExact() == 101_000);
    }

    @Test
    void anAwardInPartPassedOnByAnotherFunderIsStillCountedOnceWhenItGoesOut() {
        GivingOrganisation intermediary = organisation("GB-CHC-1666666", "An Intermediary");
        GivingGrant award = given("360G-example-1", FOUNDATION, organisation("GB-COH-06666666", "An Intermediary"))
                .amountAwarded(new BigDecimal("100000"))
                .regrantType("FRG020")
                .build();
        GivingGrant onward = given("360G-example-2", intermediary, organisation("GB-CHC-1777777", "A Group"))
                .amountAwarded(new BigDecimal("60000"))
                .addRelatedActivity("360G-example-1")
                .build();
        Mapped<Programme> read = read(MAPPING, award, onward);
        List<GivingGrant> again = again(MAPPING, read.value());

        assertThat(read.losses()).isEmpty();
        assertThat(again).extracting(GivingGrant::regrantType).containsExactly(Optional.of("FRG020"), Optional.empty());
        assertThat(again.get(1).fundingOrganizations()).containsExactly(intermediary);
        assertThat(countedOnce(again)).isEqualByComparingTo("100000");
    }

    @Test
    void aGrantOfTheFunderItselfComesFromTheEndowment() {
        Organisation lottery = Organisation.builder()
                .id(OrganisationId.of("endower"))
                .name("An Endower")
                .build();
        Programme read = read(
                        MAPPING,
                        given("360G-example-1")
                                .addRelatedActivity("360G-other-7")
                                .build())
                .value()
                .withRoles(new ProgrammeRolePeriod(
                        ProgrammeRole.FUNDER, lottery.id(), Periods.parse("2010-01-01/2030-01-01")));
        List<GivingGrant> again = again(
                MAPPING.withEndowment(Money.parse("GBP 5000"), LocalDate.of(2012, 2, 1)),
                read.withOrganisations(lottery, read.organisations().get(0)));

        assertThat(again.get(1).relatedActivities()).containsExactly("360G-other-7", "360G-example-endowment-p");
        assertThat(countedOnce(again)).isEqualByComparingTo("5000");
    }

    @Test
    void aPrefixThatIsNoneIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> GivingMapping.ofGrants("example", FOUNDATION))
                .withMessageContaining("360G-LocalTrust");
    }

    @Test
    void aFieldOfYourOwnStaysAtHome() {
        Grant grant = read(MAPPING, given("360G-example-1").build())
                .value()
                .grants()
                .get(0)
                .withAdditionalFields(Map.of("x-note", AdditionalValue.of("call Ms A")));

        assertThat(lost(MAPPING.toGiving(BARE.withAreas(AREA).withGrants(grant))))
                .contains("Grant 360G-example-1 /x-note");
    }
}
