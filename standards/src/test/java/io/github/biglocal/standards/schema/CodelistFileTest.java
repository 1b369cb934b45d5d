package io.github.biglocal.standards.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodelistFileTest {
    @Test
    void cellsAreSeparatedByCommasAndMayBeInQuotationMarks() {
        assertThat(CodelistFile.rows("""
                Code,Title,Description
                a, "One, two" ,"Says ""yes""
                on two lines"
                ,,

                b,It is 5" wide,
                c,"",last"""))
                .containsExactly(
                        List.of("Code", "Title", "Description"),
                        List.of("a", "One, two", "Says \"yes\"\non two lines"),
                        List.of("b", "It is 5\" wide", ""),
                        List.of("c", "", "last"));
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfACell() {
        assertThat(CodelistFile.rows("a,b\r\n\"c\",\"d\"\r\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void aListThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> CodelistFile.rows(CodelistFileTest.class, "none.csv"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("none.csv");
    }
}
