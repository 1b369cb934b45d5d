package io.github.biglocal.estimation;

import static io.github.biglocal.estimation.PublishedSamples.CITIES;
import static io.github.biglocal.estimation.PublishedSamples.FOUR_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.THREE_PROJECTS;
import static io.github.biglocal.estimation.PublishedSamples.assertDigits;
import static io.github.biglocal.estimation.PublishedSamples.assertInterval;
import static io.github.biglocal.estimation.PublishedSamples.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.money.Ratio;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final Confidence NINETY_FIVE = Confidence.ofPercent(95);
    private static final Confidence NINETY = Confidence.ofPercent(90);
    private static final RatioEstimate ESTIMATE = CITIES.estimate().orThrow();
    private static final BootstrapDistribution BOOTSTRAP =
            Bootstrap.withSeed(0).of(CITIES).orThrow();
    private static final BootstrapDistribution THREE =
            Bootstrap.withSeed(0).of(THREE_PROJECTS).orThrow();

    // Cochran's ten cities, by each method.

    @Test
    void normalFromTheInfinitesimalJackknife() {
        ConfidenceSet set =
                NINETY_FIVE.normal(CITIES.influence().orThrow().estimate().orThrow());
        assertInterval(set, "1.1670416531644312", "1.8735833468355687");
        // published from numeric derivatives
        ConfidenceSet.Interval interval = set.toInterval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(1.167046, within(1e-5));
        assertThat(interval.upper()).isCloseTo(1.873579, within(1e-5));
    }

    @Test
    void tOnTheRatioAndOnItsLogarithm() {
        assertInterval(NINETY_FIVE.t(ESTIMATE), "1.0905176296940307", "1.9501073703059693");
        assertInterval(NINETY_FIVE.logT(ESTIMATE), "1.1459273753231616", "2.017012724741329");
    }

    @Test
    void fiellerWithTAndWithZ() {
        assertInterval(
                NINETY_FIVE.fiellerT(CITIES.sums(), Population.beyond()), "1.1959564444564594", "2.4613751548495104");
        assertInterval(
                NINETY_FIVE.fiellerZ(CITIES.sums(), Population.beyond()), "1.2328683621507817", "2.205932611368883");
    }

    @Test
    void bootstrapPercentileAndBasic() {
        assertInterval(NINETY_FIVE.percentile(BOOTSTRAP), "1.2511160714285714", "2.1069767441860465");
        assertInterval(NINETY.percentile(BOOTSTRAP), "1.2857142857142858", "1.968045112781955");
        assertInterval(NINETY_FIVE.basic(BOOTSTRAP), "0.9336482558139534", "1.7895089285714285");
        assertInterval(NINETY.basic(BOOTSTRAP), "1.072579887218045", "1.754910714285714");
    }

    @Test
    void bootstrapBcaInBothConventions() {
        assertInterval(
                NINETY_FIVE.bca(BOOTSTRAP, BiasCorrection.STRICT, Acceleration.INFLUENCE),
                "1.2524366471734893",
                "2.1127098321342928");
        assertInterval(
                NINETY.bca(BOOTSTRAP, BiasCorrection.STRICT, Acceleration.INFLUENCE),
                "1.2868719611021069",
                "1.9719887955182074");
        assertInterval(
                NINETY_FIVE.bca(BOOTSTRAP, BiasCorrection.MID, Acceleration.JACKKNIFE),
                "1.2468193384223918",
                "2.088957055214724");
    }

    @Test
    void thePublishedBootstrapIntervalsAreOfRandomResamplesAndNear() {
        assertNear(NINETY_FIVE.percentile(BOOTSTRAP), 1.266, 2.085, 0.06);
        assertNear(NINETY.percentile(BOOTSTRAP), 1.299, 1.987, 0.06);
        assertNear(NINETY_FIVE.basic(BOOTSTRAP), 0.956, 1.775, 0.06);
        assertNear(NINETY.basic(BOOTSTRAP), 1.054, 1.742, 0.06);
        assertNear(NINETY_FIVE.bca(BOOTSTRAP, BiasCorrection.STRICT, Acceleration.INFLUENCE), 1.254, 2.058, 0.06);
        assertNear(NINETY.bca(BOOTSTRAP, BiasCorrection.STRICT, Acceleration.INFLUENCE), 1.292, 1.957, 0.06);
    }

    private static void assertNear(ConfidenceSet set, double lower, double upper, double tolerance) {
        ConfidenceSet.Interval interval = set.toInterval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(tolerance));
        assertThat(interval.upper()).isCloseTo(upper, within(tolerance));
    }

    @Test
    void scipysBootstrapOfAMean() {
        // a million resamples, published to a relative tolerance of 0.005
        double[] values = {10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213};
        Sample tenths = PublishedSamples.sample(
                "mean",
                Arrays.stream(values).mapToLong(value -> 10).toArray(),
                Arrays.stream(values).mapToLong(value -> Math.round(value * 10)).toArray());
        BootstrapDistribution mean =
                Bootstrap.withSeed(20_260_101).drawing(1_000_000).of(tenths).orThrow();
        assertPublished(NINETY_FIVE.basic(mean), 23.77, 79.12);
        assertPublished(NINETY_FIVE.percentile(mean), 28.86, 84.21);
        assertPublished(NINETY_FIVE.bca(mean, BiasCorrection.MID, Acceleration.JACKKNIFE), 32.31, 91.43);
    }

    private static void assertPublished(ConfidenceSet set, double lower, double upper) {
        ConfidenceSet.Interval interval = set.toInterval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(0.005 * lower));
        assertThat(interval.upper()).isCloseTo(upper, within(0.005 * upper));
    }

    @Test
    void theTQuantileForElevenAreas() {
        // a ratio of 1 with a standard error of 1: half the width is the quantile
        RatioEstimate one = new RatioEstimate("m", Ratio.ONE, 1, 11, 10, Population.beyond(), VarianceMethod.TAYLOR);
        assertDigits(NINETY_FIVE.t(one).toInterval().orElseThrow().upper() - 1, "2.2281388519862735");
    }

    // Few units.

    @Test
    void fromThreeProjectsNoIntervalIsGiven() {
        RatioEstimate estimate = THREE_PROJECTS.estimate().orThrow();
        ConfidenceSet refused = new ConfidenceSet.TooFewUnits(
                3,
                8,
                "there are 3 units, and at least 8 are needed; show each unit's ratio, and the ratio without each,"
                        + " instead");
        assertThat(NINETY_FIVE.t(estimate)).isEqualTo(refused);
        assertThat(NINETY_FIVE.logT(estimate)).isEqualTo(refused);
        assertThat(NINETY_FIVE.normal(estimate)).isEqualTo(refused);
        assertThat(NINETY_FIVE.fiellerT(THREE_PROJECTS.sums(), Population.beyond()))
                .isEqualTo(refused);
        assertThat(NINETY_FIVE.fiellerZ(THREE_PROJECTS.sums(), Population.beyond()))
                .isEqualTo(refused);
        assertThat(NINETY_FIVE.percentile(THREE)).isEqualTo(refused);
        assertThat(NINETY_FIVE.basic(THREE)).isEqualTo(refused);
        assertThat(NINETY_FIVE.bca(THREE, BiasCorrection.STRICT, Acceleration.INFLUENCE))
                .isEqualTo(refused);
        assertThat(refused.toInterval()).isEmpty();
        assertThat(refused.toText()).startsWith("No interval is given: there are 3 units");
    }

    @Test
    void fromSevenUnitsNoneIsGivenFromEightOne() {
        assertThat(NINETY_FIVE.t(first(7).estimate().orThrow())).isInstanceOf(ConfidenceSet.TooFewUnits.class);
        ConfidenceSet.Interval eight =
                NINETY_FIVE.t(first(8).estimate().orThrow()).toInterval().orElseThrow();
        assertThat(eight.basis().warnings()).isEmpty();
    }

    private static Sample first(int units) {
        return Sample.of(CITIES.measure(), CITIES.units().subList(0, units));
    }

    @Test
    void askedForItIsGivenAndSaysThatTheUnitsAreFew() {
        Confidence even = NINETY_FIVE.evenForFewUnits();
        assertInterval(even.percentile(THREE), "0.744", "125.172");
        ConfidenceSet bca = even.bca(THREE, BiasCorrection.STRICT, Acceleration.INFLUENCE);
        assertInterval(bca, "0.744", "35.28544390915348");
        String caution = "there are only 3 units, fewer than 8, so the figures are illustrative";
        assertThat(bca.toInterval().orElseThrow().basis().warnings()).containsExactly(caution);
        assertThat(bca.toText()).endsWith("Caution: " + caution + ".");
        assertThat(even.logT(THREE_PROJECTS.estimate().orThrow()).toText()).contains(caution);
        assertThat(even.fiellerT(THREE_PROJECTS.sums(), Population.beyond()).toText())
                .contains(caution);
        assertThat(even.t(first(7).estimate().orThrow()).toText()).contains("only 7 units, fewer than 8");
        assertThat(even.t(first(8).estimate().orThrow()).toText()).doesNotContain("few");
    }

    @Test
    void resamplesWithoutARatioAreToldBesideTheInterval() {
        BootstrapDistribution four = Bootstrap.withSeed(0).of(FOUR_PROJECTS).orThrow();
        assertThat(NINETY_FIVE.evenForFewUnits().percentile(four).toText())
                .contains("Caution: 0.39 % of the resamples have no ratio and are left out.");
    }

    // Unbounded, undefined, out of place.

    @Test
    void fiellersSetIsNotBoundedIfXMayBeNothing() {
        // x is 9, once, and 0 otherwise; y is not: at any usual level the mean of x may be nothing, that of y not
        Sample hardlyAnyX =
                PublishedSamples.sample("m", new long[] {9, 0, 0, 0, 0, 0, 0, 0}, new long[] {9, 8, 9, 8, 9, 8, 9, 8});
        ConfidenceSet outside = NINETY_FIVE.fiellerT(hardlyAnyX.sums(), Population.beyond());
        assertThat(outside).isInstanceOf(ConfidenceSet.OutsideInterval.class);
        ConfidenceSet.OutsideInterval set = (ConfidenceSet.OutsideInterval) outside;
        assertThat(set.upTo()).isNegative();
        assertThat(set.from()).isPositive().isLessThan(8.5 / 1.125);
        assertThat(outside.toInterval()).isEmpty();
        assertThat(outside.toText()).contains("or from", "unbounded");
    }

    @Test
    void fiellersSetIsEverythingIfYMayBeNothingToo() {
        Sample hardlyAnything =
                PublishedSamples.sample("m", new long[] {9, 0, 0, 0, 0, 0, 0, 0}, new long[] {0, 5, 0, 0, 0, 0, 0, 0});
        assertThat(NINETY_FIVE.fiellerT(hardlyAnything.sums(), Population.beyond()))
                .isInstanceOf(ConfidenceSet.Everything.class)
                .satisfies(set -> assertThat(set.toText()).contains("any number"));
    }

    @Test
    void theEndsOfFiellersSetAreWhereTheMeansAreJustNotContradicted() {
        // z = y - r x has mean ȳ - r x̄; at either end it is t standard errors from nothing
        ConfidenceSet.Interval fieller = NINETY_FIVE
                .fiellerT(CITIES.sums(), Population.of(49))
                .toInterval()
                .orElseThrow();
        for (double end : new double[] {fieller.lower(), fieller.upper()}) {
            double[] z = CITIES.units().stream()
                    .mapToDouble(unit -> Decimals.of(unit.y()) - end * Decimals.of(unit.x()))
                    .toArray();
            double mean = Arrays.stream(z).average().orElseThrow();
            double variance = Arrays.stream(z)
                            .map(value -> (value - mean) * (value - mean))
                            .sum()
                    / 9;
            double standardError = Math.sqrt(39.0 / 49 * variance / 10);
            assertThat(Math.abs(mean) / standardError).isCloseTo(2.262157162740992, within(1e-9));
        }
    }

    @Test
    void whatHasNoRatioHasNoInterval() {
        Confidence even = NINETY_FIVE.evenForFewUnits();
        assertThat(even.fiellerT(Sample.of("m", List.of(Unit.of("a", 0, 1))).sums(), Population.beyond()))
                .isInstanceOf(ConfidenceSet.Undefined.class);
        assertThat(even.fiellerT(Sample.of("m", List.of(Unit.of("a", 1, 1))).sums(), Population.beyond()))
                .isEqualTo(new ConfidenceSet.Undefined("a single unit does not show how much units differ"));
        Sample nothing = PublishedSamples.sample("m", new long[] {1, 2}, new long[] {0, 0});
        assertThat(even.logT(nothing.estimate().orThrow()))
                .isEqualTo(new ConfidenceSet.Undefined("the ratio is zero, and zero has no logarithm"));
    }

    @Test
    void bcaIsUndefinedIfTheResamplesAreOnOneSideOrTheUnitsDoNotDiffer() {
        Confidence even = NINETY_FIVE.evenForFewUnits();
        BootstrapDistribution equal = Bootstrap.withSeed(0)
                .of(PublishedSamples.sample("m", new long[] {1, 2}, new long[] {3, 6}))
                .orThrow();
        assertThat(even.bca(equal, BiasCorrection.STRICT, Acceleration.INFLUENCE)
                        .toText())
                .contains("every resample gives the same ratio");
        assertThat(even.bca(equal, BiasCorrection.MID, Acceleration.INFLUENCE).toText())
                .contains("there is no acceleration");
    }

    @Test
    void aLowerLimitBelowNothingIsPointedOut() {
        ConfidenceSet.Interval interval = NINETY_FIVE
                .evenForFewUnits()
                .t(THREE_PROJECTS.estimate().orThrow())
                .toInterval()
                .orElseThrow();
        assertThat(interval.lower()).isNegative();
        assertThat(interval.basis().warnings())
                .contains(
                        "the lower limit is below zero, which a ratio of money cannot be, so this method does not suit"
                                + " these figures");
        assertThat(NINETY_FIVE.t(ESTIMATE).toText()).doesNotContain("Caution");
    }

    @Test
    void anIntervalSaysWhatItIsFrom() {
        assertThat(NINETY_FIVE
                        .bca(BOOTSTRAP, BiasCorrection.MID, Acceleration.JACKKNIFE)
                        .explain())
                .containsExactly(
                        "People in 1930 per person in 1920: 973/640 (1.52031), the ratio of the sums.",
                        "95 % confidence (bootstrap BCa): from 1.24682 to 2.08896.",
                        "Sample: 10 units from an unlimited population.",
                        "Each quantile is the ratio of a resample, the smallest with enough resamples at or below it.",
                        "Bias correction z0 = 0.00263003, from the resamples below the ratio and half of those equal"
                                + " to it.",
                        "Acceleration a = -0.0112032, from the jackknife.",
                        "Resamples: every possible resample, 92,378 of them distinct.");
        assertThat(NINETY_FIVE.t(CITIES.outOf(49).estimate().orThrow()).explain())
                .contains(
                        "Sample: 10 units from a population of 49.",
                        "Standard error 0.169501, by linearisation, 9 degrees of freedom.");
        assertThat(NINETY_FIVE
                        .percentile(Bootstrap.withSeed(1).of(CITIES.outOf(49)).orThrow())
                        .explain())
                .contains(
                        "Sample: 10 units from an unlimited population.",
                        "Not corrected for sampling from a population of 49.");
    }

    @Test
    void aHigherLevelIsAWiderInterval() {
        ConfidenceSet.Interval narrow = NINETY.logT(ESTIMATE).toInterval().orElseThrow();
        ConfidenceSet.Interval wide = NINETY_FIVE.logT(ESTIMATE).toInterval().orElseThrow();
        assertThat(wide.lower()).isLessThan(narrow.lower());
        assertThat(wide.upper()).isGreaterThan(narrow.upper());
        assertPrinted(Decimals.of(narrow.basis().level()), "0.90");
    }

    @Test
    void aLevelIsBetweenNothingAndAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> Confidence.ofPercent(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Confidence.ofPercent(100));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(Ratio.of(1, 2), 0));
    }
}
