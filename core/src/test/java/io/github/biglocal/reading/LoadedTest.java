package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.biglocal.invariant.InvalidValueException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoadedTest {
    private static final Problem LOST = Problem.error(
                    ProblemCode.WRONG_TYPE,
                    Place.inText("p.json", 3, 14).at("/areas/0/name"),
                    "The value is not a text \"...\".",
                    "Write one, or remove it.")
            .withRaw("{\"name\": [\"Zebedee\"]}");
    private static final Problem DOUBTFUL = Problem.warning(
                    ProblemCode.UNKNOWN_FIELD,
                    Place.whole("p.json"),
                    "The field x is not known here.",
                    "Correct its name.")
            .withRaw("1");
    private static final Problem ALSO_LOST = Problem.error(
            ProblemCode.TRUNCATED,
            Place.whole("p.json"),
            "The text ends in the middle of the document.",
            "Get the whole file.");

    private static final Loaded<String> WHOLE = Loaded.of("a");
    private static final Loaded<String> DOUBTED = Loaded.of("b", List.of(DOUBTFUL));
    private static final Loaded<String> PARTLY = Loaded.of("c", List.of(LOST, DOUBTFUL, ALSO_LOST));
    private static final Loaded<String> NOTHING = Loaded.none(List.of(DOUBTFUL, ALSO_LOST));

    /** Of every kind there is. */
    static List<Loaded<String>> kinds() {
        return List.of(WHOLE, DOUBTED, PARTLY, NOTHING);
    }

    @Test
    void aValueWithoutProblemsIsComplete() {
        assertThat(WHOLE.isComplete()).isTrue();
        assertThat(WHOLE.errors()).isEmpty();
        assertThat(WHOLE.warnings()).isEmpty();
        assertThat(WHOLE.orThrow()).isEqualTo("a");
    }

    @Test
    void aValueWithWarningsIsComplete() {
        assertThat(DOUBTED.isComplete()).isTrue();
        assertThat(DOUBTED.errors()).isEmpty();
        assertThat(DOUBTED.warnings()).containsExactly(DOUBTFUL);
        assertThat(DOUBTED.problems()).containsExactly(DOUBTFUL);
        assertThat(DOUBTED.orThrow()).isEqualTo("b");
    }

    @Test
    void aValueWithErrorsIsNotComplete() {
        assertThat(PARTLY.isComplete()).isFalse();
        assertThat(PARTLY.errors()).containsExactly(LOST, ALSO_LOST);
        assertThat(PARTLY.warnings()).containsExactly(DOUBTFUL);
        assertThat(PARTLY.value()).hasValue("c");
        assertThatThrownBy(PARTLY::orThrow).isInstanceOf(IncompleteReadingException.class);
    }

    @Test
    void noValueIsNotComplete() {
        assertThat(NOTHING.isComplete()).isFalse();
        assertThat(NOTHING.value()).isEmpty();
        assertThatThrownBy(NOTHING::orThrow).isInstanceOf(IncompleteReadingException.class);
    }

    @Test
    void noValueWithoutAnErrorIsRefused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Loaded.none(List.of(DOUBTFUL)))
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo("problems"));
    }

    @Test
    void theListOfProblemsIsACopyThatCannotBeChanged() {
        List<Problem> problems = new ArrayList<>(List.of(DOUBTFUL));
        Loaded<String> loaded = Loaded.of("value", problems);
        problems.clear();
        assertThat(loaded.problems()).containsExactly(DOUBTFUL).isUnmodifiable();
    }

    @Test
    void itIsEqualWhenValueAndProblemsAre() {
        assertThat(DOUBTED)
                .isEqualTo(Loaded.of("b", List.of(DOUBTFUL)))
                .hasSameHashCodeAs(Loaded.of("b", List.of(DOUBTFUL)));
        assertThat(DOUBTED).isNotEqualTo(Loaded.of("b")).isNotEqualTo(Loaded.of("c", List.of(DOUBTFUL)));
    }

    @Test
    void itPrintsHowMuchAndNotWhat() {
        assertThat(PARTLY).hasToString("a value, 2 errors, 1 warning");
        assertThat(NOTHING).hasToString("no value, 1 error, 1 warning");
    }

    // Putting together.

    @ParameterizedTest
    @MethodSource("kinds")
    void mappedByWhatChangesNothingItIsTheSame(Loaded<String> loaded) {
        assertThat(loaded.map(Function.identity())).isEqualTo(loaded);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void mappedTwiceItIsAsMappedByBothAtOnce(Loaded<String> loaded) {
        assertThat(loaded.map(String::length).map(length -> length + 1))
                .isEqualTo(loaded.map(text -> text.length() + 1));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void goingOnWithTheValueAloneChangesNothing(Loaded<String> loaded) {
        assertThat(loaded.then(Loaded::of)).isEqualTo(loaded);
    }

    @Test
    void goingOnInTwoStepsIsTheSameHoweverTheyAreGrouped() {
        for (Loaded<String> first : kinds()) {
            for (Loaded<String> second : kinds()) {
                for (Loaded<String> third : kinds()) {
                    assertThat(first.then(value -> second).then(value -> third))
                            .isEqualTo(first.then(value -> second.then(other -> third)));
                }
            }
        }
    }

    @Test
    void combinedItIsTheSameHoweverTheyAreGrouped() {
        for (Loaded<String> first : kinds()) {
            for (Loaded<String> second : kinds()) {
                for (Loaded<String> third : kinds()) {
                    assertThat(first.combine(second, String::concat).combine(third, String::concat))
                            .isEqualTo(first.combine(second.combine(third, String::concat), String::concat));
                }
            }
        }
    }

    @Test
    void combinedNoProblemIsLostAndThereIsAValueWhereBothHaveOne() {
        for (Loaded<String> first : kinds()) {
            for (Loaded<String> second : kinds()) {
                Loaded<String> both = first.combine(second, String::concat);
                assertThat(both.problems())
                        .containsExactlyElementsOf(Stream.of(first, second)
                                .flatMap(loaded -> loaded.problems().stream())
                                .toList());
                assertThat(both.value().isPresent())
                        .isEqualTo(first.value().isPresent() && second.value().isPresent());
                assertThat(both.isComplete()).isEqualTo(first.isComplete() && second.isComplete());
            }
        }
    }

    @Test
    void ofManyTheListHasTheValuesThatWereReadAndTheProblemsOfAll() {
        Loaded<List<String>> all = Loaded.all(kinds());

        assertThat(all.value()).hasValue(List.of("a", "b", "c"));
        assertThat(all.problems()).containsExactly(DOUBTFUL, LOST, DOUBTFUL, ALSO_LOST, DOUBTFUL, ALSO_LOST);
        assertThat(all.isComplete()).isFalse();
        assertThat(kinds().stream().collect(Loaded.toLoaded())).isEqualTo(all);
    }

    @Test
    void ofNoneTheListIsEmptyAndComplete() {
        assertThat(Loaded.all(List.<Loaded<String>>of()).orThrow()).isEmpty();
    }

    @Test
    void whereThereIsNoValueTheFunctionIsNotAsked() {
        assertThat(NOTHING.<String>map(value -> {
                    throw new AssertionError(value);
                }))
                .isEqualTo(NOTHING);
        assertThat(NOTHING.<String>then(value -> {
                    throw new AssertionError(value);
                }))
                .isEqualTo(NOTHING);
    }

    @Test
    void aFunctionThatReturnsNullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> WHOLE.map(value -> null));
        assertThatNullPointerException().isThrownBy(() -> WHOLE.combine(WHOLE, (one, other) -> null));
    }

    // The exception.

    @Test
    void theExceptionSaysEveryErrorOnALineAndNoTextOfTheData() {
        IncompleteReadingException exception = refused();
        assertThat(exception.getMessage().lines())
                .containsExactly(
                        "p.json:3:14 at /areas/0/name: WRONG_TYPE: The value is not a text \"...\". Write one, or"
                                + " remove it.",
                        "p.json: TRUNCATED: The text ends in the middle of the document. Get the whole file.");
        assertThat(exception.problems()).containsExactly(LOST, ALSO_LOST).isUnmodifiable();
        assertThat(exception).hasNoCause();
    }

    @Test
    void theExceptionSurvivesSerializationWithItsMessage() throws IOException, ClassNotFoundException {
        IncompleteReadingException exception = refused();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(exception);
        }
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            IncompleteReadingException readBack = (IncompleteReadingException) stream.readObject();
            assertThat(readBack).hasMessage(exception.getMessage());
            assertThat(readBack.problems()).isEmpty();
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("Zebedee");
    }

    private static IncompleteReadingException refused() {
        return catchThrowableOfType(IncompleteReadingException.class, PARTLY::orThrow);
    }
}
