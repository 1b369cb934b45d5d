package io.github.biglocal.tables;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.tables.grid.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** A period in a cell, in words: {@code 2016-04-01 to 2019-03-31}, {@code from 2016-04-01}; or with a slash, as in other formats. */
final class PeriodForm extends StandardForm<LocalDateRange> {
    private static final TextForm<LocalDateRange> FORM =
            TextForms.of(LocalDateRange.class).orElseThrow();
    private static final String OPEN = "..";
    private static final String ALWAYS = "always";
    private static final Pattern FROM =
            Pattern.compile("(?i)(?:from|since) (.+)|(.+) (?:onwards|to date|to present|to now)");
    private static final Pattern UNTIL = Pattern.compile("(?i)(?:until|till|up to|to) (.+)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?i)(?:from )?(.+?) (?:to|until|till|-|\u2013|\u2014) (.+)");
    /** Two days as ISO 8601 has them; an end that is left out is open. */
    private static final Pattern SLASH =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\.\\.)? ?/ ?(\\d{4}-\\d{2}-\\d{2}|\\.\\.)?");

    private static final DayForm DAY = new DayForm();

    PeriodForm() {
        super(
                LocalDateRange.class,
                "a period",
                Optional.of(LocalDateRange.ofClosed(LocalDate.of(2016, 4, 1), LocalDate.of(2019, 3, 31))),
                List.of(),
                Format.TEXT);
    }

    @Override
    public String description() {
        return super.description() + ", or from 2016-04-01 if it has not ended";
    }

    @Override
    Loaded<LocalDateRange> ofText(String cell, CellSettings settings, Supplier<? extends Place> place) {
        String text = Blanks.tidy(cell);
        if (isError(text)) {
            return errorCell(place);
        }
        if (text.equalsIgnoreCase(ALWAYS)) {
            return period(OPEN, OPEN, settings, place);
        }
        Matcher from = FROM.matcher(text);
        if (from.matches()
                && !BETWEEN.matcher(text.replaceFirst("(?i) to (date|present|now)$", ""))
                        .matches()) {
            return period(from.group(1) == null ? from.group(2) : from.group(1), OPEN, settings, place);
        }
        Matcher until = UNTIL.matcher(text);
        if (until.matches()) {
            return period(OPEN, until.group(1), settings, place);
        }
        for (Pattern two : List.of(SLASH, BETWEEN)) {
            Matcher days = two.matcher(text);
            if (days.matches() && !text.equals("/")) {
                return period(orOpen(days.group(1)), orOpen(days.group(2)), settings, place);
            }
        }
        return refused(
                ProblemCode.INVALID_VALUE,
                place,
                "The text is not a period.",
                "Write it like 2016-04-01 to 2019-03-31, or from 2016-04-01 if it has not ended.",
                FORM,
                text);
    }

    private static String orOpen(@Nullable String day) {
        return day == null ? OPEN : day;
    }

    private static Loaded<LocalDateRange> period(
            String first, String last, CellSettings settings, Supplier<? extends Place> place) {
        return day(first, settings, place)
                .combine(day(last, settings, place), (from, to) -> from + "/" + to)
                .then(period -> period(period, place));
    }

    /** One day as a period has it; two dots are an open end. */
    private static Loaded<String> day(String text, CellSettings settings, Supplier<? extends Place> place) {
        return text.equals(OPEN)
                ? Loaded.of(text)
                : DAY.ofText(text, settings, place).map(DayForm.FORM::format);
    }

    private static Loaded<LocalDateRange> period(String text, Supplier<? extends Place> place) {
        try {
            return Loaded.of(FORM.parse(text));
        } catch (InvalidValueException e) {
            return refused(place, e, FORM, text);
        }
    }

    @Override
    public Cell write(LocalDateRange value, CellSettings settings) {
        String[] days = FORM.format(value).split("/", 2);
        if (days[0].equals(OPEN)) {
            return new Cell.Text(days[1].equals(OPEN) ? ALWAYS : "until " + days[1]);
        }
        return new Cell.Text(days[1].equals(OPEN) ? "from " + days[0] : days[0] + " to " + days[1]);
    }
}
