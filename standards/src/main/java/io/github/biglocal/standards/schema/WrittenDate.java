package io.github.biglocal.standards.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text has it: a day, and where they are written its time and time zone. The one reader of dates of this module's schemas and of
 * Open Contracting data, so that what is valid for one is read by the other. A text is looked at once, character by character.
 *
 * <p>Read is {@code 2021-04-13}, a moment of RFC 3339, 5.6, {@code 2021-04-13T09:30:00.5+01:00}, and a moment without its seconds, without
 * its time zone, or with the zone written {@code +01} or {@code +0100}.
 *
 * <p>Immutable and thread-safe.
 */
public final class WrittenDate {
    private static final int DAY_END = "2021-04-13".length();
    private static final int MINUTES_END = "2021-04-13T09:30".length();
    private static final int SECONDS_END = "2021-04-13T09:30:00".length();
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int NANO_DIGITS = 9;
    private static final int NO_TIME = -1;
    private static final int NO_ZONE = Integer.MIN_VALUE;

    private final String text;
    /** Those of the day; {@link #NO_TIME} of a day alone. */
    private final int minutes;

    private final int seconds;
    private final int nanos;
    /** How many minutes the zone is ahead of UTC; {@link #NO_ZONE} if none is written. */
    private final int zone;

    private final boolean isMoment;

    private WrittenDate(String text, int minutes, int seconds, int nanos, int zone, boolean isMoment) {
        this.text = text;
        this.minutes = minutes;
        this.seconds = seconds;
        this.nanos = nanos;
        this.zone = zone;
        this.isMoment = isMoment;
    }

    /**
     * {@return the date that a text is; empty if it is none: not of one of the forms, or a day or a time that does not exist}
     *
     * @param text the text
     */
    public static Optional<WrittenDate> of(String text) {
        return Optional.ofNullable(read(Objects.requireNonNull(text, "text")));
    }

    /** Whether a text is a moment of RFC 3339, with all that it asks for. */
    static boolean isMoment(String text) {
        WrittenDate date = read(text);
        return date != null && date.isMoment;
    }

    private static @Nullable WrittenDate read(String text) {
        if (!isDay(text)) {
            return null;
        }
        if (text.length() == DAY_END) {
            return new WrittenDate(text, NO_TIME, 0, 0, NO_ZONE, false);
        }
        int minutes = isAt(text, DAY_END, 'T', 't') ? minutes(text, DAY_END + 1) : -1;
        if (minutes < 0) {
            return null;
        }
        int end = MINUTES_END;
        int seconds = 0;
        int decimals = 0;
        if (isAt(text, end, ':', ':')) {
            seconds = number(text, end + 1, SECONDS_END);
            decimals = digits(text, SECONDS_END);
            end = SECONDS_END + decimals;
        }
        int zone = zone(text, end);
        boolean isWhole = zone != NO_ZONE && end >= SECONDS_END && isWholeZone(text, end);
        boolean isTime = (end == text.length() || zone != NO_ZONE)
                && seconds >= 0
                && (seconds <= 59 || (seconds == 60 && isLastMinute(minutes, zone)));
        return isTime ? new WrittenDate(text, minutes, seconds, nanos(text, decimals), zone, isWhole) : null;
    }

    /** A second is put in only at the end of a day of UTC. */
    private static boolean isLastMinute(int minutes, int zone) {
        return zone != NO_ZONE && Math.floorMod(minutes - zone, MINUTES_OF_A_DAY) == MINUTES_OF_A_DAY - 1;
    }

    /** Whether a text begins with a day that exists, as year-month-day. */
    private static boolean isDay(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DAY_END);
        return isAt(text, 4, '-', '-')
                && isAt(text, 7, '-', '-')
                && year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** The minutes that an hour and a minute are, {@code 23:59}; -1 if there are none. */
    private static int minutes(String text, int at) {
        int hours = number(text, at, at + 2);
        int minutes = number(text, at + 3, at + 5);
        return hours < 0 || hours > 23 || !isAt(text, at + 2, ':', ':') || minutes < 0 || minutes > 59
                ? -1
                : hours * 60 + minutes;
    }

    /** How long a point with the digits after it is; 0 if there is none, or no digit. */
    private static int digits(String text, int at) {
        if (!isAt(text, at, '.', '.')) {
            return 0;
        }
        int end = at + 1;
        while (end < text.length() && TextFormat.isDigit(text.charAt(end))) {
            end++;
        }
        return end == at + 1 ? 0 : end - at;
    }

    /** What digits after the seconds are in nanoseconds: those after the ninth are too small. */
    private static int nanos(String text, int length) {
        int nanos = 0;
        for (int digit = 1; digit <= NANO_DIGITS; digit++) {
            nanos = nanos * 10 + (digit < length ? text.charAt(SECONDS_END + digit) - '0' : 0);
        }
        return nanos;
    }

    private static int zone(String text, int at) {
        int rest = text.length() - at;
        if (rest == 1 && isAt(text, at, 'Z', 'z')) {
            return 0;
        }
        if (!isAt(text, at, '+', '-')) {
            return NO_ZONE;
        }
        int length = text.length() - at - 1;
        boolean hasColon = length == 5 && isAt(text, at + 3, ':', ':');
        int hours = number(text, at + 1, at + 3);
        int minutes = length == 2 ? 0 : hasColon || length == 4 ? number(text, text.length() - 2, text.length()) : -1;
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return NO_ZONE;
        }
        int ahead = hours * 60 + minutes;
        return text.charAt(at) == '-' ? -ahead : ahead;
    }

    /** Whether a zone is written as RFC 3339 asks for. */
    private static boolean isWholeZone(String text, int at) {
        int rest = text.length() - at;
        return rest == 1 || rest == "+00:00".length();
    }

    private static boolean isAt(String text, int at, char one, char other) {
        return at < text.length() && (text.charAt(at) == one || text.charAt(at) == other);
    }

    /** The number of some digits; -1 if they are not all there. */
    private static int number(String text, int from, int to) {
        if (to > text.length()) {
            return -1;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            char digit = text.charAt(at);
            if (!TextFormat.isDigit(digit)) {
                return -1;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    /** {@return the date as it is written} */
    public String text() {
        return text;
    }

    /** {@return the day, as it is written, in whatever time zone} */
    public LocalDate day() {
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY_END));
    }

    /**
     * {@return the moment; empty if it has no time zone, so that nobody can say which one it is} It is exact to nanoseconds; a leap second is
     * the moment at which the next day begins.
     */
    public Optional<Instant> instant() {
        return zone == NO_ZONE ? Optional.empty() : Optional.of(at(zone));
    }

    /** {@return the moment; where there is no time zone, that in UTC, and of a day its beginning} */
    public Instant instantInUtc() {
        return at(zone == NO_ZONE ? 0 : zone);
    }

    private Instant at(int ahead) {
        long minute = day().toEpochDay() * MINUTES_OF_A_DAY + Math.max(minutes, 0) - ahead;
        return Instant.ofEpochSecond(minute * 60 + seconds, nanos);
    }

    /** {@return the date as it is written} */
    @Override
    public String toString() {
        return text;
    }
}
