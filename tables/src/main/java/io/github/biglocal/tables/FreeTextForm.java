package io.github.biglocal.tables;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.tables.grid.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Free text in a cell, as it stands. */
final class FreeTextForm extends StandardForm<String> {
    FreeTextForm() {
        super(String.class, "a text", Optional.of("text"), List.of(), Format.TEXT);
    }

    @Override
    public String description() {
        return noun();
    }

    @Override
    Loaded<String> ofText(String text, CellSettings settings, Supplier<? extends Place> place) {
        return Loaded.of(text);
    }

    @Override
    Loaded<String> ofNumber(BigDecimal number, CellSettings settings, Supplier<? extends Place> place) {
        Optional<String> text = text(number);
        return text.isEmpty() ? digitsLost(place) : Loaded.of(text.get());
    }

    @Override
    Loaded<String> ofShown(Cell.Numeric cell, CellSettings settings, Supplier<? extends Place> place) {
        return text(cell.value()).isEmpty() ? digitsLost(place) : Loaded.of(cell.raw());
    }

    @Override
    Loaded<String> ofDay(Cell.Day day, CellSettings settings, Supplier<? extends Place> place) {
        return Loaded.of(day.raw());
    }

    @Override
    Loaded<String> ofTruth(Cell.Truth truth, CellSettings settings, Supplier<? extends Place> place) {
        return Loaded.of(truth.raw());
    }

    @Override
    public Cell write(String value, CellSettings settings) {
        if (Blanks.strip(value).isEmpty()) {
            throw new InvalidValueException(
                    String.class, "text", "a blank text would be read as a blank cell", "Leave it out.");
        }
        return new Cell.Text(value);
    }
}
