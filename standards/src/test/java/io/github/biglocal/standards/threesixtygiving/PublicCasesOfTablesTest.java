package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.AS_OF;
import static io.github.biglocal.standards.threesixtygiving.CheckedGrants.result;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.HEADINGS;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.csv;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.grant;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.headings;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.row;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.sheets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.standards.StandardProblems;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public cases of faults in tables, from the cell to what is found and summed; {@code public-cases.tsv} says who met them. */
class PublicCasesOfTablesTest {
    @TempDir
    private Path folder;

    private static GivingReport checked(Path file, RuleSet checks) {
        return GivingChecks.published().with(checks).check(file, AS_OF);
    }

    private static GivingReport published(Path file) {
        return checked(file, PublishedChecks.all());
    }

    private static List<String> places(CheckResult result) {
        return result.first().stream()
                .map(each -> GivingTables.shown(each.place()))
                .toList();
    }

    private static List<String> places(GivingReport report, ValidityGroup group) {
        return report.firstValidityProblems().stream()
                .filter(problem -> ValidityGroup.of(problem.code()) == group)
                .map(problem -> GivingTables.shown(problem.place()))
                .toList();
    }

    /** A workbook of grants with more columns; each row has the cells of those. */
    private Path workbook(List<Object> more, List<List<Object>> rows) throws IOException {
        List<List<Object>> all = new ArrayList<>(List.of(headings(more.toArray())));
        for (int number = 1; number <= rows.size(); number++) {
            all.add(grant(number, rows.get(number - 1).toArray()));
        }
        return GivingTables.workbook(folder, sheets("grants", all));
    }

    private Path lines(String... lines) throws IOException {
        return csv(folder, String.join("\n", lines) + "\n");
    }

    private static BigDecimal pounds(GivingReport report) {
        return report.summary().currencies().get("GBP").total().amount();
    }

    /** DATE-2. */
    @Test
    void dateCellsAreValidDaysAndTheLastChangeAMoment() throws Exception {
        List<Object> row = grant(1, LocalDate.of(2021, 5, 1), LocalDate.of(2022, 1, 5));
        row.set(5, LocalDate.of(2021, 4, 13));
        GivingReport report = published(GivingTables.workbook(
                folder, sheets("grants", List.of(headings("Planned Dates:Start Date", "Last Modified"), row))));

        assertThat(report.validity()).isEmpty();
        assertThat(report.summary().explain()).contains("1 grant awarded on 13 April 2021.");
        assertThat(result(report, "NoLastModified").isFound()).isFalse();
    }

    /** DATE-6. */
    @Test
    void yearsAndMonthsAreUncertainDatesThatTheRepairedCheckCompares() throws Exception {
        Path file = workbook(
                List.of("Planned Dates:Start Date", "Planned Dates:End Date"),
                List.of(List.of(2019, 2020), List.of("2019-05", "2019-04"), List.of("2018/19", "")));
        GivingReport report = published(file);

        assertThat(places(report, ValidityGroup.INCORRECT_FORMATS)).containsExactly("grants!K4");
        assertThat(result(report, "PlannedStartDateBeforeEndDate").places()).isZero();
        assertThat(places(result(checked(file, RepairedChecks.all()), "planned-dates-in-order")))
                .containsExactly("grants!K3");
    }

    /** ID-1. */
    @Test
    void aCompanyNumberThatLostItsZeroIsFoundInEachPlaceAndOffered() throws Exception {
        List<Object> last = grant(3, "");
        last.set(6, "GB-COH-9999999");
        GivingReport report = published(GivingTables.workbook(
                folder,
                sheets(
                        "grants",
                        List.of(
                                headings("Recipient Org:Company Number"),
                                grant(1, 9_999_999),
                                grant(2, "9999999"),
                                last))));

        CheckResult numbers = result(report, "RecipientOrgCompanyNumber");
        CheckResult identifiers = result(report, "OrganizationIdLooksInvalid");
        assertThat(numbers.publishedCount()).hasValue(2);
        assertThat(places(numbers)).containsExactly("grants!K2", "grants!K3");
        assertThat(identifiers.publishedCount()).hasValue(1);
        assertThat(places(identifiers)).containsExactly("grants!G4");
        assertThat(numbers.first())
                .allSatisfy(each -> assertThat(each.finding().repair()).contains("09999999"));
        assertThat(identifiers.first())
                .allSatisfy(each -> assertThat(each.finding().repair()).contains("09999999"));
    }

