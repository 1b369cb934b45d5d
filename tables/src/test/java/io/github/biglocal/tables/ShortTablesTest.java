package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTablesTest {
    private static final PartnershipId BOARD = PartnershipId.of("north");
    private static final AreaId NORTH = AreaId.of("north");
    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

    @TempDir
    private Path folder;

    private static <T> Loaded<T> read(MemorySheet sheet, ShortTable<T> table) {
        try {
            return table.read(sheet, BigLocalTables.standard(), new ProblemList("book.xlsx"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T clean(String text, ShortTable<T> table) {
        Loaded<T> loaded = read(MemorySheet.ofText(text), table);
        assertThat(loaded.problems()).isEmpty();
        return loaded.orThrow();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    // Projects

    @Test
    void aTwoColumnListGivesLeverage() throws IOException {
        Path file = file("projects.csv", """
                Grant,Match
                "£10,000.00","£25,000.00"
                5000,10000
                """);
        Loaded<List<Project>> projects = BigLocalTables.standard().read(file, ShortTables.projects());
        LeverageResult leverage = Leverage.asOf(LocalDate.of(2020, 3, 31)).of(projects.orThrow());
        assertThat(leverage.toString()).startsWith("programme money £15,000, match £35,000; 2 projects counted");
    }

    @Test
    void theCallersHeadingsAreMapped() throws IOException {
        Path file = file("projects.csv", """
                What we gave;Council and others
                "1.234,50";"2.469,00"
                """);
        List<Project> projects = BigLocalTables.standard()
                .withDecimalComma()
                .withCurrency(CurrencyUnit.EUR)
                .withHeading("What we gave", "Programme money")
                .withHeading("Council and others", "Match")
                .read(file, ShortTables.projects())
                .orThrow();
        assertThat(projects)
                .singleElement()
                .satisfies(project -> assertThat(project.match()).hasValue(Money.parse("EUR 2469.00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Programme money",
                "Big Local money",
                "Grant",
                "Grant amount",
                "Funder's contribution",
                "Our contribution",
                "GRANT (£)"
            })
    void programmeMoneyIsFoundUnderWhatPeopleCallIt(String heading) {
        List<Project> projects = clean(heading + " | Other money\n100 | 50\n", ShortTables.projects());
        assertThat(projects.get(0).programmeMoney()).hasValue(Money.parse("GBP 100.00"));
        assertThat(projects.get(0).match()).hasValue(Money.parse("GBP 50.00"));
    }

    @Test
    void aProjectHasWhatItsRowSays() {
        List<Project> projects = clean("""
                Project | Area  | Grant | Match funding | Total cost
                Hall    | south | 100   | 50            | 160
                Field   |       | 0     | 0             |
                        |       | 7     | 0             |
                """, ShortTables.projects(NORTH));
        assertThat(projects)
                .containsExactly(
                        Project.of(ProjectId.of("Hall"), AreaId.of("south"), "Hall", Money.parse("GBP 100"))
                                .matchedBy(Money.parse("GBP 50"))
                                .withTotalCost(Money.parse("GBP 160")),
                        Project.of(ProjectId.of("Field"), NORTH, "Field", Money.parse("GBP 0"))
                                .matchedBy(Money.parse("GBP 0")),
                        Project.of(ProjectId.of("Row 4"), NORTH, "Row 4", Money.parse("GBP 7"))
                                .matchedBy(Money.parse("GBP 0")));
    }

    @Test
    void aBlankMatchIsTakenForNoneAndThatIsSaid() {
        Loaded<List<Project>> loaded = read(
                MemorySheet.ofText("Project | Grant | Match\nHall | 5 |\nField | 6 | 7\nPark | 8 |\n"),
                ShortTables.projects());
        assertThat(loaded.value().orElseThrow().get(0).matchLines()).isEmpty();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("book.xlsx, sheet Sheet1, cell C2 (Match)");
            assertThat(problem.message()).isEqualTo("2 projects have no amount of match, and are taken to have none.");
        });
    }

    @Test
    void aListWithoutAColumnOfMatchSaysNothingOfLeverage() {
        Loaded<List<Project>> loaded = read(MemorySheet.ofText("Grant | Others\n5 | 6\n"), ShortTables.projects());
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).extracting(Problem::code).containsExactly(TableProblems.MISSING_COLUMN);
    }

    @Test
    void aHeadingThatIsSaidToStandForNoColumnOfTheTableIsAnError() throws IOException {
        Path file = file("projects.csv", "Grant,Others,Match\n5,6,7\n");
        Loaded<List<Project>> loaded =
                BigLocalTables.standard().withHeading("Others", "Matches").read(file, ShortTables.projects());
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("projects.csv, cell B1 (Others)");
            assertThat(problem.message())
                    .isEqualTo("By withHeading it stands for \"Matches\", and this table has no such column.");
            assertThat(problem.repair())
                    .isEqualTo(
                            "Did you mean Match? The columns of this table are Project, Project id, Programme money, Match,"
                                    + " Area and Total cost.");
        });
    }

    @Test
    void aRowThatSaysTotalWhereAnAmountBelongsIsATotal() {
        Loaded<List<Project>> loaded =
                read(MemorySheet.ofText("Grant | Match\n5 | 6\nTotal: £5.00 | 6\n"), ShortTables.projects());
        assertThat(loaded.value().orElseThrow()).hasSize(1);
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(TableProblems.TOTAL_ROW);
    }

    @Test
    void blankProgrammeMoneyIsNotKnownAndNotZero() {
        List<Project> projects = clean("Project | Grant | Match\nHall | | 50\n", ShortTables.projects());
        assertThat(projects.get(0).programmeMoney()).isEmpty();
        assertThat(projects.get(0).programmeLines()).isEmpty();
        assertThat(projects.get(0).matchLines()).containsExactly(FundingLine.of(Money.parse("GBP 50")));
    }

    @Test
    void aListWithoutProgrammeMoneyIsNoListOfProjects() {
        Loaded<List<Project>> loaded = read(MemorySheet.ofText("Project | Match\nHall | 50\n"), ShortTables.projects());
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblems.MISSING_COLUMN);
            assertThat(problem.message()).isEqualTo("The column Programme money is missing.");
        });
    }

    @Test
    void whatCannotBeAContributionIsReportedAtItsCellAndLosesItsRowOnly() {
        Loaded<List<Project>> loaded = read(MemorySheet.ofText("""
                Project | Grant | Match
                a       | 1     | (500.00)
                b       | EUR 1 | 5
                c       | £15k  | 5
                d       | 4     | 5
                """), ShortTables.projects());
        assertThat(loaded.value().orElseThrow()).extracting(Project::title).containsExactly("d");
        assertThat(loaded.errors())
                .extracting(problem -> problem.place().toString())
                .containsExactlyInAnyOrder(
                        "book.xlsx, sheet Sheet1, cell C2 (Match)",
                        "book.xlsx, sheet Sheet1, row 3",
                        "book.xlsx, sheet Sheet1, cell B4 (Grant)");
    }

    @Test
    void twoRowsOfOneProjectAreTwoProjectsAndReported() {
        Loaded<List<Project>> loaded = read(
                MemorySheet.ofText("Project | Grant | Match\nHall | 1 | 2\nHall | 3 | 1\n"), ShortTables.projects());
        assertThat(loaded.value().orElseThrow())
                .extracting(project -> project.id().value())
                .containsExactly("Hall", "Hall, row 3");
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_VALUE));
    }

    @Test
    void aListWithBothIdsAndTitlesKeepsBoth() {
        Loaded<List<Project>> loaded = read(MemorySheet.ofText("""
                Identifier | Title | Grant | Match
                p1         | Hall  | 1     | 2
                p2         | Hall  | 3     | 4
                p3         |       | 5     | 6
                           | Field | 7     | 8
                """), ShortTables.projects());
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow())
                .extracting(project -> project.id().value(), Project::title)
                .containsExactly(tuple("p1", "Hall"), tuple("p2", "Hall"), tuple("p3", "p3"), tuple("Field", "Field"));
        Project last = loaded.orThrow().get(3);
        assertThat(loaded.places().placeOf(last.reference(), "id"))
                .hasValueSatisfying(place -> assertThat(place).hasToString("book.xlsx, sheet Sheet1, cell B5 (Title)"));
        assertThat(loaded.places().placeOf(loaded.orThrow().get(2).reference(), "title"))
                .hasValueSatisfying(
                        place -> assertThat(place).hasToString("book.xlsx, sheet Sheet1, cell A4 (Identifier)"));
    }

    @Test
    void ofTwoRowsWithOneIdTheSecondIsReportedThere() {
        Loaded<List<Project>> loaded = read(
                MemorySheet.ofText("Id | Title | Grant | Match\np1 | Hall | 1 | 2\np1 | Field | 3 | 4\n"),
                ShortTables.projects());
        assertThat(loaded.value().orElseThrow())
                .extracting(project -> project.id().value(), Project::title)
                .containsExactly(tuple("p1", "Hall"), tuple("p1, row 3", "Field"));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_VALUE);
            assertThat(problem.place()).hasToString("book.xlsx, sheet Sheet1, cell A3 (Id)");
        });
    }

    @Test
    void noIdThatIsMadeIsThatOfAnotherRow() {
        Loaded<List<Project>> loaded = read(MemorySheet.ofText("""
                Project   | Grant | Match
                X, row 4  | 1     | 2
                X         | 3     | 4
                X         | 5     | 6
                          | 7     | 8
                Row 5     | 9     | 10
                """), ShortTables.projects());
        assertThat(loaded.value().orElseThrow())
                .extracting(project -> project.id().value())
                .containsExactly("X, row 4", "X", "X, row 4, again", "Row 5, again", "Row 5");
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(ProblemCode.DUPLICATE_VALUE);
    }

    @Test
    void theTotalOfTwoAmountsIsNotAThirdProject() {
        Loaded<List<Project>> loaded = read(MemorySheet.ofText("""
                Title | Grant | Match
                Hall  | 1000  | 0
                Field | 2500  | 0
                      | 3500  | 0
                """), ShortTables.projects());
        assertThat(loaded.value().orElseThrow()).hasSize(2);
        assertThat(loaded.warnings()).extracting(Problem::code).containsExactly(TableProblems.TOTAL_ROW);
    }

    @Test
    void aNoteBelowTheProjectsIsNone() {
        Loaded<List<Project>> loaded = read(MemorySheet.ofText("""
                Project | Grant | Match
                Hall    | 1000  | 5

                As told by the council
                """), ShortTables.projects());
        assertThat(loaded.value().orElseThrow()).hasSize(1);
        assertThat(loaded.warnings()).extracting(Problem::code).containsExactly(TableProblems.NOTE_ROW);
    }

    @Test
    void aProjectLeadsBackToItsCells() {
        Loaded<List<Project>> loaded =
                read(MemorySheet.ofText("Project | Grant | Match\nHall | 1 | 2\n"), ShortTables.projects());
        Project project = loaded.orThrow().get(0);
        assertThat(loaded.places().placeOf(project.reference(), "matchLines/0/amount"))
                .hasValueSatisfying(place -> assertThat(place).hasToString("book.xlsx, sheet Sheet1, cell C2 (Match)"));
        assertThat(loaded.places().placeOf(project.reference(), "totalCost"))
                .hasValueSatisfying(place -> assertThat(place).hasToString("book.xlsx, sheet Sheet1, row 2"));
    }

    @Test
    void inACsvFileTheLineIsSaidBesideTheRow() throws IOException {
        Path file = file("projects.csv", "Project,Grant,Match\n\"Hall,\nnew\",1,0\nField,1k,0\nPark,-1,0\n");
        assertThat(BigLocalTables.standard().read(file, ShortTables.projects()).errors())
                .extracting(problem -> problem.place().toString())
                .containsExactlyInAnyOrder(
                        "projects.csv, cell B3 (Grant), line 4", "projects.csv, cell B4 (Grant), line 5");
        assertThat(BigLocalTables.standard()
                        .read(file, ShortTables.projects())
                        .value()
                        .orElseThrow())
                .extracting(Project::title)
                .containsExactly("Hall, new");
    }

    // Members

    @Test
    void aListOfMembersGivesTheResidentMajority() throws IOException {
        Path file = file("members.csv", """
                Member,Resident,From,To
                m1,yes,2015-01-01,
                m2,y,01 Feb 2015,
                m3,No,2015-01-01,
                m4,TRUE,2015-01-01,2016-01-31
                """);
        ShortTable<Partnership> members = ShortTables.members(BOARD, NORTH);
        Partnership board = BigLocalTables.standard().read(file, members).orThrow();
        Verdict verdict = ResidentMajority.standard().verdict(board, RuleContext.on(DAY));
        assertThat(verdict).isInstanceOf(Verdict.Satisfied.class);
        assertThat(board.members()).hasSize(4);
        assertThat(board.members().get(3).isInPost(DAY)).isFalse();
    }

    @Test
    void whatIsBlankIsNotKnownAndAMissingFirstDayIsSaid() {
        Loaded<Partnership> loaded = read(MemorySheet.ofText("""
                Member | Resident | From       | To         | Votes
                m1     |          |            |            |
                m2     | no       | 2016-01-01 | 2016-12-31 | no
                """), ShortTables.members(BOARD, NORTH));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("book.xlsx, sheet Sheet1, cell C2 (From)");
            assertThat(problem.message())
                    .isEqualTo("1 term has no first day, and is taken to have begun before anybody asks.");
        });
        Partnership board = loaded.orThrow();
        Member first = board.members().get(0);
        assertThat(first.residence()).isEmpty();
        assertThat(first.residenceOn(DAY)).isEqualTo(Residence.UNKNOWN);
        assertThat(first.votingOn(DAY)).isEqualTo(VotingRight.UNKNOWN);
        assertThat(first.isInPost(LocalDate.of(1990, 1, 1))).isTrue();
        Member second = board.members().get(1);
        assertThat(second.residenceOn(DAY)).isEqualTo(Residence.NON_RESIDENT);
        assertThat(second.votingOn(DAY)).isEqualTo(VotingRight.NON_VOTING);
        assertThat(second.residenceOn(LocalDate.of(2017, 1, 1))).isEqualTo(Residence.UNKNOWN);
    }

    @Test
    void withoutAColumnOfVotesAllVote() {
        Partnership board =
                clean("Member | Resident | Since\nm1 | yes | 2014-04-01\n", ShortTables.members(BOARD, NORTH));
        assertThat(board.members().get(0).voting()).isEmpty();
        assertThat(board.members().get(0).votingOn(DAY)).isEqualTo(VotingRight.VOTING);
    }

    @Test
    void severalRowsOfAMemberAreItsTerms() {
        Partnership board = clean("""
                Member | Residence    | Joined     | Left
                m1     | RESIDENT     | 2014-01-01 | 2015-12-31
                m2     | resident     | 2014-01-01 |
                m1     | Non-resident | 2016-05-01 |
                """, ShortTables.members(BOARD, NORTH));
        assertThat(board.members()).hasSize(2);
        Member member = board.find(PersonId.of("m1")).orElseThrow();
        assertThat(member.terms()).hasSize(2);
        assertThat(member.residenceOn(LocalDate.of(2015, 1, 1))).isEqualTo(Residence.RESIDENT);
        assertThat(member.residenceOn(DAY)).isEqualTo(Residence.NON_RESIDENT);
        assertThat(member.isInPost(LocalDate.of(2016, 2, 1))).isFalse();
    }

    private static List<String> ids(Loaded<Partnership> loaded) {
        return loaded.orThrow().members().stream()
                .map(member -> member.id().value())
                .toList();
    }

    @Test
    void namesAreNeverKeptNorShown() {
        Loaded<Partnership> loaded = read(MemorySheet.ofText("""
                Name       | E-mail | Resident | From
                Jane Smith | j@x.uk | yes      | 2014-01-01
                John Brown |        | no       | 2014-01-01
                """), ShortTables.members(BOARD, NORTH));
        assertThat(loaded.warnings())
                .extracting(Problem::code)
                .containsExactly(TableProblems.NAMES_LEFT_OUT, TableProblems.NAMES_LEFT_OUT);
        assertThat(ids(loaded)).containsExactly("row-2", "row-3");
        assertThat(loaded.problems().toString()).doesNotContain("Smith");
    }

    @Test
    void rowsOfOneNameAreTermsOfOneMember() {
        Loaded<Partnership> loaded = read(MemorySheet.ofText("""
                Name        | Resident | From       | To
                Jane Smith  | yes      | 2014-01-01 | 2014-12-31
                John Brown  | no       | 2014-01-01 |
                jane  smith | no       | 2016-01-01 |
                            | no       | 2016-01-01 |
                            | no       | 2016-01-01 |
                """), ShortTables.members(BOARD, NORTH));
        assertThat(ids(loaded)).containsExactly("row-2", "row-3", "row-5", "row-6");
        assertThat(loaded.orThrow().members().get(0).terms()).hasSize(2);
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(TableProblems.NAMES_LEFT_OUT);
        assertThat(place(loaded, loaded.orThrow(), "members/row-2/terms/1"))
                .isEqualTo("book.xlsx, sheet Sheet1, cell C4 (From)");
    }

    @Test
    void aFirstNameAloneIsNotThatOfOneMember() {
        String rows = """
                Jane | Smith | yes | 2014-01-01 | 2014-12-31
                Jane | Brown | yes | 2014-01-01 | 2014-12-31
                Jane | Smith | yes | 2016-01-01 |
                """;
        ShortTable<Partnership> members = ShortTables.members(BOARD, NORTH);
        assertThat(ids(read(MemorySheet.ofText("First name | Surname | Resident | From | To\n" + rows), members)))
                .containsExactly("row-2", "row-3");
        assertThat(ids(read(MemorySheet.ofText("First name | Ward | Resident | From | To\n" + rows), members)))
                .containsExactly("row-2", "row-3", "row-4");
    }

    @Test
    void twoRowsOfOneMemberAtATimeAreReported() {
        Loaded<Partnership> loaded = read(MemorySheet.ofText("""
                Name       | Resident | From       | To
                John Smith | yes      | 2016-01-01 |
                John Smith | yes      | 2014-01-01 | 2016-12-31
                """), ShortTables.members(BOARD, NORTH));
        assertThat(loaded.warnings()).extracting(Problem::code).contains(ProblemCode.DUPLICATE_VALUE);
        assertThat(loaded.warnings().get(1).place()).hasToString("book.xlsx, sheet Sheet1, cell C2 (From)");
        assertThat(ids(loaded)).containsExactly("row-2");
    }

    @Test
    void namesInTheColumnOfMembersAreNoIds() {
        Loaded<Partnership> loaded = read(MemorySheet.ofText("""
                Member     | Resident | From       | To
                Jane Smith | yes      | 2014-01-01 | 2014-12-31
                J O'Neill  | no       | 2014-01-01 |
                Jane Smith | no       | 2016-01-01 |
                """), ShortTables.members(BOARD, NORTH));
        assertThat(loaded.warnings())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(TableProblems.NAMES_LEFT_OUT));
        assertThat(ids(loaded)).containsExactly("row-2", "row-3");
        assertThat(loaded.orThrow().members().get(0).terms()).hasSize(2);
        assertThat(loaded.problems().toString()).doesNotContain("Smith");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith, Jane",
                "Jane",
                "Jane Smith (chair)",
                "Jane Smith <jane@x.org>",
                "jane1@x.org",
                "Jane Smith 2",
                "N1 9GU",
                "07700900123",
                "+447700900123"
            })
    void whatMaySayWhoSomebodyIsIsNoId(String text) {
        Loaded<Partnership> loaded = read(
                MemorySheet.of("Sheet1")
                        .row("Member", "Resident", "From")
                        .row(text, "yes", DAY)
                        .row("m1", "no", DAY),
                ShortTables.members(BOARD, NORTH));
        assertThat(ids(loaded)).containsExactly("row-2", "row-3");
        assertThat(loaded.warnings()).extracting(Problem::code).containsExactly(TableProblems.NAMES_LEFT_OUT);
        assertThat(loaded.orThrow().toString() + loaded.problems()).doesNotContain("Jane", "jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m1", "1", "M-01", "NB/2016/3", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "#7"})
    void whatStandsForAMemberIsKept(String text) {
        assertThat(ids(read(
                        MemorySheet.of("Sheet1").row("Member", "From").row(text, DAY),
                        ShortTables.members(BOARD, NORTH))))
                .containsExactly(text);
    }

    @Test
    void aRowWithoutAnIdIsNotOfTheMemberThatHasTheIdMadeForIt() {
        Loaded<Partnership> loaded = read(MemorySheet.ofText("""
                Member | Resident | From
                row-3  | yes      | 2014-01-01
                       | no       | 2014-01-01
                """), ShortTables.members(BOARD, NORTH));
        assertThat(ids(loaded)).containsExactly("row-3", "row-3-again");
        assertThat(loaded.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Member | Resident\nm1 | yes\nm2 | perhaps\n",
                "Member | From | To\nm1 | 2016-01-01 | 2015-01-01\nm2 | |\n",
                "Member | Resident | Residence\nm1 | yes | NON_RESIDENT\n"
            })
    void withoutAllItsMembersThereIsNoBoard(String text) {
        Loaded<Partnership> loaded = read(MemorySheet.ofText(text), ShortTables.members(BOARD, NORTH));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).hasSize(1);
    }

    @Test
    void aMemberLeadsBackToItsRowsAndCells() {
        Loaded<Partnership> loaded = read(MemorySheet.ofText("""
                Member | Resident | From       | To
                m1     |          | 2014-01-01 | 2014-12-31
                m2     | yes      | 2014-01-01 |
                m1     | no       | 2016-01-01 |
                """), ShortTables.members(BOARD, NORTH));
        Partnership board = loaded.orThrow();
        assertThat(place(loaded, board, "members/m1/residence/0"))
                .isEqualTo("book.xlsx, sheet Sheet1, cell B4 (Resident)");
        assertThat(place(loaded, board, "members/m1/terms/1")).isEqualTo("book.xlsx, sheet Sheet1, cell C4 (From)");
        assertThat(place(loaded, board, "members/m2")).isEqualTo("book.xlsx, sheet Sheet1, row 3");
        assertThat(place(loaded, board, "area")).isEqualTo("book.xlsx, sheet Sheet1");
    }

    private static String place(Loaded<?> loaded, Partnership board, String field) {
        return loaded.places().placeOf(board.reference(), field).orElseThrow().toString();
    }

    // Files of several sheets

    @Test
    void ofSeveralSheetsTheOneThatHasMostOfTheHeadingsIsRead() throws IOException {
        file("a.csv", "Some text about it\n");
        file("b.csv", "Grant,Match\n1,2\n");
        file("c.csv", "Grant,Project,Match\n7,Field,1\n");
        Loaded<List<Project>> loaded = BigLocalTables.standard().read(folder, ShortTables.projects());
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow()).extracting(Project::title).containsExactly("Field");
        assertThat(BigLocalTables.standard()
                        .read(folder, ShortTables.projects().inSheet("B"))
                        .orThrow())
                .extracting(Project::title)
                .containsExactly("Row 2");
    }

    @Test
    void twoSheetsThatFitAreReported() throws IOException {
        file("2019.csv", "Grant,Match\n1,1\n");
        file("2020.csv", "Grant,Match\n2,2\n");
        Loaded<List<Project>> loaded = BigLocalTables.standard().read(folder, ShortTables.projects());
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblems.SEVERAL_SHEETS);
            assertThat(problem.message())
                    .isEqualTo("2 sheets have the headings of the table, and this one is read: \"2019\" and \"2020\".");
        });
        assertThat(loaded.orThrow().get(0).programmeMoney()).hasValue(Money.parse("GBP 1.00"));
    }

    @Test
    void aFileWithoutSuchASheetSaysSo() throws IOException {
        file("a.csv", "x,y\n1,1\n");
        file("b.csv", "x,y\n2,2\n");
        assertThat(BigLocalTables.standard()
                        .read(folder, ShortTables.projects())
                        .errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(TableProblems.NO_HEADINGS));
        assertThat(BigLocalTables.standard()
                        .read(folder, ShortTables.projects().inSheet("c"))
                        .errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("There is no sheet \"c\"."));
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        assertThat(BigLocalTables.standard()
                        .read(folder.resolve("none.csv"), ShortTables.projects())
                        .errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    // A caller's own

    private static final Column<String> GROUP =
            Column.of("Group", "Who asked.", CellForms.TEXT).required();
    private static final Column<Money> ASKED =
            Column.of("Asked", "How much.", CellForms.MONEY).required();

    private record Request(String group, Money asked) {}

    @Test
    void aTableOfACallersOwnIsAFewLines() {
        ShortTable<List<Request>> table =
                ShortTable.ofEach(row -> new Request(row.require(GROUP), row.require(ASKED)), GROUP, ASKED);
        assertThat(clean("Group | Asked\nBees | £100\n", table))
                .containsExactly(new Request("Bees", Money.parse("GBP 100.00")));
        ShortTable<Integer> whole = ShortTable.ofAll(List::size, GROUP, ASKED);
        assertThat(clean("Group | Asked\nBees | £100\nAnts | 5\n", whole)).isEqualTo(2);
        assertThat(read(MemorySheet.ofText("Group | Asked\nBees | £100\nAnts | 5k\n"), whole)
                        .value())
                .isEmpty();
        assertThat(table).hasToString("table of Group and Asked");
    }

    @Test
    void aRecordOfACallersTableThatIsRefusedIsAProblemOfItsRow() {
        ShortTable<List<FundingLine>> table =
                ShortTable.ofEach(row -> FundingLine.of(row.require(ASKED)), GROUP, ASKED);
        Loaded<List<FundingLine>> loaded = read(MemorySheet.ofText("Group | Asked\na | -1\nb | 2\n"), table);
        assertThat(loaded.value().orElseThrow()).hasSize(1);
        assertThat(loaded.errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString("book.xlsx, sheet Sheet1, row 2"));
    }

    @Test
    void columnsOfPeopleCanBeLeftOut() {
        ShortTable<Integer> table = ShortTable.ofAll(List::size, GROUP, ASKED).leavingOut("Contact", "E-mail");
        Loaded<Integer> loaded = read(MemorySheet.ofText("Group | Asked | contact\na | 1 | Jane Smith\n"), table);
        assertThat(loaded.warnings())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(TableProblems.NAMES_LEFT_OUT));
    }
}
