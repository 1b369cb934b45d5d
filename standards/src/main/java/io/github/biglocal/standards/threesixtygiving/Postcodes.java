package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.invariant.Tidied;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form of postcodes of the United Kingdom: an outward and an inward part with a blank between, such as YO11 1AB; GIR 0AA; and those of the
 * British Forces Post Office, such as BFPO 57. Whether there is such a postcode is not looked at.
 *
 * <p>Source: Royal Mail, Programmers' Guide to the Postcode Address File.
 */
final class Postcodes {
    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|GIR 0AA|BFPO \\d{1,4}");
    private static final Pattern OUTWARD = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?");
    private static final int INWARD = 3;

    private Postcodes() {}

    /** Whether a text is right, is one once it is written as they are, or is none. */
    static FormCheck check(String text) {
        if (FORM.matcher(text).matches()) {
            return new FormCheck.Right(text);
        }
        Tidied tidied = Tidied.of(text);
        String capitals = tidied.text().toUpperCase(Locale.ROOT);
        if (capitals.isEmpty()) {
            return FormCheck.Wrong.of(FormCheck.Flaw.EMPTY);
        }
        String written = spaced(capitals.replaceAll("\\s", ""));
        if (!FORM.matcher(written).matches()) {
            return FormCheck.Wrong.of(
                    OUTWARD.matcher(capitals).matches() ? FormCheck.Flaw.TOO_SHORT : FormCheck.Flaw.OTHER_FORM);
        }
        Set<FormCheck.Slip> slips = EnumSet.noneOf(FormCheck.Slip.class);
        slips.addAll(tidied.slips());
        if (!capitals.equals(tidied.text())) {
            slips.add(FormCheck.Slip.CASE);
        } else if (slips.isEmpty()) {
            slips.add(FormCheck.Slip.BLANKS);
        }
        return new FormCheck.NearlyRight(written, slips);
    }

    private static String spaced(String text) {
        int before = text.startsWith("BFPO") ? 4 : Math.max(0, text.length() - INWARD);
        return text.substring(0, before) + " " + text.substring(before);
    }
}
