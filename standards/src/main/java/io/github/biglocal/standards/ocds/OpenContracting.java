package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.input.WholeFile;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.input.FileNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * its content. Of broken JSON, the releases before the fault are read; of broken lines, all others. A name that ends in
     * {@code .ndjson} or {@code .jsonl} is of lines, unless a package begins.
     *
     * @param file the file
     */
    public Loaded<OcdsPackage> read(Path file) {
        Objects.requireNonNull(file, "file");
        String name = String.valueOf(file.getFileName());
        try (InputStream stream = Files.newInputStream(file)) {
            return OcdsReader.read(stream, name);
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
            return OcdsReader.read(stream, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a package: as a package of releases or of records; as lines of JSON if the name ends in {@code .ndjson} or {@code .jsonl}, which
     * have no room for what the package says about itself. What they lose is returned; everything else is read back as it was.
     *
     * @param data the package
     * @param file the file; it is replaced once all of it was written
     * @return what the form of the file cannot hold as it is, in the order of the data: empty for a package
     * @throws InvalidValueException if the name is that of a table, such as {@code releases.xlsx}
     * @throws UncheckedIOException if it cannot be written; a file that was there is left as it is
     */
    public List<Loss> write(OcdsPackage data, Path file) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(file, "file");
        if (FileNames.isOfTable(String.valueOf(file.getFileName()))) {
            throw new InvalidValueException(
                    OpenContracting.class,
                    "file",
                    "Open Contracting data is not written as a table",
                    "Give a name that ends in .json or .ndjson.");
        }
        if (TextLayout.of(file) == TextLayout.LINES) {
            WholeFile.write(file, stream -> writeLines(data, stream));
            return lostInLines(data);
        }
        WholeFile.write(file, stream -> writePackage(data, stream));
        return List.of();
    }

    private static List<Loss> lostInLines(OcdsPackage data) {
        List<Loss> losses = new ArrayList<>();
        data.metadata().fields().fieldNames().forEachRemaining(name -> {
            String pointer = "/" + FieldReference.step(name);
            losses.add(new Loss(
                    new Reference("OcdsPackage", "/"),
                    pointer,
                    "Lines of JSON have no place for what a package says about itself."));
        });
        lostInLines(OcdsPackage.RELEASES, data.releases(), losses);
        lostInLines(OcdsPackage.RECORDS, data.records(), losses);
        return List.copyOf(losses);
    }

    /** What a line is read as is found by its fields alone. */
    private static void lostInLines(String list, List<? extends OcdsPart> parts, List<Loss> losses) {
        boolean areRecords = list.equals(OcdsPackage.RECORDS);
        for (int index = 0; index < parts.size(); index++) {
            ObjectNode fields = parts.get(index).fields();
            boolean isRecord = OcdsReader.isRecord(fields);
            boolean isRead = !OcdsReader.isPackage(fields) && (isRecord || OcdsReader.isRelease(fields));
            if (isRecord != areRecords || !isRead) {
                losses.add(new Loss(
                        new Reference(areRecords ? "Record" : PlacedRelease.KIND, "/" + list + "/" + index),
                        "",
                        areRecords
                                ? "It is written, and will not be read as a record: on a line of its own, one has an ocid, and releases or"
                                        + " what they come to."
                                : "It is written, and will not be read as a release: on a line of its own, one has an ocid, and no fields"
                                        + " of a record."));
            }
        }
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
