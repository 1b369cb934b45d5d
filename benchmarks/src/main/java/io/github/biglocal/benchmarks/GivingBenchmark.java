package io.github.biglocal.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.biglocal.standards.threesixtygiving.GivingChecks;
import io.github.biglocal.standards.threesixtygiving.GivingDate;
import io.github.biglocal.standards.threesixtygiving.GivingEvent;
import io.github.biglocal.standards.threesixtygiving.GivingGrant;
import io.github.biglocal.standards.threesixtygiving.GivingLocation;
import io.github.biglocal.standards.threesixtygiving.GivingMetadata;
import io.github.biglocal.standards.threesixtygiving.GivingOrganisation;
import io.github.biglocal.standards.threesixtygiving.GivingPackage;
import io.github.biglocal.standards.threesixtygiving.GivingProgramme;
import io.github.biglocal.standards.threesixtygiving.GrantReader;
import io.github.biglocal.standards.threesixtygiving.GrantWriter;
import io.github.biglocal.standards.threesixtygiving.ThreeSixtyGiving;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Grants in the form of the 360Giving Data Standard, with the 27 fields that a publisher usually gives, one at a time: from JSON by Jackson
 * alone, as grants, and checked; from CSV by the bare parser, by code written by hand that builds the same trees, and as grants. From one size to the next
 * the time should grow as the number of grants does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 8, time = 1)
public class GivingBenchmark {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** How many grants there are. */
    @Param({"10000", "100000", "1000000"})
    int grants;

    private Path json = Path.of("");
    private Path csv = Path.of("");

    /** Writes the files. The tables are written in parts, so that not all grants are in memory. */
    @Setup
    public void write() throws IOException {
        json = Files.createTempFile("grants", ".json");
        csv = Files.createTempFile("grants", ".csv");
        ThreeSixtyGiving giving = ThreeSixtyGiving.standard();
        try (GrantWriter writer =
                giving.writer(json, GivingMetadata.builder().version("1.4").build())) {
            IntStream.range(0, grants).forEach(i -> writer.add(grant(i)));
            writer.finish();
        }
        Path part = Files.createTempFile("part", ".csv");
        int size = 10_000;
        for (int from = 0; from < grants; from += size) {
            giving.write(
                    GivingPackage.of(IntStream.range(from, Math.min(grants, from + size))
                            .mapToObj(GivingBenchmark::grant)
                            .toList()),
                    part);
            String text = Files.readString(part);
            String rows = from == 0 ? text : text.substring(text.indexOf('\n') + 1);
            Files.writeString(csv, rows, from == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
        }
        Files.delete(part);
    }

    private static GivingGrant grant(int i) {
        return GivingGrant.builder()
                .id("360G-madeup-" + i)
                .title("Lunch club, for everybody who lives in street " + i % 900)
                .description("Rent of a hall, food and the wages of a cook for a lunch club that meets once a week in"
                        + " street "
                        + i % 900)
                .currency("GBP")
                .amountAppliedFor(BigDecimal.valueOf(50_000L + i % 1_500, 2))
                .amountAwarded(BigDecimal.valueOf(40_050L + i % 1_200, 2))
                .awardDate(date("2016-06-" + (10 + i % 20)))
                .addPlannedDates(GivingEvent.builder()
                        .startDate(date("2016-07-" + (10 + i % 20)))
                        .endDate(date("2017-07-" + (10 + i % 20)))
                        .duration(BigDecimal.valueOf(12))
                        .build())
                .addRecipientOrganization(GivingOrganisation.builder()
                        .id("GB-CHC-1" + (100_000 + i % 2_000))
                        .name("Northside Group " + i % 2_000)
                        .charityNumber("1" + (100_000 + i % 2_000))
                        .streetAddress(i % 300 + " High Street")
                        .addressLocality("Northtown")
                        .postalCode("NN1 1NN")
                        .build())
                .addBeneficiaryLocation(GivingLocation.builder()
                        .name("Northtown")
                        .countryCode("GB")
                        .geoCode("E0500" + (1_000 + i % 900))
                        .geoCodeType("WD")
                        .build())
                .addFundingOrganization(GivingOrganisation.builder()
                        .id("GB-CHC-1111111")
                        .name("Madeup Trust")
                        .build())
                .addGrantProgramme(GivingProgramme.builder()
                        .code("P" + i % 40)
                        .title("Programme " + i % 40)
                        .build())
                .fromOpenCall("Yes")
                .dateModified(date("2022-01-05T10:00:00Z"))
                .dataSource("https://example.org/grants")
                .build();
    }

    private static GivingDate date(String text) {
        return GivingDate.of(text).orElseThrow();
    }

    /** Deletes the files. */
    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(json);
        Files.deleteIfExists(csv);
    }

