package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.match.ProjectId;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.tables.grid.Cell;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final Column<ProjectId> ID =
            Column.of("Project", "Its id.", CellForms.of(ProjectId.class)).alsoHeaded("Project id", "Identifier");
    private static final Column<Money> GRANT = Column.of("Programme money", "What the programme paid.", CellForms.MONEY)
            .alsoHeaded("Grant", "Funder's contribution")
            .required();
    private static final Column<Money> MATCH = Column.of("Match", "What others paid.", CellForms.MONEY);
    private static final Column<LocalDate> DAY = Column.of("Award date", "When it was awarded.", CellForms.DAY);
    private static final Column<String> TITLE = Column.of("Title", "What it is.", CellForms.TEXT);
    private static final List<Column<?>> TITLED = List.of(TITLE, GRANT, MATCH);
    private static final Column<String> MEMBER = Column.of("Member", "Who.", CellForms.TEXT);
    private static final Column<Boolean> RESIDENT = Column.of("Resident", "Whether resident.", CellForms.YES_NO);
    private static final List<Column<?>> TWO = List.of(GRANT, MATCH);
    private static final List<Column<?>> ALL = List.of(ID, TITLE, DAY, GRANT, MATCH);

    /** What was read of a sheet: a line for each row, and the problems. */
    private record Read(List<String> rows, List<Problem> problems) {
        Problem only() {
            assertThat(problems).hasSize(1);
            return problems.get(0);
        }

        List<String> told() {
            return problems.stream()
                    .map(problem -> problem.place() + ": " + problem.code())
                    .toList();
        }
    }

    private static Read read(MemorySheet sheet, List<Column<?>> columns) {
        return read(sheet, columns, BigLocalTables.standard());
    }

    private static Read read(MemorySheet sheet, List<Column<?>> columns, BigLocalTables settings) {
        ProblemList problems = new ProblemList("book.xlsx");
        List<String> rows = new ArrayList<>();
        try (TableReader reader = TableReader.openAlone(sheet, columns, Set.of(), settings, problems)) {
            while (reader.next()) {
                List<String> values = new ArrayList<>();
                for (Column<?> column : columns) {
                    values.add(reader.get(column).map(Object::toString).orElse("-"));
                }
                rows.add(reader.row() + ": " + String.join(", ", values) + (reader.isFaulty() ? " faulty" : ""));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Read(rows, problems.take());
    }

    @Test
    void aCleanTableIsReadWithoutAProblem() {
        Read read = read(MemorySheet.ofText("""
                Project | Title | Award date | Programme money | Match
                p1      | Hall  | 2019-05-03 | £1,000          | 250.50
                p2      |       |            | 2000            |
                """), ALL);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows())
                .containsExactly("2: p1, Hall, 2019-05-03, GBP 1000.00, GBP 250.50", "3: p2, -, -, GBP 2000.00, -");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Programme money",
                "PROGRAMME MONEY",
                "programme money ",
                "Programme\u00A0money",
                "Programme\nmoney",
                "ProgrammeMoney",
                "Programme money:",
                "Programme money *",
                "Programme money (£)",
                "programme_money",
                "Programme  money\r\n",
                "Grant",
                "FUNDER\u2019S CONTRIBUTION"
            })
    void aHeadingIsFoundHoweverItIsWritten(String heading) {
        Read read = read(
                MemorySheet.of("Grants").row(new Cell.Text(heading), "Match").row(1000, 250), TWO);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).containsExactly("2: GBP 1000.00, GBP 250.00");
    }

    @Test
    void theCallerSaysWhatAHeadingStandsFor() {
        MemorySheet sheet = MemorySheet.of("Grants").row("Our share", "Match").row(1000, 250);
        Read read = read(sheet, TWO, BigLocalTables.standard().withHeading("our  share:", "programme money"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).containsExactly("2: GBP 1000.00, GBP 250.00");
    }

    @Test
    void theCallersHeadingComesBeforeThoseOfTheTable() {
        MemorySheet sheet = MemorySheet.of("Grants").row("Match", "Grant").row(1000, 250);
        BigLocalTables settings = BigLocalTables.standard()
                .withHeading("Match", "Programme money")
                .withHeading("Grant", "Match");
        assertThat(read(sheet, TWO, settings).rows()).containsExactly("2: GBP 1000.00, GBP 250.00");
    }

    @Test
    void aHeadingThatIsNotKnownIsReportedWithTheNearest() {
        Read read = read(MemorySheet.of("Grants").row("Grant", "Mach").row(1000, 250), TWO);
        Problem problem = read.only();
        assertThat(problem.place()).hasToString("book.xlsx, sheet Grants, cell B1 (Mach)");
        assertThat(problem.code()).isEqualTo(TableProblems.UNKNOWN_HEADING);
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.repair()).startsWith("Did you mean Match?");
    }

    @Test
    void whatStandsUnderOtherHeadingsIsKept() throws IOException {
        MemorySheet sheet = MemorySheet.of("Grants")
                .row("Grant", "Colour", "Match", "Colour")
                .row(1000, "red", 250, "blue")
                .row(2000, null, 250, null);
        try (TableReader reader = TableReader.open(sheet, TWO, BigLocalTables.standard(), new ProblemList("b"))) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.others())
                    .containsOnlyKeys("Colour", "Colour (column D)")
                    .containsEntry("Colour", new Cell.Text("red"));
            assertThat(reader.placeOfOther("Colour")).hasToString("book.xlsx, sheet Grants, cell B2 (Colour)");
            assertThat(reader.next()).isTrue();
            assertThat(reader.others()).isEmpty();
            assertThat(reader.next()).isFalse();
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void aColumnThatHasToBeThereIsReportedOnceAndMakesEveryRowFaulty() {
        Read read =
                read(MemorySheet.of("Grants").row("Title", "Match").row("a", 1).row("b", 2), ALL);
        Problem problem = read.only();
        assertThat(problem.code()).isEqualTo(TableProblems.MISSING_COLUMN);
        assertThat(problem.message()).isEqualTo("The column Programme money is missing.");
        assertThat(problem.place()).hasToString("book.xlsx, sheet Grants, row 1");
        assertThat(read.rows()).hasSize(2).allMatch(row -> row.endsWith("faulty"));
    }

    /** SHAPE-1. */
    @Test
    void aTitleAboveTheHeadingsIsReportedWithItsText() {
        Read read = read(MemorySheet.ofText("""
                Grants of Barrowcliff |
                printed in May | 2019

                Grant | Match
                1000  | 250
                """), TWO);
        Problem problem = read.only();
        assertThat(problem.code()).isEqualTo(TableProblems.ROWS_ABOVE_HEADINGS);
        assertThat(problem.message()).isEqualTo("The headings are in row 4; what stands above them is not read.");
        assertThat(problem.raw()).hasValue("Grants of Barrowcliff\nprinted in May | 2019");
        assertThat(problem.toString()).doesNotContain("Barrowcliff");
        assertThat(read.rows()).containsExactly("5: GBP 1000.00, GBP 250.00");
    }

    @Test
    void aTitleThatIsAHeadingAloneDoesNotMislead() {
        Read read = read(MemorySheet.ofText("""
                Grant |
                Project | Grant | Match
                p1 | 1000 | 250
                """), ALL);
        assertThat(read.rows()).containsExactly("3: p1, -, -, GBP 1000.00, GBP 250.00");
    }

    @Test
    void aSheetWithoutAHeadingSaysWhichToWrite() {
        Problem problem = read(MemorySheet.ofText("a | b\n1 | 2\n"), TWO).only();
        assertThat(problem.code()).isEqualTo(TableProblems.NO_HEADINGS);
        assertThat(problem.repair()).isEqualTo("Write the headings in the first row: Programme money and Match.");
        assertThat(read(MemorySheet.of("Empty"), TWO).only().message()).isEqualTo("The table is empty.");
    }

    @Test
    void headingsWithoutRowsAreATableWithoutRecords() {
        Read read = read(MemorySheet.ofText("Grant | Match"), TWO);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void everyFaultOfARowIsReportedWithItsCell() {
        Read read = read(MemorySheet.ofText("""
                Project | Award date | Grant | Match
                p1      | 2019-02-30 | £15k  | n/a
                p2      | 2019-02-01 |       | 5
                """), ALL);
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, cell B2 (Award date): INVALID_VALUE",
                        "book.xlsx, sheet Sheet1, cell C2 (Grant): INVALID_VALUE",
                        "book.xlsx, sheet Sheet1, cell D2 (Match): INVALID_VALUE",
                        "book.xlsx, sheet Sheet1, cell C3 (Grant): MISSING_FIELD");
        assertThat(read.problems().get(1).raw()).hasValue("£15k");
        assertThat(read.problems().get(3).repair()).isEqualTo("Write an amount of money such as 1500.00.");
        assertThat(read.rows()).allMatch(row -> row.endsWith("faulty"));
    }

    @Test
    void theSameProblemIsNotReportedTwice() throws IOException {
        ProblemList problems = new ProblemList("b");
        MemorySheet sheet = MemorySheet.ofText("Grant | Match\n£15k | 1\n");
        try (TableReader reader = TableReader.open(sheet, TWO, BigLocalTables.standard(), problems)) {
            reader.next();
            reader.get(GRANT);
            reader.get(GRANT);
        }
        assertThat(problems.count()).isEqualTo(1);
    }

    @Test
    void aWarningDoesNotMakeARowFaulty() {
        Read read = read(MemorySheet.ofText("Grant | Award date\n1 | 2019-05-03T10:00:00Z\n"), ALL);
        assertThat(read.only().code()).isEqualTo(TableProblems.TIME_LEFT_OUT);
        assertThat(read.rows()).containsExactly("2: -, -, 2019-05-03, GBP 1.00, -");
    }

    // A column twice, or without a heading

    /** SHAPE-4. */
    @Test
    void aColumnThatIsThereTwiceIsReportedAndAProblemWhereTheTwoDiffer() {
        Read read = read(MemorySheet.ofText("""
                Award date | Grant | Award Date
                2019-05-03 | 1     | 3 May 2019
                2019-05-04 | 1     |
                           | 1     | 2019-05-05
                2019-05-06 | 1     | bad
                2019-05-07 | 1     | 2019-05-08
                """), List.of(DAY, GRANT));
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, cell C1 (Award Date): COLUMN_TWICE",
                        "book.xlsx, sheet Sheet1, cell C5 (Award Date): COLUMN_TWICE",
                        "book.xlsx, sheet Sheet1, cell C6 (Award Date): COLUMN_TWICE");
        assertThat(read.problems().get(0).message()).isEqualTo("The column is there twice, in A and C.");
        assertThat(read.problems().get(1).raw()).hasValue("bad");
        assertThat(read.rows())
                .containsExactly(
                        "2: 2019-05-03, GBP 1.00",
                        "3: 2019-05-04, GBP 1.00",
                        "4: 2019-05-05, GBP 1.00",
                        "5: -, GBP 1.00 faulty",
                        "6: -, GBP 1.00 faulty");
    }

    /** SHAPE-7. */
    @Test
    void aColumnWithValuesAndNoHeadingIsReportedOnce() {
        Read read = read(MemorySheet.ofText("""
                Grant | Match |   |
                1     | 2     |   |
                1     | 2     | x |
                1     | 2     | y | | z
                """), TWO);
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, cell C3: NO_HEADING", "book.xlsx, sheet Sheet1, cell E4: NO_HEADING");
        assertThat(read.problems().get(0).message()).isEqualTo("Column C has values and no heading, and is not read.");
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void blankRowsAndColumnsArePassedOver() {
        Read read = read(MemorySheet.ofText("""

                | Grant |  | Match

                | 1     |  | 2

                | 3     |  | 4
                """), TWO);
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).containsExactly("4: GBP 1.00, GBP 2.00", "6: GBP 3.00, GBP 4.00");
    }

    // Totals and notes

    @ParameterizedTest
    @ValueSource(strings = {"Total", "TOTAL:", "Totals", "Grand total", "Sub-total", "Sum"})
    void aRowThatSaysItIsATotalIsNone(String word) {
        Read read = read(
                MemorySheet.of("Sheet1")
                        .row("Project", "Grant", "Match")
                        .row("p1", 1000, 250)
                        .row("p2", 500, 250)
                        .row(word, 1501, 500),
                ALL);
        Problem problem = read.only();
        assertThat(problem.code()).isEqualTo(TableProblems.TOTAL_ROW);
        assertThat(problem.place()).hasToString("book.xlsx, sheet Sheet1, row 4");
        assertThat(problem.raw()).hasValue(word + " | 1501 | 500");
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void aTotalIsFoundBesideTheTableToo() {
        Read read = read(MemorySheet.ofText("""
                       | Grant | Match
                       | 1     | 2
                Total  | 1     | 2
                """), TWO);
        assertThat(read.only().code()).isEqualTo(TableProblems.TOTAL_ROW);
    }

    @Test
    void aProjectWhoseNameBeginsWithTheWordIsARecordUnlessItAddsUp() {
        MemorySheet sheet = MemorySheet.ofText("""
                Title | Grant
                Hall  | 1000
                Field | 2000
                Total place pilot | 500
                Total of all | 3500
                """);
        Read read = read(sheet, ALL);
        assertThat(read.rows()).hasSize(3);
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, row 4: MAYBE_TOTAL", "book.xlsx, sheet Sheet1, row 5: TOTAL_ROW");
        assertThat(read.problems().get(0).message())
                .isEqualTo("The row is labelled like a total, and is read as a record. Programme money is £500, and the"
                        + " rows above add up to £3,000.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total for 2018",
                "2018 total",
                "2018-19 Total:",
                "Total spend",
                "Grand total 2018",
                "Sub-total, north",
                "Summe"
            })
    void aLabelOfAnyFormThatAddsUpIsATotal(String label) {
        Read read = read(
                MemorySheet.of("Sheet1")
                        .row("Title", "Grant", "Match")
                        .row("A", 100, 50)
                        .row("B", 200, 50)
                        .row(label, 300, 100)
                        .row("Not matched", 600, null),
                TITLED);
        assertThat(read.told()).containsExactly("book.xlsx, sheet Sheet1, row 4: TOTAL_ROW");
        assertThat(read.only().message())
                .isEqualTo("The row is a total of rows above it, and is not read as a record.");
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aLabelThatHoldsMoreWordsAndDoesNotAddUpIsReadAndReported() {
        Read read = read(MemorySheet.ofText("""
                Title       | Grant | Match
                A           | 100   | 50
                B           | 200   | 50
                Total spend | 299   | 100
                """), TITLED);
        assertThat(read.only().code()).isEqualTo(TableProblems.MAYBE_TOTAL);
        assertThat(read.only().message())
                .isEqualTo("The row is labelled like a total, and is read as a record. Programme money is £299, and the"
                        + " rows above add up to £300.");
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aRowThatIsTheSumOfThoseAboveIsReportedWhateverItIsCalled() {
        Read read = read(MemorySheet.ofText("""
                Title        | Grant | Match
                A            | 100   | 50
                B            | 200   | 50
                All projects | 300   | 100
                """), TITLED);
        assertThat(read.only().code()).isEqualTo(TableProblems.MAYBE_TOTAL);
        assertThat(read.only().severity()).isEqualTo(Severity.WARNING);
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aTotalBelowAnAmountThatCannotBeReadIsLeftOutAndReported() {
        Read read = read(MemorySheet.ofText("""
                Title          | Grant | Match
                A              | £15k  | 50
                B              | 200   | 50
                Total for 2018 | 300   | 100
                """), TITLED);
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, cell B2 (Grant): INVALID_VALUE",
                        "book.xlsx, sheet Sheet1, row 4: TOTAL_ROW");
        assertThat(read.problems().get(1).message())
                .isEqualTo("The row is labelled as a total, and is not read as a record. It cannot be checked, because"
                        + " an amount above it cannot be read.");
        assertThat(read.rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Totally Local", "Totals Road hall", "Sum up", "Summer fair", "Total place"})
    void aRecordIsNoTotalBecauseItEqualsTheOneAbove(String name) {
        Read read = read(
                MemorySheet.of("Sheet1")
                        .row("Title", "Grant", "Match")
                        .row("Garden", 5000, 2000)
                        .row(name, 5000, 2000),
                TITLED);
        assertThat(read.problems()).noneMatch(problem -> problem.code().equals(TableProblems.TOTAL_ROW));
        assertThat(read.rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title | Grant | Match\nA | 100 | 50\nB | EUR 200 | 50\nTotal place | 300 | 100\n",
                "Title | Grant | Match\nA | 100 | 50\nB | 200 | 50\nTotal place | £15k | 100\n"
            })
    void whatCannotBeComparedIsARecord(String text) {
        Read read = read(MemorySheet.ofText(text), TITLED);
        assertThat(read.problems()).extracting(Problem::code).contains(TableProblems.MAYBE_TOTAL);
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aTotalThatDoesNotAddUpSaysInWhat() {
        Read read = read(MemorySheet.ofText("""
                Title | Grant | Match
                A     | 100   | 50
                B     | 200   | 50
                Total | 999   | 100
                C     | 5     | 1
                D     | 6     | 1
                Total | 11    | 3
                """), TITLED);
        assertThat(read.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "The row is labelled as a total, and is not read as a record. Programme money is £999, and the"
                                + " rows above add up to £300.",
                        "The row is labelled as a total, and is not read as a record. Match is £3, and the rows above"
                                + " since the last total add up to £2.");
        assertThat(read.problems().get(0).repair())
                .isEqualTo("Correct the row, or remove it. If it is a record, give it an id, or a name that is not that"
                        + " of a total.");
        assertThat(read.rows()).hasSize(4);
    }

    @Test
    void aTotalOfOneRowIsNotSaidToDiffer() {
        Read read = read(MemorySheet.ofText("Title | Grant | Match\nA | 100 | 50\nTotal | 100 | 50\n"), TITLED);
        assertThat(read.only().message()).isEqualTo("The row is labelled as a total, and is not read as a record.");
        assertThat(read.only().repair()).startsWith("Remove the row");
    }

    /** SHAPE-2. */
    @Test
    void aRowWithoutItsKeyThatAddsUpIsATotal() {
        Column<ProjectId> key = ID.required();
        Read read = read(MemorySheet.ofText("""
                Identifier | Grant | Match
                p1         | 1000  | 1
                p2         | 2500  |
                           | 3500  | 1
                p3         | 5     |
                           | 5     |
                           | 3505  | 1
                           | 7     |
                """), List.of(key, GRANT, MATCH));
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, row 4: TOTAL_ROW",
                        "book.xlsx, sheet Sheet1, row 6: TOTAL_ROW",
                        "book.xlsx, sheet Sheet1, row 7: TOTAL_ROW",
                        "book.xlsx, sheet Sheet1, cell A8 (Identifier): MISSING_FIELD");
        assertThat(read.rows()).hasSize(4);
    }

    @Test
    void aRecordWithAKeyIsNoTotalWhateverItSays() {
        Column<ProjectId> key = ID.required();
        Read read = read(MemorySheet.ofText("""
                Identifier | Title | Grant
                p1         | Hall  | 1000
                p2         | Total | 1000
                """), List.of(key, TITLE, GRANT));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void aTotalInTheColumnOfTheKeyIsOneIfItAddsUp() {
        Column<ProjectId> key = ID.required();
        MemorySheet adds = MemorySheet.ofText("Identifier | Grant\np1 | 1\np2 | 2\nTotal | 3\n");
        MemorySheet not = MemorySheet.ofText("Identifier | Grant\np1 | 1\np2 | 2\nTotal | 4\n");
        assertThat(read(adds, List.of(key, GRANT)).rows()).hasSize(2);
        assertThat(read(not, List.of(key, GRANT)).rows()).hasSize(3);
    }

    @Test
    void theLastRowOfAListWithoutIdsIsATotalIfItAddsUp() {
        Read read = read(
                MemorySheet.of("Sheet1")
                        .row("Grant", "Match")
                        .row(1000.1, 10)
                        .row(2500.2, 20.5)
                        .row(3500.3, 30.5),
                TWO);
        assertThat(read.only().code()).isEqualTo(TableProblems.TOTAL_ROW);
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void aRowThatAddsUpAndIsNotTheLastIsARecord() {
        Read read = read(MemorySheet.ofText("Grant | Match\n1 | 1\n2 | 2\n3 | 3\n4 | 4\n"), TWO);
        assertThat(read.told()).containsExactly("book.xlsx, sheet Sheet1, row 4: MAYBE_TOTAL");
        assertThat(read.rows()).hasSize(4).endsWith("5: GBP 4.00, GBP 4.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grant | Match\n1 | 1\n1 | 1\n",
                "Grant | Match\n0 | 0\n0 | 0\n0 | 0\n",
                "Grant | Match\n1 | 1\n2 | 2\n3 | 4\n",
                "Grant | Match\n1 | 1\n2 | n/a\n3 | 1\n",
                "Grant | Match\n1 | 1\nEUR 2 | 2\n3 | 3\n"
            })
    void whatDoesNotAddUpInEveryAmountIsARecord(String text) {
        assertThat(read(MemorySheet.ofText(text), TWO).problems())
                .noneMatch(problem -> problem.code().equals(TableProblems.TOTAL_ROW));
    }

    @Test
    void aTotalAboveANoteIsTheLastRow() {
        Read read = read(MemorySheet.ofText("""
                Grant | Match
                1     | 1
                2     | 2
                3     | 3

                Source: the council
                and others
                """), List.of(GRANT, MATCH.required()));
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, row 4: TOTAL_ROW",
                        "book.xlsx, sheet Sheet1, row 6: NOTE_ROW",
                        "book.xlsx, sheet Sheet1, row 7: NOTE_ROW");
        assertThat(read.problems().get(1).raw()).hasValue("Source: the council");
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void notesAndLabelsBelowAListOfMembersAreNoMembers() {
        Read read = read(MemorySheet.ofText("""
                Member | Resident
                m1     | yes
                m2     | no
                Total: 2 |
                Notes: all voted |
                m3     |

                Apologies from two others |
                """), List.of(MEMBER, RESIDENT));
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, row 4: TOTAL_ROW",
                        "book.xlsx, sheet Sheet1, row 5: NOTE_ROW",
                        "book.xlsx, sheet Sheet1, row 8: NOTE_ROW");
        assertThat(read.rows()).containsExactly("2: m1, true", "3: m2, false", "6: m3, -");
    }

    @Test
    void aNameAloneBelowABlankRowIsARecordWhereNothingElseIsRequired() {
        Read read = read(MemorySheet.ofText("""
                Title | Match
                Hall  | 5

                Lunch club |
                Community garden of the north |
                Field | 6
                """), List.of(TITLE, MATCH));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).hasSize(4);
    }

    @Test
    void anIdAloneBelowABlankRowIsARecordThatLacksTheRest() {
        Read read = read(
                MemorySheet.ofText("Identifier | Grant\ng1 | 5\n\ng2 |\n\nPrinted in May |\n"),
                List.of(ID.required(), GRANT));
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, cell B4 (Grant): MISSING_FIELD",
                        "book.xlsx, sheet Sheet1, row 6: NOTE_ROW");
    }

    @Test
    void anExampleIsPassedOverAndWhatIsWrittenOverItIsAnError() {
        String day = CellForms.DAY.example().orElseThrow().toString();
        String amount = CellForms.MONEY.example().orElseThrow().getAmount().toPlainString();
        Read read = read(
                MemorySheet.of("Sheet1")
                        .row("Project", "Award date", "Grant", "Colour")
                        .row("#example", day, amount, null)
                        .row("#Example", null, "EUR " + amount, null)
                        .row("#example", day, 5000, null)
                        .row("#example", day, "£15k", null)
                        .row("#example", day, amount, "red"),
                List.of(ID, DAY, GRANT));
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, cell D1 (Colour): UNKNOWN_HEADING",
                        "book.xlsx, sheet Sheet1, row 4: EXAMPLE_ROW",
                        "book.xlsx, sheet Sheet1, row 5: EXAMPLE_ROW",
                        "book.xlsx, sheet Sheet1, row 6: EXAMPLE_ROW");
        assertThat(read.problems().get(1).severity()).isEqualTo(Severity.ERROR);
        assertThat(read.problems().get(1).raw()).hasValue("#example | " + day + " | 5000");
        assertThat(read.rows()).isEmpty();
    }

    // Tables of the model

    private static Read ofTheModel(String text, List<Column<?>> columns) throws IOException {
        ProblemList problems = new ProblemList("book.xlsx");
        List<String> rows = new ArrayList<>();
        try (TableReader reader =
                TableReader.open(MemorySheet.ofText(text), columns, BigLocalTables.standard(), problems)) {
            while (reader.next()) {
                columns.forEach(reader::get);
                rows.add(reader.row() + (reader.isFaulty() ? " faulty" : ""));
            }
        }
        return new Read(rows, problems.take());
    }

    @Test
    void aRowOfTheModelThatHasAllItNeedsIsARecordWhateverItSays() throws IOException {
        Read read = ofTheModel("""
                Project    | Grant | Match
                total-2017 | 100   | 50
                total-2018 | 100   | 50
                Total      | 200   | 100

                Note: all  | 400   |
                """, List.of(ID.required(), GRANT, MATCH));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).containsExactly("2", "3", "4", "6");
        assertThat(ofTheModel("""
                Project | Title | Match
                a       | x     | 1

                Source: the council | |
                """, List.of(ID.required(), TITLE, MATCH)).problems())
                .isEmpty();
    }

    @Test
    void aRowOfTheModelWithItsIdIsNoTotalEvenIfItLacksMore() throws IOException {
        List<Column<?>> columns = List.of(ID.required(), TITLE.required(), GRANT);
        Read read = ofTheModel("""
                Project    | Title | Grant
                a          | A     | 100
                b          | B     | 100
                total-2017 |       | 200
                           | Totally new hall | 100
                Total      |       | 999
                           | Total for 2018 | 500
                           |       | 500
                """, columns);
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Sheet1, cell B4 (Title): MISSING_FIELD",
                        "book.xlsx, sheet Sheet1, cell A5 (Project): MISSING_FIELD",
                        "book.xlsx, sheet Sheet1, row 6: TOTAL_ROW",
                        "book.xlsx, sheet Sheet1, row 7: TOTAL_ROW",
                        "book.xlsx, sheet Sheet1, row 8: TOTAL_ROW");
    }

    @Test
    void headingsThatStandAgainAreReported() {
        Read read = read(MemorySheet.ofText("Grant | Match\n1 | 1\nGrant | Match\n5 | 2\n"), TWO);
        assertThat(read.only().code()).isEqualTo(TableProblems.HEADINGS_AGAIN);
        assertThat(read.rows()).hasSize(2);
    }

    // What a workbook hides or merges

    @Test
    void hiddenRowsAreReadAndReportedOnce() {
        MemorySheet sheet =
                MemorySheet.ofText("Grant | Match\n1 | 1\n5 | 2\n7 | 3\n").hidingRow(3);
        Problem one = read(sheet, TWO).only();
        assertThat(one.message()).isEqualTo("A row is hidden, and is read.");
        Read read = read(sheet.hidingRow(4), TWO);
        assertThat(read.only().message()).isEqualTo("2 rows are hidden, and are read. This is the first of them.");
        assertThat(read.only().place()).hasToString("book.xlsx, sheet Sheet1, row 3");
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aHiddenSheetIsReadAndReported() {
        Read read = read(MemorySheet.ofText("Grant | Match\n1 | 1\n").hidden(), TWO);
        assertThat(read.only().code()).isEqualTo(TableProblems.HIDDEN_SHEET);
        assertThat(read.rows()).hasSize(1);
    }

    /** SHAPE-3. */
    @Test
    void mergedCellsAreReportedAndFilledOnlyWhereTheCallerAsks() {
        MemorySheet sheet = MemorySheet.of("Grants")
                .row("Project", "Grant", "Note")
                .row("p1", 1, "a")
                .row(null, 2, null)
                .row("p2", 3, null)
                .merging(2, 1, 3, 1)
                .merging(1, 2, 1, 3)
                .merging(2, 3, 4, 3);
        Read read = read(sheet, List.of(ID.required(), GRANT));
        assertThat(read.told())
                .containsExactly(
                        "book.xlsx, sheet Grants, cell C1 (Note): UNKNOWN_HEADING",
                        "book.xlsx, sheet Grants, cell A2 (Project): MERGED_CELLS",
                        "book.xlsx, sheet Grants, cell A3 (Project): MISSING_FIELD");
        assertThat(read.problems().get(1).message())
                .isEqualTo("The cells A2:A3 are merged: only the first has a value.");
        Read filled = read(
                sheet, List.of(ID.required(), GRANT), BigLocalTables.standard().fillingMergedCells());
        assertThat(filled.rows()).containsExactly("2: p1, GBP 1.00", "3: p1, GBP 2.00", "4: p2, GBP 3.00");
        assertThat(filled.told())
                .containsExactly(
                        "book.xlsx, sheet Grants, cell C1 (Note): UNKNOWN_HEADING",
                        "book.xlsx, sheet Grants, cell A2 (Project): MERGED_CELLS");
    }

    @Test
    void aRowWhoseKeyIsMergedWithTheOneAboveIsNoTotal() {
        MemorySheet sheet = MemorySheet.of("Grants")
                .row("Project", "Grant")
                .row("p1", 1)
                .row("p2", 2)
                .row(null, 3)
                .merging(3, 1, 4, 1);
        List<Column<?>> columns = List.of(ID.required(), GRANT);
        assertThat(read(sheet, columns).rows()).hasSize(3).last().asString().endsWith("faulty");
        assertThat(read(sheet, columns, BigLocalTables.standard().fillingMergedCells())
                        .rows())
                .containsExactly("2: p1, GBP 1.00", "3: p2, GBP 2.00", "4: p2, GBP 3.00");
    }

    @Test
    void aRowWithoutItsKeyBelowOneThatIsTheSameIsNoTotal() {
        Read read = read(MemorySheet.ofText("Identifier | Grant\np1 | 5\n | 5\n"), List.of(ID.required(), GRANT));
        assertThat(read.only().code()).isEqualTo(ProblemCode.MISSING_FIELD);
    }

    @Test
    void theColumnsOfASheetAreCounted() throws IOException {
        MemorySheet sheet = MemorySheet.ofText("a title\nProject | Grant\np1 | 1\n");
        assertThat(TableReader.matches(sheet, ALL, BigLocalTables.standard())).isEqualTo(2);
        assertThat(TableReader.matches(MemorySheet.of("Empty"), ALL, BigLocalTables.standard()))
                .isZero();
    }

    @Test
    void fromAndToAboveTheHeadingsAreNotTheHeadings() {
        Read read = read(MemorySheet.ofText("""
                Grant   | 2015 | Match | 2016
                Project | Title | Grant | Match
                p1      | Hall  | 1     | 2
                """), ALL);
        assertThat(read.rows()).containsExactly("3: p1, Hall, -, GBP 1.00, GBP 2.00");
        assertThat(read.only().code()).isEqualTo(TableProblems.ROWS_ABOVE_HEADINGS);
    }

    @Test
    void headingsThatTheCallerReportsAreNotReportedHere() throws IOException {
        ProblemList problems = new ProblemList("b");
        MemorySheet sheet = MemorySheet.ofText("Grant | Colour | #note\n1 | red | x\n");
        try (TableReader reader = TableReader.open(sheet, TWO, BigLocalTables.standard(), problems)) {
            assertThat(reader.otherHeadings()).containsExactly("Colour");
        }
        assertThat(problems.count()).isZero();
    }

    @Test
    void namesOfPeopleAreNotRead() throws IOException {
        ProblemList problems = new ProblemList("b");
        MemorySheet sheet = MemorySheet.ofText("Name | Grant\nJane Smith | 1\n");
        try (TableReader reader =
                TableReader.openAlone(sheet, TWO, Set.of("name"), BigLocalTables.standard(), problems)) {
            reader.next();
            assertThat(reader.others()).isEmpty();
        }
        Problem problem = problems.take().get(0);
        assertThat(problem.code()).isEqualTo(TableProblems.NAMES_LEFT_OUT);
        assertThat(problem.raw()).isEmpty();
    }

    @Test
    void aFormOfACallersOwnThatThrowsIsAProblem() {
        Column<ProblemCode> code = Column.of("Code", "A code.", new CodeOfTheirOwn());
        Problem problem = read(MemorySheet.ofText("Code\nabc\n"), List.of(code)).only();
        assertThat(problem.message()).isEqualTo("The value is not a code of ours.");
        assertThat(problem.raw()).hasValue("abc");
    }

    @Test
    void manyRowsCostTheirNumber() {
        MemorySheet sheet = MemorySheet.of("Grants").row("Grant", "Match");
        IntStream.range(0, 20_000).forEach(row -> sheet.row(row, row + 1));
        assertThat(read(sheet, TWO).rows()).hasSize(20_000);
    }
}
