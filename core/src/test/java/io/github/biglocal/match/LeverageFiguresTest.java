package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static io.github.biglocal.match.LeverageConvention.MATCH_PER_GRANT;
import static io.github.biglocal.match.LeverageConvention.MATCH_SHARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.money.Concentration;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures about many projects, those of Table 1 worked out by hand and not with the code under test; and by group. */
class LeverageFiguresTest {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Leverage EXCLUDING = Leverage.asOf(DAY);
    private static final Leverage INCLUDING = EXCLUDING.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE);
    private static final List<Project> FIVE =
            List.of(TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, TableOne.FIFTH_BLOCK);

    private static LeverageResult reading(String name) {
        return switch (name) {
            case "A" -> EXCLUDING.of(TableOne.PROJECTS);
            case "A'" -> INCLUDING.of(TableOne.PROJECTS);
            case "B" -> INCLUDING.of(FIVE);
            case "B'" -> EXCLUDING.of(FIVE);
            default -> throw new AssertionError(name);
        };
    }

    private static void assertDigits(Ratio ratio, String digits) {
        assertThat(ratio.toDecimal(DIGITS)).isEqualByComparingTo(new BigDecimal(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "A,  13.568709053737105, 2.1592768191916934",
        "A', 13.568709053737105, 2.1592768191916934",
        "B,  15.122029720243771, 2.7833323565659710",
        "B', 15.122029720243771, 2.7833323565659710"
    })
    void geometricAndHarmonicMeanAreThePublishedOnes(String reading, BigDecimal geometric, String harmonic) {
        assertThat(reading(reading)
                        .geometricMeanOfRatios(MATCH_PER_GRANT, DIGITS)
                        .orElseThrow())
                .isEqualByComparingTo(geometric);
        assertDigits(reading(reading).harmonicMeanOfRatios(MATCH_PER_GRANT).orElseThrow(), harmonic);
    }

    @ParameterizedTest
    @CsvSource({"A, 65.618488560970114", "A', 65.618488560970114", "B, 55.634860076238252", "B', 55.634860076238252"})
    void theRatiosSpreadAsPublished(String reading, BigDecimal deviation) {
        assertThat(reading(reading)
                        .standardDeviationOfRatios(MATCH_PER_GRANT, DIGITS)
                        .orElseThrow())
                .isEqualByComparingTo(deviation);
    }

    @Test
    void ratiosSpreadFromTwoOnAndEqualOnesNotAtAll() {
        assertThat(of(3, 1).standardDeviationOfRatios(MATCH_PER_GRANT, DIGITS)).isEmpty();
        assertThat(of(3, 1, 1, 1, 1, 1, 1, 1)
                        .standardDeviationOfRatios(MATCH_PER_GRANT, DIGITS)
                        .orElseThrow())
                .isEqualByComparingTo("0");
        assertThat(of(1, 2, 4)
                        .standardDeviationOfRatios(MATCH_PER_GRANT, DIGITS)
                        .orElseThrow())
                .isEqualByComparingTo("1.4142135623730950");
        assertRefused(
                "LeverageResult",
                "digits",
                () -> of(1, 2, 4).standardDeviationOfRatios(MATCH_PER_GRANT, MathContext.UNLIMITED));
    }

    @ParameterizedTest
    @CsvSource({
        "A,  0.77828452202789946, 0.63752054663239380, 1.5685768957288503, 0.48499248076495927, 0.72748872114743891",
        "A', 0.51575567463487143, 0.41549774518894678, 2.4067519296530766, 0.44189681712626228, 0.58919575616834971",
        "B,  0.5, 0.35387443629723670,, 0.47675872685050491,",
        "B', 0.67374352248508479, 0.52179011795602303,, 0.54241747628178170,"
    })
    void theMatchIsAsConcentratedAsPublished(
            String reading, String largest, String herfindahl, String effective, String gini, String corrected) {
        Concentration concentration = reading(reading).concentration().orElseThrow();

        assertDigits(concentration.largestShare(), largest);
        assertDigits(concentration.herfindahl(), herfindahl);
        assertDigits(concentration.gini(), gini);
        if (effective != null) {
            assertDigits(concentration.effectiveNumber(), effective);
            assertDigits(concentration.correctedGini().orElseThrow(), corrected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A, l1, 7.8891041966559628",
        "A, l3, 1.7325323884398184",
        "A, l4, 0.51489314583102646",
        "A', l2, 10.796146606134426"
    })
    void eachProjectsPartOfTheRatioIsThePublishedOne(String reading, String project, String part) {
        assertDigits(reading(reading).partsOfRatio().get(ProjectId.of(project)).value(), part);
    }

    @Test
    void thePartsAreInTheOrderOfTheIdsAndMakeTheRatio() {
        Map<ProjectId, LeverageRatio.Defined> parts = reading("A'").partsOfRatio();

        assertThat(parts.keySet()).extracting(ProjectId::value).containsExactly("l1", "l2", "l3", "l4");
        assertThat(Ratio.sum(parts.values().stream()
                        .map(LeverageRatio.Defined::value)
                        .toList()))
                .isEqualTo(Ratio.of(189043, 9031));
        assertThat(INCLUDING.of(List.of(TableOne.L2)).partsOfRatio()).isEmpty();
    }

    private static LeverageResult of(int programmeMoney, int... matches) {
        List<Project> projects = new ArrayList<>();
        for (int match : matches) {
            projects.add(TableOne.project(
                    "d" + projects.size(), "1", String.valueOf(programmeMoney), String.valueOf(match)));
        }
        return EXCLUDING.of(projects);
    }

    @Test
    void withoutMatchThereIsNeitherConcentrationNorGeometricNorHarmonicMean() {
        LeverageResult result = of(1, 0, 4);

        assertThat(result.geometricMeanOfRatios(MATCH_PER_GRANT, DIGITS)).isEmpty();
        assertThat(result.harmonicMeanOfRatios(MATCH_PER_GRANT)).isEmpty();
        assertThat(result.meanOfRatios(MATCH_PER_GRANT)).contains(Ratio.of(2, 1));
        assertThat(of(1, 0).concentration()).isEmpty();
        assertThat(of(1).geometricMeanOfRatios(MATCH_PER_GRANT, DIGITS)).isEmpty();
        assertThat(of(1).harmonicMeanOfRatios(MATCH_PER_GRANT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20, HALF_UP, 1.4142135623730950488", // the root of two: 1.41421356237309504880168...
        "21, DOWN, 1.41421356237309504880",
        "20, UP, 1.4142135623730950489",
        "5, CEILING, 1.4143",
        "1, HALF_UP, 1"
    })
    void theDigitsOfTheGeometricMeanAreAllRight(int digits, RoundingMode rounding, BigDecimal root) {
        assertThat(of(1, 1, 2).geometricMeanOfRatios(MATCH_PER_GRANT, new MathContext(digits, rounding)))
                .contains(root);
    }

    @Test
    void anExactRootIsNotRoundedUp() {
        assertThat(of(1, 2, 8)
                        .geometricMeanOfRatios(MATCH_PER_GRANT, new MathContext(20, RoundingMode.UP))
                        .orElseThrow())
                .isEqualByComparingTo("4");
        assertThat(of(1000, 2, 8)
                        .geometricMeanOfRatios(MATCH_PER_GRANT, new MathContext(20, RoundingMode.UP))
                        .orElseThrow())
                .isEqualByComparingTo("0.004");
        assertThat(of(1, 1_000_000)
                        .geometricMeanOfRatios(MATCH_PER_GRANT, new MathContext(2, RoundingMode.UP))
                        .orElseThrow())
                .isEqualByComparingTo("1000000");
    }

    @Test
    void thousandsOfProjectsHaveAGeometricMeanAtOnceAndAnExactOneStaysExact() {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            projects.add(TableOne.project("d" + i, "0", "1", i % 2 == 0 ? "2" : "8"));
        }
        LeverageResult result = EXCLUDING.of(projects);

        for (RoundingMode rounding : List.of(RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_EVEN)) {
            assertThat(result.geometricMeanOfRatios(MATCH_PER_GRANT, new MathContext(30, rounding))
                            .orElseThrow())
                    .isEqualByComparingTo("4");
        }
    }

    @Test
    void endlessDigitsAreRefused() {
        assertRefused(
                "LeverageResult",
                "digits",
                () -> of(1, 2).geometricMeanOfRatios(MATCH_PER_GRANT, MathContext.UNLIMITED));
    }

    @Test
    void theMeansStandInTheirOrderAndTheRootIsTheRoot() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            LeverageResult result = EXCLUDING.of(projects(random, 1 + random.nextInt(8), 1));
            Ratio mean = result.meanOfRatios(MATCH_PER_GRANT).orElseThrow();
            Ratio harmonic = result.harmonicMeanOfRatios(MATCH_PER_GRANT).orElseThrow();
            BigDecimal below = result.geometricMeanOfRatios(MATCH_PER_GRANT, new MathContext(20, RoundingMode.DOWN))
                    .orElseThrow();
            BigDecimal above = result.geometricMeanOfRatios(MATCH_PER_GRANT, new MathContext(20, RoundingMode.UP))
                    .orElseThrow();
            Ratio product = Ratio.ONE;
            for (LeverageResult.Part part : result.parts()) {
                product = product.times(part.ratio(MATCH_PER_GRANT).toRatio().orElseThrow());
            }

            assertThat(mean.isAtLeast(Ratio.of(below))).isTrue();
            assertThat(Ratio.of(above).isAtLeast(harmonic)).isTrue();
            assertThat(product.isAtLeast(power(Ratio.of(below), result.parts().size())))
                    .isTrue();
            assertThat(power(Ratio.of(above), result.parts().size()).isAtLeast(product))
                    .isTrue();
            assertThat(above.subtract(below).unscaledValue()).isLessThanOrEqualTo(BigInteger.ONE);
        }
    }

    private static Ratio power(Ratio ratio, int exponent) {
        Ratio power = Ratio.ONE;
        for (int i = 0; i < exponent; i++) {
            power = power.times(ratio);
        }
        return power;
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"UNNECESSARY"},
            mode = EnumSource.Mode.EXCLUDE)
    void theDigitsOfTheMeansAreThoseOfTheExactOnes(RoundingMode rounding) {
        Random random = new Random(15);
        for (int i = 0; i < 100; i++) {
            MathContext digits = new MathContext(1 + random.nextInt(20), rounding);
            LeverageResult result = i % 3 == 0
                    ? of(
                            1 + random.nextInt(4),
                            IntStream.range(0, 4)
                                    .map(each -> 1 + random.nextInt(5))
                                    .toArray())
                    : EXCLUDING.of(projects(random, 1 + random.nextInt(20), 1));

            assertThat(result.meanOfRatios(MATCH_PER_GRANT, digits).orElseThrow())
                    .isEqualByComparingTo(
                            result.meanOfRatios(MATCH_PER_GRANT).orElseThrow().toDecimal(digits));
            assertThat(result.harmonicMeanOfRatios(MATCH_PER_GRANT, digits).orElseThrow())
                    .isEqualByComparingTo(result.harmonicMeanOfRatios(MATCH_PER_GRANT)
                            .orElseThrow()
                            .toDecimal(digits));
        }
        assertThat(of(1).meanOfRatios(MATCH_PER_GRANT, DIGITS)).isEmpty();
        assertThat(of(1, 0).harmonicMeanOfRatios(MATCH_PER_GRANT, DIGITS)).isEmpty();
    }

    @Test
    void twoThousandProjectsOfDifferentRatiosHaveTheirMeansToo() {
        LeverageResult result = EXCLUDING.of(projects(new Random(12), 2_000, 1));

        assertThat(result.geometricMeanOfRatios(MATCH_PER_GRANT, DIGITS).orElseThrow())
                .isLessThan(result.meanOfRatios(MATCH_PER_GRANT).orElseThrow().toDecimal(DIGITS))
                .isGreaterThan(result.harmonicMeanOfRatios(MATCH_PER_GRANT)
                        .orElseThrow()
                        .toDecimal(DIGITS));
        assertThat(result.concentration().orElseThrow().parts()).isEqualTo(2_000);
    }

    // By group.

    private static List<Project> projects(Random random, int number, int least) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int id = least == 0 && random.nextInt(12) == 0 ? i / 2 : i;
            projects.add(Project.builder()
                    .id(ProjectId.of("d" + id))
                    .area(AreaId.of("area-" + random.nextInt(4)))
                    .title("t")
                    .addProgrammeLine(FundingLine.of(Money.ofMinor(
                            CurrencyUnit.GBP, least + random.nextInt(random.nextInt(4) == 0 ? 1 : 90_000))))
                    .addMatchLine(FundingLine.of(Money.ofMinor(CurrencyUnit.GBP, least + random.nextInt(900_000)))
                            .withStream(
                                    random.nextBoolean()
                                            ? FundingStream.TRUSTS_AND_FOUNDATIONS
                                            : FundingStream.LOTTERY_OTHER)
                            .withRole(random.nextBoolean() ? FundingRole.LEVERAGING : FundingRole.LEVERED))
                    .addMatchLine(FundingLine.of(Money.ofMinor(CurrencyUnit.GBP, random.nextInt(900_000)))
                            .withStream(FundingStream.EU))
                    .build());
        }
        return projects;
    }

    @Test
    void theGroupsOfTwoThousandSetsOfProjectsMakeTheWholeInAnyOrderAndOnAnyNumberOfThreads() {
        Random random = new Random(13);
        Leverage leverage = INCLUDING.attributing(Attribution.GROSS.proRata().withDeadweight(Ratio.of(1, 3)));
        for (int i = 0; i < 2_000; i++) {
            List<Project> projects = projects(random, random.nextInt(12), 0);
            LeverageResult whole = leverage.of(projects);
            Map<Optional<AreaId>, LeverageResult> areas = leverage.by(Project::area, projects);

            assertThat(projects.parallelStream().collect(leverage.collectorBy(Project::area)))
                    .isEqualTo(areas);
            assertThat(CountedMoney.total(
                            CurrencyUnit.GBP,
                            areas.values().stream().map(LeverageResult::counted).toList()))
                    .isEqualTo(whole.counted());
            assertThat(areas.values().stream()
                            .mapToInt(area -> area.parts().size())
                            .sum())
                    .isEqualTo(whole.parts().size());
            assertThat(areas.values().stream()
                            .mapToInt(area -> area.leftOut().size())
                            .sum())
                    .isEqualTo(whole.leftOut().size());
        }
    }

    @Test
    void groupsAreInTheOrderOfTheirTexts() {
        Project elsewhere = TableOne.L1.withId(ProjectId.of("x")).withArea(AreaId.of("barrowcliff"));

        Map<Optional<AreaId>, LeverageResult> areas =
                EXCLUDING.by(Project::area, List.of(TableOne.L4, elsewhere, TableOne.L3));

        assertThat(areas.keySet())
                .containsExactly(Optional.of(AreaId.of("barrowcliff")), Optional.of(AreaId.of("grassland-hasmoor")));
        assertThat(areas.get(Optional.of(AreaId.of("grassland-hasmoor"))))
                .isEqualTo(EXCLUDING.of(List.of(TableOne.L3, TableOne.L4)));
        assertThat(EXCLUDING.by(Project::id, TableOne.PROJECTS)).hasSize(4);
        assertThat(EXCLUDING.by(Project::area, List.of())).isEmpty();
    }

    @Test
    void anIdGivenInTwoAreasIsLeftOutOfBoth() {
        Project elsewhere = TableOne.L1.withArea(AreaId.of("barrowcliff"));

        assertThat(EXCLUDING.by(Project::area, List.of(TableOne.L1, elsewhere)).values())
                .hasSize(2)
                .allMatch(area ->
                        area.parts().isEmpty() && area.leftOut().get(0).why() == LeverageResult.Why.ID_GIVEN_TWICE);
    }

    @Test
    void whatEachStreamBroughtAddsUpToTheWholeWhereEveryLineSaysItsStream() {
        List<Project> projects = projects(new Random(14), 200, 1);
        Map<FundingStream, LeverageResult> streams = EXCLUDING.byMatch(FundingLine::stream, projects);

        assertThat(streams.keySet())
                .containsExactly(FundingStream.EU, FundingStream.LOTTERY_OTHER, FundingStream.TRUSTS_AND_FOUNDATIONS);
        assertThat(Ratio.sum(streams.values().stream()
                        .map(each -> each.ratio(MATCH_PER_GRANT).toRatio().orElseThrow())
                        .toList()))
                .isEqualTo(
                        EXCLUDING.of(projects).ratio(MATCH_PER_GRANT).toRatio().orElseThrow());
        assertThat(EXCLUDING.byMatch(FundingLine::kind, projects)).isEmpty();
    }

    @Test
    void leverageIsToldByHowStrongAClaimTheEvidenceBearsOut() {
        RoleEvidence evidence = new RoleEvidence(
                ClaimStrength.CONTRIBUTED,
                Optional.of(DAY),
                TableOne.L1.citations().get(0));
        Project shown = TableOne.L1.withRoleEvidence(evidence);
        Project claimed = TableOne.L3.withClaimStrength(ClaimStrength.ADDITIONAL);

        Map<ClaimStrength, LeverageResult> split = EXCLUDING.byClaimStrength(List.of(shown, claimed, TableOne.L4));

        assertThat(split.keySet()).containsExactly(ClaimStrength.CLAIMED, ClaimStrength.CONTRIBUTED);
        assertThat(split.get(ClaimStrength.CONTRIBUTED)).isEqualTo(EXCLUDING.of(List.of(shown)));
        assertThat(Leverage.asOf(DAY.minusDays(1))
                        .byClaimStrength(List.of(shown))
                        .keySet())
                .containsExactly(ClaimStrength.CLAIMED);
    }

    // The working.

    @Test
    void theWorkingCanBeFollowed() {
        assertThat(EXCLUDING.of(TableOne.PROJECTS).explain())
                .containsExactly(
                        "Settings: as of 29 February 2020, in pounds; projects without programme money are left out,"
                                + " and their match is shown separately as external benefit.",
                        "Project l1: programme money £5,312, match £142,493; M/G is 142493/5312 (26.82).",
                        "Project l3: programme money £250, match £31,293; M/G is 31293/250 (125.17).",
                        "Project l4: programme money £12,500, match £9,300; M/G is 93/125 (0.74).",
                        "Project l2 is left out, with match of £195,000: no programme money was put in, so the match is"
                                + " external benefit, not leverage.",
                        "Programme money G: £5,312 + £250 + £12,500 = £18,062, from 3 projects.",
                        "Match M: £142,493 + £31,293 + £9,300 = £183,086, from 3 projects.",
                        "Match per grant, M/G: 91543/9031 (10.14).",
                        "Total per grant, (G+M)/G: 100574/9031 (11.14).",
                        "Intervention rate, G/(G+M): 9031/100574 (0.09).",
                        "Match share, M/(G+M): 91543/100574 (0.91).",
                        "Match rate offered, G/M: 9031/91543 (0.10).");
    }

    @Test
    void theWorkingTellsLinesThatDoNotCountAndAmountsThatAreCountedOtherwise() {
        Project project = TableOne.L4.withMatchLines(
                FundingLine.of(Money.parse("GBP 100")).withKind(ContributionKind.CASH),
                FundingLine.of(Money.parse("GBP 7")),
                FundingLine.of(Money.parse("GBP 9")).withDate(DAY.plusDays(1)));

        assertThat(EXCLUDING
                        .cashOnly()
                        .attributing(Attribution.GROSS.withLeakage(Ratio.of(1, 3)))
                        .of(List.of(project))
                        .explain())
                .contains(
                        "Project l4: programme money £12,500, match £100, counted as £12,500 and £66.67"
                                + " (exactly 200/3); M/G is 2/375 (0.01).",
                        "Project l4 has 1 line dated after 29 February 2020, which is not counted.",
                        "Project l4: match of £7 lacks the details that show whether it counts and is left out.",
                        "Match M: £66.67 (exactly 200/3), from 1 project.");
    }

    @Test
    void ofManyProjectsTheSumsAreTold() {
        List<String> steps = EXCLUDING.of(projects(new Random(1), 13, 1)).explain();

        assertThat(steps).anyMatch(step -> step.matches("Match M: £[0-9,.]+, from 13 projects\\."));
    }

    // Side by side.

    @Test
    void oneTableGivesThreeFiguresAndTheComparisonSaysWhy() {
        LeverageComparison comparison = EXCLUDING.compare(TableOne.PROJECTS);

        assertThat(comparison.results()).containsExactly(reading("A"), reading("A'"));
        assertThat(comparison.differences())
                .containsExactly(
                        "Total per grant is 11.14 and match per grant 10.14: they differ by exactly 1, because the"
                                + " first counts the programme's own pound.",
                        "The mean of the ratios is 50.91 and the ratio of the sums 10.14: the mean gives every project"
                                + " the same weight, and project l3 has 125.17 on programme money of £250.",
                        "Match per grant is 20.93 instead of 10.14 in (2): match is £378,086 instead of £183,086 and 4"
                                + " projects are counted instead of 3. In (2), the match of projects without programme"
                                + " money is counted. In (1), projects without programme money are left out, and their"
                                + " match is shown separately as external benefit.");
    }

    @Test
    void theComparisonIsATable() {
        String nl = "\n";
        assertThat(EXCLUDING.compare(TableOne.PROJECTS).toText())
                .startsWith("                                             (1)                 (2)" + nl
                        + "Projects counted                               3                   4" + nl
                        + "Projects left out                              1                   0" + nl
                        + "Programme money                          £18,062             £18,062" + nl
                        + "Match                                   £183,086            £378,086" + nl
                        + "External benefit                        £195,000                  £0" + nl
                        + "Match per grant                            10.14               20.93" + nl
                        + "Total per grant                            11.14               21.93" + nl
                        + "Intervention rate                           0.09                0.05" + nl
                        + "Match share                                 0.91                0.95" + nl
                        + "Match rate offered                          0.10                0.05" + nl
                        + "Mean of match per grant                    50.91               50.91" + nl
                        + "Median of match per grant                  26.82               26.82" + nl
                        + "(1) as of 29 February 2020, in pounds; projects without programme money are left out,")
                .endsWith("shown separately as external benefit." + nl);
    }

    @Test
    void whereOtherAmountsAreCountedThanWereRecordedTheTableHasBoth() {
        Attribution net = Attribution.GROSS.withDeadweight(Ratio.of(1, 4)).withDisplacement(Ratio.of(1, 4));

        assertThat(LeverageComparison.of(
                                EXCLUDING.of(TableOne.PROJECTS),
                                EXCLUDING.attributing(net).of(TableOne.PROJECTS))
                        .toText())
                .contains("Match                                   £183,086            £183,086")
                .contains("Programme money, counted                 £18,062             £18,062")
                .contains("Match, counted                          £183,086         £102,985.88")
                .contains("Match per grant                            10.14                5.70\n");
    }

    @ParameterizedTest
    @CsvSource({
        "251500, 405941, MATCH_PER_GRANT, 1.6140795228628231", // Nesta, matched crowdfunding
        "251500, 405941, TOTAL_PER_GRANT, 2.6140795228628231",
        "251500, 405941, INTERVENTION_RATE, 0.38254383283062663",
        "681000000, 1730000000, MATCH_PER_GRANT, 2.5403817914831131", // UKRPIF, first five rounds
        "681000000, 1730000000, INTERVENTION_RATE, 0.28245541",
        "40000000, 70000000, MATCH_PER_GRANT, 1.75", // Community First endowment, January 2015
        "28000000, 53000000, MATCH_RATE_OFFERED, 0.5283",
        "45, 55, MATCH_PER_GRANT, 1.2222", // European Social Fund
        "50, 50, MATCH_PER_GRANT, 1", // European Regional Development Fund
        "20000000, 40000000, MATCH_PER_GRANT, 2", // European Bank for Reconstruction and Development
        "18062, 15000000, MATCH_PER_GRANT, 830.47281585649430" // a whole corridor taken for match
    })
    void publishedAmountsHaveTheirPublishedRatios(
            String grant, String match, LeverageConvention convention, BigDecimal published) {
        Ratio ratio = convention
                .ratio(Money.parse("GBP " + grant), Money.parse("GBP " + match))
                .toRatio()
                .orElseThrow();

        assertThat(ratio.toDecimal(new MathContext(published.precision(), RoundingMode.HALF_UP)))
                .isEqualByComparingTo(published);
    }

    @Test
    void resultsOfAnyQuestionsCanBeCompared() {
        LeverageComparison comparison = LeverageComparison.of(
                EXCLUDING.of(TableOne.PROJECTS),
                EXCLUDING.cashOnly().of(TableOne.PROJECTS),
                EXCLUDING.of(TableOne.PROJECTS));

        assertThat(comparison.differences())
                .anyMatch(difference -> difference.startsWith(
                        "Match per grant is 0.00 instead of 10.14 in (2): match is £0 instead of £183,086. In (2),"
                                + " only this match counts: match in cash; lines without the details asked about are left"
                                + " out."))
                .anyMatch(difference -> difference.startsWith(
                        "Match per grant is 10.14 in (1) and in (3). The settings are the same."));
        assertThat(comparison.toText()).contains("(3)").contains("(2) as of");
        assertRefused("LeverageComparison", "results", () -> new LeverageComparison(List.of()));
    }

    @Test
    void whereAPolicyMakesNoDifferenceTheComparisonSaysSo() {
        assertThat(EXCLUDING.compare(List.of(TableOne.L1)).differences())
                .last()
                .asString()
                .startsWith(
                        "Match per grant is 26.82 in (1) and in (2): the settings make no difference to these projects."
                                + " In (2), the match of projects without programme money is counted.");
    }

    @Test
    void whatIsUndefinedIsSaidInTheComparison() {
        LeverageComparison comparison = EXCLUDING.compare(List.of(TableOne.L2));

        assertThat(comparison.differences())
                .singleElement()
                .asString()
                .startsWith("Match per grant is undefined (no programme money) in (1) and in (2): match is £195,000"
                        + " instead of £0");
        assertThat(comparison.toText()).contains("undefined").doesNotContain("null");
    }

    @Test
    void aLowerBoundStaysOneInTheComparison() {
        Project bounded = TableOne.L4.withMatchLines(
                FundingLine.of(Money.parse("GBP 25000")).withBound(Bound.AT_LEAST));

        assertThat(EXCLUDING.compare(List.of(bounded)).toText())
                .contains("at least 2.00")
                .contains("at most 0.33")
                .contains("at least 0.67");
        assertThat(EXCLUDING.of(List.of(bounded)).ratio(MATCH_SHARE))
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(2, 3), Bound.AT_LEAST));
    }
}
