package io.github.biglocal.invariant;

import java.util.List;
import java.util.stream.Stream;

/** Texts that people and programs get wrong, by what is wrong with them. */
public final class Texts {
    /** Blank to a reader, whatever white space or mark without width it is made of. */
    static final List<String> BLANK = List.of(
            "",
            " ",
            "\t\n",
            "\u00a0",
            "\u2003",
            "\u202f",
            "\u3000",
            "\u200b",
            "\ufeff",
            "\u2060",
            "\u00ad",
            "\u200e \u200f",
            "\u2028",
            "\u0000",
            "\u0085");

    /** With half of a character. */
    static final List<String> TORN = List.of("\ud83c", "a\ud83c", "\udfd8a", "\udfd8\ud83c", "a\ud83cb");

    /** With white space at an end. */
    static final List<String> PADDED =
            List.of(" a", "a ", "a\n", "\u00a0a", "a\u00a0", "a\u2003", "a\u3000", "\u2007a", "\u0085a");

    /** With an invisible character, or a space that is not the usual one. */
    static final List<String> HIDDEN = List.of(
            "a\nb",
            "a\tb",
            "a\u0000",
            "a\u200bb",
            "\ufeffa",
            "a\u200e",
            "\u202ea",
            "a\u2066b",
            "a\u2028b",
            "a\u2029b",
            "a\u00adb",
            "a\u0085b",
            "a\u007fb",
            "a\udb40\udc41",
            "a\u00a0b",
            "a\u2003b",
            "a\u034fb",
            "a\u115fb",
            "a\u3164b",
            "a\u2800b",
            "a\ue000");

    /** Equal to the eye to a text of other characters. */
    static final List<String> DECOMPOSED = List.of("e\u0301", "Ke\u0302rn", "\u212b", "\u2126");

    /** What no text may be. */
    public static final List<String> NO_TEXTS =
            Stream.of(BLANK, TORN).flatMap(List::stream).toList();

    /** What nothing that is compared may be. */
    public static final List<String> NO_IDENTIFIERS = Stream.of(NO_TEXTS, PADDED, HIDDEN, DECOMPOSED)
            .flatMap(List::stream)
            .toList();

    /** What may be an id, whatever its script. */
    static final List<String> IDENTIFIERS = List.of(
            "a",
            "Barrowcliff 2",
            "GB-CHC-1147511",
            "\u00e9/\u00df:1",
            "0",
            "Llanfair PG (y b\u0175rdd)",
            "\u6771\u4eac",
            "\ud83c\udfd8\ufe0f",
            "a/b",
            "O'Neill & Sons: 3");

    private Texts() {}
}
