package io.github.biglocal.standards.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionAwardFollowsTender;
import io.github.biglocal.commission.CommissionContractFollowsAward;
import io.github.biglocal.commission.CommissionDirectHasOneTenderer;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.commission.CommissionMilestonesAgree;
import io.github.biglocal.commission.CommissionPaidUnderContract;
import io.github.biglocal.commission.CommissionRules;
import io.github.biglocal.commission.CommissionTenderersCounted;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.ImmutableCommission;
import io.github.biglocal.commission.ProcurementMethod;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** The checks of a release find what the rules about commissions find in the commission, but for differences that are known. */
class CommissionChecksTest {
    /** After everything that is recorded, so that the day makes no difference. */
    private static final LocalDate LATE = LocalDate.of(2100, 1, 1);

    private static final OcdsMapping MAPPING = OcdsMapping.of("ocds-abc123");
    private static final RuleSet RULES = RuleSet.of(CommissionRules.all());

    private static final Map<RuleId, Set<RuleId>> SAME = Map.of(
            CommissionRules.COMMISSION_BUDGET_NEAR_TENDER, Set.of(OcdsChecks.CONSISTENT_TENDER_VALUE),
            CommissionRules.COMMISSION_VALUE_NEAR_AWARD, Set.of(OcdsChecks.CONSISTENT_CONTRACTS_VALUE),
            CommissionRules.COMMISSION_PAYMENTS_WITHIN_VALUE, Set.of(OcdsChecks.CONSISTENT_TRANSACTIONS_VALUE),
            CommissionDirectHasOneTenderer.ID, Set.of(OcdsChecks.COHERENT_METHOD_NUMBER_OF_TENDERERS),
            CommissionTenderersCounted.ID, Set.of(OcdsChecks.CONSISTENT_NUMBER_OF_TENDERERS),
            CommissionAwardFollowsTender.ID, Set.of(OcdsChecks.COHERENT_TENDER_STATUS),
            CommissionContractFollowsAward.ID, Set.of(OcdsChecks.COHERENT_AWARDS_STATUS),
            CommissionPaidUnderContract.ID, Set.of(OcdsChecks.COHERENT_CONTRACTS_STATUS),
            CommissionMilestonesAgree.ID, Set.of(OcdsChecks.COHERENT_MILESTONE_STATUS),
            CommissionRules.COMMISSION_DATES_IN_ORDER,
                    Set.of(OcdsChecks.COHERENT_DATES, OcdsChecks.COHERENT_AMENDMENTS_DATES));

    private enum Only {
        THE_RULE,
        THE_CHECK
    }

    /** Why only the rule finds something in a commission, or only the check, with one in which it does. */
    private record Difference(
            RuleId rule,
            Only only,
            String why,
            Predicate<Commission> when,
            UnaryOperator<ImmutableCommission.Builder> example) {
        @Override
        public String toString() {
            return only + " " + rule + ": " + why;
        }
    }

