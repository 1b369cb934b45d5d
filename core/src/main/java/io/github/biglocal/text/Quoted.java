package io.github.biglocal.text;

import java.util.Locale;
import java.util.Objects;

/**
 * Text of the data as it may be shown in a message: shortened, on one line, and with anything that a reader could not
 * see shown as an escape. Everything of the data that reaches a message, a log line or a place goes through here, so no
 * name can forge a line of a log or turn the direction of writing. What may be personal must not go into a message at
 * all; the caller is responsible for that.
 */
public final class Quoted {
    private static final int LONGEST = 40;
    private static final String CUT = "…";

    private Quoted() {}

    /**
     * {@return a text in quotation marks, at most forty characters of it} {@code "31/02/2020"}, {@code "a\nb"}. A
     * quotation mark or a backslash in it is escaped, so it is plain where the quotation ends.
     *
     * @param text the text
     */
    public static String text(String text) {
        Objects.requireNonNull(text, "text");
        return '"' + shown(text, "\"\\", LONGEST) + '"';
    }

    /**
     * {@return a name without quotation marks, at most forty characters of it} For a field, a sheet or a heading in a
     * place.
     *
     * @param name the name
     */
    public static String name(String name) {
        return shown(Objects.requireNonNull(name, "name"), "", LONGEST);
    }

    /**
     * {@return a text of any length, with what cannot be seen shown as an escape}
     *
     * @param text the text
     */
    public static String line(String text) {
        Objects.requireNonNull(text, "text");
        return text.codePoints().allMatch(Quoted::isPlain) ? text : shown(text, "", Integer.MAX_VALUE);
    }

    private static String shown(String text, String escaped, int longest) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int count = 0; at < text.length() && count < longest; count++) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            append(character, escaped, shown);
        }
        return at < text.length() ? shown.append(CUT).toString() : shown.toString();
    }

    private static void append(int character, String escaped, StringBuilder shown) {
        if (escaped.indexOf(character) >= 0) {
            shown.append('\\').appendCodePoint(character);
        } else if (isPlain(character)) {
            shown.appendCodePoint(character);
        } else if (character == '\n') {
            shown.append("\\n");
        } else if (character == '\r') {
            shown.append("\\r");
        } else if (character == '\t') {
            shown.append("\\t");
        } else {
            for (char unit : Character.toChars(character)) {
                shown.append("\\u");
                String digits = Integer.toHexString(unit).toUpperCase(Locale.ROOT);
                shown.append("0".repeat(4 - digits.length())).append(digits);
            }
        }
    }

    /** Whether a character is seen for what it is: no control, no mark of direction, no half of a pair, no odd space. */
    private static boolean isPlain(int character) {
        return character == ' '
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
