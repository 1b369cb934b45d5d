package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.funding.AllocationHasUplifts;
import io.github.biglocal.grant.GrantPurposeAllowed;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.CountedMembers;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.SettingsForm;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings of rules in a file: read, written, and what is said where they cannot be read. */
class SettingsFileTest {
    private static final RuleSet ALL = BigLocalRules.all();
    private static final BigLocalJson JSON = BigLocalJson.standard();
    private static final String SIZE = "partnership-minimum-size";

    private static final Settings SETTINGS = Settings.none()
            .off(RuleId.of("rep-in-post"))
            .severity(MinimumSize.ID, Severity.WARNING)
            .value(MinimumSize.ID, MinimumSize.MINIMUM, 6)
            .value(
                    ResidentMajority.ID,
                    "minimum",
                    Series.of(List.of(
                            Edition.of(
                                    Periods.parse("2016-01-01/2020-12-31"),
                                    Ratio.of(2, 3),
                                    Citation.of("Our constitution, 2016", "section 4")),
                            Edition.of(Periods.parse("2021-01-01/.."), Ratio.of(3, 4)))))
            .value(ResidentMajority.ID, "counted", CountedMembers.VOTING_MEMBERS)
            .value(
                    GrantPurposeAllowed.ID,
                    GrantPurposeAllowed.PROHIBITED,
                    Set.of(Purpose.of("POLITICAL"), Purpose.of("RELIGIOUS")))
            .value(
                    AllocationHasUplifts.ID,
                    "uplift",
                    Series.of(List.of(Edition.of(Periods.parse("../.."), Money.parse("GBP 500.00")))))
            .value(RuleId.of("announced-with-its-wave"), "wave-1", LocalDate.of(2010, 7, 28))
            .accepting(new Acceptance(
                    RuleId.of("grant-within-scheme-cap"),
                    new Reference("Grant", "grant-1"),
                    "The partnership agreed to it.",
                    LocalDate.of(2016, 12, 31)));

    private static final String WRITTEN = """
        {
          "formatVersion": "1.0",
          "rules": {
            "allocation-has-uplifts": {
              "parameters": {
                "uplift": "GBP 500.00"
              }
            },
            "announced-with-its-wave": {
              "parameters": {
                "wave-1": "2010-07-28"
              }
            },
            "grant-purpose-allowed": {
              "parameters": {
                "prohibited": [
                  "POLITICAL",
                  "RELIGIOUS"
                ]
              }
            },
            "partnership-minimum-size": {
              "severity": "WARNING",
              "parameters": {
                "minimum": 6
              }
            },
            "rep-in-post": {
              "use": "OFF"
            },
            "resident-majority": {
              "parameters": {
                "counted": "VOTING_MEMBERS",
                "minimum": [
                  {
                    "period": "2016-01-01/2020-12-31",
                    "value": "2/3",
                    "source": {
                      "document": "Our constitution, 2016",
                      "section": "section 4"
                    }
                  },
                  {
                    "period": "2021-01-01/..",
                    "value": "3/4"
                  }
                ]
              }
            }
          },
          "acceptances": [
            {
              "rule": "grant-within-scheme-cap",
              "about": {
                "kind": "Grant",
                "id": "grant-1"
              },
              "reason": "The partnership agreed to it.",
              "lastDay": "2016-12-31"
            }
          ]
        }
        """;

    @Test
    void settingsAreWrittenInTheFormThatTheirValuesHaveEverywhere() {
        assertThat(JSON.write(SETTINGS)).isEqualTo(WRITTEN);
    }

    @Test
    void whatIsWrittenIsReadBackEqual(@TempDir Path folder) {
        Path file = folder.resolve("rules.json");
        JSON.write(SETTINGS, file);

        assertThat(JSON.readSettings(file, ALL)).isEqualTo(Loaded.of(SETTINGS));
        assertThat(JSON.readSettings(
                        new ByteArrayInputStream(WRITTEN.getBytes(StandardCharsets.UTF_16)), "rules.json", ALL))
                .isEqualTo(Loaded.of(SETTINGS));
    }

