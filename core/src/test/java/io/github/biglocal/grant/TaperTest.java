package io.github.biglocal.grant;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Growing Together made its larger grants so (Big Local as Change Agent, TSRC 2020, section 2.3). The report gives no
 * amounts; those here are made up, and worked out by hand.
 */
class TaperTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 4, 1);
    private static final Period YEARLY = Period.ofYears(1);

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static List<Money> pounds(String... amounts) {
        return Stream.of(amounts).map(TaperTest::gbp).toList();
    }

    @Test
    void aGrantOfGrowingTogetherShrinksYearByYear() {
        TaperSchedule schedule = Taper.byPercentages(50, 30, 20).schedule(gbp("12000"), FIRST, YEARLY);

        assertThat(schedule.instalments())
                .containsExactly(
                        Payment.of(LocalDate.of(2016, 4, 1), gbp("6000")),
                        Payment.of(LocalDate.of(2017, 4, 1), gbp("3600")),
                        Payment.of(LocalDate.of(2018, 4, 1), gbp("2400")));
        assertThat(schedule.explain())
                .containsExactly(
                        "£12,000 in 3 instalments. The instalments are in the proportion 5 : 3 : 2.",
                        "1 April 2016: £6,000.",
                        "1 April 2017: £3,600, £2,400 less.",
                        "1 April 2018: £2,400, £1,200 less.");
    }

    @Test
    void itsRuleIsSatisfiedByWhatATaperMakes() {
        Grant grant = Grant.builder()
                .id(GrantId.of("older-people"))
                .area(AreaId.of("growing-together"))
                .title("Older people's group")
                .amountAwarded(gbp("9999.99"))
                .instalmentPattern(InstalmentPattern.TAPERED)
                .addAllPaymentsDue(Taper.byStep(4, gbp("1000"))
                        .schedule(gbp("9999.99"), FIRST, YEARLY)
                        .instalments())
                .build();

        assertThat(new GrantTapers().verdict(grant, RuleContext.on(FIRST))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 6000, 3, GBP 1000, 3000.00 2000.00 1000.00",
        "GBP 3000, 3, GBP 1000, 2000.00 1000.00 0.00", // the last is nothing
        "GBP 6000.01, 3, GBP 1000, 3000.01 2000.00 1000.00", // a penny over goes to the first
        "GBP 6000.02, 3, GBP 1000, 3000.01 2000.01 1000.00",
        "GBP 0.10, 4, GBP 0.01, 0.04 0.03 0.02 0.01",
        "GBP 6000, 3, GBP 0, 2000.00 2000.00 2000.00",
        "GBP 6000, 1, GBP 9999, 6000.00",
        "GBP 0, 2, GBP 0, 0.00 0.00"
    })
    void aFixedStepIsTakenOffEachTime(String award, int instalments, String step, String expected) {
        assertThat(Taper.byStep(instalments, Money.parse(step)).amounts(Money.parse(award)))
                .isEqualTo(pounds(expected.split(" ")));
    }

    @Test
    void aStepThatLeavesLessThanNothingIsRefused() {
        assertRefused("Stepped", "step", () -> Taper.byStep(3, gbp("1000")).amounts(gbp("2999.99")));
        assertRefused(
                "Stepped", "award, step", () -> Taper.byStep(3, gbp("1000")).amounts(Money.parse("EUR 6000")));
    }

    @Test
    void laterInstalmentsMayBeFractionsOfTheFirst() {
        assertThat(Taper.inProportion(Ratio.of(100, 1), Ratio.of(75, 1), Ratio.of(50, 1))
                        .amounts(gbp("100")))
                .isEqualTo(pounds("44.45", "33.33", "22.22"));
    }

    @Test
    void givenInstalmentsAreKeptIfTheyAreATaperOfTheAward() {
        Taper given = Taper.given(pounds("500", "500", "200"));

        assertThat(given.amounts(gbp("1200"))).isEqualTo(pounds("500", "500", "200"));
        assertRefused("Given", "given", () -> given.amounts(gbp("1200.01")));
        assertRefused("Given", "given", () -> Taper.given(pounds("500", "500.01")));
        assertRefused("Given", "given", () -> Taper.given(List.of()));
        assertRefused("Given", "given", () -> Taper.given(pounds("5", "-1")));
    }

    @Test
    void percentagesComeToAHundredAndNeverRise() {
        assertRefused("Taper", "percentages", () -> Taper.byPercentages(50, 30, 19));
        assertRefused("Proportional", "weights", () -> Taper.byPercentages(30, 30, 40));
        assertRefused("Proportional", "weights", () -> Taper.byPercentages(60, 50, -10));
        assertRefused("Proportional", "weights", () -> Taper.inProportion());
        assertRefused("Proportional", "weights", () -> Taper.inProportion(Ratio.ZERO));
    }

    @Test
    void everyInstalmentHasALaterDay() {
        Taper halves = Taper.byPercentages(50, 50);

        assertRefused("Taper", "days", () -> halves.schedule(gbp("1"), List.of(FIRST)));
        assertRefused("TaperSchedule", "instalments", () -> halves.schedule(gbp("1"), List.of(FIRST, FIRST)));
        assertThat(halves.schedule(gbp("1"), List.of(FIRST, FIRST.plusDays(1))).instalments())
                .hasSize(2);
    }

    @Test
    void theLastDayOfAMonthDoesNotDrift() {
        assertThat(Taper.byPercentages(40, 35, 25)
                        .schedule(gbp("100"), LocalDate.of(2017, 1, 31), Period.ofMonths(1))
                        .instalments())
                .extracting(Payment::date)
                .containsExactly(LocalDate.of(2017, 1, 31), LocalDate.of(2017, 2, 28), LocalDate.of(2017, 3, 31));
    }

    @Test
    void aScheduleHoldsTheInstalmentsOfItsTaperAndNoOthers() {
        assertRefused(
                "TaperSchedule",
                "instalments",
                () -> new TaperSchedule(Taper.byPercentages(100), gbp("5"), List.of(Payment.of(FIRST, gbp("4")))));
    }

    @Test
    void oneInstalmentIsExplainedAsOne() {
        assertThat(Taper.given(pounds("5")).schedule(gbp("5"), FIRST, YEARLY).explain())
                .containsExactly("£5 in 1 instalment.", "1 April 2016: £5.");
        assertThat(Taper.byStep(1, gbp("2")).description())
                .isEqualTo("Each instalment is £2 less than the one before, give or take a penny.");
    }

    private static Taper any(Random random, Money award) {
        int instalments = 1 + random.nextInt(8);
        if (random.nextBoolean()) {
            return Taper.inProportion(IntStream.range(0, instalments)
                    .mapToObj(place -> Ratio.of(1 + random.nextInt(50), 1 + random.nextInt(20)))
                    .sorted(Comparator.reverseOrder())
                    .toArray(Ratio[]::new));
        }
        // The largest step that leaves the last instalment no less than nothing, and anything below.
        long most =
                instalments == 1 ? 1_000 : 2 * award.getAmountMinorLong() / ((long) instalments * (instalments - 1));
        return Taper.byStep(instalments, Money.ofMinor(CurrencyUnit.GBP, random.nextInt(Math.toIntExact(most + 1))));
    }

    @Test
    void theInstalmentsComeToTheAwardAndNeverRise() {
        Random random = new Random(81);
        for (int i = 0; i < 10_000; i++) {
            Money award = Money.ofMinor(CurrencyUnit.GBP, random.nextInt(5_000_000));
            Taper taper = any(random, award);
            List<Money> instalments = taper.amounts(award);

            assertThat(Money.total(instalments)).as("%s of %s", taper, award).isEqualTo(award);
            assertThat(instalments)
                    .as("%s of %s", taper, award)
                    .hasSize(taper.instalments())
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .noneMatch(Money::isNegative);
        }
    }

    @Test
    void aStepIsKeptToThePenny() {
        Random random = new Random(82);
        for (int i = 0; i < 10_000; i++) {
            Money award = Money.ofMinor(CurrencyUnit.GBP, 1_000_000 + random.nextInt(5_000_000));
            Money step = Money.ofMinor(CurrencyUnit.GBP, random.nextInt(20_000));
            List<Money> instalments = Taper.byStep(2 + random.nextInt(8), step).amounts(award);
            for (int next = 1; next < instalments.size(); next++) {
                assertThat(instalments.get(next - 1).minus(instalments.get(next)))
                        .isBetween(step, step.plusMinor(1));
            }
        }
    }
}
