package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.PeriodOverlap.Entries;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/** {@link PeriodOverlap}, and the rules that find it in members, partnerships, appointments and assignments. */
class PeriodOverlapTest {
    private static final RuleContext ANY_DAY = RuleContext.on(LocalDate.of(2018, 1, 1));
    private static final LocalDateRange FIRST = Periods.parse("2016-01-01/2017-12-31");
    private static final LocalDateRange NEXT = Periods.parse("2018-01-01/..");
    private static final LocalDateRange OVERLAPPING = Periods.parse("2017-12-01/..");
    private static final LocalDateRange DECEMBER = Periods.parse("2017-12-01/2017-12-31");

    private static Verdict member(Member member) {
        return new MemberPeriodsDoNotOverlap().verdict(member, ANY_DAY);
    }

    private static Verdict overlap(Entries entries) {
        return Verdict.breached(new PeriodOverlap(entries, DECEMBER));
    }

    private static final Member MEMBER = Boards.member("m", Residence.UNKNOWN);

    @ParameterizedTest
    @CsvSource({
        "2016-01-01/2017-12-31, 2018-01-01/.., ",
        "2016-01-01/2017-12-31, 2017-12-31/.., 2017-12-31/2017-12-31",
        "2017-12-01/.., 2016-01-01/2017-12-31, 2017-12-01/2017-12-31",
        "../2017-12-31, ../2016-12-31, ../2016-12-31",
        "../.., ../.., ../..",
        "../.., 2016-01-01/2016-12-31, 2016-01-01/2016-12-31"
    })
    void twoPeriodsOverlapOnTheDaysTheyHaveInCommon(String one, String other, String common) {
        assertThat(PeriodOverlap.among(Entries.TERMS, List.of(Periods.parse(one), Periods.parse(other))))
                .extracting(found -> Periods.format(found.common()))
                .isEqualTo(common == null ? List.of() : List.of(common));
    }