    static Stream<RuleSet> sets() {
        return Stream.of(BigLocalRules.standard(), BigLocalRules.practice(), ALL, ALL.with(SETTINGS));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theSettingsOfAnySetAreReadBackEqual(RuleSet set) {
        assertThat(JSON.parseSettings(JSON.write(set.settings()), set)).isEqualTo(Loaded.of(set.settings()));
    }

    @Test
    void aCallersOwnMapperWritesThemLikeOurs() throws Exception {
        JsonMapper mapper = JsonMapper.builder().addModule(new BigLocalModule()).build();

        assertThat(mapper.readTree(mapper.writeValueAsString(SETTINGS))).isEqualTo(mapper.readTree(WRITTEN));
        assertThat(mapper.writeValueAsString(SETTINGS.rules().get(MinimumSize.ID)))
                .isEqualTo("{\"severity\":\"WARNING\",\"parameters\":{\"minimum\":6}}");
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        Settings forEver = Settings.none()
                .accepting(new Acceptance(MinimumSize.ID, new Reference("Partnership", "p"), "agreed", LocalDate.MAX));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> JSON.write(forEver))
                .withMessageContaining("does not have four digits");
    }

    @Test
    void anEditorMayNameTheSchema() {
        assertThat(JSON.parseSettings("{\"$schema\": \"rule-settings.schema.json\", \"formatVersion\": \"1.0\"}", ALL))
                .isEqualTo(Loaded.of(Settings.none()));
    }

    // Bad input. The text begins with the version and the field rules, so that a rule begins in column 36.

    private static final String START = "{\"formatVersion\": \"1.0\", \"rules\": ";

    private static Arguments rule(String id, String settings, String... problems) {
        return Arguments.of(START + "{\"" + id + "\": " + settings + "}}", List.of(problems));
    }

    private static Arguments parameter(String rule, String name, String value, String... problems) {
        return rule(
                rule,
                "{\"parameters\": {\"" + name + "\": " + value + "}}",
                Stream.of(problems)
                        .map(problem -> problem.startsWith("text:")
                                ? problem
                                : "text:1:" + (START.length() + rule.length() + name.length() + 26) + " at /rules/"
                                        + rule + "/parameters/" + name + problem)
                        .toArray(String[]::new));
    }

    private static Arguments acceptances(String acceptances, String... problems) {
        return Arguments.of(START + "{}, \"acceptances\": " + acceptances + "}", List.of(problems));
    }

