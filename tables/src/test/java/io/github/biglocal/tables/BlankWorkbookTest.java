package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankWorkbookTest {
    private final BigLocalTables tables = BigLocalTables.standard();

    @TempDir
    private Path folder;

    @SuppressWarnings("unchecked") // the tables of records are of entities
    private static List<Class<? extends Entity>> kinds() {
        List<Class<? extends Entity>> kinds = new ArrayList<>();
        for (ModelTable table : ModelTable.RECORDS) {
            kinds.add((Class<? extends Entity>) table.shape().type());
        }
        return kinds;
    }

    private static Map<String, List<List<Cell>>> content(Path file) throws IOException {
        Map<String, List<List<Cell>>> content = new LinkedHashMap<>();
        try (Sheets sheets = SheetFiles.standard().open(file)) {
            for (Sheet sheet : sheets.sheets()) {
                List<List<Cell>> all = new ArrayList<>();
                try (Rows rows = sheet.rows()) {
                    while (rows.next()) {
                        List<Cell> row = new ArrayList<>();
                        for (int column = 1; column <= rows.width(); column++) {
                            row.add(rows.cell(column));
                        }
                        all.add(row);
                    }
                }
                content.put(sheet.name(), all);
            }
        }
        return content;
    }

    private static String plain(Cell heading) {
        return ModelTable.plain(heading.raw());
    }

    /** The rows of a table under the headings of another, by what they are called. */
    private static List<List<Cell>> under(List<Cell> headings, List<List<Cell>> table) {
        List<String> its = table.get(0).stream().map(BlankWorkbookTest::plain).toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : table.subList(1, table.size())) {
            List<Cell> cells = new ArrayList<>();
            for (Cell heading : headings) {
                int at = its.indexOf(plain(heading));
                cells.add(at < 0 || at >= row.size() ? Cell.Blank.BLANK : row.get(at));
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void filledInWithRowsInEachSheetItIsReadWithoutAnError() throws IOException {
        Path blank = folder.resolve("blank.xlsx");
        Path sample = folder.resolve("sample.xlsx");
        Path filled = folder.resolve("filled.xlsx");
        tables.writeBlankWorkbook(blank, kinds());
        tables.write(Samples.maximal(), sample);
        Map<String, List<List<Cell>>> data = content(sample);
        Set<String> withoutRows = new LinkedHashSet<>();
        try (SheetWriter writer = SheetFiles.standard().write(filled)) {
            for (Map.Entry<String, List<List<Cell>>> sheet : content(blank).entrySet()) {
                if (sheet.getKey().startsWith("#")) {
                    continue;
                }
                List<Cell> headings = sheet.getValue().get(0);
                writer.begin(sheet.getKey(), headings.stream().map(Cell::raw).toList());
                writer.row(sheet.getValue().get(1));
                if (!data.containsKey(sheet.getKey())) {
                    withoutRows.add(sheet.getKey());
                    continue;
                }
                for (List<Cell> row : under(headings, data.get(sheet.getKey()))) {
                    writer.row(row);
                }
            }
            writer.finish();
        }

        Loaded<Programme> loaded = tables.read(filled);

        assertThat(withoutRows).isEmpty();
        assertThat(loaded.problems())
                .as("the sample has codes that nobody knows")
                .allMatch(problem -> problem.code().equals(ProblemCode.UNKNOWN_CODE));
        Programme programme = loaded.orThrow();
        for (ModelTable table : ModelTable.RECORDS) {
            assertThat(records(programme, table)).as(table.title()).hasSameSizeAs(records(Samples.maximal(), table));
        }
        assertThat(programme.grants())
                .isEqualTo(asTheWorkbookHasThem(Samples.maximal().grants()));
    }

    /** It has no sheets for citations and for fields that are no texts. */
    private static List<Grant> asTheWorkbookHasThem(List<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.withCitations().withAdditionalFields(Map.of()))
                .toList();
    }

    private static List<?> records(Programme programme, ModelTable table) {
        return (List<?>)
                ModelTable.PROGRAMME.shape().field(table.field()).orElseThrow().get(programme);
    }

    @Test
    void itHasASheetForEachTableButThoseOfCitations() throws IOException {
        Path blank = folder.resolve("blank.xlsx");
        tables.writeBlankWorkbook(blank, kinds());

        assertThat(content(blank).keySet())
                .filteredOn(name -> !name.startsWith("#"))
                .containsExactlyElementsOf(ModelTable.all().stream()
                        .filter(table -> table.shape().type() != Citation.class)
                        .map(ModelTable::title)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP", "EUR", "JPY", "KWD"})
    void asItIsItIsReadWithoutAnErrorInItsCurrency(String currency) {
        BigLocalTables inIt = tables.withCurrency(CurrencyUnit.of(currency));
        Path blank = folder.resolve("blank.xlsx");
        inIt.writeBlankWorkbook(blank, kinds());

        assertThat(inIt.read(blank).errors()).isEmpty();
    }

    @Test
    void itSpeaksOfTheCurrencyOfTheCaller() throws IOException {
        Path pounds = folder.resolve("pounds.xlsx");
        Path euros = folder.resolve("euros.xlsx");
        tables.writeBlankWorkbook(pounds, List.of(Grant.class));
        tables.withCurrency(CurrencyUnit.EUR).writeBlankWorkbook(euros, List.of(Grant.class));

        assertThat(content(pounds).get("#Read me").toString()).doesNotContain("%s");
        assertThat(texts(pounds, "#Read me")).anyMatch(text -> text.contains("Amounts are in pounds."));
        assertThat(texts(euros, "#Read me")).anyMatch(text -> text.contains("Amounts are in EUR."));
        assertThat(texts(euros, "Grants")).noneMatch(text -> text.contains("GBP"));
        assertThat(content(euros).get("Grants").get(1)).anyMatch(cell -> cell instanceof Cell.Numeric);
    }

    private static List<String> texts(Path file, String sheet) throws IOException {
        return content(file).get(sheet).stream()
                .flatMap(List::stream)
                .map(Cell::raw)
                .toList();
    }

    @Test
    void itIsAWorkbookAndNoOtherFile() {
        Path file = folder.resolve("blank.csv");

        assertThatThrownBy(() -> tables.writeBlankWorkbook(file, List.of(Grant.class)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("ends in .xlsx");
        assertThat(Files.exists(file)).isFalse();
    }
}
