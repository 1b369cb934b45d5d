package io.github.biglocal.estimation;

import static io.github.biglocal.estimation.PublishedSamples.CITIES;
import static io.github.biglocal.estimation.PublishedSamples.assertDigits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.match.Attribution;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {
    private static final List<Project> TABLE_ONE_PROJECTS = List.of(
            project("l1", "5312", "142493"),
            project("l2", "0", "195000"),
            project("l3", "250", "31293"),
            project("l4", "12500", "9300"));

    private static final LeverageResult TABLE_ONE = leverage(TABLE_ONE_PROJECTS);

    private static LeverageResult leverage(List<Project> projects) {
        return Leverage.asOf(LocalDate.of(2020, 2, 29)).of(projects);
    }

    private static Project project(String id, String programmeMoney, String match) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(AreaId.of("a"))
                .title("t")
                .addProgrammeLines(FundingLine.of(Money.parse("GBP " + programmeMoney)))
                .addMatchLines(FundingLine.of(Money.parse("GBP " + match)))
                .addCitations(Citation.of("Big Local as Change Agent, Third Sector Research Centre, 2020", "Table 1"))
                .build();
    }

    // From leverage.

    @Test
    void theProjectsThatLeverageCountsAreUnits() {
        Sample sample = Sample.of(TABLE_ONE, LeverageConvention.MATCH_PER_GRANT);
        assertThat(sample.units())
                .containsExactly(
                        Unit.of("l1", 5_312, 142_493), Unit.of("l3", 250, 31_293), Unit.of("l4", 12_500, 9_300));
        assertThat(sample.measure()).isEqualTo("match per grant");
        assertThat(sample.population()).isEqualTo(Population.beyond());
    }

    @ParameterizedTest
    @EnumSource
    void theRatioIsThatOfTheLeverageInEveryConvention(LeverageConvention convention) {
        Sample sample = Sample.of(TABLE_ONE, convention);
        assertThat(sample.ratio()).isEqualTo(TABLE_ONE.ratio(convention).toRatio());
        assertThat(sample.ofUnitRatios().ratio()).isEqualTo(TABLE_ONE.meanOfRatios(convention));
    }

    @Test
    void amountsAreAsTheyAreCountedAfterAttribution() {
        Attribution quarters =
                Attribution.GROSS.withDeadweight(Ratio.ofPercent(25)).withDisplacement(Ratio.ofPercent(25));
        LeverageResult net =
                Leverage.asOf(LocalDate.of(2020, 2, 29)).attributing(quarters).of(TABLE_ONE_PROJECTS);
        assertDigits(Sample.of(net, LeverageConvention.MATCH_PER_GRANT).ratio().orElseThrow(), "5.7017979736463293");
    }

    @Test
    void anAmountThatIsABoundIsToldInTheMeasure() {
        LeverageResult over = leverage(List.of(
                project("a", "1", "2"),
                project("b", "1", "2")
                        .withMatchLines(FundingLine.of(Money.parse("GBP 2")).withBound(Bound.AT_LEAST))));
        assertThat(Sample.of(over, LeverageConvention.MATCH_PER_GRANT).measure())
                .isEqualTo("match per grant, at least");
        assertThat(Sample.of(over, LeverageConvention.INTERVENTION_RATE).measure())
                .isEqualTo("intervention rate, at most");
    }

    @Test
    void projectsOfAGroupAreOneUnit() {
        Sample sample = Sample.of(
                TABLE_ONE,
                LeverageConvention.MATCH_PER_GRANT,
                project -> project.value().equals("l4") ? "club" : "paths");
        assertThat(sample.units()).containsExactly(Unit.of("paths", 5_562, 173_786), Unit.of("club", 12_500, 9_300));
        assertThat(sample.ratio())
                .isEqualTo(TABLE_ONE.ratio(LeverageConvention.MATCH_PER_GRANT).toRatio());
    }

    @Test
    void theMeanAndTheMedianOfTheRatiosOfCochransCities() {
        assertDigits(CITIES.ofUnitRatios().ratio().orElseThrow(), "4.051447011689081");
        List<Project> cities = new ArrayList<>();
        CITIES.units()
                .forEach(city -> cities.add(
                        project(city.name(), city.x().toString(), city.y().toString())));
        LeverageResult asProjects = leverage(cities);
        assertDigits(asProjects.meanOfRatios(LeverageConvention.MATCH_PER_GRANT).orElseThrow(), "4.051447011689081");
        assertDigits(
                asProjects.medianOfRatios(LeverageConvention.MATCH_PER_GRANT).orElseThrow(), "1.6326013513513513");
    }

    @Test
    void unitsWithoutXHaveNoRatioOfTheirOwn() {
        assertThat(PublishedSamples.FOUR_PROJECTS.ofUnitRatios().units())
                .extracting(Unit::name)
                .containsExactly("1", "3", "4");
        assertDigits(PublishedSamples.FOUR_PROJECTS.ofUnitRatios().ratio().orElseThrow(), "50.913578815261044");
    }

    // What a sample and its parts refuse.

    @Test
    void aUnitHasANameAndNoNegativeNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of(" ", 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of("a", -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of("a", 1, -1));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Unit.of("a", Money.parse("GBP 1"), Money.parse("EUR 1")));
    }

    @Test
    void decimalsAreKeptExactly() {
        assertThat(Unit.of("a", new BigDecimal("0.10"), new BigDecimal("1E+3")))
                .isEqualTo(new Unit("a", Ratio.of(1, 10), Ratio.of(1000, 1)));
        assertThat(Unit.of("a", Money.parse("GBP 0.10"), Money.parse("GBP 2")))
                .isEqualTo(new Unit("a", Ratio.of(1, 10), Ratio.of(2, 1)));
    }

    @Test
    void aSampleHasAMeasureAndEachUnitOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(" ", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of("m", List.of(Unit.of("a", 1, 1), Unit.of("a", 1, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stratum.of("s", List.of(Unit.of("a", 1, 1), Unit.of("a", 1, 1)), 9));
    }

    @Test
    void aPopulationIsNoSmallerThanItsSample() {
        assertThat(CITIES.outOf(10).population()).isEqualTo(Population.of(10));
        assertThatIllegalArgumentException().isThrownBy(() -> CITIES.outOf(9));
        assertThatIllegalArgumentException().isThrownBy(() -> Population.of(0));
        assertThat(CITIES.outOf(10).beyondTheList()).isEqualTo(CITIES);
    }

    @Test
    void theCorrectionForElevenAreas() {
        assertDigits(Population.of(15).correction(11), "0.26666666666666666");
        assertDigits(Decimals.sqrt(Population.of(15).correction(11)), "0.51639777949432231");
        assertDigits(Population.of(150).correction(11), "0.92666666666666664");
        assertDigits(Decimals.sqrt(Population.of(150).correction(11)), "0.96263527187957677");
        assertThat(Population.beyond().correction(11)).isEqualTo(Ratio.ONE);
    }

    @Test
    void aStratumHasUnitsAndAWeight() {
        List<Unit> units = List.of(Unit.of("a", 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Stratum.of("s", List.of(), 9));
        assertThatIllegalArgumentException().isThrownBy(() -> Stratum.of(" ", units, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stratum.of("s", units, 9).weighing(Ratio.ZERO));
        Stratum stratum = Stratum.of("s", units, 9);
        assertThatIllegalArgumentException().isThrownBy(() -> StratifiedSample.of("m", List.of(stratum, stratum)));
        assertThatIllegalArgumentException().isThrownBy(() -> StratifiedSample.of("", List.of(stratum)));
    }

    // Sums.

    @Test
    void sumsThatNoUnitsHaveAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedSamples.sums("m", 2, "3", "3", "4.4", "5", "4"));
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedSamples.sums("m", 2, "3", "3", "5", "4.4", "4"));
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedSamples.sums("m", 2, "3", "3", "5", "5", "5.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedSamples.sums("m", 2, "-3", "3", "5", "5", "4"));
        assertThat(PublishedSamples.sums("m", 2, "3", "3", "5", "5", "5").ratio())
                .contains(Ratio.ONE);
    }

    @Test
    void sumsMergeInAnyOrder() {
        Random random = new Random(11);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            units.add(Unit.of("u" + i, random.nextInt(1000), random.nextInt(1000)));
        }
        SampleSums whole = SampleSums.of("m", units);
        for (int run = 0; run < 20; run++) {
            Collections.shuffle(units, random);
            int cut = random.nextInt(51);
            assertThat(SampleSums.of("m", units.subList(cut, 50)).plus(SampleSums.of("m", units.subList(0, cut))))
                    .isEqualTo(whole);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> whole.plus(SampleSums.of("another", List.of())));
    }

    @Test
    void aUnitThatStandsForMoreIsSoManyUnits() {
        Unit unit = Unit.of("a", 3, 5);
        assertThat(unit.times(Ratio.of(2, 1))).isEqualTo(Unit.sum("a", List.of(unit, unit)));
        assertThat(unit.ratio()).contains(Ratio.of(5, 3));
        assertThat(Unit.of("b", 0, 5).ratio()).isEmpty();
    }
}
