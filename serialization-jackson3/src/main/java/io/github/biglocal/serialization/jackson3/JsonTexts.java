package io.github.biglocal.serialization.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.Fault;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * The values that are one piece of text in JSON, by their {@link TextForm}: money, currencies, days, years, periods, ratios,
 * counts, addresses of the web, ids and codes. A text that is a whole number, as only that of a count may be, is a number in
 * JSON. Numbers are read here too: Jackson would take a blank for none, a text for a number, a fraction for its whole part, and
 * a number for the constant of that place in a closed list.
 *
 * <p>Money and days are not of the model: a caller's mapper writes them so where the model has them, by
 * {@link DomainIntrospector}, and nowhere else, unless the caller asks for {@link #everywhere()}.
 */
final class JsonTexts {
    /** Those that the model has in its fields; texts and numbers are JSON's own. */
    private static final Set<Class<?>> IN_FIELDS = Set.of(
            LocalDate.class,
            Year.class,
            Money.class,
            CurrencyUnit.class,
            LocalDateRange.class,
            Ratio.class,
            Bound.class,
            Count.class,
            URI.class);

    /** Those that no other module has a form for, so a caller's mapper may know them wherever they are. */
    private static final Set<Class<?>> OWN = Set.of(Ratio.class, LocalDateRange.class, Bound.class, Count.class);

    /** Of a number as it is written. */
    private static final int LONGEST_NUMBER = 1_000;

    private JsonTexts() {}

    /** Returns how a value of a type is written, by example; empty for a type that is not here. */
    static Optional<String> example(Class<?> type) {
        return IN_FIELDS.contains(type) || isClosedList(type) ? form(type).example() : Optional.empty();
    }

    /** Returns whether a value of a type may be a whole number. */
    static boolean isNumberWhereWhole(Class<?> type) {
        return IN_FIELDS.contains(type) && form(type).isNumberWhereWhole();
    }

    /** Returns the writer of a value in a field of a type, which may be one that is read back. */
    static @Nullable ValueSerializer<?> writer(Class<?> type, Class<?> holder) {
        return IN_FIELDS.contains(type) ? new FieldWriter<>(form(type), holder) : null;
    }

    static @Nullable ValueDeserializer<?> reader(Class<?> type) {
        if (type == BigDecimal.class) {
            return new NumberReader();
        }
        if (type == int.class || type == OptionalInt.class) {
            return type == int.class ? new WholeNumberReader() : new OptionalNumberReader();
        }
        return IN_FIELDS.contains(type) ? new FormReader<>(form(type)) : null;
    }

    private static <T> TextForm<T> form(Class<T> type) {
        return TextForms.of(type)
                .orElseThrow(
                        () -> new IllegalStateException("no public constructor for the text of " + type.getName()));
    }

    /** Returns a module that knows all of these values, wherever they are. */
    static JacksonModule everywhere() {
        SimpleModule module = new SimpleModule("biglocal-texts");
        IN_FIELDS.forEach(type -> register(module, form(type)));
        return module;
    }

    /** Returns a module that reads every text with its place. */
    static JacksonModule plain() {
        return new SimpleModule("biglocal-plain").addDeserializer(String.class, new PlainReader());
    }

    private static <T> void register(SimpleModule module, TextForm<T> form) {
        module.addSerializer(form.type(), new FormWriter<>(form));
        module.addDeserializer(form.type(), new FormReader<>(form));
    }

    /** Whether a type is an id, a code or another text of its own. */
    private static boolean isText(Class<?> type) {
        return type.isRecord() && TextValue.class.isAssignableFrom(type);
    }

    private static boolean isClosedList(Class<?> type) {
        return type.isEnum() && TypeShape.inModel(type);
    }

    /** Finds the writers of the model's own values, for ids and codes by what they implement. */
    static final class Writers extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            Class<?> raw = type.getRawClass();
            if (AdditionalValue.class.isAssignableFrom(raw)) {
                return new AdditionalFieldWriter();
            }
            if (isClosedList(raw) || isText(raw) || OWN.contains(raw)) {
                return new FormWriter<>(form(raw));
            }
            return TextValue.class.isAssignableFrom(raw) ? new TextWriter() : null;
        }

        /** Jackson 3 asks for those of enums here. */
        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return findSerializer(config, type, description, format);
        }
    }

    /** Finds the readers of the model's own values, for ids and codes by what they implement. */
    static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            return hasDeserializerFor(config, raw) ? new FormReader<>(form(raw)) : null;
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            return isClosedList(raw) ? new FormReader<>(form(raw)) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isText(type) || OWN.contains(type) || isClosedList(type);
        }
    }

    /** Writes a text; one that is only a whole number, such as an exact count, as that number. */
    private static void write(TextForm<?> form, String text, JsonGenerator generator) {
        if (form.isNumberWhereWhole() && Character.isDigit(text.charAt(0))) {
            generator.writeNumber(Integer.parseInt(text));
        } else {
            generator.writeString(text);
        }
    }

    private static final class FormWriter<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        /** How to write. */
        private final transient TextForm<T> form;

        FormWriter(TextForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext provider) {
            write(form, form.formatResult(value), generator);
        }
    }

    /** Writes a value in a field; one that could not be read back is refused where it would be read. */
    private static final class FieldWriter<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        /** How to write. */
        private final transient TextForm<T> form;

        /** The type that has the field. */
        private final Class<?> holder;

        FieldWriter(TextForm<T> form, Class<?> holder) {
            super(form.type());
            this.form = form;
            this.holder = holder;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext provider) {
            write(form, text(value, generator), generator);
        }

        private String text(T value, JsonGenerator generator) {
            try {
                return form.format(value);
            } catch (InvalidValueException e) {
                if (Documents.TYPES.contains(holder)) {
                    throw DatabindException.from(generator, e.getMessage(), e);
                }
                return form.formatResult(value);
            }
        }
    }

    /** What a document can hold; looked for only where a value is met that could not be read back. */
    private static final class Documents {
        static final Set<Class<?>> TYPES = find();

        private static Set<Class<?>> find() {
            Set<Class<?>> found = new HashSet<>();
            Deque<Class<?>> left = new ArrayDeque<>(List.of(Programme.class));
            while (!left.isEmpty()) {
                Class<?> type = left.pop();
                if (found.add(type)) {
                    TypeShape.of(type).ifPresent(shape -> shape.fields().forEach(field -> left.add(field.valueType())));
                }
            }
            return found;
        }
    }

    /** Writes an id or a code of a type that only has its interface. */
    private static final class TextWriter extends StdScalarSerializer<TextValue> {
        private static final long serialVersionUID = 1L;

        TextWriter() {
            super(TextValue.class);
        }

        @Override
        public void serialize(TextValue value, JsonGenerator generator, SerializationContext provider) {
            generator.writeString(value.value());
        }
    }

    /** Reads a text that has no form: Jackson would look for one inside a list, and its place is that of the list. */
    private static final class PlainReader extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        PlainReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportWrongTokenException(String.class, JsonToken.VALUE_STRING, "text was expected");
            }
            return parser.getString();
        }
    }

    private static final class FormReader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        /** How to read. */
        private final transient TextForm<T> form;

        /** Whether a value may be one that is not known. */
        private final boolean isCode;

        FormReader(TextForm<T> form) {
            super(form.type());
            this.form = form;
            this.isCode = Code.class.isAssignableFrom(form.type());
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            boolean isNumber = form.isNumberWhereWhole() && parser.hasToken(JsonToken.VALUE_NUMBER_INT);
            if (!isNumber && !parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportWrongTokenException(form.type(), JsonToken.VALUE_STRING, "text was expected");
            }
            String text = isNumber ? Integer.toString(parser.getIntValue()) : parser.getString();
            T value = valueOf(text);
            return value != null ? value : explained(text, parser, context);
        }

        /** Returns the value that a text gives without a problem, which is most; null if there is something to be said. */
        private @Nullable T valueOf(String text) {
            try {
                T value = form.parse(text);
                return isCode && !((Code) value).isKnown() ? null : value;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private T explained(String text, JsonParser parser, DeserializationContext context) {
            Optional<Problems> problems = Problems.of(context);
            Loaded<T> read = form.read(text, () -> problems.map(Problems::place).orElse(Place.whole("text")));
            if (read.value().isEmpty()) {
                throw new RefusedException(parser, Fault.of(read.problems().get(0), form.quotable(text)));
            }
            if (problems.isPresent()) {
                for (Problem doubt : read.problems()) {
                    problems.get().add(doubt.withRaw(problems.get().justRead()));
                }
            }
            return read.value().get();
        }
    }

    /** Returns the number that a parser stands at; reading a long one takes longer than its length says, so it is refused. */
    static BigDecimal number(JsonParser parser) {
        try {
            if (parser.getStringLength() <= LONGEST_NUMBER) {
                return new BigDecimal(parser.getString());
            }
        } catch (NumberFormatException e) {
            // Its exponent is beyond all measure.
        }
        throw new RefusedException(
                parser,
                Fault.ofRecord(
                        ProblemCode.NUMBER_TOO_LARGE,
                        "The number is too large or too small to be read.",
                        "Correct the number."));
    }

    private static final class NumberReader extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        NumberReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                context.reportInputMismatch(BigDecimal.class, "a number was expected");
            }
            return number(parser);
        }
    }

    private static int wholeNumber(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            context.reportInputMismatch(int.class, "a whole number was expected");
        }
        return parser.getIntValue();
    }

    private static final class WholeNumberReader extends StdScalarDeserializer<Integer> {
        private static final long serialVersionUID = 1L;

        WholeNumberReader() {
            super(int.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            return wholeNumber(parser, context);
        }
    }

    private static final class OptionalNumberReader extends StdScalarDeserializer<OptionalInt> {
        private static final long serialVersionUID = 1L;

        OptionalNumberReader() {
            super(OptionalInt.class);
        }

        @Override
        public OptionalInt deserialize(JsonParser parser, DeserializationContext context) {
            return OptionalInt.of(wholeNumber(parser, context));
        }

        /** Also of a component that is not there. */
        @Override
        public OptionalInt getNullValue(DeserializationContext context) {
            return OptionalInt.empty();
        }
    }
}
