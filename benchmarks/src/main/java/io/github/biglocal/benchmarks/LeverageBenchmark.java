package io.github.biglocal.benchmarks;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The leverage of some projects: the calculator, on one thread and on several, a loop written by hand that checks the same, and two bare sums. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LeverageBenchmark {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    static final Leverage LEVERAGE = Leverage.asOf(DAY);

    /** How many projects there are. */
    @Param("10000")
    int size;

    private List<Project> projects = List.of();

    /** Makes the projects, and refuses to compare what does not answer the same. */
    @Setup
    public void make() {
        projects = projects(size);
        List<Long> loop = checkedHandLoop();
        Ratio ratio = Ratio.of(loop.get(1), loop.get(0));
        if (!(calculator() instanceof LeverageRatio.Defined found)
                || !found.value().equals(ratio)) {
            throw new IllegalStateException("the calculator has " + calculator() + ", the loop " + ratio);
        }
    }

    static List<Project> projects(int size) {
        Random random = new Random(7);
        return IntStream.range(0, size)
                .mapToObj(i -> Project.builder()
                        .id(ProjectId.of("d" + i))
                        .area(AreaId.of("a" + i % 150))
                        .title("Project")
                        .addProgrammeLine(line(random))
                        .addMatchLines(line(random), line(random))
                        .build())
                .toList();
    }

    static FundingLine line(Random random) {
        return FundingLine.of(Money.ofMinor(CurrencyUnit.GBP, 1 + random.nextInt(5_000_000)));
    }

    /** {@return the ratio, with every project accounted for} */
    @Benchmark
    public LeverageRatio calculator() {
        return LEVERAGE.of(projects).ratio(LeverageConvention.MATCH_PER_GRANT);
    }

    /** {@return the same, gathered by several threads} */
    @Benchmark
    public LeverageRatio calculatorInParallel() {
        return projects.parallelStream().collect(LEVERAGE.collector()).ratio(LeverageConvention.MATCH_PER_GRANT);
    }

    /** {@return the pence of programme money and of match, of projects that count, added up as a careful caller would} */
    @Benchmark
    public List<Long> checkedHandLoop() {
        Set<ProjectId> seen = new HashSet<>(projects.size() * 2);
        Set<ProjectId> repeated = new HashSet<>();
        for (Project project : projects) {
            if (!seen.add(project.id())) {
                repeated.add(project.id());
            }
        }
        long own = 0;
        long match = 0;
        for (Project project : projects) {
            if (repeated.contains(project.id()) || !inPounds(project)) {
                continue;
            }
            long programmeMoney = pence(project.programmeLines());
            if (programmeMoney > 0) {
                own = Math.addExact(own, programmeMoney);
                match = Math.addExact(match, pence(project.matchLines()));
            }
        }
        return List.of(own, match);
    }

    private static boolean inPounds(Project project) {
        return inPounds(project.programmeLines()) && inPounds(project.matchLines());
    }

    private static boolean inPounds(List<FundingLine> lines) {
        for (FundingLine line : lines) {
            if (!line.amount().getCurrencyUnit().equals(CurrencyUnit.GBP)) {
                return false;
            }
        }
        return true;
    }

    /** What counts of some lines on the day: neither later nor withdrawn. */
    private static long pence(List<FundingLine> lines) {
        long sum = 0;
        for (FundingLine line : lines) {
            boolean later = line.date().isPresent() && line.date().get().isAfter(DAY);
            boolean withdrawn =
                    line.withdrawn().isPresent() && !line.withdrawn().get().isAfter(DAY);
            if (!later && !withdrawn) {
                sum = Math.addExact(sum, line.amount().getAmountMinorLong());
            }
        }
        return sum;
    }

    /** {@return two sums, with nothing checked and nothing told} */
    @Benchmark
    public List<BigDecimal> bareSums() {
        BigDecimal own = BigDecimal.ZERO;
        BigDecimal match = BigDecimal.ZERO;
        for (Project project : projects) {
            for (FundingLine line : project.programmeLines()) {
                own = own.add(line.amount().getAmount());
            }
            for (FundingLine line : project.matchLines()) {
                match = match.add(line.amount().getAmount());
            }
        }
        return List.of(own, match);
    }
}
