package io.github.biglocal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

/** What holds of every figure, tried on seeded figures of which many lie close to what they are compared with. */
@Isolated("changes the default locale")
class TextLawsTest {
    private static final int TIMES = 5_000;

    private record Fraction(BigInteger numerator, BigInteger denominator) {
        static Fraction of(long numerator, long denominator) {
            return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }

        /** Less than, equal to or more than a written number, which may be in hundredths. */
        int compareTo(BigDecimal written, int hundred) {
            return new BigDecimal(numerator.multiply(BigInteger.valueOf(hundred)))
                    .compareTo(written.multiply(new BigDecimal(denominator)));
        }

        int compareTo(Fraction other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }

        /** Whether a written number is no further away than half a unit of its last decimal of two or more. */
        boolean isWithinHalfAUnitOf(BigDecimal written, int hundred) {
            BigDecimal half = new BigDecimal("0.5").movePointLeft(Math.max(2, written.scale()));
            BigDecimal distance = new BigDecimal(numerator.multiply(BigInteger.valueOf(hundred)))
                    .subtract(written.multiply(new BigDecimal(denominator)))
                    .abs();
            return distance.compareTo(half.multiply(new BigDecimal(denominator))) <= 0;
        }
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(",", "").replace(" %", ""));
    }

    private static Fraction limit(Random random) {
        return random.nextBoolean()
                ? Fraction.of(random.nextInt(201), 100)
                : Fraction.of(random.nextInt(20), 1 + random.nextInt(20));
    }

    /** Any fraction, or one that misses the limit by very little, or the limit itself. */
    private static Fraction near(Fraction limit, Random random) {
        if (random.nextInt(3) == 0) {
            return Fraction.of(random.nextInt(4_000) - 500L, 1 + random.nextInt(2_000));
        }
        BigInteger times = BigInteger.TEN.pow(random.nextInt(12));
        return new Fraction(
                limit.numerator.multiply(times).add(BigInteger.valueOf(random.nextInt(7) - 3L)),
                limit.denominator.multiply(times));
    }

    @Test
    void aPercentageIsOnTheSideOfTheLimitOnWhichTheExactOneIs() {
        Random random = new Random(51);
        for (int i = 0; i < TIMES; i++) {
            Fraction limit = limit(random);
            Fraction exact = near(limit, random);
            BigDecimal written =
                    number(Text.percent(exact.numerator, exact.denominator, limit.numerator, limit.denominator));

            // Rounding may move a figure away from the limit, but never onto it or over it.
            if (exact.compareTo(limit) != 0) {
                assertThat(-limit.compareTo(written, 100))
                        .as("%s against %s", exact, limit)
                        .isEqualTo(exact.compareTo(limit));
            }
            assertThat(written.signum()).as("%s", exact).isEqualTo(exact.numerator.signum());
            assertThat(written.compareTo(BigDecimal.valueOf(100)))
                    .as("%s and the whole", exact)
                    .isEqualTo(exact.compareTo(Fraction.of(1, 1)));
        }
    }

    @Test
    void aFigureAndItsLimitWrittenNextToEachOtherReadInTheRightOrder() {
        Random random = new Random(2020);
        for (int i = 0; i < TIMES; i++) {
            Fraction limit = limit(random);
            Fraction exact = near(limit, random);

            assertThat(number(Text.percent(exact.numerator, exact.denominator, limit.numerator, limit.denominator))
                            .compareTo(number(Text.percent(
                                    limit.numerator, limit.denominator, exact.numerator, exact.denominator))))
                    .as("percentages %s and %s", exact, limit)
                    .isEqualTo(exact.compareTo(limit));
            assertThat(number(Text.decimal(exact.numerator, exact.denominator, limit.numerator, limit.denominator))
                            .compareTo(number(Text.decimal(
                                    limit.numerator, limit.denominator, exact.numerator, exact.denominator))))
                    .as("decimals %s and %s", exact, limit)
                    .isEqualTo(exact.compareTo(limit));
        }
    }

    @Test
    void aFigureIsWithinHalfAUnitOfItsLastDecimal() {
        Random random = new Random(9031);
        for (int i = 0; i < TIMES; i++) {
            Fraction limit = limit(random);
            Fraction exact = near(limit, random);

            assertThat(exact.isWithinHalfAUnitOf(number(Text.percent(exact.numerator, exact.denominator)), 100))
                    .as("%s", exact)
                    .isTrue();
            assertThat(exact.isWithinHalfAUnitOf(
                            number(Text.percent(
                                    exact.numerator, exact.denominator, limit.numerator, limit.denominator)),
                            100))
                    .as("%s against %s", exact, limit)
                    .isTrue();
            assertThat(exact.isWithinHalfAUnitOf(number(Text.decimal(exact.numerator, exact.denominator)), 1))
                    .as("%s", exact)
                    .isTrue();
        }
    }

    @Test
    void moneyWrittenIsTheAmountToThePenny() {
        Random random = new Random(18389);
        for (int i = 0; i < TIMES; i++) {
            Money amount = Money.ofMinor(CurrencyUnit.GBP, random.nextLong() >> random.nextInt(64));

            assertThat(new BigDecimal(Text.money(amount).replace("£", "").replace(",", "")))
                    .isEqualByComparingTo(amount.getAmount());
        }
    }

    @Test
    void wordsOfWordsAreThoseWords() {
        for (String code :
                List.of("RECOVERABLE_VAT", "ON_PAUSE", "closeOuts", "LTO", "EAST_OF_ENGLAND", "NON_RESIDENT")) {
            assertThat(Text.sentence(Text.sentence(Text.words(code)))).isEqualTo(Text.sentence(Text.words(code)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"})
    void theLocaleOfTheMachineChangesNothing(String tag) {
        Supplier<List<String>> everything = () -> Stream.of(
                        Text.money(Money.parse("GBP -18389.50")),
                        Text.money(Money.parse("CHF 1000.50")),
                        Text.day(LocalDate.of(2018, 9, 3)),
                        Text.day(LocalDate.of(19, 5, 31)),
                        Text.period(LocalDateRange.ofClosed(LocalDate.of(2016, 4, 1), LocalDate.of(2019, 3, 31))),
                        Text.percent(BigInteger.valueOf(91543), BigInteger.valueOf(9031)),
                        Text.share(26, 51, BigInteger.valueOf(51), BigInteger.valueOf(100)),
                        Text.decimal(BigInteger.valueOf(9154300), BigInteger.valueOf(9031)),
                        Text.number(1_155_000),
                        Text.ordinal(1_012),
                        Text.count(1_200, "city"),
                        Text.list(List.of("i", "I", "j")),
                        Text.words("LIMITED_ISSUING_CIC"),
                        Text.words("inKindIncome"),
                        Text.sentence("in kind"))
                .toList();
        List<String> before = everything.get();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(everything.get()).isEqualTo(before).contains("-£18,389.50", "In kind.");
        } finally {
            Locale.setDefault(locale);
        }
    }
}
