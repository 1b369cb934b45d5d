package io.github.biglocal.tables;

import io.github.biglocal.entity.Count;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The forms of the library's own values in cells: read as people write them, and written so that the same value is read back. What
 * could be meant in two ways is refused, and the problem says what to write, or which setting to give.
 *
 * <p>Thread-safe.
 */
public final class CellForms {
    /**
     * An amount of money: {@code 1234.50}, {@code £1,234.50}, {@code EUR 12.00}, {@code 1500 GBP}, and negative as {@code -500.00} or
     * {@code (500.00)}. One that names no currency is in that of the settings. Refused: {@code £15k}, {@code 1e3}, {@code 1.234,50}
     * where the settings have a decimal point, a dash, more decimal places than the currency has. In a number cell, the
     * currency is the one that the cell shows, as {@code [$€-407]} or {@code "£"} in its format, and a percentage is refused; what is
     * beyond the fifteenth digit is left out, since spreadsheets make it up.
     */
    public static final CellForm<Money> MONEY = new MoneyForm();

    /**
     * A day: {@code 2018-12-31}, {@code 31/12/2018}, {@code 31 Dec 2018}, {@code December 31, 2018}, or a date cell. Of a moment it is
     * the day as written, with a warning unless the time is midnight. Refused: {@code 03/04/2021} unless the settings say what comes
     * first, years of two digits, days that do not exist, and numbers unless the settings say from when days are counted.
     */
    public static final CellForm<LocalDate> DAY = new DayForm();

    /** Free text, as it stands; of a number, a date, and TRUE or FALSE, what the cell shows. */
    public static final CellForm<String> TEXT = new FreeTextForm();

    /**
     * A whole number: {@code 7200}, {@code 7,200}. Refused: {@code 7.000}, whose point may stand between thousands; of counts and fractions
     * as well.
     */
    public static final CellForm<Integer> WHOLE_NUMBER = new NumberForm.OfInteger();

    /** An exact number: {@code 12.5}, {@code 1,234.50}. It keeps the noughts at its end, in a text cell if it has any. */
    public static final CellForm<BigDecimal> NUMBER = new NumberForm.OfDecimal();

    /** A count: {@code 147}, {@code more than 30}, {@code over 30}, {@code 30+}, {@code about 9}. */
    public static final CellForm<Count> COUNT = new NumberForm.OfCount();

    /** A year: {@code 2016}. */
    public static final CellForm<Year> YEAR = new NumberForm.OfYear();

    /** An exact fraction: {@code 51/100}, {@code 0.51}, {@code 51 %}. */
    public static final CellForm<Ratio> RATIO = new NumberForm.OfRatio();

    /** A period: {@code 2016-04-01/2019-03-31}, {@code 2019-09-01/..}, {@code 1 April 2016 to 31 March 2019}. */
    public static final CellForm<LocalDateRange> PERIOD = new PeriodForm();

    /**
     * Yes or no: {@code yes}, {@code no}, {@code y}, {@code n}, {@code true}, {@code false}, in capitals or not, or a cell that is TRUE or
     * FALSE. Refused: {@code 1} and {@code 0}, since lists also have 1 for yes and 2 for no, and {@code x}.
     */
    public static final CellForm<Boolean> YES_NO = new YesNoForm();

    private static final Map<Class<?>, CellForm<?>> FORMS = Stream.<CellForm<?>>of(
                    MONEY, DAY, TEXT, WHOLE_NUMBER, NUMBER, COUNT, YEAR, RATIO, PERIOD, YES_NO)
            .collect(Collectors.toUnmodifiableMap(CellForm::type, Function.identity()));

    private static final ClassValue<Optional<CellForm<?>>> FOUND = new ClassValue<>() {
        @Override
        protected Optional<CellForm<?>> computeValue(Class<?> type) {
            CellForm<?> form =
                    FORMS.get(type == int.class ? Integer.class : type == boolean.class ? Boolean.class : type);
            return form != null ? Optional.of(form) : TextForms.of(type).map(CellForms::word);
        }
    };

    private CellForms() {}

    private static <V> CellForm<V> word(TextForm<V> form) {
        return new WordForm<>(form);
    }

    /**
     * {@return the form of a type whose values are one piece of text, such as an amount, a day, a code or an id} A code is found
     * by its own text, and by its words ({@code non-resident}) without regard to capitals, blanks, hyphens and underscores; one that is not known, of
     * an open list, is kept with a warning. Of an id, blanks at its ends are left out; one in a number cell is its figures,
     * never with an exponent.
     *
     * @param <V> the type of the value
     * @param type the type
     * @throws InvalidValueException if its values are more than one piece of text; a form of its own can be made then
     */
    public static <V> CellForm<V> of(Class<V> type) {
        return find(type)
                .orElseThrow(() -> new InvalidValueException(
                        CellForms.class,
                        "type",
                        "no form is known of " + type.getName(),
                        "Use a column for each of its parts, or write a CellForm of it."));
    }

    /**
     * {@return the form of a type, as {@link #of} gives it; empty for one whose values are more than one piece of text}
     *
     * @param <V> the type of the value
     * @param type the type
     */
    @SuppressWarnings("unchecked") // a form is found by its own type, or the primitive one of it
    public static <V> Optional<CellForm<V>> find(Class<V> type) {
        return (Optional<CellForm<V>>) (Optional<?>) FOUND.get(Objects.requireNonNull(type, "type"));
    }

    /**
     * {@return several values in one cell, with semicolons between} {@code RESIDENT;CHAIR}. A value that holds a semicolon or a quotation
     * mark, or begins or ends with a blank, is in double quotation marks, and each quotation mark in it is doubled. Codes and ids
     * with a comma between are refused. A list without entries is a blank cell.
     *
     * @param <V> the type of one value
     * @param each how one value stands in a cell
     */
    public static <V> CellForm<List<V>> listOf(CellForm<V> each) {
        return new ListForm<>(Objects.requireNonNull(each, "each"));
    }
}
