package io.github.biglocal.serialization.json;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TextLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lines of JSON keep the contract of formats. */
class JsonLinesFormatTest extends JsonFormatTest {
    @Override
    protected String fileName() {
        return "programme.ndjson";
    }

    @Override
    protected void write(Programme programme, Path file) {
        try (OutputStream stream = Files.newOutputStream(file)) {
            BigLocalJson.standard().writer(stream, TextLayout.LINES, programme).finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
