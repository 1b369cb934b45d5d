package io.github.biglocal.money;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTest {
    private static final LocalDate DAY = LocalDate.of(2017, 10, 19);

    @Test
    void nothingMayBePaid() {
        assertThat(Payment.of(DAY, Money.parse("GBP 0")).amount()).isEqualTo(Money.parse("GBP 0.00"));
    }

    @Test
    void lessThanNothingMayNot() {
        assertRefused("Payment", "amount", () -> Payment.of(DAY, Money.parse("GBP -0.01")));
    }

    @ParameterizedTest
    @CsvSource({"2017-10-18, ", "2017-10-19, GBP 5", "2017-10-20, GBP 5", "2017-10-21, GBP 7.50"})
    void whatIsPaidByADayIsThatDayIncluded(LocalDate day, @Nullable Money total) {
        assertThat(Payment.totalBy(
                        day,
                        List.of(
                                Payment.of(DAY.plusDays(2), Money.parse("GBP 2.50")),
                                Payment.of(DAY, Money.parse("GBP 5")))))
                .isEqualTo(Optional.ofNullable(total));
    }
}
