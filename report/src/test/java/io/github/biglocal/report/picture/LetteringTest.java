package io.github.biglocal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LetteringTest {
    static final List<String> WORDS = SamplePictures.HOSTILE;

    @ParameterizedTest
    @FieldSource("WORDS")
    void whatIsShortenedHasRoom(String text) {
        for (double width = 20; width < 360; width += 7) {
            assertThat(Lettering.width(Lettering.shortened(text, width))).isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @FieldSource("WORDS")
    void whatIsWrappedHasRoom(String text) {
        for (double width = 20; width < 360; width += 7) {
            double room = width;
            assertThat(Lettering.wrapped(text, width, 2))
                    .hasSizeBetween(1, 2)
                    .allMatch(line -> Lettering.width(line) <= room);
        }
    }

    @ParameterizedTest
    @CsvSource({"Hub, Hub", "Community, Community", "Community hub, Community h…"})
    void aTextIsCutWhereTheRoomEnds(String text, String shown) {
        assertThat(Lettering.shortened(text, 100)).isEqualTo(shown);
    }

    @Test
    void aTextIsWrappedBetweenWordsAndCutOnTheLastLine() {
        assertThat(Lettering.wrapped("People feel that their area is a better place", 110, 2))
                .containsExactly("People feel that", "their area is a…");
        assertThat(Lettering.wrapped("short", 110, 2)).containsExactly("short");
    }

    @Test
    void whatCannotBeSeenIsShownAsAnEscape() {
        assertThat(Lettering.shortened("a\u202Eb", 100)).isEqualTo("a\\u202Eb");
    }

    @Test
    void halfACharacterIsNotShown() {
        String shown = Lettering.shortened("\uD83C\uDF33".repeat(40), 100);
        assertThat(shown).startsWith("\uD83C\uDF33").endsWith("…");
        assertThat(shown.codePoints()).noneMatch(each -> Character.getType(each) == Character.SURROGATE);
    }
}
