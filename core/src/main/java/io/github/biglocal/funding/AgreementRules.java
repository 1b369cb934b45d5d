package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.rule.AllPresent;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.WithinLimit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The rules about funding agreements and what is offered under them. {@link FundingRules#all()} has them too. */
public final class AgreementRules {
    /** The id of {@link #agreementHasThreeParts()}. */
    public static final RuleId AGREEMENT_HAS_THREE_PARTS = RuleId.of("agreement-has-three-parts");

    /** The id of {@link #agreementCopied()}. */
    public static final RuleId AGREEMENT_COPIED = RuleId.of("agreement-copied");

    /** The id of {@link #agreementDatesInOrder()}. */
    public static final RuleId AGREEMENT_DATES_IN_ORDER = RuleId.of("agreement-dates-in-order");

    /** The id of {@link #agreementFollowsEndorsement()}. */
    public static final RuleId AGREEMENT_FOLLOWS_ENDORSEMENT = RuleId.of("agreement-follows-endorsement");

    /** The id of {@link #bridgingGrantWithinAveragePayment()}. */
    public static final RuleId BRIDGING_GRANT_WITHIN_AVERAGE_PAYMENT =
            RuleId.of("bridging-grant-within-average-payment");

    private static final String LATER = "the funding offer is dated after the date asked about";

    private AgreementRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                agreementFollowsEndorsement(),
                new OfferWithinActionPlan(),
                agreementHasThreeParts(),
                agreementCopied(),
                new ScheduleAddsUp(),
                PaymentsAtInterval.standard(),
                agreementDatesInOrder(),
                new AgreementEndsWithProgramme(),
                new NoRetrospectiveFunding(),
                new AccountInOneCurrency(),
                bridgingGrantWithinAveragePayment(),
                new BridgingGrantWithNoMoneyLeft());
    }

    private static boolean isLater(FundingAgreement agreement, RuleContext context) {
        return agreement.isOfferedAfter(context.asOf());
    }

    /** {@return the rule that an agreement is offered once the plan, or the proposal, that it pays for is endorsed} */
    public static Rule<FundingAgreement> agreementFollowsEndorsement() {
        return NotLater.of(
                        FundingAgreement.class,
                        RuleInfo.of("funding", AGREEMENT_FOLLOWS_ENDORSEMENT, RuleKind.REQUIREMENT)
                                .severity(Severity.WARNING)
                                .title("A funding agreement is offered once the plan or proposal is endorsed")
                                .rationale(
                                        "The agreement and the endorsed plan are read together, so the plan has to be"
                                                + " endorsed first.")
                                .source(Guidance.FUNDING_AGREEMENTS)
                                .rows("M9")
                                .guidance(Guidance.FROM_JULY_2015)
                                .basis("Local Trust's guidance of July 2015 says that a funding agreement is sent once"
                                        + " a proposal or plan is endorsed.")
                                .ownReading("A proposal counts as endorsed on the date of the decision")
                                .build())
                .unless(LATER, AgreementRules::isLater)
                .unless(
                        "the agreement was offered before the guidance of July 2015",
                        (agreement, context) -> agreement
                                .offered()
                                .filter(day -> day.isBefore(Guidance.FROM_JULY_2015.getStart()))
                                .isPresent())
                .first(AgreementRules::endorsement)
                .then("the agreement", "was offered", "offered", FundingAgreement::offered)
                .repair("Correct whichever date is wrong, or record why the agreement was offered first.")
                .build();
    }

    /** The decision on the proposal that an agreement carries out, or the endorsement of the plan that it pays for. */
    private static Fact<Event> endorsement(FundingAgreement agreement, RuleContext context) {
        return agreement.planChange().isPresent()
                ? context.one(agreement.planChange().get())
                        .then(change ->
                                Event.recorded("the proposal", "was decided", change, "decided", change.decided()))
                : endorsementOfPlan(agreement, context);
    }

    /** The endorsement of the plan that an agreement pays for. */
    static Fact<Event> endorsementOfPlan(FundingAgreement agreement, RuleContext context) {
        return Fact.of(agreement, "plan", "which plan the agreement pays for", agreement.plan())
                .then(context::one)
                .then(plan -> Event.recorded("the plan", "was endorsed", plan, "endorsed", plan.endorsed()));
    }

    /** {@return the rule that a funding agreement has offer letter, terms and conditions, and payment schedule} */
    public static Rule<FundingAgreement> agreementHasThreeParts() {
        return AllPresent.of(
                        FundingAgreement.class,
                        RuleInfo.of("funding", AGREEMENT_HAS_THREE_PARTS, RuleKind.REQUIREMENT)
                                .title(
                                        "A funding agreement has an offer letter, terms and conditions, and a payment schedule")
                                .rationale("The three parts, together with the endorsed plan, are the agreement between"
                                        + " Local Trust and the LTO.")
                                .sources(Guidance.FUNDING_AGREEMENTS, Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                                .rows("M9")
                                .guidance(Guidance.FROM_JULY_2015)
                                .basis("Local Trust's guidance of July 2015 says that a funding agreement includes the"
                                        + " offer letter, the terms and conditions and a payment schedule.")
                                .build())
                .unless(LATER, AgreementRules::isLater)
                .list("parts", "which parts of the agreement are on file", FundingAgreement::parts)
                .having(EnumSet.allOf(AgreementPart.class))
                .problem("The agreement is missing {its missing}.")
                .repair("Add {its missing} to the file.")
                .build();
    }

    /**
     * {@return the rule that the rep and the chair of the partnership are sent a copy of a funding agreement; the rep
     * until 31 December 2021, when reps ended}
     */
    public static Rule<FundingAgreement> agreementCopied() {
        return AllPresent.of(
                        FundingAgreement.class,
                        RuleInfo.of("funding", AGREEMENT_COPIED, RuleKind.REQUIREMENT)
                                .severity(Severity.WARNING)
                                .title("The rep and the chair have a copy of the funding agreement")
                                .rationale("The partnership is not a party to the agreement but needs to know what was"
                                        + " agreed about its money.")
                                .source(Guidance.FUNDING_AGREEMENTS)
                                .rows("M9")
                                .guidance(Guidance.FROM_JULY_2015)
                                .basis("Local Trust's guidance of July 2015 says that the rep and the partnership's"
                                        + " chair are sent a copy.")
                                .ownReading(
                                        "A copy for the rep is required until 31 December 2021, when reps ended, and a"
                                                + " copy for the chair until the end of the programme")
                                .build())
                .unless(LATER, AgreementRules::isLater)
                .list("copiedTo", "who was sent a copy of the agreement", FundingAgreement::copiedTo)
                .having(AgreementRules::copyHolders)
                .problem("The {missing} was not sent a copy of the agreement.")
                .repair("Send a copy to the {missing}.")
                .build();
    }

    private static Set<CopyHolder> copyHolders(FundingAgreement agreement, RuleContext context) {
        context.mayChangeOn(Guidance.REPS.getEnd(), agreement.reference(), "copiedTo");
        return Guidance.REPS.contains(context.asOf())
                ? EnumSet.allOf(CopyHolder.class)
                : EnumSet.of(CopyHolder.PARTNERSHIP_CHAIR);
    }

    /** {@return the rule that an agreement is signed on or after the day of its offer, and its payments are in order} */
    public static Rule<FundingAgreement> agreementDatesInOrder() {
        return DatesInOrder.of(
                        FundingAgreement.class,
                        RuleInfo.of("funding", AGREEMENT_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("The dates of a funding agreement are in order")
                                .rationale(
                                        "If the signature is dated before the offer, or payments are out of order, a date"
                                                + " is wrong.")
                                .source(Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis("The library's own check: the dates contradict each other.")
                                .build())
                .inOrder(
                        DatesInOrder.Step.of("the agreement", "was offered", "offered", FundingAgreement::offered),
                        DatesInOrder.Step.of("the agreement", "was signed", "signed", FundingAgreement::signed))
                .inOrder(DatesInOrder.Step.ofEach(
                        "the scheduled payment", "is due", "schedule", FundingAgreement::schedule, Payment::date))
                .build();
    }

    /**
     * {@return the rule that a bridging grant is no more than the average six-month payment of the current plan, see
     * {@link BridgingCeiling}}
     */
    public static Rule<PlanChange> bridgingGrantWithinAveragePayment() {
        return WithinLimit.of(
                        PlanChange.class,
                        RuleInfo.of("funding", BRIDGING_GRANT_WITHIN_AVERAGE_PAYMENT, RuleKind.GUIDANCE)
                                .title("A bridging grant is no more than the average six-month payment")
                                .rationale("A bridging grant only continues existing work until the next plan; larger"
                                        + " amounts need a new, assessed plan.")
                                .source(Guidance.FUNDING_2020)
                                .rows("M12")
                                .guidance(Guidance.FROM_2020)
                                .basis(
                                        "Local Trust's funding guidance of about 2020 says that Local Trust would not expect a bridging grant of more than the average"
                                                + " six-month payment of the current plan.")
                                .ownReading(
                                        "Payments at other intervals are averaged over the six-month periods that begin"
                                                + " during the plan, rounded down to the penny")
                                .ownReading("the guidance is taken to apply from 1 January 2020")
                                .build())
                .unless(
                        "the request is not for a bridging grant",
                        (change, context) -> !BridgingGrantWithNoMoneyLeft.isBridging(change))
                .unless("the request was made after the date asked about", BridgingGrantWithNoMoneyLeft::isLater)
                .unless(
                        "the request was made before the guidance of about 2020",
                        (change, context) -> BridgingGrantWithNoMoneyLeft.isBeforeGuidance(change))
                .needing("when the bridging grant was requested", "requested", PlanChange::requested)
                .needing("how much is requested", "amount", PlanChange::amount)
                .needing(AgreementRules::averagePayment)
                .amount(
                        "the bridging grant",
                        "amount",
                        (change, context) -> Fact.of(change, "amount", "how much is requested", change.amount()))
                .atMost("the average six-month payment of the current plan", AgreementRules::averagePayment)
                .repair("Request {difference} less, or submit a new plan.")
                .build();
    }

    private static Fact<Money> averagePayment(PlanChange change, RuleContext context) {
        return Fact.of(change, "plan", "which plan is current", change.plan())
                .then(context::one)
                .then(plan -> averagePayment(change, plan, context));
    }

    private static Fact<Money> averagePayment(PlanChange change, Plan plan, RuleContext context) {
        List<FundingAgreement> agreements = FundingAgreement.forPlanItself(plan.id(), plan.area(), context);
        if (agreements.isEmpty()) {
            return Fact.missing(
                    Missing.records(plan, FundingAgreement.class, "what is paid under the current plan, and when"));
        }
        CurrencyUnit currency = agreements.get(0).amount().getCurrencyUnit();
        Optional<FundingAgreement> notCounted = agreements.stream()
                .filter(agreement -> agreement.schedule().isEmpty()
                        || !agreement.amount().getCurrencyUnit().equals(currency))
                .findFirst();
        Fact<LocalDateRange> period = Fact.of(
                plan,
                "period",
                "when the current plan starts and ends",
                plan.period().filter(dates -> !dates.isUnboundedStart() && !dates.isUnboundedEnd()));
        List<Payment> payments = agreements.stream()
                .filter(agreement -> agreement.amount().getCurrencyUnit().equals(currency))
                .flatMap(agreement -> agreement.schedule().stream())
                .toList();
        Optional<Money> average = payments.isEmpty()
                ? Optional.empty()
                : period.toOptional()
                        .map(dates -> BridgingCeiling.of(payments, dates).amount());
        // Payments that are not counted could only raise the average.
        boolean enough = average.isPresent()
                && change.amount()
                        .filter(amount -> amount.isSameCurrency(average.get()) && !amount.isGreaterThan(average.get()))
                        .isPresent();
        return notCounted.isPresent() && !enough
                ? Fact.missing(Missing.of(notCounted.get(), "schedule", "what is paid under the agreement, and when"))
                : period.then(dates -> Fact.recorded(average.orElseThrow()));
    }
}
