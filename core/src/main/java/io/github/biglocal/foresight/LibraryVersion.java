package io.github.biglocal.foresight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this library, as its build wrote it into a file of the jar. */
final class LibraryVersion {
    private static final String RESOURCE = "/META-INF/biglocal/version.txt";

    /** The version, such as {@code 0.1.0}. */
    static final String CURRENT = read();

    private LibraryVersion() {}

    private static String read() {
        try (InputStream in = Objects.requireNonNull(LibraryVersion.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
