package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.Sheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grants as tables: as the official templates have them, and nothing lost that is not named. */
class WriteTablesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(GivingPart.NODES);
    private static final Path TEMPLATE = Path.of(
            "..",
            "..",
            "shared",
            "data",
            "360giving",
            "schema",
            "360giving-1.4.3",
            "360-giving-schema-titles-with-meta-tab-2023.xlsx");

    @TempDir
    private Path folder;

    private static ObjectNode json(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static GivingPackage grants(String... grants) {
        return GivingPackage.of(Stream.of(grants)
                .map(WriteTablesTest::json)
                .map(GivingGrant::new)
                .toList());
    }

    private List<Loss> write(GivingPackage data, String name) throws IOException {
        return GivingSheetWriter.write(data, folder.resolve(name), GivingOptions.STANDARD);
    }

    /** The text of a CSV file, without its mark, with line feeds. */
    private String csv(String name) throws IOException {
        return Files.readString(folder.resolve(name)).substring(1).replace("\r\n", "\n");
    }

    private List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, List<List<Cell>>> cells(Path file) throws IOException {
        Map<String, List<List<Cell>>> all = new LinkedHashMap<>();
        try (Sheets sheets = SheetFiles.standard().open(file)) {
            for (Sheet sheet : sheets.sheets()) {
                List<List<Cell>> rows = new ArrayList<>();
                try (Rows each = sheet.rows()) {
                    while (each.next()) {
                        rows.add(IntStream.rangeClosed(1, each.width())
                                .mapToObj(each::cell)
                                .toList());
                    }
                }
                all.put(sheet.name(), rows);
            }
        }
        return all;
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private static Cell number(String number) {
        return new Cell.Numeric(new BigDecimal(number));
    }

    @Test
    void theOneRecipientFunderAndPlaceAreInTheSheetOfGrants() throws IOException {
        List<Loss> losses = write(grants("""
            {"id": "360G-a-1", "title": "Lunch club", "currency": "GBP", "amountAwarded": 1234.10,
             "recipientOrganization": [{"name": "Northside Group", "id": "GB-CHC-1234567"}],
             "beneficiaryLocation": [{"geoCode": "E05000001"}],
             "fundingOrganization": [{"id": "GB-CHC-7654321", "name": "Madeup Trust"}],
             "awardDate": "2021-04-13"}
            """, """
            {"id": "360G-a-2", "title": "Choir", "awardDate": "2021-04-14"}
            """), "new");

        assertThat(losses).isEmpty();
        assertThat(names("new")).containsExactly("grants.csv");
        assertThat(csv("new/grants.csv")).isEqualTo("""
            Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,\
            Beneficiary Location:Geographic Code,Funding Org:Identifier,Funding Org:Name
            360G-a-1,Lunch club,GBP,1234.10,2021-04-13,GB-CHC-1234567,Northside Group,E05000001,GB-CHC-7654321,Madeup Trust
            360G-a-2,Choir,,,2021-04-14,,,,,
            """);
    }

    @Test
    void listsOfSeveralAndFieldsThatAreNotRolledUpHaveASheetOfTheirOwn() throws IOException {
        List<Loss> losses = write(grants("""
            {"id": "1", "beneficiaryLocation": [{"name": "North"}, {"name": "South", "geoCode": "E05000002"}],
             "plannedDates": [{"startDate": "2021-01", "description": "in spring"}]}
            """, """
            {"id": "2", "beneficiaryLocation": [{"name": "East"}], "actualDates": [{"startDate": "2021"}]}
            """), "new");

        assertThat(losses).isEmpty();
        assertThat(names("new"))
                .containsExactly("Actual Dates.csv", "Beneficiary Location.csv", "Planned Dates.csv", "grants.csv");
        assertThat(csv("new/grants.csv")).isEqualTo("""
            Identifier,Title,Beneficiary Location:Name
            1,,
            2,,East
            """);
        assertThat(csv("new/Beneficiary Location.csv")).isEqualTo("""
            Identifier,Beneficiary Location:Name,Beneficiary Location:Geographic Code
            1,North,
            1,South,E05000002
            """);
        assertThat(csv("new/Planned Dates.csv")).isEqualTo("""
            Identifier,Planned Dates:Start Date,Planned Dates:Description
            1,2021-01,in spring
            """);
        assertThat(csv("new/Actual Dates.csv")).isEqualTo("""
            Identifier,Actual Dates:Start Date
            2,2021
            """);
    }

    @Test
    void placesOfAnOrganisationNameTheGrantAndTheOrganisation() throws IOException {
        List<Loss> losses = write(grants("""
            {"id": "1",
             "recipientOrganization": [{"id": "o1", "location": [{"geoCode": "E05000001"}, {"geoCode": "E05000002"}]}],
             "fundingOrganization": [{"id": "f1", "email": "office@example.org"}, {"id": "f2", "location": [{"name": "N"}]}]}
            """), "new");

        assertThat(losses).isEmpty();
        assertThat(csv("new/grants.csv")).isEqualTo("Identifier,Title,Recipient Org:Identifier\n1,,o1\n");
        assertThat(csv("new/Rec_Location.csv")).isEqualTo("""
            Identifier,Recipient Org:Identifier,Recipient Org:Location:Geographic Code
            1,o1,E05000001
            1,o1,E05000002
            """);
        assertThat(csv("new/Funding Org.csv")).isEqualTo("""
            Identifier,Funding Org:Identifier,Funding Org:Email
            1,f1,office@example.org
            1,f2,
            """);
        assertThat(csv("new/Fun_Location.csv")).isEqualTo("""
            Identifier,Funding Org:Identifier,Funding Org:Location:Name
            1,f2,N
            """);
    }

    @Test
    void placesOfAnOrganisationWithoutAnIdAreInItsOwnRow() throws IOException {
        write(grants("""
            {"id": "1", "recipientOrganization": [{"name": "N", "location": [{"name": "a"}, {"name": "b"}]}]}
            """), "new");

        assertThat(names("new")).containsExactly("Recipient Org.csv", "grants.csv");
        assertThat(csv("new/Recipient Org.csv")).isEqualTo("""
            Identifier,Recipient Org:Name,Recipient Org:Location:Name,Recipient Org:Location:1:Name
            1,N,a,b
            """);
    }

    @Test
    void inOneCsvFileFurtherEntriesHaveNumberedColumns() throws IOException {
        List<Loss> losses = write(grants("""
            {"id": "1", "beneficiaryLocation": [{"name": "North", "geoCode": "E05000001"}, {"name": "South"}],
             "recipientOrganization": [{"id": "a"}, {"id": "b", "location": [{"name": "x"}]}],
             "disbursementTransaction": [{"value": 1.5}, {"value": -20}]}
            """), "all.csv");

        assertThat(losses).isEmpty();
        assertThat(csv("all.csv")).isEqualTo("""
            Identifier,Title,Recipient Org:Identifier,Recipient Org:1:Identifier,Recipient Org:1:Location:Name,\
            Beneficiary Location:Name,Beneficiary Location:Geographic Code,Beneficiary Location:1:Name,\
            disbursementTransaction/0/value,disbursementTransaction/1/value
            1,,a,b,x,North,E05000001,South,1.5,-20
            """);
    }

    @Test
    void headingsMayBePointers() throws IOException {
        GivingSheetWriter.write(grants("""
            {"id": "1", "recipientOrganization": [{"id": "a", "own": "o"}, {"id": "b"}],
             "toIndividualsDetails": {"grantPurpose": ["GTIP010", "GTIP020"]}, "Website": {"Notes": "x"}}
            """), folder.resolve("all.csv"), GivingOptions.STANDARD.withPointerHeadings());

        assertThat(csv("all.csv")).isEqualTo("""
            id,title,toIndividualsDetails/grantPurpose,recipientOrganization/0/id,recipientOrganization/0/own,\
            recipientOrganization/1/id,Website:Notes
            1,,GTIP010;GTIP020,a,o,b,x
            """);
    }

    @Test
    void aGrantWithoutAnIdOfItsOwnHasItsListsInItsRow() throws IOException {
        List<Loss> losses = write(grants("""
            {"title": "a", "classifications": [{"code": "1"}, {"code": "2"}]}
            """, """
            {"id": "1", "title": "b", "classifications": [{"code": "3"}]}
            """, """
            {"id": "1", "title": "c", "classifications": [{"code": "4"}]}
            """, """
            {"id": "2", "title": "d", "classifications": [{"code": "5"}]}
            """), "new");

        assertThat(csv("new/grants.csv")).isEqualTo("""
            Identifier,Title,Classifications:Code,Classifications:1:Code
            ,a,1,2
            1,b,3,
            1,c,4,
            2,d,,
            """);
        assertThat(csv("new/Classifications.csv")).isEqualTo("Identifier,Classifications:Code\n2,5\n");
        assertThat(losses)
                .extracting(Loss::toString)
                .containsExactly("PublishedGrant /grants/2: " + SheetLosses.SAME_GRANT);
    }

    @Test
    void entriesWithTheSameIdAreKeptApartInTheRowOfTheGrant() throws IOException {
        List<Loss> losses = write(grants("""
            {"id": "1", "relatedDocument": [{"id": "d", "title": "a"}, {"id": "d", "title": "b"}]}
            """), "new");

        assertThat(losses).isEmpty();
        assertThat(csv("new/grants.csv")).isEqualTo("""
            Identifier,Title,Related Document:Identifier,Related Document:Title,Related Document:1:Identifier,\
            Related Document:1:Title
            1,,d,a,d,b
            """);
    }

    @Test
    void textsThatLookLikeFormulasStayTextsAndNegativeAmountsNumbers() throws IOException {
        String grant = """
            {"id": "360G-madeup-001", "title": "=1+1", "description": "-2 degrees, @home", "amountAwarded": -500,
             "disbursementTransaction": [{"id": "t1", "value": 250.5}, {"id": "t2", "value": -20}],
             "relatedActivity": ["360G-madeup-002", "360G-other-003"], "Website": {"Decision Notes": "x"}}
            """;

        assertThat(write(grants(grant), "one.xlsx")).isEmpty();
        assertThat(write(grants(grant), "one.csv")).isEmpty();

        Map<String, List<List<Cell>>> workbook = cells(folder.resolve("one.xlsx"));
        assertThat(workbook).containsOnlyKeys("grants", "disbursementTransaction");
        assertThat(workbook.get("grants").get(1))
                .containsExactly(
                        text("360G-madeup-001"),
                        text("=1+1"),
                        text("-2 degrees, @home"),
                        number("-500"),
                        text("360G-madeup-002;360G-other-003"),
                        text("x"));
        assertThat(workbook.get("disbursementTransaction"))
                .containsExactly(
                        List.of(
                                text("Identifier"),
                                text("disbursementTransaction/0/id"),
                                text("disbursementTransaction/0/value")),
                        List.of(text("360G-madeup-001"), text("t1"), number("250.5")),
                        List.of(text("360G-madeup-001"), text("t2"), number("-20")));
        assertThat(csv("one.csv")).isEqualTo("""
            Identifier,Title,Description,Amount Awarded,disbursementTransaction/0/id,disbursementTransaction/0/value,\
            disbursementTransaction/1/id,disbursementTransaction/1/value,Related Activity,Website:Decision Notes
            360G-madeup-001,'=1+1,"'-2 degrees, @home",-500,t1,250.5,t2,-20,360G-madeup-002;360G-other-003,x
            """);
    }

    /** The writer asks the reader, which is here asked by reading. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': 'Subtotal', 'amountAwarded': 5}",
                "{'id': 'Grand Total:', 'amountAwarded': 5}",
                "{'id': 'Total', 'amountAwarded': '5'}",
                "{'id': 'Total', 'title': 'Total'}",
                "{'id': 'Total', 'title': 'Choir', 'amountAwarded': 5}",
                "{'id': 'Total'}",
                "{'id': 'Totally', 'amountAwarded': 5}",
                "{'id': '7', 'amountAwarded': 5}",
                "{'id': 'one two', 'amountAwarded': 5}",
                "{'id': 'a note here'}",
                "{'id': 'a note here', 'amountAwarded': 5}",
                "{'id': 'a note here', 'title': 'Choir'}",
                "{'title': 'Choir'}",
                "{'title': 'Choir', 'amountAwarded': 5}",
                "{'title': 'Total', 'amountAwarded': 5}",
                "{'title': 'Choir', 'currency': 'GBP'}",
                "{'amountAwarded': 5}",
                "{'amountAwarded': 5, 'our field': 'x'}",
                "{'id': ' ', 'amountAwarded': 5}"
            })
    void aRowThatIsReadAsANoteOrATotalIsNamedAndNoOther(String grant) throws IOException {
        GivingPackage data = grants("{\"id\": \"360G-a-1\", \"title\": \"Lunch\"}", grant.replace('\'', '"'));
        for (String name : List.of("one.csv", "one.xlsx")) {
            List<Loss> losses = write(data, name);
            GivingPackage read = ThreeSixtyGiving.standard()
                    .read(folder.resolve(name))
                    .value()
                    .orElseThrow();

            assertThat(losses.stream().filter(loss -> loss.field().isEmpty()).count())
                    .as(name)
                    .isEqualTo(2 - read.grants().size());
        }
    }

    @Test
    void theReasonDoesNotSayThatAGrantHasNoIdWhichHasOne() throws IOException {
        assertThat(write(grants("{\"id\": \"Subtotal\", \"amountAwarded\": 5}", "{\"amountAwarded\": 5}"), "one.csv"))
                .extracting(Loss::reason)
                .containsExactly(
                        "A row with such words for an id and so little else is read as a note or a total.",
                        "A row without an id and with so little else is read as a note or a total.");
    }

    @Test
    void whatIsSaidAboutThePackageIsOnTheSheetMeta() throws IOException {
        GivingPackage data = new GivingPackage(
                GivingMetadata.builder()
                        .version("1.4")
                        .addExtension("dei")
                        .addExtension("other")
                        .issued(GivingDate.of("2022-01-05").orElseThrow())
                        .publisher(
                                GivingPublisher.builder().name("Madeup Trust").build())
                        .build(),
                grants("{\"id\": \"1\"}").grants());

        assertThat(write(data, "meta.xlsx")).isEmpty();
        assertThat(cells(folder.resolve("meta.xlsx")))
                .containsEntry(
                        "Meta",
                        List.of(
                                List.of(text("Version"), text("1.4")),
                                List.of(text("Extensions"), text("dei;other")),
                                List.of(text("Issued"), text("2022-01-05")),
                                List.of(text("Publisher:Name"), text("Madeup Trust"))));
        assertThat(write(data, "meta.csv"))
                .extracting(Loss::field)
                .containsExactly("/version", "/extensions", "/issued", "/publisher");
    }

    @Test
    void aNumberThatASpreadsheetWouldRoundIsWrittenAsText() throws IOException {
        assertThat(write(grants("""
            {"id": "1", "amountAwarded": 123456789012345678.91, "amountDisbursed": 1e3}
            """), "one.xlsx")).isEmpty();

        assertThat(cells(folder.resolve("one.xlsx")).get("grants").get(1))
                .containsExactly(text("1"), Cell.Blank.BLANK, text("123456789012345678.91"), number("1000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"a": null}                                        | /a                      | null
        {"title": "  "}                                    | /title                  | spaces alone
        {"title": "a\\u0000b"}                             | /title                  | a character that a table
        {"title": "a\\ud800b"}                             | /title                  | a character that a table
        {"title": 5}                                       | /title                  | read as text
        {"title": true}                                    | /title                  | read as text
        {"title": ["a"]}                                   | /title                  | not what the standard has
        {"amountAwarded": "5"}                             | /amountAwarded          | read as a number
        {"amountAwarded": 1e200}                           | /amountAwarded          | larger or smaller
        {"recipientOrganization": {"id": "a"}}             | /recipientOrganization  | not what the standard has
        {"recipientOrganization": ["a"]}                   | /recipientOrganization/0 | not what the standard has
        {"recipientOrganization": []}                      | /recipientOrganization  | nothing in it
        {"recipientOrganization": [{}]}                    | /recipientOrganization/0 | nothing in it
        {"own": {}}                                        | /own                    | nothing in it
        {"relatedActivity": "a"}                           | /relatedActivity        | read as a list
        {"relatedActivity": ["b", "a;b"]}                  | /relatedActivity/1      | semicolons
        {"relatedActivity": ["b", " a"]}                   | /relatedActivity/1      | without the spaces
        {"relatedActivity": ["b", 5]}                      | /relatedActivity/1      | not what the standard has
        {"own": 5}                                         | /own                    | read as text
        {"own": {"x": false}}                              | /own/x                  | read as text
        {"own": ["a", "b"]}                                | /own                    | read as text
        {"own": [["a"]]}                                   | /own                    | no columns for a list
        {"a:b": "x"}                                       | /a:b                    | Its name
        {" a": "x"}                                        | '/ a'                   | Its name
        {"Planned dates": "x"}                             | /Planned dates          | Its name
        {"title/x": "x"}                                   | /title~1x               | Its name
        {"": "x"}                                          | /                       | Its name
        {"a": {"": "x"}}                                   | /a/                     | Its name
        {"beneficiaryLocation": [{"12345": "x", "name": "y"}]} | /beneficiaryLocation/0/12345 | Its name
        {"beneficiaryLocation": [{"-1": "x", "name": "y"}]} | /beneficiaryLocation/0/-1 | Its name
        {"own": {"12": "x"}}                               | /own/12                 | Its name
        """)
    void whatATableCannotHoldIsNamed(String grant, String field, String reason) throws IOException {
        ObjectNode json = json(grant);
        json.put("id", "1");

        List<Loss> losses = write(GivingPackage.of(List.of(new GivingGrant(json))), "one.csv");

        assertThat(losses).hasSize(1);
        assertThat(losses.get(0).record()).hasToString("PublishedGrant /grants/0");
        assertThat(losses.get(0).field()).isEqualTo(field);
        assertThat(losses.get(0).reason()).contains(reason);
    }

    @Test
    void aNumberOfAnAdditionalFieldStaysANumberInAWorkbook() throws IOException {
        assertThat(write(grants("{\"id\": \"1\", \"own\": 2.5}"), "one.xlsx")).isEmpty();

        assertThat(cells(folder.resolve("one.xlsx")).get("grants").get(1))
                .containsExactly(text("1"), Cell.Blank.BLANK, number("2.5"));
    }

    @Test
    void aTextThatIsLongerThanACellOfAWorkbookIsNamedAndTheRestIsWritten() throws IOException {
        GivingPackage data =
                grants("{\"id\": \"1\", \"title\": \"" + "a".repeat(40_000) + "\", \"description\": \"b\"}");

        assertThat(write(data, "one.xlsx")).extracting(Loss::reason).containsExactly(SheetLosses.TOO_LONG);
        assertThat(cells(folder.resolve("one.xlsx")).get("grants").get(1))
                .containsExactly(text("1"), Cell.Blank.BLANK, text("b"));
        assertThat(write(data, "one.csv")).isEmpty();
    }

    @Test
    void aColumnIsOfOneKindSoAnotherKindIsNamed() throws IOException {
        List<Loss> losses = write(
                grants(
                        "{\"id\": \"1\", \"own\": {}}",
                        "{\"id\": \"2\", \"own\": \"x\"}",
                        "{\"id\": \"3\", \"own\": {\"a\": \"y\"}}",
                        "{\"id\": \"4\", \"own\": [{\"a\": \"y\"}]}"),
                "one.csv");

        assertThat(csv("one.csv")).isEqualTo("Identifier,Title,own\n1,,\n2,,x\n3,,\n4,,\n");
        assertThat(losses)
                .extracting(Loss::reason)
                .containsExactly(SheetLosses.EMPTY, SheetLosses.SHAPE, SheetLosses.SHAPE);
    }

    @Test
    void ownListsHaveNumberedColumnsFromNoughtOn() throws IOException {
        assertThat(write(grants("""
            {"id": "1", "Income/Expenditure": "x", "own": [{"a": "p"}, {"a": "q", "b": "r"}]}
            """), "one.csv")).isEmpty();

        assertThat(csv("one.csv")).isEqualTo("""
            Identifier,Title,Income/Expenditure,own:0:a,own:1:a,own:1:b
            1,,x,p,q,r
            """);
    }

    @Test
    void columnsBeyondThoseThatAreReadAreNamed() throws IOException {
        ObjectNode grant = json("{\"id\": \"1\"}");
        for (int i = 0; i < 2_005; i++) {
            grant.put("own " + i, "x");
        }

        List<Loss> losses = write(GivingPackage.of(List.of(new GivingGrant(grant))), "one.csv");

        assertThat(losses).hasSize(7).allMatch(loss -> loss.reason().equals(SheetLosses.COLUMNS));
        assertThat(cells(folder.resolve("one.csv")).get("one").get(0)).hasSize(2_000);
    }

    @Test
    void aGrantWithNothingInItIsNamed() throws IOException {
        assertThat(write(grants("{}"), "one.csv")).extracting(Loss::field).containsExactly("");
        assertThat(csv("one.csv")).isEqualTo("Identifier,Title\n");
    }

    @Test
    void ofAFolderTheSheetsOfAnEarlierTimeAreRemovedAndOtherFilesAreLeft() throws IOException {
        Files.createDirectory(folder.resolve("old"));
        Files.writeString(folder.resolve("old/Planned Dates.csv"), "Identifier\n");
        Files.writeString(folder.resolve("old/mine.csv"), "x\n");

        write(grants("{\"id\": \"1\"}"), "old");

        assertThat(names("old")).containsExactly("grants.csv", "mine.csv");
    }

    @Test
    void theSheetsAndHeadingsAreThoseOfTheOfficialTemplate() throws IOException {
        assumeTrue(Files.isRegularFile(TEMPLATE), "the template is not here");
        Map<String, List<List<Cell>>> template = cells(TEMPLATE);
        GivingPackage data = new GivingPackage(
                new GivingMetadata(everything(GivingSheets.packageFields(), 1)),
                List.of(new GivingGrant(everything(GivingSchema.standard().fields(), 2))));

        assertThat(write(data, "all.xlsx")).isEmpty();

        Map<String, List<List<Cell>>> written = cells(folder.resolve("all.xlsx"));
        assertThat(written.keySet()).containsExactlyInAnyOrderElementsOf(template.keySet());
        written.forEach((sheet, rows) -> {
            if (sheet.equals("Meta")) {
                assertThat(rows.stream().map(row -> row.get(0)))
                        .containsExactlyInAnyOrderElementsOf(template.get(sheet).stream()
                                .map(row -> row.get(0))
                                .toList());
            } else if (!sheet.endsWith("Transaction")) {
                // A list of several has its own sheet, so the columns for one only are not there.
                List<Cell> headings = template.get(sheet).get(0);
                assertThat(rows.get(0)).as(sheet).isSubsetOf(withLocationScope(headings));
                if (!sheet.equals("grants")) {
                    assertThat(rows.get(0)).as(sheet).containsExactlyElementsOf(headings);
                }
            }
        });
    }

    /** Newer than the published template, which has it since. */
    private static List<Cell> withLocationScope(List<Cell> headings) {
        List<Cell> all = new ArrayList<>(headings);
        all.add(text("Location Scope"));
        return all;
    }

    /** An object with every field, and lists with so many entries. */
    private static ObjectNode everything(GivingField field, int entries) {
        ObjectNode object = MAPPER.createObjectNode();
        for (GivingField each : field.fields()) {
            switch (each.kind()) {
                case TEXT -> object.put(each.name(), each.name() + " " + entries);
                case NUMBER -> object.put(each.name(), entries);
                case TEXTS -> object.putArray(each.name()).add("a").add("b");
                case OBJECT -> object.set(each.name(), everything(each, entries));
                case OBJECTS -> {
                    for (int i = 0; i < entries; i++) {
                        object.withArray(each.name()).add(everything(each, 10 + i));
                    }
                }
            }
        }
        return object;
    }
}
