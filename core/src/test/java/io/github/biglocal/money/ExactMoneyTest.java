package io.github.biglocal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactMoneyTest {
    private static ExactMoney pounds(long numerator, long denominator) {
        return new ExactMoney(CurrencyUnit.GBP, Ratio.of(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1, £100",
        "201, 2, £100.50",
        "1, 3, £0.33 (exactly 1/3)",
        "1, 200, £0.01 (exactly 1/200)",
        "0, 1, £0"
    })
    void whatIsNotWholePenniesIsToldExactlyToo(long numerator, long denominator, String text) {
        assertThat(pounds(numerator, denominator)).hasToString(text);
    }

    @Test
    void aThirdThriceIsTheWhole() {
        ExactMoney third = ExactMoney.of(Money.parse("GBP 100")).times(Ratio.of(1, 3));

        assertThat(third.plus(third).plus(third)).isEqualTo(ExactMoney.of(Money.parse("GBP 100")));
        assertThat(third.rounded(RoundingMode.HALF_UP)).isEqualTo(Money.parse("GBP 33.33"));
        assertThat(third.rounded(RoundingMode.UP)).isEqualTo(Money.parse("GBP 33.34"));
    }

    @Test
    void currenciesDoNotMix() {
        ExactMoney euro = ExactMoney.zero(CurrencyUnit.EUR);

        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> pounds(1, 1).plus(euro));
        assertThatExceptionOfType(CurrencyMismatchException.class)
                .isThrownBy(() -> ExactMoney.total(CurrencyUnit.GBP, List.of(euro)));
    }

    @Test
    void aTotalIsTheSumOneByOne() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            List<ExactMoney> amounts = new ArrayList<>();
            ExactMoney sum = ExactMoney.zero(CurrencyUnit.GBP);
            for (int n = random.nextInt(8); n > 0; n--) {
                ExactMoney amount = pounds(random.nextInt(1_000), 1 + random.nextInt(12));
                amounts.add(amount);
                sum = sum.plus(amount);
            }
            assertThat(ExactMoney.total(CurrencyUnit.GBP, amounts)).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @CsvSource({"102.789, 102789/1000", "100, 100", "1E+3, 1000", "0.50, 1/2", "-2.5, -5/2"})
    void aDecimalNumberIsAFraction(BigDecimal decimal, String ratio) {
        assertThat(Ratio.of(decimal)).isEqualTo(Ratio.parse(ratio));
    }
}