    /** ID-2. */
    @Test
    void aCharityNumberInANumberCellHasNoPointAndNoExponent() throws Exception {
        Path file = new RawWorkbook()
                .sheet(
                        "grants",
                        false,
                        List.of(
                                RawWorkbook.line(1, HEADINGS + ",Recipient Org:Charity Number"),
                                numbered(2, "1234567"),
                                numbered(3, "1234568.0"),
                                numbered(4, "1234560")))
                .write(folder);

        assertThat(GivingTables.read(file).grants())
                .extracting(each -> each.grant()
                        .json()
                        .at("/recipientOrganization/0/charityNumber")
                        .textValue())
                .containsExactly("1234567", "1234568", "1234560");
        assertThat(result(published(file), "RecipientOrgCharityNumber").isFound())
                .isFalse();
        assertThat(result(checked(file, RepairedChecks.all()), "recipient-charity-number-form")
                        .isFound())
                .isFalse();
    }

    private static String numbered(int row, String stored) {
        return RawWorkbook.line(row, row(row)).replace("</row>", RawWorkbook.number("K" + row, stored) + "</row>");
    }

    /** AMT-2. */
    @Test
    void amountsOfAWorkbookAddUpToThePenny() throws Exception {
        List<List<Object>> rows = new ArrayList<>(List.of(headings()));
        for (String amount : List.of("1234.10", "0.10", "0.20", "5000", "19.99")) {
            List<Object> row = grant(rows.size());
            row.set(4, new BigDecimal(amount));
            rows.add(row);
        }

        assertThat(pounds(published(GivingTables.workbook(folder, sheets("grants", rows)))))
                .isEqualByComparingTo("6254.39");
    }

