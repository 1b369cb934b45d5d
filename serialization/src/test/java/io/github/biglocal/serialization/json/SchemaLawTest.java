package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.TypeShape.Occurrence;
import io.github.biglocal.testkit.Samples;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/**
 * In place of every field of every type each wrong form of a value is put: the schema refuses the document exactly where reading
 * reports an error, but for what a schema cannot say ({@link Beyond}).
 */
class SchemaLawTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> FORMS = List.of(
            "7",
            "-7",
            "7.5",
            "7.0",
            "99999999999",
            "true",
            "\"\"",
            "\" \"",
            "\"wrong\"",
            "\"a\\tb\"",
            "null",
            "{}",
            "[]",
            "[[]]");

    /** For a field that holds objects. */
    private static final List<String> NO_OBJECTS = List.of("7", "true", "\"wrong\"", "null", "{}", "[]", "[[]]");

    /** Texts that are nearly right. */
    private static final Map<Class<?>, List<String>> NEARLY = Map.of(
            LocalDate.class, List.of("\"2015-02-29\"", "\"2016-4-1\""),
            LocalDateRange.class, List.of("\"2019-03-31/2016-04-01\"", "\"2016-04-01\""),
            Money.class, List.of("\"GBP 1.005\"", "\"GBP -1.00\"", "\"ZZZ 1.00\""),
            Ratio.class, List.of("\"1/0\"", "\"-1/2\"", "\"0.5\""),
            Count.class, List.of("\"less than 0\"", "\"over 30\""),
            URI.class, List.of("\"ftp://a.uk\"", "\"a.uk\""),
            PrintedNumber.class, List.of("\"ZZZ 1.00\""));

    /** What reading refuses and the schema does not, because it cannot say it, or only for each field on its own. */
    private enum Beyond {
        /** To JSON Schema a number is whole whether or not it is written with a point. */
        WHOLE_NUMBER_WITH_A_POINT {
            @Override
            boolean is(Change change, Problem problem) {
                return change.form().equals("7.0");
            }
        },
        /** How large a number, an amount or a ratio may be is not in the shape of a type. */
        LIMITS_OF_A_FIELD {
            @Override
            boolean is(Change change, Problem problem) {
                return problem.message().matches("The field \\w+ is (negative|-?[0-9/]+)\\..*");
            }
        },
        /** Two values would have to be compared. */
        END_BEFORE_START {
            @Override
            boolean is(Change change, Problem problem) {
                return problem.message().startsWith("The last day of the period is before its first.");
            }
        },
        /** A sentence rather than a form. */
        PRINTED_NUMBER {
            @Override
            boolean is(Change change, Problem problem) {
                return change.field().valueType() == PrintedNumber.class;
            }
        },
        /** A list that may not be empty has the shape of any other. */
        EMPTY_LIST {
            @Override
            boolean is(Change change, Problem problem) {
                return problem.message().matches("The field \\w+ is empty\\..*");
            }
        },
        /** Texts of a type that is not an id, and compared like one. */
        COMPARED_TEXT {
            @Override
            boolean is(Change change, Problem problem) {
                return change.sample().shape().type() == Reference.class;
            }
        },
        /** One of several fields is needed. */
        ONE_OF_SEVERAL_FIELDS {
            @Override
            boolean is(Change change, Problem problem) {
                return problem.message().matches("(A quorum asks for a number or a share|Nothing changes)\\..*");
            }
        };

        abstract boolean is(Change change, Problem problem);
    }

    /** A value of each type, as small as the type allows. */
    private record Sample(TypeShape shape, ObjectNode value) {
        @Override
        public String toString() {
            return shape.name();
        }
    }

    /** A value with one field changed. */
    private record Change(Sample sample, TypeShape.Field field, String form, JsonNode value) {
        ObjectNode document() {
            ObjectNode document = sample.value().deepCopy();
            document.set(field.name(), value);
            return document;
        }

        @Override
        public String toString() {
            return sample + "." + field + " is " + value;
        }
    }

    private static final List<Sample> SAMPLES = findSamples();

    static List<Sample> samples() {
        return SAMPLES;
    }

    private static List<Sample> findSamples() {
        Map<Class<?>, Sample> samples = new LinkedHashMap<>();
        collect(
                TypeShape.of(Programme.class).orElseThrow(),
                DocumentSchema.node(BigLocalJson.standard().write(Samples.maximal())),
                samples);
        return List.copyOf(samples.values());
    }

    private static void collect(TypeShape shape, JsonNode value, Map<Class<?>, Sample> samples) {
        if (!samples.containsKey(shape.type())) {
            samples.put(shape.type(), new Sample(shape, smallest(shape, value.deepCopy())));
        }
        for (TypeShape.Field field : shape.fields()) {
            TypeShape.of(field.valueType()).ifPresent(inner -> {
                JsonNode held = value.path(field.name());
                for (JsonNode each : held.isArray() ? held : NODES.arrayNode().add(held)) {
                    if (each.isObject()) {
                        collect(inner, each, samples);
                    }
                }
            });
        }
    }

    /** Leaves out each field that can be left out. */
    private static ObjectNode smallest(TypeShape shape, ObjectNode value) {
        for (TypeShape.Field field : shape.fields()) {
            ObjectNode without = value.deepCopy();
            without.remove(field.name());
            if (field.occurrence() != Occurrence.REQUIRED && isRead(without, shape)) {
                value.remove(field.name());
            }
        }
        value.remove("additional");
        return value;
    }

    private static boolean isRead(JsonNode value, TypeShape shape) {
        return read(value, shape).errors().isEmpty();
    }

    private static Loaded<?> read(JsonNode value, TypeShape shape) {
        return BigLocalJson.standard().parse(value.toString(), shape.type());
    }

    private static Stream<Change> changes(Sample sample) {
        return sample.shape().fields().stream()
                .flatMap(field -> forms(field.valueType()).flatMap(form -> {
                    JsonNode value = DocumentSchema.node(form);
                    Change whole = new Change(sample, field, form, value);
                    return field.occurrence() == Occurrence.MANY
                            ? Stream.of(
                                    whole,
                                    new Change(
                                            sample,
                                            field,
                                            form,
                                            NODES.arrayNode().add(value)))
                            : Stream.of(whole);
                }));
    }

    private static Stream<String> forms(Class<?> type) {
        return TypeShape.of(type).isPresent()
                ? NO_OBJECTS.stream()
                : Stream.concat(FORMS.stream(), NEARLY.getOrDefault(type, List.of()).stream());
    }

    /** What a change is beyond the schema for; empty where both agree. */
    private static Optional<Beyond> beyond(Change change) {
        ObjectNode document = change.document();
        List<Problem> errors = read(document, change.sample().shape()).errors();
        List<String> invalid = DocumentSchema.errorsOf(change.sample().shape(), document);
        assertThat(invalid.isEmpty() || !errors.isEmpty())
                .as("%s is read, and the schema says %s", change, invalid)
                .isTrue();
        if (errors.isEmpty() || !invalid.isEmpty()) {
            return Optional.empty();
        }
        Optional<Beyond> reason = Stream.of(Beyond.values())
                .filter(each -> each.is(change, errors.get(0)))
                .findFirst();
        assertThat(reason)
                .as("%s is valid, and reading says: %s", change, errors.get(0).message())
                .isPresent();
        return reason;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSmallestValueOfATypeIsValidAndWithoutAFieldThatItNeedsItIsNot(Sample sample) {
        assertThat(isRead(sample.value(), sample.shape())).isTrue();
        assertThat(DocumentSchema.errorsOf(sample.shape(), sample.value())).isEmpty();
        for (TypeShape.Field field : sample.shape().fields()) {
            if (field.occurrence() == Occurrence.REQUIRED) {
                ObjectNode without = sample.value().deepCopy();
                without.remove(field.name());
                assertThat(isRead(without, sample.shape()))
                        .as("%s without %s", sample, field)
                        .isFalse();
                assertThat(DocumentSchema.errorsOf(sample.shape(), without))
                        .as("%s without %s", sample, field)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldThatIsNotKnownIsValidWhereItIsKept(Sample sample) {
        ObjectNode more = sample.value().deepCopy().put("unheardOf", 7);

        assertThat(DocumentSchema.errorsOf(sample.shape(), more).isEmpty())
                .isEqualTo(isRead(more, sample.shape()))
                .isEqualTo(sample.shape().keepsAdditionalFields());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSchemaRefusesWhatReadingRefuses(Sample sample) {
        changes(sample).forEach(SchemaLawTest::beyond);
    }

    @Test
    void whatIsBeyondTheSchemaIsMet() {
        List<Beyond> met = new ArrayList<>();
        samples().stream()
                .filter(sample -> List.of(
                                "Area", "NoticePeriod", "Member", "PublishedFigure", "Reference", "FundingChange")
                        .contains(sample.shape().name()))
                .flatMap(SchemaLawTest::changes)
                .forEach(change -> beyond(change).ifPresent(met::add));

        assertThat(met).contains(Beyond.values());
    }
}
