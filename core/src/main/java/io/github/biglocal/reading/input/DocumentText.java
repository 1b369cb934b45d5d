package io.github.biglocal.reading.input;

import io.github.biglocal.reading.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The text of a document as a parser reads it, as a whole or line by line. It remembers the last of what was read, and how
 * the values at hand begin, so a problem can show the text it is about; it does not hold the document. Not thread-safe.
 */
public final class DocumentText extends Reader {
    /** How much of a value is remembered: one more than a problem keeps of a text, so it knows of more. */
    public static final int LONGEST = 1_001;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** A power of two, much larger than what a parser holds in its own buffer. */
    private static final int REMEMBERED = 1 << 15;

    private static final int AT_ONCE = 1 << 12;

    /** How a text ends, as far as it is read. */
    public enum Ending {
        /** In text. */
        TEXT,
        /** In the middle of a character. */
        HALF_A_CHARACTER,
        /** Where bytes follow that are no text. */
        NO_TEXT
    }

    private final Reader source;
    private final boolean lines;
    private final char[] recent = new char[REMEMBERED];
    /** Up to where the source is read, where the parser's text began, and up to where it was given. */
    private long end;

    private long base;
    private long given;
    private int line = 1;
    private boolean ended;
    private Ending ending = Ending.TEXT;

    private Supplier<long[]> wanted = () -> new long[0];
    private Map<Long, String> beginnings = Map.of();

    private DocumentText(Reader source, boolean lines) throws IOException {
        this.source = source;
        this.lines = lines;
        if (has(0) && charAt(0) == BYTE_ORDER_MARK) {
            base = 1;
            given = 1;
        }
    }

    /**
     * {@return the text of a stream}
     *
     * @param stream the bytes, in UTF-8, UTF-16 or UTF-32
     * @param layout whether it is read line by line
     * @throws IOException if the stream breaks
     */
    public static DocumentText of(InputStream stream, TextLayout layout) throws IOException {
        return new DocumentText(new UnicodeReader(stream), layout == TextLayout.LINES);
    }

    /**
     * {@return a text}
     *
     * @param text the text
     * @param layout whether it is read line by line
     * @throws IOException never
     */
    public static DocumentText of(String text, TextLayout layout) throws IOException {
        return new DocumentText(new StringReader(text), layout == TextLayout.LINES);
    }

    /** {@return whether it is read line by line} */
    public boolean isLines() {
        return lines;
    }

    private char charAt(long offset) {
        return recent[(int) (offset & (REMEMBERED - 1))];
    }

    /** Whether there is a character at an offset that is given out already or comes next. */
    private boolean has(long offset) throws IOException {
        while (offset >= end && !ended) {
            fill();
        }
        return offset < end;
    }

    private void fill() throws IOException {
        if (end + AT_ONCE > REMEMBERED) {
            keepBeginnings();
        }
        int index = (int) (end & (REMEMBERED - 1));
        int count = read(index, Math.min(AT_ONCE, REMEMBERED - index));
        if (count < 0) {
            ended = true;
        } else {
            end += count;
        }
    }

    /** What comes before bytes that are no text is a text that ends there. */
    private int read(int index, int length) throws IOException {
        try {
            return source.read(recent, index, length);
        } catch (UnicodeReader.CutCharacterException e) {
            ending = Ending.HALF_A_CHARACTER;
        } catch (CharacterCodingException e) {
            ending = Ending.NO_TEXT;
        }
        return -1;
    }

