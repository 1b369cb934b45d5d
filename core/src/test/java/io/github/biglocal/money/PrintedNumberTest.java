package io.github.biglocal.money;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.money.PrintedNumber.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers as they are printed in Big Local as Change Agent (TSRC 2020) and in Local Trust's pages, and the laws of what they
 * can mean.
 */
class PrintedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10.14; NUMBER; EXACT; 10.135; 10.145",
                "9; NUMBER; EXACT; 8.5; 9.5",
                "'1,250'; NUMBER; EXACT; 1249.5; 1250.5",
                "nine; NUMBER; EXACT; 8.5; 9.5",
                "ninety-four thousand; NUMBER; EXACT; 93500; 94500",
                "£2m; MONEY; EXACT; 1500000; 2500000",
                "£15million; MONEY; EXACT; 14500000; 15500000",
                "£2 million pounds; MONEY; EXACT; 1500000; 2500000",
                "£ 147,805; MONEY; EXACT; 147804.5; 147805.5",
                "£18,389.50; MONEY; EXACT; 18389.495; 18389.505",
                "£1.15m; MONEY; EXACT; 1145000; 1155000",
                "12 %; PERCENTAGE; EXACT; 0.115; 0.125",
                "12%; PERCENTAGE; EXACT; 0.115; 0.125",
                "87 per cent; PERCENTAGE; EXACT; 0.865; 0.875",
                "50.98 %; PERCENTAGE; EXACT; 0.50975; 0.50985",
                "about nine; NUMBER; ABOUT; 8; 10",
                "some 37; NUMBER; ABOUT; 36; 38",
                "about 400; NUMBER; ABOUT; 300; 500",
                "About 94,000; NUMBER; ABOUT; 93000; 95000",
                "just under 160m; NUMBER; JUST_UNDER; 155000000; 160000000",
                "just over 11,000; NUMBER; JUST_OVER; 11000; 11500",
                "£10.14 for every £1; NUMBER; EXACT; 10.135; 10.145",
                "10.14:1; NUMBER; EXACT; 10.135; 10.145",
                "10.14 to 1; NUMBER; EXACT; 10.135; 10.145",
                "140 of 150; SHARE; EXACT; 0.933333; 0.933333",
                "two hundred; NUMBER; EXACT; 150; 250",
                "a million; NUMBER; EXACT; 500000; 1500000",
                "nearly tripled [2.5 to 3]; NUMBER; EXACT; 2.45; 3.5"
            })
    void aPrintedNumberStandsForWhatWouldBePrintedLikeIt(
            String text, Unit unit, Bound qualifier, BigDecimal least, BigDecimal most) {
        PrintedNumber number = PrintedNumber.of(text);

        assertThat(number.unit()).isEqualTo(unit);
        assertThat(number.qualifier()).isEqualTo(qualifier);
        assertThat(decimal(number.bounds().least())).isEqualByComparingTo(least);
        assertThat(decimal(number.bounds().most())).isEqualByComparingTo(most);
        assertThat(number.value()).isEqualTo(text);
    }

    private static BigDecimal decimal(Optional<Ratio> bound) {
        return bound.orElseThrow().toDecimal(6, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "over 2m, MORE_THAN, 2000000",
        "more than £9m, MORE_THAN, 9000000",
        "over £2 million, MORE_THAN, 2000000",
        "at least 250, AT_LEAST, 250",
        "100+, AT_LEAST, 100",
        "100 or more, AT_LEAST, 100",
        "upwards of 100, AT_LEAST, 100",
        "no fewer than eight, AT_LEAST, 8"
    })
    void aLowerBoundHasNoLimitAbove(String text, Bound bound, BigDecimal least) {
        PrintedNumber number = PrintedNumber.of(text);

        assertThat(number.qualifier()).isEqualTo(bound);
        assertThat(decimal(number.bounds().least())).isEqualByComparingTo(least);
        assertThat(number.bounds().most()).isEmpty();
        assertThat(number.admits(Ratio.of(least))).isEqualTo(bound == Bound.AT_LEAST);
        assertThat(number.admits(Ratio.of(least).plus(Ratio.of(1, 1000)))).isTrue();
        assertThat(number.admits(Ratio.of(least).minus(Ratio.of(1, 1000)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "up to £750, AT_MOST, 750",
        "at most ten, AT_MOST, 10",
        "no more than ten, AT_MOST, 10",
        "fewer than 8, LESS_THAN, 8",
        "less than £8, LESS_THAN, 8",
        "below 8, LESS_THAN, 8",
        "under 150k, LESS_THAN, 150000"
    })
    void anUpperBoundHasNoLimitBelow(String text, Bound bound, BigDecimal most) {
        PrintedNumber number = PrintedNumber.of(text);

        assertThat(number.qualifier()).isEqualTo(bound);
        assertThat(number.bounds().least()).isEmpty();
        assertThat(decimal(number.bounds().most())).isEqualByComparingTo(most);
        assertThat(number.admits(Ratio.of(most))).isEqualTo(bound == Bound.AT_MOST);
        assertThat(number.admits(Ratio.of(most).minus(Ratio.of(1, 1000)))).isTrue();
        assertThat(number.admits(Ratio.of(most).plus(Ratio.of(1, 1000)))).isFalse();
    }

    @Test
    void halfADigitUpIsRoundedUpAndBelongsToTheNext() {
        PrintedNumber number = PrintedNumber.of("10.14");

        assertThat(number.admits(Ratio.of(10135, 1000))).isTrue();
        assertThat(number.admits(Ratio.of(10145, 1000))).isFalse();
        assertThat(PrintedNumber.of("10.15").admits(Ratio.of(10145, 1000))).isTrue();
        assertThat(number.admits(Ratio.of(91543, 9031))).isTrue();
    }

    @Test
    void oneInFourIsTheNearestShareOfThatForm() {
        PrintedNumber number = PrintedNumber.of("one in four");

        assertThat(number.unit()).isEqualTo(Unit.SHARE);
        assertThat(number.number()).contains(Ratio.of(1, 4));
        assertThat(number.bounds().least()).contains(Ratio.of(2, 9));
        assertThat(number.bounds().most()).contains(Ratio.of(2, 7));
        assertThat(PrintedNumber.of("9 in 10").admits(Ratio.of(88, 100))).isTrue();
        assertThat(PrintedNumber.of("one in one").bounds().most()).contains(Ratio.ONE);
    }

    @Test
    void aRangeIsFromTheLeastOfOneEndToTheMostOfTheOther() {
        PrintedNumber grants = PrintedNumber.of("3 to over 100");

        assertThat(grants.ends()).containsExactly(PrintedNumber.of("3"), PrintedNumber.of("over 100"));
        assertThat(grants.number()).isEmpty();
        assertThat(grants.bounds().least()).contains(Ratio.of(5, 2));
        assertThat(grants.bounds().most()).isEmpty();
        assertThat(PrintedNumber.of("from 3 to over 100").ends()).isEqualTo(grants.ends());
        assertThat(PrintedNumber.of("just under 3,000 to just over 11,000")
                        .bounds()
                        .most())
                .contains(Ratio.of(11500, 1));
        assertThat(PrintedNumber.of("between 20 and 30 %").bounds().least()).contains(Ratio.of(195, 1000));
        assertThat(PrintedNumber.of("5,000–8,000").ends()).hasSize(2);
        assertThat(PrintedNumber.of("£20k-£30k").currency()).contains(CurrencyUnit.GBP);
    }

    @Test
    void theCurrencyIsThePrintedOne() {
        assertThat(PrintedNumber.of("£2m").currency()).contains(CurrencyUnit.GBP);
        assertThat(PrintedNumber.of("€100,000").currency()).contains(CurrencyUnit.EUR);
        assertThat(PrintedNumber.of("USD 5m").currency()).contains(CurrencyUnit.USD);
        assertThat(PrintedNumber.of("5m").currency()).isEmpty();
        assertThat(PrintedNumber.of("£10.14 per £1").currency()).isEmpty();
    }

    @Test
    void anEditorSaysInBracketsWhatTheWordsMean() {
        PrintedNumber tripled = PrintedNumber.of("nearly tripled", "2.5 to 3");

        assertThat(tripled).isEqualTo(PrintedNumber.of("nearly tripled [2.5 to 3]"));
        assertThat(tripled.printed()).isEqualTo("nearly tripled");
        assertThat(tripled.reading()).isEqualTo(PrintedNumber.of("2.5 to 3"));
        assertThat(tripled.admits(Ratio.of(279, 100))).isTrue();
        assertThat(PrintedNumber.of("about nine", "9 to 11").admits(Ratio.of(11, 1)))
                .isTrue();
        assertThat(PrintedNumber.of("12 %").reading()).isEqualTo(PrintedNumber.of("12 %"));
    }

    @Test
    void aWholeNumberPrintedToTheUnitIsACount() {
        assertThat(PrintedNumber.of("151").isCount()).isTrue();
        assertThat(PrintedNumber.of("nine").isCount()).isTrue();
        assertThat(PrintedNumber.of("2m").isCount()).isFalse();
        assertThat(PrintedNumber.of("10.0").isCount()).isFalse();
        assertThat(PrintedNumber.of("12 %").isCount()).isFalse();
        assertThat(PrintedNumber.of("£12").isCount()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nearly tripled",
                "208 interviews",
                "several",
                "most",
                "12,34",
                "1.2.3",
                "£12 %",
                "$5m",
                "XXZ 5",
                "3 to 5m",
                "£3 to 5",
                "10 to 3",
                "over 100+",
                "5 of 3",
                "nearly tripled [a lot]",
                "nearly tripled []",
                "[3]",
                "3 [4] [5]",
                "-5",
                "1e400",
                "£"
            })
    void whatCannotBeReadIsRefusedAndNotGuessed(String text) {
        assertRefused("PrintedNumber", "value", () -> PrintedNumber.of(text));
    }

    @Test
    void aNumberOfEndlessDigitsIsRefused() {
        assertRefused("PrintedNumber", "value", () -> PrintedNumber.of("1".repeat(41)));
        assertRefused("PrintedNumber", "value", () -> PrintedNumber.of("1".repeat(100_000)));
        assertThat(PrintedNumber.of("1".repeat(40)).isCount()).isTrue();
    }

    @Test
    void aNumberPrintedToSomeDigitsLiesWithinItsOwnBounds() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            Ratio exact = Ratio.of(random.nextInt(1_000_000), 1 + random.nextInt(997));
            int places = random.nextInt(5);
            String text = exact.toDecimal(places, RoundingMode.HALF_UP).toPlainString();

            assertThat(PrintedNumber.of(text).admits(exact))
                    .as(exact + " printed as " + text)
                    .isTrue();
        }
    }

    @Test
    void aPrintedNumberAdmitsTheNumberItselfUnlessItsWordRulesThatOut() {
        for (String words :
                new String[] {"", "about ", "at least ", "over ", "up to ", "under ", "just under ", "just over "}) {
            for (String number : new String[] {"0", "7", "10.14", "£2m", "12 %", "94,000", "one in four", "3 of 7"}) {
                PrintedNumber printed = PrintedNumber.of(words + number);

                assertThat(printed.admits(printed.number().orElseThrow()))
                        .as(printed.value())
                        .isEqualTo(!printed.qualifier().excludesNumber());
            }
        }
    }

    @Test
    void someAndAllOfAnIntervalAgreeWithItsEnds() {
        PrintedNumber number = PrintedNumber.of("10.14");
        Optional<Ratio> inside = Optional.of(Ratio.of(1014, 100));
        Optional<Ratio> above = Optional.of(Ratio.of(1015, 100));
        Optional<Ratio> top = Optional.of(Ratio.of(10145, 1000));

        assertThat(number.bounds().admitsSomeOf(inside, above)).isTrue();
        assertThat(number.bounds().admitsAllOf(inside, above)).isFalse();
        assertThat(number.bounds().admitsAllOf(inside, inside)).isTrue();
        assertThat(number.bounds().admitsSomeOf(top, above)).isFalse();
        assertThat(number.bounds().admitsSomeOf(inside, Optional.empty())).isTrue();
        assertThat(number.bounds().admitsAllOf(inside, Optional.empty())).isFalse();
        assertThat(PrintedNumber.of("over 10").bounds().admitsAllOf(inside, Optional.empty()))
                .isTrue();
        assertThat(PrintedNumber.of("over 11").bounds().admitsSomeOf(Optional.empty(), above))
                .isFalse();
        assertThat(PrintedNumber.of("up to 11").bounds().admitsAllOf(Optional.empty(), above))
                .isTrue();
    }
}
