package io.github.biglocal.tables.grid;

import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a workbook writes characters that XML cannot hold: as {@code _x000D_} (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring). A text
 * that looks like that already has its first underscore written so.
 */
final class CharacterEscapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What comes after an underscore may become an escape with the characters that follow it. */
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("_(?=x[0-9A-Fa-f]{4})");

    /** Tab and line feed are written as they are; a carriage return would be read as a line feed. */
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private CharacterEscapes() {}

    /** The text that was written so. */
    static String decoded(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(CharacterEscapes::character) : text;
    }

    /** Half of a pair is left as it is: no text may have one. */
    private static String character(MatchResult escape) {
        char character = (char) HexFormat.fromHexDigits(escape.group(1));
        return Character.isSurrogate(character) ? escape.group() : Matcher.quoteReplacement(String.valueOf(character));
    }

    /** The text as it is written. */
    static String encoded(String text) {
        String plain = text.contains("_x") ? LOOKS_LIKE_ONE.matcher(text).replaceAll("_x005F_") : text;
        return NOT_IN_XML
                .matcher(plain)
                .replaceAll(found -> escape(found.group().charAt(0)));
    }

    private static String escape(char character) {
        return "_x" + HEX.toHexDigits(character) + "_";
    }
}
