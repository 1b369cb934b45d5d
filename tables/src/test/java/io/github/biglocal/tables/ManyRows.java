package io.github.biglocal.tables;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Writes and reads many grants, in a process of its own whose memory is bounded. */
final class ManyRows {
    private static final LocalDate DAY = LocalDate.of(2016, 4, 1);
    private static final List<String> HEADINGS = List.of(
            "ID",
            "Area",
            "Title",
            "Scheme",
            "Recipient kind",
            "Recipient",
            "Purposes",
            "Applied",
            "Amount applied for",
            "Amount awarded",
            "Award date",
            "Status");

    private ManyRows() {}

    /**
     * Writes and reads a file, and prints how many grants came back the same.
     *
     * @param args the file and how many grants
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        try (SheetWriter writer = SheetFiles.standard().write(file)) {
            writer.begin("Grants", HEADINGS);
            for (int i = 1; i <= count; i++) {
                writer.row(row(i));
            }
            writer.finish();
        }
        int same = 0;
        int problems = 0;
        try (RecordReader<Grant> grants = BigLocalTables.standard().records(file, Grant.class)) {
            for (int i = 1; grants.hasNext(); i++) {
                RecordReader.Next<Grant> next = grants.next();
                problems += next.problems().size();
                same += next.record().filter(grant(i)::isSame).isPresent() ? 1 : 0;
            }
        }
        System.out.println(same + " the same, " + problems + " problems");
    }

    private static List<Cell> row(int i) {
        return List.of(
                new Cell.Text("grant-" + i),
                new Cell.Text("area-" + i % 150),
                new Cell.Text("Lunch club of street " + i),
                new Cell.Text("scheme-" + i % 40),
                new Cell.Text("UNINCORPORATED_GROUP"),
                new Cell.Text("organisation-" + i % 2_000),
                new Cell.Text("ACTIVITIES; EQUIPMENT"),
                new Cell.Day(DAY),
                new Cell.Numeric(BigDecimal.valueOf(i % 900)),
                new Cell.Numeric(BigDecimal.valueOf(i % 800, 0).add(new BigDecimal("0.5"))),
                new Cell.Day(DAY.plusDays(i % 365)),
                new Cell.Text("AWARDED"));
    }

    /** What is looked at of a grant. */
    private record Expected(GrantId id, AreaId area, Money awarded, LocalDate date) {
        boolean isSame(Grant grant) {
            return grant.id().equals(id)
                    && grant.area().equals(area)
                    && grant.amountAwarded().filter(awarded::equals).isPresent()
                    && grant.awardDate().filter(date::equals).isPresent()
                    && grant.purposes().size() == 2;
        }
    }

    private static Expected grant(int i) {
        return new Expected(
                GrantId.of("grant-" + i),
                AreaId.of("area-" + i % 150),
                Money.of(CurrencyUnit.GBP, new BigDecimal(i % 800 + ".50")),
                DAY.plusDays(i % 365));
    }
}
