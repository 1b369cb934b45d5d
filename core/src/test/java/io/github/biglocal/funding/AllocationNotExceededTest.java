package io.github.biglocal.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.funding.AllocationNotExceeded.Exceeded;
import io.github.biglocal.funding.AllocationNotExceeded.Remaining;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class AllocationNotExceededTest {
    private static final Area AREA = Area.builder().id(AreaId.of("a")).name("n").build();
    private static final LocalDate DAY = LocalDate.of(2021, 1, 1);

    /** A million, and the uplifts of 2017 and 2020. */
    private static final Allocation ALLOCATION = Allocation.builder()
            .id(AllocationId.of("al"))
            .area(AREA.id())
            .initial(Money.parse("GBP 1000000"))
            .addUplifts(
                    Uplift.of(LocalDate.of(2017, 12, 31), Money.parse("GBP 105000")),
                    Uplift.of(LocalDate.of(2020, 12, 31), Money.parse("GBP 50000")))
            .build();

    private static FundingAgreement agreement(String amount, @Nullable String offered) {
        return FundingAgreement.builder()
                .id(FundingAgreementId.of("f " + amount))
                .area(AREA.id())
                .lto(OrganisationId.of("o"))
                .amount(Money.parse(amount))
                .offered(Optional.ofNullable(offered).map(LocalDate::parse))
                .build();
    }

    private static Verdict verdict(LocalDate date, Entity... records) {
        return new AllocationNotExceeded().verdict(AREA, RuleContext.on(date, ListedRecords.of(records)));
    }

    private static Verdict remaining(String agreed, String allocated) {
        return Verdict.satisfied(new Remaining(Money.parse(agreed), Money.parse(allocated)));
    }

    private static Verdict exceeded(String agreed, String allocated) {
        return Verdict.breached(new Exceeded(Money.parse(agreed), Money.parse(allocated)));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-30, GBP 1000000",
        "2017-12-31, GBP 1105000",
        "2020-12-30, GBP 1105000",
        "2020-12-31, GBP 1155000"
    })
    void theAllocationGrowsWithTheUplifts(LocalDate date, String amount) {
        assertThat(ALLOCATION.amountOn(date)).isEqualTo(Money.parse(amount));
    }

    @ParameterizedTest
    @CsvSource({"GBP 0", "GBP 1154999.99", "GBP 1155000"})
    void agreementsUpToTheAllocationSatisfyIt(String amount) {
        assertThat(verdict(DAY, ALLOCATION, agreement(amount, "2018-01-01")))
                .isEqualTo(remaining(amount, "GBP 1155000"));
    }

    @Test
    void aPennyMoreBreachesIt() {
        Exceeded finding = new Exceeded(Money.parse("GBP 1155000.01"), Money.parse("GBP 1155000"));

        assertThat(verdict(
                        DAY, ALLOCATION, agreement("GBP 1155000", "2018-01-01"), agreement("GBP 0.01", "2021-01-01")))
                .isEqualTo(Verdict.breached(finding));
        assertThat(finding.excess()).isEqualTo(Money.parse("GBP 0.01"));
        assertThat(finding.problem())
                .isEqualTo(
                        "The agreements come to GBP 1155000.01, GBP 0.01 more than the allocation of GBP 1155000.00.");
        assertThat(finding.repair())
                .isEqualTo("Take GBP 0.01 off the agreements, or record the uplift that allowed them.");
    }

    @Test
    void anUpliftCountsFromItsDay() {
        FundingAgreement agreement = agreement("GBP 1105000.01", "2016-01-01");

        assertThat(verdict(LocalDate.of(2020, 12, 30), ALLOCATION, agreement))
                .isEqualTo(exceeded("GBP 1105000.01", "GBP 1105000"));
        assertThat(verdict(LocalDate.of(2020, 12, 31), ALLOCATION, agreement))
                .isEqualTo(remaining("GBP 1105000.01", "GBP 1155000"));
    }

    @Test
    void anAgreementCountsFromTheDayItIsOffered() {
        FundingAgreement late = agreement("GBP 2000000", "2021-01-02");

        assertThat(verdict(DAY, ALLOCATION, late)).isEqualTo(remaining("GBP 0", "GBP 1155000"));
        assertThat(verdict(DAY.plusDays(1), ALLOCATION, late)).isEqualTo(exceeded("GBP 2000000", "GBP 1155000"));
    }

    @Test
    void undatedAgreementsAreOnlyInTheWayWhereTheyMatter() {
        FundingAgreement dated = agreement("GBP 1000000", "2016-01-01");

        assertThat(verdict(DAY, ALLOCATION, dated, agreement("GBP 155000", null)))
                .isEqualTo(remaining("GBP 1155000", "GBP 1155000"));
        assertThat(verdict(DAY, ALLOCATION, dated, agreement("GBP 155000.01", null)))
                .isEqualTo(Verdict.unknown("when agreements for GBP 155000.01 were offered"));
        assertThat(verdict(DAY, ALLOCATION, agreement("GBP 1155001", "2016-01-01"), agreement("GBP 5", null)))
                .isEqualTo(exceeded("GBP 1155001", "GBP 1155000"));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, GBP 1155000", "2021-01-01, GBP 1155000", "2021-01-02, GBP 1255000"})
    void moneyReturnedMayBeAgreedAnew(LocalDate returned, String agreed) {
        FundingAgreement first = agreement("GBP 700000", "2016-01-01");
        FundingReturn back = FundingReturn.builder()
                .id(FundingReturnId.of("r"))
                .agreement(first.id())
                .date(returned)
                .amount(Money.parse("GBP 100000"))
                .build();

        assertThat(verdict(DAY, ALLOCATION, first, back, agreement("GBP 555000", "2020-01-01")))
                .isEqualTo(returned.isAfter(DAY) ? exceeded(agreed, "GBP 1155000") : remaining(agreed, "GBP 1155000"));
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, Unknown", "2021-01-01, Breached"})
    void whatWasNeverDrawnUnderAnAgreementThatIsOverMayBeAgreedAnew(LocalDate last, String verdict) {
        FundingAgreement first = agreement("GBP 700000", "2016-01-01")
                .withPeriod(LocalDateRange.ofClosed(LocalDate.of(2016, 1, 1), last));
        Drawdown drawdown = Drawdown.builder()
                .id(DrawdownId.of("d"))
                .agreement(first.id())
                .date(LocalDate.of(2016, 4, 1))
                .planMoney(Money.parse("GBP 600000"))
                .build();

        assertThat(verdict(DAY, ALLOCATION, first, drawdown, agreement("GBP 555000", "2020-01-01"))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
        assertThat(verdict(DAY, ALLOCATION, first, drawdown, agreement("GBP 555000.01", "2020-01-01")))
                .isEqualTo(exceeded("GBP 1255000.01", "GBP 1155000"));
    }

    @Test
    void withoutOneAllocationItCannotBeJudged() {
        assertThat(verdict(DAY, agreement("GBP 1", "2016-01-01")))
                .isEqualTo(Verdict.unknown("the area's allocation: 0 are recorded, not one"));
        assertThat(verdict(DAY, agreement("GBP 1", "2016-01-01"), ALLOCATION, ALLOCATION.withId(AllocationId.of("b"))))
                .isEqualTo(Verdict.unknown("the area's allocation: 2 are recorded, not one"));
    }

    @Test
    void withoutAgreementsTheQuestionDoesNotArise() {
        assertThat(verdict(DAY, ALLOCATION))
                .isEqualTo(Verdict.notApplicable("the area has no funding agreement on record"));
    }

    @Test
    void anAgreementInAnotherCurrencyCannotBeJudged() {
        assertThat(verdict(DAY, ALLOCATION, agreement("EUR 5", "2016-01-01")))
                .isEqualTo(Verdict.unknown("the worth in GBP of an agreement in EUR"));
    }

    @Test
    void anAgreementInAnotherCurrencyDoesNotHideThatTheOthersAreTooMuch() {
        assertThat(verdict(DAY, ALLOCATION, agreement("EUR 5", "2016-01-01"), agreement("GBP 1155001", "2016-01-01")))
                .isEqualTo(exceeded("GBP 1155001", "GBP 1155000"));
    }

    @ParameterizedTest
    @CsvSource({"2010-07-26, false", "2010-07-27, true", "2026-03-31, true", "2026-04-01, false"})
    void appliesWhileTheProgrammeRuns(LocalDate date, boolean applies) {
        assertThat(verdict(date, ALLOCATION, agreement("GBP 2000000", "2010-01-01")) instanceof Verdict.Breached)
                .isEqualTo(applies);
    }

    @Test
    void saysWhatIsLeft() {
        assertThat(new Remaining(Money.parse("GBP 1000000"), Money.parse("GBP 1155000")).description())
                .isEqualTo("The agreements come to GBP 1000000.00; GBP 155000.00 of the allocation is left.");
    }
}
