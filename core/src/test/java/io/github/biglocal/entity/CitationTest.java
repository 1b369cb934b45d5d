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
