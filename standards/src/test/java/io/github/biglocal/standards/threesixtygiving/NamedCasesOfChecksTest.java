package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.reading.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public cases of faults in grants, each by its number in {@code public-cases.tsv}, in words and with its public source: what is found, and
 * where. The data is made up.
 */
class NamedCasesOfChecksTest {
    @TempDir
    private Path folder;

    /**
     * A case.
     *
     * @param words what it is about
     * @param source who met it
     * @param file the file, by the ending of its name
     * @param text what is in it
     * @param found where each check, or group of validity, finds something; and lines of the summary
     */
    private record Case(String words, String source, String file, String text, Map<String, List<String>> found) {
        /** Adds what is found: a check or a group, and the places. */
        Case finds(String what, String... places) {
            Map<String, List<String>> more = new LinkedHashMap<>(found);
            more.put(what, List.of(places));
            return new Case(words, source, file, text, more);
        }
    }

    /** Grants of JSON, each the perfect one with some fields of its own. */
    private static Case json(String words, String source, String... grants) {
        return new Case(words, source, "grants.json", CheckedGrants.toJson(CheckedGrants.all(grants)), Map.of());
    }

    /** Grants of JSON whose recipients have these fields. */
    private static Case recipients(String words, String source, String... recipients) {
        return json(
                words,
                source,
                Arrays.stream(recipients)
                        .map(each -> "\"recipientOrganization\": [{\"name\": \"Northside Group\", " + each + "}]")
                        .toArray(String[]::new));
    }

