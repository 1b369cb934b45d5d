package io.github.biglocal.organisation;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgIdTest {

    @ParameterizedTest
    @CsvSource({
        "GB-CHC-1147511, GB-CHC, 1147511",
        "GB-COH-07833396, GB-COH, 07833396",
        "GB-LAE-DBY, GB-LAE, DBY",
        "GB-REV-X-1, GB-REV, X-1",
        "360G-LocalTrust-123, 360G-LocalTrust, 123",
        "360g-LocalTrust-123, 360g-LocalTrust, 123"
    })
    void tellsTheRegisterFromTheNumber(String text, String register, String number) {
        OrgId id = OrgId.parse(text);

        assertThat(id.register()).isEqualTo(register);
        assertThat(id.number()).isEqualTo(number);
        assertThat(id).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1147511", "GB-CHC", "GB-CHC-", "GB-CHC- 1", "gb-CHC-1", "GBR-CHC-1", "GB-chc-1", "360G-1"})
    void hasNoOtherForm(String text) {
        assertRefused("OrgId", "value", () -> OrgId.parse(text));
    }
}
