package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.reading.Place;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is written by fastexcel: what it does not know of texts, numbers and days is added here. For one thread. */
final class WrittenSheet {
    /** So many rows are kept in memory before they are written. */
    private static final int BLOCK = 200;

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;

    /** A spreadsheet keeps no more digits of a number. */
    private static final int DIGITS = 15;

    /** No number is further from 1, in decimal places, than this. */
    private static final int PLACES = 300;

    private static final int MILLISECONDS_PLACES = 11;
    private static final BigDecimal NANOSECONDS_OF_A_DAY = BigDecimal.valueOf(24L * 60 * 60 * 1_000_000_000);
    private static final int NANOSECONDS_OF_A_MILLISECOND = 1_000_000;
    private static final String TEXT = WorkbookColumn.Format.TEXT.code();
    private static final String AMOUNT = WorkbookColumn.Format.AMOUNT.code();
    private static final String DAY = WorkbookColumn.Format.DAY.code();
    private static final String MOMENT = DAY + " hh:mm:ss";

    /** What would end a currency in a format. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\[\\]-]");

    private final Worksheet sheet;
    private List<WorkbookColumn> columns = List.of();
    private int[] longest = new int[0];
    private String[] formats = new String[0];
    private int[] since = new int[0];
    private int rows;
    private boolean isFlushed;

    WrittenSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Writes the headings; {@code lists} gives the number of the column in which values to choose from stand. */
    void columns(List<WorkbookColumn> all, ToIntFunction<List<String>> lists) {
        columns = List.copyOf(all);
        refuse(columns.stream().<Cell>map(each -> new Cell.Text(each.heading())).toList());
        for (int column = 0; column < columns.size(); column++) {
            WorkbookColumn each = columns.get(column);
            text(column, each.heading());
            sheet.style(rows, column).bold().format(TEXT).set();
            format(column, each);
            int at = column;
            each.note().ifPresent(note -> sheet.comment(0, at, CharacterEscapes.encoded(note)));
            if (!each.choices().isEmpty()) {
                choices(column, each, lists.applyAsInt(each.choices()));
            }
        }
        sheet.freezePane(0, 1);
        rows++;
    }

    private void format(int column, WorkbookColumn each) {
        if (each.format() != WorkbookColumn.Format.GENERAL) {
            sheet.style(column).format(each.format().code()).set();
        }
    }

    private void choices(int column, WorkbookColumn each, int list) {
        String letters = Place.inTable("").atColumn(list + 1).columnLetters().orElseThrow();
        String values = "'" + WorkbookWriter.LISTS + "'!$" + letters + "$1:$" + letters + "$"
                + each.choices().size();
        sheet.range(1, column, SheetLimits.MOST_ROWS - 1, column)
                .validateWithListByFormula(values)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(each.isClosed())
                .errorTitle("Not on the list")
                .error("Choose a value from the list.");
    }

    /** Writes a row that is not {@linkplain #refuse refused}. */
    void row(List<Cell> cells) throws IOException {
        if (cells.size() > formats.length) {
            int before = formats.length;
            formats = Arrays.copyOf(formats, cells.size());
            Arrays.fill(formats, before, formats.length, "");
            since = Arrays.copyOf(since, formats.length);
        }
        for (int column = 0; column < formats.length; column++) {
            String format = column < cells.size() ? write(column, cells.get(column)) : "";
            if (!format.equals(formats[column])) {
                formatCells(column);
                formats[column] = format;
                since[column] = rows;
            }
        }
        nextRow();
    }

    /** Cells of one format below each other are formatted together, which is several times as fast. */
    private void formatCells(int column) {
        if (!formats[column].isEmpty() && since[column] < rows) {
            sheet.range(since[column], column, rows - 1, column)
                    .style()
                    .format(formats[column])
                    .set();
        }
    }

    private void formatAll() {
        for (int column = 0; column < formats.length; column++) {
            formatCells(column);
            since[column] = rows;
        }
    }

    /** Writes a row that is not {@linkplain #refuse refused}, in italics. */
    void exampleRow(List<Cell> cells) throws IOException {
        formatAll();
        for (int column = 0; column < cells.size(); column++) {
            String format = write(column, cells.get(column));
            StyleSetter style = sheet.style(rows, column);
            style.italic();
            if (!format.isEmpty()) {
                style.format(format);
            }
            style.set();
        }
        nextRow();
        Arrays.fill(since, rows);
    }

    private void nextRow() throws IOException {
        rows++;
        if (rows % BLOCK == 0) {
            formatAll();
            setWidths();
            sheet.flush();
        }
    }

    /** The columns are described before the first rows. */
    private void setWidths() {
        if (isFlushed) {
            return;
        }
        isFlushed = true;
        for (int column = 0; column < Math.max(longest.length, columns.size()); column++) {
            int found = column < longest.length ? longest[column] : 0;
            int needed = Math.max(NARROWEST, Math.min(WIDEST, found + 2));
            sheet.width(
                    column,
                    column < columns.size() ? columns.get(column).width().orElse(needed) : needed);
        }
    }

    void end() throws IOException {
        formatAll();
        setWidths();
        sheet.finish();
    }

