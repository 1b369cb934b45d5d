package io.github.biglocal.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.grant.ContinuationSeen;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.InstalmentPattern;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.serialization.json.BigLocalModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.threeten.extra.LocalDateRange;

/**
 * Twenty thousand grants in and out of JSON: by the library, by a mapper with its module, and by plain Jackson in Java records
 * that have the same fields, of the same types, and check nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"}) // or getting memory of the machine is what takes the time
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 10, time = 1)
public class JsonBenchmark {
    static final int GRANTS = 20_000;

    /** A grant as a caller would write it: the same fields, of which most are absent, and no checks. */
    record Row(
            GrantId id,
            AreaId area,
            String title,
            Optional<SchemeId> scheme,
            Optional<RecipientKind> recipientKind,
            Optional<OrganisationId> recipient,
            Set<Purpose> purposes,
            Set<PriorityId> priorities,
            Optional<LocalDate> applied,
            Optional<Money> amountAppliedFor,
            Optional<Money> amountAwarded,
            List<AmountChange> amountChanges,
            Optional<LocalDate> withdrawn,
            Optional<LocalDate> awardDate,
            Optional<LocalDateRange> period,
            Optional<GrantStatus> status,
            Set<Outcome> outcomesSought,
            List<String> conditions,
            Optional<InstalmentPattern> instalmentPattern,
            List<Payment> paymentsDue,
            List<Payment> payments,
            List<Payment> returned,
            List<ContinuationSeen> afterwards,
            List<Citation> citations,
            Map<String, Object> additionalFields) {}

    /** A document of them. */
    record Rows(String formatVersion, String id, String name, List<Row> grants) {}

    private final BigLocalJson library = BigLocalJson.standard();
    private final ObjectMapper withModule = new ObjectMapper().registerModule(new BigLocalModule());
    private final ObjectMapper plain = plain(Money::parse, LocalDate::parse);
    private final ObjectMapper byHand = plain(JsonBenchmark::money, JsonBenchmark::day);
    private final Programme programme = programme(GRANTS);
    private final byte[] document = bytes(library.write(programme));
    private final Rows rows = read(plain, Rows.class);
    private Path file = Path.of("");

    /** Makes the file that is written to, and refuses to compare what does not read the same. */
    @Setup
    public void make() throws IOException {
        file = Files.createTempFile("grants", ".json");
        if (!rows.equals(read(byHand, Rows.class))) {
            throw new IllegalStateException("dates or amounts are read otherwise by hand");
        }
    }

    /** Deletes it. */
    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Returns a document of some grants. */
    static byte[] document(int grants) {
        return bytes(BigLocalJson.standard().write(programme(grants)));
    }

    /** Returns what the library, or plain Jackson, reads. */
    static Object read(boolean library, byte[] document) throws IOException {
        return library
                ? BigLocalJson.standard()
                        .read(new ByteArrayInputStream(document), "document")
                        .orThrow()
                : plain(Money::parse, LocalDate::parse).readValue(document, Rows.class);
    }

    /** An amount such as {@code GBP 12.50}, as a caller in a hurry would read it. */
    private static Money money(String text) {
        CurrencyUnit currency = CurrencyUnit.of(text.substring(0, 3));
        int point = text.length() - 3;
        return text.charAt(point) == '.'
                ? Money.ofMinor(
                        currency,
                        Long.parseLong(text, 4, point, 10) * 100 + Integer.parseInt(text, point + 1, text.length(), 10))
                : Money.parse(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private static ObjectMapper plain(Function<String, Money> money, Function<String, LocalDate> day) {
        SimpleModule values = new SimpleModule();
        value(values, GrantId.class, GrantId::of, GrantId::value);
        value(values, AreaId.class, AreaId::of, AreaId::value);
        value(values, OrganisationId.class, OrganisationId::of, OrganisationId::value);
        value(values, RecipientKind.class, RecipientKind::valueOf, RecipientKind::name);
        value(values, Money.class, money, Money::toString);
        value(values, LocalDate.class, day, LocalDate::toString);
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(values)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .build();
    }

    private static <T> void value(
            SimpleModule module, Class<T> type, Function<String, T> read, Function<T, String> write) {
        module.addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return read.apply(parser.getText());
            }
        });
        module.addSerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
                generator.writeString(write.apply(value));
            }
        });
    }

    private static Programme programme(int grants) {
        return Programme.builder()
                .id(ProgrammeId.of("programme"))
                .name("Programme")
                .addAllGrants(IntStream.range(0, grants)
                        .mapToObj(i -> Grant.builder()
                                .id(GrantId.of("grant-" + i))
                                .area(AreaId.of("area-" + i % 150))
                                .recipient(OrganisationId.of("organisation-" + i % 4_000))
                                .recipientKind(RecipientKind.ORGANISATION)
                                .title("A summer of play for grant " + i)
                                .addConditions("Sessions in the park for children and their families, led by residents")
                                .amountAppliedFor(Money.ofMinor(CurrencyUnit.GBP, 100_000 + i))
                                .amountAwarded(Money.ofMinor(CurrencyUnit.GBP, 90_000 + i))
                                .applied(LocalDate.of(2016, 1, 1).plusDays(i % 1_000))
                                .awardDate(LocalDate.of(2016, 3, 1).plusDays(i % 1_000))
                                .build())
                        .toList())
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T read(ObjectMapper mapper, Class<T> type) {
        try {
            return mapper.readValue(document, type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return what the library reads, with the place of every problem} */
    @Benchmark
    public Programme readByTheLibrary() {
        return library.read(new ByteArrayInputStream(document), "document").orThrow();
    }

    /** {@return what a caller's mapper reads} */
    @Benchmark
    public Programme readWithTheModule() {
        return read(withModule, Programme.class);
    }

    /** {@return what plain Jackson reads} */
    @Benchmark
    public Object readIntoRecords() {
        return read(plain, Rows.class);
    }

    /** {@return what plain Jackson reads, with dates and amounts read by code written by hand} */
    @Benchmark
    public Object readByHand() {
        return read(byHand, Rows.class);
    }

    /** {@return the file that the library writes, with line breaks} */
    @Benchmark
    public Path fileOfTheLibrary() {
        library.write(programme, file);
        return file;
    }

    /** {@return the file that plain Jackson writes, with line breaks} */
    @Benchmark
    public Path fileOfRecords() throws IOException {
        plain.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), rows);
        return file;
    }

    /** {@return what a caller's mapper writes} */
    @Benchmark
    public byte[] writtenWithTheModule() {
        return written(withModule, programme);
    }

    /** {@return what plain Jackson writes} */
    @Benchmark
    public byte[] writtenFromRecords() {
        return written(plain, rows);
    }
}
