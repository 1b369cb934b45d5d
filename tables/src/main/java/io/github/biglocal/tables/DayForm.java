package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.tables.CellSettings.DateOrder;
import io.github.biglocal.tables.CellSettings.SerialDays;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day in a cell. */
final class DayForm extends StandardForm<LocalDate> {
    static final TextForm<LocalDate> FORM = TextForms.of(LocalDate.class).orElseThrow();

    private static final int LONGEST = 80;
    private static final int MONTHS = 12;

    private static final Pattern TIME = Pattern.compile(
            "(?:T| |, )(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)? ?([AaPp][Mm])? ?(?:Z|[+-]\\d{2}:?\\d{2}|UTC|GMT)?$");
    private static final Pattern WEEKDAY = Pattern.compile(
            "^(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
                    + "\\.?,? ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{1,4})");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ./,-]{0,2}([A-Za-z]{3,9})\\.?[ ./,-]{1,2}(\\d{1,4})");
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("([A-Za-z]{3,9})\\.?[ -]?(\\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -])(\\d{1,4})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("(\\d{4})[ ./-]([A-Za-z]{3,9})\\.?[ ./-](\\d{1,2})");
    private static final Pattern NO_DAY = Pattern.compile(
            "\\d{4}|\\d{4}[/-]\\d{1,2}|\\d{1,2}[/-]\\d{4}|[A-Za-z]{3,9}\\.?[ -]\\d{2,4}|\\d{4}[ -][A-Za-z]{3,9}");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,7}(?:\\.\\d{1,15})?");

    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(9_999_999);
    private static final LocalDate NOUGHT_OF_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate NOUGHT_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    /** 29 February 1900, which spreadsheets count and no calendar has. */
    private static final int NO_DAY_OF_1900 = 60;

    private static final String WRITE = "Write it as year-month-day, such as 2018-12-31.";

    DayForm() {
        super(LocalDate.class, "a date", Optional.of(LocalDate.of(2016, 4, 1)), List.of(), Format.DAY);
    }

    @Override
    public String description() {
        return FORM.description();
    }

    @Override
    Loaded<LocalDate> ofDay(Cell.Day cell, CellSettings settings, Supplier<? extends Place> place) {
        return day(cell.value(), cell.time(), place);
    }

    private static Loaded<LocalDate> day(LocalDate day, LocalTime time, Supplier<? extends Place> place) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return Loaded.of(day);
        }
        return Loaded.of(
                day,
                List.of(
                        Problem.warning(
                                TableProblems.TIME_LEFT_OUT,
                                place.get(),
                                "The date has a time of the day, which is left out.",
                                "Check that the date is the one that is meant; it is taken as written, whatever the time zone.")));
    }

    @Override
    Loaded<LocalDate> ofNumber(BigDecimal number, CellSettings settings, Supplier<? extends Place> place) {
        if (number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) <= 0) {
            return noDay(place, Digits.isSane(number) ? number.toPlainString() : "");
        }
        Optional<SerialDays> from = settings.serialDays();
        if (from.isEmpty()) {
            return refused(
                    ProblemCode.WRONG_TYPE,
                    place,
                    "The cell holds a number, not a date.",
                    "Format the cell as a date. If dates are numbers in the file, say from when its spreadsheet counts days, with"
                            + " withSerialDays(SerialDays.FROM_1900) or withSerialDays(SerialDays.FROM_1904).");
        }
        boolean possible = number.signum() >= 0 && number.compareTo(MOST_DAYS) <= 0;
        BigDecimal whole = possible ? number.setScale(0, RoundingMode.FLOOR) : BigDecimal.ZERO;
        Optional<LocalDate> day = possible ? serialDay(whole.intValueExact(), from.get()) : Optional.empty();
        if (day.isEmpty()) {
            return refused(
                    ProblemCode.INVALID_VALUE,
                    place,
                    "No day has this number in a spreadsheet.",
                    "Write the day as year-month-day, such as 2018-12-31.");
        }
        return day(day.get(), number.compareTo(whole) == 0 ? LocalTime.MIDNIGHT : LocalTime.NOON, place);
    }

    private static Optional<LocalDate> serialDay(int number, SerialDays from) {
        LocalDate day = switch (from) {
            case FROM_1904 -> NOUGHT_OF_1904.plusDays(number);
            case FROM_1900 -> NOUGHT_OF_1900.plusDays(number < NO_DAY_OF_1900 ? number : number - 1);
        };
        boolean none = number < (from == SerialDays.FROM_1904 ? 0 : 1)
                || day.isAfter(LAST_DAY)
                || (from == SerialDays.FROM_1900 && number == NO_DAY_OF_1900);
        return none ? Optional.empty() : Optional.of(day);
    }

    @Override
    Loaded<LocalDate> ofText(String cell, CellSettings settings, Supplier<? extends Place> place) {
        LocalDate iso = iso(cell);
        if (iso != null) {
            return Loaded.of(iso);
        }
        String text = Blanks.tidy(cell);
        if (text.length() > LONGEST) {
            return notADate(place, text);
        }
        if (SERIAL.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            return settings.serialDays().isPresent() || text.length() == 4
                    ? ofNumber(number, settings, place)
                    : notADate(place, text);
        }
        String dated = text;
        LocalTime time = LocalTime.MIDNIGHT;
        Matcher suffix = TIME.matcher(text);
        if (suffix.find()) {
            Optional<LocalTime> read = time(suffix);
            if (read.isEmpty()) {
                return notADate(place, text);
            }
            time = read.get();
            dated = text.substring(0, suffix.start());
        }
        Matcher weekday = WEEKDAY.matcher(dated);
        if (!weekday.find()) {
            return ofWords(dated, time, settings, place, text);
        }
        Loaded<LocalDate> read = ofWords(dated.substring(weekday.end()), time, settings, place, text);
        return read.value()
                .filter(day -> !isOn(weekday.group(1), day))
                .map(day -> anotherWeekday(day, place, text))
                .orElse(read);
    }

    /** Whether a day is on the weekday of this name, of which the first three letters are enough. */
    private static boolean isOn(String weekday, LocalDate day) {
        return day.getDayOfWeek().name().startsWith(weekday.substring(0, 3).toUpperCase(Locale.ROOT));
    }

    private static Loaded<LocalDate> anotherWeekday(LocalDate day, Supplier<? extends Place> place, String text) {
        return refused(
                ProblemCode.INVALID_VALUE,
                place,
                Text.day(day) + " is a " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)
                        + ", and not on the weekday that is written before it.",
                "Correct the date or the weekday, or leave the weekday out.",
                FORM,
                text);
    }

    /** As most days are written; null if it is none. */
    private static @Nullable LocalDate iso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        for (int at = 0; at < 10; at++) {
            if (at != 4 && at != 7 && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return null;
            }
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = Integer.parseInt(text, 5, 7, 10);
        int day = Integer.parseInt(text, 8, 10, 10);
        if (month < 1
                || month > MONTHS
                || day < 1
                || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    private static Optional<LocalTime> time(Matcher parts) {
        int hour = Integer.parseInt(parts.group(1));
        String half = parts.group(4);
        if (half != null && (hour < 1 || hour > MONTHS)) {
            return Optional.empty();
        }
        if (half != null) {
            hour = hour % MONTHS + (half.toLowerCase(Locale.ROOT).startsWith("p") ? MONTHS : 0);
        }
        try {
            return Optional.of(LocalTime.of(
                    hour,
                    Integer.parseInt(parts.group(2)),
                    parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Loaded<LocalDate> ofWords(
            String dated, LocalTime time, CellSettings settings, Supplier<? extends Place> place, String text) {
        Matcher numbers = NUMBERS.matcher(dated);
        if (numbers.matches()) {
            return ofNumbers(numbers.group(1), numbers.group(3), numbers.group(4), time, settings, place, text);
        }
        Matcher words = DAY_AND_MONTH.matcher(dated);
        if (words.matches()) {
            return ofMonth(words.group(3), words.group(2), words.group(1), time, place, text);
        }
        words = MONTH_AND_DAY.matcher(dated);
        if (words.matches()) {
            return ofMonth(words.group(3), words.group(1), words.group(2), time, place, text);
        }
        words = YEAR_AND_MONTH.matcher(dated);
        if (words.matches()) {
            return ofMonth(words.group(1), words.group(2), words.group(3), time, place, text);
        }
        if (isError(text)) {
            return errorCell(place);
        }
        return NO_DAY.matcher(dated).matches() ? noDay(place, text) : notADate(place, text);
    }

    private static Loaded<LocalDate> ofMonth(
            String year, String month, String day, LocalTime time, Supplier<? extends Place> place, String text) {
        int number = month(month);
        if (number == 0) {
            return notADate(place, text);
        }
        return made(year, number, Integer.parseInt(day), time, place, text);
    }

    /** The number of a month by its name, whole or its first three letters; 0 if it is none. */
    private static int month(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (int month = 1; month <= MONTHS; month++) {
            String whole = MONTH_NAMES.get(month - 1);
            if (small.equals(whole) || small.equals(whole.substring(0, 3)) || (small.equals("sept") && month == 9)) {
                return month;
            }
        }
        return 0;
    }

    private static Loaded<LocalDate> ofNumbers(
            String first,
            String second,
            String third,
            LocalTime time,
            CellSettings settings,
            Supplier<? extends Place> place,
            String text) {
        if (first.length() > 2) {
            // The year first; no one writes the day before the month then.
            return third.length() > 2
                    ? notADate(place, text)
                    : made(first, Integer.parseInt(second), Integer.parseInt(third), time, place, text);
        }
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(second);
        if (third.length() != 4) {
            return made(third, two, one, time, place, text);
        }
        if (settings.dateOrder().isPresent()) {
            boolean dayFirst = settings.dateOrder().get() == DateOrder.DAY_FIRST;
            if ((dayFirst ? two : one) > MONTHS && (dayFirst ? one : two) <= MONTHS) {
                return refused(
                        ProblemCode.INVALID_VALUE,
                        place,
                        "With the " + (dayFirst ? "day" : "month") + " first, there is no such date.",
                        "Correct the date. If dates in the file begin with the " + (dayFirst ? "month" : "day")
                                + ", say so with withDateOrder(DateOrder."
                                + (dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST) + ").",
                        FORM,
                        text);
            }
            return dayFirst ? made(third, two, one, time, place, text) : made(third, one, two, time, place, text);
        }
        boolean ambiguous = one != two && one >= 1 && two >= 1 && one <= MONTHS && two <= MONTHS;
        if (ambiguous) {
            return ambiguous(
                    LocalDate.of(Integer.parseInt(third), two, one),
                    LocalDate.of(Integer.parseInt(third), one, two),
                    place,
                    text);
        }
        return two > MONTHS ? made(third, one, two, time, place, text) : made(third, two, one, time, place, text);
    }

    private static Loaded<LocalDate> ambiguous(
            LocalDate dayFirst, LocalDate monthFirst, Supplier<? extends Place> place, String text) {
        return refused(
                TableProblems.AMBIGUOUS_DATE,
                place,
                "The date can be read as " + Text.day(dayFirst) + " and as " + Text.day(monthFirst) + ".",
                "Write it as " + dayFirst + " or " + monthFirst
                        + ", or say what comes first in the dates of the file, with"
                        + " withDateOrder(DateOrder.DAY_FIRST) or withDateOrder(DateOrder.MONTH_FIRST).",
                FORM,
                text);
    }

    private static Loaded<LocalDate> made(
            String year, int month, int day, LocalTime time, Supplier<? extends Place> place, String text) {
        if (year.length() != 4) {
            return refused(
                    ProblemCode.INVALID_VALUE,
                    place,
                    "The year does not have four digits.",
                    "Write the year with four digits, such as 31/12/2018.",
                    FORM,
                    text);
        }
        try {
            return day(LocalDate.of(Integer.parseInt(year), month, day), time, place);
        } catch (DateTimeException e) {
            return refused(ProblemCode.INVALID_VALUE, place, "There is no such date.", "Correct the date.", FORM, text);
        }
    }

    private static Loaded<LocalDate> noDay(Supplier<? extends Place> place, String text) {
        return refused(
                ProblemCode.INVALID_VALUE,
                place,
                "The date has no day of the month.",
                "Write a whole date, such as 2018-12-31. Leave the cell blank if the day is not known.",
                FORM,
                text);
    }

    private static Loaded<LocalDate> notADate(Supplier<? extends Place> place, String text) {
        return refused(ProblemCode.INVALID_VALUE, place, "The text is not a date.", WRITE, FORM, text);
    }

    @Override
    public Cell write(LocalDate value, CellSettings settings) {
        FORM.format(value);
        return new Cell.Day(value);
    }
}
