package io.github.biglocal.money;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
    private static final Ratio MIN_51 = Ratio.of(51, 100);

    @Test
    void theFewestResidentsOfBoardsFromEightToTwentyFiveAreAsPublished() {
        List<Integer> fewest = new ArrayList<>();
        for (int n = 8; n <= 25; n++) {
            int whole = n;
            fewest.add(IntStream.rangeClosed(0, n)
                    .filter(part -> Share.of(part, whole).isAtLeast(MIN_51))
                    .findFirst()
                    .orElseThrow());
        }

        assertThat(fewest).containsExactly(5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13);
    }

    @Test
    void everyBoardOfUpToAHundredIsJudgedAsByCountingOnFingers() {
        for (int n = 0; n <= 100; n++) {
            for (int r = 0; r <= n; r++) {
                compareWithCounting(r, n, 51, 100);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 100", "1, 3", "1, 2", "2, 3", "3, 4", "99, 100", "1, 1"})
    void everyBoardOfUpToThirtyIsJudgedSoUnderOtherMinimums(int above, int below) {
        for (int n = 0; n <= 30; n++) {
            for (int r = 0; r <= n; r++) {
                compareWithCounting(r, n, above, below);
            }
        }
    }

    private static void compareWithCounting(int r, int n, int above, int below) {
        Share share = Share.of(r, n);
        Ratio minimum = Ratio.of(above, below);
        assertThat(share.isAtLeast(minimum)).as("%s", share).isEqualTo(enough(r, n, above, below));
        assertThat(share.additionsToReach(minimum))
                .as("additions to %s", share)
                .isEqualTo(additions(r, n, above, below));
        assertThat(share.removalsToReach(minimum))
                .as("removals from %s", share)
                .isEqualTo(removals(r, n, above, below));
        assertThat(share.departuresTolerated(minimum))
                .as("departures from %s", share)
                .isEqualTo(departures(r, n, above, below));
    }

    /** The rule in whole numbers: with 51 % it is 100 r >= 51 n. */
    private static boolean enough(int r, int n, int above, int below) {
        return n > 0 && below * r >= above * n;
    }

    private static OptionalInt additions(int r, int n, int above, int below) {
        return IntStream.rangeClosed(0, 100 * n + 1)
                .filter(k -> enough(r + k, n + k, above, below))
                .findFirst();
    }

    private static OptionalInt removals(int r, int n, int above, int below) {
        return IntStream.rangeClosed(0, n - r)
                .filter(k -> enough(r, n - k, above, below))
                .findFirst();
    }

    private static OptionalInt departures(int r, int n, int above, int below) {
        return IntStream.rangeClosed(0, r)
                .takeWhile(k -> enough(r - k, n - k, above, below))
                .max();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 8, 1, 1", // the published examples
        "3, 9, 4, 4",
        "50, 100, 3, 2",
        "26, 51, 1, 1",
        "5, 8, 0, 0"
    })
    void publishedExamplesOfWhatWouldMendABoard(int part, int whole, int additions, int removals) {
        assertThat(Share.of(part, whole).additionsToReach(MIN_51)).hasValue(additions);
        assertThat(Share.of(part, whole).removalsToReach(MIN_51)).hasValue(removals);
    }

    @ParameterizedTest
    @CsvSource({"5, 9, 0", "5, 8, 1", "6, 10, 1", "13, 18, 7"})
    void publishedExamplesOfDeparturesTolerated(int part, int whole, int departures) {
        assertThat(Share.of(part, whole).departuresTolerated(MIN_51)).hasValue(departures);
    }

    @Test
    void ofNobodyNoShareIsEnough() {
        Share nobody = Share.of(0, 0);

        assertThat(nobody.isAtLeast(Ratio.ZERO)).isFalse();
        assertThat(nobody.additionsToReach(MIN_51)).hasValue(1);
        assertThat(nobody.removalsToReach(MIN_51)).isEmpty();
        assertThat(nobody.departuresTolerated(MIN_51)).isEmpty();
        assertRefused("Ratio", "denominator", nobody::toRatio);
        assertThat(nobody).hasToString("0 of 0");
    }

    @Test
    void twentyFiveBoardsOfUpToAHundredRoundToFiftyOnePerCentAndFail() {
        List<Share> liars = new ArrayList<>();
        for (int n = 1; n <= 100; n++) {
            for (int r = 0; r <= n; r++) {
                int rounded = (200 * r + n) / (2 * n);
                if (rounded == 51 && !Share.of(r, n).isAtLeast(MIN_51)) {
                    liars.add(Share.of(r, n));
                }
            }
        }

        assertThat(liars)
                .hasSize(25)
                .startsWith(Share.of(26, 51), Share.of(27, 53), Share.of(28, 55))
                .endsWith(Share.of(50, 99))
                .allSatisfy(share -> assertThat(share.toString()).contains("(50."));
    }

    @ParameterizedTest
    @CsvSource({
        "26, 51, 26 of 51 (50.98 %)",
        "13, 18, 13 of 18 (72.22 %)",
        "2, 3, 2 of 3 (66.67 %)",
        "4, 8, 4 of 8 (50 %)",
        "0, 8, 0 of 8 (0 %)",
        "8, 8, 8 of 8 (100 %)"
    })
    void printsItsCountsAndAPercentageRoundedHalfUp(int part, int whole, String text) {
        assertThat(Share.of(part, whole)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "26, 51, 26 of 51 (50.98 %)",
        "509999, 1000000, '509,999 of 1,000,000 (50.9999 %)'",
        "510001, 1000000, '510,001 of 1,000,000 (51.0001 %)'",
        "51, 100, 51 of 100 (51 %)"
    })
    void itsPercentageNeverCrossesTheLimitItIsComparedWith(int part, int whole, String text) {
        assertThat(Share.of(part, whole).against(Ratio.ofPercent(51))).isEqualTo(text);
    }

    @Test
    void keepsBothCounts() {
        assertThat(Share.of(4, 8)).isNotEqualTo(Share.of(1, 2));
        assertThat(Share.of(4, 8).toRatio()).isEqualTo(Share.of(1, 2).toRatio());
    }

    @Test
    void refusesMoreThanTheWhole() {
        assertRefused("Share", "part", () -> Share.of(9, 8));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void refusesANegativeCount(int part) {
        assertRefused("Share", "part", () -> Share.of(part, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(0, part));
    }

    @Test
    void countsUpToTheLargestIntAreExact() {
        Share half = Share.of(Integer.MAX_VALUE / 2, Integer.MAX_VALUE);

        assertThat(half.isAtLeast(Ratio.of(1, 2))).isFalse();
        assertThat(half.additionsToReach(Ratio.of(1, 2))).hasValue(1);
    }
}
