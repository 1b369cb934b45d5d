package io.github.biglocal.programme;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that look the same to people, though their characters differ. */
final class LookAlike {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private LookAlike() {}

    /**
     * Returns what a text has in common with those that look like it: without characters that cannot be seen, every space
     * the same, in lower case, letters with accents in one piece.
     */
    static String of(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
