package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static io.github.biglocal.match.LeverageConvention.INTERVENTION_RATE;
import static io.github.biglocal.match.LeverageConvention.MATCH_PER_GRANT;
import static io.github.biglocal.match.LeverageConvention.MATCH_RATE_OFFERED;
import static io.github.biglocal.match.LeverageConvention.MATCH_SHARE;
import static io.github.biglocal.match.LeverageConvention.TOTAL_PER_GRANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.match.LeverageResult.LeftOut;
import io.github.biglocal.match.LeverageResult.Why;
import io.github.biglocal.match.LineNote.Reason;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

/** What may be asked of leverage beside the day: firmness, kind and stream, window, prices, attribution. */
class LeverageAskedTest {
    private static final MathContext DIGITS = new MathContext(17, RoundingMode.HALF_EVEN);
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Leverage GROSS = Leverage.asOf(DAY);
    private static final Citation SOURCE = Citation.of("HM Treasury, GDP deflators, annex A");

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static FundingLine line(String amount) {
        return FundingLine.of(gbp(amount));
    }

    private static Project project(List<FundingLine> programmeLines, List<FundingLine> matchLines) {
        return Project.builder()
                .id(ProjectId.of("d"))
                .area(AreaId.of("a"))
                .title("t")
                .programmeLines(programmeLines)
                .matchLines(matchLines)
                .build();
    }

    private static void assertDigits(LeverageRatio ratio, String digits) {
        assertDigits(ratio.toRatio().orElseThrow(), digits);
    }

    private static void assertDigits(Ratio ratio, String digits) {
        assertThat(ratio.toDecimal(DIGITS)).isEqualByComparingTo(new BigDecimal(digits));
    }

    private static LeverageRatio matchPerGrant(LeverageResult result) {
        return result.ratio(MATCH_PER_GRANT);
    }

    private static LeverageRatio exactly(long numerator, long denominator) {
        return new LeverageRatio.Defined(Ratio.of(numerator, denominator));
    }

    // Firmness.

    @ParameterizedTest
    @CsvSource({
        "APPLIED, 100, 15, 0",
        "PLEDGED, 100, 14, 1",
        "COMMITTED, 100, 12, 2",
        "RECEIVED, 60, 8, 4",
        "SPENT, 20, 5, 6"
    })
    void onlyMoneyThatIsFirmEnoughCountsOnBothSides(FundingStatus least, String own, String match, int told) {
        Function<String, FundingLine> committed = amount -> line(amount).withStatus(FundingStatus.COMMITTED);
        LeverageResult result = GROSS.atLeast(least)
                .of(List.of(project(
                        List.of(
                                committed.apply("40"),
                                line("40").withStatus(FundingStatus.RECEIVED),
                                line("20").withStatus(FundingStatus.SPENT)),
                        List.of(
                                line("1").withStatus(FundingStatus.APPLIED),
                                line("2").withStatus(FundingStatus.PLEDGED),
                                committed.apply("4"),
                                line("3").withStatus(FundingStatus.RECEIVED),
                                line("5").withStatus(FundingStatus.SPENT)))));

        assertThat(result.programmeMoney()).isEqualTo(gbp(own));
        assertThat(result.match()).isEqualTo(gbp(match));
        assertThat(result.parts().get(0).notes())
                .hasSize(told)
                .allMatch(
                        note -> note.reason() == Reason.BELOW_STATUS && note.treatment() == UnrecordedPolicy.LEAVE_OUT);
        assertThat(result.settings().atLeast()).contains(least);
    }

    @ParameterizedTest
    @CsvSource({"LEAVE_OUT, 70", "COUNT, 100"})
    void aLineWithoutAStatusIsToldAndReadAsThePolicySays(UnrecordedPolicy policy, String match) {
        LeverageResult result = GROSS.atLeast(FundingStatus.COMMITTED)
                .with(policy)
                .of(List.of(project(
                        List.of(line("10").withStatus(FundingStatus.SPENT)),
                        List.of(line("70").withStatus(FundingStatus.COMMITTED), line("30")))));

        assertThat(result.match()).isEqualTo(gbp(match));
        assertThat(result.parts().get(0).notes())
                .containsExactly(new LineNote(ProjectFigure.MATCH, gbp("30"), Reason.STATUS_NOT_RECORDED, policy));
        assertThat(result.settings().unrecorded()).isEqualTo(policy);
    }

