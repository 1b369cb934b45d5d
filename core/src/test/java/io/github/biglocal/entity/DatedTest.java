package io.github.biglocal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class DatedTest {
    private record Held(String what, LocalDateRange period) implements Dated {}

    private static final List<Held> THINGS = List.of(
            new Held("later", Periods.parse("2017-01-01/..")),
            new Held("whole", Periods.parse("2016-01-01/2017-06-30")),
            new Held("earlier", Periods.parse("../2016-12-31")));

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, earlier",
        "2016-01-01, whole earlier",
        "2016-12-31, whole earlier",
        "2017-01-01, later whole",
        "2017-06-30, later whole",
        "2017-07-01, later"
    })
    void whatHoldsOnADateIsFoundInTheOrderGiven(LocalDate date, String expected) {
        assertThat(Dated.on(date, THINGS)).extracting(Held::what).containsExactly(expected.split(" ", -1));
    }
}
