package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedDocumentTest {
    private static final String WHOLE = BigLocalJson.standard().write(MaximalProgramme.programme());
    private static final int MUTATIONS = 2_000;
    private static final String CHARACTERS = "{}[]\",:/\\.-+eE0159 \n\tantfZé\u0000\uD83C";

    private static final int RECORDS =
            MaximalProgramme.programme().all(Entity.class).size();

    private final BigLocalJson json = BigLocalJson.standard();

    @Test
    void aDocumentCutAnywhereIsReportedAndARecordOnceReadIsNeverLost() {
        // What every record has is left to the last of them, or the test takes twice as long.
        String compact = WHOLE.replaceAll("\n *", "")
                .replaceAll(",\"note\": \\{[^}]*}(?=.*\"note\")", "")
                .replaceAll(",\"citations\": \\[[^]]*](?=.*\"citations\")", "");
        assertThat(json.parse(compact).orThrow().all(Entity.class)).hasSize(RECORDS);
        int readSoFar = 0;
        for (int length = 0; length < compact.length(); length++) {
            Loaded<Programme> loaded = read(compact.substring(0, length), "cut at " + length);
            assertThat(loaded.errors()).as("cut at %d", length).isNotEmpty();
            int read = count(loaded);
            assertThat(read).as("records left of a cut at %d", length).isGreaterThanOrEqualTo(readSoFar);
            readSoFar = read;
        }
        assertThat(readSoFar).isEqualTo(RECORDS);
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
    void aCharacterChangedAddedOrTakenAwayNeverMakesReadingThrow() {
        Random random = new Random(20160401);
        int complete = 0;
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            int at = random.nextInt(WHOLE.length());
            String character = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            String damaged = switch (random.nextInt(3)) {
                case 0 -> WHOLE.substring(0, at) + WHOLE.substring(at + 1);
                case 1 -> WHOLE.substring(0, at) + character + WHOLE.substring(at + 1);
                default -> WHOLE.substring(0, at) + character + WHOLE.substring(at);
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
            boolean ofTheWhole = problem.code() == ProblemCode.MISSING_FIELD
                    || problem.code() == ProblemCode.INVALID_VALUE
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
