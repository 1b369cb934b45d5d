package io.github.biglocal.estimation;

import static io.github.biglocal.estimation.PublishedSamples.assertDigits;
import static io.github.biglocal.estimation.PublishedSamples.assertPrinted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.money.Ratio;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplingDistributionTest {
    /** The artificial population of Lohr, Sampling: Design and Analysis. */
    private static final Sample LOHR = PublishedSamples.sample(
            "y per x", new long[] {4, 5, 5, 6, 8, 7, 7, 5}, new long[] {1, 2, 4, 4, 7, 7, 7, 8});

    @Test
    void allSeventySamplesOfLohrsPopulation() {
        SamplingDistribution all = SamplingDistribution.of(LOHR, 4).orThrow();
        assertThat(all.samples()).isEqualTo(70);
        assertThat(all.samplesWithoutRatio()).isZero();
        assertThat(all.ratio()).isEqualTo(Ratio.of(40, 47));
        assertDigits(all.mean(), "0.8478857112763618");
        assertDigits(all.mean(), Double.toString(8_762_431_747.0 / 10_334_449_125.0));
        assertDigits(all.bias(), "-0.0031781185108722266");
        assertDigits(all.meanOfTotal(), "39.85062842998901");
        assertPrinted(all.meanOfTotal(), "39.850628");
        assertDigits(all.meanSquaredErrorOfTotal(), "33.08995049782838");
        assertDigits(all.varianceOfExpansion(), "54.857142857142854");
    }

    @Test
    void aSampleOfAllHasNoBiasAndNoError() {
        SamplingDistribution all = SamplingDistribution.of(LOHR, 8).orThrow();
        assertThat(all.samples()).isOne();
        assertThat(all.bias()).isCloseTo(0, within(1e-15));
        assertThat(all.varianceOfExpansion()).isZero();
    }

    @Test
    void samplesWithoutXAreCountedAndLeftOut() {
        Sample population = PublishedSamples.sample("m", new long[] {0, 0, 1}, new long[] {1, 1, 1});
        SamplingDistribution pairs = SamplingDistribution.of(population, 2).orThrow();
        assertThat(pairs.samples()).isEqualTo(2);
        assertThat(pairs.samplesWithoutRatio()).isOne();
        assertThat(pairs.mean()).isEqualTo(2);
        assertThat(pairs.toText()).contains("1 more sample has no ratio");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingDistribution.of(LOHR, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingDistribution.of(LOHR, 9));
        long[] ones = LongStream.rangeClosed(1, 60).toArray();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplingDistribution.of(PublishedSamples.sample("m", ones, ones), 30))
                .withMessageContaining("Draw some of them at random");
    }

    @Test
    void withoutXOrWithOneUnitItIsUndefined() {
        assertThat(SamplingDistribution.of(Sample.of("m", List.of(Unit.of("a", 0, 1), Unit.of("b", 0, 1))), 1)
                        .toOptional())
                .isEmpty();
        assertThat(SamplingDistribution.of(Sample.of("m", List.of(Unit.of("a", 1, 1))), 1)
                        .toOptional())
                .isEmpty();
    }
}
