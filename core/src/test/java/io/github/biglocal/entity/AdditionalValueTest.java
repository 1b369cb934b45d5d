package io.github.biglocal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.biglocal.entity.AdditionalValue.Nothing;
import io.github.biglocal.entity.AdditionalValue.Truth;
import io.github.biglocal.invariant.InvalidValueException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdditionalValueTest {
    private static AdditionalValue nested(int depth) {
        AdditionalValue value = AdditionalValue.of("x");
        for (int i = 1; i < depth; i++) {
            value = i % 2 == 0 ? AdditionalValue.of(List.of(value)) : AdditionalValue.of(Map.of("a", value));
        }
        return value;
    }

    @Test
    void itIsEqualWhenTheContentIsAndAScaleIsContent() {
        assertThat(AdditionalValue.of(Map.of("a", AdditionalValue.of(List.of(Truth.TRUE, Nothing.NOTHING)))))
                .isEqualTo(AdditionalValue.of(Map.of("a", AdditionalValue.of(List.of(Truth.TRUE, Nothing.NOTHING)))));
        assertThat(AdditionalValue.of(new BigDecimal("1.50"))).isNotEqualTo(AdditionalValue.of(new BigDecimal("1.5")));
        assertThat(AdditionalValue.of(5)).isEqualTo(AdditionalValue.of(new BigDecimal("5")));
    }

    @Test
    void fieldsKeepTheirOrderAndNothingCanBeChangedLater() {
        Map<String, AdditionalValue> given = new LinkedHashMap<>();
        given.put("z", Truth.FALSE);
        given.put("a", Truth.TRUE);
        AdditionalValue.Fields fields = new AdditionalValue.Fields(given);
        List<AdditionalValue> list = new ArrayList<>(List.of(Truth.TRUE));
        AdditionalValue.Items items = new AdditionalValue.Items(list);
        given.clear();
        list.clear();

        assertThat(fields.values()).containsOnlyKeys("z", "a").isUnmodifiable();
        assertThat(fields.values().keySet()).containsExactly("z", "a");
        assertThat(items.values()).containsExactly(Truth.TRUE).isUnmodifiable();
    }

    @Test
    void itPrintsNothingOfItsContent() {
        AdditionalValue all = AdditionalValue.of(Map.of(
                "Zebedee",
                AdditionalValue.of(List.of(
                        AdditionalValue.of("Zebedee"), AdditionalValue.of(1963), Truth.TRUE, Nothing.NOTHING))));

        assertThat(all).hasToString("1 field");
        assertThat(AdditionalValue.of("Zebedee")).hasToString("text of 7 characters");
        assertThat(AdditionalValue.of(1963)).hasToString("number");
        assertThat(Truth.TRUE).hasToString("true or false").hasToString(Truth.FALSE.toString());
        assertThat(Nothing.NOTHING).hasToString("nothing");
        assertThat(AdditionalValue.of(List.of(Truth.TRUE))).hasToString("list of 1");
        assertThat(AdditionalValue.of(Map.of())).hasToString("0 fields");
    }

    @Test
    void itIsAsDeepAsItIsNestedAndNoDeeperThanItMayBe() {
        assertThat(AdditionalValue.of("x").depth()).isEqualTo(1);
        assertThat(AdditionalValue.of(List.of()).depth()).isEqualTo(1);
        assertThat(nested(AdditionalValue.MAX_DEPTH).depth()).isEqualTo(AdditionalValue.MAX_DEPTH);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> nested(AdditionalValue.MAX_DEPTH + 1))
                .satisfies(thrown -> assertThat(thrown.type()).isEqualTo("AdditionalValue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+500", "1E-501", "1E+2147483647", "1E-2147483647"})
    void aNumberThatIsTooLongIsRefusedAtOnce(String number) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> AdditionalValue.of(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+499", "1E-500", "0", "-0.00", "12345678901234567890.123"})
    void aNumberThatIsNotIsKept(String number) {
        assertThat(AdditionalValue.of(new BigDecimal(number)))
                .isEqualTo(new AdditionalValue.Numeric(new BigDecimal(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83C", "\uDFE1", "a\uD83Cb", "\uDFE1\uD83C", "🏡\uD83C"})
    void halfACharacterIsRefusedInATextAndInAName(String torn) {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> AdditionalValue.of(torn));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> AdditionalValue.of(Map.of(torn, Truth.TRUE)));
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(AdditionalValue.of(Map.of("x".repeat(AdditionalValue.MAX_NAME), Truth.TRUE)))
                .isNotNull();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> AdditionalValue.of(Map.of("x".repeat(AdditionalValue.MAX_NAME + 1), Truth.TRUE)));
    }

    @Test
    void nullIsRefusedEverywhere() {
        assertThatNullPointerException().isThrownBy(() -> new AdditionalValue.Text(null));
        assertThatNullPointerException().isThrownBy(() -> new AdditionalValue.Numeric(null));
        assertThatNullPointerException().isThrownBy(() -> AdditionalValue.of(Arrays.asList(Truth.TRUE, null)));
        Map<String, AdditionalValue> withNull = new LinkedHashMap<>();
        withNull.put("a", null);
        assertThatNullPointerException().isThrownBy(() -> AdditionalValue.of(withNull));
    }
}
