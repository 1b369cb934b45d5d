package io.github.biglocal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
    private static Distribution of(String values) {
        return new Distribution(
                Arrays.stream(values.split(" ")).map(Ratio::parse).toList());
    }

    /** Worked out by the inclusive rule: place 1 + (n - 1) × p. */
    @ParameterizedTest
    @CsvSource({
        "7,                  7,   7,    7,     7,  7, 7",
        "1 2,                1, 5/4,  3/2,   7/4,  2, 3/2",
        "3 1 2,              1, 3/2,    2,   5/2,  3, 2",
        "1 2 3 4,            1, 7/4,  5/2,  13/4,  4, 5/2",
        "5 1 4 2 3,          1,   2,    3,     4,  5, 3",
        "6 47 49 15 42 41 7 39 43 40 36, 6, 51/2, 40, 85/2, 49, 365/11",
        "-1 0 1,            -1, -1/2,   0,   1/2,  1, 0"
    })
    void quartilesAreThoseOfTheInclusiveRule(
            String values, String least, String lower, String median, String upper, String greatest, String mean) {
        Distribution of = of(values);

        assertThat(List.of(of.least(), of.lowerQuartile(), of.median(), of.upperQuartile(), of.greatest(), of.mean()))
                .containsExactly(
                        Ratio.parse(least),
                        Ratio.parse(lower),
                        Ratio.parse(median),
                        Ratio.parse(upper),
                        Ratio.parse(greatest),
                        Ratio.parse(mean));
    }

    /** Leverage per project of table 1, Big Local as Change Agent, TSRC 2020, section 3.2. */
    @Test
    void theMeanOfTheProjectsOfTable1IsFarFromTheirMedian() {
        Distribution of = of("142493/5312 31293/250 93/125");

        assertThat(of.median()).isEqualTo(Ratio.parse("142493/5312"));
        assertThat(of).hasToString("3 values from 0.74 to 125.17, median 26.82");
        assertThat(of.explain().get(1)).contains("the mean is 50.91");
    }

    @Test
    void theOrderOfTheValuesDoesNotMatter() {
        assertThat(of("3 1 2")).isEqualTo(of("1 2 3"));
    }

    @Test
    void thereIsNoneOfNoValues() {
        assertThatThrownBy(() -> new Distribution(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("values is empty");
    }

    @Test
    void itsFiguresAreInOrderAndTheMeanIsBetweenThem() {
        Random random = new Random(20200229);
        for (int run = 0; run < 300; run++) {
            Distribution of = new Distribution(IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> Ratio.of(random.nextInt(200) - 100, 1 + random.nextInt(5)))
                    .toList());

            assertThat(List.of(of.least(), of.lowerQuartile(), of.median(), of.upperQuartile(), of.greatest()))
                    .isSorted();
            assertThat(of.mean()).isBetween(of.least(), of.greatest());
            assertThat(of.mean().times(Ratio.of(of.values().size(), 1))).isEqualTo(Ratio.sum(of.values()));
        }
    }
}
