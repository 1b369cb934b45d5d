package io.github.biglocal.partnership;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.MinimumSize.Headroom;
import io.github.biglocal.partnership.MinimumSize.TooFew;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumSizeTest {
    private static final Citation OURS = Citation.of("Our constitution, 2024");
    private static final RuleContext IN_2018 = RuleContext.on(LocalDate.of(2018, 1, 1));

    private static TooFew tooFew(int members, int minimum) {
        return new TooFew(Boards.board(0, 0).reference(), members, minimum, Set.of(CompositionRule.Way.RECRUIT));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 7", "7, 8, 1", "2, 3, 1"})
    void tooFewMembersBreachIt(int members, int minimum, int toAdd) {
        TooFew finding = tooFew(members, minimum);

        assertThat(MinimumSize.requiring(minimum, OURS).verdict(Boards.board(members, 0), IN_2018))
                .isEqualTo(Verdict.breached(finding));
        assertThat(finding.membersToAdd()).isEqualTo(toAdd);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "9, 8", "1, 1"})
    void enoughMembersSatisfyIt(int members, int minimum) {
        assertThat(MinimumSize.requiring(minimum, OURS).verdict(Boards.board(0, members), IN_2018))
                .isEqualTo(Verdict.satisfied(new Headroom(members, minimum)));
    }

    @Test
    void thePublishedMinimumIsEight() {
        assertThat(MinimumSize.standard().verdict(Boards.board(4, 4), IN_2018))
                .isEqualTo(Verdict.satisfied(new Headroom(8, 8)));
        assertThat(MinimumSize.standard().verdict(Boards.board(4, 3), IN_2018))
                .isEqualTo(Verdict.breached(tooFew(7, 8)));
    }

    @Test
    void whoHasLeftDoesNotCount() {
        List<Member> members = new ArrayList<>(Boards.board(8, 0).members());
        members.set(3, members.get(3).withTerms(Periods.parse("2016-01-01/2017-12-31")));
        Partnership board = Boards.of(members);

        assertThat(MinimumSize.standard().verdict(board, RuleContext.on(LocalDate.of(2017, 12, 31))))
                .isEqualTo(Verdict.satisfied(new Headroom(8, 8)));
        assertThat(MinimumSize.standard().verdict(board, IN_2018)).isEqualTo(Verdict.breached(tooFew(7, 8)));
    }

    @Test
    void aPartnershipThatEverybodyLeftHasTooFew() {
        Partnership left = Boards.of(
                List.of(Boards.member("a", Residence.RESIDENT).withTerms(Periods.parse("2012-01-01/2014-12-31"))));

        assertThat(MinimumSize.standard().verdict(left, IN_2018)).isEqualTo(Verdict.breached(tooFew(0, 8)));
    }

    @Test
    void withoutARecordOfMembersItCannotBeJudged() {
        assertThat(MinimumSize.standard().verdict(Boards.board(0, 0), IN_2018))
                .isEqualTo(Verdict.unknown(Boards.board(0, 0), "members", "who the members are"));
    }

    @Test
    void anotherProgrammesMinimumAppliesOnAnyDayAndNamesItsSource() {
        MinimumSize three = MinimumSize.requiring(3, OURS);

        for (LocalDate date : List.of(LocalDate.of(1990, 1, 1), LocalDate.of(2100, 1, 1))) {
            assertThat(three.verdict(Boards.board(2, 0), RuleContext.on(date)))
                    .isEqualTo(Verdict.breached(tooFew(2, 3)));
        }
        assertThat(three.info().id()).isEqualTo(MinimumSize.ID);
        assertThat(three.info().sources()).containsExactly(OURS);
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        assertThat(tooFew(5, 8).problem())
                .isEqualTo("The partnership has 5 members in post, fewer than the 8 required.");
        assertThat(tooFew(0, 8).problem())
                .isEqualTo("The partnership has no members in post; at least 8 are required.");
        assertThat(tooFew(5, 8).repair()).isEqualTo("Recruit 3 more members.");
        assertThat(tooFew(7, 8).repair()).isEqualTo("Recruit 1 more member.");
        assertThat(tooFew(5, 8).repairs())
                .containsExactly(Repair.add(Boards.board(0, 0).reference(), "members", 3));
        assertThat(new Headroom(10, 8).description())
                .isEqualTo("The partnership has 10 members in post, 2 more than the 8 required.");
        assertThat(new Headroom(8, 8).description())
                .isEqualTo("The partnership has 8 members in post, exactly the number required.");
    }

    @Test
    void theMinimumIsAParameter() {
        Rule<Partnership> nine = MinimumSize.standard().with("minimum", 9);

        assertThat(nine.verdict(Boards.board(4, 4), IN_2018)).isEqualTo(Verdict.breached(tooFew(8, 9)));
        assertThat(nine.info().title()).isEqualTo("The partnership has at least 9 members");
        assertThat(nine.with("minimum", 8).info().title())
                .isEqualTo(MinimumSize.standard().info().title());
    }

    @Test
    void aMinimumIsAtLeastOne() {
        assertRefused("Parameter", "minimum", () -> MinimumSize.requiring(0, OURS));
    }

    @Test
    void beforeTheFirstTermOnRecordItCannotBeJudged() {
        Partnership board = Partnership.builder()
                .id(PartnershipId.of("p"))
                .area(AreaId.of("a"))
                .addMember(Member.builder()
                        .id(PersonId.of("m"))
                        .addTerm(Periods.parse("2019-01-01/.."))
                        .build())
                .build();

        assertThat(MinimumSize.standard().verdict(board, RuleContext.on(LocalDate.of(2018, 12, 31))))
                .isEqualTo(Verdict.unknown(board, "members", "who the members were before the first term on record"));
        assertThat(MinimumSize.standard().verdict(board, RuleContext.on(LocalDate.of(2019, 1, 1))))
                .isInstanceOf(Verdict.Breached.class);
    }
}
