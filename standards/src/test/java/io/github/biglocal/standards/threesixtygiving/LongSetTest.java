package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LongSetTest {
    @Test
    void itHoldsWhatWasAddedAndNothingElse() {
        LongSet set = new LongSet();
        Set<Long> expected = new HashSet<>();
        long different = 0;
        for (long number = -5_000; number < 5_000; number++) {
            long value = number * number * number * 0x1_0000_0001L;
            different += set.add(value) == expected.add(value) ? 0 : 1;
            different += number % 7 != 0 || set.add(value) == expected.add(value) ? 0 : 1;
        }
        assertThat(different).isZero();

        assertThat(LongStream.range(-60_000, 60_000)
                        .filter(number -> set.contains(number) != expected.contains(number)))
                .isEmpty();
        assertThat(expected).allMatch(set::contains);
        assertThat(set.isEmpty()).isFalse();
    }

    @Test
    void noughtIsANumberToo() {
        LongSet set = new LongSet();

        assertThat(set.contains(0)).isFalse();
        assertThat(set.add(0)).isTrue();
        assertThat(set.add(0)).isFalse();
        assertThat(set.contains(0)).isTrue();
    }

    @Test
    void textsThatAreAlikeHaveNumbersOfTheirOwn() {
        Set<Long> numbers = new HashSet<>();
        for (int number = 0; number < 100_000; number++) {
            numbers.add(LongSet.hash("360G-madeup-" + number));
        }

        assertThat(numbers).hasSize(100_000);
    }
}
