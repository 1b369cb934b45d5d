package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.gbp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Series;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationRulesTest {
    private static final Uplift OF_2017 = Uplift.of(LocalDate.of(2017, 12, 31), gbp("105000"));
    private static final Uplift OF_2020 = Uplift.of(LocalDate.of(2020, 12, 31), gbp("50000"));

    private static Allocation allocation(String initial, Uplift... uplifts) {
        return Allocation.builder()
                .id(AllocationId.of("al"))
                .area(Accounts.AREA)
                .initial(Money.parse(initial))
                .addUplifts(uplifts)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-30, GBP 1000000",
        "2017-12-31, GBP 1105000",
        "2020-12-30, GBP 1105000",
        "2020-12-31, GBP 1155000"
    })
    void theAllocationGrowsWithTheUplifts(LocalDate date, String amount) {
        assertThat(allocation("GBP 1000000", OF_2017, OF_2020).amountOn(date)).isEqualTo(Money.parse(amount));
    }

    @Test
    void anotherProgrammeMayAllocateLess() {
        Rule<Allocation> rule = FundingRules.allocationMinimum().with("minimum", gbp("250000"));
        RuleContext context = RuleContext.on(LocalDate.of(2013, 1, 1));

        assertThat(rule.verdict(allocation("GBP 250000"), context)).isInstanceOf(Verdict.Satisfied.class);
        assertThat(rule.verdict(allocation("GBP 249999"), context).description())
                .isEqualTo("Breached: The initial allocation (£249,999) is less than the minimum promised to"
                        + " every area (£250,000). Correct the initial allocation, which was at least"
                        + " £250,000 for every area.");
    }

    private static FundingAgreement agreement(String id, String amount) {
        return Accounts.agreement(id, amount);
    }

    @Test
    void saysHowMuchOfTheAllocationIsAgreed() {
        Area area = Area.builder().id(Accounts.AREA).name("n").build();
        RuleContext exceeded = RuleContext.on(
                LocalDate.of(2017, 6, 1),
                Records.of(
                        allocation("GBP 1000000", OF_2017),
                        agreement("f", "GBP 900000"),
                        agreement("g", "GBP 100000.01")));
        RuleContext kept = RuleContext.on(
                LocalDate.of(2017, 6, 1), Records.of(allocation("GBP 1000000", OF_2017), agreement("f", "GBP 900000")));

        assertThat(FundingRules.allocationNotExceeded().verdict(area, exceeded).description())
                .isEqualTo(
                        "Breached: The funding offered and not returned (£1,000,000.01) is £0.01 more than the allocation (£1,000,000). Correct the agreements or the allocation, or record the uplift that covers the extra £0.01.");
        assertThat(FundingRules.allocationNotExceeded().verdict(area, kept).description())
                .isEqualTo("Satisfied: The funding offered and not returned (£900,000) is £100,000 less than"
                        + " the allocation (£1,000,000).");
    }

    private static Verdict uplifts(String date, Uplift... uplifts) {
        return AllocationHasUplifts.standard()
                .verdict(allocation("GBP 1000000", uplifts), RuleContext.on(LocalDate.parse(date)));
    }

    private static Verdict other(String recorded, String given) {
        return Verdict.breached(new AllocationHasUplifts.UpliftsDiffer(
                allocation("GBP 1000000").reference(), gbp(recorded), gbp(given)));
    }

    @Test
    void withBothUpliftsTheAllocationIs1155000() {
        assertThat(allocation("GBP 1000000", OF_2017, OF_2020).amountOn(LocalDate.of(2021, 1, 1)))
                .isEqualTo(gbp("1155000"));
        for (String date :
                List.of("2017-12-30", "2017-12-31", "2019-06-01", "2020-12-30", "2020-12-31", "2026-03-31")) {
            assertThat(uplifts(date, OF_2017, OF_2020)).as(date).isEqualTo(Verdict.satisfied());
        }
    }

    @Test
    void anUpliftHasToBeRecordedFromTheLastDayOfItsYear() {
        assertThat(uplifts("2017-12-30")).isEqualTo(Verdict.satisfied());
        assertThat(uplifts("2017-12-31")).isEqualTo(other("0", "105000"));
        assertThat(uplifts("2020-12-30", OF_2017)).isEqualTo(Verdict.satisfied());
        assertThat(uplifts("2020-12-31", OF_2017)).isEqualTo(other("105000", "155000"));
    }

    @Test
    void anUpliftMayBeRecordedFromTheFirstDayOfItsYearAndNotBefore() {
        Uplift early = Uplift.of(LocalDate.of(2017, 1, 1), gbp("105000"));

        assertThat(uplifts("2016-12-31", early))
                .isEqualTo(Verdict.notApplicable("no uplift had been given by the date asked about"));
        assertThat(uplifts("2017-01-01", early)).isEqualTo(Verdict.satisfied());
        assertThat(uplifts("2019-01-01", early, Uplift.of(LocalDate.of(2019, 1, 1), gbp("50000"))))
                .isEqualTo(other("155000", "105000"));
    }

    @Test
    void aPennyTooLittleOrTooMuchIsFound() {
        Uplift little = Uplift.of(OF_2017.from(), gbp("104999.99"));
        Uplift much = Uplift.of(OF_2017.from(), gbp("105000.01"));

        assertThat(uplifts("2018-01-01", little)).isEqualTo(other("104999.99", "105000"));
        assertThat(uplifts("2018-01-01", much)).isEqualTo(other("105000.01", "105000"));
        assertThat(uplifts("2018-01-01", much).description())
                .isEqualTo("Breached: The uplifts recorded total £105,000.01, but every area was given"
                        + " £105,000. Remove the £0.01 that was not given.");
        assertThat(uplifts("2018-01-01", little).description()).endsWith("Record the missing £0.01.");
    }

    @Test
    void theRuleChangesOnTheDaysOfItsEditions() {
        assertThat(AllocationHasUplifts.standard().changes())
                .extracting(Change::date)
                .contains(
                        LocalDate.of(2017, 1, 1),
                        LocalDate.of(2017, 12, 31),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> AllocationHasUplifts.ofEditions(Series.of(List.of())));
    }
}