    private static Arguments document(String text, String... problems) {
        return Arguments.of(text, List.of(problems));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                document(
                        "[1]",
                        "text:1:1: WRONG_TYPE: The document is not an object {...}. Give settings: an object with"
                                + " rules, with acceptances, or with both."),
                document(
                        "{\"formatVersion\": \"1.0\", \"rule\": {}}",
                        "text:1:34 at /rule: UNKNOWN_FIELD: The field \"rule\" is not known. Did you mean rules?"
                                + " Correct the name, or remove the field."),
                document(
                        "{\"rules\": {}}",
                        "text:1:1: MISSING_VERSION: The document does not state its format version; it is read as"
                                + " version 1.0. Add \"formatVersion\": \"1.0\"."),
                document(
                        "{\"formatVersion\": \"2.0\"}",
                        "text:1:19 at /formatVersion: UNSUPPORTED_VERSION: The document is in a version of the format"
                                + " that this library cannot read; it reads version 1.0. Use a newer version of the"
                                + " library."),
                document(
                        "{\"formatVersion\": \"1.3\"}",
                        "text:1:19 at /formatVersion: UNSUPPORTED_VERSION: The document is in a newer version of the"
                                + " format; it is read as version 1.0. Use a newer version of the library to read what is"
                                + " new in it."),
                document(
                        "{\"formatVersion\": 1}",
                        "text:1:19 at /formatVersion: WRONG_TYPE: The format version is not a text; the document is"
                                + " read as version 1.0. Write \"1.0\"."),
                document(
                        "{\"formatVersion\": \"1.0\"} {}",
                        "text:1:25: TRAILING_TEXT: There is more text after the end of the document. Remove that text,"
                                + " or put each document in a file of its own."),
                document(
                        "{\"formatVersion\": \"1.0\", \"rules\": []}",
                        "text:1:35 at /rules: WRONG_TYPE: The value is not an object {...}. Put the settings of each"
                                + " rule under its id, such as {\"account-in-one-currency\": {\"use\": \"OFF\"}}."),
                document(
                        "{\"formatVersion\": \"1.0\", \"rules\": {\"partnership-minimum-size\": {\"use\": \"OFF\"",
                        "text:1:77 at /rules/partnership-minimum-size/use: TRUNCATED: The text ends in the middle of"
                                + " the document; only what comes before this place is read. Get the complete file."),
                document(
                        "{\"rules\": {\"partnership-minimum-size\": {\"use\": \"OFF\"},",
                        "text:1:55 at /rules/partnership-minimum-size: TRUNCATED: The text ends in the middle of the"
                                + " document; only what comes before this place is read. Get the complete file."),
                document(
                        "rules: none",
                        "text:1:1: NOT_JSON: The text is not JSON from here on. Look for a missing comma, quotation"
                                + " mark or bracket at or before this place."),
                document("", "text: TRUNCATED: The document is empty. Get the complete file."),
                rule(
                        "minimum-size",
                        "{\"use\": \"OFF\"}",
                        "text:1:52 at /rules/minimum-size: UNKNOWN_RULE: The rule set has no rule \"minimum-size\"."
                                + " Did you mean partnership-minimum-size? Correct the id, or remove what is set for it."),
                rule(
                        "partnership-minimum-sise",
                        "{}",
                        "text:1:64 at /rules/partnership-minimum-sise: UNKNOWN_RULE: The rule set has no rule"
                                + " \"partnership-minimum-sise\". Did you mean partnership-minimum-size? Correct the id,"
                                + " or remove what is set for it."),
                rule(
                        "Partnership minimum size",
                        "{}",
                        "text:1:64 at /rules/Partnership minimum size: UNKNOWN_RULE: The rule set has no rule"
                                + " of that id. Did you mean partnership-minimum-size? Correct the id,"
                                + " or remove what is set for it."),
                rule(
                        "no-such",
                        "{}",
                        "text:1:47 at /rules/no-such: UNKNOWN_RULE: The rule set has no rule \"no-such\". Correct the"
                                + " id, or remove what is set for it."),
                rule(
                        "influence-is-shown",
                        "{\"severity\": \"INFO\"}",
                        "text:1:58 at /rules/influence-is-shown: RETIRED_RULE: The rule influence-is-shown is retired;"
                                + " influence-is-evidenced replaces it, and is used instead. Write"
                                + " influence-is-evidenced."),
                rule(
                        "partnership-minimum-size",
                        "\"OFF\"",
                        "text:1:64 at /rules/partnership-minimum-size: WRONG_TYPE: The value is not an object {...}."
                                + " Write what to set, such as {\"use\": \"OFF\"}."),
                rule(
                        "partnership-minimum-size",
                        "null",
                        "text:1:64 at /rules/partnership-minimum-size: MISSING_FIELD: The value is null. Write what to"
                                + " set, such as {\"use\": \"OFF\"}."),
                rule(
                        "partnership-minimum-size",
                        "{\"use\": false, \"severity\": \"WARNUNG\"}",
                        "text:1:72 at /rules/partnership-minimum-size/use: WRONG_TYPE: The value is not a text"
                                + " \"...\". Write it in quotation marks, such as \"ON\".",
                        "text:1:91 at /rules/partnership-minimum-size/severity: UNKNOWN_CODE: \"WARNUNG\": The code is"
                                + " not on the list of codes for severity. Did you mean WARNING? Write ERROR, WARNING or"
                                + " INFO."),
                rule(
                        "partnership-minimum-size",
                        "{\"use\": \"off\", \"severity\": 1}",
                        "text:1:72 at /rules/partnership-minimum-size/use: UNKNOWN_CODE: \"off\": The code is not on"
                                + " the list of codes for use. Did you mean OFF? Write ON or OFF.",
                        "text:1:91 at /rules/partnership-minimum-size/severity: WRONG_TYPE: The value is not a text"
                                + " \"...\". Write it in quotation marks, such as \"ERROR\"."),
                rule(
                        "partnership-minimum-size",
                        "{\"use\": \"ON\", \"use\": \"OFF\"}",
                        "text:1:78 at /rules/partnership-minimum-size/use: DUPLICATE_FIELD: The field \"use\" is given"
                                + " twice. Remove one of the two."),
                rule(
                        "partnership-minimum-size",
                        "{\"minimum\": 6, \"Use\": \"OFF\"}",
                        "text:1:76 at /rules/partnership-minimum-size/minimum: UNKNOWN_FIELD: The field \"minimum\" is"
                                + " not known. It is a parameter: move it into the field parameters.",
                        "text:1:86 at /rules/partnership-minimum-size/Use: UNKNOWN_FIELD: The field \"Use\" is not"
                                + " known. Did you mean use? Correct the name, or remove the field."),
                rule(
                        "partnership-minimum-size",
                        "{\"parameters\": [6]}",
                        "text:1:79 at /rules/partnership-minimum-size/parameters: WRONG_TYPE: The value is not an"
                                + " object {...}. Put each value under the name of its parameter."),
                rule(
                        "partnership-minimum-size",
                        "{}, \"partnership-minimum-size\": {\"use\": \"OFF\"}",
                        "text:1:68 at /rules/partnership-minimum-size: DUPLICATE_FIELD: The field"
                                + " \"partnership-minimum-size\" is given twice. Remove one of the two."),
                rule(
                        "influence-is-shown",
                        "{}, \"influence-is-evidenced\": {\"use\": \"OFF\"}",
                        "text:1:58 at /rules/influence-is-shown: RETIRED_RULE: The rule influence-is-shown is retired;"
                                + " influence-is-evidenced replaces it, and is used instead. Write"
                                + " influence-is-evidenced.",
                        "text:1:88 at /rules/influence-is-evidenced: DUPLICATE_FIELD: The rule influence-is-evidenced"
                                + " is set twice, once under a former id. Remove one of the two."),
                parameter(
                        "partnership-minimum-size",
                        "minimun",
                        "6",
                        "text:1:91 at /rules/partnership-minimum-size/parameters/minimun: UNKNOWN_PARAMETER: The rule"
                                + " partnership-minimum-size has no parameter \"minimun\". Did you mean minimum? Its"
                                + " parameter is minimum."),
                parameter(
                        "account-in-one-currency",
                        "minimum",
                        "6",
                        "text:1:90 at /rules/account-in-one-currency/parameters/minimum: UNKNOWN_PARAMETER: The rule"
                                + " account-in-one-currency has no parameter \"minimum\". Remove it: this rule has no"
                                + " parameters."),
                parameter(
                        "partnership-minimum-size",
                        "minimum",
                        "0",
                        "text:1:91 at /rules/partnership-minimum-size/parameters/minimum: INVALID_VALUE: The field"
                                + " minimum is 0. So minimum is left as it is. Give 1 or more. In this set it is 8"
                                + " members."),
                parameter(
                        "partnership-minimum-size",
                        "minimum",
                        "\"6\"",
                        "text:1:91 at /rules/partnership-minimum-size/parameters/minimum: WRONG_TYPE: The value is not"
                                + " a whole number. So minimum is left as it is. Write digits without quotation marks, such"
                                + " as 8."),
                parameter(
                        "partnership-minimum-size",
                        "minimum",
                        "6.5",
                        "text:1:91 at /rules/partnership-minimum-size/parameters/minimum: WRONG_TYPE: The value is not"
                                + " a whole number. So minimum is left as it is. Write digits without quotation marks, such"
                                + " as 8."),
                parameter(
                        "partnership-minimum-size",
                        "minimum",
                        "80000000000",
                        "text:1:91 at /rules/partnership-minimum-size/parameters/minimum: NUMBER_TOO_LARGE: The number"
                                + " is too large for its field. So minimum is left as it is. Correct the number."),
                parameter(
                        "partnership-minimum-size",
                        "minimum",
                        "1E999999999999",
                        "text:1:91 at /rules/partnership-minimum-size/parameters/minimum: NUMBER_TOO_LARGE: The number"
                                + " is too large or too small to be read. Correct the number."),
                parameter(
                        "partnership-minimum-size",
                        "minimum",
                        "null",
                        "text:1:91 at /rules/partnership-minimum-size/parameters/minimum: MISSING_FIELD: The value is"
                                + " null. So minimum is left as it is. Write digits without quotation marks, such as 8."),
                parameter(
                        "allocation-minimum",
                        "minimum",
                        "500",
                        "text:1:85 at /rules/allocation-minimum/parameters/minimum: WRONG_TYPE: The value is not a"
                                + " text \"...\". So minimum is left as it is. Write it in quotation marks, such as \"GBP"
                                + " 1000000.00\"."),
                parameter(
                        "allocation-minimum",
                        "minimum",
                        "\"500\"",
                        "text:1:85 at /rules/allocation-minimum/parameters/minimum: INVALID_VALUE: \"500\": The text"
                                + " is not an amount of money. So minimum is left as it is. Write the currency, a space and"
                                + " the amount, such as GBP 147805.00, with at most 18 digits before the decimal point."),
                parameter(
                        "allocation-minimum",
                        "minimum",
                        "\"GBP -1.00\"",
                        "text:1:85 at /rules/allocation-minimum/parameters/minimum: INVALID_VALUE: The field minimum"
                                + " is negative. So minimum is left as it is. Give zero or more. In this set it is"
                                + " £1,000,000."),
                parameter(
                        "announced-with-its-wave",
                        "wave-1",
                        "\"28.7.2010\"",
                        "text:1:89 at /rules/announced-with-its-wave/parameters/wave-1: INVALID_VALUE: \"28.7.2010\":"
                                + " The text is not a date. So wave-1 is left as it is. Write it as year-month-day, such as"
                                + " 2016-04-01."),
                parameter(
                        "announced-with-its-wave",
                        "wave-1",
                        "20100728",
                        "text:1:89 at /rules/announced-with-its-wave/parameters/wave-1: WRONG_TYPE: The value is not a"
                                + " text \"...\". So wave-1 is left as it is. Write it in quotation marks, such as"
                                + " \"2010-07-27\"."),
                parameter(
                        "resident-majority",
                        "counted",
                        "\"VOTING_MEMBRES\"",
                        "text:1:84 at /rules/resident-majority/parameters/counted: UNKNOWN_CODE: \"VOTING_MEMBRES\":"
                                + " The code is not on the list of codes for counted members. So counted is left as it is."
                                + " Did you mean VOTING_MEMBERS? Write MEMBERS_IN_POST or VOTING_MEMBERS."),
                parameter(
                        "resident-majority",
                        "minimum",
                        "0.51",
                        "text:1:84 at /rules/resident-majority/parameters/minimum: WRONG_TYPE: The value is not a text"
                                + " \"...\". So minimum is left as it is. Write it in quotation marks, such as \"51/100\"."),
                parameter(
                        "resident-majority",
                        "minimum",
                        "\"51 %\"",
                        "text:1:84 at /rules/resident-majority/parameters/minimum: INVALID_VALUE: \"51 %\": The text"
                                + " is not a ratio. So minimum is left as it is. Write a fraction such as 51/100, of whole"
                                + " numbers with at most 40 digits."),
                parameter(
                        "resident-majority",
                        "minimum",
                        "\"3/2\"",
                        "text:1:84 at /rules/resident-majority/parameters/minimum: INVALID_VALUE: The field minimum is"
                                + " 3/2. So minimum is left as it is. Give a number from 0 to 1. In this set it is 51 % from"
                                + " 1 July 2015 to 31 March 2026 (Local Trust, Big Local partnerships (programme"
                                + " guidance), July 2015 and July 2017)."),
                parameter(
                        "resident-majority",
                        "minimum",
                        "[]",
                        "text:1:84 at /rules/resident-majority/parameters/minimum: INVALID_VALUE: The field minimum"
                                + " has no edition. So minimum is left as it is. Give at least one. In this set it is 51 %"
                                + " from 1 July 2015 to 31 March 2026 (Local Trust, Big Local partnerships (programme"
                                + " guidance), July 2015 and July 2017)."),
                parameter(
                        "resident-majority",
                        "minimum",
                        "[\"2/3\"]",
                        "text:1:85 at /rules/resident-majority/parameters/minimum/0: WRONG_TYPE: The value is not an"
                                + " object {...}. So minimum is left as it is. Give each edition with its period, such as"
                                + " {\"period\": \"2015-07-01/..\", \"value\": \"51/100\"}."),
                parameter(
                        "resident-majority",
                        "minimum",
                        "[{\"period\": \"2015\", \"value\": \"3/2\", \"sauce\": 1}]",
                        "text:1:129 at /rules/resident-majority/parameters/minimum/0/sauce: UNKNOWN_FIELD: The field"
                                + " \"sauce\" is not known. Correct the name, or remove the field.",
                        "text:1:96 at /rules/resident-majority/parameters/minimum/0/period: INVALID_VALUE: \"2015\":"
                                + " The text is not a period. So minimum is left as it is. Write the first and last day,"
                                + " such as 2016-04-01/2019-03-31, with two dots for an open end.",
                        "text:1:113 at /rules/resident-majority/parameters/minimum/0/value: INVALID_VALUE: The field"
                                + " minimum is 3/2. So minimum is left as it is. Give a number from 0 to 1."),
                parameter(
                        "resident-majority",
                        "minimum",
                        "[{\"period\": \"2015-01-01/..\", \"value\": \"1/2\"}, {\"period\": \"2016-01-01/..\","
                                + " \"value\": \"1/2\"}]",
                        "text:1:84 at /rules/resident-majority/parameters/minimum: INVALID_VALUE: Two entries apply on"
                                + " the same day, one from 1 January 2015 and one from 1 January 2016. So minimum is left as"
                                + " it is. End one of them earlier. In this set it is 51 % from 1 July 2015 to 31 March"
                                + " 2026 (Local Trust, Big Local partnerships (programme guidance), July 2015 and July"
                                + " 2017)."),
                parameter(
                        "resident-majority",
                        "minimum",
                        "[{\"value\": \"1/2\", \"source\": {\"link\": \"x\"}}]",
                        "text:1:85 at /rules/resident-majority/parameters/minimum/0: MISSING_FIELD: The field period"
                                + " is missing. So minimum is left as it is. Give it a value.",
                        "text:1:112 at /rules/resident-majority/parameters/minimum/0/source: MISSING_FIELD: The field"
                                + " document is missing. So minimum is left as it is. Give it a value."),
                parameter(
                        "grant-purpose-allowed",
                        "prohibited",
                        "\"POLITICAL\"",
                        "text:1:91 at /rules/grant-purpose-allowed/parameters/prohibited: WRONG_TYPE: The value is not"
                                + " a list [...]. So prohibited is left as it is. Write a list of codes, such as"
                                + " [\"POLITICAL\"]."),
                parameter(
                        "grant-purpose-allowed",
                        "prohibited",
                        "[\"POLITICAL\", 1, \"\"]",
                        "text:1:105 at /rules/grant-purpose-allowed/parameters/prohibited/1: WRONG_TYPE: The value is"
                                + " not a text \"...\". So prohibited is left as it is. Write it in quotation marks, such as"
                                + " \"POLITICAL\".",
                        "text:1:108 at /rules/grant-purpose-allowed/parameters/prohibited/2: INVALID_VALUE: The text"
                                + " is blank. So prohibited is left as it is. Give it a value."),
                parameter(
                        "grant-purpose-allowed",
                        "prohibited",
                        "[\"POLITICLA\"]",
                        "text:1:92 at /rules/grant-purpose-allowed/parameters/prohibited/0: UNKNOWN_CODE:"
                                + " \"POLITICLA\": The code is not on the list of codes for purpose as this version has"
                                + " it. The known codes are EVENT, START_UP, ACTIVITIES, SERVICE, EQUIPMENT, WORKS,"
                                + " EMERGENCY, BID_WRITING, ACTIVITY_BEFORE_AWARD, EXISTING_SALARIES, POLITICAL,"
                                + " RELIGIOUS, STATUTORY_DUTIES, RECOVERABLE_VAT and GENERAL_RUNNING_COSTS. Did you mean"
                                + " POLITICAL? Correct the code if it is misspelt. A code that is not known is set as it"
                                + " is."),
                acceptances(
                        "{}",
                        "text:1:54 at /acceptances: WRONG_TYPE: The value is not a list [...]. Put the acceptances"
                                + " into a list."),
                acceptances(
                        "[1, {}]",
                        "text:1:55 at /acceptances/0: WRONG_TYPE: The value is not an object {...}. So the acceptance"
                                + " is left out. Give an acceptance: an object with rule, about, reason and lastDay.",
                        "text:1:58 at /acceptances/1: MISSING_FIELD: The field rule is missing. So the acceptance is"
                                + " left out. Give it a value.",
                        "text:1:58 at /acceptances/1: MISSING_FIELD: The field about is missing. So the acceptance is"
                                + " left out. Give it a value.",
                        "text:1:58 at /acceptances/1: MISSING_FIELD: The field reason is missing. So the acceptance is"
                                + " left out. Give it a value.",
                        "text:1:58 at /acceptances/1: MISSING_FIELD: The field lastDay is missing. So the acceptance"
                                + " is left out. Give it a value."),
                acceptances(
                        "[{\"rule\": \"rep-in-pst\", \"about\": {\"kynd\": 1, \"id\": 2}, \"reason\": \"\","
                                + " \"lastDay\": \"2016-02-30\"}]",
                        "text:1:64 at /acceptances/0/rule: UNKNOWN_RULE: The rule set has no rule \"rep-in-pst\". So"
                                + " the acceptance is left out. Did you mean rep-in-post? Correct the id.",
                        "text:1:96 at /acceptances/0/about/kynd: UNKNOWN_FIELD: The field \"kynd\" is not known. Did"
                                + " you mean kind? Correct the name, or remove the field.",
                        "text:1:87 at /acceptances/0/about: MISSING_FIELD: The field kind is missing. So the"
                                + " acceptance is left out. Give it a value.",
                        "text:1:105 at /acceptances/0/about/id: WRONG_TYPE: The value is not a text \"...\". So the"
                                + " acceptance is left out. Write it in quotation marks, such as \"grant-1\".",
                        "text:1:119 at /acceptances/0/reason: INVALID_VALUE: The field reason is blank. So the"
                                + " acceptance is left out. Give it a value.",
                        "text:1:134 at /acceptances/0/lastDay: INVALID_VALUE: \"2016-02-30\": There is no such date."
                                + " So the acceptance is left out. Correct the date."),
                acceptances(
                        "[{\"rule\": \"influence-is-shown\", \"about\": {\"kind\": \"Grant\", \"id\": \"g\"},"
                                + " \"reason\": \" \", \"lastDay\": null}]",
                        "text:1:64 at /acceptances/0/rule: RETIRED_RULE: The rule influence-is-shown is retired;"
                                + " influence-is-evidenced replaces it, and is used instead. Write"
                                + " influence-is-evidenced.",
                        "text:1:135 at /acceptances/0/reason: INVALID_VALUE: The field reason is blank. So the"
                                + " acceptance is left out. Give it a value.",
                        "text:1:151 at /acceptances/0/lastDay: MISSING_FIELD: The field lastDay is null. So the"
                                + " acceptance is left out. Give it a value."),
                acceptances(
                        "[{\"rule\": \"rep-in-post\", \"about\": \"Area a\", \"reason\": \"agreed\", \"lastDay\":"
                                + " \"2016-02-29\", \"until\": 1}]",
                        "text:1:152 at /acceptances/0/until: UNKNOWN_FIELD: The field \"until\" is not known. Correct"
                                + " the name, or remove the field.",
                        "text:1:88 at /acceptances/0/about: WRONG_TYPE: The value is not an object {...}. So the"
                                + " acceptance is left out. Name the record, such as {\"kind\": \"Grant\", \"id\":"
                                + " \"grant-1\"}."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void whatIsWrongIsSaidWithItsPlace(String text, List<String> expected) {
        assertThat(JSON.parseSettings(text, ALL).problems())
                .extracting(Problem::toString)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void whatCanBeReadIsKeptAndTheRestStaysAsItIs() {
        Loaded<Settings> read = JSON.parseSettings("""
            {"formatVersion": "1.0",
             "rules": {
               "partnership-minimum-size": {"severity": "WARNUNG", "use": "OFF", "parameters": {"minimum": 0}},
               "no-such": {"use": "OFF"},
               "resident-majority": {"parameters": {"minimum": "2/3", "counted": "NOBODY"}}},
             "acceptances": [
               {"rule": "no-such", "about": {"kind": "Grant", "id": "g"}, "reason": "agreed", "lastDay": "2016-12-31"},
               {"rule": "rep-in-post", "about": {"kind": "Area", "id": "a"}, "reason": "agreed", "lastDay": "2016-12-31"}]}
            """, ALL);

        assertThat(read.errors()).hasSize(5);
        assertThat(read.errors())
                .extracting(problem -> problem.place().toString())
                .contains("text:4:15 at /rules/no-such");
        assertThat(read.value())
                .contains(Settings.none()
                        .off(MinimumSize.ID)
                        .value(
                                ResidentMajority.ID,
                                "minimum",
                                Series.of(List.of(Edition.of(Periods.parse("../.."), Ratio.of(2, 3)))))
                        .accepting(new Acceptance(
                                RuleId.of("rep-in-post"),
                                new Reference("Area", "a"),
                                "agreed",
                                LocalDate.of(2016, 12, 31))));
        assertThat(ALL.with(read.value().orElseThrow())
                        .settings()
                        .rules()
                        .get(MinimumSize.ID)
                        .values())
                .containsEntry("minimum", 8);
    }

    @Test
    void aFileThatIsCutAnywhereIsReadAsFarAsItGoesAndThrowsNothing() {
        for (int end = 0; end < WRITTEN.stripTrailing().length(); end++) {
            Loaded<Settings> read = JSON.parseSettings(WRITTEN.substring(0, end), ALL);

            assertThat(read.errors()).as("cut at %s", end).hasSize(1);
            read.value().ifPresent(settings -> {
                assertThat(SETTINGS.acceptances()).containsAll(settings.acceptances());
                assertThat(SETTINGS.rules()).containsAllEntriesOf(settings.rules());
            });
        }
    }

    @Test
    void aFileThatIsCutKeepsTheRulesBeforeTheOneItIsCutIn() {
        String cut = WRITTEN.substring(0, WRITTEN.indexOf("section 4"));

        assertThat(JSON.parseSettings(cut, ALL).value().orElseThrow().rules().keySet())
                .extracting(RuleId::value)
                .containsExactly(
                        "allocation-has-uplifts",
                        "announced-with-its-wave",
                        "grant-purpose-allowed",
                        "partnership-minimum-size",
                        "rep-in-post");
    }

    @Test
    void bytesThatAreNoTextAreAProblemAndWhatComesBeforeIsKept() {
        byte[] bytes = (START + "{\"rep-in-post\": {\"use\": \"OFF\"}, \"caf\u00e9\": {}}}")
                .getBytes(StandardCharsets.ISO_8859_1);
        Loaded<Settings> read = JSON.readSettings(new ByteArrayInputStream(bytes), "rules.json", ALL);

        assertThat(read.errors()).extracting(problem -> problem.code().value()).containsExactly("NOT_TEXT");
        assertThat(read.value().orElse(Settings.none()))
                .isIn(Settings.none(), Settings.none().off(RuleId.of("rep-in-post")));
    }

    @Test
    void aFileThatIsNotThereOrIsAFolderIsAProblem(@TempDir Path folder) {
        for (Path file : List.of(folder, folder.resolve("none.json"))) {
            Loaded<Settings> read = JSON.readSettings(file, ALL);

            assertThat(read.value()).isEmpty();
            assertThat(read.problems())
                    .extracting(problem -> problem.code().value())
                    .containsExactly("NOT_FOUND");
        }
    }

    @Test
    void aNameThatNoFieldCanHaveAndADeepValueCostThemselves(@TempDir Path folder) throws Exception {
        String deep = "[".repeat(2_000) + "]".repeat(2_000);
        Path file = folder.resolve("rules.json");
        Files.writeString(
                file,
                START + "{\"" + "x".repeat(1_001) + "\": {}, \"" + SIZE + "\": {\"use\": \"OFF\"}}, \"deep\": " + deep
                        + "}");
        Loaded<Settings> read = JSON.readSettings(file, ALL);

        assertThat(read.value()).contains(Settings.none().off(MinimumSize.ID));
        assertThat(read.problems())
                .extracting(problem -> problem.code().value())
                .containsExactly("INVALID_VALUE", "TOO_DEEP", "UNKNOWN_FIELD");
    }

    @Test
    void manyProblemsAreCounted() {
        String rules = IntStream.range(0, 5_000)
                .mapToObj(i -> "\"rule-" + i + "\": {}")
                .collect(Collectors.joining(", ", "{", "}"));
        List<Problem> problems = JSON.parseSettings(START + rules + "}", ALL).problems();

        assertThat(problems).hasSize(1_001);
        assertThat(problems.get(0).code()).isEqualTo(SettingsForm.UNKNOWN_RULE);
        assertThat(problems.get(1_000).message()).isEqualTo("4,000 more errors are not listed.");
    }
}
