package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.SettingsForm;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reform in a file: read, written, and what is said where it cannot be read. */
class ReformFileTest {
    private static final RuleSet STANDARD = BigLocalRules.standard();
    private static final BigLocalJson JSON = BigLocalJson.standard();

    private static final Reform SIXTY = Reform.of("At least 60 % residents")
            .from(
                    LocalDate.of(2016, 4, 1),
                    Settings.none().value(ResidentMajority.ID, "minimum", Ratio.ofPercent(60)),
                    Citation.of("A consultation paper, 2015"));

    private static final String ONE_STEP = """
        {
          "formatVersion": "1.0",
          "reform": "At least 60 % residents",
          "from": "2016-04-01",
          "source": {
            "document": "A consultation paper, 2015"
          },
          "rules": {
            "resident-majority": {
              "parameters": {
                "minimum": "3/5"
              }
            }
          }
        }
        """;

    private static final Reform TWO_STEPS =
            SIXTY.from(LocalDate.of(2018, 1, 1), Settings.none().value(MinimumSize.ID, MinimumSize.MINIMUM, 10));

    private static final String TWO_STEPS_WRITTEN = """
        {
          "formatVersion": "1.0",
          "reform": "At least 60 % residents",
          "steps": [
            {
              "from": "2016-04-01",
              "source": {
                "document": "A consultation paper, 2015"
              },
              "rules": {
                "resident-majority": {
                  "parameters": {
                    "minimum": "3/5"
                  }
                }
              }
            },
            {
              "from": "2018-01-01",
              "rules": {
                "partnership-minimum-size": {
                  "parameters": {
                    "minimum": 10
                  }
                }
              }
            }
          ]
        }
        """;

    @Test
    void aReformIsWrittenInTheFormOfSettingsWithItsNameItsDayAndItsSource() {
        assertThat(JSON.write(SIXTY).lines())
                .containsExactlyElementsOf(ONE_STEP.lines().toList());
        assertThat(JSON.write(TWO_STEPS).lines())
                .containsExactlyElementsOf(TWO_STEPS_WRITTEN.lines().toList());
    }

    @Test
    void itIsReadBackEqual(@TempDir Path folder) {
        assertThat(JSON.parseReform(ONE_STEP, STANDARD)).isEqualTo(Loaded.of(SIXTY));
        assertThat(JSON.parseReform(TWO_STEPS_WRITTEN, STANDARD)).isEqualTo(Loaded.of(TWO_STEPS));
        Path file = folder.resolve("reform.json");
        JSON.write(TWO_STEPS, file);
        assertThat(JSON.readReform(file, STANDARD)).isEqualTo(Loaded.of(TWO_STEPS));
        assertThat(JSON.readReform(
                        new ByteArrayInputStream(ONE_STEP.getBytes(StandardCharsets.UTF_8)), "stream", STANDARD))
                .isEqualTo(Loaded.of(SIXTY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3/5                | 3/2             | /rules/resident-majority/parameters/minimum | INVALID_VALUE     | Give a number from 0 to 1.
        "minimum"          | "minimun"       | /rules/resident-majority/parameters/minimun | UNKNOWN_PARAMETER | Did you mean minimum?
        "resident-majority" | "resident-majoritty" | /rules/resident-majoritty              | UNKNOWN_RULE      | Did you mean resident-majority?
        2016-04-01         | 2016-04-31      | /from                                       | INVALID_VALUE     | Correct the date.
        "from"             | "form"          | /form                                       | UNKNOWN_FIELD     | Did you mean from?
        "parameters"       | "severity"      | /rules/resident-majority/severity           | UNKNOWN_FIELD     | a reform changes values of parameters, and nothing else of a rule.
        "document"         | "documents"     | /source                                     | MISSING_FIELD     | Give it a value.
        """)
    void whatIsWrongIsNamedWithItsPlaceAndWhereNoValueIsLeftThereIsNoReform(
            String right, String wrong, String place, String code, String repair) {
        Loaded<Reform> read = JSON.parseReform(ONE_STEP.replace(right, wrong), STANDARD);

        assertThat(read.value()).isEmpty();
        assertThat(read.errors())
                .anySatisfy(problem -> {
                    assertThat(problem.place()).asString().contains("at " + place);
                    assertThat(problem.code()).hasToString(code);
                    assertThat(problem.repair()).contains(repair);
                })
                .last()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(SettingsForm.REFORM_INCOMPLETE);
                    assertThat(problem.message())
                            .isEqualTo("No value that the reform would change could be read, so there is no reform.");
                });
    }

    @Test
    void ofAReformOfWhichAValueIsRefusedTheRestIsKeptAndIsSaidNotToBeAllOfIt() {
        Loaded<Reform> read = JSON.parseReform(TWO_STEPS_WRITTEN.replace("3/5", "3/2"), STANDARD);

        Reform rest = read.value().orElseThrow();
        assertThat(rest.rulesOn(STANDARD, LocalDate.of(2020, 1, 1)).settings())
                .isEqualTo(STANDARD.with(MinimumSize.standard().with(MinimumSize.MINIMUM.name(), 10))
                        .settings());
        assertThat(read.warnings()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(SettingsForm.REFORM_INCOMPLETE);
            assertThat(problem.message())
                    .isEqualTo(
                            "Part of the reform could not be read: what was read changes 1 value of a parameter only.");
        });
    }

    @Test
    void aReformThatIsWrittenWithoutValuesIsOneThatChangesNothing() {
        Loaded<Reform> read = JSON.parseReform(
                "{\"formatVersion\": \"1.0\", \"reform\": \"r\", \"from\": \"2016-04-01\", \"rules\": {}}", STANDARD);

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow().name()).isEqualTo("r");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        []                                                  | The document is not an object {...}.
        {"formatVersion": "1.0", "from": "2016-04-01", "rules": {}} | The field reform is missing.
        {"formatVersion": "2.0", "reform": "r"}             | The document is in a version of the format that this library cannot read; it reads version 1.0.
        """)
    void whatIsNoReformIsNone(String json, String message) {
        Loaded<Reform> read = JSON.parseReform(json, STANDARD);

        assertThat(read.value()).isEmpty();
        assertThat(read.errors().get(0).message()).isEqualTo(message);
    }

    @Test
    void aStepWithoutADayOrRulesIsLeftOut() {
        Loaded<Reform> read = JSON.parseReform(TWO_STEPS_WRITTEN.replace("\"2016-04-01\"", "null"), STANDARD);

        assertThat(read.value().orElseThrow().steps())
                .isEqualTo(TWO_STEPS.steps().subList(1, 2));
        assertThat(read.errors())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("The field from is null. So the step is left out."));
    }
}
