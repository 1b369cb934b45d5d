package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the bytes of a CSV file are text: a byte order mark says it, or they are valid UTF-8, or UTF-16 by their zeros, or else
 * Windows-1252. All bytes are looked at, once. Immutable and thread-safe.
 *
 * <p>A file of UTF-8 with a few broken bytes is UTF-8: read as Windows-1252, all its letters that are not ASCII would be wrong.
 *
 * @param charset the encoding
 * @param markLength how many bytes stand before the text
 * @param isGuessed whether nothing says that the encoding is right
 * @param mayHaveNulls whether a character may be zero, which no text has
 */
record Encoding(Charset charset, int markLength, boolean isGuessed, boolean mayHaveNulls) {
    /** What is kept of the beginning. */
    static final int HEAD = 1 << 16;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;

    /** Those with a byte order mark, the longer marks first: that of UTF-32 begins as that of UTF-16 does. */
    private static final List<Charset> UNICODE = List.of(
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"),
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    /** A file of which all bytes have been looked at, and the first are kept. */
    static final class Beginning {
        private final Encoding encoding;
        private final byte[] bytes;

        private Beginning(Encoding encoding, byte[] bytes) {
            this.encoding = encoding;
            this.bytes = bytes;
        }

        /** How its bytes are text. */
        Encoding encoding() {
            return encoding;
        }

        /** The first bytes. */
        byte[] bytes() {
            return bytes;
        }

        /** The beginning of the text, with something in place of what is no character. */
        String text() {
            int mark = encoding.markLength();
            return encoding.charset()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        }

        /** Whether there is more than the beginning. */
        boolean isCut() {
            return bytes.length == HEAD;
        }
    }

    /**
     * Finds it out.
     *
     * @param stream all bytes; it is read to its end and left open
     * @param named what the caller says; a mark that says the same is not part of the text
     */
    static Beginning of(InputStream stream, Optional<Charset> named) throws IOException {
        byte[] head = stream.readNBytes(HEAD);
        Look look = new Look();
        look.at(head, head.length);
        byte[] next = new byte[head.length];
        for (int count = stream.read(next); count > 0; count = stream.read(next)) {
            look.at(next, count);
        }
        return new Beginning(named.map(each -> named(each, head)).orElseGet(() -> found(head, look)), head);
    }

    private static Encoding named(Charset charset, byte[] head) {
        boolean isMarked = marked(head).filter(charset::equals).isPresent();
        return new Encoding(charset, isMarked ? mark(charset).length : 0, false, true);
    }

    private static Encoding found(byte[] head, Look look) {
        Optional<Charset> marked = marked(head);
        if (marked.isPresent()) {
            Charset charset = marked.get();
            boolean isWide = !charset.equals(StandardCharsets.UTF_8);
            return new Encoding(charset, mark(charset).length, false, isWide || look.nulls);
        }
        Optional<Charset> wide = look.nulls ? byZeros(head) : Optional.empty();
        if (wide.isPresent()) {
            return new Encoding(wide.get(), 0, false, true);
        }
        return look.isUtf8()
                ? new Encoding(StandardCharsets.UTF_8, 0, false, look.nulls)
                : new Encoding(WINDOWS_1252, 0, true, look.nulls);
    }

    private static Optional<Charset> marked(byte[] head) {
        return UNICODE.stream()
                .filter(each -> {
                    byte[] mark = mark(each);
                    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
                })
                .findFirst();
    }

    private static byte[] mark(Charset charset) {
        return "\uFEFF".getBytes(charset);
    }

    /** Of western text in UTF-16, most characters have a zero for one byte, always the same of the two. */
    private static Optional<Charset> byZeros(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int at = 0; at < head.length; at++) {
            if (head[at] == 0 && at % 2 == 0) {
                even++;
            } else if (head[at] == 0) {
                odd++;
            }
        }
        int half = head.length / 4;
        if (even > half && odd <= even / 10) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return odd > half && even <= odd / 10 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /** Looks at bytes as if they were UTF-8. */
    private static final class Look {
        private boolean nulls;
        private long whole;
        private long broken;
        /** How many bytes of a character are still to come, and the limits of the next. */
        private int missing;

        private int least;
        private int most;

        /** UTF-8 that ends in the middle of a character is UTF-8 if anything else shows it. */
        private boolean isUtf8() {
            return whole > broken || (broken == 0 && missing == 0);
        }

        private void at(byte[] bytes, int count) {
            int at = 0;
            while (at < count) {
                if (missing == 0) {
                    at = afterAscii(bytes, at, count);
                    if (at < count) {
                        first(bytes[at++] & 0xFF);
                    }
                } else {
                    int each = bytes[at] & 0xFF;
                    if (each < least || each > most) {
                        broken++;
                        missing = 0;
                    } else {
                        at++;
                        further();
                    }
                }
            }
        }

        /** Most bytes are ASCII: eight at a time. */
        private int afterAscii(byte[] bytes, int from, int count) {
            int at = from;
            while (at + Long.BYTES <= count) {
                long eight = (long) EIGHT_BYTES.get(bytes, at);
                if ((eight & HIGH_BITS) != 0) {
                    break;
                }
                nulls |= ((eight - ONES) & HIGH_BITS) != 0;
                at += Long.BYTES;
            }
            while (at < count && bytes[at] >= 0) {
                nulls |= bytes[at] == 0;
                at++;
            }
            return at;
        }

        private void first(int lead) {
            least = 0x80;
            most = 0xBF;
            if (lead >= 0xC2 && lead <= 0xDF) {
                missing = 1;
            } else if (lead >= 0xE0 && lead <= 0xEF) {
                missing = 2;
                least = lead == 0xE0 ? 0xA0 : least;
                most = lead == 0xED ? 0x9F : most;
            } else if (lead >= 0xF0 && lead <= 0xF4) {
                missing = 3;
                least = lead == 0xF0 ? 0x90 : least;
                most = lead == 0xF4 ? 0x8F : most;
            } else {
                broken++;
            }
        }

        private void further() {
            least = 0x80;
            most = 0xBF;
            missing--;
            if (missing == 0) {
                whole++;
            }
        }
    }
}
