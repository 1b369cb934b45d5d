package io.github.biglocal.entity;

import io.github.biglocal.invariant.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
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
     * 1 March. This is how long a term, a plan year or a reported period lasts.
     *
     * <p>Source: Insolvency (Scotland) (Company Voluntary Arrangements and Administration) Rules 2018 (SI 2018/1082),
     * rule 1.4(2)(a), which writes out how months are counted from their first day; that Big Local's terms are counted
     * so is the library's own reading.
     *
     * @param first the first of their days
     * @param months how many months; 0 or more
     */
    public static LocalDate afterMonths(LocalDate first, long months) {
        Objects.requireNonNull(first, "first");
        LocalDate same = monthsLater(first, months);
        return same.getDayOfMonth() < first.getDayOfMonth() ? same.plusDays(1) : same;
    }

    /**
     * {@return the same day of the month so many months later, or the last day of that month if it has no such day} This
     * is the last day of a time limit that runs from an event, whose own day does not count: within one month of
     * 31 January is until 28 February. Payments at an interval fall on such days, counted from the first.
     *
     * <p>Source: the corresponding date rule, Dodds v Walker [1981] UKHL, 18 June 1981.
     *
     * @param day the day of the event
     * @param months how many months; 0 or more
     */
    public static LocalDate monthsLater(LocalDate day, long months) {
        Objects.requireNonNull(day, "day");
        return day.plusMonths(months);
    }

    /**
     * {@return the last day from which so many months are over by another day} This is the last day for a notice of so
     * many months: of a meeting on 28 February, a month's notice may be given on 31 January, since a month after that
     * is 28 February; of one on 27 February, on 27 January.
     *
     * <p>Source: {@link #monthsLater(LocalDate, long)}, counted back.
     *
     * @param day the day by which they are over
     * @param months how many months; 0 or more
     */
    public static LocalDate monthsEarlier(LocalDate day, long months) {
        Objects.requireNonNull(day, "day");
        LocalDate same = day.minusMonths(months);
        return day.getDayOfMonth() == day.lengthOfMonth() ? same.withDayOfMonth(same.lengthOfMonth()) : same;
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
