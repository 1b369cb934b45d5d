package io.github.biglocal.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

    @Test
    void printsTheDocumentAndTheSectionIfThereIsOne() {
        assertThat(Citation.of("Big Local as Change Agent, 2020")).hasToString("Big Local as Change Agent, 2020");
        assertThat(Citation.of("Big Local as Change Agent, 2020", "table 1"))
                .hasToString("Big Local as Change Agent, 2020, table 1");
    }

    @Test
    void isOfTheSamePlaceWhateverIsNoted() {
        Citation table = Citation.of("Big Local as Change Agent, 2020", "table 1");
        Citation noted = new Citation(table.document(), table.section(), Optional.of("the source gives only a year"));

        assertThat(table.isSamePlace(noted)).isTrue();
        assertThat(noted.isSamePlace(table)).isTrue();
        assertThat(table.isSamePlace(Citation.of("Big Local as Change Agent, 2020", "table 2")))
                .isFalse();
        assertThat(table.isSamePlace(Citation.of("Big Local as Change Agent, 2020")))
                .isFalse();
        assertThat(table.isSamePlace(Citation.of("Kirk Hallam Big Local, 2018", "table 1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void noPartIsBlank(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.of(blank))
                .withMessageContaining("document");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.of("d", blank))
                .withMessageContaining("section");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Citation("d", Optional.empty(), Optional.of(blank)))
                .withMessageContaining("note");
    }
}