    @Test
    void asManyPairsAreFoundAsShareADay() {
        Random random = new Random(20);
        for (int round = 0; round < 200; round++) {
            List<LocalDateRange> periods = new ArrayList<>();
            List<Set<Integer>> days = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                int first = 1 + random.nextInt(25);
                int last = first + random.nextInt(6);
                periods.add(LocalDateRange.ofClosed(LocalDate.of(2016, 1, first), LocalDate.of(2016, 1, last)));
                Set<Integer> covered = new HashSet<>();
                for (int day = first; day <= last; day++) {
                    covered.add(day);
                }
                days.add(covered);
            }
            int pairs = 0;
            for (int i = 0; i < days.size(); i++) {
                for (int j = i + 1; j < days.size(); j++) {
                    Set<Integer> common = new HashSet<>(days.get(i));
                    common.retainAll(days.get(j));
                    pairs += common.isEmpty() ? 0 : 1;
                }
            }
            assertThat(PeriodOverlap.among(Entries.TERMS, periods)).hasSize(pairs);
        }
    }

    @Test
    void aMembersTermsDoNotOverlap() {
        assertThat(member(MEMBER.withTerms(FIRST, NEXT))).isEqualTo(Verdict.satisfied());
        assertThat(member(MEMBER.withTerms(FIRST, OVERLAPPING))).isEqualTo(overlap(Entries.TERMS));
    }

    @Test
    void norDoTheEntriesOfResidenceWhetherTheyAgreeOrNot() {
        for (Residence second : Residence.values()) {
            ResidencePeriod first = new ResidencePeriod(Residence.RESIDENT, FIRST);
            assertThat(member(MEMBER.withResidence(first, new ResidencePeriod(second, NEXT))))
                    .isEqualTo(Verdict.satisfied());
            assertThat(member(MEMBER.withResidence(first, new ResidencePeriod(second, OVERLAPPING))))
                    .isEqualTo(overlap(Entries.RESIDENCE));
        }
    }

    @Test
    void norDoTheEntriesOfVoting() {
        VotingPeriod first = new VotingPeriod(VotingRight.VOTING, FIRST);

        assertThat(member(MEMBER.withVoting(first, new VotingPeriod(VotingRight.NON_VOTING, NEXT))))
                .isEqualTo(Verdict.satisfied());
        assertThat(member(MEMBER.withVoting(first, new VotingPeriod(VotingRight.NON_VOTING, OVERLAPPING))))
                .isEqualTo(overlap(Entries.VOTING));
    }

    @Test
    void twoOfficesMayBeHeldAtOnceAndOneOnlyOnce() {
        OfficeTerm chair = new OfficeTerm(Office.CHAIR, FIRST);

        assertThat(member(MEMBER.withOffices(chair, new OfficeTerm(Office.TREASURER, OVERLAPPING))))
                .isEqualTo(Verdict.satisfied());
        assertThat(member(MEMBER.withOffices(chair, new OfficeTerm(Office.CHAIR, OVERLAPPING))))
                .isEqualTo(overlap(Entries.OFFICES));
    }

    @Test
    void aPartnershipHasOneStyleAndOneLegalFormAtATimeAndEachArrangementOnce() {
        PartnershipPeriodsDoNotOverlap rule = new PartnershipPeriodsDoNotOverlap();
        Partnership board = Boards.board(1, 0);
        StylePeriod guides = new StylePeriod(PartnershipStyle.GUIDES, FIRST);
        LegalFormPeriod none = new LegalFormPeriod(LegalForm.UNINCORPORATED, List.of(), FIRST);
        MeetingArrangementPeriod informal =
                new MeetingArrangementPeriod(MeetingArrangement.SEPARATE_INFORMAL_SESSION, FIRST);

        assertThat(rule.verdict(board, ANY_DAY)).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(rule.verdict(
                        board.withStyles(guides, new StylePeriod(PartnershipStyle.OWN_LTO, NEXT))
                                .withLegalForms(none, new LegalFormPeriod(LegalForm.CIO, List.of(), NEXT))
                                .withMeetingArrangements(
                                        informal,
                                        new MeetingArrangementPeriod(
                                                MeetingArrangement.RESIDENT_ONLY_MEETINGS, OVERLAPPING)),
                        ANY_DAY))
                .isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(
                        board.withStyles(guides, new StylePeriod(PartnershipStyle.OWN_LTO, OVERLAPPING)), ANY_DAY))
                .isEqualTo(overlap(Entries.STYLES));
        assertThat(rule.verdict(
                        board.withLegalForms(none, new LegalFormPeriod(LegalForm.CIO, List.of(), OVERLAPPING)),
                        ANY_DAY))
                .isEqualTo(overlap(Entries.LEGAL_FORMS));
        assertThat(rule.verdict(
                        board.withMeetingArrangements(
                                informal,
                                new MeetingArrangementPeriod(
                                        MeetingArrangement.SEPARATE_INFORMAL_SESSION, OVERLAPPING)),
                        ANY_DAY))
                .isEqualTo(overlap(Entries.MEETING_ARRANGEMENTS));
    }

    @Test
    void anOrganisationHasManyFunctionsAndDifficultiesAndEachOnce() {
        LtoPeriodsDoNotOverlap rule = new LtoPeriodsDoNotOverlap();
        LtoAppointment appointment = LtoAppointment.builder()
                .id(LtoAppointmentId.of("l"))
                .area(AreaId.of("a"))
                .organisation(OrganisationId.of("o"))
                .build();
        LtoFunctionPeriod banker = new LtoFunctionPeriod(LtoFunction.BANKER, FIRST);
        LtoDifficultyPeriod late = new LtoDifficultyPeriod(LtoDifficulty.LATE_PAYMENT, FIRST);

        assertThat(rule.verdict(appointment, ANY_DAY)).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(rule.verdict(
                        appointment
                                .withFunctions(banker, new LtoFunctionPeriod(LtoFunction.EMPLOYER, OVERLAPPING))
                                .withDifficulties(
                                        late, new LtoDifficultyPeriod(LtoDifficulty.VETO_OVER_DECISIONS, OVERLAPPING)),
                        ANY_DAY))
                .isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(
                        appointment.withFunctions(banker, new LtoFunctionPeriod(LtoFunction.BANKER, OVERLAPPING)),
                        ANY_DAY))
                .isEqualTo(overlap(Entries.FUNCTIONS));
        assertThat(rule.verdict(
                        appointment.withDifficulties(
                                late, new LtoDifficultyPeriod(LtoDifficulty.LATE_PAYMENT, OVERLAPPING)),
                        ANY_DAY))
                .isEqualTo(overlap(Entries.DIFFICULTIES));
    }

    @Test
    void aRepHasOneApproachAtATime() {
        RepApproachesDoNotOverlap rule = new RepApproachesDoNotOverlap();
        RepAssignment assignment = RepAssignment.builder()
                .id(RepAssignmentId.of("r"))
                .area(AreaId.of("a"))
                .rep(PersonId.of("p"))
                .build();
        RepApproachPeriod silent = new RepApproachPeriod(RepApproach.SILENT, FIRST);

        assertThat(rule.verdict(assignment, ANY_DAY)).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(rule.verdict(
                        assignment.withApproaches(silent, new RepApproachPeriod(RepApproach.ADVISORY, NEXT)), ANY_DAY))
                .isEqualTo(Verdict.satisfied());
        assertThat(rule.verdict(
                        assignment.withApproaches(silent, new RepApproachPeriod(RepApproach.ADVISORY, OVERLAPPING)),
                        ANY_DAY))
                .isEqualTo(overlap(Entries.APPROACHES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-12-01/2017-12-31 | from 2017-12-01 to 2017-12-31 | End the earlier one before 2017-12-01",
                "2017-12-01/.. | from 2017-12-01 on | End the earlier one before 2017-12-01",
                "../2017-12-31 | until 2017-12-31 | Correct the dates of one of them",
                "../.. | on every day | Correct the dates of one of them"
            })
    void saysWhatIsWrongAndWhatWouldMendIt(String common, String days, String repair) {
        PeriodOverlap finding = new PeriodOverlap(Entries.LEGAL_FORMS, Periods.parse(common));

        assertThat(finding.problem()).isEqualTo("Two legal forms hold at once, " + days + ".");
        assertThat(finding.repair()).isEqualTo(repair + ", or make one entry of the two.");
    }
}
