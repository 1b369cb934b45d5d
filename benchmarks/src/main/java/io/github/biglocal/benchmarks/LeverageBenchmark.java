package io.github.biglocal.benchmarks;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The leverage of ten thousand projects: the calculator, on one thread and on several, and two bare sums. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LeverageBenchmark {
    private static final Leverage LEVERAGE = Leverage.asOf(LocalDate.of(2020, 2, 29));

    private final List<Project> projects = projects();

    private static List<Project> projects() {
        Random random = new Random(7);
        return IntStream.range(0, 10_000)
                .mapToObj(i -> Project.builder()
                        .id(ProjectId.of("d" + i))
                        .area(AreaId.of("a" + i % 150))
                        .title("Project")
                        .addProgrammeLine(line(random))
                        .addMatchLines(line(random), line(random))
                        .build())
                .toList();
    }

    private static FundingLine line(Random random) {
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
