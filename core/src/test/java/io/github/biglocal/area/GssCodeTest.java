package io.github.biglocal.area;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.invariant.FormCheck;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GssCodeTest {

    @Test
    void isALetterAndEightDigits() {
        assertThat(GssCode.parse("E07000034")).hasToString("E07000034").isEqualTo(new GssCode("E07000034"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "E0700003", "E070000345", "e07000034", "E07O00034", " E07000034", "E07000034\n", "E٠٧٠٠٠٠٣٤"
            })
    void hasNoOtherForm(String text) {
        assertRefused("GssCode", "value", () -> GssCode.parse(text));
    }

    @Test
    void aLocalAuthorityMayHaveNoneButHasAName() {
        assertThat(LocalAuthority.of("Chesterfield").gssCode()).isEmpty();
        assertRefused("LocalAuthority", "name", () -> LocalAuthority.of(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "E00000001, ENGLAND, OUTPUT_AREA, OA",
        "E01000001, ENGLAND, LOWER_SUPER_OUTPUT_AREA, LSOA",
        "E02000001, ENGLAND, MIDDLE_SUPER_OUTPUT_AREA, MSOA",
        "E04000001, ENGLAND, PARISH, PAR",
        "E05000400, ENGLAND, WARD, WD",
        "E06000063, ENGLAND, UNITARY_AUTHORITY, UA",
        "E07000026, ENGLAND, NON_METROPOLITAN_DISTRICT, NMD",
        "E08000025, ENGLAND, METROPOLITAN_DISTRICT, MD",
        "E09000011, ENGLAND, LONDON_BOROUGH, LONB",
        "E10000016, ENGLAND, COUNTY, CTY",
        "E12000007, ENGLAND, REGION, RGN/GOR",
        "E14000790, ENGLAND, WESTMINSTER_CONSTITUENCY, WPC",
        "E47000001, ENGLAND, COMBINED_AUTHORITY, ",
        "E92000001, ENGLAND, COUNTRY, ",
        "K02000001, SEVERAL, COUNTRY, ",
        "W06000015, WALES, UNITARY_AUTHORITY, UA",
        "W01000001, WALES, LOWER_SUPER_OUTPUT_AREA, LSOA",
        "S12000033, SCOTLAND, COUNCIL_AREA, CA",
        "S01000001, SCOTLAND, DATA_ZONE, DZ",
        "S13000001, SCOTLAND, WARD, WD",
        "N09000001, NORTHERN_IRELAND, LOCAL_GOVERNMENT_DISTRICT, "
    })
    void saysThePartOfTheCountryAndTheKindOfPlace(String text, GssNation nation, GssLevel level, String type) {
        GssCode code = GssCode.parse(text);

        assertThat(code.nation()).contains(nation);
        assertThat(code.level()).contains(level);
        assertThat(level.threeSixtyGivingType()).isEqualTo(Optional.ofNullable(type));
        assertThat(level.entities()).contains(code.entity());
        assertThat(code.isForNoPlace()).isFalse();
    }

    @Test
    void aCodeMayStandForNoPlaceOrForOneThatIsNotKnown() {
        assertThat(GssCode.parse("E99999999").isForNoPlace()).isTrue();
        assertThat(GssCode.parse("E99999999").level()).isEmpty();
        assertThat(GssCode.parse("E99999999").nation()).contains(GssNation.ENGLAND);
        assertThat(GssCode.parse("Z01000001").nation()).isEmpty();
        assertThat(GssCode.parse("E03000001").level()).isEmpty();
    }

    @Test
    void theDistrictsOfLocalAuthoritiesAreOfSixKinds() {
        assertThat(Arrays.stream(GssLevel.values())
                        .filter(GssLevel::isLocalAuthorityDistrict)
                        .flatMap(level -> level.entities().stream()))
                .containsExactly("E06", "W06", "E07", "E08", "E09", "S12", "N09");
    }

    @Test
    void noTwoKindsOfPlaceHaveTheSameCodes() {
        assertThat(Arrays.stream(GssLevel.values()).flatMap(level -> level.entities().stream()))
                .doesNotHaveDuplicates()
                .allMatch(entity -> entity.matches("[EWSNK]\\d\\d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E07000026", "E06000063", "K02000001", "E99999999", "Z99000001"})
    void aTextOfTheFormIsRight(String text) {
        assertThat(GssCode.check(text)).isEqualTo(new FormCheck.Right(text));
    }

    // The cases are of ThreeSixtyGiving/grantnav#464 and ideal-postcodes/postcodes.io#1181.
    @ParameterizedTest
    @CsvSource({
        "e05000400, E05000400, CASE",
        "'E05000400 ', E05000400, BLANKS",
        "'e0500 0400', E05000400, BLANKS CASE",
        "E05000400\u200B, E05000400, INVISIBLE_CHARACTERS",
        "E٠٧٠٠٠٠٣٤, E07000034, UNUSUAL_CHARACTERS",
        "E07O00034, E07000034, LETTER_FOR_DIGIT"
    })
    void aTextThatIsNearlyOfTheFormIsPutRight(String text, String repaired, String slips) {
        Set<FormCheck.Slip> expected =
                Arrays.stream(slips.split(" ", -1)).map(FormCheck.Slip::valueOf).collect(Collectors.toSet());

        assertThat(GssCode.check(text)).isEqualTo(new FormCheck.NearlyRight(repaired, expected));
        assertThat(GssCode.parse(repaired)).hasToString(repaired);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' ', EMPTY",
        "E5000400, TOO_SHORT",
        "E, OTHER_FORM",
        "E070000345, TOO_LONG",
        "45UB, OTHER_FORM",
        "Chesterfield, OTHER_FORM",
        "07000034, OTHER_FORM"
    })
    void aTextOfAnotherFormIsWrong(String text, FormCheck.Flaw flaw) {
        assertThat(GssCode.check(text)).isEqualTo(FormCheck.Wrong.of(flaw));
    }

    /** What a code may be is said in one place: a text is right where it is accepted, and nowhere else. */
    @Test
    void aTextIsRightWhereItIsAccepted() {
        Random random = new Random(14);
        String characters = "EWSNKe0123456789 O\u200B\uFF10-";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "E0" : "");
            for (int length = 6 + random.nextInt(5); length > 0; length--) {
                text.append(
                        random.nextInt(8) == 0
                                ? characters.charAt(random.nextInt(characters.length()))
                                : (char) ('0' + random.nextInt(10)));
            }
            String found = text.toString();

            FormCheck check = GssCode.check(found);

            if (check instanceof FormCheck.Right) {
                assertThat(GssCode.parse(found).value()).isEqualTo(found);
            } else {
                assertRefused("GssCode", "value", () -> GssCode.parse(found));
            }
            check.rightForm()
                    .ifPresent(right -> assertThat(GssCode.check(right)).isEqualTo(new FormCheck.Right(right)));
        }
    }
}
