package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.Writing;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/**
 * Writes records one at a time, and holds none:
 *
 * <pre>{@code
 * try (JsonRecordWriter<Grant> grants = json.writer(stream, TextLayout.LINES, Grant.class)) {
 *     source.forEach(grants::write);
 *     grants.finish();
 * }
 * }</pre>
 *
 * <p>What it wrote is complete once {@link #finish} has been called. Closed before that, a document stays cut off, so that nobody takes it
 * for whole, and if nothing failed, {@link #close} says so. Not thread-safe.
 *
 * @param <T> what the records are
 */
public final class JsonRecordWriter<T extends Entity> implements AutoCloseable {
    /** The lists of a programme. */
    private static final List<TypeShape.Field> LISTS = TypeShape.of(Programme.class).orElseThrow().fields().stream()
            .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
            .toList();

    private final JsonGenerator generator;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final boolean lines;
    private final boolean ofProgramme;
    private final Class<T> kind;
    private final Set<String> ended = new HashSet<>();
    private final Writing writing = new Writing();
    private @Nullable String list;

    private JsonRecordWriter(
            ObjectMapper mapper, OutputStream stream, TextLayout layout, Class<T> kind, boolean ofProgramme) {
        // What was written for one record need not have gone out before the next.
        this.writer = mapper.writer()
                .with(new MinimalPrettyPrinter(""))
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET);
        this.reader = mapper.reader();
        this.lines = layout == TextLayout.LINES;
        this.ofProgramme = ofProgramme;
        this.kind = kind;
        this.generator = writer.createGenerator(stream);
    }

    static JsonRecordWriter<Entity> ofProgramme(
            ObjectMapper mapper, OutputStream stream, TextLayout layout, Programme programme) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(programme, "programme");
        try {
            JsonRecordWriter<Entity> writer = new JsonRecordWriter<>(mapper, stream, layout, Entity.class, true);
            writer.begin(programme.withoutRecords());
            for (TypeShape.Field list : LISTS) {
                ((List<?>) list.get(programme)).forEach(record -> writer.write((Entity) record));
            }
            return writer;
        } catch (JacksonException e) {
            throw Thrown.unchecked(e);
        }
    }

    static <T extends Entity> JsonRecordWriter<T> ofRecords(
            ObjectMapper mapper, OutputStream stream, TextLayout layout, Class<T> kind) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(kind, "kind");
        try {
            JsonRecordWriter<T> writer = new JsonRecordWriter<>(mapper, stream, layout, kind, false);
            if (!writer.lines) {
                writer.generator.writeStartArray();
            }
            return writer;
        } catch (JacksonException e) {
            throw Thrown.unchecked(e);
        }
    }

    /** Writes what a programme says of itself; in a document, its object stays open for the lists. */
    private void begin(Programme bare) {
        if (lines) {
            writer.writeValue(generator, bare);
            generator.writeRaw('\n');
            return;
        }
        generator.writeStartObject();
        try (JsonParser fields = reader.createParser(writer.writeValueAsString(bare))) {
            fields.nextToken();
            while (fields.nextToken() != JsonToken.END_OBJECT) {
                generator.copyCurrentStructureExact(fields);
            }
        }
    }

    /**
     * Writes a record.
     *
     * @param record the record
     * @throws InvalidValueException if its kind has no list in a programme; or if this is a document in which the list for its
     *     kind has ended, because a record of another kind was written since
     * @throws IllegalStateException if it is finished or closed, or the stream broke before
     * @throws UncheckedIOException if the stream breaks, or the record has a value that could not be read back
     */
    public void write(T record) {
        Objects.requireNonNull(record, "record");
        writing.checkOpen();
        try {
            // The whole of it before anything is written: one that is refused leaves no trace, and others may follow.
            String name = ofProgramme ? listOf(record) : "";
            String written = writer.writeValueAsString(record);
            checkNotEnded(name);
            writing.step(() -> write(name, written));
        } catch (JacksonException e) {
            throw Thrown.unchecked(e);
        }
    }

    private void write(String name, String written) {
        if (!ofProgramme) {
            generator.writeRawValue(written);
        } else if (lines) {
            generator.writeStartObject();
            generator.writeArrayPropertyStart(name);
            generator.writeRawValue(written);
            generator.writeEndArray();
            generator.writeEndObject();
        } else {
            goTo(name);
            generator.writeRawValue(written);
        }
        if (lines) {
            generator.writeRaw('\n');
        }
    }

    private static String listOf(Entity record) {
        return LISTS.stream()
                .filter(field -> field.valueType().isInstance(record))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        Programme.class,
                        "record",
                        "the kind " + record.reference().kind() + " has no list of its own in a programme",
                        "Write the record that it stands in."))
                .name();
    }

    private void checkNotEnded(String name) {
        if (ended.contains(name)) {
            throw new InvalidValueException(
                    Programme.class,
                    name,
                    "the list " + name + " has ended, because a record of another kind was written since",
                    "Write the records of one kind one after the other, or write lines.");
        }
    }

    private void goTo(String name) {
        if (!name.equals(list)) {
            endList();
            generator.writeArrayPropertyStart(name);
            list = name;
        }
    }

    private void endList() {
        if (list != null) {
            generator.writeEndArray();
            ended.add(list);
            list = null;
        }
    }

    /**
     * Ends what is written. The stream is left open.
     *
     * @throws IllegalStateException if it is finished or closed, or the stream broke before
     * @throws UncheckedIOException if the stream breaks
     */
    public void finish() {
        try {
            writing.finish(this::end);
        } catch (JacksonException e) {
            throw Thrown.unchecked(e);
        }
    }

    private void end() {
        if (!lines) {
            if (ofProgramme) {
                endList();
                generator.writeEndObject();
            } else {
                generator.writeEndArray();
            }
            generator.writeRaw('\n');
        }
        generator.close();
    }

    /**
     * Closes it: nothing more can be written. The stream is left open.
     *
     * @throws IllegalStateException if it was not finished, although nothing that was to be written failed
     */
    @Override
    public void close() {
        // The generator is not closed here: it would end a document that is not complete.
        writing.close(() -> {});
    }

    @Override
    public String toString() {
        return "writer of records of " + kind.getSimpleName();
    }
}
