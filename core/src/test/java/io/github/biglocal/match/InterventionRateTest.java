package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterventionRateTest {
    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    /** The rates are those of the European Social Fund (45 %) and of the European Regional Development Fund (50 %). */
    @ParameterizedTest
    @CsvSource({
        "45,    100000,  45000,    55000",
        "50,    100000,  50000,    50000",
        "50,    0.01,    0,        0.01", // the grant never exceeds the rate
        "37.5,  1000,    375,      625",
        "37.5,  0.03,    0.01,     0.02",
        "100,   1000,    1000,     0",
        "0.5,   1000,    5,        995",
        "45,    0,       0,        0"
    })
    void theGreatestGrantIsRoundedDownAndMatchPaysTheRest(BigDecimal percent, String cost, String grant, String match) {
        GrantForCost of = InterventionRate.ofPercent(percent).forTotalCost(gbp(cost));

        assertThat(of.greatestGrant()).isEqualTo(gbp(grant));
        assertThat(of.requiredMatch()).isEqualTo(gbp(match));
    }

    @Test
    void aRateNeedNotBeAWholePerCent() {
        InterventionRate third = InterventionRate.of(Ratio.of(1, 3));

        assertThat(third).hasToString("33.33 %");
        assertThat(third.forTotalCost(gbp("100")).greatestGrant()).isEqualTo(gbp("33.33"));
        assertThat(InterventionRate.ofPercent(new BigDecimal("37.5"))).isEqualTo(InterventionRate.of(Ratio.of(3, 8)));
        assertThat(third.asLeverage().in(LeverageConvention.MATCH_PER_GRANT))
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(2, 1)));
    }

    /** National Lottery Heritage Fund, guidance of 2024: a tenth of the whole cost from £1 million. */
    @Test
    void aRequirementOfMatchLeavesARate() {
        MatchRequirement tenth = new MatchRequirement(
                Periods.parse("2024-01-01/.."),
                gbp("1000000"),
                Optional.empty(),
                Ratio.ofPercent(10),
                Citation.of("National Lottery Heritage Fund, grants for heritage guidance, 2024"));

        assertThat(InterventionRate.under(tenth)).isEqualTo(InterventionRate.of(Ratio.of(9, 10)));
        assertThat(InterventionRate.under(tenth).forTotalCost(gbp("2000000")).requiredMatch())
                .isEqualTo(gbp("200000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.01", "200"})
    void aRateOutsideItsRangeIsRefused(BigDecimal percent) {
        assertThatThrownBy(() -> InterventionRate.ofPercent(percent)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aNegativeCostIsRefused() {
        InterventionRate rate = InterventionRate.of(Ratio.ONE);

        assertThatThrownBy(() -> rate.forTotalCost(gbp("-1")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("totalCost is negative");
    }

    @Test
    void grantAndMatchAddUpToTheCostAndAPennyMoreWouldExceedTheRate() {
        Random random = new Random(45);
        for (int run = 0; run < 500; run++) {
            Ratio rate = Ratio.of(1 + random.nextInt(1000), 1000);
            Money cost = Money.ofMinor(CurrencyUnit.GBP, random.nextInt(10_000_000));
            GrantForCost of = InterventionRate.of(rate).forTotalCost(cost);
            Ratio limit = ExactMoney.of(cost).times(rate).amount();

            assertThat(of.greatestGrant().plus(of.requiredMatch())).isEqualTo(cost);
            assertThat(limit).isGreaterThanOrEqualTo(Ratio.of(of.greatestGrant().getAmount()));
            assertThat(limit)
                    .isLessThan(Ratio.of(of.greatestGrant().plusMinor(1).getAmount()));
        }
    }

    @Test
    void itSaysWhatTheFunderAndOthersPay() {
        assertThat(InterventionRate.ofPercent(new BigDecimal("37.5"))
                        .forTotalCost(gbp("1000"))
                        .explain())
                .containsExactly(
                        "Of a total cost of £1,000, the funder pays at most 37.5 %: £375.",
                        "Others pay the rest: at least £625.");
    }
}
