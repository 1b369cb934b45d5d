package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.tables.grid.Cell;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A form as a caller writes it, which throws what the value throws. */
final class CodeOfTheirOwn implements CellForm<ProblemCode> {
    @Override
    public Class<ProblemCode> type() {
        return ProblemCode.class;
    }

    @Override
    public String description() {
        return "a code of ours";
    }

    @Override
    public Optional<ProblemCode> example() {
        return Optional.empty();
    }

    @Override
    public List<String> choices() {
        return List.of();
    }

    @Override
    public Format format() {
        return Format.TEXT;
    }

    @Override
    public Loaded<ProblemCode> read(Cell cell, CellSettings settings, Supplier<? extends Place> place) {
        return Loaded.of(ProblemCode.of(cell.raw()));
    }

    @Override
    public Cell write(ProblemCode value, CellSettings settings) {
        return new Cell.Text(value.value());
    }
}