    private static Money pounds(int amount) {
        return Money.of(CurrencyUnit.of("GBP"), amount);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static final List<Difference> KNOWN = List.of(
            new Difference(
                    CommissionRules.COMMISSION_BUDGET_NEAR_TENDER,
                    Only.THE_RULE,
                    "there is no ratio to zero",
                    each -> isZero(each.budget()) || isZero(each.tenderValue()),
                    each -> each.budget(pounds(0)).tenderValue(pounds(100))),
            new Difference(
                    CommissionRules.COMMISSION_VALUE_NEAR_AWARD,
                    Only.THE_RULE,
                    "the value that is close to the award is that after its changes",
                    each -> !each.valueChanges().isEmpty(),
                    each -> each.awardValue(pounds(100))
                            .value(pounds(500))
                            .addValueChanges(AmountChange.of(day("2018-01-01"), pounds(100)))),
            new Difference(
                    CommissionRules.COMMISSION_VALUE_NEAR_AWARD,
                    Only.THE_RULE,
                    "there is no ratio to zero",
                    each -> isZero(each.value()) || isZero(each.awardValue()),
                    each -> each.awardValue(pounds(100)).value(pounds(0))),
            new Difference(
                    CommissionRules.COMMISSION_VALUE_NEAR_AWARD,
                    Only.THE_CHECK,
                    "the value that is far from the award is that after its changes",
                    each -> !each.valueChanges().isEmpty(),
                    each -> each.awardValue(pounds(100))
                            .value(pounds(100))
                            .addValueChanges(AmountChange.of(day("2018-01-01"), pounds(500)))),
            new Difference(
                    CommissionDirectHasOneTenderer.ID,
                    Only.THE_RULE,
                    "several tenderers are named but not counted",
                    each -> each.numberOfTenderers().orElse(0) <= 1
                            && each.tenderers().size() > 1,
                    each -> each.method(ProcurementMethod.DIRECT)
                            .addTenderers(OrganisationId.of("a"), OrganisationId.of("b"))),
            new Difference(
                    CommissionTenderersCounted.ID,
                    Only.THE_CHECK,
                    "not all tenderers are named",
                    each -> each.tenderers().size() < each.numberOfTenderers().orElse(0),
                    each -> each.numberOfTenderers(3).addTenderers(OrganisationId.of("a"))),
            new Difference(
                    CommissionContractFollowsAward.ID,
                    Only.THE_CHECK,
                    "the contract has neither a status nor a signature",
                    each -> each.contractStatus().isEmpty() && each.signed().isEmpty(),
                    each -> each.awardStatus(AwardStatus.PENDING).provider(OrganisationId.of("a"))),
            new Difference(
                    CommissionPaidUnderContract.ID,
                    Only.THE_CHECK,
                    "no money was paid, but a payment of zero or a return is recorded",
                    each -> each.payments().stream()
                            .noneMatch(payment -> payment.amount().isPositive()),
                    each -> each.contractStatus(ContractStatus.PENDING)
                            .addPayments(Payment.of(day("2018-01-01"), pounds(0)))),
            new Difference(
                    CommissionRules.COMMISSION_DATES_IN_ORDER,
                    Only.THE_RULE,
                    "returns, payments among themselves, delivery or the end are out of order",
                    each -> !isOutOfOrderForBoth(each),
                    each -> each.addPayments(
                            Payment.of(day("2018-02-01"), pounds(1)), Payment.of(day("2018-01-01"), pounds(1)))),
            new Difference(
                    CommissionRules.COMMISSION_DATES_IN_ORDER,
                    Only.THE_CHECK,
                    "money is paid back before the signature",
                    each -> !isOutOfOrderForBoth(each) && !each.returned().isEmpty(),
                    each -> each.signed(day("2018-02-01")).addReturned(Payment.of(day("2018-01-01"), pounds(1)))));

    private static boolean isZero(Optional<Money> amount) {
        return amount.filter(Money::isZero).isPresent();
    }

    private static boolean isOutOfOrderForBoth(Commission commission) {
        Optional<LocalDate> closed = commission
                .tenderPeriod()
                .filter(period -> !period.isUnboundedEnd())
                .map(LocalDateRange::getEndInclusive);
        Optional<LocalDate> paid =
                commission.payments().stream().map(Payment::date).min(LocalDate::compareTo);
        Optional<LocalDate> changed =
                commission.valueChanges().stream().map(AmountChange::date).min(LocalDate::compareTo);
        return isLater(closed, commission.awarded())
                || isLater(closed, commission.signed())
                || isLater(commission.awarded(), commission.signed())
                || isLater(commission.signed(), paid)
                || isLater(commission.signed(), changed);
    }

    private static boolean isLater(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
    }

    private static boolean isFound(Report report, RuleId id, Reference subject) {
        return report.verdict(id, subject)
                .filter(Verdict.Breached.class::isInstance)
                .isPresent();
    }

    private static Set<Only> differing(Commission commission, RuleId rule) {
        OcdsRelease release = MAPPING.toReleases(Samples.minimal().withCommissions(commission), LATE)
                .value()
                .get(0);
        Report rules = RULES.check(Records.of(List.of(commission)), LATE, Retention.EVERYTHING);
        Report checks = OcdsChecks.standard()
                .rules()
                .check(Records.of(PlacedRelease.alone(release)), LATE, Retention.EVERYTHING);
        boolean byRule = isFound(rules, rule, commission.reference());
        boolean byCheck = Objects.requireNonNull(SAME.get(rule)).stream()
                .anyMatch(check ->
                        isFound(checks, check, PlacedRelease.alone(release).reference()));
        return byRule == byCheck ? Set.of() : Set.of(byRule ? Only.THE_RULE : Only.THE_CHECK);
    }

    @ParameterizedTest
    @MethodSource("commissions")
    void aReleaseIsFoundAtFaultWhereItsCommissionIsButForKnownDifferences(Commission commission) {
        SAME.keySet()
                .forEach(rule -> assertThat(differing(commission, rule))
                        .allSatisfy(only -> assertThat(KNOWN)
                                .as("only %s finds %s", only, rule)
                                .anyMatch(each -> each.rule().equals(rule)
                                        && each.only() == only
                                        && each.when().test(commission))));
    }

    static Stream<Commission> commissions() {
        return IntStream.range(0, 40)
                .boxed()
                .flatMap(
                        seed -> RandomProgrammes.of(seed, LocalDate.of(2019, 1, 1)).programme().commissions().stream());
    }

    @ParameterizedTest
    @MethodSource("known")
    void eachKnownDifferenceIsThere(Difference difference) {
        Commission example = difference
                .example()
                .apply(Commission.builder()
                        .id(CommissionId.of("c1"))
                        .area(AreaId.of("brookside"))
                        .title("Youth work"))
                .build();

        assertThat(differing(example, difference.rule())).containsExactly(difference.only());
        assertThat(difference.when().test(example)).isTrue();
    }

    static Stream<Difference> known() {
        return KNOWN.stream();
    }

    /** Who reads the page of checks learns of each difference. */
    @Test
    void everyDifferenceIsAnOwnReadingOfTheCheck() {
        Stream<RuleId> differing = KNOWN.stream()
                .flatMap(each -> SAME.get(each.rule()).stream())
                .filter(check -> !check.equals(OcdsChecks.COHERENT_AMENDMENTS_DATES));

        assertThat(differing)
                .allSatisfy(id -> assertThat(
                                OcdsChecks.standard().rules().rule(id).info().ownReadings())
                        .anyMatch(reading -> reading.contains("rule about commissions")));
    }
}
