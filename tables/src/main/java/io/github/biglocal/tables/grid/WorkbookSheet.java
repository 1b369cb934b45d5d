package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook that is read. For one thread. */
final class WorkbookSheet implements Sheet {
    private final WorkbookSheets workbook;
    private final String name;
    private final boolean isHidden;
    private final String part;
    private @Nullable List<CellRange> mergedRanges;

    WorkbookSheet(WorkbookSheets workbook, String name, boolean isHidden, String part) {
        this.workbook = workbook;
        this.name = name;
        this.isHidden = isHidden;
        this.part = part;
    }

    /** The name of the part that holds its cells. */
    String part() {
        return part;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Place.InSheet place() {
        return Place.inSheet(workbook.source(), name);
    }

    @Override
    public boolean isHidden() {
        return isHidden;
    }

    @Override
    public List<CellRange> mergedRanges() throws IOException {
        List<CellRange> known = mergedRanges;
        if (known == null) {
            known = MergedRanges.read(workbook.parts(), part, this::place);
            mergedRanges = known;
        }
        return known;
    }

    @Override
    public Rows rows() throws IOException {
        return new WorkbookRows(workbook, this);
    }
}
