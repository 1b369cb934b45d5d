package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.input.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads and writes Open Contracting data: a package of releases or of records, a release, a record or a list of them, or lines of JSON with one
 * on each.
 *
 * <pre>{@code
 * OcdsPackage data = OpenContracting.standard().read(file).orThrow();
 * Report report = OcdsChecks.standard().check(data, LocalDate.of(2026, 3, 31));
 * }</pre>
 *
 * <p>Everything that was read is written again, whether the standard knows it or not. What is read is held in memory.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5.
 *
 * <p>Immutable and thread-safe.
 */
public final class OpenContracting {
    private static final OpenContracting STANDARD = new OpenContracting();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OpenContracting() {}

    /** {@return reading and writing as the standard has it} */
    public static OpenContracting standard() {
        return STANDARD;
    }

    /**
     * {@return the package in a file, as much of it as could be read, with every problem} Whether it is a package, a list or lines is found by
     * its content. Of broken JSON, the releases before the fault are read; of broken lines, all others.
     *
     * @param file the file
     */
    public Loaded<OcdsPackage> read(Path file) {
        Objects.requireNonNull(file, "file");
        String name = String.valueOf(file.getFileName());
        try (InputStream stream = Files.newInputStream(file)) {
            return OcdsReader.read(stream, name, isLines(file));
        } catch (NoSuchFileException e) {
            return none(name, "There is no such file.", "Check the name and the folder.");
        } catch (IOException e) {
            return none(
                    name,
                    "The file cannot be read: it is a folder, or you do not have permission to read it.",
                    "Give a file that can be opened.");
        }
    }

    private static Loaded<OcdsPackage> none(String name, String message, String repair) {
        return Loaded.none(List.of(Problem.error(ProblemCode.NOT_FOUND, Place.whole(name), message, repair)));
    }

    /**
     * {@return the package in a stream, as {@link #read(Path)} reads it}
     *
     * @param stream the stream; left open
     * @param name the name of the source, for places
     * @throws UncheckedIOException if the stream breaks
     */
    public Loaded<OcdsPackage> read(InputStream stream, String name) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(name, "name");
        try {
            return OcdsReader.read(stream, name, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLines(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    /**
     * Writes a package: as a package of releases or of records; as lines of JSON if the name ends in {@code .ndjson} or {@code .jsonl}, which
     * have no room for what the package says about itself.
     *
     * @param data the package
     * @param file the file; it is replaced once all of it was written
     * @throws UncheckedIOException if it cannot be written; a file that was there is left as it is
     */
    public void write(OcdsPackage data, Path file) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(file, "file");
        WholeFile.write(file, stream -> {
            if (isLines(file)) {
                writeLines(data, stream);
            } else {
                writePackage(data, stream);
            }
        });
    }

    private static void writeLines(OcdsPackage data, OutputStream stream) throws IOException {
        for (OcdsRelease release : data.releases()) {
            writeLine(release, stream);
        }
        for (OcdsRecord record : data.records()) {
            writeLine(record, stream);
        }
    }

    private static void writeLine(OcdsPart part, OutputStream stream) throws IOException {
        stream.write(MAPPER.writeValueAsBytes(part.fields()));
        stream.write('\n');
    }

    /** Part by part, so that a large package is not copied. */
    private static void writePackage(OcdsPackage data, OutputStream stream) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(stream)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .useDefaultPrettyPrinter()
                .setCodec(MAPPER)) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : data.metadata().fields().properties()) {
                json.writeFieldName(field.getKey());
                json.writeTree(field.getValue());
            }
            if (!data.releases().isEmpty() || data.records().isEmpty()) {
                writeList(OcdsPackage.RELEASES, data.releases(), json);
            }
            if (!data.records().isEmpty()) {
                writeList(OcdsPackage.RECORDS, data.records(), json);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeList(String name, List<? extends OcdsPart> parts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (OcdsPart part : parts) {
            json.writeTree(part.fields());
        }
        json.writeEndArray();
    }

    /** {@return what it is} */
    @Override
    public String toString() {
        return "Open Contracting data";
    }
}
