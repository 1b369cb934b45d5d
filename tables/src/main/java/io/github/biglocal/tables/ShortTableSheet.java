package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the sheet of a file that a short table is in. */
final class ShortTableSheet {
    private ShortTableSheet() {}

    static <T> Loaded<T> read(Sheets file, ShortTable<T> table, BigLocalTables settings) throws IOException {
        ProblemList problems = new ProblemList(file.source());
        file.problems().forEach(problems::add);
        Optional<Sheet> sheet = table.sheet().isPresent()
                ? named(file, table.sheet().get(), problems)
                : best(file, table, settings, problems);
        if (sheet.isEmpty()) {
            return Loaded.none(problems.take());
        }
        return table.read(sheet.get(), settings, problems);
    }

    private static Optional<Sheet> named(Sheets file, String name, ProblemList problems) {
        Optional<Sheet> found = file.sheets().stream()
                .filter(sheet -> Blanks.folded(sheet.name()).equals(Blanks.folded(name)))
                .findFirst();
        if (found.isEmpty()) {
            List<String> names = file.sheets().stream().map(Sheet::name).toList();
            problems.error(
                    ProblemCode.NOT_FOUND,
                    problems.whole(),
                    "There is no sheet " + Quoted.text(name) + ".",
                    Nearest.of(name, names)
                                    .map(near -> "Did you mean " + Quoted.text(near) + "? ")
                                    .orElse("")
                            + "Give the name of the sheet to be read.");
        }
        return found;
    }

    /** The sheet that has most of the headings; of several, the first that is not hidden, and that is reported. */
    private static Optional<Sheet> best(Sheets file, ShortTable<?> table, BigLocalTables settings, ProblemList problems)
            throws IOException {
        if (file.sheets().size() == 1) {
            return Optional.of(file.sheets().get(0));
        }
        int most = 0;
        List<Sheet> best = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        for (Sheet sheet : file.sheets()) {
            int matches = 0;
            try {
                matches = sheet.name().startsWith(TableReader.NOTE)
                        ? 0
                        : TableReader.matches(sheet, table.columns(), settings);
            } catch (UnreadableSheetException e) {
                unreadable.add(e.problem());
            }
            if (matches > most) {
                best.clear();
                most = matches;
            }
            if (matches > 0 && matches == most) {
                best.add(sheet);
            }
        }
        if (best.isEmpty()) {
            unreadable.forEach(problems::add);
            TableReader.reportNoHeadings(
                    table.columns(), "No sheet has a heading that is looked for.", problems.whole(), problems);
            return Optional.empty();
        }
        Sheet chosen =
                best.stream().filter(sheet -> !sheet.isHidden()).findFirst().orElse(best.get(0));
        if (best.size() > 1) {
            problems.warn(
                    TableProblems.SEVERAL_SHEETS,
                    chosen.place(),
                    Text.count(best.size(), "sheet") + " have the headings of the table, and this one is read: "
                            + Text.list(best.stream()
                                    .limit(TableReader.MOST_LISTED)
                                    .map(sheet -> Quoted.text(sheet.name()))
                                    .toList())
                            + ".",
                    "Say which is to be read with inSheet.");
        }
        return Optional.of(chosen);
    }
}
