package io.github.biglocal.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.CommissionAwardFollowsTender.TenderNotComplete;
import io.github.biglocal.commission.CommissionBudgetNearTender.FarFromTender;
import io.github.biglocal.commission.CommissionCoDesignAgrees.Named;
import io.github.biglocal.commission.CommissionContractFollowsAward.NoAward;
import io.github.biglocal.commission.CommissionDatesInOrder.OutOfOrder;
import io.github.biglocal.commission.CommissionDatesInOrder.Step;
import io.github.biglocal.commission.CommissionDirectHasOneTenderer.Competition;
import io.github.biglocal.commission.CommissionEndingAgrees.ContractNotTerminated;
import io.github.biglocal.commission.CommissionEndingAgrees.NotEarly;
import io.github.biglocal.commission.CommissionMilestonesAgree.MetThoughUnmet;
import io.github.biglocal.commission.CommissionNotPaidAfterEnd.PaidAfterEnd;
import io.github.biglocal.commission.CommissionPaidUnderContract.PaidWithoutContract;
import io.github.biglocal.commission.CommissionPaymentsWithinValue.Overpaid;
import io.github.biglocal.commission.CommissionPaymentsWithinValue.StillToPay;
import io.github.biglocal.commission.CommissionProviderIsSupplier.NotAwarded;
import io.github.biglocal.commission.CommissionTenderersCounted.CountDiffers;
import io.github.biglocal.commission.CommissionValueNearAward.FarFromAward;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeten.extra.LocalDateRange;

