package io.github.biglocal.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GssCode.parse(text))
                .withMessage("not a GSS code: write a capital letter and eight digits, such as E07000034");
    }

    @Test
    void aLocalAuthorityMayHaveNoneButHasAName() {
        assertThat(LocalAuthority.of("Chesterfield").gssCode()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalAuthority.of(" "))
                .withMessageContaining("name");
    }
}
