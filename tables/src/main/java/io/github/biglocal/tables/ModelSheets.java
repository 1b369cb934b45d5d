package io.github.biglocal.tables;

import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.text.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which sheet has which table of the model, and what the reading of all of them shares. For one thread. */
final class ModelSheets {
    private final Sheets file;
    private final BigLocalTables settings;
    private final ProblemList problems;
    private final Map<ModelTable, List<Sheet>> sheets = new HashMap<>();
    private final List<Sheet> ofAdditional = new ArrayList<>();
    private AdditionalRows additional = new AdditionalRows();

    private ModelSheets(Sheets file, BigLocalTables settings) {
        this.file = file;
        this.settings = settings;
        this.problems = new ProblemList(file.source());
        file.problems().forEach(problems::add);
    }

    /** All tables of a programme, found by the names of the sheets. */
    static ModelSheets ofProgramme(Sheets file, BigLocalTables settings) throws IOException {
        ModelSheets found = new ModelSheets(file, settings);
        found.assign();
        return found;
    }

    /** The table of one kind of record, and those of its parts; a file of a single sheet has no other, whatever its name. */
    static ModelSheets of(ModelTable records, Sheets file, BigLocalTables settings) throws IOException {
        ModelSheets found = new ModelSheets(file, settings);
        if (file.sheets().size() == 1) {
            found.sheets.put(records, file.sheets());
            found.checkName(file.sheets().get(0), records);
        } else {
            found.assign();
        }
        return found;
    }

    /** A file whose name is that of another table may be the wrong one. */
    private void checkName(Sheet sheet, ModelTable records) {
        Optional<String> other = AdditionalRows.isTitle(sheet.name())
                ? Optional.of(AdditionalRows.TITLE)
                : ModelTable.named(sheet.name())
                        .filter(table -> table != records)
                        .map(ModelTable::title);
        other.ifPresent(title -> problems.warn(
                TableProblems.OTHER_TABLE,
                sheet.place(),
                "The name is that of the table " + title + ", and this is read as " + records.title() + ".",
                "Check that it is the right file. If it is, give it the name " + records.title() + "."));
    }

    private void assign() throws IOException {
        for (Sheet sheet : file.sheets()) {
            Optional<ModelTable> table = ModelTable.named(sheet.name());
            if (sheet.name().startsWith("#")) {
                continue;
            }
            if (table.isPresent()) {
                sheets.computeIfAbsent(table.get(), any -> new ArrayList<>()).add(sheet);
            } else if (AdditionalRows.isTitle(sheet.name())) {
                ofAdditional.add(sheet);
            } else {
                unknown(sheet);
            }
        }
        additional = AdditionalRows.read(ofAdditional, settings, problems);
    }

    private void unknown(Sheet sheet) {
        String near = Nearest.of(
                        sheet.name(),
                        ModelTable.all().stream().map(ModelTable::title).toList())
                .map(name -> "Did you mean " + name + "? ")
                .orElse("");
        problems.warn(
                TableProblems.UNKNOWN_TABLE,
                sheet.place(),
                "The name is not that of a table, so this is not read.",
                near + "Give it the name of a table, such as Grants; a note may have a name that begins with #.");
    }

    /** Whether a name is one that reading looks for, or that a copy with findings adds. */
    static boolean isName(String sheet) {
        return ModelTable.named(sheet).isPresent()
                || AdditionalRows.isTitle(sheet)
                || sheet.equals(FindingsCopy.HEADING);
    }

    /** Whether a name is one that reading looks for where the records of a table are read alone. */
    static boolean isName(String sheet, ModelTable records) {
        return ModelTable.named(sheet).filter(records::covers).isPresent() || AdditionalRows.isTitle(sheet);
    }

    /** The sheets of a table; usually one, or none. */
    List<Sheet> of(ModelTable table) {
        return sheets.getOrDefault(table, List.of());
    }

    /** Whether there is a sheet of a table, or of parts of it. */
    boolean hasAny(ModelTable table) {
        return sheets.containsKey(table) || table.parts().stream().anyMatch(this::hasAny);
    }

    /** Whether there is a sheet of any table. */
    boolean isEmpty() {
        return sheets.isEmpty();
    }

    /** How the caller has it read. */
    BigLocalTables settings() {
        return settings;
    }

    /** Where problems are put. */
    ProblemList problems() {
        return problems;
    }

    /** The fields that no column can hold. */
    AdditionalRows additional() {
        return additional;
    }

    @Override
    public String toString() {
        return file.source();
    }
}
