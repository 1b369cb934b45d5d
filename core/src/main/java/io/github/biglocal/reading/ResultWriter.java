package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.PossibleRatio;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.RoundedRatio;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.RuleSettings;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports and the results of calculators, in any format: with their sentences, ratios and working, so that a reader
 * need not work them out again. They are not read back. Which fields a result has comes from its type, so a new kind of
 * result needs no code here.
 *
 * <p>Each kind of value has one form. A ratio is {@code {"exact":"91543/9031","rounded":"10.1365"}}, with {@code bound} where
 * it is one; {@code {"undefined":"NO_MATCH"}} where there is none; a number that is only known rounded has no {@code exact}.
 * An amount that need not be whole pennies has its currency in both. A value of several kinds says in {@code kind} which of
 * them it is. What is absent is left out. In a document, which is read back, and in a record that a result holds, a ratio is
 * its exact text alone, as {@link TextForms} gives it.
 *
 * <p>Only static methods: thread-safe.
 */
public final class ResultWriter {
    /** The field that says which variant a value is. */
    static final String VARIANT = "kind";

    /** How many decimals a ratio is rounded to, next to the exact one. */
    private static final int DECIMALS = 4;

    private final ResultSink to;

    ResultWriter(ResultSink to) {
        this.to = to;
    }

    /**
     * {@return whether values of a type are written here} Those that are read back are not, and values of one piece of text
     * have a {@link TextForm}.
     *
     * @param type the type
     */
    public static boolean isResult(Class<?> type) {
        Objects.requireNonNull(type, "type");
        if (RuleForms.has(type)) {
            return true;
        }
        if (!TypeShape.inModel(type)
                || type.isEnum()
                || TextValue.class.isAssignableFrom(type)
                || AdditionalValue.class.isAssignableFrom(type)
                || TextForms.of(type).isPresent()
                || TypeShape.ofBuilder(type).isPresent()) {
            return false;
        }
        if (type.isInterface()) {
            return type.isSealed() && type.getPermittedSubclasses().length > 1;
        }
        return !ResultShape.isReadBack(type) && ResultShape.of(type).isPresent();
    }

    /**
     * {@return that what is written of a type cannot be read back, and what to do instead}
     *
     * @param type a type that is written here
     * @param place where one was to be read
     */
    public static Problem writeOnly(Class<?> type, Place place) {
        Objects.requireNonNull(type, "type");
        if (type == Settings.class || type == RuleSettings.class || type == Reform.class) {
            return Problem.error(
                    ProblemCode.WRITE_ONLY,
                    place,
                    "Settings of rules can only be read together with the set of rules that they change.",
                    "Read them as the settings of a set, from a file that has them all.");
        }
        Class<?> enclosing = type.getEnclosingClass();
        String name = (enclosing == null ? "" : Text.words(enclosing.getSimpleName()) + " ")
                + Text.words(type.getSimpleName());
        return Problem.error(
                ProblemCode.WRITE_ONLY,
                place,
                ("aeiou".indexOf(name.charAt(0)) < 0 ? "A " : "An ") + name
                        + " is written for other programs and cannot be read back.",
                RuleForms.has(type)
                        ? "Read the programme and check it again."
                        : "Read the programme and work it out again.");
    }

    /**
     * Writes a value.
     *
     * @param value a result, or anything that one holds
     * @param to where to
     * @throws IOException if it cannot be written
     */
    public static void write(Object value, ResultSink to) throws IOException {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(to, "to");
        new ResultWriter(to).value(value);
    }

    /** Writes a field, unless there is nothing in it. */
    ResultWriter field(String name, @Nullable Object value) throws IOException {
        return value == null || isAbsent(value) ? this : fieldEvenIfEmpty(name, value);
    }

    /** Writes a field, also where it is an empty list. */
    ResultWriter fieldEvenIfEmpty(String name, @Nullable Object value) throws IOException {
        to.name(name);
        value(value);
        return this;
    }

