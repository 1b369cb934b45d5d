package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.grant.Continuation;
import io.github.biglocal.grant.ContinuationSeen;
import io.github.biglocal.grant.Expectation;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantFitsPlan;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantNotDuplicated;
import io.github.biglocal.grant.GrantPaymentsWithinAward;
import io.github.biglocal.grant.GrantPurposeAllowed;
import io.github.biglocal.grant.GrantPurposeNotExcluded;
import io.github.biglocal.grant.GrantRecipientEligible;
import io.github.biglocal.grant.GrantRules;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.GrantStatusAgrees;
import io.github.biglocal.grant.GrantTapers;
import io.github.biglocal.grant.InstalmentPattern;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/** Samples of the rules about grants and loans. */
final class GrantSamples {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final AreaId AREA = AreaId.of("woolavington");
    private static final OrganisationId CLUB = OrganisationId.of("club");

    private static final Scheme CHEST = Scheme.builder()
            .id(SchemeId.of("community-chest"))
            .area(AREA)
            .name(RuleSamples.FREE_TEXT)
            .addEligibleRecipients(RecipientKind.UNINCORPORATED_GROUP, RecipientKind.ORGANISATION)
            .addExcludedPurposes(Purpose.POLITICAL, Purpose.RECOVERABLE_VAT)
            .spendWithinMonths(6)
            .planPriority(Expectation.REQUIRED)
            .build();

    private static final Grant APPLIED = Grant.builder()
            .id(GrantId.of("g"))
            .area(AREA)
            .title(RuleSamples.FREE_TEXT)
            .scheme(CHEST.id())
            .build();

    private static final Grant AWARDED = APPLIED.withStatus(GrantStatus.AWARDED)
            .withRecipient(CLUB)
            .withRecipientKind(RecipientKind.ORGANISATION)
            .withAmountAwarded(gbp("900"))
            .withAwardDate(LocalDate.of(2019, 3, 15))
            .withPeriod(Periods.parse("2019-03-15/2019-09-15"));

    private static final Grant REFUSED = APPLIED.withStatus(GrantStatus.REFUSED);