    /** Refuses what cannot be written, before any of the row is. */
    void refuse(List<Cell> cells) {
        refuseSize(cells.size());
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = Objects.requireNonNull(cells.get(column), "cell");
            if (cell instanceof Cell.Text text) {
                refuse(column, text.value());
            } else if (cell instanceof Cell.Numeric number) {
                refuse(column, number.value());
            } else if (cell instanceof Cell.Fault || cell instanceof Cell.NoResult) {
                throw refused(
                        "the cell in " + at(column) + " is an error or a formula without a result",
                        "Write a value, or leave the cell blank.");
            }
        }
    }

    private void refuseSize(int width) {
        if (width > SheetLimits.MOST_COLUMNS) {
            throw refused(
                    "a row has more than " + Text.number(SheetLimits.MOST_COLUMNS) + " cells",
                    "Write a CSV file, or use fewer columns.");
        }
        if (rows >= SheetLimits.MOST_ROWS) {
            throw refused(
                    "a sheet has more than " + Text.number(SheetLimits.MOST_ROWS) + " rows",
                    "Write a CSV file, or divide the rows among several sheets.");
        }
    }

    private void refuse(int column, String text) {
        Require.of(SheetWriter.class).whole("cells", text);
        if (text.length() > WorkbookWriter.MOST_CHARACTERS) {
            throw refused(
                    "the text in " + at(column)
                            + " has more than 32,767 characters, the most a cell of a workbook can hold",
                    "Shorten it, or write a CSV file.");
        }
    }

    private void refuse(int column, BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > PLACES || Math.abs((long) number.scale()) > PLACES) {
            throw refused(
                    "the number in " + at(column) + " is larger or smaller than any that a spreadsheet can hold",
                    "Correct the number.");
        }
    }

    private String at(int column) {
        return "row " + (rows + 1) + ", column " + (column + 1);
    }

    /** Writes a cell; gives its format, which is empty where it needs none. */
    private String write(int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text(column, text.value());
        } else if (cell instanceof Cell.Numeric number) {
            return number(column, number);
        } else if (cell instanceof Cell.Day day) {
            return day(column, day);
        } else if (cell instanceof Cell.Truth truth) {
            sheet.value(rows, column, truth == Cell.Truth.TRUE);
            return "";
        }
        return "";
    }

    private String text(int column, String text) {
        if (text.isEmpty()) {
            return "";
        }
        measure(column, text.length());
        String encoded = CharacterEscapes.encoded(text);
        if (Character.isWhitespace(encoded.charAt(0)) || Character.isWhitespace(encoded.charAt(encoded.length() - 1))) {
            // Only a text in parts says that its blanks are to be kept.
            sheet.inlineString(
                    rows, column, RichText.builder().run(encoded).end().build());
        } else {
            sheet.inlineString(rows, column, encoded);
        }
        return TEXT;
    }

    /** As many decimals are shown as are given. */
    private String number(int column, Cell.Numeric cell) {
        BigDecimal number = cell.value();
        if (number.stripTrailingZeros().precision() > DIGITS
                || cell.unit().filter(UNWRITABLE.asPredicate()).isPresent()) {
            return text(column, cell.raw());
        }
        measure(column, cell.raw().length());
        sheet.value(rows, column, number);
        if (cell.unit().isPresent()) {
            String unit = cell.unit().get();
            return unit.equals(Cell.Numeric.PERCENT)
                    ? "0" + decimals(number.scale() - 2) + unit
                    : "[$" + unit + "] #,##0" + decimals(number.scale());
        }
        if (number.scale() <= 0) {
            return format(column);
        }
        return number.scale() == 2 ? AMOUNT : "0" + decimals(number.scale());
    }

    private static String decimals(int places) {
        return places <= 0 ? "" : "." + "0".repeat(Math.min(places, DIGITS));
    }

    private String format(int column) {
        return column < columns.size() && columns.get(column).format() == WorkbookColumn.Format.AMOUNT ? AMOUNT : "";
    }

    /** A day before March 1900 or after 9999, or a time that is finer than a thousandth of a second, is a text. */
    private String day(int column, Cell.Day day) {
        boolean isKnown = !day.value().isBefore(SerialDay.FIRST_OF_MARCH_1900)
                && !day.value().isAfter(SerialDay.LAST)
                && day.time().toNanoOfDay() % NANOSECONDS_OF_A_MILLISECOND == 0;
        if (!isKnown) {
            return text(column, day.raw());
        }
        measure(column, day.raw().length());
        long serial = SerialDay.serial(day.value());
        if (day.time().equals(LocalTime.MIDNIGHT)) {
            sheet.value(rows, column, serial);
            return DAY;
        }
        BigDecimal time = BigDecimal.valueOf(day.time().toNanoOfDay())
                .divide(NANOSECONDS_OF_A_DAY, MILLISECONDS_PLACES, RoundingMode.HALF_UP);
        sheet.value(rows, column, BigDecimal.valueOf(serial).add(time));
        return MOMENT;
    }

    /** The first rows decide how wide a column is. */
    private void measure(int column, int length) {
        if (isFlushed) {
            return;
        }
        if (column >= longest.length) {
            longest = Arrays.copyOf(longest, Math.max(columns.size(), column + 1));
        }
        longest[column] = Math.max(longest[column], length);
    }

    private static InvalidValueException refused(String problem, String repair) {
        return new InvalidValueException(SheetWriter.class, "cells", problem, repair);
    }
}
