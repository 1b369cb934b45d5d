package io.github.biglocal.invariant;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * An identifier as it would be without blanks, invisible characters and characters that stand for usual ones: the part of
 * putting an identifier right that is the same for all kinds.
 *
 * <p>Digits of full width and of other scripts become those of ASCII, letters of full width too, dashes and minus signs
 * become hyphens. Letters of other scripts that only look like Latin ones stay. It reads a text once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the text without them; empty if there is nothing else
 * @param slips what was put right, of {@link FormCheck.Slip#BLANKS}, {@link FormCheck.Slip#INVISIBLE_CHARACTERS} and {@link
 *     FormCheck.Slip#UNUSUAL_CHARACTERS}
 */
public record Tidied(String text, Set<FormCheck.Slip> slips) {
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D";

    /** Copies the slips, in the order of their type. */
    public Tidied {
        Objects.requireNonNull(text, "text");
        slips = inOrder(slips);
    }

    /**
     * {@return a text without any blanks, those within it included}
     *
     * @param found the text as it was found
     */
    public static Tidied of(String found) {
        return tidied(found, "");
    }

    /**
     * {@return a text without blanks around it, and with something else for those within it}
     *
     * @param found the text as it was found
     * @param forBlanks what stands for the blanks between two other characters, such as a hyphen
     */
    public static Tidied withinWords(String found, String forBlanks) {
        Objects.requireNonNull(forBlanks, "forBlanks");
        return tidied(found, forBlanks);
    }

    private static Tidied tidied(String found, String forBlanks) {
        Objects.requireNonNull(found, "found");
        if (Characters.arePlain(found)) {
            return new Tidied(found, Set.of());
        }
        Set<FormCheck.Slip> slips = EnumSet.noneOf(FormCheck.Slip.class);
        StringBuilder text = new StringBuilder(found.length());
        boolean blank = false;
        for (int at = 0; at < found.length(); at += Character.charCount(found.codePointAt(at))) {
            int each = found.codePointAt(at);
            if (Characters.isSpace(each)) {
                slips.add(FormCheck.Slip.BLANKS);
                blank = true;
            } else if (Characters.isHidden(each)) {
                slips.add(FormCheck.Slip.INVISIBLE_CHARACTERS);
            } else {
                if (blank && !text.isEmpty()) {
                    text.append(forBlanks);
                }
                blank = false;
                int usual = usual(each);
                if (usual != each) {
                    slips.add(FormCheck.Slip.UNUSUAL_CHARACTERS);
                }
                text.appendCodePoint(usual);
            }
        }
        return new Tidied(text.toString(), slips);
    }

    /** Copies slips in the order of their type, the same on every machine. */
    static Set<FormCheck.Slip> inOrder(Set<FormCheck.Slip> slips) {
        Objects.requireNonNull(slips, "slips");
        Set<FormCheck.Slip> sorted = EnumSet.noneOf(FormCheck.Slip.class);
        sorted.addAll(slips);
        return Collections.unmodifiableSet(sorted);
    }

    private static int usual(int character) {
        if (character < 0x80) {
            return character;
        }
        if (DASHES.indexOf(character) >= 0) {
            return '-';
        }
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        String same = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        return same.length() == 1 && same.charAt(0) < 0x80 ? same.charAt(0) : character;
    }

    /** {@return what was put right, without the text} */
    @Override
    public String toString() {
        return "tidied: " + slips;
    }
}
