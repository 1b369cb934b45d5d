package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.all;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.ofRecipients;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.pointers;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.published;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedChecksTest {
    /**
     * A check, fields of a grant in which it finds something, where, and fields of one in which it finds nothing, though nearly.
     *
     * @param found fields in which it finds something
     * @param pointer where in the grant
     * @param notFound fields in which it does not
     */
    private record Sample(String check, String found, String pointer, String notFound) {}

    private static final String PERSON =
            "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i\"}";

    private static final List<Sample> SAMPLES = List.of(
            new Sample("ZeroAmountTest", "\"amountAwarded\": 0.00", "/amountAwarded", "\"amountAwarded\": \"0\""),
            new Sample("GrantIdUnexpectedChars", "\"id\": \"360G-a\\n1\"", "/id", "\"id\": \"360G-a 1\""),
            new Sample(
                    "FundingOrgUnrecognisedPrefix",
                    "\"fundingOrganization\": [{\"id\": \"CHC-1\", \"name\": \"N\"}]",
                    "/fundingOrganization/0/id",
                    "\"fundingOrganization\": [{\"id\": \"gb-chc1\", \"name\": \"N\"}]"),
            new Sample(
                    "RecipientOrgUnrecognisedPrefix",
                    "\"recipientOrganization\": [{\"id\": \"CHC-1\"}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"360g-x\"}]"),
            new Sample(
                    "RecipientOrgCharityNumber",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"charityNumber\": \"12345\"}]",
                    "/recipientOrganization/0/charityNumber",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"charityNumber\": 123456}]"),
            new Sample(
                    "RecipientOrgCompanyNumber",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"companyNumber\": \"1234567\"}]",
                    "/recipientOrganization/0/companyNumber",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"companyNumber\": \"IP01234R\"}]"),
            new Sample(
                    "OrganizationIdLooksInvalid",
                    "\"fundingOrganization\": [{\"id\": \"gb-coh-1\", \"name\": \"N\"}]",
                    "/fundingOrganization/0/id",
                    "\"fundingOrganization\": [{\"id\": \"GB-SC-1\", \"name\": \"N\"}]"),
            new Sample(
                    "OrganizationIdUnexpectedChars",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\\n\"}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\\t\"}]"),
            new Sample(
                    "LooksLikeEmail",
                    "\"Notes\": {\"from\": [\"ask a.b@example.org\"]}",
                    "/Notes/from/0",
                    "\"Notes\": {\"email\": [\"a@example.org\"], \"from\": \"a@example, @b.c, a@.c\"}"),
            new Sample(
                    "ImpossibleDates",
                    "\"actualDates\": [{\"endDate\": \"2021-02-29\"}]",
                    "/actualDates/0/endDate",
                    "\"actualDates\": [{\"endDate\": \"2020-02-29\"}, {\"endDate\": \"2021-02-29\"}]"),
            new Sample(
                    "PlannedStartDateBeforeEndDate",
                    "\"plannedDates\": [{\"startDate\": \"2021-05-02\", \"endDate\": \"2021-05-01\"}]",
                    "/plannedDates/0/startDate",
                    "\"plannedDates\": [{\"startDate\": \"2021-05-01T23:00:00Z\", \"endDate\": \"2021-05-01\"}]"),
            new Sample(
                    "ActualStartDateBeforeEndDate",
                    "\"actualDates\": [{\"startDate\": \"2021-05-02\", \"endDate\": \"2021-05-01\"}]",
                    "/actualDates/0/startDate",
                    "\"actualDates\": [{\"startDate\": \"2021-05\", \"endDate\": \"2021-04\"}]"),
            new Sample(
                    "FarFuturePlannedDates",
                    "\"plannedDates\": [{\"startDate\": \"2021-05-02\", \"endDate\": \"2038-11-30\"}]",
                    "/plannedDates/0/endDate",
                    "\"plannedDates\": [{\"startDate\": \"2021-05-02\", \"endDate\": \"2038-11-29\"}]"),
            new Sample(
                    "FarFutureActualDates",
                    "\"actualDates\": [{\"startDate\": \"2031-11-30\"}]",
                    "/actualDates/0/startDate",
                    "\"actualDates\": [{\"startDate\": \"2031-11-29\"}]"),
            new Sample("FarPastDates", "\"awardDate\": \"2001-11-28\"", "/awardDate", "\"awardDate\": \"2001-11-29\""),
            new Sample(
                    "PostDatedAwardDates",
                    "\"awardDate\": \"2026-11-30\"",
                    "/awardDate",
                    "\"awardDate\": \"2026-11-29T23:30:00Z\""),
            new Sample("RecipientIndDEI", PERSON + ", \"project\": {}", "/recipientIndividual/id", "\"project\": {}"),
            new Sample(
                    "GeoCodePostcode",
                    PERSON + ", \"beneficiaryLocation\": [{\"geoCode\": \" zz99zz\"}]",
                    "/beneficiaryLocation/0/geoCode",
                    "\"beneficiaryLocation\": [{\"geoCode\": \"ZZ9 9ZZ\"}]"),
            new Sample(
                    "RecipientOrg360GPrefix",
                    "\"recipientOrganization\": [{\"id\": \"360g-x\"}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"X360G-x\"}]"),
            new Sample(
                    "FundingOrg360GPrefix",
                    "\"fundingOrganization\": [{\"id\": \"360G-x\", \"name\": \"N\"}]",
                    "/fundingOrganization/0/id",
                    "\"fundingOrganization\": [{\"id\": \"GB-LAE-ABC\", \"name\": \"N\"}]"),
            new Sample(
                    "NoRecipientOrgCompanyCharityNumber",
                    "\"recipientOrganization\": [{\"id\": \"GB-CHC-1234567\", \"charityNumber\": \"\"}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"companyNumber\": \"n/a\"}]"),
            new Sample(
                    "IncompleteRecipientOrg",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"location\": [{\"name\": \"X\"}]}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"location\": [{}, {\"geoCode\": \"X\"}]}]"),
            new Sample("NoGrantProgramme", "\"grantProgramme\": []", "/id", "\"grantProgramme\": [{}]"),
            new Sample(
                    "NoBeneficiaryLocation", "\"beneficiaryLocation\": \"-\"", "/id", "\"beneficiaryLocation\": [{}]"),
            new Sample(
                    "TitleDescriptionSame",
                    "\"title\": \"Start-up costs of a cafe\"",
                    "/description",
                    "\"title\": \"Start-up costs of a cafe.\""),
            new Sample(
                    "TitleLength",
                    "\"title\": \"" + "x".repeat(141) + "\"",
                    "/title",
                    "\"title\": \"" + "x".repeat(139) + "😀\""),
            new Sample("NoLastModified", "\"dateModified\": \"-\"", "/id", "\"dateModified\": \"yesterday\""),
            new Sample("NoDataSource", "\"dataSource\": null", "/id", "\"dataSource\": \"ours\""),
            new Sample(
                    "RecipientIndWithoutToIndividualsDetails",
                    PERSON,
                    "/recipientIndividual/id",
                    PERSON + ", \"toIndividualsDetails\": {}"),
            new Sample(
                    "PlannedDurationNotPresent",
                    "\"plannedDates\": [{\"startDate\": \"2021-05-01\"}, {\"duration\": 12}]",
                    "/id",
                    "\"plannedDates\": [{\"duration\": 0}]"),
            new Sample(
                    "BeneficiaryLocationNameButNoCode",
                    "\"beneficiaryLocation\": [{\"geoCode\": \"X\"}, {\"name\": \"X\"}]",
                    "/beneficiaryLocation/1/name",
                    "\"beneficiaryLocation\": [{\"name\": \"\"}]"),
            new Sample(
                    "BeneficiaryButNotRecipientGeoData",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\"}, {\"id\": \"360G-y\", \"postalCode\": \"X\"}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"location\": [{}]}]"),
            new Sample(
                    "RecipientGeoDataButNoBeneficiary",
                    "\"beneficiaryLocation\": [], \"recipientOrganization\": [{\"id\": \"360G-x\", \"location\": [{}]}]",
                    "/recipientOrganization/0/location",
                    "\"beneficiaryLocation\": []"));

    @TestFactory
    Stream<DynamicTest> eachCheckOfAGrantFindsItsFaultAndNotWhatIsNearlyOne() {
        return SAMPLES.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.check(), () -> {
                    assertThat(published(sample.check(), all(sample.found())))
                            .containsExactly("/grants/0" + sample.pointer());
                    assertThat(published(sample.check(), all(sample.notFound())))
                            .isEmpty();
                }));
    }

    @Test
    void everyCheckIsShownOnASampleHereOrOnAFileOfSeveralGrants() {
        Set<String> shown = SAMPLES.stream().map(Sample::check).collect(Collectors.toCollection(HashSet::new));
        shown.addAll(List.of("MoreThanOneFundingOrg", "MultiFundingNamesForOrgId", "MultiFundingOrgIdsForName"));

        assertThat(PublishedChecks.all().rules().stream().map(Rule::toString))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void thereAre21ChecksOfAccuracyAnd15OfUsefulness() {
        assertThat(PublishedChecks.accuracy().rules()).hasSize(21);
        assertThat(PublishedChecks.usefulness().rules()).hasSize(15);
        assertThat(PublishedChecks.all().rules()).hasSize(36);
    }

    @Test
    void criticalChecksAreErrorsThoseOfAccuracyWarningsThoseOfUsefulnessNotes() {
        assertThat(PublishedChecks.accuracy().rules().stream()
                        .filter(rule -> rule.info().severity() == Severity.ERROR)
                        .map(Rule::toString))
                .containsExactlyInAnyOrder(
                        "ZeroAmountTest",
                        "OrganizationIdUnexpectedChars",
                        "GrantIdUnexpectedChars",
                        "MoreThanOneFundingOrg",
                        "LooksLikeEmail",
                        "ImpossibleDates",
                        "PostDatedAwardDates",
                        "RecipientIndDEI",
                        "GeoCodePostcode");
        assertThat(PublishedChecks.usefulness().rules())
                .allMatch(rule -> rule.info().kind() == RuleKind.PRACTICE);
    }

    @Test
    void thePerfectGrantHasNoFindings() {
        assertThat(published(all("", "", "")).found()).isEmpty();
    }

    @Test
    void checksOfRecipientsCountAmongGrantsToIndividualsOrGrantsToOrganisations() {
        assertThat(PublishedChecks.all().rules().stream()
                        .filter(rule -> rule instanceof GrantCheck check
                                && check.base() == PercentageBase.GRANTS_TO_INDIVIDUALS)
                        .map(Rule::toString))
                .containsExactlyInAnyOrder(
                        "RecipientIndDEI", "GeoCodePostcode", "RecipientIndWithoutToIndividualsDetails");
        assertThat(PublishedChecks.all().rules().stream()
                        .filter(rule -> rule instanceof GrantCheck check
                                && check.base() == PercentageBase.GRANTS_TO_ORGANISATIONS)
                        .map(Rule::toString))
                .containsExactlyInAnyOrder(
                        "RecipientOrgUnrecognisedPrefix",
                        "RecipientOrgCharityNumber",
                        "RecipientOrgCompanyNumber",
                        "OrganizationIdLooksInvalid",
                        "OrganizationIdUnexpectedChars",
                        "RecipientOrg360GPrefix",
                        "NoRecipientOrgCompanyCharityNumber",
                        "IncompleteRecipientOrg",
                        "BeneficiaryButNotRecipientGeoData",
                        "RecipientGeoDataButNoBeneficiary");
    }

    @Test
    void aRecipientWithoutANumberHidesThoseAfterIt() {
        GivingPackage data = ofRecipients(
                "{\"id\": \"360G-x\"}, {\"id\": \"360G-y\", \"charityNumber\": \"1\"}",
                "{\"id\": \"360G-x\", \"charityNumber\": \"1\"}, {\"id\": \"360G-y\", \"charityNumber\": \"2\"}");

        assertThat(published("RecipientOrgCharityNumber", data))
                .containsExactly(
                        "/grants/1/recipientOrganization/0/charityNumber",
                        "/grants/1/recipientOrganization/1/charityNumber");
        assertThat(result(published(data), "RecipientOrgCharityNumber").grants())
                .isEqualTo(1);
        assertThat(result(published(data), "RecipientOrgCharityNumber").publishedCount())
                .hasValue(1);
    }

    @Test
    void aGrantWhoseNextRecipientHasNoNumberIsFoundAndNotInThePublishedCount() {
        CheckResult result = result(
                published(ofRecipients("{\"id\": \"360G-x\", \"charityNumber\": \"1\"}, {\"id\": \"360G-y\"}")),
                "RecipientOrgCharityNumber");

        assertThat(result.grants()).isEqualTo(1);
        assertThat(result.publishedCount()).hasValue(0);
    }

    @Test
    void anEmptyListOfPlannedDatesHidesTheAwardDate() {
        assertThat(published("PostDatedAwardDates", all("\"awardDate\": \"2030-01-01\", \"plannedDates\": []")))
                .isEmpty();
        assertThat(CheckedGrants.repaired(
                        "award-date-not-ahead", all("\"awardDate\": \"2030-01-01\", \"plannedDates\": []")))
                .containsExactly("/grants/0/awardDate");
    }

    @Test
    void valuesOfAnyTypeAnywhereCostNoCheckAnything() {
        for (String value : List.of("null", "7", "true", "\"x\"", "[]", "[7]", "[[]]", "{}", "[null]", "[{}]")) {
            StringBuilder fields = new StringBuilder("\"amountAwarded\": 0");
            for (String field : List.of(
                    "id",
                    "title",
                    "description",
                    "awardDate",
                    "plannedDates",
                    "actualDates",
                    "beneficiaryLocation",
                    "recipientOrganization",
                    "fundingOrganization",
                    "recipientIndividual",
                    "currency",
                    "relatedActivity",
                    "regrantType")) {
                fields.append(", \"").append(field).append("\": ").append(value);
            }
            GivingReport report = CheckedGrants.report(
                    PublishedChecks.all().with(RepairedChecks.all()), all(fields.toString(), fields.toString()));

            assertThat(report.failures()).as(value).isEmpty();
            assertThat(pointers(report, "ZeroAmountTest")).hasSize(2);
            assertThat(report.toText()).isNotBlank();
        }
    }

    @Test
    void valuesOfAnyTypeWithinPartsCostNoCheckAnything() {
        for (String value : List.of("null", "7", "1e999", "true", "\"\"", "\"\\ud800\"", "[]", "{}")) {
            String part = "[{"
                    + Stream.of(
                                    "id",
                                    "name",
                                    "charityNumber",
                                    "companyNumber",
                                    "postalCode",
                                    "location",
                                    "startDate",
                                    "endDate",
                                    "duration",
                                    "geoCode",
                                    "geoCodeType")
                            .map(field -> "\"" + field + "\": " + value)
                            .collect(Collectors.joining(", "))
                    + "}]";
            GivingReport report = CheckedGrants.report(
                    PublishedChecks.all().with(RepairedChecks.all()),
                    all(
                            "\"amountAwarded\": 0, \"plannedDates\": %1$s, \"actualDates\": %1$s, \"beneficiaryLocation\": %1$s,"
                                            .formatted(part)
                                    + "\"recipientOrganization\": %1$s, \"fundingOrganization\": %1$s"
                                            .formatted(part)));

            assertThat(report.failures()).as(value).isEmpty();
            assertThat(pointers(report, "ZeroAmountTest")).hasSize(1);
        }
    }
}
