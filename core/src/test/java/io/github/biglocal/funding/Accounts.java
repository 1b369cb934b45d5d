package io.github.biglocal.funding;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.PlanId;
import java.time.LocalDate;
import org.joda.money.Money;

/** Records of one area's money, for the tests of accounts and rules. */
final class Accounts {
    static final AreaId AREA = AreaId.of("rastrick");
    static final OrganisationId LTO = OrganisationId.of("lto");

    private Accounts() {}

    static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    static Payment payment(String date, String amount) {
        return Payment.of(LocalDate.parse(date), gbp(amount));
    }

    /** An agreement offered on 1 March 2016, with the first day of April to the last of March three years on. */
    static FundingAgreement agreement(String id, String amount) {
        return FundingAgreement.builder()
                .id(FundingAgreementId.of(id))
                .area(AREA)
                .lto(LTO)
                .plan(PlanId.of("plan"))
                .offered(LocalDate.of(2016, 3, 1))
                .period(Periods.parse("2016-04-01/2019-03-31"))
                .amount(Money.parse(amount))
                .build();
    }

    static Drawdown drawdown(String agreement, String date, String amount) {
        return Drawdown.builder()
                .id(DrawdownId.of(agreement + " " + date))
                .agreement(FundingAgreementId.of(agreement))
                .date(LocalDate.parse(date))
                .planMoney(Money.parse(amount))
                .build();
    }

    static SpendReport report(String agreement, String period, SpendLine... lines) {
        return SpendReport.builder()
                .id(SpendReportId.of(agreement + " " + period))
                .agreement(FundingAgreementId.of(agreement))
                .period(Periods.parse(period))
                .addLines(lines)
                .build();
    }

    static SpendLine line(String heading, String amount) {
        return SpendLine.of(heading, Money.parse(amount));
    }

    static FundingReturn returned(String agreement, String date, String amount) {
        return FundingReturn.builder()
                .id(FundingReturnId.of(agreement + " " + date))
                .agreement(FundingAgreementId.of(agreement))
                .date(LocalDate.parse(date))
                .amount(Money.parse(amount))
                .build();
    }
}
