package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.testkit.FormatContract;
import io.github.biglocal.testkit.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files of tables keep to, whatever they are. */
abstract class TableFormatContract extends FormatContract {
    private final BigLocalTables tables = BigLocalTables.standard();

    @Override
    protected Loaded<Programme> read(Path file) {
        return tables.read(file);
    }

    @Override
    protected void write(Programme programme, Path file) {
        tables.write(programme, file);
    }

    @Override
    protected Class<? extends Place> placesAre() {
        return Place.InSheet.class;
    }

    @Override
    protected Optional<RecordReader<Entity>> records(Path file) {
        return Optional.of(tables.records(file));
    }

    @Test
    void aProgrammeThatIsWrittenInThePlaceOfAnotherIsReadBack(@TempDir Path folder) {
        Path file = folder.resolve(fileName());
        tables.write(Samples.maximal(), file);

        tables.write(Samples.minimal(), file);
        assertThat(tables.read(file).value()).contains(Samples.minimal());
        tables.write(Samples.empty(), file);
        assertThat(tables.read(file).value()).contains(Samples.empty());
    }

    @Override
    protected void replace(Path file, Collection<Place> places, String text) throws IOException {
        Set<String> cells = places.stream().map(TableFormatContract::cell).collect(Collectors.toSet());
        Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();
        try (Sheets read = SheetFiles.standard().open(file)) {
            for (Sheet sheet : read.sheets()) {
                sheets.put(sheet.name(), replaced(sheet, cells, text));
            }
        }
        try (SheetWriter writer = SheetFiles.standard().write(file)) {
            for (Map.Entry<String, List<List<Cell>>> sheet : sheets.entrySet()) {
                List<List<Cell>> rows = sheet.getValue();
                writer.begin(sheet.getKey(), rows.get(0).stream().map(Cell::raw).toList());
                for (List<Cell> row : rows.subList(1, rows.size())) {
                    writer.row(row);
                }
            }
            writer.finish();
        }
    }

    private static String cell(Place place) {
        Place.InSheet cell = (Place.InSheet) place;
        return cell.sheet().orElseThrow() + "!" + cell.row().orElseThrow() + "/"
                + cell.column().orElseThrow();
    }

    private static List<List<Cell>> replaced(Sheet sheet, Set<String> replaced, String text) throws IOException {
        List<List<Cell>> all = new ArrayList<>();
        try (Rows rows = sheet.rows()) {
            while (rows.next()) {
                List<Cell> cells = new ArrayList<>();
                for (int column = 1; column <= rows.width(); column++) {
                    cells.add(
                            replaced.contains(sheet.name() + "!" + rows.number() + "/" + column)
                                    ? new Cell.Text(text)
                                    : rows.cell(column));
                }
                all.add(cells);
            }
        }
        return all;
    }
}
