package io.github.biglocal.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A format that does one thing wrong breaks the contract. */
class FormatContractTest {
    @TempDir
    private Path folder;

    /** A format that reads another programme than was written. */
    private static class Changing extends InMemoryFormatTest {
        Programme changed(Programme programme) {
            return programme;
        }

        @Override
        protected Loaded<Programme> read(Path file) {
            return super.read(file).map(this::changed);
        }
    }

    private static void assertBroken(Executable law) {
        assertThatThrownBy(law::execute).isInstanceOf(AssertionError.class);
    }

    private static void assertBroken(Stream<DynamicTest> laws) {
        assertBroken(() -> {
            for (DynamicTest law : laws.toList()) {
                law.getExecutable().execute();
            }
        });
    }

    @Test
    void aFormatThatLosesARecordIsFound() {
        assertBroken(
                new Changing() {
                    @Override
                    Programme changed(Programme programme) {
                        return programme.grants().isEmpty()
                                ? programme
                                : programme.withGrants(programme
                                        .grants()
                                        .subList(1, programme.grants().size()));
                    }
                }.whatIsWrittenIsReadBack(folder));
    }

    @Test
    void aFormatThatTurnsAListRoundIsFound() {
        assertBroken(
                new Changing() {
                    @Override
                    Programme changed(Programme programme) {
                        return programme.areas().size() < 2
                                ? programme
                                : programme.withAreas(programme.areas().stream()
                                        .sorted((one, other) -> other.id()
                                                .value()
                                                .compareTo(one.id().value()))
                                        .toList());
                    }
                }.whatIsWrittenIsReadBack(folder));
    }

    @Test
    void aFormatThatTrimsTextsIsFound() {
        assertBroken(
                new Changing() {
                    @Override
                    Programme changed(Programme programme) {
                        return Pieces.rewritten(
                                programme, piece -> piece instanceof String text ? text.strip() : piece);
                    }
                }.everyTextIsReadBack(folder));
    }

    @Test
    void aFormatThatLosesFieldsItDoesNotKnowIsFound() {
        assertBroken(() -> new Changing() {
            @Override
            Programme changed(Programme programme) {
                return programme.withAdditionalFields(Map.of());
            }
        }.additionalFieldsAreReadBack(folder));
    }

    @Test
    void aFormatThatNumbersItsFilesIsFound() {
        assertBroken(() -> new InMemoryFormatTest() {
            @Override
            protected void write(Programme programme, Path file) {
                super.write(programme, file);
                try {
                    Files.writeString(file, Files.readString(file) + System.nanoTime());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }.theSameProgrammeGivesTheSameFile(folder));
    }

    @Test
    void aFormatThatThrowsOnBadInputIsFound() {
        InMemoryFormatTest throwing = new InMemoryFormatTest() {
            @Override
            protected Loaded<Programme> read(Path file) {
                return Loaded.of(super.read(file).orThrow());
            }
        };
        assertThatThrownBy(() -> throwing.aFileThatIsCutGivesNoRecordButThoseOfTheWhole(folder))
                .isNotNull();
        assertThatThrownBy(() -> throwing.damagedBytesNeverMakeReadingThrow(folder))
                .isNotNull();
        assertThatThrownBy(() -> throwing.aFileThatIsNotThereIsAnError(folder)).isNotNull();
    }

    @Test
    void aFormatThatFindsNothingWrongIsFound() {
        InMemoryFormatTest blind = new InMemoryFormatTest() {
            @Override
            protected Loaded<Programme> read(Path file) {
                return Loaded.of(super.read(file).value().orElse(Samples.minimal()));
            }
        };
        assertBroken(blind.aFileOfAnotherKindIsAnError(folder));
        assertBroken(() -> blind.aFileThatIsCutGivesNoRecordButThoseOfTheWhole(folder));
    }

    @Test
    void aFormatThatRepeatsTheDataInAMessageIsFound() {
        assertBroken(
                new InMemoryFormatTest() {
                    @Override
                    Problem problem(Path file, String content) {
                        return Problem.error(
                                ProblemCode.TRUNCATED,
                                Place.whole(file.toString()),
                                "Not read: " + content,
                                "Save it again.");
                    }
                }.aFileOfAnotherKindIsAnError(folder));
    }

    @Test
    void aFormatWhosePlacesAreOfAnotherKindIsFound() {
        assertBroken(
                new InMemoryFormatTest() {
                    @Override
                    Problem problem(Path file, String content) {
                        return Problem.error(
                                ProblemCode.TRUNCATED,
                                Place.inTable(file.toString()).atRow(1),
                                "The file is not whole.",
                                "Save it again.");
                    }
                }.aFileOfAnotherKindIsAnError(folder));
    }

    @Test
    void aFormatThatThrowsAnotherExceptionWhereAFileCannotBeWrittenIsFound() {
        assertThatThrownBy(() -> new InMemoryFormatTest() {
                    @Override
                    protected void write(Programme programme, Path file) {
                        throw new IllegalStateException("no");
                    }
                }.aFileThatCannotBeWrittenIsAnUncheckedIoException(folder))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFormatThatHasPlacesAndDoesNotSayHowAValueIsDamagedIsTold() {
        assertThatThrownBy(() -> new InMemoryFormatTest().replace(folder, List.of(), "a"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("remembersPlaces");
    }
}
