package io.github.biglocal.tables;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.WorkbookColumn;
import io.github.biglocal.tables.grid.WorkbookWriter;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Writes a workbook to fill in: of each table the headings with a note that says what the column means, cells that are formatted, lists
 * to choose from, and a row that shows how it is done, which is not read. Without state.
 */
final class BlankWorkbook {
    private static final String READ_ME = "#Read me";

    private static final List<String> INSTRUCTIONS = List.of(
            "Each sheet is a table. Write a row for each thing, below the example, which may stay or go.",
            "Hold the mouse over a heading to see what the column means. Columns whose heading has a * need a value in every row;"
                    + " leave blank what is not known, and do not write 0, none or n/a for it.",
            "An ID is a short name of your choice, such as grant-1, that no other row of the sheet has. For people use a number or"
                    + " a letter, never a name.",
            "Where a sheet asks for the ID of something else, such as the Grant ID of a payment, write it as it stands in the other"
                    + " sheet.",
            "Amounts are in %s. Dates are best written as 2016-04-01.",
            "Sheets and columns that you do not need may be deleted. You may add columns; begin their headings with x-.");

    private BlankWorkbook() {}

    static void write(WorkbookWriter writer, Collection<ModelTable> kinds, CellSettings settings) throws IOException {
        writer.beginColumns(
                READ_ME,
                List.of(WorkbookColumn.of("How to fill this in", WorkbookColumn.Format.TEXT)
                        .withWidth(120)));
        for (String instruction : INSTRUCTIONS) {
            writer.row(List.of(new Cell.Text(instruction.formatted(currency(settings)))));
        }
        write(writer, ModelTable.PROGRAMME, settings);
        for (ModelTable table : kinds) {
            write(writer, table, settings);
        }
    }

    private static String currency(CellSettings settings) {
        return settings.currency().equals(CurrencyUnit.GBP)
                ? "pounds"
                : settings.currency().getCode();
    }

    private static void write(WorkbookWriter writer, ModelTable table, CellSettings settings) throws IOException {
        List<Column<?>> columns = columns(table);
        writer.beginColumns(
                table.title(), columns.stream().map(BlankWorkbook::column).toList());
        List<Cell> example = new ArrayList<>();
        for (Column<?> column : columns) {
            example.add(example.isEmpty() ? new Cell.Text(TableReader.EXAMPLE) : example(column, settings));
        }
        writer.exampleRow(example);
        for (ModelTable part : table.parts()) {
            // Where a fact was published is seldom known to those who fill it in.
            if (part.shape().type() != Citation.class) {
                write(writer, part, settings);
            }
        }
    }

    /** Without numbers that say no more than the ids do, and without the version, which says nothing to who fills it in. */
    private static List<Column<?>> columns(ModelTable table) {
        List<Column<?>> columns = table.columns(level -> level == 0 && table.isNamedByNumber());
        columns.remove(ModelTable.VERSION);
        return columns;
    }

    private static <V> Cell example(Column<V> column, CellSettings settings) {
        CellForm<V> form = column.form();
        return form.example()
                .map(value -> value instanceof Money amount
                        ? form.type().cast(inCurrency(amount, settings.currency()))
                        : value)
                .map(value -> form.write(value, settings))
                .orElse(Cell.Blank.BLANK);
    }

    /** An example as it stands where amounts are in a currency. */
    static Money inCurrency(Money example, CurrencyUnit currency) {
        return Money.of(currency, example.getAmount(), RoundingMode.HALF_UP);
    }

    private static WorkbookColumn column(Column<?> column) {
        CellForm<?> form = column.form();
        WorkbookColumn written = WorkbookColumn.of(
                        column.heading() + (column.isRequired() ? " *" : ""), format(form.format()))
                .withNote(column.meaning() + " Write " + what(column) + ".");
        if (form.choices().isEmpty()) {
            return written;
        }
        // A cell of several values has to take what is on no list.
        boolean isClosed = form.type().isEnum() || form.type() == Boolean.class;
        return isClosed ? written.choosingFrom(form.choices()) : written.suggesting(form.choices());
    }

    /** What is to be written; of the ID of another record, where it is found. */
    private static String what(Column<?> column) {
        CellForm<?> form = column.form();
        if (column.heading().equals("ID")) {
            return form.description();
        }
        boolean isList = form instanceof ListForm<?>;
        Class<?> type = form instanceof ListForm<?> list ? list.each().type() : form.type();
        return ModelTable.ofIds(type)
                .map(table -> "the ID that it has in the sheet " + table.title()
                        + (isList ? "; of several, with semicolons between" : ""))
                .orElse(form.description());
    }

    private static WorkbookColumn.Format format(CellForm.Format format) {
        return switch (format) {
            case TEXT -> WorkbookColumn.Format.TEXT;
            case NUMBER -> WorkbookColumn.Format.GENERAL;
            case AMOUNT -> WorkbookColumn.Format.AMOUNT;
            case DAY -> WorkbookColumn.Format.DAY;
        };
    }
}
