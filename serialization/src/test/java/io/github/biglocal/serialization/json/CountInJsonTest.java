package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Count;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An exact count is a number in JSON, one with a bound is a text. */
class CountInJsonTest {
    private static final BigLocalJson JSON = BigLocalJson.standard();

    private static Programme with(Count population) {
        return Programme.builder()
                .id(ProgrammeId.of("p"))
                .name("P")
                .addArea(Area.builder()
                        .id(AreaId.of("a"))
                        .name("A")
                        .population(population)
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        0            | 0
        2147483647   | 2147483647
        about 9      | "about 9"
        more than 30 | "more than 30"
        """)
    void itIsWrittenAsItReadsBest(String count, String written) {
        Programme programme = with(Count.parse(count));

        assertThat(JSON.write(programme).replaceAll("\\s+:", ":")).contains("\"population\": " + written);
        assertThat(JSON.parse(JSON.write(programme)).orThrow()).isEqualTo(programme);
    }

    @Test
    void anExactOneMayBeATextToo() {
        String document = JSON.write(with(Count.about(7_000))).replace("about 7000", "7000");

        assertThat(JSON.parse(document).orThrow()).isEqualTo(with(Count.of(7_000)));
    }
}
