package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.tables.grid.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of tables of the model that do not fit together, and where. */
class ModelReaderTest {
    private final MemorySheets sheets = new MemorySheets(MemorySheets.As.WORKBOOK);

    /** A table of texts, with a bar between cells; what a cell of another kind is comes after them. */
    private ModelReaderTest table(String name, String headings, String... rows) {
        sheets.begin(name, List.of(headings.split("\\|")));
        for (String row : rows) {
            sheets.row(Arrays.stream(row.split("\\|", -1))
                    .map(ModelReaderTest::cell)
                    .toList());
        }
        return this;
    }

    private static Cell cell(String text) {
        return switch (text) {
            case "" -> Cell.Blank.BLANK;
            case "#REF!" -> new Cell.Fault(text);
            case "=" -> Cell.NoResult.NO_RESULT;
            case "1E600" -> new Cell.Numeric(new BigDecimal(text));
            default -> new Cell.Text(text);
        };
    }

    private ModelReaderTest programme() {
        return table("Programme", "ID|Name", "north|North");
    }

    private Loaded<Programme> read() throws IOException {
        try (ModelReader reader = ModelReader.ofProgramme(sheets, BigLocalTables.standard())) {
            return reader.programme();
        }
    }

    private Loaded<List<Grant>> readGrants() throws IOException {
        try (ModelReader reader =
                ModelReader.of(ModelTable.of(Grant.class).orElseThrow(), sheets, BigLocalTables.standard())) {
            return reader.records(Grant.class);
        }
    }

    private static void assertSays(
            Loaded<?> loaded, Severity severity, String code, String place, String raw, String sentence) {
        assertThat(loaded.problems()).hasSize(1);
        Problem problem = loaded.problems().get(0);
        assertThat(problem.severity()).isEqualTo(severity);
        assertThat(problem.code().value()).isEqualTo(code);
        assertThat(problem.place().toString()).isEqualTo(place);
        assertThat(problem.raw().orElse("")).isEqualTo(raw);
        assertThat(problem.message()).isEqualTo(sentence);
        assertThat(problem.repair()).endsWith(".");
    }

    private static Stream<String> ids(Loaded<Programme> loaded) {
        return loaded.value().orElseThrow().grants().stream()
                .map(grant -> grant.id().value());
    }

    // What belongs to what

    @Test
    void aPartOfARecordThatIsNotThereIsAnErrorAtItsId() throws IOException {
        programme().table("Grants", "ID|Area|Title", "g1|north|Fair");
        table("Grant payments", "Grant ID|Date|Amount", "g1|2016-04-01|5", "g2|2016-05-01|6", "g2|2016-06-01|7");

        Loaded<Programme> loaded = read();

        assertSays(
                loaded,
                Severity.ERROR,
                "NO_OWNER",
                "memory, sheet Grant payments, cell A3 (Grant ID)",
                "g2",
                "No row of Grants has this ID, so the row belongs to nothing.");
        assertThat(ids(loaded)).containsExactly("g1");
    }

    @Test
    void aPartOfAPartThatIsNotThereIsAnErrorAtItsNumber() throws IOException {
        programme().table("Projects", "ID|Title", "p1|Hall");
        table("Project programme lines", "Project ID|Amount|Status", "p1|100|RECEIVED");
        table("Programme line later", "Project ID|Funding line no.|Date|Amount", "p1|4|2018-01-01|90");

        assertSays(
                read(),
                Severity.ERROR,
                "NO_OWNER",
                "memory, sheet Programme line later, cell B2 (Funding line no.)",
                "4",
                "No row of Project programme lines has this number, so the row belongs to nothing.");
    }

    @Test
    void aFieldOfARecordThatIsNotThereIsAnError() throws IOException {
        programme().table("Grants", "ID|Area|Title", "g1|north|Fair");
        table("Additional fields", "Table|ID|Field|Kind|Value", "Grants|g9|x-score|number|3");

        assertSays(
                read(),
                Severity.ERROR,
                "NO_OWNER",
                "memory, sheet Additional fields, cell E2 (Value)",
                "g9",
                "No row of Grants has the id or number that it belongs to.");
    }

    @Test
    void ofTwoRecordsOfOneIdTheFirstHasTheParts() throws IOException {
        programme().table("Grants", "ID|Area|Title", "g1|north|Fair", "g1|north|Lunch club");
        table("Grant payments", "Grant ID|Date|Amount", "g1|2016-04-01|5", "g1|2016-05-01|6");

        Loaded<Programme> loaded = read();

        assertSays(
                loaded,
                Severity.ERROR,
                "SAME_ID",
                "memory, sheet Grants, row 3",
                "g1 | north | Lunch club",
                "An earlier row has the same id, and which of the two the rows of Grant payments belong to cannot be"
                        + " said.");
        assertThat(loaded.value().orElseThrow().grants()).hasSize(1);
        assertThat(loaded.value().orElseThrow().grants().get(0).payments())
                .extracting(payment -> payment.date().toString())
                .containsExactly("2016-04-01", "2016-05-01");
    }

