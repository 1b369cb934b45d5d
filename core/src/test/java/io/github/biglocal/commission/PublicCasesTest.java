package io.github.biglocal.commission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that people who commission services have met; each names where it is public. */
class PublicCasesTest {
    /** IATI/iatipublisher issue 1069, of a supplier: what was overpaid came back. */
    @ParameterizedTest
    @CsvSource({"2019-03-31, BREACHED", "2019-04-01, SATISFIED"})
    void aSupplierThatPaidBackWhatWasTooMuchIsNotOverpaid(String day, Answer answer) {
        Commission commission = Commission.builder()
                .id(CommissionId.of("c"))
                .area(AreaId.of("area"))
                .title("Youth work")
                .value(Money.parse("GBP 1000"))
                .addPayments(Payment.of(LocalDate.of(2019, 2, 1), Money.parse("GBP 1200")))
                .addReturned(Payment.of(LocalDate.of(2019, 4, 1), Money.parse("GBP 200")))
                .build();

        assertThat(CommissionRules.commissionPaymentsWithinValue()
                        .verdict(commission, RuleContext.on(LocalDate.parse(day)))
                        .answer())
                .isEqualTo(answer);
    }
}
