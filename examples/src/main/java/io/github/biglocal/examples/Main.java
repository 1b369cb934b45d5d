package io.github.biglocal.examples;

import io.github.biglocal.funding.FundAccount;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.report.ProgrammePage;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.standards.threesixtygiving.GivingReport;
import io.github.biglocal.tables.BigLocalTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The main job: loads programmes, checks them as of a date, works out leverage and the golden thread, and reports them
 * on the console and as JSON. Without settings it does so for the reference data set.
 */
public final class Main {
    /** The month in which the evaluation that the reference data set comes from was published ended on this day. */
    private static final String DEFAULT_DATE = "2020-02-29";

    private static final Pattern ENDING = Pattern.compile("[.][^./]*$");

    private static final Pattern TABLES = Pattern.compile("(?i).*\\.(xlsx|zip|csv)");

    private static final List<String> REFERENCE_DATA =
            List.of("our-bigger-story.json", "table-1-as-printed.json", "composition-examples.json");

    /** The exit codes of the program. */
    private static final int DONE = 0;

    private static final int PARTLY_READ = 1;
    private static final int NOT_DONE = 2;

    private final Map<String, String> settings;
    private final PrintStream out;
    private final PrintStream err;

    Main(Map<String, String> settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the main job. It is set by system properties: {@code programme}, a file to read instead of the reference
     * data set, as JSON, or as lines of JSON if its name ends in {@code .ndjson} or {@code .jsonl}, or as tables if it ends in
     * {@code .xlsx}, {@code .zip} or {@code .csv} or is a folder of CSV files; {@code rules}, a file of
     * settings of rules, as JSON; {@code asOf}, the date to ask the rules about; {@code page}, the page to write; {@code report}, the file
     * of results to write, which has the findings, or with {@code verdicts=all} every verdict. With
     * {@code grants}, a file of 360Giving data, it checks that instead, as of {@code asOf} or else of {@code today}, and writes what the checks found to
     * {@code checks}. Ends with exit code 1 if some of a file could not be read, and 2 if no file could be evaluated.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Map<String, String> settings = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
        // Maven's console may be in any encoding; pound signs should arrive all the same.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = new Main(settings, out, new PrintStream(System.err, true, StandardCharsets.UTF_8)).run();
        if (code != DONE) {
            System.exit(code);
        }
    }

    int run() {
        LocalDate asOf;
        String file = settings.get("grants");
        String date = settings.getOrDefault(
                "asOf", file == null ? DEFAULT_DATE : settings.getOrDefault("today", DEFAULT_DATE));
        try {
            asOf = LocalDate.parse(date);
        } catch (DateTimeException e) {
            return fail("asOf=" + date + " is not a date. Write it as year-month-day, such as " + DEFAULT_DATE + ".");
        }
        try {
            return file == null ? evaluate(asOf) : checkGrants(Path.of(file), asOf);
        } catch (InvalidPathException e) {
            return fail(e.getInput() + " cannot be the name of a file.");
        }
    }

    /** The main job for a file of 360Giving data: validity, the published checks and a summary. */
    private int checkGrants(Path file, LocalDate asOf) {
        GivingReport report = GrantsJob.check(file, asOf);
        if (GrantsJob.isUnread(report)) {
            return fail(report.firstReadingProblems().get(0).toString());
        }
        ConsoleReport console = new ConsoleReport(out);
        console.print(report);
        Path checks = Path.of(settings.getOrDefault("checks", "checks.json"));
        if (!isWritten(checks, written -> BigLocalJson.standard().write(GrantsFile.of(report), written))) {
            return fail("The checks cannot be written. Choose another place with -Dchecks=FILE.");
        }
        console.written("As JSON", List.of(fromHere(checks)));
        return GrantsJob.isPartial(report) ? PARTLY_READ : DONE;
    }

