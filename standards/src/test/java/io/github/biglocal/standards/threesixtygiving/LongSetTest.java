package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {
    @Test
    void itHoldsWhatWasAddedAndNothingElse() {
        LongSet set = new LongSet();
        Set<Long> expected = new HashSet<>();
        for (long number = -5_000; number < 5_000; number++) {
            long value = number * number * number * 0x1_0000_0001L;
            assertThat(set.add(value)).isEqualTo(expected.add(value));
        }

        for (long number = -60_000; number < 60_000; number++) {
            assertThat(set.contains(number)).isEqualTo(expected.contains(number));
        }
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
