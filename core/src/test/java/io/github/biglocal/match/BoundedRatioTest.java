package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A bounded ratio admits every ratio of amounts that its own amounts admit. */
class BoundedRatioTest {
    private static final int MOST = 25;

    private static ExactMoney pounds(int amount) {
        return ExactMoney.of(Money.ofMajor(CurrencyUnit.GBP, amount));
    }

    private static LeverageRatio ratio(LeverageConvention convention, Count programmeMoney, Count match) {
        return new CountedMoney(
                        pounds(programmeMoney.number()), pounds(match.number()), programmeMoney.bound(), match.bound())
                .ratio(convention);
    }

    private static boolean admits(LeverageRatio.Defined stated, Ratio value) {
        int order = value.compareTo(stated.value());
        return switch (stated.bound()) {
            case EXACT -> order == 0;
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case MORE_OR_LESS -> true;
            default -> throw new AssertionError(stated + " claims to be near");
        };
    }

    private static List<Integer> admitted(Count count) {
        return IntStream.rangeClosed(0, MOST).filter(count::admits).boxed().toList();
    }

    @ParameterizedTest
    @EnumSource(LeverageConvention.class)
    void everyRatioOfAdmittedAmountsIsAdmitted(LeverageConvention convention) {
        for (Bound ofProgramme : Bound.values()) {
            for (Bound ofMatch : Bound.values()) {
                for (int number : List.of(0, 1, 10)) {
                    for (int other : List.of(0, 1, 10)) {
                        if (isPossible(number, ofProgramme) && isPossible(other, ofMatch)) {
                            assertAdmitsAll(convention, new Count(number, ofProgramme), new Count(other, ofMatch));
                        }
                    }
                }
            }
        }
    }

    private static boolean isPossible(int number, Bound bound) {
        return number > 0 || !(bound.isFromAbove() && bound.excludesNumber());
    }

    private static void assertAdmitsAll(LeverageConvention convention, Count programmeMoney, Count match) {
        if (!(ratio(convention, programmeMoney, match) instanceof LeverageRatio.Defined stated)) {
            return;
        }
        for (int grant : admitted(programmeMoney)) {
            for (int others : admitted(match)) {
                convention
                        .ratio(pounds(grant), pounds(others))
                        .toRatio()
                        .ifPresent(value -> assertThat(admits(stated, value))
                                .as("%s of %s and %s is %s, not %s", convention, programmeMoney, match, stated, value)
                                .isTrue());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "more than 1000, 0,           MATCH_PER_GRANT,    0",
        "more than 1000, 0,           INTERVENTION_RATE,  1",
        "more than 1000, 0,           TOTAL_PER_GRANT,    1",
        "more than 1000, 0,           MATCH_SHARE,        0",
        "less than 1000, 0,           MATCH_PER_GRANT,    0",
        "about 1000,     more than 0, MATCH_PER_GRANT,    more than 0",
        "less than 1000, at least 0,  MATCH_PER_GRANT,    at least 0",
        "more than 1000, at least 0,  INTERVENTION_RATE,  at most 1",
        "0,              at least 10, INTERVENTION_RATE,  0",
        "0,              at least 10, MATCH_SHARE,        1",
        "at least 0,     10,          MATCH_RATE_OFFERED, at least 0",
        "more than 10,   at most 20,  MATCH_PER_GRANT,    less than 2"
    })
    void nothingIsNotMoreOrLessThanNothing(
            String programmeMoney, String match, LeverageConvention wanted, String ratio) {
        assertThat(ratio(wanted, Count.parse(programmeMoney), Count.parse(match)))
                .hasToString(ratio);
    }

    @Test
    void aProjectWithoutMatchHasNoneForEachPoundThoughItsProgrammeMoneyIsABound() {
        Project project = TableOne.L1
                .withMatchLines()
                .withTotalCost(Optional.empty())
                .withProgrammeLines(FundingLine.of(Money.parse("GBP 1000")).withBound(Bound.MORE_THAN));

        LeverageResult result = Leverage.asOf(LocalDate.of(2020, 2, 29)).of(List.of(project));

        assertThat(result.ratio(LeverageConvention.MATCH_PER_GRANT)).isEqualTo(new LeverageRatio.Defined(Ratio.ZERO));
        assertThat(result.boundOfMeans(LeverageConvention.MATCH_PER_GRANT)).contains(Bound.EXACT);
    }

    /** Pro rata, the share of the programme falls with what other claimants put in. */
    @Test
    void nothingLeveragedIsNothingWhateverTheSharesAre() {
        Project project = TableOne.L1
                .withTotalCost(Optional.empty())
                .withProgrammeLines(FundingLine.of(Money.parse("GBP 1000")))
                .withMatchLines(FundingLine.of(Money.parse("GBP 500"))
                        .withBound(Bound.MORE_THAN)
                        .withRole(FundingRole.LEVERAGING));

        LeverageResult result = Leverage.asOf(LocalDate.of(2020, 2, 29))
                .attributing(Attribution.GROSS.proRata())
                .of(List.of(project));

        assertThat(result.counted().match().amount()).isEqualTo(Ratio.ZERO);
        assertThat(result.counted().matchBound()).isEqualTo(Bound.EXACT);
    }
}
