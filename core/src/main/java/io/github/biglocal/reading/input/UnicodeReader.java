package io.github.biglocal.reading.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of a document into text: UTF-8, UTF-16 or UTF-32, with a byte order mark or without, or an encoding that is
 * named. What comes before
 * bytes that are no text is given first; the next reading throws a {@link CharacterCodingException}, of the kind
 * {@link CutCharacterException} where they may be the beginning of a character, and nothing follows. Not thread-safe.
 */
public final class UnicodeReader extends Reader {
    private static final int SIZE = 8_192;
    /** How large a target is to be written to without a detour. */
    private static final int AT_ONCE = 1_024;

    /** The bytes end in the middle of a character. */
    public static final class CutCharacterException extends CharacterCodingException {
        private static final long serialVersionUID = 1L;

        private CutCharacterException() {}
    }

    private final InputStream stream;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    private final CharBuffer text = CharBuffer.allocate(SIZE).flip();
    private boolean ended;

    /**
     * Looks at the first bytes.
     *
     * @param stream the bytes; it is left open
     * @throws IOException if the stream breaks
     */
    public UnicodeReader(InputStream stream) throws IOException {
        this.stream = stream;
        int count = stream.readNBytes(bytes.array(), 0, Integer.BYTES);
        bytes.limit(count);
        decoder = strict(encoding(bytes.array(), count));
    }

    /**
     * Reads bytes whose encoding is known.
     *
     * @param stream the bytes, without a byte order mark; it is left open
     * @param encoding the encoding
     */
    public UnicodeReader(InputStream stream, Charset encoding) {
        this.stream = stream;
        bytes.limit(0);
        decoder = strict(encoding);
    }

    private static CharsetDecoder strict(Charset encoding) {
        return encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * A document, such as one of JSON, begins with an ASCII character, so zeros among the first bytes show the width of a character (RFC 4627,
     * section 3), and no mark of UTF-16 is followed by a zero character.
     */
    private static Charset encoding(byte[] bytes, int count) {
        int first = at(bytes, count, 0);
        int second = at(bytes, count, 1);
        int third = at(bytes, count, 2);
        int fourth = at(bytes, count, 3);
        if (first == 0 && second == 0 && fourth >= 0) {
            return Charset.forName("UTF-32BE");
        }
        if (third == 0 && fourth == 0 && (second == 0 || (first == 0xFF && second == 0xFE))) {
            return Charset.forName("UTF-32LE");
        }
        if (first == 0 || (first == 0xFE && second == 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return second == 0 || (first == 0xFF && second == 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static int at(byte[] bytes, int count, int index) {
        return index < count ? bytes[index] & 0xFF : -1;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!text.hasRemaining()) {
            // A target that is large enough is written to at once.
            CharBuffer into = length < AT_ONCE ? text.clear() : CharBuffer.wrap(target, offset, length);
            int before = into.position();
            CoderResult result = decoder.decode(bytes, into, false);
            int count = into.position() - before;
            if (length < AT_ONCE) {
                text.flip();
            } else if (count > 0) {
                return count;
            }
            if (count == 0 && !more(result)) {
                return -1;
            }
        }
        int given = Math.min(length, text.remaining());
        text.get(target, offset, given);
        return given;
    }

    /** Gets more bytes; returns false at the end. */
    private boolean more(CoderResult result) throws IOException {
        if (result.isError()) {
            result.throwException();
        }
        if (ended) {
            if (bytes.hasRemaining()) {
                throw new CutCharacterException();
            }
            return false;
        }
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        return true;
    }

    /** Leaves the stream open: it is the caller's. */
    @Override
    public void close() {
        // nothing of its own
    }
}
