package io.github.biglocal.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is compared with what. */
final class Comparisons {
    private static final String RECORD = "ns a record";
    private static final String REFERENCE_DATA =
            "../examples/src/main/resources/io/github/biglocal/examples/our-bigger-story.json";
    private static final Map<String, String> NO_PARAMS = Map.of();

    private Comparisons() {}

    /** Returns all of them. */
    static List<Comparison> all() {
        String records = "plain Jackson into records of the same types";
        return List.of(
                json(
                        "json-read",
                        "read 20,000 grants from JSON",
                        "readByTheLibrary",
                        records,
                        "readIntoRecords",
                        Goal.speedAtLeast(1)),
                json(
                        "json-read-by-hand",
                        "the same",
                        "readByTheLibrary",
                        "the same records, dates and money parsed by hand",
                        "readByHand",
                        Goal.speedAtLeast(0.8)),
                json(
                        "json-module",
                        "the same, by the caller's mapper and the module",
                        "readWithTheModule",
                        records,
                        "readIntoRecords",
                        Goal.speedAtLeast(1)),
                json(
                        "json-write-pretty",
                        "write them to a file, with line breaks",
                        "fileOfTheLibrary",
                        "plain Jackson from records",
                        "fileOfRecords",
                        Goal.speedAtLeast(0.95)),
                json(
                        "json-write-compact",
                        "write them without line breaks",
                        "writtenWithTheModule",
                        "plain Jackson from records",
                        "writtenFromRecords",
                        Goal.speedAtLeast(0.95)),
                new Comparison(
                        "retained",
                        "memory that a grant keeps",
                        "the same records",
                        "B a grant",
                        forks -> retained(forks, "library"),
                        forks -> retained(forks, "records"),
                        Goal.costAtMost(1.1)),
                new Comparison(
                        "rules-all",
                        "all rules, 150 areas with 100 grants each, per verdict",
                        "Hibernate Validator, simpler questions, per constraint",
                        "ns a verdict",
                        forks -> method(forks, CheckBenchmark.class, "check").each(CheckBenchmark.verdicts()),
                        forks -> method(forks, RulesBenchmark.class, "hibernateValidator")
                                .each(RulesBenchmark.CONSTRAINTS),
                        Goal.costAtMost(1)),
                new Comparison(
                        "rules-three",
                        "three rules, 30,150 verdicts with reasons",
                        "a hand loop that counts the same answers",
                        "ns a verdict",
                        forks -> method(forks, RulesBenchmark.class, "threeRules")
                                .each(RulesBenchmark.ANSWERS),
                        forks -> method(forks, RulesBenchmark.class, "handLoop").each(RulesBenchmark.ANSWERS),
                        Goal.costAtMost(3)),
                leverage(10_000),
                leverage(1_000_000),
                timeline("timeline-sweep", "a sweep by hand", "handSweep", 5),
                timeline("timeline-every-day", "asking the rule on every day", "everyDay", 0.05),
                new Comparison(
                        "bca",
                        "the exact BCa interval of 12 units",
                        "plain double arithmetic",
                        "ns",
                        forks -> method(forks, EstimationBenchmark.class, "exactBca"),
                        forks -> method(forks, EstimationBenchmark.class, "plainDouble"),
                        Goal.costAtMost(2)),
                rows("csv-rows", "50,000 rows of a CSV file", "rowsOfTheSheet", "FastCSV", "bareParser"),
                rows("csv-grants", "50,000 grants from a CSV file", "grants", "records made by hand", "byHand"),
                giving(
                        "giving-json",
                        "10,000 grants of 360Giving JSON",
                        "json",
                        "plain Jackson's trees",
                        "jacksonAlone"),
                giving(
                        "giving-checks",
                        "the same, asked the 36 checks",
                        "checks",
                        "plain Jackson's trees",
                        "jacksonAlone"),
                giving("giving-csv", "10,000 grants of 360Giving CSV", "csv", "trees made by hand", "byHand"),
                start("start", "start of the JVM to the first report", false),
                start("start-shared", "the same, with class-data sharing", true),
                new Comparison(
                        "core-jar",
                        "size of the jar of core, per public type",
                        "29 November 2026",
                        "B a type",
                        forks -> Cost.of(CoreJar.bytesPerType(forks)),
                        forks -> Cost.of(CoreJar.THEN),
                        Goal.costAtMost(1)));
    }

    private static Cost retained(Forks forks, String which) throws IOException, InterruptedException {
        return Cost.of(Double.parseDouble(
                forks.program(Retained.class, List.of("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"), which)));
    }

    private static Comparison start(String id, String what, boolean shared) {
        return new Comparison(
                id,
                what,
                "plain Jackson's tree of the same file",
                "ns",
                forks -> started(forks, FirstReport.class, shared),
                forks -> started(forks, FirstReport.Tree.class, shared),
                Goal.costAtMost(2));
    }

    private static Cost started(Forks forks, Class<?> main, boolean shared) throws IOException, InterruptedException {
        List<String> options =
                shared ? List.of("-XX:SharedArchiveFile=" + forks.archive(main, REFERENCE_DATA)) : List.of();
        return Cost.of(Double.parseDouble(forks.program(main, options, REFERENCE_DATA)));
    }

    private static Comparison timeline(String id, String against, String peer, double limit) {
        return new Comparison(
                id,
                "timeline of a board with 100 changes",
                against,
                "ns",
                forks -> method(forks, TimelineBenchmark.class, "timeline"),
                forks -> method(forks, TimelineBenchmark.class, peer),
                Goal.costAtMost(limit));
    }

    private static Comparison rows(String id, String what, String subject, String against, String peer) {
        return new Comparison(
                id,
                what,
                against,
                RECORD,
                forks -> method(forks, CsvBenchmark.class, subject).each(CsvBenchmark.ROWS),
                forks -> method(forks, CsvBenchmark.class, peer).each(CsvBenchmark.ROWS),
                Goal.NONE);
    }

    private static Comparison giving(String id, String what, String subject, String against, String peer) {
        Map<String, String> size = Map.of("grants", "10000");
        return new Comparison(
                id,
                what,
                against,
                RECORD,
                forks -> forks.benchmark(GivingBenchmark.class, subject, size).each(10_000),
                forks -> forks.benchmark(GivingBenchmark.class, peer, size).each(10_000),
                Goal.NONE);
    }

    private static Comparison json(String id, String what, String subject, String against, String peer, Goal goal) {
        return new Comparison(
                id,
                what,
                against,
                RECORD,
                forks -> method(forks, JsonBenchmark.class, subject).each(JsonBenchmark.GRANTS),
                forks -> method(forks, JsonBenchmark.class, peer).each(JsonBenchmark.GRANTS),
                goal);
    }

    private static Comparison leverage(int projects) {
        Map<String, String> size = Map.of("size", Integer.toString(projects));
        return new Comparison(
                "leverage-" + projects,
                String.format(Locale.ROOT, "leverage of %,d projects", projects),
                "a checked hand loop",
                "ns a project",
                forks -> forks.benchmark(LeverageBenchmark.class, "calculator", size)
                        .each(projects),
                forks -> forks.benchmark(LeverageBenchmark.class, "checkedHandLoop", size)
                        .each(projects),
                Goal.costAtMost(3));
    }

    private static Cost method(Forks forks, Class<?> type, String method) {
        return forks.benchmark(type, method, NO_PARAMS);
    }
}
