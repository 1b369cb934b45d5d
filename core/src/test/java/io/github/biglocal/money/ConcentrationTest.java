package io.github.biglocal.money;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private static List<Ratio> amounts(long... amounts) {
        return LongStream.of(amounts).mapToObj(amount -> Ratio.of(amount, 1)).toList();
    }

    private static Concentration of(long... amounts) {
        return Concentration.of(amounts(amounts)).orElseThrow();
    }

    @Test
    void theExampleOfThePackageIneqComesOutAsPublished() {
        Concentration example = of(541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261);

        assertThat(example.gini()).isEqualTo(Ratio.of(76922, 166465));
        assertThat(example.correctedGini().orElseThrow().toDecimal(16, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.5134345891862487");
        assertThat(example.herfindahl()).isEqualTo(Ratio.of(408080053, 2216847698L));
        assertThat(example.gini().toDecimal(7, RoundingMode.HALF_UP)).isEqualByComparingTo("0.4620911");
        assertThat(example.herfindahl().toDecimal(7, RoundingMode.HALF_UP)).isEqualByComparingTo("0.1840812");
    }

    @Test
    void equalAmountsAreNotConcentrated() {
        assertThat(of(5, 5, 5, 5)).isEqualTo(new Concentration(4, Ratio.of(1, 4), Ratio.of(1, 4), Ratio.ZERO));
        assertThat(of(5, 5, 5, 5).effectiveNumber()).isEqualTo(Ratio.of(4, 1));
    }

    @Test
    void allInOneIsAsConcentratedAsCanBe() {
        Concentration one = of(0, 0, 7, 0);

        assertThat(one).isEqualTo(new Concentration(4, Ratio.ONE, Ratio.ONE, Ratio.of(3, 4)));
        assertThat(one.correctedGini()).contains(Ratio.ONE);
        assertThat(one.effectiveNumber()).isEqualTo(Ratio.ONE);
    }

    @Test
    void aSingleAmountHasNoCorrectedGini() {
        assertThat(of(3)).isEqualTo(new Concentration(1, Ratio.ONE, Ratio.ONE, Ratio.ZERO));
        assertThat(of(3).correctedGini()).isEmpty();
    }

    @Test
    void nothingIsNotSpread() {
        assertThat(Concentration.of(List.of())).isEmpty();
        assertThat(Concentration.of(amounts(0, 0))).isEmpty();
    }

    @Test
    void anAmountIsNotNegative() {
        assertRefused("Concentration", "amounts", () -> Concentration.of(amounts(3, -1)));
    }

    @Test
    void neitherOrderNorUnitMatters() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            List<Ratio> amounts = new ArrayList<>(IntStream.rangeClosed(0, random.nextInt(9))
                    .mapToObj(unused -> Ratio.of(1 + random.nextInt(1_000), 1 + random.nextInt(7)))
                    .toList());
            Concentration expected = Concentration.of(amounts).orElseThrow();
            Collections.shuffle(amounts, random);

            assertThat(Concentration.of(amounts)).contains(expected);
            assertThat(Concentration.of(amounts.stream()
                            .map(amount -> amount.times(Ratio.of(100, 3)))
                            .toList()))
                    .contains(expected);
            assertThat(expected.herfindahl().isAtLeast(Ratio.of(1, amounts.size())))
                    .isTrue();
            assertThat(expected.gini().isAtLeast(Ratio.ZERO)).isTrue();
        }
    }
}
