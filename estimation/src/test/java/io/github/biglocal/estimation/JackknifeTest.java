package io.github.biglocal.estimation;

import static io.github.biglocal.estimation.PublishedSamples.CITIES;
import static io.github.biglocal.estimation.PublishedSamples.FIVE_BLOCKS;
import static io.github.biglocal.estimation.PublishedSamples.FOUR_BLOCKS;
import static io.github.biglocal.estimation.PublishedSamples.FOUR_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.THREE_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.assertDigits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.money.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JackknifeTest {
    @Test
    void cochransTenCities() {
        Jackknife jackknife = CITIES.jackknife().orThrow();
        assertDigits(jackknife.mean(), "1.5245666350461158");
        assertDigits(jackknife.bias(), "0.038287215415042625");
        assertDigits(jackknife.corrected(), "1.4820252845849573");
        assertDigits(jackknife.standardErrorAboutMean(), "0.1947909935879091");
        assertDigits(jackknife.acceleration().orElseThrow(), "-0.01120319396023337");
    }

    @Test
    void tableOneHasBiasAndStandardErrorForIllustrationOnly() {
        assertTableOne(THREE_PROJECTS, "8.360908355510738", "17.20652344040834");
        assertTableOne(FOUR_PROJECTS, "22.993425491890584", "38.226512641361595");
        assertTableOne(FIVE_BLOCKS, "2.8335985593745074", "10.669617741200621");
        assertTableOne(FOUR_BLOCKS, "-0.21187066842320562", "8.42934989858647");
    }

    private static void assertTableOne(Sample sample, String bias, String standardError) {
        Jackknife jackknife = sample.jackknife().orThrow();
        assertDigits(jackknife.bias(), bias);
        assertDigits(jackknife.aboutMean().standardError(), standardError);
    }

    @ParameterizedTest
    @CsvSource({"0, 3.1837647058823529", "1, 8.5219514933752526", "2, 31.245235526788925"})
    void theReplicatesAreTheRatiosWithoutEachProject(int project, String ratio) {
        Jackknife.Replicate replicate =
                THREE_PROJECTS.jackknife().orThrow().replicates().get(project);
        assertThat(replicate.without()).isEqualTo(Integer.toString(project + 1));
        assertDigits(replicate.ratio(), ratio);
    }

    @Test
    void aFinitePopulationIsInTheStandardErrorsAndNotInTheBias() {
        Jackknife beyond = CITIES.jackknife().orThrow();
        Jackknife finite = CITIES.outOf(40).jackknife().orThrow();
        assertThat(finite.standardErrorAboutMean())
                .isCloseTo(beyond.standardErrorAboutMean() * Math.sqrt(0.75), within(1e-15));
        assertThat(finite.bias()).isEqualTo(beyond.bias());
    }

    @Test
    void aUnitWithoutWhichThereIsNoRatioLeavesTheJackknifeUndefined() {
        Sample sample = Sample.of("m", List.of(Unit.of("a", 3, 1), Unit.of("b", 0, 2)));
        assertThat(sample.jackknife())
                .isEqualTo(new Estimated.Undefined<>(
                        "without one of the units the denominator adds up to zero, so there is no ratio"));
        assertThat(Sample.of("m", List.of(Unit.of("a", 3, 1))).jackknife().toOptional())
                .isEmpty();
        assertThat(Sample.of("m", List.of()).jackknife().toOptional()).isEmpty();
    }

    @Test
    void theJackknifeOfAMeanIsItsTextbookStandardErrorWithoutBias() {
        // x of 1 each: the ratio is the mean of 1, 2, 3, 4, its standard error √(5/3 / 4)
        Sample mean = PublishedSamples.sample("mean", new long[] {1, 1, 1, 1}, new long[] {1, 2, 3, 4});
        Jackknife jackknife = mean.jackknife().orThrow();
        assertThat(jackknife.bias()).isCloseTo(0, within(1e-15));
        assertThat(jackknife.standardErrorAboutMean()).isCloseTo(Math.sqrt(5.0 / 12), within(1e-15));
        assertThat(jackknife.standardErrorAboutEstimate()).isCloseTo(Math.sqrt(5.0 / 12), within(1e-15));
    }

    @Test
    void itExplainsItself() {
        assertThat(THREE_PROJECTS.outOf(4).jackknife().orThrow().explain())
                .startsWith("Match per pound: 91543/9031 (10.1365), the ratio of the sums.")
                .contains("Sample: 3 units from a population of 4.", "Without 2: 151793/17812 (8.52195).")
                .hasSize(7);
    }

    @Test
    void theInfluencesOfCochransTenCities() {
        Influence influence = CITIES.influence().orThrow();
        List<String> exact = List.of(
                "-1.043798828125",
                "-0.5842041015625",
                "-0.3709228515625",
                "-0.1896240234375",
                "0.031640625",
                "0.1054443359375",
                "0.0923583984375",
                "0.2036376953125",
                "1.021728515625",
                "0.733740234375");
        assertThat(influence.values())
                .extracting(Influence.Value::influence)
                .containsExactlyElementsOf(
                        exact.stream().map(PublishedSamples::ratio).toList());
        assertThat(influence.values().stream().map(Influence.Value::influence).reduce(Ratio.ZERO, Ratio::plus))
                .isEqualTo(Ratio.ZERO);
        assertDigits(influence.variance(), "0.032487733709812165");
        assertDigits(influence.skewness(), "7.76033396278799e-05");
        assertDigits(influence.acceleration().orElseThrow(), "0.0022087676648723936");
    }

    @Test
    void theInfluencesPublishedAreNumericDerivativesOfThese() {
        double[] published = {
            -1.04367815,
            -0.58417763,
            -0.37092459,
            -0.18958996,
            0.03164142,
            0.10544878,
            0.09236345,
            0.20365074,
            1.02178280,
            0.73381132
        };
        Influence influence = CITIES.influence().orThrow();
        for (int i = 0; i < published.length; i++) {
            assertThat(Decimals.of(influence.values().get(i).influence()))
                    .isCloseTo(published[i], within(2e-4 * Math.abs(published[i])));
        }
        assertThat(Decimals.of(influence.variance())).isCloseTo(0.03248701, within(1e-6));
        assertThat(Decimals.of(influence.skewness())).isCloseTo(7.831452e-05, within(1e-6));
    }

    @Test
    void theInfinitesimalJackknifeIsLinearisationLessOneUnit() {
        double infinitesimal = CITIES.influence().orThrow().estimate().orThrow().standardError();
        double linear = CITIES.estimate().orThrow().standardError();
        assertThat(infinitesimal * infinitesimal).isCloseTo(linear * linear * 9 / 10, within(1e-15));
    }

    @Test
    void influencesOfNothingAreUndefinedAndOfEqualUnitsHaveNoAcceleration() {
        assertThat(Sample.of("m", List.of()).influence().toOptional()).isEmpty();
        Sample equal = PublishedSamples.sample("m", new long[] {1, 2, 3}, new long[] {2, 4, 6});
        assertThat(equal.influence().orThrow().acceleration()).isEmpty();
        assertThat(equal.jackknife().orThrow().acceleration()).isEmpty();
        Sample one = Sample.of("m", List.of(Unit.of("a", 3, 1)));
        assertThat(one.influence().orThrow().estimate().toOptional()).isEmpty();
    }

    @Test
    void influencesExplainThemselves() {
        assertThat(CITIES.influence().orThrow().toText())
                .contains("Variance", "by the infinitesimal jackknife.", "10 units", "Influence of 1: ", " -1.0438.");
    }
}
