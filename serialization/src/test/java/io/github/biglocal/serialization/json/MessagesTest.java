package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a problem says of the data: enough to find it, nothing that may be personal, and nothing that forges a line. */
class MessagesTest {
    private final BigLocalJson json = BigLocalJson.standard();

    private Loaded<Programme> areas(String fields) {
        return json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\",\n\"areas\": [{\"id\": \"a\","
                + " \"name\": \"A\", " + fields + "}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "announced": "31/02/2020" | "31/02/2020"
        "announced": "2020-02-31" | "2020-02-31"
        "region": "EAST_MIDLAND" | "EAST_MIDLAND"
        "region": "east midlands" | "east midlands"
        "gssCodes": ["E0700003"] | "E0700003"
        """)
    void aValueThatIsWrongIsQuotedWhereItCanOnlyBeASlip(String field, String quoted) {
        assertThat(areas(field).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.value()).hasValue(quoted);
            assertThat(problem.toString()).contains(": " + quoted + ": ");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "regoin": "EAST_MIDLANDS" | Did you mean region? Correct the name if it is misspelt, or begin it with x- if it is your own. A field that is not known is kept with its record.
        "former-names": [] | Did you mean formerNames? Correct the name if it is misspelt, or begin it with x- if it is your own. A field that is not known is kept with its record.
        "colour": "red" | Correct the name if it is misspelt, or begin it with x- if it is your own. A field that is not known is kept with its record.
        "region": "EAST_MIDLAND" | Did you mean EAST_MIDLANDS? Write EAST_MIDLANDS, EAST_OF_ENGLAND
        "localAuthorities": [{"nmae": "B", "name": "B"}] | Did you mean name? Correct the name, or move the field
        """)
    void aNameThatIsNearlyKnownIsSuggested(String field, String repair) {
        assertThat(areas(field).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.repair()).startsWith(repair));
    }

    @Test
    void aFieldOfTheProgrammeItselfIsSuggestedToo() {
        assertThat(json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"aeras\": []}")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.repair()).startsWith("Did you mean areas? "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\\ntext:1:1: all is well\\u2028\\u202E\": 1",
                "\"localAuthorities\": [{\"name\": \"B\", \"x\\ntext:1:1: all is well\\u2028\\u202E\": 1}]",
                "\"localAuthorities\": [{\"name\": \"B\", \"gssCode\": {\"x\\n"
                        + "text:1:1: all is well\\u2028\\u202E\": 1}}]",
                "\"x\\ntext:1:1: all is well\\u2028\\u202E\": {\"a\": 1, \"a\": 2}",
                "\"y\": {\"x\\n"
                        + "text:1:1: all is well\\u2028\\u202E\": 1, \"x\\n"
                        + "text:1:1: all is well\\u2028\\u202E\": 2}",
                "\"announced\": \"1\\n2\\u2028\\u202E\"",
                "\"region\": \"east\\nmidlands\\u202E\""
            })
    void nothingInTheDataForgesALineOfALog(String field) {
        assertThat(areas(field).problems())
                .isNotEmpty()
                .allSatisfy(
                        problem -> assertThat(problem.toString()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202E]"));
    }

    @Test
    void aLongTextWhereANameBelongsIsCut() {
        String name = "Zebedee lives at 1 High Street and came to the meeting in May, ".repeat(20);
        assertThat(areas("\"" + name + "\": 1").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).hasSizeLessThan(300));
    }

    @Test
    void theRawTextIsBounded() {
        String text = "9".repeat(900);
        String many = "[" + ("\"" + text + "\",").repeat(100) + "1]";
        assertThat(areas("\"extra\": " + many).problems())
                .singleElement()
                .extracting(Problem::raw)
                .satisfies(raw -> assertThat(raw)
                        .hasValueSatisfying(kept -> assertThat(kept)
                                .startsWith("[\"999")
                                .hasSize(1_001)
                                .endsWith("…")));
    }
}
