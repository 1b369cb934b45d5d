package io.github.biglocal.invariant;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.biglocal.area.Area;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class RequireTest {
    static final List<String> IDENTIFIERS = Texts.IDENTIFIERS;
    static final List<String> NO_TEXTS = Texts.NO_TEXTS;
    static final List<String> NO_IDENTIFIERS = Texts.NO_IDENTIFIERS;
    static final List<String> TEXTS = Stream.of(Texts.IDENTIFIERS, Texts.PADDED, Texts.HIDDEN, Texts.DECOMPOSED)
            .flatMap(List::stream)
            .toList();

    private final Require require = Require.of(Area.class);

    private static void assertRefusedIn(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertRefused("Area", field, attempt);
    }

    // Texts.

    @ParameterizedTest
    @FieldSource("IDENTIFIERS")
    void whatReadersTellApartMayBeAnIdentifier(String text) {
        assertThatCode(() -> require.identifier(text).identifier("a", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @FieldSource("NO_IDENTIFIERS")
    void whatReadersCannotTellApartMayNot(String text) {
        assertRefusedIn("value", () -> require.identifier(text));
        assertRefusedIn("a", () -> require.identifier("a", text));
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aTextMayHaveLinesAndSpacesWhereItLikes(String text) {
        assertThatCode(() ->
                        require.text("a", text).text("a", Optional.of(text)).texts("a", List.of(text)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @FieldSource("NO_TEXTS")
    void aTextSaysSomethingInWholeCharacters(String text) {
        assertRefusedIn("a", () -> require.text("a", text));
        assertRefusedIn("a", () -> require.text("a", Optional.of(text)));
        assertRefusedIn("a", () -> require.texts("a", List.of("b", text)));
    }

    @Test
    void theMessageRepeatsNoText() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> require.identifier("name", "Ms A Resident "))
                .withMessage("Area: The field name begins or ends with white space. Remove the white space.");
    }

    @Test
    void aFieldOfTheCallersOwnIsNotNamedLikeOneOfTheType() {
        assertThatCode(() -> require.additionalFields(Set.of()).additionalFields(Set.of("nickname", "Name", "builder")))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> require.additionalFields(Set.of("name")))
                .withMessage("Area: An additional field is called name, which is the name of a field of the record. Set"
                        + " that field instead, or give the additional field another name.");
    }

    // Numbers.

    @Test
    void aNumberIsLargeEnough() {
        assertThatCode(() -> require.atLeast("a", 0, 0)
                        .atLeast("a", 1, OptionalInt.of(1))
                        .atLeast("a", 1, OptionalInt.empty())
                        .between("a", 1, 3, 1)
                        .between("a", 1, 3, 3)
                        .atLeast("a", Ratio.ZERO, Ratio.ZERO)
                        .moreThan("a", Ratio.ZERO, Ratio.of(1, 1000))
                        .between("a", Ratio.ZERO, Ratio.ONE, Ratio.ONE))
                .doesNotThrowAnyException();
        assertRefusedIn("a", () -> require.atLeast("a", 0, -1));
        assertRefusedIn("a", () -> require.atLeast("a", 1, OptionalInt.of(0)));
        assertRefusedIn("a", () -> require.between("a", 1, 3, 0));
        assertRefusedIn("a", () -> require.between("a", 1, 3, 4));
        assertRefusedIn("a", () -> require.atLeast("a", Ratio.ZERO, Ratio.of(-1, 2)));
        assertRefusedIn("a", () -> require.moreThan("a", Ratio.ZERO, Ratio.ZERO));
        assertRefusedIn("a", () -> require.between("a", Ratio.ZERO, Ratio.ONE, Ratio.of(-1, 9)));
        assertRefusedIn("a", () -> require.between("a", Ratio.ZERO, Ratio.ONE, Ratio.of(10, 9)));
    }

    @Test
    void anExactNumberHasAnEnd() {
        Ratio longest = Ratio.parse("9".repeat(40) + "/" + "1" + "0".repeat(39));
        Ratio longer = longest.times(Ratio.of(11, 7));

        assertThatCode(() -> require.notTooLong("a", longest)
                        .atLeast("a", Ratio.ZERO, longest)
                        .notTooLong("a", new BigDecimal("0." + "9".repeat(40)))
                        .notTooLong("a", new BigDecimal("1E40")))
                .doesNotThrowAnyException();
        assertRefusedIn("a", () -> require.notTooLong("a", longer));
        assertRefusedIn("a", () -> require.atLeast("a", Ratio.ZERO, longer));
        assertRefusedIn("a", () -> require.moreThan("a", Ratio.ZERO, longer));
        assertRefusedIn("a", () -> require.between("a", Ratio.ZERO, longer, longer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E41", "1E-41", "1E999999999", "1E-999999999", "12345678901234567890123456789012345678901"})
    void aDecimalNumberHasAnEnd(String number) {
        assertRefusedIn("a", () -> require.notTooLong("a", new BigDecimal(number)));
    }

    // Money, periods and lists.

    @Test
    void anAmountIsNothingOrMoreAndNotEndless() {
        assertThatCode(() -> require.notNegative("a", Money.parse("GBP 0"))
                        .notNegative("a", Money.parse("GBP 999999999999999.99"))
                        .notNegative("a", Optional.empty())
                        .notTooMuch("a", Money.parse("GBP -999999999999999.99")))
                .doesNotThrowAnyException();
        assertRefusedIn("a", () -> require.notNegative("a", Money.parse("GBP -0.01")));
        assertRefusedIn("a", () -> require.notNegative("a", Optional.of(Money.parse("GBP -0.01"))));
        assertRefusedIn("a", () -> require.notNegative("a", Money.parse("GBP 1000000000000000")));
        assertRefusedIn("a", () -> require.notTooMuch("a", Money.parse("GBP -1000000000000000")));
    }

    @Test
    void amountsAreOfOneCurrency() {
        List<Money> pounds = List.of(Money.parse("GBP 1"), Money.parse("GBP 2"));
        assertThatCode(() -> require.oneCurrency("a", new Amounts().each(pounds, amount -> amount))
                        .oneCurrency("a", new Amounts().and(Optional.empty()).any(pounds, amount -> Optional.empty()))
                        .oneCurrency("a", new Amounts()))
                .doesNotThrowAnyException();
        Optional<Money> euro = Optional.of(Money.parse("EUR 1"));
        assertRefusedIn(
                "a, b",
                () -> require.oneCurrency(
                        "a, b", new Amounts().each(pounds, amount -> amount).and(euro)));
        assertRefusedIn(
                "a, b",
                () -> require.oneCurrency(
                        "a, b", new Amounts().any(List.of(1), one -> euro).and(pounds.get(0))));
    }

    @Test
    void aPeriodHasADay() {
        LocalDate day = LocalDate.of(2018, 1, 1);
        LocalDateRange none = LocalDateRange.ofEmpty(day);
        LocalDateRange one = LocalDateRange.of(day, day.plusDays(1));

        assertThatCode(() -> require.atLeastADay("a", LocalDateRange.ALL)
                        .atLeastADay("a", Optional.of(one))
                        .atLeastADay("a", List.of(one, LocalDateRange.ALL))
                        .bounded("a", one))
                .doesNotThrowAnyException();
        assertRefusedIn("a", () -> require.atLeastADay("a", none));
        assertRefusedIn("a", () -> require.atLeastADay("a", Optional.of(none)));
        assertRefusedIn("a", () -> require.atLeastADay("a", List.of(one, none)));
        assertRefusedIn("a", () -> require.bounded("a", none));
        assertRefusedIn("a", () -> require.bounded("a", LocalDateRange.ofUnboundedEnd(day)));
        assertRefusedIn("a", () -> require.bounded("a", LocalDateRange.ofUnboundedStart(day)));
    }

    @Test
    void aListHasEntriesAndEachOnce() {
        assertThatCode(() -> require.notEmpty("a", List.of(1)).distinct("a", List.of(1, 2)))
                .doesNotThrowAnyException();
        assertRefusedIn("a", () -> require.notEmpty("a", List.of()));
        assertRefusedIn("a", () -> require.distinct("a", List.of(1, 2, 1)));
    }

    @Test
    void whatIsNullIsNamed() {
        assertThatNullPointerException().isThrownBy(() -> Require.of(null)).withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> require.text("a", (String) null))
                .withMessage("a");
        assertThatNullPointerException()
                .isThrownBy(() -> require.texts("a", Arrays.asList("b", null)))
                .withMessage("a");
        assertThatNullPointerException()
                .isThrownBy(() -> require.notNegative("a", (Money) null))
                .withMessage("a");
        assertThatNullPointerException()
                .isThrownBy(() -> require.atLeastADay("a", (LocalDateRange) null))
                .withMessage("a");
        assertThatNullPointerException()
                .isThrownBy(() -> require.atLeast("a", Ratio.ZERO, null))
                .withMessage("a");
    }
}