    private int evaluate(LocalDate asOf) {
        Optional<Loaded<Settings>> set = Optional.ofNullable(settings.get("rules"))
                .map(file -> BigLocalJson.standard().readSettings(Path.of(file), Evaluation.RULES));
        if (set.isPresent() && set.get().value().isEmpty()) {
            return fail(set.get().errors().get(0).toString());
        }
        RuleSet rules = set.flatMap(Loaded::value).map(Evaluation.RULES::with).orElse(Evaluation.RULES);
        List<Evaluation> evaluations = new ArrayList<>();
        List<ProgrammePage> pages = new ArrayList<>();
        for (Map.Entry<String, Loaded<Programme>> file : load().entrySet()) {
            Loaded<Programme> loaded = file.getValue();
            if (loaded.value().isEmpty()) {
                return fail(loaded.errors().get(0).toString());
            }
            Programme programme = loaded.value().get();
            Report found = rules.check(programme, asOf).located(loaded.places()::of);
            evaluations.add(Evaluation.of(file.getKey(), loaded, rules, found, verdicts()));
            pages.add(ProgrammePage.of(programme, rules, asOf).withReport(found).withProblems(loaded.problems()));
        }
        Results results = new Results(
                asOf,
                set.map(loaded -> Results.RulesFile.of(
                        settings.getOrDefault("rules", ""), Evaluation.RULES, rules, loaded.problems())),
                evaluations,
                settings.containsKey("programme") ? Optional.empty() : Optional.of(rastrick()),
                settings.containsKey("programme") ? Optional.empty() : Optional.of(GrantsJob.reference(asOf)));
        ConsoleReport console = new ConsoleReport(out);
        console.print(results);
        Map<Path, ProgrammePage> named = named(pages, evaluations);
        for (Map.Entry<Path, ProgrammePage> page : named.entrySet()) {
            if (!isWritten(page.getKey(), page.getValue()::write)) {
                return fail("The page cannot be written. Choose another place with -Dpage=FILE.");
            }
        }
        Path report = Path.of(settings.getOrDefault("report", "report.json"));
        if (!isWritten(report, file -> BigLocalJson.standard().write(results, file))) {
            return fail("The report cannot be written. Choose another place with -Dreport=FILE.");
        }
        console.written(
                "To read on", named.keySet().stream().map(Main::fromHere).toList());
        console.written("As JSON", List.of(fromHere(report)));
        boolean isPartial = evaluations.stream().anyMatch(Evaluation::isPartial)
                || results.rules().filter(Results.RulesFile::isPartial).isPresent();
        return isPartial ? PARTLY_READ : DONE;
    }

    /** What is kept in the file of results: the findings, or every verdict if it is asked for. */
    private Retention verdicts() {
        return "all".equals(settings.get("verdicts")) ? Retention.EVERYTHING : Retention.FINDINGS;
    }

    /** The page of the first programme has the name that was asked for, and the others stand next to it. */
    private Map<Path, ProgrammePage> named(List<ProgrammePage> pages, List<Evaluation> evaluations) {
        String name = settings.getOrDefault("page", "report.html");
        Map<Path, ProgrammePage> named = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            String own =
                    i == 0 ? name : stem(name) + "-" + stem(evaluations.get(i).source()) + ".html";
            named.put(Path.of(own), pages.get(i));
        }
        return named;
    }

    private static String stem(String file) {
        return ENDING.matcher(file).replaceFirst("");
    }

    private static boolean isWritten(Path file, Consumer<Path> writing) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            writing.accept(file);
            return true;
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** A file as it is named from where the program runs. */
    private static String fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path full = file.toAbsolutePath();
        return (full.startsWith(here) ? here.relativize(full) : full).toString();
    }

    private Map<String, Loaded<Programme>> load() {
        String file = settings.get("programme");
        if (file != null) {
            return Map.of(file, read(Path.of(file)));
        }
        Map<String, Loaded<Programme>> loaded = new LinkedHashMap<>();
        for (String name : REFERENCE_DATA) {
            loaded.put(name, readReference(name));
        }
        return loaded;
    }

    /** A folder, and a file of a kind that people keep tables in, holds tables; any other is JSON. */
    private static Loaded<Programme> read(Path file) {
        return Files.isDirectory(file) || TABLES.matcher(file.toString()).matches()
                ? BigLocalTables.standard().read(file)
                : BigLocalJson.standard().read(file);
    }

    /**
     * {@return a file of the reference data set that comes with the examples}
     *
     * @param name its name, such as {@code our-bigger-story.json}
     */
    public static Loaded<Programme> readReference(String name) {
        try (InputStream stream = Main.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("the reference data set has no " + name);
            }
            return BigLocalJson.standard().read(stream, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures that Rastrick Big Local stated in the minutes of its meeting of 19 October 2017. */
    static FundStatement rastrick() {
        return FundStatement.of(
                LocalDate.of(2017, 10, 19),
                FundAccount.ofBalance("Plan", pounds(23_911), pounds(27_489), pounds(55_900), pounds(65_000)));
    }

    private static Money pounds(int amount) {
        return Money.of(CurrencyUnit.GBP, amount);
    }

    private int fail(String sentence) {
        err.println(sentence);
        return NOT_DONE;
    }
}
