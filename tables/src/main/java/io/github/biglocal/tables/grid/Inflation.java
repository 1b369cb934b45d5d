package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.text.Text;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks the files of a zip and counts what comes out, whatever the zip says of it: no more than is allowed, all files together, each
 * once, however often it is read. Not thread-safe.
 */
final class Inflation {
    /** Below this, a file may be any number of times as large as it was packed. */
    private static final long SMALL = 1_000_000;

    private final long size;
    private final SheetLimits limits;
    private final Place place;
    private final Map<String, Long> counted = new HashMap<>();
    private long bytes;

    /**
     * Begins to count.
     *
     * @param size the size of the zip
     * @param place the place of the whole zip
     */
    Inflation(long size, SheetLimits limits, Place place) {
        this.size = size;
        this.limits = limits;
        this.place = place;
    }

    /** The bytes of a file of the zip, which break off where there are too many, or other than there were. */
    InputStream open(ZipFile zip, ZipEntry entry, Place itsPlace) throws IOException {
        try {
            // What it says of its own size is believed only where that is too much.
            check(bytes + Math.max(0, entry.getSize() - counted.getOrDefault(entry.getName(), 0L)));
            return new Counted(zip.getInputStream(entry), entry, itsPlace);
        } catch (ZipException e) {
            throw damaged(itsPlace);
        }
    }

    private void count(String name, long read) throws UnreadableSheetException {
        long before = counted.getOrDefault(name, 0L);
        if (read > before) {
            counted.put(name, read);
            bytes += read - before;
            check(bytes);
        }
    }

    private void check(long count) throws UnreadableSheetException {
        if (count > limits.bytes()) {
            throw tooLarge(
                    "The file holds more than " + Text.number(limits.bytes()) + " bytes once it is unpacked.",
                    "Split it, or allow more bytes.");
        }
        if (count > SMALL && count / limits.ratio() > size) {
            throw tooLarge(
                    "The file is more than " + Text.number(limits.ratio())
                            + " times as large once it is unpacked, as files made to do harm are.",
                    "If you trust where it comes from, allow a larger ratio.");
        }
    }

    private UnreadableSheetException tooLarge(String message, String repair) {
        return new UnreadableSheetException(Problem.error(SheetProblems.TOO_LARGE, place, message, repair));
    }

    private static UnreadableSheetException damaged(Place itsPlace) {
        return new UnreadableSheetException(Problem.error(
                SheetProblems.DAMAGED,
                itsPlace,
                "The file is damaged and cannot be unpacked.",
                "Get it again, or save it again where it was made."));
    }

    private final class Counted extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final ZipEntry entry;
        private final Place itsPlace;
        private long read;

        private Counted(InputStream stream, ZipEntry entry, Place itsPlace) {
            super(stream);
            this.entry = entry;
            this.itsPlace = itsPlace;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(target, offset, length);
            } catch (ZipException | EOFException e) {
                throw damaged(itsPlace);
            }
            if (count < 0) {
                if (sum.getValue() != entry.getCrc()) {
                    throw damaged(itsPlace);
                }
                return count;
            }
            sum.update(target, offset, count);
            read += count;
            count(entry.getName(), read);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            byte[] skipped = new byte[(int) Math.min(count, Long.BYTES)];
            return Math.max(0, read(skipped, 0, skipped.length));
        }
    }
}
