package io.github.biglocal.tables;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.tables.grid.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.threeten.extra.LocalDateRange;

/** A period in a cell: two days with a slash or "to" between. */
final class PeriodForm extends StandardForm<LocalDateRange> {
    private static final TextForm<LocalDateRange> FORM =
            TextForms.of(LocalDateRange.class).orElseThrow();
    private static final Pattern BETWEEN = Pattern.compile(" (?:to|-|\u2013|\u2014) ");
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
    Loaded<LocalDateRange> ofText(String cell, CellSettings settings, Supplier<? extends Place> place) {
        String text = Blanks.tidy(cell);
        if (isError(text)) {
            return errorCell(place);
        }
        String[] days = BETWEEN.split(text, 3);
        if (days.length != 2) {
            return period(text.replace(" ", ""), place);
        }
        return day(days[0], settings, place)
                .combine(day(days[1], settings, place), (first, last) -> first + "/" + last)
                .then(period -> period(period, place));
    }

    /** One day as a period has it; two dots are an open end. */
    private static Loaded<String> day(String text, CellSettings settings, Supplier<? extends Place> place) {
        return text.equals("..")
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
        return new Cell.Text(FORM.format(value));
    }
}
