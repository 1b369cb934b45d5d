package io.github.biglocal.tables;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Deadline;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.OpenTerm;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Deadlines as a table: a row for each, by day. In one CSV file that is all; a workbook, and a folder or zip of CSV files, has a
 * second table of the terms without a recorded end. They are for people, and are not read back.
 */
public final class DeadlineTable {
    /** The columns, and what stands in them. */
    private static final List<Column> COLUMNS = List.of(
            new Column("Act by", deadline -> new Cell.Day(deadline.lastDay())),
            new Column("From", deadline -> new Cell.Day(deadline.day())),
            new Column(
                    "Area", deadline -> text(deadline.area().map(Reference::id).orElse(""))),
            new Column("Record", deadline -> text(deadline.about().toString())),
            new Column("Rule", deadline -> text(deadline.rule().value())),
            new Column("What it asks", deadline -> text(deadline.title())),
            new Column("Severity", deadline -> text(Text.words(deadline.severity()))),
            new Column("Kind", deadline -> text(Text.words(deadline.kind()))),
            new Column("Answer before", deadline -> text(before(deadline))),
            new Column("Answer after", deadline -> text(words(deadline.after().answer()))),
            new Column("What happens", deadline -> text(String.join(" ", deadline.problem()))),
            new Column("What would prevent it", deadline -> text(String.join(" ", deadline.prevention()))),
            new Column("What changes", deadline -> text(deadline.whatChanges().orElse(""))),
            new Column(
                    "Source",
                    deadline -> text(
                            deadline.sources().stream().map(Citation::toString).collect(Collectors.joining("; ")))));

    private record Column(String heading, Function<Deadline, Cell> cell) {}

    private DeadlineTable() {}

    private static String before(Deadline deadline) {
        return words(deadline.before().answer())
                + (deadline.kind() == Deadline.Kind.ACCEPTANCE_ENDS ? " (" + Text.words(Answer.ACCEPTED) + ")" : "");
    }

    private static String words(Answer answer) {
        return answer == Answer.UNKNOWN ? "not known" : Text.words(answer);
    }

    private static Cell text(String text) {
        return text.isBlank() ? Cell.Blank.BLANK : new Cell.Text(text);
    }

    /**
     * Writes deadlines.
     *
     * @param deadlines the deadlines
     * @param file a file whose name ends in {@code .csv}, {@code .xlsx} or {@code .zip}, or a folder; it is replaced once all of it
     *     was written
     * @throws UncheckedIOException if it cannot be written
     * @throws InvalidValueException if its name ends as that of another kind of file, such as {@code .xls}
     */
    public static void write(Deadlines deadlines, Path file) {
        Objects.requireNonNull(deadlines, "deadlines");
        Objects.requireNonNull(file, "file");
        try (SheetWriter sheets = SheetFiles.standard().write(file)) {
            sheets.begin("deadlines", COLUMNS.stream().map(Column::heading).toList());
            for (Deadline deadline : deadlines.deadlines()) {
                sheets.row(COLUMNS.stream()
                        .map(column -> column.cell().apply(deadline))
                        .toList());
            }
            if (!isOneTable(file)) {
                sheets.begin("terms without an end", List.of("Area", "Record", "Field", "What it is"));
                for (OpenTerm term : deadlines.openTerms()) {
                    sheets.row(List.of(
                            text(term.area().map(Reference::id).orElse("")),
                            text(term.record().toString()),
                            text(term.field()),
                            text(term.what())));
                }
            }
            sheets.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOneTable(Path file) {
        return Optional.ofNullable(file.getFileName())
                .filter(name -> name.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                .isPresent();
    }
}
