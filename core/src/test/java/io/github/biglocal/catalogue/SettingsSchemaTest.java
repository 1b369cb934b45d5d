package io.github.biglocal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.reading.Json;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.SettingsForm;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.RandomSettings;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of a file of settings has every rule and parameter, is up to date, and agrees with the reader. */
class SettingsSchemaTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
    private static final String RESOURCE = "META-INF/biglocal/rule-settings.schema.json";
    private static final RuleSet ALL = BigLocalRules.all();
    private static final Map<String, Object> SCHEMA = SettingsSchema.of(ALL.rules());

    @Test
    void theSchemaIsUpToDateAndComesWithTheJar() throws IOException {
        String schema = Json.of(SCHEMA);
        assertUpToDate(BASE.resolve("src/main/resources").resolve(RESOURCE), schema);
        assertUpToDate(BASE.resolveSibling("docs").resolve("schema").resolve("rule-settings.schema.json"), schema);

        // What was written just now is copied into the jar by the next build.
        if (!Boolean.getBoolean("update.docs")) {
            try (InputStream stream = BigLocalRules.class.getModule().getResourceAsStream(RESOURCE)) {
                assertThat(stream).isNotNull();
                assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(schema);
            }
        }
    }

    private static void assertUpToDate(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected, StandardCharsets.UTF_8);
        }

        assertThat(file).as("write it with -Dupdate.docs=true").exists();
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .as(
                        "%s differs from the rules; regenerate it with"
                                + " mvn -pl core test -Dtest=SettingsSchemaTest -Dupdate.docs=true",
                        file.getFileName())
                .isEqualTo(expected);
    }

    @Test
    void everyRuleIsInItByItsIdAndEveryFormerIdAsRetired() {
        Map<?, ?> rules = in(SCHEMA, "properties", "rules", "properties");
        Set<String> former = ALL.rules().stream()
                .flatMap(rule -> rule.info().replaces().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
        Set<String> ids = ALL.rules().stream().map(Rule::toString).collect(Collectors.toSet());

        assertThat(former).isNotEmpty();
        assertThat(rules.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ids, former).flatMap(Set::stream).toList());
        assertThat(former)
                .allSatisfy(id -> assertThat(in(rules, id).get("deprecated")).isEqualTo(true));
        for (Rule<?> rule : ALL.rules()) {
            assertThat(in(rules, rule.toString()).get("description"))
                    .isEqualTo(rule.info().title());
        }
    }

    @Test
    void everyParameterIsInItWithItsMeaningAndPublishedValue() {
        for (Rule<?> rule : ALL.rules()) {
            Map<?, ?> properties = in(SCHEMA, "properties", "rules", "properties", rule.toString(), "properties");
            Map<?, ?> parameters =
                    rule.parameters().values().isEmpty() ? Map.of() : in(properties, "parameters", "properties");

            assertThat(properties.containsKey("parameters")).isEqualTo(!parameters.isEmpty());
            assertThat(parameters.keySet().stream().map(Object::toString))
                    .containsExactlyElementsOf(rule.parameters().values().stream()
                            .map(value -> value.parameter().name())
                            .toList());
            for (ParameterValue<?> value : rule.parameters().values()) {
                Parameter<?> parameter = value.parameter();

                assertThat(in(parameters, parameter.name()).get("description")).isEqualTo(parameter.meaning());
                assertThat(in(parameters, parameter.name()).get("default")).isNotNull();
            }
        }
    }

    @Test
    void nothingButWhatItNamesIsAllowedInAnyObject() {
        assertThat(objects(SCHEMA))
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        object -> assertThat(object.get("additionalProperties")).isEqualTo(false));
    }

    private static List<Map<?, ?>> objects(Object schema) {
        if (schema instanceof List<?> list) {
            return list.stream().flatMap(each -> objects(each).stream()).toList();
        }
        if (!(schema instanceof Map<?, ?> map)) {
            return List.of();
        }
        Stream<Map<?, ?>> inner = map.values().stream().flatMap(each -> objects(each).stream());
        return (map.get("type") instanceof String type && type.equals("object")
                        ? Stream.concat(Stream.of(map), inner)
                        : inner)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsWrittenIsValid(long seed) {
        Settings changes = RandomSettings.of(ALL, new Random(seed));

        assertThat(errors(SettingsForm.write(changes))).isEmpty();
        assertThat(errors(SettingsForm.write(ALL.with(changes).settings()))).isEmpty();
        assertThat(errors(SettingsForm.write(ALL.settings()))).isEmpty();
    }

    private static AdditionalValue text(String text) {
        return AdditionalValue.of(text);
    }

    private static AdditionalValue fields(Object... namesAndValues) {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (AdditionalValue) namesAndValues[i + 1]);
        }
        return AdditionalValue.of(fields);
    }

    private static AdditionalValue rule(String id, AdditionalValue settings) {
        return fields("formatVersion", text("1.0"), "rules", fields(id, settings));
    }

    private static AdditionalValue value(String id, String parameter, AdditionalValue value) {
        return rule(id, fields("parameters", fields(parameter, value)));
    }

    static Stream<Arguments> broken() {
        AdditionalValue one = AdditionalValue.of(1);
        return Stream.of(
                Arguments.of("not an object", one),
                Arguments.of("no version", fields()),
                Arguments.of("another version", fields("formatVersion", text("2.0"))),
                Arguments.of("an unknown field", fields("formatVersion", text("1.0"), "rule", fields())),
                Arguments.of("an unknown rule", rule("no-such", fields())),
                Arguments.of("a rule that is a text", rule("rep-in-post", text("OFF"))),
                Arguments.of("a use that is none", rule("rep-in-post", fields("use", text("off")))),
                Arguments.of("a severity that is none", rule("rep-in-post", fields("severity", text("FATAL")))),
                Arguments.of("parameters of a rule without", rule("rep-in-post", fields("parameters", fields()))),
                Arguments.of("an unknown parameter", value("partnership-minimum-size", "least", one)),
                Arguments.of("a number as text", value("partnership-minimum-size", "minimum", text("8"))),
                Arguments.of(
                        "a number out of range", value("partnership-minimum-size", "minimum", AdditionalValue.of(0))),
                Arguments.of("an amount as number", value("allocation-minimum", "minimum", one)),
                Arguments.of("a negative amount", value("allocation-minimum", "minimum", text("GBP -1.00"))),
                Arguments.of("a fraction as number", value("resident-majority", "minimum", one)),
                Arguments.of("a percentage", value("resident-majority", "minimum", text("51 %"))),
                Arguments.of("nought below the line", value("resident-majority", "minimum", text("1/0"))),
                Arguments.of("no edition", value("resident-majority", "minimum", AdditionalValue.of(List.of()))),
                Arguments.of("a day as Germans write it", value("announced-with-its-wave", "wave-1", text("1.7.2010"))),
                Arguments.of("a choice that is none", value("resident-majority", "counted", text("NOBODY"))),
                Arguments.of("a code alone", value("grant-purpose-allowed", "prohibited", text("POLITICAL"))),
                Arguments.of(
                        "an acceptance without anything",
                        fields("formatVersion", text("1.0"), "acceptances", AdditionalValue.of(List.of(fields())))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void whatItForbidsIsAProblemOfTheReader(String what, AdditionalValue document) {
        boolean parametersOfNone = what.equals("parameters of a rule without");

        assertThat(errors(document)).as(what).isNotEmpty();
        assertThat(SettingsForm.read(document, pointer -> Place.whole("rules.json"), ALL)
                        .problems()
                        .isEmpty())
                .isEqualTo(parametersOfNone);
    }

    // A validator of the keywords that the schema uses.

    private static Set<String> errors(AdditionalValue value) {
        Set<String> errors = new TreeSet<>();
        validate(value, SCHEMA, "", errors);
        return errors;
    }

    private static void validate(AdditionalValue value, Map<?, ?> schema, String at, Set<String> errors) {
        schema.forEach((keyword, its) -> {
            boolean valid = switch ((String) keyword) {
                case "type" -> isOfType(value, (String) its);
                case "enum" -> value instanceof AdditionalValue.Text text && ((List<?>) its).contains(text.value());
                case "pattern" ->
                    !(value instanceof AdditionalValue.Text text)
                            || Pattern.compile((String) its)
                                    .matcher(text.value())
                                    .find();
                case "minLength" ->
                    !(value instanceof AdditionalValue.Text text)
                            || text.value().length() >= (Integer) its;
                case "minimum" ->
                    !(value instanceof AdditionalValue.Numeric number)
                            || number.value().longValueExact() >= (Integer) its;
                case "maximum" ->
                    !(value instanceof AdditionalValue.Numeric number)
                            || number.value().longValueExact() <= (Integer) its;
                case "minItems" ->
                    !(value instanceof AdditionalValue.Items items)
                            || items.values().size() >= (Integer) its;
                case "required" ->
                    !(value instanceof AdditionalValue.Fields fields)
                            || fields.values().keySet().containsAll((List<?>) its);
                case "anyOf" ->
                    ((List<?>) its).stream().anyMatch(one -> {
                        Set<String> inner = new TreeSet<>();
                        validate(value, (Map<?, ?>) one, at, inner);
                        return inner.isEmpty();
                    });
                case "$ref" -> {
                    validate(value, in(SCHEMA, ((String) its).substring(2).split("/")), at, errors);
                    yield true;
                }
                case "items" -> {
                    if (value instanceof AdditionalValue.Items items) {
                        IntStream.range(0, items.values().size())
                                .forEach(i -> validate(items.values().get(i), (Map<?, ?>) its, at + "/" + i, errors));
                    }
                    yield true;
                }
                case "properties" -> {
                    if (value instanceof AdditionalValue.Fields fields) {
                        fields.values().forEach((name, field) -> {
                            if (((Map<?, ?>) its).get(name) instanceof Map<?, ?> property) {
                                validate(field, property, at + "/" + name, errors);
                            }
                        });
                    }
                    yield true;
                }
                case "additionalProperties" ->
                    !(value instanceof AdditionalValue.Fields fields)
                            || in(schema, "properties")
                                    .keySet()
                                    .containsAll(fields.values().keySet());
                case "$schema", "$defs", "title", "description", "default", "deprecated", "examples", "format" -> true;
                default -> throw new IllegalStateException("an unknown keyword: " + keyword);
            };
            if (!valid) {
                errors.add(at + " " + keyword);
            }
        });
    }

    private static boolean isOfType(AdditionalValue value, String type) {
        return switch (type) {
            case "object" -> value instanceof AdditionalValue.Fields;
            case "array" -> value instanceof AdditionalValue.Items;
            case "string" -> value instanceof AdditionalValue.Text;
            case "integer" -> value instanceof AdditionalValue.Numeric;
            default -> throw new IllegalStateException("an unknown type: " + type);
        };
    }

    private static Map<?, ?> in(Map<?, ?> schema, String... path) {
        Map<?, ?> at = schema;
        for (String step : path) {
            at = (Map<?, ?>) at.get(step);
        }
        return at;
    }
}
