package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.biglocal.invariant.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @Test
    void inATextItReadsAsEditorsWriteItThenThePointer() {
        assertThat(Place.whole("p.json")).hasToString("p.json");
        assertThat(Place.inText("p.json", 3, 14)).hasToString("p.json:3:14");
        assertThat(Place.inText("p.json", 3, 14).at("/a/0")).hasToString("p.json:3:14 at /a/0");
        assertThat(Place.inText("p.json").at("/a/0")).hasToString("p.json at /a/0");
        assertThat(Place.inText("p.json", 3, 14).at("")).isEqualTo(Place.inText("p.json", 3, 14));
    }

    @Test
    void inASheetItReadsAsUsersOfSpreadsheetsSayIt() {
        Place.InSheet sheet = Place.inSheet("grants.xlsx", "Grants");

        assertThat(sheet).hasToString("grants.xlsx, sheet Grants");
        assertThat(sheet.atRow(5)).hasToString("grants.xlsx, sheet Grants, row 5");
        assertThat(sheet.atColumn(3).under("Amount awarded"))
                .hasToString("grants.xlsx, sheet Grants, column C (Amount awarded)");
        assertThat(sheet.atRow(5).atColumn(3)).hasToString("grants.xlsx, sheet Grants, cell C5");
        assertThat(sheet.atRow(5).atColumn(3).under("Amount awarded").at("/grants/3/amountAwarded"))
                .hasToString("grants.xlsx, sheet Grants, cell C5 (Amount awarded)");
        assertThat(Place.inTable("grants.csv").atRow(5).atColumn(3)).hasToString("grants.csv, cell C5");
    }

    @Test
    void ofASheetAllOfItCanBeAsked() {
        Place.InSheet place = Place.inSheet("grants.xlsx", "Grants")
                .atRow(5)
                .atColumn(3)
                .under(" Amount awarded ")
                .at("/grants/3/amountAwarded");

        assertThat(place.source()).isEqualTo("grants.xlsx");
        assertThat(place.sheet()).hasValue("Grants");
        assertThat(place.row()).hasValue(5);
        assertThat(place.column()).hasValue(3);
        assertThat(place.columnLetters()).hasValue("C");
        assertThat(place.heading()).hasValue("Amount awarded");
        assertThat(place.pointer()).hasValue("/grants/3/amountAwarded");
        assertThat(Place.inTable("grants.csv").sheet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, A", "26, Z", "27, AA", "52, AZ", "53, BA", "702, ZZ", "703, AAA", "16384, XFD"})
    void aColumnHasTheLettersThatSpreadsheetsGiveIt(int number, String letters) {
        assertThat(Place.inTable("t").atColumn(number).columnLetters()).hasValue(letters);
    }

    @Test
    void theLineOfAFileIsSaidBesideTheRow() {
        Place.InSheet place =
                Place.inTable("grants.csv").atRow(3).atLine(5).atColumn(6).under("Award Date");
        assertThat(place).hasToString("grants.csv, cell F3 (Award Date), line 5");
        assertThat(place.line()).hasValue(5);
        assertThat(place)
                .isNotEqualTo(Place.inTable("grants.csv").atRow(3).atColumn(6).under("Award Date"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 'grants.csv, row 2, line 1'",
        "2, 'grants.csv, row 2'",
        "3, 'grants.csv, row 2, line 3'",
    })
    void aLineThatHasTheNumberOfItsRowIsNotSaidAgain(int line, String shown) {
        Place.InSheet place = Place.inTable("grants.csv").atRow(2).atLine(line);

        assertThat(place).hasToString(shown);
        assertThat(place.line()).hasValue(line);
    }

    @Test
    void itIsEqualWhenAllOfItIs() {
        assertThat(Place.inText("p", 1, 2).at("/a"))
                .isEqualTo(Place.inText("p", 1, 2).at("/a"))
                .hasSameHashCodeAs(Place.inText("p", 1, 2).at("/a"))
                .isNotEqualTo(Place.inText("q", 1, 2).at("/a"))
                .isNotEqualTo(Place.inText("p", 2, 2).at("/a"))
                .isNotEqualTo(Place.inText("p", 1, 1).at("/a"))
                .isNotEqualTo(Place.inText("p", 1, 2));
        assertThat(Place.inSheet("p", "s").atRow(1))
                .isEqualTo(Place.inSheet("p", "s").atRow(1))
                .hasSameHashCodeAs(Place.inSheet("p", "s").atRow(1))
                .isNotEqualTo(Place.inSheet("p", "t").atRow(1))
                .isNotEqualTo(Place.inSheet("p", "s").atRow(2))
                .isNotEqualTo(Place.inTable("p").atRow(1));
        assertThat(Place.whole("p"))
                .isEqualTo(Place.whole("p"))
                .hasSameHashCodeAs(Place.whole("p"))
                .isNotEqualTo(Place.whole("q"))
                .isNotEqualTo(Place.inTable("p"));
    }

    @Test
    void aLongNameInAPointerIsCutAndTheOthersAreKept() {
        assertThat(Place.inText("p").at("/areas/0/" + "x".repeat(100) + "/b").pointer())
                .hasValue("/areas/0/" + "x".repeat(40) + "…/b");
    }

    @Test
    void whatIsDeeperThanAHundredNamesIsCut() {
        assertThat(Place.inText("p").at("/a".repeat(101)).pointer()).hasValue("/a".repeat(101));
        assertThat(Place.inText("p").at("/a".repeat(10_000)).pointer())
                .hasValueSatisfying(pointer -> assertThat(pointer)
                        .startsWith("/a".repeat(101))
                        .endsWith("…")
                        .hasSizeLessThan(250));
    }

    @Test
    void aCountBelowOneIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Place.inText("p", 0, 1));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> Place.inText("p", 1, 0));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Place.inTable("p").atRow(0));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Place.inTable("p").atColumn(-1));
    }
}
