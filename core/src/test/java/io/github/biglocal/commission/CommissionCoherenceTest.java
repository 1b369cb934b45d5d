package io.github.biglocal.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.CommissionAwardFollowsTender.Followed;
import io.github.biglocal.commission.CommissionAwardFollowsTender.TenderNotComplete;
import io.github.biglocal.commission.CommissionCoDesignAgrees.Named;
import io.github.biglocal.commission.CommissionContractFollowsAward.NoAward;
import io.github.biglocal.commission.CommissionDirectHasOneTenderer.Competition;
import io.github.biglocal.commission.CommissionEndingAgrees.ContractNotTerminated;
import io.github.biglocal.commission.CommissionEndingAgrees.NotEarly;
import io.github.biglocal.commission.CommissionMilestonesAgree.StatusContradictsDate;
import io.github.biglocal.commission.CommissionNotPaidAfterEnd.PaidAfterEnd;
import io.github.biglocal.commission.CommissionPaidUnderContract.PaidWithoutContract;
import io.github.biglocal.commission.CommissionProviderIsSupplier.NotAwarded;
import io.github.biglocal.commission.CommissionTenderersCounted.CountDiffers;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.FarFrom;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        List<Rule<Commission>> rules = List.of(
                new CommissionCoDesignAgrees(),
                CommissionRules.commissionBudgetNearTender(),
                new CommissionTenderersCounted(),
                new CommissionDirectHasOneTenderer(),
                new CommissionAwardFollowsTender(),
                new CommissionProviderIsSupplier(),
                CommissionRules.commissionValueNearAward(),
                new CommissionContractFollowsAward(),
                CommissionRules.commissionDatesInOrder(),
                new CommissionMilestonesAgree(),
                new CommissionStatesOutcomes(),
                new CommissionPaidUnderContract(),
                CommissionRules.commissionPaymentsWithinValue(),
                CommissionRules.commissionReturnedWithinPaid(),
                new CommissionEndingAgrees(),
                CommissionNotPaidAfterEnd.standard());

        assertThat(CommissionRules.all())
                .extracting(Rule::toString)
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(Rule::toString).toList());
        assertThat(rules)
                .extracting(rule -> rule + ": " + verdict(rule, BARE).description())
                .containsExactly(
                        "commission-co-design-agrees: Not applicable: it is not recorded whether the commission was co-designed.",
                        "commission-budget-near-tender: Not applicable: the value of the tender is not recorded.",
                        "commission-tenderers-counted: Not applicable: no tenderers are on record.",
                        "commission-direct-has-one-tenderer: Not applicable: no tenderers are on record.",
                        "commission-award-follows-tender: Not applicable: no tender is on record.",
                        "commission-provider-is-supplier: Not applicable: no award is on record.",
                        "commission-value-near-award: Not applicable: the value of the award is not recorded.",
                        "commission-contract-follows-award: Not applicable: no award is on record.",
                        "commission-dates-in-order: Not applicable: no two dates that can be compared are recorded.",
                        "commission-milestones-agree: Not applicable: the commission has no milestones on record.",
                        "commission-states-outcomes: Not applicable: it is not recorded what the provider is to do.",
                        "commission-paid-under-contract: Not applicable: no money had been paid by the date asked about.",
                        "commission-payments-within-value: Not applicable: no money had been paid by the date asked about.",
                        "commission-returned-within-paid: Not applicable: the provider had paid nothing back by the date asked about.",
                        "commission-ending-agrees: Not applicable: the commission is not on record as ended.",
                        "commission-not-paid-after-end: Not applicable: the commission is not on record as ended.");
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
                assertThat(verdict(rule, dated))
                        .isEqualTo(Verdict.breached(new StatusContradictsDate(BARE.reference(), 1, status, DAY)));
                assertThat(verdict(rule, undated)).isEqualTo(Verdict.satisfied());
            }
            case MET, PARTIALLY_MET -> {
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
        assertThat(new StatusContradictsDate(BARE.reference(), 1, MilestoneStatus.NOT_MET, DAY).problem())
                .isEqualTo("The 2nd milestone is recorded as not met, but also as met on 1 June 2018.");
    }

    // Stages.

    @ParameterizedTest
    @EnumSource
    void nothingIsPaidUnderAContractThatIsNotInForce(ContractStatus status) {
        Commission paid = BARE.withContractStatus(status).withPayments(on("2018-06-01", "5"));
        boolean inForce = status == ContractStatus.ACTIVE || status == ContractStatus.TERMINATED;

        assertThat(verdict(new CommissionPaidUnderContract(), paid))
                .isEqualTo(
                        inForce
                                ? Verdict.satisfied()
                                : Verdict.breached(new PaidWithoutContract(BARE.reference(), status, gbp("5"))));
        assertThat(verdict(new CommissionPaidUnderContract(), paid.withPayments(on("2018-06-02", "5"))))
                .isEqualTo(Verdict.notApplicable("no money had been paid by the date asked about"));
        assertThat(verdict(new CommissionPaidUnderContract(), paid.withPayments(on("2018-06-01", "0"))))
                .isEqualTo(Verdict.notApplicable("no money had been paid by the date asked about"));
    }

    @ParameterizedTest
    @EnumSource
    void thereIsAContractOnlyWhereTheAwardIsInForce(AwardStatus status) {
        Commission awarded = BARE.withAwardStatus(status);
        Verdict expected = status == AwardStatus.ACTIVE
                ? Verdict.satisfied()
                : Verdict.breached(new NoAward(BARE.reference(), status));
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

        assertThat(List.of(
                        tendered.withAwardStatus(AwardStatus.PENDING),
                        tendered.withAwarded(DAY),
                        tendered.withAwardValue(gbp("5")),
                        tendered.withSuppliers(TRUST)))
                .allSatisfy(commission -> assertThat(verdict(new CommissionAwardFollowsTender(), commission))
                        .isEqualTo(notTendered(status, Followed.AWARD)));
        assertThat(List.of(tendered.withContractStatus(ContractStatus.ACTIVE), tendered.withSigned(DAY)))
                .allSatisfy(commission -> assertThat(verdict(new CommissionAwardFollowsTender(), commission))
                        .isEqualTo(notTendered(status, Followed.CONTRACT)));
        assertThat(verdict(
                        new CommissionAwardFollowsTender(),
                        tendered.withAwarded(DAY).withSigned(DAY)))
                .isEqualTo(notTendered(status, Followed.AWARD_AND_CONTRACT));
        assertThat(verdict(new CommissionAwardFollowsTender(), tendered))
                .isEqualTo(Verdict.notApplicable("neither an award nor a contract is on record"));
    }

    private static Verdict notTendered(TenderStatus status, Followed followed) {
        return status == TenderStatus.COMPLETE
                ? Verdict.satisfied()
                : Verdict.breached(new TenderNotComplete(BARE.reference(), status, followed));
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
                        .isEqualTo(Verdict.unknown(BARE, "tenderStatus", "the status of the tender")));
    }

    // Amounts and dates: the boundaries are in the samples.

    private static FarFrom farFromAward(String value, String least, String most) {
        return new FarFrom(
                BARE.reference(),
                "value",
                "the value of the contract",
                gbp(value),
                "the value of the award",
                gbp("1000"),
                gbp(least),
                gbp(most));
    }

    @Test
    void theToleranceIsTheCallersToSet() {
        Rule<Commission> close = CommissionRules.commissionValueNearAward().with("tolerance", Ratio.of(1, 3));
        Commission awarded = BARE.withAwardValue(gbp("1000"));

        assertThat(verdict(close, awarded.withValue(gbp("1333.33")))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(close, awarded.withValue(gbp("1333.34"))))
                .isEqualTo(Verdict.breached(farFromAward("1333.34", "666.67", "1333.33")));
        assertThat(verdict(close, awarded.withValue(gbp("666.66"))))
                .isEqualTo(Verdict.breached(farFromAward("666.66", "666.67", "1333.33")));
        assertThatIllegalArgumentException().isThrownBy(() -> close.with("tolerance", Ratio.of(-1, 2)));
    }

    @Test
    void saysHowFarAnAmountIsFromTheOtherAndWhichDatesAreOutOfOrder() {
        assertThat(farFromAward("400", "500", "1500").problem())
                .isEqualTo(
                        "The value of the contract (£400) is not close to the value of the award (£1,000); it was expected to be between £500 and £1,500.");
        assertThat(verdict(
                                CommissionRules.commissionPaymentsWithinValue(),
                                BARE.withValue(gbp("900")).withPayments(on("2018-06-01", "1000")))
                        .description())
                .isEqualTo("Breached: The net amount paid (£1,000) is more than the value of the contract (£900)."
                        + " Recover the £100 overpaid and record it as returned, correct the payments, or record the"
                        + " increase in the contract's value.");
        assertThat(verdict(
                                CommissionRules.commissionDatesInOrder(),
                                BARE.withPayments(on("2018-06-01", "1"), on("2018-05-31", "1")))
                        .description())
                .isEqualTo("Breached: The 2nd payment was made on 31 May 2018, before the 1st payment (1 June 2018)."
                        + " Correct whichever date is wrong.");
    }

    // Tenderers.

    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 0, true", "0, 1, false", "1, 2, false", "2, 2, true", "2, 1, true", "3, 2, true"})
    void noMoreTenderersAreNamedThanAreCounted(int counted, int named, boolean agree) {
        Commission commission = BARE.withNumberOfTenderers(counted)
                .withTenderers(List.of(TRUST, OTHER).subList(0, named));

        assertThat(verdict(new CommissionTenderersCounted(), commission))
                .isEqualTo(
                        agree
                                ? Verdict.satisfied()
                                : Verdict.breached(new CountDiffers(BARE.reference(), counted, named)));
        assertThat(verdict(new CommissionTenderersCounted(), BARE.withTenderers(TRUST)))
                .isEqualTo(Verdict.unknown(BARE, "numberOfTenderers", "how many took part in the tender"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false"})
    void whereTheProviderWasChosenDirectlyThereIsOneTendererAtMost(int tenderers, boolean direct) {
        Commission commission = BARE.withMethod(ProcurementMethod.DIRECT).withNumberOfTenderers(tenderers);
        Rule<Commission> rule = new CommissionDirectHasOneTenderer();

        assertThat(verdict(rule, commission))
                .isEqualTo(
                        direct ? Verdict.satisfied() : Verdict.breached(new Competition(BARE.reference(), tenderers)));
        assertThat(verdict(rule, commission.withTenderers(TRUST, OTHER)))
                .isEqualTo(Verdict.breached(new Competition(BARE.reference(), 2)));
        assertThat(verdict(rule, commission.withMethod(ProcurementMethod.LIMITED)))
                .isEqualTo(Verdict.notApplicable("the provider was not chosen directly"));
        assertThat(verdict(rule, commission.withMethod(Optional.empty())))
                .isEqualTo(Verdict.unknown(BARE, "method", "how the provider was chosen"));
    }

    @Test
    void theProviderIsOneOfThoseTheAwardWasMadeTo() {
        Rule<Commission> rule = new CommissionProviderIsSupplier();
        Commission awarded = BARE.withSuppliers(TRUST);

        assertThat(verdict(rule, awarded.withProvider(TRUST))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, awarded.withProvider(OTHER)))
                .isEqualTo(Verdict.breached(new NotAwarded(BARE.reference(), OTHER)));
        assertThat(verdict(rule, awarded)).isEqualTo(Verdict.notApplicable("no contract is on record"));
        assertThat(verdict(rule, awarded.withSigned(DAY)))
                .isEqualTo(Verdict.unknown(BARE, "provider", "who the provider is"));
        assertThat(verdict(rule, BARE.withAwarded(DAY).withSigned(DAY)))
                .isEqualTo(Verdict.unknown(
                        Missing.of(BARE, "provider", "who the provider is"),
                        Missing.of(BARE, "suppliers", "who the award was made to")));
        assertThat(verdict(rule, BARE.withAwarded(DAY).withProvider(TRUST)))
                .isEqualTo(Verdict.unknown(BARE, "suppliers", "who the award was made to"));
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
                                : Verdict.breached(new ContractNotTerminated(BARE.reference(), status)));
        assertThat(verdict(new CommissionEndingAgrees(), ended.withEnded(DAY.plusDays(1))))
                .isEqualTo(Verdict.notApplicable("the commission ends after the date asked about"));
    }

    @ParameterizedTest
    @CsvSource({"2018-03-30, true", "2018-03-31, false", "2018-04-01, false"})
    void whatEndedEarlyEndedBeforeItsLastDay(LocalDate ended, boolean early) {
        Commission commission = BARE.withPeriod(Periods.parse("2016-04-01/2018-03-31"))
                .withEnding(CommissionEnding.ENDED_EARLY)
                .withEnded(ended);
        Rule<Commission> rule = new CommissionEndingAgrees();

        assertThat(verdict(rule, commission))
                .isEqualTo(
                        early
                                ? Verdict.satisfied()
                                : Verdict.breached(new NotEarly(BARE.reference(), ended, day("2018-03-31"))));
        assertThat(verdict(rule, commission.withEnding(CommissionEnding.BROUGHT_IN_HOUSE)))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, commission.withPeriod(Periods.parse("2016-04-01/.."))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void whatIsNotRecordedOfTheEndContradictsNothing() {
        Rule<Commission> rule = new CommissionEndingAgrees();

        assertThat(verdict(rule, BARE.withEnded(DAY))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, BARE.withEnding(CommissionEnding.COMPLETED))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, BARE.withContractStatus(ContractStatus.TERMINATED)))
                .isEqualTo(Verdict.notApplicable("the commission is not on record as ended"));
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
                .isEqualTo(
                        satisfied
                                ? Verdict.satisfied()
                                : Verdict.breached(
                                        new PaidAfterEnd(BARE.reference(), 0, paid, gbp("5"), ended, allowed)));
        assertThat(verdict(CommissionNotPaidAfterEnd.standard(), commission.withEnded(DAY.plusDays(1))))
                .isEqualTo(Verdict.notApplicable("the commission ends after the date asked about"));
        assertThat(verdict(CommissionNotPaidAfterEnd.standard(), commission.withPayments(Payment.of(DAY, gbp("0")))))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void howACommissionEndedDoesNotSayWhen() {
        assertThat(verdict(CommissionNotPaidAfterEnd.standard(), BARE.withEnding(CommissionEnding.COMPLETED)))
                .isEqualTo(Verdict.unknown(BARE, "ended", "when the commission ended"));
    }

    @Test
    void theDaysAllowedForALastInvoiceAreAParameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommissionNotPaidAfterEnd.standard().allowing(-1));
        assertThat(new PaidAfterEnd(BARE.reference(), 0, day("2018-04-01"), gbp("5"), day("2018-03-31"), 30).problem())
                .isEqualTo(
                        "A payment of £5 was made on 1 April 2018, 1 day after the commission ended; up to 30 days are allowed.");
    }

    // Design.

    @Test
    void aCommissionThatWasNotCoDesignedNamesNobody() {
        Rule<Commission> rule = new CommissionCoDesignAgrees();
        Commission not = BARE.withCoDesign(CoDesign.NOT_CO_DESIGNED);
        Commission co = BARE.withCoDesign(CoDesign.CO_DESIGNED);

        assertThat(verdict(rule, not)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, not.withDesignedWith("young people", "parents")))
                .isEqualTo(Verdict.breached(new Named(BARE.reference(), 2)));
        assertThat(verdict(rule, co)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule, co.withDesignedWith("young people"))).isEqualTo(Verdict.satisfied());
        assertThat(new Named(BARE.reference(), 1).problem())
                .isEqualTo(
                        "The commission is recorded as not co-designed, but names 1 group that took part in its design.");
        assertThat(new Named(BARE.reference(), 1).repair())
                .isEqualTo("Record the commission as co-designed, or remove the name.");
        assertThat(new Named(BARE.reference(), 2).repair())
                .isEqualTo("Record the commission as co-designed, or remove the names.");
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
                        CommissionRules.commissionPaymentsWithinValue(),
                        new CommissionEndingAgrees(),
                        CommissionNotPaidAfterEnd.standard().allowing(2)))
                .allSatisfy(rule -> {
                    Timeline timeline = Timeline.of(rule, commission, Records.NONE, year);
                    assertThat(year.stream())
                            .allMatch(date -> timeline.on(date).equals(rule.verdict(commission, RuleContext.on(date))));
                })
                .extracting(rule -> Timeline.of(rule, commission, Records.NONE, year).intervals().stream()
                        .map(interval -> interval.period().getStart().toString())
                        .collect(Collectors.joining(" ")))
                .containsExactly(
                        "2018-01-01 2018-02-01 2018-04-02 2018-04-05",
                        "2018-01-01 2018-02-01 2018-04-02 2018-04-05",
                        "2018-01-01 2018-04-01",
                        "2018-01-01 2018-04-01 2018-04-05");
    }
}
