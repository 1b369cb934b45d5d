package io.github.biglocal.partnership;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.partnership.CompositionRule.ShareHeadroom;
import io.github.biglocal.partnership.CompositionRule.WrongShare;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class ResidentMajorityTest {
    private static final LocalDate IN_2018 = LocalDate.of(2018, 1, 1);
    private static final Ratio MIN_51 = Ratio.of(51, 100);
    private static final Ratio HALF = Ratio.of(1, 2);

    private final ResidentMajority rule = ResidentMajority.standard();

    private static Verdict verdict(Rule<Partnership> rule, Partnership partnership, LocalDate date) {
        return rule.verdict(partnership, RuleContext.on(date));
    }

    private Verdict verdict(Partnership partnership) {
        return verdict(rule, partnership, IN_2018);
    }

    private static Verdict headroom(int part, int whole, Ratio minimum, int spare) {
        return headroom(part, whole, CountedMembers.MEMBERS_IN_POST, minimum, spare);
    }

    private static Verdict headroom(int part, int whole, CountedMembers counted, Ratio minimum, int spare) {
        return Verdict.satisfied(margin(part, whole, counted, minimum, spare));
    }

    private static ShareHeadroom margin(int part, int whole, CountedMembers counted, Ratio minimum, int spare) {
        return new ShareHeadroom(
                MemberCategory.RESIDENTS.name(),
                counted.memberName(),
                Share.of(part, whole),
                ShareLimit.atLeast(minimum),
                0,
                UnknownMembers.JUDGED_BOTH_WAYS,
                spare);
    }

    private static final Set<CompositionRule.Way> BOTH =
            Set.of(CompositionRule.Way.FILL_PLACES, CompositionRule.Way.RECRUIT);

    private static WrongShare shortfall(int part, int whole, Ratio minimum, int unknown) {
        return shortfall(
                part, whole, minimum, unknown, UnknownMembers.JUDGED_BOTH_WAYS, CountedMembers.MEMBERS_IN_POST);
    }

    private static WrongShare shortfall(
            int part, int whole, Ratio minimum, int unknown, UnknownMembers reading, CountedMembers counted) {
        return new WrongShare(
                MemberCategory.RESIDENTS.name(),
                counted.memberName(),
                Share.of(part, whole),
                ShareLimit.atLeast(minimum),
                unknown,
                reading,
                Optional.empty(),
                // Nothing else is asked of these boards; where all have to be residents, one more does not help.
                minimum.equals(Ratio.ONE) ? Set.of(CompositionRule.Way.FILL_PLACES) : BOTH);
    }

    private static WrongShare ofVoting(int part, int whole, Ratio minimum) {
        return shortfall(part, whole, minimum, 0, UnknownMembers.JUDGED_BOTH_WAYS, CountedMembers.VOTING_MEMBERS);
    }

    private static Edition<Ratio> edition(String period, Ratio minimum, String source) {
        return Edition.of(Periods.parse(period), minimum, Citation.of(source));
    }

    private static Verdict breached(int part, int whole) {
        return Verdict.breached(shortfall(part, whole, MIN_51, 0));
    }

    @Test
    void fourOfEightResidentsBreachTheRuleAndOneMoreWouldPutItRight() {
        WrongShare finding = shortfall(4, 8, MIN_51, 0);

        assertThat(verdict(Boards.board(4, 4))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem()).isEqualTo("4 of 8 members are residents (50 %); at least 51 % is required.");
        assertThat(finding.repair())
                .isEqualTo("Fill the place of 1 of the other members with a resident, or recruit 1 more resident.");
        assertThat(verdict(Boards.board(5, 4))).isEqualTo(headroom(5, 9, MIN_51, 0));
        assertThat(verdict(Boards.board(4, 3))).isEqualTo(headroom(4, 7, MIN_51, 0));
    }

    @ParameterizedTest
    @CsvSource({"5, 9, 0", "5, 8, 1", "6, 10, 1", "13, 18, 7", "27, 51, 2"})
    void enoughResidentsLeaveHeadroom(int residents, int members, int spare) {
        assertThat(verdict(Boards.board(residents, members - residents)))
                .isEqualTo(headroom(residents, members, MIN_51, spare));
    }

    @Test
    void thirteenOfEighteenMayLoseSeven() {
        assertThat(margin(13, 18, CountedMembers.MEMBERS_IN_POST, MIN_51, 7).description())
                .isEqualTo(
                        "13 of 18 members are residents (72.22 %). That would still be enough if up to 7 residents left.");
    }

    @ParameterizedTest
    @CsvSource({"50, 100, 3, 2", "3, 9, 4, 4", "4, 8, 1, 1", "26, 51, 1, 1"})
    void tooFewResidentsAreTooFewBySoMany(int residents, int members, int add, int leave) {
        WrongShare finding = shortfall(residents, members, MIN_51, 0);

        assertThat(verdict(Boards.board(residents, members - residents))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.toAdd()).hasValue(add);
        assertThat(finding.toLeave()).hasValue(leave);
        assertThat(finding.toConfirm()).isEmpty();
    }

    @Test
    void twentySixOfFiftyOneIsAMajorityAndNotEnough() {
        assertThat(verdict(Boards.board(26, 25))).isInstanceOf(Verdict.Breached.class);
        assertThat(shortfall(26, 51, MIN_51, 0).problem()).startsWith("26 of 51 members are residents (50.98 %)");
    }

    @Test
    void whereNobodyIsResidentNoDepartureHelps() {
        WrongShare finding = shortfall(0, 8, MIN_51, 0);

        assertThat(verdict(Boards.board(0, 8))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.toAdd()).hasValue(9);
        assertThat(finding.toLeave()).isEmpty();
        assertThat(finding.repair())
                .isEqualTo("Fill the places of 5 of the members with residents, or recruit 9 more residents.");
    }

    @Test
    void whereEverybodyMustBeResidentNoArrivalHelps() {
        ResidentMajority all = ResidentMajority.requiring(Ratio.ONE, Citation.of("ours"));
        WrongShare some = shortfall(6, 8, Ratio.ONE, 0);
        WrongShare none = shortfall(0, 8, Ratio.ONE, 0);

        assertThat(verdict(all, Boards.board(6, 2), IN_2018)).isEqualTo(Verdict.breached(some));
        assertThat(some.toAdd()).isEmpty();
        assertThat(some.toLeave()).hasValue(2);
        assertThat(some.repair()).isEqualTo("Fill the places of 2 of the other members with residents.");
        assertThat(verdict(all, Boards.board(0, 8), IN_2018)).isEqualTo(Verdict.breached(none));
        assertThat(none.toLeave()).isEmpty();
        assertThat(none.repair()).isEqualTo("Fill the places of 8 of the members with residents.");
        assertThat(verdict(all, Boards.board(8, 0), IN_2018)).isEqualTo(headroom(8, 8, Ratio.ONE, 7));
    }

    @Test
    void aBoardWithNobodyInPostCannotBeJudged() {
        Verdict unknown = Verdict.unknown(Boards.board(0, 0), "members", "who the members are");

        assertThat(verdict(Boards.board(0, 0))).isEqualTo(unknown);
        assertThat(verdict(Boards.of(List.of(
                        Boards.member("left", Residence.RESIDENT).withTerms(Periods.parse("2012-01-01/2017-12-31"))))))
                .isEqualTo(unknown);
    }

    // What the parameters do.

    @ParameterizedTest
    @CsvSource({
        // residents, others, unknown, how few of them settle it
        "4, 0, 5, 1", // a fifth resident of nine
        "5, 3, 2, 1", // 6 of 10, or 5 of 10
        "4, 4, 2, 1", // it takes both to satisfy it, and one who is not resident to breach it
        "0, 0, 9, 5" // five of nine either way
    })
    void anUnknownMembersLeavesTheVerdictOpenWhereItMatters(int residents, int others, int unknown, int settledBy) {
        List<Missing> missing = new ArrayList<>();
        Partnership board = Boards.board(residents, others, unknown);
        for (Member member : board.members().subList(residents + others, residents + others + unknown)) {
            missing.add(Missing.of(member, "residence", "whether the member lives in the area"));
        }

        assertThat(verdict(board)).isEqualTo(Verdict.unknown(missing, settledBy));
    }

    @Test
    void anUnknownMembersDoesNotMatterWhereTheVerdictIsTheSameEitherWay() {
        assertThat(verdict(Boards.board(5, 3, 1)).description())
                .isEqualTo(
                        "Satisfied: 5 of 9 members are known to be residents (55.56 %). That would no longer be enough"
                                + " if a resident left.");
        assertThat(verdict(Boards.board(3, 5, 1)).description())
                .isEqualTo(
                        "Breached: 3 of 9 members are known to be residents (33.33 %); at least 51 % is required. The rule would be breached even if the 1 member for whom this is not recorded were a resident. Fill the places of 2 of the other members with residents, or recruit 4 more residents (fewer if that member is a resident).");
    }

    @Test
    void anUnknownVoteMattersOnlyWhereVotesCount() {
        Member unknown = Boards.member("u", Residence.NON_RESIDENT)
                .withVoting(new VotingPeriod(VotingRight.UNKNOWN, LocalDateRange.ALL));
        List<Member> members = new ArrayList<>(Boards.board(5, 4).members());
        members.add(unknown);
        Member both = unknown.withVoting(
                new VotingPeriod(VotingRight.VOTING, LocalDateRange.ALL),
                new VotingPeriod(VotingRight.NON_VOTING, LocalDateRange.ALL));
        ResidentMajority voting = rule.counting(CountedMembers.VOTING_MEMBERS);
        Verdict open = Verdict.unknown(unknown, "voting", "whether the member has a vote");

        assertThat(verdict(Boards.of(members))).isEqualTo(breached(5, 10));
        assertThat(verdict(voting, Boards.of(members), IN_2018)).isEqualTo(open);
        assertThat(verdict(voting, Boards.of(members).replacing(both), IN_2018)).isEqualTo(open);
    }

    @Test
    void otherReadingsOfAnUnknownMembersAreTheCallersToChoose() {
        Partnership board = Boards.board(5, 3, 2);

        assertThat(verdict(rule.readingUnknown(UnknownMembers.COUNTED_AGAINST), board, IN_2018))
                .isEqualTo(Verdict.breached(
                        shortfall(5, 10, MIN_51, 2, UnknownMembers.COUNTED_AGAINST, CountedMembers.MEMBERS_IN_POST)));
        assertThat(verdict(rule.readingUnknown(UnknownMembers.LEFT_OUT), board, IN_2018)
                        .description())
                .isEqualTo("Satisfied: 5 of 8 members are residents (62.5 %). That would still be enough if 1 resident"
                        + " left.");
        assertThat(verdict(rule.readingUnknown(UnknownMembers.JUDGED_BOTH_WAYS), board, IN_2018))
                .isEqualTo(verdict(board));
    }

    @Test
    void theFindingSaysWhatWasDoneWithUnknownMemberss() {
        WrongShare counted =
                shortfall(4, 10, MIN_51, 2, UnknownMembers.COUNTED_AGAINST, CountedMembers.MEMBERS_IN_POST);
        WrongShare one = shortfall(4, 8, MIN_51, 1, UnknownMembers.COUNTED_AGAINST, CountedMembers.MEMBERS_IN_POST);
        WrongShare leftOut = shortfall(4, 8, MIN_51, 2, UnknownMembers.LEFT_OUT, CountedMembers.MEMBERS_IN_POST);

        assertThat(counted.problem())
                .isEqualTo("4 of 10 members are known to be residents (40 %); at least 51 % is required. 2 members"
                        + " about whom it is not recorded are counted against the requirement.");
        assertThat(counted.repair())
                .isEqualTo(
                        "Confirm that 2 of the members about whom it is not recorded are residents, or fill the places of 2 of the other members with residents, or recruit 3 more residents.");
        assertThat(one.problem())
                .endsWith(" 1 member about whom it is not recorded is counted against the requirement.");
        assertThat(one.repair())
                .startsWith("Confirm that 1 of the members about whom it is not recorded is a resident, or");
        assertThat(leftOut.problem())
                .isEqualTo(
                        "4 of 8 members are residents (50 %); at least 51 % is required. 2 members about whom it is not"
                                + " recorded are left out.");
    }

    @ParameterizedTest
    @CsvSource({
        // residents, others, unknown, what is done with those, to be confirmed
        "4, 4, 2, COUNTED_AGAINST, 2", // 6 of 10; 5 of 10 is not enough
        "5, 3, 2, COUNTED_AGAINST, 1", // 6 of 10
        "0, 1, 3, COUNTED_AGAINST, 3", // 3 of 4; 2 of 4 is not enough
        "2, 5, 2, COUNTED_AGAINST,", // 4 of 9 at most
        "2, 5, 0, COUNTED_AGAINST,",
        "4, 4, 2, LEFT_OUT, 1", // 5 of 9
        "2, 5, 4, LEFT_OUT, 4", // 6 of 11; 5 of 10 is not enough
        "2, 5, 3, LEFT_OUT,", // 5 of 10 at most
        "0, 1, 2, LEFT_OUT, 2" // 2 of 3; 1 of 2 is not enough
    })
    void findingWhereMembersLiveMayBeEnough(
            int residents, int others, int unknown, UnknownMembers reading, Integer toConfirm) {
        Verdict verdict = verdict(rule.readingUnknown(reading), Boards.board(residents, others, unknown), IN_2018);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Breached.class,
                        breached -> assertThat(((WrongShare) breached.findings().get(0)).toConfirm())
                                .isEqualTo(toConfirm == null ? OptionalInt.empty() : OptionalInt.of(toConfirm)));
    }

    @Test
    void withoutAnyoneOfWhomItIsKnownTheRestCannotBeJudged() {
        assertThat(verdict(rule.readingUnknown(UnknownMembers.LEFT_OUT), Boards.board(0, 0, 8), IN_2018))
                .extracting(Verdict::description)
                .isEqualTo(
                        "Not known: whether the member lives in the area (8 records). Recording 1 of these 8 facts may be enough.");
    }

    @Test
    void membersWithoutAVoteCountUnlessSaidOtherwise() {
        List<Member> members = new ArrayList<>(Boards.board(4, 4).members());
        members.set(
                7, members.get(7).withVoting(new VotingPeriod(VotingRight.NON_VOTING, Periods.parse("2018-01-01/.."))));
        Partnership board = Boards.of(members);
        ResidentMajority voting = rule.counting(CountedMembers.VOTING_MEMBERS);

        WrongShare dayBefore = ofVoting(4, 8, MIN_51);

        assertThat(verdict(rule, board, IN_2018)).isEqualTo(breached(4, 8));
        assertThat(verdict(voting, board, IN_2018)).isEqualTo(headroom(4, 7, CountedMembers.VOTING_MEMBERS, MIN_51, 0));
        assertThat(verdict(voting, board, IN_2018.minusDays(1))).isEqualTo(Verdict.breached(dayBefore));
        assertThat(dayBefore.problem())
                .isEqualTo("4 of 8 voting members are residents (50 %); at least 51 % is required.");
        assertThat(margin(5, 9, CountedMembers.VOTING_MEMBERS, MIN_51, 0).description())
                .isEqualTo("5 of 9 voting members are residents (55.56 %). That would no longer be enough if a resident"
                        + " left.");
        assertThat(verdict(voting.counting(CountedMembers.MEMBERS_IN_POST), board, IN_2018))
                .isEqualTo(verdict(rule, board, IN_2018));
    }

    @Test
    void theRepairIsOfThoseWhoCount() {
        assertThat(ofVoting(4, 8, MIN_51).repair())
                .isEqualTo(
                        "Fill the place of 1 of the other voting members with a resident, or recruit 1 more resident with a vote.");
    }

    @Test
    void aChangedParameterKeepsTheOthers() {
        Partnership board = Boards.of(List.of(
                Boards.member("r", Residence.RESIDENT),
                Boards.member("u", Residence.UNKNOWN),
                Boards.member("n", Residence.NON_RESIDENT)
                        .withVoting(new VotingPeriod(VotingRight.NON_VOTING, LocalDateRange.ALL))));
        ResidentMajority both = rule.readingUnknown(UnknownMembers.LEFT_OUT).counting(CountedMembers.VOTING_MEMBERS);

        assertThat(verdict(both, board, IN_2018).description())
                .startsWith("Satisfied: The only voting member is a resident.");
        assertThat(verdict(
                        rule.counting(CountedMembers.VOTING_MEMBERS).readingUnknown(UnknownMembers.LEFT_OUT),
                        board,
                        IN_2018))
                .isEqualTo(verdict(both, board, IN_2018));
        assertThat(both.parameters().get(ResidentMajority.MINIMUM))
                .isEqualTo(rule.parameters().get(ResidentMajority.MINIMUM));
        assertThat(both.info().sources()).isEqualTo(rule.info().sources());
        assertThat(both.info().guidance()).isEqualTo(rule.info().guidance());
    }

    // Which wording applies when.

    @ParameterizedTest
    @CsvSource({
        "2010-07-27, none",
        "2012-05-31, none", // what a newspaper wrote then is a rule of its own
        "2015-06-30, none",
        "2015-07-01, 51", // the first day of the guidance
        "2017-07-31, 51",
        "2026-03-31, 51", // the last day of the programme
        "2026-04-01, none"
    })
    void theWordingOfTheDayApplies(LocalDate date, String wording) {
        Verdict halfABoard = verdict(rule, Boards.board(4, 4), date);
        assertThat(halfABoard)
                .isEqualTo(
                        wording.equals("51")
                                ? breached(4, 8)
                                : Verdict.notApplicable("the rule applies only from 1 July 2015 to 31 March 2026"));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, false", "2023-12-31, false", "2024-01-01, true", "2026-03-31, true"})
    void theLateWordingAppliesFromTheDayTheCallerNames(LocalDate date, boolean halfIsEnough) {
        ResidentMajority late = ResidentMajority.standardWithAtLeastHalfFrom(LocalDate.of(2024, 1, 1));

        assertThat(verdict(late, Boards.board(4, 4), date) instanceof Verdict.Satisfied)
                .isEqualTo(halfIsEnough);
        assertThat(late.parameters().get(ResidentMajority.MINIMUM).entries()).hasSize(2);
        assertThat(verdict(late, Boards.board(4, 4), LocalDate.of(2026, 4, 1)))
                .isEqualTo(Verdict.notApplicable("the rule applies only from 1 July 2015 to 31 March 2026"));
        assertThat(late.info().sources()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-06-30", "2015-07-01", "2026-04-01"})
    void theLateWordingStartsAfterTheGuidanceAndBeforeTheEnd(LocalDate from) {
        assertThatIllegalArgumentException().isThrownBy(() -> ResidentMajority.standardWithAtLeastHalfFrom(from));
    }

    @Test
    void onADayBetweenTwoWordingsTheRuleIsNotApplicable() {
        Rule<Partnership> gappy = rule.with(
                "minimum",
                Series.of(List.of(
                        edition("2016-01-01/2016-12-31", MIN_51, "late"),
                        edition("2014-01-01/2014-12-31", HALF, "early"))));

        assertThat(verdict(gappy, Boards.board(4, 4), LocalDate.of(2015, 6, 1)))
                .isEqualTo(Verdict.notApplicable("no minimum applies on the date asked about"));
        assertThat(verdict(gappy, Boards.board(4, 4), LocalDate.of(2014, 12, 31)))
                .isInstanceOf(Verdict.Satisfied.class);
        assertThat(verdict(gappy, Boards.board(4, 4), LocalDate.of(2016, 1, 1))).isInstanceOf(Verdict.Breached.class);
        assertThat(gappy.info().guidance()).isEqualTo(Periods.parse("2014-01-01/2016-12-31"));
        assertThat(gappy.info().sources()).containsExactly(Citation.of("early"), Citation.of("late"));
    }

    @Test
    void editionsWithoutASourceKeepThePublishedOnes() {
        Rule<Partnership> ours =
                rule.with("minimum", Series.of(List.of(Edition.of(LocalDateRange.ALL, Ratio.of(2, 3)))));

        assertThat(ours.info().sources()).isEqualTo(rule.info().sources());
        assertThat(ours.info().title()).isEqualTo("At least 2/3 of the partnership's members are residents");
        assertThat(ours.with("counted", CountedMembers.VOTING_MEMBERS).info().title())
                .isEqualTo(ours.info().title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1/2", "101/100"})
    void aMinimumIsAShare(String minimum) {
        assertRefused(
                "Parameter", "minimum", () -> ResidentMajority.requiring(Ratio.parse(minimum), Citation.of("ours")));
    }

    @ParameterizedTest
    @CsvSource({"5, 3, false", "6, 3, true", "6, 2, true"})
    void anotherProgrammeMayAskForTwoThirdsOnAnyDay(int residents, int others, boolean enough) {
        ResidentMajority twoThirds = ResidentMajority.requiring(Ratio.of(2, 3), Citation.of("ours"));

        for (LocalDate date : List.of(LocalDate.of(1990, 1, 1), IN_2018, LocalDate.of(2100, 1, 1))) {
            assertThat(verdict(twoThirds, Boards.board(residents, others), date) instanceof Verdict.Satisfied)
                    .isEqualTo(enough);
        }
        assertThat(twoThirds.info().id()).isEqualTo(ResidentMajority.ID);
        assertThat(twoThirds.info().sources()).containsExactly(Citation.of("ours"));
    }

    // People come and go.

    @Test
    void aMemberCountsWhileInPostAndAgainOnReturning() {
        List<Member> members = new ArrayList<>(Boards.board(5, 4).members());
        members.set(
                0, members.get(0).withTerms(Periods.parse("2016-01-01/2017-03-31"), Periods.parse("2018-01-01/..")));
        Partnership board = Boards.of(members);

        assertThat(verdict(rule, board, LocalDate.of(2017, 3, 31))).isEqualTo(headroom(5, 9, MIN_51, 0));
        assertThat(verdict(rule, board, LocalDate.of(2017, 4, 1))).isEqualTo(breached(4, 8));
        assertThat(verdict(rule, board, LocalDate.of(2018, 1, 1))).isEqualTo(headroom(5, 9, MIN_51, 0));
    }

    @Test
    void aMemberWhoMovesOutOfTheAreaIsNoLongerAResident() {
        List<Member> members = new ArrayList<>(Boards.board(5, 4).members());
        members.set(
                0,
                members.get(0)
                        .withResidence(
                                new ResidencePeriod(Residence.RESIDENT, Periods.parse("../2017-08-31")),
                                new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2017-09-01/.."))));
        Partnership board = Boards.of(members);

        assertThat(verdict(rule, board, LocalDate.of(2017, 8, 31))).isEqualTo(headroom(5, 9, MIN_51, 0));
        assertThat(verdict(rule, board, LocalDate.of(2017, 9, 1))).isEqualTo(breached(4, 9));
    }

    // Laws, on generated boards.

    @Test
    void oneMoreResidentNeverBreaksTheRule() {
        Random random = new Random(2012);
        for (int i = 0; i < 500; i++) {
            Partnership board = Boards.any(random);
            if (verdict(board) instanceof Verdict.Satisfied) {
                assertThat(verdict(joined(board, 1))).isInstanceOf(Verdict.Satisfied.class);
            }
        }
    }

    @Test
    void theOrderOfTheMembersDoesNotMatter() {
        Random random = new Random(2015);
        for (int i = 0; i < 300; i++) {
            Partnership board = Boards.any(random);
            List<Member> shuffled = new ArrayList<>(board.members());
            Collections.shuffle(shuffled, random);
            assertThat(verdict(Boards.of(shuffled))).isEqualTo(verdict(board));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTED_AGAINST, MEMBERS_IN_POST",
        "COUNTED_AGAINST, VOTING_MEMBERS",
        "LEFT_OUT, MEMBERS_IN_POST",
        "LEFT_OUT, VOTING_MEMBERS"
    })
    void whatAFindingProposesPutsTheBoardRightAndNothingLessDoes(UnknownMembers reading, CountedMembers counting) {
        Random random = new Random(2017);
        Predicate<Member> counts = counting == CountedMembers.VOTING_MEMBERS
                ? member -> member.votingOn(IN_2018) == VotingRight.VOTING
                : member -> true;
        int putRight = 0;
        int found = 0;
        for (int i = 0; i < 1_000; i++) {
            Partnership board = Boards.any(random);
            ResidentMajority strict = rule.readingUnknown(reading).counting(counting);
            WrongShare finding = shortfallOf(strict, board);
            if (finding != null) {
                int add = finding.toAdd().orElseThrow();
                assertThat(verdict(strict, joined(board, add), IN_2018)).isInstanceOf(Verdict.Satisfied.class);
                assertThat(verdict(strict, joined(board, add - 1), IN_2018)).isInstanceOf(Verdict.Breached.class);
                if (finding.toLeave().isPresent()) {
                    int leave = finding.toLeave().getAsInt();
                    Predicate<Member> other = counts.and(
                            reading == UnknownMembers.LEFT_OUT
                                    ? member -> member.residenceOn(IN_2018) == Residence.NON_RESIDENT
                                    : member -> member.residenceOn(IN_2018) != Residence.RESIDENT);
                    assertThat(verdict(strict, left(board, other, leave), IN_2018))
                            .isInstanceOf(Verdict.Satisfied.class);
                    assertThat(verdict(strict, left(board, other, leave - 1), IN_2018))
                            .isInstanceOf(Verdict.Breached.class);
                } else {
                    assertThat(finding.share().part()).isZero();
                }
                int unknown = finding.unknown();
                if (finding.toConfirm().isPresent()) {
                    int confirm = finding.toConfirm().getAsInt();
                    assertThat(verdict(strict, confirmed(board, counts, confirm), IN_2018))
                            .isInstanceOf(Verdict.Satisfied.class);
                    assertThat(verdict(strict, confirmed(board, counts, confirm - 1), IN_2018))
                            .isInstanceOf(Verdict.Breached.class);
                    found++;
                } else {
                    assertThat(verdict(strict, confirmed(board, counts, unknown), IN_2018))
                            .isInstanceOf(Verdict.Breached.class);
                }
                putRight++;
            }
        }
        // From 570 to 908 of the boards drawn, by the reading; another draw has a few more or less.
        assertThat(putRight).isGreaterThan(500);
        assertThat(found).isBetween(50, putRight - 50);
    }

    @Test
    void asManyResidentsMayLeaveAsTheHeadroomSaysAndNoMore() {
        Random random = new Random(2020);
        int tried = 0;
        for (int i = 0; i < 1_000; i++) {
            Partnership board = Boards.any(random);
            if (verdict(board) instanceof Verdict.Satisfied satisfied) {
                ShareHeadroom headroom = (ShareHeadroom) satisfied.margin().orElseThrow();
                Predicate<Member> resident = member -> member.residenceOn(IN_2018) == Residence.RESIDENT;
                int spare = headroom.mayLeave();
                assertThat(verdict(left(board, resident, spare))).isInstanceOf(Verdict.Satisfied.class);
                assertThat(verdict(left(board, resident, spare + 1))).isNotInstanceOf(Verdict.Satisfied.class);
                tried++;
            }
        }
        // 96 of the boards drawn; another draw has a few more or less.
        assertThat(tried).isGreaterThan(80);
    }

    private static WrongShare shortfallOf(ResidentMajority rule, Partnership board) {
        return verdict(rule, board, IN_2018) instanceof Verdict.Breached breached
                ? (WrongShare) breached.findings().get(0)
                : null;
    }

    private static Partnership joined(Partnership board, int residents) {
        List<Member> members = new ArrayList<>(board.members());
        for (int i = 0; i < residents; i++) {
            members.add(Boards.member("new" + i, Residence.RESIDENT));
        }
        return Boards.of(members);
    }

    /** The board with so many of those whose residence is not known found to be residents. */
    private static Partnership confirmed(Partnership board, Predicate<Member> who, int number) {
        List<Member> members = new ArrayList<>();
        int confirmed = 0;
        for (Member member : board.members()) {
            if (confirmed < number
                    && member.isInPost(IN_2018)
                    && member.residenceOn(IN_2018) == Residence.UNKNOWN
                    && who.test(member)) {
                members.add(member.withResidence(new ResidencePeriod(Residence.RESIDENT, LocalDateRange.ALL)));
                confirmed++;
            } else {
                members.add(member);
            }
        }
        assertThat(confirmed).isEqualTo(number);
        return Boards.of(members);
    }

    private static Partnership left(Partnership board, Predicate<Member> who, int number) {
        List<Member> members = new ArrayList<>(board.members());
        int gone = 0;
        for (Member member : board.members()) {
            if (gone < number && member.isInPost(IN_2018) && who.test(member)) {
                members.remove(member);
                gone++;
            }
        }
        assertThat(gone).isEqualTo(number);
        return Boards.of(members);
    }
}
