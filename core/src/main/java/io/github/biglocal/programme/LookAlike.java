package io.github.biglocal.programme;

import io.github.biglocal.text.Text;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Texts that look the same to people, though their characters differ. */
final class LookAlike {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private static final char DELETE = 0x7F;

    /** From here on, a letter is of another alphabet than the Latin one. */
    private static final char GREEK = 0x370;

    /** Greek and Cyrillic letters by the Latin one of their shape (Unicode Technical Standard 39, confusables). */
    private static final Map<Character, Character> SHAPES = shapes(
            // Greek capitals, Greek small letters, Cyrillic capitals, Cyrillic small letters
            "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7",
            "ABEZHIKMNOPTYX",
            "\u03B1\u03B9\u03BD\u03BF\u03C1",
            "aivop",
            "\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425",
            "ABESIJKMHOPCTYX",
            "\u0430\u0435\u0455\u0456\u0458\u043E\u0440\u0441\u0443\u0445\u04BB",
            "aesijopcyxh");

    private LookAlike() {}

    private static Map<Character, Character> shapes(String... lettersAndShapes) {
        Map<Character, Character> shapes = new HashMap<>();
        for (int i = 0; i < lettersAndShapes.length; i += 2) {
            for (int at = 0; at < lettersAndShapes[i].length(); at++) {
                shapes.put(lettersAndShapes[i].charAt(at), lettersAndShapes[i + 1].charAt(at));
            }
        }
        return Map.copyOf(shapes);
    }

    /**
     * Returns what a text has in common with those that look like it: without characters that cannot be seen, every space
     * the same, in lower case, letters with accents in one piece, and letters of the shape of a Latin one as that.
     */
    static String of(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACES.matcher(latin(visible)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it is letters, figures and signs of ASCII, as nearly every id is. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ' || text.charAt(at) >= DELETE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the names of the letters in a text that only look like the usual ones, in brackets, such as {@code " (with
     * Cyrillic small letter a)"}; nothing if it has none.
     */
    static String unusualLetters(String text) {
        List<String> names = text.codePoints()
                .distinct()
                .filter(letter -> !of(Character.toString(letter))
                        .equals(Character.toString(letter).strip().toLowerCase(Locale.ROOT)))
                .mapToObj(letter -> Text.sentence(Character.getName(letter).toLowerCase(Locale.ROOT)))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
        return names.isEmpty() ? "" : " (with " + Text.list(names) + ")";
    }

    private static String latin(String text) {
        if (text.chars().noneMatch(each -> each >= GREEK)) {
            return text;
        }
        StringBuilder latin = new StringBuilder(text);
        for (int at = 0; at < latin.length(); at++) {
            latin.setCharAt(at, SHAPES.getOrDefault(latin.charAt(at), latin.charAt(at)));
        }
        return latin.toString();
    }
}
