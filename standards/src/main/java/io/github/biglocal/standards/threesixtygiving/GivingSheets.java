package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.tables.TableProblems;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import io.github.biglocal.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads grants from a CSV file, a folder or zip of them, or a workbook.
 *
 * <p>Of a small file all grants are held while it is read once. A large one is read for the identifiers first, as a number of 64 bits each; if
 * there are several rows of a grant, for those grants, which are held; and then for all grants, each handed on as it is met. For one thread.
 */
final class GivingSheets implements GrantReader.Source {
    /** The sheet with what the package says about itself. */
    static final String META = "Meta";

    /** A column of headings and one of values. */
    private static final int COLUMNS_OF_META = 2;

    /** A number that is equal to it has lost nothing. */
    private static final BigDecimal CURRENT_VERSION = new BigDecimal("1.4");

    /** How large a file is that is held, at most. */
    private static final long MOST_HELD = 4L << 20;

    /** A grant takes so many times the room of its text. */
    private static final int ROOM = 64;

    /** A workbook is packed. */
    private static final int PACKED = 8;

    private static final GivingHeadings GRANTS = new GivingHeadings(grantFields());
    private static final GivingHeadings PACKAGE = new GivingHeadings(packageFields());

    private final Sheets sheets;
    private final GivingOptions options;
    private final boolean isHeld;
    private final ProblemList problems;
    private final List<GivingSheet> grants = new ArrayList<>();
    private final List<GivingSheet> parts = new ArrayList<>();
    private final ObjectNode metadata = GivingPart.NODES.objectNode();
    /** Where each field of the package is, by its pointer; and where the package is, if a sheet says so. */
    private final Map<String, Place.InSheet> places = new HashMap<>();

    /** By identifier: the grants of a small file, or those of a large one that have several rows; empty once they are handed on. */
    private final Map<String, Optional<GrantOfRows>> held = new HashMap<>();

    /** By identifier of the grant: rows of a large file's sheets of parts. */
    private final Map<String, List<GrantRow>> heldParts = new LinkedHashMap<>();

    /** All grants of a small file. */
    private final Deque<GrantOfRows> queue = new ArrayDeque<>();

    private final List<Orphan> orphans = new ArrayList<>();
    /** By identifiers of rows that belong to no grant, folded: the identifiers of grants that are alike. */
    private final Map<String, String> alike = new HashMap<>();

    private boolean hasRefused;
    private boolean isBegun;
    private boolean isEnded;
    private int count;

    // Of a large file: the sheet that is being read.
    private final Deque<GivingSheet> next = new ArrayDeque<>();
    private @Nullable GivingRows rows;

    /** A row of a sheet of parts that no grant was found for. */
    private record Orphan(Place.InSheet place, String id) {}

    private GivingSheets(Sheets sheets, GivingOptions options, boolean isHeld) {
        this.sheets = sheets;
        this.options = options;
        this.isHeld = isHeld;
        this.problems = new ProblemList(sheets.source());
    }

    /**
     * Opens a file.
     *
     * @param file a CSV file, a folder or zip of them, or a workbook
     * @param options what date cells become
     * @throws UnreadableSheetException if it is none of these
     */
    static GrantReader.Source open(Path file, GivingOptions options) throws IOException {
        return open(file, options, Math.min(MOST_HELD, Runtime.getRuntime().maxMemory() / ROOM));
    }

    /** Opens a file, of which all grants are held if it has no more than so many bytes. */
    static GrantReader.Source open(Path file, GivingOptions options, long mostHeld) throws IOException {
        Sheets sheets = options.files().open(file);
        try {
            GivingSheets source = new GivingSheets(sheets, options, size(file) <= mostHeld);
            source.begin();
            return source;
        } catch (IOException | RuntimeException e) {
            sheets.close();
            throw e;
        }
    }