    @Test
    void aRecordIsLeftOutWithAPartThatCannotBeRead() throws IOException {
        programme().table("Grants", "ID|Area|Title", "g1|north|Fair", "g2|north|Lunch club");
        table("Grant payments", "Grant ID|Date|Amount", "g1|2016-04-01|5", "g1|2016-05-01|lots", "g2|2016-05-01|6");

        Loaded<Programme> loaded = read();

        assertThat(loaded.problems())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly(
                        "INVALID_VALUE memory, sheet Grant payments, cell C3 (Amount)",
                        "PART_NOT_READ memory, sheet Grants, row 2");
        assertThat(loaded.problems().get(1).message())
                .isEqualTo("This row is left out, because a row of Grant payments that belongs to it cannot be read.");
        assertThat(loaded.problems().get(1).raw()).contains("g1 | north | Fair");
        assertThat(ids(loaded)).containsExactly("g2");
    }

    @Test
    void aPartWithoutTheNumberOfItsRowIsAnErrorAtTheBlankCell() throws IOException {
        programme().table("Projects", "ID|Title", "p1|Hall");
        table("Project programme lines", "Project ID|Amount|Status", "p1|100|RECEIVED");
        table("Programme line later", "Project ID|Funding line no.|Date|Amount", "p1||2018-01-01|90");

        assertSays(
                read(),
                Severity.ERROR,
                "MISSING_FIELD",
                "memory, sheet Programme line later, cell B2 (Funding line no.)",
                "",
                "It is not said which row it belongs to.");
    }

    // The programme

    @Test
    void ofSeveralProgrammesTheFirstIsRead() throws IOException {
        table("Programme", "ID|Name", "north|North", "south|South");

        Loaded<Programme> loaded = read();

        assertSays(
                loaded,
                Severity.ERROR,
                "SEVERAL_PROGRAMMES",
                "memory, sheet Programme, row 3",
                "south | South",
                "There is more than one programme; only the first is read.");
        assertThat(loaded.value().orElseThrow().id().value()).isEqualTo("north");
    }

    @Test
    void anotherVersionOfTheFormatIsAnErrorAtItsCell() throws IOException {
        table("Programme", "ID|Name|Format version", "north|North|2.0");

        assertSays(
                read(),
                Severity.ERROR,
                "UNSUPPORTED_VERSION",
                "memory, sheet Programme, cell C2 (Format version)",
                "2.0",
                "The format has another version than 1.0.");
    }

    @Test
    void aLaterVersionOfTheSameFormatIsRead() throws IOException {
        table("Programme", "ID|Name|Format version", "north|North|1.7");

        assertThat(read().problems()).isEmpty();
    }

    @Test
    void withoutATableOfItTheProgrammeIsCalledByTheFile() throws IOException {
        table("Grants", "ID|Area|Title", "g1|north|Fair");

        Loaded<Programme> loaded = read();

        assertSays(
                loaded,
                Severity.WARNING,
                "NO_PROGRAMME",
                "memory",
                "",
                "No table says what the programme is called, so it is called by the name of the file.");
        assertThat(loaded.value().orElseThrow().name()).isEqualTo("memory");
        assertThat(ids(loaded)).containsExactly("g1");
    }

    @Test
    void aFileWithoutATableIsAnError() throws IOException {
        table("#Notes", "Anything", "at all");

        Loaded<Programme> loaded = read();

        assertSays(loaded, Severity.ERROR, "NO_TABLES", "memory", "", "There is no table of a programme in it.");
        assertThat(loaded.value()).isEmpty();
    }

    // Names of sheets

    @Test
    void aSheetThatIsNoTableIsAWarningThatNamesTheNearest() throws IOException {
        programme().table("Grant", "ID|Area|Title", "g1|north|Fair");

        Loaded<Programme> loaded = read();

        assertSays(
                loaded,
                Severity.WARNING,
                "UNKNOWN_TABLE",
                "memory, sheet Grant",
                "",
                "The name is not that of a table, so this is not read.");
        assertThat(loaded.problems().get(0).repair()).startsWith("Did you mean Grants?");
    }

    @Test
    void aLoneSheetWithTheNameOfAnotherTableIsReadWithAWarning() throws IOException {
        table("Projects", "ID|Area|Title", "p1|north|Hall");

        Loaded<List<Grant>> loaded = readGrants();

        assertSays(
                loaded,
                Severity.WARNING,
                "OTHER_TABLE",
                "memory, sheet Projects",
                "",
                "The name is that of the table Projects, and this is read as Grants.");
        assertThat(loaded.value().orElseThrow()).hasSize(1);
    }

