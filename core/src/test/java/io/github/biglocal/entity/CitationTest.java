package io.github.biglocal.entity;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
        Citation noted = table.withNote("the source gives only a year");

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
        assertRefused("Citation", "document", () -> Citation.of(blank));
        assertRefused("Citation", "section", () -> Citation.of("d", blank));
        assertRefused("Citation", "note", () -> Citation.of("d").withNote(blank));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org/guidance",
                "/guidance",
                "mailto:somebody@example.org",
                "https:guidance",
                "ftp://example.org"
            })
    void aLinkIsAnAddressOfTheWeb(String address) {
        assertRefused("Citation", "link", () -> Citation.of("d").withLink(address));
    }

    @Test
    void itsLinkAndWordsAreKeptBesideThePlace() {
        Citation citation = Citation.of("d", "1")
                .withNote("n")
                .withLink("https://example.org/d")
                .withWords("at least eight people");

        assertThat(citation.link()).contains(URI.create("https://example.org/d"));
        assertThat(citation.words()).contains("at least eight people");
        assertThat(citation.isSamePlace(Citation.of("d", "1"))).isTrue();
        assertThat(citation).hasToString("d, 1");
    }
}
