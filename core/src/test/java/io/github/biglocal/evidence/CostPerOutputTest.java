package io.github.biglocal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostPerOutputTest {
    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    /**
     * £23.4m in about 200 assets, some ten years in (Local Trust, Why community spaces and places matter more than we
     * realise): £117,000 each.
     */
    @Test
    void anApproximateNumberOfAssetsHasAnApproximateCost() {
        CostPerOutput of = new CostPerOutput(gbp("23400000"), Bound.EXACT, 200, Bound.ABOUT);

        assertThat(of.each()).contains(ExactMoney.of(gbp("117000")));
        assertThat(of.bound()).isEqualTo(Bound.MORE_OR_LESS);
        assertThat(of).hasToString("about £117,000 for each output");
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,    EXACT,    EXACT",
        "EXACT,    AT_LEAST, AT_MOST", // more outputs, cheaper each
        "EXACT,    AT_MOST,  AT_LEAST",
        "AT_LEAST, EXACT,    AT_LEAST",
        "AT_LEAST, AT_MOST,  AT_LEAST",
        "AT_LEAST, AT_LEAST, MORE_OR_LESS",
        "EXACT,    MORE_THAN, LESS_THAN"
    })
    void theBoundsOfCostAndNumberGiveThatOfTheCostOfEach(Bound cost, Bound number, Bound expected) {
        assertThat(new CostPerOutput(gbp("1"), cost, 1, number).bound()).isEqualTo(expected);
    }

    @Test
    void theCostOfEachIsExact() {
        assertThat(CostPerOutput.of(gbp("100"), 3).each()).contains(new ExactMoney(CurrencyUnit.GBP, Ratio.of(100, 3)));
        assertThat(CostPerOutput.of(gbp("100"), 0).each()).isEmpty();
        assertThat(CostPerOutput.of(gbp("100"), 0).explain())
                .containsExactly(
                        "Cost: £100.", "Outputs: 0.", "Cost of each: there is none, because there were no outputs.");
    }

    /** The allocation of £1 million of Barrowcliff went into a play park for a third: £333,333 for one park. */
    @Test
    void ofOneOutputTheCostOfEachIsTheCost() {
        assertThat(new CostPerOutput(gbp("333333"), Bound.ABOUT, 1, Bound.EXACT))
                .hasToString("about £333,333 for each output");
    }

    @Test
    void negativeFiguresAreRefused() {
        assertThatThrownBy(() -> CostPerOutput.of(gbp("-1"), 1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> CostPerOutput.of(gbp("1"), -1)).isInstanceOf(InvalidValueException.class);
    }
}
