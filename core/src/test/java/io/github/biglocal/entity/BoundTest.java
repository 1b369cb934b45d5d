package io.github.biglocal.entity;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What "at least", "over", "up to", "nearly" and "about" mean, for people, pounds and printed numbers alike. */
class BoundTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // bound, number, unit, least, most
                "EXACT,        30,     1,    30,     30",
                "AT_LEAST,     30,     1,    30,     -",
                "MORE_THAN,    30,     1,    31,     -",
                "MORE_THAN,    2000000.00, 0.01, 2000000.01, -",
                "JUST_OVER,    30,     1,    31,     35",
                "JUST_OVER,    11000,  1,    11001,  11500",
                "JUST_OVER,    9,      1,    10,     10",
                "AT_MOST,      30,     1,    0,      30",
                "LESS_THAN,    30,     1,    0,      29",
                "LESS_THAN,    100.00, 0.01, 0,      99.99",
                "JUST_UNDER,   400,    1,    350,    399",
                "JUST_UNDER,   9,      1,    8,      8",
                "JUST_UNDER,   0.03,   0.01, 0.02,   0.02",
                "ABOUT,        9,      1,    8,      10",
                "ABOUT,        37,     1,    36,     38",
                "ABOUT,        400,    1,    300,    500",
                "ABOUT,        12000.00, 0.01, 11000.00, 13000.00",
                "ABOUT,        0,      1,    0,      1",
                "ABOUT,        1,      1,    1,      1",
                "ABOUT,        10,     1,    5,      15",
                "ABOUT,        100,    1,    50,     150",
                "ABOUT,        1000,   1,    500,    1500",
                "ABOUT,        1000000.00, 0.01, 500000.00, 1500000.00",
                "ABOUT,        2,      1,    1,      3",
                "ABOUT,        200,    1,    100,    300",
                "ABOUT,        1.00,   0.01, 0.50,   1.50",
                "JUST_OVER,    100,    1,    101,    150",
                "JUST_UNDER,   100,    1,    50,     99",
                "JUST_UNDER,   1,      1,    0,      0",
                "MORE_OR_LESS, 39,     1,    0,      -"
            })
    void eachWordHasOneMeaning(Bound bound, BigDecimal number, BigDecimal unit, BigDecimal least, BigDecimal most) {
        assertThat(bound.least(number, unit)).isEqualByComparingTo(least);
        assertThat(bound.most(number, unit).map(BigDecimal::stripTrailingZeros))
                .isEqualTo(Optional.ofNullable(most).map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void aboutANumberIsNeverNothingAndNeverTwiceTheNumber() {
        for (int number = 1; number <= 1_000; number++) {
            for (int zeros = 0; zeros < 4; zeros++) {
                BigDecimal stated = BigDecimal.valueOf(number, -zeros).setScale(0);
                BigDecimal twice = stated.add(stated);
                PrintedNumber printed = PrintedNumber.of("about " + stated);

                assertThat(Bound.ABOUT.least(stated, BigDecimal.ONE)).isBetween(BigDecimal.ONE, stated);
                assertThat(Bound.ABOUT.most(stated, BigDecimal.ONE).orElseThrow())
                        .isGreaterThanOrEqualTo(stated)
                        .isLessThan(twice);
                assertThat(printed.admits(Ratio.ZERO))
                        .as("about %s is 0", stated)
                        .isFalse();
                assertThat(printed.admits(Ratio.of(twice)))
                        .as("about %s is %s", stated, twice)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "at least 30, at least 30",
        "over 30, more than 30",
        "more than 30, more than 30",
        "just over 30, just over 30",
        "up to 30, at most 30",
        "under 30, less than 30",
        "fewer than 30, less than 30",
        "nearly 400, just under 400",
        "almost 400, just under 400",
        "some nine, about 9",
        "about 1, about 1",
        "about 100, about 100",
        "about 400, about 400"
    })
    void aCountAdmitsWhatThePrintedNumberDoes(String printed, String count) {
        PrintedNumber number = PrintedNumber.of(printed);
        Count counted = Count.parse(count);

        assertThat(number.qualifier()).isEqualTo(counted.bound());
        for (int i = 0; i < 1_000; i++) {
            assertThat(counted.admits(i)).as("%s and %s", count, i).isEqualTo(number.admits(Ratio.of(i, 1)));
        }
    }

    @Test
    void boundsJoinInAnyOrderAndGrouping() {
        for (Bound a : Bound.values()) {
            Bound inSum = a.and(Bound.EXACT);
            assertThat(Bound.EXACT.and(a)).isEqualTo(inSum);
            assertThat(inSum.and(Bound.EXACT)).isEqualTo(inSum);
            assertThat(a.inverse().inverse()).isEqualTo(inSum);
            for (Bound b : Bound.values()) {
                assertThat(a.and(b)).isEqualTo(b.and(a));
                for (Bound c : Bound.values()) {
                    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
                }
            }
        }
    }

    @Test
    void aSumAdmitsEverySumOfWhatItsPartsAdmit() {
        for (Bound a : Bound.values()) {
            for (Bound b : Bound.values()) {
                Count one = new Count(9, a);
                Count two = new Count(30, b);
                for (int i = 0; i < 50; i++) {
                    for (int k = 0; one.admits(i) && k < 50; k++) {
                        if (two.admits(k)) {
                            assertThat(one.plus(two).admits(i + k))
                                    .as("%s + %s is not %s", one, two, i + k)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, EXACT, EXACT",
        "EXACT, ABOUT, MORE_OR_LESS",
        "EXACT, JUST_OVER, MORE_THAN",
        "EXACT, JUST_UNDER, LESS_THAN",
        "AT_LEAST, AT_LEAST, AT_LEAST",
        "AT_LEAST, MORE_THAN, MORE_THAN",
        "AT_MOST, LESS_THAN, LESS_THAN",
        "AT_LEAST, AT_MOST, MORE_OR_LESS",
        "ABOUT, AT_LEAST, MORE_OR_LESS"
    })
    void aSumIsAsSureAsItsParts(Bound one, Bound other, Bound sum) {
        assertThat(one.and(other)).isEqualTo(sum);
    }

    @Test
    void aUnitOfNothingIsRefused() {
        assertRefused("Bound", "unit", () -> Bound.EXACT.least(BigDecimal.ONE, BigDecimal.ZERO));
    }
}
