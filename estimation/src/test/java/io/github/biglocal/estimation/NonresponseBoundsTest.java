package io.github.biglocal.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.money.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

class NonresponseBoundsTest {
    /** Two areas that answered: 300 of match with 100 of grant. */
    private static final SampleSums RESPONDENTS = Sample.of(
                    "match per grant", List.of(Unit.of("a", 40, 100), Unit.of("b", 60, 200)))
            .sums();

    private static Ratio whole(long number) {
        return Ratio.of(number, 1);
    }

    @Test
    void theOthersHaveNothingOrTheCap() {
        // 150 of grant in all: 300/150 and (300 + 5 * 50)/150
        NonresponseBounds bounds =
                NonresponseBounds.of(RESPONDENTS, whole(150), whole(5)).orThrow();
        assertThat(bounds.lower()).isEqualTo(whole(2));
        assertThat(bounds.upper()).isEqualTo(Ratio.of(11, 3));
        assertThat(NonresponseBounds.lower(RESPONDENTS, whole(150)).orThrow()).isEqualTo(whole(2));
        assertThat(bounds.explain())
                .containsExactly(
                        "Match per grant: from 2 to 11/3 (3.66667), whatever the others would have answered.",
                        "The 2 respondents account for 66.67 % of x.",
                        "Lower bound: the others have no y. Upper bound: their ratio is the stated cap of 5.");
    }

    @Test
    void ifAllAnsweredBothAreTheRatio() {
        NonresponseBounds bounds =
                NonresponseBounds.of(RESPONDENTS, whole(100), whole(5)).orThrow();
        assertThat(bounds.lower()).isEqualTo(whole(3)).isEqualTo(bounds.upper());
    }

    @Test
    void aWholeSmallerThanItsPartIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> NonresponseBounds.of(RESPONDENTS, whole(99), whole(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> NonresponseBounds.of(RESPONDENTS, whole(150), whole(-1)));
    }

    @Test
    void ofNothingThereAreNoBounds() {
        SampleSums nobody = Sample.of("m", List.of()).sums();
        assertThat(NonresponseBounds.of(nobody, Ratio.ZERO, whole(5)).toOptional())
                .isEmpty();
        assertThat(NonresponseBounds.of(nobody, whole(10), whole(5)).orThrow().upper())
                .isEqualTo(whole(5));
    }
}
