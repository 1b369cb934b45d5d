package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.AnnualMeetingHeld.NotHeld;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** What a partnership agreed for itself, and the rules that hold it to that. */
class LocalTermsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 11, 20);
    private static final TermsOfReference TERMS = TermsOfReference.builder()
            .id(TermsOfReferenceId.of("t"))
            .period(Periods.parse("2015-01-01/.."))
            .build();
    private static final Meeting MEETING = Meeting.builder()
            .id(MeetingId.of("m"))
            .partnership(PartnershipId.of("p"))
            .date(DAY)
            .kind(MeetingKind.ORDINARY)
            .build();

    private static <S extends Entity> Answer answer(Rule<S> rule, S subject, LocalDate asOf, Entity... records) {
        return rule.verdict(subject, RuleContext.on(asOf, Records.of(records))).answer();
    }

    private static <S extends Entity> String words(Rule<S> rule, S subject, LocalDate asOf, Entity... records) {
        return rule.verdict(subject, RuleContext.on(asOf, Records.of(records))).description();
    }

    private static <S extends Entity> Finding finding(Rule<S> rule, S subject, LocalDate asOf, Entity... records) {
        Verdict verdict = rule.verdict(subject, RuleContext.on(asOf, Records.of(records)));
        return ((Verdict.Breached) verdict).findings().get(0);
    }

    private static List<PersonId> people(int residents, int guests) {
        List<PersonId> present = new ArrayList<>();
        for (int i = 0; i < residents; i++) {
            present.add(PersonId.of("r" + i));
        }
        for (int i = 0; i < guests; i++) {
            present.add(PersonId.of("guest" + i));
        }
        return present;
    }

    // Quorum.

    @ParameterizedTest
    @CsvSource({
        // number, share, members, how many it takes
        "3, , 8, 3",
        ", 1/3, 8, 3",
        ", 1/3, 9, 3",
        ", 1/3, 10, 4",
        "3, 1/3, 6, 3", // the number is more
        "3, 1/3, 12, 4", // the share is more
        "3, , 0, 3"
    })
    void aQuorumTakesTheLargerOfNumberAndShare(Integer number, String share, int members, int takes) {
        Quorum quorum = new Quorum(
                number == null ? OptionalInt.empty() : OptionalInt.of(number),
                Optional.ofNullable(share).map(Ratio::parse),
                Optional.empty(),
                Optional.empty());

        assertThat(quorum.of(members)).isEqualTo(takes);
    }

    @Test
    void aShareMayHaveANumberBelowWhichItIsNotEnough() {
        Quorum quorum = Quorum.ofShare(Ratio.of(1, 3)).andAtLeast(4);

        assertThat(quorum.of(6)).isEqualTo(4);
        assertThat(quorum.of(15)).isEqualTo(5);
    }

    @Test
    void aQuorumOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Quorum(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> Quorum.ofMembers(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Quorum.ofShare(Ratio.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Quorum.ofShare(Ratio.of(4, 3)));
        assertThat(Quorum.ofShare(Ratio.ONE).of(8)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"7, 4", "8, 5", "9, 5", "1, 1"})
    void moreThanHalfIsNotHalf(int members, int takes) {
        assertThat(Quorum.ofMoreThan(Ratio.of(1, 2)).of(members)).isEqualTo(takes);
        assertThatIllegalArgumentException().isThrownBy(() -> Quorum.ofMoreThan(Ratio.ONE));
    }

    /**
     * A quorum of half of those entitled to vote, of 8 of them and 6 without a vote: advisers of a local action group (The
     * LEADER 5 Local Action Group, membership), or co-opted members of a steering group (Lewknor Parish, terms of
     * reference). How a quorum is counted: nfplaw.co.nz, The Quorum for Meetings.
     */
    @ParameterizedTest
    @CsvSource({"4, 0, SATISFIED", "3, 0, BREACHED", "1, 6, BREACHED", "4, 3, SATISFIED"})
    void thoseWithoutAVoteMakeNoQuorumAndRaiseNone(int voters, int advisers, Answer answer) {
        List<Member> members = new ArrayList<>();
        List<PersonId> present = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            VotingRight right = i < 8 ? VotingRight.VOTING : VotingRight.NON_VOTING;
            Member member =
                    Boards.member("m" + i, Residence.RESIDENT).withVoting(new VotingPeriod(right, LocalDateRange.ALL));
            members.add(member);
            if (i < 8 ? i < voters : i < 8 + advisers) {
                present.add(member.id());
            }
        }
        Partnership board = Boards.of(members)
                .withTermsOfReference(
                        TERMS.withQuorum(Quorum.ofShare(Ratio.of(1, 2)).ofVotingMembers()));

        assertThat(answer(new MeetingQuorate(), MEETING.withPresent(present), DAY, board))
                .isEqualTo(answer);
    }

    /** Usual for an executive committee: one more than half (nfplaw.co.nz, The Quorum for Meetings). */
    @ParameterizedTest
    @CsvSource({"8, 5", "51, 26"})
    void oneMoreThanHalfIsNeitherHalfNorFiftyOnePercent(int members, int takes) {
        assertThat(Quorum.ofMoreThan(Ratio.of(1, 2)).of(members)).isEqualTo(takes);
        assertThat(Quorum.ofShare(Ratio.ofPercent(51)).of(51)).isEqualTo(27);
        assertThat(Quorum.ofShare(Ratio.of(1, 2)).of(8)).isEqualTo(4);
    }

    private static Partnership voters(VotingRight... rights) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < rights.length; i++) {
            members.add(Boards.member("r" + i, Residence.RESIDENT)
                    .withVoting(new VotingPeriod(rights[i], LocalDateRange.ALL)));
        }
        return Boards.of(members);
    }

    @ParameterizedTest
    @CsvSource({
        // the votes of the members: Voting, Not, or ? not known; the first four are present; more than half it takes
        "VVVV VVV, SATISFIED, 0", // 4 of 7
        "VVVV VVVV, BREACHED, 0", // 4 of 8
        "VVVN VVV, BREACHED, 0", // 3 of 6
        "VVVN VVN, SATISFIED, 0", // 3 of 5
        "VVVV VVV?, UNKNOWN, 1", // 4 of 7 or 8
        "VVV? VVV, UNKNOWN, 1", // 3 of 6, or 4 of 7
        "VVVV VV?, SATISFIED, 0", // 4 of 6 or 7
        "VVV? VVVV, BREACHED, 0", // 3 of 7, or 4 of 8
        "VV?? VV??, UNKNOWN, 2"
    })
    void aQuorumOfVotingMembersCountsThemAmongThosePresentAndAmongAll(String votes, Answer answer, int settledBy) {
        VotingRight[] rights = votes.replace(" ", "")
                .chars()
                .mapToObj(vote ->
                        vote == 'V' ? VotingRight.VOTING : vote == 'N' ? VotingRight.NON_VOTING : VotingRight.UNKNOWN)
                .toArray(VotingRight[]::new);
        Partnership board = voters(rights)
                .withTermsOfReference(
                        TERMS.withQuorum(Quorum.ofMoreThan(Ratio.of(1, 2)).ofVotingMembers()));
        Verdict verdict =
                new MeetingQuorate().verdict(MEETING.withPresent(people(4, 0)), RuleContext.on(DAY, Records.of(board)));

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict instanceof Verdict.Unknown unknown ? unknown.settledBy() : 0)
                .isEqualTo(settledBy);
    }

    @Test
    void saysWhoCounts() {
        Partnership board = voters(VotingRight.VOTING, VotingRight.NON_VOTING, VotingRight.VOTING)
                .withTermsOfReference(TERMS.withQuorum(Quorum.ofMembers(2).ofVotingMembers()));
        Finding finding = finding(new MeetingQuorate(), MEETING.withPresent(people(2, 0)), DAY, board);

        assertThat(finding.problem()).isEqualTo("1 of 2 voting members was present; the quorum is 2.");
        assertThat(finding.repair())
                .isEqualTo(
                        "Have the meeting's decisions confirmed at a meeting with at least 1 more voting member present.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 0 | Breached: 2 of 8 members were present; the quorum is 3. Have the meeting's decisions confirmed at a meeting with at least 1 more member present.",
                "3 | 0 | Satisfied: 3 of 8 members were present; the quorum is 3.",
                "4 | 0 | Satisfied: 4 of 8 members were present; the quorum is 3.",
                "2 | 5 | Breached: 2 of 8 members were present; the quorum is 3. Have the meeting's decisions confirmed at a meeting with at least 1 more member present.",
                "0 | 0 | Not known: who was present."
            })
    void threeMembersMakeAQuorumAndGuestsDoNot(int members, int guests, String answer) {
        Partnership board = Boards.board(8, 0).withTermsOfReference(TERMS.withQuorum(Quorum.ofMembers(3)));

        assertThat(words(new MeetingQuorate(), MEETING.withPresent(people(members, guests)), DAY, board))
                .isEqualTo(answer);
    }

    @Test
    void whoLeftBeforeTheMeetingIsAGuest() {
        Partnership board = Boards.board(8, 0).withTermsOfReference(TERMS.withQuorum(Quorum.ofMembers(3)));
        Meeting three = MEETING.withPresent(people(3, 0));
        Partnership without = board.replacing(board.members().get(0).withTerms(Periods.parse("2015-01-01/2019-11-19")));

        assertThat(answer(new MeetingQuorate(), three, DAY, board)).isEqualTo(Answer.SATISFIED);
        assertThat(answer(new MeetingQuorate(), three, DAY, without)).isEqualTo(Answer.BREACHED);
        assertThat(finding(new MeetingQuorate(), three, DAY, without).problem())
                .isEqualTo("2 of 7 members were present; the quorum is 3.");
        assertThat(finding(new MeetingQuorate(), MEETING.withPresent(people(1, 0)), DAY, board)
                        .problem())
                .isEqualTo("1 of 8 members was present; the quorum is 3.");
        assertThat(finding(new MeetingQuorate(), three, DAY, without).repair())
                .isEqualTo("Have the meeting's decisions confirmed at a meeting with at least 1 more member present.");
    }

    @Test
    void theQuorumOfTheDayOfTheMeetingCounts() {
        TermsOfReference later = TERMS.withId(TermsOfReferenceId.of("later"))
                .withPeriod(Periods.parse("2019-11-20/.."))
                .withQuorum(Quorum.ofMembers(5));
        Partnership board = Boards.board(8, 0).withTermsOfReference(TERMS.withQuorum(Quorum.ofMembers(3)), later);
        Meeting four = MEETING.withPresent(people(4, 0));

        assertThat(answer(new MeetingQuorate(), four, DAY.plusYears(1), board)).isEqualTo(Answer.BREACHED);
        assertThat(answer(new MeetingQuorate(), four.withDate(DAY.minusDays(1)), DAY.plusYears(1), board))
                .isEqualTo(Answer.SATISFIED);
        assertThat(words(new MeetingQuorate(), four, DAY.minusDays(1), board))
                .isEqualTo("Not applicable: the meeting is dated after the date asked about.");
    }

    @Test
    void nothingIsAskedThatTheTermsDoNotSay() {
        Partnership silent = Boards.board(1, 8).withTermsOfReference(TERMS);
        Partnership before = silent.withTermsOfReference(TERMS.withPeriod(Periods.parse("2020-01-01/.."))
                .withQuorum(Quorum.ofMembers(3))
                .withMaximumMembers(2)
                .withOfficeMonths(1)
                .withNotice(NoticePeriod.ofMonths(MeetingKind.ANNUAL, 1))
                .withExcludedAffiliations(MemberAffiliation.ELECTED_COUNCILLOR)
                .withYearlyMeetings(MeetingKind.ANNUAL));

        String silence = "Not applicable: no terms of reference in force ";

        for (Partnership board : List.of(silent, silent.withTermsOfReference(), before)) {
            Meeting one = MEETING.withPresent(people(1, 0)).withKind(MeetingKind.ANNUAL);
            assertThat(words(new MeetingQuorate(), one, DAY, board)).isEqualTo(silence + "set a quorum.");
            assertThat(words(new NoticeGiven(), one, DAY, board)).isEqualTo(silence + "set a notice period.");
            assertThat(words(new MemberLimitsKept(), board, DAY))
                    .isEqualTo(silence + "limit the number of members or residents.");
            assertThat(words(new OfficeTermNotExceeded(), board, DAY))
                    .isEqualTo(silence + "limit how long an office is held.");
            assertThat(words(new MemberExclusionsKept(), board, DAY)).isEqualTo(silence + "exclude anyone.");
            assertThat(words(new AnnualMeetingHeld(), board, DAY))
                    .isEqualTo(
                            "Not applicable: no terms of reference in force throughout last year ask for an annual meeting.");
        }
    }

    @Test
    void withoutItsPartnershipAMeetingCannotBeJudged() {
        Partnership board = Boards.board(8, 0);

        assertThat(new MeetingQuorate().verdict(MEETING, RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown(
                        new Missing(board.reference(), "id", "the record of the partnership, which is missing")));
        assertThat(new NoticeGiven().verdict(MEETING, RuleContext.on(DAY, Records.of(board, board))))
                .isEqualTo(Verdict.unknown(new Missing(board.reference(), "id", "which partnership is meant")));
    }

    @Test
    void aMeetingIsJudgedByItsKindWhoWasThereAndWhoTheMembersWere() {
        Partnership board = Boards.board(8, 0).withTermsOfReference(TERMS.withQuorum(Quorum.ofMembers(3)));
        Meeting silent = MEETING.withKind(Optional.empty());
        Missing kind = Missing.of(MEETING, "kind", "what kind of meeting it was");
        Missing present = Missing.of(MEETING, "present", "who was present");
        Missing members = Missing.of(board, "members", "who the members were at the time");

        assertThat(new MeetingQuorate()
                        .verdict(silent.withPresent(people(3, 0)), RuleContext.on(DAY, Records.of(board))))
                .isEqualTo(Verdict.unknown(kind));
        assertThat(new MeetingQuorate().verdict(silent, RuleContext.on(DAY, Records.of(board.withMembers()))))
                .isEqualTo(Verdict.unknown(kind, present, members));
        assertThat(words(new MeetingQuorate(), silent.withKind(MeetingKind.INFORMAL), DAY, board))
                .isEqualTo("Not applicable: an informal meeting makes no decisions.");
    }

    // Notice.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANNUAL | 2019-10-20 | Satisfied: Notice of the meeting of 20 November 2019 was given on 20 October 2019, the last day allowed.", // a month before the 20th of November
                "ANNUAL | 2019-10-21 | Breached: Notice of the meeting of 20 November 2019 was given on 21 October 2019, 1 day late: it was due by 20 October 2019. Have the meeting's decisions confirmed at a meeting called with enough notice, or correct whichever date is wrong.",
                "GOVERNANCE | 2019-11-06 | Satisfied: Notice of the meeting of 20 November 2019 was given on 6 November 2019, the last day allowed.", // fourteen days before
                "GOVERNANCE | 2019-11-07 | Breached: Notice of the meeting of 20 November 2019 was given on 7 November 2019, 1 day late: it was due by 6 November 2019. Have the meeting's decisions confirmed at a meeting called with enough notice, or correct whichever date is wrong.",
                "GOVERNANCE |  | Not known: when notice of the meeting was given.",
                "ORDINARY | 2019-11-19 | Not applicable: the terms of reference do not ask for notice of that kind of meeting.",
                " | 2019-11-19 | Not known: what kind of meeting it was."
            })
    void aMonthsNoticeOfTheForumAndFourteenDaysOfChangesToGovernance(String kind, LocalDate given, String answer) {
        Partnership board = Boards.board(8, 0)
                .withTermsOfReference(TERMS.withNotice(
                        NoticePeriod.ofMonths(MeetingKind.ANNUAL, 1), NoticePeriod.ofDays(MeetingKind.GOVERNANCE, 14)));
        Meeting meeting = MEETING.withKind(Optional.ofNullable(kind).map(MeetingKind::of))
                .withNoticeGiven(Optional.ofNullable(given));

        assertThat(words(new NoticeGiven(), meeting, DAY, board)).isEqualTo(answer);
    }

    @Test
    void noticeIsJudgedByTheKindOfMeetingAndItsDay() {
        Partnership board = Boards.board(8, 0)
                .withTermsOfReference(TERMS.withNotice(NoticePeriod.ofDays(MeetingKind.GOVERNANCE, 14)));
        Meeting silent = MEETING.withKind(Optional.empty());
        Missing kind = Missing.of(MEETING, "kind", "what kind of meeting it was");
        Missing notice = Missing.of(MEETING, "noticeGiven", "when notice of the meeting was given");
        RuleContext context = RuleContext.on(DAY, Records.of(board));

        assertThat(new NoticeGiven().verdict(silent, context)).isEqualTo(Verdict.unknown(kind, notice));
        assertThat(new NoticeGiven().verdict(silent.withNoticeGiven(DAY), context))
                .isEqualTo(Verdict.unknown(kind));
        assertThat(new NoticeGiven().verdict(silent.withKind(MeetingKind.GOVERNANCE), context))
                .isEqualTo(Verdict.unknown(notice));
    }

    @Test
    void saysHowLateNoticeWasGiven() {
        Partnership board = Boards.board(8, 0)
                .withTermsOfReference(TERMS.withNotice(NoticePeriod.ofDays(MeetingKind.GOVERNANCE, 14)));
        Meeting meeting = MEETING.withKind(MeetingKind.GOVERNANCE).withNoticeGiven(LocalDate.of(2019, 11, 7));

        assertThat(finding(new NoticeGiven(), meeting, DAY, board).problem())
                .isEqualTo("Notice of the meeting of 20 November 2019 was given on 7 November 2019, 1 day late:"
                        + " it was due by 6 November 2019.");
        assertThat(finding(new NoticeGiven(), meeting, DAY, board).repair())
                .isEqualTo(
                        "Have the meeting's decisions confirmed at a meeting called with enough notice, or correct whichever date"
                                + " is wrong.");
        assertThat(finding(new NoticeGiven(), meeting, DAY, board))
                .isInstanceOfSatisfying(
                        NoticeGiven.ShortNotice.class,
                        found -> assertThat(found.earliest()).isEqualTo(LocalDate.of(2019, 11, 21)));
        assertThat(NoticePeriod.ofMonths(MeetingKind.ANNUAL, 1).lastDay(LocalDate.of(2019, 3, 31)))
                .isEqualTo(LocalDate.of(2019, 2, 28));
        assertThatIllegalArgumentException().isThrownBy(() -> NoticePeriod.ofDays(MeetingKind.ANNUAL, -1));
    }

    @ParameterizedTest
    @CsvSource({
        // a month's notice of a meeting on 29, 30 or 31 March is given by 28 February
        "2019-03-29, 2019-03-01, 2019-04-01",
        "2019-03-29, 2019-03-02, 2019-04-02",
        "2019-03-15, 2019-02-16, 2019-03-16"
    })
    void namesADayForWhichTheNoticeWouldHaveBeenEnough(LocalDate held, LocalDate given, LocalDate earliest) {
        Partnership board =
                Boards.board(8, 0).withTermsOfReference(TERMS.withNotice(NoticePeriod.ofMonths(MeetingKind.ANNUAL, 1)));
        Meeting meeting = MEETING.withKind(MeetingKind.ANNUAL).withDate(held).withNoticeGiven(given);

        assertThat(((NoticeGiven.ShortNotice) finding(new NoticeGiven(), meeting, DAY, board)).earliest())
                .isEqualTo(earliest);
        assertThat(answer(new NoticeGiven(), meeting.withDate(earliest), DAY, board))
                .isEqualTo(Answer.SATISFIED);
        assertThat(answer(new NoticeGiven(), meeting.withDate(earliest.minusDays(1)), DAY, board))
                .isEqualTo(Answer.BREACHED);
    }

    // Yearly meetings.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-01-01 | ANNUAL | 2020-01-01 | Satisfied.",
                "2019-12-31 | ANNUAL | 2020-12-31 | Satisfied.",
                "2018-12-31 | ANNUAL | 2020-06-01 | Not known: which meetings the partnership held.", // nothing is
                // recorded of
                // 2019
                "2019-11-20 | ORDINARY | 2020-06-01 | Breached: No annual meeting is recorded for 2019 (1 other meeting is). Record the annual meeting of 2019 if it was held, or hold one now.",
                "2019-11-20 |  | 2020-06-01 | Not known: what kind of meeting it was.",
                "2019-11-20 | ORDINARY | 2021-01-01 | Not known: which meetings the partnership held.", // now 2020 is
                // asked about
                "2019-11-20 | ORDINARY | 2015-12-31 | Not applicable: no terms of reference in force throughout last year ask for an annual meeting.", // the terms began in 2015
                "2019-11-20 | ORDINARY | 2016-01-01 | Not known: which meetings the partnership held."
            })
    void theMeetingIsHeldInEveryCalendarYear(LocalDate held, String kind, LocalDate asOf, String answer) {
        Partnership board = Boards.board(8, 0).withTermsOfReference(TERMS.withYearlyMeetings(MeetingKind.ANNUAL));
        Meeting meeting =
                MEETING.withDate(held).withKind(Optional.ofNullable(kind).map(MeetingKind::of));

        assertThat(words(new AnnualMeetingHeld(), board, asOf, board, meeting)).isEqualTo(answer);
    }

    @Test
    void eachNewYearIsADayOfChange() {
        Partnership board = Boards.board(8, 0).withTermsOfReference(TERMS.withYearlyMeetings(MeetingKind.ANNUAL));
        Meeting held = MEETING.withKind(MeetingKind.ANNUAL);

        assertThat(Timeline.of(
                                new AnnualMeetingHeld(),
                                board,
                                Records.of(board, held),
                                Periods.parse("2019-06-01/2021-06-01"))
                        .intervals())
                .extracting(interval -> Periods.format(interval.period()) + " "
                        + interval.verdict().answer())
                .containsExactly(
                        "2019-06-01/2019-12-31 UNKNOWN",
                        "2020-01-01/2020-12-31 SATISFIED",
                        "2021-01-01/2021-06-01 UNKNOWN");
    }

    @Test
    void namesTheMeetingsThatAreMissing() {
        Partnership board = Boards.board(8, 0).withTermsOfReference(TERMS.withYearlyMeetings(MeetingKind.ANNUAL));

        assertThat(finding(
                                new AnnualMeetingHeld(),
                                board,
                                LocalDate.of(2020, 1, 1),
                                board,
                                MEETING.withKind(MeetingKind.ORDINARY))
                        .problem())
                .isEqualTo("No annual meeting is recorded for 2019 (1 other meeting is).");
        NotHeld several = new NotHeld(board.reference(), 2019, List.of(MeetingKind.ANNUAL, MeetingKind.GOVERNANCE), 2);
        assertThat(several.problem())
                .isEqualTo("No annual meeting or governance meeting is recorded for 2019 (2 other meetings are).");
        assertThat(several.repair())
                .isEqualTo("Record the annual meeting and governance meeting of 2019 if it was held, or hold one now.");
    }

    @ParameterizedTest
    @CsvSource({
        // kinds asked for, meetings without a kind, how many of them settle it
        "1, 1, 1",
        "1, 3, 1", // one annual meeting among them is enough
        "2, 2, 1", // an ordinary one among them is enough
        "2, 3, 2",
        "2, 1, 0" // one meeting cannot be both
    })
    void aMeetingWithoutAKindMayBeTheOneThatIsMissing(int asked, int silent, int settledBy) {
        List<MeetingKind> kinds =
                List.of(MeetingKind.ANNUAL, MeetingKind.GOVERNANCE).subList(0, asked);
        Partnership board = Boards.board(8, 0).withTermsOfReference(TERMS.withYearlyMeetings(kinds));
        List<Entity> records = new ArrayList<>(List.of(board));
        for (int i = 0; i < silent; i++) {
            records.add(MEETING.withId(MeetingId.of("m" + i)).withKind(Optional.empty()));
        }
        Verdict verdict =
                new AnnualMeetingHeld().verdict(board, RuleContext.on(LocalDate.of(2020, 1, 1), Records.of(records)));

        assertThat(verdict instanceof Verdict.Unknown unknown ? unknown.settledBy() : 0)
                .isEqualTo(settledBy);
        assertThat(verdict instanceof Verdict.Breached).isEqualTo(settledBy == 0);
    }

    // Terms of office.

    private static Partnership chaired(TermsOfReference terms, String... periods) {
        Member chair = Boards.member("c", Residence.RESIDENT);
        List<OfficeTerm> offices = new ArrayList<>();
        for (String period : periods) {
            offices.add(new OfficeTerm(Office.CHAIR, Periods.parse(period)));
        }
        return Boards.of(List.of(chair.withOffices(offices))).withTermsOfReference(terms);
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31, SATISFIED", "2019-04-01, BREACHED", "2020-06-01, BREACHED"})
    void aTermOfAYearEndsAfterAYear(LocalDate asOf, Answer answer) {
        assertThat(answer(new OfficeTermNotExceeded(), chaired(TERMS.withOfficeMonths(12), "2018-04-01/.."), asOf))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-31, SATISFIED", // the last day of the second of two
        "2019-04-01, BREACHED", // the third without a break
        "2020-03-31, BREACHED"
    })
    void soManyTermsMayFollowEachOther(LocalDate asOf, Answer answer) {
        Partnership board = chaired(
                TERMS.withOfficeMonths(12).withConsecutiveTerms(2),
                "2017-04-01/2018-03-31",
                "2018-04-01/2019-03-31",
                "2019-04-01/2020-03-31");

        assertThat(answer(new OfficeTermNotExceeded(), board, asOf)).isEqualTo(answer);
    }

    @Test
    void withoutALimitToReElectionOrWithABreakTheTermsBeginAnew() {
        String[] three = {"2017-04-01/2018-03-31", "2018-04-01/2019-03-31", "2019-04-01/2020-03-31"};
        String[] withABreak = {"2017-04-01/2018-03-31", "2018-04-01/2019-03-30", "2019-04-01/2020-03-31"};

        assertThat(answer(new OfficeTermNotExceeded(), chaired(TERMS.withOfficeMonths(12), three), DAY))
                .isEqualTo(Answer.SATISFIED);
        assertThat(answer(
                        new OfficeTermNotExceeded(),
                        chaired(TERMS.withOfficeMonths(12).withConsecutiveTerms(2), withABreak),
                        DAY))
                .isEqualTo(Answer.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({
        // months, first day, last day
        "12, 2020-02-29, 2021-02-28",
        "12, 2019-03-01, 2020-02-29",
        "1, 2019-01-31, 2019-02-28",
        "1, 2019-01-28, 2019-02-27"
    })
    void aTermThatBeginsAtAMonthsEndIsNoDayShort(int months, LocalDate first, LocalDate last) {
        Partnership board = chaired(TERMS.withOfficeMonths(months), first + "/..");

        assertThat(answer(new OfficeTermNotExceeded(), board, last)).isEqualTo(Answer.SATISFIED);
        assertThat(answer(new OfficeTermNotExceeded(), board, last.plusDays(1))).isEqualTo(Answer.BREACHED);
    }

    @Test
    void anOfficeOfWhichTheBeginningIsNotRecordedCannotBeJudged() {
        Partnership open = chaired(TERMS.withOfficeMonths(12), "../2020-03-31");
        Partnership openBefore =
                chaired(TERMS.withOfficeMonths(12).withConsecutiveTerms(2), "2019-04-01/2020-03-31", "../2019-03-31");
        Member chair = open.members().get(0);

        assertThat(new OfficeTermNotExceeded().verdict(open, RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown(chair, "offices/0/period", "when the term of office began"));
        assertThat(new OfficeTermNotExceeded().verdict(openBefore, RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown(chair, "offices/1/period", "when the term of office began"));
        assertThat(answer(new OfficeTermNotExceeded(), openBefore, LocalDate.of(2020, 3, 31)))
                .isEqualTo(Answer.UNKNOWN);
        assertThat(answer(
                        new OfficeTermNotExceeded(),
                        chaired(TERMS.withOfficeMonths(6).withConsecutiveTerms(2), "2019-04-01/..", "../2019-03-31"),
                        DAY))
                .isEqualTo(Answer.BREACHED);
    }

    @Test
    void withoutAnOfficerNothingIsAskedAndWithoutMembersItIsNotKnown() {
        Partnership board = chaired(TERMS.withOfficeMonths(12));
        Partnership empty = board.withMembers();

        assertThat(new OfficeTermNotExceeded().verdict(board, RuleContext.on(DAY)))
                .isEqualTo(Verdict.notApplicable("no one is recorded as holding an office on the date asked about"));
        assertThat(new OfficeTermNotExceeded().verdict(empty, RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown(empty, "members", "who the members are"));
    }

    @Test
    void theDayOnWhichATermRunsOutIsADayOfChange() {
        Partnership board = chaired(
                TERMS.withOfficeMonths(12).withConsecutiveTerms(2), "2017-04-01/2018-03-31", "2018-04-01/2019-12-31");

        assertThat(Timeline.of(
                                new OfficeTermNotExceeded(),
                                board,
                                Records.of(board),
                                Periods.parse("2017-04-01/2019-12-31"))
                        .intervals())
                .extracting(interval -> Periods.format(interval.period()) + " "
                        + interval.verdict().answer())
                .containsExactly("2017-04-01/2019-03-31 SATISFIED", "2019-04-01/2019-12-31 BREACHED");
        assertThat(finding(new OfficeTermNotExceeded(), board, DAY).problem())
                .isEqualTo("Member c has held the office of chair since 1 April 2017; the agreed term ended on"
                        + " 31 March 2019.");
        assertThat(finding(new OfficeTermNotExceeded(), board, DAY).repair())
                .isEqualTo("Hold an election for the office of chair, or record the election held by 31 March 2019.");
    }

    /** The annual meetings of Big Local North East Hastings, 10 May 2017 and July 2018; the chair elected between. */
    private static final List<Meeting> ANNUAL = List.of(
            MEETING.withId(MeetingId.of("agm-2017"))
                    .withKind(MeetingKind.ANNUAL)
                    .withDate(LocalDate.of(2017, 5, 10)),
            MEETING.withId(MeetingId.of("agm-2018"))
                    .withKind(MeetingKind.ANNUAL)
                    .withDate(LocalDate.of(2018, 7, 11)));

    private static Records with(Partnership board, List<Meeting> meetings) {
        List<Entity> records = new ArrayList<>(meetings);
        records.add(board);
        return Records.of(records);
    }

    /** Minutes of Big Local North East Hastings, June 2017: the chair serves until the annual meeting. */
    @ParameterizedTest
    @CsvSource({
        "2018-06-06, SATISFIED",
        "2018-06-07, SATISFIED", // a year, which is no limit
        "2018-07-11, SATISFIED", // the day of the meeting
        "2018-07-12, BREACHED"
    })
    void anOfficeRunsToTheNextAnnualMeetingHoweverLongThatIs(LocalDate asOf, Answer answer) {
        for (TermsOfReference terms : List.of(
                TERMS.withOfficeUntil(MeetingKind.ANNUAL),
                TERMS.withOfficeUntil(MeetingKind.ANNUAL).withOfficeMonths(12))) {
            Partnership board = chaired(terms, "2017-06-07/..");

            assertThat(new OfficeTermNotExceeded()
                            .verdict(board, RuleContext.on(asOf, with(board, ANNUAL)))
                            .answer())
                    .isEqualTo(answer);
        }
    }

    @Test
    void aChairElectedAtTheAnnualMeetingServesUntilTheNextAndAnotherTermUntilTheOneAfter() {
        Partnership once = chaired(TERMS.withOfficeUntil(MeetingKind.ANNUAL), "2017-05-10/..");
        Partnership twice = chaired(
                TERMS.withOfficeUntil(MeetingKind.ANNUAL).withConsecutiveTerms(1),
                "2017-05-10/2018-07-10",
                "2018-07-11/..");
        Rule<Partnership> rule = new OfficeTermNotExceeded();
        LocalDate last = LocalDate.of(2018, 7, 11);

        assertThat(rule.verdict(once, RuleContext.on(last, with(once, ANNUAL)))).isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(once, RuleContext.on(last.plusDays(1), with(once, ANNUAL)))
                        .description())
                .isEqualTo("Breached: Member c has held the office of chair since 10 May 2017; the agreed term ended on"
                        + " 11 July 2018. Hold an election for the office of chair, or record the election held by 11 July"
                        + " 2018.");
        assertThat(rule.verdict(twice, RuleContext.on(last.plusDays(1), with(twice, ANNUAL)))
                        .answer())
                .isEqualTo(Answer.BREACHED);
        assertThat(rule.verdict(
                                twice.withTermsOfReference(TERMS.withOfficeUntil(MeetingKind.ANNUAL)
                                        .withConsecutiveTerms(2)),
                                RuleContext.on(last.plusDays(1), with(twice, ANNUAL)))
                        .answer())
                .isEqualTo(Answer.SATISFIED);
    }

    @Test
    void aMeetingOfWhichTheKindIsNotRecordedMayHaveEndedTheOffice() {
        Partnership board = chaired(TERMS.withOfficeUntil(MeetingKind.ANNUAL), "2017-06-07/..");
        Meeting silent = ANNUAL.get(1).withKind(Optional.empty());
        Rule<Partnership> rule = new OfficeTermNotExceeded();

        assertThat(rule.verdict(board, RuleContext.on(DAY, with(board, List.of(ANNUAL.get(0), silent)))))
                .isEqualTo(Verdict.unknown(silent, "kind", "what kind of meeting it was"));
        assertThat(rule.verdict(board, RuleContext.on(DAY, with(board, List.of()))))
                .isEqualTo(
                        Verdict.unknown(Missing.records(board, Meeting.class, "which meetings the partnership held")));
        assertThat(rule.verdict(
                        board,
                        RuleContext.on(
                                DAY,
                                with(board, List.of(ANNUAL.get(0), ANNUAL.get(1).withKind(MeetingKind.ORDINARY))))))
                .isEqualTo(Verdict.satisfied());
    }

    // Members.

    @ParameterizedTest
    @CsvSource({
        // residents, others, unknown, up to 18 of whom 13 residents
        "13, 5, 0, SATISFIED",
        "14, 4, 0, BREACHED",
        "13, 6, 0, BREACHED",
        "13, 4, 1, UNKNOWN",
        "12, 5, 1, SATISFIED"
    })
    void upToEighteenOfWhomThirteenResidents(int residents, int others, int unknown, Answer answer) {
        Partnership board = Boards.board(residents, others, unknown)
                .withTermsOfReference(TERMS.withMaximumMembers(18).withMaximumResidents(13));

        assertThat(answer(new MemberLimitsKept(), board, DAY)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"9, 3, 0, BREACHED", "10, 3, 0, SATISFIED", "9, 3, 1, UNKNOWN"})
    void soManyResidentsAtLeast(int residents, int others, int unknown, Answer answer) {
        Partnership board =
                Boards.board(residents, others, unknown).withTermsOfReference(TERMS.withMinimumResidents(10));

        assertThat(answer(new MemberLimitsKept(), board, DAY)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        // joined, councillor since, as of
        "2016-01-01/.., 2015-05-07/.., BREACHED", // a councillor on joining
        "2014-12-31/.., 2014-05-07/.., SATISFIED", // served before the terms began
        "2016-01-01/.., 2017-05-04/.., UNKNOWN", // what the member was on joining is not recorded
        "2016-01-01/.., 2015-05-07/2019-05-01, UNKNOWN", // what the member is now is not
        "../.., 2015-05-07/.., UNKNOWN" // when the member joined is not
    })
    void noCouncillorIsAdmittedWhoHasNotServed(String term, String councillor, Answer answer) {
        Member member = Boards.member("c", Residence.RESIDENT)
                .withTerms(Periods.parse(term))
                .withAffiliations(
                        AffiliationPeriod.of(MemberAffiliation.ELECTED_COUNCILLOR, Periods.parse(councillor)));
        Partnership board = Boards.of(List.of(member))
                .withTermsOfReference(TERMS.withExcludedAffiliations(MemberAffiliation.ELECTED_COUNCILLOR));

        assertThat(answer(new MemberExclusionsKept(), board, DAY)).isEqualTo(answer);
    }

    @Test
    void whoWasElectedWhileServingStays() {
        Member member = Boards.member("c", Residence.RESIDENT)
                .withTerms(Periods.parse("2016-01-01/.."))
                .withAffiliations(
                        AffiliationPeriod.of(MemberAffiliation.NONE, Periods.parse("2016-01-01/2017-05-03")),
                        AffiliationPeriod.of(MemberAffiliation.ELECTED_COUNCILLOR, Periods.parse("2017-05-04/..")));
        Member returned = member.withTerms(Periods.parse("2016-01-01/2016-12-31"), Periods.parse("2018-01-01/.."));
        Partnership board = Boards.of(List.of(member))
                .withTermsOfReference(TERMS.withExcludedAffiliations(MemberAffiliation.ELECTED_COUNCILLOR));

        assertThat(answer(new MemberExclusionsKept(), board, DAY)).isEqualTo(Answer.SATISFIED);
        assertThat(answer(new MemberExclusionsKept(), board.replacing(returned), DAY))
                .isEqualTo(Answer.SATISFIED);
    }

    @Test
    void numbersOfTheTermsAreOneOrMore() {
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.withOfficeMonths(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.withConsecutiveTerms(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.withMaximumMembers(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.withMinimumResidents(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TERMS.withMaximumResidents(0));
    }
}
