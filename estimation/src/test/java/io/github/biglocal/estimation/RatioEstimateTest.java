package io.github.biglocal.estimation;

import static io.github.biglocal.estimation.PublishedSamples.BIG_CITIES;
import static io.github.biglocal.estimation.PublishedSamples.CITIES;
import static io.github.biglocal.estimation.PublishedSamples.FIVE_BLOCKS;
import static io.github.biglocal.estimation.PublishedSamples.FOUR_BLOCKS;
import static io.github.biglocal.estimation.PublishedSamples.FOUR_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.SEEDLINGS;
import static io.github.biglocal.estimation.PublishedSamples.THREE_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.assertDigits;
import static io.github.biglocal.estimation.PublishedSamples.assertPrinted;
import static io.github.biglocal.estimation.PublishedSamples.ratio;
import static io.github.biglocal.estimation.PublishedSamples.sums;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.money.Ratio;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Figures are those printed by the sources named, or worked out from their data in exact arithmetic. */
class RatioEstimateTest {
    private static RatioEstimate estimate(SampleSums sums, Population population) {
        return RatioEstimate.of(sums, population).orThrow();
    }

    @Test
    void cochransTenCities() {
        SampleSums sums = CITIES.sums();
        assertThat(sums).isEqualTo(sums(sums.measure(), 10, "640", "973", "69402", "132845", "92070"));
        assertThat(CITIES.ratio()).contains(Ratio.of(973, 640));
        assertPrinted(Decimals.of(CITIES.ratio().orElseThrow()), "1.5203");
        assertDigits(CITIES.estimate().orThrow().standardError(), "0.18999337330494265");
        assertDigits(CITIES.outOf(49).estimate().orThrow().standardError(), "0.1695011765711895");
        assertDigits(sums.approximateBias(Population.beyond()).orElseThrow(), "0.03646573384602864");
    }

    @Test
    void anEstimateSaysWhatItIsFrom() {
        RatioEstimate estimate = CITIES.outOf(49).estimate().orThrow();
        assertThat(estimate.units()).isEqualTo(10);
        assertThat(estimate.degreesOfFreedom()).isEqualTo(9);
        assertThat(estimate.population()).isEqualTo(Population.of(49));
        assertThat(estimate.method()).isEqualTo(VarianceMethod.TAYLOR);
        assertThat(estimate.explain())
                .containsExactly(
                        "People in 1930 per person in 1920: 973/640 (1.52031), the ratio of the sums.",
                        "Standard error 0.169501, by linearisation.",
                        "Sample: 10 units from a population of 49; 9 degrees of freedom.");
        assertThat(CITIES.estimate().orThrow().toText())
                .endsWith("Sample: 10 units from an unlimited population; 9 degrees of freedom.");
    }

    @Test
    void cochransFortyNineCitiesFromTheirSums() {
        assertThat(BIG_CITIES.ratio()).contains(Ratio.of(3131, 2527));
        assertDigits(estimate(BIG_CITIES, Population.of(196)).standardError(), "0.029879114965601991");
        assertDigits(estimate(BIG_CITIES, Population.beyond()).standardError(), "0.03450143013707617");
    }

    @Test
    void cochransThirtyThreeFamiliesFromTheirSums() {
        SampleSums perPerson = sums("food cost per person", 33, "123", "907.2", "533", "28224.0", "3595.5");
        assertThat(perPerson.ratio()).contains(Ratio.of(1512, 205));
        assertDigits(estimate(perPerson, Population.beyond()).standardError(), "0.53384637050558228");

        SampleSums ofIncome = sums("food cost per income", 33, "2394", "907.2", "177254", "28224.0", "66677.9");
        assertThat(ofIncome.ratio()).contains(Ratio.of(36, 95));
        assertDigits(estimate(ofIncome, Population.beyond()).standardError(), "0.023781151554445092");
    }

    @Test
    void lohrsSeedlingsOfWhichOnePlotHasNone() {
        assertThat(SEEDLINGS.ratio()).contains(Ratio.of(61, 206));
        assertDigits(SEEDLINGS.estimate().orThrow().standardError(), "0.11526218633226289");
    }

