package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.InvalidValueException;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as 360Giving data has it: a day, a moment, or for events a year or a month alone. Of a moment the day as it is written counts,
 * in whatever time zone: the time is never significant in the standard.
 *
 * <p>Source: 360Giving Data Standard 1.4, reference, "dates".
 *
 * <p>Immutable and thread-safe; equal when the texts are.
 */
public final class GivingDate {
    /** How exact a date is. */
    public enum Precision {
        /** A year, such as {@code 2019}. */
        YEAR,
        /** A month, such as {@code 2019-05}. */
        MONTH,
        /** A day, such as {@code 2019-05-31}. */
        DAY,
        /** A moment, such as {@code 2019-05-31T00:00:00Z}. */
        MOMENT
    }

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;
    /** Of a moment up to its seconds, {@code 2019-05-31T00:00:00}. */
    private static final int SECONDS_LENGTH = 19;

    private static final int MOST_MONTHS = 12;
    private static final int MOST_HOURS = 23;
    private static final int MOST_MINUTES = 59;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final String text;
    private final Precision precision;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private GivingDate(String text, Precision precision, LocalDate firstDay, LocalDate lastDay) {
        this.text = text;
        this.precision = precision;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /**
     * {@return the date that a text is; empty if it is none: not of one of the forms, or a day that does not exist} A moment is one of RFC
     * 3339, with its offset from UTC.
     *
     * @param text the text
     */
    public static Optional<GivingDate> of(String text) {
        Objects.requireNonNull(text, "text");
        return switch (text.length()) {
            case YEAR_LENGTH -> year(text);
            case MONTH_LENGTH -> month(text);
            case DAY_LENGTH -> day(text, Precision.DAY);
            default -> isMoment(text) ? day(text, Precision.MOMENT) : Optional.empty();
        };
    }

    private static Optional<GivingDate> year(String text) {
        int year = number(text, 0, YEAR_LENGTH);
        return year < 0
                ? Optional.empty()
                : Optional.of(new GivingDate(
                        text, Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, MOST_MONTHS, 31)));
    }

    private static Optional<GivingDate> month(String text) {
        int year = number(text, 0, YEAR_LENGTH);
        int month = monthOf(text);
        if (year < 0 || month < 1) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return Optional.of(new GivingDate(text, Precision.MONTH, first, first.withDayOfMonth(first.lengthOfMonth())));
    }

    /** Returns what begins with a day. */
    private static Optional<GivingDate> day(String text, Precision precision) {
        int year = number(text, 0, YEAR_LENGTH);
        int month = monthOf(text);
        int day = text.charAt(MONTH_LENGTH) == '-' ? number(text, MONTH_LENGTH + 1, DAY_LENGTH) : -1;
        if (year < 0 || month < 1 || day < 1 || day > Month.of(month).length(Year.isLeap(year))) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day);
        return Optional.of(new GivingDate(text, precision, date, date));
    }

    /** Returns the month of a text that begins with one; -1 if there is none. */
    private static int monthOf(String text) {
        int month = text.charAt(YEAR_LENGTH) == '-' ? number(text, YEAR_LENGTH + 1, MONTH_LENGTH) : -1;
        return month >= 1 && month <= MOST_MONTHS ? month : -1;
    }

    /** Whether what follows the first ten characters is a time with an offset: {@code T23:00:00.5+01:00}, {@code t23:00:00z}. */
    private static boolean isMoment(String text) {
        if (text.length() <= SECONDS_LENGTH || !isOneOf(text.charAt(DAY_LENGTH), 'T', 't')) {
            return false;
        }
        int time = minutes(text, DAY_LENGTH + 1);
        int second = text.charAt(16) == ':' ? number(text, 17, SECONDS_LENGTH) : -1;
        if (time < 0 || second < 0 || second > MOST_MINUTES + 1) {
            return false;
        }
        int end = SECONDS_LENGTH;
        if (text.charAt(end) == '.') {
            for (end++; end < text.length() && isDigit(text.charAt(end)); end++) {
                // however many digits
            }
            if (end == SECONDS_LENGTH + 1 || end == text.length()) {
                return false;
            }
        }
        int offset = 0;
        if (text.length() == end + 6 && isOneOf(text.charAt(end), '+', '-')) {
            offset = minutes(text, end + 1);
            if (offset < 0) {
                return false;
            }
            offset = text.charAt(end) == '-' ? -offset : offset;
        } else if (text.length() != end + 1 || !isOneOf(text.charAt(end), 'Z', 'z')) {
            return false;
        }
        // A leap second is the last one of a day in UTC.
        return second <= MOST_MINUTES || Math.floorMod(time - offset, MINUTES_OF_A_DAY) == MINUTES_OF_A_DAY - 1;
    }

    /** Returns the minutes that an hour and a minute are, {@code 23:59}; -1 if there are none. */
    private static int minutes(String text, int from) {
        int hour = number(text, from, from + 2);
        int minute = text.charAt(from + 2) == ':' ? number(text, from + 3, from + 5) : -1;
        return hour < 0 || hour > MOST_HOURS || minute < 0 || minute > MOST_MINUTES ? -1 : hour * 60 + minute;
    }

    private static boolean isOneOf(char character, char one, char other) {
        return character == one || character == other;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Returns the number that some digits are; -1 if one is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /**
     * {@return a day}
     *
     * @param day the day, from the year 0 to 9999
     * @throws InvalidValueException if the year has not four digits
     */
    public static GivingDate of(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return of("day", day.toString());
    }

    /**
     * {@return a moment, as fields such as {@code dateModified} ask for}
     *
     * @param moment the moment, from the year 0 to 9999
     * @throws InvalidValueException if the year has not four digits, or the offset has seconds
     */
    public static GivingDate of(OffsetDateTime moment) {
        Objects.requireNonNull(moment, "moment");
        return of("moment", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    /** A day, where it can be written: its year has four digits. */
    static Optional<GivingDate> ifWritable(LocalDate day) {
        return of(day.toString());
    }

    private static GivingDate of(String field, String text) {
        return of(text).orElseThrow(() -> new InvalidValueException(
                GivingDate.class,
                field,
                field + " cannot be written with a year of four digits and an offset of hours and minutes",
                "Give one from the year 0 to 9999."));
    }

    /** {@return the date as it is written} */
    public String text() {
        return text;
    }

    /** {@return how exact it is} */
    public Precision precision() {
        return precision;
    }

    /** {@return the day, as it is written; empty if it is only a month or a year} */
    public Optional<LocalDate> day() {
        return precision.compareTo(Precision.DAY) >= 0 ? Optional.of(firstDay) : Optional.empty();
    }

    /** {@return the first day that it may be} */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** {@return the last day that it may be} */
    public LocalDate lastDay() {
        return lastDay;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivingDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the date as it is written} */
    @Override
    public String toString() {
        return text;
    }
}
