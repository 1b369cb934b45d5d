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
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, which is a zip of XML files. What is inflated is counted as it is read and stopped at the limits,
 * whatever the zip says of its sizes. For one thread.
 */
final class WorkbookParts implements AutoCloseable {
    /** A small file may be as compressible as it likes. */
    private static final long ALWAYS_ALLOWED = 1_000_000;

    /** A character takes at most six bytes between two tags, as {@code &quot;} does; a tag may always be this long. */
    private static final int BYTES_OF_A_CHARACTER = 6;

    private static final long LONGEST_TAG = 1_000_000;

    private final ZipFile zip;
    private final Place place;
    private final SheetLimits limits;
    private final long mostBytes;
    private final boolean byRatio;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, Long> inflated = new HashMap<>();
    private long total;

    private WorkbookParts(ZipFile zip, Place place, SheetLimits limits, long size) {
        this.zip = zip;
        this.place = place;
        this.limits = limits;
        long multiple = size > Long.MAX_VALUE / limits.ratio() ? Long.MAX_VALUE : size * limits.ratio();
        this.mostBytes = Math.min(Math.max(ALWAYS_ALLOWED, multiple), limits.bytes());
        this.byRatio = mostBytes < limits.bytes();
        zip.stream().forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /** Opens the zip and looks at its list of parts only. */
    static WorkbookParts open(Path file, Place place, SheetLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableSheetException(isOfEncryption(e) ? encrypted(place) : broken(place));
        } catch (IllegalArgumentException e) { // a name that is no text
            throw new UnreadableSheetException(broken(place));
        }
        if (zip.size() > limits.entries()) {
            int found = zip.size();
            zip.close();
            throw new UnreadableSheetException(Problem.error(
                    SheetProblems.TOO_LARGE,
                    place,
                    "The file holds " + Text.count(found, "part") + ", more than the " + limits.entries() + " allowed.",
                    "Save the sheets in a new workbook, or allow more entries."));
        }
        return new WorkbookParts(zip, place, limits, file.toFile().length());
    }

    /** Java names no other type for it. */
    private static boolean isOfEncryption(ZipException e) {
        return String.valueOf(e.getMessage()).contains("encrypted");
    }

    private static Problem encrypted(Place place) {
        return Problem.error(
                SheetProblems.ENCRYPTED_FILE,
                place,
                "The workbook is protected with a password.",
                "Open it in a spreadsheet program and save it without the password.");
    }

    static Problem broken(Place place) {
        return Problem.error(
                SheetProblems.BROKEN_FILE,
                place,
                "The workbook is damaged or incomplete.",
                "Open it in a spreadsheet program and save it again, or get a new copy.");
    }

    /** Names of parts are compared without regard to case; some writers use the other slash. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    /** What the file is, as its name and problems about all of it say. */
    Place place() {
        return place;
    }

    SheetLimits limits() {
        return limits;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Reads a part; the place is asked for when there is a problem. */
    WorkbookPart read(String name, Supplier<? extends Place> where) throws IOException {
        return new WorkbookPart(stream(name, where), where, limits.characters());
    }

    /** The bytes of a part. */
    InputStream stream(String name, Supplier<? extends Place> where) throws IOException {
        @Nullable ZipEntry entry = entries.get(key(name));
        @Nullable InputStream stream = null;
        if (entry != null) {
            try {
                stream = zip.getInputStream(entry);
            } catch (ZipException e) {
                throw new UnreadableSheetException(broken(where.get()));
            }
        }
        if (entry == null || stream == null) {
            throw new UnreadableSheetException(Problem.error(
                    SheetProblems.BROKEN_FILE,
                    where.get(),
                    "A part of the workbook is missing.",
                    "Open it in a spreadsheet program and save it again, or get a new copy."));
        }
        return new Counted(stream, entry, where);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what is inflated, over all parts, each as often as its longest reading; and sees that it was stored whole. */
    private final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private final Supplier<? extends Place> where;
        private final CRC32 sum = new CRC32();
        private long position;
        private long sinceTag;

        Counted(InputStream in, ZipEntry entry, Supplier<? extends Place> where) {
            super(in);
            this.entry = entry;
            this.where = where;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                sum.update(bytes, offset, count);
                lookForTags(bytes, offset, offset + count);
                count(count);
            } else if (count < 0 && entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw new ZipException("damaged");
            }
            return count;
        }

        private void count(int count) throws IOException {
            position += count;
            long before = inflated.getOrDefault(entry.getName(), 0L);
            if (position > before) {
                total += position - before;
                inflated.put(entry.getName(), position);
            }
            if (total > mostBytes) {
                throw new UnreadableSheetException(Problem.error(
                        SheetProblems.TOO_LARGE,
                        place,
                        byRatio
                                ? "The file is more than " + limits.ratio() + " times larger once it is unpacked."
                                : "The file holds more than " + limits.bytes() + " bytes once it is unpacked.",
                        "Check where the file comes from; if it is sound, allow "
                                + (byRatio ? "a larger ratio." : "more bytes.")));
            }
        }

        /** What lies between two tags, and each tag, is held in memory as a whole. */
        private void lookForTags(byte[] bytes, int from, int to) throws IOException {
            int last = to - 1;
            while (last >= from && bytes[last] != '<') {
                last--;
            }
            sinceTag = last < from ? sinceTag + to - from : to - last;
            if (sinceTag > LONGEST_TAG + (long) BYTES_OF_A_CHARACTER * limits.characters()) {
                throw new UnreadableSheetException(tooLong(where.get(), limits.characters()));
            }
        }
    }

    static Problem tooLong(Place place, int characters) {
        return Problem.error(
                SheetProblems.TOO_LARGE,
                place,
                "A text has more than " + characters + " characters.",
                "Shorten the text, or allow more characters.");
    }
}