    @Test
    void lohrsDeadTreesFromTheirSums() {
        SampleSums trees = sums(
                "trees counted in the field per tree seen in photographs", 25, "265", "289", "3035", "3559", "3202");
        assertThat(trees.ratio()).contains(Ratio.of(289, 265));
        assertDigits(estimate(trees, Population.of(100)).standardError(), "0.045322879741469528");
    }

    @Test
    void lehtonenAndPahkinensStrata() {
        StratifiedSample sample = StratifiedSample.of(
                "unemployed per person of the labour force",
                List.of(
                        Stratum.of(
                                "1",
                                PublishedSamples.sample("m", new long[] {33786, 6016, 5919, 3022}, new long[] {
                                            4123, 666, 760, 457
                                        })
                                        .units(),
                                7),
                        Stratum.of(
                                "2",
                                PublishedSamples.sample(
                                                "m", new long[] {573, 1737, 2543, 545}, new long[] {61, 262, 331, 98})
                                        .units(),
                                25)));
        assertThat(sample.strata()).extracting(Stratum::weight).containsExactly(ratio("1.75"), ratio("6.25"));
        RatioEstimate estimate = sample.estimate().orThrow();
        assertPrinted(Decimals.of(estimate.ratio()), "0.1277788");
        assertPrinted(estimate.standardError(), "0.003173564");
        assertDigits(estimate.ratio(), "0.12777879286192825");
        assertDigits(estimate.standardError(), "0.003173563793844277");
        assertThat(estimate.population()).isEqualTo(Population.of(32));
        assertThat(estimate.degreesOfFreedom()).isEqualTo(6);
    }

    @Test
    void lehtonenAndPahkinensTwoClustersByLinearisationAndByJackknife() {
        Sample clusters = clusters();
        assertPrinted(Decimals.of(clusters.ratio().orElseThrow()), "0.1292890");
        assertPrinted(clusters.estimate().orThrow().standardError(), "0.006295318");
        assertPrinted(clusters.jackknife().orThrow().aboutMean().standardError(), "0.007168699");
    }

    @Test
    void theTwoWaysOfTheJackknifeDifferForRatios() {
        Jackknife jackknife = clusters().jackknife().orThrow();
        // two replicates: about the estimate the squares grow by n times the squared distance of the mean from it
        double mean = jackknife.standardErrorAboutMean();
        double fromEstimate = jackknife.mean() - Decimals.of(jackknife.ratio());
        assertThat(jackknife.aboutEstimate().standardError())
                .isCloseTo(Math.sqrt(mean * mean + 30.0 / 32 * fromEstimate * fromEstimate), within(1e-15))
                .isGreaterThan(mean);
    }

    private static Sample clusters() {
        Ratio weight = Ratio.of(4, 1);
        List<Unit> two = PublishedSamples.sample(
                        "m", new long[] {6016, 3818, 5919, 1448}, new long[] {666, 528, 760, 187})
                .units();
        List<Unit> eight = PublishedSamples.sample(
                        "m", new long[] {927, 819, 2543, 4011}, new long[] {129, 128, 331, 568})
                .units();
        return Sample.of(
                        "unemployed per person of the labour force",
                        List.of(
                                Unit.sum("2", two).times(weight),
                                Unit.sum("8", eight).times(weight)))
                .outOf(32);
    }

    @Test
    void tableOneHasStandardErrorsForIllustrationOnly() {
        assertDigits(THREE_PROJECTS.estimate().orThrow().standardError(), "10.164347557848826");
        assertDigits(FOUR_PROJECTS.estimate().orThrow().standardError(), "20.554061625693729");
        assertDigits(FIVE_BLOCKS.estimate().orThrow().standardError(), "9.9506922966540945");
        assertDigits(FOUR_BLOCKS.estimate().orThrow().standardError(), "7.0057770712720278");
        assertDigits(THREE_PROJECTS.estimate().orThrow().ratio(), "10.136529730926808");
    }

