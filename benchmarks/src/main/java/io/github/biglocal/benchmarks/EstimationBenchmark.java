package io.github.biglocal.benchmarks;

import io.github.biglocal.estimation.Acceleration;
import io.github.biglocal.estimation.BiasCorrection;
import io.github.biglocal.estimation.Bootstrap;
import io.github.biglocal.estimation.Confidence;
import io.github.biglocal.estimation.ConfidenceSet;
import io.github.biglocal.estimation.Sample;
import io.github.biglocal.estimation.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The exact BCa interval of twelve units, from all 1,352,078 resamples that differ: with fractions, and in plain double arithmetic. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EstimationBenchmark {
    private static final int UNITS = 12;
    private static final int RESAMPLES = 1_352_078;
    private static final int INDEX = (1 << 21) - 1;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int[] X = {138, 93, 61, 179, 48, 37, 29, 23, 30, 2, 51, 77};
    private static final int[] Y = {143, 104, 69, 260, 75, 63, 50, 48, 111, 50, 64, 90};

    private final Sample sample = Sample.of(
            "ratio",
            IntStream.range(0, UNITS)
                    .mapToObj(i -> Unit.of("unit " + i, X[i], Y[i]))
                    .toList());

    private final double[] ratios = new double[RESAMPLES];
    private final double[] weights = new double[RESAMPLES];
    private final long[] order = new long[RESAMPLES];
    private int filled;

    /** Refuses to compare what does not answer the same. */
    @Setup
    public void compare() {
        if (!(exactBca() instanceof ConfidenceSet.Interval interval)) {
            throw new IllegalStateException("there is no interval");
        }
        List<Double> plain = plainDouble();
        if (Math.abs(interval.lower() - plain.get(0)) > 1e-4 || Math.abs(interval.upper() - plain.get(1)) > 1e-4) {
            throw new IllegalStateException("the library has " + interval + ", plain arithmetic " + plain);
        }
    }

    /** {@return the interval} */
    @Benchmark
    public ConfidenceSet exactBca() {
        return Confidence.ofPercent(95)
                .bca(Bootstrap.withSeed(0).of(sample).orThrow(), BiasCorrection.STRICT, Acceleration.INFLUENCE);
    }

    /** {@return its ends, to as many digits as double arithmetic leaves} */
    @Benchmark
    public List<Double> plainDouble() {
        filled = 0;
        resample(0, UNITS, 0, 0, factorial(UNITS) / Math.pow(UNITS, UNITS));
        for (int i = 0; i < RESAMPLES; i++) {
            // Ratios above zero are in the order of their bits; the last bits are of no account, and have the index.
            order[i] = (Double.doubleToRawLongBits(ratios[i]) & ~INDEX) | i;
        }
        Arrays.sort(order);
        double ratio = (double) Arrays.stream(Y).sum() / Arrays.stream(X).sum();
        double below = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            below += ratios[i] < ratio ? weights[i] : 0;
        }
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < UNITS; i++) {
            double influence = Y[i] - ratio * X[i];
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        double a = cubes / (6 * Math.pow(squares, 1.5));
        double z0 = NORMAL.inverseCumulativeProbability(below);
        double z = NORMAL.inverseCumulativeProbability(0.975);
        return List.of(quantile(level(-z, z0, a)), quantile(level(z, z0, a)));
    }

    private static double level(double z, double z0, double a) {
        return NORMAL.cumulativeProbability(z0 + (z0 + z) / (1 - a * (z0 + z)));
    }

    private double quantile(double level) {
        double mass = weights[(int) (order[0] & INDEX)];
        int at = 0;
        while (at < RESAMPLES - 1 && mass < level) {
            at++;
            mass += weights[(int) (order[at] & INDEX)];
        }
        return ratios[(int) (order[at] & INDEX)];
    }

    private void resample(int unit, int left, double x, double y, double weight) {
        if (unit == UNITS - 1) {
            ratios[filled] = (y + left * Y[unit]) / (x + left * X[unit]);
            weights[filled++] = weight / factorial(left);
            return;
        }
        double shared = weight;
        for (int times = 0; times <= left; times++) {
            shared = times == 0 ? weight : shared / times;
            resample(unit + 1, left - times, x + times * X[unit], y + times * Y[unit], shared);
        }
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) {
            product *= i;
        }
        return product;
    }
}
