package io.github.biglocal.report.picture;

import io.github.biglocal.invariant.InvalidValueException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A colour of text, and of what it is on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hex red, green and blue as six hexadecimal digits after a {@code #}
 */
public record Colour(String hex) {
    /** The least contrast of text that WCAG 2.2 asks for at level AA (1.4.3). */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if it is not six hexadecimal digits after a {@code #}
     */
    public Colour {
        Objects.requireNonNull(hex, "hex");
        if (!FORM.matcher(hex).matches()) {
            throw new InvalidValueException(
                    Colour.class, "hex", "a colour is not six hexadecimal digits after a #", "Write it as #1d5f8a.");
        }
    }

    /**
     * {@return this colour, if text of it can be read}
     *
     * @param background what it is on
     * @param scheme the colour scheme, in words: {@code light} or {@code dark}
     * @throws InvalidValueException if its contrast is less than {@link #LEAST_CONTRAST}
     */
    public Colour readableOn(Colour background, String scheme) {
        double contrast = contrast(background);
        if (contrast < LEAST_CONTRAST) {
            throw new InvalidValueException(
                    Colour.class,
                    "hex",
                    String.format(
                            Locale.ROOT,
                            "%s has a contrast of %.2f:1 on the %s background, less than 4.5:1",
                            hex,
                            // cut off, so that what is refused never reads as enough
                            Math.floor(contrast * 100) / 100,
                            scheme),
                    "Choose a " + (scheme.equals("light") ? "darker" : "lighter") + " colour.");
        }
        return this;
    }

    /**
     * {@return the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it}
     *
     * @param other the other colour
     */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int from) {
        double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
