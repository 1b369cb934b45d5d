package io.github.biglocal.tables.grid;

/**
 * Keeps a spreadsheet from running a text of a CSV file as a formula: an apostrophe before it, which a spreadsheet takes for "this is
 * text". A text is at risk that begins with one of {@code = + - @}, in the usual or the full width, a tab or a line break, be it after
 * blanks or apostrophes; the last so that a text which has an apostrophe of its own gets a second, and keeps its own.
 */
final class Apostrophes {
    private static final char APOSTROPHE = '\'';
    private static final String RUN = "=+-@\t\r\n＝＋－＠";

    private Apostrophes() {}

    /** The text as it is written. */
    static String written(String text) {
        return isAtRisk(text) ? APOSTROPHE + text : text;
    }

    /** Whether the first of these characters is an apostrophe that was written before a text at risk. */
    static boolean isFirstOf(char[] text, int offset, int length) {
        return text[offset] == APOSTROPHE && isAtRisk(text, offset, length);
    }

    private static boolean isAtRisk(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (RUN.indexOf(each) >= 0) {
                return true;
            }
            if (!isPassedOver(each)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isAtRisk(char[] text, int offset, int length) {
        for (int at = offset; at < offset + length; at++) {
            if (RUN.indexOf(text[at]) >= 0) {
                return true;
            }
            if (!isPassedOver(text[at])) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPassedOver(char character) {
        return character == APOSTROPHE || Cell.Blank.isBlank(character);
    }
}
