package io.github.biglocal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each type, field and constant of a programme's document means, from {@code META-INF/biglocal/meanings.tsv}: the first
 * sentences of the Javadoc, which a test takes from the sources. The file is read once, when a meaning is first asked for.
 */
final class Meanings {
    /** Where the file is in the jar. */
    static final String RESOURCE = "/META-INF/biglocal/meanings.tsv";

    private static final String PACKAGES = "io.github.biglocal.";

    private Meanings() {}

    /** Returns what a type means; empty for one that no document has. */
    static Optional<String> of(Class<?> type) {
        return Optional.ofNullable(File.BY_KEY.get(key(type)));
    }

    /** Returns what a field or constant of a type means; empty where no document has it. */
    static Optional<String> of(Class<?> type, String member) {
        return Optional.ofNullable(File.BY_KEY.get(key(type, member)));
    }

    /** Returns what stands for a type in the file: its package and name, such as {@code grant.Grant}. */
    static String key(Class<?> type) {
        return type.getName().replace(PACKAGES, "").replace('$', '.');
    }

    /** Returns what stands for a field or constant of a type in the file, such as {@code grant.Grant.scheme}. */
    static String key(Class<?> type, String member) {
        return key(type) + "." + member;
    }

    private static final class File {
        static final Map<String, String> BY_KEY = read();

        private static Map<String, String> read() {
            try (InputStream in = Objects.requireNonNull(Meanings.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t", -1))
                        .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[2]));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
