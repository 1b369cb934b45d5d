package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.ResidentMajority.Counted;
import io.github.biglocal.partnership.ResidentMajority.Edition;
import io.github.biglocal.partnership.ResidentMajority.Headroom;
import io.github.biglocal.partnership.ResidentMajority.Shortfall;
import io.github.biglocal.partnership.ResidentMajority.UnknownResidence;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
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

    private static Verdict verdict(ResidentMajority rule, Partnership partnership, LocalDate date) {
        return rule.verdict(partnership, RuleContext.on(date));
    }

    private Verdict verdict(Partnership partnership) {
        return verdict(rule, partnership, IN_2018);
    }

    private static Verdict headroom(int part, int whole, Ratio minimum, int spare) {
        return headroom(part, whole, Counted.MEMBERS_IN_POST, minimum, spare);
    }

    private static Verdict headroom(int part, int whole, Counted counted, Ratio minimum, int spare) {
        return Verdict.satisfied(new Headroom(Share.of(part, whole), counted, minimum, spare));
    }

    private static Shortfall shortfall(int part, int whole, Ratio minimum, int unknown) {
        return new Shortfall(
                Share.of(part, whole),
                Counted.MEMBERS_IN_POST,
                minimum,
                unknown,
                UnknownResidence.COUNT_AS_NON_RESIDENT);
    }

    private static Verdict breached(int part, int whole) {
        return Verdict.breached(shortfall(part, whole, MIN_51, 0));
    }

    @Test
    void fourOfEightResidentsBreachTheRuleAndOneMoreWouldMendIt() {
        Shortfall finding = shortfall(4, 8, MIN_51, 0);

        assertThat(verdict(Boards.board(4, 4))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem())
                .isEqualTo("4 of 8 (50.00 %) members are residents, less than the 51 % asked for.");
        assertThat(finding.repair()).isEqualTo("Add 1 resident, or 1 of the other members leaves.");
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
        assertThat(new Headroom(Share.of(13, 18), Counted.MEMBERS_IN_POST, MIN_51, 7).description())
                .isEqualTo("13 of 18 (72.22 %) members are residents; 7 may leave.");
    }

    @ParameterizedTest
    @CsvSource({"50, 100, 3, 2", "3, 9, 4, 4", "4, 8, 1, 1", "26, 51, 1, 1"})
    void tooFewResidentsAreTooFewBySoMany(int residents, int members, int add, int leave) {
        Shortfall finding = shortfall(residents, members, MIN_51, 0);

        assertThat(verdict(Boards.board(residents, members - residents))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.residentsToAdd()).hasValue(add);
        assertThat(finding.nonResidentsToLeave()).hasValue(leave);
        assertThat(finding.residencesToConfirm()).isEmpty();
    }

    @Test
    void twentySixOfFiftyOneIsAMajorityAndNotEnough() {
        assertThat(verdict(Boards.board(26, 25))).isInstanceOf(Verdict.Breached.class);
        assertThat(shortfall(26, 51, MIN_51, 0).problem()).contains("26 of 51 (50.98 %)");
    }

    @Test
    void whereNobodyIsResidentNoDepartureHelps() {
        Shortfall finding = shortfall(0, 8, MIN_51, 0);

        assertThat(verdict(Boards.board(0, 8))).isEqualTo(Verdict.breached(finding));
        assertThat(finding.residentsToAdd()).hasValue(9);
        assertThat(finding.nonResidentsToLeave()).isEmpty();
        assertThat(finding.repair()).isEqualTo("Add 9 residents.");
    }

    @Test
    void whereEverybodyMustBeResidentNoArrivalHelps() {
        ResidentMajority all = ResidentMajority.requiring(Ratio.ONE, Citation.of("ours"));
        Shortfall some = shortfall(6, 8, Ratio.ONE, 0);
        Shortfall none = shortfall(0, 8, Ratio.ONE, 0);

        assertThat(verdict(all, Boards.board(6, 2), IN_2018)).isEqualTo(Verdict.breached(some));
        assertThat(some.residentsToAdd()).isEmpty();
        assertThat(some.nonResidentsToLeave()).hasValue(2);
        assertThat(some.repair()).isEqualTo("2 of the other members leave.");
        assertThat(verdict(all, Boards.board(0, 8), IN_2018)).isEqualTo(Verdict.breached(none));
        assertThat(none.nonResidentsToLeave()).isEmpty();
        assertThat(none.repair()).isEqualTo("Every member has to be a resident.");
        assertThat(verdict(all, Boards.board(8, 0), IN_2018)).isEqualTo(headroom(8, 8, Ratio.ONE, 7));
    }

    @Test
    void anEmptyBoardCannotBeJudged() {
        Verdict unknown = Verdict.unknown("who the members are: nobody is recorded as in post");

        assertThat(verdict(Boards.board(0, 0))).isEqualTo(unknown);
        assertThat(verdict(Boards.of(List.of(
                        Boards.member("left", Residence.RESIDENT).withTerms(Periods.parse("2012-01-01/2017-12-31"))))))
                .isEqualTo(unknown);
    }

    // What the parameters do.

    @Test
    void anUnknownResidenceCountsAsNotResidentUnlessSaidOtherwise() {
        Partnership board = Boards.board(5, 3, 2);

        assertThat(verdict(board)).isEqualTo(Verdict.breached(shortfall(5, 10, MIN_51, 2)));
        assertThat(verdict(board))
                .isEqualTo(
                        verdict(rule.readingUnknownResidence(UnknownResidence.COUNT_AS_NON_RESIDENT), board, IN_2018));
        assertThat(verdict(rule.readingUnknownResidence(UnknownResidence.EXCLUDE), board, IN_2018))
                .isEqualTo(headroom(5, 8, MIN_51, 1));
        assertThat(verdict(rule.readingUnknownResidence(UnknownResidence.FAIL), board, IN_2018))
                .isEqualTo(Verdict.unknown("where 2 of the 10 members counted live"));
    }

    @Test
    void theFindingSaysWhatWasDoneWithUnknownResidences() {
        Shortfall counted = shortfall(4, 10, MIN_51, 2);
        Shortfall one = shortfall(4, 8, MIN_51, 1);
        Shortfall leftOut = new Shortfall(Share.of(4, 8), Counted.MEMBERS_IN_POST, MIN_51, 2, UnknownResidence.EXCLUDE);

        assertThat(counted.problem())
                .isEqualTo("4 of 10 (40.00 %) members are residents, less than the 51 % asked for; where 2 live is"
                        + " not known, and they count as not resident.");
        assertThat(counted.repair())
                .isEqualTo("Find that 2 of those whose residence is not known are residents, or add 3 residents, or 3"
                        + " of the other members leave.");
        assertThat(one.problem()).endsWith("asked for; where 1 lives is not known, and they count as not resident.");
        assertThat(one.repair())
                .isEqualTo("Find that 1 of those whose residence is not known is a resident, or add 1 resident, or 1"
                        + " of the other members leaves.");
        assertThat(leftOut.problem()).endsWith("asked for; where 2 live is not known, and they are left out.");
        assertThat(leftOut.repair())
                .isEqualTo("Find that 1 of those whose residence is not known is a resident, or add 1 resident, or 1"
                        + " of the other members leaves.");
    }

    @ParameterizedTest
    @CsvSource({
        // residents, others, unknown, what is done with those, to be confirmed
        "4, 4, 2, COUNT_AS_NON_RESIDENT, 2", // 6 of 10; 5 of 10 is not enough
        "5, 3, 2, COUNT_AS_NON_RESIDENT, 1", // 6 of 10
        "0, 1, 3, COUNT_AS_NON_RESIDENT, 3", // 3 of 4; 2 of 4 is not enough
        "2, 5, 2, COUNT_AS_NON_RESIDENT,", // 4 of 9 at most
        "2, 5, 0, COUNT_AS_NON_RESIDENT,",
        "4, 4, 2, EXCLUDE, 1", // 5 of 9
        "2, 5, 4, EXCLUDE, 4", // 6 of 11; 5 of 10 is not enough
        "2, 5, 3, EXCLUDE,", // 5 of 10 at most
        "0, 1, 2, EXCLUDE, 2" // 2 of 3; 1 of 2 is not enough
    })
    void findingWhereMembersLiveMayBeEnough(
            int residents, int others, int unknown, UnknownResidence reading, Integer toConfirm) {
        Verdict verdict =
                verdict(rule.readingUnknownResidence(reading), Boards.board(residents, others, unknown), IN_2018);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Breached.class,
                        breached -> assertThat(((Shortfall) breached.findings().get(0)).residencesToConfirm())
                                .isEqualTo(toConfirm == null ? OptionalInt.empty() : OptionalInt.of(toConfirm)));
    }

    @Test
    void withoutAnyoneOfWhomItIsKnownTheRestCannotBeJudged() {
        assertThat(verdict(rule.readingUnknownResidence(UnknownResidence.EXCLUDE), Boards.board(0, 0, 8), IN_2018))
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict(rule.readingUnknownResidence(UnknownResidence.FAIL), Boards.board(5, 3), IN_2018))
                .isInstanceOf(Verdict.Satisfied.class);
    }

    @Test
    void membersWithoutAVoteCountUnlessSaidOtherwise() {
        List<Member> members = new ArrayList<>(Boards.board(4, 4).members());
        members.set(
                7, members.get(7).withVoting(new VotingPeriod(VotingRight.NON_VOTING, Periods.parse("2018-01-01/.."))));
        Partnership board = Boards.of(members);
        ResidentMajority voting = rule.counting(Counted.VOTING_MEMBERS);

        Shortfall dayBefore = new Shortfall(
                Share.of(4, 8), Counted.VOTING_MEMBERS, MIN_51, 0, UnknownResidence.COUNT_AS_NON_RESIDENT);

        assertThat(verdict(rule, board, IN_2018)).isEqualTo(breached(4, 8));
        assertThat(verdict(voting, board, IN_2018)).isEqualTo(headroom(4, 7, Counted.VOTING_MEMBERS, MIN_51, 0));
        assertThat(verdict(voting, board, IN_2018.minusDays(1))).isEqualTo(Verdict.breached(dayBefore));
        assertThat(dayBefore.problem())
                .isEqualTo("4 of 8 (50.00 %) voting members are residents, less than the 51 % asked for.");
        assertThat(new Headroom(Share.of(5, 9), Counted.VOTING_MEMBERS, MIN_51, 0).description())
                .isEqualTo("5 of 9 (55.55 %) voting members are residents; 0 may leave.");
        assertThat(verdict(voting.counting(Counted.MEMBERS_IN_POST), board, IN_2018))
                .isEqualTo(verdict(rule, board, IN_2018));
    }

    @Test
    void theRepairIsOfThoseWhoCount() {
        Shortfall voting = new Shortfall(
                Share.of(4, 8), Counted.VOTING_MEMBERS, MIN_51, 0, UnknownResidence.COUNT_AS_NON_RESIDENT);

        assertThat(voting.repair()).isEqualTo("Add 1 resident with a vote, or 1 of the other voting members leaves.");
        assertThat(new Shortfall(
                                Share.of(0, 8),
                                Counted.VOTING_MEMBERS,
                                Ratio.ONE,
                                0,
                                UnknownResidence.COUNT_AS_NON_RESIDENT)
                        .repair())
                .isEqualTo("Every voting member has to be a resident.");
    }

    @Test
    void aChangedParameterKeepsTheOthers() {
        Partnership board = Boards.of(List.of(
                Boards.member("r", Residence.RESIDENT),
                Boards.member("u", Residence.UNKNOWN),
                Boards.member("n", Residence.NON_RESIDENT)
                        .withVoting(new VotingPeriod(VotingRight.NON_VOTING, LocalDateRange.ALL))));
        ResidentMajority both =
                rule.readingUnknownResidence(UnknownResidence.EXCLUDE).counting(Counted.VOTING_MEMBERS);

        assertThat(verdict(both, board, IN_2018)).isEqualTo(headroom(1, 1, Counted.VOTING_MEMBERS, MIN_51, 0));
        assertThat(verdict(
                        rule.counting(Counted.VOTING_MEMBERS).readingUnknownResidence(UnknownResidence.EXCLUDE),
                        board,
                        IN_2018))
                .isEqualTo(headroom(1, 1, Counted.VOTING_MEMBERS, MIN_51, 0));
        assertThat(both.editions()).isEqualTo(rule.editions());
        assertThat(both.info().sources()).isEqualTo(rule.info().sources());
        assertThat(both.info().guidance()).isEqualTo(rule.info().guidance());
    }

    // Which wording applies when.

    @ParameterizedTest
    @CsvSource({
        "2010-07-27, none",
        "2012-05-30, none", // the day before the first wording
        "2012-05-31, half",
        "2015-06-30, half", // its last day
        "2015-07-01, 51", // the first day of the guidance
        "2017-07-31, 51",
        "2026-03-31, 51", // the last day of the programme
        "2026-04-01, none"
    })
    void theWordingOfTheDayApplies(LocalDate date, String wording) {
        Verdict halfABoard = verdict(rule, Boards.board(4, 4), date);
        switch (wording) {
            case "half" -> assertThat(halfABoard).isEqualTo(headroom(4, 8, HALF, 0));
            case "51" -> assertThat(halfABoard).isEqualTo(breached(4, 8));
            default ->
                assertThat(halfABoard)
                        .isEqualTo(Verdict.notApplicable("the guidance it comes from applies 2012-05-31/2026-03-31"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, true", "2015-07-01, false", "2023-12-31, false", "2024-01-01, true", "2026-03-31, true"})
    void theLateWordingAppliesFromTheDayTheCallerNames(LocalDate date, boolean halfIsEnough) {
        ResidentMajority late = ResidentMajority.standardWithAtLeastHalfFrom(LocalDate.of(2024, 1, 1));

        assertThat(verdict(late, Boards.board(4, 4), date) instanceof Verdict.Satisfied)
                .isEqualTo(halfIsEnough);
        assertThat(late.editions()).hasSize(3);
        assertThat(verdict(late, Boards.board(4, 4), LocalDate.of(2026, 4, 1)))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(late.info().sources()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015-06-30", "2015-07-01", "2026-04-01"})
    void theLateWordingStartsAfterTheGuidanceAndBeforeTheEnd(LocalDate from) {
        assertThatIllegalArgumentException().isThrownBy(() -> ResidentMajority.standardWithAtLeastHalfFrom(from));
    }

    @Test
    void twoWordingsOnTheSameDayAreRefused() {
        Edition first = new Edition(Periods.parse("2012-01-01/2015-07-01"), HALF, Citation.of("first"));
        Edition second = new Edition(Periods.parse("2015-07-01/2020-01-01"), MIN_51, Citation.of("second"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentMajority.ofEditions(List.of(second, first)))
                .withMessage("two editions apply on the same day: 2012-01-01/2015-07-01 and 2015-07-01/2020-01-01");
    }

    @Test
    void onADayBetweenTwoWordingsTheRuleIsNotApplicable() {
        Edition late = new Edition(Periods.parse("2016-01-01/2016-12-31"), MIN_51, Citation.of("late"));
        Edition early = new Edition(Periods.parse("2014-01-01/2014-12-31"), HALF, Citation.of("early"));
        ResidentMajority gappy = ResidentMajority.ofEditions(List.of(late, early));

        assertThat(gappy.editions()).containsExactly(early, late);
        assertThat(verdict(gappy, Boards.board(4, 4), LocalDate.of(2015, 6, 1)))
                .isEqualTo(Verdict.notApplicable("no edition of the rule applies on that day"));
        assertThat(verdict(gappy, Boards.board(4, 4), LocalDate.of(2014, 12, 31)))
                .isInstanceOf(Verdict.Satisfied.class);
        assertThat(verdict(gappy, Boards.board(4, 4), LocalDate.of(2016, 1, 1))).isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void aRuleWithoutWordingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentMajority.ofEditions(List.of()))
                .withMessage("the rule needs an edition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1/2", "101/100"})
    void aMinimumIsMoreThanNothingAndAtMostAll(String minimum) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentMajority.requiring(Ratio.parse(minimum), Citation.of("ours")))
                .withMessageEndingWith("not " + minimum);
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
        "COUNT_AS_NON_RESIDENT, MEMBERS_IN_POST",
        "COUNT_AS_NON_RESIDENT, VOTING_MEMBERS",
        "EXCLUDE, MEMBERS_IN_POST",
        "EXCLUDE, VOTING_MEMBERS"
    })
    void whatAFindingProposesMendsTheBoardAndNothingLessDoes(UnknownResidence reading, Counted counting) {
        Random random = new Random(2017);
        Predicate<Member> counts = counting == Counted.VOTING_MEMBERS
                ? member -> member.votingOn(IN_2018) == VotingRight.VOTING
                : member -> true;
        int mended = 0;
        int found = 0;
        for (int i = 0; i < 1_000; i++) {
            Partnership board = Boards.any(random);
            ResidentMajority strict = rule.readingUnknownResidence(reading).counting(counting);
            Shortfall finding = shortfallOf(strict, board);
            if (finding != null) {
                int add = finding.residentsToAdd().orElseThrow();
                assertThat(verdict(strict, joined(board, add), IN_2018)).isInstanceOf(Verdict.Satisfied.class);
                assertThat(verdict(strict, joined(board, add - 1), IN_2018)).isInstanceOf(Verdict.Breached.class);
                if (finding.nonResidentsToLeave().isPresent()) {
                    int leave = finding.nonResidentsToLeave().getAsInt();
                    Predicate<Member> other = counts.and(
                            reading == UnknownResidence.EXCLUDE
                                    ? member -> member.residenceOn(IN_2018) == Residence.NON_RESIDENT
                                    : member -> member.residenceOn(IN_2018) != Residence.RESIDENT);
                    assertThat(verdict(strict, left(board, other, leave), IN_2018))
                            .isInstanceOf(Verdict.Satisfied.class);
                    assertThat(verdict(strict, left(board, other, leave - 1), IN_2018))
                            .isInstanceOf(Verdict.Breached.class);
                } else {
                    assertThat(finding.residents().part()).isZero();
                }
                int unknown = finding.unknown();
                if (finding.residencesToConfirm().isPresent()) {
                    int confirm = finding.residencesToConfirm().getAsInt();
                    assertThat(verdict(strict, confirmed(board, counts, confirm), IN_2018))
                            .isInstanceOf(Verdict.Satisfied.class);
                    assertThat(verdict(strict, confirmed(board, counts, confirm - 1), IN_2018))
                            .isInstanceOf(Verdict.Breached.class);
                    found++;
                } else {
                    assertThat(verdict(strict, confirmed(board, counts, unknown), IN_2018))
                            .isInstanceOf(Verdict.Breached.class);
                }
                mended++;
            }
        }
        assertThat(mended).isGreaterThan(100);
        assertThat(found).isBetween(50, mended - 50);
    }

    @Test
    void asManyResidentsMayLeaveAsTheHeadroomSaysAndNoMore() {
        Random random = new Random(2020);
        int tried = 0;
        for (int i = 0; i < 1_000; i++) {
            Partnership board = Boards.any(random);
            if (verdict(board) instanceof Verdict.Satisfied satisfied) {
                Headroom headroom = (Headroom) satisfied.margin().orElseThrow();
                Predicate<Member> resident = member -> member.residenceOn(IN_2018) == Residence.RESIDENT;
                int spare = headroom.residentsWhoMayLeave();
                assertThat(verdict(left(board, resident, spare))).isInstanceOf(Verdict.Satisfied.class);
                assertThat(verdict(left(board, resident, spare + 1))).isNotInstanceOf(Verdict.Satisfied.class);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    private static Shortfall shortfallOf(ResidentMajority rule, Partnership board) {
        return verdict(rule, board, IN_2018) instanceof Verdict.Breached breached
                ? (Shortfall) breached.findings().get(0)
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
