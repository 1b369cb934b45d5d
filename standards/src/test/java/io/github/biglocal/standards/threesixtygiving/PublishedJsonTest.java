package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.standards.StandardProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that funders published, and files that others made to test their own readers. They may not be part of this project, so they are
 * looked for beside it, and a test is passed over where they are not.
 */
class PublishedJsonTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "the file is not here");
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "power-to-change/grants.json, 870",
        "trafford-council/trafford_council_voluntary_sector_grants.json, 555",
        "ab-charitable-trust/a001p00000zgyHZAAY.json, 783"
    })
    void publishedPackageIsReadWhole(String name, int grants) {
        Loaded<GivingPackage> loaded = ThreeSixtyGiving.standard().read(file("360giving/samples/" + name));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().grants()).hasSize(grants);
    }

    @Test
    void packageWithTooManyCommasIsAProblemInItsTenthLine() {
        Loaded<GivingPackage> loaded = ThreeSixtyGiving.standard()
                .read(file("360giving/fixtures/dataquality-cove360/fundingproviders-grants_malformed.json"));

        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(StandardProblems.NOT_JSON);
        assertThat(loaded.problems().get(0).place())
                .hasToString("fundingproviders-grants_malformed.json:10:15 at /grants/0");
    }

    @TestFactory
    Stream<DynamicTest> everyFileOfJsonIsReadOrRefusedWithItsPlace() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".json") || file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> assertThat(ThreeSixtyGiving.standard()
                                            .read(file)
                                            .problems())
                                    .extracting(Problem::place)
                                    .extracting(Place::source)
                                    .allMatch(file.getFileName().toString()::equals)));
        }
    }
}
