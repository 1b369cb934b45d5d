package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.CoDesign;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionAwardFollowsTender;
import io.github.biglocal.commission.CommissionCoDesignAgrees;
import io.github.biglocal.commission.CommissionContractFollowsAward;
import io.github.biglocal.commission.CommissionDirectHasOneTenderer;
import io.github.biglocal.commission.CommissionEnding;
import io.github.biglocal.commission.CommissionEndingAgrees;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.commission.CommissionMilestonesAgree;
import io.github.biglocal.commission.CommissionNotPaidAfterEnd;
import io.github.biglocal.commission.CommissionPaidUnderContract;
import io.github.biglocal.commission.CommissionProviderIsSupplier;
import io.github.biglocal.commission.CommissionRules;
import io.github.biglocal.commission.CommissionTenderersCounted;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.commission.MilestoneStatus;
import io.github.biglocal.commission.ProcurementMethod;
import io.github.biglocal.commission.TenderStatus;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Samples of the rules that the stages of a commission agree. */
final class CommissionSamples {
    private static final OrganisationId TRUST = OrganisationId.of("trust");
    private static final OrganisationId OTHER = OrganisationId.of("other");
    private static final RuleContext ALONE = RuleContext.on(LocalDate.of(2020, 2, 29));
    private static final LocalDate ENDED = LocalDate.of(2019, 3, 31);

    private static final Commission BARE = Commission.builder()
            .id(CommissionId.of("c"))
            .area(AreaId.of("revoe"))
            .title(RuleSamples.FREE_TEXT)
            .build();

