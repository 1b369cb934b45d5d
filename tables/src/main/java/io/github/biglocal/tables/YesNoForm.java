package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.tables.grid.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Yes or no in a cell. */
final class YesNoForm extends StandardForm<Boolean> {
    YesNoForm() {
        super(Boolean.class, "yes or no", Optional.of(true), List.of("yes", "no"), Format.TEXT);
    }

    @Override
    public String description() {
        return noun();
    }

    @Override
    Loaded<Boolean> ofText(String cell, CellSettings settings, Supplier<? extends Place> place) {
        String text = Blanks.tidy(cell);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> Loaded.of(true);
            case "no", "n", "false" -> Loaded.of(false);
            default ->
                isError(text)
                        ? errorCell(place)
                        : refused(
                                ProblemCode.INVALID_VALUE,
                                place,
                                "The text is not yes or no.",
                                "Write yes or no. Leave the cell blank if it is not known.");
        };
    }

    @Override
    Loaded<Boolean> ofTruth(Cell.Truth truth, CellSettings settings, Supplier<? extends Place> place) {
        return Loaded.of(truth == Cell.Truth.TRUE);
    }

    @Override
    public Cell write(Boolean value, CellSettings settings) {
        return new Cell.Text(value ? "yes" : "no");
    }
}
