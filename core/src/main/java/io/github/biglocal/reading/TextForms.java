package io.github.biglocal.reading;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.reading.TextForm.Quoting;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Text;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The {@link TextForm}s of the values that are one piece of text: texts, whole and exact numbers, counts, ratios, money, currencies,
 * days, years, periods, addresses of the web, ids, codes, and the constants of closed lists. A ratio in a result, which is not
 * read back, also has its rounded form: see {@link ResultWriter}. Thread-safe.
 */
public final class TextForms {
    private static final int MAX_POUNDS = 18;
    private static final int MAX_DECIMALS = 9;
    private static final int MAX_YEAR = 9_999;

    private static final String DAY = "yyyy-mm-dd";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,10}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?(E[+-]?\\d{1,2})?");

    private static final Map<Class<?>, TextForm<?>> FORMS = Stream.of(
                    text(String.class, "a text", "text", Function.identity(), Function.identity()),
                    text(CurrencyUnit.class, "a currency", "GBP", TextForms::currency, CurrencyUnit::getCode),
                    text(URI.class, "a web address", "https://localtrust.org.uk/", TextForms::address, URI::toString),
                    figures(
                            Integer.class,
                            "a whole number",
                            "7200",
                            TextForms::wholeNumber,
                            Object::toString,
                            number -> {}),
                    figures(
                            BigDecimal.class,
                            "a number",
                            "12.5",
                            TextForms::number,
                            BigDecimal::toString,
                            TextForms::requireShort),
                    figures(
                            Ratio.class,
                            "an exact fraction",
                            "51/100",
                            Ratio::parse,
                            Ratio::toString,
                            TextForms::requireShort),
                    figures(
                            PrintedNumber.class,
                            "a number as printed",
                            "about nine",
                            PrintedNumber::new,
                            PrintedNumber::value,
                            number -> {}),
                    closedList(Bound.class, Bound::spelling),
                    new TextForm<>(
                            Count.class,
                            "a count",
                            Optional.of("more than 30"),
                            List.of(),
                            Quoting.NUMBERS,
                            Count::parse,
                            Count::format,
                            count -> {}),
                    figures(
                            Money.class,
                            "an amount of money",
                            "GBP 147805.00",
                            TextForms::money,
                            Money::toString,
                            TextForms::requireShort),
                    figures(
                            LocalDate.class,
                            "a date",
                            "2016-04-01",
                            TextForms::day,
                            TextForms::text,
                            day -> requireFourDigits(LocalDate.class, day.getYear())),
                    figures(
                            Year.class,
                            "a year",
                            "2016",
                            TextForms::year,
                            year -> String.format(Locale.ROOT, "%04d", year.getValue()),
                            year -> requireFourDigits(Year.class, year.getValue())),
                    figures(
                            LocalDateRange.class,
                            "a period",
                            "2016-04-01/2019-03-31",
                            Periods::parse,
                            Periods::format,
                            TextForms::requireDays))
            .collect(Collectors.toUnmodifiableMap(TextForm::type, Function.identity()));

    private static final ClassValue<Optional<TextForm<?>>> FOUND = new ClassValue<>() {
        @Override
        protected Optional<TextForm<?>> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private TextForms() {}

    /**
     * {@return the text form of a type; empty for a type whose values are more than one piece of text}
     *
     * @param <T> the type of the value
     * @param type the type; {@code int} is taken for {@code Integer}
     */
    @SuppressWarnings("unchecked") // a form is kept under its own type, or that of which it is a primitive
    public static <T> Optional<TextForm<T>> of(Class<T> type) {
        return FOUND.get(Objects.requireNonNull(type, "type")).map(form -> (TextForm<T>) form);
    }

    private static Optional<TextForm<?>> find(Class<?> type) {
        Class<?> asked = type == int.class ? Integer.class : type;
        TextForm<?> form = FORMS.get(asked);
        if (form != null) {
            return Optional.of(form);
        }
        if (Enum.class.isAssignableFrom(asked) && asked != Enum.class) {
            // The class of a constant with a body of its own is below that of its list.
            Class<?> list = asked.isEnum() ? asked : asked.getSuperclass();
            return Optional.of(closedList(list, constant -> ((Enum<?>) constant).name()));
        }
        return asked.isRecord() && TextValue.class.isAssignableFrom(asked)
                ? textValue(asked.asSubclass(TextValue.class))
                : Optional.empty();
    }

    private static <T> TextForm<T> text(
            Class<T> type, String noun, String example, Function<String, T> read, Function<T, String> write) {
        return new TextForm<>(type, noun, Optional.of(example), List.of(), Quoting.NEVER, read, write, value -> {});
    }

    private static <T> TextForm<T> figures(
            Class<T> type,
            String noun,
            String example,
            Function<String, T> read,
            Function<T, String> write,
            Consumer<T> readable) {
        return new TextForm<>(type, noun, Optional.of(example), List.of(), Quoting.FIGURES, read, write, readable);
    }

    // Lists and ids

    private static <T> TextForm<T> closedList(Class<T> type, Function<T, String> spelling) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(spelling).toList();
        Map<String, T> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(spelling, Function.identity()));
        return new TextForm<>(
                type,
                "a code",
                names.stream().findFirst(),
                names,
                Quoting.CODES,
                text -> {
                    T constant = constants.get(text);
                    if (constant == null) {
                        throw offList(type, names, text);
                    }
                    return constant;
                },
                spelling,
                constant -> {});
    }

    private static InvalidValueException offList(Class<?> type, List<String> names, String text) {
        String suggestion = Nearest.of(text, names)
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
        return new InvalidValueException(
                type,
                "code",
                "the code is not on the list of codes for " + Text.words(type.getSimpleName()),
                suggestion + "Write " + Text.listOr(names) + ".");
    }

    private static <T extends TextValue> Optional<TextForm<?>> textValue(Class<T> type) {
        MethodHandle constructor;
        try {
            constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, String.class))
                    .asType(MethodType.methodType(Object.class, String.class));
        } catch (ReflectiveOperationException e) {
            // Not a public type with the one component value: no other code can make one.
            return Optional.empty();
        }
        List<String> constants = constants(type);
        boolean code = Code.class.isAssignableFrom(type);
        Optional<String> example = Id.class.isAssignableFrom(type)
                ? Optional.of("example-1")
                : constants.stream().findFirst();
        return Optional.of(new TextForm<>(
                type,
                Id.class.isAssignableFrom(type) ? "an id" : code ? "a code" : "a text",
                example,
                code ? constants : List.of(),
                Id.class.isAssignableFrom(type) ? Quoting.NEVER : code ? Quoting.CODES : Quoting.FIGURES,
                text -> made(type, constructor, text),
                TextValue::value,
                value -> {}));
    }

    private static <T> T made(Class<T> type, MethodHandle constructor, String text) {
        try {
            return type.cast((Object) constructor.invokeExact(text));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor of " + type.getName() + " threw", e);
        }
    }

    /** The values that a type has as public constants, in the order in which it declares them. */
    private static List<String> constants(Class<? extends TextValue> type) {
        List<String> constants = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (field.getType() == type && Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers)) {
                try {
                    constants.add(((TextValue) field.get(null)).value());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("a public constant of a public type cannot be read", e);
                }
            }
        }
        return constants;
    }

    // Numbers

    private static Integer wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw refused(Integer.class, "the text is not a whole number", "Write digits only, such as 7200.");
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw refused(Integer.class, "the number is too large for its field", "Correct the number.");
        }
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw refused(BigDecimal.class, "the text is not a number", "Write digits with a point, such as 12.5.");
        }
        BigDecimal number = new BigDecimal(text);
        requireShort(number);
        return number;
    }

    private static void requireShort(BigDecimal number) {
        Require.of(BigDecimal.class).notTooLong("number", number);
    }

    private static void requireShort(Ratio ratio) {
        Require.of(Ratio.class).notTooLong("ratio", ratio);
    }

    // Money

    private static Money money(String text) {
        // The form is looked at first: an exponent would make a short text an endless number.
        if (!isMoney(text)) {
            throw refused(
                    Money.class,
                    "the text is not an amount of money",
                    "Write the currency, a space and the amount, such as GBP 147805.00, with at most 18 digits before"
                            + " the decimal point.");
        }
        CurrencyUnit currency = currency(text.substring(0, 3));
        try {
            return Money.of(currency, amount(text));
        } catch (ArithmeticException e) {
            throw refused(Money.class, "the amount has more decimal places than its currency", "Round the amount.");
        }
    }

    /** The number after the currency; without a text of its own, where its digits are few enough to be counted up. */
    private static BigDecimal amount(String text) {
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (text.length() - 4 > MAX_POUNDS) {
            return new BigDecimal(text.substring(4));
        }
        long digits = 0;
        for (int i = 4; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                digits = digits * 10 + (text.charAt(i) - '0');
            }
        }
        return BigDecimal.valueOf(text.charAt(4) == '-' ? -digits : digits, decimals);
    }

    /** Whether this is three capitals, a space, and a number with at most eighteen digits before and nine after the point. */
    private static boolean isMoney(String text) {
        if (text.length() < 5 || text.charAt(3) != ' ') {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        int start = text.charAt(4) == '-' ? 5 : 4;
        int point = endOfDigits(text, start);
        if (point == start || point - start > MAX_POUNDS) {
            return false;
        }
        if (point == text.length()) {
            return true;
        }
        int end = endOfDigits(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && end > point + 1 && end - point - 1 <= MAX_DECIMALS;
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static void requireShort(Money money) {
        BigDecimal amount = money.getAmount();
        if (amount.precision() - amount.scale() > MAX_POUNDS) {
            throw refused(
                    Money.class, "the amount has more than 18 digits before the decimal point", "Correct the amount.");
        }
    }

    private static CurrencyUnit currency(String code) {
        if (code.equals(CurrencyUnit.GBP.getCode())) {
            // Nearly all of them: it need not be looked for among all currencies.
            return CurrencyUnit.GBP;
        }
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw refused(
                    CurrencyUnit.class,
                    "the currency is not known",
                    "Write its three-letter ISO 4217 code, such as GBP.");
        }
    }

    // Days

    private static LocalDate day(String text) {
        if (text.length() != DAY.length() || !isDay(text)) {
            throw refused(LocalDate.class, "the text is not a date", "Write it as year-month-day, such as 2016-04-01.");
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException e) {
            throw refused(LocalDate.class, "there is no such date", "Correct the date.");
        }
    }

    /** As the day's own method gives it, in a third of the time. */
    private static String text(LocalDate day) {
        int year = day.getYear();
        if (year < 0 || year > MAX_YEAR) {
            return day.toString();
        }
        char[] text = DAY.toCharArray();
        putTwoDigits(text, 0, year / 100);
        putTwoDigits(text, 2, year % 100);
        putTwoDigits(text, 5, day.getMonthValue());
        putTwoDigits(text, 8, day.getDayOfMonth());
        return new String(text);
    }

    private static void putTwoDigits(char[] text, int at, int number) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
    }

    private static boolean isDay(String text) {
        for (int i = 0; i < DAY.length(); i++) {
            if (DAY.charAt(i) == '-' ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Year year(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw refused(Year.class, "the text is not a year", "Write four digits, such as 2016.");
        }
        return Year.of(Integer.parseInt(text));
    }

    private static void requireDays(LocalDateRange period) {
        if (period.isEmpty()) {
            throw refused(
                    LocalDateRange.class, "the period covers no day", "Give a last day that is not before the first.");
        }
        if (!period.isUnboundedStart()) {
            requireFourDigits(LocalDateRange.class, period.getStart().getYear());
        }
        if (!period.isUnboundedEnd()) {
            requireFourDigits(LocalDateRange.class, period.getEndInclusive().getYear());
        }
    }

    private static void requireFourDigits(Class<?> type, int year) {
        if (year < 0 || year > MAX_YEAR) {
            throw refused(type, "the year " + year + " does not have four digits", "Correct the year.");
        }
    }

    // Addresses

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw refused(
                    URI.class,
                    "the text is not a web address",
                    "Write the full address, such as https://localtrust.org.uk/.");
        }
    }

    private static InvalidValueException refused(Class<?> type, String problem, String repair) {
        return new InvalidValueException(type, "text", problem, repair);
    }
}
