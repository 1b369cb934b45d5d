package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.GivingTables.HEADINGS;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.csv;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.grant;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.headings;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.read;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.row;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.sheets;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.shown;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.standards.threesixtygiving.GivingTables.Read;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grants of which several rows are, in one sheet or in several; each test of a file that is held, and of one that is not. */
class GrantOfRowsTest {
    private static final String FIRST = "360G-madeup-001";

    @TempDir
    private Path folder;

    /** Reads a file in both ways, which have to give the same. */
    private static Read readBothWays(Path file) {
        Read held = read(file);
        Read streamed = read(file, GivingOptions.STANDARD, 0);

        assertThat(streamed.grants())
                .extracting(each -> each.grant().json())
                .isEqualTo(
                        held.grants().stream().map(each -> each.grant().json()).toList());
        assertThat(streamed.all()).containsExactlyInAnyOrderElementsOf(held.all());
        return held;
    }

    private Read csvOf(String... lines) throws Exception {
        return readBothWays(csv(folder, String.join("\n", lines) + "\n"));
    }

    private Read workbookOf(List<Object> partHeadings, List<List<Object>> parts) throws Exception {
        return workbookOf(headings(), List.of(grant(1), grant(2)), partHeadings, parts);
    }

    private Read workbookOf(
            List<Object> headings, List<List<Object>> grants, List<Object> partHeadings, List<List<Object>> parts)
            throws Exception {
        List<List<Object>> rows = new ArrayList<>(List.of(headings));
        rows.addAll(grants);
        Map<String, List<List<Object>>> sheets = sheets("grants", rows);
        List<List<Object>> partRows = new ArrayList<>(List.of(partHeadings));
        partRows.addAll(parts);
        sheets.put("parts", partRows);
        return readBothWays(workbook(folder, sheets));
    }

    /** REP-1. Source: OpenDataServices/flatten-tool#99; 360Giving Data Standard, multiple rows. */
    @Test
    void aFurtherRowAddsOnlyWhatIsNew() throws Exception {
        String more = ",2021-05-01,Cafes,";
        Read read = csvOf(
                HEADINGS + ",Planned Dates:Start Date,Grant Programme:Title,Beneficiary Location:Name",
                row(1) + more + "North ward",
                row(1) + more + "South ward");

        assertThat(read.grants()).hasSize(1);
        assertThat(read.at(0, "/plannedDates")).isEqualTo("[{\"startDate\":\"2021-05-01\"}]");
        assertThat(read.at(0, "/grantProgramme")).isEqualTo("[{\"title\":\"Cafes\"}]");
        assertThat(read.at(0, "/recipientOrganization"))
                .isEqualTo("[{\"id\":\"360G-madeup-org-1\",\"name\":\"Northside Group 1\"}]");
        assertThat(read.at(0, "/beneficiaryLocation"))
                .isEqualTo("[{\"name\":\"North ward\"},{\"name\":\"South ward\"}]");
        assertThat(read.all()).isEmpty();
    }

    @Test
    void whatAFurtherRowAddsIsPlacedThere() throws Exception {
        PlacedGrant grant = csvOf(
                        HEADINGS + ",Beneficiary Location:Name",
                        row(1) + ",North ward",
                        row(2) + ",",
                        row(1) + ",South ward")
                .grant(0);

        assertThat(shown(grant.place())).isEqualTo("2");
        assertThat(shown(grant.placeOf("/title"))).isEqualTo("B2");
        assertThat(shown(grant.placeOf("/beneficiaryLocation/0/name"))).isEqualTo("K2");
        assertThat(shown(grant.placeOf("/beneficiaryLocation/1/name"))).isEqualTo("K4");
        assertThat(shown(grant.placeOf("/beneficiaryLocation/1/geoCode"))).isEqualTo("4");
        assertThat(grant.placeOf("/beneficiaryLocation/1/name").pointer())
                .contains("/grants/0/beneficiaryLocation/1/name");
    }

    /** REP-2. Source: OpenDataServices/flatten-tool#81. */
    @Test
    void aRowThatContradictsIsReportedAtBothRowsAndNotTaken() throws Exception {
        Read read = csvOf(
                HEADINGS + ",URL",
                row(1) + ",",
                row(1).replace("Community", "Another")
                                .replace(",1000,", ",2500,")
                                .replace("04-13", "06-01") + ",https://example.org",
                row(2) + ",");

        assertThat(read.grants()).hasSize(2);
        assertThat(read.at(0, "/amountAwarded")).isEqualTo("1000");
        assertThat(read.json(0).has("url")).isFalse();
        List<Problem> problems = read.grant(0).problems();
        assertThat(problems).extracting(Problem::code).containsOnly(StandardProblems.CONFLICTING_ROWS);
        assertThat(problems).extracting(each -> shown(each.place())).containsExactly("B2", "B3");
        assertThat(problems).extracting(Problem::severity).containsExactly(Severity.WARNING, Severity.ERROR);
        assertThat(problems.get(1).message())
                .isEqualTo(
                        "This row has the same Identifier as row 2, and a different Title, Amount Awarded (1000 and 2500)"
                                + " and Award Date (13 April 2021 and 1 June 2021). Nothing of this row is read.");
        assertThat(problems.get(1).raw().orElseThrow())
                .startsWith("Title: Community cafe 1 | Another cafe 1\nAmount Awarded: 1000 | 2500");
    }

