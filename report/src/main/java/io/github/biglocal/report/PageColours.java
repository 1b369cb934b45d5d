package io.github.biglocal.report;

import io.github.biglocal.report.picture.Colour;

/**
 * The colours of headings and links.
 *
 * @param onLight the colour in the light scheme
 * @param onDark the colour in the dark scheme
 */
record PageColours(Colour onLight, Colour onDark) {
    /** The backgrounds of the page; its style has the same, which a test compares. */
    static final Colour LIGHT = new Colour("#ffffff");

    static final Colour DARK = new Colour("#14181c");

    static final PageColours STANDARD = of("#14507a", "#8cc8f0");

    static PageColours of(String onLight, String onDark) {
        return new PageColours(
                new Colour(onLight).readableOn(LIGHT, "light"), new Colour(onDark).readableOn(DARK, "dark"));
    }
}
