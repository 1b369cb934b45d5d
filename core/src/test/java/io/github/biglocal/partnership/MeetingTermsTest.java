package io.github.biglocal.partnership;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** How far meetings may be apart, and whose votes decide, where a partnership's terms of reference say so. */
class MeetingTermsTest {
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

    // Meetings not too far apart.

    private static final TermsOfReference FIFTEEN_MONTHS = TERMS.withPeriod(Periods.parse("2017-05-10/.."))
            .withMeetingIntervals(new MeetingInterval(MeetingKind.ANNUAL, 15));

    private static String interval(LocalDate asOf, Meeting... meetings) {
        Partnership board = Boards.board(5, 3).withTermsOfReference(FIFTEEN_MONTHS);
        return new MeetingsWithinInterval()
                .verdict(board, RuleContext.on(asOf, with(board, List.of(meetings))))
                .description();
    }

    /** Minutes of Big Local North East Hastings, February 2018: an annual meeting within 15 months of the last. */
    @Test
    void annualMeetingsFourteenMonthsApartAreInTimeAndTwentyThreeAreNot() {
        Meeting late = ANNUAL.get(1).withDate(LocalDate.of(2019, 4, 10));

        assertThat(interval(LocalDate.of(2018, 8, 1), ANNUAL.get(0), ANNUAL.get(1)))
                .isEqualTo("Satisfied.");
        assertThat(interval(LocalDate.of(2018, 8, 10), ANNUAL.get(0), late)).isEqualTo("Satisfied.");
        assertThat(interval(LocalDate.of(2018, 8, 11), ANNUAL.get(0), late))
                .isEqualTo("Breached: No annual meeting is recorded after that of 10 May 2017; the next was due by"
                        + " 10 August 2018. Hold the annual meeting now, or record it if it has been held.");
        assertThat(interval(LocalDate.of(2019, 5, 1), ANNUAL.get(0), late))
                .isEqualTo(
                        "Breached: The next annual meeting after that of 10 May 2017 was held on 10 April 2019; it was"
                                + " due by 10 August 2018. Record the annual meeting held by 10 August 2018 if there was one, or"
                                + " correct the dates.");
    }

    @Test
    void theFirstMeetingIsDueSoManyMonthsAfterTheTermsCameIntoForce() {
        Meeting ordinary = ANNUAL.get(1).withKind(MeetingKind.ORDINARY);

        assertThat(interval(LocalDate.of(2018, 8, 10), ordinary)).isEqualTo("Satisfied.");
        assertThat(interval(LocalDate.of(2018, 8, 11), ordinary))
                .isEqualTo("Breached: No annual meeting is recorded under the terms of reference; the first was due by"
                        + " 10 August 2018. Hold the annual meeting now, or record it if it has been held.");
        assertThat(interval(
                        LocalDate.of(2018, 9, 2),
                        ordinary.withKind(MeetingKind.ANNUAL).withDate(LocalDate.of(2018, 9, 1))))
                .isEqualTo(
                        "Breached: The first annual meeting under the terms of reference was held on 1 September 2018;"
                                + " it was due by 10 August 2018. Record the annual meeting held by 10 August 2018 if there was"
                                + " one, or correct the dates.");
        assertThat(interval(DAY)).isEqualTo("Not known: which meetings the partnership held.");
    }

