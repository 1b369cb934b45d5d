package io.github.biglocal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.report.picture.Colour;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageColoursTest {
    private static final Pattern VARIABLE = Pattern.compile("--([a-z]+): (#[0-9a-f]{6});");

    /** The values are those that WebAIM's contrast checker gives. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21",
        "#ffffff, #000000, 21",
        "#ffffff, #ffffff, 1",
        "#767676, #ffffff, 4.54",
        "#777777, #ffffff, 4.47",
        "#0000ff, #ffffff, 8.59",
        "#ff0000, #ffffff, 3.99"
    })
    void contrastIsThatOfWcag(String one, String other, double contrast) {
        assertThat(new Colour(one).contrast(new Colour(other))).isCloseTo(contrast, within(0.01));
    }

    @Test
    void aColourThatCanJustBeReadIsTakenAndOneLighterIsRefused() {
        assertThat(PageColours.of("#767676", "#8cc8f0").onLight()).isEqualTo(new Colour("#767676"));
        assertThatThrownBy(() -> PageColours.of("#777777", "#8cc8f0"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("#777777 has a contrast of 4.47:1 on the light background, less than 4.5:1")
                .hasMessageContaining("Choose a darker colour.");
    }

    @Test
    void aColourTooDarkForTheDarkSchemeIsRefused() {
        assertThatThrownBy(() -> PageColours.of("#14507a", "#14507a"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("on the dark background")
                .hasMessageContaining("Choose a lighter colour.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "red", "#fff", "#12345g", "#1234567", "123456", "#123456;}body{display:none", "#12345６"})
    void whatIsNoColourIsRefused(String text) {
        assertThatThrownBy(() -> PageColours.of(text, "#8cc8f0"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("six hexadecimal digits");
    }

    @Test
    void everyTextOfThePageCanBeReadInBothSchemes() {
        List<Map<String, Colour>> schemes = schemes();
        assertThat(schemes.get(0)).containsEntry("background", PageColours.LIGHT);
        assertThat(schemes.get(1)).containsEntry("background", PageColours.DARK);
        for (Map<String, Colour> scheme : schemes) {
            for (String text : List.of("text", "quiet", "accent", "error", "warning", "info")) {
                for (String ground : List.of("background", "panel")) {
                    assertThat(scheme.get(text).contrast(scheme.get(ground)))
                            .as("%s on %s", text, ground)
                            .isGreaterThanOrEqualTo(Colour.LEAST_CONTRAST);
                }
            }
        }
    }

    /** The colours of the light scheme, of the dark one, and of paper. */
    private static List<Map<String, Colour>> schemes() {
        Map<String, Colour> light = new HashMap<>();
        Map<String, Colour> dark = new HashMap<>();
        Map<String, Colour> paper = new HashMap<>();
        String style = PageTemplate.style(PageColours.STANDARD);
        int darkFrom = style.indexOf("prefers-color-scheme: dark");
        int paperFrom = style.indexOf("@media print");
        Matcher matcher = VARIABLE.matcher(style);
        while (matcher.find()) {
            (matcher.start() < darkFrom ? light : matcher.start() < paperFrom ? dark : paper)
                    .putIfAbsent(matcher.group(1), new Colour(matcher.group(2)));
        }
        return List.of(light, dark, paper);
    }
}
