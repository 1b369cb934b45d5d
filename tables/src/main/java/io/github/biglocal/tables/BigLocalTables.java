package io.github.biglocal.tables;

import io.github.biglocal.tables.grid.SheetFiles;
import java.util.Map;

/**
 * Reads and writes programmes, and any records of one, as tables.
 *
 * <p>Immutable and thread-safe.
 */
public final class BigLocalTables {
    private static final BigLocalTables STANDARD =
            new BigLocalTables(SheetFiles.standard(), CellSettings.standard(), Map.of());

    private final SheetFiles files;
    private final CellSettings cells;
    private final Map<String, String> headings;

    private BigLocalTables(SheetFiles files, CellSettings cells, Map<String, String> headings) {
        this.files = files;
        this.cells = cells;
        this.headings = Map.copyOf(headings);
    }

    /** {@return tables as they are usually meant} */
    public static BigLocalTables standard() {
        return STANDARD;
    }

    /** How files are opened and written. */
    SheetFiles files() {
        return files;
    }

    /** How doubtful texts are meant. */
    CellSettings cells() {
        return cells;
    }

    /** The headings of the caller's own, each with that of the column it stands for. */
    Map<String, String> headings() {
        return headings;
    }
}
