package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
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
                "2019-03-01T25:00:00Z"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(OcdsDate.of(text)).isEmpty();
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
