package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.all;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.ofRecipients;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.published;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.repaired;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.rule.Rule;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairedChecksTest {
    /**
     * Where a repaired check finds what the published one does not.
     *
     * @param check the repaired check
     * @param published the published check that it repairs or is beside; none if there is none
     * @param missed fields of a grant in which only the repaired check finds something
     * @param pointer where in the grant
     * @param right fields in which the repaired check finds nothing
     */
    private record Sample(String check, String published, String missed, String pointer, String right) {}

    private static final String PERSON =
            "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i\"}";

    private static final List<Sample> SAMPLES = List.of(
            new Sample("amount-not-negative", "ZeroAmountTest", "\"amountAwarded\": -500", "/amountAwarded", ""),
            new Sample(
                    "amount-in-whole-pence",
                    "",
                    "\"disbursementTransaction\": [{\"value\": 333.333}]",
                    "/disbursementTransaction/0/value",
                    "\"amountAwarded\": 123456789012345678.910"),
            new Sample("grant-id-form", "GrantIdUnexpectedChars", "\"id\": \"360G-a/ 1\"", "/id", ""),
            new Sample(
                    "description-adds-to-title",
                    "TitleDescriptionSame",
                    "\"title\": \"start-up  costs of a cafe.\"",
                    "/description",
                    ""),
            new Sample(
                    "planned-duration-given",
                    "PlannedDurationNotPresent",
                    "\"plannedDates\": [{\"duration\": 0}]",
                    "/plannedDates/0/duration",
                    "\"plannedDates\": [{}, {\"duration\": 6}]"),
            new Sample(
                    "recipient-charity-number-form",
                    "RecipientOrgCharityNumber",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"charityNumber\": \"XX123456\"}]",
                    "/recipientOrganization/0/charityNumber",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"charityNumber\": \"SC042386\"}]"),
            new Sample(
                    "recipient-company-number-form",
                    "RecipientOrgCompanyNumber",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"companyNumber\": \"windmill\"}]",
                    "/recipientOrganization/0/companyNumber",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"companyNumber\": \"IP28755R\"}]"),
            new Sample(
                    "organisation-id-form",
                    "OrganizationIdLooksInvalid",
                    "\"recipientOrganization\": [{\"id\": \"GB-SC-099999\"}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"GB-SC-SC099999\"}]"),
            new Sample(
                    "recipient-registered-number-given",
                    "",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\"}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"GB-CHC-1234567\"}]"),
            new Sample(
                    "dates-exist",
                    "ImpossibleDates",
                    "\"plannedDates\": [], \"actualDates\": [{}, {\"endDate\": \"2021-04-31T00:00:00Z\"}]",
                    "/actualDates/1/endDate",
                    "\"actualDates\": [{\"endDate\": \"2021-04\"}]"),
            new Sample(
                    "planned-dates-in-order",
                    "PlannedStartDateBeforeEndDate",
                    "\"plannedDates\": [{\"startDate\": \"2019-05\", \"endDate\": \"2019-04\"}]",
                    "/plannedDates/0/startDate",
                    "\"plannedDates\": [{\"startDate\": \"2019-05\", \"endDate\": \"2019\"}]"),
            new Sample(
                    "actual-dates-in-order",
                    "ActualStartDateBeforeEndDate",
                    "\"actualDates\": [{}, {\"startDate\": \"2019-05-02\", \"endDate\": \"2019-05-01\"}]",
                    "/actualDates/1/startDate",
                    "\"actualDates\": [{\"startDate\": \"2019-05-02\", \"endDate\": \"2019-05\"}]"),
            new Sample(
                    "planned-dates-not-far-ahead",
                    "FarFuturePlannedDates",
                    "\"plannedDates\": [{\"startDate\": \"2039\"}]",
                    "/plannedDates/0/startDate",
                    "\"plannedDates\": [{\"startDate\": \"2038\"}]"),
            new Sample(
                    "actual-dates-not-far-ahead",
                    "FarFutureActualDates",
                    "\"actualDates\": [{\"endDate\": \"2031-12\"}]",
                    "/actualDates/0/endDate",
                    "\"actualDates\": [{\"endDate\": \"2031-11\"}]"),
            new Sample(
                    "dates-not-long-past",
                    "FarPastDates",
                    "\"actualDates\": [{\"endDate\": \"2000\"}]",
                    "/actualDates/0/endDate",
                    "\"actualDates\": [{\"endDate\": \"2001\"}]"),
            new Sample(
                    "award-date-not-ahead",
                    "PostDatedAwardDates",
                    "\"awardDate\": \"2026-12-25\", \"actualDates\": []",
                    "/awardDate",
                    "\"awardDate\": \"2026-11-29\""),
            new Sample(
                    "no-email-address",
                    "LooksLikeEmail",
                    "\"contact email\": [[\"a@example.org\"]]",
                    "/contact email/0/0",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"email\": \"a@example.org\"}]"),
            new Sample(
                    "individual-without-diversity-data",
                    "RecipientIndDEI",
                    PERSON + ", \"deiDetails\": {\"project\": {}}",
                    "/deiDetails",
                    "\"deiDetails\": {\"project\": {}}"),
            new Sample(
                    "individual-without-postcode",
                    "GeoCodePostcode",
                    PERSON + ", \"beneficiaryLocation\": [{\"name\": \"ZZ9 9ZZ\"}]",
                    "/beneficiaryLocation/0/name",
                    PERSON + ", \"beneficiaryLocation\": [{\"name\": \"ZZ9\"}]"),
            new Sample(
                    "geographic-code-form",
                    "",
                    "\"beneficiaryLocation\": [{\"geoCode\": \"E5000400\"}]",
                    "/beneficiaryLocation/0/geoCode",
                    "\"beneficiaryLocation\": [{\"geoCode\": \"X\", \"countryCode\": \"FR\"}]"),
            new Sample(
                    "geographic-code-type",
                    "",
                    "\"beneficiaryLocation\": [{\"geoCode\": \"E05000400\", \"geoCodeType\": \"LSOA\"}]",
                    "/beneficiaryLocation/0/geoCodeType",
                    "\"beneficiaryLocation\": [{\"geoCode\": \"K02000001\"}, {\"geoCode\": \"E12000001\", \"geoCodeType\": \"RGN/GOR\"}]"),
            new Sample(
                    "postcode-form",
                    "IncompleteRecipientOrg",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"postalCode\": \"n/a\"}]",
                    "/recipientOrganization/0/postalCode",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"postalCode\": \"75001\", \"addressCountry\": \"France\"}]"),
            new Sample(
                    "recipient-location-given",
                    "IncompleteRecipientOrg",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"postalCode\": \"n/a\"}]",
                    "/recipientOrganization/0/id",
                    "\"recipientOrganization\": [{\"id\": \"360G-x\", \"postalCode\": \"zz99zz\"}]"),
            new Sample(
                    "beneficiary-location-given",
                    "RecipientGeoDataButNoBeneficiary",
                    "\"beneficiaryLocation\": []",
                    "/id",
                    ""));

    @TestFactory
    Stream<DynamicTest> eachFindsWhatThePublishedCheckMisses() {
        return SAMPLES.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.check(), () -> {
                    assertThat(repaired(sample.check(), all(sample.missed())))
                            .containsExactly("/grants/0" + sample.pointer());
                    assertThat(repaired(sample.check(), all(sample.right()))).isEmpty();
                    if (!sample.published().isEmpty()) {
                        assertThat(published(sample.published(), all(sample.missed())))
                                .isEmpty();
                    }
                }));
    }

    @Test
    void everyOneIsShownOnASampleHereOrOnAFileOfSeveralGrants() {
        Set<String> shown = SAMPLES.stream().map(Sample::check).collect(Collectors.toCollection(HashSet::new));
        shown.addAll(List.of(
                "grant-id-unique",
                "grant-not-given-twice",
                "file-has-one-funder",
                "funder-has-one-name",
                "funder-has-one-identifier",
                "funder-identifier-written-in-one-way",
                "funder-name-written-in-one-way",
                "no-email-address-in-metadata"));

        assertThat(RepairedChecks.all().rules().stream().map(Rule::toString))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void whatStandsInPlaceOfAPlannedDurationIsNamedAtItsPlace() {
        assertThat(CheckedGrants.result(
                                CheckedGrants.repaired(CheckedGrants.all(
                                        "\"plannedDates\": \"-\"",
                                        "\"plannedDates\": [{\"duration\": 0}]",
                                        "\"plannedDates\": [{\"duration\": -1}]",
                                        "\"plannedDates\": [{}, {\"duration\": \"12 months\"}]",
                                        "\"plannedDates\": [{\"startDate\": \"2021-04-01\"}]",
                                        "\"plannedDates\": [{\"endDate\": \"2021-04-01\"}]",
                                        "\"plannedDates\": [{\"startDate\": \"2021-04-01\", \"endDate\": \"soon\"}]")),
                                "planned-duration-given")
                        .first()
                        .stream()
                        .map(found -> found.place().pointer().orElseThrow() + " "
                                + found.finding().problem()))
                .containsExactly(
                        "/grants/0/id Neither a planned duration nor a planned start and end are given.",
                        "/grants/1/plannedDates/0/duration The planned duration is 0.",
                        "/grants/2/plannedDates/0/duration The planned duration is negative.",
                        "/grants/3/plannedDates/1/duration The planned duration is not a number.",
                        "/grants/4/plannedDates/0/startDate The planned start is given, but no end.",
                        "/grants/5/plannedDates/0/endDate The planned end is given, but no start.",
                        "/grants/6/plannedDates/0/endDate The planned end is not a date.");
    }

    @Test
    void anIdentifierIsTheSameWithBlanksAroundIt() {
        String[] ids = {"x", " x", "y ", "y", " y", "z", "y"};

        assertThat(CheckedGrants.repaired(
                        "grant-id-unique",
                        CheckedGrants.all(Arrays.stream(ids)
                                .map(id -> "\"id\": \"" + id + "\"")
                                .toArray(String[]::new))))
                .containsExactly("/grants/1/id", "/grants/3/id", "/grants/4/id", "/grants/6/id");
    }

    @Test
    void eachSaysWhatTheDifferenceIs() {
        assertThat(RepairedChecks.all().rules())
                .allSatisfy(rule ->
                        assertThat(rule.info().basis().orElse("")).matches("(Repairs|Next to|The library's own).*\\."));
    }

    @Test
    void noneIsAskedUnlessItIsAdded() {
        assertThat(GivingChecks.published().checks().rules().stream().map(Rule::toString))
                .doesNotContainAnyElementsOf(RepairedChecks.all().rules().stream()
                        .map(Rule::toString)
                        .toList());
    }

    @Test
    void thePerfectGrantHasNoFindings() {
        assertThat(CheckedGrants.repaired(all("")).found()).isEmpty();
    }

    /** ID-4. */
    @Test
    void charityNumbersOfScotlandAreRightAndThoseInOtherFormsAreToldApart() {
        GivingPackage data = charityNumbers("1234567", "SC099999", "NIC199999", "XT99999", "1234567-1", " 234567");

        assertThat(published("RecipientOrgCharityNumber", data))
                .containsExactly(
                        "/grants/2/recipientOrganization/0/charityNumber",
                        "/grants/3/recipientOrganization/0/charityNumber",
                        "/grants/4/recipientOrganization/0/charityNumber");
        assertThat(result(CheckedGrants.repaired(data), "recipient-charity-number-form").first().stream()
                        .map(each ->
                                each.finding().problem() + " " + each.finding().repair()))
                .containsExactly(
                        "The charity number \"NIC199999\" has missing or extra letters. Write 199999.",
                        "The charity number \"XT99999\" is a number of another register."
                                + " If it is GB-REV-XT99999, give that as the identifier.",
                        "The charity number is that of a linked charity."
                                + " Give the number as the register has it, such as 1147511 or SC042386.",
                        "The charity number \" 234567\" has spaces. Write 234567.");
    }

    /** 07833396 and 1147511 are the numbers of Local Trust (Companies House, Charity Commission); a number is the same with its zero or without. */
    @ParameterizedTest
    @CsvSource({
        // What the charity number is, next to the company number and the identifier.
        "07833396, 07833396, 360G-madeup-o, charityNumber, company, out",
        "7833396, 07833396, GB-COH-07833396, charityNumber, company, out",
        "07833396, , GB-COH-07833396, charityNumber, company, move",
        "7833396, , GB-COH-7833396, charityNumber, company, move",
        "07833396, 7833396, 360G-madeup-o, charityNumber, company, out",
        "7833396, 07833396, 360G-madeup-o, charityNumber, same, either",
        "SC042386, SC042386, 360G-madeup-o, charityNumber, same, either",
        // The charity number in place of the company number.
        "1147511, 1147511, 360G-madeup-o, companyNumber, charity, out",
        "1147511, 01147511, GB-CHC-1147511, companyNumber, charity, out",
        ", 1147511, GB-CHC-1147511, companyNumber, charity, move"
    })
    void aNumberOfTheOtherRegisterIsNotPutRightButSaidToBeThat(
            @Nullable String charity,
            @Nullable String company,
            String id,
            String field,
            String problem,
            String repair) {
        List<String> found = numbersFound(charity, company, id);

        String what = Map.of(
                        "company", "The charity number is the company number of the organisation.",
                        "charity", "The company number is the charity number of the organisation.",
                        "same", "The charity number and the company number are the same.")
                .get(problem);
        assertThat(found)
                .filteredOn(line -> line.startsWith("/grants/0/recipientOrganization/0/" + field))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line).contains(" " + what + " ").doesNotContain("Write");
                    assertThat(line)
                            .contains(Map.of(
                                            "out",
                                            "Leave the",
                                            "move",
                                            "Give it as the",
                                            "either",
                                            "Keep the one that is right")
                                    .get(repair));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "1147511, 07833396, GB-CHC-1147511, 0",
        "1147511, 07833396, GB-COH-07833396, 0",
        "1147511, , 360G-madeup-o, 0",
        // Whether it is a company number is not known: the zero alone is amiss.
        "01147511, , 360G-madeup-o, 1",
        "01147511, 07833396, 360G-madeup-o, 1",
        // The identifier says which of the two is right.
        "1147511, 1147511, GB-CHC-1147511, 1",
        "07833396, 07833396, GB-COH-07833396, 1"
    })
    void numbersOfTheirOwnRegistersAreNot(@Nullable String charity, @Nullable String company, String id, int findings) {
        assertThat(numbersFound(charity, company, id)).hasSize(findings);
    }

    @Test
    void thePublishedCheckLetsTheNumberOfACompanyPassWithoutItsZero() {
        assertThat(published("RecipientOrgCharityNumber", charityNumbers("7833396", "07833396")))
                .containsExactly("/grants/1/recipientOrganization/0/charityNumber");
    }

    private static List<String> numbersFound(@Nullable String charity, @Nullable String company, String id) {
        GivingPackage data = ofRecipients("{\"id\": \"" + id + "\", \"name\": \"N\""
                + (charity == null ? "" : ", \"charityNumber\": \"" + charity + "\"")
                + (company == null ? "" : ", \"companyNumber\": \"" + company + "\"") + "}");
        return Stream.of("recipient-charity-number-form", "recipient-company-number-form")
                .flatMap(rule -> result(CheckedGrants.repaired(data), rule).first().stream())
                .map(each -> each.place().pointer().orElseThrow() + " "
                        + each.finding().problem() + " " + each.finding().repair())
                .toList();
    }

    private static GivingPackage charityNumbers(String... numbers) {
        return ofRecipients(Stream.of(numbers)
                .map(number -> "{\"id\": \"360G-madeup-o\", \"name\": \"N\", \"charityNumber\": \"" + number + "\"}")
                .toArray(String[]::new));
    }

    private static GivingPackage recipientIds(String... ids) {
        return ofRecipients(Stream.of(ids)
                .map(id -> "{\"id\": \"" + id + "\", \"name\": \"N\"}")
                .toArray(String[]::new));
    }

    /** ID-3. */
    @Test
    void blanksInIdentifiersAreFoundAndShown() {
        GivingPackage data = recipientIds(
                "GB-CHC-1234567", "GB-CHC- 1234567", "GB-CHC-1234567 ", "GB-CHC-234567 ", "GB-CHC--123456");

        assertThat(published("OrganizationIdLooksInvalid", data))
                .containsExactly("/grants/1/recipientOrganization/0/id", "/grants/2/recipientOrganization/0/id");
        assertThat(repaired("organisation-id-form", data)).hasSize(4);
        assertThat(result(CheckedGrants.repaired(data), "organisation-id-form")
                        .first()
                        .get(2)
                        .finding()
                        .problem())
                .isEqualTo("The identifier \"GB-CHC-234567 \" has spaces.");
    }

    /** ORG-1. */
    @Test
    void beginningsOfIdentifiersAreComparedAsWholeCodes() {
        GivingPackage data = recipientIds(
                "GB-CHC1234567", "GB-CHCX-1", "gb-chc-1234567", "GB-SC-SC099999", "GB-SC-099999", "GB-CHC-SC099999");

        assertThat(published("RecipientOrgUnrecognisedPrefix", data)).isEmpty();
        assertThat(published("OrganizationIdLooksInvalid", data))
                .containsExactly("/grants/5/recipientOrganization/0/id");
        assertThat(result(CheckedGrants.repaired(data), "organisation-id-form").first().stream()
                        .map(each ->
                                each.finding().problem() + " " + each.finding().repair()))
                .containsExactly(
                        "The identifier \"GB-CHC1234567\" has a missing, wrong or extra hyphen."
                                + " Write GB-CHC-1234567.",
                        "The identifier begins with the code of a list that is not known."
                                + " Write the code of a list of org-id.guide, a hyphen and the number.",
                        "The identifier \"gb-chc-1234567\" has letters in the wrong case. Write GB-CHC-1234567.",
                        "The identifier \"GB-SC-099999\" has missing or extra letters. Write GB-SC-SC099999.",
                        "The identifier \"GB-CHC-SC099999\" has the code of another list."
                                + " Write GB-SC-SC099999, if that is what is meant.");
    }

    @Test
    void aListOfTheWholeRegisterIsKnownOnceItIsGiven() {
        GivingPackage data = recipientIds("US-EIN-123456789", "us-ein-123456789");

        assertThat(repaired("organisation-id-form", data)).hasSize(2);
        GivingReport report = CheckedGrants.report(RepairedChecks.all(OrgIdRegister.of(List.of("US-EIN"))), data);
        assertThat(CheckedGrants.pointers(report, "organisation-id-form"))
                .containsExactly("/grants/1/recipientOrganization/0/id");
    }

    /** ID-1. */
    @Test
    void companyNumberThatLostItsZeroIsOfferedWithIt() {
        GivingPackage data = ofRecipients("{\"id\": \"GB-COH-9999999\", \"companyNumber\": \"9999999\"}");
        GivingReport report = published(data);

        for (String check : List.of("RecipientOrgCompanyNumber", "OrganizationIdLooksInvalid")) {
            assertThat(result(report, check).first().get(0).finding().repair())
                    .matches("Write (GB-COH-)?09999999, if that is what is meant\\.");
        }
    }

    /** ORG-2. */
    @Test
    void aFunderWrittenInTwoWaysIsOneFunder() {
        GivingPackage data = all(
                funder("GB-CHC-1111111", "Madeup Trust"),
                funder("GB-CHC-1111111", "Madeup Trust "),
                funder("GB-COH-01111111", "Madeup Trust"),
                funder("gb-chc-1111111", "Madeup Trust"));
        GivingReport published = published(data);

        assertThat(CheckedGrants.pointers(published, "MultiFundingNamesForOrgId"))
                .containsExactly("/grants/1/fundingOrganization/0/name");
        assertThat(CheckedGrants.pointers(published, "MultiFundingOrgIdsForName"))
                .containsExactly("/grants/2/fundingOrganization/0/id", "/grants/3/fundingOrganization/0/id");
        assertThat(CheckedGrants.pointers(published, "MoreThanOneFundingOrg"))
                .containsExactly(
                        "/grants/0/fundingOrganization/0/id",
                        "/grants/2/fundingOrganization/0/id",
                        "/grants/3/fundingOrganization/0/id");
        assertThat(result(published, "MoreThanOneFundingOrg").publishedCount()).hasValue(0);

        assertThat(repaired("file-has-one-funder", data))
                .containsExactly("/grants/0/fundingOrganization/0/id", "/grants/2/fundingOrganization/0/id");
        assertThat(repaired("funder-has-one-name", data)).isEmpty();
        assertThat(repaired("funder-has-one-identifier", data)).containsExactly("/grants/2/fundingOrganization/0/id");
        assertThat(repaired("funder-name-written-in-one-way", data))
                .containsExactly("/grants/1/fundingOrganization/0/name");
        assertThat(repaired("funder-identifier-written-in-one-way", data))
                .containsExactly("/grants/3/fundingOrganization/0/id");
    }

    private static String funder(String id, String name) {
        return "\"fundingOrganization\": [{\"id\": \"%s\", \"name\": \"%s\"}]".formatted(id, name);
    }

    @Test
    void eachFurtherNameOfAFunderIsFoundOnceNotAtEveryGrant() {
        GivingPackage data =
                all(funder("GB-CHC-1111111", "A"), funder("GB-CHC-1111111", "B"), funder("GB-CHC-1111111", "B"));

        assertThat(published("MultiFundingNamesForOrgId", data)).hasSize(2);
        assertThat(repaired("funder-has-one-name", data)).containsExactly("/grants/1/fundingOrganization/0/name");
    }

    /** GEO-1. */
    @Test
    void geographicCodesAreRightWhateverTheirVintageAndSlipsAreOfferedRight() {
        GivingPackage data = all(
                location("\"geoCode\": \"E07000026\", \"geoCodeType\": \"NMD\""),
                location("\"geoCode\": \"E06000063\", \"geoCodeType\": \"UA\""),
                location("\"geoCode\": \"e05000400\""),
                location("\"geoCode\": \"E05000400 \""),
                location("\"geoCode\": \"E5000400\""),
                location("\"geoCode\": \"K02000001\""));

        assertThat(result(CheckedGrants.repaired(data), "geographic-code-form").first().stream()
                        .map(each ->
                                each.finding().problem() + " " + each.finding().repair()))
                .containsExactly(
                        "The geographic code \"e05000400\" has letters in the wrong case. Write E05000400.",
                        "The geographic code \"E05000400 \" has spaces. Write E05000400.",
                        "The geographic code is too short. Write a letter and eight digits, such as E07000034.");
        assertThat(repaired("geographic-code-type", data)).isEmpty();
    }

    private static String location(String fields) {
        return "\"beneficiaryLocation\": [{" + fields + "}]";
    }

    /** GEO-2. */
    @Test
    void postcodesAreRightInTheThreeFormsThatThereAre() {
        GivingPackage data = ofRecipients(
                Stream.of("ZZ9 9ZZ", "zz99zz", "ZZ9  9ZZ", "ZZ9\u00a09ZZ", "ZZ9", "GIR 0AA", "BFPO 57", "n/a")
                        .map(code -> "{\"id\": \"360G-o\", \"name\": \"N\", \"postalCode\": \"" + code + "\"}")
                        .toArray(String[]::new));

        assertThat(result(CheckedGrants.repaired(data), "postcode-form").first().stream()
                        .map(each -> each.place().pointer().orElseThrow().charAt(8) + " "
                                + each.finding().problem()))
                .containsExactly(
                        "1 The postcode has letters in the wrong case.",
                        "2 The postcode has spaces.",
                        "3 The postcode has spaces.",
                        "4 The postcode has only its first part.",
                        "7 The text is not a postcode.");
        assertThat(published("IncompleteRecipientOrg", data)).isEmpty();
    }

    /** IND-1. */
    @Test
    void whatIsSaidOfAnIndividualIsFoundWhereItIs() {
        GivingPackage data = all(
                PERSON + ", \"beneficiaryLocation\": [{\"geoCode\": \"zz9 9zz\"}, {\"geoCode\": \"ZZ99ZZ \"},"
                        + " {\"geoCode\": \"ZZ9\"}, {\"name\": \"ZZ9 9ZZ\"}]",
                "\"beneficiaryLocation\": [{\"geoCode\": \"ZZ9 9ZZ\"}]",
                PERSON + ", \"deiDetails\": {\"project\": {\"askedStatus\": \"Asked\"}}",
                PERSON + ", \"project\": {\"x\": 1}");
        CheckResult postcodes = result(published(data), "GeoCodePostcode");

        assertThat(postcodes.places()).isEqualTo(2);
        assertThat(postcodes.outOf()).isEqualTo(3);
        assertThat(postcodes.publishedShare().orElseThrow()).hasToString("2/3");
        assertThat(postcodes.share().orElseThrow()).hasToString("1/3");
        assertThat(repaired("individual-without-postcode", data)).hasSize(3);
        assertThat(published("RecipientIndDEI", data)).containsExactly("/grants/3/recipientIndividual/id");
        assertThat(repaired("individual-without-diversity-data", data))
                .containsExactly("/grants/2/deiDetails", "/grants/3/project");
    }

    @Test
    void theSameGrantUnderTwoIdentifiersIsLikelyGivenTwice() {
        GivingPackage data = all(
                "\"title\": \"Cafe\", \"amountAwarded\": 1000.00",
                "\"title\": \"cafe \", \"amountAwarded\": 1000",
                "\"title\": \"Cafe\", \"amountAwarded\": 1001");

        assertThat(repaired("grant-not-given-twice", data)).containsExactly("/grants/1/id");
    }

    @Test
    void aRepeatedIdentifierIsFoundAtEachFurtherGrant() {
        GivingPackage data = all("\"id\": \"360G-a-1\"", "\"id\": \"360G-a-1 \"", "\"id\": \"360G-a-2\"");

        assertThat(repaired("grant-id-unique", data)).containsExactly("/grants/1/id");
    }
}
