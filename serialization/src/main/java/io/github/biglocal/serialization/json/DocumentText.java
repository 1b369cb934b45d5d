package io.github.biglocal.serialization.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a JSON document into text: UTF-8 or UTF-16, with a byte order mark or without. */
final class DocumentText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DocumentText() {}

    /**
     * Decodes.
     *
     * @throws CharacterCodingException if the bytes are not text in the encoding they begin in
     */
    static String decode(byte[] bytes) throws CharacterCodingException {
        return withoutMark(
                encoding(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** JSON begins with an ASCII character, so a zero among the first two bytes shows UTF-16 (RFC 4627, section 3). */
    private static Charset encoding(byte[] bytes) {
        int first = bytes.length > 1 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        if (first == 0 || (first == 0xFE && second == 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return second == 0 || (first == 0xFF && second == 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
