package io.github.biglocal.rule;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Something in a rule that can be set: a threshold, who counts, how unknown facts are treated. A constant of the rule;
 * it says what the value means, which values there are, and what was published, and reads and writes values as text.
 * Immutable and thread-safe; equal only to itself.
 *
 * @param <T> the kind of value
 */
public final class Parameter<T> {
    private static final Require REQUIRE = Require.of(Parameter.class);

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\\\s]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?:\\\\.|[^\\\\\\s])+", Pattern.DOTALL);

    /** The kinds of value. */
    public enum Kind {
        /** A whole number. */
        WHOLE_NUMBER,
        /** An amount of money. */
        MONEY,
        /** A fraction. */
        RATIO,
        /** A day. */
        DAY,
        /** One value of a list. */
        CHOICE,
        /** Any number of values of a list. */
        CHOICES
    }

    private final String name;
    private final String meaning;
    private final Kind kind;
    private final Class<?> valueType;
    private final OptionalInt least;
    private final Optional<String> unit;
    private final T standard;
    private final List<String> choices;
    private final Form<T> form;
    private final Optional<Parameter<?>> each;

    /** How a value is checked, read, written and worded for people. */
    private record Form<T>(
            Function<Object, T> check,
            Function<String, T> read,
            Function<T, String> write,
            Function<T, String> words) {}

    private Parameter(
            String name,
            String meaning,
            Kind kind,
            Class<?> valueType,
            OptionalInt least,
            Optional<String> unit,
            List<String> choices,
            Form<T> form,
            T standard,
            Optional<Parameter<?>> each) {
        if (!KEBAB.matcher(name).matches()) {
            throw new InvalidValueException(
                    Parameter.class,
                    "name",
                    "the name of a parameter is not lower-case words joined by hyphens",
                    "Write it like voting-members.");
        }
        this.name = name;
        Require.of(Parameter.class).text("meaning", meaning);
        this.meaning = meaning;
        this.kind = kind;
        this.valueType = valueType;
        this.least = least;
        this.unit = unit;
        this.choices = choices;
        this.form = form;
        this.each = each;
        this.standard = form.check().apply(standard);
    }

    /**
     * {@return a whole number}
     *
     * @param name its name, in kebab case, unique in the rule
     * @param meaning what it means, as part of a sentence
     * @param unit what is counted, in the singular, such as {@code member}
     * @param least the least value it may have
     * @param standard the published value
     */
    public static Parameter<Integer> wholeNumber(String name, String meaning, String unit, int least, int standard) {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Function<Integer, Integer> inRange = number -> {
            REQUIRE.atLeast(name, least, number);
            return number;
        };
        return new Parameter<>(
                name,
                meaning,
                Kind.WHOLE_NUMBER,
                Integer.class,
                OptionalInt.of(least),
                Optional.of(unit),
                List.of(),
                new Form<>(
                        value -> inRange.apply(cast(name, Integer.class, "a whole number", value)),
                        text -> inRange.apply(parsed(name, "a whole number", text, Integer::valueOf)),
                        String::valueOf,
                        number ->
                                number == 0 ? Text.count(0, unit).replaceFirst("^no", "0") : Text.count(number, unit)),
                standard,
                Optional.empty());
    }

    /**
     * {@return an amount of money}
     *
     * @param name its name, in kebab case, unique in the rule
     * @param meaning what it means, as part of a sentence
     * @param standard the published value
     */
    public static Parameter<Money> money(String name, String meaning, Money standard) {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(name, "name");
        Function<Money, Money> inRange = amount -> {
            REQUIRE.notNegative(name, amount);
            return amount;
        };
        return new Parameter<>(
                name,
                meaning,
                Kind.MONEY,
                Money.class,
                OptionalInt.empty(),
                Optional.of(standard.getCurrencyUnit().getCode()),
                List.of(),
                new Form<>(
                        value -> inRange.apply(cast(name, Money.class, "an amount of money", value)),
                        text -> inRange.apply(parsed(name, "an amount of money, such as GBP 500", text, Money::parse)),
                        Money::toString,
                        Text::money),
                standard,
                Optional.empty());
    }

    /**
     * {@return a fraction from 0 to 1}
     *
     * @param name its name, in kebab case, unique in the rule
     * @param meaning what it means, as part of a sentence
     * @param standard the published value
     */
    public static Parameter<Ratio> share(String name, String meaning, Ratio standard) {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(standard, "standard");
        Function<Ratio, Ratio> inRange = ratio -> {
            REQUIRE.between(name, Ratio.ZERO, Ratio.ONE, ratio);
            return ratio;
        };
        return new Parameter<>(
                name,
                meaning,
                Kind.RATIO,
                Ratio.class,
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                new Form<>(
                        value -> inRange.apply(cast(name, Ratio.class, "a ratio", value)),
                        text -> inRange.apply(parsed(name, "a fraction, such as 51/100", text, Ratio::parse)),
                        Ratio::toString,
                        Ratio::inPercent),
                standard,
                Optional.empty());
    }

    /**
     * {@return a fraction that a limit on a share takes} From 0 to 1, and not the one that no share could meet: there is no
     * share of more than 100 %, and none of less than 0 %.
     *
     * @param name its name, in kebab case, unique in the rule
     * @param meaning what it means, as part of a sentence
     * @param standard the published limit
     */
    public static Parameter<Ratio> share(String name, String meaning, ShareLimit standard) {
        Objects.requireNonNull(standard, "standard");
        Parameter<Ratio> any = share(name, meaning, standard.ratio());
        Function<Ratio, Ratio> met = ratio -> {
            if (standard.comparison().isMetByNone(ratio)) {
                throw refused(
                        name,
                        "no share is " + standard.comparison().words() + " " + ratio.inPercent(),
                        "Give a limit that some share meets.");
            }
            return ratio;
        };
        return any.with(
                new Form<>(
                        value -> met.apply(any.form.check().apply(value)),
                        text -> met.apply(any.form.read().apply(text)),
                        any.form.write(),
                        any.form.words()),
                any.standard);
    }

    /**
     * {@return a day}
     *
     * @param name its name, in kebab case, unique in the rule
     * @param meaning what it means, as part of a sentence
     * @param standard the published value
     */
    public static Parameter<LocalDate> day(String name, String meaning, LocalDate standard) {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(standard, "standard");
        return new Parameter<>(
                name,
                meaning,
                Kind.DAY,
                LocalDate.class,
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                new Form<>(
                        value -> cast(name, LocalDate.class, "a day", value),
                        text -> parsed(name, "a day, such as 2026-03-31", text, LocalDate::parse),
                        LocalDate::toString,
                        Text::day),
                standard,
                Optional.empty());
    }

    /**
     * {@return one value of a closed list}
     *
     * @param <E> the list
     * @param name its name, in kebab case, unique in the rule
     * @param meaning what it means, as part of a sentence
     * @param list the list
     * @param standard the published value, or the library's reading
     */
    public static <E extends Enum<E>> Parameter<E> choice(String name, String meaning, Class<E> list, E standard) {
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(standard, "standard");
        return new Parameter<>(
                name,
                meaning,
                Kind.CHOICE,
                list,
                OptionalInt.empty(),
                Optional.empty(),
                names(list),
                new Form<>(
                        value -> cast(name, list, "one of " + Text.list(names(list)), value),
                        text -> parsed(
                                name, "one of " + Text.list(names(list)), text, each -> Enum.valueOf(list, each)),
                        Enum::name,
                        Text::words),
                standard,
                Optional.empty());
    }

    /**
     * {@return any number of codes of an open list}
     *
     * @param <C> the list
     * @param name its name, in kebab case, unique in the rule
     * @param meaning what it means, as part of a sentence
     * @param list the list
     * @param of gives the code of a text
     * @param standard the published values, or the library's reading
     */
    public static <C extends Code> Parameter<Set<C>> codes(
            String name, String meaning, Class<C> list, Function<String, C> of, Set<C> standard) {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(of, "of");
        return new Parameter<>(
                name,
                meaning,
                Kind.CHOICES,
                list,
                OptionalInt.empty(),
                Optional.empty(),
                standard.stream().map(Code::value).sorted().toList(),
                new Form<>(
                        value -> sorted(
                                cast(name, Collection.class, "codes", value), each -> cast(name, list, "a code", each)),
                        text -> sorted(words(text), each -> of.apply((String) each)),
                        codes -> codes.stream()
                                .map(code -> SPECIAL.matcher(code.value()).replaceAll("\\\\$0"))
                                .collect(Collectors.joining(" ")),
                        codes -> codes.isEmpty()
                                ? "none"
                                : Text.list(codes.stream()
                                        .map(code -> Text.words(code.value()))
                                        .toList())),
                standard,
                Optional.empty());
    }

    /**
     * {@return a value that is not the same at all times, in editions}
     *
     * @param <T> the kind of value of an edition
     * @param each what the value of one edition is
     * @param standard the published editions
     */
    public static <T> Parameter<Series<Edition<T>>> dated(Parameter<T> each, Series<Edition<T>> standard) {
        Objects.requireNonNull(standard, "standard");
        return new Parameter<>(
                each.name,
                each.meaning,
                each.kind,
                each.valueType,
                each.least,
                each.unit,
                each.choices,
                new Form<>(
                        value -> checked(each, cast(each.name, Series.class, "a series of editions", value)),
                        text -> {
                            throw refused(
                                    each.name, each.name + " has editions", "Give each with its period, not one text.");
                        },
                        series -> series.entries().stream()
                                .map(edition -> Periods.format(edition.period()) + " " + each.write(edition.value()))
                                .collect(Collectors.joining("; ")),
                        series -> series.entries().stream()
                                .map(edition -> each.words(edition.value()) + " " + Text.period(edition.period())
                                        + edition.source()
                                                .map(source -> " (" + source + ")")
                                                .orElse(""))
                                .collect(Collectors.joining("; "))),
                standard,
                Optional.of(each));
    }

    private static <T> Series<Edition<T>> checked(Parameter<T> each, Series<?> series) {
        if (series.entries().isEmpty()) {
            throw refused(each.name, each.name + " has no edition", "Give at least one.");
        }
        return Series.of(series.entries().stream()
                .map(entry -> cast(each.name, Edition.class, "an edition", entry))
                .map(edition -> (Edition<?>) edition)
                .map(edition -> new Edition<>(edition.period(), each.checked(edition.value()), edition.source()))
                .toList());
    }

    private static <C extends Code> Set<C> sorted(Collection<?> values, Function<Object, C> one) {
        TreeSet<C> codes = new TreeSet<>(Comparator.comparing(Code::value));
        values.stream().map(one).forEach(codes::add);
        return Collections.unmodifiableSortedSet(codes);
    }

    /** The words of a text; white space within one, as publishers have it in codes of their own, is escaped. */
    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> ESCAPED.matcher(word.group()).replaceAll("$1"))
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> list) {
        return Stream.of(list.getEnumConstants()).map(Enum::name).toList();
    }

    private static <T> T cast(String name, Class<T> type, String wanted, Object value) {
        Objects.requireNonNull(value, name);
        if (!type.isInstance(value)) {
            throw refused(name, name + " is given as " + value.getClass().getSimpleName(), "Give " + wanted + ".");
        }
        return type.cast(value);
    }

    private static InvalidValueException refused(String name, String problem, String repair) {
        return new InvalidValueException(Parameter.class, name, problem, repair);
    }

    private static <T> T parsed(String name, String wanted, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw refused(name, name + " cannot be read", "Write " + wanted + ".");
        }
    }

    /**
     * {@return the same parameter with another published value} For a rule whose source says what others leave open.
     *
     * @param published the published value
     * @throws InvalidValueException if the parameter cannot have that value
     */
    public Parameter<T> withStandard(T published) {
        Objects.requireNonNull(published, "published");
        return with(form, published);
    }

    /**
     * {@return the same parameter, which refuses an empty list} For codes of which a rule needs one.
     *
     * @throws InvalidValueException if its published value is an empty list
     */
    public Parameter<T> notEmpty() {
        Function<T, T> filled = value -> {
            if (value instanceof Collection<?> codes && codes.isEmpty()) {
                throw refused(name, name + " is empty", "Give at least one.");
            }
            return value;
        };
        return with(
                new Form<>(
                        value -> filled.apply(form.check().apply(value)),
                        text -> filled.apply(form.read().apply(text)),
                        form.write(),
                        form.words()),
                standard);
    }

    private Parameter<T> with(Form<T> otherForm, T published) {
        return new Parameter<>(name, meaning, kind, valueType, least, unit, choices, otherForm, published, each);
    }

    /** {@return its name, in kebab case, unique in the rule} */
    public String name() {
        return name;
    }

    /** {@return what it means, as part of a sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return the kind of value; of each edition, where it has editions} */
    public Kind kind() {
        return kind;
    }

    /**
     * {@return the type of a value: {@code Integer}, {@code Money}, {@code Ratio}, {@code LocalDate}, the closed list, or that of
     * each code of any number of them; of the value of each edition, where it has editions}
     */
    public Class<?> valueType() {
        return valueType;
    }

    /** {@return the least whole number it may be; empty if it is not a whole number} */
    public OptionalInt least() {
        return least;
    }

    /** {@return what is counted, in the singular, or the currency; empty if the value has no unit} */
    public Optional<String> unit() {
        return unit;
    }

    /** {@return the values it may have, as text, or for an open list the known ones; empty if it is not a choice} */
    public List<String> choices() {
        return choices;
    }

    /** {@return the published value} */
    public T standard() {
        return standard;
    }

    /** {@return what the value of one edition is, where the value has dated editions; empty if it has none} */
    public Optional<Parameter<?>> each() {
        return each;
    }

    /**
     * {@return a value, if it is one of this parameter}
     *
     * @param value the value
     * @throws InvalidValueException if it is of another kind, or out of range
     */
    public T checked(Object value) {
        Objects.requireNonNull(value, "value");
        return form.check().apply(value);
    }

    /**
     * {@return the value that a text gives}
     *
     * @param text the text, as {@link #write} gives it
     * @throws InvalidValueException if it gives none, or the value has editions
     */
    public T read(String text) {
        return form.read().apply(Objects.requireNonNull(text, "text"));
    }

    /**
     * {@return the text of a value, for machines}
     *
     * @param value the value
     */
    public String write(T value) {
        Objects.requireNonNull(value, "value");
        return form.write().apply(value);
    }

    /**
     * {@return a value as people read it}
     *
     * @param value the value
     */
    public String words(T value) {
        Objects.requireNonNull(value, "value");
        return form.words().apply(value);
    }

    /** {@return its name} */
    @Override
    public String toString() {
        return name;
    }
}
