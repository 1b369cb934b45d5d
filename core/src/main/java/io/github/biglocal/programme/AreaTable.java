package io.github.biglocal.programme;

import io.github.biglocal.area.AnnouncedWithItsWave.Wave;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.FormerName;
import io.github.biglocal.area.LocalAuthority;
import io.github.biglocal.area.Region;
import io.github.biglocal.entity.Citation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Areas in two tables of plain text: one line for each area, and one for each document they come from. The first line
 * of a table has the names of its columns; a tab is between two cells, a hyphen is an empty cell, and {@code "; "} is
 * between the entries of a cell with several. What is not so is refused, with the number of its line.
 */
final class AreaTable {
    private static final List<String> AREAS = List.of(
            "number", "wave", "region", "id", "name", "otherNames", "formerNames", "localAuthorities", "sources");
    private static final List<String> SOURCES = List.of("key", "document", "section", "note", "link");
    private static final String NOTHING = "-";

    /** Every area's name and number: a list that Local Trust published. */
    private static final Citation LIST = Citation.of("Local Trust, list of the Big Local areas, undated")
            .withNote("Read in a copy, which has the areas in order of announcement: fifty of each wave, by region.");

    private AreaTable() {}

    /** Reads the areas, in the order of their lines, which is that of their numbers. */
    static List<Area> read(Stream<String> areas, Stream<String> sources, List<Wave> waves) {
        Map<String, Citation> documents = documents(sources);
        Map<String, Wave> byNumber = new LinkedHashMap<>();
        waves.forEach(wave -> byNumber.put(Integer.toString(wave.number()), wave));
        List<Area> read = new ArrayList<>();
        for (Row row : rows("areas", AREAS, areas)) {
            if (!row.cell("number").equals(Integer.toString(read.size() + 1))) {
                throw row.refused("number", "the numbers do not count up from 1");
            }
            read.add(area(row, read.size() + 1, row.in("wave", byNumber), documents));
        }
        return List.copyOf(read);
    }

    private static Area area(Row row, int number, Wave wave, Map<String, Citation> documents) {
        var area = Area.builder()
                .id(AreaId.of(row.cell("id")))
                .name(row.cell("name"))
                .otherNames(row.entries("otherNames"))
                .region(row.region())
                .wave(wave.number())
                .announcementNumber(number)
                .announced(wave.announced())
                .addCitations(LIST, wave.source());
        row.entries("formerNames").forEach(name -> area.addFormerName(FormerName.of(name)));
        row.entries("localAuthorities").forEach(name -> area.addLocalAuthority(LocalAuthority.of(name)));
        row.entries("sources").forEach(key -> area.addCitation(row.in("sources", key, documents)));
        return area.build();
    }

    private static Map<String, Citation> documents(Stream<String> lines) {
        Map<String, Citation> documents = new LinkedHashMap<>();
        for (Row row : rows("sources", SOURCES, lines)) {
            Citation document = Citation.of(row.cell("document"));
            document = row.optional("section")
                    .map(text -> Citation.of(row.cell("document"), text))
                    .orElse(document);
            document = row.optional("note").map(document::withNote).orElse(document);
            document = row.optional("link").map(document::withLink).orElse(document);
            if (documents.putIfAbsent(row.cell("key"), document) != null) {
                throw row.refused("key", "it is there twice");
            }
        }
        return documents;
    }

    private static List<Row> rows(String table, List<String> columns, Stream<String> lines) {
        List<Row> rows = new ArrayList<>();
        lines.forEach(line -> {
            List<String> cells = List.of(line.split("\t", -1));
            if (rows.isEmpty() && !cells.equals(columns)) {
                throw new IllegalStateException("The first line of the " + table + " does not have the columns "
                        + String.join(", ", columns) + ".");
            }
            Row row = new Row(table, rows.size() + 1, columns, cells);
            if (cells.size() != columns.size()) {
                throw row.refused("cells", "there are " + cells.size() + " instead of " + columns.size());
            }
            rows.add(row);
        });
        return rows.subList(Math.min(1, rows.size()), rows.size());
    }

    /** One line of a table. */
    private record Row(String table, int line, List<String> columns, List<String> cells) {
        String cell(String column) {
            String cell = cells.get(columns.indexOf(column));
            if (cell.equals(NOTHING)) {
                throw refused(column, "it is empty");
            }
            return cell;
        }

        Optional<String> optional(String column) {
            String cell = cells.get(columns.indexOf(column));
            return cell.equals(NOTHING) ? Optional.empty() : Optional.of(cell);
        }

        List<String> entries(String column) {
            return optional(column).map(cell -> List.of(cell.split("; ", -1))).orElse(List.of());
        }

        Region region() {
            return Stream.of(Region.values())
                    .filter(region -> region.name().equals(cell("region")))
                    .findFirst()
                    .orElseThrow(() -> refused("region", "there is no such region"));
        }

        <T> T in(String column, Map<String, T> known) {
            return in(column, cell(column), known);
        }

        <T> T in(String column, String key, Map<String, T> known) {
            return Optional.ofNullable(known.get(key)).orElseThrow(() -> refused(column, "there is no such entry"));
        }

        IllegalStateException refused(String column, String problem) {
            return new IllegalStateException(
                    "Line " + line + " of the " + table + ", " + column + ": " + problem + ".");
        }
    }
}
