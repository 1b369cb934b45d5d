package io.github.biglocal.area;

import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.invariant.Tidied;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A code of the Government Statistical Service for a place in the United Kingdom: a letter and eight digits, of which
 * the first three characters say what kind of place, such as E01 for a lower-layer super output area.
 * A code is never used again: when boundaries change, the new place has a new code.
 *
 * <p>Source: Office for National Statistics, Register of Geographic Codes and Code History Database; for codes that stand for no
 * place, ONS Postcode Directory.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the nine characters
 */
public record GssCode(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{8}");
    private static final Pattern LETTER_AND_DIGITS = Pattern.compile("[A-Z]\\d+");
    private static final int LENGTH = 9;

    /** After the letter: a pseudo code of the ONS Postcode Directory. */
    private static final String NO_PLACE = "99999999";

    /** The code of England. */
    public static final GssCode ENGLAND = new GssCode("E92000001");

    /**
     * Checks the form; not whether the code is in use.
     *
     * @throws InvalidValueException if the text has another form
     */
    public GssCode {
        Require.of(GssCode.class).identifier(value);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    GssCode.class,
                    "value",
                    "the text is not a GSS code",
                    "Write a capital letter and eight digits, such as E07000034.");
        }
    }

    /**
     * {@return the code that a text says}
     *
     * @param text the nine characters
     * @throws InvalidValueException if the text has another form
     */
    public static GssCode parse(String text) {
        Objects.requireNonNull(text, "text");
        return new GssCode(text);
    }

    /**
     * {@return whether a text has the form of a code; any text may be asked about}
     *
     * <p>It is nearly right if it has blanks around or within it, invisible characters, digits of another kind, a small letter for
     * the capital, or a letter that looks like a digit. A digit that is missing is not guessed.
     *
     * @param text the text
     */
    public static FormCheck check(String text) {
        Objects.requireNonNull(text, "text");
        Tidied tidied = Tidied.of(text);
        String found = tidied.text();
        if (found.isEmpty()) {
            return FormCheck.Wrong.of(FormCheck.Flaw.EMPTY);
        }
        Set<FormCheck.Slip> slips = EnumSet.noneOf(FormCheck.Slip.class);
        slips.addAll(tidied.slips());
        String capitals = found.toUpperCase(Locale.ROOT);
        String read = capitals.substring(0, 1)
                + capitals.substring(1).replace('O', '0').replace('I', '1').replace('L', '1');
        if (!FORM.matcher(read).matches()) {
            return FormCheck.Wrong.of(flaw(read));
        }
        if (!read.equals(capitals)) {
            slips.add(FormCheck.Slip.LETTER_FOR_DIGIT);
        }
        if (found.charAt(0) != capitals.charAt(0)) {
            slips.add(FormCheck.Slip.CASE);
        }
        return slips.isEmpty() ? new FormCheck.Right(found) : new FormCheck.NearlyRight(read, slips);
    }

    private static FormCheck.Flaw flaw(String text) {
        if (!LETTER_AND_DIGITS.matcher(text).matches()) {
            return FormCheck.Flaw.OTHER_FORM;
        }
        return text.length() < LENGTH ? FormCheck.Flaw.TOO_SHORT : FormCheck.Flaw.TOO_LONG;
    }

    /** {@return the first three characters, which say the part of the United Kingdom and the kind of place} */
    public String entity() {
        return value.substring(0, 3);
    }

    /** {@return the part of the United Kingdom; empty if the letter stands for none that is known here} */
    public Optional<GssNation> nation() {
        return Arrays.stream(GssNation.values())
                .filter(nation -> nation.letter() == value.charAt(0))
                .findFirst();
    }

    /** {@return the kind of place; empty if it is none that is known here, or the code stands for no place} */
    public Optional<GssLevel> level() {
        return GssLevel.ofEntity(entity());
    }

    /**
     * {@return whether the code stands for no place, such as E99999999 for the county of an address in England that has
     * none}
     */
    public boolean isForNoPlace() {
        return value.endsWith(NO_PLACE);
    }

    /** {@return the nine characters} */
    @Override
    public String toString() {
        return value;
    }
}
