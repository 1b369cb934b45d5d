package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Near;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.WithinLimit;
import java.util.List;
import org.joda.money.Money;

/** The rules about commissions. */
public final class CommissionRules {
    /** The id of {@link #commissionBudgetNearTender()}. */
    public static final RuleId COMMISSION_BUDGET_NEAR_TENDER = RuleId.of("commission-budget-near-tender");

    /** The id of {@link #commissionValueNearAward()}. */
    public static final RuleId COMMISSION_VALUE_NEAR_AWARD = RuleId.of("commission-value-near-award");

    /** The id of {@link #commissionDatesInOrder()}. */
    public static final RuleId COMMISSION_DATES_IN_ORDER = RuleId.of("commission-dates-in-order");

    /** The id of {@link #commissionPaymentsWithinValue()}. */
    public static final RuleId COMMISSION_PAYMENTS_WITHIN_VALUE = RuleId.of("commission-payments-within-value");

    /** The id of {@link #commissionReturnedWithinPaid()}. */
    public static final RuleId COMMISSION_RETURNED_WITHIN_PAID = RuleId.of("commission-returned-within-paid");

    /** The share by which one amount may differ from another; as published, half. */
    public static final Parameter<Ratio> TOLERANCE = Parameter.share(
            "tolerance",
            "the largest difference allowed between the two amounts, as a share of the one compared with",
            Ratio.ofPercent(50));