    @Test
    void aProjectWhoseProgrammeMoneyIsNotFirmEnoughIsLeftOutWithItsMatch() {
        LeverageResult result = GROSS.atLeast(FundingStatus.COMMITTED)
                .of(List.of(project(
                        List.of(line("10").withStatus(FundingStatus.PLEDGED)),
                        List.of(line("70").withStatus(FundingStatus.SPENT)))));

        assertThat(result.leftOut())
                .containsExactly(new LeftOut(
                        ProjectId.of("d"),
                        gbp("70"),
                        Why.PROGRAMME_MONEY_LEFT_OUT,
                        List.of(new LineNote(
                                ProjectFigure.PROGRAMME_MONEY,
                                gbp("10"),
                                Reason.BELOW_STATUS,
                                UnrecordedPolicy.LEAVE_OUT))));
    }

    @Test
    void aContributionOfNothingNeedsNoStatusSoTheProjectIsExternalBenefitStill() {
        Project external = project(List.of(line("0")), List.of(line("70").withStatus(FundingStatus.SPENT)));

        assertThat(GROSS.atLeast(FundingStatus.SPENT).of(List.of(external)).externalBenefit())
                .isEqualTo(gbp("70"));
    }

    // Views.

    private static FundingLine of(String amount, String stream) {
        return line(amount).withStream(FundingStream.of(stream));
    }

    @ParameterizedTest
    @CsvSource({
        "PROGRAMME_LINKED,   told, told, out,    counts",
        "LOTTERY_OTHER,      out,  out,  counts, counts",
        "CENTRAL_GOVERNMENT, counts, out, counts, counts",
        "LOCAL_GOVERNMENT,   counts, out, counts, counts",
        "EU,                 counts, out, counts, counts",
        "TRUSTS_AND_FOUNDATIONS,              counts, counts, counts, counts",
        "CORPORATE,          counts, counts, counts, counts",
        "CROWDFUNDING,              counts, counts, counts, counts",
        "EARNED_INCOME,             counts, counts, counts, counts",
        "LOAN,               told, told, counts, out",
        "VOLUNTEERS,         counts, counts, counts, counts",
        "OF_ANOTHER_FUNDER,  told, told, told, told"
    })
    void eachStreamIsReadByEachViewAndWhatItDoesNotTellIsTold(
            String stream, String withoutLottery, String nonPublic, String notLinked, String withoutLoans) {
        Project project = project(List.of(line("10")), List.of(of("7", stream)));

        assertThat(reading(GROSS.withoutLottery(), project)).isEqualTo(withoutLottery);
        assertThat(reading(GROSS.nonPublicOnly(), project)).isEqualTo(nonPublic);
        assertThat(reading(GROSS.only(MatchView.WITHOUT_PROGRAMME_LINKED), project))
                .isEqualTo(notLinked);
        assertThat(reading(GROSS.only(MatchView.WITHOUT_LOANS), project)).isEqualTo(withoutLoans);
        assertThat(reading(GROSS, project)).isEqualTo("counts");
    }

    @ParameterizedTest
    @CsvSource({"CASH, counts", "IN_KIND, out", "VOLUNTEER_TIME, out", ", told"})
    void cashIsWhatSaysThatItIs(@Nullable ContributionKind kind, String reading) {
        Project project = project(List.of(line("10")), List.of(line("7").withKind(Optional.ofNullable(kind))));

        assertThat(reading(GROSS.cashOnly(), project)).isEqualTo(reading);
    }

    private static String reading(Leverage leverage, Project project) {
        LeverageResult.Part part = leverage.of(List.of(project)).parts().get(0);
        assertThat(part.programmeMoney()).isEqualTo(gbp("10"));
        if (part.notes().isEmpty()) {
            assertThat(part.match()).isEqualTo(gbp("7"));
            return "counts";
        }
        assertThat(part.match()).isEqualTo(gbp("0"));
        return part.notes().get(0).reason() == Reason.VIEW_NOT_RECORDED ? "told" : "out";
    }

