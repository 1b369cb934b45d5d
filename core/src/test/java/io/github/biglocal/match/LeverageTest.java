package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static io.github.biglocal.match.LeverageConvention.INTERVENTION_RATE;
import static io.github.biglocal.match.LeverageConvention.MATCH_PER_GRANT;
import static io.github.biglocal.match.LeverageConvention.MATCH_RATE_OFFERED;
import static io.github.biglocal.match.LeverageConvention.MATCH_SHARE;
import static io.github.biglocal.match.LeverageConvention.TOTAL_PER_GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.match.LeverageResult.LeftOut;
import io.github.biglocal.match.LeverageResult.Part;
import io.github.biglocal.match.LeverageResult.Why;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures are those worked out by hand from Table 1 (leverage, acceptance values), not with the code under test. */
class LeverageTest {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);

    /** The month in which the report was published. */
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private static final Leverage EXCLUDING = Leverage.asOf(DAY);
    private static final Leverage INCLUDING = EXCLUDING.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE);

    private static final List<Project> FIVE_LINES =
            List.of(TableOne.L1, TableOne.L2, TableOne.L3, TableOne.L4, TableOne.FIFTH_BLOCK);

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static void assertDigits(Optional<Ratio> ratio, String digits) {
        assertThat(ratio.orElseThrow().toDecimal(DIGITS)).isEqualByComparingTo(new BigDecimal(digits));
    }

    private static void assertDigits(LeverageRatio ratio, String digits) {
        assertDigits(ratio.toRatio(), digits);
    }

    // Table 1, line by line.

    @ParameterizedTest
    @CsvSource({
        "l1, 142493/5312, 26.824736445783133, 27.824736445783133, 0.035939244274550929, 0.96406075572544907",
        "l3, 31293/250,   125.172,            126.172,            0.0079256887423517104, 0.99207431125764829",
        "l4, 93/125,      0.744,              1.744,              0.57339449541284404, 0.42660550458715596"
    })
    void aLineOfTableOneGivesThePublishedFigures(
            String id, String fraction, String matchPerGrant, String totalPerGrant, String rate, String share) {
        Part part = EXCLUDING.of(TableOne.PROJECTS).parts().stream()
                .filter(each -> each.project().equals(ProjectId.of(id)))
                .findFirst()
                .orElseThrow();

        assertThat(part.ratio(MATCH_PER_GRANT)).isEqualTo(new LeverageRatio.Defined(Ratio.parse(fraction)));
        assertDigits(part.ratio(MATCH_PER_GRANT), matchPerGrant);
        assertDigits(part.ratio(TOTAL_PER_GRANT), totalPerGrant);
        assertDigits(part.ratio(INTERVENTION_RATE), rate);
        assertDigits(part.ratio(MATCH_SHARE), share);
    }

    @Test
    void theLineWithoutProgrammeMoneyHasNoLeverageButARateOfNothing() {
        Part part = INCLUDING.of(List.of(TableOne.L2)).parts().get(0);

        assertThat(part.ratio(MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY));
        assertThat(part.ratio(TOTAL_PER_GRANT))
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY));
        assertThat(part.ratio(INTERVENTION_RATE)).isEqualTo(new LeverageRatio.Defined(Ratio.ZERO));
        assertThat(part.ratio(MATCH_SHARE)).isEqualTo(new LeverageRatio.Defined(Ratio.ONE));
        assertThat(part.ratio(MATCH_RATE_OFFERED)).isEqualTo(new LeverageRatio.Defined(Ratio.ZERO));
    }

    // The table as a whole: A without the line of external benefit, A' with it, B and B' with the total row taken for a
    // project.

    @ParameterizedTest
    @CsvSource({
        "A,  201148, 18062, 183086, 91543/9031,",
        "A', 396148, 18062, 378086, 189043/9031,",
        "B,  792296, 36124, 756172, 189043/9031,",
        "B', 597296, 36124, 561172, 140293/9031,"
    })
    void theSumsAndTheirRatioAreThePublishedOnes(
            String reading, String total, String programmeMoney, String match, String matchPerGrant) {
        LeverageResult result = reading(reading);

        assertThat(result.total()).isEqualTo(gbp(total));
        assertThat(result.programmeMoney()).isEqualTo(gbp(programmeMoney));
        assertThat(result.match()).isEqualTo(gbp(match));
        assertThat(result.ratio(MATCH_PER_GRANT)).isEqualTo(new LeverageRatio.Defined(Ratio.parse(matchPerGrant)));
    }

    @ParameterizedTest
    @CsvSource({
        "A,  10.136529730926808, 11.136529730926808, 0.089794579115874878, 0.91020542088412512",
        "A', 20.932676337061234, 21.932676337061234, 0.045594070902793905, 0.95440592909720609",
        "B,  20.932676337061234, 21.932676337061234, 0.045594070902793905, 0.95440592909720609",
        "B', 15.534603033994021, 16.534603033994021, 0.060479226380220192, 0.93952077361977981"
    })
    void theRatiosOfTheSumsAreThePublishedOnes(
            String reading, String matchPerGrant, String totalPerGrant, String rate, String share) {
        LeverageResult result = reading(reading);

        assertDigits(result.ratio(MATCH_PER_GRANT), matchPerGrant);
        assertDigits(result.ratio(TOTAL_PER_GRANT), totalPerGrant);
        assertDigits(result.ratio(INTERVENTION_RATE), rate);
        assertDigits(result.ratio(MATCH_SHARE), share);
    }

    @ParameterizedTest
    @CsvSource({
        "A,  50.913578815261044, 26.824736445783133",
        "A', 50.913578815261044, 26.824736445783133",
        "B,  43.418353195711092, 23.878706391422183",
        "B', 43.418353195711092, 23.878706391422183"
    })
    void meanAndMedianOfTheRatiosAreThePublishedOnes(String reading, String mean, String median) {
        assertDigits(reading(reading).meanOfRatios(MATCH_PER_GRANT), mean);
        assertDigits(reading(reading).medianOfRatios(MATCH_PER_GRANT), median);
    }

    @ParameterizedTest
    @CsvSource({
        "A,  l1, 3.1837647058823529",
        "A,  l3, 8.5219514933752526",
        "A,  l4, 31.245235526788925",
        "A', l1, 18.477882352941176",
        "A', l2, 10.136529730926808",
        "A', l3, 19.469627217606108",
        "A', l4, 66.304566702624955"
    })
    void withoutOneLineTheRatioIsThePublishedOne(String reading, String dropped, String matchPerGrant) {
        CountedMoney rest = reading(reading).leaveOneOut().stream()
                .filter(each -> each.dropped().equals(ProjectId.of(dropped)))
                .findFirst()
                .orElseThrow()
                .rest();

        assertDigits(rest.ratio(MATCH_PER_GRANT), matchPerGrant);
    }

    @ParameterizedTest
    @MethodSource("io.github.biglocal.match.LeverageTotalsTest#questions")
    void withoutOneProjectTheSumsAndBoundsAreThoseOfTheOthers(Leverage leverage) {
        List<Project> projects = GeneratedProjects.of(51, 40);
        LeverageResult result = leverage.of(projects);

        assertThat(result.leaveOneOut())
                .hasSameSizeAs(result.parts())
                .allSatisfy(each -> assertThat(each.rest())
                        .isEqualTo(leverage.of(projects.stream()
                                        .filter(project -> !project.id().equals(each.dropped()))
                                        .toList())
                                .counted()));
    }

    @Test
    void theSettingsAskOfEachLineOnceHoweverManyFiguresAreWanted() {
        AtomicInteger asked = new AtomicInteger();
        List<Project> projects = GeneratedProjects.of(52, 300);
        LeverageAccumulator accumulator = EXCLUDING
                .only(MatchView.of("counted", line -> asked.incrementAndGet() > 0))
                .accumulator();
        projects.forEach(accumulator::add);
        int lines = asked.get();

        accumulator.result().explain();
        accumulator.result().leaveOneOut();
        accumulator.result().toSummary();

        assertThat(lines)
                .isPositive()
                .isLessThanOrEqualTo(projects.stream()
                        .mapToInt(project -> project.matchLines().size())
                        .sum());
        assertThat(asked).hasValue(lines);
    }

    @Test
    void eachProjectCountedIsLeftOutOnce() {
        LeverageResult result = EXCLUDING.of(TableOne.PROJECTS);

        assertThat(result.leaveOneOut())
                .extracting(LeverageResult.LeaveOneOut::dropped)
                .containsExactly(ProjectId.of("l1"), ProjectId.of("l3"), ProjectId.of("l4"));
        assertThat(EXCLUDING
                        .of(List.of(TableOne.L1))
                        .leaveOneOut()
                        .get(0)
                        .rest()
                        .ratio(MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY));
    }

    @ParameterizedTest
    @CsvSource({"l1, 0.29409810652197985", "l3, 0.013841213597608238", "l4, 0.69206067988041191"})
    void theRatioOfTheSumsWeighsEachProjectByItsProgrammeMoney(String id, String weight) {
        LeverageResult result = EXCLUDING.of(TableOne.PROJECTS);
        Part part = result.parts().stream()
                .filter(each -> each.project().value().equals(id))
                .findFirst()
                .orElseThrow();

        assertDigits(Optional.of(Ratio.of(part.programmeMoney(), result.programmeMoney())), weight);
    }

    private static LeverageResult reading(String name) {
        return switch (name) {
            case "A" -> EXCLUDING.of(TableOne.PROJECTS);
            case "A'" -> INCLUDING.of(TableOne.PROJECTS);
            case "B" -> INCLUDING.of(FIVE_LINES);
            case "B'" -> EXCLUDING.of(FIVE_LINES);
            default -> throw new AssertionError(name);
        };
    }

    @Test
    void withoutTheFourThousandOfUnLtdTheRatioIsThePublishedOne() {
        Project withoutUnLtd = TableOne.project("l4", "17600", "12500", "5100");
        Project unLtdAsProgrammeMoney = TableOne.project("l4", "21800", "16700", "5100");

        assertDigits(
                EXCLUDING.of(List.of(TableOne.L1, TableOne.L3, withoutUnLtd)).ratio(MATCH_PER_GRANT),
                "9.9039973424869893");
        assertDigits(
                EXCLUDING
                        .of(List.of(TableOne.L1, TableOne.L3, unLtdAsProgrammeMoney))
                        .ratio(MATCH_PER_GRANT),
                "8.0354864792022280");
    }

    @Test
    void theAmountsOfTheProseGiveTheirPublishedRatio() {
        // A total of 31,500 with 250 of the programme's; 12,000 with 4,200 of others.
        assertDigits(
                EXCLUDING
                        .of(List.of(
                                TableOne.L1,
                                TableOne.project("l3", "31500", "250", "31250"),
                                TableOne.project("l4", "16200", "12000", "4200")))
                        .ratio(MATCH_PER_GRANT),
                "10.132274228447785");
    }

    // Projects without programme money.

    @Test
    void aProjectIntoWhichTheProgrammePutNothingIsExternalBenefitAndNotLeverage() {
        LeverageResult result = EXCLUDING.of(TableOne.PROJECTS);

        assertThat(result.zeroGrants()).isEqualTo(ZeroGrantPolicy.EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT);
        assertThat(result.externalBenefit()).isEqualTo(gbp("195000"));
        assertThat(result.leftOut())
                .containsExactly(new LeftOut(ProjectId.of("l2"), gbp("195000"), Why.EXTERNAL_BENEFIT));
        assertThat(result.parts())
                .containsExactly(
                        new Part(ProjectId.of("l1"), gbp("5312"), gbp("142493"), 0),
                        new Part(ProjectId.of("l3"), gbp("250"), gbp("31293"), 0),
                        new Part(ProjectId.of("l4"), gbp("12500"), gbp("9300"), 0));
    }

    @Test
    void includedOnRequestItIsNotExternalBenefitToo() {
        LeverageResult result = INCLUDING.of(TableOne.PROJECTS);

        assertThat(result.externalBenefit()).isEqualTo(gbp("0"));
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.parts()).hasSize(4);
    }

    @Test
    void refusedOnRequestItIsNamed() {
        Leverage failing = EXCLUDING.with(ZeroGrantPolicy.FAIL);

        assertRefused("Project", "programmeLines", () -> failing.of(TableOne.PROJECTS));
        assertThat(failing.of(List.of(TableOne.L1, TableOne.L3, TableOne.L4)).ratio(MATCH_PER_GRANT))
                .isEqualTo(EXCLUDING.of(TableOne.PROJECTS).ratio(MATCH_PER_GRANT));
    }

    @ParameterizedTest
    @EnumSource
    void aProjectWhoseProgrammeMoneyIsNotKnownIsLeftOutWhateverThePolicy(ZeroGrantPolicy policy) {
        Project notKnown = Project.builder()
                .id(ProjectId.of("k"))
                .area(AreaId.of("a"))
                .title("t")
                .addMatchLines(FundingLine.of(gbp("700")))
                .build();
        LeverageResult result = EXCLUDING.with(policy).of(List.of(notKnown, TableOne.L4));

        assertThat(result.leftOut())
                .containsExactly(new LeftOut(ProjectId.of("k"), gbp("700"), Why.PROGRAMME_MONEY_NOT_KNOWN));
        assertThat(result.externalBenefit()).isEqualTo(gbp("0"));
        assertThat(result.ratio(MATCH_PER_GRANT)).isEqualTo(new LeverageRatio.Defined(Ratio.of(93, 125)));
    }

    @Test
    void aProjectWithoutMatchCountsWithNone() {
        Project alone = TableOne.L4.withId(ProjectId.of("alone")).withMatchLines();
        LeverageResult result = EXCLUDING.of(List.of(alone));

        assertThat(result.parts()).containsExactly(new Part(ProjectId.of("alone"), gbp("12500"), gbp("0"), 0));
        assertThat(result.ratio(MATCH_PER_GRANT)).isEqualTo(new LeverageRatio.Defined(Ratio.ZERO));
        assertThat(result.ratio(MATCH_RATE_OFFERED))
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_MATCH));
    }

    @Test
    void ofNoProjectsNothingIsDefined() {
        LeverageResult nothing = EXCLUDING.of(List.of());

        assertThat(nothing.total()).isEqualTo(gbp("0"));
        assertThat(nothing.ratio(MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY));
        assertThat(nothing.ratio(INTERVENTION_RATE))
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_MONEY));
        assertThat(nothing.meanOfRatios(MATCH_PER_GRANT)).isEmpty();
        assertThat(nothing.medianOfRatios(MATCH_PER_GRANT)).isEmpty();
        assertThat(nothing.leaveOneOut()).isEmpty();
    }

    @Test
    void severalLinesOnASideAreAddedUp() {
        Project split = TableOne.L4
                .withProgrammeLines(FundingLine.of(gbp("12000")), FundingLine.of(gbp("500")))
                .withMatchLines(FundingLine.of(gbp("4200")), FundingLine.of(gbp("5100")));

        assertThat(EXCLUDING.of(List.of(split))).isEqualTo(EXCLUDING.of(List.of(TableOne.L4)));
    }

    // The day.

    private static FundingLine line(String amount, @Nullable String date) {
        return FundingLine.of(gbp(amount)).withDate(Optional.ofNullable(date).map(LocalDate::parse));
    }

    private static Project dated(String id, List<FundingLine> programmeLines, List<FundingLine> matchLines) {
        return TableOne.L4
                .withId(ProjectId.of(id))
                .withProgrammeLines(programmeLines)
                .withMatchLines(matchLines);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-28, 0", // the day before
        "2020-02-29, 0", // the day itself
        "2020-03-01, 1", // the day after
        ", 0" // no date on record
    })
    void aLineCountsUpToTheDayAndWithoutADate(String date, int later) {
        LeverageResult result = EXCLUDING.of(List.of(
                dated("programme", List.of(line("100", null), line("20", date)), List.of(line("300", null))),
                dated("match", List.of(line("100", null)), List.of(line("300", null), line("60", date)))));

        assertThat(result.parts())
                .containsExactly(
                        new Part(ProjectId.of("match"), gbp("100"), gbp(later == 0 ? "360" : "300"), later),
                        new Part(ProjectId.of("programme"), gbp(later == 0 ? "120" : "100"), gbp("300"), later));
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.asOf()).isEqualTo(DAY);
    }

    @Test
    void theLinesOfALaterDateAreToldByTheirNumberOnBothSides() {
        Project project = dated(
                "d",
                List.of(line("100", "2019-04-01"), line("50", "2020-04-01")),
                List.of(line("200", "2019-04-01"), line("70", "2020-04-01"), line("80", "2021-04-01")));

        assertThat(EXCLUDING.of(List.of(project)).parts())
                .containsExactly(new Part(ProjectId.of("d"), gbp("100"), gbp("200"), 3));
        assertThat(Leverage.asOf(LocalDate.of(2020, 12, 31))
                        .of(List.of(project))
                        .parts())
                .containsExactly(new Part(ProjectId.of("d"), gbp("150"), gbp("270"), 1));
        assertThat(Leverage.asOf(LocalDate.of(2021, 4, 1)).of(List.of(project)).parts())
                .containsExactly(new Part(ProjectId.of("d"), gbp("150"), gbp("350"), 0));
    }

    @ParameterizedTest
    @EnumSource
    void aProjectOfWhichEverythingIsLaterIsLeftOutWhateverThePolicy(ZeroGrantPolicy policy) {
        Project later = dated("l", List.of(line("100", "2020-03-01")), List.of(line("200", "2020-03-01")));
        Project withoutMatch = dated("n", List.of(line("100", "2020-03-01")), List.of());

        LeverageResult result = EXCLUDING.with(policy).of(List.of(later, withoutMatch));

        assertThat(result.leftOut())
                .containsExactly(
                        new LeftOut(ProjectId.of("l"), gbp("0"), Why.LATER),
                        new LeftOut(ProjectId.of("n"), gbp("0"), Why.LATER));
        assertThat(result.parts()).isEmpty();
        assertThat(Leverage.asOf(LocalDate.of(2020, 3, 1)).of(List.of(later)).ratio(MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(2, 1)));
    }

    @Test
    void matchBeforeTheProgrammesMoneyIsLeftOutUntilThatComes() {
        Project project = dated("d", List.of(line("100", "2020-03-01")), List.of(line("200", "2020-01-01")));

        assertThat(EXCLUDING.of(List.of(project)).leftOut())
                .containsExactly(new LeftOut(ProjectId.of("d"), gbp("200"), Why.PROGRAMME_MONEY_LATER));
        assertThat(Leverage.asOf(LocalDate.of(2020, 3, 1)).of(List.of(project)).parts())
                .containsExactly(new Part(ProjectId.of("d"), gbp("100"), gbp("200"), 0));
    }

    @Test
    void theMatchOfADealLeftOutIsThatOfTheDay() {
        Project external =
                dated("i", List.of(line("0", null)), List.of(line("200", "2020-01-01"), line("300", "2020-03-01")));

        assertThat(EXCLUDING.of(List.of(external)).externalBenefit()).isEqualTo(gbp("200"));
    }

    // What is left out, and told.

    private static Project inEuros(String id) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(AreaId.of("a"))
                .title("t")
                .addProgrammeLines(FundingLine.of(Money.parse("EUR 1")))
                .addMatchLines(FundingLine.of(Money.parse("EUR 7")))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void aProjectInAnotherCurrencyIsLeftOutWhateverThePolicy(ZeroGrantPolicy policy) {
        LeverageResult result = EXCLUDING.with(policy).of(List.of(TableOne.L4, inEuros("e")));

        assertThat(result.leftOut())
                .containsExactly(new LeftOut(ProjectId.of("e"), Money.parse("EUR 7"), Why.OTHER_CURRENCY));
        assertThat(result.ratio(MATCH_PER_GRANT)).isEqualTo(new LeverageRatio.Defined(Ratio.of(93, 125)));
        assertThat(result.externalBenefit()).isEqualTo(gbp("0"));
    }

    @Test
    void theMatchOfADealInAnotherCurrencyIsToldInItsOwn() {
        Project noMatch = inEuros("n").withMatchLines();
        Project matchOnly = inEuros("m").withProgrammeLines();

        assertThat(EXCLUDING.of(List.of(noMatch, matchOnly)).leftOut())
                .containsExactly(
                        new LeftOut(ProjectId.of("m"), Money.parse("EUR 7"), Why.OTHER_CURRENCY),
                        new LeftOut(ProjectId.of("n"), Money.parse("EUR 0"), Why.OTHER_CURRENCY));
    }

    @Test
    void onRequestTheOtherCurrencyIsTheOneThatCounts() {
        LeverageResult result = EXCLUDING.inCurrency(CurrencyUnit.EUR).of(List.of(TableOne.L4, inEuros("e")));

        assertThat(result.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(result.asOf()).isEqualTo(DAY);
        assertThat(result.parts())
                .containsExactly(new Part(ProjectId.of("e"), Money.parse("EUR 1"), Money.parse("EUR 7"), 0));
        assertThat(result.leftOut()).containsExactly(new LeftOut(ProjectId.of("l4"), gbp("9300"), Why.OTHER_CURRENCY));
    }

    @ParameterizedTest
    @EnumSource
    void projectsWithOneIdAreAllLeftOutWhateverThePolicy(ZeroGrantPolicy policy) {
        Project other = TableOne.L4.withId(ProjectId.of("l1"));

        LeverageResult result =
                EXCLUDING.with(policy).of(List.of(TableOne.L1, TableOne.L2, TableOne.L3, other, TableOne.L2));

        assertThat(result.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut(ProjectId.of("l1"), gbp("142493"), Why.ID_GIVEN_TWICE),
                        new LeftOut(ProjectId.of("l1"), gbp("9300"), Why.ID_GIVEN_TWICE),
                        new LeftOut(ProjectId.of("l2"), gbp("195000"), Why.ID_GIVEN_TWICE),
                        new LeftOut(ProjectId.of("l2"), gbp("195000"), Why.ID_GIVEN_TWICE));
        assertThat(result.leftOut())
                .extracting(LeftOut::match)
                .containsExactly(gbp("9300"), gbp("142493"), gbp("195000"), gbp("195000"));
        assertThat(result.parts()).containsExactly(new Part(ProjectId.of("l3"), gbp("250"), gbp("31293"), 0));
        assertThat(result.externalBenefit()).isEqualTo(gbp("0"));
        assertThat(EXCLUDING.with(policy).of(List.of(other, TableOne.L2, TableOne.L3, TableOne.L2, TableOne.L1)))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "91543, 9031, 91543/9031 (10.14)",
        "93, 125, 93/125 (0.74)",
        "1, 200, 1/200 (0.01)", // half up
        "2, 1, 2",
        "0, 5, 0"
    })
    void aRatioPrintsExactAndIfItIsNotWholeRounded(String match, String programmeMoney, String text) {
        assertThat(MATCH_PER_GRANT.ratio(gbp(programmeMoney), gbp(match))).hasToString(text);
    }

    @Test
    void whereThereIsNoRatioItsReasonIsPrinted() {
        assertThat(EXCLUDING.of(List.of()).ratio(MATCH_PER_GRANT)).hasToString("undefined (no programme money)");
        assertThat(INTERVENTION_RATE.ratio(gbp("0"), gbp("0"))).hasToString("undefined (no money)");
        assertThat(MATCH_RATE_OFFERED.ratio(gbp("1"), gbp("0"))).hasToString("undefined (no match)");
    }

    // Laws, on generated projects.

    @Test
    void theConventionsTellTheSameThing() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            Money programmeMoney = Money.ofMinor(CurrencyUnit.GBP, 1 + random.nextInt(5_000_000));
            Money match = Money.ofMinor(CurrencyUnit.GBP, 1 + random.nextInt(50_000_000));
            Ratio matchPerGrant = exact(MATCH_PER_GRANT, programmeMoney, match);
            Ratio totalPerGrant = exact(TOTAL_PER_GRANT, programmeMoney, match);
            Ratio rate = exact(INTERVENTION_RATE, programmeMoney, match);
            Ratio share = exact(MATCH_SHARE, programmeMoney, match);
            Ratio offered = exact(MATCH_RATE_OFFERED, programmeMoney, match);

            assertThat(totalPerGrant).isEqualTo(matchPerGrant.plus(Ratio.ONE));
            assertThat(rate.times(totalPerGrant)).isEqualTo(Ratio.ONE);
            assertThat(rate.plus(share)).isEqualTo(Ratio.ONE);
            assertThat(offered.times(matchPerGrant)).isEqualTo(Ratio.ONE);
            assertThat(share.dividedBy(rate)).isEqualTo(matchPerGrant);
        }
    }

    private static Ratio exact(LeverageConvention convention, Money programmeMoney, Money match) {
        return convention.ratio(programmeMoney, match).toRatio().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aConventionRefusesTwoCurrencies(LeverageConvention convention) {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> convention.ratio(gbp("1"), Money.parse("EUR 1")));
    }

    @Test
    void accumulatorsMergedInAnyOrderAndGroupingGiveTheSame() {
        Random random = new Random(7);
        List<Project> projects = projects(random, 60);
        LeverageResult expected = EXCLUDING.of(projects);
        for (int i = 0; i < 50; i++) {
            List<Project> shuffled = new ArrayList<>(projects);
            Collections.shuffle(shuffled, random);
            List<LeverageAccumulator> parts = new ArrayList<>();
            for (int part = 0; part < 1 + random.nextInt(9); part++) {
                parts.add(EXCLUDING.accumulator());
            }
            parts.add(EXCLUDING.accumulator());
            for (Project project : shuffled) {
                parts.get(random.nextInt(parts.size())).add(project);
            }
            while (parts.size() > 1) {
                LeverageAccumulator taken = parts.remove(random.nextInt(parts.size()));
                LeverageAccumulator into = parts.get(random.nextInt(parts.size()));
                assertThat(into.merge(taken)).isSameAs(into);
            }
            assertThat(parts.get(0).result()).isEqualTo(expected);
        }
    }

    @Test
    void aParallelStreamGivesTheSame() {
        List<Project> projects = projects(new Random(8), 5_000);

        assertThat(projects.parallelStream().collect(EXCLUDING.collector())).isEqualTo(EXCLUDING.of(projects));
        assertThat(projects.parallelStream().unordered().collect(INCLUDING.collector()))
                .isEqualTo(INCLUDING.of(projects));
    }

    @Test
    void aProjectAddedToTwoAccumulatorsIsFoundOnMerging() {
        LeverageAccumulator one = EXCLUDING.accumulator();
        LeverageAccumulator two = EXCLUDING.accumulator();
        one.add(TableOne.L1);
        two.add(TableOne.L1);

        assertThat(one.merge(two).result()).isEqualTo(EXCLUDING.of(List.of(TableOne.L1, TableOne.L1)));
        assertThat(one.result().parts()).isEmpty();
        assertThat(one.result().leftOut()).hasSize(2).allMatch(project -> project.why() == Why.ID_GIVEN_TWICE);
    }

    @Test
    void accumulatorsWithOtherSettingsDoNotMerge() {
        for (Leverage other : List.of(
                Leverage.asOf(DAY.plusDays(1)),
                INCLUDING,
                EXCLUDING.with(ZeroGrantPolicy.FAIL),
                EXCLUDING.inCurrency(CurrencyUnit.EUR))) {
            assertRefused(
                    "LeverageAccumulator",
                    "settings",
                    () -> EXCLUDING.accumulator().merge(other.accumulator()));
        }
        assertThat(EXCLUDING
                        .accumulator()
                        .merge(Leverage.asOf(DAY).accumulator())
                        .result())
                .isEqualTo(EXCLUDING.of(List.of()));
    }

    @Test
    void anAccumulatorGoesOnAfterItsResult() {
        LeverageAccumulator accumulator = EXCLUDING.accumulator();
        accumulator.add(TableOne.L4);
        LeverageResult first = accumulator.result();
        accumulator.add(TableOne.L1);

        assertThat(first).isEqualTo(EXCLUDING.of(List.of(TableOne.L4)));
        assertThat(accumulator.result()).isEqualTo(EXCLUDING.of(List.of(TableOne.L1, TableOne.L4)));
    }

    @Test
    void theSumsAreThoseOfItsParts() {
        LeverageResult result = EXCLUDING.of(projects(new Random(9), 500));
        long programmeMoney = result.parts().stream()
                .mapToLong(part -> part.programmeMoney().getAmountMinorLong())
                .sum();
        long match = result.parts().stream()
                .mapToLong(part -> part.match().getAmountMinorLong())
                .sum();

        assertThat(result.ratio(MATCH_PER_GRANT)).isEqualTo(new LeverageRatio.Defined(Ratio.of(match, programmeMoney)));
        assertThat(result.leftOut())
                .extracting(LeftOut::why)
                .contains(
                        Why.EXTERNAL_BENEFIT,
                        Why.PROGRAMME_MONEY_NOT_KNOWN,
                        Why.LATER,
                        Why.PROGRAMME_MONEY_LATER,
                        Why.OTHER_CURRENCY,
                        Why.ID_GIVEN_TWICE);
        assertThat(result.parts()).extracting(Part::laterLines).contains(0, 1, 2);
    }

    private static List<Project> projects(Random random, int number) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            CurrencyUnit currency = random.nextInt(20) == 0 ? CurrencyUnit.EUR : CurrencyUnit.GBP;
            int id = random.nextInt(20) == 0 ? i / 2 : i;
            ImmutableProject.Builder project = Project.builder()
                    .id(ProjectId.of("d" + id))
                    .area(AreaId.of("a"))
                    .title("t");
            if (random.nextInt(10) > 0) {
                long minor = random.nextInt(6) == 0 ? 0 : random.nextInt(2_000_000);
                project.addProgrammeLines(anyLine(random, Money.ofMinor(currency, minor)));
            }
            for (int line = random.nextInt(3); line > 0; line--) {
                project.addMatchLines(anyLine(random, Money.ofMinor(currency, random.nextInt(20_000_000))));
            }
            projects.add(project.build());
        }
        return projects;
    }

    private static FundingLine anyLine(Random random, Money amount) {
        FundingLine line = FundingLine.of(amount);
        return random.nextInt(3) == 0 ? line.withDate(DAY.plusDays(random.nextInt(60) - 30)) : line;
    }

    @ParameterizedTest
    @EnumSource(ZeroGrantPolicy.class)
    void programmeMoneyOfALaterDateIsNotTakenForNone(ZeroGrantPolicy policy) {
        Project project = Project.builder()
                .id(ProjectId.of("d"))
                .area(AreaId.of("a"))
                .title("t")
                .addProgrammeLine(FundingLine.of(Money.parse("GBP 100.00")).withDate(LocalDate.of(2021, 1, 1)))
                .addMatchLine(FundingLine.of(Money.parse("GBP 50.00")).withDate(LocalDate.of(2019, 1, 1)))
                .build();

        LeverageResult result =
                Leverage.asOf(LocalDate.of(2020, 2, 29)).with(policy).of(List.of(project));

        assertThat(result.leftOut())
                .extracting(LeverageResult.LeftOut::why)
                .containsExactly(LeverageResult.Why.PROGRAMME_MONEY_LATER);
        assertThat(result.externalBenefit()).isEqualTo(Money.parse("GBP 0.00"));
    }
}
