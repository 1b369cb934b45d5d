package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.foresight.ProgrammeVersions;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of files, each named by the day from which it was known, and what becomes of those that are not in order. */
class VersionsInAFolderTest {
    private static final LocalDate MARCH = LocalDate.of(2016, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2016, 6, 30);
    private static final LocalDate SEPTEMBER = LocalDate.of(2016, 9, 30);

    private final BigLocalJson json = BigLocalJson.standard();

    @TempDir
    private Path folder;

    private static Programme programme(String name) {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name(name)
                .addAreas(Area.builder().id(AreaId.of("a")).name("Arches").build())
                .build();
    }

    private Path write(String file, Programme programme) {
        Path path = folder.resolve(file);
        json.write(programme, path);
        return path;
    }

    private Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text);
    }

    @Test
    void theDaysAreThoseThatTheNamesBeginWithWhateverComesAfter() throws IOException {
        write("2016-06-30-trafford.json", programme("second"));
        write("2016-03-31.json", programme("first"));
        write("2016-09-30_b 2017-01-01.JSON", programme("third"));
        write(".DS_Store", "of the system");

        assertThat(json.readVersions(folder))
                .isEqualTo(Loaded.of(ProgrammeVersions.of(MARCH, programme("first"))
                        .with(JUNE, programme("second"))
                        .with(SEPTEMBER, programme("third"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme.json",
                "trafford-2016-06-30.json",
                "2016-6-30.json",
                "20160630.json",
                "30-06-2016.json",
                "2016-02-30.json",
                "2016-06-301.json",
                "0000-06-30.json"
            })
    void aFileWhoseNameDoesNotBeginWithADayIsAProblemAndTheOthersAreRead(String name) {
        write("2016-03-31.json", programme("first"));
        Path file = write(name, programme("second"));

        Loaded<ProgrammeVersions> loaded = json.readVersions(folder);

        assertThat(loaded.value()).hasValue(ProgrammeVersions.of(MARCH, programme("first")));
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
            assertThat(problem.place()).hasToString(file.toString());
            assertThat(problem.message()).contains("does not begin with a day", "it is not read");
            assertThat(problem.repair()).contains("2016-03-31.json");
        });
    }

    @Test
    void aFolderWithinTheFolderIsPassedOver() throws IOException {
        write("2016-03-31.json", programme("first"));
        Files.createDirectory(folder.resolve("2016-05-01-scans"));

        Loaded<ProgrammeVersions> loaded = json.readVersions(folder);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().asKnownOn(LocalDate.of(2016, 5, 2))).contains(programme("first"));
    }

    @ParameterizedTest
    @CsvSource({"README, 0", "notes.txt, 0", "2016-06-01-notes.txt, 1", "2016-06-30.json.bak, 1", "2016-06-30, 1"})
    void whatIsNoJsonIsNoVersionAndIsNamedIfItIsDated(String name, int warnings) throws IOException {
        write("2016-03-31.json", programme("first"));
        write(name, "not JSON");

        Loaded<ProgrammeVersions> loaded = json.readVersions(folder);

        assertThat(loaded.orThrow()).isEqualTo(ProgrammeVersions.of(MARCH, programme("first")));
        assertThat(loaded.problems())
                .hasSize(warnings)
                .allSatisfy(problem -> assertThat(problem.message())
                        .isEqualTo(
                                "The name begins with a day and does not end in .json, .ndjson or .jsonl, so the file is"
                                        + " not read."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "not JSON"})
    void aFileThatCannotBeReadLosesItsVersionOnlyAndWhatWasKnownThenIsNotKnown(String text) throws IOException {
        write("2016-03-31.json", programme("first"));
        Path damaged = write("2016-06-30.json", text);
        write("2016-09-30.json", programme("third"));

        Loaded<ProgrammeVersions> loaded = json.readVersions(folder);

        ProgrammeVersions versions = loaded.value().orElseThrow();
        assertThat(versions.lost()).containsExactly(JUNE);
        assertThat(versions.asKnownOn(JUNE.minusDays(1))).hasValue(programme("first"));
        assertThat(versions.asKnownOn(JUNE)).isEmpty();
        assertThat(versions.asKnownOn(SEPTEMBER)).hasValue(programme("third"));
        assertThat(loaded.errors())
                .allSatisfy(problem -> assertThat(problem.place().source()).isEqualTo(damaged.toString()))
                .hasSizeGreaterThan(1)
                .last()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProgrammeVersions.VERSION_LOST);
                    assertThat(problem.message())
                            .isEqualTo("Nothing can be read from this file. What was known from its day until the next"
                                    + " version is not known.");
                });
    }

    @Test
    void aRecordThatCannotBeReadIsLocatedInItsFileAndTheVersionIsKept() throws IOException {
        write("2016-03-31.json", programme("first"));
        Path file = write("2016-06-30.json", """
                {"formatVersion": "1.0", "id": "p", "name": "second",
                 "areas": [17]}
                """);

        Loaded<ProgrammeVersions> loaded = json.readVersions(folder);

        assertThat(loaded.value().orElseThrow().asKnownOn(JUNE).map(Programme::name))
                .hasValue("second");
        assertThat(loaded.errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString(file + ":2:12 at /areas/0"));
    }

    @Test
    void ofTwoFilesOfTheSameDayNeitherIsTaken() {
        write("2016-03-31.json", programme("first"));
        write("2016-06-30.json", programme("second"));
        write("2016-06-30-again.json", programme("again"));

        Loaded<ProgrammeVersions> loaded = json.readVersions(folder);

        assertThat(loaded.value())
                .hasValue(ProgrammeVersions.of(MARCH, programme("first")).withLost(JUNE));
        assertThat(loaded.errors())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProgrammeVersions.VERSION_LOST))
                .allSatisfy(problem -> assertThat(problem.message()).startsWith("Another file has the same day"));
    }

    @Test
    void aFileOfAnotherProgrammeIsNoVersionOfThisOne() {
        write("2016-03-31.json", programme("first"));
        write("2016-06-30.json", programme("second").withId(ProgrammeId.of("other")));

        Loaded<ProgrammeVersions> loaded = json.readVersions(folder);

        assertThat(loaded.value())
                .hasValue(ProgrammeVersions.of(MARCH, programme("first")).withLost(JUNE));
        assertThat(loaded.errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("The file is of another programme than the earlier ones"));
    }

    @Test
    void whereThereIsNoVersionThereIsNoValueAndItIsSaid() throws IOException {
        assertThat(json.readVersions(folder).errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(problem.message()).isEqualTo("There is no file in the folder.");
        });
        write("2016-03-31.json", "{");
        assertThat(json.readVersions(folder).errors())
                .last()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("There is no version in the folder that can be read."));
        assertThat(json.readVersions(folder.resolve("absent")).errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("There is no such folder."));
        assertThat(json.readVersions(write("a-file", "x")).value()).isEmpty();
    }
}
