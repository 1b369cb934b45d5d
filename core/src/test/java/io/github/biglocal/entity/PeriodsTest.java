package io.github.biglocal.entity;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class PeriodsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-04-01/2019-03-31",
                "2016-04-01/2016-04-01",
                "2019-09-01/..",
                "../2015-06-30",
                "../..",
                "2016-02-29/2020-02-29"
            })
    void readsBackWhatItWrites(String text) {
        assertThat(Periods.format(Periods.parse(text))).isEqualTo(text);
    }

    @Test
    void theLastDayIsIncluded() {
        LocalDateRange year = Periods.parse("2016-04-01/2017-03-31");

        assertThat(year.contains(LocalDate.of(2017, 3, 31))).isTrue();
        assertThat(year.contains(LocalDate.of(2017, 4, 1))).isFalse();
        assertThat(year.lengthInDays()).isEqualTo(365);
    }

    @Test
    void twoDotsAreAnOpenEnd() {
        assertThat(Periods.parse("2019-09-01/..").isUnboundedEnd()).isTrue();
        assertThat(Periods.parse("../2019-09-01").isUnboundedStart()).isTrue();
        assertThat(Periods.parse("../..")).isEqualTo(LocalDateRange.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-02-29/2017-03-31", "2017-01-01/2017-04-31", "2017-13-01/..", "../2017-00-01"})
    void refusesADayThatDoesNotExist(String text) {
        assertRefused("Periods", "text", () -> Periods.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/4/2016",
                "01-04-2016/31-03-2017",
                "/",
                "2016-04-01/",
                "/2016-04-01",
                "2016-04-01/2017-03-31/2018-03-31",
                " 2016-04-01/2017-03-31",
                "2016-04-01/...",
                "+999999999-12-31/..",
                "../-999999999-01-01",
                "10000-01-01/.."
            })
    void refusesADayThatIsWrittenOtherwise(String text) {
        assertRefused("Periods", "text", () -> Periods.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2016-04-01", "2016-04-01 2017-03-31"})
    void refusesATextWithoutASlash(String text) {
        assertRefused("Periods", "text", () -> Periods.parse(text));
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        assertRefused("Periods", "text", () -> Periods.parse("2017-03-31/2017-03-30"));
    }

    /** SI 2018/1082, rule 1.4(2)(a): until the day before the same day, or the last day of a month without it. */
    @ParameterizedTest
    @CsvSource({
        // months, first day, first day after
        "12, 2016-04-01, 2017-04-01",
        "12, 2020-02-29, 2021-03-01",
        "48, 2020-02-29, 2024-02-29",
        "1, 2019-01-28, 2019-02-28",
        "1, 2019-01-29, 2019-03-01",
        "1, 2019-01-31, 2019-03-01",
        "1, 2020-01-29, 2020-02-29",
        "1, 2020-01-30, 2020-03-01",
        "6, 2018-08-31, 2019-03-01",
        "0, 2019-01-31, 2019-01-31"
    })
    void aTermCountsItsFirstDayAndLastsToTheEndOfAMonthWithoutThatDay(int months, LocalDate first, LocalDate after) {
        assertThat(Periods.afterMonths(first, months)).isEqualTo(after);
    }

    /** Dodds v Walker [1981] UKHL: four months after notice on 30 September ended on 30 January, not on the 31st. */
    @ParameterizedTest
    @CsvSource({
        "4, 1978-09-30, 1979-01-30",
        "1, 2019-01-31, 2019-02-28",
        "1, 2019-02-28, 2019-03-28",
        "12, 2020-02-29, 2021-02-28",
        "0, 2019-01-31, 2019-01-31"
    })
    void aTimeLimitEndsOnTheSameDayOfTheMonthAsTheEventItRunsFrom(int months, LocalDate event, LocalDate last) {
        assertThat(Periods.monthsLater(event, months)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2019-02-28, 2019-01-31", // a month after 31 January is 28 February
        "1, 2019-02-27, 2019-01-27",
        "1, 2020-02-28, 2020-01-28",
        "1, 2020-02-29, 2020-01-31",
        "1, 2019-03-31, 2019-02-28",
        "1, 2019-03-30, 2019-02-28",
        "1, 2019-04-30, 2019-03-31",
        "4, 1979-01-30, 1978-09-30"
    })
    void aNoticeOfMonthsIsCountedBackFromTheDayByWhichTheyAreOver(int months, LocalDate day, LocalDate last) {
        assertThat(Periods.monthsEarlier(day, months)).isEqualTo(last);
    }

    /** Every first and last days of a month, over a leap year and the years around it, and every number of months. */
    @Test
    void countingForwardAndBackAgreeOnEveryMonthsEnd() {
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2021; day = day.plusDays(1)) {
            for (int months = 0; months <= 14; months++) {
                LocalDate later = Periods.monthsLater(day, months);
                LocalDate after = Periods.afterMonths(day, months);
                LocalDate back = Periods.monthsEarlier(day, months);
                String what = day + ", " + months + " months";

                // A term that counts its first day ends a day before the limit that does not, or with it at a month's
                // end.
                assertThat(after.minusDays(1)).as(what).isIn(later, later.minusDays(1));
                assertThat(after.equals(later)).as(what).isEqualTo(later.getDayOfMonth() == day.getDayOfMonth());
                if (!after.equals(later)) {
                    assertThat(after.getDayOfMonth()).as(what).isEqualTo(1);
                    assertThat(after.minusDays(1)).as(what).isEqualTo(later);
                }
                // Back is the last day from which the months are over by then.
                assertThat(Periods.monthsLater(back, months)).as(what).isBeforeOrEqualTo(day);
                assertThat(Periods.monthsLater(back.plusDays(1), months))
                        .as(what)
                        .isAfter(day);
                // A day later never ends earlier.
                assertThat(Periods.afterMonths(day.plusDays(1), months))
                        .as(what)
                        .isAfterOrEqualTo(after);
            }
        }
    }

    @Test
    void anyPeriodOfDaysReadsBack() {
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            LocalDate first = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_000));
            LocalDateRange period = LocalDateRange.ofClosed(first, first.plusDays(random.nextInt(3_000)));
            assertThat(Periods.parse(Periods.format(period))).isEqualTo(period);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-01/2019-03-31, 2016-04-01/2019-03-31",
        "2016-04-01/.., from 2016-04-01",
        "../2019-03-31, until 2019-03-31",
        "../.., always"
    })
    void aPeriodHasWordsForTheMiddleOfASentence(String period, String words) {
        assertThat(Periods.describe(Periods.parse(period))).isEqualTo(words);
    }
}
