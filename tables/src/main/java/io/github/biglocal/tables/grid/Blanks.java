package io.github.biglocal.tables.grid;

/** What a reader of a sheet does not see: white space of any kind, and characters without width. */
final class Blanks {
    private Blanks() {}

    /** Whether characters show nothing. */
    static boolean areAll(char[] text, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            char each = text[at];
            if ((each > ' ' && each < 0x7F) || !isBlank(each)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text shows nothing. */
    static boolean areAll(String text) {
        return text.chars().allMatch(each -> isBlank((char) each));
    }

    /** Whether a character shows nothing. */
    static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
