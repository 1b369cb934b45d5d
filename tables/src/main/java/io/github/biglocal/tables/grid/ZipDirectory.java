package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list of files at the end of a zip, read before anything is inflated, and no more of it than is allowed: Java's own reader takes all of
 * it into memory, and says no more of a file with a password than that the list is damaged. Immutable and thread-safe.
 *
 * @param entries the files and folders, in their order
 * @param charset how their names are written
 */
record ZipDirectory(List<Entry> entries, Charset charset) {
    private static final int END = 0x06054B50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END64 = 0x06064B50;
    private static final int END64_SIZE = 56;
    private static final int LOCATOR = 0x07064B50;
    private static final int LOCATOR_SIZE = 20;
    private static final int FILE = 0x02014B50;
    private static final int FILE_SIZE = 46;
    private static final int ENCRYPTED = 1;
    private static final int IS_UTF8 = 1 << 11;
    /** How long the name and the notes of a file are at most, on the average. */
    private static final long LONGEST_ENTRY = 1 << 10;

    /** How names were written before there was UTF-8 in zips, where this machine knows it. */
    private static final Charset OLD =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    /**
     * A file or folder.
     *
     * @param name its name, with those of its folders
     * @param isEncrypted whether it has a password
     */
    record Entry(String name, boolean isEncrypted) {}

    /** The names. */
    Set<String> names() {
        return entries.stream().map(Entry::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads it.
     *
     * @throws UnreadableSheetException if there is none, or it is longer than allowed
     */
    static ZipDirectory of(Path file, SheetLimits limits, Place place) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            int tail = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
            ByteBuffer last = read(channel, size - tail, tail);
            int end = end(last);
            if (end < 0) {
                throw new UnreadableSheetException(Problem.error(
                        ProblemCode.TRUNCATED,
                        place,
                        "The file begins like a zip or a workbook, but its end is missing.",
                        "Get the complete file."));
            }
            long count = last.getShort(end + 10) & 0xFFFFL;
            long length = last.getInt(end + 12) & 0xFFFFFFFFL;
            long begin = size - tail + end - length;
            if (count == 0xFFFFL || length == 0xFFFFFFFFL) {
                ByteBuffer end64 = end64(channel, size - tail + end, place);
                count = end64.getLong(32);
                length = end64.getLong(40);
                begin = end64.getLong(48);
            }
            if (count < 0 || length < 0 || begin < 0 || begin + length > size) {
                throw damaged(place);
            }
            if (count > limits.entries() || length > longest(limits)) {
                throw new UnreadableSheetException(Problem.error(
                        SheetProblems.TOO_LARGE,
                        place,
                        "The file holds more than " + Text.count(limits.entries(), "file") + ".",
                        "Split it, or allow more files."));
            }
            return of(read(channel, begin, (int) length), place);
        }
    }

    private static long longest(SheetLimits limits) {
        return Math.min(Integer.MAX_VALUE - 8L, limits.entries() * LONGEST_ENTRY + LONGEST_COMMENT);
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // until all is there
        }
        return bytes.flip();
    }

    private static int end(ByteBuffer last) {
        for (int at = last.limit() - END_SIZE; at >= 0; at--) {
            if (last.getInt(at) == END && at + END_SIZE + (last.getShort(at + 20) & 0xFFFF) <= last.limit()) {
                return at;
            }
        }
        return -1;
    }

    private static ByteBuffer end64(FileChannel channel, long end, Place place) throws IOException {
        if (end >= LOCATOR_SIZE) {
            ByteBuffer locator = read(channel, end - LOCATOR_SIZE, LOCATOR_SIZE);
            if (locator.limit() == LOCATOR_SIZE && locator.getInt(0) == LOCATOR && locator.getLong(8) >= 0) {
                ByteBuffer end64 = read(channel, locator.getLong(8), END64_SIZE);
                if (end64.limit() == END64_SIZE && end64.getInt(0) == END64) {
                    return end64;
                }
            }
        }
        throw damaged(place);
    }

    private static ZipDirectory of(ByteBuffer list, Place place) throws UnreadableSheetException {
        List<byte[]> names = new ArrayList<>();
        List<Integer> flags = new ArrayList<>();
        boolean isOld = false;
        for (int at = 0; at < list.limit(); ) {
            if (at + FILE_SIZE > list.limit() || list.getInt(at) != FILE) {
                throw damaged(place);
            }
            int flag = list.getShort(at + 8);
            byte[] name = new byte[list.getShort(at + 28) & 0xFFFF];
            if (at + FILE_SIZE + name.length > list.limit()) {
                throw damaged(place);
            }
            list.get(at + FILE_SIZE, name);
            isOld |= (flag & IS_UTF8) == 0 && !isUtf8(name);
            names.add(name);
            flags.add(flag);
            at += FILE_SIZE + name.length + (list.getShort(at + 30) & 0xFFFF) + (list.getShort(at + 32) & 0xFFFF);
        }
        Charset charset = isOld ? OLD : StandardCharsets.UTF_8;
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            int flag = flags.get(at);
            Charset its = (flag & IS_UTF8) == 0 ? charset : StandardCharsets.UTF_8;
            entries.add(new Entry(new String(names.get(at), its), (flag & ENCRYPTED) != 0));
        }
        return new ZipDirectory(List.copyOf(entries), charset);
    }

    private static boolean isUtf8(byte[] name) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** What is said of a zip whose bytes are not what they should be. */
    static UnreadableSheetException damaged(Place place) {
        return new UnreadableSheetException(Problem.error(
                SheetProblems.DAMAGED,
                place,
                "The file is damaged: it begins like a zip or a workbook, but cannot be unpacked.",
                "Get it again, or open and save it where it was made."));
    }
}
