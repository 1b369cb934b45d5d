package io.github.biglocal.area;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
