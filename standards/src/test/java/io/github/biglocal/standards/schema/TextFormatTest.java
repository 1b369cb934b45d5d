package io.github.biglocal.standards.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The formats by their grammars, and what an independent validator says of the same texts, where it follows the grammar too. */
class TextFormatTest {
    private static final IndependentSchema DATE_TIMES = schema("date-time");
    private static final IndependentSchema URIS = schema("uri");

    /** Texts of which the independent validator says otherwise than the grammars of RFC 3339 and RFC 3986 do. */
    private static final Set<String> OTHERWISE_THERE = Set.of(
            "2021-04-13 09:30:00Z",
            "2021-04-13T09:30:00ZZ",
            "2021-04-13T09:30:00Z\n",
            "2021-04-13T09:30:00-23:59",
            "2017-01-01T00:59:60+01:00",
            "http://[v1.a:b]/",
            "https://example.org:80a",
            "http://u@v@example.org",
            "http://[::01.2.3.4]",
            "http://[fe80::1%25en0]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-04-13T09:30:00Z",
                "2021-04-13t09:30:00z",
                "2021-04-13T09:30:00.1Z",
                "2021-04-13T09:30:00.123456789+01:00",
                "2021-04-13T00:00:00+00:00",
                "2021-04-13T09:30:00-23:59",
                "2020-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2016-12-31T23:59:60Z",
                "2017-01-01T00:59:60+01:00",
                "2016-12-31T15:59:60-08:00",
            })
    void aMomentWithItsTimeZoneIsADateTime(String text) {
        assertThat(TextFormat.DATE_TIME.holds(text)).isTrue();
        assertThat(DATE_TIMES.isValid(JsonNodeFactory.instance.textNode(text)))
                .isEqualTo(!OTHERWISE_THERE.contains(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-04-13",
                "2016-12-31T22:59:60Z",
                "2016-12-31T23:59:60+01:00",
                "2016-12-31T23:58:60Z",
                "2021-04-13 09:30:00Z",
                "2021-04-13T09:30:00",
                "2021-04-13T09:30Z",
                "2021-04-13T24:00:00Z",
                "2021-04-13T09:60:00Z",
                "2021-04-13T09:30:61Z",
                "2021-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2021-04-31T00:00:00Z",
                "2021-13-01T00:00:00Z",
                "2021-00-01T00:00:00Z",
                "2021-04-00T00:00:00Z",
                "2021-04-32T00:00:00Z",
                "2021-04-13T09:30:00+0100",
                "2021-04-13T09:30:00+01",
                "2021-04-13T09:30:00+24:00",
                "2021-04-13T09:30:00+01:60",
                "2021-04-13T09:30:00.Z",
                "2021-04-13T09:30:00,5Z",
                "2021-04-13T09:30:00.123",
                "2021-04-13T09:30:60.",
                "2021-04-13T09:30:60.123",
                "2021-04-13T09:30:00ZZ",
                "2021-04-13T09:30:00Z\n",
                "+2021-04-13T09:30:00Z",
                "21-04-13T09:30:00.000Z",
                "2021-4-13T09:30:00.0Z",
                "٢٠٢١-04-13T09:30:00Z",
                "2021/04/13T09:30:00Z",
            })
    void anythingElseIsNoDateTime(String text) {
        assertThat(TextFormat.DATE_TIME.holds(text)).isFalse();
        assertThat(DATE_TIMES.isValid(JsonNodeFactory.instance.textNode(text)))
                .isEqualTo(OTHERWISE_THERE.contains(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.org",
                "http://example.org/a?b=c&d=e#f",
                "mailto:a@example.org",
                "urn:isbn:0451450523",
                "tel:+441632960961",
                "ftp://user:pw@example.org:21/a/b;type=i",
                "http://[2001:db8::1]/",
                "http://[::1]:8080",
                "http://[::]",
                "http://[::ffff:1.2.3.4]",
                "http://[1:2:3:4:5:6:7:8]",
                "http://[1:2:3:4:5:6:1.2.3.4]",
                "http://[1:2:3:4:5:6:7::]",
                "http://[::2:3:4:5:6:7:8]",
                "http://[v1.a:b]/",
                "http://",
                "http:",
                "x:",
                "file:///etc",
                "https://example.org/%20a",
                "HTTP://EXAMPLE.ORG",
                "https://example.org/a(b)'c*!$,;=",
                "https://example.org?",
                "https://example.org#",
                "https://example.org:",
                "https://example.org//a//b",
                "https://example.org/a?b/c?d#e/f?g",
                "a+b-c.1:x",
                "http://1.2.3.999/",
                "http://a_b.org/",
                "https://example.org/a@b:c",
                "http://ex%41mple.org",
            })
    void whatFollowsTheGrammarOfRfc3986IsAUri(String text) {
        assertThat(TextFormat.URI.holds(text)).isTrue();
        assertThat(URIS.isValid(JsonNodeFactory.instance.textNode(text))).isEqualTo(!OTHERWISE_THERE.contains(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "www.example.org",
                "example.org/a",
                "//example.org/a",
                "/a/b",
                "#f",
                "?q",
                "://a",
                "1http://a",
                "ht tp://a",
                "http//a",
                "https://example.org/a b",
                " https://example.org",
                "https://example.org ",
                "https://example.org\n",
                "https://exämple.org",
                "https://example.org/é",
                "https://example.org/<a>",
                "https://example.org/a|b",
                "https://example.org/{a}",
                "https://example.org/a\\b",
                "https://example.org/^",
                "https://example.org/`",
                "https://example.org/\"a\"",
                "https://example.org/%",
                "https://example.org/%zz",
                "https://example.org/%2",
                "https://example.org/[a]",
                "https://example.org?[a]",
                "https://example.org#a#b",
                "https://example.org:80a",
                "http://u@v@example.org",
                "http://ex%4mple.org",
                "http://[1::2::3]",
                "http://[1:2:3]",
                "http://[12345::]",
                "http://[::1.2.3.256]",
                "http://[::01.2.3.4]",
                "http://[::1.2.3]",
                "http://[fe80::1%25en0]",
                "http://[1:2:3:4:5:6:7:8::]",
                "http://[::1",
                "http://[::1]x",
                "http://[v.a]",
                "http://[v1.]",
                "This should be a uri",
                "https://www.example.org/a, https://www.example.org/b",
            })
    void anythingElseIsNoUri(String text) {
        assertThat(TextFormat.URI.holds(text)).isFalse();
        assertThat(URIS.isValid(JsonNodeFactory.instance.textNode(text))).isEqualTo(OTHERWISE_THERE.contains(text));
    }

    /** The two patterns that are looked for without the engine of regular expressions: by chance, near a date and far from it. */
    @ParameterizedTest
    @ValueSource(strings = {TextPattern.DAY, TextPattern.YEAR_OR_MONTH})
    void datesAreFoundAsTheirRegularExpressionsFindThem(String source) {
        Pattern expression = Pattern.compile(source.replace("$", "\\z"));
        TextPattern pattern = TextPattern.of(source);
        Random random = new Random(2021);
        List<String> starts =
                List.of("2021-04-13", "2021-12-31", "2021-10-01", "2021-04", "2021", "2021-00-00", "2021-1-1", "");
        Set<Boolean> answers = new HashSet<>();
        for (int each = 0; each < 20_000; each++) {
            StringBuilder text = new StringBuilder(starts.get(random.nextInt(starts.size())));
            for (int change = random.nextInt(3); change > 0 && text.length() > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), "0123456789- T\n٣".charAt(random.nextInt(15)));
            }
            String changed = text + (random.nextInt(5) == 0 ? "\n" : "");
            boolean isFound = pattern.holds(changed);
            answers.add(isFound);
            if (isFound != expression.matcher(changed).find()) {
                fail("The two do not agree on %s", changed);
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(true, false);
    }

    private static IndependentSchema schema(String format) {
        ObjectNode schema =
                JsonNodeFactory.instance.objectNode().put("type", "string").put("format", format);
        return IndependentSchema.draft2020(schema);
    }
}
