package io.github.biglocal.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for what samples are read from, which are made outside of any test; deleted when all tests are over. */
final class Scratch {
    private static final Path ALL = begun();

    private Scratch() {}

    /** A new, empty folder. */
    static Path folder() throws IOException {
        return Files.createTempDirectory(ALL, "samples");
    }

    private static Path begun() {
        try {
            Path all = Files.createTempDirectory("biglocal-samples");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(all)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> innermostFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : innermostFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
