package io.github.biglocal.estimation;

import static io.github.biglocal.estimation.PublishedSamples.CITIES;
import static io.github.biglocal.estimation.PublishedSamples.FOUR_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.THREE_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.assertDigits;
import static io.github.biglocal.estimation.PublishedSamples.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.money.Ratio;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapTest {
    private static final BootstrapDistribution EXACT =
            Bootstrap.withSeed(0).of(CITIES).orThrow();

    @Test
    void theIdealBootstrapOfCochransTenCities() {
        assertThat(EXACT.resampling()).isEqualTo(new Resampling.Exact(92_378));
        assertDigits(EXACT.bias(), "0.03947360004167999");
        assertDigits(EXACT.standardError(), "0.22149805302964434");
        assertThat(EXACT.massBelow()).isEqualTo(ratio("0.5008677885"));
        assertThat(EXACT.massEqual()).isEqualTo(Ratio.of(3_628_800, 10_000_000_000L));
        assertThat(EXACT.massWithoutRatio()).isEqualTo(Ratio.ZERO);
        assertDigits(BiasCorrection.STRICT.of(EXACT).orElseThrow(), "0.0021752249058820516");
        assertDigits(BiasCorrection.MID.of(EXACT).orElseThrow(), "0.002630028856653158");
    }

    @Test
    void thePublishedBootstrapOfTheCitiesIsOfRandomResamplesAndNear() {
        // boot, R = 999: bias 0.049024, standard error 0.21583
        assertThat(EXACT.bias()).isCloseTo(0.049024, within(0.015));
        assertThat(EXACT.standardError()).isCloseTo(0.21583, within(0.015));
    }

    @Test
    void theSeedIsOfNoAccountWhereAllResamplesAreGoneThrough() {
        assertThat(Bootstrap.withSeed(1).drawing(7).of(CITIES).orThrow().summary())
                .isEqualTo(Bootstrap.withSeed(2).of(CITIES).orThrow().summary());
    }

    @Test
    void tableOneWithThreeProjects() {
        BootstrapDistribution three = Bootstrap.withSeed(0).of(THREE_PROJECTS).orThrow();
        assertThat(three.resampling()).isEqualTo(new Resampling.Exact(10));
        assertDigits(three.mean(), "17.900495911739558");
    }

    @Test
    void resamplesWithoutProgrammeMoneyAreLeftOutAndCounted() {
        BootstrapDistribution four = Bootstrap.withSeed(0).of(FOUR_PROJECTS).orThrow();
        assertThat(four.massWithoutRatio()).isEqualTo(Ratio.of(1, 256));
        assertDigits(four.mean(), "94.2915178254479");
        assertThat(four.summary().toText()).contains("Without a ratio, and left out: 0.39 %.");
    }

    @Test
    void aQuantileIsTheSmallestRatioThatOccursWithEnoughBelow() {
        // the mean of two of 1 and 3: 1 with 1/4, 2 with 1/2, 3 with 1/4
        BootstrapDistribution means = Bootstrap.withSeed(0)
                .of(PublishedSamples.sample("m", new long[] {1, 1}, new long[] {1, 3}))
                .orThrow();
        assertThat(means.quantile(ratio("0.0001"))).isEqualTo(1);
        assertThat(means.quantile(ratio("0.25"))).isEqualTo(1);
        assertThat(means.quantile(ratio("0.2500001"))).isEqualTo(2);
        assertThat(means.quantile(ratio("0.75"))).isEqualTo(2);
        assertThat(means.quantile(ratio("0.7500001"))).isEqualTo(3);
        assertThat(means.quantile(Ratio.ONE)).isEqualTo(3);
        assertThat(means.massBelow()).isEqualTo(Ratio.of(1, 4));
        assertThat(means.massEqual()).isEqualTo(Ratio.of(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> means.quantile(Ratio.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> means.quantile(ratio("1.01")));
    }

    @ParameterizedTest
    @CsvSource({"5, 126", "8, 6435", "10, 92378", "11, 352716", "12, 1352078"})
    void resamplesThatDifferInOrderAreOne(int units, long distinct) {
        assertThat(Resamples.binomial(2 * units - 1, units)).isEqualTo(distinct);
    }

    @Test
    void twelveUnitsAreGoneThroughThirteenAreDrawn() {
        assertThat(Bootstrap.withSeed(3).of(mean(12)).orThrow().resampling())
                .isEqualTo(new Resampling.Exact(1_352_078));
        assertThat(Bootstrap.withSeed(3).of(mean(13)).orThrow().resampling())
                .isEqualTo(new Resampling.Seeded(9_999, 3, "SplittableRandom"));
    }

    @Test
    void theBootstrapOfAMeanHasTheTextbookStandardError() {
        // 1 to 12: variance 143/12 with divisor n, so the mean of twelve draws has 143/144
        BootstrapDistribution twelve = Bootstrap.withSeed(3).of(mean(12)).orThrow();
        assertThat(twelve.bias()).isCloseTo(0, within(1e-12));
        assertThat(twelve.standardError()).isCloseTo(Math.sqrt(143.0 / 144), within(1e-12));
    }

    private static Sample mean(int units) {
        return PublishedSamples.sample(
                "mean",
                LongStream.rangeClosed(1, units).map(i -> 1).toArray(),
                LongStream.rangeClosed(1, units).toArray());
    }

    @Test
    void theSameSeedDrawsTheSameResamplesAndAnotherOneOthers() {
        BootstrapSummary first = Bootstrap.withSeed(7).of(mean(13)).orThrow().summary();
        assertThat(Bootstrap.withSeed(7).of(mean(13)).orThrow().summary()).isEqualTo(first);
        assertThat(Bootstrap.withSeed(8).of(mean(13)).orThrow().mean()).isNotEqualTo(first.mean());
    }

    @Test
    void drawnResamplesComeNearToAllOfThem() {
        BootstrapDistribution drawn =
                Bootstrap.withSeed(42).drawing(100_000).drawn(CITIES).orThrow();
        // six standard errors of the drawing
        assertThat(drawn.bias()).isCloseTo(EXACT.bias(), within(6 * 0.2215 / Math.sqrt(100_000)));
        assertThat(Decimals.of(drawn.massBelow())).isCloseTo(0.50087, within(6 * 0.5 / Math.sqrt(100_000)));
        assertThat(drawn.standardError()).isCloseTo(EXACT.standardError(), within(0.005));
    }

    @Test
    void theGeneratorIsKnownByItsName() {
        assertThat(RandomGenerator.of(Bootstrap.GENERATOR)).isInstanceOf(java.util.SplittableRandom.class);
    }

    @Test
    void drawnResamplesWithoutARatioAreCountedToo() {
        Sample sample = PublishedSamples.sample("m", new long[] {0, 1}, new long[] {1, 1});
        BootstrapDistribution drawn =
                Bootstrap.withSeed(5).drawing(10_000).drawn(sample).orThrow();
        assertThat(Decimals.of(drawn.massWithoutRatio())).isCloseTo(0.25, within(0.03));
        assertThat(Bootstrap.withSeed(5).drawing(10_000).of(sample).orThrow().massWithoutRatio())
                .isEqualTo(Ratio.of(1, 4));
    }

    @Test
    void pencesAndFractionsAreComparedExactly() {
        // thirds and sevenths: scaled to whole numbers, so that equal ratios are equal
        Sample fractions = Sample.of(
                "m",
                List.of(
                        new Unit("a", Ratio.of(1, 3), Ratio.of(2, 3)),
                        new Unit("b", Ratio.of(1, 7), Ratio.of(2, 7)),
                        new Unit("c", Ratio.of(1, 10), Ratio.of(2, 10))));
        BootstrapDistribution same = Bootstrap.withSeed(0).of(fractions).orThrow();
        assertThat(same.massEqual()).isEqualTo(Ratio.ONE);
        assertThat(same.standardError()).isZero();
    }

    @Test
    void numbersTooLongToBeScaledStillGiveADistribution() {
        Sample sample = CITIES.ofUnitRatios();
        BootstrapDistribution distribution = Bootstrap.withSeed(0).of(sample).orThrow();
        // the bootstrap of a mean: no bias, and the standard error of the infinitesimal jackknife
        assertThat(distribution.bias()).isCloseTo(0, within(1e-12));
        assertThat(distribution.standardError())
                .isCloseTo(sample.influence().orThrow().estimate().orThrow().standardError(), within(1e-12));
    }

    @Test
    void withoutXThereIsNothingToResample() {
        assertThat(Bootstrap.withSeed(0).of(Sample.of("m", List.of())).toOptional())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.withSeed(0).drawing(0));
    }

    @Test
    void theSummaryExplainsItself() {
        assertThat(EXACT.summary().explain())
                .contains(
                        "Bootstrap: every possible resample, 92,378 of them distinct. Sample: 10 units from an"
                                + " unlimited population.",
                        "Mean 1.55979, bias 0.0394736, standard error 0.221498.");
        assertThat(Bootstrap.withSeed(7).of(mean(13)).orThrow().summary().toText())
                .contains("9,999 resamples, drawn with SplittableRandom and seed 7");
    }
}
