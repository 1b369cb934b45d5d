package io.github.biglocal.money;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "2, 4, 1/2",
        "-2, 4, -1/2",
        "2, -4, -1/2",
        "-2, -4, 1/2",
        "6, 3, 2",
        "0, 7, 0",
        "0, -7, 0",
        "51, 100, 51/100",
        "91543, 9031, 91543/9031",
        "183086, 18062, 91543/9031"
    })
    void isInLowestTermsWithTheSignAboveTheLine(long numerator, long denominator, String text) {
        assertThat(Ratio.of(numerator, denominator)).hasToString(text);
    }

    @Test
    void equalValuesAreEqualRatios() {
        assertThat(Ratio.of(50, 100))
                .isEqualTo(Ratio.of(1, 2))
                .hasSameHashCodeAs(Ratio.of(1, 2))
                .isEqualTo(Ratio.ofPercent(50))
                .isEqualByComparingTo(Ratio.parse("2/4"))
                .isNotEqualTo(Ratio.of(1, 3));
        assertThat(Ratio.of(0, -9)).isEqualTo(Ratio.ZERO);
        assertThat(new Ratio(BigInteger.valueOf(-7), BigInteger.valueOf(-7))).isEqualTo(Ratio.ONE);
    }

    @Test
    void aDenominatorOfZeroIsUndefined() {
        assertRefused("Ratio", "denominator", () -> Ratio.of(1, 0));
        assertRefused("Ratio", "denominator", () -> Ratio.of(0, 0));
        assertRefused("Ratio", "denominator", () -> Ratio.of(Money.parse("GBP 1"), Money.parse("GBP 0")));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO));
    }

    @Test
    void amountsOfOneCurrencyMakeARatio() {
        assertThat(Ratio.of(Money.parse("GBP 142493"), Money.parse("GBP 5312"))).isEqualTo(Ratio.of(142_493, 5_312));
        assertThat(Ratio.of(Money.parse("GBP 0.50"), Money.parse("GBP 2"))).isEqualTo(Ratio.of(1, 4));
        assertThat(Ratio.of(Money.parse("JPY 3"), Money.parse("JPY 2"))).isEqualTo(Ratio.of(3, 2));
    }

    @Test
    void amountsOfTwoCurrenciesMakeNone() {
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Ratio.of(Money.parse("GBP 1"), Money.parse("EUR 1")));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> Ratio.of(Money.parse("GBP 0"), Money.parse("EUR 0")));
    }

    @ParameterizedTest
    @CsvSource({"51/100, 51, 100", "2, 2, 1", "0, 0, 1", "-3/4, -3, 4", "6/4, 3, 2", "007/010, 7, 10", "-0, 0, 1"})
    void readsFractionsAndWholeNumbers(String text, long numerator, long denominator) {
        assertThat(Ratio.parse(text)).isEqualTo(Ratio.of(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", " 1/2", "1/2 ", "1 / 2", "0.51", "51%", "1/-2", "+1/2", "1/2/3", "½", "1/", "/2", "-", "1e3"
            })
    void refusesAnyOtherText(String text) {
        assertRefused("Ratio", "text", () -> Ratio.parse(text));
    }

    @Test
    void aTextThatDividesByZeroIsNoRatio() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse("1/0"));
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void readsBackWhatItWrites(Ratio ratio) {
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
    }

    @Test
    void theFourOperationsAreExact() {
        Ratio sixth = Ratio.of(1, 6);
        Ratio tenth = Ratio.of(1, 10);

        assertThat(sixth.plus(tenth)).isEqualTo(Ratio.of(4, 15));
        assertThat(sixth.minus(tenth)).isEqualTo(Ratio.of(1, 15));
        assertThat(sixth.times(tenth)).isEqualTo(Ratio.of(1, 60));
        assertThat(sixth.dividedBy(tenth)).isEqualTo(Ratio.of(5, 3));
        assertThat(sixth.dividedBy(tenth.minus(sixth))).isEqualTo(Ratio.of(-5, 2));
    }

    @Test
    void arithmeticKeepsTheLawsOfFractions() {
        Random random = new Random(51);
        for (int i = 0; i < 2_000; i++) {
            Ratio a = any(random);
            Ratio b = any(random);
            Ratio c = any(random);
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.times(b)).isEqualTo(b.times(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
            assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
            assertThat(a.minus(b).plus(b)).isEqualTo(a);
            assertThat(a.plus(Ratio.ZERO)).isEqualTo(a);
            assertThat(a.times(Ratio.ONE)).isEqualTo(a);
            if (!b.equals(Ratio.ZERO)) {
                assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
            }
        }
    }

    @Test
    void orderIsThatOfTheNumbers() {
        Random random = new Random(52);
        for (int i = 0; i < 2_000; i++) {
            int a = random.nextInt(2_000) - 1_000;
            int b = random.nextInt(999) + 1;
            int c = random.nextInt(2_000) - 1_000;
            int d = random.nextInt(999) + 1;
            int order = Integer.compare(a * d, c * b);
            assertThat(Integer.signum(Ratio.of(a, b).compareTo(Ratio.of(c, d)))).isEqualTo(order);
            assertThat(Ratio.of(a, b).isAtLeast(Ratio.of(c, d))).isEqualTo(order >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"26/51, 2, DOWN, 0.50", "26/51, 2, HALF_UP, 0.51", "-1/3, 3, HALF_UP, -0.333", "2, 2, UNNECESSARY, 2.00"
    })
    void isRoundedOnlyOnRequest(String ratio, int scale, RoundingMode rounding, String decimal) {
        assertThat(Ratio.parse(ratio).toDecimal(scale, rounding)).isEqualTo(new BigDecimal(decimal));
    }

    @ParameterizedTest
    @CsvSource({
        "2, true",
        "6/3, true",
        "0, true",
        "0/7, true",
        "-3, true",
        "1/2, false",
        "-1/2, false",
        "91543/9031, false"
    })
    void isWholeIfNothingIsLeftBelowTheLine(String ratio, boolean whole) {
        assertThat(Ratio.parse(ratio).isWhole()).isEqualTo(whole);
    }

    @Test
    void givesSignificantDigits() {
        assertThat(Ratio.of(91_543, 9_031).toDecimal(new MathContext(17)))
                .isEqualTo(new BigDecimal("10.136529730926808"));
    }

    static Stream<Ratio> ratios() {
        Random random = new Random(53);
        return Stream.generate(() -> any(random)).limit(100);
    }

    private static Ratio any(Random random) {
        return Ratio.of(random.nextInt(20_001) - 10_000, random.nextInt(9_999) + 1);
    }

    @Test
    void inPercentItIsWholeOrStaysAFraction() {
        assertThat(Ratio.of(1, 20).inPercent()).isEqualTo("5 %");
        assertThat(Ratio.of(3, 2).inPercent()).isEqualTo("150 %");
        assertThat(Ratio.of(1, 3).inPercent()).isEqualTo("1/3");
    }
}
