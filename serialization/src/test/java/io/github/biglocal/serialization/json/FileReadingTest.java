package io.github.biglocal.serialization.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileReadingTest {
    private static final String MARK = "\uFEFF";

    private final BigLocalJson json = BigLocalJson.standard();

    @TempDir
    private Path folder;

    private Loaded<Programme> read(byte[] bytes) throws IOException {
        Path file = folder.resolve("programme.json");
        Files.write(file, bytes);
        return json.read(file);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false",
        "UTF-8, true",
        "UTF-16LE, false",
        "UTF-16LE, true",
        "UTF-16BE, false",
        "UTF-16BE, true",
        "UTF-32LE, false",
        "UTF-32LE, true",
        "UTF-32BE, false",
        "UTF-32BE, true"
    })
    void anEncodingOfUnicodeIsRecognisedWithAMarkAndWithout(Charset encoding, boolean mark) throws IOException {
        String text = (mark ? MARK : "") + json.write(Samples.maximal());
        Loaded<Programme> loaded = read(text.getBytes(encoding));
        assertThat(loaded.orThrow()).isEqualTo(Samples.maximal());
        assertThat(loaded.orThrow().plans().get(0).vision()).hasValue("A \"better\" place: één dorp 🏡");
    }

    @Test
    void theMarkIsNotCountedAsAColumn() throws IOException {
        String text = "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"areas\": [17]}";
        assertThat(read((MARK + text).getBytes(UTF_8)).errors())
                .singleElement()
                .satisfies(problem -> assertThat(InDocument.column(problem)).hasValue(60));
        assertThat(json.parse(MARK + text).errors())
                .singleElement()
                .satisfies(problem -> assertThat(InDocument.column(problem)).hasValue(60));
    }

    @Test
    void columnsCountCharactersNotBytes() throws IOException {
        String text = "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"éé\", \"areas\": [17]}";
        for (Charset encoding : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(read(text.getBytes(encoding)).errors())
                    .singleElement()
                    .satisfies(problem -> assertThat(InDocument.column(problem)).hasValue(61));
        }
    }

    @Test
    void bytesOfAnotherEncodingAreNoText() throws IOException {
        byte[] bytes = "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"één dorp\"}"
                .getBytes(Charset.forName("windows-1252"));
        Loaded<Programme> loaded = read(bytes);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_TEXT);
            assertThat(problem.place().source()).endsWith("programme.json");
            assertThat(problem.repair()).contains("UTF-8", "Windows-1252");
        });
    }

    @Test
    void halfACharacterAtTheEndIsNoText() throws IOException {
        byte[] whole = json.write(Samples.maximal()).getBytes(UTF_16LE);
        assertThat(read(Arrays.copyOf(whole, whole.length - 1)).errors())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", MARK})
    void anEmptyFileIsOneThatEndsTooSoon(String content) throws IOException {
        Loaded<Programme> loaded = read(content.getBytes(UTF_8));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TRUNCATED);
            assertThat(problem.place().source()).endsWith("programme.json");
        });
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        Path file = folder.resolve("absent.json");
        Loaded<Programme> loaded = json.read(file);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(problem.place()).hasToString(file.toString());
            assertThat(problem.message()).isEqualTo("There is no such file.");
            assertThat(problem.repair()).isNotBlank();
        });
    }

    @Test
    void aFolderInPlaceOfAFileIsReported() {
        Loaded<Programme> loaded = json.read(folder);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(problem.place()).hasToString(folder.toString());
            assertThat(problem.message()).contains("folder");
        });
    }

    @Test
    void linesEndedAsOnWindowsAreCountedAsLines() throws IOException {
        String text = "{\"formatVersion\": \"1.0\", \"id\": \"p\",\r\n\"name\": \"P\",\r\n\"areas\": [\r\n  17]}\r\n";
        assertThat(read(text.getBytes(UTF_8)).errors()).singleElement().satisfies(problem -> {
            assertThat(InDocument.line(problem)).hasValue(4);
            assertThat(InDocument.column(problem)).hasValue(3);
        });
        String whole = json.write(Samples.maximal()).replace("\n", "\r\n");
        assertThat(read(whole.getBytes(UTF_8)).orThrow()).isEqualTo(Samples.maximal());
    }

    @Test
    void problemsNameTheFileTheyAreIn() throws IOException {
        Path file = folder.resolve("programme.json");
        assertThat(read("{\"id\": \"p\", \"name\": \"P\"}".getBytes(UTF_8)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString(file + ":1:1"));
    }

    @Test
    void aStreamIsReadToItsEndAndLeftOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream =
                new ByteArrayInputStream(json.write(Samples.maximal()).getBytes(UTF_8)) {
                    @Override
                    public void close() {
                        closed.set(true);
                    }
                };
        assertThat(json.read(stream, "upload").orThrow()).isEqualTo(Samples.maximal());
        assertThat(stream.available()).isZero();
        assertThat(closed).isFalse();
    }

    @Test
    void problemsOfAStreamNameItAsItsReaderCallsIt() {
        assertThat(json.read(new ByteArrayInputStream("hello".getBytes(UTF_8)), "upload")
                        .errors())
                .first()
                .satisfies(problem -> assertThat(problem.place()).hasToString("upload:1:1"));
    }

    @Test
    void aStreamThatBreaksThrows() {
        InputStream broken =
                new SequenceInputStream(new ByteArrayInputStream("{".getBytes(UTF_8)), InputStream.nullInputStream()) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        throw new IOException("connection reset");
                    }
                };
        assertThatThrownBy(() -> json.read(broken, "upload"))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("connection reset");
    }

    /** A report on a shared drive or behind a web server is for others to read. */
    @Test
    void aFileThatIsWrittenMayBeReadByWhoMightReadItBefore() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.txt"), "x");
        Path fresh = folder.resolve("fresh.json");
        json.write(json.parse("{\"id\": \"p\", \"name\": \"P\"}").value().orElseThrow(), fresh);
        assertThat(permissions(fresh)).isEqualTo(permissions(plain));

        Set<PosixFilePermission> wide = PosixFilePermissions.fromString("rw-rw-r--");
        if (hasPermissions(fresh)) {
            Files.setPosixFilePermissions(fresh, wide);
        }
        Set<PosixFilePermission> before = permissions(fresh);
        json.write(json.parse("{\"id\": \"q\", \"name\": \"Q\"}").value().orElseThrow(), fresh);
        assertThat(permissions(fresh)).isEqualTo(before);
    }

    private static boolean hasPermissions(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
    }

    /** Returns none where the file system has no such permissions. */
    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        return hasPermissions(file) ? Files.getPosixFilePermissions(file) : Set.of();
    }

    @Test
    void writingToAFolderThrows() {
        assertThatThrownBy(() -> json.write(Samples.maximal(), folder)).isInstanceOf(UncheckedIOException.class);
    }
}
