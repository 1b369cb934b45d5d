package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of made-up grants, and what reading them gives. */
final class GivingTables {
    /** The headings of the fields that every grant has. */
    static final String HEADINGS = "Identifier,Title,Description,Currency,Amount Awarded,Award Date,"
            + "Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name";

    private GivingTables() {}

    /** What was read of a file. */
    record Read(List<PlacedGrant> grants, GivingMetadata metadata, List<Problem> problems) {
        PlacedGrant grant(int index) {
            return grants.get(index);
        }

        JsonNode json(int index) {
            return grant(index).grant().json();
        }

        /** The value of a field, as JSON has it. */
        String at(int index, String pointer) {
            return json(index).at(pointer).toString();
        }

        /** The problems of the file and of all grants. */
        List<Problem> all() {
            List<Problem> all = new ArrayList<>(problems);
            grants.forEach(grant -> all.addAll(grant.problems()));
            return all;
        }

        /** Where which problems are. */
        List<String> shown() {
            return all().stream()
                    .map(each -> each.code() + " " + GivingTables.shown(each.place()))
                    .toList();
        }
    }

    static String shown(Place place) {
        if (!(place instanceof Place.InSheet cell)) {
            return place.toString();
        }
        return cell.sheet().map(name -> name + "!").orElse("")
                + cell.columnLetters().orElse("")
                + (cell.row().isPresent() ? String.valueOf(cell.row().getAsInt()) : "");
    }

    static Read read(Path file) {
        return read(file, GivingOptions.STANDARD, Long.MAX_VALUE);
    }

    /** Reads a file, whose grants are held while it is read once if it is not larger than so many bytes. */
    static Read read(Path file, GivingOptions options, long mostHeld) {
        try (GrantReader reader = new GrantReader(GivingSheets.open(file, options, mostHeld))) {
            List<PlacedGrant> grants = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            while (reader.hasNext()) {
                grants.add(reader.next());
                problems.addAll(reader.problems());
            }
            problems.addAll(reader.problems());
            return new Read(grants, reader.metadata(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path csv(Path folder, String text) throws IOException {
        return csv(folder, text, UTF_8);
    }

    static Path csv(Path folder, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("grants.csv"), text, charset);
    }

    /** The sheets of a workbook, by name: the headings first. */
    static Path workbook(Path folder, Map<String, List<List<Object>>> sheets) throws IOException {
        Path file = folder.resolve("grants.xlsx");
        try (SheetWriter writer = SheetFiles.standard().write(file)) {
            for (Map.Entry<String, List<List<Object>>> sheet : sheets.entrySet()) {
                List<List<Object>> rows = sheet.getValue();
                writer.begin(
                        sheet.getKey(),
                        rows.get(0).stream().map(Object::toString).toList());
                for (List<Object> row : rows.subList(1, rows.size())) {
                    writer.row(row.stream().map(GivingTables::cell).toList());
                }
            }
            writer.finish();
        }
        return file;
    }

    static Map<String, List<List<Object>>> sheets(String name, List<List<Object>> rows) {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put(name, rows);
        return sheets;
    }

    private static Cell cell(Object value) {
        if (value instanceof Cell cell) {
            return cell;
        }
        if (value instanceof LocalDate day) {
            return new Cell.Day(day);
        }
        if (value instanceof BigDecimal number) {
            return new Cell.Numeric(number);
        }
        if (value instanceof Integer number) {
            return new Cell.Numeric(BigDecimal.valueOf(number));
        }
        return value.equals("") ? Cell.Blank.BLANK : new Cell.Text((String) value);
    }

    /** The headings of the fields that every grant has, for a workbook, and more. */
    static List<Object> headings(Object... more) {
        List<Object> headings = new ArrayList<>(List.of((Object[]) HEADINGS.split(",")));
        headings.addAll(List.of(more));
        return headings;
    }

    /** A grant, for a workbook, with more cells. */
    static List<Object> grant(int number, Object... more) {
        List<Object> cells = new ArrayList<>(List.of((Object[]) row(number).split(",")));
        cells.set(4, 1000);
        cells.addAll(List.of(more));
        return cells;
    }

    /** A grant, for a CSV file. */
    static String row(int number) {
        return "360G-madeup-00%d,Community cafe %d,Start-up costs of a cafe,GBP,1000,2021-04-13,360G-madeup-org-%d,Northside Group %d,GB-CHC-1111111,Madeup Trust"
                .formatted(number, number, number, number);
    }
}