    /** Grants of a sheet with two more columns; each row gives the currency, the amount, the award date, and those. */
    private static Case csv(String words, String source, String columns, String... rows) {
        StringBuilder text =
                new StringBuilder(GivingTables.HEADINGS).append(columns).append('\n');
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split(" \\| ", -1);
            text.append("360G-madeup-" + i + ",Cafe,Start-up costs,"
                    + String.join(",", List.of(cells).subList(0, 3))
                    + ",GB-CHC-1234567,Northside Group,GB-CHC-1111111,Madeup Trust");
            for (int more = 3; more < cells.length; more++) {
                text.append(',').append(cells[more]);
            }
            text.append('\n');
        }
        return new Case(words, source, "grants.csv", text.toString(), Map.of());
    }

    private static String at(int grant, String field) {
        return "/grants/" + grant + "/" + field;
    }

    private static final String ID = "recipientOrganization/0/id";
    private static final String CHARITY = "recipientOrganization/0/charityNumber";

    private static final List<Case> CASES = List.of(
            csv(
                            "DATE-1: award dates with the day first are in no format of the standard and in no year",
                            "COVE issue 334",
                            "",
                            "GBP | 1 | 03/04/2021",
                            "GBP | 1 | 24/07/2014",
                            "GBP | 1 | 7/8/21")
                    .finds("Incorrect Formats", "F2", "F3", "F4")
                    .finds("summary", "3 grants have no award date that can be read."),
            csv(
                            "DATE-3: days that do not exist are valid and impossible",
                            "360Giving Data Quality Tool issue 39",
                            ",Planned Dates:Start Date",
                            "GBP | 1 | 2021-02-30 | 2021-04-01",
                            "GBP | 1 | 2021-02-28 | 2021-04-31")
                    .finds("Incorrect Formats")
                    .finds("ImpossibleDates", "F2", "K3"),
            csv(
                            "DATE-5: the last modification is a moment, not a day",
                            "360Giving standard issue 219",
                            ",Last Modified",
                            "GBP | 1 | 2021-04-13 | 2022-01-05",
                            "GBP | 1 | 2021-04-13 | 2022-01-05T00:00:00Z")
                    .finds("Incorrect Formats", "K2"),
            json(
                            "DATE-4: the day of a moment is the day as written, in winter and in summer time",
                            "360Giving standard issue 266, GrantNav issue 395",
                            "\"awardDate\": \"2017-06-30T23:00:00Z\"",
                            "\"awardDate\": \"2017-07-01T00:30:00+01:00\"",
                            "\"awardDate\": \"2017-07-01\"")
                    .finds("summary", "Awarded from 30 June 2017 to 1 July 2017."),
            recipients(
                            "ID-3: identifiers with blanks or two hyphens are not those of a charity",
                            "COVE issue 586",
                            "\"id\": \"GB-CHC-1234567\"",
                            "\"id\": \"GB-CHC- 1234567\"",
                            "\"id\": \"GB-CHC-1234567 \"",
                            "\"id\": \"GB-CHC-234567 \"",
                            "\"id\": \"GB-CHC--123456\"")
                    .finds("OrganizationIdLooksInvalid", at(1, ID), at(2, ID))
                    .finds("organisation-id-form", at(1, ID), at(2, ID), at(3, ID), at(4, ID)),
            recipients(
                            "ID-4: charity numbers of Scotland are right, of revenue and linked charities are not",
                            "360Giving standard issue 208, find-that-charity issue 13",
                            "\"charityNumber\": \"1234567\"",
                            "\"charityNumber\": \"SC099999\"",
                            "\"charityNumber\": \"NIC199999\"",
                            "\"charityNumber\": \"XT99999\"",
                            "\"charityNumber\": \"1234567-1\"",
                            "\"charityNumber\": \" 234567\"")
                    .finds("RecipientOrgCharityNumber", at(2, CHARITY), at(3, CHARITY), at(4, CHARITY))
                    .finds(
                            "recipient-charity-number-form",
                            at(2, CHARITY),
                            at(3, CHARITY),
                            at(4, CHARITY),
                            at(5, CHARITY)),
            recipients(
                            "ORG-1: the code of a list is followed by a hyphen and a number of that list",
                            "org-id.guide register issue 75, COVE issue 501",
                            "\"id\": \"GB-CHC1234567\"",
                            "\"id\": \"GB-CHCX-1\"",
                            "\"id\": \"gb-chc-1234567\"",
                            "\"id\": \"GB-SC-SC099999\"",
                            "\"id\": \"GB-SC-099999\"",
                            "\"id\": \"GB-CHC-SC099999\"")
                    .finds("RecipientOrgUnrecognisedPrefix")
                    .finds("OrganizationIdLooksInvalid", at(5, ID))
                    .finds("organisation-id-form", at(0, ID), at(1, ID), at(2, ID), at(4, ID), at(5, ID)),
            csv(
                            "AMT-1: amounts with signs and separators are not converted",
                            "JASP issue 403, IATI.cloud issue 2577",
                            "",
                            "GBP | \"£1,234.50\" | 2021-04-13",
                            "GBP | \"1,234\" | 2021-04-13",
                            "GBP | \"1.234,50\" | 2021-04-13",
                            "GBP | £15k | 2021-04-13",
                            "GBP | (500.00) | 2021-04-13",
                            "GBP | - | 2021-04-13",
                            "GBP | 1e3 | 2021-04-13",
                            "GBP | 1_000 | 2021-04-13")
                    .finds("Conversion Errors", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9")
                    .finds("Other", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9")
                    .finds("summary", "GBP: 8 grants, none with an amount that is a number."),
            json(
                            "AMT-3: minus nought is nought, and a negative amount is valid",
                            "COVE issue 567",
                            "\"amountAwarded\": 0",
                            "\"amountAwarded\": -500",
                            "\"amountAwarded\": -0.0")
                    .finds("ZeroAmountTest", at(0, "amountAwarded"), at(2, "amountAwarded"))
                    .finds("amount-not-negative", at(1, "amountAwarded"))
                    .finds("Other")
                    .finds("summary", "GBP: 3 grants, -£500 in all, from -£500 to £0."),
            csv(
                            "CUR-1: currencies are codes of the list, in capitals",
                            "GrantNav issues 387, 420 and 791",
                            "",
                            "GBP | 1 | 2021-04-13",
                            "EUR | 1 | 2021-04-13",
                            "gbp | 1 | 2021-04-13",
                            "£ | 1 | 2021-04-13",
                            " | 1 | 2021-04-13",
                            "\"GBP \" | 1 | 2021-04-13",
                            "DEM | 1 | 2021-04-13")
                    .finds("Codelist Errors", "D4", "D5", "D7")
                    .finds("Missing Fields", "6")
                    .finds("summary", "4 grants have no currency of the codelist and are in no total."),
            json(
                            "VAL-1: a grant has one kind of recipient",
                            "360Giving standard issues 18 and 120",
                            "\"recipientIndividual\": {\"id\": \"360G-i\", \"name\": \"Individual\"}",
                            "\"recipientOrganization\": \"-\"",
                            "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i\"}")
                    .finds("Missing Fields", at(1, "recipientOrganization"), at(2, "recipientIndividual/name"))
                    .finds("Other", "/grants/0"),
            json(
                            "VAL-2: codes of closed lists are matched in their case",
                            "360Giving standard, codelists",
                            "\"locationScope\": \"GLS060\", \"regrantType\": \"FRG060\"",
                            "\"locationScope\": \"gls060\"",
                            "\"regrantType\": \"FRG999\"",
                            "\"beneficiaryLocation\": [{\"countryCode\": \"UK\"}]")
                    .finds(
                            "Codelist Errors",
                            at(1, "locationScope"),
                            at(2, "regrantType"),
                            at(3, "beneficiaryLocation/0/countryCode")),
            json(
                            "VAL-3: a duration is a number of months that is not negative",
                            "360Giving Data Quality Tool, duration_usefulness",
                            "\"plannedDates\": [{\"duration\": 12.5}]",
                            "\"plannedDates\": [{\"duration\": 0}]",
                            "\"plannedDates\": [{\"duration\": -1}]",
                            "\"plannedDates\": [{\"duration\": \"12\"}]",
                            "\"plannedDates\": [{\"duration\": \"12 months\"}]")
                    .finds(
                            "Other",
                            at(2, "plannedDates/0/duration"),
                            at(3, "plannedDates/0/duration"),
                            at(4, "plannedDates/0/duration"))
                    .finds("PlannedDurationNotPresent"),
            json(
                            "CHK-4: titles are counted in characters, whatever an emoji takes",
                            "360Giving Data Standard 1.4, title",
                            "\"title\": \"" + "a".repeat(140) + "\"",
                            "\"title\": \"" + "a".repeat(141) + "\"",
                            "\"title\": \"" + "a".repeat(139) + "\ud83d\ude00\"",
                            "\"title\": \"" + "e\u0301".repeat(70) + "e\"")
                    .finds("TitleLength", at(1, "title"), at(3, "title")),
            json(
                            "CHK-5: identifiers that are repeated are named at all their places",
                            "COVE issues 155, 398 and 1094",
                            "\"id\": \"360G-madeup-001\"",
                            "\"id\": \"360G-madeup-001\", \"amountAwarded\": 2000",
                            "\"id\": \"360G-madeup-002\"",
                            "\"id\": \"360G-madeup-002\"",
                            "\"id\": \"360G-madeup-003\"")
                    .finds("Other", at(0, "id"), at(2, "id"))
                    .finds("grant-id-unique", at(1, "id"), at(3, "id"))
                    .finds("summary", "5 grants, with 3 different identifiers."),
            json(
                            "GEO-1: geographic codes are a letter and eight digits, of any year",
                            "GrantNav issue 464, postcodes.io issue 1181",
                            location("\"geoCode\": \"E07000026\", \"geoCodeType\": \"NMD\""),
                            location("\"geoCode\": \"E06000063\", \"geoCodeType\": \"UA\""),
                            location("\"geoCode\": \"e05000400\""),
                            location("\"geoCode\": \"E05000400 \""),
                            location("\"geoCode\": \"E5000400\""),
                            location("\"geoCode\": \"K02000001\""))
                    .finds(
                            "geographic-code-form",
                            at(2, "beneficiaryLocation/0/geoCode"),
                            at(3, "beneficiaryLocation/0/geoCode"),
                            at(4, "beneficiaryLocation/0/geoCode"))
                    .finds("geographic-code-type"),
            recipients(
                            "GEO-2: postcodes are written in full, in capitals, with one space",
                            "postcodes.io issue 1, ideal-postcodes issue 7",
                            "\"postalCode\": \"ZZ9 9ZZ\"",
                            "\"postalCode\": \"zz99zz\"",
                            "\"postalCode\": \"ZZ9  9ZZ\"",
                            "\"postalCode\": \"ZZ9\u00a09ZZ\"",
                            "\"postalCode\": \"ZZ9\"",
                            "\"postalCode\": \"GIR 0AA\"",
                            "\"postalCode\": \"BFPO 57\"",
                            "\"postalCode\": \"n/a\"")
                    .finds(
                            "postcode-form",
                            at(1, "recipientOrganization/0/postalCode"),
                            at(2, "recipientOrganization/0/postalCode"),
                            at(3, "recipientOrganization/0/postalCode"),
                            at(4, "recipientOrganization/0/postalCode"),
                            at(7, "recipientOrganization/0/postalCode")),
            json(
                            "IND-1: postcodes and diversity data of individuals are found, of organisations not",
                            "360Giving standard issues 18 and 194",
                            individual(
                                    "\"beneficiaryLocation\": [{\"geoCode\": \"zz9 9zz\"}, {\"geoCode\": \"ZZ99ZZ \"},"
                                            + " {\"geoCode\": \"ZZ9\"}, {\"name\": \"ZZ9 9ZZ\"}]"),
                            location("\"geoCode\": \"ZZ9 9ZZ\""),
                            individual("\"deiDetails\": {\"project\": {\"askedStatus\": \"Asked\"}}"),
                            individual("\"project\": {\"x\": 1}"))
                    .finds(
                            "GeoCodePostcode",
                            at(0, "beneficiaryLocation/0/geoCode"),
                            at(0, "beneficiaryLocation/1/geoCode"))
                    .finds(
                            "individual-without-postcode",
                            at(0, "beneficiaryLocation/0/geoCode"),
                            at(0, "beneficiaryLocation/1/geoCode"),
                            at(0, "beneficiaryLocation/3/name"))
                    .finds("RecipientIndDEI", at(3, "recipientIndividual/id"))
                    .finds("individual-without-diversity-data", at(2, "deiDetails"), at(3, "project")),
            json(
                            "MONEY-1: money that is granted on reaches its recipients once",
                            "360Giving standard issue 176, GrantNav issue 379",
                            "\"id\": \"360G-madeup-e\", \"regrantType\": \"FRG060\", \"amountAwarded\": 100000",
                            "\"relatedActivity\": [\"360G-madeup-e\"], \"amountAwarded\": 60000",
                            "\"relatedActivity\": [\"360G-madeup-e\"], \"amountAwarded\": 40000")
                    .finds(
                            "summary",
                            "GBP: 3 grants, £200,000 in all, from £40,000 to £100,000.",
                            "1 grant of £100,000 is passed on by grants in this file, so £100,000 reached recipients."));

    private static String location(String fields) {
        return "\"beneficiaryLocation\": [{" + fields + "}]";
    }

    private static String individual(String fields) {
        return "\"recipientOrganization\": \"-\", \"recipientIndividual\": {\"id\": \"360G-i\", \"name\": \"Individual\"}, "
                + fields;
    }

    @TestFactory
    Stream<DynamicTest> eachCaseIsFoundWhereItIs() {
        return CASES.stream()
                .map(each -> DynamicTest.dynamicTest(each.words() + " (" + each.source() + ")", () -> {
                    Path file = Files.writeString(folder.resolve(each.file()), each.text());
                    // Each by itself: what both find is reported once.
                    GivingReport published = GivingChecks.published().check(file, AS_OF);
                    GivingReport repaired =
                            GivingChecks.published().with(RepairedChecks.all()).check(file, AS_OF);

                    each.found().forEach((what, places) -> {
                        if (what.equals("summary")) {
                            assertThat(published.summary().explain()).containsAll(places);
                        } else {
                            boolean isRepaired = repaired.checks().stream()
                                    .anyMatch(check -> check.check().value().equals(what));
                            assertThat(places(isRepaired ? repaired : published, what))
                                    .as(what)
                                    .containsExactlyElementsOf(places);
                        }
                    });
                    assertThat(published.failures()).isEmpty();
                    assertThat(repaired.failures()).isEmpty();
                }));
    }

    private static List<String> places(GivingReport report, String what) {
        Stream<Place> places = Arrays.stream(ValidityGroup.values())
                        .anyMatch(group -> group.heading().equals(what))
                ? report.firstValidityProblems().stream()
                        .filter(problem ->
                                ValidityGroup.of(problem.code()).heading().equals(what))
                        .map(problem -> problem.place())
                : CheckedGrants.result(report, what).first().stream().map(GivingFinding::place);
        return places.map(place -> place instanceof Place.InSheet
                        ? GivingTables.shown(place)
                        : place.pointer().orElseThrow())
                .toList();
    }
}
