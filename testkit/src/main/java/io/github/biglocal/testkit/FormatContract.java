package io.github.biglocal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.programme.BigLocalAreas;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.IncompleteReadingException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every format keeps to in which programmes are read and written. The test of a format extends it, says what the format is, and
 * has the tests below:
 *
 * <pre>{@code
 * class JsonFormatTest extends FormatContract {
 *     private final BigLocalJson json = BigLocalJson.standard();
 *
 *     protected String fileName() {
 *         return "programme.json";
 *     }
 *
 *     protected Loaded<Programme> read(Path file) {
 *         return json.read(file);
 *     }
 *
 *     protected void write(Programme programme, Path file) {
 *         json.write(programme, file);
 *     }
 *
 *     protected Class<? extends Place> placesAre() {
 *         return Place.InText.class;
 *     }
 *
 *     protected void replace(Path file, Collection<Place> places, String text) throws IOException {
 *         ... // put the text in place of the values that stand there
 *     }
 * }
 * }</pre>
 *
 * <p>A format that cannot do all of it says so: {@link #remembersPlaces()}, {@link #showsACut()}. One that gives its records one at a
 * time says how: {@link #records(Path)}.
 */
public abstract class FormatContract {
    /** Stands in the data that is damaged; no message may have it. */
    private static final String PERSONAL = "Zebedee";

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int ROUNDS = 10;
    private static final String COPY = "-copy-";
    private static final String OTHER = "-other";
    private static final int CUTS = 40;
    private static final int LONGEST_MESSAGE = 1_500;

    /** How the odd texts are gone through: with each of these, all of them come, and a field gets another one. */
    private static final List<Integer> STEPS = List.of(1, 5, 7, 11);

    private static final List<String> TEXTS = List.of(
            "=1+1",
            "+44 20 7946 0000",
            "-5",
            "@mention",
            "'quoted'",
            "\"quoted\"",
            "\"",
            "a\nb",
            "a\r\nb",
            "a\rb",
            "\ta",
            "\n=a",
            " leading and trailing ",
            "comma, semicolon; tab\tpipe|",
            "<b>&amp;</b>",
            "]]>",
            "{\"a\": [1]}",
            "back\\slash",
            "_x0041_",
            "0123",
            "1e5",
            "12",
            "TRUE",
            "null",
            "-",
            "2016-04-01",
            "GBP 5.00",
            "£1,234.50",
            "#N/A",
            "a; b",
            "a/b~c",
            "un dép\u00f4t, \u05d0\u05d1 \u4e2d",
            "e\u0301",
            "\ud83c\udfe1 \ud834\udd1e",
            "\ufeffmark",
            "a\u00a0b\u200bc\u2028d");

    /** Makes the contract of a format. */
    protected FormatContract() {}

    /** {@return the name of a file, or of a folder, in this format, such as {@code programme.json}} */
    protected abstract String fileName();

    /**
     * {@return the programme in a file}
     *
     * @param file the file
     */
    protected abstract Loaded<Programme> read(Path file);

    /**
     * Writes a programme to a file.
     *
     * @param programme the programme
     * @param file the file, in a folder that exists; it is not there yet
     */
    protected abstract void write(Programme programme, Path file);

    /** {@return what kind of place a problem has that is not one of the file as a whole} */
    protected abstract Class<? extends Place> placesAre();

    /**
     * Puts a text in place of values in a file. Asked of a format that {@linkplain #remembersPlaces() remembers places}.
     *
     * @param file the file, as {@link #write} wrote it
     * @param places where the values stand, as {@link Loaded#places()} gives it; each is one
     * @param text the text: a word of letters
     * @throws IOException if the file cannot be changed
     */
    protected void replace(Path file, Collection<Place> places, String text) throws IOException {
        throw new UnsupportedOperationException(
                "Override replace, to say how values are damaged, or remembersPlaces, where it has no places.");
    }

    /** {@return whether what is read has the places of its records and their fields; it has, unless overridden} */
    protected boolean remembersPlaces() {
        return true;
    }

    /**
     * {@return whether a record that is cut in two can be told from a whole one; it can, unless overridden} It cannot in a format such
     * as CSV, where the first half of a number is a number.
     */
    protected boolean showsACut() {
        return true;
    }

    /**
     * {@return the records in a file, one at a time; empty, unless overridden, for a format that does not give them so}
     *
     * @param file the file
     */
    protected Optional<RecordReader<Entity>> records(Path file) {
        return Optional.empty();
    }

    // What is written is read back

    /**
     * {@return tests that what is written is read back equal: the {@link Samples}, also with other currencies, large amounts, days that
     * no spreadsheet has, codes that nobody knows, and what looks like totals; all of Big Local's areas; and programmes made at random}
     *
     * @param folder where the files are written
     */
    @TestFactory
    public Stream<DynamicTest> whatIsWrittenIsReadBack(@TempDir Path folder) {
        Objects.requireNonNull(folder, "folder");
        Map<String, Programme> programmes = new LinkedHashMap<>();
        programmes.put("the empty sample", Samples.empty());
        programmes.put("the minimal sample", Samples.minimal());
        programmes.put("the maximal sample", Samples.maximal());
        for (String currency : List.of("EUR", "JPY", "KWD")) {
            programmes.put("in " + currency, inCurrency(Samples.maximal(), CurrencyUnit.of(currency)));
        }
        programmes.put("large amounts", with(Money.class, Money.parse("GBP 999999999999999.99")));
        programmes.put("long decimals", with(BigDecimal.class, new BigDecimal("-0.123456789012345678")));
        programmes.put("days long ago", with(LocalDate.class, LocalDate.of(1066, 10, 14)));
        programmes.put("days far ahead", with(LocalDate.class, LocalDate.of(9999, 12, 31)));
        programmes.put("unknown codes", Pieces.rewritten(Samples.maximal(), FormatContract::unknownCode));
        programmes.put("long texts", with(String.class, "a long text ".repeat(2_000)));
        programmes.put("what looks like totals", likeTotals());
        programmes.put("all areas", BigLocalAreas.programme());
        programmes.put("two areas", ValidProgrammes.of(1).withAreas(2).programme());
        for (int seed = 0; seed < 3; seed++) {
            RandomProgrammes random = RandomProgrammes.of(seed, LocalDate.of(2015 + seed, 4, 1));
            programmes.put(random.toString(), random.programme());
            programmes.put(
                    random + " with odd texts",
                    random.withMostOfAKind(4).withTexts(TEXTS).programme());
        }
        return programmes.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> assertReadBack(each.getValue(), file(folder, each.getKey()))));
    }

    /**
     * {@return tests that odd texts are read back as they were, wherever there are texts: line breaks, quotes, blanks at their ends,
     * what a spreadsheet would take for a formula or a number}
     *
     * @param folder where the files are written
     */
    @TestFactory
    public Stream<DynamicTest> everyTextIsReadBack(@TempDir Path folder) {
        Objects.requireNonNull(folder, "folder");
        return STEPS.stream()
                .map(step -> DynamicTest.dynamicTest(
                        "texts in steps of " + step,
                        () -> assertReadBack(withTexts(Samples.maximal(), step), file(folder, "texts " + step))));
    }

    /**
     * Fields that the library does not know are kept, whatever is in them.
     *
     * @param folder where the files are written
     */
    @Test
    public void additionalFieldsAreReadBack(@TempDir Path folder) {
        Objects.requireNonNull(folder, "folder");
        List<AdditionalValue> values = new ArrayList<>(List.of(
                AdditionalValue.of(0),
                AdditionalValue.of(new BigDecimal("-12.50")),
                AdditionalValue.Truth.TRUE,
                AdditionalValue.Nothing.NOTHING,
                AdditionalValue.of(List.of()),
                AdditionalValue.of(Map.of()),
                AdditionalValue.of(List.of(AdditionalValue.of("a"), AdditionalValue.of(1))),
                AdditionalValue.of(Map.of("inner", AdditionalValue.of(List.of(AdditionalValue.of("b")))))));
        TEXTS.stream().map(AdditionalValue::of).forEach(values::add);
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            fields.put("field " + i, values.get(i));
        }
        Programme programme = Samples.minimal().withAdditionalFields(fields);

        assertReadBack(
                programme.withAreas(programme.areas().get(0).withAdditionalFields(fields)), file(folder, "additional"));
    }

    /**
     * A programme that is written twice gives the same file.
     *
     * @param folder where the files are written
     * @throws IOException if they cannot be read
     */
    @Test
    public void theSameProgrammeGivesTheSameFile(@TempDir Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Path one = written(Samples.maximal(), folder, "one");
        Path other = written(Samples.maximal(), folder, "other");

        List<Path> parts = parts(one);
        assertThat(parts).isNotEmpty();
        for (Path part : parts) {
            assertThat(Files.readAllBytes(other.resolve(one.relativize(part))))
                    .as(part.getFileName().toString())
                    .isEqualTo(Files.readAllBytes(part));
        }
    }

    /**
     * Where a file cannot be written, that is an {@link UncheckedIOException}.
     *
     * @param folder where there is no such folder
     */
    @Test
    public void aFileThatCannotBeWrittenIsAnUncheckedIoException(@TempDir Path folder) {
        Objects.requireNonNull(folder, "folder");
        Path file = folder.resolve("none").resolve("none").resolve(fileName());
        try {
            Files.createFile(folder.resolve("none"));
            write(Samples.minimal(), file);
            fail("the folder is a file");
        } catch (UncheckedIOException e) {
            assertThat(e.getCause()).isNotNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertReadBack(Programme programme, Path file) {
        write(programme, file);
        Loaded<Programme> loaded = read(file);
        assertThat(loaded.errors()).isEmpty();
        assertSame(loaded.value().orElseThrow(), programme);
    }

    /** The first difference is shown, not two programmes. */
    private static void assertSame(Programme found, Programme expected) {
        for (TypeShape.Field field : TypeShape.of(Programme.class).orElseThrow().fields()) {
            if (field.get(expected) instanceof List<?> list) {
                List<?> others = (List<?>) field.get(found);
                assertThat(others).as(field.name()).hasSameSizeAs(list);
                for (int i = 0; i < list.size(); i++) {
                    assertSameFields(others.get(i), list.get(i), field.name() + "/" + i);
                }
            }
        }
        assertThat(found.equals(expected)).as("the programmes are equal").isTrue();
    }

    private static void assertSameFields(Object found, Object expected, String what) {
        TypeShape shape = TypeShape.of(expected.getClass()).orElseThrow();
        for (TypeShape.Field field : shape.fields()) {
            assertThat(field.get(found)).as(what + "/" + field.name()).isEqualTo(field.get(expected));
        }
        assertThat(shape.additionalFields(found)).as(what).isEqualTo(shape.additionalFields(expected));
    }

    /** One text after the other is another odd one. */
    private static Programme withTexts(Programme programme, int step) {
        AtomicInteger next = new AtomicInteger();
        return Pieces.rewritten(
                programme, piece -> piece instanceof String ? TEXTS.get(next.addAndGet(step) % TEXTS.size()) : piece);
    }

    private static Programme inCurrency(Programme programme, CurrencyUnit currency) {
        return Pieces.rewritten(
                programme,
                piece -> piece instanceof Money money ? Money.of(currency, money.getAmount(), RoundingMode.UP) : piece);
    }

    /** The maximal sample, with one value wherever there is one of its kind and its type allows it. */
    private static Programme with(Class<?> kind, Object value) {
        return Pieces.rewritten(Samples.maximal(), piece -> kind.isInstance(piece) ? value : piece);
    }

    /** Three records of each kind with ids and texts that begin like totals, of equal amounts, and the last of the sum of the others. */
    private static Programme likeTotals() {
        Programme programme = withLists(
                Samples.maximal(),
                (field, records) -> Stream.of(
                                withAmounts(records.get(0), "-a", 100),
                                withAmounts(records.get(0), "-b", 100),
                                withAmounts(records.get(0), "", 200))
                        .toList());
        return Pieces.rewritten(programme, piece -> {
            if (piece instanceof EntityId<?>) {
                return TextForms.of(piece.getClass()).orElseThrow().parse("total-" + piece);
            }
            return piece instanceof String ? "Total" : piece;
        });
    }

    private static Object withAmounts(Object record, String end, int pounds) {
        return Pieces.rewritten(
                withId(record, end), piece -> piece instanceof Money ? Money.of(CurrencyUnit.GBP, pounds) : piece);
    }

    /** A code of an open list is kept, also one that is on none. */
    private static Object unknownCode(Object piece) {
        return piece instanceof Code && !(piece instanceof Enum)
                ? TextForms.of(piece.getClass()).orElseThrow().parse("UNHEARD_OF")
                : piece;
    }

    // Bad input

    /**
     * Each value of each record is damaged in turn. A value that has to have a form is a problem, in the place of the value; a text is
     * another text, which proves that the place is right. The other records stay, and no message repeats what may be personal.
     *
     * @param folder where the files are written
     * @throws IOException if they cannot be written
     */
    @Test
    public void aDamagedValueIsAProblemInItsPlaceAndCostsItsRecordAtMost(@TempDir Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        assumeTrue(remembersPlaces(), "the format has no places");
        Path whole = file(folder, "whole");
        Programme damaged = withCopies(personal(Samples.maximal()));
        Programme programme = withOthers(damaged);
        write(programme, whole);
        Places places = read(whole).places();
        Map<Entity, List<Pieces.Piece>> pieces = allRecords(damaged)
                .collect(Collectors.toMap(
                        record -> record, FormatContract::itsPieces, (one, other) -> one, LinkedHashMap::new));
        int rounds = pieces.values().stream().mapToInt(List::size).max().orElseThrow();
        for (int i = 0; i < rounds; i++) {
            int round = i;
            List<Damage> damages = new ArrayList<>();
            pieces.forEach((record, itsPieces) -> {
                if (round < itsPieces.size()) {
                    Pieces.Piece piece = itsPieces.get(round);
                    Optional<Place> place = places.placeOf(record.reference(), piece.path());
                    assertThat(place)
                            .as("place of %s %s", record.reference().kind(), piece.path())
                            .isPresent();
                    damages.add(new Damage(record, piece, place.orElseThrow()));
                }
            });
            Path file = file(folder, "damaged " + round);
            copy(whole, file);
            replace(file, damages.stream().map(Damage::place).collect(Collectors.toSet()), PERSONAL);
            Loaded<Programme> loaded = readInTime(file);
            checkProblems(loaded);
            Map<Reference, Entity> read = loaded.value().stream()
                    .flatMap(FormatContract::allRecords)
                    .collect(Collectors.toMap(Entity::reference, record -> record, (one, other) -> one));
            for (Damage damage : damages) {
                checkDamage(loaded, read, damage, whole, file);
            }
            checkOthers(loaded, programme, damages);
        }
    }

    /**
     * Each record as often as it takes for one round to damage one value of each: the first has the first values damaged, the second
     * the next.
     */
    private static Programme withCopies(Programme programme) {
        return withLists(
                programme,
                (field, records) -> records.stream()
                        .flatMap(record -> IntStream.rangeClosed(
                                        0, (Pieces.of((Entity) record).size() - 1) / ROUNDS)
                                .mapToObj(copy -> withId(record, COPY + copy)))
                        .toList());
    }

    private static List<Pieces.Piece> itsPieces(Entity record) {
        List<Pieces.Piece> pieces = Pieces.of(record);
        if (record instanceof Programme) {
            return pieces;
        }
        String id = record.reference().id();
        int copy = Integer.parseInt(id.substring(id.lastIndexOf(COPY) + COPY.length()));
        return pieces.subList(ROUNDS * copy, Math.min(ROUNDS * (copy + 1), pieces.size()));
    }

    /**
     * A value that is damaged.
     *
     * @param record the record it is of
     * @param piece the value
     * @param place where it stands
     */
    private record Damage(Entity record, Pieces.Piece piece, Place place) {
        /** Whether any text will do. */
        boolean isFree() {
            return piece.value() instanceof String
                    || piece.value() instanceof EntityId<?>
                    || (piece.value() instanceof TextValue && !(piece.value() instanceof Code) && accepts());
        }

        private boolean accepts() {
            return TextForms.of(piece.value().getClass())
                    .map(form -> form.read(PERSONAL, () -> place))
                    .filter(read -> read.problems().isEmpty())
                    .isPresent();
        }

        @Override
        public String toString() {
            return record.reference().kind() + " " + piece.path();
        }
    }

    private static void checkDamage(
            Loaded<Programme> loaded, Map<Reference, Entity> records, Damage damage, Path whole, Path file) {
        String expected = damage.place().toString().replace(whole.toString(), file.toString());
        if (damage.piece().isId() || loaded.problems().stream().anyMatch(problem -> isOf(problem, damage, expected))) {
            return;
        }
        assertThat(damage.isFree())
                .as("%s was damaged; a problem at %s, among %s", damage, expected, loaded.problems())
                .isTrue();
        Optional<Entity> read = Optional.ofNullable(records.get(damage.record().reference()));
        if (read.isEmpty()) {
            assertThat(loaded.errors()).as("%s was lost", damage).isNotEmpty();
        } else {
            assertThat(Pieces.of(read.get()))
                    .as("%s reads as what now stands in its place, %s", damage, expected)
                    .filteredOn(piece -> isIn(piece.path(), damage.piece().path()))
                    .extracting(piece -> piece.value().toString())
                    .contains(PERSONAL);
        }
    }

    /** Several values of a list may stand in one place, and then what stands there now is one of the list. */
    private static boolean isIn(String path, String damaged) {
        return path.equals(damaged) || path.startsWith(damaged.replaceFirst("\\d+$", ""));
    }

    /** A problem is in the place of the value, or in that of what the value is in, and then it names the field. */
    private static boolean isOf(Problem problem, Damage damage, String expected) {
        String place = problem.place().toString();
        if (place.equals(expected)) {
            return true;
        }
        Optional<String> outer = problem.place().pointer();
        Optional<String> inner = damage.place().pointer();
        return outer.isPresent()
                && inner.isPresent()
                && inner.get().startsWith(outer.get() + "/")
                && problem.message().contains("field " + damage.piece().field() + " ");
    }

    private static void checkOthers(Loaded<Programme> loaded, Programme before, List<Damage> damages) {
        List<Entity> kept = loaded.value().map(FormatContract::topRecords).orElse(List.of());
        assertThat(kept)
                .as("records that are not damaged, beside %s: %s", damages, loaded.problems())
                .containsAll(topRecords(before).stream()
                        .filter(FormatContract::isOther)
                        .toList());
    }

    /**
     * A file that is cut is read without an exception, and every record that is read is one of the whole.
     *
     * @param folder where the files are written
     * @throws IOException if they cannot be written
     */
    @Test
    public void aFileThatIsCutGivesNoRecordButThoseOfTheWhole(@TempDir Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Programme programme = personal(Samples.maximal());
        Path whole = written(programme, folder, "whole");
        Set<Entity> records = new HashSet<>(topRecords(programme));
        Random random = new Random(parts(whole).size());
        for (int i = 0; i < CUTS; i++) {
            Path file = file(folder, "cut " + i);
            copy(whole, file);
            List<Path> parts = parts(file);
            Path part = parts.get(random.nextInt(parts.size()));
            byte[] bytes = Files.readAllBytes(part);
            int length = i == 0 ? 1 : i == 1 ? bytes.length - 1 : random.nextInt(bytes.length);
            Files.write(part, Arrays.copyOf(bytes, length));
            Loaded<Programme> loaded = readInTime(file);
            checkProblems(loaded);
            if (showsACut()) {
                assertThat(loaded.value().map(FormatContract::topRecords).orElse(List.of()))
                        .as("%s cut at %d of %d", part.getFileName(), length, bytes.length)
                        .filteredOn(record -> !records.contains(record))
                        .isEmpty();
            }
        }
    }

    /**
     * {@return tests that what is not of this format at all is an error: no bytes, any bytes, a file of another kind}
     *
     * @param folder where the files are written
     */
    @TestFactory
    public Stream<DynamicTest> aFileOfAnotherKindIsAnError(@TempDir Path folder) {
        Objects.requireNonNull(folder, "folder");
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("empty", new byte[0]);
        contents.put("blank", bytes(" \r\n\t\n"));
        contents.put("only a mark", bytes("\ufeff"));
        contents.put("PDF", bytes("%PDF-1.7\n1 0 obj " + PERSONAL + "\n"));
        contents.put("HTML", bytes("<!DOCTYPE html>\n<html><body><p>" + PERSONAL + "</p></body></html>\n"));
        contents.put("XML", bytes("<?xml version=\"1.0\"?>\n<a>" + PERSONAL + "</a>\n"));
        contents.put("a letter", bytes("Dear Ms " + PERSONAL + ",\n\nthank you for your message.\n"));
        contents.put("YAML", bytes("---\nname: " + PERSONAL + "\n"));
        contents.put("a zip that breaks off", new byte[] {'P', 'K', 3, 4, 20, 0, 8, 0});
        contents.put("an empty zip", Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22));
        contents.put("PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        contents.put(
                "an old spreadsheet",
                new byte[] {(byte) 0xd0, (byte) 0xcf, 17, (byte) 0xe0, (byte) 0xa1, -79, 26, -31});
        contents.put("NULs", new byte[5_000]);
        Random random = new Random(20160401);
        for (int length : new int[] {1, 2, 3, 100, 10_000}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            contents.put(length + " bytes at random", bytes);
        }
        return contents.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Path file = file(folder, each.getKey());
                    Files.write(file, each.getValue());
                    Loaded<Programme> loaded = readInTime(file);
                    assertThat(loaded.errors()).isNotEmpty();
                    checkProblems(loaded);
                }));
    }

    /**
     * Bytes that are changed at random in a whole file never make reading throw.
     *
     * @param folder where the files are written
     * @throws IOException if they cannot be written
     */
    @Test
    public void damagedBytesNeverMakeReadingThrow(@TempDir Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Path whole = written(personal(Samples.minimal()), folder, "whole");
        Random random = new Random(20160401);
        for (int i = 0; i < CUTS; i++) {
            Path file = file(folder, "bytes " + i);
            copy(whole, file);
            List<Path> parts = parts(file);
            Path part = parts.get(random.nextInt(parts.size()));
            byte[] bytes = Files.readAllBytes(part);
            for (int change = 0; change <= i % 5; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(part, bytes);
            checkProblems(readInTime(file));
        }
    }

    /**
     * A file that is not there is an error, not an exception.
     *
     * @param folder where it is not
     */
    @Test
    public void aFileThatIsNotThereIsAnError(@TempDir Path folder) {
        Objects.requireNonNull(folder, "folder");
        Loaded<Programme> loaded = readInTime(folder.resolve("none").resolve(fileName()));

        assertThat(loaded.value()).isEmpty();
        checkProblems(loaded);
    }

    private Loaded<Programme> readInTime(Path file) {
        return assertTimeoutPreemptively(LONGEST, () -> read(file));
    }

    /** What holds of all problems. */
    private void checkProblems(Loaded<Programme> loaded) {
        for (Problem problem : loaded.problems()) {
            assertThat(problem.place()).as(problem.toString()).isInstanceOfAny(placesAre(), Place.Whole.class);
            for (String sentence : List.of(problem.message(), problem.repair())) {
                assertThat(sentence).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE);
            }
            assertThat(withoutSource(problem)).as("no personal data").doesNotContainIgnoringCase(PERSONAL);
        }
        assertThat(loaded.toString()).doesNotContainIgnoringCase(PERSONAL);
        try {
            loaded.orThrow();
        } catch (IncompleteReadingException e) {
            assertThat(e.getMessage()).doesNotContainIgnoringCase(PERSONAL);
            assertThat(e.getCause()).isNull();
        }
    }

    private static String withoutSource(Problem problem) {
        return problem.toString().replace(problem.place().source(), "");
    }

    /** Every free text and every id may be personal. */
    private static Programme personal(Programme programme) {
        return Pieces.rewritten(programme, piece -> {
            if (piece instanceof String text) {
                return PERSONAL + " " + text;
            }
            if (piece instanceof EntityId<?> id) {
                return TextForms.of(id.getClass()).orElseThrow().parse(PERSONAL + "-" + id.value());
            }
            return piece instanceof Reference to ? new Reference(to.kind(), PERSONAL + "-" + to.id()) : piece;
        });
    }

    /** The records of a programme, and in each list another record, which is not damaged. */
    private static Programme withOthers(Programme programme) {
        return withLists(programme, (field, records) -> {
            List<Object> more = new ArrayList<>(records);
            more.add(withId(((List<?>) field.get(Samples.minimal())).get(0), OTHER));
            return more;
        });
    }

    private static Programme withLists(Programme programme, BiFunction<TypeShape.Field, List<?>, List<?>> change) {
        TypeShape shape = TypeShape.of(Programme.class).orElseThrow();
        TypeShape.Draft draft = shape.draft();
        for (TypeShape.Field field : shape.fields()) {
            Object value = field.get(programme);
            draft.set(field.name(), isListOfRecords(field) ? change.apply(field, (List<?>) value) : value);
        }
        shape.additionalFields(programme).forEach(draft::keep);
        return (Programme) draft.build();
    }

    /** A record with something at the end of its id. */
    private static Object withId(Object record, String end) {
        TypeShape shape = TypeShape.of(record.getClass()).orElseThrow();
        TypeShape.Draft draft = shape.draft();
        for (TypeShape.Field field : shape.fields()) {
            Object value = field.get(record);
            draft.set(
                    field.name(),
                    field.name().equals("id")
                            ? TextForms.of(field.valueType()).orElseThrow().parse(value + end)
                            : value);
        }
        shape.additionalFields(record).forEach(draft::keep);
        return draft.build();
    }

    private static boolean isOther(Entity record) {
        return record.reference().id().endsWith(OTHER);
    }

    private static boolean isListOfRecords(TypeShape.Field field) {
        return Entity.class.isAssignableFrom(field.valueType());
    }

    private static List<Entity> topRecords(Programme programme) {
        List<Entity> records = new ArrayList<>();
        for (TypeShape.Field field : TypeShape.of(Programme.class).orElseThrow().fields()) {
            if (isListOfRecords(field)) {
                ((List<?>) field.get(programme)).forEach(record -> records.add((Entity) record));
            }
        }
        return records;
    }

    /** The programme itself, and the records in its lists. */
    private static Stream<Entity> allRecords(Programme programme) {
        return Stream.concat(Stream.of(programme), topRecords(programme).stream());
    }

    // Places, and records one at a time

    /**
     * Every record that was read has a place, also one within another, and so has each of its fields.
     *
     * @param folder where the file is written
     */
    @Test
    public void everyRecordHasAPlace(@TempDir Path folder) {
        Objects.requireNonNull(folder, "folder");
        assumeTrue(remembersPlaces(), "the format has no places");
        Path file = written(Samples.maximal(), folder, "places");
        Loaded<Programme> loaded = read(file);
        for (Entity record : loaded.orThrow().all(Entity.class)) {
            Optional<Place> place = loaded.places().placeOf(record.reference());
            assertThat(place).as(record.toString()).isPresent();
            if (!(record instanceof Programme)) {
                assertThat(place.orElseThrow()).as(record.toString()).isInstanceOf(placesAre());
            }
        }
    }

    /**
     * Records that are read one at a time are those of the whole, with the same problems and places.
     *
     * @param folder where the files are written
     * @throws IOException if they cannot be written
     */
    @Test
    public void recordsOneAtATimeAreThoseOfTheWhole(@TempDir Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Path whole = written(personal(Samples.maximal()), folder, "whole");
        Path cut = file(folder, "cut");
        copy(whole, cut);
        Path part = parts(cut).get(0);
        byte[] bytes = Files.readAllBytes(part);
        Files.write(part, Arrays.copyOf(bytes, bytes.length / 2));
        for (Path file : List.of(whole, cut)) {
            Optional<RecordReader<Entity>> reader = records(file);
            assumeTrue(reader.isPresent(), "the format does not give records one at a time");
            Loaded<Programme> loaded = read(file);
            List<Entity> records = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            try (RecordReader<Entity> one = reader.orElseThrow()) {
                while (one.hasNext()) {
                    RecordReader.Next<Entity> next = one.next();
                    next.record().ifPresent(record -> {
                        records.add(record);
                        assertThat(next.places().placeOf(record.reference()))
                                .isEqualTo(loaded.places().placeOf(record.reference()));
                    });
                    problems.addAll(next.problems());
                }
                assertThat(one.programme().map(Programme::id))
                        .isEqualTo(loaded.value().map(Programme::id));
            }
            assertThat(records)
                    .containsExactlyInAnyOrderElementsOf(
                            loaded.value().map(FormatContract::topRecords).orElse(List.of()));
            assertThat(problems).containsExactlyInAnyOrderElementsOf(loaded.problems());
        }
    }

    // Files

    private Path written(Programme programme, Path folder, String name) {
        Path file = file(folder, name);
        write(programme, file);
        return file;
    }

    /** A file of a folder of its own, so that all have the same name. */
    private Path file(Path folder, String name) {
        try {
            return Files.createDirectories(folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-")))
                    .resolve(fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that a file is, which may be a folder. */
    private static List<Path> parts(Path file) {
        try (Stream<Path> found = Files.walk(file)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path part : parts(from)) {
            Path target = part.equals(from) ? to : to.resolve(from.relativize(part));
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.copy(part, target);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
