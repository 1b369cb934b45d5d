package io.github.biglocal.benchmarks;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.Project;
import io.github.biglocal.money.Apportionment;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.programme.ImmutableProgramme;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Timeline;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How the time of things grows with their number: {@code mvn -q -Pbenchmarks verify -DskipTests -Dgrowth}. The exponent is the slope of the
 * logarithm of the processor time over that of the number: 1 if twice as many take twice as long, 2 if they take four times as long.
 */
public final class Growth {
    /** The greatest exponent that something may have. */
    static final double LIMIT = 1.1;

    private static final int RUNS = 3;

    private Growth() {}

    /**
     * Something of which there may be more and more.
     *
     * @param id a short name
     * @param what what is done
     * @param sizes of how many things, from few to many
     * @param prepared makes as many things, and what is to be done with them
     */
    record Case(String id, String what, List<Integer> sizes, IntFunction<Supplier<Object>> prepared) {}

    /**
     * What the time of a case grows by.
     *
     * @param exponent the exponent
     * @param milliseconds the least time of each size
     */
    record Fitted(double exponent, List<Double> milliseconds) {}

    /**
     * {@return the slope of the line through the logarithms, by least squares}
     *
     * @param sizes how many things there were; at least two sizes, above 0
     * @param times how long each took; as many, above 0
     */
    static double exponent(List<Integer> sizes, List<Double> times) {
        double[] x = sizes.stream().mapToDouble(Math::log).toArray();
        double[] y = times.stream().mapToDouble(Math::log).toArray();
        double meanOfX = mean(x);
        double meanOfY = mean(y);
        double both = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - meanOfX) * (y[i] - meanOfY);
            squares += (x[i] - meanOfX) * (x[i] - meanOfX);
        }
        return both / squares;
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    /** Measures the cases whose names fit, and prints a table of their exponents. */
    static void print(Pattern which) {
        System.out.println(
                "| what | numbers | processor time, ms | exponent | at most " + LIMIT + " |\n|---|---|---|---|---|");
        for (Case each : cases()) {
            if (which.matcher(each.id()).find()) {
                System.out.println(row(each, measured(each)));
            }
        }
    }

    /** Returns the row of a case. */
    static String row(Case of, Fitted fitted) {
        return "| " + of.what() + " | "
                + joined(of.sizes().stream().map(Object::toString).toList()) + " | "
                + joined(fitted.milliseconds().stream().map(Spread::text).toList()) + " | "
                + Spread.text(fitted.exponent()) + " | " + (fitted.exponent() <= LIMIT ? "yes" : "**no**") + " |";
    }

    private static String joined(List<String> texts) {
        return String.join(", ", texts);
    }

    private static Fitted measured(Case of) {
        // What the compiler does with the first runs is no growth.
        Supplier<Object> smallest = of.prepared().apply(of.sizes().get(0));
        long start = System.nanoTime();
        while (System.nanoTime() - start < 2_000_000_000L) {
            milliseconds(smallest);
        }
        List<Double> least = new ArrayList<>();
        for (int size : of.sizes()) {
            Supplier<Object> work = of.prepared().apply(size);
            double best = milliseconds(work);
            for (int run = 1; run < RUNS || (best < 20 && run < 20); run++) {
                best = Math.min(best, milliseconds(work));
            }
            System.err.println(of.id() + " " + size + ": " + best + " ms");
            least.add(best);
        }
        return new Fitted(exponent(of.sizes(), least), least);
    }

    private static double milliseconds(Supplier<Object> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Object result = work.get();
        try {
            return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        } finally {
            // Or what makes it may be left out.
            Reference.reachabilityFence(result);
        }
    }

    private static final List<Integer> TO_TEN_THOUSAND = List.of(625, 2_500, 10_000);
    private static final List<Integer> TO_A_HUNDRED_THOUSAND = List.of(6_250, 25_000, 100_000);
    private static final List<Integer> TO_A_MILLION = List.of(62_500, 250_000, 1_000_000);

    /** {@return one case for each thing of which there may be many} */
    static List<Case> cases() {
        return List.of(
                new Case("records", "all rules, 100 grants an area", TO_A_HUNDRED_THOUSAND, size -> {
                    Programme programme = CheckBenchmark.programme(size / 100, 100);
                    return () -> CheckBenchmark.RULES.check(programme, CheckBenchmark.DAY);
                }),
                new Case("area", "all rules, the grants of one area, to a sink", TO_A_MILLION, size -> {
                    Programme programme = CheckBenchmark.programme(1, size);
                    return () -> CheckBenchmark.RULES.check(programme, CheckBenchmark.DAY, entry -> {});
                }),
                new Case("members", "all rules, the members of one board", TO_TEN_THOUSAND, size -> {
                    Programme programme = programme()
                            .addPartnership(TimelineBenchmark.board(size))
                            .build();
                    return () -> CheckBenchmark.RULES.check(programme, CheckBenchmark.DAY);
                }),
                new Case("project-rules", "all rules, projects", TO_A_HUNDRED_THOUSAND, size -> {
                    Programme programme = programme()
                            .addAllProjects(LeverageBenchmark.projects(size))
                            .build();
                    return () -> CheckBenchmark.RULES.check(programme, CheckBenchmark.DAY);
                }),
                projects(
                        "leave-one-out",
                        "the ratio without each project",
                        result -> result.leaveOneOut().stream()
                                .map(Object::toString)
                                .mapToInt(String::length)
                                .sum()),
                projects("averages", "averages of the projects' ratios", LeverageResult::averages),
                projects(
                        "parts-of-ratio",
                        "the exact mean of the projects' ratios",
                        result -> result.meanOfRatios(LeverageConvention.MATCH_PER_GRANT)),
                projects("parts", "a leverage result, summed up", LeverageResult::toSummary),
                new Case("compare", "leverage by each policy", TO_A_HUNDRED_THOUSAND, size -> {
                    List<Project> projects = LeverageBenchmark.projects(size);
                    return () -> LeverageBenchmark.LEVERAGE.compare(projects);
                }),
                new Case("by-area", "leverage by area", TO_A_HUNDRED_THOUSAND, size -> {
                    List<Project> projects = LeverageBenchmark.projects(size);
                    return () -> LeverageBenchmark.LEVERAGE.byArea(projects);
                }),
                new Case("timeline", "the timeline of a board, changes", List.of(250, 1_000, 4_000), size -> {
                    Partnership board = TimelineBenchmark.board(size / 2);
                    return () -> Timeline.of(TimelineBenchmark.RULE, board, Records.NONE, TimelineBenchmark.TEN_YEARS);
                }),
                new Case("weights", "an amount shared by weights", TO_A_HUNDRED_THOUSAND, size -> {
                    long[] weights = LongStream.rangeClosed(1, size)
                            .map(i -> 1 + i * 7 % 1_000)
                            .toArray();
                    Money whole = Money.ofMajor(CurrencyUnit.GBP, 1_000_000);
                    return () -> Apportionment.byNumbers(whole, weights).parts();
                }),
                new Case("replacing-all", "records replaced, together", TO_A_HUNDRED_THOUSAND, size -> {
                    Programme programme = CheckBenchmark.programme(1, size);
                    return () -> programme.replacingAll(programme.grants());
                }),
                new Case(
                        "replacing",
                        "a thousandth of the records replaced, one after the other",
                        TO_A_HUNDRED_THOUSAND,
                        size -> {
                            Programme programme = CheckBenchmark.programme(1, size);
                            List<Grant> changed = programme.grants().subList(0, size / 1_000);
                            return () -> {
                                Programme each = programme;
                                for (Grant grant : changed) {
                                    each = each.replacing(grant);
                                }
                                return each;
                            };
                        }),
                new Case("timelines", "timelines of all rules, the grants of one area", List.of(50, 200, 800), size -> {
                    Programme programme = CheckBenchmark.programme(1, size);
                    return () -> CheckBenchmark.RULES.timelines(programme, TimelineBenchmark.TEN_YEARS, timeline -> {});
                }),
                new Case("merged", "reports merged, each of one area", List.of(125, 500, 2_000), size -> {
                    List<Report> reports = IntStream.range(0, size)
                            .mapToObj(i -> CheckBenchmark.RULES.check(CheckBenchmark.area(i, 2), CheckBenchmark.DAY))
                            .toList();
                    return () -> Report.merged(reports);
                }),
                new Case("report-parts", "a report, by record", TO_TEN_THOUSAND, size -> {
                    Report report = CheckBenchmark.RULES.check(
                            CheckBenchmark.programme(size / 100 + 1, 100), CheckBenchmark.DAY);
                    return () -> report.byRecord(Object::toString);
                }));
    }

    private static Case projects(String id, String what, Function<LeverageResult, Object> asked) {
        return new Case(id, what, TO_A_HUNDRED_THOUSAND, size -> {
            List<Project> projects = LeverageBenchmark.projects(size);
            LeverageResult result = LeverageBenchmark.LEVERAGE.of(projects);
            return () -> asked.apply(result);
        });
    }

    private static ImmutableProgramme.Builder programme() {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("Programme")
                .addArea(Area.builder().id(AreaId.of("a")).name("Area").build());
    }
}
