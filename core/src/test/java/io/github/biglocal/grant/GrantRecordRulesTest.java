package io.github.biglocal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.grant.GrantDatesInOrder.OutOfOrder;
import io.github.biglocal.grant.GrantDatesInOrder.Step;
import io.github.biglocal.grant.GrantNotDuplicated.SameAs;
import io.github.biglocal.grant.GrantPaymentsWithinAward.MoreReturnedThanPaid;
import io.github.biglocal.grant.GrantPaymentsWithinAward.Overpaid;
import io.github.biglocal.grant.GrantPaymentsWithinAward.StillToPay;
import io.github.biglocal.grant.GrantStatusAgrees.Contradicted;
import io.github.biglocal.grant.GrantStatusAgrees.Contradiction;
import io.github.biglocal.grant.GrantTapers.NotTheAward;
import io.github.biglocal.grant.GrantTapers.Rises;
import io.github.biglocal.grant.LoanNotOverRepaid.MoreThanLent;
import io.github.biglocal.grant.LoanNotOverRepaid.StillOwed;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

/** That the record of a grant, or of a loan, agrees with itself. */
class GrantRecordRulesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final Grant BARE =
            Grant.builder().id(GrantId.of("g")).area(AreaId.of("a")).title("t").build();
    private static final Grant AWARDED = BARE.withAmountAwarded(gbp("500"))
            .withAwardDate(LocalDate.of(2018, 3, 15))
            .withRecipient(OrganisationId.of("club"));

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Payment on(String day, String amount) {
        return Payment.of(LocalDate.parse(day), gbp(amount));
    }

    private static Verdict verdict(Rule<Grant> rule, Grant grant, Entity... records) {
        return rule.verdict(grant, RuleContext.on(DAY, ListedRecords.of(records)));
    }

    // Status.

    @ParameterizedTest
    @EnumSource(names = {"APPLIED", "REFUSED", "WITHDRAWN"})
    void whatIsNotAwardedHasNoAwardAndNoPayments(GrantStatus status) {
        Rule<Grant> rule = new GrantStatusAgrees();

        assertThat(verdict(rule, BARE.withStatus(status))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, BARE.withStatus(status).withAmountAwarded(gbp("0"))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(
                        rule,
                        AWARDED.withStatus(status)
                                .withPayments(
                                        on("2018-04-01", "200"), on("2018-06-02", "300")) // the second comes later
                                .withReturned(on("2018-05-01", "100"))))
                .isEqualTo(Verdict.breached(
                        new Contradicted(status, Contradiction.AWARDED, gbp("500")),
                        new Contradicted(status, Contradiction.PAID, gbp("200")),
                        new Contradicted(status, Contradiction.GIVEN_BACK, gbp("100"))));
        assertThat(new Contradicted(status, Contradiction.GIVEN_BACK, gbp("100")).problem())
                .isEqualTo("The grant is " + status + ", and GBP 100.00 is recorded as given back.");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWARDED", "ACTIVE", "COMPLETED"})
    void whatIsAwardedHasAnAmountAndADay(GrantStatus status) {
        Rule<Grant> rule = new GrantStatusAgrees();

        assertThat(verdict(rule, AWARDED.withStatus(status))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, AWARDED.withStatus(status).withAmountAwarded(Optional.empty())))
                .isEqualTo(Verdict.unknown("the amount awarded"));
        assertThat(verdict(rule, AWARDED.withStatus(status).withAwardDate(Optional.empty())))
                .isEqualTo(Verdict.unknown("the day of the award"));
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, true", "2018-06-01, true", "2018-06-02, false"})
    void whatIsReturnedHasMoneyThatCameBack(String day, boolean back) {
        assertThat(verdict(
                        new GrantStatusAgrees(),
                        AWARDED.withStatus(GrantStatus.RETURNED).withReturned(on(day, "500"))))
                .isEqualTo(back ? Verdict.satisfied() : Verdict.unknown("what was given back"));
    }

    @Test
    void withoutAStatusThereIsNothingToAgreeWith() {
        assertThat(verdict(new GrantStatusAgrees(), AWARDED)).isEqualTo(Verdict.unknown("how far the grant has come"));
    }

    // Payments.

    @ParameterizedTest
    @CsvSource({
        "499.99, 0, true",
        "500, 0, true",
        "500.01, 0, false",
        "600, 99.99, false",
        "600, 100, true" // given back
    })
    void paymentsComeToNoMoreThanTheAward(String paid, String returned, boolean within) {
        Grant grant = AWARDED.withPayments(on("2018-04-01", paid)).withReturned(on("2018-05-01", returned));
        Money net = gbp(paid).minus(gbp(returned));

        assertThat(verdict(new GrantPaymentsWithinAward(), grant))
                .isEqualTo(
                        within
                                ? Verdict.satisfied(new StillToPay(net, gbp("500")))
                                : Verdict.breached(new Overpaid(net, gbp("500"))));
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, true", "2018-06-01, true", "2018-06-02, false"})
    void aPaymentCountsFromItsDay(String day, boolean counts) {
        Grant grant = AWARDED.withPayments(on(day, "501"));

        assertThat(verdict(new GrantPaymentsWithinAward(), grant))
                .isEqualTo(
                        counts
                                ? Verdict.breached(new Overpaid(gbp("501"), gbp("500")))
                                : Verdict.notApplicable("nothing is paid on record"));
    }

    @Test
    void noMoreComesBackThanWasPaid() {
        Rule<Grant> rule = new GrantPaymentsWithinAward();
        Grant grant = BARE.withPayments(on("2018-04-01", "5")).withReturned(on("2018-05-01", "5"));

        assertThat(verdict(rule, grant)).isEqualTo(Verdict.unknown("the amount awarded"));
        assertThat(verdict(rule, grant.withReturned(on("2018-05-01", "5.01"))))
                .isEqualTo(Verdict.breached(new MoreReturnedThanPaid(gbp("0.01"))));
        assertThat(verdict(rule, grant.withPayments()))
                .isEqualTo(Verdict.unknown("what was paid: only what was given back is recorded"));
        assertThat(new StillToPay(gbp("1"), gbp("5")).description())
                .isEqualTo("The payments come to GBP 1.00; GBP 4.00 of the award is left.");
    }

    // Dates.

    @ParameterizedTest
    @CsvSource({"2018-03-14, true", "2018-03-15, true", "2018-03-16, false"})
    void aGrantIsNotAwardedBeforeItIsAppliedFor(LocalDate applied, boolean inOrder) {
        assertThat(verdict(new GrantDatesInOrder(), AWARDED.withApplied(applied)))
                .isEqualTo(
                        inOrder
                                ? Verdict.satisfied()
                                : Verdict.breached(new OutOfOrder(
                                        Step.APPLICATION, applied, Step.AWARD, LocalDate.of(2018, 3, 15))));
    }

    @ParameterizedTest
    @CsvSource({"2018-03-14, false", "2018-03-15, true", "2018-03-16, true"})
    void aGrantIsNotPaidBeforeItsAward(LocalDate day, boolean inOrder) {
        Payment payment = Payment.of(day, gbp("1"));
        LocalDate award = LocalDate.of(2018, 3, 15);

        assertThat(verdict(new GrantDatesInOrder(), AWARDED.withPayments(payment)))
                .isEqualTo(
                        inOrder
                                ? Verdict.satisfied()
                                : Verdict.breached(new OutOfOrder(Step.AWARD, award, Step.PAYMENT, day)));
        assertThat(verdict(new GrantDatesInOrder(), AWARDED.withPaymentsDue(payment)))
                .isEqualTo(
                        inOrder
                                ? Verdict.satisfied()
                                : Verdict.breached(new OutOfOrder(Step.AWARD, award, Step.PAYMENT_DUE, day)));
    }

    @Test
    void paymentsAreInOrderAndNothingComesBackBeforeTheFirst() {
        Grant grant = BARE.withPayments(on("2018-04-02", "1"), on("2018-04-02", "1"), on("2018-04-01", "1"))
                .withReturned(on("2018-04-01", "1"));
        LocalDate earlier = LocalDate.of(2018, 4, 1);
        LocalDate later = LocalDate.of(2018, 4, 2);

        assertThat(verdict(new GrantDatesInOrder(), grant))
                .isEqualTo(Verdict.breached(
                        new OutOfOrder(Step.PAYMENT, later, Step.PAYMENT, earlier),
                        new OutOfOrder(Step.PAYMENT, later, Step.RETURN, earlier)));
        assertThat(verdict(new GrantDatesInOrder(), BARE.withApplied(later).withPayments(on("2018-04-01", "1"))))
                .isEqualTo(Verdict.breached(new OutOfOrder(Step.APPLICATION, later, Step.PAYMENT, earlier)));
        assertThat(new OutOfOrder(Step.AWARD, later, Step.PAYMENT_DUE, earlier).problem())
                .isEqualTo("The payment due on 2018-04-01 is before the award on 2018-04-02.");
        assertThat(new OutOfOrder(Step.RETURN, later, Step.RETURN, earlier).problem())
                .isEqualTo("The return on 2018-04-01 is recorded after the one on 2018-04-02.");
    }

    @Test
    void oneDayCannotBeOutOfOrder() {
        assertThat(verdict(new GrantDatesInOrder(), AWARDED))
                .isEqualTo(Verdict.unknown("two of the days of the grant to compare"));
    }

    // Tapers.

    @ParameterizedTest
    @CsvSource({"249.99, false", "250, true", "250.01, false"})
    void instalmentsThatRiseByAPennyAreNoTaper(String second, boolean tapered) {
        Grant grant = BARE.withInstalmentPattern(InstalmentPattern.TAPERED)
                .withAmountAwarded(gbp("500"))
                .withPaymentsDue(on("2018-04-01", "250"), on("2019-04-01", second));
        Money sum = gbp("250").plus(gbp(second));

        assertThat(verdict(new GrantTapers(), grant) instanceof Verdict.Satisfied)
                .isEqualTo(tapered);
        if (sum.isGreaterThan(gbp("500"))) {
            assertThat(verdict(new GrantTapers(), grant))
                    .isEqualTo(
                            Verdict.breached(new Rises(2, gbp("250"), gbp(second)), new NotTheAward(sum, gbp("500"))));
        }
    }

    @Test
    void aTaperWithoutAnAwardIsJudgedByWhetherItRises() {
        Grant grant = BARE.withInstalmentPattern(InstalmentPattern.TAPERED)
                .withPaymentsDue(on("2018-04-01", "250"), on("2019-04-01", "250"));

        assertThat(verdict(new GrantTapers(), grant)).isEqualTo(Verdict.unknown("the amount awarded"));
        assertThat(verdict(new GrantTapers(), grant.withPaymentsDue(on("2018-04-01", "1"), on("2019-04-01", "2"))))
                .isEqualTo(Verdict.breached(new Rises(2, gbp("1"), gbp("2"))));
        assertThat(verdict(new GrantTapers(), grant.withInstalmentPattern(InstalmentPattern.EQUAL)))
                .isEqualTo(Verdict.notApplicable("the grant is not marked as tapered"));
        assertThat(new NotTheAward(gbp("499"), gbp("500")).repair()).isEqualTo("Add GBP 1.00 to the first one.");
        assertThat(new NotTheAward(gbp("501"), gbp("500")).repair()).isEqualTo("Take GBP 1.00 off the last ones.");
    }

    // Twice the same.

    @Test
    void aGrantThatDiffersInOneOfTheFiveIsAnotherGrant() {
        Grant other = AWARDED.withId(GrantId.of("h"));
        Rule<Grant> rule = new GrantNotDuplicated();

        assertThat(verdict(rule, AWARDED, AWARDED, other)).isEqualTo(Verdict.breached(new SameAs(other.id())));
        assertThat(verdict(
                        rule,
                        AWARDED,
                        AWARDED,
                        other.withAmountAwarded(gbp("500.01")),
                        other.withAwardDate(LocalDate.of(2018, 3, 16)),
                        other.withRecipient(OrganisationId.of("choir")),
                        other.withTitle("u"),
                        other.withPurposes(Purpose.EVENT),
                        other.withArea(AreaId.of("b")),
                        other.withStatus(GrantStatus.REFUSED)))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void whereTheRecipientIsNotNamedOnPurposeTheQuestionDoesNotArise() {
        Grant unnamed = AWARDED.withRecipient(Optional.empty());
        Rule<Grant> rule = new GrantNotDuplicated();

        assertThat(verdict(rule, unnamed.withRecipientKind(RecipientKind.INDIVIDUAL)))
                .isEqualTo(Verdict.notApplicable("the recipient is not named"));
        assertThat(verdict(rule, unnamed.withRecipientKind(RecipientKind.ORGANISATION)))
                .isEqualTo(Verdict.unknown("the recipient"));
        assertThat(verdict(rule, AWARDED.withAwardDate(Optional.empty())))
                .isEqualTo(Verdict.unknown("the amount awarded and the day of the award"));
    }

    // Loans.

    @ParameterizedTest
    @CsvSource({
        "500, 399.99, 100, 0.01",
        "500, 400, 100, 0",
        "500, 400.01, 100, -0.01",
        "500, 500, 0, 0",
        "500, 0, 500, 0"
    })
    void noMoreComesBackOfALoanThanWasLent(String lent, String repaid, String writtenOff, String owed) {
        Loan loan = Loan.builder()
                .id(LoanId.of("l"))
                .area(AreaId.of("a"))
                .title("t")
                .addPayments(on("2016-01-01", lent))
                .addRepayments(on("2018-06-01", repaid), on("2018-06-02", "9999")) // the second comes later
                .addWrittenOff(on("2018-06-01", writtenOff))
                .build();
        Verdict expected = gbp(owed).isNegative()
                ? Verdict.breached(new MoreThanLent(gbp(lent), gbp(repaid), gbp(writtenOff)))
                : Verdict.satisfied(new StillOwed(gbp(owed)));

        assertThat(new LoanNotOverRepaid().verdict(loan, RuleContext.on(DAY))).isEqualTo(expected);
        assertThat(new LoanNotOverRepaid().verdict(loan.withPayments().withAmountLent(gbp(lent)), RuleContext.on(DAY)))
                .isEqualTo(expected);
        assertThat(new LoanNotOverRepaid().verdict(loan.withPayments(), RuleContext.on(DAY)))
                .isEqualTo(Verdict.unknown("the amount lent"));
    }

    @Test
    void saysHowMuchCameBackTooMuch() {
        assertThat(new MoreThanLent(gbp("500"), gbp("450"), gbp("60")).problem())
                .isEqualTo("Of GBP 500.00 lent, GBP 450.00 is paid back and GBP 60.00 given up: GBP 10.00 too much.");
    }

    // Through time.

    @Test
    void betweenTheDaysOfItsRecordTheAnswersStayTheSame() {
        Grant grant = AWARDED.withStatus(GrantStatus.RETURNED)
                .withPayments(on("2018-04-01", "400"), on("2018-05-01", "400"))
                .withReturned(on("2018-06-01", "300"), on("2018-07-01", "501"));
        LocalDateRange year = Periods.parse("2018-01-01/2018-12-31");

        assertThat(List.<Rule<Grant>>of(
                        new GrantStatusAgrees(), new GrantPaymentsWithinAward(), new GrantNotRetrospective()))
                .allSatisfy(rule -> {
                    Timeline timeline = Timeline.of(rule, grant, Records.NONE, year);
                    assertThat(timeline.intervals()).hasSizeGreaterThan(1);
                    assertThat(year.stream())
                            .allMatch(date -> timeline.on(date).equals(rule.verdict(grant, RuleContext.on(date))));
                });
    }
}
