package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.input.UnicodeReader;
import io.github.biglocal.standards.input.FileNames;
import io.github.biglocal.standards.input.JsonLayout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.stream.IntStream;

/** What form a file of 360Giving data has, as its beginning says. */
enum GivingForm {
    /** A package, or a list of grants, as JSON. */
    DOCUMENT,
    /** Lines of JSON. */
    LINES,
    /** A workbook, a CSV file or a zip of them. */
    TABLES;

    /** How much of a file is looked at, in bytes. */
    static final int HEAD = 1 << 16;

    private static final JsonLayout LAYOUT =
            new JsonLayout(GivingNodeReader.FACTORY, fields -> fields.contains("grants"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Returns the form of a file. Lines of JSON are told from a package as {@link JsonLayout} has it.
     *
     * @param head its first bytes
     * @param name its name
     */
    static GivingForm of(byte[] head, String name) throws IOException {
        if (isPacked(head)) {
            return TABLES;
        }
        String text = text(head).stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            boolean isJson = name.toLowerCase(Locale.ROOT).endsWith(".json");
            return FileNames.layout(name) == TextLayout.LINES ? LINES : isJson ? DOCUMENT : TABLES;
        }
        return LAYOUT.of(text, head.length >= HEAD, name) == TextLayout.LINES ? LINES : DOCUMENT;
    }

    /** Whether bytes begin a workbook, of either kind, or a zip. */
    static boolean isPacked(byte[] head) {
        return begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6) || begins(head, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean begins(byte[] head, int... bytes) {
        return head.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(at -> Byte.toUnsignedInt(head[at]) == bytes[at]);
    }

    /** Returns as much of the bytes as is text. */
    private static String text(byte[] head) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[HEAD];
        try (UnicodeReader reader = new UnicodeReader(new ByteArrayInputStream(head))) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        } catch (CharacterCodingException e) {
            // What comes before is enough.
        }
        return text.indexOf(String.valueOf(BYTE_ORDER_MARK)) == 0 ? text.substring(1) : text.toString();
    }
}
