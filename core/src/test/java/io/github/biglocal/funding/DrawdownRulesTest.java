package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.agreement;
import static io.github.biglocal.funding.Accounts.drawdown;
import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.payment;
import static io.github.biglocal.funding.Accounts.returned;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.partnership.LtoAppointmentId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

class DrawdownRulesTest {
    private static final FundingAgreement AGREEMENT = agreement("f", "GBP 100000");
    private static final Drawdown DRAWDOWN = drawdown("f", "2016-04-01", "GBP 50000");
    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("plan"))
            .area(Accounts.AREA)
            .endorsed(LocalDate.of(2016, 2, 1))
            .build();

    private static <S extends Entity> Verdict verdict(Rule<S> rule, S subject, Entity... records) {
        return rule.verdict(subject, RuleContext.on(LocalDate.of(2020, 6, 1), ListedRecords.of(records)));
    }

    @ParameterizedTest
    @CsvSource({"2016-03-31, true", "2016-04-01, true", "2016-04-02, false"})
    void moneyIsDrawnFromTheDayThePlanIsEndorsedAndTheAgreementSigned(String date, boolean satisfied) {
        LocalDate day = LocalDate.parse(date);

        assertThat(
                        verdict(new DrawdownOnEndorsedPlan(), DRAWDOWN, AGREEMENT, PLAN.withEndorsed(day))
                                instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
        assertThat(
                        verdict(new DrawdownUnderSignedAgreement(), DRAWDOWN, AGREEMENT.withSigned(day))
                                instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
    }

    @ParameterizedTest
    @EnumSource(PlanChangeKind.class)
    void additionalFundingAndAChangeOfLtoNeedNoPlanOfTheirOwn(PlanChangeKind kind) {
        PlanChange change = PlanChange.builder()
                .id(PlanChangeId.of("c"))
                .area(Accounts.AREA)
                .kind(kind)
                .build();
        boolean exempt = Set.of(
                        PlanChangeKind.ADDITIONAL_FUNDING, PlanChangeKind.BRIDGING_GRANT, PlanChangeKind.CHANGE_OF_LTO)
                .contains(kind);
        Plan late = PLAN.withEndorsed(LocalDate.of(2017, 1, 1));

        assertThat(
                        verdict(
                                        new DrawdownOnEndorsedPlan(),
                                        DRAWDOWN,
                                        AGREEMENT.withPlanChange(change.id()),
                                        change,
                                        late)
                                instanceof Verdict.NotApplicable)
                .isEqualTo(exempt);
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        DrawdownOnEndorsedPlan rule = new DrawdownOnEndorsedPlan();

        assertThat(verdict(rule, DRAWDOWN)).isEqualTo(Verdict.unknown("the agreement f: 0 are recorded"));
        assertThat(verdict(rule, DRAWDOWN, AGREEMENT)).isEqualTo(Verdict.unknown("the plan plan: 0 are recorded"));
        assertThat(verdict(rule, DRAWDOWN, AGREEMENT.withPlan(Optional.empty()), PLAN))
                .isEqualTo(Verdict.unknown("the plan that the agreement pays for"));
        assertThat(verdict(rule, DRAWDOWN, AGREEMENT, PLAN.withEndorsed(Optional.empty())))
                .isEqualTo(Verdict.unknown("the day on which the plan was endorsed"));
        assertThat(verdict(rule, DRAWDOWN, AGREEMENT.withPlanChange(PlanChangeId.of("c")), PLAN))
                .isEqualTo(Verdict.unknown("the change c: 0 are recorded"));
        assertThat(verdict(new DrawdownUnderSignedAgreement(), DRAWDOWN, AGREEMENT))
                .isEqualTo(Verdict.unknown("the day on which the agreement was signed"));
    }

    private static LtoAppointment appointment(String organisation, String period) {
        return LtoAppointment.builder()
                .id(LtoAppointmentId.of(organisation))
                .area(Accounts.AREA)
                .organisation(OrganisationId.of(organisation))
                .period(Periods.parse(period))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "lto, 2016-04-01/.., true",
        "lto, 2016-04-02/.., false",
        "lto, ../2016-04-01, true",
        "lto, ../2016-03-31, false",
        "other, ../.., false"
    })
    void moneyIsPaidToAnOrganisationInPostOnTheDay(String organisation, String period, boolean satisfied) {
        Verdict verdict = verdict(new DrawdownToLtoInPost(), DRAWDOWN, AGREEMENT, appointment(organisation, period));

        assertThat(verdict instanceof Verdict.Satisfied).isEqualTo(satisfied);
        assertThat(verdict instanceof Verdict.Breached).isEqualTo(!satisfied);
    }

    @Test
    void onADayOfWhichNoAppointmentIsRecordedNobodyIsKnownNotToBeInPost() {
        assertThat(verdict(new DrawdownToLtoInPost(), DRAWDOWN, AGREEMENT, appointment("other", "2018-01-01/..")))
                .isEqualTo(Verdict.unknown("who was locally trusted organisation of the area on 2016-04-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2015-06-30, 2015-06-30, NotApplicable",
        "2015-07-01, 2016-04-01, Breached",
        "2015-06-30, 2015-07-01, Unknown",
        "2015-06-30, 2016-12-02, NotApplicable" // drawn after the return
    })
    void theContributionReturnedIsThatOfTheDaysOnWhichTheMoneyWasDrawn(String first, String second, String verdict) {
        FundingReturn back = returned("f", "2016-12-01", "GBP 100").withContribution(gbp("0"));

        assertThat(verdict(
                                LtoContributionReturned.standard(),
                                back,
                                drawdown("f", first, "GBP 1000"),
                                drawdown("f", second, "GBP 2000"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
        assertThat(verdict(LtoContributionReturned.standard(), back)).isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void eachOfSeveralOrganisationsMayBePaid() {
        assertThat(verdict(
                        new DrawdownToLtoInPost(),
                        DRAWDOWN,
                        AGREEMENT,
                        appointment("other", "../.."),
                        appointment("lto", "../..")))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({
        "50000, 2499.99, false",
        "50000, 2500, true",
        "50000, 2500.01, false",
        "0.10, 0, true",
        "0.10, 0.01, true",
        "0.10, 0.02, false",
        "1234.56, 61.72, true",
        "1234.56, 61.73, true",
        "1234.56, 61.71, false",
        "0, 0, true"
    })
    void fivePerCentRoundedEitherWayIsRight(String planMoney, String contribution, boolean right) {
        Drawdown drawdown = DRAWDOWN.withPlanMoney(gbp(planMoney)).withLtoContribution(gbp(contribution));
        FundingReturn back = returned("f", "2016-12-01", "GBP " + planMoney).withContribution(gbp(contribution));

        assertThat(verdict(LtoContributionPaid.standard(), drawdown) instanceof Verdict.Satisfied)
                .isEqualTo(right);
        assertThat(verdict(LtoContributionReturned.standard(), back) instanceof Verdict.Satisfied)
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2020-06-01, true", "2020-06-02, false"})
    void theContributionIsAskedFromJuly2015ToTheDay(String date, boolean asked) {
        Drawdown without = DRAWDOWN.withDate(LocalDate.parse(date)).withLtoContribution(gbp("0"));

        assertThat(verdict(LtoContributionPaid.standard(), without) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void anotherRateIsTheCallersToSet() {
        ContributionRate ten = new ContributionRate(LocalDateRange.ALL, Ratio.ofPercent(10), Citation.of("Terms"));

        assertThat(verdict(LtoContributionPaid.at(List.of(ten)), DRAWDOWN.withLtoContribution(gbp("4000"))))
                .isEqualTo(Verdict.breached(new WrongContribution(gbp("50000"), gbp("4000"), gbp("5000"))));
        assertThat(new WrongContribution(gbp("50000"), gbp("4000"), gbp("5000")).repair())
                .isEqualTo("Pay GBP 1000.00 more.");
        assertThat(new WrongContribution(gbp("50000"), gbp("6000"), gbp("5000")).repair())
                .isEqualTo("Take GBP 1000.00 off the contribution.");
    }

    private static final PlanChange BRIDGING = PlanChange.builder()
            .id(PlanChangeId.of("b"))
            .area(Accounts.AREA)
            .plan(PlanId.of("plan"))
            .kind(PlanChangeKind.BRIDGING_GRANT)
            .requested(LocalDate.of(2020, 4, 1))
            .amount(gbp("20000"))
            .build();

    private static Verdict bridging(PlanChange change, Entity... more) {
        List<Entity> records = new ArrayList<>(List.of(more));
        records.add(AGREEMENT.withSchedule(
                payment("2018-04-01", "30000"), payment("2018-10-01", "20000"), payment("2019-04-01", "10000")));
        return verdict(new BridgingGrantWithinAveragePayment(), change, records.toArray(Entity[]::new));
    }

    @ParameterizedTest
    @CsvSource({"19999.99, true", "20000, true", "20000.01, false"})
    void aBridgingGrantIsNoMoreThanTheAverageSixMonthPayment(String amount, boolean satisfied) {
        assertThat(bridging(BRIDGING.withAmount(gbp(amount))) instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
    }

    @Test
    void theAverageIsOverThePlanWhereItsPeriodIsKnown() {
        assertThat(bridging(BRIDGING, PLAN.withPeriod(Periods.parse("2018-04-01/2020-03-31"))))
                .isEqualTo(Verdict.breached(
                        new BridgingGrantWithinAveragePayment.OverCeiling(gbp("20000"), gbp("15000"))));
        assertThat(bridging(BRIDGING, PLAN.withPeriod(Periods.parse("2018-04-01/.."))))
                .isInstanceOf(Verdict.Satisfied.class);
    }

    @Test
    void theBridgingGrantItselfIsNoPaymentOfTheCurrentPlan() {
        FundingAgreement bridge = agreement("bridge", "GBP 90000")
                .withPlanChange(BRIDGING.id())
                .withSchedule(payment("2020-05-01", "90000"));

        assertThat(bridging(BRIDGING.withAmount(gbp("20000.01")), bridge)).isInstanceOf(Verdict.Breached.class);
        assertThat(bridging(BRIDGING.withPlan(Optional.empty()))).isEqualTo(Verdict.unknown("the current plan"));
        assertThat(bridging(BRIDGING.withAmount(Optional.empty()))).isEqualTo(Verdict.unknown("how much is asked for"));
        assertThat(bridging(BRIDGING.withAmount(Money.parse("EUR 1")))).isInstanceOf(Verdict.Unknown.class);
        assertThat(bridging(BRIDGING.withRequested(LocalDate.of(2019, 12, 31))))
                .isInstanceOf(Verdict.NotApplicable.class);
    }
}
