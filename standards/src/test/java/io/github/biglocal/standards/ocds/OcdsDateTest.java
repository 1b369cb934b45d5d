package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcdsDateTest {
    @Test
    void aMomentHasTheDayOnWhichItIsWritten() {
        OcdsDate date = OcdsDate.of("2019-03-01T00:30:00+01:00").orElseThrow();

        assertThat(date.day()).isEqualTo(LocalDate.of(2019, 3, 1));
        assertThat(date.instant()).contains(Instant.parse("2019-02-28T23:30:00Z"));
        assertThat(date.text()).isEqualTo("2019-03-01T00:30:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-03-01", "2019-03-01T00:00:00"})
    void withoutATimeZoneOnlyTheDayIsKnown(String text) {
        OcdsDate date = OcdsDate.of(text).orElseThrow();

        assertThat(date.day()).isEqualTo(LocalDate.of(2019, 3, 1));
        assertThat(date.instant()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2019",
                "2019-02-30",
                "1 March 2019",
                "2019-03-01 09:00",
                "2019-03-01T",
                "2019-03-01T25:00:00Z",
                "2021-01-01Tgarbage",
                "2021-01-01T00:00:60Z",
                "2021-01-01T23:59:60",
                "2021-01-01T00:00:00.Z",
                "2021-01-01T00:00:00+24:00",
                "2021-01-01T00:00:00+1",
                "2021-01-01T00:00:00+01.30"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(OcdsDate.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Digits after the ninth are too small for any clock.
        "2021-01-01T00:00:00.1234567891Z,   2021-01-01T00:00:00.123456789Z",
        "2021-01-01T00:00:00.123456789012Z, 2021-01-01T00:00:00.123456789Z",
        "2021-01-01T00:00:00.5Z,            2021-01-01T00:00:00.500Z",
        // RFC 3339, 5.8: a leap second, in UTC and in the Pacific zone.
        "1990-12-31T23:59:60Z,              1991-01-01T00:00:00Z",
        "1990-12-31T15:59:60-08:00,         1991-01-01T00:00:00Z",
        "1985-04-12t23:20:50.52z,           1985-04-12T23:20:50.520Z",
        "2021-01-01T00:00:00-23:59,         2021-01-01T23:59:00Z",
        "1937-01-01T12:00:27.87+00:20,      1937-01-01T11:40:27.870Z",
        // Not of the standard, and clear.
        "2021-01-01T00:00Z,                 2021-01-01T00:00:00Z",
        "2021-01-01T09:30+01:00,            2021-01-01T08:30:00Z",
        "2021-01-01T09:30:00+01,            2021-01-01T08:30:00Z",
        "2021-01-01T09:30:00+0130,          2021-01-01T08:00:00Z"
    })
    void aMomentIsReadWithWhateverDigitsAndZone(String text, Instant moment) {
        assertThat(OcdsDate.of(text).flatMap(OcdsDate::instant)).contains(moment);
    }

    /** Near a date and far from it, by chance. */
    @Test
    void everyDateThatTheReleaseSchemaAllowsIsAMomentAndNothingElseIsReadButWhatThePublishersLeaveOut() {
        Random random = new Random(2021);
        List<String> starts = List.of(
                "2021-04-13T09:30:00Z",
                "2016-12-31T23:59:60Z",
                "2021-04-13T09:30:00.1234567891+01:00",
                "2021-04-13T09:30:00",
                "2021-04-13T09:30Z",
                "2021-04-13");
        int valid = 0;
        for (int each = 0; each < 20_000; each++) {
            StringBuilder text = new StringBuilder(starts.get(random.nextInt(starts.size())));
            for (int change = random.nextInt(3); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), "0123456789-+:.TZ ".charAt(random.nextInt(17)));
            }
            String changed = text.toString();
            OcdsRelease release =
                    OcdsRelease.of(Releases.with("'language': 'en'").json().put("date", changed));
            boolean isValid = OcdsSchema.standard().check(release).isEmpty();
            Optional<OcdsDate> date = OcdsDate.of(changed);
            if (isValid != (date.isPresent() && changed.matches(".{10}.\\d{2}:\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:\\d{2})"))) {
                fail("The two do not agree on %s", changed);
            }
            if (isValid && date.flatMap(OcdsDate::instant).isEmpty()) {
                fail("No moment: %s", changed);
            }
            valid += isValid ? 1 : 0;
        }
        assertThat(valid).isBetween(2_000, 18_000);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-02,           2019-03-01,           true",
        "2019-03-01,           2019-03-01,           false",
        "2019-03-01T23:00:00Z, 2019-03-01T01:00:00Z, false",
        "2019-03-02T00:00:00Z, 2019-03-01,           true",
        // One day later as it is written, and a quarter of an hour earlier.
        "2019-03-01T00:30:00+01:00, 2019-02-28T23:45:00Z, false",
        "2019-03-01T00:50:00+01:00, 2019-02-28T23:45:00Z, true"
    })
    void oneIsLaterOnlyIfDayAndMomentAre(String one, String other, boolean later) {
        assertThat(OcdsDate.of(one).orElseThrow().isAfter(OcdsDate.of(other).orElseThrow()))
                .isEqualTo(later);
    }
}
