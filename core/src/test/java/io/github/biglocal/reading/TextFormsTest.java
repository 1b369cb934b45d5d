package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.area.Region;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.match.FundingStream;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Severity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

class TextFormsTest {
    private static final Place PLACE = Place.inText("p.json", 3, 14);
    private static final int GENERATED = 2_000;

    /** Every type of the model that is one piece of text. */
    static Stream<Class<?>> typesOfTheModel() {
        return Stream.concat(
                TypeShapeTest.typesOfTheModel().stream()
                        .filter(type -> TextForms.of(type).isPresent()),
                Stream.of(Year.class, CurrencyUnit.class, ProblemCode.class));
    }

    private static <T> TextForm<T> form(Class<T> type) {
        return TextForms.of(type).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("typesOfTheModel")
    <T> void itsExampleIsReadAndWrittenTheSame(Class<T> type) {
        TextForm<T> form = form(type);
        String example = form.example().orElseThrow();

        assertThat(form.format(form.parse(example))).isEqualTo(example);
        assertThat(form.description()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("typesOfTheModel")
    <T> void theKnownValuesOfAListAreReadWithoutADoubt(Class<T> type) {
        TextForm<T> form = form(type);
        if (Code.class.isAssignableFrom(type) || type.isEnum()) {
            assertThat(form.known()).isNotEmpty();
        }
        assertThat(form.known()).allSatisfy(known -> {
            Loaded<T> read = form.read(known, () -> PLACE);
            assertThat(read.problems()).isEmpty();
            assertThat(form.format(read.orThrow())).isEqualTo(known);
        });
    }

    @Test
    void whatCanBeWrittenIsReadBackEqualAtEveryBound() {
        BigInteger longest = BigInteger.TEN.pow(40).subtract(BigInteger.ONE);
        assertThat(List.of(
                        LocalDate.of(0, 1, 1),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(2016, 2, 29),
                        LocalDate.of(9999, 12, 31),
                        Year.of(0),
                        Year.of(16),
                        Year.of(9999),
                        LocalDateRange.ALL,
                        LocalDateRange.of(LocalDate.of(0, 1, 1), LocalDate.of(0, 1, 2)),
                        LocalDateRange.ofClosed(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)),
                        LocalDateRange.ofUnboundedEnd(LocalDate.of(9999, 12, 31)),
                        LocalDateRange.ofUnboundedStart(LocalDate.of(0, 1, 2)),
                        Money.parse("GBP 999999999999999999.99"),
                        Money.parse("GBP -999999999999999999.99"),
                        Money.parse("GBP 0"),
                        Money.parse("JPY 999999999999999999"),
                        Money.parse("KWD 0.001"),
                        Money.parse("XAU 1"),
                        new Ratio(longest, BigInteger.ONE),
                        new Ratio(longest.negate(), longest.subtract(BigInteger.ONE)),
                        Ratio.ZERO,
                        Integer.MAX_VALUE,
                        Integer.MIN_VALUE,
                        new BigDecimal("1E+2"),
                        new BigDecimal("1E+40"),
                        new BigDecimal("-0.000"),
                        new BigDecimal("0E-40"),
                        new BigDecimal(BigInteger.TEN.pow(40).subtract(BigInteger.ONE), 20),
                        new BigDecimal(BigInteger.TEN.pow(40).subtract(BigInteger.ONE), 40),
                        URI.create("https://example.org/?a=é&b=%20#c"),
                        ""))
                .allSatisfy(TextFormsTest::assertReadBack);
    }

    @Test
    void whatCanBeWrittenIsReadBackEqualForGeneratedValues() {
        Random random = new Random(20160401);
        List<CurrencyUnit> currencies = CurrencyUnit.registeredCurrencies();
        for (int i = 0; i < GENERATED; i++) {
            LocalDate day = LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
            CurrencyUnit currency = currencies.get(random.nextInt(currencies.size()));
            BigInteger digits = new BigInteger(1 + random.nextInt(59), random);
            List<Object> values = new ArrayList<>(List.of(
                    day,
                    LocalDateRange.ofClosed(day, day),
                    LocalDateRange.ofUnboundedEnd(day),
                    LocalDateRange.ofUnboundedStart(day.plusDays(1)),
                    Money.ofMinor(currency, random.nextLong() / 100),
                    new Ratio(digits.negate(), BigInteger.ONE.add(new BigInteger(130, random))),
                    random.nextInt(),
                    new BigDecimal(digits, random.nextInt(80) - 40),
                    currency));
            assertThat(values).allSatisfy(TextFormsTest::assertReadBack);
        }
    }

    private static void assertReadBack(Object value) {
        assertReadBackAs(value.getClass(), value);
    }

    private static <T> void assertReadBackAs(Class<T> type, Object value) {
        TextForm<T> form = form(type);
        assertThat(form.parse(form.format(type.cast(value)))).isEqualTo(value);
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        assertThat(List.of(
                        LocalDate.of(10_000, 1, 1),
                        LocalDate.of(-1, 12, 31),
                        LocalDate.MAX,
                        Year.of(10_000),
                        Year.of(-1),
                        LocalDateRange.ofEmpty(LocalDate.of(2016, 4, 1)),
                        LocalDateRange.of(LocalDate.of(2016, 4, 1), LocalDate.of(10_000, 1, 2)),
                        LocalDateRange.of(LocalDate.of(-1, 12, 31), LocalDate.of(2016, 4, 1)),
                        Money.parse("GBP 1000000000000000000"),
                        Money.parse("GBP -1000000000000000000"),
                        new Ratio(BigInteger.TEN.pow(40), BigInteger.ONE),
                        new Ratio(BigInteger.ONE, BigInteger.TEN.pow(40)),
                        new BigDecimal("1E+41"),
                        new BigDecimal("1E-41"),
                        new BigDecimal("1E+2147483647"),
                        new BigDecimal("1E-2147483647")))
                .allSatisfy(TextFormsTest::assertNotWritten);
    }

    private static void assertNotWritten(Object value) {
        assertNotWrittenAs(value.getClass(), value);
    }

    private static <T> void assertNotWrittenAs(Class<T> type, Object value) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> form(type).format(type.cast(value)));
    }

