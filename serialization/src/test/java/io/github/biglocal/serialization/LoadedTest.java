package io.github.biglocal.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.biglocal.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LoadedTest {
    private static final Problem LOST = new Problem(
            ProblemCode.WRONG_TYPE,
            Severity.ERROR,
            new Place("p.json", OptionalInt.of(3), OptionalInt.of(14), Optional.of("/areas/0/name")),
            "The value is not a text \"...\".",
            "Write one, or remove it.",
            Optional.of("{\"name\": [\"Zebedee\"]}"));
    private static final Problem DOUBTFUL = new Problem(
            ProblemCode.UNKNOWN_FIELD,
            Severity.WARNING,
            Place.of("p.json"),
            "The field x is not known here.",
            "Correct its name.",
            Optional.of("1"));
    private static final Problem ALSO_LOST = new Problem(
            ProblemCode.TRUNCATED,
            Severity.ERROR,
            Place.of("p.json"),
            "The text ends in the middle of the document.",
            "Get the whole file.",
            Optional.empty());

    @Test
    void aValueWithoutProblemsIsComplete() {
        Loaded<String> loaded = new Loaded<>(Optional.of("value"), List.of());
        assertThat(loaded.isComplete()).isTrue();
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.orThrow()).isEqualTo("value");
    }

    @Test
    void aValueWithWarningsIsComplete() {
        Loaded<String> loaded = new Loaded<>(Optional.of("value"), List.of(DOUBTFUL));
        assertThat(loaded.isComplete()).isTrue();
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.problems()).containsExactly(DOUBTFUL);
        assertThat(loaded.orThrow()).isEqualTo("value");
    }

    @Test
    void aValueWithErrorsIsNotComplete() {
        Loaded<String> loaded = new Loaded<>(Optional.of("value"), List.of(LOST, DOUBTFUL, ALSO_LOST));
        assertThat(loaded.isComplete()).isFalse();
        assertThat(loaded.errors()).containsExactly(LOST, ALSO_LOST);
        assertThat(loaded.value()).hasValue("value");
        assertThatThrownBy(loaded::orThrow).isInstanceOf(BigLocalReadException.class);
    }

    @Test
    void noValueIsNotComplete() {
        Loaded<String> loaded = new Loaded<>(Optional.empty(), List.of(ALSO_LOST));
        assertThat(loaded.isComplete()).isFalse();
        assertThatThrownBy(loaded::orThrow).isInstanceOf(BigLocalReadException.class);
    }

    @Test
    void theListOfProblemsIsACopyThatCannotBeChanged() {
        List<Problem> problems = new ArrayList<>(List.of(DOUBTFUL));
        Loaded<String> loaded = new Loaded<>(Optional.of("value"), problems);
        problems.clear();
        assertThat(loaded.problems()).containsExactly(DOUBTFUL).isUnmodifiable();
    }

    @Test
    void theExceptionTellsEveryErrorAndNoTextOfTheData() {
        BigLocalReadException exception = readException();
        assertThat(exception.getMessage().lines())
                .containsExactly(
                        "p.json:3:14 at /areas/0/name: WRONG_TYPE: The value is not a text \"...\". Write one, or remove"
                                + " it.",
                        "p.json: TRUNCATED: The text ends in the middle of the document. Get the whole file.");
        assertThat(exception.problems()).containsExactly(LOST, ALSO_LOST).isUnmodifiable();
        assertThat(exception).hasNoCause();
    }

    @Test
    void theExceptionSurvivesSerializationWithItsMessage() throws IOException, ClassNotFoundException {
        BigLocalReadException exception = readException();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(exception);
        }
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            BigLocalReadException readBack = (BigLocalReadException) stream.readObject();
            assertThat(readBack).hasMessage(exception.getMessage());
            assertThat(readBack.problems()).isEmpty();
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("Zebedee");
    }

    private static BigLocalReadException readException() {
        Loaded<String> loaded = new Loaded<>(Optional.of("value"), List.of(LOST, DOUBTFUL, ALSO_LOST));
        return catchThrowableOfType(BigLocalReadException.class, loaded::orThrow);
    }

    @Test
    void aProblemIsTextOnOneLineWithoutTheTextOfTheData() {
        assertThat(LOST)
                .hasToString("p.json:3:14 at /areas/0/name: WRONG_TYPE: The value is not a text \"...\". Write one, or"
                        + " remove it.");
    }

    @Test
    void aPlaceIsTextAsEditorsWriteItThenThePointer() {
        assertThat(Place.of("p.json")).hasToString("p.json");
        assertThat(new Place("p.json", OptionalInt.of(3), OptionalInt.of(14), Optional.empty()))
                .hasToString("p.json:3:14");
        assertThat(new Place("p.json", OptionalInt.of(3), OptionalInt.empty(), Optional.empty()))
                .hasToString("p.json:3");
        assertThat(new Place("p.json", OptionalInt.of(3), OptionalInt.of(14), Optional.of("/a/0")))
                .hasToString("p.json:3:14 at /a/0");
        assertThat(new Place("p.json", OptionalInt.empty(), OptionalInt.empty(), Optional.of("/a/0")))
                .hasToString("p.json at /a/0");
    }
}