/** The coherence of a commission, rule by rule. */
class CommissionCoherenceTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final OrganisationId TRUST = OrganisationId.of("trust");
    private static final OrganisationId OTHER = OrganisationId.of("other");
    private static final Commission BARE = Commission.builder()
            .id(CommissionId.of("c"))
            .area(AreaId.of("a"))
            .title("Youth work")
            .build();

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Payment on(String day, String amount) {
        return Payment.of(day(day), gbp(amount));
    }

    private static Verdict verdict(Rule<Commission> rule, Commission commission) {
        return rule.verdict(commission, RuleContext.on(DAY));
    }

    @Test
    void aCommissionOfWhichNothingIsRecordedBreachesNothing() {
        assertThat(CommissionRules.all())
                .allSatisfy(rule -> assertThat(rule.subjectType()).isEqualTo(Commission.class))
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(List.<Rule<Commission>>of(
                        new CommissionCoDesignAgrees(),
                        CommissionBudgetNearTender.standard(),
                        new CommissionTenderersCounted(),
                        new CommissionDirectHasOneTenderer(),
                        new CommissionAwardFollowsTender(),
                        new CommissionProviderIsSupplier(),
                        CommissionValueNearAward.standard(),
                        new CommissionContractFollowsAward(),
                        new CommissionMilestonesAgree(),
                        new CommissionPaidUnderContract(),
                        new CommissionPaymentsWithinValue(),
                        new CommissionEndingAgrees(),
                        CommissionNotPaidAfterEnd.standard()))
                .allSatisfy(rule -> assertThat(verdict(rule, BARE)).isInstanceOf(Verdict.NotApplicable.class));
    }

    // Milestones.

    private static Milestone milestone(MilestoneStatus status, @Nullable LocalDate met) {
        return new Milestone("t", Optional.empty(), Optional.of(status), Optional.ofNullable(met), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void aMilestoneThatIsNotMetHasNoDayOnWhichItWas(MilestoneStatus status) {
        Rule<Commission> rule = new CommissionMilestonesAgree();
        Commission dated = BARE.withMilestones(milestone(MilestoneStatus.MET, DAY), milestone(status, DAY));
        Commission undated = BARE.withMilestones(milestone(status, null));

        switch (status) {
            case SCHEDULED, NOT_MET -> {
                assertThat(verdict(rule, dated)).isEqualTo(Verdict.breached(new MetThoughUnmet(2, status, DAY)));
                assertThat(verdict(rule, undated)).isEqualTo(Verdict.satisfied());
            }
            case MET -> {
                assertThat(verdict(rule, dated)).isEqualTo(Verdict.satisfied());
                assertThat(verdict(rule, undated)).isEqualTo(Verdict.unknown("the day on which 1 milestone was met"));
            }
            case PARTIALLY_MET -> {
                assertThat(verdict(rule, dated)).isEqualTo(Verdict.satisfied());
                assertThat(verdict(rule, undated)).isEqualTo(Verdict.satisfied());
            }
        }
    }

    @Test
    void aMissingDayDoesNotHideAContradiction() {
        assertThat(verdict(
                        new CommissionMilestonesAgree(),
                        BARE.withMilestones(
                                milestone(MilestoneStatus.MET, null), milestone(MilestoneStatus.NOT_MET, DAY))))
                .isInstanceOf(Verdict.Breached.class);
    }

    // Stages.

    @ParameterizedTest
    @EnumSource
    void nothingIsPaidUnderAContractThatIsNotInForce(ContractStatus status) {
        Commission paid = BARE.withContractStatus(status).withPayments(on("2018-06-01", "5"));
        boolean inForce = status == ContractStatus.ACTIVE || status == ContractStatus.TERMINATED;

        assertThat(verdict(new CommissionPaidUnderContract(), paid))
                .isEqualTo(inForce ? Verdict.satisfied() : Verdict.breached(new PaidWithoutContract(status, gbp("5"))));
        assertThat(verdict(new CommissionPaidUnderContract(), paid.withPayments(on("2018-06-02", "5"))))
                .isEqualTo(Verdict.notApplicable("nothing is paid on record"));
        assertThat(verdict(new CommissionPaidUnderContract(), paid.withPayments(on("2018-06-01", "0"))))
                .isEqualTo(Verdict.notApplicable("nothing is paid on record"));
    }

    @ParameterizedTest
    @EnumSource
    void thereIsAContractOnlyWhereTheAwardIsInForce(AwardStatus status) {
        Commission awarded = BARE.withAwardStatus(status);
        Verdict expected = status == AwardStatus.ACTIVE ? Verdict.satisfied() : Verdict.breached(new NoAward(status));
        Rule<Commission> rule = new CommissionContractFollowsAward();

        assertThat(verdict(rule, awarded.withSigned(DAY))).isEqualTo(expected);
        assertThat(verdict(rule, awarded.withContractStatus(ContractStatus.PENDING)))
                .isEqualTo(expected);
        assertThat(verdict(rule, awarded)).isEqualTo(Verdict.notApplicable("no contract is on record"));
    }

    @ParameterizedTest
    @EnumSource
    void thereIsAnAwardOnlyWhereTheTenderIsComplete(TenderStatus status) {
        Commission tendered = BARE.withTenderStatus(status);
        Verdict expected =
                status == TenderStatus.COMPLETE ? Verdict.satisfied() : Verdict.breached(new TenderNotComplete(status));

        assertThat(List.of(
                        tendered.withAwardStatus(AwardStatus.PENDING),
                        tendered.withAwarded(DAY),
                        tendered.withAwardValue(gbp("5")),
                        tendered.withSuppliers(TRUST),
                        tendered.withContractStatus(ContractStatus.ACTIVE),
                        tendered.withSigned(DAY)))
                .allSatisfy(commission -> assertThat(verdict(new CommissionAwardFollowsTender(), commission))
                        .isEqualTo(expected));
        assertThat(verdict(new CommissionAwardFollowsTender(), tendered))
                .isEqualTo(Verdict.notApplicable("no award and no contract is on record"));
    }

    @Test
    void anAwardOfATenderOfUnknownStatusCannotBeJudged() {
        assertThat(List.of(
                        BARE.withTenderPeriod(Periods.parse("2018-01-01/2018-01-31")),
                        BARE.withTenderValue(gbp("5")),
                        BARE.withNumberOfTenderers(0),
                        BARE.withTenderers(TRUST)))
                .allSatisfy(commission -> assertThat(
                                verdict(new CommissionAwardFollowsTender(), commission.withAwarded(DAY)))
                        .isEqualTo(Verdict.unknown("how far the tender has come")));
    }

    // Dates.

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void aStepIsNotBeforeTheOneItFollows(int days, boolean inOrder) {
        LocalDate before = day("2018-02-10");
        LocalDate after = before.plusDays(days);
        LocalDateRange tender = LocalDateRange.ofClosed(day("2018-01-01"), before);
        LocalDateRange delivery = LocalDateRange.ofClosed(before, day("2018-12-31"));

        assertThat(Map.of(
                        BARE.withTenderPeriod(tender).withAwarded(after),
                        new OutOfOrder(Step.TENDER_CLOSES, before, Step.AWARD, after),
                        BARE.withTenderPeriod(tender).withPeriod(LocalDateRange.ofClosed(after, DAY)),
                        new OutOfOrder(Step.TENDER_CLOSES, before, Step.DELIVERY_BEGINS, after),
                        BARE.withAwarded(before).withSigned(after),
                        new OutOfOrder(Step.AWARD, before, Step.SIGNATURE, after),
                        BARE.withSigned(before).withPayments(Payment.of(after, gbp("1"))),
                        new OutOfOrder(Step.SIGNATURE, before, Step.PAYMENT, after),
                        BARE.withAwarded(before).withPayments(Payment.of(after, gbp("1"))),
                        new OutOfOrder(Step.AWARD, before, Step.PAYMENT, after),
                        BARE.withPeriod(delivery).withEnded(after),
                        new OutOfOrder(Step.DELIVERY_BEGINS, before, Step.END, after),
                        BARE.withPayments(Payment.of(before, gbp("1")), Payment.of(after, gbp("1"))),
                        new OutOfOrder(Step.PAYMENT, before, Step.PAYMENT, after)))
                .allSatisfy((commission, finding) -> assertThat(verdict(new CommissionDatesInOrder(), commission))
                        .isEqualTo(inOrder ? Verdict.satisfied() : Verdict.breached(finding)));
    }

    @Test
    void openPeriodsHaveNoDaysToCompare() {
        assertThat(verdict(
                        new CommissionDatesInOrder(),
                        BARE.withTenderPeriod(Periods.parse("2018-01-01/.."))
                                .withPeriod(Periods.parse("../2017-01-01"))
                                .withAwarded(day("2017-01-01"))))
                .isEqualTo(Verdict.unknown("two of the days of the commission to compare"));
        assertThat(new OutOfOrder(Step.PAYMENT, DAY, Step.PAYMENT, day("2018-05-31")).problem())
                .isEqualTo("The payment of 2018-05-31 is recorded after the one of 2018-06-01.");
        assertThat(new OutOfOrder(Step.AWARD, DAY, Step.SIGNATURE, day("2018-05-31")).problem())
                .isEqualTo("The signature on 2018-05-31 is before the award on 2018-06-01.");
    }

    // Amounts.

    @ParameterizedTest
    @CsvSource({"0, true", "999.99, true", "1000, true", "1000.01, false"})
    void paymentsComeToNoMoreThanTheContract(String paid, boolean within) {
        Commission commission =
                BARE.withValue(gbp("1000")).withPayments(on("2018-06-01", paid), on("2018-06-02", "9999"));

        assertThat(verdict(new CommissionPaymentsWithinValue(), commission))
                .isEqualTo(
                        within
                                ? Verdict.satisfied(new StillToPay(gbp(paid), gbp("1000")))
                                : Verdict.breached(new Overpaid(gbp(paid), gbp("1000"))));
    }

    @ParameterizedTest
    @CsvSource({
        "499.99, false", // below half
        "500, true",
        "1000, true",
        "1500, true",
        "1500.01, false" // above one and a half
    })
    void anAmountIsWithinHalfAsMuchAgainOfTheOneItComesFrom(String amount, boolean near) {
        assertThat(verdict(
                        CommissionValueNearAward.standard(),
                        BARE.withAwardValue(gbp("1000")).withValue(gbp(amount))))
                .isEqualTo(
                        near
                                ? Verdict.satisfied()
                                : Verdict.breached(
                                        new FarFromAward(gbp(amount), gbp("1000"), gbp("500"), gbp("1500"))));
        assertThat(verdict(
                        CommissionBudgetNearTender.standard(),
                        BARE.withTenderValue(gbp("1000")).withBudget(gbp(amount))))
                .isEqualTo(
                        near
                                ? Verdict.satisfied()
                                : Verdict.breached(
                                        new FarFromTender(gbp(amount), gbp("1000"), gbp("500"), gbp("1500"))));
    }

    @Test
    void theLimitsAreTheCallersToSet() {
        CommissionValueNearAward close =
                CommissionValueNearAward.standard().between(Ratio.ofPercent(90), Ratio.of(4, 3));
        Commission awarded = BARE.withAwardValue(gbp("1000"));
        assertThat(verdict(close, awarded.withValue(gbp("1333.33")))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(close, awarded.withValue(gbp("1333.34"))))
                .isEqualTo(Verdict.breached(new FarFromAward(gbp("1333.34"), gbp("1000"), gbp("900"), gbp("1333.33"))));
        assertThatIllegalArgumentException().isThrownBy(() -> close.between(Ratio.ONE, Ratio.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> close.between(Ratio.of(-1, 2), Ratio.ONE));
    }

    @Test
    void saysHowFarAnAmountIsFromWhatWouldDo() {
        assertThat(new FarFromAward(gbp("400"), gbp("1000"), gbp("500"), gbp("1500")).problem())
                .isEqualTo(
                        "The value of the contract is GBP 400.00, GBP 100.00 less than the least to expect of an award"
                                + " of GBP 1000.00.");
        assertThat(new FarFromTender(gbp("1600"), gbp("1000"), gbp("500"), gbp("1500")).problem())
                .isEqualTo("The budget is GBP 1600.00, GBP 100.00 more than the most to expect of a tender of"
                        + " GBP 1000.00.");
    }

    @Test
    void ofAnAwardOfNothingThereIsNoShare() {
        assertThat(verdict(
                        CommissionValueNearAward.standard(),
                        BARE.withAwardValue(gbp("0")).withValue(gbp("5"))))
                .isEqualTo(Verdict.notApplicable("no award of more than nothing is on record"));
    }

    // Tenderers.

    @ParameterizedTest
    @CsvSource({
        "0, 0, Satisfied",
        "1, 0, Unknown",
        "0, 1, Breached",
        "1, 2, Breached",
        "2, 2, Satisfied",
        "2, 1, Unknown",
        "3, 2, Unknown"
    })
    void noMoreTenderersAreNamedThanAreCounted(int counted, int named, String verdict) {
        Commission commission = BARE.withNumberOfTenderers(counted)
                .withTenderers(List.of(TRUST, OTHER).subList(0, named));
        Verdict answer = verdict(new CommissionTenderersCounted(), commission);

        assertThat(answer.getClass().getSimpleName()).isEqualTo(verdict);
        if (answer instanceof Verdict.Breached) {
            assertThat(answer).isEqualTo(Verdict.breached(new CountDiffers(counted, named)));
        }
        assertThat(verdict(new CommissionTenderersCounted(), BARE.withTenderers(TRUST)))
                .isEqualTo(Verdict.unknown("the number of tenderers"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false"})
    void whereTheProviderWasChosenDirectlyThereIsOneTendererAtMost(int tenderers, boolean direct) {
        Commission commission = BARE.withMethod(ProcurementMethod.DIRECT).withNumberOfTenderers(tenderers);
        Rule<Commission> rule = new CommissionDirectHasOneTenderer();

        assertThat(verdict(rule, commission))
                .isEqualTo(direct ? Verdict.satisfied() : Verdict.breached(new Competition(tenderers)));
        assertThat(verdict(rule, commission.withTenderers(TRUST, OTHER)))
                .isEqualTo(Verdict.breached(new Competition(2)));
        assertThat(verdict(rule, commission.withMethod(ProcurementMethod.LIMITED)))
                .isEqualTo(Verdict.notApplicable("the provider was not chosen directly"));
        assertThat(verdict(rule, commission.withMethod(Optional.empty())))
                .isEqualTo(Verdict.unknown("how the provider was chosen"));
    }

    @Test
    void theProviderIsOneOfThoseTheAwardWasMadeTo() {
        Rule<Commission> rule = new CommissionProviderIsSupplier();
        Commission awarded = BARE.withSuppliers(TRUST);

        assertThat(verdict(rule, awarded.withProvider(TRUST))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, awarded.withProvider(OTHER))).isEqualTo(Verdict.breached(new NotAwarded(OTHER)));
        assertThat(verdict(rule, awarded)).isEqualTo(Verdict.notApplicable("no contract is on record"));
        assertThat(verdict(rule, awarded.withSigned(DAY))).isEqualTo(Verdict.unknown("the provider"));
        assertThat(verdict(rule, BARE.withAwarded(DAY).withProvider(TRUST)))
                .isEqualTo(Verdict.unknown("to whom the award was made"));
    }

    // The end.

    @ParameterizedTest
    @EnumSource
    void theContractOfACommissionThatEndedIsAtItsEnd(ContractStatus status) {
        Commission ended =
                BARE.withEnding(CommissionEnding.COMPLETED).withEnded(DAY).withContractStatus(status);

        assertThat(verdict(new CommissionEndingAgrees(), ended))
                .isEqualTo(
                        status == ContractStatus.TERMINATED
                                ? Verdict.satisfied()
                                : Verdict.breached(new ContractNotTerminated(status)));
        assertThat(verdict(new CommissionEndingAgrees(), ended.withEnded(DAY.plusDays(1))))
                .isEqualTo(Verdict.notApplicable("the commission ends later"));
    }

    @ParameterizedTest
    @CsvSource({"2018-03-30, true", "2018-03-31, false", "2018-04-01, false"})
    void whatEndedEarlyEndedBeforeItsLastDay(LocalDate ended, boolean early) {
        Commission commission = BARE.withPeriod(Periods.parse("2016-04-01/2018-03-31"))
                .withEnding(CommissionEnding.ENDED_EARLY)
                .withEnded(ended);
        Rule<Commission> rule = new CommissionEndingAgrees();

        assertThat(verdict(rule, commission))
                .isEqualTo(early ? Verdict.satisfied() : Verdict.breached(new NotEarly(ended, day("2018-03-31"))));
        assertThat(verdict(rule, commission.withEnding(CommissionEnding.BROUGHT_IN_HOUSE)))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, commission.withPeriod(Periods.parse("2016-04-01/.."))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void asLongAsTheWayOrTheDayIsNotRecordedTheQuestionIsOpen() {
        Rule<Commission> rule = new CommissionEndingAgrees();

        assertThat(verdict(rule, BARE.withEnded(DAY))).isEqualTo(Verdict.unknown("how the commission ended"));
        assertThat(verdict(rule, BARE.withEnding(CommissionEnding.COMPLETED)))
                .isEqualTo(Verdict.unknown("the day on which the commission ended"));
        assertThat(verdict(rule, BARE.withContractStatus(ContractStatus.TERMINATED)))
                .isEqualTo(Verdict.unknown("how and when the commission ended"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-31, 0, true",
        "2018-04-01, 0, false", // the day after
        "2018-04-30, 30, true",
        "2018-05-01, 30, false",
        "2018-06-02, 0, true" // later than asked about
    })
    void nothingIsPaidAfterTheEnd(LocalDate paid, int allowed, boolean satisfied) {
        LocalDate ended = day("2018-03-31");
        Commission commission = BARE.withEnded(ended).withPayments(Payment.of(paid, gbp("5")));

        assertThat(verdict(CommissionNotPaidAfterEnd.standard().allowing(allowed), commission))
                .isEqualTo(satisfied ? Verdict.satisfied() : Verdict.breached(new PaidAfterEnd(paid, gbp("5"), ended)));
        assertThat(verdict(CommissionNotPaidAfterEnd.standard(), commission.withEnded(DAY.plusDays(1))))
                .isEqualTo(Verdict.notApplicable("the commission ends later"));
        assertThat(verdict(CommissionNotPaidAfterEnd.standard(), commission.withPayments(Payment.of(DAY, gbp("0")))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void theDaysAllowedForALastInvoiceAreAParameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommissionNotPaidAfterEnd.standard().allowing(-1));
        assertThat(new PaidAfterEnd(day("2018-04-01"), gbp("5"), day("2018-03-31")).problem())
                .isEqualTo("A payment of GBP 5.00 was made on 2018-04-01, 1 day after the commission ended.");
    }

    // Design.

    @Test
    void aCommissionThatWasNotCoDesignedNamesNobody() {
        Rule<Commission> rule = new CommissionCoDesignAgrees();
        Commission not = BARE.withCoDesign(CoDesign.NOT_CO_DESIGNED);
        Commission co = BARE.withCoDesign(CoDesign.CO_DESIGNED);

        assertThat(verdict(rule, not)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, not.withDesignedWith("young people", "parents")))
                .isEqualTo(Verdict.breached(new Named(2)));
        assertThat(verdict(rule, co)).isEqualTo(Verdict.unknown("who took part in the design"));
        assertThat(verdict(rule, co.withDesignedWith("young people"))).isEqualTo(Verdict.satisfied());
        assertThat(new Named(1).problem())
                .isEqualTo("The commission is said not to be co-designed, and 1 group that took part is named.");
    }

    // Through time.

    @Test
    void betweenTheDaysOfItsRecordTheAnswersStayTheSame() {
        Commission commission = BARE.withContractStatus(ContractStatus.PENDING)
                .withValue(gbp("10"))
                .withPayments(on("2018-02-01", "6"), on("2018-04-02", "6"), on("2018-04-05", "6"))
                .withEnding(CommissionEnding.COMPLETED)
                .withEnded(day("2018-04-01"));
        LocalDateRange year = Periods.parse("2018-01-01/2018-12-31");

        assertThat(List.<Rule<Commission>>of(
                        new CommissionPaidUnderContract(),
                        new CommissionPaymentsWithinValue(),
                        new CommissionEndingAgrees(),
                        CommissionNotPaidAfterEnd.standard().allowing(2)))
                .allSatisfy(rule -> {
                    Timeline timeline = Timeline.of(rule, commission, Records.NONE, year);
                    assertThat(timeline.intervals()).hasSizeGreaterThan(1);
                    assertThat(year.stream())
                            .allMatch(date -> timeline.on(date).equals(rule.verdict(commission, RuleContext.on(date))));
                });
    }
}
