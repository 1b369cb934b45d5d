package io.github.biglocal.entity;

import io.github.biglocal.invariant.InvalidValueException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/**
 * A financial year of public money in the United Kingdom, 1 April to 31 March, by which the GDP deflators of HM Treasury are
 * published; not the tax year, which begins on 6 April. Ordered by time. Immutable.
 *
 * <p>Source: Interpretation Act 1978, schedule 1, "financial year": in relation to moneys provided by Parliament, the
 * twelve months ending with 31 March.
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstYear the calendar year in which it begins, 2016 for 2016-17; 1 to 9998
 */
public record FinancialYear(int firstYear) implements Comparable<FinancialYear> {
    private static final int LAST = 9998;
    private static final Pattern TEXT = Pattern.compile("([0-9]{4})[-/]([0-9]{2})");

    /**
     * Checks the year.
     *
     * @throws InvalidValueException if it is less than 1 or more than 9998
     */
    public FinancialYear {
        if (firstYear < 1 || firstYear > LAST) {
            throw new InvalidValueException(
                    FinancialYear.class,
                    "firstYear",
                    "firstYear is " + firstYear,
                    "give the calendar year in which it begins, from 1 to " + LAST);
        }
    }

    /**
     * {@return the financial year that begins in a calendar year}
     *
     * @param firstYear the calendar year, 2016 for 2016-17; 1 to 9998
     * @throws InvalidValueException if it is less than 1 or more than 9998
     */
    public static FinancialYear of(int firstYear) {
        return new FinancialYear(firstYear);
    }

    /**
     * {@return the financial year that a day is in}
     *
     * @param day the day
     * @throws InvalidValueException if it is before 1 April 1 or after 31 March 9999
     */
    public static FinancialYear containing(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return of(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /**
     * {@return the financial year that a text names}
     *
     * @param text four digits, a hyphen or a slash, and the last two digits of the next year: {@code 2016-17}
     * @throws InvalidValueException if the text has another form, or its second year is not the one after the first
     */
    public static FinancialYear parse(String text) {
        Matcher matcher = TEXT.matcher(Objects.requireNonNull(text, "text"));
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            if (Integer.parseInt(matcher.group(2)) == (first + 1) % 100) {
                return of(first);
            }
        }
        throw new InvalidValueException(
                FinancialYear.class,
                "text",
                "text is not a financial year",
                "write the year it begins in and the last two digits of the next, such as 2016-17");
    }

    /** {@return its first day, 1 April} */
    public LocalDate firstDay() {
        return LocalDate.of(firstYear, Month.APRIL, 1);
    }

    /** {@return its last day, 31 March} */
    public LocalDate lastDay() {
        return LocalDate.of(firstYear + 1, Month.MARCH, 31);
    }

    /** {@return its days} */
    public LocalDateRange period() {
        return LocalDateRange.ofClosed(firstDay(), lastDay());
    }

    /**
     * {@return the one after}
     *
     * @throws InvalidValueException if this is the last one, 9998-99
     */
    public FinancialYear next() {
        return of(firstYear + 1);
    }

    /**
     * {@return the one before}
     *
     * @throws InvalidValueException if this is the first one
     */
    public FinancialYear previous() {
        return of(firstYear - 1);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }

    /** {@return how it is written, {@code 2016-17}} */
    @Override
    public String toString() {
        return digits(firstYear, 4) + "-" + digits((firstYear + 1) % 100, 2);
    }

    private static String digits(int number, int least) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }
}
