package io.github.biglocal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.grant.LoanFundResult.LeftOut;
import io.github.biglocal.grant.LoanFundResult.Part;
import io.github.biglocal.grant.LoanFundResult.Why;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanFundTest {
    private static final AreaId AREA = AreaId.of("barrowcliff");
    private static final LocalDate DAY = LocalDate.of(2018, 12, 31);

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Payment on(String day, String amount) {
        return Payment.of(LocalDate.parse(day), gbp(amount));
    }

    private static Loan loan(String id) {
        return Loan.builder().id(LoanId.of(id)).area(AREA).title("Start-up").build();
    }

    private static LoanFundResult by(LocalDate day, Loan... loans) {
        return LoanFund.asOf(day).of(AREA, List.of(loans));
    }

    /**
     * Lent 1,000; 600 came back, then 500 was lent to somebody else, who paid back 100; 150 of the first was given up.
     */
    private static final Loan FIRST = loan("first")
            .withPayments(on("2016-01-10", "1000"))
            .withRepaymentsDue(on("2016-06-30", "600"), on("2017-06-30", "400"))
            .withRepayments(on("2016-06-30", "600"))
            .withWrittenOff(on("2018-01-31", "150"));

    private static final Loan SECOND =
            loan("second").withPayments(on("2016-07-01", "500")).withRepayments(on("2016-12-31", "100"));

    @ParameterizedTest
    @CsvSource({
        "2016-01-09,    0,   0,   0,    0,   0,   0",
        "2016-01-10, 1000,   0,   0, 1000,   0,   0",
        "2016-06-30, 1000, 600,   0,  400, 600,   0", // paid back on the day it is due
        "2016-07-01, 1500, 600,   0,  900, 100, 500", // lent again
        "2016-12-31, 1500, 700,   0,  800, 200, 500",
        "2018-01-31, 1500, 700, 150,  650, 200, 500"
    })
    void moneyThatComesBackIsAvailableUntilItIsLentAgain(
            LocalDate day,
            String lent,
            String repaid,
            String writtenOff,
            String outstanding,
            String available,
            String recycled) {
        LoanFundResult result = by(day, SECOND, FIRST);

        assertThat(result.lent()).isEqualTo(gbp(lent));
        assertThat(result.repaid()).isEqualTo(gbp(repaid));
        assertThat(result.writtenOff()).isEqualTo(gbp(writtenOff));
        assertThat(result.outstanding()).isEqualTo(gbp(outstanding));
        assertThat(result.availableToLend()).isEqualTo(gbp(available));
        assertThat(result.recycled()).isEqualTo(gbp(recycled));
    }

    @Test
    void theRecycledRatioIsUndefinedWhereNothingIsLent() {
        assertThat(by(LocalDate.of(2016, 1, 9), FIRST, SECOND).recycledRatio()).isEmpty();
        assertThat(by(DAY, FIRST, SECOND).recycledRatio()).contains(Ratio.of(1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-06-29,   0", // the day before the first repayment was due
        "2016-06-30,   0", // due, and paid
        "2017-06-29,   0",
        "2017-06-30, 400", // due, and not paid
        "2018-01-30, 400",
        "2018-01-31, 250" // given up in part
    })
    void whatIsDueAndNotPaidIsOverdue(LocalDate day, String overdue) {
        assertThat(by(day, FIRST, SECOND).overdue()).isEqualTo(gbp(overdue));
    }

    @Test
    void noMoreIsOverdueThanIsOwed() {
        Loan withInterestDue =
                loan("l").withPayments(on("2016-01-01", "100")).withRepaymentsDue(on("2017-01-01", "120"));

        assertThat(by(DAY, withInterestDue).overdue()).isEqualTo(gbp("100"));
    }

    @Test
    void whatComesBackOnADayCanBeLentOnThatDay() {
        Loan sameDay = loan("third").withPayments(on("2016-06-30", "600"));

        assertThat(by(DAY, sameDay, FIRST).recycled()).isEqualTo(gbp("600"));
    }

    @Test
    void whatIsLentBeforeItComesBackIsNewMoney() {
        Loan dayBefore = loan("third").withPayments(on("2016-06-29", "600"));

        assertThat(by(DAY, dayBefore, FIRST).recycled()).isEqualTo(gbp("0"));
        assertThat(by(DAY, dayBefore, FIRST).newMoney()).isEqualTo(gbp("1600"));
    }

    @ParameterizedTest
    @CsvSource({"2016-02-29, 0", "2016-03-01, 800"})
    void withoutPaymentsALoanCountsFromTheDayItWasAgreed(LocalDate day, String lent) {
        Loan agreed = loan("l").withAmountLent(gbp("800")).withAgreed(LocalDate.of(2016, 3, 1));

        assertThat(by(day, agreed).lent()).isEqualTo(gbp(lent));
        assertThat(by(day, agreed).leftOut()).isEmpty();
    }

    @Test
    void whatCannotBeToldIsLeftOutWithTheReason() {
        Loan twice = loan("twice").withPayments(on("2016-01-01", "1"));
        Loan euros = loan("euros").withPayments(Payment.of(DAY, Money.parse("EUR 5")));
        Loan refused = loan("refused")
                .withStatus(GrantStatus.REFUSED)
                .withAmountLent(gbp("5"))
                .withAgreed(DAY);
        Loan undated = loan("undated").withAmountLent(gbp("5"));
        Loan silent = loan("silent").withAgreed(DAY);
        Loan interest =
                loan("interest").withPayments(on("2016-01-01", "100")).withRepayments(on("2017-01-01", "100.01"));
        Loan early = loan("early").withPayments(on("2017-01-02", "100")).withRepayments(on("2017-01-01", "5"));

        assertThat(by(DAY, twice, twice, euros, refused, undated, silent, interest, early, SECOND)
                        .leftOut())
                .containsExactly(
                        new LeftOut(early.id(), Why.MORE_BACK_THAN_LENT),
                        new LeftOut(euros.id(), Why.OTHER_CURRENCY),
                        new LeftOut(interest.id(), Why.MORE_BACK_THAN_LENT),
                        new LeftOut(refused.id(), Why.NOT_MADE),
                        new LeftOut(silent.id(), Why.LENDING_NOT_KNOWN),
                        new LeftOut(twice.id(), Why.ID_GIVEN_TWICE),
                        new LeftOut(twice.id(), Why.ID_GIVEN_TWICE),
                        new LeftOut(undated.id(), Why.LENDING_NOT_KNOWN));
    }

    @Test
    void allPaidBackIsNotTooMuch() {
        Loan whole = loan("l").withPayments(on("2016-01-01", "100")).withRepayments(on("2017-01-01", "100"));

        assertThat(by(DAY, whole).parts())
                .containsExactly(new Part(whole.id(), gbp("100"), gbp("100"), gbp("0"), gbp("0")));
        assertThat(by(DAY, whole).outstanding()).isEqualTo(gbp("0"));
    }

    @Test
    void loansOfOtherAreasAreNotAskedAbout() {
        LoanFundResult result = by(DAY, FIRST.withArea(AreaId.of("birchfield")));

        assertThat(result.parts()).isEmpty();
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.lent()).isEqualTo(gbp("0"));
    }

    @Test
    void countsInAnotherCurrencyIfAsked() {
        Loan euros = loan("euros").withPayments(Payment.of(DAY, Money.parse("EUR 5")));

        assertThat(LoanFund.asOf(DAY)
                        .inCurrency(CurrencyUnit.EUR)
                        .of(AREA, List.of(euros))
                        .lent())
                .isEqualTo(Money.parse("EUR 5"));
    }

    @Test
    void explainsItself() {
        assertThat(by(DAY, FIRST, SECOND, loan("none")).explain())
                .containsExactly(
                        "As of 31 December 2018, area barrowcliff has made 2 loans.",
                        "Lent £1,500: £1,000 of new money and £500 that had been paid back.",
                        "Of that, £700 has been paid back, £150 has been written off and £650 is still owed, of which"
                                + " £250 is overdue.",
                        "Available to lend again: £200, the £700 paid back less the £500 lent again.",
                        "Left out: loan none (its amount or its date is not recorded).");
        assertThat(by(DAY, SECOND).explain()).startsWith("As of 31 December 2018, area barrowcliff has made 1 loan.");
    }

    @Test
    void whatWasLentIsBackOrGivenUpOrOwedAndNewMoneyIsGivenUpOrOwedOrAvailable() {
        Random random = new Random(91);
        for (int i = 0; i < 2_000; i++) {
            List<Loan> loans = new ArrayList<>();
            for (int each = 0; each < random.nextInt(12); each++) {
                LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_000));
                int lent = 1 + random.nextInt(100_000);
                int back = random.nextInt(lent + 1);
                int off = random.nextInt(lent - back + 1);
                loans.add(loan("l" + each)
                        .withPayments(Payment.of(start, Money.ofMinor(CurrencyUnit.GBP, lent)))
                        .withRepayments(
                                Payment.of(start.plusDays(random.nextInt(700)), Money.ofMinor(CurrencyUnit.GBP, back)))
                        .withWrittenOff(
                                Payment.of(start.plusDays(random.nextInt(700)), Money.ofMinor(CurrencyUnit.GBP, off))));
            }
            LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(2_000));
            LoanFundResult result = LoanFund.asOf(day).of(AREA, loans);

            assertThat(result.leftOut()).isEmpty();
            assertThat(result.repaid().plus(result.writtenOff()).plus(result.outstanding()))
                    .isEqualTo(result.lent());
            assertThat(result.writtenOff().plus(result.outstanding()).plus(result.availableToLend()))
                    .isEqualTo(result.newMoney());
            assertThat(result.availableToLend().isNegative()).isFalse();
            Collections.shuffle(loans, random);
            assertThat(LoanFund.asOf(day).of(AREA, loans)).isEqualTo(result);
        }
    }
}
