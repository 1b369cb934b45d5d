package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.ImmutableProgramme;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.Mapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is named who received a grant, and organisations are who they are. */
class GivingMappingPeopleTest {
    private static final GivingMapping MAPPING = GivingMapping.localTrust();
    private static final AreaId REVOE = AreaId.of("revoe");
    private static final Area AREA = Area.builder().id(REVOE).name("Revoe").build();
    private static final OrganisationId JANE = OrganisationId.of("jane");

    private static ImmutableProgramme.Builder programme() {
        return Programme.builder().id(ProgrammeId.of("p")).name("Programme").addAreas(AREA);
    }

    private static Grant grant(String id, OrganisationId recipient) {
        return Grant.builder()
                .id(GrantId.of(id))
                .area(REVOE)
                .title("Course fees")
                .recipient(recipient)
                .build();
    }

    private static List<String> reasons(Mapped<?> mapped, String record) {
        return mapped.losses().stream()
                .filter(loss -> loss.record().id().equals(record))
                .map(loss -> loss.field() + ": " + loss.reason())
                .toList();
    }

    private static String text(Mapped<GivingPackage> published) {
        return published.value().grants().stream()
                .map(GivingGrant::json)
                .toList()
                .toString();
    }

    @Test
    void aPersonWhoIsRecordedAsAnOrganisationIsNotPublished() {
        Grant grant = grant("g1", JANE).withRecipientKind(RecipientKind.INDIVIDUAL);
        Loan loan = Loan.builder()
                .id(LoanId.of("l1"))
                .area(REVOE)
                .title("Tools")
                .recipient(JANE)
                .recipientKind(RecipientKind.INDIVIDUAL)
                .build();
        Mapped<GivingPackage> published = MAPPING.toGiving(programme()
                .addOrganisations(
                        Organisation.builder().id(JANE).name("Jane Doe").build())
                .addGrants(grant)
                .addLoans(loan)
                .build());

        assertThat(text(published)).doesNotContain("Jane", "jane");
        assertThat(published.value().grants())
                .allSatisfy(each -> assertThat(each.recipientIndividual()).isPresent());
        assertThat(reasons(published, "g1"))
                .containsExactly("/recipient: Who a person is that a grant or loan goes to is not published.");
        assertThat(reasons(published, "l1"))
                .containsExactly("/recipient: Who a person is that a grant or loan goes to is not published.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipientIndividual", "recipientOrganization"})
    void noFieldOfYourOwnPublishesWhoAPersonIs(String field) {
        Grant grant = Grant.builder()
                .from(grant("g1", JANE))
                .recipientKind(RecipientKind.INDIVIDUAL)
                .additionalFields(Map.of(field, AdditionalValue.of("Jane Doe")))
                .build();
        Mapped<GivingPackage> published = MAPPING.withAdditionalFields()
                .toGiving(programme().addGrants(grant).build());

        assertThat(text(published)).doesNotContain("Jane");
        assertThat(reasons(published, "g1"))
                .contains("/" + field + ": Who a person is that a grant or loan goes to is not published.");
    }

    private static GivingGrant.Builder award() {
        return GivingGrant.builder()
                .id("x1")
                .title("Course fees")
                .currency("GBP")
                .amountAwarded(new BigDecimal("500"))
                .awardDate(GivingDate.of(LocalDate.of(2015, 1, 1)))
                .addFundingOrganization(organisation("GB-CHC-1147511", "Local Trust"));
    }

    private static GivingOrganisation organisation(String id, String name) {
        return GivingOrganisation.builder().id(id).name(name).build();
    }

    private static GivingIndividual jane() {
        return GivingIndividual.builder().id("360G-x-1").name("Jane Doe").build();
    }

    private static Mapped<Programme> read(GivingGrant... grants) {
        return MAPPING.toProgramme(
                GivingPackage.of(List.of(grants)),
                Programme.builder().id(ProgrammeId.of("p")).name("Programme").build(),
                GivingAreas.all(AREA));
    }

    private static String kept(Programme programme) {
        StringBuilder kept = new StringBuilder();
        programme.recordsWithin().forEach(record -> kept.append(record.additionalFields()));
        return kept.toString();
    }

    @Test
    void anAwardOfTheFunderToAPersonIsAGrantWithoutTheName() {
        Mapped<Programme> read = read(
                award().recipientIndividual(jane()).build(),
                award().id("360G-LocalTrust-allocation-a")
                        .recipientIndividual(jane())
                        .build(),
                award().id("x3")
                        .recipientIndividual(jane())
                        .addRecipientOrganization(organisation("360G-x-1", "Jane Doe"))
                        .build());

        assertThat(read.value().grants())
                .extracting(grant -> grant.recipientKind().orElseThrow())
                .containsExactly(RecipientKind.INDIVIDUAL, RecipientKind.INDIVIDUAL);
        assertThat(kept(read.value())).doesNotContain("Jane");
        assertThat(read.value().organisations()).isEmpty();
        assertThat(text(MAPPING.withAdditionalFields().toGiving(read.value()))).doesNotContain("Jane");
        assertThat(reasons(read, "/grants/2"))
                .contains(
                        "/recipientOrganization/0/name: A programme does not record who the people are that grants go to.");
    }

