package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads a table of more grants than could be held. Of every thousandth grant there are two rows. */
final class ManyTables {
    private static final List<String> HEADINGS = List.of(
            "Identifier",
            "Title",
            "Description",
            "Currency",
            "Amount Awarded",
            "Award Date",
            "Recipient Org:Identifier",
            "Recipient Org:Name",
            "Recipient Org:Postal Code",
            "Funding Org:Identifier",
            "Funding Org:Name",
            "Beneficiary Location:Name",
            "Beneficiary Location:Geographic Code",
            "Grant Programme:Title",
            "Last Modified");

    private ManyTables() {}

    /**
     * Writes and reads.
     *
     * @param arguments the file, and how many grants are written first; without a number it is read as it is
     */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        if (arguments.length > 1) {
            write(file, Integer.parseInt(arguments[1]));
        }
        System.out.println(read(file));
    }

    static void write(Path file, int count) throws Exception {
        try (SheetWriter writer = SheetFiles.standard().write(file)) {
            writer.begin("grants", HEADINGS);
            for (int number = 0; number < count; number++) {
                writer.row(row(number, "Madeup ward " + number % 400));
            }
            for (int number = 0; number < count; number += 1_000) {
                writer.row(row(number, "Another ward"));
            }
            writer.finish();
        }
    }

    private static List<Cell> row(int number, String ward) {
        List<Cell> row = new ArrayList<>();
        for (String text : List.of(
                "360G-madeup-" + number,
                "Community cafe " + number,
                "Start-up costs of a cafe that is run by residents, in its " + number % 10 + ". year",
                "GBP",
                "",
                "2021-04-13",
                "360G-madeup-org-" + number % 1_000,
                "Northside Group " + number % 1_000,
                "N1 9AL",
                "GB-CHC-1111111",
                "Madeup Trust",
                ward,
                "E05099" + (100 + number % 400),
                "Cafes",
                "2022-01-05T10:00:00Z")) {
            row.add(text.isEmpty() ? new Cell.Numeric(BigDecimal.valueOf(100_000L + number, 2)) : new Cell.Text(text));
        }
        return row;
    }

    static String read(Path file) throws Exception {
        long grants = 0;
        long locations = 0;
        long problems = 0;
        BigDecimal total = BigDecimal.ZERO;
        try (GrantReader reader = new GrantReader(GivingSheets.open(file, GivingOptions.STANDARD))) {
            while (reader.hasNext()) {
                PlacedGrant next = reader.next();
                grants++;
                locations += next.grant().beneficiaryLocations().size();
                total = total.add(next.grant().amountAwarded().orElseThrow());
                problems += next.problems().size() + reader.problems().size();
            }
            problems += reader.problems().size();
        }
        return grants + " grants, " + locations + " locations, " + total.toPlainString() + " in all, " + problems
                + " problems";
    }
}
