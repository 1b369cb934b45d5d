package io.github.biglocal.reading.input;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/** Replaces a file only when the whole of it was written. Not thread-safe; {@link #write} is. */
public final class WholeFile implements Closeable {
    private final Path file;
    /** What is replaced; empty where it is written to as it is. */
    private final Optional<Path> target;

    private final Path part;
    private final OutputStream stream;

    private WholeFile(Path file, Optional<Path> target, Path part, OutputStream stream) {
        this.file = file;
        this.target = target;
        this.part = part;
        this.stream = new BufferedOutputStream(stream);
    }

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
        try (WholeFile whole = begin(file)) {
            content.writeTo(whole.stream());
            whole.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins a file, which is there once it is finished.
     *
     * @param file the file
     * @return what it is written with, to be closed
     * @throws IOException if it cannot be written
     */
    public static WholeFile begin(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or a device is written to; a folder is refused by the system.
            return new WholeFile(file, Optional.empty(), file, Files.newOutputStream(file));
        }
        // A link stays one: what it leads to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path part = newFileNextTo(target);
        try {
            return new WholeFile(file, Optional.of(target), part, Files.newOutputStream(part));
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** {@return where it is written to} */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Puts it in its place.
     *
     * @throws IOException if it cannot be written; a file that was there is left as it is
     */
    public void finish() throws IOException {
        stream.close();
        if (target.isPresent()) {
            keepPermissions(target.get(), part);
            move(part, target.get());
        }
    }

    /** Leaves things as they were, unless it was finished. */
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (target.isPresent()) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** {@return the file} */
    @Override
    public String toString() {
        return file.toString();
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
