package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The {@link Settings} of a rule set as they stand in a file: fields and values that any format can have, and read with located
 * problems. In JSON:
 *
 * <pre>{@code
 * {
 *   "formatVersion": "1.0",
 *   "rules": {
 *     "partnership-minimum-size": {"severity": "WARNING", "parameters": {"minimum": 6}},
 *     "rep-in-post": {"use": "OFF"},
 *     "resident-majority": {"parameters": {"minimum": "2/3"}}
 *   },
 *   "acceptances": [
 *     {
 *       "rule": "grant-within-scheme-cap",
 *       "about": {"kind": "Grant", "id": "grant-1"},
 *       "reason": "The partnership agreed to it.",
 *       "lastDay": "2016-12-31"
 *     }
 *   ]
 * }
 * }</pre>
 *
 * A whole number is a number; an amount, a fraction, a day and a choice are the text that {@link TextForms} has; any number of codes
 * are a list. A value with editions is a list of them, each with its {@code period}, its {@code value} and, where it was
 * published, its {@code source}; or the value alone, where it is the caller's own for all time.
 *
 * <p>A {@link Reform} has the same form, with its name and the day from which the values are in force:
 *
 * <pre>{@code
 * {
 *   "formatVersion": "1.0",
 *   "reform": "At least 60 % residents",
 *   "from": "2016-04-01",
 *   "source": {"document": "A consultation paper, 2015"},
 *   "rules": {"resident-majority": {"parameters": {"minimum": "3/5"}}}
 * }
 * }</pre>
 *
 * <p>One with several days has a list {@code steps} of objects with {@code from}, {@code source} and {@code rules} in their
 * place. Thread-safe.
 */
public final class SettingsForm {
    /** The version of the format that is written. */
    public static final String VERSION = "1.0";

    /** The rule set has no rule of the id that is given. */
    public static final ProblemCode UNKNOWN_RULE = ProblemCode.of("UNKNOWN_RULE");

    /** The rule has another id now, or another rule replaces it. */
    public static final ProblemCode RETIRED_RULE = ProblemCode.of("RETIRED_RULE");

    /** The rule has no parameter of the name that is given. */
    public static final ProblemCode UNKNOWN_PARAMETER = ProblemCode.of("UNKNOWN_PARAMETER");

    /** Part of a reform, or all that it would change, could not be read. */
    public static final ProblemCode REFORM_INCOMPLETE = ProblemCode.of("REFORM_INCOMPLETE");

    private SettingsForm() {}

