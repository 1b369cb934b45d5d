package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.PrintedNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/**
 * What a printed leverage figure may mean, on table 1 of Big Local as Change Agent (TSRC 2020, section 3.2). The values
 * were worked out in exact arithmetic by hand, and not with the code under test.
 */
class LeverageSearchTest {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final Leverage PLAIN = Leverage.asOf(LocalDate.of(2020, 2, 29));

    private static LeverageReading first(String printed, List<Project> projects) {
        return PLAIN.explaining(printed, projects).readings().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10.14; ; 10.136529730926808",
                "£10.14; ; 10.136529730926808",
                "about ten; ; 10.136529730926808",
                "20.93; projects without programme money counted; 20.932676337061234",
                "50.91; the mean of ratios instead of the ratio of sums; 50.913578815261044",
                "26.82; the median of ratios instead of the ratio of sums; 26.824736445783133",
                "11.14; total per grant instead of match per grant; 11.136529730926808",
                "8.98 %; intervention rate instead of match per grant; 0.089794579115874878",
                "91.02 %; match share instead of match per grant; 0.91020542088412512",
                "3.18; project l1 left out; 3.1837647058823529",
                "8.52; project l3 left out; 8.5219514933752526",
                "31.25; project l4 left out; 31.245235526788925"
            })
    void aFigureIsExplainedByTheSmallestDepartureThatGivesIt(String printed, String departure, BigDecimal value) {
        LeverageReading first = first(printed, TableOne.PROJECTS);

        assertThat(first.departures()).isEqualTo(departure == null ? List.of() : List.of(departure));
        assertThat(first.value().toDecimal(DIGITS)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"18.48, l1, 18.477882352941176", "19.47, l3, 19.469627217606108", "66.30, l4, 66.304566702624955"})
    void twoDeparturesAreFoundWhereOneIsNotEnough(String printed, String project, BigDecimal value) {
        LeverageReading first = first(printed, TableOne.PROJECTS);

        assertThat(first.departures())
                .containsExactly("projects without programme money counted", "project " + project + " left out");
        assertThat(first.without()).contains(ProjectId.of(project));
        assertThat(first.settings().zeroGrants()).isEqualTo(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE);
        assertThat(first.value().toDecimal(DIGITS)).isEqualByComparingTo(value);
    }

    @Test
    void theTotalRowCountedAsAProjectIsFoundBecauseLeavingItOutGivesTheFigure() {
        List<Project> five = new ArrayList<>(TableOne.PROJECTS);
        five.add(TableOne.FIFTH_BLOCK);

        assertThat(first("15.53", five).departures()).isEmpty();
        assertThat(first("10.14", five).departures()).containsExactly("project pocket-park left out");
    }

    @Test
    void aNumberThatNothingGivesIsSaidToBeExplainedByNothing() {
        LeverageReadings none = PLAIN.explaining("7.77", TableOne.PROJECTS);

        assertThat(none.readings()).isEmpty();
        assertThat(none.tried()).isPositive();
        assertThat(none.explain()).endsWith("None of them gives the number.");
    }

    @Test
    void whereTheFigureIsThePlainOneNothingIsShownThatChangesNothing() {
        assertThat(PLAIN.explaining("10.14", TableOne.PROJECTS).readings())
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.settings()).isEqualTo(PLAIN.settings());
                    assertThat(reading.statistic()).isEqualTo(LeverageStatistic.RATIO_OF_SUMS);
                    assertThat(reading.convention()).isEqualTo(LeverageConvention.MATCH_PER_GRANT);
                    assertThat(reading.without()).isEmpty();
                });
    }

    private static Project project(String id, FundingLine own, FundingLine... match) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(AreaId.of("made-up"))
                .title("t")
                .addProgrammeLines(own)
                .addMatchLines(match)
                .build();
    }

    private static FundingLine line(String amount) {
        return FundingLine.of(Money.parse(amount));
    }

    private static final List<Project> MIXED = List.of(
            project(
                    "hall",
                    line("GBP 1000").withStatus(FundingStatus.SPENT).withDate(LocalDate.of(2018, 5, 1)),
                    line("GBP 4000")
                            .withKind(ContributionKind.CASH)
                            .withStream(FundingStream.LOTTERY_OTHER)
                            .withStatus(FundingStatus.PLEDGED)
                            .withDate(LocalDate.of(2018, 6, 1)),
                    line("GBP 2500")
                            .withKind(ContributionKind.IN_KIND)
                            .withStream(FundingStream.CORPORATE)
                            .withStatus(FundingStatus.SPENT)
                            .withDate(LocalDate.of(2018, 6, 1)),
                    line("GBP 900")
                            .withKind(ContributionKind.CASH)
                            .withStream(FundingStream.LOCAL_GOVERNMENT)
                            .withTerms(FundingTerms.LENT)
                            .withStatus(FundingStatus.SPENT)
                            .withDate(LocalDate.of(2018, 6, 1))),
            project("abroad", line("EUR 100"), line("EUR 321")));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7.4; ",
                "4.9; only match in cash",
                "3.4; only match without lottery money",
                "6.5; only match without loans",
                "2.5; only match that is not public money",
                "3.21; amounts in euros",
                "0.9; match share instead of match per grant"
            })
    void viewsStatusesAndCurrenciesAreTried(String printed, String departures) {
        assertThat(first(printed, MIXED).departures()).isEqualTo(departures == null ? List.of() : List.of(departures));
    }

    @Test
    void twoSettingsAreCombined() {
        assertThat(PLAIN.explaining("0.90", MIXED).readings())
                .anySatisfy(reading -> assertThat(reading.departures())
                        .containsExactly("only match in cash", "only money that is at least spent"));
    }

    @Test
    void theLeastStatusIsTriedWhereItOccurs() {
        List<Project> one = List.of(project(
                "hall",
                line("GBP 1000").withStatus(FundingStatus.SPENT),
                line("GBP 4000").withStatus(FundingStatus.PLEDGED),
                line("GBP 3000").withStatus(FundingStatus.SPENT)));

        assertThat(first("3", one).departures()).containsExactly("only money that is at least spent");
    }

    @Test
    void periodsAreTriedOnlyWhereTheCallerGivesThem() {
        List<Project> two = List.of(
                project(
                        "early",
                        line("GBP 100").withDate(LocalDate.of(2017, 1, 1)),
                        line("GBP 300").withDate(LocalDate.of(2017, 1, 1))),
                project(
                        "early-2",
                        line("GBP 100").withDate(LocalDate.of(2017, 2, 1)),
                        line("GBP 170").withDate(LocalDate.of(2017, 2, 1))),
                project(
                        "late",
                        line("GBP 100").withDate(LocalDate.of(2019, 1, 1)),
                        line("GBP 900").withDate(LocalDate.of(2019, 1, 1))));
        PrintedNumber printed = PrintedNumber.of("2.35");

        assertThat(LeverageSearch.from(PLAIN)
                        .tryingPeriods(Periods.parse("2017-01-01/2017-12-31"))
                        .of(printed, two)
                        .readings())
                .anySatisfy(reading -> assertThat(reading.departures())
                        .containsExactly("only money dated from 1 January 2017 to 31 December 2017"));
        assertThat(PLAIN.explaining("2.35", two).readings())
                .noneMatch(reading -> reading.settings().window().isPresent());
        assertRefused(
                "LeverageSearch",
                "candidates",
                () -> LeverageSearch.from(PLAIN)
                        .tryingPeriods(LocalDateRange.of(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 1, 1))));
    }

    @Test
    void aPolicyToRefuseIsReadAsToLeaveOut() {
        assertThat(LeverageSearch.from(PLAIN.with(ZeroGrantPolicy.FAIL)))
                .isEqualTo(LeverageSearch.from(PLAIN))
                .hasSameHashCodeAs(LeverageSearch.from(PLAIN));
        assertThat(PLAIN.with(ZeroGrantPolicy.FAIL)
                        .explaining("10.14", TableOne.PROJECTS)
                        .readings())
                .hasSize(1);
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertRefused("PrintedNumber", "value", () -> PLAIN.explaining("a lot", TableOne.PROJECTS));
    }

    @Test
    void noProjectsGiveNoWay() {
        assertThat(PLAIN.explaining("10.14", List.of()).tried()).isZero();
        assertThat(PLAIN.explaining("10.14", List.of())).hasToString("10.14: no ratio can be worked out");
    }

    private static List<Project> generated(int number, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, number)
                .mapToObj(i -> TableOne.project(
                        "p" + i,
                        "1",
                        Integer.toString(random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(5000)),
                        Integer.toString(random.nextInt(40_000))))
                .toList();
    }

    @Test
    void theOrderOfTheProjectsMakesNoDifferenceAndEveryReadingIsPrintedAsTheNumber() {
        for (int seed = 0; seed < 6; seed++) {
            List<Project> projects = new ArrayList<>(generated(7, seed));
            String printed = seed % 2 == 0 ? "about 8" : "12 %";
            LeverageReadings readings = PLAIN.explaining(printed, projects);
            Collections.shuffle(projects, new Random(seed));

            assertThat(PLAIN.explaining(printed, projects)).isEqualTo(readings).hasSameHashCodeAs(readings);
            assertThat(readings.readings()).allSatisfy(reading -> {
                assertThat(PrintedNumber.of(printed).admits(reading.value())).isTrue();
                assertThat(reading.departures()).hasSizeLessThanOrEqualTo(LeverageSearch.MOST_DEPARTURES);
            });
            assertThat(readings.readings())
                    .isSortedAccordingTo((one, other) -> Integer.compare(
                            one.departures().size(), other.departures().size()));
        }
    }

    @Test
    void whatIsPrintedFromTheProjectsIsAlwaysExplained() {
        for (int seed = 0; seed < 4; seed++) {
            List<Project> projects = generated(5, seed);
            LeverageResult result = PLAIN.of(projects);
            for (LeverageConvention convention : LeverageConvention.values()) {
                String mean = result.meanOfRatios(convention)
                        .orElseThrow()
                        .toDecimal(3, RoundingMode.HALF_UP)
                        .toPlainString();

                assertThat(PLAIN.explaining(mean, projects).readings()).isNotEmpty();
            }
        }
    }

    @Test
    void withManyProjectsLeavingEachOutIsNotTriedAndThatIsSaid() {
        LeverageReadings readings = PLAIN.explaining("0.01", generated(LeverageSearch.MOST_PROJECTS + 1, 1));

        assertThat(readings.eachLeftOut()).isFalse();
        assertThat(readings.explain())
                .anySatisfy(step -> assertThat(step).contains("Leaving out single projects was not tried"));
        assertThat(readings.start().currency()).isEqualTo(CurrencyUnit.GBP);
    }

    private static Project of(FundingLine match) {
        return Project.of(ProjectId.of("p"), AreaId.of("a"), "Project", Money.of(CurrencyUnit.GBP, 10))
                .withMatchLines(match, FundingLine.of(Money.of(CurrencyUnit.GBP, 20)));
    }

    @Test
    void aStatusThatALineReachedLaterIsTriedToo() {
        FundingLine pledged = FundingLine.of(Money.of(CurrencyUnit.GBP, 30))
                .withStatus(FundingStatus.COMMITTED)
                .withDate(LocalDate.of(2018, 1, 1))
                .withLater(new FundingChange(
                        LocalDate.of(2019, 1, 1),
                        Optional.of(FundingStatus.SPENT),
                        Optional.empty(),
                        Optional.empty()));
        Project project = of(pledged)
                .withProgrammeLines(
                        FundingLine.of(Money.of(CurrencyUnit.GBP, 10)).withStatus(FundingStatus.SPENT));

        assertThat(first("3", List.of(project)).departures()).containsExactly("only money that is at least spent");
    }

    @Test
    void aReadingKeepsTheBoundOfItsRatio() {
        FundingLine over = FundingLine.of(Money.of(CurrencyUnit.GBP, 10)).withBound(Bound.MORE_THAN);
        List<Project> projects = List.of(of(over));

        assertThat(first("3", projects).bound()).isEqualTo(Bound.MORE_THAN);
        assertThat(first("3", projects)).hasToString("more than 3, with the settings unchanged");
        assertThat(first("over 3", projects).departures()).isEmpty();
        assertThat(first("25 %", projects)).satisfies(reading -> {
            assertThat(reading.convention()).isEqualTo(LeverageConvention.INTERVENTION_RATE);
            assertThat(reading.bound()).isEqualTo(Bound.LESS_THAN);
        });
    }

    @Test
    void theMeanOfRatiosIsABoundWhereOneOfThemIsAndTheMedianMayBeTheTrueOne() {
        FundingLine over = FundingLine.of(Money.of(CurrencyUnit.GBP, 10)).withBound(Bound.MORE_THAN);
        List<Project> projects = List.of(
                of(over),
                Project.of(ProjectId.of("q"), AreaId.of("a"), "Q", Money.of(CurrencyUnit.GBP, 1000)),
                Project.of(ProjectId.of("r"), AreaId.of("a"), "R", Money.of(CurrencyUnit.GBP, 10))
                        .matchedBy(Money.of(CurrencyUnit.GBP, 25)));

        assertThat(first("1.83", projects).statistic()).isEqualTo(LeverageStatistic.MEAN_OF_RATIOS);
        assertThat(first("1.83", projects).bound()).isEqualTo(Bound.MORE_THAN);
        assertThat(first("2.5", projects).statistic()).isEqualTo(LeverageStatistic.MEDIAN_OF_RATIOS);
        assertThat(first("2.5", projects).bound()).isEqualTo(Bound.AT_LEAST);
    }

    @Test
    void underAViewARatioIsNoInterventionRate() {
        FundingLine cash = FundingLine.of(Money.of(CurrencyUnit.GBP, 10)).withKind(ContributionKind.CASH);

        assertThat(PLAIN.only(MatchView.CASH_ONLY)
                        .explaining("50 %", List.of(of(cash)))
                        .readings()
                        .get(0)
                        .explain())
                .containsExactly("Programme share of programme money and match in cash, ratio of sums: 1/2 (0.50), with"
                        + " programme share of programme money and match in cash instead of match per grant.");
    }
}
