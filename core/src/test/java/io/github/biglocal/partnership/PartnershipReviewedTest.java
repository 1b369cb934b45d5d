package io.github.biglocal.partnership;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.partnership.PartnershipReviewed.NotReviewed;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class PartnershipReviewedTest {
    private static final Partnership BOARD = Boards.board(8, 0);
    private static final LocalDate IN_2019 = LocalDate.of(2019, 6, 1);
    private static final Citation OURS = Citation.of("Our constitution, 2024");
    private static final PartnershipReview UNDATED = PartnershipReview.builder()
            .id(PartnershipReviewId.of("v"))
            .partnership(BOARD.id())
            .build();

    private static PartnershipReview completed(String day) {
        return UNDATED.withId(PartnershipReviewId.of("on " + day)).withCompleted(LocalDate.parse(day));
    }

    private static Verdict verdict(LocalDate date, PartnershipReview... reviews) {
        return verdict(PartnershipReviewed.standard(), BOARD, date, reviews);
    }

    private static Verdict verdict(
            PartnershipReviewed rule, Partnership partnership, LocalDate date, PartnershipReview... reviews) {
        return rule.verdict(partnership, RuleContext.on(date, Records.of(reviews)));
    }

    private static Verdict notReviewed(int first, int last, String lastReview) {
        return Verdict.breached(
                new NotReviewed(BOARD.reference(), first, last, Optional.of(LocalDate.parse(lastReview))));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2019-01-01",
        "2018-01-01, 2019-12-31",
        "2018-12-31, 2019-01-01",
        "2018-12-31, 2019-12-31",
        "2015-10-01, 2016-02-29"
    })
    void theYearBeforeHadItsReview(String completed, LocalDate date) {
        assertThat(verdict(date, completed(completed))).isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2017-12-31, 2019-01-01, 2018", "2016-12-31, 2019-06-01, 2018", "2018-10-31, 2020-01-01, 2019"})
    void aReviewOfAnEarlierYearIsNotEnough(String completed, LocalDate date, int year) {
        assertThat(verdict(date, completed(completed))).isEqualTo(notReviewed(year, year, completed));
    }

    @Test
    void aReviewThatIsStillUnderWayAtTheEndOfItsYearCountsOnceItIsCompleted() {
        PartnershipReview late = completed("2019-01-15").withPeriod(Periods.parse("2018-09-01/2018-12-31"));
        PartnershipReview earlier = completed("2017-10-01");

        assertThat(verdict(LocalDate.of(2019, 1, 14), earlier, late)).isEqualTo(notReviewed(2018, 2018, "2017-10-01"));
        assertThat(verdict(LocalDate.of(2019, 1, 15), earlier, late)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void throughTimeItTurnsWithTheYearAndWithTheReviews() {
        Timeline timeline = Timeline.of(
                PartnershipReviewed.standard(),
                BOARD,
                Records.of(completed("2016-10-01"), completed("2018-10-01")),
                LocalDateRange.of(LocalDate.of(2016, 6, 1), LocalDate.of(2020, 6, 1)));

        assertThat(timeline.byKind())
                .extracting(
                        interval -> Periods.format(interval.period()),
                        interval -> interval.verdict().getClass())
                .containsExactly(
                        tuple("2016-06-01/2016-12-31", Verdict.Unknown.class),
                        tuple("2017-01-01/2017-12-31", Verdict.Satisfied.class),
                        tuple("2018-01-01/2018-12-31", Verdict.Breached.class),
                        tuple("2019-01-01/2019-12-31", Verdict.Satisfied.class),
                        tuple("2020-01-01/2020-05-31", Verdict.Breached.class));
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        PartnershipReview underWay = UNDATED.withPeriod(Periods.parse("2018-09-01/2018-12-31"));
        Verdict unknown = Verdict.unknown(UNDATED, "completed", "when the review was completed");

        assertThat(verdict(IN_2019))
                .isEqualTo(Verdict.unknown(
                        Missing.records(BOARD, PartnershipReview.class, "whether the partnership was ever reviewed")));
        assertThat(verdict(IN_2019, completed("2017-10-01"), UNDATED)).isEqualTo(unknown);
        assertThat(verdict(IN_2019, underWay)).isEqualTo(unknown);
        assertThat(verdict(IN_2019, completed("2019-01-01")))
                .isEqualTo(Verdict.unknown(Missing.records(
                        BOARD,
                        PartnershipReview.class,
                        "whether the partnership was reviewed before the first review on record")));
    }

    @Test
    void oneReviewOfSeveralWithoutADayIsEnough() {
        Verdict.Unknown unknown = (Verdict.Unknown)
                verdict(IN_2019, completed("2016-10-01"), UNDATED, UNDATED.withId(PartnershipReviewId.of("w")));

        assertThat(unknown.missing()).hasSize(2);
        assertThat(unknown.settledBy()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-09-01/2017-12-31 | Not known: when the review was completed.", // may have been completed in 2018
                "2018-12-31/2019-03-31 | Not known: when the review was completed.",
                "2019-01-01/2019-03-31 | Breached: No completed review of the partnership is recorded for 2018; the last one was completed on 1 October 2016. Record the review for 2018 if one was completed, or arrange a review now." // this year's review
            })
    void aReviewThatBeganLaterIsNotOfTheYear(String period, String verdict) {
        assertThat(verdict(IN_2019, completed("2016-10-01"), UNDATED.withPeriod(Periods.parse(period)))
                        .description())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2015-12-31, false", "2016-01-01, true", "2026-03-31, true", "2026-04-01, false"})
    void theFirstYearAskedForIs2015(LocalDate date, boolean applies) {
        assertThat(verdict(date, completed("2014-12-01")) instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    @Test
    void aPartnershipThatWasNotThereAllYearNeedsNoReviewOfIt() {
        PartnershipReview old = completed("2016-10-01");
        PartnershipReviewed rule = PartnershipReviewed.standard();

        assertThat(verdict(rule, BOARD.withEndorsed(LocalDate.of(2018, 1, 1)), IN_2019, old))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(rule, BOARD.withEndorsed(LocalDate.of(2018, 1, 2)), IN_2019, old))
                .isEqualTo(Verdict.notApplicable(
                        "the partnership was not endorsed throughout the period in which a review was due"));
        assertThat(verdict(rule, BOARD.withPeriod(Periods.parse("2018-01-01/2018-12-31")), IN_2019, old))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(rule, BOARD.withPeriod(Periods.parse("2014-01-01/2018-12-30")), IN_2019, old))
                .isEqualTo(Verdict.notApplicable(
                        "the partnership was not in place throughout the period in which a review was due"));
    }

    @Test
    void anotherProgrammesIntervalIsInYearsTogether() {
        PartnershipReviewed biennial = PartnershipReviewed.requiring(2, OURS, Periods.parse("2016-01-01/2024-12-31"));

        assertThat(verdict(biennial, BOARD, IN_2019, completed("2017-01-01"))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(biennial, BOARD, IN_2019, completed("2016-12-31")))
                .isEqualTo(notReviewed(2017, 2018, "2016-12-31"));
        assertThat(verdict(biennial, BOARD, LocalDate.of(2017, 12, 31), completed("2015-12-31")))
                .isEqualTo(Verdict.notApplicable(
                        "the rule did not apply throughout the period in which a review was due"));
        assertThat(biennial.info().id()).isEqualTo(PartnershipReviewed.ID);
        assertThat(biennial.info().sources()).containsExactly(OURS);
        assertThat(biennial.info().rows()).isEmpty();
        assertThat(PartnershipReviewed.standard()
                        .with("years", 2)
                        .verdict(BOARD, RuleContext.on(IN_2019, Records.of(completed("2017-01-01")))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void anIntervalIsAtLeastAYear() {
        assertRefused(
                "Parameter",
                "years",
                () -> PartnershipReviewed.requiring(0, OURS, Periods.parse("2016-01-01/2024-12-31")));
    }

    @Test
    void theGuidanceMayBeOpen() {
        PartnershipReviewed open = PartnershipReviewed.requiring(1, OURS, LocalDateRange.ALL);
        Timeline timeline =
                Timeline.of(open, BOARD, Records.of(completed("2029-10-01")), Periods.parse("2029-12-01/2031-01-31"));

        assertThat(timeline.byKind())
                .extracting(
                        interval -> Periods.format(interval.period()),
                        interval -> interval.verdict().getClass())
                .containsExactly(
                        tuple("2029-12-01/2029-12-31", Verdict.Unknown.class),
                        tuple("2030-01-01/2030-12-31", Verdict.Satisfied.class),
                        tuple("2031-01-01/2031-01-31", Verdict.Breached.class));
    }

    @Test
    void saysWhatIsWrongAndWhatWouldPutItRight() {
        NotReviewed finding = new NotReviewed(BOARD.reference(), 2018, 2018, Optional.of(LocalDate.of(2017, 10, 31)));

        assertThat(finding.problem())
                .isEqualTo("No completed review of the partnership is recorded for 2018; the last one was completed on"
                        + " 31 October 2017.");
        assertThat(finding.repair())
                .isEqualTo("Record the review for 2018 if one was completed, or arrange a review now.");
        assertThat(new NotReviewed(BOARD.reference(), 2017, 2018, Optional.empty()).problem())
                .isEqualTo("No completed review of the partnership is recorded for 2017 to 2018.");
    }
}
