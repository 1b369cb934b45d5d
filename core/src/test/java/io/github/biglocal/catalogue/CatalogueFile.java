package io.github.biglocal.catalogue;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.reading.Json;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code META-INF/biglocal/rules.json}: what each rule says about itself, and the kinds of finding with the names and
 * types of their fields, so that a renamed field shows as a difference.
 */
final class CatalogueFile {
    private CatalogueFile() {}

    static String of(List<Rule<?>> bigLocal, List<Rule<?>> presets) {
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("rules", bigLocal.stream().map(CatalogueFile::rule).toList());
        catalogue.put("presets", presets.stream().map(CatalogueFile::rule).toList());
        SortedMap<String, Object> findings = new TreeMap<>();
        Stream.of(bigLocal, presets)
                .flatMap(List::stream)
                .flatMap(rule -> rule.findingTypes().stream())
                .distinct()
                .forEach(type -> findings.put(Finding.nameOf(type), fields(type)));
        catalogue.put("findings", findings);
        return Json.of(catalogue);
    }

    private static Map<String, Object> rule(Rule<?> rule) {
        RuleInfo info = rule.info();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", info.id().value());
        entry.put("kind", info.kind().name());
        entry.put("severity", info.severity().name());
        entry.put("concept", info.concept());
        entry.put("askedOf", rule.subjectType().getSimpleName());
        entry.put("title", info.title());
        entry.put("rationale", info.rationale());
        info.basis().ifPresent(basis -> entry.put("basis", basis));
        putAny(entry, "ownReadings", info.ownReadings());
        entry.put("sources", info.sources().stream().map(CatalogueFile::source).toList());
        putAny(entry, "rows", info.rows());
        entry.put("guidance", Periods.format(info.guidance()));
        putAny(
                entry,
                "parameters",
                rule.parameters().values().stream()
                        .map(CatalogueFile::parameter)
                        .toList());
        putAny(
                entry,
                "standsInFor",
                info.standsInFor().stream().map(RuleId::value).toList());
        putAny(entry, "replaces", info.replaces().stream().map(RuleId::value).toList());
        putAny(
                entry,
                "findings",
                rule.findingTypes().stream().map(Finding::nameOf).sorted().toList());
        return entry;
    }

    private static void putAny(Map<String, Object> entry, String name, List<?> values) {
        if (!values.isEmpty()) {
            entry.put(name, values);
        }
    }

    private static Map<String, Object> source(Citation citation) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("document", citation.document());
        citation.section().ifPresent(section -> source.put("section", section));
        citation.note().ifPresent(note -> source.put("note", note));
        citation.link().ifPresent(link -> source.put("link", link.toString()));
        citation.words().ifPresent(words -> source.put("words", words));
        return source;
    }

    private static <T> Map<String, Object> parameter(ParameterValue<T> value) {
        Parameter<T> parameter = value.parameter();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", parameter.name());
        entry.put("meaning", parameter.meaning());
        entry.put("kind", parameter.kind().name());
        parameter.unit().ifPresent(unit -> entry.put("unit", unit));
        putAny(entry, "choices", parameter.choices());
        if (value.value() instanceof Series<?> series) {
            entry.put(
                    "editions",
                    series.entries().stream()
                            .map(edition -> edition(
                                    (Edition<?>) edition, parameter.each().orElseThrow()))
                            .toList());
        } else {
            entry.put("value", value.text());
        }
        return entry;
    }

    private static <T> Map<String, Object> edition(Edition<?> edition, Parameter<T> each) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("period", Periods.format(edition.period()));
        entry.put("value", each.write(each.checked(edition.value())));
        edition.source().ifPresent(source -> entry.put("source", source(source)));
        return entry;
    }

    /** A finding nested in a rule has the name of the rule before its own, as two rules may have one of the same name. */
    private static Map<String, Object> fields(Class<? extends Finding> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : Optional.ofNullable(type.getRecordComponents())
                .orElseThrow(() -> new IllegalStateException(type + " is no record"))) {
            fields.put(component.getName(), typeName(component.getGenericType()));
        }
        return fields;
    }

    private static String typeName(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            String held = Stream.of(parameterized.getActualTypeArguments())
                    .map(CatalogueFile::typeName)
                    .collect(Collectors.joining(", "));
            return switch (((Class<?>) parameterized.getRawType()).getSimpleName()) {
                case "Optional" -> held + ", optional";
                case "List", "Set", "Collection" -> "list of " + held;
                default -> ((Class<?>) parameterized.getRawType()).getSimpleName() + " of " + held;
            };
        }
        Class<?> plain = (Class<?>) type;
        return switch (plain.getSimpleName()) {
            case "int", "long", "Integer", "Long", "BigDecimal" -> "number";
            case "OptionalInt" -> "number, optional";
            case "String", "Template" -> "text";
            case "LocalDate" -> "day";
            case "LocalDateRange" -> "period";
            default ->
                plain.isEnum()
                        ? "one of "
                                + Stream.of(plain.getEnumConstants())
                                        .map(constant -> ((Enum<?>) constant).name())
                                        .collect(Collectors.joining(" "))
                        : plain.getSimpleName();
        };
    }
}
