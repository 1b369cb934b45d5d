package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.foresight.ReformStudy.AreaChange;
import io.github.biglocal.foresight.ReformStudy.Days;
import io.github.biglocal.foresight.ReformStudy.Effect;
import io.github.biglocal.foresight.ReformStudy.RecordChange;
import io.github.biglocal.foresight.ReformStudy.RuleTotal;
import io.github.biglocal.foresight.ReformStudy.Shift;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class ReformStudyTest {
    private static final RuleSet STANDARD = BigLocalRules.standard();
    private static final LocalDate APRIL = LocalDate.of(2016, 4, 1);
    private static final LocalDateRange PROGRAMME = Periods.parse("2015-07-01/2026-03-31");
    private static final Reform SIXTY = minimum("At least 60 % residents", APRIL, Ratio.ofPercent(60));

    private static Reform minimum(String name, LocalDate from, Ratio share) {
        return Reform.of(name).from(from, Settings.none().value(ResidentMajority.ID, "minimum", share));
    }

    private static Member member(String id, String in, Residence residence) {
        LocalDateRange term = Periods.parse(in);
        return Member.builder()
                .id(PersonId.of(id))
                .addTerms(term)
                .addResidence(new ResidencePeriod(residence, term))
                .build();
    }

    private static Stream<Member> members(String board, int number, Residence residence) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> member(board + "-" + residence + "-" + i, "2015-07-01/..", residence));
    }

    /** A board of so many residents and others through the programme, and some more members. */
    private static Partnership board(String id, String area, int residents, int others, Member... more) {
        return Partnership.builder()
                .id(PartnershipId.of(id))
                .area(AreaId.of(area))
                .addAllMembers(members(id, residents, Residence.RESIDENT).toList())
                .addAllMembers(members(id, others, Residence.NON_RESIDENT).toList())
                .addMembers(more)
                .build();
    }

    private static Programme programme(Partnership... boards) {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("A programme")
                .addAllAreas(Stream.of(boards)
                        .map(Partnership::area)
                        .distinct()
                        .map(id -> Area.builder().id(id).name("An area").build())
                        .toList())
                .addPartnerships(boards)
                .build();
    }

    private static ReformStudy study(Reform reform, String period, Partnership... boards) {
        return ReformStudy.of(programme(boards), STANDARD, reform, Periods.parse(period));
    }

    private static void assertTotal(List<RuleTotal> totals, String areas, Days days) {
        assertThat(totals).singleElement().satisfies(total -> {
            assertThat(total).hasToString("resident-majority: " + areas);
            assertThat(total.days()).isEqualTo(days);
        });
    }

    /** 5 of 9 residents (55.56 %) until 31 May 2016, then 6 of 10 (60 %). */
    private static Partnership until31May() {
        return board("b", "a", 5, 4, member("sixth", "2016-06-01/..", Residence.RESIDENT));
    }

    @ParameterizedTest
    @CsvSource({
        // The reform begins within an interval of the timeline.
        "2015-07-01/2026-03-31, 2016-04-01/2016-05-31",
        "2016-04-01/2016-04-01, 2016-04-01/2016-04-01",
        "2016-03-31/2016-04-01, 2016-04-01/2016-04-01",
        "2016-04-02/2016-05-31, 2016-04-02/2016-05-31",
        "2016-05-31/2016-06-01, 2016-05-31/2016-05-31",
        // Not before the reform, and not when the board has 60 %.
        "2015-07-01/2016-03-31,",
        "2016-06-01/2026-03-31,",
        // The rule ends with the programme, and a reform does not prolong it.
        "2026-04-01/2027-03-31,"
    })
    void daysAreGainedFromTheFirstDayOfTheReformToTheLastOfThePeriod(String period, String gained) {
        ReformStudy study = study(SIXTY, period, until31May());

        assertThat(study.areas())
                .flatExtracting(AreaChange::shifts)
                .containsExactlyElementsOf(Optional.ofNullable(gained).stream()
                        .map(days -> new Shift(Periods.parse(days), Answer.SATISFIED, Answer.BREACHED))
                        .toList());
    }

    @Test
    void anAreaFlipsOnTheFirstDayThatDiffersAndTheSmallestRepairOfThatDayIsGiven() {
        AreaChange area =
                study(SIXTY, "2015-07-01/2026-03-31", until31May()).areas().get(0);

        assertThat(area.days()).isEqualTo(new Days(61, 0, 0, 0, 0, 0));
        assertThat(area).hasToString("resident-majority, Area a");
        assertThat(area.firstInBreach()).contains(APRIL);
        assertThat(area.firstNotInBreach()).isEmpty();
        assertThat(area.needed()).contains(new ReformStudy.Needed(APRIL, "Recruit 1 more resident."));
    }

    @Test
    void aBoardNeedsAsManyMoreResidentsAsTheNewShareTakes() {
        // 6 of 11 is 54.5 %; 2 more make 8 of 13, 61.5 %, and 1 more only 7 of 12, 58.3 %.
        assertThat(study(SIXTY, "2015-07-01/2026-03-31", board("b", "a", 6, 5))
                        .areas()
                        .get(0)
                        .needed()
                        .orElseThrow()
                        .repair())
                .isEqualTo("Fill the place of 1 of the other members with a resident.");
    }

    @Test
    void aLowerThresholdLosesDaysInBreach() {
        AreaChange area = study(
                        minimum("At least half", APRIL, Ratio.ofPercent(50)),
                        "2016-03-01/2016-04-30",
                        board("b", "a", 4, 4))
                .areas()
                .get(0);

        assertThat(area.shifts())
                .containsExactly(new Shift(Periods.parse("2016-04-01/2016-04-30"), Answer.BREACHED, Answer.SATISFIED));
        assertThat(area.days()).isEqualTo(new Days(0, 30, 0, 0, 0, 0));
        assertThat(area.firstNotInBreach()).contains(APRIL);
        assertThat(area.needed()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsKeptApart() {
        // 5 residents, 3 others and one who may be either: 5 of 9 at least, 6 of 9 at most.
        Partnership board = board("b", "a", 5, 3, member("either", "2015-07-01/..", Residence.UNKNOWN));

        ReformStudy stricter = study(SIXTY, "2016-04-01/2016-04-30", board);
        assertThat(stricter.areas()).extracting(AreaChange::days).containsExactly(new Days(0, 0, 0, 0, 30, 0));
        assertTotal(
                stricter.totals(),
                "0 more, 0 fewer, 0 the same (0 in breach), 1 not known",
                new Days(0, 0, 0, 0, 30, 0));

        ReformStudy evenStricter = ReformStudy.of(
                programme(board),
                STANDARD.with(Settings.none().value(ResidentMajority.ID, "minimum", sixtyForAllTime())),
                minimum("70 %", APRIL, Ratio.ofPercent(70)),
                Periods.parse("2016-04-01/2016-04-30"));
        assertThat(evenStricter.areas())
                .flatExtracting(AreaChange::shifts)
                .containsExactly(new Shift(Periods.parse("2016-04-01/2016-04-30"), Answer.UNKNOWN, Answer.BREACHED));
        assertThat(evenStricter.areas()).extracting(AreaChange::days).containsExactly(new Days(0, 0, 30, 0, 0, 0));
    }

    @Test
    void daysThatWouldBeInBreachForCertainAreSaidWithWhatTheyNeed() {
        // 4 residents, 4 others and one who may be either: 4 or 5 of 9, which 51 % leaves open and 60 % does not.
        ReformStudy study = study(
                SIXTY,
                "2016-04-01/2016-12-31",
                board("b", "a", 4, 4, member("either", "2015-07-01/..", Residence.UNKNOWN)));

        AreaChange area = study.areas().get(0);
        assertThat(area.shifts()).extracting(Shift::effect).containsExactly(Effect.BREACH_NEWLY_KNOWN);
        assertThat(area.days()).isEqualTo(new Days(0, 0, 275, 0, 0, 0));
        assertThat(area.firstInBreach()).contains(APRIL);
        assertThat(area.needed()).map(ReformStudy.Needed::day).contains(APRIL);
        assertThat(study.toText())
                .contains("On 275 days in all, an area would certainly have been in breach, which is not known now.")
                .contains(
                        "Area a would certainly have been in breach on 275 days on which that is not known now, from 1"
                                + " April 2016 to 31 December 2016 (Partnership b). To keep the rule on 1 April 2016: ");
    }

    /** So many days of an answer without the reform and another with it. */
    private static Shift days(LocalDate from, int number, Answer before, Answer after) {
        return new Shift(LocalDateRange.of(from, from.plusDays(number)), before, after);
    }

    @ParameterizedTest
    @CsvSource({
        "SATISFIED, BREACHED, 10, 10",
        "BREACHED, SATISFIED, -10, -10",
        "BREACHED, BREACHED, 0, 0",
        "UNKNOWN, BREACHED, 0, 10",
        "UNKNOWN, SATISFIED, -10, 0",
        "UNKNOWN, UNKNOWN, -10, 10",
        "BREACHED, UNKNOWN, -10, 0",
        "NOT_APPLICABLE, UNKNOWN, 0, 10"
    })
    void theDifferenceIsAsWideAsWhatIsNotKnown(Answer before, Answer after, long least, long most) {
        assertThat(ReformStudy.Difference.of(List.of(days(APRIL, 10, before, after))))
                .isEqualTo(new ReformStudy.Difference(least, most));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 5 more days",
        "-1, -1, 1 fewer day",
        "0, 275, anything from none to 275 more days",
        "-30, 0, anything from 30 fewer days to none",
        "-5, 1, anything from 5 fewer days to 1 more day"
    })
    void theDifferenceIsSaidInDays(long least, long most, String words) {
        assertThat(new ReformStudy.Difference(least, most)).hasToString(words);
    }

    @Test
    void aDifferenceHasItsSmallerNumberFirst() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new ReformStudy.Difference(2, 1))
                .satisfies(e -> assertThat(e.repair()).isEqualTo("Give the smaller number first."));
    }

    @ParameterizedTest
    @CsvSource({
        // 5 of 9 breaches 60 % only. With one more who may be either it is 5 or 6 of 10, which 51 % and 60 % both leave
        // open: of 91
        // days, 45 that may have been in breach leave 46 that are, and 46 leave 45.
        "2016-05-17, '1 more, 0 fewer, 0 the same (0 in breach), 0 not known', 1, 91",
        "2016-05-16, '0 more, 0 fewer, 0 the same (0 in breach), 1 not known', -1, 91"
    })
    void anAreaHasMoreDaysInBreachOnlyIfTheUnknownDaysCannotMakeUpForThem(
            String from, String areas, long least, long most) {
        ReformStudy study = study(
                SIXTY,
                "2016-04-01/2016-06-30",
                board("b", "a", 5, 4, member("either", from + "/..", Residence.UNKNOWN)));

        ReformStudy.Difference difference = new ReformStudy.Difference(least, most);
        assertThat(study.totals()).singleElement().satisfies(total -> {
            assertThat(total).hasToString("resident-majority: " + areas);
            assertThat(total.difference()).isEqualTo(difference);
        });
        assertThat(study.areas()).extracting(AreaChange::difference).containsExactly(difference);
        assertThat(study.explain())
                .first()
                .asString()
                .contains(
                        least > 0
                                ? "the only area would have been in breach of resident-majority on at least 1 more day"
                                : "The difference may be anything from 1 fewer day to 91 more days.");
    }

    @Test
    void breachesThatWouldNoLongerBeCertainAreSaid() {
        // 3 or 4 of 9, which is below 51 % either way, and below 40 % only if the one is no resident.
        ReformStudy study = study(
                minimum("At least 40 %", APRIL, Ratio.ofPercent(40)),
                "2016-04-01/2016-12-31",
                board("b", "a", 3, 5, member("either", "2015-07-01/..", Residence.UNKNOWN)));

        AreaChange area = study.areas().get(0);
        assertThat(area.days()).isEqualTo(new Days(0, 0, 0, 275, 0, 0));
        assertThat(area.firstNotInBreach()).isEmpty();
        assertThat(study.toText())
                .contains(
                        "On 275 days in all, it would not be known whether an area is in breach that certainly is now.")
                .contains(
                        "Area a would no longer be known to be in breach on 275 days on which that is certain now, from 1"
                                + " April 2016 to 31 December 2016 (Partnership b).");
    }

    @ParameterizedTest
    @CsvSource({
        "SATISFIED, BREACHED, BREACH_GAINED",
        "NOT_APPLICABLE, BREACHED, BREACH_GAINED",
        "UNKNOWN, BREACHED, BREACH_NEWLY_KNOWN",
        "BREACHED, SATISFIED, BREACH_LOST",
        "BREACHED, NOT_APPLICABLE, BREACH_LOST",
        "BREACHED, UNKNOWN, BREACH_NO_LONGER_KNOWN",
        "SATISFIED, UNKNOWN, NO_LONGER_KNOWN",
        "NOT_APPLICABLE, UNKNOWN, NO_LONGER_KNOWN",
        "UNKNOWN, SATISFIED, NEWLY_KNOWN",
        "UNKNOWN, NOT_APPLICABLE, NEWLY_KNOWN",
        "SATISFIED, NOT_APPLICABLE, OTHER",
        "NOT_APPLICABLE, SATISFIED, OTHER"
    })
    void whatIsAndWasKnownMakesTheEffect(Answer before, Answer after, Effect effect) {
        assertThat(new Shift(PROGRAMME, before, after).effect()).isEqualTo(effect);
    }

    private static Object sixtyForAllTime() {
        return ResidentMajority.requiring(Ratio.ofPercent(60), Citation.of("Ours"))
                .parameters()
                .get(ResidentMajority.MINIMUM);
    }

    @Test
    void anAreaIsInBreachIfOneOfItsBoardsIs() {
        ReformStudy study = study(
                SIXTY,
                "2016-04-01/2016-06-30",
                // In breach in May with or without the reform.
                board(
                        "b",
                        "a",
                        6,
                        4,
                        member("visitor", "2016-05-01/2016-05-31", Residence.NON_RESIDENT),
                        member("second", "2016-05-01/2016-05-31", Residence.NON_RESIDENT)),
                board("c", "a", 5, 4));

        AreaChange area = study.areas().get(0);
        assertThat(area.shifts())
                .containsExactly(
                        new Shift(Periods.parse("2016-04-01/2016-04-30"), Answer.SATISFIED, Answer.BREACHED),
                        new Shift(Periods.parse("2016-06-01/2016-06-30"), Answer.SATISFIED, Answer.BREACHED));
        assertThat(area.records())
                .extracting(RecordChange::about)
                .containsExactly(PartnershipId.of("c").reference());
        assertThat(area.records().get(0).days()).isEqualTo(new Days(91, 0, 0, 0, 0, 0));
        assertTotal(
                study.totals(), "1 more, 0 fewer, 0 the same (0 in breach), 0 not known", new Days(60, 0, 0, 0, 0, 0));
    }

    @Test
    void areasAreCountedByWhatWouldHaveChanged() {
        ReformStudy study = study(
                SIXTY.from(
                        LocalDate.of(2018, 4, 1),
                        Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(50))),
                "2016-04-01/2019-03-31",
                board("more", "more", 5, 4),
                board("fewer", "fewer", 4, 4),
                board("kept", "kept", 7, 2),
                board("breached", "breached", 3, 5));

        assertTotal(
                study.totals(),
                "1 more, 1 fewer, 2 the same (1 in breach), 0 not known",
                new Days(730, 365, 0, 0, 0, 0));
        assertThat(study.totals().get(0).areas()).isEqualTo(4);
        assertThat(study.explain())
                .first()
                .asString()
                .isEqualTo(
                        "With 60 % instead of 51 % from 1 April 2016 to 31 March 2018 and 50 % instead of 51 % from 1 April 2018 (the"
                                + " smallest share of members who must be residents), 1 of 4 areas would have been in breach of"
                                + " resident-majority on 730 more days and 1 of 4 areas would have been in breach on 365 fewer days"
                                + " up to 31 March 2019. For 2 areas the number of days in breach would have been"
                                + " the same: 1 would have been in breach on as many days, and 1 on none.");
    }

    @Test
    void areasOfWhichTheSameIsTrueAreNamedTogether() {
        assertThat(study(SIXTY, "2015-07-01/2026-03-31", board("x", "x", 5, 4), board("y", "y", 5, 4))
                        .explain())
                .contains("2 areas (x and y) would each have been in breach on 3,652 more days, from 1 April 2016 to 31"
                        + " March 2026. To keep the rule on 1 April 2016: Recruit 1 more resident.");
    }

    @Test
    void onlyTheFirstOfManyLinesAreShown() {
        Partnership[] boards = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> board(
                        "b" + i,
                        "a" + i,
                        5,
                        4,
                        member("r" + i, "2017-01-" + (i < 10 ? "0" : "") + i + "/..", Residence.RESIDENT)))
                .toArray(Partnership[]::new);

        List<String> lines = study(SIXTY, "2015-07-01/2026-03-31", boards).explain();

        assertThat(lines).hasSize(23);
        assertThat(lines.get(1)).startsWith("Area a30 would have been in breach on 304 more days");
        assertThat(lines.get(21)).isEqualTo("And 10 areas more, with no more days than these.");
    }

    @Test
    void aReformEqualToTheBaselineChangesNothingAndSaysSo() {
        ReformStudy study = study(
                minimum("As it is", APRIL, Ratio.ofPercent(51)),
                "2015-07-01/2026-03-31",
                until31May(),
                board("c", "c", 4, 4));

        assertThat(study.values()).isEmpty();
        assertThat(study.totals()).isEmpty();
        assertThat(study.areas()).isEmpty();
        assertThat(study.explain())
                .first()
                .isEqualTo("The reform changes no value, so nothing would have been different.");
    }

    /** At least 51 % residents, and at least half from 1 April 2018. */
    private static ReformStudy ofTwoEditions(Reform reform, String period, Partnership... boards) {
        return ReformStudy.of(
                programme(boards),
                RuleSet.of(List.of(ResidentMajority.standardWithAtLeastHalfFrom(LocalDate.of(2018, 4, 1)))),
                reform,
                Periods.parse(period));
    }

    @Test
    void aValueThatDiffersOnlyFromALaterDayIsListedFromThatDay() {
        ReformStudy study = ofTwoEditions(
                minimum("Still 51 %", APRIL, Ratio.ofPercent(51)), "2016-04-01/2026-03-31", board("b", "a", 4, 4));

        // 4 of 8 is half; 2,922 days are the 8 years from 1 April 2018, with two leap days.
        assertThat(study.explain())
                .first()
                .isEqualTo("With 51 % instead of 50 % from 1 April 2018 (the smallest share of members who must be"
                        + " residents), the only area would have been in breach of resident-majority on 2,922 more days up"
                        + " to 31 March 2026.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60 | 2016-04-01/2026-03-31 | 60 % instead of 51 % from 1 April 2016 to 31 March 2018; 60 % instead of 50 % from 1 April 2018
            60 | 2016-04-01/2018-03-31 | 60 % instead of 51 % from 1 April 2016
            60 | 2018-04-01/2026-03-31 | 60 % instead of 50 % from 1 April 2018
            60 | 2016-04-01/2027-03-31 | 60 % instead of 51 % from 1 April 2016 to 31 March 2018; 60 % instead of 50 % from 1 April 2018 to 31 March 2026
            50 | 2016-04-01/2026-03-31 | 50 % instead of 51 % from 1 April 2016 to 31 March 2018
            51 | 2016-04-01/2018-03-31 | ''
            """)
    void eachStretchOfOtherValuesIsListed(int percent, String period, String values) {
        ReformStudy study = ofTwoEditions(minimum("r", APRIL, Ratio.ofPercent(percent)), period, board("b", "a", 5, 4));

        assertThat(study.values().stream().map(ReformStudy.ChangedValue::change).collect(Collectors.joining("; ")))
                .isEqualTo(values);
        assertThat(study.toText()).doesNotContain("nothing would have been different");
    }

    @Test
    void aReformThatIsTakenBackIsListedToItsLastDay() {
        ReformStudy study = study(
                SIXTY.from(
                        LocalDate.of(2018, 4, 1),
                        Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(51))),
                "2015-07-01/2026-03-31",
                board("b", "a", 5, 4));

        assertThat(study.values()).singleElement().satisfies(value -> {
            assertThat(value.from()).isEqualTo(APRIL);
            assertThat(value.last()).contains(LocalDate.of(2018, 3, 31));
        });
    }

    @Test
    void aValueOfARuleThatHasEndedIsSaidToChangeNothing() {
        // The guidance ends on 31 March 2026.
        ReformStudy study = study(
                minimum("60 % afterwards", LocalDate.of(2026, 4, 1), Ratio.ofPercent(60)),
                "2015-07-01/2027-03-31",
                board("b", "a", 5, 4));

        assertThat(study.explain())
                .first()
                .isEqualTo(
                        "The last value of minimum of rule resident-majority is in force up to 31 March 2026, so one from"
                                + " 1 April 2026 changes nothing.");
        assertThat(study.toText()).doesNotContain("changes no value");
    }

    @Test
    void aValueOnTheLastDayOfARuleIsNotTooLate() {
        ReformStudy study = study(
                minimum("60 % at last", LocalDate.of(2026, 3, 31), Ratio.ofPercent(60)),
                "2015-07-01/2027-03-31",
                board("b", "a", 5, 4));

        assertThat(study.tooLate()).isEmpty();
        assertThat(study.areas()).extracting(AreaChange::days).containsExactly(new Days(1, 0, 0, 0, 0, 0));
    }

    @Test
    void aValueOfARuleThatHasNotBegunSaysSo() {
        ReformStudy study = study(
                minimum("60 % early", LocalDate.of(2014, 4, 1), Ratio.ofPercent(60)),
                "2014-04-01/2016-03-31",
                board("b", "a", 5, 4));

        assertThat(study.values())
                .extracting(ReformStudy.ChangedValue::change)
                .containsExactly(
                        "60 % instead of no value (the first is in force from 1 July 2015) from 1 April 2014 to 30 June 2015",
                        "60 % instead of 51 % from 1 July 2015");
    }

    @Test
    void editionsThatGoOnAfterARuleProlongItAndSaySo() {
        ReformStudy study = study(
                Reform.of("Prolonged")
                        .from(
                                LocalDate.of(2026, 1, 1),
                                Settings.none()
                                        .value(
                                                ResidentMajority.ID,
                                                "minimum",
                                                Series.of(List.of(Edition.of(
                                                        Periods.parse("2015-07-01/2026-12-31"),
                                                        Ratio.ofPercent(51)))))),
                "2015-07-01/2026-12-31",
                board("b", "a", 5, 4));

        assertThat(study.values())
                .extracting(ReformStudy.ChangedValue::change)
                .containsExactly(
                        "51 % instead of no value (the last was in force up to 31 March 2026) from 1 April 2026");
    }

    @Test
    void aReformAfterThePeriodSaysSo() {
        assertThat(study(SIXTY, "2015-07-01/2016-03-31", until31May()).explain())
                .first()
                .isEqualTo("The reform begins on 1 April 2016, after the period, so it changes nothing in it.");
    }

    @Test
    void aPeriodWithoutAnEndIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> study(SIXTY, "2015-07-01/..", until31May()))
                .satisfies(e -> assertThat(e.repair()).isEqualTo("Give both its first and its last day."));
    }

    @Test
    void aValueThatIsWrongIsRefusedEvenIfItIsInForceAfterThePeriodOnly() {
        Reform wrong = Reform.of("r")
                .from(LocalDate.of(2030, 1, 1), Settings.none().value(RuleId.of("minimum-size"), "minimum", 9));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> study(wrong, "2015-07-01/2016-03-31"))
                .satisfies(e -> assertThat(e.repair()).isEqualTo("See rules() for those it has."));
    }

    /** The same records, of which the area is not known. */
    private record WithoutAreas(Records records) implements Records {
        @Override
        public <T extends Entity> List<T> all(Class<T> type) {
            return records.all(type);
        }
    }

    @Test
    void recordsWithoutAnAreaAreListedApart() {
        ReformStudy study = ReformStudy.of(new WithoutAreas(programme(until31May())), STANDARD, SIXTY, PROGRAMME);

        assertThat(study.areas()).isEmpty();
        assertThat(study.withoutArea()).extracting(RecordChange::days).containsExactly(new Days(61, 0, 0, 0, 0, 0));
        assertThat(study.explain())
                .startsWith(
                        "With 60 % instead of 51 % from 1 April 2016 (the smallest share of members who must be residents),"
                                + " resident-majority would have applied to no area up to 31 March 2026. 1 record of no"
                                + " area, or of several, would have been affected as well.",
                        "Of no area, or of several: Partnership b would have been in breach on 61 more days, from 1 April 2016 to 31"
                                + " May 2016.");
    }

    /** Fails on one area, if a number is high. */
    private static final class Failing extends Rule<Area> {
        static final RuleId ID = RuleId.of("failing");
        static final Parameter<Integer> NUMBER = Parameter.wholeNumber("number", "a number", "thing", 0, 1);

        Failing(Parameters parameters) {
            super(
                    RuleInfo.of("area", ID, RuleKind.PRACTICE)
                            .title("T")
                            .rationale("R.")
                            .source(Citation.of("s"))
                            .build(),
                    Area.class,
                    parameters);
        }

        @Override
        protected Rule<Area> with(Parameters changed) {
            return new Failing(changed);
        }

        @Override
        protected Verdict judge(Area area, RuleContext context) {
            if (area.id().equals(AreaId.of("b")) && parameters().get(NUMBER) > 1) {
                throw new IllegalStateException("no answer about b");
            }
            return parameters().get(NUMBER) > 1 ? Verdict.notApplicable("it is high") : Verdict.satisfied();
        }
    }

    @Test
    void aRecordOnWhichTheRuleFailsIsLeftOutAndNamed() {
        ReformStudy study = ReformStudy.of(
                programme(board("b", "b", 1, 1), board("c", "c", 1, 1)),
                RuleSet.of(List.of(new Failing(Parameters.of(Failing.NUMBER)))),
                Reform.of("r").from(APRIL, Settings.none().value(Failing.ID, Failing.NUMBER, 2)),
                PROGRAMME);

        assertThat(study.failed()).hasSize(1);
        assertThat(study.areas())
                .extracting(AreaChange::area)
                .containsExactly(AreaId.of("c").reference());
        assertThat(study.areas().get(0).shifts()).extracting(Shift::effect).containsExactly(Effect.OTHER);
        assertThat(study.explain()).contains("A rule failed to run on 1 record, which is left out: Area b.");
    }

    @Test
    void onlyTheRulesThatAreChangedAreAsked() {
        ReformStudy study = study(
                SIXTY.from(LocalDate.of(2030, 1, 1), Settings.none().value(MinimumSize.ID, MinimumSize.MINIMUM, 20)),
                "2015-07-01/2026-03-31",
                until31May());

        assertThat(study.totals()).extracting(RuleTotal::rule).containsExactly(ResidentMajority.ID);
    }

    @Test
    void theAreaOfAReferenceIsThatOfTheRecord() {
        assertThat(study(SIXTY, "2015-07-01/2026-03-31", until31May()).areas())
                .extracting(AreaChange::area)
                .containsExactly(new Reference("Area", "a"));
    }
}