    @Test
    void oneStratumIsASimpleSample() {
        RatioEstimate stratified = StratifiedSample.of(CITIES.measure(), List.of(Stratum.of("all", CITIES.units(), 49)))
                .estimate()
                .orThrow();
        RatioEstimate simple = CITIES.outOf(49).estimate().orThrow();
        assertThat(stratified.ratio()).isEqualTo(simple.ratio());
        assertThat(stratified.standardError()).isEqualTo(simple.standardError());
        assertThat(stratified.degreesOfFreedom()).isEqualTo(simple.degreesOfFreedom());
    }

    @Test
    void aStratumBeyondAListIsNotCorrected() {
        StratifiedSample sample = StratifiedSample.of(
                CITIES.measure(),
                List.of(Stratum.of("all", CITIES.units(), 49).beyondTheList().weighing(Ratio.of(3, 2))));
        assertThat(sample.population()).isEqualTo(Population.beyond());
        assertThat(sample.estimate().orThrow().standardError())
                .isEqualTo(CITIES.estimate().orThrow().standardError());
    }

    @Test
    void aWholePopulationHasNoStandardError() {
        assertThat(CITIES.outOf(10).estimate().orThrow().standardError()).isZero();
    }

    @Test
    void withoutXThereIsNoRatio() {
        Sample influenced = Sample.of("match per pound", List.of(Unit.of("a", 0, 5), Unit.of("b", 0, 6)));
        assertThat(influenced.ratio()).isEmpty();
        assertThat(influenced.estimate())
                .isEqualTo(new Estimated.Undefined<>("the denominator adds up to zero, so there is no ratio"));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> influenced.estimate().orThrow())
                .withMessage("the denominator adds up to zero, so there is no ratio");
        assertThat(Sample.of("m", List.of()).estimate().toOptional()).isEmpty();
        assertThat(StratifiedSample.of("m", List.of()).estimate().toOptional()).isEmpty();
    }

    @Test
    void oneUnitHasARatioButNoStandardError() {
        Sample one = Sample.of("m", List.of(Unit.of("a", 2, 5)));
        assertThat(one.ratio()).contains(Ratio.of(5, 2));
        assertThat(one.estimate())
                .isEqualTo(new Estimated.Undefined<>("a single unit does not show how much units differ"));
        assertThat(one.sums().approximateBias(Population.beyond())).isEmpty();
        assertThat(StratifiedSample.of("m", List.of(Stratum.of("s", one.units(), 9)))
                        .estimate())
                .isEqualTo(new Estimated.Undefined<>(
                        "a stratum has a single unit, which does not show how much its units differ"));
    }

    @Test
    void theTotalOfAllCitiesByRatioAndByExpansion() {
        TotalEstimate byRatio = TotalEstimate.byRatio(BIG_CITIES, Population.of(196), Ratio.of(22_919, 1))
                .orThrow();
        assertDigits(byRatio.total(), "28397.067273446773");
        assertDigits(byRatio.standardError(), "604.0361881446099");
        TotalEstimate byExpansion =
                TotalEstimate.byExpansion(BIG_CITIES, Population.of(196)).orThrow();
        assertThat(byExpansion.total()).isEqualTo(Ratio.of(25_048, 1));
        assertDigits(byExpansion.standardError(), "2985.5306898439344");
        assertThat(byRatio.toText())
                .contains(
                        "28397.1",
                        "the ratio of the sums times the known total of x",
                        "604.036",
                        "49 units from a population of 196");
    }

    @Test
    void aTotalNeedsTwoUnitsAndATotalOfXThatHoldsThem() {
        SampleSums one = Sample.of("m", List.of(Unit.of("a", 2, 5))).sums();
        assertThat(TotalEstimate.byExpansion(one, Population.of(9)).toOptional())
                .isEmpty();
        assertThat(TotalEstimate.byRatio(one, Population.of(9), Ratio.of(9, 1)).toOptional())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TotalEstimate.byRatio(BIG_CITIES, Population.of(196), Ratio.of(5053, 1)));
    }
}
