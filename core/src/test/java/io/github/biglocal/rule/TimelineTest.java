package io.github.biglocal.rule;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.lto.LtoRules;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Boards;
import io.github.biglocal.partnership.CountedMembers;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.VotingPeriod;
import io.github.biglocal.partnership.VotingRight;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlanInForce;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class TimelineTest {
    private static final LocalDateRange YEAR = Periods.parse("2016-01-01/2016-12-31");

    @Test
    void aMemberWhoMovesAwayBreaksTheMajorityOnThatDay() {
        Partnership board = board(
                residents(4, LocalDateRange.ALL),
                members("out", 3, Residence.NON_RESIDENT),
                List.of(member("mover", Periods.parse("2015-01-01/.."))
                        .withResidence(
                                new ResidencePeriod(Residence.RESIDENT, Periods.parse("2015-01-01/2016-02-29")),
                                new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2016-03-01/..")))));

        Timeline timeline = Timeline.of(ResidentMajority.standard(), board, Records.NONE, YEAR);

        assertThat(timeline.intervals())
                .extracting(interval -> Periods.format(interval.period()))
                .containsExactly("2016-01-01/2016-02-29", "2016-03-01/2016-12-31");
        assertThat(timeline.intervals().get(0).verdict()).isInstanceOf(Verdict.Satisfied.class);
        assertThat(timeline.intervals().get(0).causes()).isEmpty();
        assertThat(timeline.intervals().get(1).verdict()).isInstanceOf(Verdict.Breached.class);
        assertThat(timeline.intervals().get(1).causes())
                .containsExactly(new Change(LocalDate.of(2016, 3, 1), new Reference("Member", "mover"), "residence"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dates-within-programme",
                "ids-look-different",
                "unique-ids",
                "organisations-distinct",
                "references-resolve"
            })
    void aRuleThatNeverReadsTheDateIsAskedOnceAndItsAnswerIsTheSameOnEveryDay(String id) {
        Programme programme = RandomProgrammes.of(3, LocalDate.of(2018, 4, 1)).programme();
        @SuppressWarnings("unchecked")
        Rule<Programme> rule = (Rule<Programme>) BigLocalRules.all().rule(RuleId.of(id));
        LocalDateRange period = Periods.parse("2012-01-01/2026-12-31");
        List<Verdict> onDays = new ArrayList<>();
        for (LocalDate day = period.getStart(); !day.isAfter(period.getEndInclusive()); day = day.plusMonths(1)) {
            onDays.add(rule.verdict(programme, RuleContext.on(day, programme)));
        }

        assertThat(rule.isTimeless()).isTrue();
        assertThat(Timeline.of(rule, programme, programme, period).intervals())
                .extracting(Timeline.Interval::verdict)
                .containsExactlyElementsOf(onDays.stream().distinct().toList());
        assertThat(onDays).filteredOn(onDays.get(0)::equals).hasSameSizeAs(onDays);
    }

    /** Notes when it is asked. */
    private static final class Asked extends Rule<Partnership> {
        private final boolean timeless;
        private final List<LocalDate> days = new ArrayList<>();

        Asked(boolean timeless) {
            super(
                    RuleInfo.of("partnership", RuleId.of("asked"), RuleKind.REQUIREMENT)
                            .title("It is asked")
                            .rationale("R.")
                            .source(Citation.of("Our constitution", "clause 7"))
                            .guidance(Periods.parse("2016-02-01/.."))
                            .build(),
                    Partnership.class);
            this.timeless = timeless;
        }

        @Override
        protected boolean isTimeless() {
            return timeless;
        }

        @Override
        protected Verdict judge(Partnership board, RuleContext context) {
            days.add(context.asOf());
            return Verdict.satisfied();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 2016-02-01", "false, 2016-02-01|2016-03-01"})
    void aRuleWhoseAnswerIsTheSameOnEveryDayIsAskedOnlyWhereItChangesItself(boolean timeless, String days) {
        Asked rule = new Asked(timeless);

        Timeline.of(
                rule,
                board(List.of(member("leaver", Periods.parse("2015-01-01/2016-02-29"))), List.of(), List.of()),
                Records.NONE,
                YEAR);

        assertThat(rule.days)
                .containsExactlyElementsOf(
                        Arrays.stream(days.split("\\|")).map(LocalDate::parse).toList());
    }

    @Test
    void theWordingOfTheRuleIsACauseToo() {
        Partnership half =
                board(residents(4, LocalDateRange.ALL), members("out", 4, Residence.NON_RESIDENT), List.of());

        Timeline timeline =
                Timeline.of(ResidentMajority.standard(), half, Records.NONE, Periods.parse("2012-01-01/2016-12-31"));

        assertThat(timeline.byKind())
                .extracting(interval -> Periods.format(interval.period()) + " "
                        + interval.verdict().answer())
                .containsExactly("2012-01-01/2015-06-30 NOT_APPLICABLE", "2015-07-01/2016-12-31 BREACHED");
        assertThat(timeline.byKind().get(1).causes())
                .containsExactly(
                        new Change(LocalDate.of(2015, 7, 1), new Reference("Rule", "resident-majority"), "guidance"),
                        new Change(LocalDate.of(2015, 7, 1), new Reference("Rule", "resident-majority"), "minimum"));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-01, came into force", // recorded on the day itself: it begins
        "2015-12-31, came to an end", // its last day is the day before
        "2015-12-31|2016-01-01, was replaced"
    })
    void saysWhetherWhatTheRuleAsksBeginsEndsOrChanges(String recorded, String happened) {
        LocalDate day = LocalDate.of(2016, 1, 1);
        List<Change> causes = Arrays.stream(recorded.split("\\|"))
                .map(LocalDate::parse)
                .map(last -> new Change(day, new Reference("Rule", "resident-majority"), "minimum", Optional.of(last)))
                .toList();

        assertThat(new Timeline.Interval(YEAR, Verdict.satisfied(), causes))
                .hasToString("From 1 January 2016 to 31 December 2016. Satisfied. What changed: the rule's minimum "
                        + happened + ".");
    }

    @Test
    void whatTheRuleLooksUpCausesChangesToo() {
        Area area = Area.builder().id(AreaId.of("a")).name("A").build();
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addArea(area)
                .addLtoAppointments(lto("first", "2015-01-01/2016-03-31"), lto("second", "2016-06-01/.."))
                .build();

        Timeline timeline = Timeline.of(LtoRules.ltoInPost(), area, programme, YEAR);

        assertThat(timeline.byKind())
                .extracting(interval -> Periods.format(interval.period()))
                .containsExactly("2016-01-01/2016-03-31", "2016-04-01/2016-05-31", "2016-06-01/2016-12-31");
        assertThat(timeline.byKind().get(1).verdict()).isInstanceOf(Verdict.Breached.class);
        assertThat(timeline.byKind().get(1).causes())
                .extracting(Change::where)
                .containsExactly(new Reference("LtoAppointment", "first"));
    }

    @Test
    void recordsWithTheSameIdAllCount() {
        Area area = Area.builder().id(AreaId.of("a")).name("A").build();
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addArea(area)
                .addLtoAppointments(lto("same", "2015-01-01/2016-03-31"), lto("same", "2016-06-01/.."))
                .build();

        assertThat(Timeline.of(LtoRules.ltoInPost(), area, programme, YEAR).on(LocalDate.of(2016, 7, 1)))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void theIntervalsAreThePeriodWithoutGapOrOverlap() {
        Random random = new Random(20260331);
        int changes = 0;
        for (int i = 0; i < 50; i++) {
            List<Timeline.Interval> intervals = Timeline.of(
                            ResidentMajority.standard(), anyBoard(random), Records.NONE, YEAR)
                    .intervals();

            assertThat(intervals.get(0).period().getStart()).isEqualTo(YEAR.getStart());
            assertThat(intervals.get(intervals.size() - 1).period().getEnd()).isEqualTo(YEAR.getEnd());
            for (int j = 1; j < intervals.size(); j++) {
                assertThat(intervals.get(j).period().getStart())
                        .isEqualTo(intervals.get(j - 1).period().getEnd());
                assertThat(intervals.get(j).verdict())
                        .isNotEqualTo(intervals.get(j - 1).verdict());
                assertThat(intervals.get(j).causes())
                        .isNotEmpty()
                        .extracting(Change::date)
                        .containsOnly(intervals.get(j).period().getStart());
                changes++;
            }
        }
        // 782 in the boards drawn; another draw has a few more or less.
        assertThat(changes).as("days on which a verdict changed").isGreaterThan(700);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theTimelineSaysOnEveryDayOfAYearWhatTheRuleSaysAsOfThatDay(long seed) {
        Random random = new Random(seed);
        Partnership board = anyBoard(random);
        Area area = Area.builder()
                .id(board.area())
                .name("A")
                .announced(anyDay(random))
                .build();
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addArea(area)
                .addPartnership(board)
                .addLtoAppointments(lto("one", anyPeriod(random)), lto("two", anyPeriod(random)))
                .addPlans(plan("one", random), plan("two", random))
                .build();

        agrees(ResidentMajority.standard(), board, programme);
        agrees(ResidentMajority.standard().counting(CountedMembers.VOTING_MEMBERS), board, programme);
        agrees(MinimumSize.standard(), board, programme);
        agrees(LtoRules.ltoInPost(), area, programme);
        agrees(new PlanInForce(), area, programme);
    }

    private static <S extends io.github.biglocal.entity.Entity> void agrees(
            Rule<S> rule, S subject, Programme programme) {
        Timeline timeline = Timeline.of(rule, subject, programme, YEAR);
        for (LocalDate day = YEAR.getStart(); day.isBefore(YEAR.getEnd()); day = day.plusDays(1)) {
            assertThat(timeline.on(day))
                    .as("%s on %s", rule, day)
                    .isEqualTo(rule.verdict(subject, RuleContext.on(day, programme)));
        }
    }

    @Test
    void aDayOutsideThePeriodIsRefused() {
        Partnership board = anyBoard(new Random(1));
        Timeline timeline = Timeline.of(MinimumSize.standard(), board, Records.NONE, YEAR);

        for (LocalDate day : List.of(YEAR.getStart(), YEAR.getEndInclusive())) {
            assertThat(timeline.on(day)).isEqualTo(MinimumSize.standard().verdict(board, RuleContext.on(day)));
        }
        assertRefused("Timeline", "day", () -> timeline.on(LocalDate.of(2015, 12, 31)));
        assertRefused("Timeline", "day", () -> timeline.on(LocalDate.of(2017, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-01-01/..", "../2016-01-01", "../.."})
    void anOpenPeriodIsRefused(String period) {
        assertRefused(
                "Timeline",
                "period",
                () -> Timeline.of(
                        MinimumSize.standard(), anyBoard(new Random(1)), Records.NONE, Periods.parse(period)));
    }

    private static Partnership board(List<Member> first, List<Member> second, List<Member> third) {
        return Partnership.builder()
                .id(PartnershipId.of("board"))
                .area(AreaId.of("a"))
                .addAllMembers(first)
                .addAllMembers(second)
                .addAllMembers(third)
                .build();
    }

    private static List<Member> residents(int number, LocalDateRange term) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            members.add(
                    member("in-" + i, term).withResidence(new ResidencePeriod(Residence.RESIDENT, LocalDateRange.ALL)));
        }
        return members;
    }

    private static List<Member> members(String name, int number, Residence residence) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            members.add(member(name + "-" + i, LocalDateRange.ALL)
                    .withResidence(new ResidencePeriod(residence, LocalDateRange.ALL)));
        }
        return members;
    }

    private static Member member(String id, LocalDateRange term) {
        return Member.builder().id(PersonId.of(id)).addTerm(term).build();
    }

    private static Partnership anyBoard(Random random) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            members.add(member("m" + i, Periods.parse(anyPeriod(random)))
                    .withResidence(new ResidencePeriod(
                            List.of(Residence.RESIDENT, Residence.NON_RESIDENT, Residence.UNKNOWN)
                                    .get(random.nextInt(3)),
                            Periods.parse(anyPeriod(random))))
                    .withVoting(new VotingPeriod(
                            random.nextInt(2) == 0 ? VotingRight.VOTING : VotingRight.NON_VOTING,
                            Periods.parse(anyPeriod(random)))));
        }
        return board(members, List.of(), List.of());
    }

    private static LtoAppointment lto(String id, String period) {
        return LtoAppointment.builder()
                .id(LtoAppointmentId.of(id))
                .area(AreaId.of("a"))
                .organisation(OrganisationId.of("o"))
                .period(Periods.parse(period))
                .build();
    }

    private static Plan plan(String id, Random random) {
        return Plan.builder()
                .id(PlanId.of(id))
                .area(AreaId.of("a"))
                .period(Periods.parse(anyPeriod(random)))
                .endorsed(anyDay(random))
                .build();
    }

    private static LocalDate anyDay(Random random) {
        return LocalDate.of(2015, 10, 1).plusDays(random.nextInt(500));
    }

    private static String anyPeriod(Random random) {
        LocalDate start = anyDay(random);
        return random.nextInt(4) == 0 ? start + "/.." : start + "/" + start.plusDays(random.nextInt(200));
    }

    @Test
    void readsAsALineForEachIntervalWithItsLastDay() {
        Partnership board = Boards.board(5, 3)
                .replacing(Boards.board(5, 3).members().get(0).withTerms(Periods.parse("2015-01-01/2019-05-31")));

        assertThat(Timeline.of(ResidentMajority.standard(), board, Records.NONE, Periods.parse("2019-01-01/2019-12-31"))
                        .toText()
                        .lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("From 1 January 2019 to 31 May 2019. Satisfied: 5 of 8"),
                        second -> assertThat(second)
                                .startsWith("From 1 June 2019 to 31 December 2019. Satisfied: 4 of 7")
                                .endsWith(" What changed: "
                                        + board.members().get(0).reference() + " (terms)."));
    }
}
