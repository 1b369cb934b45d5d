package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads what is kept of damaged files: those that fuzzing begins with, one for each kind of damage, and those on which reading
 * once did what it should not. {@code mvn -Pfuzz -pl serialization -am verify} looks for more.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatHoldsOfAnyReadingHolds(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThatCode(() -> FuzzTarget.fuzzerTestOneInput(bytes)).doesNotThrowAnyException();
    }

    @Test
    void theCorpusIsThere() throws IOException {
        assertThat(files()).hasSizeGreaterThan(20);
    }
}
