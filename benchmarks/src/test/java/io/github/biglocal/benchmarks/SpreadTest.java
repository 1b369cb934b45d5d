package io.github.biglocal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddleWhateverTheirOrder() {
        assertThat(Spread.of(List.of(3.0, 1.0, 10.0))).isEqualTo(new Spread(3, 1, 10));
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void theMedianOfAnEvenNumberIsHalfwayBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(new Spread(3, 1, 100));
    }

    @Test
    void noMeasurementHasNoSpread() {
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1,2, 3,4, true",
        "3,4, 1,2, true",
        "1,2, 2,3, false",
        "1,4, 2,3, false",
        "2,3, 1,4, false",
        "1,1, 1,1, false"
    })
    void spreadsAreApartIfTheyHaveNoNumberInCommon(
            double least, double greatest, double otherLeast, double otherGreatest, boolean apart) {
        assertThat(new Spread(least, least, greatest).isApartFrom(new Spread(otherLeast, otherLeast, otherGreatest)))
                .isEqualTo(apart);
    }

    @Test
    void threeDigitsAreKept() {
        assertThat(new Spread(1234.5, 0.0123456, 99.96).rounded()).isEqualTo(new Spread(1230, 0.0123, 100));
    }

    @Test
    void theTextHasTheMedianAndTheRange() {
        assertThat(new Spread(1.056, 0.9, 12.34)).hasToString("1.06 (0.90–12.3)");
    }
}