    /** {@return how the text ends, as far as it is read} */
    public Ending ending() {
        return ending;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!has(given)) {
            return -1;
        }
        int index = (int) (given & (REMEMBERED - 1));
        int count = (int) Math.min(Math.min(length, end - given), REMEMBERED - index);
        if (lines) {
            count = beforeLineEnd(count);
        }
        System.arraycopy(recent, index, target, offset, count);
        given += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    /** How many of so many characters are of the current line. */
    private int beforeLineEnd(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            char next = charAt(given + i);
            if (next == '\n') {
                return i;
            }
            if (next == '\r' && i == count - 1 && i > 0) {
                // Whether it is of the line's end shows next time.
                return i;
            }
            if (next == '\r' && has(given + i + 1) && charAt(given + i + 1) == '\n') {
                return i;
            }
        }
        return count;
    }

    /**
     * {@return whether there is another line that is not blank} Goes to its beginning, past what is left of this one.
     *
     * @throws IOException if the source breaks
     */
    public boolean nextLine() throws IOException {
        while (has(given)) {
            char next = charAt(given);
            given++;
            if (next == '\n') {
                line++;
                break;
            }
        }
        return toText();
    }

    /**
     * {@return whether anything else than blank lines is left} Goes to it.
     *
     * @throws IOException if the source breaks
     */
    public boolean toText() throws IOException {
        base = given;
        while (has(given)) {
            char next = charAt(given);
            if (!isBlank(next)) {
                given = base;
                return true;
            }
            given++;
            if (next == '\n') {
                line++;
            }
            // So many blanks are not remembered: columns are counted from where they are.
            if (next == '\n' || given - base == AT_ONCE) {
                base = given;
            }
        }
        return false;
    }

    /** {@return the number of the line that is read, where it is read by lines; else 1} */
    public int line() {
        return line;
    }

    /** {@return the column in that line up to which the text is given, where it is read by lines} */
    public int column() {
        return (int) Math.min(given - base, Integer.MAX_VALUE - 1) + 1;
    }

    /** {@return where the text that the parser is given begins in the document, in characters} */
    public long base() {
        return base;
    }

    /**
     * Keeps how each value begins that the parser is in, however long it is.
     *
     * @param offsets gives their offsets in the parser's text
     */
    public void keepBeginningsOf(Supplier<long[]> offsets) {
        wanted = offsets;
    }

    /** Before the oldest text is forgotten. */
    private void keepBeginnings() {
        Map<Long, String> kept = new HashMap<>();
        for (long offset : wanted.get()) {
            long from = base + offset;
            if (from < end + AT_ONCE - REMEMBERED) {
                String known = beginnings.get(from);
                kept.put(from, known == null ? recent(from, from + LONGEST) : known);
            }
        }
        beginnings = kept;
    }

    /**
     * {@return the text between two offsets, as much of its beginning as is remembered; it may be nothing}
     *
     * @param from the first offset
     * @param to the offset after it
     */
    public String text(long from, long to) {
        int length = (int) Math.min(to - from, LONGEST);
        String beginning = beginnings.get(from);
        if (beginning != null) {
            return beginning.substring(0, Math.min(beginning.length(), length));
        }
        return from < end - REMEMBERED ? "" : recent(from, from + length);
    }

    /**
     * {@return whether nothing but blanks comes from an offset to the end of the document, or of the line} What is passed over is not given to a parser again.
     *
     * @param offset the offset
     * @throws IOException if the source breaks
     */
    public boolean isBlankFrom(long offset) throws IOException {
        for (long at = offset; has(at); at++) {
            given = Math.max(given, at);
            char next = charAt(at);
            if (lines && next == '\n') {
                break;
            }
            if (!isBlank(next)) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the word in which the document, or the line, ends, if an offset is in it, as far as it is remembered; else
     * nothing} Digits, points and signs are of a word.
     *
     * @param offset the offset
     * @throws IOException if the source breaks
     */
    public String lastWord(long offset) throws IOException {
        long to = offset;
        while (to < offset + LONGEST && has(to) && isOfAWord(charAt(to))) {
            to++;
        }
        if (!isBlankFrom(to)) {
            return "";
        }
        long from = offset;
        while (from > Math.max(base, offset - LONGEST) && isOfAWord(charAt(from - 1))) {
            from--;
        }
        return recent(from, to);
    }

    private static boolean isOfAWord(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-' || character == '+';
    }

    /**
     * {@return the text from the first character after an offset that is no blank, as far as a problem shows it}
     *
     * @param offset the offset
     * @throws IOException if the source breaks
     */
    public String rest(long offset) throws IOException {
        long from = Math.max(offset, end - REMEMBERED);
        while (has(from) && isBlank(charAt(from))) {
            from++;
        }
        long to = from;
        while (to < from + LONGEST && has(to) && !(lines && charAt(to) == '\n')) {
            to++;
        }
        return recent(from, to);
    }

    private String recent(long from, long to) {
        StringBuilder text = new StringBuilder((int) (to - from));
        for (long offset = from; offset < to; offset++) {
            text.append(charAt(offset));
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
