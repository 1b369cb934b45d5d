package io.github.biglocal.text;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class TextTest {

    // Money.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBP 0.00          | £0",
                "GBP 0.05          | £0.05",
                "GBP 1.00          | £1",
                "GBP 999.00        | £999",
                "GBP 1000.00       | £1,000",
                "GBP 18389.00      | £18,389",
                "GBP 18389.50      | £18,389.50",
                "GBP 1155000.00    | £1,155,000",
                "GBP -6954.78      | -£6,954.78",
                "GBP -100.00       | -£100",
                "GBP -0.01         | -£0.01",
                "EUR 100000.00     | €100,000",
                "EUR -100000.10    | -€100,000.10",
                "USD 2500000.00    | $2,500,000",
                "CHF 1000.50       | CHF 1,000.50",
                "CHF 1000.00       | CHF 1,000",
                "CHF -1000.50      | -CHF 1,000.50",
                "JPY 1234567       | JPY 1,234,567",
                "BHD 1234.500      | BHD 1,234.500",
                "GBP 123456789012345678901234567890.12 | £123,456,789,012,345,678,901,234,567,890.12"
            })
    void moneyIsWrittenWithItsSymbolAndWithPenceOnlyWhereThereAreAny(String amount, String written) {
        assertThat(Text.money(Money.parse(amount))).isEqualTo(written);
    }

    // Days.

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 1 January 2020",
        "2020-02-29, 29 February 2020",
        "2020-03-31, 31 March 2020",
        "2026-04-01, 1 April 2026",
        "2020-05-31, 31 May 2020",
        "2020-06-30, 30 June 2020",
        "2020-07-04, 4 July 2020",
        "2020-08-10, 10 August 2020",
        "2018-09-03, 3 September 2018",
        "2020-10-11, 11 October 2020",
        "2020-11-12, 12 November 2020",
        "2020-12-25, 25 December 2020"
    })
    void aDayIsWrittenWithTheNameOfItsMonth(LocalDate day, String written) {
        assertThat(Text.day(day)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0019-05-31, 31 May 0019",
        "0000-01-01, 1 January 0000",
        "9999-12-31, 31 December 9999",
        "+12020-05-31, 31 May 12020",
        "-0044-03-15, 15 March -0044",
        "-12020-05-31, 31 May -12020"
    })
    void anUnlikelyYearIsWrittenAsTheRecordHasItSoThatTheSlipCanBeFound(LocalDate day, String written) {
        assertThat(Text.day(day)).isEqualTo(written);
    }

    @Test
    void theFirstAndLastDaysThatJavaKnowsAreWrittenToo() {
        assertThat(Text.day(LocalDate.MIN)).isEqualTo("1 January -999999999");
        assertThat(Text.day(LocalDate.MAX)).isEqualTo("31 December 999999999");
    }

    // Periods.

    @ParameterizedTest
    @CsvSource({
        "2016-04-01, 2019-03-31, from 1 April 2016 to 31 March 2019",
        "2019-05-03, 2019-05-04, from 3 May 2019 to 4 May 2019",
        "2019-05-03, 2019-05-03, on 3 May 2019",
        "2024-01-01, +999999999-12-31, from 1 January 2024",
        "-999999999-01-01, 2021-03-31, until 31 March 2021",
        "-999999999-01-01, +999999999-12-31, on any day"
    })
    void aPeriodIsWrittenWithItsLastDay(LocalDate first, LocalDate last, String written) {
        assertThat(Text.period(LocalDateRange.ofClosed(first, last))).isEqualTo(written);
    }

    @Test
    void aPeriodWithoutADayIsRefused() {
        assertRefused("Text", "period", () -> Text.period(LocalDateRange.ofEmpty(LocalDate.of(2020, 5, 31))));
    }

    // Percentages.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 9 | 55.56 %",
                "1 | 2 | 50 %",
                "1 | 8 | 12.5 %",
                "1 | 3 | 33.33 %",
                "2 | 3 | 66.67 %",
                "0 | 9 | 0 %",
                "9 | 9 | 100 %",
                "51 | 100 | 51 %",
                "-51 | -100 | 51 %",
                "91543 | 9031 | 1,013.65 %",
                "-5 | 9 | -55.56 %",
                "5 | -9 | -55.56 %",
                // half up, at the third decimal
                "12344 | 100000 | 12.34 %",
                "12345 | 100000 | 12.35 %",
                "-12345 | 100000 | -12.35 %"
            })
    void aPercentageHasTwoDecimalsAtMost(BigInteger numerator, BigInteger denominator, String written) {
        assertThat(Text.percent(numerator, denominator)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 20000 | 0.01 %",
                "1 | 20001 | 0.005 %",
                "1 | 100000 | 0.001 %",
                "-1 | 100000 | -0.001 %",
                "19999 | 20000 | 99.995 %",
                "99999 | 100000 | 99.999 %",
                "100001 | 100000 | 100.001 %",
                "1 | 10000000000 | 0.00000001 %"
            })
    void somethingIsNeverWrittenAsNothingNorAlmostTheWholeAsTheWhole(
            BigInteger numerator, BigInteger denominator, String written) {
        assertThat(Text.percent(numerator, denominator)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what, of what, against what per cent
                "26 | 51 | 51 | 50.98 %",
                "5 | 9 | 51 | 55.56 %",
                "51 | 100 | 51 | 51 %",
                "509999 | 1000000 | 51 | 50.9999 %",
                "510001 | 1000000 | 51 | 51.0001 %",
                "50995 | 100000 | 51 | 50.995 %",
                "50994 | 100000 | 51 | 50.99 %",
                "510049 | 1000000 | 51 | 51.005 %",
                "51004 | 100000 | 51 | 51.004 %",
                "500001 | 1000000 | 50 | 50.0001 %",
                "0 | 9 | 51 | 0 %",
                "9 | 9 | 51 | 100 %"
            })
    void aPercentageShowsAsManyDecimalsAsItTakesToStayOnItsSideOfTheLimit(
            BigInteger numerator, BigInteger denominator, BigInteger limit, String written) {
        assertThat(Text.percent(numerator, denominator, limit, BigInteger.valueOf(100)))
                .isEqualTo(written);
    }

    @Test
    void aLimitThatIsRoundedItselfIsWrittenAgainstTheFigure() {
        BigInteger figure = BigInteger.valueOf(33331);
        BigInteger of = BigInteger.valueOf(100000);
        BigInteger one = BigInteger.ONE;
        BigInteger three = BigInteger.valueOf(3);

        assertThat(Text.percent(figure, of, one, three) + ", less than " + Text.percent(one, three, figure, of))
                .isEqualTo("33.331 %, less than 33.333 %");
    }

    @Test
    void aPercentageOfNothingIsUndefined() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Text.percent(BigInteger.ONE, BigInteger.ZERO))
                .withMessage("a fraction with denominator 0 is undefined");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Text.percent(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO));
    }

    // Shares.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 9 | 5 of 9 (55.56 %)",
                "26 | 51 | 26 of 51 (50.98 %)",
                "0 | 9 | 0 of 9 (0 %)",
                "9 | 9 | 9 of 9 (100 %)",
                "1200 | 3000 | 1,200 of 3,000 (40 %)",
                "999999 | 1000000 | 999,999 of 1,000,000 (99.9999 %)",
                "0 | 0 | 0 of 0"
            })
    void aShareIsBothCountsAndThePercentageUnlessItIsOfNothing(long part, long whole, String written) {
        assertThat(Text.share(part, whole)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26 | 51 | 26 of 51 (50.98 %)",
                "509999 | 1000000 | 509,999 of 1,000,000 (50.9999 %)",
                "0 | 0 | 0 of 0"
            })
    void aShareAgainstALimitStaysOnItsSideOfIt(long part, long whole, String written) {
        assertThat(Text.share(part, whole, BigInteger.valueOf(51), BigInteger.valueOf(100)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 9, part (-1) is negative: a share is of things that are counted",
        "10, 9, 'part (10) is more than the whole (9): exchange them, or correct one'",
        "0, -1, 'part (0) is more than the whole (-1): exchange them, or correct one'"
    })
    void aShareThatNoCountCouldGiveIsRefused(long part, long whole, String message) {
        assertRefused("Text", "part", () -> Text.share(part, whole));
        assertRefused("Text", "part", () -> Text.share(part, whole, BigInteger.ONE, BigInteger.TWO));
    }

    // Ratios and numbers.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "91543 | 9031 | 10.14",
                "5 | 2 | 2.50",
                "2 | 1 | 2.00",
                "0 | 7 | 0.00",
                "1234567 | 1 | 1,234,567.00",
                "-1 | 3 | -0.33",
                "1125 | 1000 | 1.13",
                "1 | 1000 | 0.001",
                "-1 | 1000 | -0.001"
            })
    void aRatioHasTwoDecimalsAndMoreOnlyWhereItWouldReadAsNothing(
            BigInteger numerator, BigInteger denominator, String written) {
        assertThat(Text.decimal(numerator, denominator)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what, over what, against what in hundredths
                "101365 | 10000 | 1014 | 10.137",
                "101405 | 10000 | 1014 | 10.141",
                "1014 | 100 | 1014 | 10.14",
                "102 | 10 | 1014 | 10.20"
            })
    void aRatioStaysOnItsSideOfTheLimit(
            BigInteger numerator, BigInteger denominator, BigInteger limit, String written) {
        assertThat(Text.decimal(numerator, denominator, limit, BigInteger.valueOf(100)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "7 | 7",
                "999 | 999",
                "1155 | 1,155",
                "1155000 | 1,155,000",
                "-1155 | -1,155",
                "-100 | -100",
                "9223372036854775807 | 9,223,372,036,854,775,807",
                "-9223372036854775808 | -9,223,372,036,854,775,808"
            })
    void thousandsAreSetApart(long number, String written) {
        assertThat(Text.number(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1st",
                "2 | 2nd",
                "3 | 3rd",
                "4 | 4th",
                "10 | 10th",
                "11 | 11th",
                "12 | 12th",
                "13 | 13th",
                "21 | 21st",
                "22 | 22nd",
                "23 | 23rd",
                "101 | 101st",
                "111 | 111th",
                "1012 | 1,012th",
                "1001 | 1,001st"
            })
    void aPlaceInAnOrderIsWrittenInFigures(long place, String written) {
        assertThat(Text.ordinal(place)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void thereIsNoPlaceBeforeTheFirst(long place) {
        assertRefused("Text", "place", () -> Text.ordinal(place));
    }

    // Counts.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | member | no members",
                "1 | member | 1 member",
                "3 | member | 3 members",
                "1200 | member | 1,200 members",
                "30 | day | 30 days",
                "2 | delivery | 2 deliveries",
                "2 | voting body | 2 voting bodies",
                "2 | address | 2 addresses",
                "2 | tax | 2 taxes",
                "2 | branch | 2 branches",
                "2 | wish | 2 wishes",
                "2 | month | 2 months",
                "2 | close-out | 2 close-outs",
                "2 | LTO | 2 LTOs",
                "2 | AGM | 2 AGMs",
                "2 | y | 2 ys",
                "2 | paid worker | 2 paid workers",
                "1 | other meeting | 1 other meeting"
            })
    void aCountAgreesWithItsNoun(long number, String noun, String written) {
        assertThat(Text.count(number, noun)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | person | people | no people",
                "1 | person | people | 1 person",
                "5 | person | people | 5 people",
                "2 | memorandum of understanding | memoranda of understanding | 2 memoranda of understanding"
            })
    void anIrregularPluralIsGiven(long number, String singular, String plural, String written) {
        assertThat(Text.count(number, singular, plural)).isEqualTo(written);
    }

    @Test
    void lessThanNothingIsNotCounted() {
        assertRefused("Text", "number", () -> Text.count(-3, "member"));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.count(-3, "person", "people"));
    }

    @Test
    void aCountNeedsANoun() {
        assertRefused("Text", "singular", () -> Text.count(3, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.count(3, "person", ""));
    }

    // Lists.

    @Test
    void aListIsWrittenWithCommasAndALastWord() {
        assertThat(Text.list(List.of("a"))).isEqualTo("a");
        assertThat(Text.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Text.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Text.list(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c and d");
        assertThat(Text.listOr(List.of("a"))).isEqualTo("a");
        assertThat(Text.listOr(List.of("a", "b"))).isEqualTo("a or b");
        assertThat(Text.listOr(List.of("a", "b", "c"))).isEqualTo("a, b or c");
    }

    @Test
    void aListOfNothingIsRefused() {
        assertRefused("Text", "items", () -> Text.list(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.listOr(List.of()));
        assertThatNullPointerException().isThrownBy(() -> Text.list(Arrays.asList("a", null)));
    }

    // Words.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECOVERABLE_VAT | recoverable VAT",
                "ON_PAUSE | on pause",
                "LTO_NOMINEE | LTO nominee",
                "CIO | CIO",
                "CIC | CIC",
                "EU | EU",
                "GP_PRACTICE | GP practice",
                "VCSE | VCSE",
                "NHS_TRUST | NHS trust",
                "GBP | GBP",
                "EAST_OF_ENGLAND | East of England",
                "YORKSHIRE_AND_THE_HUMBER | Yorkshire and the Humber",
                "NORTH_EAST | North East",
                "WEST_MIDLANDS | West Midlands",
                "LONDON | London",
                "MARYLAND_SMS | Maryland SMS",
                "NESTA | Nesta",
                "BIG_LOCAL_AREA | Big Local area",
                "NON_RESIDENT | non-resident",
                "SELF_EMPLOYED | self-employed",
                "NOT_CO_DESIGNED | not co-designed",
                "PRE_PROCUREMENT | pre-procurement",
                "START_UP | start-up",
                "ONE_OFF | one-off",
                "CLOSE_OUT_PHASE | close-out phase",
                "FOR_PROFIT_APPOINTEE | for-profit appointee",
                "CARETAKERS_HOUSE | caretaker's house",
                "FUNDERS_CHIEF_EXECUTIVE | funder's chief executive",
                "PUBLIC_OFFICIALS_REPRESENTATIVE | public officials' representative",
                "SKILLS_KNOWLEDGE_EXPERIENCE | skills, knowledge and experience",
                "CHARITY_COMMISSION | Charity Commission",
                "COMPANIES_HOUSE | Companies House",
                "FINANCIAL_CONDUCT_AUTHORITY | Financial Conduct Authority",
                "NOT_RESIDENT_LED_IN_SPIRIT | not resident-led in spirit",
                "RESIDENT_ONLY_MEETINGS | resident-only meetings",
                "LOTTERY_OTHER | other lottery money",
                "LOW_INCOME_REPRESENTATIVE | low-income representative",
                "PROGRAMME_LINKED | programme-linked",
                "RELIANCE_ON_FEW | reliance on few",
                "REP | rep",
                "PHASE_2 | phase 2",
                "NON | non"
            })
    void aCodeIsWrittenInItsWords(String code, String written) {
        assertThat(Text.words(code)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assessorVisit | assessor visit",
                "ltoAppointments | LTO appointments",
                "orgIds | org IDs",
                "gssCode | GSS code",
                "VATRate | VAT rate",
                "coDesign | co-design",
                "closeOuts | close-outs",
                "name | name",
                "community-hub | community hub",
                "erdf-match | ERDF match",
                "eu-local-action-group | EU local action group",
                "match-funding | match funding"
            })
    void aNameOfAFieldIsWrittenInItsWords(String name, String written) {
        assertThat(Text.words(name)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"East of Nowhere CIC", "close-out phase", "already in words", "---", "_"})
    void whatIsNoCodeIsLeftAsItIs(String text) {
        assertThat(Text.words(text)).isEqualTo(text);
    }

    @Test
    void aBlankCodeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.words(" "));
    }

    private enum Status {
        ON_PAUSE {
            @Override
            public String toString() {
                return "something else";
            }
        },
        LTO_NOMINATED
    }

    @Test
    void aConstantIsWrittenInTheWordsOfItsName() {
        assertThat(Text.words(Status.ON_PAUSE)).isEqualTo("on pause");
        assertThat(Text.words(Status.LTO_NOMINATED)).isEqualTo("LTO nominated");
    }

    // Sentences.

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "the plan is out of date|The plan is out of date.",
                "The plan is out of date.|The plan is out of date.",
                "no members...|No members.",
                "is it agreed?|Is it agreed?",
                "done!|Done!",
                " 3 members are due. |3 members are due.",
                "£5 remains|£5 remains.",
                "iffy|Iffy.",
                "élan|Élan.",
                "\"quoted\" words|\"Quoted\" words.",
                "(see the plan.)|(See the plan.)",
                "see the plan (2019)|See the plan (2019).",
                "it takes the form of a CIC|It takes the form of a CIC.",
                "\uD801\uDC28 deseret|\uD801\uDC00 deseret."
            })
    void aSentenceBeginsWithACapitalAndEndsWithOneFullStop(String text, String written) {
        assertThat(Text.sentence(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "...", " . "})
    void aSentenceOfNothingIsRefused(String text) {
        assertRefused("Text", "text", () -> Text.sentence(text));
    }

    @Test
    void nullIsRefusedByName() {
        BigInteger one = BigInteger.ONE;
        assertThatNullPointerException().isThrownBy(() -> Text.money(null)).withMessage("amount");
        assertThatNullPointerException().isThrownBy(() -> Text.day(null)).withMessage("day");
        assertThatNullPointerException().isThrownBy(() -> Text.period(null)).withMessage("period");
        assertThatNullPointerException()
                .isThrownBy(() -> Text.percent(null, one))
                .withMessage("numerator");
        assertThatNullPointerException()
                .isThrownBy(() -> Text.percent(one, null))
                .withMessage("denominator");
        assertThatNullPointerException()
                .isThrownBy(() -> Text.percent(one, one, null, one))
                .withMessage("limitNumerator");
        assertThatNullPointerException()
                .isThrownBy(() -> Text.decimal(one, one, one, null))
                .withMessage("limitDenominator");
        assertThatNullPointerException()
                .isThrownBy(() -> Text.share(0, 0, null, one))
                .withMessage("limitNumerator");
        assertThatNullPointerException().isThrownBy(() -> Text.list(null)).withMessage("items");
        assertThatNullPointerException().isThrownBy(() -> Text.count(1, null)).withMessage("singular");
        assertThatNullPointerException()
                .isThrownBy(() -> Text.words((String) null))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> Text.words((Enum<?>) null))
                .withMessage("constant");
        assertThatNullPointerException().isThrownBy(() -> Text.sentence(null)).withMessage("text");
    }

    @ParameterizedTest
    @CsvSource({"GBP, pounds", "EUR, euros", "USD, US dollars", "CHF, CHF"})
    void aCurrencyIsCalledAsPeopleCallIt(String code, String called) {
        assertThat(Text.currency(CurrencyUnit.of(code))).isEqualTo(called);
    }
}
