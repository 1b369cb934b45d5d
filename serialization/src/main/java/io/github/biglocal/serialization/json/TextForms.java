package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.serialization.ProblemCode;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * The values that are written as one piece of text: money, currencies, days, periods, ratios, ids and codes.
 *
 * <p>Money and days are not of the model: a caller's mapper writes them so where the model has them, by
 * {@link DomainIntrospector}, and nowhere else. {@link #everywhere()} is for the mapper of this package alone.
 */
final class TextForms {
    /** A value's text, both ways. */
    private record Form<T>(Class<T> type, String example, Function<T, String> write, Function<String, T> read) {}

    private static final Pattern MONEY = Pattern.compile("[A-Z]{3} -?\\d{1,18}(\\.\\d{1,9})?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Map<Class<?>, Form<?>> FORMS = Map.of(
            LocalDate.class, new Form<>(LocalDate.class, "2016-04-01", LocalDate::toString, TextForms::day),
            Money.class, new Form<>(Money.class, "GBP 147805.00", Money::toString, TextForms::money),
            CurrencyUnit.class, new Form<>(CurrencyUnit.class, "GBP", CurrencyUnit::getCode, TextForms::currency),
            LocalDateRange.class,
                    new Form<>(LocalDateRange.class, "2016-04-01/2019-03-31", Periods::format, Periods::parse),
            Ratio.class, new Form<>(Ratio.class, "51/100", Ratio::toString, Ratio::parse));

    /** Those that nobody else has a form for, so that they may be known to a caller's mapper wherever they are. */
    private static final Set<Class<?>> OWN = Set.of(Ratio.class, LocalDateRange.class);

    private TextForms() {}

    private static Money money(String text) {
        // The pattern comes first: an exponent would make a short text an endless number.
        if (!MONEY.matcher(text).matches()) {
            throw refused(
                    Money.class,
                    "the text is not an amount of money",
                    "Write currency, space, and at most eighteen digits, such as \"GBP 147805.00\".");
        }
        CurrencyUnit currency = currency(text.substring(0, 3));
        try {
            return Money.of(currency, new BigDecimal(text.substring(4)));
        } catch (ArithmeticException e) {
            throw refused(Money.class, "the amount has more decimals than its currency", "Round it.");
        }
    }

    private static CurrencyUnit currency(String code) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw refused(Money.class, "the currency is not known", "Write its ISO 4217 code, such as GBP.");
        }
    }

    private static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw refused(LocalDate.class, "the day does not exist", "Correct it.");
        }
        throw refused(LocalDate.class, "the text is not a day", "Write year-month-day, such as 2016-04-01.");
    }

    private static InvalidValueException refused(Class<?> type, String problem, String repair) {
        return new InvalidValueException(type, "text", problem, repair);
    }

    /** Returns how a value of a type is written, by example; empty for a type that is not here. */
    static Optional<String> example(Class<?> type) {
        return Optional.<Form<?>>ofNullable(FORMS.get(type)).map(Form::example);
    }

    static @Nullable JsonSerializer<?> writer(Class<?> type) {
        Form<?> form = FORMS.get(type);
        return form == null ? null : new FormWriter<>(form);
    }

    static @Nullable JsonDeserializer<?> reader(Class<?> type) {
        Form<?> form = FORMS.get(type);
        return form == null ? null : new FormReader<>(form);
    }

    /** Returns a module that knows all of these values, wherever they are. */
    static Module everywhere() {
        SimpleModule module = new SimpleModule("biglocal-text-forms");
        FORMS.values().forEach(form -> register(module, form));
        return module;
    }

    private static <T> void register(SimpleModule module, Form<T> form) {
        module.addSerializer(form.type(), new FormWriter<>(form));
        module.addDeserializer(form.type(), new FormReader<>(form));
    }

    /** Finds the writers of the model's own values, for ids and codes by what they implement. */
    static final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            if (raw.isEnum() && Shape.inModel(raw)) {
                return new EnumWriter();
            }
            return TextValue.class.isAssignableFrom(raw) ? new TextWriter() : OWN.contains(raw) ? writer(raw) : null;
        }
    }

    /** Finds the readers of the model's own values, for ids and codes by what they implement. */
    static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            return isTextRecord(raw) ? new TextReader(raw) : OWN.contains(raw) ? reader(raw) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isTextRecord(type) || OWN.contains(type);
        }

        private static boolean isTextRecord(Class<?> type) {
            return type.isRecord() && TextValue.class.isAssignableFrom(type);
        }
    }

    private static final class FormWriter<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        /** How to write. */
        private final transient Form<T> form;

        FormWriter(Form<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(form.write().apply(value));
        }
    }

    private static final class EnumWriter extends StdScalarSerializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        EnumWriter() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.name());
        }
    }

    private static final class TextWriter extends StdScalarSerializer<TextValue> {
        private static final long serialVersionUID = 1L;

        TextWriter() {
            super(TextValue.class);
        }

        @Override
        public void serialize(TextValue value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeString(value.value());
        }
    }

    private static final class FormReader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        /** How to read. */
        private final transient Form<T> form;

        FormReader(Form<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = text(parser, context, form.type());
            try {
                return form.read().apply(text);
            } catch (IllegalArgumentException e) {
                throw new InvalidTextException(parser, e);
            }
        }
    }

    private static final class TextReader extends StdScalarDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        /** The constructor: {@code (String)Object}. */
        private final transient MethodHandle constructor;

        TextReader(Class<?> type) {
            super(type);
            try {
                constructor = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(Object.class, String.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no public constructor for the text of " + type.getName(), e);
            }
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = text(parser, context, handledType());
            Object value;
            try {
                value = (Object) constructor.invokeExact(text);
            } catch (IllegalArgumentException e) {
                throw new InvalidTextException(parser, e);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            if (value instanceof Code code && !code.isKnown()) {
                Optional<Problems> problems = Problems.of(context);
                if (problems.isPresent()) {
                    problems.get()
                            .warn(
                                    ProblemCode.UNKNOWN_CODE,
                                    problems.get().place(),
                                    "The code is not one of the "
                                            + handledType().getSimpleName()
                                            + " list as this version has it; it is kept as it is.",
                                    "Correct it if it is misspelt.",
                                    Optional.of(problems.get().justRead()));
                }
            }
            return value;
        }
    }

    private static String text(JsonParser parser, DeserializationContext context, Class<?> type) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            context.reportWrongTokenException(type, JsonToken.VALUE_STRING, "text was expected");
        }
        return parser.getText();
    }
}
