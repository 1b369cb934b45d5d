package io.github.biglocal.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.ResidentShareHistory.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

/** The share of residents through time, and over many partnerships. */
class ResidentShareTest {
    private static final LocalDate DAY = LocalDate.of(2016, 9, 1);

    private static Partnership board(String id, int residents, int others) {
        return Boards.board(residents, others).withId(PartnershipId.of(id));
    }

    // Through time.

    @Test
    void anIntervalLastsFromOneChangeToTheNext() {
        Partnership board = Boards.board(5, 4);
        Member moves = board.members()
                .get(0)
                .withResidence(
                        new ResidencePeriod(Residence.RESIDENT, Periods.parse("../2017-08-31")),
                        new ResidencePeriod(Residence.NON_RESIDENT, Periods.parse("2017-10-01/..")));
        Member leaves = board.members().get(8).withTerms(Periods.parse("2012-01-01/2017-12-31"));
        ResidentShareHistory history = ResidentShareHistory.of(
                board.replacing(moves).replacing(leaves), Periods.parse("2017-01-01/2018-12-31"));

        assertThat(history.intervals())
                .containsExactly(
                        new Interval(Periods.parse("2017-01-01/2017-08-31"), Share.of(5, 9), 0),
                        new Interval(Periods.parse("2017-09-01/2017-09-30"), Share.of(4, 9), 1),
                        new Interval(Periods.parse("2017-10-01/2017-12-31"), Share.of(4, 9), 0),
                        new Interval(Periods.parse("2018-01-01/2018-12-31"), Share.of(4, 8), 0));
        assertThat(history.lowest().map(Interval::period)).contains(Periods.parse("2017-09-01/2017-09-30"));
        assertThat(history.explain())
                .contains(
                        "From 1 September 2017 to 30 September 2017: 4 of 9 members were residents (44.44 %); it is not"
                                + " recorded where 1 of them lives, so it may have been up to 5 of 9 (55.56 %).",
                        "From 1 October 2017 to 31 December 2017: 4 of 9 members were residents (44.44 %).");
        assertThat(history).hasToString("Residents of partnership p from 1 January 2017 to 31 December 2018");
    }

    @Test
    void whereItIsNotRecordedWhereAnyMemberLivesNoneIsSaidToLiveElsewhere() {
        Partnership one = Boards.of(List.of(Boards.member("a", Residence.UNKNOWN)));
        Partnership two =
                Boards.of(List.of(Boards.member("a", Residence.UNKNOWN), Boards.member("b", Residence.UNKNOWN)));
        LocalDateRange year = Periods.parse("2018-01-01/2018-12-31");

        assertThat(ResidentShareHistory.of(one, year).explain())
                .containsExactly(
                        "From 1 January 2018 to 31 December 2018: it is not recorded where the only member lives.");
        assertThat(ResidentShareHistory.of(two, year).explain())
                .containsExactly("From 1 January 2018 to 31 December 2018: it is not recorded where any of the members"
                        + " lives.");
    }

    @Test
    void aChangeThatDoesNotBearOnTheShareMakesNoInterval() {
        Partnership board = Boards.board(5, 4);
        Member chair = board.members()
                .get(0)
                .withOffices(new OfficeTerm(Office.CHAIR, Periods.parse("2017-03-01/2017-06-30")));

        assertThat(ResidentShareHistory.of(board.replacing(chair), Periods.parse("2017-01-01/2017-12-31"))
                        .intervals())
                .containsExactly(new Interval(Periods.parse("2017-01-01/2017-12-31"), Share.of(5, 9), 0));
    }

    @Test
    void onEveryDayItIsTheShareOfThatDay() {
        Random random = new Random(2018);
        LocalDateRange period = Periods.parse("2014-06-01/2015-05-31");
        int intervals = 0;
        for (int i = 0; i < 50; i++) {
            Partnership board = Boards.any(random);
            ResidentShareHistory history = ResidentShareHistory.of(board, period);
            intervals += history.intervals().size();
            for (LocalDate day = period.getStart(); day.isBefore(period.getEnd()); day = day.plusDays(1)) {
                LocalDate on = day;
                int residents = (int) board.membersOn(on).stream()
                        .filter(member -> member.residenceOn(on) == Residence.RESIDENT)
                        .count();
                assertThat(history.intervals().stream()
                                .filter(interval -> interval.period().contains(on)))
                        .singleElement()
                        .extracting(Interval::residents)
                        .isEqualTo(Share.of(residents, board.membersOn(on).size()));
            }
        }
        // 93 in the boards drawn; another draw has a few more or less.
        assertThat(intervals).isGreaterThan(80);
    }

