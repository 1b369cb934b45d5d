package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.agreement;
import static io.github.biglocal.funding.Accounts.drawdown;
import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.payment;
import static io.github.biglocal.funding.Accounts.returned;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        return rule.verdict(subject, RuleContext.on(LocalDate.of(2020, 6, 1), Records.of(records)));
    }

    @Test
    void whatIsNotRecordedIsNotKnown() {
        Rule<Drawdown> rule = DrawdownRules.drawdownOnEndorsedPlan();
        Missing agreement = Missing.record(AGREEMENT.id(), "the record of the funding agreement, which is missing");
        Missing endorsed = Missing.of(PLAN, "endorsed", "when the plan was endorsed");
        Missing change = Missing.record(PlanChangeId.of("c"), "the record of the plan change, which is missing");

        assertThat(verdict(rule, DRAWDOWN)).isEqualTo(Verdict.unknown(agreement));
        assertThat(verdict(rule, DRAWDOWN, AGREEMENT, AGREEMENT))
                .isEqualTo(Verdict.unknown(Missing.record(AGREEMENT.id(), "which funding agreement is meant")));
        assertThat(verdict(rule, DRAWDOWN, AGREEMENT))
                .isEqualTo(Verdict.unknown(Missing.record(PLAN.id(), "the record of the plan, which is missing")));
        assertThat(verdict(rule, DRAWDOWN, AGREEMENT.withPlan(Optional.empty()), PLAN))
                .isEqualTo(Verdict.unknown(AGREEMENT, "plan", "which plan the agreement pays for"));
        assertThat(verdict(rule, DRAWDOWN, AGREEMENT, PLAN.withEndorsed(Optional.empty())))
                .isEqualTo(Verdict.unknown(endorsed));
        assertThat(verdict(
                        rule,
                        DRAWDOWN,
                        AGREEMENT.withPlanChange(PlanChangeId.of("c")),
                        PLAN.withEndorsed(Optional.empty())))
                .isEqualTo(Verdict.unknown(change, endorsed));
        assertThat(verdict(DrawdownRules.drawdownUnderSignedAgreement(), DRAWDOWN, AGREEMENT))
                .isEqualTo(Verdict.unknown(AGREEMENT, "signed", "when the agreement was signed"));
    }

    @Test
    void saysWhatADrawdownCameBefore() {
        assertThat(verdict(
                                DrawdownRules.drawdownOnEndorsedPlan(),
                                DRAWDOWN,
                                AGREEMENT,
                                PLAN.withEndorsed(LocalDate.of(2016, 4, 2)))
                        .description())
                .isEqualTo("Breached: The money was drawn down on 1 April 2016, before the plan was endorsed (2 April"
                        + " 2016). Correct whichever date is wrong, or record why the money was paid first.");
        assertThat(verdict(DrawdownRules.drawdownsWithinAgreement(), AGREEMENT, DRAWDOWN.withPlanMoney(gbp("100400")))
                        .description())
                .isEqualTo(
                        "Breached: The drawdowns total £100,400, £400 more than the funding agreed"
                                + " (£100,000). Record the agreement for the extra £400, or correct whichever amount is wrong.");
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
                .isEqualTo(Verdict.unknown(new Missing(
                        Accounts.AREA.reference(),
                        "LtoAppointment",
                        "which organisation was the LTO of the area when the money was paid")));
        assertThat(verdict(
                        new DrawdownToLtoInPost(),
                        DRAWDOWN,
                        AGREEMENT,
                        appointment("other", "../.."),
                        appointment("lto", "../..").withPeriod(Optional.empty())))
                .isEqualTo(Verdict.unknown(
                        appointment("lto", "../.."), "period", "when the organisation was an LTO of the area"));
        assertThat(verdict(new DrawdownToLtoInPost(), DRAWDOWN, AGREEMENT, appointment("other", "../.."))
                        .description())
                .isEqualTo(
                        "Breached: The organisation that was paid on 1 April 2016 was not an LTO of the area on that date."
                                + " Record its appointment as LTO for that date, or correct the LTO named in the"
                                + " funding agreement.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-06-30 | 2015-06-30 | Not applicable: no rate of contribution applied when the money was drawn down.",
                "2015-07-01 | 2016-04-01 | Breached: No contribution was returned with plan money of £100; £5 was due."
                        + " Return £5, or correct the amount.",
                "2015-06-30 | 2015-07-01 | Not applicable: the money was drawn down at different rates of contribution, and it is not"
                        + " recorded which part was returned.",
                "2015-06-30 | 2016-12-02 | Not applicable: no rate of contribution applied when the money was drawn down." // drawn after the return
            })
    void theContributionReturnedIsThatOfTheDaysOnWhichTheMoneyWasDrawn(String first, String second, String verdict) {
        FundingReturn back = returned("f", "2016-12-01", "GBP 100").withContribution(gbp("0"));

        assertThat(verdict(
                                LtoContributionReturned.standard(),
                                back,
                                drawdown("f", first, "GBP 1000"),
                                drawdown("f", second, "GBP 2000"))
                        .description())
                .isEqualTo(verdict);
    }

    @Test
    void whereNoDrawdownIsOnRecordTheContributionDueBackIsNotKnown() {
        FundingReturn back = returned("f", "2016-12-01", "GBP 100");
        Missing drawn = new Missing(AGREEMENT.reference(), "Drawdown", "when the returned money was drawn down");

        assertThat(verdict(LtoContributionReturned.standard(), back.withContribution(gbp("5"))))
                .isEqualTo(Verdict.unknown(drawn));
        assertThat(verdict(LtoContributionReturned.standard(), back))
                .isEqualTo(Verdict.unknown(
                        drawn, Missing.of(back, "contribution", "what contribution was returned with the money")));
        assertThat(verdict(LtoContributionReturned.standard(), returned("f", "2015-06-30", "GBP 100")))
                .isEqualTo(Verdict.notApplicable("no rate of contribution applied when the money was drawn down"));
        assertThat(verdict(LtoContributionReturned.at(rate(10, LocalDateRange.ALL)), back.withContribution(gbp("10"))))
                .isEqualTo(Verdict.satisfied());
    }

    private static Series<Edition<Ratio>> rate(int percent, LocalDateRange period) {
        return Series.of(List.of(Edition.of(period, Ratio.ofPercent(percent), Citation.of("Terms"))));
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
        assertThat(verdict(LtoContributionReturned.standard(), back, DRAWDOWN) instanceof Verdict.Satisfied)
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
        LtoContributionPaid rule = LtoContributionPaid.at(rate(10, LocalDateRange.ALL));

        assertThat(verdict(rule, DRAWDOWN.withLtoContribution(gbp("4000"))).description())
                .isEqualTo("Breached: A contribution of £4,000 was paid on plan money of £50,000; £5,000 was"
                        + " due. Ask Local Trust to pay £1,000 more, or correct the amount.");
        assertThat(verdict(rule.with("rate", rate(8, LocalDateRange.ALL)), DRAWDOWN.withLtoContribution(gbp("4000"))))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(LtoContributionPaid.standard(), DRAWDOWN))
                .isEqualTo(
                        Verdict.unknown(DRAWDOWN, "ltoContribution", "what contribution was paid with the drawdown"));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAWN, 4000, 'Ask Local Trust to pay £1,000 more, or correct the amount.'",
        "DRAWN, 6000, 'Return the £1,000 overpaid, or correct the amount.'",
        "RETURNED, 4000, 'Return £1,000 more, or correct the amount.'",
        "RETURNED, 6000, 'Ask Local Trust to refund £1,000, or correct the amount.'"
    })
    void whoPaysTheDifferenceDependsOnWhichWayTheMoneyWent(
            LtoContribution.Direction direction, String contribution, String repair) {
        WrongContribution finding =
                new WrongContribution(direction, DRAWDOWN.reference(), gbp("100000"), gbp(contribution), gbp("5000"));

        assertThat(finding.repair()).isEqualTo(repair);
    }

    private static final PlanChange BRIDGING = PlanChange.builder()
            .id(PlanChangeId.of("b"))
            .area(Accounts.AREA)
            .plan(PLAN.id())
            .kind(PlanChangeKind.BRIDGING_GRANT)
            .requested(LocalDate.of(2020, 4, 1))
            .amount(gbp("20000"))
            .build();

    @Test
    void saysByHowMuchABridgingGrantIsTooMuch() {
        FundingAgreement scheduled = AGREEMENT.withSchedule(
                payment("2018-04-01", "30000"), payment("2018-10-01", "20000"), payment("2019-04-01", "10000"));
        Plan twoYears = PLAN.withPeriod(Periods.parse("2018-04-01/2020-03-31"));

        assertThat(verdict(AgreementRules.bridgingGrantWithinAveragePayment(), BRIDGING, scheduled, twoYears)
                        .description())
                .isEqualTo("Breached: The bridging grant (£20,000) is more than the average six-month payment of the"
                        + " current plan (£15,000). Request £5,000 less, or submit a new plan.");
    }

    @Test
    void saysWhatTheAveragePaymentHangsOn() {
        Rule<PlanChange> rule = AgreementRules.bridgingGrantWithinAveragePayment();
        PlanChange bare =
                BRIDGING.withPlan(Optional.empty()).withAmount(Optional.empty()).withRequested(Optional.empty());

        assertThat(verdict(rule, bare))
                .isEqualTo(Verdict.unknown(
                        Missing.of(bare, "requested", "when the bridging grant was requested"),
                        Missing.of(bare, "amount", "how much is requested"),
                        Missing.of(bare, "plan", "which plan is current")));
        assertThat(verdict(rule, BRIDGING, PLAN))
                .isEqualTo(Verdict.unknown(Missing.records(
                        PLAN, FundingAgreement.class, "what is paid under the current plan, and when")));
        assertThat(verdict(rule, BRIDGING, PLAN, AGREEMENT))
                .isEqualTo(Verdict.unknown(AGREEMENT, "schedule", "what is paid under the agreement, and when"));
        assertThat(verdict(rule, BRIDGING, PLAN, AGREEMENT.withSchedule(payment("2018-04-01", "1"))))
                .isEqualTo(Verdict.unknown(PLAN, "period", "when the current plan starts and ends"));
    }

    @Test
    void saysHowMuchWasLeftWhenABridgingGrantWasRequested() {
        BridgingGrantWithNoMoneyLeft rule = new BridgingGrantWithNoMoneyLeft();
        Missing drawn = Missing.records(AGREEMENT, Drawdown.class, "what was drawn down under the agreement");
        Missing spent = Missing.records(
                AGREEMENT, SpendReport.class, "what was spent by the time the bridging grant was requested");

        assertThat(verdict(rule, BRIDGING, AGREEMENT, DRAWDOWN).description())
                .isEqualTo(
                        "Breached: At least £50,000 of the current plan's funding was still to be drawn down or spent"
                                + " when the bridging grant was requested. Request an extension instead, or correct the drawdowns and spending recorded.");
        assertThat(verdict(rule, BRIDGING, AGREEMENT)).isEqualTo(Verdict.unknown(List.of(drawn, spent), 1));
        assertThat(verdict(rule, BRIDGING, AGREEMENT, DRAWDOWN.withPlanMoney(gbp("100000"))))
                .isEqualTo(Verdict.unknown(spent));
    }

    private static final Plan COSTED = PLAN.withActions(
                    Action.builder()
                            .id(ActionId.of("a"))
                            .title("t")
                            .cost(gbp("60000"))
                            .build(),
                    Action.builder().id(ActionId.of("b")).title("t").build())
            .withEndorsed(LocalDate.of(2019, 10, 1));

    @Test
    void whatIsOfferedIsWithinTheActionPlan() {
        OfferWithinActionPlan rule = new OfferWithinActionPlan();
        Action uncosted = COSTED.actions().get(1);
        Plan cheap = COSTED.withActions(COSTED.actions().get(0), uncosted.withCost(gbp("39999")));

        assertThat(verdict(rule, cheap, AGREEMENT).description())
                .isEqualTo(
                        "Breached: The funding offered for the plan (£100,000) is £1 more than its actions cost"
                                + " (£99,999). Record the actions that the extra £1 pays for, or correct whichever amount is wrong.");
        assertThat(verdict(rule, COSTED, AGREEMENT))
                .isEqualTo(Verdict.unknown(uncosted, "cost", "what the action costs"));
        assertThat(verdict(rule, COSTED.withEndorsed(Optional.empty()), AGREEMENT))
                .isEqualTo(Verdict.unknown(
                        Missing.of(COSTED, "period", "when the plan was submitted or endorsed, or when it starts"),
                        Missing.of(uncosted, "cost", "what the action costs")));
    }

    /** Of £100,000 budgeted, £60,000 is offered; each of the others may have been offered by the day, or not. */
    @ParameterizedTest
    @CsvSource({"20000 20000, 0", "20000 20001, 1", "40001 1, 1", "30000 30000 30000, 2", "40000 40000 1, 2"})
    void theLeastNumberOfDatesThatSettlesItIsGiven(String amounts, int settledBy) {
        List<Entity> records = new ArrayList<>(List.of(AGREEMENT.withAmount(gbp("60000"))));
        for (String amount : List.of(amounts.split(" ", -1))) {
            records.add(agreement("g" + records.size(), "GBP " + amount).withOffered(Optional.empty()));
        }
        Plan plan = COSTED.withActions(COSTED.actions().get(0).withCost(gbp("100000")));
        Verdict verdict = verdict(new OfferWithinActionPlan(), plan, records.toArray(Entity[]::new));

        assertThat(verdict instanceof Verdict.Unknown unknown ? unknown.settledBy() : 0)
                .isEqualTo(settledBy);
    }
}
