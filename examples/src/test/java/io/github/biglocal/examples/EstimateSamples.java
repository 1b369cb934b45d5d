package io.github.biglocal.examples;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.estimation.Acceleration;
import io.github.biglocal.estimation.BiasCorrection;
import io.github.biglocal.estimation.Bootstrap;
import io.github.biglocal.estimation.BootstrapDistribution;
import io.github.biglocal.estimation.Confidence;
import io.github.biglocal.estimation.Estimated;
import io.github.biglocal.estimation.Jackknife;
import io.github.biglocal.estimation.NonresponseBounds;
import io.github.biglocal.estimation.Population;
import io.github.biglocal.estimation.RatioEstimate;
import io.github.biglocal.estimation.Sample;
import io.github.biglocal.estimation.SampleSums;
import io.github.biglocal.estimation.SamplingDistribution;
import io.github.biglocal.estimation.StratifiedSample;
import io.github.biglocal.estimation.Stratum;
import io.github.biglocal.estimation.TotalEstimate;
import io.github.biglocal.estimation.Unit;
import io.github.biglocal.estimation.VarianceMethod;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What estimates say: of Table 1, of Cochran's cities and of cases made up for what those do not bring out. */
final class EstimateSamples {
    private static final Sample CITIES = sample(
            "people in 1930 per person in 1920",
            new long[] {138, 93, 61, 179, 48, 37, 29, 23, 30, 2},
            new long[] {143, 104, 69, 260, 75, 63, 50, 48, 111, 50});
    private static final Sample ONE = sample("match per pound", new long[] {4}, new long[] {3});
    private static final Sample NOTHING = sample("match per pound", new long[] {0, 0}, new long[] {3, 4});
    private static final Sample ALIKE = sample("match per pound", new long[] {1, 1, 1}, new long[] {3, 3, 3});
    private static final Sample SOME_WITHOUT_X =
            sample("match per pound", new long[] {0, 0, 0, 5, 8, 1, 4, 2, 9}, new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

    private final ResultsPage page;

    EstimateSamples(ResultsPage page) {
        this.page = page;
    }

    private static Sample sample(String measure, long[] x, long[] y) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            units.add(Unit.of(Integer.toString(i + 1), x[i], y[i]));
        }
        return Sample.of(measure, units);
    }

    private static Sample table1() {
        return Sample.of(
                Leverage.asOf(LocalDate.of(2020, 2, 29))
                        .of(Main.readReference("our-bigger-story.json").orThrow().projects().stream()
                                .filter(project -> project.areas().contains(AreaId.of("grassland-hasmoor")))
                                .toList()),
                LeverageConvention.MATCH_PER_GRANT);
    }

    void write() {
        estimates();
        confidence();
        words();
    }

    private void estimates() {
        page.section("Estimates");
        page.result("Ratio of Table 1", table1().estimate().orThrow());
        page.result("Ratio out of a list", CITIES.outOf(49).estimate().orThrow());
        page.result(
                "Ratio of strata",
                StratifiedSample.of(
                                "match per pound",
                                List.of(Stratum.of("north", ALIKE.units(), 5), Stratum.of("south", CITIES.units(), 20)))
                        .estimate()
                        .orThrow());
        page.result("Jackknife", table1().jackknife().orThrow());
        page.result("Influence", table1().influence().orThrow());
        page.result(
                "Bootstrap of few", Bootstrap.withSeed(1).of(table1()).orThrow().summary());
        page.result(
                "Bootstrap of many",
                Bootstrap.withSeed(1).drawing(1_000).of(sample13()).orThrow().summary());
        page.result(
                "Bootstrap in which some resamples have no ratio",
                Bootstrap.withSeed(1).of(SOME_WITHOUT_X).orThrow().summary());
        page.result(
                "Total by ratio",
                TotalEstimate.byRatio(CITIES.sums(), Population.of(49), Ratio.of(5_054, 1))
                        .orThrow());
        page.result(
                "Total by expansion",
                TotalEstimate.byExpansion(CITIES.sums(), Population.of(49)).orThrow());
        page.result("Sampling distribution", SamplingDistribution.of(CITIES, 2).orThrow());
        page.result(
                "Sampling distribution in which samples have no ratio",
                SamplingDistribution.of(SOME_WITHOUT_X, 1).orThrow());
        page.result(
                "Those who did not answer",
                NonresponseBounds.of(CITIES.sums(), Ratio.of(1_000, 1), Ratio.of(2, 1))
                        .orThrow());
        page.result(
                "One who answered",
                NonresponseBounds.of(ONE.sums(), Ratio.of(8, 1), Ratio.of(5, 2)).orThrow());
    }

    private static Sample sample13() {
        List<Unit> units = new ArrayList<>(CITIES.units());
        for (int i = 11; i <= 13; i++) {
            units.add(Unit.of(Integer.toString(i), i, 2L * i));
        }
        return Sample.of("people in 1930 per person in 1920", units);
    }

    private void confidence() {
        page.section("Confidence");
        Confidence confidence = Confidence.ofPercent(95);
        Confidence evenForFew = confidence.evenForFewUnits();
        RatioEstimate cities = CITIES.estimate().orThrow();
        RatioEstimate table1 = table1().estimate().orThrow();
        page.result("With t", confidence.t(cities));
        page.result("With t, for few units", evenForFew.t(table1));
        page.result("Of too few units", confidence.t(table1));
        page.result("Of one unit", new Confidence(Ratio.ofPercent(95), 2).fiellerT(ONE.sums(), Population.beyond()));
        page.result(
                "Normal, out of a list",
                confidence.normal(CITIES.outOf(49).estimate().orThrow()));
        page.result("With t on the logarithm", confidence.logT(cities));
        page.result(
                "With t on the logarithm of zero",
                evenForFew.logT(sample("match per pound", new long[] {1, 2}, new long[] {0, 0})
                        .estimate()
                        .orThrow()));
        page.result("Fieller with t", confidence.fiellerT(CITIES.sums(), CITIES.population()));
        page.result("Fieller with z", confidence.fiellerZ(CITIES.sums(), Population.of(49)));
        page.result("Fieller of zero", evenForFew.fiellerT(NOTHING.sums(), NOTHING.population()));
        page.result(
                "Fieller, outside of an interval",
                evenForFew.fiellerT(hardlyAnyX().sums(), Population.beyond()));
        page.result("Fieller, everything", evenForFew.fiellerT(table1().sums(), Population.beyond()));
        BootstrapDistribution bootstrap =
                Bootstrap.withSeed(1).of(CITIES.outOf(49)).orThrow();
        page.result("Percentiles", confidence.percentile(bootstrap));
        page.result(
                "Basic, below nothing",
                evenForFew.basic(Bootstrap.withSeed(1).of(table1()).orThrow()));
        page.result("BCa", confidence.bca(bootstrap, BiasCorrection.STRICT, Acceleration.JACKKNIFE));
        page.result("BCa otherwise", confidence.bca(bootstrap, BiasCorrection.MID, Acceleration.INFLUENCE));
        page.result(
                "Percentiles where some resamples have no ratio",
                confidence.percentile(Bootstrap.withSeed(1).of(SOME_WITHOUT_X).orThrow()));
        page.result(
                "BCa of units that are alike",
                evenForFew.bca(
                        Bootstrap.withSeed(1).of(ALIKE).orThrow(), BiasCorrection.STRICT, Acceleration.JACKKNIFE));
        page.result(
                "BCa of units that are alike, otherwise",
                evenForFew.bca(Bootstrap.withSeed(1).of(ALIKE).orThrow(), BiasCorrection.MID, Acceleration.INFLUENCE));
        page.sentences(
                "The basis of an interval",
                List.of(confidence.t(cities).toInterval().orElseThrow().basis()));
    }

    private static Sample hardlyAnyX() {
        return sample("match per pound", new long[] {9, 0, 0, 0, 0, 0, 0, 0}, new long[] {9, 8, 9, 8, 9, 8, 9, 8});
    }

    private void words() {
        page.section("Estimates: why there is none, and their words");
        List<String> why = new ArrayList<>();
        for (Estimated<?> none : List.of(
                NOTHING.estimate(),
                ONE.estimate(),
                Jackknife.of(sample("match per pound", new long[] {0, 5}, new long[] {1, 2})),
                StratifiedSample.of("match per pound", List.of(Stratum.of("north", ONE.units(), 5)))
                        .estimate())) {
            why.add(((Estimated.Undefined<?>) none).why());
        }
        page.sentences("Why there is no estimate", why);
        List<String> words = new ArrayList<>();
        Arrays.stream(VarianceMethod.values()).map(VarianceMethod::words).forEach(words::add);
        Arrays.stream(TotalEstimate.Method.values())
                .map(TotalEstimate.Method::words)
                .forEach(words::add);
        Arrays.stream(Acceleration.values()).map(Acceleration::words).forEach(words::add);
        Arrays.stream(BiasCorrection.values()).map(BiasCorrection::words).forEach(words::add);
        page.sentences("Methods", words);
        SampleSums sums = ONE.sums();
        page.sentences(
                "On one line",
                List.of(
                        Population.of(1_150),
                        Population.beyond(),
                        Bootstrap.withSeed(1).of(table1()).orThrow(),
                        sums.measure(),
                        table1().ofUnitRatios().measure()));
    }
}