    @Test
    void aLoneSheetWithAnyOtherNameIsRead() throws IOException {
        table("Our money", "ID|Area|Title", "g1|north|Fair");

        assertThat(readGrants().problems()).isEmpty();
    }

    // Values

    @Test
    void whatATypeRefusesIsSaidWithTheHeadingAndTheTextOfTheCell() throws IOException {
        programme().table("Grants", "ID|Area|Title|Amount awarded", "g1|north|Fair|£-100");

        assertSays(
                read(),
                Severity.ERROR,
                "INVALID_VALUE",
                "memory, sheet Grants, cell D2 (Amount awarded)",
                "£-100",
                "The field Amount awarded is negative.");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsAnErrorAtItsLastDay() throws IOException {
        table("Programme", "ID|Name|Period from|Period to", "north|North|2018-01-01|2017-01-01");

        assertSays(
                read(),
                Severity.ERROR,
                "INVALID_VALUE",
                "memory, sheet Programme, cell D2 (Period to)",
                "2017-01-01",
                "The last day is before the first.");
    }

    @Test
    void aFieldOfTheUsersOwnThatCannotBeReadIsAnErrorAndTheRecordIsKept() throws IOException {
        programme().table("Grants", "ID|Area|Title|x-score|x-sum|x-size|x-note", "g1|north|Fair|#REF!|=|1E600|kept");

        Loaded<Programme> loaded = read();

        assertThat(loaded.errors())
                .extracting(problem -> problem.code() + " " + problem.place())
                .containsExactly(
                        "ERROR_CELL memory, sheet Grants, cell D2 (x-score)",
                        "FORMULA_WITHOUT_RESULT memory, sheet Grants, cell E2 (x-sum)",
                        "INVALID_VALUE memory, sheet Grants, cell F2 (x-size)");
        assertThat(loaded.value().orElseThrow().grants().get(0).additionalFields())
                .containsOnlyKeys("x-note");
    }

    // Additional fields

    @Test
    void aListIsInTheOrderOfItsNumbersAndNotOfTheRows() throws IOException {
        programme()
                .table(
                        "Additional fields",
                        "Table|Field|Kind|Value",
                        "Programme|tags|list|",
                        "Programme|tags/1|text|b",
                        "Programme|tags/10|text|k",
                        "Programme|tags/0|text|a",
                        "Programme|tags/2|text|c",
                        "Programme|tags/3|text|d",
                        "Programme|tags/4|text|e",
                        "Programme|tags/5|text|f",
                        "Programme|tags/6|text|g",
                        "Programme|tags/7|text|h",
                        "Programme|tags/8|text|i",
                        "Programme|tags/9|text|j");

        Loaded<Programme> loaded = read();

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value().orElseThrow().additionalFields().get("tags"))
                .isEqualTo(AdditionalValue.of(Stream.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k")
                        .map(AdditionalValue::of)
                        .toList()));
    }

    @Test
    void aNumberThatIsMissingInAListIsReported() throws IOException {
        programme()
                .table(
                        "Additional fields",
                        "Table|Field|Kind|Value",
                        "Programme|tags|list|",
                        "Programme|tags/1|text|b",
                        "Programme|tags/0|text|a",
                        "Programme|tags/9|text|c");

        Loaded<Programme> loaded = read();

        assertSays(
                loaded,
                Severity.WARNING,
                "INVALID_VALUE",
                "memory, sheet Additional fields, cell D5 (Value)",
                "9",
                "The list has no value 2, and this one moves up.");
        assertThat(loaded.value().orElseThrow().additionalFields().get("tags"))
                .isEqualTo(AdditionalValue.of(
                        Stream.of("a", "b", "c").map(AdditionalValue::of).toList()));
    }

    @Test
    void aValueOfAListWithoutANumberIsAnError() throws IOException {
        programme()
                .table(
                        "Additional fields",
                        "Table|Field|Kind|Value",
                        "Programme|tags|list|",
                        "Programme|tags/first|text|a");

        Loaded<Programme> loaded = read();

        assertThat(loaded.errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().toString()).endsWith("cell B3 (Field)"))
                .satisfies(problem -> assertThat(problem.raw()).contains("tags/first"));
    }

    @Test
    void aFieldOfATableThatIsNotThereIsAnErrorWithItsName() throws IOException {
        programme().table("Additional fields", "Table|ID|Field|Kind|Value", "Grunts|g1|x-score|number|3");

        assertSays(
                read(),
                Severity.ERROR,
                "UNKNOWN_TABLE",
                "memory, sheet Additional fields, cell A2 (Table)",
                "Grunts",
                "There is no table of that name.");
    }
}
