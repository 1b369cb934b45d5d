package io.github.biglocal.entity;

import io.github.biglocal.invariant.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/**
 * The text form of a period: an ISO 8601 interval of days, the last day included, two dots for an open end.
 * {@code 2016-04-01/2019-03-31}, {@code 2019-09-01/..}. {@link LocalDateRange#toString()} gives the day after the last
 * instead, which people misread.
 */
public final class Periods {
    private static final String OPEN = "..";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Periods() {}

    /**
     * {@return the first day after so many months, counted from their first day} A year from 1 April is over on the next
     * 1 April. Where the last month has no such day, the months last to its end: one month from 31 January is over on
     * 1 March.
     *
     * @param first the first of their days
     * @param months how many months; 0 or more
     */
    public static LocalDate afterMonths(LocalDate first, long months) {
        LocalDate same = first.plusMonths(months);
        return same.getDayOfMonth() < first.getDayOfMonth() ? same.plusDays(1) : same;
    }

    /**
     * {@return the text of a period}
     *
     * @param period a period of at least one day
     */
    public static String format(LocalDateRange period) {
        return (period.isUnboundedStart() ? OPEN : period.getStart().toString())
                + "/"
                + (period.isUnboundedEnd() ? OPEN : period.getEndInclusive().toString());
    }

    /**
     * {@return the period that a text gives}
     *
     * @param text two days with a slash between, either of which may be two dots
     * @throws InvalidValueException if the text has another form, a day does not exist, or the last day is before
     *     the first
     */
    public static LocalDateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw refused(
                    "the text is not a period",
                    "Write the first and last day, such as 2016-04-01/2019-03-31, with two dots for an open end.");
        }
        String first = text.substring(0, slash);
        String last = text.substring(slash + 1);
        LocalDate start = first.equals(OPEN) ? LocalDate.MIN : day(first);
        LocalDate end = last.equals(OPEN) ? LocalDate.MAX : day(last);
        if (end.isBefore(start)) {
            throw refused("the last day of the period is before its first", "Exchange them.");
        }
        return LocalDateRange.ofClosed(start, end);
    }

    private static LocalDate day(String text) {
        // A year of more than four digits would parse, with a sign; LocalDateRange cannot hold the last of them.
        if (DAY.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw refused("a date of the period does not exist", "Correct that date.");
            }
        }
        throw refused(
                "a day of the period is not written year-month-day",
                "Write it like 2016-04-01, or two dots for an end that is open.");
    }

    private static InvalidValueException refused(String problem, String repair) {
        return new InvalidValueException(Periods.class, "text", problem, repair);
    }

    /**
     * {@return the words for a period, for the middle of a sentence} {@code from 2024-01-01}, {@code until 2021-03-31},
     * {@code always}, or as {@link #format(LocalDateRange)} gives it where both ends are known.
     *
     * @param period the period
     */
    public static String describe(LocalDateRange period) {
        if (period.isUnboundedStart() && period.isUnboundedEnd()) {
            return "always";
        }
        if (period.isUnboundedEnd()) {
            return "from " + period.getStart();
        }
        return period.isUnboundedStart() ? "until " + period.getEndInclusive() : format(period);
    }
}