    /** AMT-2. */
    @Test
    void amountsOfACsvFileAddUpHoweverManyDigitsTheyHave() throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEADINGS));
        for (String amount : List.of("1234.10", "0.10", "0.20", "5000", "19.99", "333.333", "123456789012345678.91")) {
            lines.add(row(lines.size()).replace(",1000,", "," + amount + ","));
        }
        GivingReport report = published(lines(lines.toArray(String[]::new)));

        // 6,254.39 + 333.333 + 123,456,789,012,345,678.91
        assertThat(pounds(report)).isEqualByComparingTo("123456789012352266.633");
        assertThat(report.firstReadingProblems())
                .extracting(each -> GivingTables.shown(each.place()))
                .containsExactly("E7");
    }

    /** REP-1. */
    @Test
    void rowsThatOnlyAddALocationAreOneGrantInEveryCount() throws Exception {
        String more = ",2021-05-01,Cafes,";
        GivingReport report = published(lines(
                HEADINGS + ",Planned Dates:Start Date,Grant Programme:Title,Beneficiary Location:Name",
                row(1) + more + "North ward",
                row(1) + more + "South ward"));

        assertThat(report.grants()).isEqualTo(1);
        assertThat(report.repeatedIds()).isZero();
        assertThat(pounds(report)).isEqualByComparingTo("1000");
        assertThat(result(report, "BeneficiaryLocationNameButNoCode").places()).isEqualTo(2);
    }

    /** REP-2. */
    @Test
    void rowsThatContradictEachOtherAreOneRepeatedIdentifierAndTheirMoneyIsNotAdded() throws Exception {
        GivingReport report = published(lines(
                HEADINGS,
                row(1),
                row(1).replace("Community", "Another")
                        .replace(",1000,", ",2500,")
                        .replace("04-13", "06-01"),
                row(2)));

        assertThat(report.grants()).isEqualTo(2);
        assertThat(report.repeatedIds()).isEqualTo(1);
        assertThat(report.grantsWithRepeatedId()).isEqualTo(2);
        assertThat(pounds(report)).isEqualByComparingTo("2000");
        assertThat(report.firstReadingProblems())
                .filteredOn(each -> each.code().equals(StandardProblems.CONFLICTING_ROWS))
                .extracting(each -> GivingTables.shown(each.place()))
                .containsExactly("B3", "B2");
        assertThat(report.firstReadingProblems())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("Amount Awarded (1000 and 2500)"));
    }

    /** In JSON each would count as a repeated identifier. */
    @Test
    void aRowThatRepeatsAnotherIsReadOnceAndReported() throws Exception {
        GivingReport report = published(lines(HEADINGS, row(1), row(2), row(1), row(1)));

        assertThat(report.grants()).isEqualTo(2);
        assertThat(pounds(report)).isEqualByComparingTo("2000");
        assertThat(report.firstReadingProblems())
                .extracting(Problem::code, each -> ((Place.InSheet) each.place()).row())
                .containsExactly(
                        tuple(StandardProblems.DUPLICATE_ID, OptionalInt.of(4)),
                        tuple(StandardProblems.DUPLICATE_ID, OptionalInt.of(5)));
    }

    /** REP-3. */
    @Test
    void aRowThatAmendsAnAwardIsReportedAndNeitherItsAmountNorItsDateIsTaken() throws Exception {
        GivingReport report = published(lines(
                HEADINGS + ",Amount Disbursed,Last Modified",
                row(1).replace(",1000,", ",10000,") + ",,",
                "360G-madeup-001,,,,,,,,,,2500,",
                "360G-madeup-001,,,,12000,,,,,,,2022-01-05T00:00:00Z"));

        assertThat(report.grants()).isEqualTo(1);
        assertThat(pounds(report)).isEqualByComparingTo("10000");
        assertThat(result(report, "NoLastModified").grants()).isEqualTo(1);
        assertThat(report.readingProblems()).isPositive();
    }

    /** REP-4. */
    @Test
    void rowsOfASheetOfLocationsThatNameNoGrantAreNoGrants() throws Exception {
        Map<String, List<List<Object>>> sheets = sheets("grants", List.of(headings(), grant(1), grant(2)));
        sheets.put(
                "locations",
                List.of(
                        List.of("Identifier", "Beneficiary Location:Name"),
                        List.of("360G-madeup-001", "North ward"),
                        List.of("360G-madeup-001", "South ward"),
                        List.of("360G-madeup-777", "East ward"),
                        List.of("", "West ward"),
                        List.of("360G-MADEUP-002", "Mid ward"),
                        List.of("360G-madeup-002 ", "Far ward")));
        GivingReport report = published(GivingTables.workbook(folder, sheets));

        assertThat(report.grants()).isEqualTo(2);
        assertThat(report.invalidGrants()).isZero();
        assertThat(report.firstReadingProblems())
                .extracting(each -> GivingTables.shown(each.place()))
                .containsExactly("locations!4", "locations!5", "locations!6", "locations!7");
        assertThat(result(report, "NoBeneficiaryLocation").grants()).isEqualTo(1);
    }

    /** REP-6. */
    @Test
    void twoRecipientsAndTwoFundersOfOneGrantShareOneAmount() throws Exception {
        Path file = lines(
                HEADINGS
                        + ",Recipient Org:1:Identifier,Recipient Org:1:Name,Funding Org:1:Identifier,Funding Org:1:Name",
                row(1) + ",GB-CHC-1234567,Second Group,GB-CHC-2222222,Second Trust");
        GivingReport report = published(file);

        assertThat(GivingTables.read(file).json(0).at("/recipientOrganization").findValuesAsText("name"))
                .containsExactly("Northside Group 1", "Second Group");
        assertThat(GivingTables.read(file).json(0).at("/fundingOrganization").findValuesAsText("name"))
                .containsExactly("Madeup Trust", "Second Trust");
        assertThat(report.validity()).isEmpty();
        assertThat(report.summary().recipients().distinct()).isEqualTo(2);
        assertThat(report.summary().funders().distinct()).isEqualTo(2);
        assertThat(pounds(report)).isEqualByComparingTo("1000");
        assertThat(places(result(report, "MoreThanOneFundingOrg"))).containsExactly("I2", "M2");
    }

    /** HEAD-1. */
    @Test
    void elevenHeadingsWrittenInOtherWaysAreAllFoundSoThatNoFieldIsMissing() throws Exception {
        Path file = csv(folder, """
                identifier , TITLE,"Description
                ",Currency\u00a0,"Amount
                Awarded",AwardDate,Recipient Org : Identifier,recipient org:name,Funding Org:0:Identifier,\
                fundingOrganization/0/name,Beneficiary Location:Name
                """ + row(1) + ",North ward\n");
        GivingReport report = published(file);

        assertThat(report.grants()).isEqualTo(1);
        assertThat(report.validity()).isEmpty();
        assertThat(report.additionalFieldCount()).isZero();
        assertThat(report.firstReadingProblems())
                .extracting(each -> GivingTables.shown(each.place()))
                .containsExactly("C1", "D1", "E1");
        assertThat(result(report, "NoBeneficiaryLocation").isFound()).isFalse();
    }

    /** ORG-2. */
    @Test
    void aTrustThatIsWrittenInFourWaysAndASecondFunderAreCountedAsThePublishedToolDoes() throws Exception {
        GivingReport report = published(lines(
                HEADINGS + ",Funding Org:1:Identifier,Funding Org:1:Name",
                row(1) + ",,",
                row(2).replace("Madeup Trust", "Madeup Trust ") + ",,",
                row(3).replace("GB-CHC-1111111", "GB-COH-01111111") + ",,",
                row(4).replace("GB-CHC-1111111", "gb-chc-1111111") + ",,",
                row(5) + ",GB-CHC-2222222,Other Trust"));

        assertThat(result(report, "MultiFundingNamesForOrgId").publishedCount()).hasValue(1);
        assertThat(result(report, "MultiFundingOrgIdsForName").publishedCount()).hasValue(2);
        assertThat(result(report, "MoreThanOneFundingOrg").publishedCount()).hasValue(0);
        assertThat(result(report, "MoreThanOneFundingOrg").publishedShare().orElseThrow())
                .hasToString("0");
        assertThat(places(result(report, "MoreThanOneFundingOrg"))).containsExactly("I2", "I4", "I5", "K6");
    }
}
