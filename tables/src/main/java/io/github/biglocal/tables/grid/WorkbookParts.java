package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.text.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, which is a zip of XML files, within the limits of their sizes. For one thread. */
final class WorkbookParts implements AutoCloseable {
    private final ZipFile zip;
    private final Place place;
    private final SheetLimits limits;
    private final Inflation inflation;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private WorkbookParts(ZipFile zip, Place place, SheetLimits limits, long size) {
        this.zip = zip;
        this.place = place;
        this.limits = limits;
        this.inflation = new Inflation(size, limits, place);
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /** Opens the zip and looks at its list of parts only. */
    static WorkbookParts open(Path file, Place place, SheetLimits limits) throws IOException {
        ZipDirectory directory = ZipDirectory.of(file, limits, place);
        if (directory.entries().stream().anyMatch(ZipDirectory.Entry::isEncrypted)) {
            throw new UnreadableSheetException(Problem.error(
                    SheetProblems.ENCRYPTED,
                    place,
                    "The workbook needs a password.",
                    "Open it in a spreadsheet, remove the password, and save it as .xlsx."));
        }
        try {
            ZipFile zip = new ZipFile(file.toFile(), directory.charset());
            return new WorkbookParts(zip, place, limits, file.toFile().length());
        } catch (ZipException | IllegalArgumentException e) { // the latter of a name that is no text
            throw damaged(place);
        }
    }

    /** What is said of a part whose content is not what it should be. */
    static UnreadableSheetException damaged(Place place) {
        return new UnreadableSheetException(Problem.error(
                SheetProblems.DAMAGED,
                place,
                "The workbook is damaged.",
                "Open it in a spreadsheet and save it again, or get it again."));
    }

    /** Names of parts are compared without regard to case; some programs write the other slash. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** The place of the whole workbook. */
    Place place() {
        return place;
    }

    SheetLimits limits() {
        return limits;
    }

    /** The names of all parts, as they are written. */
    Set<String> names() {
        return entries.values().stream().map(ZipEntry::getName).collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Reads a part; the place is asked for where there is a problem. */
    WorkbookPart read(String name, Supplier<? extends Place> where) throws IOException {
        return new WorkbookPart(stream(name, where), where, limits.characters());
    }

    /** The bytes of a part. */
    InputStream stream(String name, Supplier<? extends Place> where) throws IOException {
        @Nullable ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new UnreadableSheetException(Problem.error(
                    SheetProblems.DAMAGED,
                    where.get(),
                    "A part of the workbook is missing.",
                    "Open it in a spreadsheet and save it again, or get it again."));
        }
        return new WithinLength(inflation.open(zip, entry, where.get()), where, limits.characters());
    }

    static UnreadableSheetException tooLong(Place place, int characters) {
        return new UnreadableSheetException(Problem.error(
                SheetProblems.TOO_LARGE,
                place,
                "A text has more than " + Text.count(characters, "character") + ".",
                "Shorten it, or allow more characters."));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Refuses a part in which two tags are too far apart: a tag, and what lies between two, is taken into memory as a whole. */
    private static final class WithinLength extends FilterInputStream {
        /** As a quotation mark has in XML. */
        private static final int BYTES_OF_A_CHARACTER = 6;

        private static final long LONGEST_TAG = 1_000_000;

        /** No cell has so many equals signs: it holds 32,767 characters. */
        private static final int MOST_ATTRIBUTES = 33_000;

        private final Supplier<? extends Place> where;
        private final int characters;
        private long sinceTag;
        private int attributes;

        WithinLength(InputStream stream, Supplier<? extends Place> where, int characters) {
            super(stream);
            this.where = where;
            this.characters = characters;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            for (int at = offset; at < offset + count; at++) {
                if (bytes[at] == '<') {
                    sinceTag = 0;
                    attributes = 0;
                } else if (bytes[at] == '=') {
                    attributes++;
                }
                sinceTag++;
            }
            if (attributes > MOST_ATTRIBUTES) {
                throw damaged(where.get());
            }
            if (sinceTag > LONGEST_TAG + (long) BYTES_OF_A_CHARACTER * characters) {
                throw tooLong(where.get(), characters);
            }
            return count;
        }
    }
}