    @Test
    void whereNobodyIsInPostThereIsNoShare() {
        ResidentShareHistory history =
                ResidentShareHistory.of(Boards.board(0, 0), Periods.parse("2017-01-01/2017-12-31"));

        assertThat(history.lowest()).isEmpty();
        assertThat(history.explain())
                .containsExactly(
                        "From 1 January 2017 to 31 December 2017: no members are recorded as in post, so there is no"
                                + " share.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2017-01-01", "2017-01-01/.."})
    void thePeriodHasTwoEnds(String period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResidentShareHistory.of(Boards.board(5, 4), Periods.parse(period)));
    }

    // Over many partnerships.

    /** Local Trust, How many people are on Big Local partnerships?, 2016: 88 % met the rule. 132 of 150 is 88 %. */
    @Test
    void eightyEightPerCentOfAHundredAndFiftyMeetTheRule() {
        List<Partnership> partnerships = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            partnerships.add(i < 132 ? board("p" + i, 6, 4) : board("p" + i, 4, 4));
        }

        assertThat(ResidentShareDistribution.of(partnerships, DAY, ResidentMajority.standard())
                        .meeting()
                        .toRatio())
                .isEqualTo(Ratio.ofPercent(88));
    }

    @Test
    void tellsTheDistributionAndWhatIsLeftOut() {
        ResidentShareDistribution result = ResidentShareDistribution.of(
                List.of(
                        board("b", 5, 4),
                        board("a", 13, 5),
                        board("twice", 5, 4),
                        board("c", 4, 4),
                        board("empty", 0, 0),
                        board("d", 2, 6),
                        board("twice", 5, 4)),
                DAY,
                ResidentMajority.standard());

        assertThat(result.parts())
                .extracting(part -> part.partnership() + " " + part.meets())
                .containsExactly("d NO", "c NO", "b YES", "a YES");
        assertThat(result.leftOut())
                .extracting(each -> each.partnership().value())
                .containsExactly("empty", "twice", "twice");
        assertThat(result.meeting()).isEqualTo(Share.of(2, 4));
        assertThat(result.least()).contains(Share.of(2, 8));
        assertThat(result.greatest()).contains(Share.of(13, 18));
        assertThat(result.median()).contains(Ratio.of(19, 36)); // the mean of 1/2 and 5/9
        assertThat(result.explain())
                .containsExactly(
                        "On 1 September 2016, 4 of 7 partnerships could be assessed.",
                        "Partnership d: 2 of 8 members are residents (25 %), which is not enough.",
                        "Partnership c: 4 of 8 members are residents (50 %), which is not enough.",
                        "Partnership b: 5 of 9 members are residents (55.56 %), which is enough.",
                        "Partnership a: 13 of 18 members are residents (72.22 %), which is enough.",
                        "Partnership empty is left out. Not known: who the members are.",
                        "Partnership twice is left out. More than one partnership has this id.",
                        "Partnership twice is left out. More than one partnership has this id.",
                        "2 of 4 partnerships have enough residents (50 %).",
                        "Smallest share 2 of 8 (25 %), median 52.78 %, largest share 13 of 18 (72.22 %).");
        assertThat(result).hasToString("Residents on 1 September 2016: 4 partnerships");
    }

    @Test
    void unknownResidencesLeaveAPartnershipOutOnlyWhereTheyMatter() {
        ResidentShareDistribution result = ResidentShareDistribution.of(
                List.of(Boards.board(5, 3, 1), Boards.board(4, 4, 1).withId(PartnershipId.of("open"))),
                DAY,
                ResidentMajority.standard());

        assertThat(result.explain())
                .containsExactly(
                        "On 1 September 2016, 1 of 2 partnerships could be assessed.",
                        "Partnership p: 5 of 9 members are known to be residents (55.56 %), which is enough.",
                        "Partnership open is left out. Not known: whether the member lives in the area.",
                        "1 of 1 partnership has enough residents (100 %).");
    }

    @Test
    void ofNonePartnershipsThereIsNoMedian() {
        ResidentShareDistribution none = ResidentShareDistribution.of(
                List.of(board("a", 5, 4)), LocalDate.of(2011, 1, 1), ResidentMajority.standard());

        assertThat(none.median()).isEmpty();
        assertThat(none.least()).isEmpty();
        assertThat(none.meeting()).isEqualTo(Share.of(0, 0));
        assertThat(none.leftOut())
                .singleElement()
                .extracting(ResidentShareDistribution.LeftOut::why)
                .asString()
                .startsWith("Not applicable: the rule applies only");
    }
}
