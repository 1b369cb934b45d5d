package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is read. The sheets are read by this package itself, not by fastexcel, in one pass that meets every cell as it
 * is stored: its limits, errors, formulas without a result, hidden rows and merged cells. For one thread.
 */
final class WorkbookSheets implements Sheets {
    private final String source;
    private final WorkbookParts parts;
    private final List<WorkbookSheet> sheets = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Optional<String> textsPart;
    private final NumberFormats numberFormats;
    private SerialDay serialDay = SerialDay.from1900();
    private @Nullable WorkbookTexts texts;

    private WorkbookSheets(String source, WorkbookParts parts) throws IOException {
        this.source = source;
        this.parts = parts;
        Optional<Problem> other = FileKind.ofZip(parts.names(), parts.place());
        if (other.isPresent()) {
            throw new UnreadableSheetException(other.get());
        }
        String main = Relationships.read(parts, "").ofKind("officeDocument").orElse("xl/workbook.xml");
        if (!parts.has(main)) {
            throw new UnreadableSheetException(noWorkbook(parts.place()));
        }
        Relationships relationships = Relationships.read(parts, main);
        readMain(main, relationships);
        Optional<String> styles = relationships.ofKind("styles").filter(parts::has);
        this.numberFormats = styles.isPresent() ? NumberFormats.read(parts, styles.get()) : NumberFormats.none();
        this.textsPart = relationships.ofKind("sharedStrings").filter(parts::has);
        if (relationships.ofKind("vbaProject").isPresent()) {
            problems.add(Problem.warning(
                    SheetProblems.MACROS,
                    parts.place(),
                    "The workbook has macros, which are not run.",
                    "If its values come from macros, check that they are up to date; then save it as .xlsx."));
        }
    }

    static WorkbookSheets open(Path file, SheetLimits limits) throws IOException {
        String source = String.valueOf(file.getFileName());
        WorkbookParts parts = WorkbookParts.open(file, Place.whole(source), limits);
        try {
            return new WorkbookSheets(source, parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static Problem noWorkbook(Place place) {
        return Problem.error(
                SheetProblems.DAMAGED,
                place,
                "The file holds no workbook.",
                "Open it in a spreadsheet and save it as .xlsx, or get it again.");
    }

    private void readMain(String main, Relationships relationships) throws IOException {
        Place place = parts.place();
        try (WorkbookPart part = parts.read(main, () -> place)) {
            while (part.next()) {
                if (part.begins("workbookPr") && part.isTrue("date1904")) {
                    serialDay = SerialDay.from1904();
                } else if (part.begins("sheet")) {
                    addSheet(part, relationships);
                }
            }
        }
    }

    private void addSheet(WorkbookPart part, Relationships relationships) throws IOException {
        String name = part.attribute("name");
        String id = part.relationship();
        if (name == null || id == null || sheets.size() >= parts.limits().entries()) {
            throw part.damaged();
        }
        String state = part.attribute("state");
        boolean isHidden = state != null && !state.equals("visible");
        // A chart, or a sheet of macros, has no cells and is passed over.
        Optional<String> cells = relationships.sheet(id);
        if (cells.isPresent()) {
            sheets.add(new WorkbookSheet(this, CharacterEscapes.decoded(name), isHidden, cells.get()));
        }
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    WorkbookParts parts() {
        return parts;
    }

    NumberFormats numberFormats() {
        return numberFormats;
    }

    SerialDay serialDay() {
        return serialDay;
    }

    /** The texts that cells share; read when the rows of a sheet are first asked for. */
    WorkbookTexts texts() throws IOException {
        WorkbookTexts read = texts;
        if (read == null) {
            read = textsPart.isPresent() ? WorkbookTexts.read(parts, textsPart.get()) : WorkbookTexts.none();
            texts = read;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
