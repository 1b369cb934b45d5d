package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Python 3 makes of these texts, by its documentation of int, re and datetime.strptime. */
class PublishedFormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"123456", "1234567", " 23456", "123456 ", "-123456", "+12345", "1_2345", "１２３４５６", "\u00a012345"
            })
    void aWholeNumberOfSixOrSevenCharactersIsACharityNumber(String text) {
        assertThat(PublishedForms.isCharityNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "12345678",
                "1__2345",
                "_123456",
                "123456_",
                "- 12345",
                "12 3456",
                "1234.5",
                "NA",
                "     -"
            })
    void whatIsNoWholeNumberOrHasAnotherLengthIsNone(String text) {
        assertThat(PublishedForms.isCharityNumber(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SC042386,042386", "ÀÉ1,1", "S1,S1", "s,''", "'',''", "NIC199999,C199999", "1A2,1A2"})
    void twoLettersAreLeftOutOrNone(String text, String rest) {
        assertThat(PublishedForms.withoutLetters(text)).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07833396", "IP28755R", "windmill", "________", "éé123456", "1234567²", "07833396\n"})
    void eightCharactersOfWordsAreACompanyNumber(String text) {
        assertThat(PublishedForms.isCompanyNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7833396", "078333961", "0783339 ", "0783-396", "e\u0301123456", "07833396\n\n", "0783339\n"
            })
    void anythingElseIsNoCompanyNumber(String text) {
        assertThat(PublishedForms.isCompanyNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.c", "Ask a@b.c.", "é@é.é", "x@ a@b.c", "a@...", "a@b@c.d", "-@-.-", "@a@b.c"})
    void twoRunsWithADotInTheSecondLookLikeAnAddress(String text) {
        assertThat(PublishedForms.hasEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a@b", "@b.c", "a@.c", "a@b.", "a @b.c", "a@ b.c", "a@b .c", "(@b.c", "a@.."})
    void anythingElseDoesNot(String text) {
        assertThat(PublishedForms.hasEmail(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-13,2021-04-13",
        "2021-4-3,2021-04-03",
        "2021-04- 3,2021-04-03",
        "2020-02-29T23:00:00Z,2020-02-29",
        "2021-04-13Tuesday,2021-04-13",
        "0021-04-13,0021-04-13",
        "9999-12-31,9999-12-31"
    })
    void daysAreReadWithOrWithoutZeros(String text, LocalDate day) {
        assertThat(PublishedForms.day(text)).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-29", "2021-04-31", "1900-02-29T00:00:00Z", "0000-01-01", "2021-2-30"})
    void daysThatDoNotExistAreImpossible(String text) {
        assertThat(PublishedForms.day(text)).isEqualTo(PublishedForms.IMPOSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "2021-04",
                "03/04/2021",
                "2021-13-01",
                "2021-00-10",
                "2021-04-32",
                "2021-04-00",
                "2021-04-39",
                "2021-02-30 00:00",
                "2021-02-30x",
                "T2021-04-13",
                "21-04-13",
                "2021-04-1x",
                "2021-4-",
                "2021-04-",
                "12021-04-1"
            })
    void anythingElseIsNoDay(String text) {
        assertThat(PublishedForms.day(text)).isEqualTo(PublishedForms.NO_DAY);
    }

    @Test
    void aPostcodeMayHaveBlanksAroundAndWithin() {
        assertThat(PublishedChecks.looksLikePostcode("\u00a0zz9  9zz\n")).isTrue();
        assertThat(PublishedChecks.looksLikePostcode("ZZ9")).isFalse();
        assertThat(PublishedChecks.looksLikePostcode("in ZZ9 9ZZ")).isFalse();
    }
}
