package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret with which the digests of receipts are sealed. */
class ReceiptKeyTest {
    private static final String TEXT = "0123456789abcdef0123456789abcdef";

    /** RFC 4231, test case 6: a key of 131 bytes of 0xaa. */
    @Test
    void aSealIsTheHmacOfRfc4231() {
        byte[] key = HexFormat.of().parseHex("aa".repeat(131));

        assertThat(ReceiptKey.of(key).seal("Test Using Larger Than Block-Size Key - Hash Key First"))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void aTextIsTheKeyOfItsBytesWithoutTheEndOfItsLine() {
        ReceiptKey key = ReceiptKey.of(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(ReceiptKey.of(TEXT + "\n")).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(ReceiptKey.of(TEXT + "0")).isNotEqualTo(key);
    }

    @Test
    void aKeyIsNotChangedByItsMaker() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        ReceiptKey key = ReceiptKey.of(bytes);
        bytes[0]++;

        assertThat(key).isEqualTo(ReceiptKey.of(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcde  "})
    void aShortKeyIsRefused(String text) {
        assertThatThrownBy(() -> ReceiptKey.of(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("The key is too short")
                .hasMessageContaining("32 bytes");
    }

    @Test
    void aKeyIsNotShown() {
        ReceiptKey key = ReceiptKey.of(TEXT);

        assertThat(key.toString()).isEqualTo("a key of receipts");
        assertThat(new Inputs(WhyChangedTest.north(5, 8), WhyChangedTest.RULES, key).toString())
                .doesNotContain(TEXT);
    }
}
