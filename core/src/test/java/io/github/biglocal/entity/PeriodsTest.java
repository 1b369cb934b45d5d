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