    private static boolean isAbsent(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof OptionalInt number && number.isEmpty())
                || (value instanceof OptionalLong number && number.isEmpty())
                || (value instanceof Collection<?> several && several.isEmpty())
                || (value instanceof Map<?, ?> several && several.isEmpty())
                || !hasForm(value);
    }

    /** Nothing is written of what is neither of the model nor a value with a form: it may hold anything. */
    private static boolean hasForm(Object value) {
        return value instanceof Optional<?>
                || value instanceof OptionalInt
                || value instanceof OptionalLong
                || value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || ResultShape.hasForm(value.getClass());
    }

    void value(@Nullable Object value) throws IOException {
        if (value == null) {
            // Of a caller's own; the library has none.
            to.nothing();
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                value(optional.get());
            } else {
                to.nothing();
            }
        } else if (value instanceof OptionalInt number) {
            if (number.isPresent()) {
                to.number(BigDecimal.valueOf(number.getAsInt()));
            } else {
                to.nothing();
            }
        } else if (value instanceof OptionalLong number) {
            if (number.isPresent()) {
                to.number(BigDecimal.valueOf(number.getAsLong()));
            } else {
                to.nothing();
            }
        } else if (value instanceof Collection<?> several) {
            to.beginList();
            for (Object each : several) {
                value(each);
            }
            to.endList();
        } else if (value instanceof Map<?, ?> several) {
            to.beginObject();
            for (Map.Entry<?, ?> each : several.entrySet()) {
                fieldEvenIfEmpty(key(each.getKey()), each.getValue());
            }
            to.endObject();
        } else if (value instanceof Boolean truth) {
            to.truth(truth ? AdditionalValue.Truth.TRUE : AdditionalValue.Truth.FALSE);
        } else if (value instanceof Integer || value instanceof Long) {
            to.number(BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof BigDecimal number) {
            to.number(number);
        } else if (value instanceof AdditionalValue additional) {
            additional(additional);
        } else if (!ratio(value)) {
            other(value);
        }
    }

    private static String key(Object key) {
        return key instanceof Optional<?> optional
                ? optional.map(ResultWriter::key).orElse("")
                : text(key).orElseGet(key::toString);
    }

    // Numbers

    /** Writes a ratio, or a number that is near one; returns whether it is such. */
    private boolean ratio(Object value) throws IOException {
        if (value instanceof Ratio ratio) {
            ratio(ratio, Bound.EXACT);
        } else if (value instanceof PossibleRatio possible) {
            if (possible.toRatio().isPresent()) {
                ratio(possible.toRatio().get(), possible.bound());
            } else {
                object("undefined", possible.whyUndefined().orElseThrow());
            }
        } else if (value instanceof RoundedRatio rounded) {
            rounded(rounded.value().toPlainString(), rounded.bound());
        } else if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                rounded(new BigDecimal(number.toString()).toPlainString(), Bound.EXACT);
            } else {
                object("undefined", "NOT_FINITE");
            }
        } else if (value instanceof ExactMoney money) {
            String currency = money.currency().getCode() + " ";
            to.beginObject();
            field("exact", currency + money.amount());
            field(
                    "rounded",
                    currency + money.amount().toDecimal(money.currency().getDecimalPlaces(), RoundingMode.HALF_UP));
            to.endObject();
        } else {
            return false;
        }
        return true;
    }

    private void ratio(Ratio ratio, Bound bound) throws IOException {
        to.beginObject();
        field("exact", ratio.toString());
        field("rounded", ratio.toDecimal(DECIMALS, RoundingMode.HALF_UP).toPlainString());
        bound(bound);
        to.endObject();
    }

    private void rounded(String number, Bound bound) throws IOException {
        to.beginObject();
        field("rounded", number);
        bound(bound);
        to.endObject();
    }

    private void bound(Bound bound) throws IOException {
        if (!bound.isExact()) {
            field("bound", bound);
        }
    }

    private void object(String name, Object value) throws IOException {
        to.beginObject();
        field(name, value);
        to.endObject();
    }

    // Other values

    private void other(Object value) throws IOException {
        if (value instanceof Settings settings) {
            additional(SettingsForm.write(settings));
            return;
        }
        if (value instanceof RuleSettings settings) {
            additional(SettingsForm.write(settings));
            return;
        }
        if (value instanceof Reform reform) {
            additional(SettingsForm.write(reform));
            return;
        }
        Class<?> type = value.getClass();
        Optional<String> text = text(value);
        if (text.isPresent()) {
            text(type, text.get());
            return;
        }
        Optional<TypeShape> shape = TypeShape.of(type);
        if (shape.isPresent() && shape.get().builder().isPresent()) {
            record(value, shape.get());
        } else if (RuleForms.has(type)) {
            new RuleForms(this).write(value);
        } else if (ResultShape.of(type).isPresent()) {
            to.beginObject();
            members(value, ResultShape.of(type).get());
            to.endObject();
        } else if (TypeShape.inModel(type)) {
            to.text(value.toString());
        } else {
            to.nothing();
        }
    }

    /** Writes the fields that a type declares, without its variant. */
    void figures(Object value, ResultShape shape) throws IOException {
        for (ResultShape.Member member : shape.members()) {
            field(member.name(), member.of(value));
        }
    }

    /** Writes the fields of an object that a type declares, within an object that is begun. */
    void members(Object value, ResultShape shape) throws IOException {
        if (shape.variant().isPresent()) {
            field(VARIANT, shape.variant().get());
        }
        figures(value, shape);
    }

    ResultSink sink() {
        return to;
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Ratio) {
            return Optional.empty();
        }
        Optional<? extends TextForm<?>> form = TextForms.of(value.getClass());
        if (form.isPresent()) {
            return Optional.of(format(form.get(), value));
        }
        return value instanceof TextValue text ? Optional.of(text.value()) : Optional.empty();
    }

    @SuppressWarnings("unchecked") // the form is that of the class of the value
    private static <T> String format(TextForm<T> form, Object value) {
        return form.formatResult((T) value);
    }

    /** Writes a text; one that is only a whole number, such as an exact count, as that number. */
    private void text(Class<?> type, String text) throws IOException {
        boolean number = TextForms.of(type).filter(TextForm::isNumberWhereWhole).isPresent()
                && Character.isDigit(text.charAt(0));
        if (number) {
            to.number(new BigDecimal(text));
        } else {
            to.text(text);
        }
    }

    // Records of a programme

    /** Writes a record as a document has it: a ratio is its text, and fields that are not known are written back. */
    private void record(Object value, TypeShape shape) throws IOException {
        to.beginObject();
        for (TypeShape.Field field : shape.fields()) {
            Object held = field.get(value);
            if (!isAbsent(held)) {
                to.name(field.name());
                held(held);
            }
        }
        for (Map.Entry<String, AdditionalValue> field :
                shape.additionalFields(value).entrySet()) {
            to.name(field.getKey());
            additional(field.getValue());
        }
        to.endObject();
    }

    private void held(Object value) throws IOException {
        Optional<TypeShape> shape = TypeShape.of(value.getClass());
        if (value instanceof Ratio ratio) {
            to.text(ratio.toString());
        } else if (shape.isPresent()) {
            record(value, shape.get());
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            held(optional.get());
        } else if (value instanceof Collection<?> several) {
            to.beginList();
            for (Object each : several) {
                held(each);
            }
            to.endList();
        } else if (value instanceof Map<?, ?> several) {
            to.beginObject();
            for (Map.Entry<?, ?> each : several.entrySet()) {
                to.name(key(each.getKey()));
                held(each.getValue());
            }
            to.endObject();
        } else {
            value(value);
        }
    }

    private void additional(AdditionalValue value) throws IOException {
        if (value instanceof AdditionalValue.Text text) {
            to.text(text.value());
        } else if (value instanceof AdditionalValue.Numeric number) {
            to.number(number.value());
        } else if (value instanceof AdditionalValue.Truth truth) {
            to.truth(truth);
        } else if (value instanceof AdditionalValue.Items items) {
            to.beginList();
            for (AdditionalValue each : items.values()) {
                additional(each);
            }
            to.endList();
        } else if (value instanceof AdditionalValue.Fields fields) {
            to.beginObject();
            for (Map.Entry<String, AdditionalValue> each : fields.values().entrySet()) {
                to.name(each.getKey());
                additional(each.getValue());
            }
            to.endObject();
        } else {
            to.nothing();
        }
    }

    @Override
    public String toString() {
        return "ResultWriter";
    }
}
