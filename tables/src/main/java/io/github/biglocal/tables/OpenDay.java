package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.tables.grid.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The first or last day of a period, or two dots where it has none: the two are needed only of a period that is open at both ends. */
enum OpenDay implements CellForm<LocalDate> {
    FORM;

    private static final String OPEN = "..";

    @Override
    public Class<LocalDate> type() {
        return LocalDate.class;
    }

    @Override
    public String description() {
        return CellForms.DAY.description();
    }

    @Override
    public Optional<LocalDate> example() {
        return CellForms.DAY.example();
    }

    @Override
    public List<String> choices() {
        return List.of();
    }

    @Override
    public Format format() {
        return Format.DAY;
    }

    @Override
    public Loaded<LocalDate> read(Cell cell, CellSettings settings, Supplier<? extends Place> place) {
        return cell instanceof Cell.Text text && text.value().strip().equals(OPEN)
                ? Loaded.of(LocalDate.MIN)
                : CellForms.DAY.read(cell, settings, place);
    }

    @Override
    public Cell write(LocalDate value, CellSettings settings) {
        return value.equals(LocalDate.MIN) ? new Cell.Text(OPEN) : CellForms.DAY.write(value, settings);
    }
}
