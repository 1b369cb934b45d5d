package io.github.biglocal.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.tables.BigLocalTables;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.Sheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fifty thousand rows of a CSV file of twelve columns, of which the texts are asked: by the bare parser, by the rows of a sheet, which
 * find out encoding and delimiter first, by code written by hand that makes records of what the bare parser gives, and as grants.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 10, time = 1)
public class CsvBenchmark {
    static final int ROWS = 50_000;

    private Path file = Path.of("");

    /** Writes the file. */
    @Setup
    public void write() throws IOException {
        StringBuilder text = new StringBuilder("Id,Area,Title,Scheme,Recipient kind,Recipient,Purposes,Applied,"
                + "Amount applied for,Amount awarded,Award date,Status\n");
        for (int i = 1; i <= ROWS; i++) {
            text.append("grant-")
                    .append(i)
                    .append(",area-")
                    .append(i % 150)
                    .append(",\"Lunch club, for everybody who lives in street ")
                    .append(i % 900)
                    .append("\",scheme-")
                    .append(i % 40)
                    .append(",UNINCORPORATED_GROUP,organisation-")
                    .append(i % 2_000)
                    .append(",ACTIVITIES; EQUIPMENT,2016-04-")
                    .append(10 + i % 20)
                    .append(',')
                    .append(500 + i % 1_500)
                    .append(".00,")
                    .append(400 + i % 1_200)
                    .append(".50,2016-06-")
                    .append(10 + i % 20)
                    .append(",AWARDED\n");
        }
        file = Files.createTempFile("grants", ".csv");
        Files.writeString(file, text);
    }

    /** Deletes the file. */
    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** {@return the characters of all texts, as the bare parser gives them} */
    @Benchmark
    public long bareParser() throws IOException {
        long characters = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                for (String field : record.getFields()) {
                    characters += field.length();
                }
            }
        }
        return characters;
    }

    /** {@return the characters of all texts, as the rows of the sheet give them} */
    @Benchmark
    public long rowsOfTheSheet() throws IOException {
        long characters = 0;
        try (Sheets sheets = SheetFiles.standard().open(file);
                Rows rows = sheets.sheets().get(0).rows()) {
            while (rows.next()) {
                for (int column = 1; column <= rows.width(); column++) {
                    if (rows.cell(column) instanceof Cell.Text text) {
                        characters += text.value().length();
                    }
                }
            }
        }
        return characters;
    }

    /** What a caller would write: the same fields, of the same types, and no checks but those of ids. */
    record Row(
            GrantId id,
            AreaId area,
            String title,
            Optional<SchemeId> scheme,
            Optional<RecipientKind> recipientKind,
            Optional<OrganisationId> recipient,
            Set<Purpose> purposes,
            Optional<LocalDate> applied,
            Optional<Money> amountAppliedFor,
            Optional<Money> amountAwarded,
            Optional<LocalDate> awardDate,
            Optional<GrantStatus> status) {}

    private static Optional<String> held(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Money pounds(String text) {
        return Money.of(CurrencyUnit.GBP, new BigDecimal(text));
    }

    /** {@return how many rows the bare parser and code written by hand make records of} */
    @Benchmark
    public int byHand() throws IOException {
        int count = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                if (count++ > 0) {
                    Row row = new Row(
                            GrantId.of(record.getField(0)),
                            AreaId.of(record.getField(1)),
                            record.getField(2),
                            held(record.getField(3)).map(SchemeId::of),
                            held(record.getField(4)).map(RecipientKind::valueOf),
                            held(record.getField(5)).map(OrganisationId::of),
                            Arrays.stream(record.getField(6).split("; "))
                                    .map(Purpose::of)
                                    .collect(Collectors.toSet()),
                            held(record.getField(7)).map(LocalDate::parse),
                            held(record.getField(8)).map(CsvBenchmark::pounds),
                            held(record.getField(9)).map(CsvBenchmark::pounds),
                            held(record.getField(10)).map(LocalDate::parse),
                            held(record.getField(11)).map(GrantStatus::valueOf));
                    count += row.title().isEmpty() ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** {@return how many grants were read without a problem} */
    @Benchmark
    public int grants() {
        int count = 0;
        try (RecordReader<Grant> grants = BigLocalTables.standard().records(file, Grant.class)) {
            while (grants.hasNext()) {
                RecordReader.Next<Grant> next = grants.next();
                if (!next.problems().isEmpty()) {
                    throw new IllegalStateException(next.problems().get(0).toString());
                }
                count += next.record().isPresent() ? 1 : 0;
            }
        }
        return count;
    }
}
