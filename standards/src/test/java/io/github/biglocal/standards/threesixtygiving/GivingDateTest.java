package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivingDateTest {
    @ParameterizedTest
    @CsvSource({
        "2019,                          YEAR,   2019-01-01, 2019-12-31",
        "0000,                          YEAR,   0000-01-01, 0000-12-31",
        "2019-05,                       MONTH,  2019-05-01, 2019-05-31",
        "2020-02,                       MONTH,  2020-02-01, 2020-02-29",
        "2020-02-29,                    DAY,    2020-02-29, 2020-02-29",
        "2019-05-31T00:00:00Z,          MOMENT, 2019-05-31, 2019-05-31",
        "2019-05-31t23:59:59.123456789z, MOMENT, 2019-05-31, 2019-05-31",
        "2019-05-31T00:00:00+00:00,     MOMENT, 2019-05-31, 2019-05-31",
        "2019-05-31T00:00:00.5-23:59,   MOMENT, 2019-05-31, 2019-05-31",
        "1998-12-31T23:59:60Z,          MOMENT, 1998-12-31, 1998-12-31",
        "1998-12-31T15:59:60.123-08:00, MOMENT, 1998-12-31, 1998-12-31"
    })
    void dateHasItsPrecisionAndTheDaysThatItMayBe(
            String text, GivingDate.Precision precision, LocalDate first, LocalDate last) {
        GivingDate date = GivingDate.of(text).orElseThrow();

        assertThat(date.text()).isEqualTo(text);
        assertThat(date).hasToString(text);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
    }

    /** DATE-4. 360Giving Data Standard, issue 266: the time is never significant, so the day is the one that is written. */
    @ParameterizedTest
    @CsvSource({"2017-06-30T23:00:00Z, 2017-06-30", "2017-07-01T00:30:00+01:00, 2017-07-01", "2017-07-01, 2017-07-01"})
    void dayOfAMomentIsTheDayAsItIsWritten(String text, LocalDate day) {
        assertThat(GivingDate.of(text).orElseThrow().day()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019", "2019-05"})
    void yearAndMonthAreNoDay(String text) {
        assertThat(GivingDate.of(text).orElseThrow().day()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "19",
                "+019",
                "201a",
                "٢٠١٩",
                "2019-13",
                "2019-00",
                "2019/05",
                "2019-5-31",
                "2019-02-29",
                "2021-02-30",
                "2021-04-31",
                "2021-00-10",
                "2021-01-00",
                "2021-01-32",
                "03/04/2021",
                "24/07/2014",
                "2018/19",
                "-019-05-31",
                "2019-05-3１",
                "12019-05-31",
                "+12019-05-31T00:00:00Z",
                "2019-05-31T00:00Z",
                "2019-05-31T00:00:00",
                "2019-05-31 00:00:00Z",
                "2019-05-31T24:00:00Z",
                "2019-05-31T00:60:00Z",
                "2019-05-31T00:00:61Z",
                "2019-05-31T00:00:00.Z",
                "2019-05-31T00:00:00.1",
                "2019-05-31T00:00:00.1+",
                "2019-05-31T00:00:00,1Z",
                "2019-05-31T00:00:00+0100",
                "2019-05-31T00:00:00+01",
                "2019-05-31T00:00:00+24:00",
                "2019-05-31T00:00:00+01:60",
                "2019-05-31T00:00:00+01:00:00",
                "2019-05-31T00:00:00ZZ",
                "2019-05-31T00:00:00Z ",
                "2019-02-29T00:00:00Z",
                "1998-12-31T23:58:60Z",
                "1998-12-31T22:59:60Z",
                "1998-12-31T23:59:60+01:00"
            })
    void whatHasNoneOfTheFormsOrIsADayThatDoesNotExistIsNoDate(String text) {
        assertThat(GivingDate.of(text)).isEmpty();
    }

    @Test
    void everyTextOfTenCharactersThatIsNearlyADayIsWhatTheCalendarSays() {
        Random random = new Random(14);
        for (int i = 0; i < 20_000; i++) {
            String text =
                    String.format("%04d-%02d-%02d", random.nextInt(10_000), random.nextInt(15), random.nextInt(34));
            boolean exists;
            try {
                LocalDate.parse(text);
                exists = true;
            } catch (DateTimeException e) {
                exists = false;
            }
            assertThat(GivingDate.of(text).isPresent()).as(text).isEqualTo(exists);
        }
    }

    @Test
    void dateIsMadeOfADayOrAMoment() {
        assertThat(GivingDate.of(LocalDate.of(2021, 1, 26)).text()).isEqualTo("2021-01-26");
        assertThat(GivingDate.of(OffsetDateTime.of(2021, 1, 26, 0, 0, 0, 0, ZoneOffset.UTC))
                        .text())
                .isEqualTo("2021-01-26T00:00:00Z");
        assertThat(GivingDate.of(LocalDate.of(2021, 1, 26)))
                .isEqualTo(GivingDate.of("2021-01-26").orElseThrow())
                .hasSameHashCodeAs(GivingDate.of("2021-01-26").orElseThrow());
    }

    @Test
    void dayThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> GivingDate.of(LocalDate.of(10_000, 1, 1))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> GivingDate.of(LocalDate.of(-1, 1, 1))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> GivingDate.of(
                        OffsetDateTime.of(2021, 1, 26, 0, 0, 0, 0, ZoneOffset.ofHoursMinutesSeconds(1, 0, 30))))
                .isInstanceOf(InvalidValueException.class);
    }
}