    private CommissionRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                new CommissionStatesOutcomes(),
                new CommissionCoDesignAgrees(),
                commissionBudgetNearTender(),
                new CommissionTenderersCounted(),
                new CommissionDirectHasOneTenderer(),
                new CommissionAwardFollowsTender(),
                new CommissionProviderIsSupplier(),
                commissionValueNearAward(),
                new CommissionContractFollowsAward(),
                commissionDatesInOrder(),
                new CommissionMilestonesAgree(),
                new CommissionPaidUnderContract(),
                commissionPaymentsWithinValue(),
                commissionReturnedWithinPaid(),
                new CommissionEndingAgrees(),
                CommissionNotPaidAfterEnd.standard());
    }

    /** {@return the budget of a commission is from 50 % to 150 % of the value of its tender} */
    public static Rule<Commission> commissionBudgetNearTender() {
        return Near.of(
                        Commission.class,
                        RuleInfo.of("commission", COMMISSION_BUDGET_NEAR_TENDER, RuleKind.RECORDS)
                                .severity(Severity.WARNING)
                                .title("The commission's budget is close to its tender value")
                                .rationale("A budget far from the tender value usually means a mistyped amount.")
                                .sources(Guidance.CONTRACTING_COHERENCE)
                                .rows("C7")
                                .basis(
                                        "A data check of the Open Contracting Partnership's Pelican tool asks for between 50 and 150 %.")
                                .build())
                .amount("the commission's budget", "budget", Commission::budget)
                .near("the value of the tender", Commission::tenderValue, TOLERANCE)
                .build();
    }

    /** {@return the value of a contract is from 50 % to 150 % of the award} */
    public static Rule<Commission> commissionValueNearAward() {
        return Near.of(
                        Commission.class,
                        RuleInfo.of("commission", COMMISSION_VALUE_NEAR_AWARD, RuleKind.RECORDS)
                                .severity(Severity.WARNING)
                                .title("The contract's value is close to that of the award")
                                .rationale(
                                        "A contract value far from the award usually means a mistyped amount or a different contract.")
                                .sources(Guidance.CONTRACTING_COHERENCE)
                                .rows("C7")
                                .basis(
                                        "A data check of the Open Contracting Partnership's Pelican tool asks for between 50 and 150 %.")
                                .build())
                .amount("the value of the contract", "value", Commission::value)
                .near("the value of the award", Commission::awardValue, TOLERANCE)
                .build();
    }

    /**
     * {@return a tender closes before the award and before delivery starts, the award comes before the signature, the
     * signature before the payments, and delivery starts before it ends; payments are in order}
     */
    public static Rule<Commission> commissionDatesInOrder() {
        DatesInOrder.Step<Commission> tenderCloses =
                DatesInOrder.Step.lastDay("the tender", "closed", "tenderPeriod", Commission::tenderPeriod);
        return DatesInOrder.of(
                        Commission.class,
                        RuleInfo.of("commission", COMMISSION_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("The commission was tendered, awarded, signed and paid in that order")
                                .rationale(
                                        "If the award comes before the tender closes, or a payment before the signature,"
                                                + " the process was not followed or a date is wrong.")
                                .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                                .rows("C5")
                                .basis("A data check of the Open Contracting Partnership's Pelican tool; the dates"
                                        + " contradict each other.")
                                .ownReading("Two steps on the same day are in order")
                                .build())
                .inOrder(
                        tenderCloses,
                        DatesInOrder.Step.of("the contract", "was awarded", "awarded", Commission::awarded),
                        DatesInOrder.Step.of("the contract", "was signed", "signed", Commission::signed),
                        DatesInOrder.Step.ofEach(
                                "the payment", "was made", "payments", Commission::payments, Payment::date))
                .inOrder(
                        DatesInOrder.Step.of("the contract", "was signed", "signed", Commission::signed),
                        DatesInOrder.Step.ofEach(
                                "the value",
                                "was changed",
                                "valueChanges",
                                Commission::valueChanges,
                                AmountChange::date))
                .inOrder(
                        DatesInOrder.Step.of(
                                "the payment",
                                "was made",
                                "payments",
                                commission -> commission.payments().stream()
                                        .findFirst()
                                        .map(Payment::date)),
                        DatesInOrder.Step.ofEach(
                                "the return", "was made", "returned", Commission::returned, Payment::date))
                .inOrder(
                        tenderCloses,
                        DatesInOrder.Step.firstDay("delivery", "started", "period", Commission::period),
                        DatesInOrder.Step.of("the commission", "ended", "ended", Commission::ended))
                .build();
    }

    /** {@return the payments for a commission, less what was paid back, are together no more than the value of its contract} */
    public static Rule<Commission> commissionPaymentsWithinValue() {
        return WithinLimit.of(
                        Commission.class,
                        RuleInfo.of("commission", COMMISSION_PAYMENTS_WITHIN_VALUE, RuleKind.RECORDS)
                                .title("Payments do not exceed the contract's value")
                                .rationale("Payments beyond the contract's value were not agreed, or the contract was"
                                        + " changed without updating the record.")
                                .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                                .rows("C6")
                                .basis("A data check of the Open Contracting Partnership's Pelican tool; payments"
                                        + " contradict the contract.")
                                .build())
                .unless(
                        "no money had been paid by the date asked about",
                        (commission, context) -> Payment.totalBy(context.asOf(), commission.payments())
                                .filter(Money::isPositive)
                                .isEmpty())
                .unless(
                        "the provider paid back as much as was paid by the date asked about",
                        (commission, context) -> commission
                                .netPaidBy(context.asOf())
                                .filter(Money::isPositive)
                                .isEmpty())
                .amount(
                        "the net amount paid",
                        "payments",
                        (commission, context) ->
                                Fact.of(commission, "payments", "what was paid", commission.netPaidBy(context.asOf())))
                .atMost(
                        "the value of the contract",
                        (commission, context) -> Fact.of(
                                commission, "value", "the value of the contract", commission.valueOn(context.asOf())))
                .repair(
                        "Recover the {difference} overpaid and record it as returned, correct the payments, or record the"
                                + " increase in the contract's value.")
                .build();
    }

    /** {@return a provider paid back no more than it was paid} */
    public static Rule<Commission> commissionReturnedWithinPaid() {
        return WithinLimit.of(
                        Commission.class,
                        RuleInfo.of("commission", COMMISSION_RETURNED_WITHIN_PAID, RuleKind.RECORDS)
                                .title("A provider pays back no more than it was paid")
                                .rationale(
                                        "Money that was not paid cannot come back; a payment is missing, or an amount"
                                                + " is wrong.")
                                .sources(Guidance.CONTRACTING_STANDARD)
                                .rows("D10")
                                .basis("The library's own check: what was paid back contradicts what was paid. The"
                                        + " standard says what the fields mean.")
                                .build())
                .unless(
                        "the provider had paid nothing back by the date asked about",
                        (commission, context) -> Payment.totalBy(context.asOf(), commission.returned())
                                .filter(Money::isPositive)
                                .isEmpty())
                .amount(
                        "the money paid back",
                        "returned",
                        (commission, context) -> Fact.recorded(Payment.totalBy(context.asOf(), commission.returned())
                                .orElseThrow()))
                .atMost("the money paid", (commission, context) -> Fact.recorded(paidBy(commission, context)))
                .repair("Record the payment that is missing, or correct what was paid back by {difference}.")
                .build();
    }

    private static Money paidBy(Commission commission, RuleContext context) {
        return Payment.totalBy(context.asOf(), commission.payments())
                .orElseGet(
                        () -> Money.zero(commission.returned().get(0).amount().getCurrencyUnit()));
    }
}