    private GrantSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                withinSchemeCap(),
                recipientEligible(),
                purposeNotExcluded(),
                purposeAllowed(),
                notRetrospective(),
                spentInTime(),
                fitsPlan(),
                statusAgrees(),
                paymentsWithinAward(),
                datesInOrder(),
                tapers(),
                notDuplicated(),
                loanNotOverRepaid());
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Payment paid(String day, String amount) {
        return Payment.of(LocalDate.parse(day), gbp(amount));
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static RuleContext on(String day, Entity... records) {
        return RuleContext.on(LocalDate.parse(day), Records.of(records));
    }

    private static RuleSample<?> withinSchemeCap() {
        Scheme capped = CHEST.withMaximumAward(gbp("1000"));
        Grant over = AWARDED.withAmountAwarded(gbp("1000.01"));
        Grant without = AWARDED.withAmountAwarded(Optional.empty());
        return RuleSample.of(GrantRules.grantWithinSchemeCap())
                .with(SATISFIED, AWARDED, among(capped))
                .with(BREACHED, over, among(capped))
                .with(NOT_APPLICABLE, REFUSED, among(capped))
                .with(UNKNOWN, without, among(capped))
                .at("nothing", SATISFIED, AWARDED.withAmountAwarded(gbp("0")), among(capped))
                .at("the cap itself", SATISFIED, AWARDED.withAmountAwarded(gbp("1000")), among(capped))
                .at("no cap", NOT_APPLICABLE, over, among(CHEST))
                .at("no scheme", NOT_APPLICABLE, over.withScheme(Optional.empty()), among(capped))
                .at("the scheme is not on record", UNKNOWN, over, among())
                .at("two schemes of one id", UNKNOWN, over, among(capped, capped))
                .at("in another currency", UNKNOWN, AWARDED.withAmountAwarded(Money.parse("EUR 1")), among(capped))
                .at("awarded on the day", BREACHED, over.withAwardDate(DAY), among(capped))
                .at("awarded the day after", NOT_APPLICABLE, over.withAwardDate(DAY.plusDays(1)), among(capped))
                .at("no day of award", BREACHED, over.withAwardDate(Optional.empty()), among(capped))
                .at("applied for", NOT_APPLICABLE, without.withStatus(GrantStatus.APPLIED), among(capped))
                .at("withdrawn", NOT_APPLICABLE, without.withStatus(GrantStatus.WITHDRAWN), among(capped))
                .at("returned", UNKNOWN, without.withStatus(GrantStatus.RETURNED), among(capped))
                .at("no status", UNKNOWN, without.withStatus(Optional.empty()), among(capped))
                .at("the last day of the programme", BREACHED, over, on("2026-03-31", capped))
                .at("the day after the programme", NOT_APPLICABLE, over, on("2026-04-01", capped));
    }

    private static RuleSample<?> recipientEligible() {
        return RuleSample.of(new GrantRecipientEligible())
                .with(SATISFIED, AWARDED, among(CHEST))
                .with(BREACHED, AWARDED.withRecipientKind(RecipientKind.INDIVIDUAL), among(CHEST))
                .with(NOT_APPLICABLE, REFUSED, among(CHEST))
                .with(UNKNOWN, APPLIED, among(CHEST));
    }

    private static RuleSample<?> purposeNotExcluded() {
        return RuleSample.of(new GrantPurposeNotExcluded())
                .with(SATISFIED, AWARDED.withPurposes(Purpose.EVENT), among(CHEST))
                .with(BREACHED, AWARDED.withPurposes(Purpose.EVENT, Purpose.RECOVERABLE_VAT), among(CHEST))
                .with(NOT_APPLICABLE, AWARDED, among(CHEST.withExcludedPurposes()))
                .with(UNKNOWN, AWARDED, among(CHEST))
                .at(
                        "works, before the award",
                        BREACHED,
                        AWARDED.withPurposes(Purpose.WORKS, Purpose.ACTIVITY_BEFORE_AWARD),
                        among(CHEST.withExcludedPurposes(Purpose.WORKS, Purpose.ACTIVITY_BEFORE_AWARD)));
    }

    private static RuleSample<?> purposeAllowed() {
        return RuleSample.of(GrantPurposeAllowed.standard())
                .with(SATISFIED, AWARDED.withPurposes(Purpose.EVENT), among())
                .with(BREACHED, AWARDED.withPurposes(Purpose.POLITICAL), among())
                .with(NOT_APPLICABLE, AWARDED.withAwardDate(LocalDate.of(2015, 6, 30)), among())
                .with(UNKNOWN, AWARDED, among());
    }

    private static Grant used(String period) {
        return AWARDED.withPeriod(Periods.parse(period));
    }

    private static RuleSample<?> notRetrospective() {
        Scheme forward = CHEST.withExcludedPurposes(Purpose.ACTIVITY_BEFORE_AWARD);
        Grant before = used("2019-03-14/2019-09-15");
        return RuleSample.of(GrantRules.grantNotRetrospective())
                .with(SATISFIED, AWARDED, among(forward))
                .with(BREACHED, before, among(forward))
                .with(NOT_APPLICABLE, REFUSED, among(forward))
                .with(UNKNOWN, AWARDED.withPeriod(Optional.empty()), among(forward))
                .at("the day after the award", SATISFIED, used("2019-03-16/2019-09-15"), among(forward))
                .at("the scheme does not exclude it", NOT_APPLICABLE, before, among(CHEST))
                .at("no scheme", NOT_APPLICABLE, before.withScheme(Optional.empty()), among(forward))
                .at("the scheme is not on record", UNKNOWN, before, among())
                .at("no first day", UNKNOWN, used("../2019-09-15"), among(forward))
                .at("no day of award", UNKNOWN, before.withAwardDate(Optional.empty()), among(forward))
                .at("awarded the day after", NOT_APPLICABLE, before.withAwardDate(DAY.plusDays(1)), among(forward));
    }

    private static RuleSample<?> spentInTime() {
        Grant endOfAugust = AWARDED.withAwardDate(LocalDate.of(2018, 8, 31));
        return RuleSample.of(GrantRules.grantSpentInTime())
                .with(SATISFIED, AWARDED, among(CHEST))
                .with(BREACHED, used("2019-03-15/2020-03-14"), among(CHEST))
                .with(NOT_APPLICABLE, AWARDED, among(CHEST.withSpendWithinMonths(OptionalInt.empty())))
                .with(UNKNOWN, used("2019-03-15/.."), among(CHEST))
                .at("the day before six months are over", SATISFIED, used("2019-03-15/2019-09-14"), among(CHEST))
                .at("the day after the same day of the month", BREACHED, used("2019-03-15/2019-09-16"), among(CHEST))
                .at(
                        "no thirty-first of February",
                        SATISFIED,
                        endOfAugust.withPeriod(Periods.parse("2018-08-31/2019-02-28")),
                        among(CHEST))
                .at(
                        "the day after the last of February",
                        BREACHED,
                        endOfAugust.withPeriod(Periods.parse("2018-08-31/2019-03-01")),
                        among(CHEST))
                .at("one month", BREACHED, used("2019-03-15/2019-04-16"), among(CHEST.withSpendWithinMonths(1)))
                .at("no day of award", UNKNOWN, AWARDED.withAwardDate(Optional.empty()), among(CHEST))
                .at("refused", NOT_APPLICABLE, REFUSED, among(CHEST));
    }

    private static RuleSample<?> fitsPlan() {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .area(AREA)
                .period(Periods.parse("2018-01-01/2020-12-31"))
                .addPriority(Priority.builder()
                        .id(PriorityId.of("young-people"))
                        .title(RuleSamples.FREE_TEXT)
                        .build())
                .build();
        return RuleSample.of(new GrantFitsPlan())
                .with(SATISFIED, AWARDED.withPriorities(PriorityId.of("young-people")), among(CHEST, plan))
                .with(BREACHED, AWARDED.withPriorities(PriorityId.of("heritage")), among(CHEST, plan))
                .with(NOT_APPLICABLE, AWARDED, among(CHEST.withPlanPriority(Expectation.ENCOURAGED), plan))
                .with(UNKNOWN, AWARDED, among(CHEST, plan));
    }

    private static RuleSample<?> statusAgrees() {
        return RuleSample.of(new GrantStatusAgrees())
                .with(SATISFIED, AWARDED, among())
                .with(BREACHED, REFUSED.withPayments(paid("2019-04-01", "500")), among())
                .with(NOT_APPLICABLE, AWARDED.withAwardDate(DAY.plusDays(1)), among())
                .never(UNKNOWN, "only what is recorded is compared");
    }

    private static RuleSample<?> paymentsWithinAward() {
        return RuleSample.of(new GrantPaymentsWithinAward())
                .with(SATISFIED, AWARDED.withPayments(paid("2019-04-01", "500")), among())
                .with(BREACHED, AWARDED.withPayments(paid("2019-04-01", "1000")), among())
                .with(NOT_APPLICABLE, AWARDED, among())
                .never(UNKNOWN, "only what is recorded is compared")
                .at(
                        "more than the award, which was raised on the day",
                        SATISFIED,
                        AWARDED.withPayments(paid("2019-04-01", "1000"))
                                .withAmountChanges(AmountChange.of(DAY, Money.parse("GBP 1000"))),
                        among())
                .at(
                        "more than the award, which was raised the day after",
                        BREACHED,
                        AWARDED.withPayments(paid("2019-04-01", "1000"))
                                .withAmountChanges(AmountChange.of(DAY.plusDays(1), Money.parse("GBP 1000"))),
                        among())
                .at(
                        "more than the award as it was reduced",
                        BREACHED,
                        AWARDED.withPayments(paid("2019-04-01", "500"))
                                .withAmountChanges(AmountChange.of(DAY, Money.parse("GBP 300"))),
                        among())
                .at(
                        "kept, although the award was withdrawn on the day",
                        BREACHED,
                        AWARDED.withPayments(paid("2019-04-01", "500")).withWithdrawn(DAY),
                        among())
                .at(
                        "kept, and the award withdrawn the day after",
                        SATISFIED,
                        AWARDED.withPayments(paid("2019-04-01", "500")).withWithdrawn(DAY.plusDays(1)),
                        among())
                .at(
                        "all returned, and the award withdrawn",
                        SATISFIED,
                        AWARDED.withPayments(paid("2019-04-01", "500"))
                                .withReturned(paid("2020-02-29", "500"))
                                .withWithdrawn(DAY),
                        among());
    }

    private static RuleSample<?> datesInOrder() {
        Payment first = paid("2019-03-15", "500");
        Payment dayBefore = paid("2019-03-14", "500");
        Grant bare = APPLIED.withScheme(Optional.empty());
        return RuleSample.of(GrantRules.grantDatesInOrder())
                .with(SATISFIED, AWARDED.withPayments(first), among())
                .with(BREACHED, AWARDED.withPayments(dayBefore), among())
                .with(NOT_APPLICABLE, AWARDED, among())
                .never(UNKNOWN, "only the dates on record are compared")
                .at(
                        "applied for on the day of the award",
                        SATISFIED,
                        AWARDED.withApplied(LocalDate.of(2019, 3, 15)),
                        among())
                .at("applied for the day after", BREACHED, AWARDED.withApplied(LocalDate.of(2019, 3, 16)), among())
                .at(
                        "what became of the group seen on the day of the award",
                        SATISFIED,
                        AWARDED.withAfterwards(
                                ContinuationSeen.on(Continuation.INDEPENDENT, LocalDate.of(2019, 3, 15))),
                        among())
                .at(
                        "what became of the group seen the day before",
                        BREACHED,
                        AWARDED.withAfterwards(
                                ContinuationSeen.on(Continuation.INDEPENDENT, LocalDate.of(2019, 3, 14))),
                        among())
                .at("a payment due before the award", BREACHED, AWARDED.withPaymentsDue(dayBefore), among())
                .at("payments due on one day", SATISFIED, bare.withPaymentsDue(first, first), among())
                .at("payments out of order", BREACHED, bare.withPayments(first, dayBefore), among())
                .at(
                        "returned before the first payment",
                        BREACHED,
                        bare.withPayments(first).withReturned(dayBefore),
                        among())
                .at(
                        "returned before the second payment",
                        SATISFIED,
                        bare.withPayments(first, paid("2019-03-17", "1")).withReturned(paid("2019-03-16", "1")),
                        among())
                .at(
                        "paid before it was applied for, with no day of award",
                        BREACHED,
                        bare.withApplied(LocalDate.of(2019, 3, 15)).withPayments(dayBefore),
                        among());
    }

    private static RuleSample<?> tapers() {
        Grant tapered = AWARDED.withInstalmentPattern(InstalmentPattern.TAPERED);
        return RuleSample.of(new GrantTapers())
                .with(SATISFIED, tapered.withPaymentsDue(paid("2019-04-01", "600"), paid("2020-04-01", "300")), among())
                .with(BREACHED, tapered.withPaymentsDue(paid("2019-04-01", "300"), paid("2020-04-01", "700")), among())
                .with(NOT_APPLICABLE, AWARDED.withInstalmentPattern(InstalmentPattern.SINGLE), among())
                .never(UNKNOWN, "only what is recorded is compared");
    }

    private static RuleSample<?> notDuplicated() {
        Grant unnamed = AWARDED.withRecipient(Optional.empty()).withRecipientKind(Optional.empty());
        return RuleSample.of(new GrantNotDuplicated())
                .with(SATISFIED, AWARDED, among(AWARDED))
                .with(BREACHED, AWARDED, among(AWARDED, AWARDED.withId(GrantId.of("g2"))))
                .with(NOT_APPLICABLE, REFUSED, among(REFUSED))
                .never(UNKNOWN, "only what is recorded is compared")
                .at("no amount", NOT_APPLICABLE, AWARDED.withAmountAwarded(Optional.empty()), among())
                .at("no date of award", NOT_APPLICABLE, AWARDED.withAwardDate(Optional.empty()), among())
                .at("no recipient", NOT_APPLICABLE, unnamed, among())
                .at("an individual", NOT_APPLICABLE, unnamed.withRecipientKind(RecipientKind.INDIVIDUAL), among());
    }

    private static RuleSample<?> loanNotOverRepaid() {
        Loan loan = Loan.builder()
                .id(LoanId.of("l"))
                .area(AREA)
                .title(RuleSamples.FREE_TEXT)
                .build();
        Loan repaid = loan.withRepayments(paid("2019-04-01", "600"));
        Loan lent = repaid.withAmountLent(gbp("700"));
        return RuleSample.of(GrantRules.loanNotOverRepaid())
                .with(SATISFIED, repaid.withAmountLent(gbp("900")), among())
                .with(BREACHED, repaid.withAmountLent(gbp("500")), among())
                .with(NOT_APPLICABLE, loan, among())
                .never(UNKNOWN, "only what is recorded is compared")
                .at("all of it", SATISFIED, lent.withWrittenOff(paid("2019-05-01", "100")), among())
                .at("a penny too much", BREACHED, lent.withWrittenOff(paid("2019-05-01", "100.01")), among())
                .at("too much the day after", SATISFIED, lent.withWrittenOff(paid("2020-03-01", "100.01")), among())
                .at("too much on the day", BREACHED, lent.withWrittenOff(paid("2020-02-29", "100.01")), among())
                .at(
                        "all written off",
                        SATISFIED,
                        loan.withAmountLent(gbp("5")).withWrittenOff(paid("2019-05-01", "5")),
                        among())
                .at("lent is what was paid out", BREACHED, repaid.withPayments(paid("2018-04-01", "599.99")), among())
                .at("the amount lent is not recorded", NOT_APPLICABLE, repaid, among());
    }
}
