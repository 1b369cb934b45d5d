package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.entity.Count;
import io.github.biglocal.evaluation.Evaluation;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.tables.CellSettings.DateOrder;
import io.github.biglocal.tables.CellSettings.DecimalMark;
import io.github.biglocal.tables.CellSettings.SerialDays;
import io.github.biglocal.tables.grid.Cell;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellFormsTest {
    private static final CellSettings STANDARD = CellSettings.standard();
    private static final CellSettings COMMA =
            new CellSettings(Optional.empty(), DecimalMark.COMMA, CurrencyUnit.EUR, Optional.empty());
    private static final CellSettings DAY_FIRST = ordered(DateOrder.DAY_FIRST);
    private static final CellSettings MONTH_FIRST = ordered(DateOrder.MONTH_FIRST);
    private static final Place.InSheet PLACE =
            Place.inSheet("a.xlsx", "Grants").atRow(2).atColumn(3);

    private static CellSettings ordered(DateOrder order) {
        return new CellSettings(Optional.of(order), DecimalMark.POINT, CurrencyUnit.GBP, Optional.empty());
    }

    private static CellSettings counted(SerialDays from) {
        return new CellSettings(Optional.empty(), DecimalMark.POINT, CurrencyUnit.GBP, Optional.of(from));
    }

    private static <V> Loaded<V> read(CellForm<V> form, Cell cell, CellSettings settings) {
        return form.read(cell, settings, () -> PLACE);
    }

    private static <V> Loaded<V> read(CellForm<V> form, String text) {
        return read(form, new Cell.Text(text), STANDARD);
    }

    /** What a clean cell gives. */
    private static <V> V value(CellForm<V> form, Cell cell, CellSettings settings) {
        Loaded<V> read = read(form, cell, settings);
        assertThat(read.problems()).isEmpty();
        return read.value().orElseThrow();
    }

    private static <V> V value(CellForm<V> form, String text) {
        return value(form, new Cell.Text(text), STANDARD);
    }

    private static <V> Problem problem(CellForm<V> form, Cell cell, CellSettings settings) {
        Loaded<V> read = read(form, cell, settings);
        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).place()).isEqualTo(PLACE);
        return read.problems().get(0);
    }

    private static <V> Problem problem(CellForm<V> form, String text) {
        return problem(form, new Cell.Text(text), STANDARD);
    }

    private static Cell number(String number) {
        return new Cell.Numeric(new BigDecimal(number));
    }

    // Amounts

    /** AMT-1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234.5                 | GBP 1234.50
                    1,234                  | GBP 1234.00
                    £1,234.50              | GBP 1234.50
                    £ 1,234.50             | GBP 1234.50
                    1234567.89             | GBP 1234567.89
                    12,345,678.90          | GBP 12345678.90
                    1 234 567.89           | GBP 1234567.89
                    1\u00A0234.50          | GBP 1234.50
                    '\u00A0£1,234.50\u00A0'| GBP 1234.50
                    \u200B12.00            | GBP 12.00
                    GBP 1500.00            | GBP 1500.00
                    GBP1500                | GBP 1500.00
                    gbp 1500               | GBP 1500.00
                    1500 GBP               | GBP 1500.00
                    £1,500.00 GBP          | GBP 1500.00
                    €12.00                 | EUR 12.00
                    12.00 €                | EUR 12.00
                    EUR 12.00              | EUR 12.00
                    JPY 1,200              | JPY 1200
                    12 eur                 | EUR 12.00
                    ALL 500                | ALL 500.00
                    (500.00)               | GBP -500.00
                    (£500.00)              | GBP -500.00
                    £(500.00)              | GBP -500.00
                    -500.00                | GBP -500.00
                    \u2212500.00           | GBP -500.00
                    -£500                  | GBP -500.00
                    £-500                  | GBP -500.00
                    - £ 500                | GBP -500.00
                    +500                   | GBP 500.00
                    .50                    | GBP 0.50
                    0                      | GBP 0.00
                    -0.00                  | GBP 0.00
                    1.5000                 | GBP 1.50
                    007                    | GBP 7.00
                    123456789012345678.91  | GBP 123456789012345678.91
                    """)
    void anAmountIsReadAsPeopleWriteIt(String text, String amount) {
        assertThat(value(CellForms.MONEY, text)).isEqualTo(Money.parse(amount));
    }

    /** AMT-1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    £15k       | The amount is not written out.
                    £1.2m      | The amount is not written out.
                    15 K       | The amount is not written out.
                    2 million  | The amount is not written out.
                    1e3        | The amount is written with an exponent.
                    1.5E+3     | The amount is written with an exponent.
                    1_000      | The text is not an amount of money.
                    n/a        | The text is not an amount of money.
                    nil        | The text is not an amount of money.
                    tbc        | The text is not an amount of money.
                    £          | The text is not an amount of money.
                    50p        | The text is not an amount of money.
                    10-20      | The text is not an amount of money.
                    500.00-    | The text is not an amount of money.
                    -(500)     | The text is not an amount of money.
                    (-500)     | The text is not an amount of money.
                    --500      | The text is not an amount of money.
                    -          | A dash is not an amount.
                    \u2013     | A dash is not an amount.
                    333.333    | The amount has three decimal places: its point may stand between thousands.
                    1.500      | The amount has three decimal places: its point may stand between thousands.
                    -£1.000    | The amount has three decimal places: its point may stand between thousands.
                    1.2345     | The amount has more than 2 decimal places.
                    1234.505   | The amount has more than 2 decimal places.
                    JPY 1.5    | The amount has decimal places, which its currency does not have.
                    ABC 12     | The currency is not known.
                    $250       | The sign before or after the amount is that of several currencies.
                    £5 EUR     | The amount names two currencies.
                    all 500    | The word before or after the amount may be the code of a currency.
                    500 top    | The word before or after the amount may be the code of a currency.
                    Top 500    | The word before or after the amount may be the code of a currency.
                    usd 500    | The word before or after the amount may be the code of a currency.
                    """)
    void anAmountThatIsDoubtfulIsRefusedWithTheReason(String text, String message) {
        assertThat(problem(CellForms.MONEY, text).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,50", "1,23", "1,2345", "1.234.567", "12,34,567", "1,234 567", "1. 50", "12 50"})
    void anAmountWithItsSignsInTheWrongPlacesIsRefusedAndTheSettingIsNamed(String text) {
        Problem problem = problem(CellForms.MONEY, text);
        assertThat(problem.message())
                .startsWith("The points, commas and spaces in the amount are not where they should be");
        assertThat(problem.repair()).contains("withDecimalComma()");
        assertThat(problem.value()).hasValue('"' + text + '"');
    }

    @Test
    void theRepairOfADashSaysWhatItCouldMean() {
        assertThat(problem(CellForms.MONEY, "-").repair())
                .isEqualTo("Write 0 if it is zero; leave the cell blank if it is not known.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.234,50 €   | EUR 1234.50
                    1.234        | EUR 1234.00
                    1234,5       | EUR 1234.50
                    1 234,50     | EUR 1234.50
                    -1.234.567,8 | EUR -1234567.80
                    GBP 12,00    | GBP 12.00
                    12.00        | EUR 12.00
                    12.5         | EUR 12.50
                    """)
    void aDecimalCommaIsReadWhereTheCallerSaysSo(String text, String amount) {
        assertThat(value(CellForms.MONEY, new Cell.Text(text), COMMA)).isEqualTo(Money.parse(amount));
    }

    @Test
    void threeDecimalsAreTheAmountWhereItsCurrencyHasThem() {
        assertThat(value(CellForms.MONEY, "KWD 1.234")).isEqualTo(Money.parse("KWD 1.234"));
        assertThat(value(CellForms.MONEY, "1,234.500")).isEqualTo(Money.parse("GBP 1234.50"));
        assertThat(problem(CellForms.MONEY, new Cell.Text("1,500"), COMMA).message())
                .isEqualTo("The amount has three decimal places: its comma may stand between thousands.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.50", "1.23.4", "12.345.6"})
    void aDecimalPointIsRefusedWhereTheCallerSaysComma(String text) {
        assertThat(problem(CellForms.MONEY, new Cell.Text(text), COMMA).message())
                .contains("a comma before the pence");
    }

    @ParameterizedTest
    @CsvSource({
        "1234.1, GBP 1234.10",
        "0.30000000000000004, GBP 0.30",
        "6254.389999999999, GBP 6254.39",
        "1234567.0, GBP 1234567.00",
        "1.5E+3, GBP 1500.00",
        "-500, GBP -500.00",
        "-0.0, GBP 0.00",
        "1234567890123.45, GBP 1234567890123.45"
    })
    void aNumberCellIsAnAmountWithoutTheNoiseOfTheSpreadsheet(String number, String amount) {
        assertThat(value(CellForms.MONEY, number(number), STANDARD)).isEqualTo(Money.parse(amount));
    }

    private static Cell shown(String number, String unit) {
        return new Cell.Numeric(new BigDecimal(number), Optional.of(unit));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, €, EUR 1000.00",
        "1000, EUR, EUR 1000.00",
        "-1234.5, £, GBP -1234.50",
        "0.30000000000000004, £, GBP 0.30",
        "1.234, KWD, KWD 1.234"
    })
    void aNumberCellIsInTheCurrencyThatItShows(String number, String unit, String amount) {
        assertThat(value(CellForms.MONEY, shown(number, unit), STANDARD)).isEqualTo(Money.parse(amount));
        assertThat(value(CellForms.MONEY, shown(number, unit), COMMA)).isEqualTo(Money.parse(amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    500                  | $  | The sign before or after the amount is that of several currencies.
                    500                  | kr | The text is not an amount of money.
                    0.5                  | %  | The text is not an amount of money.
                    333.333              | £  | The amount has more than 2 decimal places.
                    12345678901234.56    | £  | The cell holds a number of more than 15 digits, of which a spreadsheet loses the last.
                    """)
    void aNumberCellThatShowsWhatIsNoAmountIsRefused(String number, String unit, String message) {
        assertThat(problem(CellForms.MONEY, shown(number, unit), STANDARD).message())
                .isEqualTo(message);
    }

    @Test
    void aSignOfSeveralCurrenciesIsThatOfTheFile() {
        CellSettings dollars =
                new CellSettings(Optional.empty(), DecimalMark.POINT, CurrencyUnit.USD, Optional.empty());
        assertThat(value(CellForms.MONEY, shown("500", "$"), dollars)).isEqualTo(Money.parse("USD 500.00"));
        assertThat(value(CellForms.MONEY, new Cell.Text("$500"), dollars)).isEqualTo(Money.parse("USD 500.00"));
    }

    @Test
    void whatANumberCellShowsIsReadAsItsTextInEveryColumn() {
        assertThat(value(CellForms.RATIO, shown("0.12125", "%"), STANDARD)).isEqualTo(Ratio.of(97, 800));
        for (CellForm<?> form : List.of(CellForms.WHOLE_NUMBER, CellForms.NUMBER, CellForms.COUNT, CellForms.YEAR)) {
            problem(form, shown("1", "%"), STANDARD);
            problem(form, shown("1", "£"), STANDARD);
        }
        assertThat(value(CellForms.TEXT, shown("1000.125", "€"), COMMA)).isEqualTo("€ 1000.125");
        assertThat(value(CellForms.of(ProjectId.class), shown("12", "£"), STANDARD))
                .isEqualTo(ProjectId.of("12"));
    }

    @Test
    void amountsOfNumberCellsAddUpToThePenny() {
        Money sum = List.of("1234.10", "0.10", "0.20", "5000", "19.99").stream()
                .map(each -> value(CellForms.MONEY, number(each), STANDARD))
                .reduce(Money.zero(CurrencyUnit.GBP), Money::plus);
        assertThat(sum).isEqualTo(Money.parse("GBP 6254.39"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    333.333               | The amount has more than 2 decimal places.
                    1.2345678901234568E17 | The cell holds a number of more than 15 digits, of which a spreadsheet loses the last.
                    1E+999999999          | The amount has more than 18 digits before the decimal point.
                    """)
    void aNumberCellThatIsNoAmountToThePennyIsRefused(String number, String message) {
        assertThat(problem(CellForms.MONEY, number(number), STANDARD).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 1234.50, number cell, 1234.50",
        "GBP -500.00, number cell, -500.00",
        "EUR 12.00, text cell, EUR 12.00",
        "GBP 1234567890123.45, number cell, 1234567890123.45",
        "GBP 12345678901234.56, text cell, GBP 12345678901234.56"
    })
    void anAmountIsWrittenAsANumberWhereThatLosesNothing(String amount, String kind, String shown) {
        Cell cell = CellForms.MONEY.write(Money.parse(amount), STANDARD);
        assertThat(cell.toString()).isEqualTo(kind);
        assertThat(cell.raw()).isEqualTo(shown);
    }

    @Test
    void anAmountThatCouldNotBeReadBackIsNotWritten() {
        Money huge = Money.parse("GBP 1234567890123456789.00");
        assertThatThrownBy(() -> CellForms.MONEY.write(huge, STANDARD)).isInstanceOf(InvalidValueException.class);
    }

    // Days

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2018-12-31                  | 2018-12-31
                    2018-1-5                    | 2018-01-05
                    2018/12/31                  | 2018-12-31
                    31/12/2018                  | 2018-12-31
                    31.12.2018                  | 2018-12-31
                    31-12-2018                  | 2018-12-31
                    24/07/2014                  | 2014-07-24
                    12/31/2018                  | 2018-12-31
                    4/4/2021                    | 2021-04-04
                    31 Dec 2018                 | 2018-12-31
                    31 DEC 2018                 | 2018-12-31
                    31-Dec-2018                 | 2018-12-31
                    31 December 2018            | 2018-12-31
                    31st December 2018          | 2018-12-31
                    1st of May 2019             | 2019-05-01
                    31 December, 2018           | 2018-12-31
                    Dec 31, 2018                | 2018-12-31
                    December 31st, 2018         | 2018-12-31
                    2018 Dec 31                 | 2018-12-31
                    3 Sept 2018                 | 2018-09-03
                    3 Sep 2018                  | 2018-09-03
                    3 Sept. 2018                | 2018-09-03
                    Monday 31 December 2018     | 2018-12-31
                    Mon, 31 Dec 2018            | 2018-12-31
                    Thurs 31/12/2020            | 2020-12-31
                    '  31\u00A0Dec\u00A02018 '  | 2018-12-31
                    2022-01-05T00:00:00Z        | 2022-01-05
                    2022-01-05 00:00            | 2022-01-05
                    31/12/2018 00:00:00         | 2018-12-31
                    31/12/2018 12:00:00 AM      | 2018-12-31
                    29/02/2020                  | 2020-02-29
                    """)
    void aDayIsReadAsPeopleWriteIt(String text, LocalDate day) {
        assertThat(value(CellForms.DAY, text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-30T23:00:00Z, 2017-06-30",
        "2017-07-01T00:30:00+01:00, 2017-07-01",
        "2017-07-01T00:30:00.123456Z, 2017-07-01",
        "31/12/2018 14:30, 2018-12-31",
        "31 Dec 2018 2:30 pm, 2018-12-31"
    })
    void ofAMomentItIsTheDayAsWrittenAndTheTimeIsReported(String text, LocalDate day) {
        Loaded<LocalDate> read = read(CellForms.DAY, text);
        assertThat(read.value()).hasValue(day);
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblems.TIME_LEFT_OUT);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        });
    }

    /** DATE-1. */
    @Test
    void aDateThatCanBeReadInTwoWaysIsRefusedAndBothAreNamed() {
        Problem problem = problem(CellForms.DAY, "03/04/2021");
        assertThat(problem.code()).isEqualTo(TableProblems.AMBIGUOUS_DATE);
        assertThat(problem.message()).isEqualTo("The date can be read as 3 April 2021 and as 4 March 2021.");
        assertThat(problem.repair())
                .isEqualTo(
                        "Write it as 2021-04-03 or 2021-03-04, or say what comes first in the dates of the file, with"
                                + " withDateOrder(DateOrder.DAY_FIRST) or withDateOrder(DateOrder.MONTH_FIRST).");
        assertThat(problem.value()).hasValue("\"03/04/2021\"");
    }

    @Test
    void theCallerSaysWhatComesFirst() {
        Cell cell = new Cell.Text("03/04/2021");
        assertThat(value(CellForms.DAY, cell, DAY_FIRST)).isEqualTo(LocalDate.of(2021, 4, 3));
        assertThat(value(CellForms.DAY, cell, MONTH_FIRST)).isEqualTo(LocalDate.of(2021, 3, 4));
        assertThat(value(CellForms.DAY, new Cell.Text("2021-03-04"), DAY_FIRST)).isEqualTo(LocalDate.of(2021, 3, 4));
    }

    @Test
    void aDateThatIsNotInTheOrderThatTheCallerNamedIsRefused() {
        Problem problem = problem(CellForms.DAY, new Cell.Text("12/31/2018"), DAY_FIRST);
        assertThat(problem.message()).isEqualTo("With the day first, there is no such date.");
        assertThat(problem.repair()).contains("withDateOrder(DateOrder.MONTH_FIRST)");
        assertThat(problem(CellForms.DAY, new Cell.Text("31/12/2018"), MONTH_FIRST)
                        .repair())
                .contains("withDateOrder(DateOrder.DAY_FIRST)");
    }

    /** DATE-1. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7/8/21               | The year does not have four digits.
                    31-Dec-18            | The year does not have four digits.
                    31/12/18             | The year does not have four digits.
                    2021-02-30           | There is no such date.
                    2021-04-31           | There is no such date.
                    30/02/2021           | There is no such date.
                    29 Feb 2019          | There is no such date.
                    31/31/2018           | There is no such date.
                    0/1/2018             | There is no such date.
                    2019                 | The date has no day of the month.
                    2019-05              | The date has no day of the month.
                    May 2019             | The date has no day of the month.
                    2018/19              | The date has no day of the month.
                    31 Foo 2018          | The text is not a date.
                    2019-05 to 2019-04   | The text is not a date.
                    20181231             | The text is not a date.
                    43465                | The text is not a date.
                    2022-01-05T25:00:00Z | The text is not a date.
                    soon                 | The text is not a date.
                    31/12-2018           | The text is not a date.
                    Tue 31 Dec 2018      | 31 December 2018 is a Monday, and not on the weekday that is written before it.
                    friday, 31/12/2018   | 31 December 2018 is a Monday, and not on the weekday that is written before it.
                    """)
    void aTextThatIsNoDayIsRefusedWithTheReason(String text, String message) {
        assertThat(problem(CellForms.DAY, text).message()).isEqualTo(message);
    }

    @Test
    void aDateCellIsItsDay() {
        LocalDate day = LocalDate.of(2021, 4, 13);
        assertThat(value(CellForms.DAY, new Cell.Day(day), STANDARD)).isEqualTo(day);
        assertThat(read(CellForms.DAY, new Cell.Day(day, LocalTime.of(9, 30)), STANDARD)
                        .warnings())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "FROM_1900, 43465, 2018-12-31",
        "FROM_1904, 43465, 2023-01-01",
        "FROM_1900, 1, 1900-01-01",
        "FROM_1900, 59, 1900-02-28",
        "FROM_1900, 61, 1900-03-01",
        "FROM_1904, 0, 1904-01-01",
        "FROM_1900, 2958465, 9999-12-31",
        "FROM_1900, 1899, 1905-03-13",
        "FROM_1900, 2100, 1905-09-30"
    })
    void aNumberIsADayWhereTheCallerSaysFromWhenDaysAreCounted(SerialDays from, String number, LocalDate day) {
        assertThat(value(CellForms.DAY, new Cell.Text(number), counted(from))).isEqualTo(day);
        assertThat(value(CellForms.DAY, number(number), counted(from))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "FROM_1900, 60",
        "FROM_1900, 0",
        "FROM_1900, 2958466",
        "FROM_1904, 2957004",
        "FROM_1900, -1",
        "FROM_1900, 1E+999999999"
    })
    void aNumberThatNoDayHasIsRefused(SerialDays from, String number) {
        assertThat(problem(CellForms.DAY, number(number), counted(from)).message())
                .isEqualTo("No day has this number in a spreadsheet.");
    }

    @Test
    void aNumberIsNoDayUnlessTheCallerSaysSo() {
        Problem problem = problem(CellForms.DAY, number("43465"), STANDARD);
        assertThat(problem.message()).isEqualTo("The cell holds a number, not a date.");
        assertThat(problem.repair()).contains("withSerialDays(SerialDays.FROM_1900)");
    }

    /** DATE-6. */
    @ParameterizedTest
    @ValueSource(strings = {"1900", "2019", "2020", "2099"})
    void aYearIsNeverTheNumberOfADay(String year) {
        for (CellSettings settings : List.of(STANDARD, counted(SerialDays.FROM_1900))) {
            assertThat(problem(CellForms.DAY, number(year), settings).message())
                    .isEqualTo("The date has no day of the month.");
            assertThat(problem(CellForms.DAY, new Cell.Text(year), settings).message())
                    .isEqualTo("The date has no day of the month.");
        }
    }

    // Numbers

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7200     | 7200
                    7,200    | 7200
                    7 200    | 7200
                    -5       | -5
                    7200.0   | 7200
                    ' 12 '   | 12
                    """)
    void aWholeNumberIsReadAsPeopleWriteIt(String text, int number) {
        assertThat(value(CellForms.WHOLE_NUMBER, text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.000", "-7.000", "\u2212123.000"})
    void aWholeNumberThatMayHaveAPointBetweenThousandsIsRefused(String text) {
        assertThat(problem(CellForms.WHOLE_NUMBER, text).message())
                .isEqualTo("The number has three decimal places: its point may stand between thousands.");
        assertThat(value(CellForms.WHOLE_NUMBER, "1234.000")).isEqualTo(1_234);
        assertThat(value(CellForms.WHOLE_NUMBER, "0.000")).isZero();
    }

    @Test
    void noNumberIsAThousandthOfWhatSomebodyMeant() {
        for (String count : List.of("7.000", "more than 7.000", "7.000+")) {
            assertThat(problem(CellForms.COUNT, count).message()).contains("may stand between thousands");
        }
        for (String ratio : List.of("7.000", "1.125", "12.500 %")) {
            assertThat(problem(CellForms.RATIO, ratio).message()).contains("may stand between thousands");
        }
        assertThat(value(CellForms.RATIO, "0.125")).isEqualTo(Ratio.of(1, 8));
        assertThat(value(CellForms.NUMBER, "12.500")).isEqualTo(new BigDecimal("12.500"));
        Problem problem = problem(CellForms.WHOLE_NUMBER, new Cell.Text("7,000"), COMMA);
        assertThat(problem.message())
                .isEqualTo("The number has three decimal places: its comma may stand between thousands.");
        assertThat(problem.repair())
                .isEqualTo("Write it without the comma, or with more or fewer decimal places. If a comma stands between"
                        + " thousands in the file, read it without withDecimalComma().");
        assertThat(value(CellForms.WHOLE_NUMBER, new Cell.Text("7.000"), COMMA)).isEqualTo(7_000);
    }

    @Test
    void aNumberCellIsAWholeNumberWithoutItsNoughts() {
        assertThat(value(CellForms.WHOLE_NUMBER, number("1234567.0"), STANDARD)).isEqualTo(1_234_567);
        assertThat(value(CellForms.WHOLE_NUMBER, number("1.23456E+6"), STANDARD))
                .isEqualTo(1_234_560);
        assertThat(problem(CellForms.WHOLE_NUMBER, number("12.5"), STANDARD).message())
                .isEqualTo("The text is not a whole number.");
        assertThat(problem(CellForms.WHOLE_NUMBER, number("9999999999"), STANDARD)
                        .message())
                .isEqualTo("The number is too large for its field.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    12.50    | 12.50
                    1,234.5  | 1234.5
                    -0.5     | -0.5
                    1E+2     | 1E+2
                    100      | 100
                    """)
    void anExactNumberKeepsItsDecimals(String text, BigDecimal number) {
        assertThat(value(CellForms.NUMBER, text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, number cell",
        "12.50, text cell",
        "100, number cell",
        "1E+2, text cell",
        "0, number cell",
        "0.0, text cell"
    })
    void anExactNumberIsWrittenAsANumberUnlessThatLosesItsNoughts(BigDecimal number, String kind) {
        Cell cell = CellForms.NUMBER.write(number, STANDARD);
        assertThat(cell.toString()).isEqualTo(kind);
        assertThat(value(CellForms.NUMBER, cell, STANDARD)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    147            | 147
                    1,400          | 1400
                    more than 30   | more than 30
                    More than 1,000| more than 1000
                    over 30        | more than 30
                    30+            | at least 30
                    30 or more     | at least 30
                    fewer than 400 | less than 400
                    up to 30       | at most 30
                    about 9        | about 9
                    nearly 400     | just under 400
                    """)
    void aCountIsReadWithItsBound(String text, String count) {
        assertThat(value(CellForms.COUNT, text)).isEqualTo(Count.parse(count));
    }

    @Test
    void whatIsNoCountIsRefused() {
        assertThat(problem(CellForms.COUNT, "many").message()).isEqualTo("The text is not a count.");
        assertThat(problem(CellForms.COUNT, "-3").message()).isEqualTo("The field number is -3.");
        assertThat(problem(CellForms.COUNT, number("2.5"), STANDARD).message()).isEqualTo("The text is not a count.");
        assertThat(value(CellForms.COUNT, number("12.0"), STANDARD)).isEqualTo(Count.of(12));
    }

    @Test
    void aYearIsANumberOfFourDigits() {
        assertThat(value(CellForms.YEAR, "2016")).isEqualTo(Year.of(2016));
        assertThat(value(CellForms.YEAR, number("2019"), STANDARD)).isEqualTo(Year.of(2019));
        assertThat(CellForms.YEAR.write(Year.of(2016), STANDARD)).isEqualTo(number("2016"));
        assertThat(CellForms.YEAR.write(Year.of(19), STANDARD)).isEqualTo(new Cell.Text("0019"));
        assertThat(problem(CellForms.YEAR, "2018/19").message()).isEqualTo("The text is not a year.");
        assertThat(problem(CellForms.YEAR, new Cell.Day(LocalDate.of(2016, 1, 1)), STANDARD)
                        .message())
                .isEqualTo("The cell holds a date, not a year.");
    }

    @ParameterizedTest
    @CsvSource({"51/100, 51/100", "51 / 100, 51/100", "0.51, 51/100", "51 %, 51/100", "12.5%, 1/8", "2, 2"})
    void aFractionIsReadExactly(String text, String ratio) {
        assertThat(value(CellForms.RATIO, text)).isEqualTo(Ratio.parse(ratio));
    }

    @Test
    void aPercentageInANumberCellIsItsFraction() {
        assertThat(value(CellForms.RATIO, number("0.51"), STANDARD)).isEqualTo(Ratio.of(51, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-01/2019-03-31, 2016-04-01 to 2019-03-31",
        "2016-04-01 / 2019-03-31, 2016-04-01 to 2019-03-31",
        "2019-09-01/.., from 2019-09-01",
        "2019-09-01/, from 2019-09-01",
        "/2019-09-01, until 2019-09-01",
        "1 April 2016 to 31 March 2019, 2016-04-01 to 2019-03-31",
        "From 1 April 2016 until 31 March 2019, 2016-04-01 to 2019-03-31",
        "24/07/2014 – 31/12/2018, 2014-07-24 to 2018-12-31",
        "2019-09-01 to .., from 2019-09-01",
        "since 1 September 2019, from 2019-09-01",
        "1 September 2019 onwards, from 2019-09-01",
        "1 September 2019 to date, from 2019-09-01",
        "until 1 September 2019, until 2019-09-01",
        "../.., always",
        "Always, always"
    })
    void aPeriodIsReadAsPeopleWriteItAndWrittenInWords(String text, String period) {
        assertThat(CellForms.PERIOD.write(value(CellForms.PERIOD, text), STANDARD))
                .isEqualTo(new Cell.Text(period));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "2016",
                "2016-04-01",
                "from",
                "to",
                "now",
                "2016-04-01 to 2019-03-31 to 2020-03-31",
                "from ten"
            })
    void whatIsNoPeriodIsRefused(String text) {
        assertThat(problem(CellForms.PERIOD, text).code()).isEqualTo(ProblemCode.INVALID_VALUE);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(problem(CellForms.PERIOD, "31 March 2019 to 1 April 2016").message())
                .isEqualTo("The last day of the period is before its first.");
    }

    // Yes and no

    @ParameterizedTest
    @CsvSource({
        "yes, true",
        "Yes, true",
        "YES, true",
        "y, true",
        "true, true",
        "' yes ', true",
        "no, false",
        "No, false",
        "N, false",
        "FALSE, false"
    })
    void yesAndNoAreReadAsPeopleWriteThem(String text, boolean value) {
        assertThat(value(CellForms.YES_NO, text)).isEqualTo(value);
    }

    @Test
    void aCellThatIsTrueOrFalseIsYesOrNo() {
        assertThat(value(CellForms.YES_NO, Cell.Truth.TRUE, STANDARD)).isTrue();
        assertThat(value(CellForms.YES_NO, Cell.Truth.FALSE, STANDARD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "x", "maybe", "-", "?"})
    void whatMayMeanYesOrNoIsRefused(String text) {
        Problem problem = problem(CellForms.YES_NO, text);
        assertThat(problem.message()).isEqualTo("The text is not yes or no.");
        assertThat(problem.repair()).isEqualTo("Write yes or no. Leave the cell blank if it is not known.");
        assertThat(problem.value()).isEmpty();
    }

    @Test
    void aNumberIsNotYesOrNo() {
        assertThat(problem(CellForms.YES_NO, number("1"), STANDARD).message())
                .isEqualTo("The cell holds a number, not yes or no.");
    }

    // Codes, ids and texts

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NON_RESIDENT",
                "Non-resident",
                "non resident",
                "NON\u00A0RESIDENT",
                "non_resident ",
                "nonresident"
            })
    void aCodeIsFoundByItsWords(String text) {
        assertThat(value(CellForms.of(Residence.class), text)).isEqualTo(Residence.NON_RESIDENT);
    }

    @Test
    void aCodeThatIsNotOnAClosedListIsRefusedWithTheNearest() {
        Problem problem = problem(CellForms.of(Residence.class), "Residant");
        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CODE);
        assertThat(problem.repair()).startsWith("Did you mean RESIDENT?");
    }

    @Test
    void aCodeThatIsNotOnAnOpenListIsKeptWithAWarning() {
        CellForm<FundingStream> form = CellForms.of(FundingStream.class);
        assertThat(value(form, "Local government")).isEqualTo(FundingStream.LOCAL_GOVERNMENT);
        Loaded<FundingStream> read = read(form, "COMMUNITY_SHARES");
        assertThat(read.value()).hasValue(FundingStream.of("COMMUNITY_SHARES"));
        assertThat(read.warnings()).hasSize(1);
        assertThat(form.choices()).contains("LOCAL_GOVERNMENT", "LOAN").hasSize(11);
    }

    /** ID-2. */
    @ParameterizedTest
    @CsvSource({"1234567, 1234567", "1234568.0, 1234568", "1234560, 1234560", "1.23456E+6, 1234560", "12.5, 12.5"})
    void anIdOfANumberCellIsItsFiguresNeverWithAnExponent(String number, String id) {
        assertThat(value(CellForms.of(ProjectId.class), number(number), STANDARD))
                .isEqualTo(ProjectId.of(id));
    }

    @Test
    void anIdWhoseLastFiguresASpreadsheetLosesIsRefused() {
        assertThat(problem(CellForms.of(ProjectId.class), number("1234567890123456"), STANDARD)
                        .repair())
                .isEqualTo("Format the cell as text, and write it again.");
    }

    /** ID-1. */
    @Test
    void anIdKeepsItsNoughtsAndIsNotPadded() {
        assertThat(value(CellForms.of(ProjectId.class), "00123")).isEqualTo(ProjectId.of("00123"));
        assertThat(value(CellForms.of(ProjectId.class), number("9999999"), STANDARD))
                .isEqualTo(ProjectId.of("9999999"));
    }

    @Test
    void blanksAtTheEndsOfAnIdAreLeftOutAndThoseThatCannotBeSeenAreReported() {
        CellForm<ProjectId> form = CellForms.of(ProjectId.class);
        assertThat(value(form, " p1 ")).isEqualTo(ProjectId.of("p1"));
        for (String odd : List.of("p1\u00A0", "\u200Bp1", "\uFEFFp1", "p1\u0007")) {
            Loaded<ProjectId> read = read(form, odd);
            assertThat(read.value()).hasValue(ProjectId.of("p1"));
            assertThat(read.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(TableProblems.BLANKS_LEFT_OUT));
        }
    }

    @Test
    void anIdThatIsTrueOrFalseIsAsTheCellShowsIt() {
        assertThat(value(CellForms.of(ProjectId.class), Cell.Truth.TRUE, STANDARD))
                .isEqualTo(ProjectId.of("TRUE"));
    }

    @Test
    void anIdIsNeverQuoted() {
        Problem problem = problem(CellForms.of(ProjectId.class), "Jane\u200BSmith");
        assertThat(problem.toString()).doesNotContain("Jane");
    }

    @Test
    void freeTextIsAsItStands() {
        assertThat(value(CellForms.TEXT, " = a\nb ")).isEqualTo(" = a\nb ");
        assertThat(value(CellForms.TEXT, number("1234560.0"), STANDARD)).isEqualTo("1234560");
        assertThat(value(CellForms.TEXT, number("1.4"), STANDARD)).isEqualTo("1.4");
        assertThat(value(CellForms.TEXT, new Cell.Day(LocalDate.of(2019, 5, 3)), STANDARD))
                .isEqualTo("2019-05-03");
        assertThat(value(CellForms.TEXT, Cell.Truth.TRUE, STANDARD)).isEqualTo("TRUE");
    }

    /** A file would give each of them back as a blank cell. */
    @ParameterizedTest
    @ValueSource(strings = {" ", " \u00A0", "\u200B\n", "\u0007", "\u007F\u0085", "\uDB40\uDC20"})
    void aBlankTextIsNotWritten(String text) {
        assertThatThrownBy(() -> CellForms.TEXT.write(text, STANDARD)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void otherTextsOfTheModelHaveTheirForm() {
        assertThat(value(CellForms.of(CurrencyUnit.class), "GBP")).isEqualTo(CurrencyUnit.GBP);
        assertThat(value(CellForms.of(URI.class), " https://localtrust.org.uk/ "))
                .isEqualTo(URI.create("https://localtrust.org.uk/"));
        assertThat(value(CellForms.of(PrintedNumber.class), "about nine")).isEqualTo(new PrintedNumber("about nine"));
        assertThat(CellForms.find(Evaluation.class)).isEmpty();
        assertThatThrownBy(() -> CellForms.of(Evaluation.class)).isInstanceOf(InvalidValueException.class);
        assertThat(CellForms.of(int.class)).isSameAs(CellForms.WHOLE_NUMBER);
    }

    // Cells without a value

    @Test
    void anErrorCellIsItsOwnProblemInEveryColumn() {
        for (CellForm<?> form :
                List.of(CellForms.TEXT, CellForms.MONEY, CellForms.DAY, CellForms.of(ProjectId.class))) {
            Problem problem = problem(form, new Cell.Fault("#REF!"), STANDARD);
            assertThat(problem.code()).isEqualTo(TableProblems.ERROR_CELL);
            assertThat(problem.message()).isEqualTo("The cell shows an error of the spreadsheet instead of a value.");
        }
    }

    @Test
    void anErrorThatASpreadsheetWroteAsTextIsOneTooButInFreeText() {
        for (CellForm<?> form : List.of(
                CellForms.MONEY,
                CellForms.DAY,
                CellForms.WHOLE_NUMBER,
                CellForms.YES_NO,
                CellForms.PERIOD,
                CellForms.of(ProjectId.class))) {
            assertThat(problem(form, "#N/A").code()).isEqualTo(TableProblems.ERROR_CELL);
        }
        assertThat(value(CellForms.TEXT, "#N/A")).isEqualTo("#N/A");
    }

    @Test
    void aFormulaWithoutAResultSaysWhatToDo() {
        Problem problem = problem(CellForms.MONEY, Cell.NoResult.NO_RESULT, STANDARD);
        assertThat(problem.code()).isEqualTo(TableProblems.FORMULA_WITHOUT_RESULT);
        assertThat(problem.repair())
                .isEqualTo("Open the file in a spreadsheet and save it: the results are then stored.");
    }

    // Several in one cell

    @Test
    void severalValuesStandWithSemicolonsBetween() {
        CellForm<List<FundingStream>> form = CellForms.listOf(CellForms.of(FundingStream.class));
        List<FundingStream> both = List.of(FundingStream.EU, FundingStream.LOAN);
        assertThat(value(form, "EU;LOAN")).isEqualTo(both);
        assertThat(value(form, "eu;loan;")).isEqualTo(both);
        assertThat(form.write(both, STANDARD)).isEqualTo(new Cell.Text("EU; LOAN"));
        assertThat(form.write(List.of(), STANDARD)).isEqualTo(Cell.Blank.BLANK);
    }

    @Test
    void blanksBesideASemicolonAreLeftOut() {
        Loaded<List<FundingStream>> read = read(CellForms.listOf(CellForms.of(FundingStream.class)), "EU; LOAN ;");
        assertThat(read.value()).hasValue(List.of(FundingStream.EU, FundingStream.LOAN));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void codesWithACommaBetweenAreRefused() {
        Loaded<List<FundingStream>> read = read(CellForms.listOf(CellForms.of(FundingStream.class)), "EU,LOAN");
        assertThat(read.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblems.WRONG_SEPARATOR);
            assertThat(problem.repair()).isEqualTo("Separate them with a semicolon.");
        });
    }

    @Test
    void aListCellThatIsANumberIsOneValue() {
        assertThat(value(CellForms.listOf(CellForms.COUNT), number("12"), STANDARD))
                .isEqualTo(List.of(Count.of(12)));
    }

    @Test
    void aListHasTheProblemsOfAllItsValues() {
        Loaded<List<LocalDate>> read = read(CellForms.listOf(CellForms.DAY), "2019-01-01;2019-02-30;soon");
        assertThat(read.value()).hasValue(List.of(LocalDate.of(2019, 1, 1)));
        assertThat(read.errors()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "\"a\"b;c", "a;\"b"})
    void aQuotationMarkThatDoesNotEndIsReported(String text) {
        assertThat(read(CellForms.listOf(CellForms.TEXT), text).errors()).hasSize(1);
    }

    @Test
    void everyFormSaysWhatItReads() {
        assertThat(CellForms.MONEY.description()).isEqualTo("an amount of money such as 1500.00");
        assertThat(CellForms.DAY.description()).isEqualTo("a date such as 2016-04-01");
        assertThat(CellForms.YES_NO.description()).isEqualTo("yes or no");
        assertThat(CellForms.of(Residence.class).description()).isEqualTo("one of RESIDENT, NON_RESIDENT or UNKNOWN");
        assertThat(CellForms.MONEY.format()).isEqualTo(CellForm.Format.AMOUNT);
        assertThat(CellForms.of(ProjectId.class).example()).hasValue(ProjectId.of("example-1"));
        assertThat(CellForms.MONEY).hasToString("how an amount of money stands in a cell");
    }
}
