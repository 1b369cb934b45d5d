package io.github.biglocal.reading.input;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces a file only when the whole of it was written. Thread-safe. */
public final class WholeFile {
    private WholeFile() {}

    /** What writes. */
    public interface Content {
        /**
         * Writes the whole content.
         *
         * @param stream where to
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @param file the file
     * @param content what is written
     * @throws UncheckedIOException if it cannot be written; a file that was there is left as it is
     */
    public static void write(Path file, Content content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a device is written to; a folder is refused by the system.
                try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
                    content.writeTo(stream);
                }
                return;
            }
            // A link stays one: what it leads to is replaced.
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path part = newFileNextTo(target);
            try {
                try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
                    content.writeTo(stream);
                }
                keepPermissions(target, part);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not a temporary file of the system's: nobody but its owner may read one. */
    private static Path newFileNextTo(Path target) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createFile(target.resolveSibling(".biglocal-" + number + ".part"));
            } catch (FileAlreadyExistsException e) {
                // Another is being written.
            }
        }
    }

    private static void keepPermissions(Path target, Path part) throws IOException {
        if (Files.exists(target)
                && Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
