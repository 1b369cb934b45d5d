package io.github.biglocal.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PaymentTest {
    private static final LocalDate DAY = LocalDate.of(2017, 10, 19);

    @Test
    void nothingMayBePaid() {
        assertThat(Payment.of(DAY, Money.parse("GBP 0")).amount()).isEqualTo(Money.parse("GBP 0.00"));
    }

    @Test
    void lessThanNothingMayNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payment.of(DAY, Money.parse("GBP -0.01")))
                .withMessage("amount is negative (GBP -0.01)");
    }
}
