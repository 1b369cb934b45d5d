package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.IncompleteReadingException;
import io.github.biglocal.reading.Loaded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final String NAME = "Zebedee";

    private final BigLocalJson json = BigLocalJson.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"areas\": [{\"id\": \"Zebedee\"}]",
                "\"areas\": [{\"id\": \"Zebedee \", \"name\": \"A\"}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"Zebedee\", \"population\": -1}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"Zebedee\", \"population\": \"many\"}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"population\": \"Zebedee\"}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"announced\": \"Zebedee\"}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"region\": \"Zebedee\"}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"gssCodes\": [\"Zebedee\"]}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"formerNames\": \"Zebedee\"}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"localAuthorities\": [\"Zebedee\"]}]",
                "\"areas\": \"Zebedee\"",
                "\"areas\": [\"Zebedee\"]",
                "\"areas\": {\"name\": \"Zebedee\"}",
                "\"areas\": [{\"id\": \"a\", \"name\": \"Zebedee\", \"name\": \"Zebedee\"}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"Zebedee\" \"wave\": 1}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"Zebedee\tA\"}]",
                "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"wave\": Zebedee}]",
                "\"organisations\": [{\"id\": \"o\", \"name\": \"O\", \"orgIds\": [\"Zebedee\"]}]",
                "\"organisations\": [{\"id\": \"o\", \"name\": \"O\", \"type\": \"Zebedee\"}]",
                "\"organisations\": [{\"id\": \"o\", \"name\": \"O\", \"chair\": \"Zebedee\"}]",
                "\"partnerships\": [{\"id\": \"q\", \"area\": \"a\", \"name\": \"N\", \"members\": [{\"id\": \"Zebedee\"}]}]",
                "\"partnerships\": [{\"id\": \"q\", \"area\": \"a\", \"name\": \"N\", \"members\": [{\"id\": \"m\","
                        + " \"terms\": [\"Zebedee\"]}]}]",
                "\"plans\": [{\"id\": \"p\", \"area\": \"a\", \"vision\": \"Zebedee\", \"version\": 0}]",
                "\"plans\": [{\"id\": \"p\", \"area\": \"a\", \"vision\": [\"Zebedee\"]}]",
                "\"allocations\": [{\"id\": \"x\", \"area\": \"a\", \"initial\": \"Zebedee\"}]",
                "\"allocations\": [{\"id\": \"x\", \"area\": \"a\", \"initial\": \"GBP Zebedee\"}]",
                "\"allocations\": [{\"id\": \"x\", \"area\": \"a\", \"initial\": [\"Zebedee\"]}]",
                "\"indicators\": [{\"id\": \"i\", \"area\": \"a\", \"outcome\": \"BETTER_PLACE_TO_LIVE\", \"title\": \"T\","
                        + " \"baseline\": {\"value\": \"Zebedee\"}}]",
                "\"evidence\": [{\"id\": \"e\", \"area\": \"a\", \"grade\": {\"scale\": \"NESTA\", \"grade\": \"Zebedee\"}}]",
                "\"evidence\": [{\"id\": \"e\", \"area\": \"a\", \"grade\": {\"scale\": \"Zebedee\", \"grade\": 2}}]",
                "\"citations\": [{\"document\": \"Zebedee\", \"page\": \"Zebedee\"}]",
                "\"citations\": [{\"document\": \"Zebedee\", \"note\": \" \"}]",
                "\"extra\": \"Zebedee\"",
                "\"period\": \"Zebedee\""
            })
    void theTextOfTheDataIsInNoMessage(String field) {
        Loaded<Programme> loaded =
                json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", " + field + "}");
        assertThat(loaded.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message()).doesNotContainIgnoringCase(NAME);
            assertThat(problem.repair()).doesNotContainIgnoringCase(NAME);
            assertThat(problem.toString()).doesNotContainIgnoringCase(NAME);
        });
        try {
            loaded.orThrow();
        } catch (IncompleteReadingException e) {
            assertThat(e).hasStackTraceContaining("IncompleteReadingException");
            assertThat(e.toString()).doesNotContainIgnoringCase(NAME);
            assertThat(e.getCause()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\"} Zebedee", "Zebedee", "\"Zebedee\""
            })
    void theTextOfADocumentThatIsNoneIsInNoMessage(String document) {
        assertThat(json.parse(document).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContainIgnoringCase(NAME));
    }
}
