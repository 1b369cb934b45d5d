package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.grant.Expectation;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantDatesInOrder;
import io.github.biglocal.grant.GrantFitsPlan;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantNotDuplicated;
import io.github.biglocal.grant.GrantNotRetrospective;
import io.github.biglocal.grant.GrantPaymentsWithinAward;
import io.github.biglocal.grant.GrantPurposeAllowed;
import io.github.biglocal.grant.GrantPurposeNotExcluded;
import io.github.biglocal.grant.GrantRecipientEligible;
import io.github.biglocal.grant.GrantSpentInTime;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.GrantStatusAgrees;
import io.github.biglocal.grant.GrantTapers;
import io.github.biglocal.grant.InstalmentPattern;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.LoanNotOverRepaid;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.ListedRecords;
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
        return RuleContext.on(DAY, ListedRecords.of(records));
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
                .with(UNKNOWN, AWARDED, among(CHEST));
    }

    private static RuleSample<?> purposeAllowed() {
        return RuleSample.of(GrantPurposeAllowed.standard())
                .with(SATISFIED, AWARDED.withPurposes(Purpose.EVENT), among())
                .with(BREACHED, AWARDED.withPurposes(Purpose.POLITICAL), among())
                .with(NOT_APPLICABLE, AWARDED.withAwardDate(LocalDate.of(2015, 6, 30)), among())
                .with(UNKNOWN, AWARDED, among());
    }

    private static RuleSample<?> notRetrospective() {
        return RuleSample.of(new GrantNotRetrospective())
                .with(SATISFIED, AWARDED, among())
                .with(BREACHED, AWARDED.withPeriod(Periods.parse("2019-03-01/2019-09-15")), among())
                .with(NOT_APPLICABLE, REFUSED, among())
                .with(UNKNOWN, AWARDED.withPeriod(Optional.empty()), among());
    }

    private static RuleSample<?> spentInTime() {
        return RuleSample.of(new GrantSpentInTime())
                .with(SATISFIED, AWARDED, among(CHEST))
                .with(BREACHED, AWARDED.withPeriod(Periods.parse("2019-03-15/2020-03-14")), among(CHEST))
                .with(NOT_APPLICABLE, AWARDED, among(CHEST.withSpendWithinMonths(OptionalInt.empty())))
                .with(UNKNOWN, AWARDED.withPeriod(Periods.parse("2019-03-15/..")), among(CHEST));
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
                .with(UNKNOWN, AWARDED.withStatus(GrantStatus.RETURNED), among());
    }

    private static RuleSample<?> paymentsWithinAward() {
        return RuleSample.of(new GrantPaymentsWithinAward())
                .with(SATISFIED, AWARDED.withPayments(paid("2019-04-01", "500")), among())
                .with(BREACHED, AWARDED.withPayments(paid("2019-04-01", "1000")), among())
                .with(NOT_APPLICABLE, AWARDED, among())
                .with(UNKNOWN, APPLIED.withPayments(paid("2019-04-01", "500")), among());
    }

    private static RuleSample<?> datesInOrder() {
        return RuleSample.of(new GrantDatesInOrder())
                .with(SATISFIED, AWARDED.withPayments(paid("2019-03-15", "500")), among())
                .with(BREACHED, AWARDED.withPayments(paid("2019-03-14", "500")), among())
                .never(NOT_APPLICABLE, "every grant has its days, recorded or not")
                .with(UNKNOWN, AWARDED, among());
    }

    private static RuleSample<?> tapers() {
        Grant tapered = AWARDED.withInstalmentPattern(InstalmentPattern.TAPERED);
        return RuleSample.of(new GrantTapers())
                .with(SATISFIED, tapered.withPaymentsDue(paid("2019-04-01", "600"), paid("2020-04-01", "300")), among())
                .with(BREACHED, tapered.withPaymentsDue(paid("2019-04-01", "300"), paid("2020-04-01", "700")), among())
                .with(NOT_APPLICABLE, AWARDED.withInstalmentPattern(InstalmentPattern.SINGLE), among())
                .with(UNKNOWN, tapered, among());
    }

    private static RuleSample<?> notDuplicated() {
        return RuleSample.of(new GrantNotDuplicated())
                .with(SATISFIED, AWARDED, among(AWARDED))
                .with(BREACHED, AWARDED, among(AWARDED, AWARDED.withId(GrantId.of("g2"))))
                .with(NOT_APPLICABLE, REFUSED, among(REFUSED))
                .with(UNKNOWN, AWARDED.withAmountAwarded(Optional.empty()), among());
    }

    private static RuleSample<?> loanNotOverRepaid() {
        Loan loan = Loan.builder()
                .id(LoanId.of("l"))
                .area(AREA)
                .title(RuleSamples.FREE_TEXT)
                .build();
        Loan repaid = loan.withRepayments(paid("2019-04-01", "600"));
        return RuleSample.of(new LoanNotOverRepaid())
                .with(SATISFIED, repaid.withAmountLent(gbp("900")), among())
                .with(BREACHED, repaid.withAmountLent(gbp("500")), among())
                .with(NOT_APPLICABLE, loan, among())
                .with(UNKNOWN, repaid, among());
    }
}
