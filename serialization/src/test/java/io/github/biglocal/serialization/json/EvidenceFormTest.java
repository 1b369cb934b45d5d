package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.evidence.Evidence;
import io.github.biglocal.evidence.EvidenceGrade;
import io.github.biglocal.evidence.EvidenceId;
import io.github.biglocal.evidence.EvidenceScale;
import io.github.biglocal.evidence.ImpactId;
import io.github.biglocal.evidence.Indicator;
import io.github.biglocal.evidence.IndicatorId;
import io.github.biglocal.evidence.Measure;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Loaded;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How evidence and indicators are written, and that no number in them is taken on trust. */
class EvidenceFormTest {
    private static final String DOCUMENT = """
            {"formatVersion": "1.0", "id": "p", "name": "P", "indicators": [{"id": "i", "area": "a",
             "outcome": "BETTER_PLACE_TO_LIVE", "title": "T", "baseline": {"value": %s, "date": "2018-01-01"}}]}
            """;

    private final BigLocalJson json = BigLocalJson.standard();

    @Test
    void evidenceNamesTheScaleOfItsGrade() {
        assertThat(json.write(Evidence.builder()
                        .id(EvidenceId.of("survey"))
                        .area(AreaId.of("a"))
                        .addImpact(ImpactId.of("pride"))
                        .grade(new EvidenceGrade(EvidenceScale.BOND, 3))
                        .build()))
                .isEqualTo("""
                        {
                          "id": "survey",
                          "area": "a",
                          "impacts": [
                            "pride"
                          ],
                          "grade": {
                            "scale": "BOND",
                            "grade": 3
                          }
                        }
                        """);
    }

    @Test
    void aMeasureIsANumberWithItsDay() {
        assertThat(json.write(Indicator.builder()
                        .id(IndicatorId.of("i"))
                        .area(AreaId.of("a"))
                        .outcome(Outcome.BETTER_PLACE_TO_LIVE)
                        .title("T")
                        .baseline(Measure.of("100", LocalDate.of(2018, 1, 1)))
                        .addReading(Measure.of("63.50", LocalDate.of(2019, 1, 1)))
                        .build()))
                .isEqualTo("""
                        {
                          "id": "i",
                          "area": "a",
                          "outcome": "BETTER_PLACE_TO_LIVE",
                          "title": "T",
                          "baseline": {
                            "value": 100,
                            "date": "2018-01-01"
                          },
                          "readings": [
                            {
                              "value": 63.5,
                              "date": "2019-01-01"
                            }
                          ]
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"63.5", "0.1", "-1000000.000001", "999999999999999999.999999999999999999", "0", "1E-18"})
    void aNumberIsReadAndWrittenBackExactly(String number) {
        Programme programme = json.parse(DOCUMENT.formatted(number)).orThrow();

        assertThat(programme.indicators().get(0).baseline()).contains(Measure.of(number, LocalDate.of(2018, 1, 1)));
        assertThat(json.parse(json.write(programme)).orThrow()).isEqualTo(programme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e19", "\"many\"", "[1]", "true"})
    void aNumberThatIsNoneOrEndlessIsAProblemOfItsRecord(String number) {
        Loaded<Programme> loaded = json.parse(DOCUMENT.formatted(number));

        assertThat(loaded.errors()).hasSize(1);
        assertThat(loaded.value().orElseThrow().indicators()).isEmpty();
        assertThat(loaded.value().orElseThrow().id()).isEqualTo(ProgrammeId.of("p"));
    }
}
