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
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.serialization.ProblemCode;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The values that are written as one piece of text: money, currencies, periods, ratios, ids and codes. */
final class TextForms {
    /** A value's text, both ways. */
    private record Form<T>(Class<T> type, String example, Function<T, String> write, Function<String, T> read) {}

    private static final Pattern MONEY = Pattern.compile("[A-Z]{3} -?\\d{1,18}(\\.\\d{1,9})?");

    private static final Map<Class<?>, Form<?>> FORMS = Map.of(
            Money.class, new Form<>(Money.class, "GBP 147805.00", Money::toString, TextForms::money),
            CurrencyUnit.class, new Form<>(CurrencyUnit.class, "GBP", CurrencyUnit::getCode, TextForms::currency),
            LocalDateRange.class,
                    new Form<>(LocalDateRange.class, "2016-04-01/2019-03-31", Periods::format, Periods::parse),
            Ratio.class, new Form<>(Ratio.class, "51/100", Ratio::toString, Ratio::parse));

    private TextForms() {}

    private static Money money(String text) {
        // The pattern comes first: an exponent would make a short text an endless number.
        if (!MONEY.matcher(text).matches()) {
            throw new IllegalArgumentException("not an amount of money: write currency, space, and at most eighteen"
                    + " digits, such as \"GBP 147805.00\"");
        }
        try {
            return Money.parse(text);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("an amount has more decimals than its currency", e);
        }
    }

    private static CurrencyUnit currency(String code) {
        return CurrencyUnit.of(code);
    }

    /** Returns how a value of a type is written, by example; empty for a type that is not here. */
    static Optional<String> example(Class<?> type) {
        if (type == LocalDate.class) {
            return Optional.of("2016-04-01");
        }
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

    /** Finds the writers, for ids and codes by what they implement. */
    static final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return TextValue.class.isAssignableFrom(type.getRawClass()) ? new TextWriter() : writer(type.getRawClass());
        }
    }

    /** Finds the readers, for ids and codes by what they implement. */
    static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            Class<?> raw = type.getRawClass();
            return raw.isRecord() && TextValue.class.isAssignableFrom(raw) ? new TextReader(raw) : reader(raw);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return FORMS.containsKey(type) || (type.isRecord() && TextValue.class.isAssignableFrom(type));
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
                Problems.of(context)
                        .ifPresent(problems -> problems.warn(
                                ProblemCode.UNKNOWN_CODE,
                                parser,
                                "The code is not one of the " + handledType().getSimpleName()
                                        + " list as this version has it; it is kept as it is.",
                                "Correct it if it is misspelt."));
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
