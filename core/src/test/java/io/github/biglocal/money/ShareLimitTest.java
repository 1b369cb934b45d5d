package io.github.biglocal.money;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.money.ShareLimit.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareLimitTest {
    private static final List<Ratio> RATIOS =
            List.of(Ratio.ZERO, Ratio.of(1, 3), Ratio.ofPercent(49), Ratio.of(1, 2), Ratio.ofPercent(51), Ratio.ONE);

    /** Every comparison with every ratio that some share meets. */
    private static List<ShareLimit> limits() {
        List<ShareLimit> limits = new ArrayList<>();
        for (Ratio ratio : RATIOS) {
            limits.add(ShareLimit.atLeast(ratio));
            limits.add(ShareLimit.atMost(ratio));
            if (!ratio.equals(Ratio.ONE)) {
                limits.add(ShareLimit.moreThan(ratio));
            }
            if (!ratio.equals(Ratio.ZERO)) {
                limits.add(ShareLimit.lessThan(ratio));
            }
        }
        return limits;
    }

    /** What a limit says, in decimal-free arithmetic of another kind: by comparing fractions. */
    private static boolean says(ShareLimit limit, Share share) {
        int compared = share.toRatio().compareTo(limit.ratio());
        return switch (limit.comparison()) {
            case AT_LEAST -> compared >= 0;
            case MORE_THAN -> compared > 0;
            case AT_MOST -> compared <= 0;
            case LESS_THAN -> compared < 0;
        };
    }

    @Test
    void theFewestForFiftyOnePerCentOfEightToTwentyFiveAreAsPublished() {
        assertThat(IntStream.rangeClosed(8, 25)
                        .map(ShareLimit.atLeast(Ratio.ofPercent(51))::boundary)
                        .boxed())
                .containsExactly(5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 1/3, 8, 3",
        "AT_LEAST, 1/3, 10, 4",
        "AT_LEAST, 1/3, 9, 3",
        "AT_MOST, 49/100, 8, 3",
        "AT_MOST, 49/100, 10, 4",
        "AT_MOST, 49/100, 20, 9",
        "MORE_THAN, 1/2, 8, 5",
        "MORE_THAN, 1/2, 9, 5",
        "LESS_THAN, 1/2, 8, 3",
        "LESS_THAN, 1/2, 9, 4"
    })
    void theBoundaryIsTheFewestOfAMinimumAndTheMostOfAMaximum(
            Comparison comparison, String ratio, int whole, int boundary) {
        assertThat(new ShareLimit(comparison, Ratio.parse(ratio)).boundary(whole))
                .isEqualTo(boundary);
    }

    @ParameterizedTest
    @CsvSource({"4, 8, 1, 1", "3, 9, 4, 4", "50, 100, 3, 2"})
    void thePublishedRepairsOfFiftyOnePerCent(int part, int whole, int add, int leave) {
        ShareLimit limit = ShareLimit.atLeast(Ratio.ofPercent(51));

        assertThat(limit.additionsToMeet(Share.of(part, whole))).hasValue(add);
        assertThat(limit.removalsToMeet(Share.of(part, whole))).hasValue(leave);
    }

    @Test
    void isMetWhereTheFractionsSayAndTheBoundaryIsTheLastThatIs() {
        for (ShareLimit limit : limits()) {
            for (int whole = 1; whole <= 40; whole++) {
                int boundary = limit.boundary(whole);
                int beyond = limit.isMinimum() ? boundary - 1 : boundary + 1;
                assertThat(limit.isMetBy(Share.of(boundary, whole)))
                        .as("%s of %s", limit, whole)
                        .isTrue();
                if (beyond >= 0 && beyond <= whole) {
                    assertThat(limit.isMetBy(Share.of(beyond, whole))).isFalse();
                }
                for (int part = 0; part <= whole; part++) {
                    assertThat(limit.isMetBy(Share.of(part, whole))).isEqualTo(says(limit, Share.of(part, whole)));
                }
            }
        }
    }

    @Test
    void whatItProposesMeetsItAndOneLessDoesNot() {
        int mended = 0;
        for (ShareLimit limit : limits()) {
            for (int whole = 1; whole <= 30; whole++) {
                for (int part = 0; part <= whole; part++) {
                    Share share = Share.of(part, whole);
                    int helping = limit.isMinimum() ? part : whole - part;
                    int others = whole - helping;
                    OptionalInt add = limit.additionsToMeet(share);
                    OptionalInt leave = limit.removalsToMeet(share);
                    if (limit.isMetBy(share)) {
                        int spare = limit.departuresTolerated(share).orElseThrow();
                        assertThat(add).hasValue(0);
                        assertThat(leave).hasValue(0);
                        assertThat(met(limit, helping - spare, others)).isTrue();
                        assertThat(met(limit, helping - spare - 1, others)).isFalse();
                        continue;
                    }
                    assertThat(limit.departuresTolerated(share)).isEmpty();
                    if (add.isPresent()) {
                        assertThat(met(limit, helping + add.getAsInt(), others)).isTrue();
                        assertThat(met(limit, helping + add.getAsInt() - 1, others))
                                .isFalse();
                        mended++;
                    } else {
                        assertThat(met(limit, helping + 10_000, others)).isFalse();
                    }
                    if (leave.isPresent()) {
                        assertThat(met(limit, helping, others - leave.getAsInt()))
                                .isTrue();
                        assertThat(met(limit, helping, others - leave.getAsInt() + 1))
                                .isFalse();
                    } else {
                        assertThat(met(limit, helping, 0)).isFalse();
                    }
                }
            }
        }
        assertThat(mended).isEqualTo(4_020);
    }

    private static boolean met(ShareLimit limit, int helping, int others) {
        if (helping < 0 || helping + others == 0) {
            return false;
        }
        return says(limit, Share.of(limit.isMinimum() ? helping : others, helping + others));
    }

    @Test
    void aShareOfNothingMeetsNoneAndOneWhoHelpsIsEnough() {
        for (ShareLimit limit : limits()) {
            assertThat(limit.isMetBy(Share.of(0, 0))).isFalse();
            assertThat(limit.additionsToMeet(Share.of(0, 0))).hasValue(1);
            assertThat(limit.removalsToMeet(Share.of(0, 0))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, 101/100", "AT_LEAST, -1/2", "MORE_THAN, 1", "LESS_THAN, 0", "AT_MOST, 2", "LESS_THAN, -1"})
    void aLimitThatNoShareMeetsOrEveryShareMayNotHaveIsRefused(Comparison comparison, String ratio) {
        assertRefused("ShareLimit", "ratio", () -> new ShareLimit(comparison, Ratio.parse(ratio)));
    }

    @Test
    void readsAsItIsPublished() {
        assertThat(ShareLimit.atLeast(Ratio.ofPercent(51))).hasToString("at least 51 %");
        assertThat(ShareLimit.moreThan(Ratio.of(1, 2))).hasToString("more than 50 %");
        assertThat(ShareLimit.atMost(Ratio.of(1, 3))).hasToString("at most a third");
        assertThat(ShareLimit.lessThan(Ratio.ONE)).hasToString("less than 100 %");
        assertThat(Share.of(13, 18).others()).isEqualTo(Share.of(5, 18));
    }
}
