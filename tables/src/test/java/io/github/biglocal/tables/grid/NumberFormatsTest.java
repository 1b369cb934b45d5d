package io.github.biglocal.tables.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/mm/yyyy",
                "DD/MM/YYYY",
                "yyyy\\-mm\\-dd;@",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "[$-809]dd mmmm yyyy;@",
                "d-mmm",
                "mmm yy",
                "mmmm",
                "m/d/yy h:mm",
                "yyyy-mm-dd hh:mm:ss AM/PM",
                "\"on\" d.m.yy",
                "[Red]dd/mm/yyyy",
                "_-dd/mm/yy",
                "ddd",
            })
    void aFormatWithADayAMonthOrAYearIsOfADay(String format) {
        assertThat(NumberFormats.isDay(format)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "General",
                "@",
                "0.00",
                "#,##0.00",
                "\"£\"#,##0.00;[Red]\\-\"£\"#,##0.00",
                "_-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-;_-@_-",
                "0.00E+00",
                "0%",
                "# ?/?",
                "hh:mm",
                "h:mm AM/PM",
                "mm:ss.0",
                "[h]:mm:ss",
                "[mm]:ss",
                "[ss]",
                "0 \"days\"",
                "0\\d",
                "0_d",
                "0;dd/mm/yyyy",
                "[DBNum1]0",
                "General\" years\"",
                "\"never closed dd",
            })
    void aFormatOfANumberATimeOrADurationIsNot(String format) {
        assertThat(NumberFormats.isDay(format)).isFalse();
    }

    @Test
    void aFormatOfNoLengthThatPeopleWriteIsNot() {
        assertThat(NumberFormats.isDay("d".repeat(100_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [$€-407]                                            | €
                    #,##0.00\\ [$€-407]                                 | €
                    [$$-409]#,##0.00                                    | $
                    [$EUR] #,##0.00                                     | EUR
                    #,##0.00 [$kr-41D]                                  | kr
                    "£"#,##0.00;[Red]\\-"£"#,##0.00                     | £
                    _-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-;_-@_-  | £
                    \\£#,##0                                            | £
                    €#,##0                                              | €
                    #,##0 "EUR"                                         | EUR
                    0%                                                  | %
                    0.00\\ %                                            | %
                    [Red]0.0%;0                                         | %
                    """)
    void aFormatShowsTheCurrencyOrThePercentage(String format, String unit) {
        assertThat(NumberFormats.unit(format)).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "General",
                "@",
                "#,##0.00",
                "[$-809]0.00",
                "0 \"days\"",
                "0\"%\"",
                "0;[$€-407]0",
                "dd/mm/yyyy",
                "[Red]0",
                "_€0"
            })
    void aFormatThatNamesNothingHasNoUnit(String format) {
        assertThat(NumberFormats.unit(format)).isEmpty();
    }

    @Test
    void aNumberHasTheUnitThatItsCellShows() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of(
                        "<row><c s='0'><v>1000</v></c><c s='1'><v>0.5</v></c><c" + " s='2'><v>7</v></c></row>")
                .formats("#,##0.00 [$€-407]", "0%", "0");
        assertThat(workbook.cells(folder))
                .containsExactly(
                        new Cell.Numeric(new BigDecimal("1000"), Optional.of("€")),
                        new Cell.Numeric(new BigDecimal("0.5"), Optional.of("%")),
                        new Cell.Numeric(new BigDecimal("7")))
                .extracting(Cell::raw)
                .containsExactly("€ 1000", "50%", "7");
    }

    /** The formats without a code of their own (ISO/IEC 29500-1, 18.8.30). */
    @ParameterizedTest
    @CsvSource({
        "0, false",
        "1, false",
        "9, false",
        "13, false",
        "14, true",
        "15, true",
        "16, true",
        "17, true",
        "18, false",
        "20, false",
        "21, false",
        "22, true",
        "37, false",
        "45, false",
        "46, false",
        "47, false",
        "49, false",
    })
    void theFormatsThatEverySpreadsheetKnowsNeedNoCode(int number, boolean isDay) throws IOException {
        Cell read = HandmadeWorkbook.of("<row><c s='1'><v>44299</v></c></row>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + HandmadeWorkbook.MAIN + "'><cellXfs><xf/><xf numFmtId='" + number
                                + "'/></cellXfs></styleSheet>")
                .cells(folder)
                .get(0);
        Optional<String> unit = number == 9 ? Optional.of("%") : Optional.empty();
        assertThat(read)
                .isEqualTo(
                        isDay
                                ? new Cell.Day(LocalDate.of(2021, 4, 13))
                                : new Cell.Numeric(new BigDecimal("44299"), unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "-1", "a", "99999999999", ""})
    void aStyleThatIsNotThereShowsNoDay(String style) throws IOException {
        assertThat(HandmadeWorkbook.of("<row><c s='" + style + "'><v>44299</v></c></row>")
                        .formats("dd/mm/yyyy")
                        .cells(folder))
                .containsExactly(new Cell.Numeric(new BigDecimal("44299")));
    }
}