    /**
     * {@return the settings that a file has} What cannot be read is a problem, and the rest is kept: {@code
     * loaded.map(base::with)} gives the set, in which what could not be read is as it is in the base. There is no value if it is
     * no file of settings at all.
     *
     * @param document what the file holds
     * @param places where in the file a value stands, by its JSON Pointer (RFC 6901); empty for the whole of it
     * @param base the set that the settings are to change: its rules and their parameters are the ones that can be set
     */
    public static Loaded<Settings> read(
            AdditionalValue document, Function<String, ? extends Place> places, RuleSet base) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(places, "places");
        Objects.requireNonNull(base, "base");
        return new SettingsReading(places, base).read(document);
    }

    /**
     * {@return the reform that a file has} What cannot be read is a problem, and the rest is kept, with a warning that it is not the
     * whole reform. There is no value if it is no file of a reform at all, has no name, or if errors leave nothing that it would
     * change.
     *
     * @param document what the file holds
     * @param places where in the file a value stands, by its JSON Pointer (RFC 6901); empty for the whole of it
     * @param base the set that the reform is to change: its rules and their parameters are the ones that can be changed
     */
    public static Loaded<Reform> readReform(
            AdditionalValue document, Function<String, ? extends Place> places, RuleSet base) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(places, "places");
        Objects.requireNonNull(base, "base");
        return new SettingsReading(places, base).readReform(document);
    }

    /**
     * {@return a reform as it stands in a file} {@link #readReform} gives an equal reform again, if it is of the set that is its base.
     *
     * @param reform the reform
     * @throws InvalidValueException as {@link #write(Settings)}
     */
    public static AdditionalValue write(Reform reform) {
        Map<String, AdditionalValue> document = new LinkedHashMap<>();
        document.put(SettingsReading.VERSION, AdditionalValue.of(VERSION));
        document.put(SettingsReading.REFORM, text(reform.name()));
        if (reform.steps().size() == 1) {
            document.putAll(step(reform.steps().get(0)));
        } else {
            document.put(
                    SettingsReading.STEPS,
                    AdditionalValue.of(reform.steps().stream()
                            .map(step -> AdditionalValue.of(step(step)))
                            .toList()));
        }
        return AdditionalValue.of(document);
    }

    private static Map<String, AdditionalValue> step(Reform.Step step) {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        fields.put(SettingsReading.FROM, formatted(step.from()));
        step.source().ifPresent(source -> fields.put(SettingsReading.SOURCE, source(source)));
        fields.put(SettingsReading.RULES, rules(step.values()));
        return fields;
    }

    private static AdditionalValue rules(Settings settings) {
        Map<String, AdditionalValue> rules = new LinkedHashMap<>();
        settings.rules().forEach((id, rule) -> rules.put(id.value(), write(rule)));
        return AdditionalValue.of(rules);
    }

    /**
     * {@return settings as they stand in a file} {@link #read} gives equal settings again, if they are of the set that is its base.
     *
     * @param settings the settings, of a set or a part of them
     * @throws InvalidValueException if they have a value that is of no parameter, or that could not be read back, such as a day of
     *     the year 10000
     */
    public static AdditionalValue write(Settings settings) {
        Map<String, AdditionalValue> document = new LinkedHashMap<>();
        document.put(SettingsReading.VERSION, AdditionalValue.of(VERSION));
        document.put(SettingsReading.RULES, rules(settings));
        if (!settings.acceptances().isEmpty()) {
            document.put(
                    SettingsReading.ACCEPTANCES,
                    AdditionalValue.of(settings.acceptances().stream()
                            .map(SettingsForm::acceptance)
                            .toList()));
        }
        return AdditionalValue.of(document);
    }

    /**
     * {@return the settings of one rule as they stand in a file}
     *
     * @param settings the settings of the rule
     * @throws InvalidValueException as {@link #write(Settings)}
     */
    public static AdditionalValue write(RuleSettings settings) {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        settings.use().ifPresent(use -> fields.put(SettingsReading.USE, text(use.name())));
        settings.severity().ifPresent(severity -> fields.put(SettingsReading.SEVERITY, text(severity.name())));
        if (!settings.values().isEmpty()) {
            Map<String, AdditionalValue> parameters = new LinkedHashMap<>();
            settings.values().forEach((name, value) -> parameters.put(name, value(value)));
            fields.put(SettingsReading.PARAMETERS, AdditionalValue.of(parameters));
        }
        return AdditionalValue.of(fields);
    }

    /** A value of a parameter, in the form of its kind. */
    static AdditionalValue value(Object value) {
        if (value instanceof Series<?> series) {
            return editions(series);
        }
        if (value instanceof Collection<?> codes) {
            return AdditionalValue.of(codes.stream()
                    .map(SettingsForm::code)
                    .sorted()
                    .map(AdditionalValue::of)
                    .toList());
        }
        if (value instanceof Integer number) {
            return AdditionalValue.of(number);
        }
        if (value instanceof Enum<?> choice) {
            return text(choice.name());
        }
        if (value instanceof Money || value instanceof Ratio || value instanceof LocalDate) {
            return formatted(value);
        }
        throw refused();
    }

    private static AdditionalValue editions(Series<?> series) {
        List<AdditionalValue> editions = new ArrayList<>();
        for (Object entry : series.entries()) {
            if (!(entry instanceof Edition<?> edition)) {
                throw refused();
            }
            if (series.entries().size() == 1
                    && edition.source().isEmpty()
                    && edition.period().equals(LocalDateRange.ALL)) {
                return value(edition.value());
            }
            Map<String, AdditionalValue> fields = new LinkedHashMap<>();
            fields.put(SettingsReading.PERIOD, formatted(edition.period()));
            fields.put(SettingsReading.VALUE, value(edition.value()));
            edition.source().ifPresent(source -> fields.put(SettingsReading.SOURCE, source(source)));
            editions.add(AdditionalValue.of(fields));
        }
        return AdditionalValue.of(editions);
    }

    private static AdditionalValue source(Citation source) {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        fields.put("document", text(source.document()));
        source.section().ifPresent(section -> fields.put("section", text(section)));
        source.note().ifPresent(note -> fields.put("note", text(note)));
        source.link().ifPresent(link -> fields.put("link", formatted(link)));
        source.words().ifPresent(words -> fields.put("words", text(words)));
        return AdditionalValue.of(fields);
    }

    private static AdditionalValue acceptance(Acceptance acceptance) {
        Map<String, AdditionalValue> about = new LinkedHashMap<>();
        about.put("kind", text(acceptance.about().kind()));
        about.put("id", text(acceptance.about().id()));
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        fields.put("rule", text(acceptance.rule().value()));
        fields.put("about", AdditionalValue.of(about));
        fields.put("reason", text(acceptance.reason()));
        fields.put("lastDay", formatted(acceptance.lastDay()));
        return AdditionalValue.of(fields);
    }

    private static String code(Object value) {
        if (value instanceof Code code) {
            return code.value();
        }
        throw refused();
    }

    private static AdditionalValue text(String text) {
        return AdditionalValue.of(text);
    }

    @SuppressWarnings("unchecked") // the form is that of the class of the value
    private static <T> AdditionalValue formatted(T value) {
        Optional<TextForm<T>> form = TextForms.of((Class<T>) value.getClass());
        return text(form.orElseThrow().format(value));
    }

    private static InvalidValueException refused() {
        return new InvalidValueException(
                Parameter.class,
                "value",
                "a value of a parameter is of none of the kinds that parameters have",
                "Give a value of the kind of the parameter.");
    }
}