    private CommissionSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                coDesignAgrees(),
                budgetNearTender(),
                tenderersCounted(),
                directHasOneTenderer(),
                awardFollowsTender(),
                providerIsSupplier(),
                valueNearAward(),
                contractFollowsAward(),
                datesInOrder(),
                milestonesAgree(),
                paidUnderContract(),
                paymentsWithinValue(),
                returnedWithinPaid(),
                endingAgrees(),
                notPaidAfterEnd());
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Payment paid(String day, String amount) {
        return Payment.of(LocalDate.parse(day), gbp(amount));
    }

    private static RuleSample<?> coDesignAgrees() {
        Commission named = BARE.withDesignedWith(RuleSamples.FREE_TEXT);
        return RuleSample.of(new CommissionCoDesignAgrees())
                .with(SATISFIED, named.withCoDesign(CoDesign.CO_DESIGNED), ALONE)
                .with(BREACHED, named.withCoDesign(CoDesign.NOT_CO_DESIGNED), ALONE)
                .with(NOT_APPLICABLE, BARE, ALONE)
                .never(UNKNOWN, "only what is recorded is compared")
                .at(
                        "two named",
                        BREACHED,
                        BARE.withDesignedWith("young people", "parents").withCoDesign(CoDesign.NOT_CO_DESIGNED),
                        ALONE);
    }

    private static RuleSample<?> budgetNearTender() {
        Commission tendered = BARE.withTenderValue(gbp("1000"));
        return RuleSample.of(CommissionRules.commissionBudgetNearTender())
                .with(SATISFIED, tendered.withBudget(gbp("1200")), ALONE)
                .with(BREACHED, tendered.withBudget(gbp("400")), ALONE)
                .with(NOT_APPLICABLE, BARE, ALONE)
                .with(UNKNOWN, tendered, ALONE)
                .at("a penny below half", BREACHED, tendered.withBudget(gbp("499.99")), ALONE)
                .at("half", SATISFIED, tendered.withBudget(gbp("500")), ALONE)
                .at("half as much again", SATISFIED, tendered.withBudget(gbp("1500")), ALONE)
                .at("a penny above half as much again", BREACHED, tendered.withBudget(gbp("1500.01")), ALONE)
                .at("a budget without a tender", NOT_APPLICABLE, BARE.withBudget(gbp("400")), ALONE)
                .at(
                        "a tender of £0",
                        NOT_APPLICABLE,
                        BARE.withTenderValue(gbp("0")).withBudget(gbp("5")),
                        ALONE);
    }

    private static RuleSample<?> tenderersCounted() {
        return RuleSample.of(new CommissionTenderersCounted())
                .with(SATISFIED, BARE.withTenderers(TRUST, OTHER).withNumberOfTenderers(2), ALONE)
                .with(BREACHED, BARE.withTenderers(TRUST, OTHER).withNumberOfTenderers(1), ALONE)
                .with(NOT_APPLICABLE, BARE, ALONE)
                .with(UNKNOWN, BARE.withTenderers(TRUST), ALONE)
                .at("one named", BREACHED, BARE.withTenderers(TRUST).withNumberOfTenderers(0), ALONE);
    }

    private static RuleSample<?> directHasOneTenderer() {
        Commission direct = BARE.withMethod(ProcurementMethod.DIRECT);
        return RuleSample.of(new CommissionDirectHasOneTenderer())
                .with(SATISFIED, direct.withTenderers(TRUST), ALONE)
                .with(BREACHED, direct.withTenderers(TRUST, OTHER), ALONE)
                .with(NOT_APPLICABLE, BARE.withTenderers(TRUST).withMethod(ProcurementMethod.OPEN), ALONE)
                .with(UNKNOWN, BARE.withTenderers(TRUST), ALONE);
    }

    private static RuleSample<?> awardFollowsTender() {
        Commission awarded = BARE.withAwardStatus(AwardStatus.ACTIVE);
        Commission tendered = BARE.withTenderStatus(TenderStatus.CANCELLED);
        LocalDate day = LocalDate.of(2016, 4, 1);
        return RuleSample.of(new CommissionAwardFollowsTender())
                .with(SATISFIED, awarded.withTenderStatus(TenderStatus.COMPLETE), ALONE)
                .with(BREACHED, awarded.withTenderStatus(TenderStatus.ACTIVE), ALONE)
                .with(NOT_APPLICABLE, awarded, ALONE)
                .with(UNKNOWN, awarded.withTenderPeriod(Periods.parse("2016-01-01/2016-01-31")), ALONE)
                .at("a contract and no award", BREACHED, tendered.withSigned(day), ALONE)
                .at(
                        "an award and a contract",
                        BREACHED,
                        tendered.withAwarded(day).withSigned(day),
                        ALONE);
    }

    private static RuleSample<?> providerIsSupplier() {
        Commission provided = BARE.withProvider(TRUST);
        return RuleSample.of(new CommissionProviderIsSupplier())
                .with(SATISFIED, provided.withSuppliers(TRUST, OTHER), ALONE)
                .with(BREACHED, provided.withSuppliers(OTHER), ALONE)
                .with(NOT_APPLICABLE, provided, ALONE)
                .with(UNKNOWN, provided.withAwardStatus(AwardStatus.ACTIVE), ALONE);
    }

    private static RuleSample<?> valueNearAward() {
        Commission awarded = BARE.withAwardValue(gbp("1000"));
        return RuleSample.of(CommissionRules.commissionValueNearAward())
                .with(SATISFIED, awarded.withValue(gbp("1500")), ALONE)
                .with(BREACHED, awarded.withValue(gbp("10000")), ALONE)
                .with(NOT_APPLICABLE, BARE, ALONE)
                .with(UNKNOWN, awarded, ALONE)
                .at("a penny below half", BREACHED, awarded.withValue(gbp("499.99")), ALONE)
                .at("half", SATISFIED, awarded.withValue(gbp("500")), ALONE)
                .at("a penny above half as much again", BREACHED, awarded.withValue(gbp("1500.01")), ALONE)
                .at(
                        "an award of £0",
                        NOT_APPLICABLE,
                        BARE.withAwardValue(gbp("0")).withValue(gbp("5")),
                        ALONE);
    }

    private static RuleSample<?> contractFollowsAward() {
        Commission signed = BARE.withSigned(LocalDate.of(2016, 4, 1));
        return RuleSample.of(new CommissionContractFollowsAward())
                .with(SATISFIED, signed.withAwardStatus(AwardStatus.ACTIVE), ALONE)
                .with(BREACHED, signed.withAwardStatus(AwardStatus.CANCELLED), ALONE)
                .with(NOT_APPLICABLE, signed, ALONE)
                .with(UNKNOWN, signed.withSuppliers(TRUST), ALONE);
    }

    private static RuleSample<?> datesInOrder() {
        LocalDate day = LocalDate.of(2016, 4, 1);
        LocalDate before = LocalDate.of(2016, 3, 31);
        Commission awarded = BARE.withAwarded(day);
        Commission tendered = BARE.withTenderPeriod(Periods.parse("2016-01-01/2016-04-01"));
        Commission paid = BARE.withPayments(paid("2016-04-01", "1"));
        return RuleSample.of(CommissionRules.commissionDatesInOrder())
                .with(SATISFIED, awarded.withSigned(day), ALONE)
                .with(BREACHED, awarded.withSigned(before), ALONE)
                .with(NOT_APPLICABLE, awarded, ALONE)
                .never(UNKNOWN, "only the dates on record are compared")
                .at("awarded on the day the tender closes", SATISFIED, tendered.withAwarded(day), ALONE)
                .at("awarded the day before the tender closes", BREACHED, tendered.withAwarded(before), ALONE)
                .at("signed before the tender closes, no award", BREACHED, tendered.withSigned(before), ALONE)
                .at(
                        "paid before the tender closes, neither award nor contract",
                        BREACHED,
                        tendered.withPayments(paid("2016-03-31", "1")),
                        ALONE)
                .at(
                        "delivery starts on the day the tender closes",
                        SATISFIED,
                        tendered.withPeriod(Periods.parse("2016-04-01/2017-03-31")),
                        ALONE)
                .at(
                        "delivery starts the day before the tender closes",
                        BREACHED,
                        tendered.withPeriod(Periods.parse("2016-03-31/2017-03-31")),
                        ALONE)
                .at("ended before the tender closes", BREACHED, tendered.withEnded(before), ALONE)
                .at("paid on the day of the signature", SATISFIED, paid.withSigned(day), ALONE)
                .at("paid the day before the signature", BREACHED, paid.withSigned(day.plusDays(1)), ALONE)
                .at("paid the day before the award", BREACHED, paid.withAwarded(day.plusDays(1)), ALONE)
                .at(
                        "two payments on one day",
                        SATISFIED,
                        BARE.withPayments(paid("2016-04-01", "1"), paid("2016-04-01", "2")),
                        ALONE)
                .at(
                        "payments out of order",
                        BREACHED,
                        BARE.withPayments(paid("2016-04-01", "1"), paid("2016-03-31", "2")),
                        ALONE)
                .at(
                        "ended on the first day of delivery",
                        SATISFIED,
                        BARE.withPeriod(Periods.parse("2016-04-01/2017-03-31")).withEnded(day),
                        ALONE)
                .at(
                        "ended before delivery started",
                        BREACHED,
                        BARE.withPeriod(Periods.parse("2016-04-01/2017-03-31")).withEnded(before),
                        ALONE)
                .at(
                        "awarded after delivery started",
                        NOT_APPLICABLE,
                        awarded.withPeriod(Periods.parse("2016-01-01/2017-03-31")),
                        ALONE)
                .at(
                        "periods with open ends",
                        NOT_APPLICABLE,
                        BARE.withTenderPeriod(Periods.parse("2018-01-01/.."))
                                .withPeriod(Periods.parse("../2017-01-01"))
                                .withAwarded(LocalDate.of(2017, 1, 1)),
                        ALONE);
    }

    private static RuleSample<?> milestonesAgree() {
        Milestone dated = Milestone.of(RuleSamples.FREE_TEXT).withMet(ENDED);
        return RuleSample.of(new CommissionMilestonesAgree())
                .with(SATISFIED, BARE.withMilestones(milestone(dated.met(), MilestoneStatus.MET)), ALONE)
                .with(BREACHED, BARE.withMilestones(dated, milestone(dated.met(), MilestoneStatus.SCHEDULED)), ALONE)
                .with(NOT_APPLICABLE, BARE, ALONE)
                .never(UNKNOWN, "only the dates on record are compared");
    }

    private static Milestone milestone(Optional<LocalDate> met, MilestoneStatus status) {
        return new Milestone(RuleSamples.FREE_TEXT, Optional.empty(), Optional.of(status), met, Optional.empty());
    }

    private static RuleSample<?> paidUnderContract() {
        Commission paid = BARE.withPayments(paid("2016-05-01", "500"));
        return RuleSample.of(new CommissionPaidUnderContract())
                .with(SATISFIED, paid.withContractStatus(ContractStatus.ACTIVE), ALONE)
                .with(BREACHED, paid.withContractStatus(ContractStatus.PENDING), ALONE)
                .with(NOT_APPLICABLE, paid, ALONE)
                .with(UNKNOWN, paid.withSigned(LocalDate.of(2016, 4, 1)), ALONE);
    }

    private static RuleSample<?> paymentsWithinValue() {
        Commission paid = BARE.withPayments(paid("2016-05-01", "500"));
        return RuleSample.of(CommissionRules.commissionPaymentsWithinValue())
                .with(SATISFIED, paid.withValue(gbp("800")), ALONE)
                .with(BREACHED, paid.withValue(gbp("400")), ALONE)
                .with(NOT_APPLICABLE, BARE, ALONE)
                .with(UNKNOWN, paid, ALONE)
                .at("a penny less than the value", SATISFIED, paid.withValue(gbp("500.01")), ALONE)
                .at("as much as the value", SATISFIED, paid.withValue(gbp("500")), ALONE)
                .at("a penny more than the value", BREACHED, paid.withValue(gbp("499.99")), ALONE)
                .at(
                        "a second payment on the day",
                        BREACHED,
                        paid.withValue(gbp("500")).withPayments(paid("2016-05-01", "500"), paid("2020-02-29", "1")),
                        ALONE)
                .at(
                        "a second payment the day after",
                        SATISFIED,
                        paid.withValue(gbp("500")).withPayments(paid("2016-05-01", "500"), paid("2020-03-01", "1")),
                        ALONE)
                .at("a first payment the day after", NOT_APPLICABLE, BARE.withPayments(paid("2020-03-01", "1")), ALONE)
                .at("payments of £0", NOT_APPLICABLE, BARE.withPayments(paid("2016-05-01", "0")), ALONE)
                .at(
                        "what was too much was paid back",
                        SATISFIED,
                        paid.withValue(gbp("400")).withReturned(paid("2020-02-29", "100")),
                        ALONE)
                .at(
                        "what was too much was paid back the day after",
                        BREACHED,
                        paid.withValue(gbp("400")).withReturned(paid("2020-03-01", "100")),
                        ALONE)
                .at(
                        "all was paid back",
                        NOT_APPLICABLE,
                        paid.withValue(gbp("400")).withReturned(paid("2020-02-29", "500")),
                        ALONE)
                .at(
                        "the contract was made larger on the day",
                        SATISFIED,
                        paid.withValue(gbp("400"))
                                .withValueChanges(AmountChange.of(LocalDate.of(2020, 2, 29), gbp("500"))),
                        ALONE)
                .at(
                        "the contract was made larger the day after",
                        BREACHED,
                        paid.withValue(gbp("400"))
                                .withValueChanges(AmountChange.of(LocalDate.of(2020, 3, 1), gbp("500"))),
                        ALONE);
    }

    private static RuleSample<?> returnedWithinPaid() {
        Commission paid = BARE.withPayments(paid("2016-05-01", "500"));
        return RuleSample.of(CommissionRules.commissionReturnedWithinPaid())
                .with(SATISFIED, paid.withReturned(paid("2017-05-01", "200")), ALONE)
                .with(BREACHED, paid.withReturned(paid("2017-05-01", "700")), ALONE)
                .with(NOT_APPLICABLE, paid, ALONE)
                .never(UNKNOWN, "only the payments on record are compared")
                .at("all that was paid", SATISFIED, paid.withReturned(paid("2017-05-01", "500")), ALONE)
                .at("a penny more than was paid", BREACHED, paid.withReturned(paid("2017-05-01", "500.01")), ALONE)
                .at("nothing paid", BREACHED, BARE.withReturned(paid("2017-05-01", "1")), ALONE)
                .at("paid back on the day", SATISFIED, paid.withReturned(paid("2020-02-29", "200")), ALONE)
                .at("paid back the day after", NOT_APPLICABLE, paid.withReturned(paid("2020-03-01", "200")), ALONE);
    }

    private static RuleSample<?> endingAgrees() {
        Commission ended = BARE.withEnded(ENDED).withEnding(CommissionEnding.BROUGHT_IN_HOUSE);
        return RuleSample.of(new CommissionEndingAgrees())
                .with(SATISFIED, ended.withContractStatus(ContractStatus.TERMINATED), ALONE)
                .with(
                        BREACHED,
                        ended.withContractStatus(ContractStatus.ACTIVE)
                                .withEnding(CommissionEnding.ENDED_EARLY)
                                .withPeriod(Periods.parse("2016-04-01/2019-03-31")),
                        ALONE)
                .with(NOT_APPLICABLE, BARE, ALONE)
                .never(UNKNOWN, "only what is recorded is compared");
    }

    private static RuleSample<?> notPaidAfterEnd() {
        Commission paid = BARE.withPayments(paid("2019-05-01", "500"));
        return RuleSample.of(CommissionNotPaidAfterEnd.standard())
                .with(SATISFIED, paid.withEnded(LocalDate.of(2019, 4, 1)), ALONE)
                .with(BREACHED, paid.withEnded(ENDED), ALONE)
                .with(NOT_APPLICABLE, paid, ALONE)
                .with(UNKNOWN, paid.withEnding(CommissionEnding.COMPLETED), ALONE);
    }
}