    @ParameterizedTest
    @CsvSource({
        // the days of meetings whose kind is not recorded, between 10 May 2017 and 1 April 2020; of how many it decides
        "2018-08-01 2019-10-01, UNKNOWN, 1", // both have to be annual; one that is not is enough to breach
        "2018-08-01 2018-08-10 2019-10-01, UNKNOWN, 1", // without the last it is too long in any case
        "2018-08-01 2018-08-02 2019-10-01 2019-10-02, UNKNOWN, 2",
        "2018-08-01, BREACHED, 0", // 1 November 2019 was the last day
        "2018-09-01 2019-10-01, BREACHED, 0"
    })
    void aMeetingWithoutAKindMayHaveBeenTheOneInTime(String days, Answer answer, int settledBy) {
        List<Meeting> meetings = new ArrayList<>(List.of(ANNUAL.get(0)));
        for (String day : days.split(" ", -1)) {
            meetings.add(
                    MEETING.withId(MeetingId.of(day)).withKind(Optional.empty()).withDate(LocalDate.parse(day)));
        }
        Partnership board = Boards.board(5, 3).withTermsOfReference(FIFTEEN_MONTHS);
        Verdict verdict = new MeetingsWithinInterval()
                .verdict(board, RuleContext.on(LocalDate.of(2020, 4, 1), with(board, meetings)));

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict instanceof Verdict.Unknown unknown ? unknown.settledBy() : 0)
                .isEqualTo(settledBy);
    }

    /** Against trying every way in which the kinds of up to eight meetings may be recorded. */
    @Test
    void whatItSaysOfMeetingsWithoutAKindHoldsOfEveryWayToRecordThem() {
        Random random = new Random(15);
        LocalDate asOf = LocalDate.of(2022, 1, 1);
        Partnership board = Boards.board(5, 3).withTermsOfReference(FIFTEEN_MONTHS);
        for (int round = 0; round < 60; round++) {
            List<Meeting> silent = new ArrayList<>();
            List<Meeting> known = new ArrayList<>(List.of(ANNUAL.get(0)));
            int size = 1 + random.nextInt(7);
            for (int i = 0; i < size; i++) {
                Meeting meeting = MEETING.withId(MeetingId.of("m" + i))
                        .withDate(LocalDate.of(2017, 6, 1).plusDays(random.nextInt(1_600)));
                if (random.nextInt(3) == 0) {
                    known.add(meeting.withKind(MeetingKind.ANNUAL));
                } else {
                    silent.add(meeting.withKind(Optional.empty()));
                }
            }
            boolean[] kept = new boolean[1 << silent.size()];
            for (int annual = 0; annual < kept.length; annual++) {
                kept[annual] = judged(board, asOf, known, silent, annual) == Answer.SATISFIED;
            }
            // More annual meetings never do harm: with all of some annual it may be kept whatever the others are.
            int fewest = Integer.MAX_VALUE;
            for (int found = 0; found < kept.length; found++) {
                if (kept[found] || !kept[kept.length - 1 - found]) {
                    fewest = Math.min(fewest, Integer.bitCount(found));
                }
            }
            List<Meeting> all = new ArrayList<>(known);
            all.addAll(silent);
            Verdict verdict = new MeetingsWithinInterval().verdict(board, RuleContext.on(asOf, with(board, all)));

            String what = "round " + round;
            assertThat(verdict.answer())
                    .as(what)
                    .isEqualTo(kept[0] ? Answer.SATISFIED : kept[kept.length - 1] ? Answer.UNKNOWN : Answer.BREACHED);
            if (verdict instanceof Verdict.Unknown unknown) {
                assertThat(unknown.settledBy()).as(what).isEqualTo(fewest);
            }
        }
    }

    private static Answer judged(
            Partnership board, LocalDate asOf, List<Meeting> known, List<Meeting> silent, int annual) {
        List<Meeting> meetings = new ArrayList<>(known);
        for (int i = 0; i < silent.size(); i++) {
            meetings.add(silent.get(i).withKind((annual & (1 << i)) == 0 ? MeetingKind.ORDINARY : MeetingKind.ANNUAL));
        }
        return new MeetingsWithinInterval()
                .verdict(board, RuleContext.on(asOf, with(board, meetings)))
                .answer();
    }

    @Test
    void theDayAfterAMeetingWasDueIsADayOfChange() {
        Partnership board = Boards.board(5, 3).withTermsOfReference(FIFTEEN_MONTHS);

        assertThat(Timeline.of(
                                new MeetingsWithinInterval(),
                                board,
                                with(board, ANNUAL),
                                Periods.parse("2018-01-01/2019-12-31"))
                        .intervals())
                .extracting(interval -> Periods.format(interval.period()) + " "
                        + interval.verdict().answer())
                .containsExactly("2018-01-01/2019-10-11 SATISFIED", "2019-10-12/2019-12-31 BREACHED");
    }

    // Votes.

    /** Four members of public authorities, three of none, one of whom it is not recorded; the ids are p0, n0 and u0. */
    private static final Partnership LAG = lag();

    private static Partnership lag() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            members.add(Boards.member("p" + i, Residence.UNKNOWN)
                    .withAffiliations(AffiliationPeriod.of(MemberAffiliation.PUBLIC_AUTHORITY, LocalDateRange.ALL)));
        }
        for (int i = 0; i < 3; i++) {
            members.add(Boards.member("n" + i, Residence.UNKNOWN)
                    .withAffiliations(AffiliationPeriod.of(MemberAffiliation.BUSINESS, LocalDateRange.ALL)));
        }
        members.add(Boards.member("u0", Residence.UNKNOWN));
        return Boards.of(members).withTermsOfReference(TERMS.withNonPublicVotes(Ratio.of(1, 2)));
    }

    private static List<PersonId> ids(String words) {
        return Stream.of(Objects.requireNonNullElse(words, "").strip().split(" +", -1))
                .filter(word -> !word.isEmpty())
                .map(PersonId::of)
                .toList();
    }

    private static Decision decision(String inFavour, String against, String abstained, String withdrawn) {
        return Decision.of(DecisionKind.SELECTION)
                .voted(ids(inFavour), ids(against))
                .notVoted(ids(abstained), ids(withdrawn));
    }

    private static Verdict votes(Decision... decisions) {
        return new SelectionVotesNonPublic()
                .verdict(MEETING.withDecisions(decisions), RuleContext.on(DAY, Records.of(LAG)));
    }

    /** Flintshire Local Action Group, terms of reference: at least 50 % of the votes in selection decisions. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p0 p1 p2 p3 n0 n1 n2 |  |  |  | BREACHED | 0", // 3 of 7
                "p0 p1 p2 n0 n1 n2 |  | p3 |  | SATISFIED | 0", // an abstention is no vote
                "p0 p1 p2 n0 n1 n2 |  |  | p3 | SATISFIED | 0", // nor is a withdrawal
                "n0 n1 n2 | p0 p1 p2 |  |  | SATISFIED | 0", // votes against count
                "n0 n1 | p0 p1 p2 |  | n2 | BREACHED | 0",
                "p0 p1 p2 p3 n0 n1 n2 u0 |  |  |  | UNKNOWN | 1", // 3 or 4 of 8
                "p0 p1 n0 u0 |  |  |  | UNKNOWN | 1",
                "p0 n0 n1 u0 |  |  |  | SATISFIED | 0",
                "p0 p1 p2 p3 n0 u0 |  |  |  | BREACHED | 0",
                "p0 n0 guest |  |  |  | UNKNOWN | 1",
                " |  | p0 n0 |  | UNKNOWN | 1" // who voted is not recorded
            })
    void halfOfTheVotesThatSelectAProjectAreNotOfPublicAuthorities(
            String inFavour, String against, String abstained, String withdrawn, Answer answer, int settledBy) {
        Verdict verdict = votes(decision(inFavour, against, abstained, withdrawn));

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict instanceof Verdict.Unknown unknown ? unknown.settledBy() : 0)
                .isEqualTo(settledBy);
    }

    @Test
    void saysHowManyOfTheVotesWereWhose() {
        assertThat(votes(decision("p0 p1 p2 p3 n0 n1 n2", "", "", "")).description())
                .isEqualTo(
                        "Breached: 3 of the 7 votes in decision 1 of the meeting were cast by partners other than public"
                                + " authorities (42.86 %); the terms of reference require at least 50 %. Take the decision again"
                                + " with enough votes of other partners, or correct the votes recorded.");
        assertThat(votes(Decision.of(DecisionKind.ELECTION).voted(ids("p0"), List.of()), decision("p0", "", "", ""))
                        .description())
                .startsWith(
                        "Breached: The only vote in decision 2 of the meeting was cast by a public authority; the terms of"
                                + " reference require at least 50 % from other partners.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 PUBLIC_AUTHORITIES, 3 PRIVATE_SECTOR | BREACHED | 0",
                "3 PUBLIC_AUTHORITIES, 2 PRIVATE_SECTOR, 1 VOLUNTARY_SECTOR | SATISFIED | 0",
                "3 PUBLIC_AUTHORITIES, 2 PRIVATE_SECTOR, 1 ? | UNKNOWN | 1",
                "3 PUBLIC_AUTHORITIES, 1 PRIVATE_SECTOR, 1 ? | BREACHED | 0",
                "7 ? | UNKNOWN | 1",
                "0 PUBLIC_AUTHORITIES, 0 RESIDENTS | NOT_APPLICABLE | 0",
                "3 PUBLIC_AUTHORITIES, -1 RESIDENTS | UNKNOWN | 1" // how many is not recorded
            })
    void votesMayBeCountedByGroup(String counts, Answer answer, int settledBy) {
        Decision decision = Decision.of(DecisionKind.SELECTION)
                .counted(Stream.of(counts.split(", ", -1))
                        .map(count -> count.split(" ", -1))
                        .map(count -> new VoteCount(
                                Optional.of(count[1])
                                        .filter(group -> !group.equals("?"))
                                        .map(VoterGroup::of),
                                count[0].equals("-1")
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(Integer.parseInt(count[0])),
                                OptionalInt.of(0),
                                OptionalInt.empty(),
                                OptionalInt.empty()))
                        .toArray(VoteCount[]::new));
        Verdict verdict = votes(decision);

        assertThat(verdict.answer()).isEqualTo(answer);
        assertThat(verdict instanceof Verdict.Unknown unknown ? unknown.settledBy() : 0)
                .isEqualTo(settledBy);
    }

    @Test
    void aDecisionOfAnotherKindIsNotAskedAndOneOfNoKindMayBeOneOfSelection() {
        Decision few = decision("p0 p1", "", "", "");
        Decision silent = new Decision(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                few.inFavour(),
                few.against(),
                List.of(),
                List.of(),
                List.of());

        assertThat(votes(Decision.of(DecisionKind.PLAN).voted(ids("p0"), List.of())))
                .isEqualTo(Verdict.notApplicable("no votes on which projects are given money are recorded"));
        assertThat(votes()).isEqualTo(Verdict.notApplicable("no votes on which projects are given money are recorded"));
        assertThat(votes(silent))
                .isEqualTo(Verdict.unknown(MEETING, "decisions/0/kind", "what kind of decision it was"));
        assertThat(votes(silent, few).answer()).isEqualTo(Answer.BREACHED);
        assertThat(votes(silent.voted(ids("n0 p0"), List.of()))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void aPersonVotesOnceAndNumbersAreInRange() {
        assertThat(new DecisionVotesOnce()
                        .verdict(
                                MEETING.withDecisions(
                                        decision("p0 n0", "n1", "p1", "p2"), decision("p0 n0", "p0", "n1", "n1 n0")),
                                RuleContext.on(DAY))
                        .description())
                .isEqualTo(
                        "Breached: 3 people are recorded with more than one vote in decision 2 of the meeting. Record"
                                + " each of them once: as voting for it, against it, abstaining, or withdrawn.");
        assertThat(new DecisionVotesOnce()
                        .verdict(MEETING.withDecisions(decision("p0 p0", "", "", "")), RuleContext.on(DAY))
                        .description())
                .startsWith("Breached: 1 person is recorded with more than one vote in decision 1 of the meeting.");
        assertThat(votes(decision("p0 p0 n0", "p0", "", ""))).isEqualTo(Verdict.satisfied());
        assertRefused("VoteCount", "against", () -> VoteCount.of(VoterGroup.RESIDENTS, 1, -1));
        assertRefused("TermsOfReference", "nonPublicVotes", () -> TERMS.withNonPublicVotes(Ratio.of(51, 50)));
        assertRefused("MeetingInterval", "months", () -> new MeetingInterval(MeetingKind.ANNUAL, 0));
    }
}
