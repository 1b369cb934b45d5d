package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.input.WholeFile;
import io.github.biglocal.reading.input.Writing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes grants one at a time, as JSON or lines of JSON, and holds none, so a file of any length can be converted:
 *
 * <pre>{@code
 * ThreeSixtyGiving giving = ThreeSixtyGiving.standard();
 * try (GrantReader grants = giving.grants(Path.of("grants.csv"));
 *         GrantWriter writer = giving.writer(Path.of("grants.json"), metadata)) {
 *     grants.forEachRemaining(next -> writer.add(next.grant()));
 *     writer.finish();
 * }
 * }</pre>
 *
 * <p>What was written stands once {@link #finish} has been called. Closed before that, a file is left as it was before, a package in a
 * stream stays cut off, and if nothing failed, {@link #close} says so.
 *
 * <p>Each grant is on a line of its own, in a package too. Not thread-safe.
 */
public final class GrantWriter implements AutoCloseable {
    private final JsonGenerator generator;
    private final Optional<WholeFile> file;
    private final boolean lines;
    private final Writing writing = new Writing();
    private boolean any;

    private GrantWriter(OutputStream stream, Optional<WholeFile> file, TextLayout layout, GivingMetadata metadata)
            throws IOException {
        this.file = file;
        this.lines = layout == TextLayout.LINES;
        this.generator = GivingNodeReader.FACTORY
                .createGenerator(stream)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature())
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(null);
        if (!lines) {
            begin(metadata);
        }
    }

    static GrantWriter to(Path file, GivingMetadata metadata) throws IOException {
        WholeFile whole = WholeFile.begin(file);
        return new GrantWriter(whole.stream(), Optional.of(whole), TextLayout.of(file), metadata);
    }

    static GrantWriter to(OutputStream stream, TextLayout layout, GivingMetadata metadata) throws IOException {
        return new GrantWriter(stream, Optional.empty(), layout, metadata);
    }

    private void begin(GivingMetadata metadata) throws IOException {
        generator.writeRaw('{');
        for (Map.Entry<String, JsonNode> field : metadata.fields().properties()) {
            generator.writeString(field.getKey());
            generator.writeRaw(':');
            write(field.getValue());
            generator.writeRaw(",\n");
        }
        generator.writeRaw("\"grants\":[");
    }

    private void write(JsonNode value) throws IOException {
        switch (value.getNodeType()) {
            case OBJECT -> {
                generator.writeStartObject();
                for (Map.Entry<String, JsonNode> field : value.properties()) {
                    generator.writeFieldName(field.getKey());
                    write(field.getValue());
                }
                generator.writeEndObject();
            }
            case ARRAY -> {
                generator.writeStartArray();
                for (JsonNode entry : value) {
                    write(entry);
                }
                generator.writeEndArray();
            }
            case NUMBER -> generator.writeNumber(value.asText());
            case STRING -> generator.writeString(value.textValue());
            case BOOLEAN -> generator.writeBoolean(value.booleanValue());
            default -> generator.writeNull();
        }
    }

    /**
     * Adds a grant.
     *
     * @param grant the grant
     * @return this
     * @throws IllegalStateException if it is finished or closed, or something could not be written before
     * @throws UncheckedIOException if it cannot be written
     */
    public GrantWriter add(GivingGrant grant) {
        Objects.requireNonNull(grant, "grant");
        try {
            writing.step(() -> {
                if (lines) {
                    write(grant.fields());
                    generator.writeRaw('\n');
                } else {
                    generator.writeRaw(any ? ",\n" : "\n");
                    write(grant.fields());
                }
            });
            any = true;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends what is written; a file is then put in its place.
     *
     * @throws IllegalStateException if it is finished or closed, or something could not be written before
     * @throws UncheckedIOException if it cannot be written; a file that was there is left as it is
     */
    public void finish() {
        try {
            writing.finish(() -> {
                if (!lines) {
                    generator.writeRaw(any ? "\n]}\n" : "]}\n");
                }
                generator.flush();
                if (file.isPresent()) {
                    file.get().finish();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Releases what was opened. A file that was not finished is left as it was before; a stream that was given is left open.
     *
     * @throws IllegalStateException if it was not finished, although nothing that was to be written failed
     * @throws UncheckedIOException if it cannot be closed
     */
    @Override
    public void close() {
        try {
            writing.close(() -> {
                if (file.isPresent()) {
                    file.get().close();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what it writes to} */
    @Override
    public String toString() {
        return "writer of grants" + file.map(whole -> " to " + whole).orElse("");
    }
}
