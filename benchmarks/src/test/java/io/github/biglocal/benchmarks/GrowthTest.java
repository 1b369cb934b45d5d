package io.github.biglocal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthTest {
    private static final List<Integer> SIZES = List.of(10, 40, 160, 1_000);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1, 1.1, 2})
    void theExponentOfAPowerIsThePower(double power) {
        List<Double> times =
                SIZES.stream().map(size -> 3 * Math.pow(size, power)).toList();
        assertThat(Growth.exponent(SIZES, times)).isCloseTo(power, within(1e-12));
    }

    @Test
    void theExponentIsFittedByLeastSquares() {
        // Logarithms to base 2 of the sizes 0, 1, 2 and of the times 0, 0, 3: the slope is 3 / 2.
        assertThat(Growth.exponent(List.of(1, 2, 4), List.of(1.0, 1.0, 8.0))).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void aRowSaysWhetherTheLimitIsKept() {
        Growth.Case of = new Growth.Case("x", "things", List.of(10, 20), size -> () -> size);
        assertThat(Growth.row(of, new Growth.Fitted(1.1, List.of(1.0, 2.0))))
                .isEqualTo("| things | 10, 20 | 1.00, 2.00 | 1.10 | yes |");
        assertThat(Growth.row(of, new Growth.Fitted(2, List.of(1.0, 4.0))))
                .isEqualTo("| things | 10, 20 | 1.00, 4.00 | 2.00 | **no** |");
    }

    @Test
    void casesHaveNamesOfTheirOwnAndGrow() {
        assertThat(Growth.cases()).extracting(Growth.Case::id).doesNotHaveDuplicates();
        assertThat(Growth.cases())
                .allSatisfy(each -> assertThat(each.sizes()).isSorted().hasSizeGreaterThan(2));
    }
}
