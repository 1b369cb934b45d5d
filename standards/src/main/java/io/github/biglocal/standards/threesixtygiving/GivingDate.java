package io.github.biglocal.standards.threesixtygiving;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
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
     * {@return the date that a text is; empty if it is none: not of one of the forms, or a day that does not exist}
     *
     * @param text the text
     */
    public static Optional<GivingDate> of(String text) {
        Objects.requireNonNull(text, "text");
        try {
            return switch (text.length()) {
                case YEAR_LENGTH -> isYear(text) ? Optional.of(of(Year.parse(text), text)) : Optional.empty();
                case MONTH_LENGTH -> Optional.of(of(YearMonth.parse(text), text));
                case DAY_LENGTH -> Optional.of(of(LocalDate.parse(text)));
                default -> Optional.of(moment(text));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isYear(String text) {
        return text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private static GivingDate of(Year year, String text) {
        return new GivingDate(text, Precision.YEAR, year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    private static GivingDate of(YearMonth month, String text) {
        return new GivingDate(text, Precision.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    private static GivingDate moment(String text) {
        LocalDate day = OffsetDateTime.parse(text.replace(' ', 'T')).toLocalDate();
        return new GivingDate(text, Precision.MOMENT, day, day);
    }

    /**
     * {@return a day}
     *
     * @param day the day; from the year 0 to 9999
     */
    public static GivingDate of(LocalDate day) {
        return new GivingDate(day.toString(), Precision.DAY, day, day);
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
