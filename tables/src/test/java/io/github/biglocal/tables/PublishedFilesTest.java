package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.biglocal.grant.Grant;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that funders published, and files that others made to test their own readers, are read without an exception. They may not
 * be part of this project, so they are looked for beside it, and the test is passed over where they are not.
 */
class PublishedFilesTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private static final List<Function<Path, Loaded<?>>> READINGS = List.of(
            BigLocalTables.standard()::read,
            file -> BigLocalTables.standard().read(file, Grant.class),
            file -> BigLocalTables.standard().read(file, ShortTables.projects()));

    @TestFactory
    Stream<DynamicTest> everyFileIsReadOrRefusedInTime() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> READINGS.forEach(reading -> assertReadOrRefused(file, reading))));
        }
    }

    private static void assertReadOrRefused(Path file, Function<Path, Loaded<?>> reading) {
        Loaded<?> loaded = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> reading.apply(file));

        assertThat(loaded.problems())
                .extracting(Problem::place)
                .allMatch(place -> place instanceof Place.Whole
                        || (place instanceof Place.InSheet cell
                                && cell.source().equals(file.getFileName().toString())));
    }
}