    @Test
    void viewsAddUpAndSayWhatTheyLookAt() {
        MatchView large = MatchView.of(
                "match of at least 50 pounds", each -> !each.amount().isLessThan(gbp("50")));
        Leverage leverage = GROSS.cashOnly().withoutLottery().only(large);
        FundingLine cash = of("60", "TRUSTS_AND_FOUNDATIONS").withKind(ContributionKind.CASH);
        LeverageResult result = leverage.of(List.of(project(
                List.of(line("10")),
                List.of(
                        cash,
                        cash.withAmount(gbp("49.99")),
                        cash.withStream(FundingStream.LOTTERY_OTHER),
                        cash.withKind(Optional.empty()),
                        cash.withKind(ContributionKind.IN_KIND).withStream(Optional.empty())))));

        assertThat(result.match()).isEqualTo(gbp("60"));
        assertThat(result.parts().get(0).notes())
                .extracting(LineNote::reason)
                .containsExactly(Reason.NOT_IN_VIEW, Reason.NOT_IN_VIEW, Reason.VIEW_NOT_RECORDED, Reason.NOT_IN_VIEW);
        assertThat(result.settings().view())
                .hasToString("match in cash, match of at least 50 pounds, match without lottery money");
    }

    // The window.

    private static FundingLine on(String amount, @Nullable String date) {
        return line(amount).withDate(Optional.ofNullable(date).map(LocalDate::parse));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-31, 2018-06-01, OUTSIDE_WINDOW", // programme money the day before
        "2018-04-01, 2018-06-01,", // its first day
        "2019-03-31, 2018-06-01,", // its last
        "2019-04-01, 2018-06-01, OUTSIDE_WINDOW", // the day after
        "2018-06-01, 2018-03-31, OUTSIDE_WINDOW",
        "2018-06-01, 2018-04-01,",
        "2018-06-01, 2019-04-01, OUTSIDE_WINDOW"
    })
    void aProjectCountsWhereBothContributionsFallInTheWindow(String own, String match, @Nullable Why why) {
        LeverageResult result = GROSS.within(Periods.parse("2018-04-01/2019-03-31"))
                .of(List.of(project(List.of(on("10", own)), List.of(on("70", match)))));

        assertThat(result.leftOut()).extracting(LeftOut::why).isEqualTo(why == null ? List.of() : List.of(why));
        assertThat(result.parts()).hasSize(why == null ? 1 : 0);
    }

    @Test
    void linesOutsideTheWindowAreToldAndThoseWithoutADateReadAsThePolicySays() {
        Leverage leverage = GROSS.within(Periods.parse("2018-04-01/2019-03-31"));
        Project project = project(
                List.of(on("10", "2018-05-01"), on("90", "2017-05-01")),
                List.of(on("70", "2018-05-01"), on("7", null), on("5", "2019-05-01")));

        assertThat(leverage.of(List.of(project)).match()).isEqualTo(gbp("70"));
        assertThat(leverage.with(UnrecordedPolicy.COUNT).of(List.of(project)).match())
                .isEqualTo(gbp("77"));
        assertThat(leverage.of(List.of(project)).parts().get(0).notes())
                .extracting(LineNote::reason)
                .containsExactly(Reason.OUTSIDE_WINDOW, Reason.DATE_NOT_RECORDED, Reason.OUTSIDE_WINDOW);
    }

    @Test
    void aProjectWithoutMatchCountsInAWindowTooAndAnEmptyWindowIsRefused() {
        assertThat(GROSS.within(Periods.parse("2018-04-01/2019-03-31"))
                        .of(List.of(project(List.of(on("10", "2018-05-01")), List.of())))
                        .parts())
                .hasSize(1);
        assertRefused("Leverage", "window", () -> GROSS.within(LocalDateRange.ofEmpty(DAY)));
    }

    // Prices.

    private static final RealTerms PRICES_OF_2003 = new RealTerms(
            LocalDate.of(2004, 3, 31),
            DeflatorSeries.ofFinancialYears(
                    Map.of(
                            FinancialYear.of(1998),
                            new BigDecimal("91.031"),
                            FinancialYear.of(2003),
                            new BigDecimal("102.789")),
                    SOURCE));

    @Test
    void amountsOfAnotherYearAreToldInThePricesAskedFor() {
        LeverageResult result = GROSS.inPricesOf(PRICES_OF_2003)
                .of(List.of(project(List.of(on("1000000", "2003-04-01")), List.of(on("7400000", "1998-10-01")))));

        assertThat(result.match()).isEqualTo(gbp("7400000"));
        assertThat(result.counted().match().amount().toDecimal(new MathContext(11, RoundingMode.HALF_UP)))
                .isEqualByComparingTo("8355819.4461");
        assertThat(result.counted().match().rounded(RoundingMode.HALF_UP)).isEqualTo(gbp("8355819.45"));
        assertThat(matchPerGrant(result))
                .isEqualTo(new LeverageRatio.Defined(
                        Ratio.of(new BigDecimal("7.4")).times(Ratio.of(102789, 91031))));
        assertThat(result.settings().realTerms()).contains(PRICES_OF_2003);
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeConvertedIsLeftOutAndToldWhateverThePolicy(UnrecordedPolicy policy) {
        LeverageResult result = GROSS.inPricesOf(PRICES_OF_2003)
                .with(policy)
                .of(List.of(project(
                        List.of(on("10", "2003-04-01")),
                        List.of(on("70", "2003-04-01"), on("7", null), on("5", "2001-01-01"), on("0", null)))));

        assertThat(result.match()).isEqualTo(gbp("70"));
        assertThat(result.parts().get(0).notes())
                .containsExactly(
                        new LineNote(
                                ProjectFigure.MATCH, gbp("7"), Reason.DATE_NOT_RECORDED, UnrecordedPolicy.LEAVE_OUT),
                        new LineNote(ProjectFigure.MATCH, gbp("5"), Reason.NO_INDEX, UnrecordedPolicy.LEAVE_OUT));
    }

    @Test
    void pricesOfADayWithoutAnIndexAreRefused() {
        assertRefused("RealTerms", "pricesOf", () -> new RealTerms(LocalDate.of(2010, 1, 1), PRICES_OF_2003.series()));
    }

    // Attribution.

    /** The petanque club with its lines: UnLtd and the programme both claim the other 5,100. */
    private static final Project PETANQUE = TableOne.L4.withMatchLines(
            line("4200").withRole(FundingRole.LEVERAGING).withStream(FundingStream.PROGRAMME_LINKED), line("5100"));

    @Test
    void whatTwoFundersClaimIsSharedByWhatTheyPutIn() {
        LeverageResult result = GROSS.attributing(Attribution.GROSS.proRata()).of(List.of(PETANQUE));

        assertThat(result.match()).isEqualTo(gbp("9300"));
        assertDigits(result.counted().match().amount(), "3817.3652694610778");
        assertDigits(matchPerGrant(result), "0.30538922155688623");
        assertThat(matchPerGrant(GROSS.of(List.of(PETANQUE)))).isEqualTo(exactly(93, 125));
    }

    @Test
    void whoClaimsTheMatchDoesNotHangOnWhichMatchIsLookedAt() {
        assertThat(GROSS.only(MatchView.of("not UnLtd", each -> each.stream().isEmpty()))
                        .attributing(Attribution.GROSS.proRata())
                        .of(List.of(PETANQUE))
                        .counted()
                        .match())
                .isEqualTo(GROSS.attributing(Attribution.GROSS.proRata())
                        .of(List.of(PETANQUE))
                        .counted()
                        .match());
    }

    @Test
    void aFunderWhoIsNotFirmEnoughClaimsNothing() {
        Project project = project(
                List.of(line("100").withStatus(FundingStatus.SPENT)),
                List.of(
                        line("300").withStatus(FundingStatus.PLEDGED).withRole(FundingRole.LEVERAGING),
                        line("400").withStatus(FundingStatus.SPENT).withRole(FundingRole.LEVERED)));
        Leverage shared = GROSS.attributing(Attribution.GROSS.proRata());

        assertThat(matchPerGrant(shared.of(List.of(project)))).isEqualTo(exactly(1, 1));
        assertThat(matchPerGrant(shared.atLeast(FundingStatus.COMMITTED).of(List.of(project))))
                .isEqualTo(exactly(4, 1));
    }

    @Test
    void withoutOtherClaimantsAllMatchIsTheProgrammes() {
        assertThat(GROSS.attributing(Attribution.GROSS.proRata())
                        .of(TableOne.PROJECTS)
                        .counted())
                .isEqualTo(GROSS.of(TableOne.PROJECTS).counted());
        Project external = project(List.of(line("0")), List.of(line("5")));
        assertThat(GROSS.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE)
                        .attributing(Attribution.GROSS.proRata())
                        .of(List.of(external))
                        .counted()
                        .match())
                .isEqualTo(ExactMoney.of(gbp("5")));
    }

    @Test
    void netOfAQuarterAndAQuarterTheTableComesToThePublishedFigure() {
        Attribution net = Attribution.GROSS.withDeadweight(Ratio.of(1, 4)).withDisplacement(Ratio.of(1, 4));
        LeverageResult result = GROSS.attributing(net).of(TableOne.PROJECTS);

        assertThat(result.match()).isEqualTo(gbp("183086"));
        assertThat(result.counted().match().amount()).isEqualTo(Ratio.of(new BigDecimal("102985.875")));
        assertDigits(matchPerGrant(result), "5.7017979736463293");
        assertThat(result.parts().get(0).match()).isEqualTo(gbp("142493"));
        assertThat(result.settings().attribution()).hasToString("less 25 % for deadweight, less 25 % for displacement");
    }

    @Test
    void everyDeductionIsOfWhatTheLastLeft() {
        Ratio half = Ratio.of(1, 2);
        Attribution net = Attribution.GROSS
                .withDeadweight(half)
                .withDisplacement(half)
                .withSubstitution(half)
                .withLeakage(half);

        assertThat(net.kept()).isEqualTo(Ratio.of(1, 16));
        assertThat(net.proRata().kept()).isEqualTo(Ratio.of(1, 16));
        assertThat(Attribution.GROSS.withLeakage(Ratio.ONE).kept()).isEqualTo(Ratio.ZERO);
        assertThat(net.proRata())
                .hasToString("shared pro rata among the funders that claim it, less 50 % for deadweight, less 50 % for"
                        + " displacement, less 50 % for substitution, less 50 % for leakage");
    }

    @ParameterizedTest
    @CsvSource({"-1", "101"})
    void aDeductionIsAPart(int percent) {
        assertRefused(
                "Attribution", "substitution", () -> Attribution.GROSS.withSubstitution(Ratio.ofPercent(percent)));
    }

    // Bounds.

    @ParameterizedTest
    @CsvSource({"1000000, 2, 2", "1105000, 400/221, 1.8100", "1155000, 400/231, 1.7316"})
    void overTwoMillionIsALowerBoundAndSoIsItsRatio(String own, String ratio, String digits) {
        LeverageResult result = GROSS.of(
                List.of(project(List.of(line(own)), List.of(line("2000000").withBound(Bound.AT_LEAST)))));

        assertThat(matchPerGrant(result)).isEqualTo(new LeverageRatio.Defined(Ratio.parse(ratio), Bound.AT_LEAST));
        assertThat(matchPerGrant(result).toString()).startsWith("at least " + ratio);
        assertThat(Ratio.parse(ratio).toDecimal(4, RoundingMode.HALF_UP)).isEqualByComparingTo(digits);
        assertThat(result.explain()).anyMatch(step -> step.startsWith("Match M: at least £2,000,000"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, AT_LEAST, AT_LEAST, AT_MOST",
        "EXACT, AT_MOST, AT_MOST, AT_LEAST",
        "AT_LEAST, EXACT, AT_MOST, AT_LEAST",
        "AT_MOST, EXACT, AT_LEAST, AT_MOST",
        "AT_MOST, AT_LEAST, AT_LEAST, AT_MOST",
        "AT_LEAST, AT_LEAST, MORE_OR_LESS, MORE_OR_LESS",
        "ABOUT, EXACT, MORE_OR_LESS, MORE_OR_LESS",
        "EXACT, MORE_THAN, MORE_THAN, LESS_THAN",
        "LESS_THAN, AT_LEAST, MORE_THAN, LESS_THAN",
        "EXACT, EXACT, EXACT, EXACT"
    })
    void aRatioIsBoundedTheWayItsSidesAre(Bound own, Bound match, Bound upwards, Bound downwards) {
        LeverageResult result = GROSS.of(List.of(
                project(List.of(line("10").withBound(own)), List.of(line("20").withBound(match), line("1")))));

        for (LeverageConvention convention : List.of(MATCH_PER_GRANT, TOTAL_PER_GRANT, MATCH_SHARE)) {
            assertThat(((LeverageRatio.Defined) result.ratio(convention)).bound())
                    .isEqualTo(upwards);
        }
        for (LeverageConvention convention : List.of(INTERVENTION_RATE, MATCH_RATE_OFFERED)) {
            assertThat(((LeverageRatio.Defined) result.ratio(convention)).bound())
                    .isEqualTo(downwards);
        }
    }

    @Test
    void aSharedMatchIsNoBoundWhereItsSharesAreNot() {
        Project project = project(
                List.of(line("10")),
                List.of(line("10").withRole(FundingRole.LEVERAGING).withBound(Bound.AT_LEAST), line("40")));

        assertThat(matchPerGrant(GROSS.attributing(Attribution.GROSS.proRata()).of(List.of(project))))
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(2, 1), Bound.AT_MOST));
    }

    @Test
    void anUndefinedRatioHasNoBound() {
        LeverageRatio undefined = MATCH_PER_GRANT.ratio(gbp("0"), gbp("1"));

        assertThat(undefined.bounded(Bound.AT_LEAST)).isSameAs(undefined);
    }

    // What was asked is in the result.

    @Test
    void whatWasAskedIsSaid() {
        assertThat(GROSS.settings())
                .hasToString(
                        "as of 29 February 2020, in pounds; projects without programme money are left out, and their"
                                + " match is shown separately as external benefit");
        assertThat(GROSS.atLeast(FundingStatus.COMMITTED)
                        .cashOnly()
                        .within(Periods.parse("2018-04-01/2019-03-31"))
                        .inPricesOf(PRICES_OF_2003)
                        .inCurrency(CurrencyUnit.EUR)
                        .attributing(Attribution.GROSS.proRata())
                        .with(UnrecordedPolicy.COUNT)
                        .with(ZeroGrantPolicy.FAIL)
                        .settings()
                        .descriptions())
                .containsExactly(
                        "as of 29 February 2020, in euros",
                        "projects without programme money are refused",
                        "on both sides, only money that is at least committed counts",
                        "only this match counts: match in cash",
                        "on both sides, only money dated from 1 April 2018 to 31 March 2019 counts",
                        "in prices of 31 March 2004 (HM Treasury, GDP deflators, annex A)",
                        "match attributed to the programme: shared pro rata among the funders that claim it",
                        "lines without the details asked about are counted");
    }

    @Test
    void accumulatorsOfOtherQuestionsDoNotMerge() {
        for (Leverage other : List.of(
                GROSS.cashOnly(),
                GROSS.atLeast(FundingStatus.APPLIED),
                GROSS.inPricesOf(PRICES_OF_2003),
                GROSS.within(Periods.parse("2018-04-01/..")),
                GROSS.attributing(Attribution.GROSS.proRata()),
                GROSS.with(UnrecordedPolicy.COUNT))) {
            assertRefused(
                    "LeverageAccumulator", "settings", () -> GROSS.accumulator().merge(other.accumulator()));
        }
    }
}
