package io.github.biglocal.benchmarks;

import java.util.List;
import java.util.Map;

/** What is compared with what. */
final class Comparisons {
    private static final String RECORD = "ns a record";
    private static final Map<String, String> NO_PARAMS = Map.of();

    private Comparisons() {}

    /** Returns all of them. */
    static List<Comparison> all() {
        return List.of(
                json("json-read", "read 20,000 grants from JSON", "readByTheLibrary", "plain Jackson into records", "readIntoRecords",
                        Goal.speedAtLeast(1)),
                new Comparison(
                        "rules-all",
                        "all rules, 150 areas with 100 grants each, per verdict",
                        "Hibernate Validator, simpler questions, per constraint",
                        "ns a verdict",
                        forks -> method(forks, CheckBenchmark.class, "check").each(CheckBenchmark.verdicts()),
                        forks -> method(forks, RulesBenchmark.class, "hibernateValidator")
                                .each(RulesBenchmark.CONSTRAINTS),
                        Goal.costAtMost(1)),
                leverage(10_000));
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
                String.format(java.util.Locale.ROOT, "leverage of %,d projects", projects),
                "a checked hand loop",
                "ns a project",
                forks -> forks.benchmark(LeverageBenchmark.class, "calculator", size).each(projects),
                forks -> forks.benchmark(LeverageBenchmark.class, "checkedHandLoop", size).each(projects),
                Goal.costAtMost(3));
    }

    private static Cost method(Forks forks, Class<?> type, String method) {
        return forks.benchmark(type, method, NO_PARAMS);
    }
}
