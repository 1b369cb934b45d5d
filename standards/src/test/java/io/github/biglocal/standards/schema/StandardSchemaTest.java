package io.github.biglocal.standards.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardSchemaTest {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Each keyword, with a value that it allows or does not; an independent validator says the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "{\"type\": \"string\"}                         ¦ \"a\"             ¦ ",
                "{\"type\": \"string\"}                         ¦ 1                 ¦ WRONG_TYPE",
                "{\"type\": \"string\"}                         ¦ null              ¦ WRONG_TYPE",
                "{\"type\": [\"string\", \"null\"]}             ¦ null              ¦ ",
                "{\"type\": \"number\"}                         ¦ 1.50              ¦ ",
                "{\"type\": \"number\"}                         ¦ true              ¦ WRONG_TYPE",
                "{\"type\": \"integer\"}                        ¦ 12                ¦ ",
                "{\"type\": \"integer\"}                        ¦ 12.5              ¦ WRONG_TYPE",
                "{\"type\": \"boolean\"}                        ¦ false             ¦ ",
                "{\"type\": \"boolean\"}                        ¦ \"false\"         ¦ WRONG_TYPE",
                "{\"type\": \"array\"}                          ¦ []                ¦ ",
                "{\"type\": \"array\"}                          ¦ {}                ¦ WRONG_TYPE",
                "{\"type\": \"object\"}                         ¦ {}                ¦ ",
                "{\"type\": \"object\"}                         ¦ []                ¦ WRONG_TYPE",
                "{\"type\": \"null\"}                           ¦ null              ¦ ",
                "{\"type\": \"null\"}                           ¦ 0                 ¦ WRONG_TYPE",
                "{\"enum\": [\"a\", null]}                      ¦ \"a\"             ¦ ",
                "{\"enum\": [\"a\", null]}                      ¦ null              ¦ ",
                "{\"enum\": [\"a\", null]}                      ¦ \"A\"             ¦ UNKNOWN_CODE",
                "{\"enum\": [\"a\"]}                            ¦ null              ¦ UNKNOWN_CODE",
                "{\"enum\": [\"a\"]}                            ¦ [\"a\"]           ¦ UNKNOWN_CODE",
                "{\"minLength\": 1}                             ¦ \"\"              ¦ INVALID_VALUE",
                "{\"minLength\": 2}                             ¦ \"\uD83D\uDE00\"  ¦ INVALID_VALUE",
                "{\"minLength\": 1}                             ¦ 5                 ¦ ",
                "{\"pattern\": \"^[a-c]+$\"}                    ¦ \"abc\"           ¦ ",
                "{\"pattern\": \"^[a-c]+$\"}                    ¦ \"abc\\n\"        ¦ INVALID_VALUE",
                "{\"pattern\": \"b\"}                           ¦ \"abc\"           ¦ ",
                "{\"pattern\": \"b\"}                           ¦ 5                 ¦ ",
                "{\"format\": \"date-time\"}                    ¦ \"2021-04-13\"    ¦ INCORRECT_FORMAT",
                "{\"format\": \"date-time\"}                    ¦ 5                 ¦ ",
                "{\"format\": \"uri\"}                          ¦ \"www.a.org\"     ¦ INCORRECT_FORMAT",
                "{\"minimum\": 0}                               ¦ 0                 ¦ ",
                "{\"minimum\": 0}                               ¦ -0.01             ¦ TOO_SMALL",
                "{\"minimum\": 0}                               ¦ \"-1\"            ¦ ",
                "{\"minItems\": 1}                              ¦ [0]               ¦ ",
                "{\"minItems\": 1}                              ¦ []                ¦ TOO_FEW",
                "{\"items\": {\"type\": \"string\"}}            ¦ [\"a\", 1]        ¦ WRONG_TYPE",
                "{\"items\": {\"type\": \"string\"}}            ¦ {\"a\": 1}        ¦ ",
                "{\"uniqueItems\": true}                        ¦ [1, 2]            ¦ ",
                "{\"uniqueItems\": true}                        ¦ [1, 1]            ¦ DUPLICATE_VALUE",
                "{\"uniqueItems\": true}                        ¦ [{\"a\": 1, \"b\": 2}, {\"b\": 2, \"a\": 1}] ¦ DUPLICATE_VALUE",
                "{\"uniqueItems\": true}                        ¦ [\"1\", 1]        ¦ ",
                "{\"uniqueItems\": false}                       ¦ [1, 1]            ¦ ",
                "{\"required\": [\"a\"]}                        ¦ {\"a\": null}     ¦ ",
                "{\"required\": [\"a\"]}                        ¦ {\"b\": 1}        ¦ MISSING_FIELD",
                "{\"required\": [\"a\"]}                        ¦ [1]               ¦ ",
                "{\"properties\": {\"a\": {\"type\": \"string\"}}} ¦ {\"a\": 1}     ¦ WRONG_TYPE",
                "{\"properties\": {\"a\": {\"type\": \"string\"}}} ¦ {\"b\": 1}     ¦ ",
                "{\"patternProperties\": {\"^(t_(en|fr))$\": {\"type\": \"string\"}}} ¦ {\"t_en\": 1} ¦ WRONG_TYPE",
                "{\"patternProperties\": {\"^(t_(en|fr))$\": {\"type\": \"string\"}}} ¦ {\"t_de\": 1} ¦ ",
                "{\"patternProperties\": {\"^t|u$\": {\"type\": \"string\"}}} ¦ {\"au\": 1} ¦ WRONG_TYPE",
                "{\"oneOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"]}]} ¦ {\"a\": 1} ¦ ",
                "{\"oneOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"]}]} ¦ {} ¦ MISSING_FIELD",
                "{\"oneOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"]}]} ¦ {\"a\": 1, \"b\": 1} ¦ NOT_ONE_OF",
                "{\"oneOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"]}]} ¦ {\"a\": null, \"b\": 1} ¦ NOT_ONE_OF",
                "{\"oneOf\": [{\"type\": \"string\"}, {\"minimum\": 5}]} ¦ 5 ¦ ",
                "{\"oneOf\": [{\"type\": \"string\"}, {\"minimum\": 5}]} ¦ 4 ¦ NOT_ONE_OF",
                "{\"oneOf\": [{\"type\": \"string\"}, {\"minimum\": 5}]} ¦ \"a\" ¦ NOT_ONE_OF",
                "{\"oneOf\": [{\"format\": \"date-time\"}, {\"pattern\": \"^[0-9]{4}$\"}]} ¦ \"2021\" ¦ ",
                "{\"oneOf\": [{\"format\": \"date-time\"}, {\"pattern\": \"^[0-9]{4}$\"}]} ¦ \"21\" ¦ INCORRECT_FORMAT",
                "{\"oneOf\": [{\"format\": \"date-time\"}, {\"pattern\": \"^[0-9]{4}$\"}]} ¦ 2021 ¦ INCORRECT_FORMAT",
                "{\"$ref\": \"#/definitions/a\", \"definitions\": {\"a\": {\"type\": \"string\"}}} ¦ 1 ¦ REFUSED",
                "{\"items\": {\"$ref\": \"#/definitions/a\"}, \"definitions\": {\"a\": {\"type\": \"string\"}}} ¦ [1] ¦ WRONG_TYPE",
                "{\"items\": {\"$ref\": \"#/$defs/a\"}, \"$defs\": {\"a\": {\"items\": {\"$ref\": \"#/$defs/a\"}, \"minItems\": 1}}}"
                        + " ¦ [[[]]] ¦ TOO_FEW",
            })
    void everyKeywordMeansWhatItMeansInJsonSchema(String schema, String value, String code) {
        if ("REFUSED".equals(code)) {
            assertThatIllegalArgumentException().isThrownBy(() -> compiled(schema));
            return;
        }
        List<SchemaFault> faults = compiled(schema).check(json(value));

        assertThat(faults)
                .extracting(fault -> fault.code().value())
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(IndependentSchema.draft4((ObjectNode) json(schema)).isValid(json(value)))
                .isEqualTo(code == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"maximum\": 5}",
                "{\"anyOf\": []}",
                "{\"additionalProperties\": false}",
                "{\"properties\": {\"a\": {\"const\": 5}}}",
                "{\"type\": \"date\"}",
                "{\"format\": \"email\"}",
                "{\"enum\": [1]}",
                "{\"items\": [{}]}",
                "{\"items\": {\"$ref\": \"#/definitions/a\"}}",
                "{\"items\": {\"$ref\": \"https://example.org/a.json\"}}",
                "{\"items\": {\"$ref\": \"#/definitions/a\", \"minLength\": 1}, \"definitions\": {\"a\": {}}}",
                "{\"codelist\": \"other.csv\"}",
                "{\"codelist\": \"other.csv\", \"openCodelist\": false}",
                "{\"openCodelist\": false}",
            })
    void whatIsNotKnownIsRefusedWhenTheSchemaIsCompiled(String schema) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compiled(schema))
                .withMessageStartingWith("StandardSchema: The schema has ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$schema",
                "$id",
                "id",
                "title",
                "description",
                "default",
                "deprecated",
                "rollUp",
                "mergeStrategy",
                "mergeOptions",
                "omitWhenMerged",
                "wholeListMerge",
                "versionId"
            })
    void annotationsAskForNothing(String annotation) {
        assertThat(compiled("{\"" + annotation + "\": \"x\"}").check(json("5"))).isEmpty();
    }

    @Test
    void aClosedListThatTheSchemaOnlyNamesIsCheckedAndAnOpenOneIsNot() {
        String closed = "{\"type\": [\"string\", \"null\"], \"codelist\": \"a.csv\", \"openCodelist\": false}";
        String open = "{\"type\": \"string\", \"codelist\": \"b.csv\", \"openCodelist\": true}";
        String list =
                "{\"type\": \"array\", \"items\": {\"type\": \"string\"}, \"codelist\": \"a.csv\", \"openCodelist\": false}";

        assertThat(compiled(closed).check(json("\"A2\"")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.keyword()).isEqualTo("codelist"));
        assertThat(compiled(closed).check(json("null"))).isEmpty();
        assertThat(compiled(open).check(json("\"A2\""))).isEmpty();
        assertThat(compiled(list).check(json("[\"A1\", \"A2\"]")))
                .extracting(SchemaFault::pointer)
                .containsExactly("/1");
    }

    @Test
    void aPointerIsFromTheRootAndEscapesNames() {
        String schema = "{\"properties\": {\"a/b~c\": {\"items\": {\"required\": [\"d\"]}}}}";

        assertThat(compiled(schema).check(json("{\"a/b~c\": [{\"d\": 1}, {}]}")))
                .extracting(SchemaFault::pointer)
                .containsExactly("/a~1b~0c/1/d");
    }

    @Test
    void whatIsMissingInEachOfTheWaysIsReportedOnce() {
        String schema = "{\"oneOf\": [{\"required\": [\"x\", \"a\"]}, {\"required\": [\"x\", \"b\"]}]}";

        assertThat(compiled(schema).check(json("{}")))
                .extracting(SchemaFault::pointer)
                .containsExactly("/x", "/a");
        assertThat(compiled(schema).check(json("{\"b\": 1}")))
                .extracting(SchemaFault::pointer)
                .containsExactly("/x");
    }

    /** A field that must not be null, and is: that is the mistake, whatever else is there. */
    @Test
    void nullIsNoSecondWay() {
        String schema = "{\"properties\": {\"a\": {\"type\": \"string\"}, \"b\": {\"type\": \"string\"}},"
                + " \"oneOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"]}]}";

        assertThat(compiled(schema).check(json("{\"a\": \"x\", \"b\": null}")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/b"));
    }

    @Test
    void numbersThatAreEqualAreTheSameEntryWhateverTheirDigits() {
        assertThat(compiled("{\"uniqueItems\": true}").check(json("[{\"a\": [1.0]}, {\"a\": [1]}]")))
                .extracting(SchemaFault::pointer)
                .containsExactly("/1");
    }

    @Test
    void aProblemShowsWhatIsEvidentlyACodeADateOrANumberAndNothingElse() {
        String schema = "{\"properties\": {\"a\": {\"type\": \"number\"}, \"b\": {\"type\": \"string\"}}}";
        List<SchemaFault> faults = compiled(schema).check(json("{\"a\": \"£1,000\", \"b\": 7700900123}"));

        assertThat(faults.get(0).at(Place.inText("x")).value()).contains("\"£1,000\"");
        assertThat(faults.get(1).at(Place.inText("x")).value()).isEmpty();
        assertThat(faults.get(1).at(Place.inText("x")).raw()).contains("7700900123");
        assertThat(compiled(schema)
                        .check(json("{\"a\": \"1@example.org\"}"))
                        .get(0)
                        .at(Place.inText("x"))
                        .value())
                .isEmpty();
    }

    @Test
    void fieldsThatTheSchemaDoesNotHaveAreNamedOnceWithoutNumbers() {
        String schema = "{\"properties\": {\"a\": {\"items\": {\"properties\": {\"b\": {}}}}},"
                + " \"patternProperties\": {\"^(b_(en))$\": {}}}";

        assertThat(compiled(schema)
                        .unknownFields(json("{\"b_en\": 1, \"Web\": {\"Notes\": 1, \"More/less\": []},"
                                + " \"a\": [{\"b\": {\"free\": 1}, \"c\": 1}, {\"c\": [1, 2]}]}")))
                .containsExactly("/Web/Notes", "/Web/More~1less", "/a/c");
    }

    private static StandardSchema compiled(String schema) {
        return StandardSchema.of((ObjectNode) json(schema), Map.of("a.csv", Set.of("A1")));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