    /** {@return the fields of all grants, as trees that Jackson reads one at a time} */
    @Benchmark
    public long jacksonAlone() throws IOException {
        long count = 0;
        try (JsonParser parser = MAPPER.createParser(json.toFile())) {
            while (!(parser.nextToken() == JsonToken.START_ARRAY && "grants".equals(parser.currentName()))) {
                // What is said about the package.
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode grant = MAPPER.readTree(parser);
                count += grant.size();
            }
        }
        return count;
    }

    /** {@return how many grants of JSON were read without a problem} */
    @Benchmark
    public int json() {
        return read(json);
    }

    /** {@return how many grants of JSON were read and asked about by the 36 published checks} */
    @Benchmark
    public long checks() {
        return checked(GivingChecks.published().withoutSchema());
    }

    /** {@return how many grants of JSON were read, held to the schema and asked about by the 36 published checks} */
    @Benchmark
    public long validityAndChecks() {
        return checked(GivingChecks.published());
    }

    private long checked(GivingChecks checks) {
        try (GrantReader reader = ThreeSixtyGiving.standard().grants(json)) {
            return checks.check(reader, LocalDate.of(2026, 11, 30)).grants();
        }
    }

    /** {@return how many grants of a CSV file were read without a problem} */
    @Benchmark
    public int csv() {
        return read(csv);
    }

    private int read(Path file) {
        int count = 0;
        try (GrantReader reader = ThreeSixtyGiving.standard().grants(file)) {
            while (reader.hasNext()) {
                count += reader.next().problems().isEmpty() ? 1 : 0;
            }
        }
        if (count != grants) {
            throw new IllegalStateException("only " + count + " grants are without a problem");
        }
        return count;
    }

    /** {@return the characters of all texts of the CSV file, as the bare parser gives them} */
    @Benchmark
    public long bareParser() throws IOException {
        long characters = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord record : reader) {
                for (String field : record.getFields()) {
                    characters += field.length();
                }
            }
        }
        return characters;
    }

    /** {@return the fields of all grants, as trees that code written by hand makes of what the bare parser gives} */
    @Benchmark
    public long byHand() throws IOException {
        long count = 0;
        boolean isHeading = true;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord record : reader) {
                if (!isHeading) {
                    count += tree(record).size();
                }
                isHeading = false;
            }
        }
        return count;
    }

    /** What a caller would write who knows the columns: the same tree, and no checks. */
    private static ObjectNode tree(CsvRecord row) {
        ObjectNode grant = NODES.objectNode();
        text(grant, "id", row, 0);
        text(grant, "title", row, 1);
        text(grant, "description", row, 2);
        text(grant, "currency", row, 3);
        number(grant, "amountAppliedFor", row, 4);
        number(grant, "amountAwarded", row, 5);
        text(grant, "awardDate", row, 6);
        ObjectNode planned = grant.putArray("plannedDates").addObject();
        text(planned, "startDate", row, 7);
        text(planned, "endDate", row, 8);
        number(planned, "duration", row, 9);
        ObjectNode recipient = grant.putArray("recipientOrganization").addObject();
        text(recipient, "id", row, 10);
        text(recipient, "name", row, 11);
        text(recipient, "charityNumber", row, 12);
        text(recipient, "streetAddress", row, 13);
        text(recipient, "addressLocality", row, 14);
        text(recipient, "postalCode", row, 15);
        ObjectNode place = grant.putArray("beneficiaryLocation").addObject();
        text(place, "name", row, 16);
        text(place, "countryCode", row, 17);
        text(place, "geoCode", row, 18);
        text(place, "geoCodeType", row, 19);
        ObjectNode funder = grant.putArray("fundingOrganization").addObject();
        text(funder, "id", row, 20);
        text(funder, "name", row, 21);
        ObjectNode programme = grant.putArray("grantProgramme").addObject();
        text(programme, "code", row, 22);
        text(programme, "title", row, 23);
        text(grant, "fromOpenCall", row, 24);
        text(grant, "dateModified", row, 25);
        text(grant, "dataSource", row, 26);
        return grant;
    }

    private static void text(ObjectNode object, String name, CsvRecord row, int column) {
        String text = row.getField(column);
        if (!text.isEmpty()) {
            object.put(name, text);
        }
    }

    private static void number(ObjectNode object, String name, CsvRecord row, int column) {
        String text = row.getField(column);
        if (!text.isEmpty()) {
            object.put(name, new BigDecimal(text));
        }
    }
}
