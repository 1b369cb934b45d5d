package io.github.biglocal.entity;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts as Big Local as Change Agent, TSRC 2020, prints them: 147 trees, over 30 individuals, some nine groups. */
class CountTest {
    private static final Random RANDOM = new Random(2020);

    @ParameterizedTest
    @CsvSource({
        "147, 146, false",
        "147, 147, true",
        "147, 148, false",
        "at least 30, 29, false",
        "at least 30, 30, true",
        "more than 30, 30, false",
        "more than 30, 31, true",
        "at most 30, 30, true",
        "at most 30, 31, false",
        "less than 400, 399, true",
        "less than 400, 400, false",
        "less than 400, -1, false",
        "about 9, 7, false",
        "about 9, 8, true",
        "about 9, 10, true",
        "about 9, 11, false",
        "about 0, -1, false",
        "more or less 9, 0, true",
        "more or less 9, 900, true",
        "more or less 9, -1, false"
    })
    void itAdmitsTheNumbersThatItsWordsDo(String count, long number, boolean admits) {
        assertThat(Count.parse(count).admits(number)).isEqualTo(admits);
    }

    @ParameterizedTest
    @CsvSource({
        "208, 208, true",
        "208, 207, false",
        "more than 30, 30, false",
        "more than 30, at most 30, false",
        "more than 30, at most 31, true",
        "at least 30, less than 30, false",
        "at least 30, less than 31, true",
        "about 9, 900, false",
        "about 9, about 11, true",
        "just under 400, about 300, true",
        "just under 400, at most 349, false",
        "more or less 9, 900, true",
        "more than 2147483647, 2147483647, false"
    })
    void twoMayBeOfTheSameNumberIfOneNumberFitsBothInEitherOrder(String one, String other, boolean may) {
        assertThat(Count.parse(one).mayEqual(Count.parse(other))).isEqualTo(may);
        assertThat(Count.parse(other).mayEqual(Count.parse(one))).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 24, 33",
        "about 9, 24, more or less 33",
        "more than 30, 9, more than 39",
        "at least 30, at least 9, at least 39",
        "at least 30, more than 9, more than 39",
        "just over 30, 9, more than 39",
        "just under 30, 9, less than 39",
        "at most 30, less than 9, less than 39",
        "at least 30, at most 9, more or less 39",
        "about 9, more than 30, more or less 39"
    })
    void aSumIsAsSureAsItsParts(String one, String other, String sum) {
        assertThat(Count.parse(one).plus(Count.parse(other))).isEqualTo(Count.parse(sum));
    }

    @Test
    void aSumIsTheSameInAnyOrderAndAdmitsTheSumOfWhatItsPartsAdmit() {
        for (int i = 0; i < 2_000; i++) {
            List<Count> counts = new ArrayList<>();
            long sum = 0;
            for (int k = 0; k < 4; k++) {
                int truth = RANDOM.nextInt(50);
                counts.add(stated(truth));
                sum += truth;
            }
            Count inOrder = Count.sum(counts).orElseThrow();
            Collections.shuffle(counts, RANDOM);

            assertThat(Count.sum(counts)).contains(inOrder);
            assertThat(inOrder.admits(sum)).as("%s of %s", inOrder, counts).isTrue();
        }
    }

    /** Some way to state a number. */
    private static Count stated(int truth) {
        return switch (RANDOM.nextInt(6)) {
            case 0 -> Count.of(truth);
            case 1 -> Count.atLeast(RANDOM.nextInt(truth + 1));
            case 2 -> truth == 0 ? Count.of(0) : Count.moreThan(RANDOM.nextInt(truth));
            case 3 -> Count.atMost(truth + RANDOM.nextInt(5));
            case 4 -> Count.fewerThan(truth + 1 + RANDOM.nextInt(5));
            default -> truth == 0 ? Count.of(0) : near(truth);
        };
    }

    /** About, just over or just under the nearest ten, or about the number itself. */
    private static Count near(int truth) {
        int ten = Math.max(10, (truth + 5) / 10 * 10);
        for (Bound bound : List.of(Bound.JUST_OVER, Bound.JUST_UNDER, Bound.ABOUT)) {
            if (new Count(ten, bound).admits(truth)) {
                return new Count(ten, bound);
            }
        }
        return Count.about(truth);
    }

    @Test
    void nothingHasNoSumAndOneTooLargeIsRefused() {
        assertThat(Count.sum(List.of())).isEmpty();
        assertRefused("Count", "number", () -> Count.of(Integer.MAX_VALUE).plus(Count.of(1)));
    }

    @Test
    void aNegativeCountIsRefusedAndSoIsOneThatNoNumberIsBelow() {
        assertRefused("Count", "number", () -> Count.of(-1));
        assertRefused("Count", "number", () -> Count.parse("-1"));
        assertRefused("Count", "number", () -> Count.fewerThan(0));
        assertThat(Count.moreThan(0).admits(1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "147",
                "at least 1400",
                "more than 30",
                "at most 0",
                "less than 400",
                "just over 1000",
                "just under 400",
                "more or less 39",
                "about 9"
            })
    void itIsReadAsItIsWritten(String text) {
        assertThat(Count.parse(text).format()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "over 30",
                "fewer than 30",
                "exactly 9",
                "MORE_THAN 30",
                "30+",
                "1,400",
                "9.5",
                "about",
                "about  9",
                "About 9",
                "2147483648"
            })
    void whatIsNoCountIsRefusedWithTheWordsThatMayBeUsed(String text) {
        assertRefused("Count", "text", () -> Count.parse(text));
    }

    @Test
    void inASentenceItsThousandsAreSetApart() {
        assertThat(Count.about(1_400)).hasToString("about 1,400");
        assertThat(Count.of(1_400)).hasToString("1,400");
        assertThat(Count.fewerThan(400)).hasToString("fewer than 400");
        assertThat(Count.about(9).plus(Count.of(24))).hasToString("about 33");
    }

    @Test
    void onlyAnExactOneIsANumber() {
        assertThat(Count.of(9).exactly()).hasValue(9);
        for (Bound bound : Bound.values()) {
            assertThat(new Count(9, bound).exactly().isPresent()).isEqualTo(bound == Bound.EXACT);
        }
    }
}