    @Test
    void anAwardIsAnAllocationOnlyToAnOrganisationUnderThePublishersPrefix() {
        assertThat(read(award().build()).value().allocations()).isEmpty();
        assertThat(read(award().addRecipientOrganization(organisation("360G-other-17", "Club"))
                                .build())
                        .value()
                        .fundingAgreements())
                .extracting(agreement -> agreement.lto().value())
                .containsExactly("360G-other-17");
        Programme read = read(award().addRecipientOrganization(organisation("360G-LocalTrust-17", "Revoe Big Local"))
                        .build())
                .value();

        assertThat(read.allocations()).hasSize(1);
        // An allocation has no day of its own, so that of the award is kept and not that of the area.
        assertThat(MAPPING.withAdditionalFields()
                        .toGiving(read)
                        .value()
                        .grants()
                        .get(0)
                        .awardDate())
                .contains(GivingDate.of(LocalDate.of(2015, 1, 1)));
    }

    // Organisations and identifiers

    @Test
    void ofTwoOrganisationsWithOneNumberTheOneThatIsNamedIsPublished() {
        Organisation a = Organisation.builder()
                .id(OrganisationId.of("a"))
                .name("A")
                .addOrgIds(OrgId.parse("GB-CHC-1999999"))
                .build();
        Organisation b = a.withId(OrganisationId.of("b")).withName("B");
        Mapped<GivingPackage> published = MAPPING.toGiving(programme()
                .addOrganisations(a, b)
                .addGrants(grant("g1", b.id()))
                .build());
        Mapped<GivingPackage> both = MAPPING.toGiving(programme()
                .addOrganisations(a, b)
                .addGrants(grant("g1", b.id()), grant("g2", a.id()))
                .build());

        assertThat(reasons(published, "a")).containsExactly(": No grant that is published names it.");
        assertThat(reasons(published, "b")).containsExactly("/id: It is published under its identifier in a register.");
        assertThat(reasons(published, "g1")).isEmpty();
        // What the first grant says of the two is what comes back.
        assertThat(reasons(both, "b")).containsExactly("/id: It is published under its identifier in a register.");
        assertThat(reasons(both, "a")).contains("/name: Another organisation that is published has the same number.");
    }

    @Test
    void twoRecordsAreNeverPublishedUnderOneIdentifier() {
        Loan loan = Loan.builder()
                .id(LoanId.of("360G-other-1"))
                .area(REVOE)
                .title("Van")
                .amountLent(Money.parse("GBP 10"))
                .build();
        OrganisationId partnership = OrganisationId.of("360G-LocalTrust-area-revoe");
        Mapped<GivingPackage> published = MAPPING.toGiving(programme()
                .addOrganisations(
                        Organisation.builder().id(partnership).name("Club").build())
                .addGrants(grant("360G-other-1", partnership))
                .addLoans(loan)
                .build());

        assertThat(published.value().grants())
                .extracting(grant -> grant.id().orElseThrow())
                .containsExactly("360G-other-1", "360G-LocalTrust-loan-360G-other-1");
        assertThat(published.value().grants().get(0).recipientOrganizations())
                .extracting(club -> club.id().orElseThrow())
                .containsExactly("360G-LocalTrust-org-360G-LocalTrust-area-revoe");
        assertThat(published.value().grants().get(0).fundingOrganizations())
                .extracting(funder -> funder.id().orElseThrow())
                .containsExactly("360G-LocalTrust-area-revoe");
        assertThat(reasons(published, "360G-other-1")).isEmpty();
    }

    @Test
    void theFunderOfTheAwardsMayReceiveAGrantItself() {
        Organisation localTrust = Organisation.builder()
                .id(OrganisationId.of("GB-CHC-1147511"))
                .name("Local Trust")
                .addOrgIds(OrgId.LOCAL_TRUST)
                .build();
        Mapped<GivingPackage> published = MAPPING.toGiving(programme()
                .addOrganisations(localTrust)
                .addGrants(grant("g1", localTrust.id()))
                .build());

        assertThat(reasons(published, "g1")).isEmpty();
    }

    @Test
    void eachLossHasItsOwnReason() {
        JsonNode odd = GivingPart.NODES.textNode("12345");
        Mapped<Programme> read = read(
                award().addRecipientOrganization(organisation("GB-CHC-1999999", "Community Trust").toBuilder()
                                .set("charityNumber", odd)
                                .build())
                        .build(),
                award().id("360G-LocalTrust-agreement-2")
                        .addRecipientOrganization(organisation("gb-chc-1888888", "Another"))
                        .build());

        assertThat(read.losses())
                .containsExactly(
                        new Loss(
                                Losses.of(0),
                                "/id",
                                "It is the id of the record, which is published with the prefix of the publisher before it."),
                        new Loss(
                                Losses.of(0),
                                "/recipientOrganization/0/charityNumber",
                                "The identifier of the organisation has another number."),
                        new Loss(
                                Losses.of(1),
                                "/recipientOrganization/0/id",
                                "The organisation is published under its identifier in the right form."));
    }
}
