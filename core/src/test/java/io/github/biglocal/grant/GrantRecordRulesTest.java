package io.github.biglocal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.grant.GrantNotDuplicated.SameAs;
import io.github.biglocal.grant.GrantPaymentsWithinAward.MoreReturnedThanPaid;
import io.github.biglocal.grant.GrantPaymentsWithinAward.Overpaid;
import io.github.biglocal.grant.GrantPaymentsWithinAward.StillToPay;
import io.github.biglocal.grant.GrantStatusAgrees.Contradicted;
import io.github.biglocal.grant.GrantStatusAgrees.Contradiction;
import io.github.biglocal.grant.GrantTapers.Rises;
import io.github.biglocal.grant.GrantTapers.SumIsNotTheAward;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        return rule.verdict(grant, RuleContext.on(DAY, Records.of(records)));
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
                        new Contradicted(BARE.reference(), status, Contradiction.AWARDED, gbp("500")),
                        new Contradicted(BARE.reference(), status, Contradiction.PAID, gbp("200")),
                        new Contradicted(BARE.reference(), status, Contradiction.RETURNED, gbp("100"))));
        assertThat(new Contradicted(BARE.reference(), status, Contradiction.RETURNED, gbp("100")).problem())
                .isEqualTo((status == GrantStatus.WITHDRAWN
                                ? "The application for the grant is recorded as withdrawn before an award"
                                : "The grant is recorded as "
                                        + (status == GrantStatus.APPLIED
                                                ? "applied for and not yet decided"
                                                : status.name().toLowerCase(Locale.ROOT)))
                        + ", but £100 is recorded as returned.");
    }

    @ParameterizedTest
    @EnumSource(names = {"AWARDED", "ACTIVE", "COMPLETED", "RETURNED"})
    void whatIsAwardedContradictsNothing(GrantStatus status) {
        assertThat(verdict(new GrantStatusAgrees(), AWARDED.withStatus(status))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(new GrantStatusAgrees(), BARE.withStatus(status))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void withoutAStatusThereIsNothingToAgreeWith() {
        assertThat(verdict(new GrantStatusAgrees(), AWARDED))
                .isEqualTo(Verdict.notApplicable("the status of the grant is not recorded"));
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
                                : Verdict.breached(new Overpaid(BARE.reference(), net, gbp("500"), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, true", "2018-06-01, true", "2018-06-02, false"})
    void aPaymentCountsFromItsDay(String day, boolean counts) {
        Grant grant = AWARDED.withPayments(on(day, "501"));

        assertThat(verdict(new GrantPaymentsWithinAward(), grant))
                .isEqualTo(
                        counts
                                ? Verdict.breached(
                                        new Overpaid(BARE.reference(), gbp("501"), gbp("500"), Optional.empty()))
                                : Verdict.notApplicable("no payment is recorded"));
    }

    @Test
    void noMoreComesBackThanWasPaid() {
        Rule<Grant> rule = new GrantPaymentsWithinAward();
        Grant grant = BARE.withPayments(on("2018-04-01", "5")).withReturned(on("2018-05-01", "5"));

        assertThat(verdict(rule, grant))
                .isEqualTo(Verdict.notApplicable("the amount awarded is not recorded, so there is nothing to compare"));
        assertThat(verdict(rule, grant.withReturned(on("2018-05-01", "5.01"))))
                .isEqualTo(Verdict.breached(new MoreReturnedThanPaid(BARE.reference(), gbp("0.01"))));
        assertThat(verdict(rule, grant.withPayments())).isEqualTo(Verdict.notApplicable("no payment is recorded"));
        assertThat(new StillToPay(gbp("1"), gbp("5")).description())
                .isEqualTo("The payments total £1; £4 of the award is left to pay.");
    }

    // Dates.

    @Test
    void paymentsAreNamedByTheirPlace() {
        Grant grant = BARE.withPayments(on("2018-04-02", "1"), on("2018-04-02", "1"), on("2018-04-01", "1"))
                .withReturned(on("2018-04-01", "1"));

        assertThat(verdict(GrantRules.grantDatesInOrder(), grant).description())
                .isEqualTo("Breached: The 3rd payment was made on 1 April 2018, before the 2nd payment (2 April 2018)."
                        + " Correct whichever date is wrong."
                        + " The return of money was made on 1 April 2018, before the payment (2 April 2018). Correct whichever"
                        + " date is wrong.");
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
                    .isEqualTo(Verdict.breached(
                            new Rises(BARE.reference(), 2, gbp("250"), gbp(second)),
                            new SumIsNotTheAward(BARE.reference(), sum, gbp("500"))));
        }
    }

    @Test
    void aTaperWithoutAnAwardIsJudgedByWhetherItRises() {
        Grant grant = BARE.withInstalmentPattern(InstalmentPattern.TAPERED)
                .withPaymentsDue(on("2018-04-01", "250"), on("2019-04-01", "250"));

        assertThat(verdict(new GrantTapers(), grant)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(new GrantTapers(), grant.withPaymentsDue()))
                .isEqualTo(Verdict.notApplicable("no instalments are recorded"));
        assertThat(verdict(new GrantTapers(), grant.withPaymentsDue(on("2018-04-01", "1"), on("2019-04-01", "2"))))
                .isEqualTo(Verdict.breached(new Rises(BARE.reference(), 2, gbp("1"), gbp("2"))));
        assertThat(verdict(new GrantTapers(), grant.withInstalmentPattern(InstalmentPattern.EQUAL)))
                .isEqualTo(Verdict.notApplicable("the grant is not recorded as tapered"));
        assertThat(new SumIsNotTheAward(BARE.reference(), gbp("499"), gbp("500")).repair())
                .isEqualTo("Add £1 to the first instalment, or correct the award.");
        assertThat(new SumIsNotTheAward(BARE.reference(), gbp("501"), gbp("500")).repair())
                .isEqualTo("Reduce the last instalments by £1, or correct the award.");
    }

    // Twice the same.

    @Test
    void aGrantThatDiffersInOneOfTheFiveIsAnotherGrant() {
        Grant other = AWARDED.withId(GrantId.of("h"));
        Rule<Grant> rule = new GrantNotDuplicated();

        assertThat(verdict(rule, AWARDED, AWARDED, other)).isEqualTo(Verdict.breached(new SameAs(other.reference())));
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

    @ParameterizedTest
    @ValueSource(
            strings = {"Tea  party", " tea party ", "TEA PARTY", "Tea\u00a0party", "Tea\u200b party", "Te\uff41 party"})
    void titlesThatLookAlikeAreTheSame(String title) {
        Grant tea = AWARDED.withTitle("Tea party");
        Grant other = AWARDED.withId(GrantId.of("h")).withTitle(title);

        assertThat(verdict(new GrantNotDuplicated(), tea, tea, other))
                .isEqualTo(Verdict.breached(new SameAs(other.reference())));
    }

    @Test
    void purposesThatReadTheSameTogetherAreNotTheSame() {
        Grant one = AWARDED.withPurposes(Purpose.of("a, b"));
        Grant two = AWARDED.withId(GrantId.of("h")).withPurposes(Purpose.of("a"), Purpose.of("b"));

        assertThat(verdict(new GrantNotDuplicated(), one, one, two)).isEqualTo(Verdict.satisfied());
    }

    @Test
    void groupsThatAreNotNamedAreComparedAndPeopleAreNot() {
        Grant unnamed = AWARDED.withRecipient(Optional.empty());
        Grant group = unnamed.withRecipientKind(RecipientKind.UNINCORPORATED_GROUP);
        Grant again = group.withId(GrantId.of("h"));
        Grant person = unnamed.withRecipientKind(RecipientKind.INDIVIDUAL);
        Rule<Grant> rule = new GrantNotDuplicated();

        assertThat(verdict(rule, group, group, again)).isEqualTo(Verdict.breached(new SameAs(again.reference())));
        assertThat(verdict(rule, group, group, AWARDED.withId(GrantId.of("h")))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, person, person, person.withId(GrantId.of("h"))))
                .isEqualTo(Verdict.notApplicable("the recipient is an individual"));
        assertThat(verdict(rule, unnamed.withRecipientKind(RecipientKind.ORGANISATION)))
                .isEqualTo(Verdict.notApplicable("the recipient is not recorded"));
        assertThat(verdict(rule, AWARDED.withAwardDate(Optional.empty())))
                .isEqualTo(Verdict.notApplicable("the date of the award is not recorded"));
        assertThat(verdict(rule, AWARDED.withAmountAwarded(Optional.empty())))
                .isEqualTo(Verdict.notApplicable("the amount of the award is not recorded"));
        assertThat(new SameAs(again.reference()).problem())
                .isEqualTo("Another grant in the area (h) has the same recipient, amount, award date, title"
                        + " and purposes.");
    }

    // Loans.

    @Test
    void saysHowMuchOfALoanCameBack() {
        Loan loan = Loan.builder()
                .id(LoanId.of("l"))
                .area(AreaId.of("a"))
                .title("t")
                .amountLent(gbp("500"))
                .addRepayments(on("2018-06-01", "450"), on("2018-06-02", "9999")) // the second comes later
                .addWrittenOff(on("2018-06-01", "60"))
                .build();
        Rule<Loan> rule = GrantRules.loanNotOverRepaid();

        assertThat(rule.verdict(loan, RuleContext.on(DAY)).description())
                .isEqualTo(
                        "Breached: The amount repaid and written off (£510) is more than the amount lent"
                                + " (£500). If the repayments include interest, leave it out; if not, correct whichever amount is wrong (they differ by £10).");
        assertThat(rule.verdict(loan.withWrittenOff(), RuleContext.on(DAY)).description())
                .isEqualTo("Satisfied: The amount repaid and written off (£450) is £50 less than the amount"
                        + " lent (£500).");
    }

    // Through time.

    @Test
    void betweenTheDaysOfItsRecordTheAnswersStayTheSame() {
        Grant grant = AWARDED.withStatus(GrantStatus.REFUSED)
                .withPayments(on("2018-04-01", "400"), on("2018-05-01", "400"))
                .withReturned(on("2018-06-01", "300"), on("2018-07-01", "501"));
        LocalDateRange year = Periods.parse("2018-01-01/2018-12-31");

        assertThat(List.<Rule<Grant>>of(new GrantStatusAgrees(), new GrantPaymentsWithinAward()))
                .allSatisfy(rule -> {
                    Timeline timeline = Timeline.of(rule, grant, Records.NONE, year);
                    assertThat(year.stream())
                            .allMatch(date -> timeline.on(date).equals(rule.verdict(grant, RuleContext.on(date))));
                })
                .extracting(rule -> Timeline.of(rule, grant, Records.NONE, year).intervals().stream()
                        .map(interval -> interval.period().getStart().toString())
                        .collect(Collectors.joining(" ")))
                .containsExactly(
                        "2018-01-01 2018-03-15 2018-04-01 2018-05-01 2018-06-01 2018-07-01",
                        "2018-01-01 2018-04-01 2018-05-01 2018-06-01 2018-07-01");
    }

    @Test
    void paymentsOfNothingAndOfAllOfTheAwardAreSaidInWords() {
        assertThat(List.of(
                        new StillToPay(gbp("0"), gbp("900")).description(),
                        new StillToPay(gbp("900"), gbp("900")).description(),
                        new Rises(BARE.reference(), 2, gbp("0"), gbp("50")).repair()))
                .containsExactly(
                        "No money has been paid, or all of it has been returned; the award is £900.",
                        "The payments total £900, the whole award.",
                        "Remove it, and add its amount to an earlier instalment.");
    }
}