    @Test
    void whatIsNotOneIsRefusedAtOnceHoweverItIsWritten() {
        assertThat(List.of(
                        "1e999999999", "GBP 1e999999999", "1E+99", "9".repeat(41), "0x10", "1.", ".5", "", " 1", "１"))
                .allSatisfy(text -> {
                    assertThatThrownBy(() -> form(BigDecimal.class).parse(text))
                            .isInstanceOf(InvalidValueException.class);
                    assertThatThrownBy(() -> form(Money.class).parse(text)).isInstanceOf(InvalidValueException.class);
                    assertThatThrownBy(() -> form(Integer.class).parse(text)).isInstanceOf(InvalidValueException.class);
                });
        assertThatThrownBy(() -> form(Integer.class).parse("2147483648")).isInstanceOf(InvalidValueException.class);
    }

    // Reading at a place.

    @Test
    void aTextThatIsNotOneBecomesAProblemWithItsPlaceAndItsValue() {
        assertThat(form(LocalDate.class).read("2016-02-30", () -> PLACE).problems())
                .containsExactly(
                        Problem.error(ProblemCode.INVALID_VALUE, PLACE, "There is no such date.", "Correct the date.")
                                .withValue("2016-02-30"));
    }

    @Test
    void aCodeThatIsNotOnAClosedListIsSaidWithTheNearestAndTheList() {
        assertThat(form(Region.class).read("EAST_MIDLAND", () -> PLACE).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CODE);
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                    assertThat(problem.value()).hasValue("\"EAST_MIDLAND\"");
                    assertThat(problem.message()).isEqualTo("The code is not on the list of codes for region.");
                    assertThat(problem.repair()).startsWith("Did you mean EAST_MIDLANDS? Write EAST_MIDLANDS, ");
                });
    }

    @Test
    void aCodeThatIsNotOnAnOpenListIsKeptWithAWarningThatNamesTheNearestAndTheKnown() {
        Loaded<FundingStream> read = form(FundingStream.class).read("CROWD_FUNDNG", () -> PLACE);

        assertThat(read.orThrow()).isEqualTo(FundingStream.of("CROWD_FUNDNG"));
        assertThat(read.warnings()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_CODE);
            assertThat(problem.value()).hasValue("\"CROWD_FUNDNG\"");
            assertThat(problem.message())
                    .startsWith(
                            "The code is not on the list of codes for funding stream as this version has it. The known"
                                    + " codes are PROGRAMME_LINKED, ");
            assertThat(problem.repair())
                    .isEqualTo("Did you mean CROWDFUNDING? Correct the code if it is misspelt. A code that is not"
                            + " known is kept with its record.");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2020, true",
        "31 Feb 2020, true",
        "2016-02-30T10:00, true",
        "Zebedee, false",
        "12 High Street, false",
        "'', false"
    })
    void ofWhatStandsForADayOnlyFiguresAreShown(String text, boolean shown) {
        assertThat(form(LocalDate.class).quotable(text).isPresent()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "NORTH_OF_ENGLAND, true",
        "east midlands, true",
        "SMITH, false",
        "Zebedee, false",
        "Ms A Resident, false"
    })
    void ofWhatStandsForACodeOnlyWhatLooksLikeOneIsShown(String text, boolean shown) {
        assertThat(form(Region.class).quotable(text).isPresent()).isEqualTo(shown);
    }

    @Test
    void freeTextAndIdsAreNeverShown() {
        for (Class<?> type : List.of(String.class, PersonId.class, AreaId.class, URI.class)) {
            assertThat(form(type).quotable("12345")).isEmpty();
            assertThat(form(type).quotable("ZEBEDEE")).isEmpty();
        }
        assertThat(typesOfTheModel().filter(Id.class::isAssignableFrom))
                .allSatisfy(type -> assertThat(form(type).quotable("ZEBEDEE")).isEmpty());
    }

    @Test
    void whatIsMoreThanOnePieceOfTextHasNone() {
        assertThat(TextForms.of(Payment.class)).isEmpty();
        assertThat(TextForms.of(List.class)).isEmpty();
        assertThat(TextForms.of(Enum.class)).isEmpty();
        assertThat(TextForms.of(Code.class)).isEmpty();
    }

    @Test
    void aDescriptionSaysWhatAValueIs() {
        assertThat(form(LocalDate.class).description()).isEqualTo("a date such as 2016-04-01");
        assertThat(form(int.class).description()).isEqualTo("a whole number such as 7200");
        assertThat(form(Severity.class).description()).startsWith("one of ");
        assertThat(form(GssCode.class).description()).isEqualTo("a text such as E92000001");
        assertThat(Periods.parse(form(LocalDateRange.class).example().orElseThrow()))
                .isNotNull();
    }
}
