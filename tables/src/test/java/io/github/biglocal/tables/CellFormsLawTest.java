package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.tables.CellSettings.DateOrder;
import io.github.biglocal.tables.CellSettings.DecimalMark;
import io.github.biglocal.tables.CellSettings.SerialDays;
import io.github.biglocal.tables.grid.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** What is written is read back equal, from a workbook and from a CSV file, with any settings. */
class CellFormsLawTest {
    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.GBP, CurrencyUnit.EUR, CurrencyUnit.JPY, CurrencyUnit.of("KWD"));
    private static final String LETTERS = "ab ;\"',=+-@\t\n\u00A0éß0.1";

    private record Law<V>(String name, CellForm<V> form, Function<Random, V> values) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Law<?>> everyForm() {
        return Stream.of(
                new Law<>("amounts", CellForms.MONEY, CellFormsLawTest::money),
                new Law<>("days", CellForms.DAY, CellFormsLawTest::day),
                new Law<>("texts", CellForms.TEXT, CellFormsLawTest::text),
                new Law<>("whole numbers", CellForms.WHOLE_NUMBER, Random::nextInt),
                new Law<>("exact numbers", CellForms.NUMBER, CellFormsLawTest::decimal),
                new Law<>("counts", CellForms.COUNT, CellFormsLawTest::count),
                new Law<>("years", CellForms.YEAR, random -> Year.of(random.nextInt(10_000))),
                new Law<>("fractions", CellForms.RATIO, random -> Ratio.of(random.nextInt(), 1L + random.nextInt(99))),
                new Law<>("periods", CellForms.PERIOD, CellFormsLawTest::period),
                new Law<>("yes or no", CellForms.YES_NO, Random::nextBoolean),
                new Law<>("codes", CellForms.of(Residence.class), random -> one(random, List.of(Residence.values()))),
                new Law<>("ids", CellForms.of(ProjectId.class), CellFormsLawTest::id),
                new Law<>("currencies", CellForms.of(CurrencyUnit.class), random -> one(random, CURRENCIES)),
                new Law<>(
                        "lists of texts",
                        CellForms.listOf(CellForms.TEXT),
                        random -> list(random, CellFormsLawTest::text)),
                new Law<>(
                        "lists of ids",
                        CellForms.listOf(CellForms.of(ProjectId.class)),
                        random -> list(random, CellFormsLawTest::id)),
                new Law<>(
                        "lists of codes",
                        CellForms.listOf(CellForms.of(FundingStream.class)),
                        random -> list(random, each -> one(each, List.of(FundingStream.EU, FundingStream.LOAN)))),
                new Law<>(
                        "lists of amounts",
                        CellForms.listOf(CellForms.MONEY),
                        random -> list(random, CellFormsLawTest::money)),
                new Law<>(
                        "lists of days",
                        CellForms.listOf(CellForms.DAY),
                        random -> list(random, CellFormsLawTest::day)));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    <V> void whatIsWrittenIsReadBackEqual(Law<V> law) {
        Random random = new Random(20_180_331);
        List<CellSettings> settings = settings();
        for (int each = 0; each < 600; each++) {
            V value = law.values().apply(random);
            CellSettings meant = settings.get(each % settings.size());
            Cell cell = law.form().write(value, meant);
            assertThat(read(law.form(), fromWorkbook(cell), meant)).hasValue(value);
            assertThat(read(law.form(), fromCsv(cell), meant)).hasValue(value);
        }
    }

    @Test
    void anExampleAndEveryChoiceAreReadWithoutAProblem() {
        everyForm().forEach(law -> {
            for (String choice : law.form().choices()) {
                assertThat(law.form()
                                .read(new Cell.Text(choice), CellSettings.standard(), () -> Place.inTable("a.csv"))
                                .problems())
                        .isEmpty();
            }
            assertThat(law.form().example()).isPresent();
        });
    }

    /** No text makes a form throw, and what it cannot read has a problem. */
    @ParameterizedTest
    @MethodSource("everyForm")
    <V> void anyTextIsReadOrRefused(Law<V> law) {
        Random random = new Random(1);
        String letters = "0123456789.,-/ :TZ()£€$%kmeE+;\"JanSeptGBP\u00A0\u200B";
        for (int each = 0; each < 600; each++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int at = 0; at < length; at++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            for (CellSettings settings : settings()) {
                Loaded<V> read =
                        law.form().read(new Cell.Text(text.toString()), settings, () -> Place.inTable("a.csv"));
                assertThat(read.value().isPresent() || !read.errors().isEmpty()).isTrue();
            }
        }
    }

    private static <V> Optional<V> read(CellForm<V> form, Cell cell, CellSettings settings) {
        Loaded<V> read = form.read(cell, settings, () -> Place.inTable("a.csv"));
        assertThat(read.errors()).isEmpty();
        return read.value();
    }

    /** As a workbook has it: of a number, no noughts at the end of its decimals. */
    private static Cell fromWorkbook(Cell cell) {
        return cell instanceof Cell.Numeric number
                ? new Cell.Numeric(new BigDecimal(Double.toString(number.value().doubleValue())))
                : cell;
    }

    /** As a CSV file has it: all is text. */
    private static Cell fromCsv(Cell cell) {
        return new Cell.Text(cell.raw());
    }

    private static List<CellSettings> settings() {
        List<CellSettings> settings = new ArrayList<>();
        settings.add(CellSettings.standard());
        settings.add(new CellSettings(
                Optional.of(DateOrder.MONTH_FIRST),
                DecimalMark.COMMA,
                CurrencyUnit.EUR,
                Optional.of(SerialDays.FROM_1904)));
        settings.add(new CellSettings(
                Optional.of(DateOrder.DAY_FIRST),
                DecimalMark.COMMA,
                CurrencyUnit.of("KWD"),
                Optional.of(SerialDays.FROM_1900)));
        return settings;
    }

    private static <V> V one(Random random, List<V> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <V> List<V> list(Random random, Function<Random, V> values) {
        return Stream.generate(() -> values.apply(random))
                .limit(1L + random.nextInt(3))
                .toList();
    }

    private static Money money(Random random) {
        CurrencyUnit currency = one(random, CURRENCIES);
        BigDecimal amount = new BigDecimal(new BigInteger(random.nextInt(58), random), currency.getDecimalPlaces());
        return Money.of(currency, random.nextBoolean() ? amount : amount.negate());
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(0, 1, 1).plusDays(random.nextInt(3_652_000));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int at = random.nextInt(8); at > 0; at--) {
            text.insert(random.nextInt(text.length() + 1), LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static ProjectId id(Random random) {
        return ProjectId.of("p" + one(random, List.of("", ",", ";", " ", "\"", "é")) + random.nextInt(1_000_000));
    }

    private static BigDecimal decimal(Random random) {
        return new BigDecimal(new BigInteger(random.nextInt(120), random), random.nextInt(30) - 5);
    }

    private static Count count(Random random) {
        return new Count(1 + random.nextInt(100_000), one(random, List.of(Bound.values())));
    }

    private static LocalDateRange period(Random random) {
        LocalDate first = day(random);
        return LocalDateRange.ofClosed(first, first.plusDays(random.nextInt(400) + 1));
    }
}
