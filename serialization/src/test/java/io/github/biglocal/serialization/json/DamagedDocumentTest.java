package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedDocumentTest {
    private static final String WHOLE = BigLocalJson.standard().write(Samples.maximal());
    private static final int MUTATIONS = 2_000;
    private static final String CHARACTERS = "{}[]\",:/\\.-+eE0159 \n\tantfZé\u0000\uD83C";

    private final BigLocalJson json = BigLocalJson.standard();

    /** The whole in small documents, each of a record before and the records of one list: what a cut costs is in one list. */
    static List<String> lists() throws JsonProcessingException {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode whole = mapper.readTree(WHOLE);
        List<String> documents = new ArrayList<>();
        for (Map.Entry<String, JsonNode> list : whole.properties()) {
            if (list.getValue().isArray() && list.getValue().path(0).has("id")) {
                ObjectNode document = mapper.createObjectNode();
                for (String field : List.of("formatVersion", "id", "name")) {
                    document.set(field, whole.get(field));
                }
                document.putArray(list.getKey().equals("areas") ? "organisations" : "areas")
                        .addObject()
                        .put("id", "first")
                        .put("name", "First");
                document.set(list.getKey(), list.getValue());
                documents.add(mapper.writeValueAsString(document));
            }
        }
        return documents;
    }

    @Test
    void everyRecordIsInOneOfTheLists() throws JsonProcessingException {
        assertThat(lists().stream()
                        .mapToInt(document -> count(json.parse(document)) - 2)
                        .sum())
                .isEqualTo(count(json.parse(WHOLE)) - 1);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListCutAnywhereIsReportedAndARecordOnceReadIsNeverLost(String document) {
        // All cuts within a word are alike, so one after its first character stands for them.
        cutAt(IntStream.range(0, document.length()).filter(at -> at < 2 || !isWithinAWord(document, at)), document);
    }

    private static boolean isWithinAWord(String document, int at) {
        return document.substring(at - 2, at + 1).chars().allMatch(Character::isLetterOrDigit);
    }

    @Test
    void aWholeDocumentCutAnywhereIsReportedAndARecordOnceReadIsNeverLost() {
        cutAt(IntStream.iterate(0, at -> at < WHOLE.length(), at -> at + 97), WHOLE);
    }

    private void cutAt(IntStream places, String document) {
        int readSoFar = 0;
        for (int at : places.toArray()) {
            Loaded<Programme> loaded = read(document.substring(0, at), "cut at " + at);
            assertThat(loaded.errors()).as("cut at %d", at).isNotEmpty();
            int read = count(loaded);
            assertThat(read).as("records left of a cut at %d", at).isGreaterThanOrEqualTo(readSoFar);
            readSoFar = read;
        }
        assertThat(readSoFar).isEqualTo(count(json.parse(document)));
    }

    private static int count(Loaded<Programme> loaded) {
        return loaded.value()
                .map(programme -> programme.all(Entity.class).size())
                .orElse(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    , {"id": "c", "na | 2
                    , {"id": "c", "name": "C" | 2
                    , {"id": "c", "name": "C"} | 3
                    , {"id": "c", "name": "C"}, | 3
                    , {"id": "c", "name": "C"}] | 3
                    , {"id": "c", "name": "C"}], "gra | 3
                    , | 2
                    , {"id": "c", "name": "C", "formerNames": ["D", | 2
                    , {"id": "c", "name": 5}, {"id": "d" | 2
                    """)
    void theRecordsBeforeACutAreKept(String tail, int records) {
        Loaded<Programme> loaded = json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\",\n"
                + "\"areas\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}" + tail);
        assertThat(loaded.value().orElseThrow().areas()).hasSize(records);
        assertThat(loaded.errors()).last().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TRUNCATED);
            assertThat(InDocument.line(problem)).hasValue(2);
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.repair()).isNotBlank();
        });
    }

    @Test
    void aCharacterChangedAddedOrTakenAwayNeverMakesReadingThrow() throws JsonProcessingException {
        List<String> documents = lists();
        Random random = new Random(20160401);
        int complete = 0;
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            String whole = documents.get(mutation % documents.size());
            int at = random.nextInt(whole.length());
            String character = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            String damaged = switch (random.nextInt(3)) {
                case 0 -> whole.substring(0, at) + whole.substring(at + 1);
                case 1 -> whole.substring(0, at) + character + whole.substring(at + 1);
                default -> whole.substring(0, at) + character + whole.substring(at);
            };
            complete += read(damaged, "mutation " + mutation + " at " + at).isComplete() ? 1 : 0;
        }
        assertThat(complete).as("documents that were read whole").isBetween(1, MUTATIONS - 1);
    }

    /** Reads, and checks what holds of every reading. */
    private Loaded<Programme> read(String document, String what) {
        Loaded<Programme> loaded;
        try {
            loaded = json.parse(document);
        } catch (RuntimeException | Error e) {
            return fail(what + ": reading threw", e);
        }
        for (Problem problem : loaded.problems()) {
            boolean ofTheWhole = problem.code().equals(ProblemCode.MISSING_FIELD)
                    || problem.code().equals(ProblemCode.INVALID_VALUE)
                    || document.isBlank();
            assertThat(InDocument.line(problem).isPresent() || ofTheWhole)
                    .as("%s: %s has a place", what, problem)
                    .isTrue();
            assertThat(List.of(problem.place().source(), problem.message(), problem.repair()))
                    .as(what)
                    .noneMatch(String::isBlank);
        }
        assertThat(loaded.value().isPresent() || !loaded.errors().isEmpty())
                .as("%s: there is a value or a reason why not", what)
                .isTrue();
        return loaded;
    }
}
