package io.github.biglocal.examples;

import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.report.ProgrammePage;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.tables.BigLocalTables;
import java.nio.file.Path;
import java.time.LocalDate;

/** A spreadsheet in, a page out: each finding on the page has the cell that it is about. */
public final class SpreadsheetToPage {
    private SpreadsheetToPage() {}

    /**
     * Reads tables, checks them, and writes the page.
     *
     * @param args the tables, a date and the page to write, such as {@code north.xlsx 2020-02-29 north.html}
     */
    public static void main(String[] args) {
        LocalDate asOf = LocalDate.parse(args[1]);
        Loaded<Programme> loaded = BigLocalTables.standard().read(Path.of(args[0]));
        loaded.problems().forEach(System.out::println);
        Programme programme = loaded.value().orElseThrow();

        RuleSet rules = BigLocalRules.standard();
        Report report = rules.check(programme, asOf).located(loaded.places()::of);
        ProgrammePage.of(programme, rules, asOf)
                .withReport(report)
                .withProblems(loaded.problems())
                .write(Path.of(args[2]));
        System.out.println("Written: " + args[2]);
    }
}
