package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.gbp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
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
    @CsvSource({"GBP 999999.99, false", "GBP 1000000, true", "GBP 1000000.01, true"})
    void anAreaIsAllocatedAMillionOrMore(String initial, boolean satisfied) {
        Verdict verdict =
                AllocationMinimum.standard().verdict(allocation(initial), RuleContext.on(LocalDate.of(2013, 1, 1)));

        assertThat(verdict instanceof Verdict.Satisfied).isEqualTo(satisfied);
        assertThat(verdict instanceof Verdict.Breached).isEqualTo(!satisfied);
    }

    @Test
    void anotherProgrammeMayAllocateLess() {
        assertThat(AllocationMinimum.requiring(gbp("250000"), Citation.of("Terms"))
                        .verdict(allocation("GBP 249999"), RuleContext.on(LocalDate.of(2030, 1, 1))))
                .isEqualTo(Verdict.breached(new AllocationMinimum.BelowMinimum(gbp("249999"), gbp("250000"))));
        assertThat(new AllocationMinimum.BelowMinimum(gbp("249999"), gbp("250000")).problem())
                .isEqualTo("The allocation of GBP 249999.00 is GBP 1.00 less than GBP 250000.00.");
    }

    private static Verdict uplifts(String date, Uplift... uplifts) {
        return AllocationHasUplifts.standard()
                .verdict(allocation("GBP 1000000", uplifts), RuleContext.on(LocalDate.parse(date)));
    }

    private static Verdict other(String recorded, String given) {
        return Verdict.breached(new AllocationHasUplifts.OtherUplifts(gbp(recorded), gbp(given)));
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

        assertThat(uplifts("2016-12-31", early)).isEqualTo(Verdict.notApplicable("no uplift had been given by then"));
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
        assertThat(new AllocationHasUplifts.OtherUplifts(gbp("105000.01"), gbp("105000")).repair())
                .isEqualTo("Take off GBP 0.01 that was not given.");
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllocationHasUplifts.ofEditions(List.of()))
                .withMessage("the rule needs an edition");
    }
}
