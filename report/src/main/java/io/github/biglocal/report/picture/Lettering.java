package io.github.biglocal.report.picture;

import io.github.biglocal.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much room text takes. The page's fonts are not known, so this is a little more than it takes in the wide ones (DejaVu Sans,
 * Verdana); what is narrower leaves some room.
 */
final class Lettering {
    /** How large the letters are. */
    static final double SIZE = 12;

    /** How far letters reach above the line they stand on. */
    static final double ASCENT = 9.5;

    /** How far they reach below it. */
    static final double DESCENT = 3;

    /** From one line of text to the next. */
    static final double LINE = 14;

    private static final String CUT = "…";

    /** More than a picture is wide, in the narrowest letters. */
    private static final int MOST_CHARACTERS = 200;

    private static final String NARROW = "ijlIftr.,:;!|'()[]/-\\ ";
    private static final String WIDE = "mwMW@%…—";

    /** Marks on one letter, of which no script has more than two: more of them would cover the lines above. */
    private static final Pattern PILED_UP = Pattern.compile("(\\p{Mn}{2})[\\p{Mn}\\p{Me}]+");

    private Lettering() {}

    /** How wide a text is on one line. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::em).sum() * SIZE;
    }

    private static double em(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.42;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 1;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0.42;
            default -> character < 'A' || (character >= 'a' && character <= 'z') ? 0.65 : character < 0x250 ? 0.8 : 1.2;
        };
    }

    /** What can be seen of a text, on one line of a width; what is left out is shown by an ellipsis. */
    static String shortened(String text, double width) {
        return fitted(seen(text), width);
    }

    private static String seen(String text) {
        int end = text.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, text.codePointCount(0, text.length())));
        // What is cut here is cut again where the room ends.
        return PILED_UP.matcher(Quoted.line(text.substring(0, end))).replaceAll("$1")
                + (end < text.length() ? CUT : "");
    }

    private static String fitted(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        double left = width - width(CUT);
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= em(character) * SIZE;
            if (left < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end).stripTrailing() + CUT;
    }

    /** What can be seen of a text, on so many lines of a width at most. */
    static List<String> wrapped(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = seen(text).strip();
        while (lines.size() < most - 1 && width(rest) > width) {
            int end = lastBreak(rest, width);
            if (end == 0) {
                break;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(fitted(rest, width));
        return List.copyOf(lines);
    }

    /** Where a line ends: after the last space or hyphen that leaves it within the width; 0 if there is none. */
    private static int lastBreak(String text, double width) {
        double left = width;
        int last = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (character == ' ' && at > 0) {
                last = at;
            }
            left -= em(character) * SIZE;
            if (left < 0) {
                break;
            }
            at += Character.charCount(character);
            if (character == '-' || character == '/') {
                last = at;
            }
        }
        return last;
    }
}
