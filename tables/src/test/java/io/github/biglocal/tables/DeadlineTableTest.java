package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineTableTest {
    @TempDir
    private Path folder;

    /** Eight members, one until the end of June. */
    private static Deadlines deadlines() {
        return deadlines(RuleSet.of(List.of(MinimumSize.standard())));
    }

    private static Deadlines deadlines(RuleSet rules) {
        return Deadlines.of(
                Programme.builder()
                        .id(ProgrammeId.of("p"))
                        .name("P")
                        .addPartnership(Partnership.builder()
                                .id(PartnershipId.of("board"))
                                .area(AreaId.of("north"))
                                .addAllMembers(IntStream.rangeClosed(1, 8)
                                        .mapToObj(number -> Member.builder()
                                                .id(PersonId.of("m-" + number))
                                                .addTerm(Periods.parse(
                                                        number == 1 ? "2015-07-01/2016-06-30" : "2015-07-01/.."))
                                                .build())
                                        .toList())
                                .build())
                        .build(),
                rules,
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2016, 12, 31));
    }

    @Test
    void aCsvFileHasARowForEachDeadline() throws IOException {
        Path file = folder.resolve("due.csv");

        DeadlineTable.write(deadlines(), file);

        assertThat(Files.readString(file).lines())
                .satisfiesExactly(
                        headings -> assertThat(headings)
                                .isEqualTo(
                                        "\uFEFFAct by,From,Area,Record,Rule,What it asks,Severity,Kind,Answer before,"
                                                + "Answer after,What happens,What would prevent it,What changes,Source"),
                        row -> assertThat(row)
                                .startsWith("2016-06-30,2016-07-01,north,Partnership board,partnership-minimum-size,")
                                .contains(
                                        ",error,breach,satisfied,breached,",
                                        "\"The partnership has 7 members in post, fewer than the 8 required.\"",
                                        "Recruit 1 more member.",
                                        ",What changes: Member m-1 (terms).,",
                                        "Local Trust"));
    }

    /** A reason of each kind is in its row. */
    @Test
    void anAcceptanceThatEndsAndAnAnswerThatBecomesUnknownSayWhyInTheirRows() throws IOException {
        Reference board = new Reference("Partnership", "board");
        LocalDate september = LocalDate.of(2016, 9, 30);
        Path file = folder.resolve("due.csv");

        DeadlineTable.write(
                deadlines(RuleSet.of(List.of(MinimumSize.standard(), new NotKnownFrom(LocalDate.of(2016, 12, 1))))
                        .accepting(new Acceptance(MinimumSize.ID, board, "agreed", september))),
                file);

        assertThat(Files.readString(file).lines().skip(1))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("2016-09-30,2016-10-01,north,Partnership board,partnership-minimum-size,")
                                .contains(
                                        ",acceptance ends,breached (accepted),breached,",
                                        "Recruit 1 more member. Or decide to accept it for longer.",
                                        ",What changes: the finding is accepted only until 30 September 2016.,"),
                        row -> assertThat(row)
                                .startsWith("2016-11-30,2016-12-01,north,Partnership board,not-known-from,")
                                .contains(
                                        ",not known,satisfied,not known,",
                                        "\"Find out, and record: when it was reviewed.\"",
                                        ",What changes: Partnership board (review due).,"));
    }

    /** Needs the day of a review from a day on. */
    private static final class NotKnownFrom extends Rule<Partnership> {
        private final LocalDate due;

        NotKnownFrom(LocalDate due) {
            super(
                    RuleInfo.of("partnership", RuleId.of("not-known-from"), RuleKind.REQUIREMENT)
                            .title("It is reviewed")
                            .rationale("R.")
                            .source(Citation.of("Our constitution", "clause 7"))
                            .build(),
                    Partnership.class);
            this.due = due;
        }

        @Override
        protected Verdict judge(Partnership partnership, RuleContext context) {
            context.mayChangeOn(due, partnership.reference(), "reviewDue");
            return context.asOf().isBefore(due)
                    ? Verdict.satisfied()
                    : Verdict.unknown(new Missing(partnership.reference(), "members", "when it was reviewed"));
        }
    }

    @Test
    void aWorkbookHasTheTermsWithoutAnEndToo() throws IOException {
        Path file = folder.resolve("due.xlsx");

        DeadlineTable.write(deadlines(), file);

        try (Sheets sheets = SheetFiles.standard().open(file)) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("deadlines", "terms without an end");
            assertThat(firstCells(sheets.sheets().get(0)))
                    .containsExactly(new Cell.Text("Act by"), new Cell.Day(LocalDate.of(2016, 6, 30)));
            assertThat(firstCells(sheets.sheets().get(1))).hasSize(8);
        }
    }

    private static List<Cell> firstCells(Sheet sheet) throws IOException {
        List<Cell> cells = new ArrayList<>();
        try (Rows rows = sheet.rows()) {
            while (rows.next()) {
                cells.add(rows.cell(1));
            }
        }
        return cells;
    }

    @Test
    void anotherKindOfFileIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> DeadlineTable.write(deadlines(), folder.resolve("due.xls")));
    }
}
