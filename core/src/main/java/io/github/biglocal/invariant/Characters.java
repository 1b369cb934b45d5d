package io.github.biglocal.invariant;

import java.text.Normalizer;
import java.util.Set;

/** What a text is made of, as a reader sees it and as a comparison does. */
final class Characters {
    /** Below this, every text is in normal form C. */
    private static final int FIRST_THAT_COMBINES = 0x300;

    private Characters() {}

    /** Whether a reader sees no character: only white space of any kind, and characters that have no width. */
    static boolean showNothing(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int each = text.codePointAt(at);
            if (isPlain(each) || !(isSpace(each) || isHidden(each))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is a letter, figure or sign of ASCII: every text is looked at when it is read, and most are of these. */
    private static boolean isPlain(int character) {
        return character > ' ' && character < 0x7F;
    }

    /** Whether a text is of plain characters only, of which each shows and stands for itself. */
    static boolean arePlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether half of a pair is missing, so the text cannot be written to a file. */
    static boolean haveHalfACharacter(String text) {
        // Every text is asked when it is read, and most have no character that is beyond this: one look at all of them
        // together.
        int together = 0;
        for (int at = 0; at < text.length(); at++) {
            together |= text.charAt(at);
        }
        return together >= Character.MIN_SURROGATE
                && text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE);
    }

    static boolean haveSpaceAtAnEnd(String text) {
        return isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()));
    }

    /** Whether one is invisible: a control or format character, or a separator of lines or paragraphs. */
    static boolean areHidden(String text) {
        return text.codePoints().anyMatch(each -> isHidden(each) || (each != ' ' && isSpace(each)));
    }

    /** Whether an accent and its letter are one character wherever they can be, so equal texts are equal. */
    static boolean areComposed(String text) {
        return text.chars().allMatch(each -> each < FIRST_THAT_COMBINES)
                || Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** Letters and marks without a shape of their own: joiners and fillers of Hangul, the blank of Braille. */
    private static final Set<Integer> WITHOUT_SHAPE = Set.of(0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> true;
            default -> WITHOUT_SHAPE.contains(character);
        };
    }
}
