package io.github.biglocal.money;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.GBP, CurrencyUnit.JPY, CurrencyUnit.of("KWD"), CurrencyUnit.EUR);

    private static List<Money> pounds(String... amounts) {
        return Stream.of(amounts).map(amount -> Money.parse("GBP " + amount)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 100.00, 33.34 33.33 33.33",
        "GBP 100.01, 33.34 33.34 33.33",
        "GBP 100.02, 33.34 33.34 33.34",
        "GBP 0.01, 0.01 0.00 0.00",
        "GBP 0.00, 0.00 0.00 0.00",
        "GBP -100.00, -33.34 -33.33 -33.33"
    })
    void ofEqualPartsTheEarlierGetsTheOddPenny(String whole, String parts) {
        assertThat(Apportionment.equally(Money.parse(whole), 3).parts()).isEqualTo(pounds(parts.split(" ")));
    }

    @Test
    void theOddPennyGoesToThePartThatLostMost() {
        // Exact shares of 1.00: 0.166…, 0.333…, 0.5. The first lost two thirds of a penny, the second one third.
        assertThat(Apportionment.byNumbers(Money.parse("GBP 1"), 1, 2, 3).parts())
                .isEqualTo(pounds("0.17", "0.33", "0.50"));
    }

    @Test
    void weightsOfHundredsOfDifferentDenominatorsAreSplitExactly() {
        List<Ratio> weights = IntStream.rangeClosed(1, 600)
                .mapToObj(i -> Ratio.of(i % 7 + 1, i))
                .toList();
        Apportionment split = Apportionment.of(Money.parse("GBP 123456.78"), weights);
        List<Ratio> exact = split.exactMinorUnits();

        assertThat(Ratio.sum(exact)).isEqualTo(Ratio.of(12345678, 1));
        assertThat(Money.total(split.parts())).isEqualTo(split.whole());
        List<Money> parts = split.parts();
        for (int i = 0; i < weights.size(); i++) {
            assertThat(exact.get(i).times(weights.get(0)))
                    .isEqualTo(exact.get(0).times(weights.get(i)));
            Ratio given = Ratio.of(parts.get(i).getAmountMinorLong(), 1);
            assertThat(given.minus(exact.get(i))).isBetween(Ratio.of(-1, 1), Ratio.ONE);
        }
    }

    @Test
    void aPartOfNoWeightGetsNothing() {
        assertThat(Apportionment.byNumbers(Money.parse("GBP 0.05"), 0, 1, 0, 1).parts())
                .isEqualTo(pounds("0", "0.03", "0", "0.02"));
    }

    @Test
    void splitsInProportionToOtherAmountsWhateverTheirCurrency() {
        assertThat(Apportionment.byAmounts(
                                Money.parse("GBP 100"), List.of(Money.parse("EUR 7.50"), Money.parse("EUR 2.50")))
                        .parts())
                .isEqualTo(pounds("75", "25"));
        assertRefused(
                "Apportionment",
                "weights",
                () -> Apportionment.byAmounts(
                        Money.parse("GBP 100"), List.of(Money.parse("EUR 7.50"), Money.parse("GBP 2.50"))));
    }

    @ParameterizedTest
    @CsvSource({"JPY 100, JPY 34, JPY 33", "KWD 1.000, KWD 0.334, KWD 0.333", "GBP 1.00, GBP 0.34, GBP 0.33"})
    void splitsToTheSmallestCoinOfTheCurrency(String whole, String first, String others) {
        assertThat(Apportionment.equally(Money.parse(whole), 3).parts())
                .containsExactly(Money.parse(first), Money.parse(others), Money.parse(others));
    }

    @Test
    void splitsAmountsBeyondWholeNumbersOfTheMachine() {
        Money whole = Money.parse("GBP 123456789012345678901234567890.01");

        assertThat(Apportionment.equally(whole, 2).parts())
                .isEqualTo(pounds("61728394506172839450617283945.01", "61728394506172839450617283945.00"));
    }

    @Test
    void saysWhyItCannotSplit() {
        Money whole = Money.parse("GBP 1");

        assertRefused("Apportionment", "weights", () -> Apportionment.of(whole, List.of()));
        assertRefused("Apportionment", "weights", () -> Apportionment.byNumbers(whole, 0, 0));
        assertRefused("Apportionment", "weights", () -> Apportionment.byNumbers(whole, 2, -1));
        assertRefused("Apportionment", "parts", () -> Apportionment.equally(whole, 0));
    }

    private static Apportionment any(Random random) {
        List<Ratio> weights = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(part -> Ratio.of(random.nextInt(40), 1 + random.nextInt(30)))
                .collect(Collectors.toCollection(ArrayList::new));
        weights.set(random.nextInt(weights.size()), Ratio.of(1 + random.nextInt(40), 1 + random.nextInt(30)));
        CurrencyUnit currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        return Apportionment.of(Money.ofMinor(currency, random.nextInt(2_000_001) - 1_000_000), weights);
    }

    @Test
    void thePartsComeToTheWholeAndEachIsWithinOneCoinOfItsExactShare() {
        Random random = new Random(71);
        for (int i = 0; i < 10_000; i++) {
            Apportionment split = any(random);
            List<Money> parts = split.parts();

            assertThat(Money.total(parts)).as("%s", split).isEqualTo(split.whole());
            assertThat(parts).hasSameSizeAs(split.weights());
            List<Ratio> exact = split.exactMinorUnits();
            assertThat(IntStream.range(0, parts.size())
                            .mapToObj(part -> Ratio.of(parts.get(part).getAmountMinorLong(), 1)
                                    .minus(exact.get(part))))
                    .as("%s", split)
                    .allMatch(off -> off.compareTo(Ratio.ONE) < 0 && off.compareTo(Ratio.of(-1, 1)) > 0);
        }
    }

    @Test
    void aLargerWeightNeverGetsLessAndAnEqualOneLessOnlyIfItIsLater() {
        Random random = new Random(72);
        for (int i = 0; i < 10_000; i++) {
            Apportionment split = any(random);
            List<Money> sizes = split.parts().stream().map(Money::abs).toList();
            List<Integer> byWeight = IntStream.range(0, sizes.size())
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer part) -> split.weights().get(part))
                            .reversed())
                    .toList();

            assertThat(byWeight.stream().map(sizes::get))
                    .as("%s, its parts by weight, then by place", split)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void aReturnIsSplitAsThePaymentWas() {
        Random random = new Random(73);
        for (int i = 0; i < 10_000; i++) {
            Apportionment split = any(random);

            assertThat(Apportionment.of(split.whole().negated(), split.weights())
                            .parts())
                    .isEqualTo(split.parts().stream().map(Money::negated).toList());
        }
    }

    @Test
    void aSplitReadsAsATextOfItsParts() {
        assertThat(Apportionment.byNumbers(Money.parse("GBP 100"), 1, 1, 1).toText())
                .isEqualTo("""
                    £100 divided in the proportion 1 : 1 : 1.
                    Part 1: £33.34.
                    Part 2: £33.33.
                    Part 3: £33.33.\
                    """);
    }
}
