package io.github.biglocal.estimation;

import static io.github.biglocal.estimation.PublishedSamples.CITIES;
import static io.github.biglocal.estimation.PublishedSamples.FOUR_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.THREE_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.assertDigits;
import static io.github.biglocal.estimation.PublishedSamples.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.RealTerms;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The index of each year is a prime number, so the amounts in prices of 2020 have a common denominator above 2^53. */
    @Test
    void elevenProjectsAtThreeToOneInRealTermsAreAllEqual() {
        int[] primes = {
            101_009, 102_023, 103_001, 104_003, 105_019, 106_013, 107_021, 108_007, 109_001, 110_017, 111_029, 112_019
        };
        Map<FinancialYear, BigDecimal> index = IntStream.range(0, primes.length)
                .boxed()
                .collect(Collectors.toMap(
                        i -> FinancialYear.of(2009 + i), i -> new BigDecimal(primes[i]).movePointLeft(3)));
        LocalDate asOf = LocalDate.of(2020, 6, 1);
        List<Project> projects = IntStream.range(0, 11)
                .mapToObj(i -> Project.builder()
                        .id(ProjectId.of("p" + i))
                        .area(AreaId.of("a"))
                        .title("t")
                        .addProgrammeLines(paid(1_000 + 37 * i, 2010 + i))
                        .addMatchLines(paid(3 * (1_000 + 37 * i), 2010 + i))
                        .build())
                .toList();
        LeverageResult result = Leverage.asOf(asOf)
                .inPricesOf(new RealTerms(asOf, DeflatorSeries.ofFinancialYears(index, Citation.of("an index"))))
                .of(projects);
        assertThat(result.parts()).hasSize(11);

        BootstrapDistribution same = Bootstrap.withSeed(0)
                .of(Sample.of(result, LeverageConvention.MATCH_PER_GRANT))
                .orThrow();

        assertThat(same.massBelow()).isEqualTo(Ratio.ZERO);
        assertThat(same.massEqual()).isEqualTo(Ratio.ONE);
        assertThat(same.bias()).isZero();
        assertThat(same.standardError()).isZero();
        assertThat(same.toString()).isEqualTo("Bootstrap distribution of 1 different ratio");
    }

    private static FundingLine paid(int pounds, int year) {
        return FundingLine.of(Money.of(CurrencyUnit.GBP, pounds)).withDate(LocalDate.of(year, 5, 1));
    }

    /** Against every ordered resample in fractions; the two largest denominators alone are beyond what a double holds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void howManyAreBelowAndEqualIsExactWhateverTheDenominators(long seed) {
        Random random = new Random(seed);
        long[] denominators = {94_906_249, 94_906_247, 3, 100, 7_919};
        List<Unit> units = IntStream.range(0, 5)
                .mapToObj(i -> {
                    Ratio x = Ratio.of(1 + random.nextInt(3), denominators[i]);
                    return new Unit("u" + i, x, x.times(Ratio.of(3 + random.nextInt(2), 1)));
                })
                .toList();
        Sample sample = Sample.of("m", units);
        Ratio ratio = sample.ratio().orElseThrow();
        long below = 0;
        long equal = 0;
        for (int resample = 0; resample < 5 * 5 * 5 * 5 * 5; resample++) {
            List<Unit> drawn = new ArrayList<>();
            for (int rest = resample, draw = 0; draw < 5; draw++, rest /= 5) {
                drawn.add(units.get(rest % 5));
            }
            int side = Unit.sum("s", drawn).ratio().orElseThrow().compareTo(ratio);
            below += side < 0 ? 1 : 0;
            equal += side == 0 ? 1 : 0;
        }

        BootstrapDistribution distribution = Bootstrap.withSeed(0).of(sample).orThrow();

        assertThat(distribution.massBelow()).isEqualTo(Ratio.of(below, 3_125));
        assertThat(distribution.massEqual()).isEqualTo(Ratio.of(equal, 3_125));
    }

    @Test
    void drawnResamplesOfEqualRatiosAreAllEqualToo() {
        List<Unit> units = IntStream.range(0, 40)
                .mapToObj(i -> new Unit("u" + i, Ratio.of(1, 9_973 + 2 * i), Ratio.of(3, 9_973 + 2 * i)))
                .toList();
        BootstrapDistribution drawn =
                Bootstrap.withSeed(11).drawing(500).of(Sample.of("m", units)).orThrow();

        assertThat(drawn.massEqual()).isEqualTo(Ratio.ONE);
        assertThat(drawn.standardError()).isZero();
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
