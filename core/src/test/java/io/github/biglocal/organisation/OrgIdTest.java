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

    /** Codes of org-id.guide, one of each form that there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB-CHC",
                "XI-ROR",
                "ZA-NPO",
                "US-DE_CR",
                "US-NY_CR",
                "AE-RK_CR",
                "BE-BCE_KBO",
                "CA-CRA_ACR",
                "MX-CMX_CPA",
                "CA_ON-ONT",
                "CA_BC-BRC_CBR",
                "CA_NB-NWB_NOB",
                "CA_QC-QBC",
                "CH_BS-CR",
                "PK_IS-IRT",
                "CN-11-CR",
                "CN-92-CR"
            })
    void theCodeOfEveryListIsARegister(String list) {
        OrgId id = OrgId.parse(list + "-12-3");

        assertThat(id.register()).isEqualTo(list);
        assertThat(id.number()).isEqualTo("12-3");
        assertThat(id.form().toString()).startsWith(id.list().isPresent() ? "wrong" : "list unknown");
        assertRefused("OrgId", "value", () -> OrgId.parse(list));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB-CHC-\uFF11\uFF11\uFF14\uFF17\uFF15\uFF11\uFF11",
                "GB-CHC-114751\u0661",
                "GB-IRN-542\u20130059",
                "360G-Trust-\uFF41",
                "360G-\uFF34rust-1"
            })
    void noCharacterStandsForAUsualOne(String text) {
        assertRefused("OrgId", "value", () -> OrgId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1147511",
                "GB-CHC",
                "GB-CHC-",
                "GB-CHC- 1",
                "gb-CHC-1",
                "GBR-CHC-1",
                "GB-12-1",
                "CAN_ON-ONT-1",
                "GB-chc-1",
                "360G-1"
            })
    void hasNoOtherForm(String text) {
        assertRefused("OrgId", "value", () -> OrgId.parse(text));
    }
}
