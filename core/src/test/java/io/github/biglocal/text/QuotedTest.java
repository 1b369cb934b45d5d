package io.github.biglocal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"31/02/2020 | \"31/02/2020\"", "één 🏡 | \"één 🏡\"", "a\"b\\c | \"a\\\"b\\\\c\"", "~~ | \"\""})
    void whatCanBeReadStandsAsItIs(String text, String quoted) {
        assertThat(Quoted.text(text)).isEqualTo(quoted);
    }

    @Test
    void whatCannotBeSeenIsShownAsAnEscape() {
        assertThat(Quoted.text("a\nb\tc\rd\u0000")).isEqualTo("\"a\\nb\\tc\\rd\\u0000\"");
        assertThat(Quoted.name("\u202Egnp.exe\u200B\u00A0\u2028\uFEFF"))
                .isEqualTo("\\u202Egnp.exe\\u200B\\u00A0\\u2028\\uFEFF");
        assertThat(Quoted.name("\uD83C")).isEqualTo("\\uD83C");
        assertThat(Quoted.line("two\nlines")).isEqualTo("two\\nlines");
    }

    @Test
    void whatIsLongIsCutAfterFortyCharactersAndNoCharacterIsHalved() {
        assertThat(Quoted.text("x".repeat(40))).isEqualTo('"' + "x".repeat(40) + '"');
        assertThat(Quoted.text("x".repeat(41))).isEqualTo('"' + "x".repeat(40) + "…\"");
        assertThat(Quoted.name("🏡".repeat(41))).isEqualTo("🏡".repeat(40) + "…");
        assertThat(Quoted.line("x".repeat(1_000))).isEqualTo("x".repeat(1_000));
    }
}
