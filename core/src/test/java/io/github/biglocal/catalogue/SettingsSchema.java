package io.github.biglocal.catalogue;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.SettingsForm;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes {@code META-INF/biglocal/rule-settings.schema.json}, the JSON Schema (2020-12) of a file of settings: what it allows, {@link
 * SettingsForm} reads without a problem, but for what a pattern cannot say, such as that a day exists.
 */
final class SettingsSchema {
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private SettingsSchema() {}

    static Map<String, Object> of(List<Rule<?>> rules) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> byId = new LinkedHashMap<>();
        for (Rule<?> rule : rules) {
            RuleInfo info = rule.info();
            ids.add(info.id().value());
            byId.put(info.id().value(), rule(rule));
        }
        for (Rule<?> rule : rules) {
            for (RuleId former : rule.info().replaces()) {
                ids.add(former.value());
                byId.put(
                        former.value(),
                        object(
                                "description", "Retired: write " + rule.info().id() + ".",
                                "deprecated", true,
                                "$ref",
                                        "#/properties/rules/properties/"
                                                + rule.info().id()));
            }
        }
        return object(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "Settings of rules",
                "description",
                "Which rules are asked, the severity of a breach, thresholds and readings, and accepted findings."
                        + " What is left out stays as it is in the set of rules that the settings change.",
                "type",
                "object",
                "required",
                List.of("formatVersion"),
                "properties",
                object(
                        "$schema", object("description", "Where this schema is, for editors.", "type", "string"),
                        "formatVersion",
                                object(
                                        "description", "The version of this format: " + SettingsForm.VERSION + ".",
                                        "type", "string",
                                        "pattern", "^1\\.[0-9]{1,9}$"),
                        "rules",
                                object(
                                        "description",
                                        "The settings of each rule, by its id.",
                                        "type",
                                        "object",
                                        "properties",
                                        byId,
                                        "additionalProperties",
                                        false),
                        "acceptances",
                                object(
                                        "description", "Findings that are accepted.",
                                        "type", "array",
                                        "items", reference("acceptance"))),
                "additionalProperties",
                false,
                "$defs",
                definitions(ids));
    }

    private static Map<String, Object> rule(Rule<?> rule) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        rule.parameters()
                .values()
                .forEach(value -> parameters.put(value.parameter().name(), parameter(value)));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("use", reference("use"));
        properties.put(
                "severity",
                object(
                        "$ref",
                        "#/$defs/severity",
                        "default",
                        rule.info().severity().name()));
        if (!parameters.isEmpty()) {
            properties.put(
                    "parameters", object("type", "object", "properties", parameters, "additionalProperties", false));
        }
        return object(
                "description",
                rule.info().title(),
                "type",
                "object",
                "properties",
                properties,
                "additionalProperties",
                false);
    }

    private static <T> Map<String, Object> parameter(ParameterValue<T> value) {
        Parameter<T> parameter = value.parameter();
        Map<String, Object> schema = object("description", parameter.meaning());
        if (parameter.each().isPresent()) {
            Map<String, Object> each = value(parameter.each().get());
            schema.put(
                    "anyOf",
                    List.of(
                            each,
                            object(
                                    "type",
                                    "array",
                                    "minItems",
                                    1,
                                    "items",
                                    object(
                                            "type",
                                            "object",
                                            "required",
                                            List.of("period", "value"),
                                            "properties",
                                            object(
                                                    "period", reference("period"),
                                                    "value", each,
                                                    "source", reference("source")),
                                            "additionalProperties",
                                            false))));
        } else {
            schema.putAll(value(parameter));
        }
        schema.put("default", standard(value));
        return schema;
    }

    private static Map<String, Object> value(Parameter<?> parameter) {
        return switch (parameter.kind()) {
            case WHOLE_NUMBER ->
                object("type", "integer", "minimum", parameter.least().orElseThrow(), "maximum", Integer.MAX_VALUE);
            case MONEY -> reference("amount");
            case RATIO -> reference("share");
            case DAY -> reference("day");
            case CHOICE -> object("enum", parameter.choices());
            case CHOICES -> {
                Map<String, Object> codes = object(
                        "type",
                        "array",
                        "items",
                        object("type", "string", "minLength", 1, "examples", parameter.choices()));
                if (!takesNone(parameter)) {
                    codes.put("minItems", 1);
                }
                yield codes;
            }
        };
    }

    private static boolean takesNone(Parameter<?> parameter) {
        try {
            parameter.checked(Set.of());
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /** The published value as it would be written. */
    private static Object standard(ParameterValue<?> value) {
        RuleId any = RuleId.of("any");
        AdditionalValue written = SettingsForm.write(Settings.none()
                .value(any, value.parameter().name(), value.value())
                .rules()
                .get(any));
        Map<?, ?> rule = (Map<?, ?>) plain(written);
        return ((Map<?, ?>) rule.get("parameters")).get(value.parameter().name());
    }

    private static Object plain(AdditionalValue value) {
        if (value instanceof AdditionalValue.Fields fields) {
            Map<String, Object> plain = new LinkedHashMap<>();
            fields.values().forEach((name, field) -> plain.put(name, plain(field)));
            return plain;
        }
        if (value instanceof AdditionalValue.Items items) {
            return items.values().stream().map(SettingsSchema::plain).toList();
        }
        return value instanceof AdditionalValue.Numeric number
                ? number.value().intValueExact()
                : ((AdditionalValue.Text) value).value();
    }

    private static Map<String, Object> definitions(List<String> ids) {
        return object(
                "use", object("description", "Whether the rule is asked.", "enum", names(RuleSettings.Use.values())),
                "severity", object("description", "How serious a breach is.", "enum", names(Severity.values())),
                "amount",
                        object(
                                "description", "A currency and an amount.",
                                "type", "string",
                                "pattern", "^[A-Z]{3} [0-9]{1,15}(\\.[0-9]{1,9})?$",
                                "examples", List.of("GBP 500.00")),
                "share",
                        object(
                                "description", "A fraction from 0 to 1.",
                                "type", "string",
                                "pattern", "^[0-9]{1,40}(/(?=0*[1-9])[0-9]{1,40})?$",
                                "examples", List.of("51/100", "2/3")),
                "day",
                        object(
                                "description", "Year, month and day.",
                                "type", "string",
                                "format", "date",
                                "pattern", "^" + DAY + "$",
                                "examples", List.of("2016-04-01")),
                "period",
                        object(
                                "description",
                                "The first and the last day, with two dots for an open end.",
                                "type",
                                "string",
                                "pattern",
                                "^(" + DAY + "|\\.\\.)/(" + DAY + "|\\.\\.)$",
                                "examples",
                                List.of("2016-04-01/2019-03-31", "2021-01-01/..", "../..")),
                "source",
                        object(
                                "description",
                                "Where a value was published or agreed.",
                                "type",
                                "object",
                                "required",
                                List.of("document"),
                                "properties",
                                object(
                                        "document", text("The document: title, publisher and year."),
                                        "section", text("The section, table or page in it."),
                                        "note", text("What a reader should know about the reading."),
                                        "link",
                                                object(
                                                        "description", "Its address on the web.",
                                                        "type", "string",
                                                        "format", "uri",
                                                        "pattern", "^https?://"),
                                        "words", text("The words of the clause, as published.")),
                                "additionalProperties",
                                false),
                "acceptance",
                        object(
                                "description",
                                "A decision to accept what a rule finds in a record.",
                                "type",
                                "object",
                                "required",
                                List.of("rule", "about", "reason", "lastDay"),
                                "properties",
                                object(
                                        "rule", object("description", "The id of the rule.", "enum", ids),
                                        "about",
                                                object(
                                                        "description",
                                                        "The record that the finding is about.",
                                                        "type",
                                                        "object",
                                                        "required",
                                                        List.of("kind", "id"),
                                                        "properties",
                                                        object(
                                                                "kind",
                                                                text("The kind of record, such as Grant."),
                                                                "id",
                                                                text("Its id.")),
                                                        "additionalProperties",
                                                        false),
                                        "reason", text("Why the finding is accepted."),
                                        "lastDay",
                                                object(
                                                        "description", "The last day on which it is accepted.",
                                                        "$ref", "#/$defs/day")),
                                "additionalProperties",
                                false));
    }

    private static Map<String, Object> text(String description) {
        return object("description", description, "type", "string", "pattern", "\\S");
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static Map<String, Object> reference(String definition) {
        return object("$ref", "#/$defs/" + definition);
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