    @Test
    void rowsThatContradictAreCountedAtTheRowThatIsKeptAndTheFirstThreeAreReported() throws Exception {
        List<String> lines = new ArrayList<>(List.of(HEADINGS, row(1)));
        for (int amount = 2_001; amount <= 2_005; amount++) {
            lines.add(row(1).replace(",1000,", "," + amount + ","));
        }

        Read read = csvOf(lines.toArray(String[]::new));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.shown())
                .containsExactly(
                        "CONFLICTING_ROWS E2", "CONFLICTING_ROWS E3", "CONFLICTING_ROWS E4", "CONFLICTING_ROWS E5");
        assertThat(read.all().get(0).message())
                .isEqualTo("5 other rows have the same Identifier and differ from this one: row 3, row 4, row 5 and 2"
                        + " more. This row is kept, and nothing of the others.");
        assertThat(read.all().get(3).message()).contains("Amount Awarded (1000 and 2003)");
    }

    @Test
    void ofTheProblemsOfOneGrantAThousandAreListedAndTheRestIsCounted() throws Exception {
        Read read = csvOf((HEADINGS + ",Amount Disbursed\n" + (row(1) + ",about 500\n").repeat(1_010)).split("\n"));

        List<Problem> problems = read.grant(0).problems();
        assertThat(problems).hasSize(1_001);
        assertThat(problems.get(1_000).message()).isEqualTo("10 more warnings are not listed.");
    }

    /** REP-3. Source: 360Giving Data Standard, multiple rows: "not suitable for amending". */
    @Test
    void anAmountThatIsAddedIsTakenAndOneThatIsAmendedIsNot() throws Exception {
        Read read = csvOf(
                HEADINGS + ",Amount Disbursed,Last Modified",
                row(1) + ",,",
                FIRST + ",,,,,,,,,,2500,",
                FIRST + ",,,,12000,,,,,,,2022-01-05T10:00:00Z");

        assertThat(read.at(0, "/amountAwarded")).isEqualTo("1000");
        assertThat(read.at(0, "/amountDisbursed")).isEqualTo("2500");
        assertThat(read.json(0).has("dateModified")).isFalse();
        assertThat(read.shown()).containsExactly("CONFLICTING_ROWS E2", "CONFLICTING_ROWS E4");
    }

    @Test
    void theSameAmountWithOtherDigitsIsNoContradiction() throws Exception {
        Read read = csvOf(HEADINGS, row(1), row(1).replace(",1000,", ",1000.00,"));

        assertThat(read.all()).isEmpty();
    }

    @Test
    void anOrganisationThatContradictsItselfIsReported() throws Exception {
        Read read = csvOf(HEADINGS, row(1), row(1).replace("Northside Group 1", "Southside Group"));

        assertThat(read.shown()).containsExactly("CONFLICTING_ROWS H2", "CONFLICTING_ROWS H3");
        assertThat(read.all().get(0).message()).doesNotContain("Northside").doesNotContain("Southside");
    }

    @Test
    void theTextsOfAListAreGatheredFromAllRows() throws Exception {
        Read read = csvOf(
                HEADINGS + ",Related Activity",
                row(1) + ",360G-a;360G-b",
                row(1) + ",360G-b;360G-c",
                row(1) + ",360G-c");

        assertThat(read.at(0, "/relatedActivity")).isEqualTo("[\"360G-a\",\"360G-b\",\"360G-c\"]");
        assertThat(shown(read.grant(0).placeOf("/relatedActivity/2"))).isEqualTo("K3");
    }

    /** REP-6. Source: 360Giving Data Standard, numbering. */
    @Test
    void twoRecipientsInOneRowAreTwoAndTheAmountIsOne() throws Exception {
        Read read = csvOf(
                HEADINGS + ",Recipient Org:1:Identifier,Recipient Org:1:Name", row(1) + ",GB-CHC-1234567,Second Group");

        assertThat(read.json(0).at("/recipientOrganization").findValuesAsText("name"))
                .containsExactly("Northside Group 1", "Second Group");
        assertThat(read.at(0, "/amountAwarded")).isEqualTo("1000");
    }

    @Test
    void aProblemOfAFurtherRowIsPlacedInTheWholeGrant() throws Exception {
        Read read = csvOf(HEADINGS + ",Amount Disbursed", row(1) + ",", FIRST + ",,,,,,,,,,about 500");

        assertThat(read.grant(0).problems()).hasSize(1);
        assertThat(shown(read.grant(0).problems().get(0).place())).isEqualTo("K3");
        assertThat(read.grant(0).problems().get(0).place().pointer()).contains("/grants/0/amountDisbursed");
    }

    @Test
    void grantsStandInTheOrderOfTheirFirstRows() throws Exception {
        Read read = csvOf(HEADINGS, row(2), row(1), row(3), row(2), row(1));

        assertThat(read.grants())
                .extracting(each -> each.grant().id().orElseThrow())
                .containsExactly("360G-madeup-002", FIRST, "360G-madeup-003");
        assertThat(read.grants())
                .extracting(PlacedGrant::pointer)
                .containsExactly("/grants/0", "/grants/1", "/grants/2");
    }

    @Test
    void aTotalCountsTheRowsThatAddToAGrantToo() throws Exception {
        Read read = csvOf(
                HEADINGS + ",Amount Disbursed",
                row(1) + ",500",
                row(2) + ",",
                "360G-madeup-002,,,,,,,,,,700",
                ",,,,2000,,,,,,1200");

        assertThat(read.shown()).containsExactly("TOTAL_ROW E5");
        assertThat(read.all().get(0).message()).startsWith("The row is the total");
    }

    // Sheets of parts

    /** REP-4. Source: OpenDataServices/flatten-tool#2; OpenDataServices/cove#1285. */
    @Test
    void rowsOfPartsJoinTheirGrantsAndOthersAreReported() throws Exception {
        Read read = workbookOf(
                List.of("Identifier", "Beneficiary Location:Name"),
                List.of(
                        List.of(FIRST, "North ward"),
                        List.of(FIRST, "South ward"),
                        List.of("360G-madeup-777", "East ward"),
                        List.of("", "West ward"),
                        List.of("360G-MADEUP-002", "Mid ward"),
                        List.of("360G-madeup-002 ", "Far ward")));

        assertThat(read.grants()).hasSize(2);
        assertThat(read.at(0, "/beneficiaryLocation"))
                .isEqualTo("[{\"name\":\"North ward\"},{\"name\":\"South ward\"}]");
        assertThat(read.json(1).has("beneficiaryLocation")).isFalse();
        assertThat(read.shown())
                .containsExactly(
                        "NO_SUCH_RECORD parts!4",
                        "NO_SUCH_RECORD parts!5",
                        "NO_SUCH_RECORD parts!6",
                        "NO_SUCH_RECORD parts!7");
        assertThat(read.all())
                .extracting(Problem::message)
                .contains(
                        "There is no grant with this Identifier, so the row is not read.",
                        "The row has no Identifier, so it is not known which grant it belongs to. It is not read.");
        assertThat(read.all().get(2).repair()).startsWith("Did you mean \"360G-madeup-002\"?");
        assertThat(read.all().get(3).repair()).startsWith("Did you mean \"360G-madeup-002\"?");
    }

    @Test
    void aPartThatTheSheetOfGrantsHasTooIsNotDoubled() throws Exception {
        Read read = workbookOf(
                headings("Planned Dates:Start Date"),
                List.of(grant(1, "2021-05-01")),
                List.of("Identifier", "Planned Dates:Start Date", "Planned Dates:End Date"),
                List.of(List.of(FIRST, "2021-05-01", "2022-03-31"), List.of(FIRST, "2022-05-01", "2023-03-31")));

        assertThat(read.at(0, "/plannedDates"))
                .isEqualTo("[{\"startDate\":\"2021-05-01\",\"endDate\":\"2022-03-31\"},"
                        + "{\"startDate\":\"2022-05-01\",\"endDate\":\"2023-03-31\"}]");
        assertThat(shown(read.grant(0).placeOf("/plannedDates/0/startDate"))).isEqualTo("grants!K2");
        assertThat(shown(read.grant(0).placeOf("/plannedDates/0/endDate"))).isEqualTo("parts!C2");
    }

    @Test
    void twoEqualPaymentsAreTwo() throws Exception {
        List<Object> payment = List.of(FIRST, 250, "2021-05-01");
        Read read = workbookOf(
                List.of("Identifier", "disbursementTransaction/0/value", "disbursementTransaction/0/transactionDate"),
                List.of(payment, payment));

        assertThat(read.json(0).get("disbursementTransaction")).hasSize(2);
    }

    @Test
    void aSecondKeySaysWhichOrganisationALocationIsOf() throws Exception {
        Read read = workbookOf(
                headings("Recipient Org:1:Identifier", "Recipient Org:1:Name"),
                List.of(grant(1, "GB-CHC-1234567", "Second Group")),
                List.of("Identifier", "Recipient Org:Identifier", "Recipient Org:Location:Name"),
                List.of(
                        List.of(FIRST, "GB-CHC-1234567", "South ward"),
                        List.of(FIRST, "GB-CHC-1234567", "East ward"),
                        List.of(FIRST, "360G-madeup-org-1", "North ward")));

        assertThat(read.at(0, "/recipientOrganization/0/location")).isEqualTo("[{\"name\":\"North ward\"}]");
        assertThat(read.at(0, "/recipientOrganization/1/location"))
                .isEqualTo("[{\"name\":\"South ward\"},{\"name\":\"East ward\"}]");
        assertThat(shown(read.grant(0).placeOf("/recipientOrganization/1/location/1/name")))
                .isEqualTo("parts!C3");
        assertThat(read.all()).isEmpty();
    }

    @Test
    void aSecondKeyOfNoOrganisationIsReported() throws Exception {
        Read read = workbookOf(
                List.of("Identifier", "Recipient Org:Identifier", "Recipient Org:Location:Name"),
                List.of(List.of(FIRST, "360G-madeup-org-9", "South ward")));

        assertThat(read.json(0).get("recipientOrganization")).hasSize(1);
        assertThat(read.shown()).containsExactly("NO_SUCH_RECORD parts!B2");
        assertThat(read.all().get(0).repair()).startsWith("Did you mean \"360G-madeup-org-1\"?");
    }

    @Test
    void aLocationWithoutASecondKeyIsOfTheOnlyOrganisation() throws Exception {
        Read read =
                workbookOf(List.of("Identifier", "Funding Org:Location:Name"), List.of(List.of(FIRST, "South ward")));

        assertThat(read.at(0, "/fundingOrganization"))
                .isEqualTo(
                        "[{\"id\":\"GB-CHC-1111111\",\"name\":\"Madeup Trust\",\"location\":[{\"name\":\"South ward\"}]}]");
    }

    @Test
    void aSheetOfOrganisationsAddsThemAndTheirFields() throws Exception {
        Read read = workbookOf(
                List.of("Identifier", "Recipient Org:Identifier", "Recipient Org:Name", "Recipient Org:Phone Number"),
                List.of(
                        List.of(FIRST, "360G-madeup-org-1", "", "01632 960001"),
                        List.of(FIRST, "GB-CHC-1234567", "Second Group", "")));

        assertThat(read.at(0, "/recipientOrganization"))
                .isEqualTo(
                        "[{\"id\":\"360G-madeup-org-1\",\"name\":\"Northside Group 1\",\"telephone\":\"01632 960001\"},"
                                + "{\"id\":\"GB-CHC-1234567\",\"name\":\"Second Group\"}]");
    }

    @Test
    void aSheetOfPartsAloneIsASheetOfGrants() throws Exception {
        Read read = csvOf("Identifier,Beneficiary Location:Name", FIRST + ",North ward");

        assertThat(read.grants()).hasSize(1);
        assertThat(read.all()).isEmpty();
    }

    @Test
    void aFurtherRowInAnotherSheetOfGrantsAddsToTheGrant() throws Exception {
        Read read = workbookOf(
                headings(), List.of(grant(1)), headings("Amount Disbursed"), List.of(grant(1, 500), grant(2, 100)));

        assertThat(read.grants()).hasSize(2);
        assertThat(read.at(0, "/amountDisbursed")).isEqualTo("500");
        assertThat(shown(read.grant(0).placeOf("/amountDisbursed"))).isEqualTo("parts!K2");
    }

    @Test
    void thousandsOfRowsOfOneGrantAreReadInNoTime() throws Exception {
        StringBuilder text = new StringBuilder(HEADINGS + ",Beneficiary Location:Name,Related Activity\n");
        for (int number = 0; number < 10_000; number++) {
            text.append(row(1))
                    .append(",Ward ")
                    .append(number)
                    .append(",360G-")
                    .append(number)
                    .append('\n');
        }

        Read read = read(csv(folder, text.toString()));

        assertThat(read.json(0).get("beneficiaryLocation")).hasSize(10_000);
        assertThat(read.json(0).get("relatedActivity")).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE})
    void aRepeatedRowIsNoSecondGrant(long mostHeld) throws Exception {
        Path file = csv(folder, HEADINGS + "\n" + row(1) + "\n" + row(1) + "\n");

        assertThat(read(file, GivingOptions.STANDARD, mostHeld).grants()).hasSize(1);
    }
}
