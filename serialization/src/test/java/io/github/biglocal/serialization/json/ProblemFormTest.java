package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import org.junit.jupiter.api.Test;

/** How problems of reading, and their places, are written. */
class ProblemFormTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new BigLocalModule()).build();

    private static JsonNode written(Object value) throws JsonProcessingException {
        return MAPPER.readTree(MAPPER.writeValueAsString(value));
    }

    @Test
    void aProblemHasItsPlaceAndItsQuotedValueButNotTheRawText() throws JsonProcessingException {
        Problem problem = BigLocalJson.standard()
                .parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\",\n"
                        + " \"areas\": [{\"id\": \"a\", \"name\": \"A\", \"announced\": \"2012-02-30\"}]}")
                .problems()
                .get(0);
        assertThat(problem.raw()).isPresent();

        JsonNode json = written(problem);

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("code", "severity", "place", "message", "repair", "value");
        assertThat(json.path("place").path("line").asInt()).isEqualTo(2);
        assertThat(json.path("place").path("pointer").asText()).isEqualTo("/areas/0/announced");
        assertThat(json.path("value").asText()).contains("2012-02-30");
    }

    @Test
    void aPlaceInASheetHasWhatIsKnownOfIt() throws JsonProcessingException {
        Place place = Place.inTable("grants.csv").atRow(5).atColumn(3).under("Amount awarded");

        assertThat(written(place).toString())
                .isEqualTo(
                        "{\"kind\":\"IN_SHEET\",\"source\":\"grants.csv\",\"row\":5,\"column\":3,\"heading\":\"Amount"
                                + " awarded\"}");
        assertThat(written(Problem.warning(
                                ProblemCode.UNKNOWN_FIELD, Place.whole("a file"), "It is not known.", "Correct it."))
                        .path("place")
                        .toString())
                .isEqualTo("{\"kind\":\"WHOLE\",\"source\":\"a file\"}");
    }
}
