package io.github.biglocal.area;

import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A code of the Government Statistical Service for a place in the United Kingdom: a letter and eight digits, of which
 * the first three characters say what kind of place, such as E01 for a lower-layer super output area.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the nine characters
 */
public record GssCode(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{8}");

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

    /** {@return the nine characters} */
    @Override
    public String toString() {
        return value;
    }
}
