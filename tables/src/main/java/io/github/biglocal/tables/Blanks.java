package io.github.biglocal.tables;

import io.github.biglocal.tables.grid.Cell;
import java.text.Normalizer;
import java.util.Locale;

/** White space as people and programs leave it in cells: ordinary, no-break, of no width; the same that makes a cell blank. */
final class Blanks {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Blanks() {}

    /** Whether a reader sees nothing of a character. */
    static boolean isBlank(int character) {
        return Cell.Blank.isBlank(character);
    }

    /** A text without the blanks at its ends. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Whether what {@link #strip} takes off is more than ordinary blanks and line breaks. */
    static boolean hasOddEnds(String text, String stripped) {
        if (text.length() == stripped.length()) {
            return false;
        }
        int start = text.indexOf(stripped);
        return text.substring(0, start).chars().anyMatch(Blanks::isOdd)
                || text.substring(start + stripped.length()).chars().anyMatch(Blanks::isOdd);
    }

    private static boolean isOdd(int character) {
        return character >= FIRST_BEYOND_ASCII || !Character.isWhitespace(character);
    }

    /** A text without the blanks at its ends, with one ordinary blank for each row of them within. */
    static String tidy(String text) {
        boolean tidy = true;
        for (int at = 0; at < text.length() && tidy; at++) {
            char each = text.charAt(at);
            tidy = (each > ' ' && each < FIRST_BEYOND_ASCII && !isBlank(each))
                    || (each == ' ' && at > 0 && at < text.length() - 1 && text.charAt(at - 1) != ' ');
        }
        if (tidy) {
            return text;
        }
        StringBuilder tidied = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int each = text.codePointAt(at);
            if (!isBlank(each)) {
                if (gap && !tidied.isEmpty()) {
                    tidied.append(' ');
                }
                gap = false;
                tidied.appendCodePoint(each);
            } else if (Character.getType(each) != Character.FORMAT) {
                gap = true;
            }
        }
        return tidied.toString();
    }

    /**
     * What two words have in common that are meant as the same: without blanks, hyphens, underscores and quotation marks, in small
     * letters.
     */
    static String folded(String text) {
        String plain = text.chars().allMatch(each -> each < FIRST_BEYOND_ASCII)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(each -> !isBlank(each) && !isJoiner(each)).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isJoiner(int character) {
        return switch (character) {
            case '-', '_', '\'', '"', '`' -> true;
            default -> {
                int type = Character.getType(character);
                yield type == Character.DASH_PUNCTUATION
                        || type == Character.INITIAL_QUOTE_PUNCTUATION
                        || type == Character.FINAL_QUOTE_PUNCTUATION
                        || type == Character.CONNECTOR_PUNCTUATION;
            }
        };
    }

    /** What two headings have in common that are meant as the same: as with words, and without signs at the end. */
    static String foldedHeading(String text) {
        String folded = folded(text);
        int end = folded.length();
        while (end > 0 && !Character.isLetterOrDigit(folded.codePointBefore(end))) {
            end -= Character.charCount(folded.codePointBefore(end));
        }
        return end == 0 ? folded : folded.substring(0, end);
    }
}