    private static long size(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            try (InputStream stream = Files.newInputStream(file)) {
                boolean isZip = stream.read() == 'P' && stream.read() == 'K';
                return Files.size(file) * (isZip ? PACKED : 1);
            }
        }
        try (Stream<Path> files = Files.list(file)) {
            long size = 0;
            for (Path each : (Iterable<Path>) files::iterator) {
                size += Files.size(each);
            }
            return size;
        }
    }

    /** Returns the fields of a grant, with those of the extension. */
    static GivingField grantFields() {
        return GivingSchema.standard()
                .withExtensions(GivingSchema.knownExtensions())
                .fields();
    }

    /** Returns the fields of what a package says about itself. */
    static GivingField packageFields() {
        ObjectNode schema = GivingSchema.published("360-giving-package-schema.json");
        ((ObjectNode) schema.get("properties")).remove("grants");
        return GivingField.grant(schema);
    }

    // Sheets

    private void begin() throws IOException {
        sheets.problems().forEach(problems::add);
        boolean isAlone = sheets.sheets().size() == 1;
        List<GivingSheet> others = new ArrayList<>();
        for (Sheet sheet : sheets.sheets()) {
            if (sheet.name().equals(META) && !isAlone) {
                readMeta(sheet);
            } else {
                take(GivingSheet.of(sheet, GRANTS, options, isAlone, problems), others);
            }
        }
        if (grants.isEmpty() && parts.isEmpty() && !isAlone && !hasRefused) {
            // Then one with few headings may be meant.
            List<GivingSheet> fewer = List.copyOf(others);
            others.clear();
            for (GivingSheet sheet : fewer) {
                take(GivingSheet.of(sheet.sheet(), GRANTS, options, true, problems), others);
            }
        }
        // An organisation is met before its locations, whose sheet the templates have first.
        parts.sort(Comparator.comparing(GivingSheet::isWithinPart));
        if (grants.isEmpty()) {
            if (hasRefused) {
                parts.forEach(this::reportWithoutGrants);
            } else {
                parts.forEach(GivingSheet::takeForGrants);
                grants.addAll(parts);
            }
            parts.clear();
        }
        for (GivingSheet sheet : others) {
            reportNotRead(sheet, isAlone);
        }
        for (GivingSheet sheet : grants) {
            sheet.report();
        }
        for (GivingSheet sheet : parts) {
            sheet.report();
        }
        next.addAll(grants);
    }

    private void take(GivingSheet sheet, List<GivingSheet> others) {
        switch (sheet.about()) {
            case GRANTS -> grants.add(sheet);
            case PARTS -> parts.add(sheet);
            case OTHER -> others.add(sheet);
            case REFUSED -> hasRefused = true;
            case IGNORED -> {}
        }
    }

    private void reportNotRead(GivingSheet sheet, boolean isAlone) throws IOException {
        Optional<String> between = sheet.hasKnownFields() ? Optional.empty() : betweenHeadings(sheet);
        String message = sheet.hasKnownFields()
                ? "The sheet has few headings of the standard and no Identifier, so it is not read."
                : between.map(delimiter -> "Several headings are in one cell, with " + Quoted.text(delimiter)
                                + " between them, so the sheet is not read.")
                        .orElse("The sheet has no heading of the standard, so it is not read.");
        String repair = between.isPresent()
                ? "Name the delimiter with which the file is to be read, or save it with commas between the cells."
                : "Write headings such as Identifier, Title and Amount Awarded in its first row, if it has grants.";
        if (isAlone) {
            problems.error(TableProblems.NO_HEADINGS, sheet.place(), message, repair);
        } else {
            problems.warn(TableProblems.UNKNOWN_TABLE, sheet.place(), message, repair);
        }
    }

    /** What stands between headings of the standard that are in one cell; empty if no cell of the first row has several. */
    private static Optional<String> betweenHeadings(GivingSheet sheet) throws IOException {
        try (Rows first = sheet.sheet().rows()) {
            String text = first.next() ? first.text(1) : "";
            return Stream.of("|", "\t", ";", ",", "^", "~")
                    .filter(delimiter -> Stream.of(text.split(Pattern.quote(delimiter), -1))
                                    .filter(part ->
                                            !GivingHeadings.stripped(part).isEmpty()
                                                    && GRANTS.of(part).field() != null)
                                    .limit(2)
                                    .count()
                            == 2)
                    .findFirst();
        } catch (UnreadableSheetException e) {
            return Optional.empty();
        }
    }

    private void reportWithoutGrants(GivingSheet sheet) {
        problems.warn(
                TableProblems.NO_OWNER,
                sheet.place(),
                "The sheet has parts of grants, and the sheet of grants is not read, so this one is not read either.",
                "Correct the sheet of grants.");
    }

    /** Headings are in the first column, values in the second. */
    private void readMeta(Sheet sheet) throws IOException {
        places.put("", sheet.place());
        try (Rows meta = sheet.rows()) {
            while (meta.next()) {
                reportNotRead(meta, sheet.place().atRow(meta.number()));
                if (meta.isBlank(1) || meta.isBlank(2)) {
                    continue;
                }
                String heading = meta.text(1);
                GivingHeadings.Target target = PACKAGE.of(heading);
                if (target.isMisnumbered() || target.path().stream().anyMatch(Integer.class::isInstance)) {
                    problems.error(
                            TableProblems.UNKNOWN_HEADING,
                            sheet.place().atRow(meta.number()).atColumn(1),
                            "The heading has a number, and no field of a package is a list of entries. The value is not"
                                    + " read.",
                            "Write the heading without a number. Separate several values with semicolons.");
                    continue;
                }
                GivingColumn column = new GivingColumn(0, 2, heading, target, options.dates());
                Cell cell = meta.cell(2);
                Place.InSheet place = sheet.place()
                        .atRow(meta.number())
                        .atColumn(2)
                        .under(heading)
                        .at(pointer(target.path()));
                List<CellProblem> found = new ArrayList<>();
                JsonNode value = column.value(cell, found);
                found.forEach(each -> problems.add(each.at(place)));
                if (cell instanceof Cell.Numeric number
                        && target.path().equals(List.of("version"))
                        && number.value().compareTo(CURRENT_VERSION) != 0) {
                    problems.warn(
                            StandardProblems.INCORRECT_FORMAT,
                            place,
                            "The version is a number, which loses a zero at its end: 1.10 would be 1.1.",
                            "Format the cell as text.");
                }
                if (value != null) {
                    places.putIfAbsent(pointer(target.path()), place);
                    put(metadata, target.path(), value, place);
                }
            }
        } catch (UnreadableSheetException e) {
            problems.add(e.problem());
        }
    }

    /** Reports what is beside a heading and its value. */
    private void reportNotRead(Rows meta, Place.InSheet row) {
        if (meta.isBlank(1) && !meta.isBlank(2)) {
            problems.error(
                    TableProblems.NO_HEADING,
                    row.atColumn(2),
                    "The cell has a value, and the cell before it no heading. The value is not read.",
                    "Write the heading into column A.",
                    meta.text(2));
        }
        IntStream.rangeClosed(COLUMNS_OF_META + 1, meta.width())
                .filter(column -> !meta.isBlank(column))
                .findFirst()
                .ifPresent(column -> problems.error(
                        TableProblems.NO_HEADING,
                        row.atColumn(column),
                        "The sheet has headings in column A and values in column B; what is beside them is not read.",
                        "Write one value into column B. Separate several values with semicolons.",
                        meta.text(column)));
    }

    private static String pointer(List<Object> path) {
        return path.stream()
                .map(step -> "/" + GrantRow.escaped(step.toString()))
                .collect(Collectors.joining());
    }

    private void put(ObjectNode in, List<Object> path, JsonNode value, Place place) {
        String name = path.get(0).toString();
        JsonNode there = in.get(name);
        if (path.size() > 1 && (there == null || there instanceof ObjectNode)) {
            put(
                    there instanceof ObjectNode object ? object : in.putObject(name),
                    path.subList(1, path.size()),
                    value,
                    place);
        } else if (path.size() == 1 && there == null) {
            in.set(name, value);
        } else if (there != null && !GrantOfRows.isSame(there, value)) {
            problems.error(
                    TableProblems.COLUMN_TWICE,
                    place,
                    "The field is there twice, and the values differ. This one is not read.",
                    "Remove the one that is wrong.");
        }
    }

    // Grants

    @Override
    public Optional<PlacedGrant> next() throws IOException {
        if (!isBegun) {
            isBegun = true;
            if (isHeld) {
                hold();
            } else {
                holdSeveral();
            }
        }
        if (isEnded) {
            return Optional.empty();
        }
        Optional<PlacedGrant> grant =
                isHeld ? Optional.ofNullable(queue.poll()).map(GrantOfRows::toGrant) : nextOfLarge();
        if (grant.isEmpty()) {
            isEnded = true;
            reportOrphans();
        }
        count++;
        return grant;
    }

    private void hold() throws IOException {
        for (GivingSheet sheet : grants) {
            try (GivingRows all = new GivingRows(sheet, problems)) {
                while (all.next()) {
                    GrantOfRows grant = begun(all.id());
                    if (grant != null) {
                        grant.take(all.read());
                    } else {
                        GrantOfRows begun = new GrantOfRows(all.read(), queue.size());
                        queue.add(begun);
                        if (!all.id().isEmpty()) {
                            held.put(all.id(), Optional.of(begun));
                        }
                    }
                }
            }
        }
        for (GivingSheet sheet : parts) {
            try (GivingRows all = new GivingRows(sheet, problems)) {
                while (all.next()) {
                    GrantOfRows grant = begun(all.id());
                    if (grant == null) {
                        add(new Orphan(all.place(), all.id()));
                    } else {
                        grant.take(all.read());
                    }
                }
            }
        }
        orphans.forEach(each -> alike.put(GivingHeadings.folded(each.id), ""));
        if (!orphans.isEmpty()) {
            held.keySet().forEach(this::see);
        }
        held.clear();
    }

    /** The grant of which rows were met before; null if there is none. */
    private @Nullable GrantOfRows begun(String id) {
        return held.getOrDefault(id, Optional.empty()).orElse(null);
    }

    /** Remembers an identifier that a row without a grant may have meant. */
    private void see(String id) {
        alike.computeIfPresent(GivingHeadings.folded(id), (folded, before) -> before.isEmpty() ? id : before);
    }

    /** Holds the grants of which several rows are, and all rows of sheets of parts. */
    private void holdSeveral() throws IOException {
        LongSet ids = new LongSet();
        LongSet several = new LongSet();
        for (GivingSheet sheet : grants) {
            try (GivingRows all = GivingRows.ofIds(sheet)) {
                while (all.next()) {
                    if (!ids.add(LongSet.hash(all.id()))) {
                        several.add(LongSet.hash(all.id()));
                    }
                }
            }
        }
        if (!several.isEmpty()) {
            hold(several);
        }
        for (GivingSheet sheet : parts) {
            try (GivingRows all = new GivingRows(sheet, problems)) {
                while (all.next()) {
                    GrantOfRows grant = begun(all.id());
                    if (grant != null) {
                        grant.take(all.read());
                    } else if (!all.id().isEmpty() && ids.contains(LongSet.hash(all.id()))) {
                        heldParts
                                .computeIfAbsent(all.id(), id -> new ArrayList<>(1))
                                .add(all.read());
                    } else {
                        add(new Orphan(all.place(), all.id()));
                    }
                }
            }
        }
        orphans.forEach(each -> alike.put(GivingHeadings.folded(each.id), ""));
    }

    /** Holds the grants whose identifiers have these numbers, with all their rows in sheets of grants. */
    private void hold(LongSet several) throws IOException {
        int index = 0;
        for (GivingSheet sheet : grants) {
            try (GivingRows all = new GivingRows(sheet, null)) {
                while (all.next()) {
                    GrantOfRows grant = begun(all.id());
                    if (grant != null) {
                        grant.take(all.read());
                        continue;
                    }
                    if (!all.id().isEmpty() && several.contains(LongSet.hash(all.id()))) {
                        held.put(all.id(), Optional.of(new GrantOfRows(all.read(), index)));
                    }
                    index++;
                }
            }
        }
    }

    /** Of more than anybody reads it is not looked up what they may have meant. */
    private void add(Orphan orphan) {
        if (orphans.size() < ProblemList.MOST) {
            orphans.add(orphan);
        } else {
            report(orphan);
        }
    }

    /** The next grant of a large file; empty at the end. */
    private Optional<PlacedGrant> nextOfLarge() throws IOException {
        while (true) {
            if (rows == null) {
                GivingSheet sheet = next.poll();
                if (sheet == null) {
                    return Optional.empty();
                }
                rows = new GivingRows(sheet, problems);
            }
            while (rows.next()) {
                String id = rows.id();
                if (!alike.isEmpty()) {
                    see(id);
                }
                Optional<GrantOfRows> several = held.get(id);
                if (several == null) {
                    List<GrantRow> its = heldParts.remove(id);
                    if (its == null) {
                        return Optional.of(GrantOfRows.of(rows.read(), count));
                    }
                    GrantOfRows grant = new GrantOfRows(rows.read(), count);
                    its.forEach(grant::take);
                    return Optional.of(grant.toGrant());
                }
                rows.count();
                if (several.isPresent()) {
                    held.put(id, Optional.empty());
                    return several.map(GrantOfRows::toGrant);
                }
            }
            rows.close();
            rows = null;
        }
    }

    private void reportOrphans() {
        orphans.forEach(this::report);
        orphans.clear();
        held.clear();
        // The number of an identifier may by chance be that of another.
        heldParts
                .values()
                .forEach(its -> its.forEach(row ->
                        report(new Orphan(row.place(), row.tree().path("id").asText()))));
        heldParts.clear();
    }

    private void report(Orphan orphan) {
        String near = alike.getOrDefault(GivingHeadings.folded(orphan.id), "");
        Problem problem = Problem.error(
                StandardProblems.NO_SUCH_RECORD,
                orphan.place,
                orphan.id.isEmpty()
                        ? "The row has no Identifier, so it is not known which grant it belongs to. It is not read."
                        : "There is no grant with this Identifier, so the row is not read.",
                (near.isEmpty() ? "" : "Did you mean " + Quoted.text(near) + "? ")
                        + "Write the Identifier that the grant has in the sheet of grants.");
        problems.add(orphan.id.isEmpty() ? problem : problem.withRaw(orphan.id));
    }

    @Override
    public List<Problem> problems() {
        return problems.take();
    }

    @Override
    public long unlisted() {
        return problems.unlisted();
    }

    @Override
    public GivingMetadata metadata() {
        return new GivingMetadata(metadata.deepCopy());
    }

    @Override
    public Place placeOf(String pointer) {
        String around = pointer;
        while (!around.isEmpty() && !places.containsKey(around)) {
            around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
        }
        Place.InSheet place = places.get(around);
        return place == null ? Place.inText(sheets.source()).at(pointer) : place.at(pointer);
    }

    @Override
    public String name() {
        return sheets.source();
    }

    @Override
    public void close() throws IOException {
        isEnded = true;
        GivingRows open = rows;
        rows = null;
        if (open != null) {
            open.close();
        }
        sheets.close();
    }

    /** {@return the name of the file} */
    @Override
    public String toString() {
        return "grants of " + sheets.source();
    }
}
