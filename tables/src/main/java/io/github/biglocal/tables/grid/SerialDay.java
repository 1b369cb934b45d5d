package io.github.biglocal.tables.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Days as workbooks number them: from 1900, where 1 is 1 January 1900 and 60 is 29 February 1900, a day that never was; or
 * from 1904, where 0 is 1 January 1904 (ISO/IEC 29500-1, 18.17.4.1). What comes after the point is the time of the day.
 */
final class SerialDay {
    /** The first day after the one that never was; days before it are counted one less. */
    static final LocalDate FIRST_OF_MARCH_1900 = LocalDate.of(1900, 3, 1);

    /** The last day that a spreadsheet can show. */
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final int NO_DAY = 60;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final long MILLISECONDS = 24L * 60 * 60 * 1_000;
    private static final long NANOSECONDS = 1_000_000;

    private final boolean from1904;

    private SerialDay(boolean from1904) {
        this.from1904 = from1904;
    }

    static SerialDay from1900() {
        return new SerialDay(false);
    }

    static SerialDay from1904() {
        return new SerialDay(true);
    }

    /** The day and its time, to a thousandth of a second; empty where the number is none of a day. */
    Optional<Cell.Day> day(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(last() + 1L)) >= 0) {
            return Optional.empty();
        }
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        long milliseconds = serial.subtract(days)
                .multiply(BigDecimal.valueOf(MILLISECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long number = days.longValueExact() + milliseconds / MILLISECONDS;
        return isDay(number)
                ? Optional.of(
                        new Cell.Day(date(number), LocalTime.ofNanoOfDay(milliseconds % MILLISECONDS * NANOSECONDS)))
                : Optional.empty();
    }

    /** The number of a day, from 1900; of a day from March of that year on. */
    static long serial(LocalDate day) {
        return day.toEpochDay() - BEFORE_1900.toEpochDay();
    }

    private boolean isDay(long number) {
        return number <= last() && (from1904 || (number >= 1 && number != NO_DAY));
    }

    private long last() {
        return LAST.toEpochDay() - (from1904 ? FIRST_OF_1904 : BEFORE_1900).toEpochDay();
    }

    private LocalDate date(long number) {
        if (from1904) {
            return FIRST_OF_1904.plusDays(number);
        }
        return BEFORE_1900.plusDays(number < NO_DAY ? number + 1 : number);
    }
}
