package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Which cells of a sheet of a workbook are merged. That is written after all of its rows. */
final class MergedRanges {
    private static final byte[] WORD = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 100_000;
    private static final int BUFFER = 1 << 16;

    private MergedRanges() {}

    static List<CellRange> read(WorkbookParts parts, String sheet, Supplier<? extends Place> place) throws IOException {
        if (!hasWord(parts, sheet, place)) {
            return List.of();
        }
        List<CellRange> ranges = new ArrayList<>();
        try (WorkbookPart part = parts.read(sheet, place)) {
            while (part.next()) {
                if (part.begins("mergeCell")) {
                    String reference = part.attribute("ref");
                    CellRange range = reference == null ? null : CellReference.range(reference);
                    if (range == null) {
                        throw part.damaged();
                    }
                    if (ranges.size() == MOST) {
                        throw new UnreadableSheetException(tooMany(place.get()));
                    }
                    ranges.add(range);
                }
            }
        }
        return List.copyOf(ranges);
    }

    /** Hardly any sheet has merged cells, and to look for the word is much faster than to read the rows. */
    private static boolean hasWord(WorkbookParts parts, String sheet, Supplier<? extends Place> place)
            throws IOException {
        try (InputStream stream = parts.stream(sheet, place)) {
            byte[] bytes = new byte[BUFFER];
            int found = 0;
            for (int count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
                for (int at = 0; at < count; at++) {
                    // In UTF-16, every second byte is nought.
                    if (bytes[at] == WORD[found]) {
                        found++;
                        if (found == WORD.length) {
                            return true;
                        }
                    } else if (bytes[at] != 0) {
                        found = bytes[at] == WORD[0] ? 1 : 0;
                    }
                }
            }
            return false;
        }
    }

    private static Problem tooMany(Place place) {
        return Problem.error(
                SheetProblems.TOO_LARGE,
                place,
                "The sheet has more than 100,000 merged ranges of cells.",
                "Unmerge the cells and give each row its own value.");
    }
}
