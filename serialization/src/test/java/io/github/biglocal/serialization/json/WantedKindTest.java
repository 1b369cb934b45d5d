package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.reading.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value of the wrong kind is answered with the kind that its field asks for, as it is written in JSON. */
class WantedKindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a list | "areas": {} | a list [...]
                    a list within a record | "areas": [{"id": "a", "name": "A", "settlements": 5}] | a list [...]
                    a whole number that may be missing | "areas": [{"id": "a", "name": "A", "wave": []}] | a whole number
                    a count | "areas": [{"id": "a", "name": "A", "population": []}] | a whole number or a text such as "more than 30"
                    a whole number | "evidence": [{"id": "e", "area": "a", "grade": {"scale": "NESTA", "grade": "x"}}] | a whole number
                    a record of a list | "areas": [5] | an object {...}
                    a small value | "areas": [{"id": "a", "name": "A", "stages": [5]}] | an object {...}
                    a text | "areas": [{"id": "a", "name": []}] | a text "..."
                    an id | "areas": [{"id": {}, "name": "A"}] | a text "..."
                    a day | "areas": [{"id": "a", "name": "A", "announced": []}] | a text such as "2016-04-01"
                    """)
    void itIsNamed(String what, String fields, String kind) {
        assertThat(BigLocalJson.standard()
                        .parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", " + fields + "}")
                        .errors())
                .as(what)
                .first()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_TYPE);
                    assertThat(problem.message()).startsWith("The value is not " + kind + ".");
                });
    }
}
