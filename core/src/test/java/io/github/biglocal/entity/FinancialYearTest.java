package io.github.biglocal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.invariant.InvalidValueException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {
    @ParameterizedTest
    @CsvSource({
        "2016-03-31, 2015-16",
        "2016-04-01, 2016-17",
        "2016-12-31, 2016-17",
        "2017-01-01, 2016-17",
        "2017-03-31, 2016-17",
        "2017-04-01, 2017-18",
        "2000-02-29, 1999-00",
        "2009-04-05, 2009-10"
    })
    void aDayIsInTheYearThatEndsOnTheNext31March(LocalDate day, String year) {
        assertThat(FinancialYear.containing(day)).hasToString(year);
    }

    @Test
    void itsDaysAreThoseFrom1AprilTo31March() {
        assertThat(FinancialYear.of(2016).period()).isEqualTo(Periods.parse("2016-04-01/2017-03-31"));
    }

    @Test
    void everyDayOfACenturyIsInThePeriodOfItsYearWhichParsesBack() {
        for (LocalDate day = LocalDate.of(1950, 1, 1); day.getYear() < 2050; day = day.plusDays(1)) {
            FinancialYear year = FinancialYear.containing(day);

            assertThat(year.period().contains(day)).as("%s", day).isTrue();
            assertThat(FinancialYear.parse(year.toString())).isEqualTo(year);
        }
    }

    @Test
    void yearsFollowEachOtherWithoutAGap() {
        FinancialYear year = FinancialYear.of(2016);

        assertThat(year.next()).isEqualTo(FinancialYear.of(2017));
        assertThat(year.next().previous()).isEqualTo(year);
        assertThat(year.lastDay().plusDays(1)).isEqualTo(year.next().firstDay());
        assertThat(new TreeSet<>(List.of(year.next(), year, year.previous())))
                .extracting(FinancialYear::toString)
                .containsExactly("2015-16", "2016-17", "2017-18");
    }

    @Test
    void aSlashIsReadAsAHyphenIs() {
        assertThat(FinancialYear.parse("2016/17")).isEqualTo(FinancialYear.of(2016));
        assertThat(FinancialYear.parse("1999-00")).isEqualTo(FinancialYear.of(1999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016", "2016-18", "2016-16", "16-17", "2016-2017", " 2016-17", "2016-17 ", "2016–17"})
    void aTextOfAnotherFormIsRefusedWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> FinancialYear.parse(text))
                .withMessage(
                        "FinancialYear: The field text is not a financial year. Write the year it begins in and the"
                                + " last two digits of the next, such as 2016-17.");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 9999, Integer.MAX_VALUE})
    void aYearThatCannotBeWrittenIsRefused(int year) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> FinancialYear.of(year))
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo("firstYear"));
    }

    @Test
    void theFirstAndTheLastYearHaveDays() {
        assertThat(FinancialYear.of(1)).hasToString("0001-02");
        assertThat(FinancialYear.of(9998).lastDay()).isEqualTo(LocalDate.of(9999, 3, 31));
    }
}
