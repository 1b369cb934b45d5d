package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GivingCodelistTest {
    /** The numbers of rows and codes of the lists as they are published. */
    @ParameterizedTest
    @CsvSource({
        "CURRENCY, 301, 301",
        "COUNTRY_CODE, 249, 249",
        "GEO_CODE_TYPE, 63, 45",
        "LOCATION_SCOPE, 7, 7",
        "REGRANT_TYPE, 7, 7",
        "GRANT_TO_INDIVIDUALS_PURPOSE, 17, 17",
        "GRANT_TO_INDIVIDUALS_REASON, 12, 12",
        "ASKED_STATUS, 4, 4",
        "REPLY_STATUS, 5, 5",
        "AVAILABLE_OPTIONS, 7, 7",
        "TAXONOMY_CODES, 73, 73",
    })
    void everyRowOfEveryListIsThere(GivingCodelist list, int rows, int codes) {
        assertThat(list.entries()).hasSize(rows);
        assertThat(list.codes()).hasSize(codes);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsFoundWithAllItsRows(GivingCodelist list) {
        assertThat(list.codes()).allSatisfy(code -> {
            assertThat(list.contains(code)).isTrue();
            assertThat(list.find(code)).contains(list.findAll(code).get(0));
        });
        assertThat(list.codes().stream()
                        .mapToInt(code -> list.findAll(code).size())
                        .sum())
                .isEqualTo(list.entries().size());
        assertThat(list.contains("no code")).isFalse();
        assertThat(list.find("no code")).isEmpty();
        assertThat(list.findAll("no code")).isEmpty();
    }

    @Test
    void aKindOfAreaHasARowForEachNationThatHasIt() {
        assertThat(GivingCodelist.GEO_CODE_TYPE.findAll("LSOA"))
                .extracting(CodelistEntry::entity)
                .containsExactly(Optional.of("E01"), Optional.of("W01"));
        assertThat(GivingCodelist.GEO_CODE_TYPE.findAll("WPC"))
                .extracting(code -> code.entity().orElseThrow())
                .containsExactlyInAnyOrder("E14", "N06", "S14", "W07");
    }

    @Test
    void aRowHasWhatTheListSays() {
        assertThat(GivingCodelist.REGRANT_TYPE.find("FRG060")).hasValueSatisfying(code -> {
            assertThat(code.title()).isEqualTo("Endowment");
            assertThat(code.description())
                    .hasValueSatisfying(text -> assertThat(text).startsWith("A single grant"));
            assertThat(code.deprecated()).isEmpty();
            assertThat(code).hasToString("FRG060 (Endowment)");
        });
        assertThat(GivingCodelist.GEO_CODE_TYPE.find("LSOA").orElseThrow().title())
                .isEqualTo("Super Output Areas, Lower Layer");
        assertThat(GivingCodelist.REPLY_STATUS.find("RS100").orElseThrow().title())
                .isEqualTo("No Reply");
        assertThat(GivingCodelist.COUNTRY_CODE.find("AX").orElseThrow().title()).isEqualTo("Åland Islands");
    }

    @Test
    void capitalsMatter() {
        assertThat(GivingCodelist.CURRENCY.contains("GBP")).isTrue();
        assertThat(GivingCodelist.CURRENCY.contains("gbp")).isFalse();
    }

    @Test
    void theListsOfTheSchemaAreTheListsThatArePublished() {
        ObjectNode schema = SampleGrants.published("360-giving-schema.json");
        Set<String> currencies = new HashSet<>();
        schema.at("/$defs/currency/enum").forEach(code -> currencies.add(code.textValue()));
        Set<String> countries = new HashSet<>();
        schema.at("/$defs/Location/properties/countryCode/enum").forEach(code -> countries.add(code.textValue()));

        assertThat(GivingCodelist.CURRENCY.codes()).isEqualTo(currencies);
        assertThat(GivingCodelist.COUNTRY_CODE.codes()).isEqualTo(countries);
    }

    @Test
    void everyCodeWithANameIsOnAList() {
        assertThat(Arrays.stream(GivingCodes.class.getFields()).map(GivingCodelistTest::value))
                .isNotEmpty()
                .allMatch(code -> GivingCodelist.REGRANT_TYPE.contains(code)
                        || GivingCodelist.LOCATION_SCOPE.contains(code)
                        || GivingCodelist.GEO_CODE_TYPE.contains(code));
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
