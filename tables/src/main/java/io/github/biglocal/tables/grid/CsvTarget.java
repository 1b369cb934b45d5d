package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.input.WholeFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What CSV files are written into. Closed before it is finished, everything is as it was. For one thread. */
sealed interface CsvTarget extends Closeable {
    /** Refuses another sheet where there is room for none. */
    default void checkRoom() {
        // There is room for any number.
    }

    /** Begins the file of a sheet; the one before has ended. */
    OutputStream begin(String sheet) throws IOException;

    /** Ends the file that was begun last. */
    void end() throws IOException;

    /** Puts everything in its place. */
    void finish() throws IOException;

    /** A single file. */
    final class OfFile implements CsvTarget {
        private final WholeFile file;
        private boolean hasBegun;

        OfFile(Path file) throws IOException {
            this.file = WholeFile.begin(file);
        }

        @Override
        public void checkRoom() {
            if (hasBegun) {
                throw new InvalidValueException(
                        SheetWriter.class,
                        "name",
                        "a CSV file holds only one sheet",
                        "Write to a folder, to a .zip or to an .xlsx.");
            }
        }

        @Override
        public OutputStream begin(String sheet) {
            hasBegun = true;
            return file.stream();
        }

        @Override
        public void end() {
            // All of it is one file.
        }

        @Override
        public void finish() throws IOException {
            file.finish();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** A folder, with a file for each sheet. */
    final class OfFolder implements CsvTarget {
        private final Path folder;
        private final Predicate<String> isReplaced;
        private final List<WholeFile> files = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        /** Whether it is removed again if nothing comes of it. */
        private boolean isNew;

        private OfFolder(Path folder, Predicate<String> isReplaced, boolean isNew) {
            this.folder = folder;
            this.isReplaced = isReplaced;
            this.isNew = isNew;
        }

        static OfFolder of(Path folder, Predicate<String> isReplaced) throws IOException {
            if (Files.isDirectory(folder)) {
                return new OfFolder(folder, isReplaced, false);
            }
            if (Files.exists(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            Files.createDirectory(folder);
            return new OfFolder(folder, isReplaced, true);
        }

        @Override
        public OutputStream begin(String sheet) throws IOException {
            String name = sheet + ".csv";
            WholeFile file = WholeFile.begin(folder.resolve(name));
            files.add(file);
            names.add(name);
            return file.stream();
        }

        @Override
        public void end() throws IOException {
            files.get(files.size() - 1).stream().close();
        }

        @Override
        public void finish() throws IOException {
            isNew = false;
            for (WholeFile file : files) {
                file.finish();
            }
            for (Path old : old()) {
                Files.delete(old);
            }
        }

        /** The tables that are replaced, and that nothing was written for. */
        private List<Path> old() throws IOException {
            try (Stream<Path> all = Files.list(folder)) {
                return all.filter(each -> {
                            String name = each.getFileName().toString();
                            return Files.isRegularFile(each)
                                    && CsvSheets.isRead(name)
                                    && FileKind.isTable(name)
                                    && isReplaced.test(FileKind.withoutEnding(name))
                                    && !isWritten(each, name);
                        })
                        .toList();
            }
        }

        /** A file may have another name than it was written by, where capitals make none. */
        private boolean isWritten(Path file, String name) {
            return names.contains(name)
                    || names.stream().filter(name::equalsIgnoreCase).anyMatch(written -> isSame(file, written));
        }

        private boolean isSame(Path file, String written) {
            try {
                return Files.isSameFile(file, folder.resolve(written));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            IOException first = null;
            for (WholeFile file : files) {
                try {
                    file.close();
                } catch (IOException e) {
                    first = first == null ? e : first;
                }
            }
            if (isNew) {
                Files.deleteIfExists(folder);
                isNew = false;
            }
            if (first != null) {
                throw first;
            }
        }
    }

    /** A zip, with a file for each sheet. The same content gives the same bytes: no file has the time when it was written. */
    final class OfZip implements CsvTarget {
        private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

        private final WholeFile file;
        private final ZipOutputStream zip;

        OfZip(Path file) throws IOException {
            this.file = WholeFile.begin(file);
            zip = new ZipOutputStream(this.file.stream(), StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream begin(String sheet) throws IOException {
            ZipEntry entry = new ZipEntry(sheet + ".csv");
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            return zip;
        }

        @Override
        public void end() throws IOException {
            zip.closeEntry();
        }

        @Override
        public void finish() throws IOException {
            zip.finish();
            file.finish();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
