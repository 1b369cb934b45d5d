package io.github.biglocal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.ShareLimit;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {
    private static final Parameter<Integer> MINIMUM =
            Parameter.wholeNumber("minimum", "the smallest number of members", "member", 0, 8);
    private static final Parameter<Money> CEILING =
            Parameter.money("ceiling", "the most that is paid", Money.parse("GBP 500"));
    private static final Parameter<Ratio> SHARE = Parameter.share("share", "the share of residents", Ratio.of(51, 100));
    private static final Parameter<LocalDate> LAST_DAY =
            Parameter.day("last-day", "the last day", LocalDate.of(2026, 3, 31));
    private static final Parameter<Residence> UNKNOWN_IS =
            Parameter.choice("unknown-is", "how an unknown address is read", Residence.class, Residence.UNKNOWN);
    private static final Parameter<Set<Office>> OFFICES = Parameter.codes(
            "offices", "the offices that count", Office.class, Office::of, Set.of(Office.SECRETARY, Office.CHAIR));
    private static final Series<Edition<Integer>> EDITIONS = Series.of(List.of(
            Edition.of(Periods.parse("2015-07-01/.."), 8, Citation.of("Guidance, 2015")),
            Edition.of(Periods.parse("2012-01-01/2015-06-30"), 7)));
    private static final Parameter<Series<Edition<Integer>>> DATED = Parameter.dated(MINIMUM, EDITIONS);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 1000, Integer.MAX_VALUE})
    void readsTheWholeNumberItWrites(int number) {
        assertThat(MINIMUM.read(MINIMUM.write(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP 0", "GBP 0.01", "GBP 1155000", "EUR 12.30", "JPY 7"})
    void readsTheAmountItWrites(Money amount) {
        assertThat(CEILING.read(CEILING.write(amount))).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "51, 100", "1, 3", "1000000006, 1000000007"})
    void readsTheShareItWrites(long numerator, long denominator) {
        Ratio share = Ratio.of(numerator, denominator);

        assertThat(SHARE.read(SHARE.write(share))).isEqualTo(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-02-29", "2026-03-31", "0999-01-01"})
    void readsTheDayItWrites(LocalDate day) {
        assertThat(LAST_DAY.read(LAST_DAY.write(day))).isEqualTo(day);
    }

    @Test
    void readsEveryChoiceItWrites() {
        assertThat(Residence.values())
                .allSatisfy(choice ->
                        assertThat(UNKNOWN_IS.read(UNKNOWN_IS.write(choice))).isEqualTo(choice));
    }

    @Test
    void readsTheCodesItWritesAlsoThoseOfPublishersOfTheirOwn() {
        for (Set<Office> offices : List.of(
                Set.<Office>of(),
                Set.of(Office.CHAIR),
                Set.of(Office.TREASURER, Office.CHAIR, Office.of("x-ours")),
                Set.of(Office.of("Vice  chair (acting)"), Office.of("a\\b"), Office.of("a\\ b"), Office.of("\\")),
                Set.of(Office.of("a b"), Office.of("a"), Office.of("b")))) {
            assertThat(Set.copyOf(OFFICES.read(OFFICES.write(offices)))).isEqualTo(offices);
        }
        assertThat(Set.copyOf(OFFICES.read(" CHAIR \n TREASURER CHAIR ")))
                .isEqualTo(Set.of(Office.CHAIR, Office.TREASURER));
        assertThat(OFFICES.write(OFFICES.standard()))
                .as("the same text whatever the order of the set")
                .isEqualTo("CHAIR SECRETARY");
    }

    @Test
    void eachEditionReadsWhatItWritesAndAllOfThemAreNoText() {
        assertThat(DATED.each()).contains(MINIMUM);
        assertThat(DATED.write(EDITIONS)).isEqualTo("2012-01-01/2015-06-30 7; 2015-07-01/.. 8");
        assertRefused(
                () -> DATED.read("2012-01-01/2015-06-30 7"),
                "The field minimum has editions. Give each with its period, not one text.");
    }

    @Test
    void saysItsValuesAsPeopleReadThem() {
        assertThat(MINIMUM.words(8)).isEqualTo("8 members");
        assertThat(MINIMUM.words(1)).isEqualTo("1 member");
        assertThat(MINIMUM.words(0)).isEqualTo("0 members");
        assertThat(Parameter.wholeNumber("a", "b", "body", 0, 0).words(0)).isEqualTo("0 bodies");
        assertThat(CEILING.words(Money.parse("GBP 1155000"))).isEqualTo("£1,155,000");
        assertThat(SHARE.words(Ratio.of(51, 100))).isEqualTo("51 %");
        assertThat(LAST_DAY.words(LocalDate.of(2026, 3, 31))).isEqualTo("31 March 2026");
        assertThat(UNKNOWN_IS.words(Residence.UNKNOWN)).isEqualTo("unknown");
        assertThat(OFFICES.words(Set.of())).isEqualTo("none");
        assertThat(OFFICES.words(Set.of(Office.CHAIR))).isEqualTo("chair");
        assertThat(OFFICES.words(OFFICES.standard())).isEqualTo("chair and secretary");
        assertThat(DATED.words(EDITIONS))
                .isEqualTo(
                        "7 members from 1 January 2012 to 30 June 2015; 8 members from 1 July 2015 (Guidance, 2015)");
    }

    @Test
    void saysWhatItMeansAndWhichValuesThereAre() {
        assertThat(MINIMUM.unit()).contains("member");
        assertThat(CEILING.unit()).contains("GBP");
        assertThat(SHARE.unit()).isEmpty();
        assertThat(UNKNOWN_IS.choices()).containsExactly("RESIDENT", "NON_RESIDENT", "UNKNOWN");
        assertThat(OFFICES.choices()).containsExactly("CHAIR", "SECRETARY");
        assertThat(List.of(MINIMUM, CEILING, SHARE, LAST_DAY, UNKNOWN_IS, OFFICES, DATED))
                .extracting(Parameter::kind)
                .containsExactly(
                        Parameter.Kind.WHOLE_NUMBER,
                        Parameter.Kind.MONEY,
                        Parameter.Kind.RATIO,
                        Parameter.Kind.DAY,
                        Parameter.Kind.CHOICE,
                        Parameter.Kind.CHOICES,
                        Parameter.Kind.WHOLE_NUMBER);
        assertThat(MINIMUM.meaning()).isEqualTo("the smallest number of members");
        assertThat(MINIMUM).hasToString("minimum");
        assertThat(ParameterValue.standard(MINIMUM)).hasToString("minimum = 8");
        assertThat(ParameterValue.standard(CEILING).words()).isEqualTo("the most that is paid: £500");
    }

    private static void assertRefused(Runnable use, String message) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(use::run)
                .extracting(refused -> refused.problem() + " " + refused.repair())
                .isEqualTo(message);
    }

    @Test
    void aTextOfAnotherKindIsRefusedWithTheWayOut() {
        assertRefused(() -> MINIMUM.read("eight"), "The field minimum cannot be read. Write a whole number.");
        assertRefused(() -> MINIMUM.read("8.5"), "The field minimum cannot be read. Write a whole number.");
        assertRefused(
                () -> CEILING.read("£500"),
                "The field ceiling cannot be read. Write an amount of money, such as GBP 500.");
        assertRefused(
                () -> CEILING.read("GBP 0.001"),
                "The field ceiling cannot be read. Write an amount of money, such as GBP 500.");
        assertRefused(() -> SHARE.read("51 %"), "The field share cannot be read. Write a fraction, such as 51/100.");
        assertRefused(() -> SHARE.read("1/0"), "The field share cannot be read. Write a fraction, such as 51/100.");
        assertRefused(
                () -> LAST_DAY.read("31 March 2026"),
                "The field last-day cannot be read. Write a day, such as 2026-03-31.");
        assertRefused(
                () -> LAST_DAY.read("2026-02-30"),
                "The field last-day cannot be read. Write a day, such as 2026-03-31.");
        assertRefused(
                () -> UNKNOWN_IS.read("resident"),
                "The field unknown-is cannot be read. Write one of RESIDENT, NON_RESIDENT and UNKNOWN.");
        assertThatNullPointerException().isThrownBy(() -> MINIMUM.read(null));
    }

    @Test
    void aValueOutOfRangeIsRefusedWithTheRange() {
        assertRefused(() -> MINIMUM.read("-1"), "The field minimum is -1. Give 0 or more.");
        assertRefused(() -> MINIMUM.checked(-1), "The field minimum is -1. Give 0 or more.");
        assertRefused(() -> SHARE.read("101/100"), "The field share is 101/100. Give a number from 0 to 1.");
        assertRefused(() -> SHARE.checked(Ratio.of(-1, 100)), "The field share is -1/100. Give a number from 0 to 1.");
        assertRefused(() -> CEILING.read("GBP -1"), "The field ceiling is negative. Give zero or more.");
        assertRefused(
                () -> CEILING.checked(Money.parse("GBP -1")), "The field ceiling is negative. Give zero or more.");
        assertRefused(
                () -> OFFICES.checked(Set.of(Residence.RESIDENT)),
                "The field offices is given as Residence. Give a code.");
    }

    @Test
    void aValueOfAnotherKindIsRefusedWithTheKindItShouldBe() {
        assertRefused(() -> MINIMUM.checked("8"), "The field minimum is given as String. Give a whole number.");
        assertRefused(() -> MINIMUM.checked(8L), "The field minimum is given as Long. Give a whole number.");
        assertRefused(() -> CEILING.checked(500), "The field ceiling is given as Integer. Give an amount of money.");
        assertRefused(() -> SHARE.checked(0.51), "The field share is given as Double. Give a ratio.");
        assertRefused(() -> LAST_DAY.checked("2026-03-31"), "The field last-day is given as String. Give a day.");
        assertRefused(
                () -> UNKNOWN_IS.checked("RESIDENT"),
                "The field unknown-is is given as String. Give one of RESIDENT, NON_RESIDENT and UNKNOWN.");
        assertRefused(() -> OFFICES.checked("CHAIR"), "The field offices is given as String. Give codes.");
        assertThatNullPointerException().isThrownBy(() -> MINIMUM.checked(null)).withMessage("value");
    }

    @Test
    void aShareThatNoneCanMeetIsNoLimit() {
        Parameter<Ratio> more = Parameter.share("more", "more than", ShareLimit.moreThan(Ratio.of(1, 2)));
        Parameter<Ratio> less = Parameter.share("less", "less than", ShareLimit.lessThan(Ratio.of(1, 2)));
        Parameter<Ratio> most = Parameter.share("most", "at most", ShareLimit.atMost(Ratio.of(1, 2)));

        assertRefused(
                () -> more.checked(Ratio.ONE), "No share is more than 100 %. Give a limit that some share meets.");
        assertRefused(() -> less.read("0"), "No share is less than 0 %. Give a limit that some share meets.");
        assertRefused(() -> most.checked(Ratio.of(3, 2)), "The field most is 3/2. Give a number from 0 to 1.");
        assertThat(more.checked(Ratio.ZERO)).isEqualTo(Ratio.ZERO);
        assertThat(less.checked(Ratio.ONE)).isEqualTo(Ratio.ONE);
        assertThat(most.checked(Ratio.ONE)).isEqualTo(Ratio.ONE);
    }

    @Test
    void aParameterCanHaveAnotherPublishedValueInAnotherRule() {
        Parameter<Integer> nine = MINIMUM.withStandard(9);

        assertThat(nine.standard()).isEqualTo(9);
        assertThat(MINIMUM.standard()).isNotEqualTo(9);
        assertThat(nine).hasToString(MINIMUM.name());
        assertRefused(() -> MINIMUM.withStandard(-1), "The field minimum is -1. Give 0 or more.");
    }

    @Test
    void aListOfCodesMayHaveToHaveOne() {
        assertThat(OFFICES.checked(Set.of())).isEqualTo(Set.of());
        assertRefused(() -> OFFICES.notEmpty().checked(Set.of()), "The field offices is empty. Give at least one.");
        assertRefused(() -> OFFICES.notEmpty().read(""), "The field offices is empty. Give at least one.");
    }

    @Test
    void editionsAreCheckedEach() {
        assertRefused(() -> DATED.checked(8), "The field minimum is given as Integer. Give a series of editions.");
        assertRefused(
                () -> DATED.checked(Series.of(List.<Edition<Integer>>of())),
                "The field minimum has no edition. Give at least one.");
        assertRefused(
                () -> DATED.checked(Series.of(List.of(Edition.of(Periods.parse("2012-01-01/.."), -1)))),
                "The field minimum is -1. Give 0 or more.");
        assertRefused(
                () -> DATED.checked(Series.of(List.of(Edition.of(Periods.parse("2012-01-01/.."), "7")))),
                "The field minimum is given as String. Give a whole number.");
        assertThat(DATED.checked(EDITIONS)).isEqualTo(EDITIONS);
    }

    @Test
    void aParameterItselfIsChecked() {
        assertRefused(
                () -> Parameter.wholeNumber("Minimum", "m", "member", 0, 8),
                "The name of a parameter is not lower-case words joined by hyphens. Write it like voting-members.");
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.wholeNumber("m", " ", "member", 0, 8));
        assertRefused(() -> Parameter.wholeNumber("m", "m", "member", 1, 0), "The field m is 0. Give 1 or more.");
    }

    // Several together.

    private final Parameters both = Parameters.of(MINIMUM, SHARE);

    @Test
    void parametersBeginWithTheirPublishedValues() {
        assertThat(both.get(MINIMUM)).isEqualTo(8);
        assertThat(both.values()).extracting(ParameterValue::text).containsExactly("8", "51/100");
        assertThat(both.named("share")).contains(ParameterValue.standard(SHARE));
        assertThat(both.named("shape")).isEmpty();
        assertThat(Parameters.NONE.values()).isEmpty();
        assertThat(both).hasToString("[minimum = 8, share = 51/100]");
    }

    @Test
    void aChangedValueMakesOthersAndLeavesTheseAsTheyWere() {
        Parameters stricter = both.with("minimum", 9);

        assertThat(stricter.get(MINIMUM)).isEqualTo(9);
        assertThat(both.get(MINIMUM)).isEqualTo(8);
        assertThat(stricter)
                .isNotEqualTo(both)
                .isEqualTo(both.with(MINIMUM, 9))
                .hasSameHashCodeAs(both.with(MINIMUM, 9));
        assertThat(stricter.with(MINIMUM, 8)).isEqualTo(both);
        assertThat(stricter.values())
                .extracting(value -> value.parameter().name())
                .containsExactly("minimum", "share");
    }

    @Test
    void aNameThatIsNotThereIsRefusedWithThoseThatAre() {
        assertRefused(() -> both.with("Minimun", 9), "The rule has no parameter of that name. Use minimum (or share).");
        assertRefused(() -> both.get(CEILING), "The rule has no parameter of that name. Use minimum or share.");
        assertRefused(
                () -> Parameters.NONE.with("minimum", 9),
                "The rule has no parameter of that name. Leave it out: this rule has no parameters.");
        assertRefused(() -> both.with("minimum", "9"), "The field minimum is given as String. Give a whole number.");
        assertRefused(() -> both.with("minimum", -9), "The field minimum is -9. Give 0 or more.");
        assertRefused(
                () -> Parameters.of(MINIMUM, MINIMUM), "Two parameters have the name minimum. Rename one of them.");
    }
}
