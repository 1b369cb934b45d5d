package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleRowsTest {
    static final List<BigLocalTables> SETTINGS = List.of(
            BigLocalTables.standard(),
            BigLocalTables.standard().withCurrency(CurrencyUnit.EUR),
            BigLocalTables.standard().withDecimalComma());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void noExampleOfABlankWorkbookIsTakenForARecord(BigLocalTables tables) {
        Path file = folder.resolve("blank.xlsx");
        List<Class<? extends Entity>> kinds = new ArrayList<>();
        ModelTable.RECORDS.forEach(table -> kinds.add(table.shape().type().asSubclass(Entity.class)));

        tables.writeBlankWorkbook(file, kinds);

        assertThat(tables.read(file).problems()).extracting(Problem::code).containsExactly(TableProblems.NO_PROGRAMME);
        assertThat(BigLocalTables.standard().read(file).problems())
                .extracting(Problem::code)
                .containsExactly(TableProblems.NO_PROGRAMME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy.xlsx", "copy.zip"})
    void aCopyOfTheExampleIsOneToo(String copy) throws IOException {
        assertThat(filled(copy, "").problems()).extracting(Problem::code).containsExactly(TableProblems.NO_PROGRAMME);
    }

    @Test
    void whatIsWrittenOverTheExampleIsNotLostUnreported() throws IOException {
        Loaded<Programme> read = filled("filled.xlsx", "New hall");

        assertThat(read.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblems.EXAMPLE_ROW);
            assertThat(problem.place().toString()).endsWith("sheet Grants, row 2");
            assertThat(problem.message())
                    .isEqualTo(
                            "The row is marked as an example and has other values than the example, and is not read.");
            assertThat(problem.repair())
                    .isEqualTo("If it is a record, write over #example; if it is not, remove the row.");
        });
    }

    /** A blank workbook of grants that was copied, with a title in the example's row unless it is empty. */
    private Loaded<Programme> filled(String name, String title) throws IOException {
        Path blank = folder.resolve("blank.xlsx");
        BigLocalTables.standard().writeBlankWorkbook(blank, List.of(Grant.class));
        Path copy = folder.resolve(name);
        try (Sheets from = SheetFiles.standard().open(blank);
                SheetWriter to = SheetFiles.standard().write(copy)) {
            for (Sheet sheet : from.sheets()) {
                if (!sheet.name().startsWith("#")) {
                    copy(sheet, title, to);
                }
            }
            to.finish();
        }
        return BigLocalTables.standard().read(copy);
    }

    private static void copy(Sheet sheet, String title, SheetWriter to) throws IOException {
        try (Rows rows = sheet.rows()) {
            rows.next();
            List<String> headings = new ArrayList<>();
            for (int at = 1; at <= rows.width(); at++) {
                headings.add(rows.cell(at).raw());
            }
            to.begin(sheet.name(), headings);
            while (rows.next()) {
                List<Cell> cells = new ArrayList<>();
                for (int at = 1; at <= rows.width(); at++) {
                    boolean isTitle = sheet.name().equals("Grants")
                            && headings.get(at - 1).equals("Title *")
                            && !title.isEmpty();
                    cells.add(isTitle ? new Cell.Text(title) : rows.cell(at));
                }
                to.row(cells);
            }
        }
    }
}
