package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.biglocal.reading.input.UnicodeReader;
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

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Returns the form of a file. Lines of JSON are told from a package by the first of them: it is a value of its own, and the name of the file
     * says that there are lines, or more follows and the value is no package. Of a broken first line the name decides, unless a package begins.
     *
     * @param head its first bytes
     * @param name its name
     */
    static GivingForm of(byte[] head, String name) throws IOException {
        if (isPacked(head)) {
            return TABLES;
        }
        String lowerCase = name.toLowerCase(Locale.ROOT);
        boolean isNamedLines = lowerCase.endsWith(".ndjson") || lowerCase.endsWith(".jsonl");
        String text = text(head).stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return isNamedLines ? LINES : lowerCase.endsWith(".json") ? DOCUMENT : TABLES;
        }
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        boolean isFollowed = end >= 0 && !text.substring(end).isBlank();
        boolean isCut = end < 0 && head.length >= HEAD;
        FirstLine first = FirstLine.of(line);
        boolean isLines = isNamedLines
                ? first.isComplete || isCut || !first.beginsPackage
                : isFollowed && first.isComplete && !first.beginsPackage;
        return isLines ? LINES : DOCUMENT;
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

    /**
     * What the first line of a text is.
     *
     * @param isComplete whether it is a value of its own
     * @param beginsPackage whether it has a field {@code grants}, or is no more than a bracket
     */
    private record FirstLine(boolean isComplete, boolean beginsPackage) {
        static FirstLine of(String line) throws IOException {
            boolean beginsPackage = line.strip().length() == 1;
            boolean isComplete = false;
            try (JsonParser parser = GivingNodeReader.FACTORY.createParser(line)) {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                        beginsPackage |= field.equals("grants");
                        parser.nextToken();
                        parser.skipChildren();
                    }
                } else {
                    parser.skipChildren();
                }
                isComplete = parser.nextToken() == null;
            } catch (JsonProcessingException e) {
                // The line is no value of its own.
            }
            return new FirstLine(isComplete, beginsPackage);
        }
    }
}
