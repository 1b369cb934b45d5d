package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Id;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrgId;
import java.math.BigDecimal;
import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** The schema accepts the texts that reading accepts, and no others, but for what {@code FormatsPage} says. */
class SchemaFormsTest {
    private static final String FORTY = "1234567890".repeat(4);

    static Stream<Arguments> accepted() {
        return Stream.of(
                        texts(Money.class, "GBP 147805.00", "GBP 0", "GBP -5.00", "GBP 1.5", "JPY 500"),
                        texts(Money.class, "KWD 1.125", "CLF 1.1234", "GBP 999999999999999999.99", "EUR 007"),
                        texts(
                                LocalDate.class,
                                "2016-04-01",
                                "2016-02-29",
                                "2000-02-29",
                                "0000-02-29",
                                "0001-01-01",
                                "9999-12-31"),
                        texts(LocalDateRange.class, "2016-04-01/2019-03-31", "../2019-03-31", "2016-02-29/..", "../.."),
                        texts(LocalDateRange.class, "2016-04-01/2016-04-01"),
                        texts(Ratio.class, "51/100", "-1/3", "0", "0/1", "7", FORTY + "/" + FORTY, "1/0001", "100/10"),
                        texts(
                                Count.class,
                                "more than 30",
                                "0",
                                "at least 0",
                                "less than 1",
                                "just under 10",
                                "007",
                                "about 9"),
                        texts(
                                Count.class,
                                "2147483647",
                                "at most 2147483647",
                                "-0",
                                "more or less 0000000000",
                                "less than 0000000001"),
                        texts(Bound.class, "exactly", "more or less"),
                        texts(GrantStatus.class, "APPLIED"),
                        texts(Purpose.class, "EVENT", "SOMETHING_NEW", "a new purpose"),
                        texts(AreaId.class, "example-1", "a", "Área 51", "a b", "\uD83C\uDF33", "Ξ"),
                        texts(GssCode.class, "E92000001", "W06000022"),
                        texts(
                                OrgId.class,
                                "GB-CHC-1147511",
                                "GB-COH-0 1".replace(" ", ""),
                                "360G-trust-1",
                                "360g-a-b-c",
                                "XI-X-é",
                                "US-DE_CR-1",
                                "CA_ON-ONT-1",
                                "CN-11-CR-1"),
                        texts(PrintedNumber.class, "about nine", "£2m", "12 %"),
                        texts(String.class, "text", " a ", "line\nline", "\u00A0.", "\uD83C\uDF33", "\u200Bx"),
                        texts(
                                URI.class,
                                "https://localtrust.org.uk/",
                                "http://a.uk",
                                "https://a.uk/b?c=d#e",
                                "https://a.uk:80/%20"),
                        texts(URI.class, "https://a.uk/é"))
                .flatMap(arguments -> arguments);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        texts(
                                Money.class,
                                "",
                                " ",
                                "147805.00",
                                "£5",
                                "GBP",
                                "GBP ",
                                "GBP 1,000",
                                "GBP 1e6",
                                "GBP 1.",
                                "GBP .5"),
                        texts(
                                Money.class,
                                "GBP 1.005",
                                "GBP 1.500",
                                "JPY 1.5",
                                "JPY 1.0",
                                "KWD 1.1234",
                                "GBP 1234567890123456789",
                                "GBP 1.0000000000"),
                        texts(
                                Money.class,
                                "ZZZ 1.00",
                                "gbp 1.00",
                                "GBP  1",
                                " GBP 1",
                                "GBP 1 ",
                                "GBP +1",
                                "GBP ٣",
                                "GBP 1.00\n"),
                        texts(
                                LocalDate.class,
                                "",
                                "2016",
                                "2016-4-1",
                                "2015-02-29",
                                "1900-02-29",
                                "2016-02-30",
                                "2016-13-01"),
                        texts(
                                LocalDate.class,
                                "2016-04-31",
                                "2016-00-10",
                                "2016-01-00",
                                "2016-04-01T00:00",
                                "1 April 2016",
                                "+2016-04-01"),
                        texts(LocalDate.class, "10000-01-01", "-001-01-01", "٢٠١٦-٠٤-٠١", " 2016-04-01", "2016/04/01"),
                        texts(
                                LocalDateRange.class,
                                "",
                                "2016-04-01",
                                "2016-04-01/",
                                "/2016-04-01",
                                "2016-02-30/..",
                                "2016/2019"),
                        texts(LocalDateRange.class, "2016-04-01--2019-03-31", "./..", "2016-04-01/2019-03-31/.."),
                        texts(
                                Ratio.class,
                                "",
                                "1/0",
                                "0/00",
                                "0.5",
                                "51 %",
                                "1/-3",
                                "1 / 2",
                                FORTY + "1",
                                "1/2/3",
                                "/2",
                                "half"),
                        texts(
                                Count.class,
                                "",
                                "-1",
                                "less than 0",
                                "just under 000",
                                "2147483648",
                                "9999999999",
                                "12345678901"),
                        texts(
                                Count.class,
                                "more than",
                                "over 30",
                                "more than  30",
                                "More than 30",
                                "1,400",
                                "30+",
                                "exactly 30",
                                "1.5"),
                        texts(Count.class, "about -5", "less than -0"),
                        texts(Bound.class, "", "MORE_THAN", "More than", "over"),
                        texts(GrantStatus.class, "", "applied", "APPROVED", "APPLIED "),
                        texts(Purpose.class, "", " ", "EVENT ", "\tEVENT", "A\nB"),
                        texts(
                                AreaId.class,
                                "",
                                " ",
                                " a",
                                "a ",
                                "a\tb",
                                "a\u00A0b",
                                "a\u200Bb",
                                "\u2800",
                                "a\uE000",
                                "\uD83C"),
                        texts(GssCode.class, "", "E9200000", "E920000011", "e92000001", "E9200000٣"),
                        texts(OrgId.class, "", "GB-CHC", "GBCHC-1", "gb-chc-1", "GB-CHC-1 2", "360G-1", "GB-CHC-"),
                        texts(OrgId.class, "GB-12-1", "GBR-CHC-1", "CN-11-CR", "GB-CHC-１", "360G-ａ-1", "GB-IRN-5–9"),
                        texts(PrintedNumber.class, "", " ", "nine ", "a\tb"),
                        texts(String.class, "", " ", "\n", "\u00A0\u200B", "\u2800", "\uD83C", "a\uDF33"),
                        texts(
                                URI.class,
                                "",
                                " ",
                                "localtrust.org.uk",
                                "ftp://a.uk/",
                                "https://",
                                "https:///a",
                                "https://a.uk/b c"),
                        texts(URI.class, "mailto:a@b.uk", "https://a.uk/<b>", "HTTP://a.uk"))
                .flatMap(arguments -> arguments);
    }

    private static Stream<Arguments> texts(Class<?> type, String... texts) {
        return Stream.of(texts).map(text -> Arguments.of(type, text));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void whatReadingAcceptsTheSchemaAccepts(Class<?> type, String text) {
        assertThat(isRead(type, text)).as("reading").isTrue();
        assertThat(isValid(type, text)).as("the schema").isTrue();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatReadingRefusesTheSchemaRefuses(Class<?> type, String text) {
        assertThat(isRead(type, text)).as("reading").isFalse();
        assertThat(isValid(type, text)).as("the schema").isFalse();
    }

    @Test
    void everyKindOfTextIsInBothTables() {
        assertThat(Model.texts().stream()
                        .map(TextForm::type)
                        .filter(type -> !type.isEnum() && !isIdOrCode(type))
                        .filter(type -> type != Integer.class && type != BigDecimal.class))
                .isNotEmpty()
                .allSatisfy(type -> {
                    assertThat(accepted().map(each -> each.get()[0])).contains(type);
                    assertThat(refused().map(each -> each.get()[0])).contains(type);
                });
    }

    private static boolean isIdOrCode(Class<?> type) {
        return Id.class.isAssignableFrom(type) || Code.class.isAssignableFrom(type);
    }

    @Test
    void theSchemaKnowsEveryDayThatThereIsAndNoOther() {
        for (int year = 0; year <= 9999; year++) {
            String text = String.format("%04d-02-29", year);
            assertThat(isValid(LocalDate.class, text)).as(text).isEqualTo(Year.isLeap(year));
        }
        for (int month = 0; month < 100; month++) {
            int days = month >= 1 && month <= 12 ? YearMonth.of(2015, month).lengthOfMonth() : 0;
            for (int day = 0; day < 100; day++) {
                String text = String.format("2015-%02d-%02d", month, day);
                assertThat(isValid(LocalDate.class, text)).as(text).isEqualTo(day >= 1 && day <= days);
            }
        }
    }

    @Test
    void theSchemaKnowsEveryCurrencyWithItsDecimals() {
        for (CurrencyUnit currency : CurrencyUnit.registeredCurrencies()) {
            for (String amount : List.of("1", "1.2", "1.23", "1.234", "1.2345", "1.23456", "1.00000", "1.10000")) {
                String text = currency.getCode() + " " + amount;
                assertThat(isValid(Money.class, text)).as(text).isEqualTo(isRead(Money.class, text));
            }
        }
    }

    @Test
    void aCharacterMayBeInAnIdOrMakeATextAsReadingHasIt() {
        assertThat(IntStream.concat(
                                IntStream.rangeClosed(0, 0x1FFFF).filter(SchemaFormsTest::isNotLikeThoseBesideIt),
                                IntStream.of(
                                        0x115F, 0x1160, 0x3164, 0xFFA0, 0xE0000, 0xE0001, 0xE0020, 0xE007F, 0xE0080,
                                        0xF0000, 0xFFFFD, 0x100000, 0x10FFFD))
                        .filter(SchemaFormsTest::isOfUnicode13)
                        .filter(character -> {
                            String text = Character.toString(character);
                            return isValid(String.class, text) != isRead(String.class, text)
                                    || isValid(AreaId.class, text) != isRead(AreaId.class, text);
                        })
                        .filter(character -> isComposed(Character.toString(character)))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    /** Of a long row of characters of one kind only a few are looked at. */
    private static boolean isNotLikeThoseBesideIt(int character) {
        return character < 0x400
                || character % 64 == 0
                || Character.getType(character) != Character.getType(character - 1)
                || Character.getType(character) != Character.getType(character + 1);
    }

    private static boolean isOfUnicode13(int character) {
        return !(character >= 0x0890 && character <= 0x0891) && !(character >= 0x13439 && character <= 0x1343F);
    }

    private static boolean isComposed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    // Reading, of a text that a record has to have

    private static boolean isRead(Class<?> type, String text) {
        if (type == String.class) {
            return says(text);
        }
        try {
            Object read = TextForms.of(type).orElseThrow().parse(text);
            return !(read instanceof URI address) || isOfTheWeb(address);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean says(String text) {
        try {
            Require.of(SchemaFormsTest.class).text("text", text);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private static boolean isOfTheWeb(URI address) {
        try {
            Citation.of("A report, 2020").withLink(address.toString());
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    // The schema: as much of it as a form uses

    private static final Map<Class<?>, Map<String, Object>> SCHEMAS = new ConcurrentHashMap<>();
    private static final Map<Object, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private static boolean isValid(Class<?> type, String text) {
        return isValid(
                SCHEMAS.computeIfAbsent(
                        type, each -> SchemaForms.of(TextForms.of(each).orElseThrow())),
                text);
    }

    private static boolean isValid(Map<?, ?> schema, String text) {
        return schema.entrySet().stream().allMatch(entry -> switch ((String) entry.getKey()) {
            case "type" -> entry.getValue().equals("string");
            case "pattern" ->
                PATTERNS.computeIfAbsent(entry.getValue(), pattern -> ofEcma((String) pattern))
                        .matcher(text)
                        .find();
            case "not" -> !isValid((Map<?, ?>) entry.getValue(), text);
            case "anyOf" -> ((List<?>) entry.getValue()).stream().anyMatch(each -> isValid((Map<?, ?>) each, text));
            case "enum" -> ((List<?>) entry.getValue()).contains(text);
            case "$ref" -> isValid(SchemaForms.identifier(), text);
            case "minimum", "maximum", "examples", "description" -> true;
            default -> throw new AssertionError(entry.getKey());
        });
    }

    /** Of Java alone a dollar sign is also before a last line break. */
    private static Pattern ofEcma(String pattern) {
        return Pattern.compile(pattern.replaceAll("\\$$", "\\\\z"));
    }
}
