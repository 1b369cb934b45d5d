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
import static io.github.biglocal.standards.threesixtygiving.RawWorkbook.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.standards.threesixtygiving.GivingTables.Read;
import io.github.biglocal.tables.TableProblems;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivingSheetsTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private Read csvWith(String more, String... cells) throws Exception {
        StringBuilder text = new StringBuilder(HEADINGS + "," + more + "\n");
        for (int number = 1; number <= cells.length; number++) {
            text.append(row(number)).append(',').append(cells[number - 1]).append('\n');
        }
        return read(csv(folder, text.toString()));
    }

    /** Grants whose amounts are given, in a CSV file. */
    private Read csvOfAmounts(String... amounts) throws Exception {
        StringBuilder text = new StringBuilder(HEADINGS + "\n");
        for (int number = 1; number <= amounts.length; number++) {
            text.append(row(number).replace(",1000,", "," + amounts[number - 1] + ","))
                    .append('\n');
        }
        return read(csv(folder, text.toString()));
    }

    private Read workbookWith(String more, Object... cells) throws Exception {
        List<List<Object>> rows = new ArrayList<>(List.of(headings(more)));
        for (int number = 1; number <= cells.length; number++) {
            rows.add(grant(number, cells[number - 1]));
        }
        return read(workbook(folder, sheets("grants", rows)));
    }

    private static List<String> problems(Read read, ProblemCode code) {
        return read.all().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> shown(each.place()))
                .toList();
    }

    // A table and its places

    @Test
    void aRowOfACsvFileIsAGrant() throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1) + "\n" + row(2) + "\n"));

        assertThat(read.all()).isEmpty();
        assertThat(read.json(1)).hasToString("""
                {"id":"360G-madeup-002","title":"Community cafe 2","description":"Start-up costs of a cafe",\
                "currency":"GBP","amountAwarded":1000,"awardDate":"2021-04-13",\
                "recipientOrganization":[{"id":"360G-madeup-org-2","name":"Northside Group 2"}],\
                "fundingOrganization":[{"id":"GB-CHC-1111111","name":"Madeup Trust"}]}""");
    }

    @Test
    void aFieldIsPlacedByItsCellAndItsPointer() throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1) + "\n" + row(2) + "\n"));

        Place.InSheet place = (Place.InSheet) read.grant(1).placeOf("/recipientOrganization/0/name");

        assertThat(place).hasToString("grants.csv, cell H3 (Recipient Org:Name)");
        assertThat(place.pointer()).contains("/grants/1/recipientOrganization/0/name");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'grants.csv, row 2', /grants/0",
        "/url, 'grants.csv, row 2', /grants/0/url",
        "/recipientOrganization, 'grants.csv, row 2', /grants/0/recipientOrganization",
        "/recipientOrganization/0/url, 'grants.csv, row 2', /grants/0/recipientOrganization/0/url",
        "/recipientOrganization/7/name, 'grants.csv, row 2', /grants/0/recipientOrganization/7/name",
        "/recipientOrganization/x, 'grants.csv, row 2', /grants/0/recipientOrganization/x",
    })
    void whatIsNotASingleCellIsPlacedByItsRow(String pointer, String place, String full) throws Exception {
        PlacedGrant grant = read(csv(folder, HEADINGS + "\n" + row(1) + "\n")).grant(0);

        assertThat(grant.placeOf(pointer)).hasToString(place);
        assertThat(grant.placeOf(pointer).pointer()).contains(full);
    }

    @Test
    void anEntryWithoutAValueIsNotInTheListAndDoesNotCount() throws Exception {
        PlacedGrant grant = csvWith("Beneficiary Location:Name,Beneficiary Location:2:Name", ",South ward")
                .grant(0);

        assertThat(grant.grant().json().at("/beneficiaryLocation")).hasToString("[{\"name\":\"South ward\"}]");
        assertThat(shown(grant.placeOf("/beneficiaryLocation/0/name"))).isEqualTo("L2");
    }

    @Test
    void entriesComeInTheOrderOfTheirNumbers() throws Exception {
        Read read = csvWith("Beneficiary Location:1:Name,Beneficiary Location:0:Name", "South,North");

        assertThat(read.at(0, "/beneficiaryLocation")).isEqualTo("[{\"name\":\"North\"},{\"name\":\"South\"}]");
        assertThat(shown(read.grant(0).placeOf("/beneficiaryLocation/1/name"))).isEqualTo("K2");
    }

    @Test
    void aFolderOfCsvFilesIsReadAsTheSheetsOfAWorkbook() throws Exception {
        Files.writeString(folder.resolve("grants.csv"), HEADINGS + "\n" + row(1) + "\n");
        Files.writeString(
                folder.resolve("locations.csv"), "Identifier,Beneficiary Location:Name\n360G-madeup-001,North ward\n");

        Read read = read(folder);

        assertThat(read.at(0, "/beneficiaryLocation")).isEqualTo("[{\"name\":\"North ward\"}]");
        assertThat(shown(read.grant(0).placeOf("/beneficiaryLocation/0/name"))).isEqualTo("locations!B2");
    }

    @Test
    void whatIsNoTableIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("grants.csv"), "<html><body>Not found</body></html>");

        assertThatThrownBy(() -> GivingSheets.open(file, GivingOptions.STANDARD))
                .isInstanceOf(UnreadableSheetException.class);
    }

    @Test
    void aFileThatBreaksGivesTheGrantsBeforeTheBreak() throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1) + "\n\"360G-madeup-002,never closed\n"));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.shown()).containsExactly("QUOTATION_MARK A3");
    }

    // Headings

    /** HEAD-1. Source: OpenDataServices/cove#1391, and the 360Giving Data Standard on spreadsheets. */
    @Test
    void caseBlanksLineBreaksNumbersAndPointersDoNotMatterInHeadings() throws Exception {
        Read read = read(csv(folder, """
                identifier , TITLE,"Description
                ",Currency\u00a0,"Amount
                Awarded",AwardDate,Recipient Org : Identifier,recipient org:name,Funding Org:0:Identifier,\
                fundingOrganization/0/name,Beneficiary Location:Name
                """ + row(1) + ",North ward\n"));

        assertThat(read.json(0)).hasToString("""
                {"id":"360G-madeup-001","title":"Community cafe 1","description":"Start-up costs of a cafe",\
                "currency":"GBP","amountAwarded":1000,"awardDate":"2021-04-13",\
                "recipientOrganization":[{"id":"360G-madeup-org-1","name":"Northside Group 1"}],\
                "fundingOrganization":[{"id":"GB-CHC-1111111","name":"Madeup Trust"}],\
                "beneficiaryLocation":[{"name":"North ward"}]}""");
        assertThat(read.shown()).containsExactly("BLANKS_LEFT_OUT C1", "BLANKS_LEFT_OUT D1", "BLANKS_LEFT_OUT E1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recipientOrganization/0/location/0/geoCode",
                "/recipientOrganization/0/location/0/geoCode",
                "recipientOrganization/location/geoCode",
                "Recipient Org:Location:Geographic Code",
                "Recipient Org:0:Location:0:geoCode",
            })
    void aFieldWithinTwoListsHasTitlesOrAPointer(String heading) throws Exception {
        Read read = csvWith(heading, "E05000400");

        assertThat(read.at(0, "/recipientOrganization/0/location")).isEqualTo("[{\"geoCode\":\"E05000400\"}]");
    }

    @Test
    void fieldsWithoutTitlesHavePointers() throws Exception {
        Read read =
                csvWith("disbursementTransaction/0/value,disbursementTransaction/0/transactionDate", "250,2021-05-01");

        assertThat(read.at(0, "/disbursementTransaction"))
                .isEqualTo("[{\"value\":250,\"transactionDate\":\"2021-05-01\"}]");
    }

    @Test
    void aFieldThatTheStandardDoesNotHaveKeepsItsName() throws Exception {
        Read read = csvWith("Website: Decision Notes,Income/Expenditure,2019,:,A:0:B", "yes,12,x,y,z");

        JsonNode json = read.json(0);
        assertThat(json.get("Website")).hasToString("{\"Decision Notes\":\"yes\"}");
        assertThat(json.get("Income/Expenditure")).hasToString("\"12\"");
        assertThat(json.get("2019")).hasToString("\"x\"");
        assertThat(json.get(":")).hasToString("\"y\"");
        assertThat(json.get("A")).hasToString("[{\"B\":\"z\"}]");
        assertThat(shown(read.grant(0).placeOf("/Income~1Expenditure"))).isEqualTo("L2");
        assertThat(read.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ammount Disbursed, Amount Disbursed",
        "Recipient Org:Charity Numbr, Recipient Org:Charity Number",
        "Recipent Org:1:Name, Recipient Org:1:Name"
    })
    void aHeadingThatIsNearlyOneOfTheStandardIsReportedWithTheRightOne(String heading, String right) throws Exception {
        Read read = csvWith(heading, "x");

        assertThat(read.shown()).containsExactly("UNKNOWN_HEADING K1");
        assertThat(read.all().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(read.all().get(0).repair()).isEqualTo("Did you mean " + right + "? If so, correct the heading.");
    }

    @Test
    void theFieldsOfTheDeiExtensionAreKnownByTheirTitles() throws Exception {
        Read read = csvWith(
                "DEI Details:Project:Asked Status,DEI Details:Project:Available Options", "DEIA01,DEIO01;DEIO02");

        assertThat(read.at(0, "/deiDetails/project"))
                .isEqualTo("{\"askedStatus\":\"DEIA01\",\"availableOptions\":[\"DEIO01\",\"DEIO02\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Beneficiary Location:999999999:Name",
                "Beneficiary Location:10000:Name",
                "Beneficiary Location:-1:Name",
                "beneficiaryLocation/-1/name",
                "Beneficiary Location:0:1:Name",
                "Recipient Org:Location:-1:Name",
                "Title:0",
                "Related Activity:0:1"
            })
    void aHeadingWithANumberThatIsNotOfAnEntryIsReportedAndItsColumnNotRead(String heading) throws Exception {
        Read read = csvWith(heading, "x");

        assertThat(read.shown()).containsExactly("UNKNOWN_HEADING K1");
        assertThat(read.all().get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(read.json(0))
                .isEqualTo(read(csv(folder, HEADINGS + "\n" + row(1) + "\n")).json(0));
    }

    @Test
    void aHeadingOfManyPartsIsOneName() throws Exception {
        String heading = "a:".repeat(30_000) + "b";

        assertThat(csvWith(heading, "x").json(0).get(heading)).hasToString("\"x\"");
    }

    @Test
    void aHeadingThatMakesAValueOfWhatHasPartsElsewhereIsReported() throws Exception {
        Read read = csvWith("Recipient Org", "Northside");

        assertThat(read.shown()).containsExactly("UNKNOWN_HEADING K1");
        assertThat(read.at(0, "/recipientOrganization/0/name")).isEqualTo("\"Northside Group 1\"");
    }

    @Test
    void aValueInTheColumnOfAListIsKeptForTheSchemaToRefuse() throws Exception {
        assertThat(csvWith("Planned Dates", "spring").at(0, "/plannedDates")).isEqualTo("\"spring\"");
    }

    /** SHAPE-4. Source: OpenDataServices/cove#1135. */
    @Test
    void ofTwoColumnsOfOneFieldTheSecondIsAProblemWhereItDiffers() throws Exception {
        Read read = csvWith("award date", "bad", "2021-04-13", "");

        assertThat(read.shown()).containsExactly("COLUMN_TWICE K1", "COLUMN_TWICE K2");
        assertThat(read.problems().get(0).message())
                .isEqualTo("Columns F and K are of the same field. The first is read.");
        assertThat(read.at(0, "/awardDate")).isEqualTo("\"2021-04-13\"");
        assertThat(read.grant(0).problems().get(0).place().pointer()).contains("/grants/0/awardDate");
    }

    @Test
    void theSecondOfTwoColumnsOfOneFieldFillsTheGapsOfTheFirst() throws Exception {
        Read read = csvWith("Recipient Org:City,recipient org: city", ",Madeup Town");

        assertThat(read.at(0, "/recipientOrganization/0/addressLocality")).isEqualTo("\"Madeup Town\"");
        assertThat(shown(read.grant(0).placeOf("/recipientOrganization/0/addressLocality")))
                .isEqualTo("L2");
    }

    /** SHAPE-7. Source: OpenDataServices/cove#940. */
    @Test
    void aColumnWithValuesAndNoHeadingIsReportedOnceAtItsFirstValue() throws Exception {
        Read read = csvWith(",URL", ",", "x,", "y,");

        assertThat(read.shown()).containsExactly("NO_HEADING K3");
        assertThat(read.all().get(0).raw()).contains("x");
        assertThat(read.all().get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aValueBeyondTheLastHeadingIsReported() throws Exception {
        assertThat(read(csv(folder, HEADINGS + "\n" + row(1) + ",,x\n")).shown())
                .containsExactly("NO_HEADING L2");
    }

    @Test
    void aColumnOfNotesIsNotRead() throws Exception {
        Read read = csvWith("#checked", "yes");

        assertThat(read.json(0).has("#checked")).isFalse();
        assertThat(read.all()).isEmpty();
    }

    // What is above the headings

    /** SHAPE-1. Source: 360Giving Data Standard, conformance; Flatten Tool, skipRows. */
    @Test
    void aTitleAboveTheHeadingsIsOneProblemWithItsRepair() throws Exception {
        Read read = read(csv(folder, "Madeup Trust: grants awarded 2021,,,\n" + HEADINGS + "\n" + row(1) + "\n"));

        assertThat(read.grants()).isEmpty();
        assertThat(read.shown()).containsExactly("NO_HEADINGS 2");
        assertThat(read.all().get(0).message())
                .isEqualTo("The headings look to be in row 2 instead of row 1, so the sheet is not read.");
        assertThat(read.all().get(0).repair()).endsWith("#,skipRows 1");
    }

    @Test
    void partsOfGrantsThatAreNotReadAreNoGrants() throws Exception {
        Read read = read(new RawWorkbook()
                .sheet("grants", false, List.of(line(1, "Madeup Trust"), line(2, HEADINGS), line(3, row(1))))
                .sheet(
                        "locations",
                        false,
                        List.of(line(1, "Identifier,Beneficiary Location:Name"), line(2, "360G-madeup-001,North ward")))
                .write(folder));

        assertThat(read.grants()).isEmpty();
        assertThat(read.shown()).containsExactly("NO_HEADINGS grants!2", "NO_OWNER locations!");
    }

    @Test
    void theRowsThatAFirstRowSaysAreSkipped() throws Exception {
        Read read = read(csv(folder, "#,skipRows 1\nMadeup Trust\n" + HEADINGS + "\n" + row(1) + "\n"));

        assertThat(read.all()).isEmpty();
        assertThat(shown(read.grant(0).placeOf("/title"))).isEqualTo("B4");
    }

    @Test
    void moreRowsOfHeadingsAreSkipped() throws Exception {
        Read read = read(csv(folder, "#,HeaderRows 2,hashcomments\n" + HEADINGS + "\nid,free text\n" + row(1) + "\n"));

        assertThat(read.all()).isEmpty();
        assertThat(shown(read.grant(0).place())).isEqualTo("4");
    }

    @Test
    void aSheetThatItsFirstRowSaysIsIgnoredIsLeftOut() throws Exception {
        Read read = read(csv(folder, "#,ignore\n" + HEADINGS + "\n" + row(1) + "\n"));

        assertThat(read.grants()).isEmpty();
        assertThat(read.all()).isEmpty();
    }

    @Test
    void aCommandThatIsNotKnownIsReported() throws Exception {
        Read read = read(csv(folder, "#,skipRows one\n" + HEADINGS + "\n" + row(1) + "\n"));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.shown()).containsExactly("UNKNOWN_HEADING B1");
    }

    @Test
    void aFileWithoutAHeadingOfTheStandardIsNotRead() throws Exception {
        Read read = read(csv(folder, "Day,Weather\nMonday,rain\n"));

        assertThat(read.grants()).isEmpty();
        assertThat(read.all()).hasSize(1);
        assertThat(read.all().get(0).message())
                .isEqualTo("The sheet has no heading of the standard, so it is not read.");
    }

    @Test
    void aFileWithoutRowsHasNoGrants() throws Exception {
        assertThat(read(csv(folder, HEADINGS + "\n")).all()).isEmpty();
    }

    // What is no grant

    /** SHAPE-2. Source: ets/tap-spreadsheets-anywhere#58 and others. */
    @Test
    void aRowThatAddsUpIsATotalAndNoGrant() throws Exception {
        Read read = read(csv(
                folder,
                HEADINGS + "\n" + row(1) + "\n" + row(2).replace(",1000,", ",2500.50,")
                        + "\n,,,,3500.50,,,,,\n,,,,,,,,,\n"));

        assertThat(read.grants()).hasSize(2);
        assertThat(read.shown()).containsExactly("TOTAL_ROW E4");
        assertThat(read.all().get(0).message())
                .isEqualTo("The row is the total of the rows above it, and is not read as a grant.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total,,,,7,,,,,", ",,Grand total:,,7,,,,,", "TOTALS,,,,7,,,,,"})
    void aRowThatSaysSoIsATotalEvenIfItDoesNotAddUp(String total) throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1) + "\n" + total + "\n"));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.all().get(0).message())
                .isEqualTo("The row says that it is a total, and is not read as a grant; the rows above it have another"
                        + " sum.");
    }

    @Test
    void aNumberAloneThatDoesNotAddUpIsReportedAsLost() throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1) + "\n,,,,7,,,,,\n"));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.shown()).containsExactly("NOTE_ROW E3");
        assertThat(read.all().get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Source: the register of grants", ",Figures are provisional"})
    void aRowWithOneTextIsANote(String note) throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1) + "\n" + note + "\n"));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.shown()).containsExactly("NOTE_ROW 3");
        assertThat(read.all().get(0).raw()).isPresent();
    }

    @Test
    void aRowWithoutIdentifierThatLooksLikeAGrantIsOne() throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1) + "\n" + row(2).replace("360G-madeup-002", "") + "\n"));

        assertThat(read.grants()).hasSize(2);
        assertThat(read.json(1).has("id")).isFalse();
        assertThat(read.all()).isEmpty();
    }

    /** SHAPE-6. Source: OpenDataServices/flatten-tool#478. */
    @Test
    void aCellOfBlanksFarBelowIsNoGrant() throws Exception {
        Read read = read(new RawWorkbook()
                .sheet(
                        "grants",
                        false,
                        List.of(
                                line(1, HEADINGS),
                                line(2, row(1)),
                                RawWorkbook.row(60_001, RawWorkbook.text("A60001", " "))))
                .write(folder));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.all()).isEmpty();
    }

    // CSV files

    /** CSV-1. Source: OpenDataServices/flatten-tool#329. */
    @Test
    void semicolonsBetweenColumnsAreFoundAndReported() throws Exception {
        Read read = read(csv(
                folder,
                HEADINGS.replace(',', ';') + "\n" + row(1).replace(',', ';').replace("cafe 1", "cafe, lunch") + "\n"));

        assertThat(read.at(0, "/title")).isEqualTo("\"Community cafe, lunch\"");
        assertThat(read.all()).extracting(Problem::code).hasToString("[DELIMITER]");
    }

    /** CSV-2. */
    @Test
    void windowsTextIsFoundAndReported() throws Exception {
        Read read = read(csv(
                folder,
                HEADINGS + "\n" + row(1).replace("Community cafe 1", "“Our” café – £50 a week") + "\n",
                WINDOWS));

        assertThat(read.at(0, "/title")).isEqualTo("\"“Our” café – £50 a week\"");
        assertThat(read.all()).extracting(Problem::code).hasToString("[ENCODING]");
    }

    /** CSV-3. Source: johnkerl/miller#161. */
    @Test
    void aByteOrderMarkBeforeAQuotedHeadingIsNoPartOfIt() throws Exception {
        Read read = read(csv(folder, "\ufeff\"Identifier\",\"Title\"\n\"360G-madeup-001\",\"Community cafe 1\"\n"));

        assertThat(read.json(0)).hasToString("{\"id\":\"360G-madeup-001\",\"title\":\"Community cafe 1\"}");
    }

    /** CSV-4. */
    @Test
    void aTextOfSeveralLinesMakesTheLineDifferFromTheRow() throws Exception {
        Read read = read(csv(
                folder,
                HEADINGS + "\r\n" + row(1).replace("Start-up costs of a cafe", "\"First\nsecond\r\nthird\"") + "\r\n"
                        + row(2) + "\r\n"));

        assertThat(read.at(0, "/description")).isEqualTo("\"First\\nsecond\\nthird\"");
        assertThat(read.grant(1).placeOf("/awardDate")).hasToString("grants.csv, cell F3 (Award Date), line 5");
    }

    // Cells

    /** AMT-1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"£1,234.50\"",
                "\"1,234\"",
                "\"1.234,50\"",
                "£15k",
                "(500.00)",
                "-",
                "1e3",
                "1_000",
                "1.",
                ".5",
                "1.2.3",
                "٣",
                "--5"
            })
    void anAmountThatIsNotWrittenOutIsKeptAsTextAndReported(String amount) throws Exception {
        Read read = csvOfAmounts("1000", amount);

        assertThat(read.json(1).get("amountAwarded").textValue()).isEqualTo(amount.replace("\"", ""));
        assertThat(read.grant(1).problems()).hasSize(1);
        Problem problem = read.grant(1).problems().get(0);
        assertThat(problem.code()).isEqualTo(StandardProblems.NOT_CONVERTED);
        assertThat(problem.place()).hasToString("grants.csv, cell E3 (Amount Awarded)");
        assertThat(problem.place().pointer()).contains("/grants/1/amountAwarded");
        assertThat(problem.raw()).contains(amount.replace("\"", ""));
        assertThat(read.problems()).isEmpty();
    }

    /** AMT-2. */
    @Test
    void theDigitsOfAnAmountAreKept() throws Exception {
        Read read = csvOfAmounts("1234.10", "0.10", "-500", " 12 ", "123456789012345678.91", "+7", "000012");

        assertThat(read.grants().stream()
                        .map(each -> each.grant().json().get("amountAwarded").toString())
                        .toList())
                .containsExactly("1234.10", "0.10", "-500", "12", "123456789012345678.91", "7", "12");
        assertThat(read.all()).isEmpty();
    }

    /** AMT-2. */
    @Test
    void aPartOfAPennyIsKeptAndReported() throws Exception {
        Read read = csvOfAmounts("333.333", "333.330");

        assertThat(read.at(0, "/amountAwarded")).isEqualTo("333.333");
        assertThat(read.shown()).containsExactly("INVALID_VALUE E2");
        assertThat(read.all().get(0).value()).contains("\"333.333\"");
        assertThat(read.all().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"GBP, 10.125, 1", "GBP, 10.12, 0", "KWD, 10.125, 0", "KWD, 10.1255, 1", "XXZ, 10.125, 1"})
    void howManyDecimalsAnAmountHasIsUpToItsCurrency(String currency, String amount, int problems) throws Exception {
        Read read = read(csv(
                folder, "Identifier,Title,Currency,Amount Awarded\n360G-a-1,Choir," + currency + "," + amount + "\n"));

        assertThat(read.shown()).hasSize(problems);
    }

    @Test
    void headingsInOneCellAreReportedWithWhatIsBetweenThemAndReadWithIt() throws Exception {
        Path file = csv(folder, "Identifier|Title|Amount Awarded\n360G-a-1|Choir|5\n");

        assertThat(read(file).all()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("Several headings are in one cell, with \"|\" between them");
            assertThat(problem.repair()).contains("Name the delimiter");
        });
        assertThat(ThreeSixtyGiving.standard()
                        .withFiles(SheetFiles.standard().withDelimiter('|'))
                        .read(file)
                        .orThrow()
                        .grants())
                .singleElement()
                .satisfies(grant -> assertThat(grant.amountAwarded()).contains(new BigDecimal("5")));
    }

    @Test
    void aDegreeOfLatitudeHasNoPennies() throws Exception {
        Read read = csvWith("Beneficiary Location:Latitude", "51.53456");

        assertThat(read.at(0, "/beneficiaryLocation/0/latitude")).isEqualTo("51.53456");
        assertThat(read.all()).isEmpty();
    }

    @Test
    void aNumberOfImpossibleLengthIsAText() throws Exception {
        Read read = csvOfAmounts("9".repeat(100_000));

        assertThat(read.json(0).get("amountAwarded").isTextual()).isTrue();
    }

    /** VAL-3. */
    @Test
    void aDurationThatIsNoNumberIsReported() throws Exception {
        Read read = csvWith("Planned Dates:Duration (months)", "12", "12.5", "0", "-1", "12 months", "");

        assertThat(read.shown()).containsExactly("NOT_CONVERTED K6");
        assertThat(read.at(1, "/plannedDates/0/duration")).isEqualTo("12.5");
        assertThat(read.at(4, "/plannedDates/0/duration")).isEqualTo("\"12 months\"");
        assertThat(read.json(5).has("plannedDates")).isFalse();
    }

    @Test
    void theTextOfACsvFileIsKeptWithItsBlanks() throws Exception {
        Read read = csvWith("Recipient Org:City", "\" Madeup  Town \"");

        assertThat(read.at(0, "/recipientOrganization/0/addressLocality")).isEqualTo("\" Madeup  Town \"");
    }

    /** CUR-1. Source: ThreeSixtyGiving/grantnav#387: codes are case-sensitive, and none is assumed. */
    @ParameterizedTest
    @CsvSource({"gbp, D2", "£, D2", "'GBP ', D2", "DEM, D2", "'', 2"})
    void aCurrencyIsKeptAsItIsWrittenAndPlaced(String currency, String place) throws Exception {
        Read read = read(csv(folder, HEADINGS + "\n" + row(1).replace(",GBP,", "," + currency + ",") + "\n"));

        assertThat(read.json(0).path("currency").asText()).isEqualTo(currency);
        assertThat(read.json(0).has("currency")).isEqualTo(!currency.isEmpty());
        assertThat(shown(read.grant(0).placeOf("/currency"))).isEqualTo(place);
        assertThat(read.all()).isEmpty();
    }

    /** DATE-1, DATE-5. Source: OpenDataServices/cove#334; the 360Giving Data Standard asks for YYYY-MM-DD. */
    @ParameterizedTest
    @ValueSource(strings = {"03/04/2021", "24/07/2014", "7/8/21", "2021-02-30", "2022-01-05"})
    void aDayInACsvFileIsKeptAsItIsWritten(String day) throws Exception {
        Read read = csvWith("Last Modified", day);

        assertThat(read.at(0, "/dateModified")).isEqualTo('"' + day + '"');
    }

    /** REP-5. Source: OpenDataServices/flatten-tool#427. */
    @Test
    void aListInACellIsSeparatedBySemicolons() throws Exception {
        Read read = csvWith(
                "To Individuals Details:Grant Purpose",
                "GTIP040;GTIP060",
                "GTIP040; GTIP060",
                "\"GTIP040,GTIP060\"",
                ";GTIP040;");

        String pointer = "/toIndividualsDetails/grantPurpose";
        assertThat(read.at(0, pointer)).isEqualTo("[\"GTIP040\",\"GTIP060\"]");
        assertThat(read.at(1, pointer)).isEqualTo("[\"GTIP040\",\"GTIP060\"]");
        assertThat(read.at(2, pointer)).isEqualTo("[\"GTIP040,GTIP060\"]");
        assertThat(read.at(3, pointer)).isEqualTo("[\"GTIP040\"]");
        assertThat(read.shown()).containsExactly("BLANKS_LEFT_OUT K3", "WRONG_SEPARATOR K4");
        assertThat(shown(read.grant(0).placeOf(pointer + "/1"))).isEqualTo("K2");
    }

    @Test
    void theEntriesOfAListOfTextsMayHaveColumnsOfTheirOwn() throws Exception {
        Read read = csvWith("Related Activity:1,relatedActivity/0", "360G-madeup-008,360G-madeup-007");

        assertThat(read.at(0, "/relatedActivity")).isEqualTo("[\"360G-madeup-007\",\"360G-madeup-008\"]");
        assertThat(shown(read.grant(0).placeOf("/relatedActivity/1"))).isEqualTo("K2");
    }

    /** DATE-2. Source: OpenDataServices/flatten-tool#38; the schema has a moment for when a grant was last changed. */
    @Test
    void aDateCellIsADayAndWhereTheSchemaSaysSoAMoment() throws Exception {
        List<Object> row = grant(1, LocalDate.of(2021, 5, 1), LocalDate.of(2022, 1, 5));
        row.set(5, LocalDate.of(2021, 4, 13));
        Path file =
                workbook(folder, sheets("grants", List.of(headings("Planned Dates:Start Date", "Last Modified"), row)));

        Read read = read(file);
        Read official = read(file, GivingOptions.STANDARD.withDateTimes(), Long.MAX_VALUE);

        assertThat(read.at(0, "/awardDate")).isEqualTo("\"2021-04-13\"");
        assertThat(read.at(0, "/plannedDates/0/startDate")).isEqualTo("\"2021-05-01\"");
        assertThat(read.at(0, "/dateModified")).isEqualTo("\"2022-01-05T00:00:00Z\"");
        assertThat(official.at(0, "/awardDate")).isEqualTo("\"2021-04-13T00:00:00+00:00\"");
        assertThat(official.at(0, "/dateModified")).isEqualTo("\"2022-01-05T00:00:00+00:00\"");
    }

    @Test
    void theTimeOfADateCellIsKept() throws Exception {
        Read read = workbookWith("URL", new Cell.Day(LocalDate.of(2021, 4, 13), LocalTime.of(14, 30)));

        assertThat(read.at(0, "/url")).isEqualTo("\"2021-04-13T14:30:00Z\"");
    }

    /** DATE-6. Source: ThreeSixtyGiving/standard#220: years and months are uncertain dates, and a year is no serial day. */
    @Test
    void aYearThatIsANumberStaysAYear() throws Exception {
        Read read = workbookWith("Planned Dates:Start Date", 2019, "2019-05", "2018/19");

        assertThat(read.at(0, "/plannedDates/0/startDate")).isEqualTo("\"2019\"");
        assertThat(read.at(1, "/plannedDates/0/startDate")).isEqualTo("\"2019-05\"");
        assertThat(read.at(2, "/plannedDates/0/startDate")).isEqualTo("\"2018/19\"");
    }

    /** ID-2. Source: OpenDataServices/flatten-tool#170. */
    @ParameterizedTest
    @CsvSource({"1234567, 1234567", "1234568.0, 1234568", "1234560, 1234560", "1.23456E6, 1234560", "12.5, 12.5"})
    void aNumberInAColumnOfTextsIsWrittenOut(String stored, String text) throws Exception {
        Read read = read(new RawWorkbook()
                .sheet(
                        "grants",
                        false,
                        List.of(
                                line(1, "Identifier,Title,Recipient Org:Charity Number"),
                                RawWorkbook.row(
                                        2,
                                        RawWorkbook.text("A2", "360G-madeup-001"),
                                        RawWorkbook.text("B2", "Community cafe"),
                                        RawWorkbook.number("C2", stored))))
                .write(folder));

        assertThat(read.at(0, "/recipientOrganization/0/charityNumber")).isEqualTo('"' + text + '"');
    }

    /** ID-1. Source: OpenDataServices/flatten-tool#87: a nought that the spreadsheet has lost is not guessed. */
    @Test
    void aNumberIsNotFilledUpWithNoughts() throws Exception {
        Read read = workbookWith("Recipient Org:Company Number", 9_999_999, "9999999");

        assertThat(read.at(0, "/recipientOrganization/0/companyNumber")).isEqualTo("\"9999999\"");
        assertThat(read.at(1, "/recipientOrganization/0/companyNumber")).isEqualTo("\"9999999\"");
    }

    /** AMT-2. Source: OpenDataServices/flatten-tool#72. */
    @ParameterizedTest
    @CsvSource({
        "1234.0999999999999, 1234.1",
        "0.30000000000000004, 0.3",
        "5000.0, 5000",
        "5E3, 5000",
        "19.989999999999998, 19.99"
    })
    void anAmountOfAWorkbookIsTheOneThatItShows(String stored, String amount) throws Exception {
        Read read = read(new RawWorkbook()
                .sheet(
                        "grants",
                        false,
                        List.of(
                                line(1, "Identifier,Amount Awarded"),
                                RawWorkbook.row(
                                        2,
                                        RawWorkbook.text("A2", "360G-madeup-001"),
                                        RawWorkbook.number("B2", stored))))
                .write(folder));

        assertThat(read.at(0, "/amountAwarded")).isEqualTo(amount);
        assertThat(read.all()).isEmpty();
    }

    @Test
    void aNumberInAFieldThatTheStandardDoesNotHaveStaysANumber() throws Exception {
        assertThat(workbookWith("Households", 12).at(0, "/Households")).isEqualTo("12");
    }

    /** XLS-1. */
    @Test
    void anErrorIsNoValue() throws Exception {
        Read read = read(new RawWorkbook()
                .sheet(
                        "grants",
                        false,
                        List.of(
                                line(1, "Identifier,Title,Amount Awarded"),
                                RawWorkbook.row(
                                        2,
                                        RawWorkbook.text("A2", "360G-madeup-001"),
                                        RawWorkbook.error("B2", "#N/A"),
                                        RawWorkbook.error("C2", "#REF!"))))
                .write(folder));

        assertThat(read.json(0)).hasToString("{\"id\":\"360G-madeup-001\"}");
        assertThat(read.shown()).containsExactly("ERROR_CELL grants!B2", "ERROR_CELL grants!C2");
        assertThat(read.all().get(1).place().pointer()).contains("/grants/0/amountAwarded");
        assertThat(read.all().get(1).value()).contains("\"#REF!\"");
    }

    /** XLS-2. */
    @Test
    void aFormulaWithoutResultIsReportedWithItsCause() throws Exception {
        Read read = read(new RawWorkbook()
                .sheet(
                        "grants",
                        false,
                        List.of(
                                line(1, "Identifier,Amount Awarded,Recipient Org:Identifier,Recipient Org:Name"),
                                RawWorkbook.row(
                                        2,
                                        RawWorkbook.text("A2", "360G-madeup-001"),
                                        RawWorkbook.formula("B2", "500+500"),
                                        RawWorkbook.formula("C2", "D2"),
                                        RawWorkbook.text("D2", "Northside Group"))))
                .write(folder));

        assertThat(problems(read, TableProblems.FORMULA_WITHOUT_RESULT)).containsExactly("grants!B2", "grants!C2");
        assertThat(read.all().get(1).place().pointer()).contains("/grants/0/recipientOrganization/0/id");
        assertThat(read.all().get(0).repair()).isEqualTo("Open the file in a spreadsheet program and save it.");
    }

    /** XLS-3. Source: OpenDataServices/flatten-tool#414. */
    @Test
    void aTickedCellIsTheTextThatItShows() throws Exception {
        assertThat(workbookWith("From An Open Call?", Cell.Truth.TRUE).at(0, "/fromOpenCall"))
                .isEqualTo("\"TRUE\"");
    }

    // Sheets

    /** SHAPE-5. Source: OpenDataServices/flatten-tool#96. */
    @Test
    void eachSheetIsReadOrNamedAsNotRead() throws Exception {
        Read read = read(new RawWorkbook()
                .sheet("Read me", false, List.of(line(1, "Grants of the Madeup Trust"), line(2, "See the website")))
                .sheet("grants", false, List.of(line(1, HEADINGS), line(2, row(1))))
                .sheet("old", true, List.of(line(1, HEADINGS), line(2, row(9))))
                .sheet("#working", false, List.of(line(1, HEADINGS), line(2, row(8))))
                .write(folder));

        assertThat(read.grants())
                .extracting(each -> each.grant().id().orElseThrow())
                .containsExactly("360G-madeup-001", "360G-madeup-009");
        assertThat(read.shown()).containsExactly("UNKNOWN_TABLE Read me!", "HIDDEN_SHEET old!");
    }

    @Test
    void aListOfCodesIsNoSheetOfGrants() throws Exception {
        Map<String, List<List<Object>>> sheets = sheets("grants", List.of(headings(), grant(1)));
        sheets.put("Codes", List.of(List.of("Code", "Title", "Description"), List.of("FRG010", "Common regrant", "x")));

        Read read = read(workbook(folder, sheets));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.shown()).containsExactly("UNKNOWN_TABLE Codes!");
    }

    @Test
    void aHiddenRowIsReadAndReported() throws Exception {
        Read read = read(new RawWorkbook()
                .sheet(
                        "grants",
                        false,
                        List.of(line(1, HEADINGS), line(2, row(1)).replace("<row ", "<row hidden=\"1\" ")))
                .write(folder));

        assertThat(read.grants()).hasSize(1);
        assertThat(read.shown()).containsExactly("HIDDEN_ROWS grants!2");
    }

    /** SHAPE-3. Source: ExcelDataReader/ExcelDataReader#269. */
    @Test
    void mergedCellsAreReportedWithTheRowThatHasNoValue() throws Exception {
        Read read = read(new RawWorkbook()
                .sheet(
                        "grants",
                        false,
                        List.of(
                                line(1, HEADINGS),
                                line(2, row(1)),
                                line(3, row(2).replace("GB-CHC-1111111,Madeup Trust", ","))),
                        "J2:J3",
                        "I2:I3")
                .write(folder));

        assertThat(read.shown()).containsExactly("MERGED_CELLS grants!I2", "MERGED_CELLS grants!J2");
        assertThat(read.all().get(0).message())
                .isEqualTo("The cells I2:I3 are merged: only the first has a value, and row 3 has none of its own.");
        assertThat(read.json(1).has("fundingOrganization")).isFalse();
    }

    /** PKG-1. Source: 360Giving Data Standard, metadata. */
    @Test
    void theSheetMetaSaysWhatThePackageIs() throws Exception {
        Map<String, List<List<Object>>> sheets = sheets(
                "Meta",
                List.of(
                        List.of("Version", "1.4"),
                        List.of("Extensions", "dei; other"),
                        List.of("title ", "Madeup grants"),
                        List.of("Publisher:Name", "Madeup Trust"),
                        List.of("publisher/identifier", "GB-CHC-1111111"),
                        List.of("Issued", LocalDate.of(2022, 1, 5))));
        sheets.put("grants", List.of(headings(), grant(1)));

        Read read = read(workbook(folder, sheets));

        assertThat(read.metadata().json()).hasToString("""
                {"version":"1.4","extensions":["dei","other"],"title":"Madeup grants",\
                "publisher":{"name":"Madeup Trust","identifier":"GB-CHC-1111111"},"issued":"2022-01-05"}""");
        assertThat(read.shown()).containsExactly("BLANKS_LEFT_OUT Meta!B2");
        assertThat(read.grants()).hasSize(1);
    }

    /** PKG-1. */
    @Test
    void aVersionThatIsANumberIsReported() throws Exception {
        Map<String, List<List<Object>>> sheets =
                sheets("Meta", List.of(List.of("Title", "Madeup grants"), List.of("Version", new BigDecimal("1.10"))));
        sheets.put("grants", List.of(headings(), grant(1)));

        Read read = read(workbook(folder, sheets));

        assertThat(read.metadata().version()).contains("1.1");
        assertThat(read.shown()).containsExactly("INCORRECT_FORMAT Meta!B2");
        assertThat(read.all().get(0).place().pointer()).contains("/version");
        assertThat(read.all().get(0).repair()).isEqualTo("Format the cell as text.");
    }

    /** PKG-1. */
    @Test
    void aVersionThatIsTheNumberOfTheCurrentOneHasLostNothing() throws Exception {
        Map<String, List<List<Object>>> sheets =
                sheets("Meta", List.of(List.of("Title", "Madeup grants"), List.of("Version", new BigDecimal("1.4"))));
        sheets.put("grants", List.of(headings(), grant(1)));

        Read read = read(workbook(folder, sheets));

        assertThat(read.metadata().version()).contains("1.4");
        assertThat(read.all()).isEmpty();
    }

    @Test
    void whatIsBesideTheHeadingsAndValuesOfTheSheetMetaIsReported() throws Exception {
        Map<String, List<List<Object>>> sheets = sheets(
                "Meta",
                List.of(
                        List.of("Version", "1.4"),
                        List.of("Extensions", "dei", "other", "third"),
                        List.of("Description", "", "Grants of two years"),
                        List.of("", "2022-01-05"),
                        List.of("Publisher:0:Name", "Madeup Trust"),
                        List.of("License", "")));
        sheets.put("grants", List.of(headings(), grant(1)));

        Read read = read(workbook(folder, sheets));

        assertThat(read.metadata().json()).hasToString("{\"version\":\"1.4\",\"extensions\":[\"dei\"]}");
        assertThat(read.shown())
                .containsExactly(
                        "NO_HEADING Meta!C2", "NO_HEADING Meta!C3", "NO_HEADING Meta!B4", "UNKNOWN_HEADING Meta!A5");
    }

    @Test
    void aMetaFieldThatIsThereTwiceIsReported() throws Exception {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put(
                "Meta",
                List.of(
                        List.of("Title", "One"),
                        List.of("title", "Two"),
                        List.of("Publisher", "x"),
                        List.of("Publisher:Name", "y")));
        sheets.put("grants", List.of(headings(), grant(1)));

        Read read = read(workbook(folder, sheets));

        assertThat(read.metadata().title()).contains("One");
        assertThat(read.shown()).containsExactly("COLUMN_TWICE Meta!B2", "COLUMN_TWICE Meta!B4");
    }
}
