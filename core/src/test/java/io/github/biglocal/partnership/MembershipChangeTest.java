package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.MembershipChange.LeftOut;
import io.github.biglocal.partnership.MembershipChange.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipChangeTest {
    private static final LocalDate FROM = LocalDate.of(2015, 10, 31);
    private static final LocalDate TO = LocalDate.of(2016, 10, 31);

    private static void members(List<Member> members, int number, String kind, String term) {
        for (int i = 0; i < number; i++) {
            members.add(Boards.member(kind + i, Residence.RESIDENT).withTerms(Periods.parse(term)));
        }
    }

    /** A partnership of which so many stayed, left and joined. */
    private static Partnership board(String id, int stayed, int left, int joined) {
        List<Member> members = new ArrayList<>();
        members(members, stayed, "stayed", "2014-01-01/..");
        members(members, left, "left", "2014-01-01/2016-03-31");
        members(members, joined, "joined", "2016-04-01/..");
        return Partnership.builder()
                .id(PartnershipId.of(id))
                .area(AreaId.of(id))
                .members(members)
                .build();
    }

    private static PartnershipReview review(String partnership, String completed, int members) {
        return PartnershipReview.builder()
                .id(PartnershipReviewId.of(partnership + " " + completed))
                .partnership(PartnershipId.of(partnership))
                .completed(LocalDate.parse(completed))
                .members(members)
                .build();
    }

    /**
     * Boards made up so that they have the totals that Local Trust published: of 132 partnerships reviewed in 2015 and 2016,
     * 74 (56 %) got bigger and 29 (22 %) smaller; 577 people joined and 449 left, 128 more in all; 72 % stayed (How many
     * people are on Big Local partnerships?, 2016).
     */
    private static List<Partnership> reviewedIn2015And2016() {
        List<Partnership> boards = new ArrayList<>();
        for (int i = 0; i < 132; i++) {
            int stayed = i < 99 ? 9 : 8;
            if (i < 74) {
                boards.add(board("p" + i, stayed, i < 56 ? 2 : 1, i < 49 ? 5 : 4));
            } else {
                boards.add(i < 103 ? board("p" + i, stayed, 6, 3) : board("p" + i, stayed, 5, 5));
            }
        }
        return boards;
    }

    @Test
    void theFiguresThatLocalTrustPublishedOf2015And2016ComeOut() {
        MembershipChange change = MembershipChange.between(reviewedIn2015And2016(), FROM, TO);

        assertThat(change.grown()).isEqualTo(Share.of(74, 132));
        assertThat(change.shrunk()).isEqualTo(Share.of(29, 132));
        assertThat(change.unchanged()).isEqualTo(Share.of(29, 132));
        assertThat(change.joined()).contains(577);
        assertThat(change.left()).contains(449);
        assertThat(change.after() - change.before()).isEqualTo(128);
        assertThat(change.explain())
                .containsExactly(
                        "From 31 October 2015 to 31 October 2016, 132 partnerships are counted.",
                        "74 of 132 (56.06 %) grew, 29 of 132 (21.97 %) shrank and 29 of 132 (21.97 %) stayed the same size.",
                        "1,604 members on the first date, 1,732 on the second.",
                        "Joined or returned: 577; left: 449; stayed: 1,155 of 1,604 (72.01 %).",
                        "Residents: 1,732 of 1,732 (100 %).");
    }

    @Test
    void theCountsOfReviewsGiveTheSameSizesButNotWhoJoinedAndLeft() {
        MembershipChange byMembers = MembershipChange.between(reviewedIn2015And2016(), FROM, TO);
        List<PartnershipReview> reviews = byMembers.parts().stream()
                .flatMap(part -> List.of(
                        review(part.partnership().value(), "2015-10-31", part.before()),
                        review(part.partnership().value(), "2016-10-31", part.after()))
                        .stream())
                .toList();

        MembershipChange change = MembershipChange.ofReviews(reviews, FROM, TO);

        assertThat(change.grown()).isEqualTo(Share.of(74, 132));
        assertThat(change.shrunk()).isEqualTo(Share.of(29, 132));
        assertThat(change.after() - change.before()).isEqualTo(128);
        assertThat(change.joined()).isEmpty();
        assertThat(change.left()).isEmpty();
        assertThat(change.retained()).isEmpty();
        assertThat(change.residenceNotKnown()).isEqualTo(change.after());
    }

    /** The review of 2017 had 72 % residents, that of 2016 67 % (Local Trust, The more things change). */
    @Test
    void theResidentsOfAllPartnershipsArePooled() {
        MembershipChange change = MembershipChange.ofReviews(
                List.of(
                        review("a", "2016-10-31", 10).withResidents(2),
                        review("a", "2017-10-31", 8).withResidents(7),
                        review("b", "2016-10-31", 10),
                        review("b", "2017-10-31", 17).withResidents(11),
                        review("c", "2016-10-31", 10),
                        review("c", "2017-10-31", 9)),
                TO,
                LocalDate.of(2017, 12, 31));

        assertThat(change.residents()).isEqualTo(Share.of(18, 25)); // 72 %, not the mean of 88 and 65
        assertThat(change.residenceNotKnown()).isEqualTo(9);
        assertThat(change.explain()).contains("Residents: 18 of 25 (72 %); not known for 9.");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-10-31, 2016-10-31, true",
        "2014-05-01, 2015-11-01, true",
        "2015-11-01, 2016-10-31, false", // none by the first day
        "2015-10-30, 2015-10-31, false", // none after it
        "2015-10-31, 2016-11-01, false" // too late
    })
    void aReviewIsNeededByEachOfTheDays(String first, String second, boolean counted) {
        MembershipChange change =
                MembershipChange.ofReviews(List.of(review("a", first, 8), review("a", second, 9)), FROM, TO);

        assertThat(change.parts()).hasSize(counted ? 1 : 0);
        assertThat(change.leftOut())
                .isEqualTo(counted ? List.of() : List.of(new LeftOut(PartnershipId.of("a"), Why.NOT_REVIEWED_TWICE)));
    }

    @Test
    void ofSeveralReviewsTheLastByEachDayCounts() {
        MembershipChange change = MembershipChange.ofReviews(
                List.of(
                        review("a", "2016-10-01", 12),
                        review("a", "2015-01-01", 5),
                        review("a", "2015-10-01", 8),
                        review("a", "2016-01-01", 20),
                        review("a", "2016-10-20", 1).withMembers(OptionalInt.empty())),
                FROM,
                TO);

        assertThat(change.before()).isEqualTo(8);
        assertThat(change.after()).isEqualTo(12);
    }

    @Test
    void residentsThatAreMoreThanTheMembersOfAReviewAreNotKnown() {
        MembershipChange change = MembershipChange.ofReviews(
                List.of(
                        review("a", "2015-10-31", 8),
                        review("a", "2016-10-31", 8).withResidents(9)),
                FROM,
                TO);

        assertThat(change.residents()).isEqualTo(Share.of(0, 0));
        assertThat(change.residenceNotKnown()).isEqualTo(8);
    }

    @Test
    void aPartnershipWithoutMembersOnADayIsLeftOutNotCountedAsEmpty() {
        MembershipChange change = MembershipChange.between(
                List.of(board("none", 0, 0, 3), board("twice", 8, 0, 0), board("twice", 9, 0, 0)), FROM, TO);

        assertThat(change.parts()).isEmpty();
        assertThat(change.leftOut())
                .containsExactly(
                        new LeftOut(PartnershipId.of("none"), Why.NO_MEMBERS_RECORDED),
                        new LeftOut(PartnershipId.of("twice"), Why.ID_GIVEN_TWICE),
                        new LeftOut(PartnershipId.of("twice"), Why.ID_GIVEN_TWICE));
        assertThat(change.explain()).first().asString().endsWith("no partnerships are counted.");
    }

    @Test
    void theSecondDayIsAfterTheFirst() {
        assertThatThrownBy(() -> MembershipChange.between(List.of(), FROM, FROM))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> MembershipChange.ofReviews(List.of(), TO, FROM))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void whoJoinsAndLeavesMakesTheDifferenceOfTheSizes() {
        Random random = new Random(2016);
        for (int run = 0; run < 100; run++) {
            List<Partnership> boards = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                boards.add(board("p" + i, random.nextInt(5), random.nextInt(5), random.nextInt(5)));
            }
            MembershipChange change = MembershipChange.between(boards, FROM, TO);

            assertThat(change.after() - change.before())
                    .isEqualTo(change.joined().orElseThrow() - change.left().orElseThrow());
            assertThat(change.retained().orElseThrow().part() + change.left().orElseThrow())
                    .isEqualTo(change.before());
            assertThat(change.grown().part()
                            + change.shrunk().part()
                            + change.unchanged().part())
                    .isEqualTo(change.parts().size());
            assertThat(change.parts().size() + change.leftOut().size()).isEqualTo(boards.size());
            assertThat(change.residents().whole() + change.residenceNotKnown()).isEqualTo(change.after());
        }
    }
}
