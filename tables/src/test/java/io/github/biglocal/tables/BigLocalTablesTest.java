package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.Project;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetLimits;
import io.github.biglocal.testkit.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigLocalTablesTest {
    private final BigLocalTables tables = BigLocalTables.standard();

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    // A folder that is written to again

    @Test
    void aProgrammeReplacesTheTablesOfAnotherInItsFolder() throws IOException {
        Path north = folder.resolve("north");
        tables.write(Samples.maximal(), north);

        tables.write(Samples.empty(), north);

        assertThat(tables.read(north).orThrow()).isEqualTo(Samples.empty());
        assertThat(names(north)).containsExactly("Programme.csv");
    }

    @Test
    void aTableIsReplacedWhateverItsNameIsWrittenLikeAndOtherFilesStay() throws IOException {
        Path north = folder.resolve("north");
        tables.write(Samples.empty(), north);
        for (String name : List.of("GRANTS.csv", "grant_payments.tsv", "additional fields.csv", "#What we found.csv")) {
            Files.writeString(north.resolve(name), "ID\n");
        }
        List<String> others = List.of(".Grants.csv", "Grants.txt", "Our notes.csv", "#Grants of last year.csv");
        for (String name : others) {
            Files.writeString(north.resolve(name), "ID\n");
        }

        tables.write(Samples.empty(), north);

        assertThat(names(north))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(others.stream(), Stream.of("Programme.csv"))
                        .toList());
    }

    @Test
    void recordsOfOneKindReplaceTheirOwnTablesAlone() throws IOException {
        Path north = folder.resolve("north");
        tables.write(Samples.maximal(), north);

        tables.write(Samples.minimal().grants(), Grant.class, north);

        assertThat(tables.read(north, Grant.class).orThrow())
                .isEqualTo(Samples.minimal().grants());
        assertThat(tables.read(north, Project.class).value().orElseThrow())
                .hasSameSizeAs(Samples.maximal().projects());
    }

    @Test
    void nothingIsRemovedIfItCannotBeWritten() throws IOException {
        Path north = folder.resolve("north");
        tables.write(Samples.maximal(), north);
        List<String> before = names(north);
        Programme broken = Samples.empty().withAdditionalFields(Map.of("a", AdditionalValue.of("half \0")));

        assertThatThrownBy(() -> tables.write(broken, north)).isInstanceOf(InvalidValueException.class);

        assertThat(names(north)).isEqualTo(before);
    }

    // One CSV file

    @Test
    void aProgrammeIsNotWrittenToOneCsvFile() {
        Path file = folder.resolve("north.CSV");

        assertThatThrownBy(() -> tables.write(Samples.empty(), file))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("One CSV file cannot hold a programme");
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void recordsWithoutPartsAre() {
        Path file = folder.resolve("grants.csv");
        List<Grant> grants = Samples.minimal().grants();

        tables.write(grants, Grant.class, file);

        assertThat(tables.read(file, Grant.class).orThrow()).isEqualTo(grants);
    }

    // How files are opened

    @Test
    void aDelimiterAndAnEncodingOfTheCallersOwnReachTheReader() throws IOException {
        Path file = folder.resolve("grants.csv");
        Files.write(file, "ID|Area|Title\ng1|north|Fête\n".getBytes(StandardCharsets.ISO_8859_1));

        Loaded<List<Grant>> loaded = tables.with(
                        SheetFiles.standard().withDelimiter('|').withEncoding(StandardCharsets.ISO_8859_1))
                .read(file, Grant.class);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow()).extracting(Grant::title).containsExactly("Fête");
    }

    @Test
    void limitsOfTheCallersOwnReachTheReader() throws IOException {
        Path file = folder.resolve("grants.csv");
        Files.writeString(file, "ID,Area,Title\ng1,north,Fair\n");

        Loaded<List<Grant>> loaded = tables.withDecimalComma()
                .with(SheetFiles.standard().withLimits(SheetLimits.standard().withBytes(10)))
                .fillingMergedCells()
                .read(file, Grant.class);

        assertThat(loaded.errors())
                .extracting(problem -> problem.code().value())
                .containsExactly("TOO_LARGE");
    }

    // Null

    @Test
    void nullIsRefusedByACheckThatNamesIt() {
        Path file = folder.resolve("blank.xlsx");
        Column<String> column = Column.of("A", "It.", CellForms.TEXT);
        ShortTable<Integer> table = ShortTable.ofAll(List::size, column);
        String[] none = null;

        assertNamed("kinds", () -> tables.writeBlankWorkbook(file, null));
        assertNamed("headings", () -> column.alsoHeaded(none));
        assertNamed("headings", () -> column.alsoHeaded("a", null));
        assertNamed("headings", () -> table.leavingOut(none));
        assertNamed("headings", () -> table.leavingOut("a", null));
        assertNamed("columns", () -> ShortTable.ofAll(List::size, column, null));
        assertNamed("columns", () -> ShortTable.ofEach(row -> row, (Column<?>[]) null));
        assertNamed("itsFiles", () -> tables.with(null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
        assertThatThrownBy(call)
                .satisfies(thrown -> assertThat(Arrays.stream(thrown.getStackTrace())
                                .findFirst()
                                .orElseThrow()
                                .getMethodName())
                        .isEqualTo("requireNonNull"));
    }
}
