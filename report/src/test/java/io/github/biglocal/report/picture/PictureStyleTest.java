package io.github.biglocal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the style sheet says of the pictures; a browser's tools leave the contrast of text in SVG undecided. */
class PictureStyleTest {
    private static final String STYLE = PicturesPage.style();
    private static final Pattern COLOUR = Pattern.compile("--picture-([a-z0-9-]+): (#[0-9a-f]{6});");
    private static final Pattern RULE = Pattern.compile("\\.picture \\.(ink-[a-z0-9-]+) \\{([^}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("(fill|stroke): var\\(--picture-([a-z0-9-]+)\\)");

    /** The two schemes of the style sheet. */
    private enum Scheme {
        LIGHT,
        DARK;

        Map<String, String> colours() {
            int dark = STYLE.indexOf("prefers-color-scheme: dark");
            String part = this == LIGHT ? STYLE.substring(0, dark) : STYLE.substring(dark);
            Map<String, String> colours = new LinkedHashMap<>();
            Matcher matcher = COLOUR.matcher(part);
            while (matcher.find()) {
                colours.put(matcher.group(1), matcher.group(2));
            }
            return colours;
        }

        String colour(String name) {
            return Objects.requireNonNull(colours().get(name), name);
        }
    }

    private static Map<String, String> rules() {
        return RULE.matcher(STYLE).results().collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));
    }

    /** The variable of a colour of an ink; empty if it is none. */
    private static Stream<String> variables(Ink ink, String property) {
        return VARIABLE.matcher(Objects.requireNonNull(rules().get(ink.style()), ink.style()))
                .results()
                .filter(each -> each.group(1).equals(property))
                .map(each -> each.group(2));
    }

    /** As WCAG 2 has it. */
    private static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int at = 0; at < 3; at++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * at, 3 + 2 * at), 16) / 255.0;
            sum += weights[at] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#ffffff, #ffffff, 1.0"})
    void contrastIsWorkedOutAsPublished(String one, String other, double contrast) {
        assertThat(Math.round(contrast(one, other) * 100) / 100.0).isEqualTo(contrast);
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnAllThatMayLieBehindIt(Scheme scheme) {
        for (Ink ink : List.of(Ink.TEXT, Ink.QUIET)) {
            for (String background : List.of("paper", "soft")) {
                assertThat(variables(ink, "fill"))
                        .hasSize(1)
                        .allSatisfy(text -> assertThat(contrast(scheme.colour(text), scheme.colour(background)))
                                .as("%s on %s", text, background)
                                .isGreaterThanOrEqualTo(4.5));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMarkButTheGridIsSeenOnThePaper(Scheme scheme) {
        for (Ink ink : Ink.values()) {
            // A band is seen by its edges.
            if (ink != Ink.GRID && ink != Ink.RIBBON) {
                assertThat(Stream.concat(variables(ink, "fill"), variables(ink, "stroke"))
                                .mapToDouble(name -> contrast(scheme.colour(name), scheme.colour("paper")))
                                .max()
                                .orElse(0))
                        .as(ink.style())
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void bothSchemesHaveTheSameColours() {
        assertThat(Scheme.DARK.colours()).hasSameSizeAs(Scheme.LIGHT.colours());
        assertThat(Scheme.DARK.colours().keySet())
                .isEqualTo(Scheme.LIGHT.colours().keySet());
    }

    @Test
    void everyInkHasAStyleAndEveryStyleAnInk() {
        Set<String> inks = Stream.of(Ink.values()).map(Ink::style).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(rules().keySet())).isEqualTo(inks);
    }

    @Test
    void everyInkIsDrawnInSomeSample() {
        Set<Ink> drawn = SamplePictures.usual().stream()
                .flatMap(picture -> picture.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Ribbon ribbon
                        ? Stream.of(ribbon.ink(), ribbon.edgeInk())
                        : Stream.of(mark.ink()))
                .collect(Collectors.toSet());
        assertThat(drawn).containsExactlyInAnyOrder(Ink.values());
    }

    @Test
    void lettersAreAsLargeAsTheirRoomIsWorkedOutFor() {
        assertThat(STYLE).contains(".picture text { font: 12px ");
        assertThat(Lettering.SIZE).isEqualTo(12);
    }
}
