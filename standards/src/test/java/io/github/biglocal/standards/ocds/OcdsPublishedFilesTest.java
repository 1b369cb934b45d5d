package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.rule.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files that others made are read, checked and merged without an exception. They are not part of this project, so they are looked for
 * beside it, and the test is passed over where they are not.
 */
class OcdsPublishedFilesTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    @TestFactory
    Stream<DynamicTest> everyFileOfJsonIsReadCheckedAndMergedOrRefused() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith("json"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file ->
                            DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> assertHandled(file)));
        }
    }

    private static void assertHandled(Path file) {
        Loaded<OcdsPackage> loaded = OpenContracting.standard().read(file);

        assertThat(loaded.value().isPresent() || !loaded.problems().isEmpty()).isTrue();
        loaded.value().ifPresent(data -> {
            Report report = OcdsChecks.standard().check(data, LocalDate.of(2026, 11, 29));
            assertThat(report.failed()).isEmpty();
            OcdsRecord.ofEachProcess(data.releases());
        });
        if (file.getFileName().toString().startsWith("ocds-")) {
            assertThat(loaded.orThrow().given()).isNotEmpty();
        }
    }
}
