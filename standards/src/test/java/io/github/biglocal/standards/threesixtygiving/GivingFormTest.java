package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivingFormTest {
    private static GivingForm form(String text, String name) throws IOException {
        byte[] bytes = text.translateEscapes().getBytes(UTF_8);
        return GivingForm.of(Arrays.copyOf(bytes, Math.min(bytes.length, GivingForm.HEAD)), name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                    | a.json   | DOCUMENT",
                "{\\n \"grants\": []}                  | a.csv    | DOCUMENT",
                "{\"grants\": []}\\n                    | a.txt    | DOCUMENT",
                "{\"grants\": []}\\n{\"grants\": []}     | a.json   | DOCUMENT",
                "[{\"id\": 1}]\\n                       | a        | DOCUMENT",
                "[\\n{\"id\": 1}\\n]                    | a.ndjson | DOCUMENT",
                "{\\n\"grants\": []}                   | a.ndjson | DOCUMENT",
                "{\"grants\": [\\n{}]}                  | a.ndjson | DOCUMENT",
                "{\"id\": 1}                          | a.json   | DOCUMENT",
                "{\"id\": 1}\\n\\r\\n                   | a.json   | DOCUMENT",
                "{\"id\": 1}                          | a.ndjson | LINES",
                "{\"id\": 1}\\n{\"id\": 2}              | a.json   | LINES",
                "\uFEFF{\"id\": 1}\\r\\n\\r\\n{\"id\": 2} | a.json   | LINES",
                "[{\"id\": 1}]\\n{\"id\": 2}            | a.json   | LINES",
                "{\"id\": \\n{\"id\": 2}                | a.jsonl  | LINES",
                "{oops\\n{\"id\": 2}                      | a.json   | LINES",
                "{\"id\": 1, \"title\"\\n{\"id\": 2}       | a.json   | LINES",
                "{oops\\n{oops\\n{\"id\": 2}              | a        | LINES",
                "{\"publisher\":\\n{\"name\": \"x\"}\\n}      | a.json   | DOCUMENT",
                "{oops \\n \"id\": 2}                    | a.json   | DOCUMENT",
                "{\"id\": 1, \"grants\": [{}]}          | a.ndjson | LINES",
                "{\"id\": 1, \"grants\": []}\\n{}        | a.jsonl  | LINES",
                "{\"grants\": [                       | a.ndjson | DOCUMENT",
                "``                                   | a.json   | DOCUMENT",
                "``                                   | a.ndjson | LINES",
                "``                                   | a.csv    | TABLES",
                "not json                             | A.JSON   | DOCUMENT",
                "Identifier,Title                     | a        | TABLES",
                "PK\\u0003\\u0004                      | a.xlsx   | TABLES",
                "PK\\u0003\\u0004                      | a.json   | TABLES",
                "<html>                               | a.html   | TABLES"
            })
    void formIsFoundByTheFirstBytes(String text, String name, GivingForm form) throws IOException {
        assertThat(form(text.replace("\\u0003", "\u0003").replace("\\u0004", "\u0004"), name))
                .isEqualTo(form);
    }

    @Test
    void formIsFoundInEveryEncodingAndWhereBytesAreNoText() throws IOException {
        String lines = "{\"id\": 1}\n{\"id\": 2}";

        assertThat(GivingForm.of(lines.getBytes(Charset.forName("UTF-16LE")), "a"))
                .isEqualTo(GivingForm.LINES);
        byte[] cut = lines.getBytes(UTF_8);
        cut[cut.length - 1] = (byte) 0xE9;
        assertThat(GivingForm.of(cut, "a")).isEqualTo(GivingForm.LINES);
    }

    @Test
    void packageOnALineThatIsLongerThanWhatIsLookedAtIsAPackage() throws IOException {
        assertThat(form("{\"grants\": [" + "{\"id\": 1}, ".repeat(20_000) + "{}]}", "a.json"))
                .isEqualTo(GivingForm.DOCUMENT);
        assertThat(form("{\"id\": \"" + "x".repeat(100_000) + "\"}\n{}", "a.ndjson"))
                .isEqualTo(GivingForm.LINES);
        assertThat(form("{\"grants\": [], \"id\": \"" + "x".repeat(100_000) + "\"}\n{}", "a.ndjson"))
                .isEqualTo(GivingForm.LINES);
    }

    @Test
    void nameOfAStreamMayBeAnything() throws IOException {
        assertThat(form("{}", "\\0:*?.json")).isEqualTo(GivingForm.DOCUMENT);
    }
}
