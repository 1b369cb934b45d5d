package io.github.biglocal.tables;

import io.github.biglocal.entity.Citation;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/TABLES.md}: every table and column, from the tables of the model. */
final class TablesPage {
    private static final String INTRODUCTION = """
            # Tables

            *Generated from the columns, which come from the types and their Javadoc; a test fails when this page differs from them.
            To regenerate it: `mvn -pl tables -am test -Dtest=TablesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dupdate.docs=true`.*

            This page lists every table and column of a workbook, or of a folder or zip of CSV files. What the values mean, and every
            code, is in [FORMATS.md](FORMATS.md); a blank workbook has all of it in notes.

            ## Sheets and rows

            Each **sheet** or **CSV file** is a table and has its name: a sheet `Grants`, a file `Grants.csv`. In the names of tables
            and in headings, case, blanks and punctuation do not count. A sheet or a column whose name begins with `#` is a note, and is not read;
            so is a row whose first cell is `#example`, which is an error if it has other values than the example of a blank workbook.
            Tables and columns that are not needed may be left out, and columns may be in any order.

            A list within a record, such as the payments of a grant, is a **table of its own**: each row names by its id what it
            belongs to, in the first columns. Rows without an id, such as those of `Project match lines`, are named by their number (`No.`), or
            if that is left out by their place among those of the same owner, from 1. A number is needed for a row with an id only where
            several have the same. The order of the rows is the order of the list.

            A fault in a row loses its record, with all its parts, and no other record; a fault in a field of your own loses that field
            alone. Every fault of a row is reported, with its cell.

            ## Cells

            | what | is read | is written |
            | --- | --- | --- |
            | amounts | `1500`, `£1,234.50`, `(500.00)` for a negative one, `EUR 12.00`; in pounds unless it, the format of its cell or the caller says otherwise | a number; in another currency `EUR 12.00` |
            | days | `2016-04-01`, `1 April 2016`, `24/07/2014`; `03/04/2021` only if the caller says which comes first | a date |
            | periods | two columns, the first and the last day, either of which may be blank; `..` as first day, and a blank last day, are a period without either | the same |
            | several periods | `2014-04-01 to 2016-03-31; from 2017-04-01` | the same |
            | codes | the code, or its words: `NON_RESIDENT`, `non-resident` | the code |
            | several values | separated by `;`, in quotation marks where one holds a semicolon | the same |
            | texts | as they stand | as text, which no spreadsheet runs as a formula |

            A column with another heading is a **field of your own**, and kept with its record, with a warning unless the name begins
            with `x-` or `x_`; the parts of records have no room for one unless they are records themselves. What is no text (numbers,
            lists, fields in fields), or has a name that is not read as it is written, is in the table [Additional fields](#additional-fields).

            """;

    private TablesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("## The tables\n\n");
        for (ModelTable table : ModelTable.all()) {
            if (table.shape().type() != Citation.class) {
                table(table.title(), table.shape().meaning().orElse(""), table.columns(), page);
            }
        }
        ModelTable citations = ModelTable.all().stream()
                .filter(table -> table.title().equals("Grant citations"))
                .findFirst()
                .orElseThrow();
        table(
                "Citations",
                "There is such a table for each kind of record, here that of grants: "
                        + ModelTable.all().stream()
                                .filter(table -> table.shape().type() == Citation.class)
                                .map(ModelTable::title)
                                .collect(Collectors.joining(", "))
                        + ".",
                citations.columns(),
                page);
        table(
                AdditionalRows.TITLE,
                "Fields of your own that no column can hold: a row for each value.",
                AdditionalRows.COLUMNS,
                page);
        return page.toString().strip() + "\n";
    }

    private static void table(String title, String meaning, List<Column<?>> columns, StringBuilder page) {
        page.append("### ").append(title).append("\n\n").append(meaning).append("\n\n");
        page.append("| heading | holds | | meaning |\n| --- | --- | --- | --- |\n");
        for (Column<?> column : columns) {
            page.append("| `")
                    .append(column.heading())
                    .append("` | ")
                    .append(holds(column))
                    .append(" | ")
                    .append(column.isRequired() ? "required" : "optional")
                    .append(" | ")
                    .append(column.meaning().replace("|", "\\|"))
                    .append(" |\n");
        }
        page.append('\n');
    }

    private static String holds(Column<?> column) {
        List<String> choices = column.form().choices();
        String form = column.form().description().replace("|", "\\|");
        return choices.isEmpty() ? form : "a code such as `" + choices.get(0) + "`";
    }
}
