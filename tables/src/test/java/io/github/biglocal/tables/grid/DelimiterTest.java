package io.github.biglocal.tables.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first rows of a CSV file show what separates its columns. */
class DelimiterTest {
    private static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("nothing at all", "", ','),
                Arguments.of("one column", "Amount\n5\n7\n", ','),
                Arguments.of("commas", "a,b\n1,2\n", ','),
                Arguments.of("semicolons", "a;b\n1;2\n", ';'),
                Arguments.of("tabs", "a\tb\n1\t2\n", '\t'),
                Arguments.of("no row but the headings", "a;b;c", ';'),
                Arguments.of("decimal commas", "Name;Amount\nA;1,50\nB;2,75\n", ';'),
                Arguments.of("a comma in every row, headings included", "Name, of group;Amount\nA, B;1\nC, D;2\n", ';'),
                Arguments.of("a title without a delimiter", "Grants awarded 2021\n\nId;Title;Amount\n1;Café;5\n", ';'),
                Arguments.of(
                        "a title with commas", "Grants, awarded, 2021\nId;Title;Amount\n1;Café;5\n2;Hall;7\n", ';'),
                Arguments.of("a title with semicolons", "Grants; 2021\nId,Title,Amount\n1,a;b,5\n", ','),
                Arguments.of("lists within cells", "Id,Purposes,Note\n1,a;b,x\n2,a;b,y\n3,a;b,z\n", ','),
                Arguments.of("ragged rows with lists", "Id,A,B,C\n1,x;y,2\n2,x;y\n3,x;y,2,3\n4,x;y,2,3,4\n", ','),
                Arguments.of("quoted commas", "Id;Title\n1;\"a,b,c\"\n2;\"d,e,f\"\n", ';'),
                Arguments.of("quoted line breaks", "Id;Title\n1;\"a,b\nc,d\ne,f\ng,h\"\n", ';'),
                Arguments.of("doubled quotation marks", "Id;Title\n1;\"a \"\"b,c\"\" d,e\"\n2;\"f,g\"\n", ';'),
                Arguments.of("quotation marks within a cell", "Id;Title\n1;say \"\"a, b\"\"\n2;c\n", ';'),
                Arguments.of("stated", "sep=,\na;b;c\n1;2;3\n", ','),
                Arguments.of("stated in quotation marks", "\"sep=;\"\r\na,b\r\n", ';'),
                Arguments.of("a heading that looks as if it stated it", "sep=a\nb;c\n", ';'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theDelimiterIsFound(String name, String text, char delimiter) {
        assertThat(Delimiter.of(text, false).character()).isEqualTo(delimiter);
    }

    @Test
    void aRowThatIsCutOffDoesNotCount() {
        assertThat(Delimiter.of("a;b\n1;x,y,z,a,b\n2,", true).character()).isEqualTo(';');
        assertThat(Delimiter.of("a;b;c,d", true).character())
                .as("there is no other")
                .isEqualTo(';');
    }
}
