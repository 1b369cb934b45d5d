package io.github.biglocal.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostedVisionCoversAllocationTest {
    private static final Rule<Plan> RULE = CostedVisionCoversAllocation.standard();
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    /** A million, £105,000 in 2017 and £50,000 in 2020: what every area was given. */
    private static final Allocation ALLOCATION = Allocation.builder()
            .id(AllocationId.of("al"))
            .area(AreaId.of("a"))
            .initial(Money.parse("GBP 1000000"))
            .addUplifts(
                    Uplift.of(LocalDate.of(2017, 12, 31), Money.parse("GBP 105000")),
                    Uplift.of(LocalDate.of(2020, 12, 31), Money.parse("GBP 50000")))
            .build();

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .area(ALLOCATION.area())
            .submitted(LocalDate.of(2021, 1, 1))
            .build();

    private static Plan costing(String... amounts) {
        Plan plan = PLAN;
        for (String amount : amounts) {
            plan = Plan.builder()
                    .from(plan)
                    .addCostedVision(new PlannedSpend("theme", Money.parse(amount)))
                    .build();
        }
        return plan;
    }

    private static Verdict verdict(Plan plan, LocalDate asOf, Entity... records) {
        return RULE.verdict(plan, RuleContext.on(asOf, Records.of(records)));
    }

    private static Verdict verdict(Plan plan) {
        return verdict(plan, DAY, ALLOCATION);
    }

    @ParameterizedTest
    @CsvSource({
        "GBP 10, false",
        "GBP 1039499.99, false",
        "GBP 1039500, true", // a tenth less than £1,155,000
        "GBP 1155000, true",
        "GBP 1270500, true", // a tenth more
        "GBP 1270500.01, false"
    })
    void aVisionWithinATenthOfTheAllocationCoversIt(String amount, boolean covers) {
        assertThat(verdict(costing(amount)) instanceof Verdict.Satisfied).isEqualTo(covers);
        assertThat(verdict(costing(amount)) instanceof Verdict.Breached).isNotEqualTo(covers);
    }

    @Test
    void itsLinesAreAddedUp() {
        assertThat(verdict(costing("GBP 1000000", "GBP 155000"))).isEqualTo(Verdict.satisfied());
    }

    @Test
    void theAllocationIsTakenAsItWasOnTheDayOfThePlan() {
        Plan plan = costing("GBP 1270500");

        assertThat(verdict(plan)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(plan.withSubmitted(LocalDate.of(2020, 12, 30)))).isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void theToleranceIsTheCallersToSet() {
        Rule<Plan> strict = RULE.with("tolerance", Ratio.ZERO);
        RuleContext context = RuleContext.on(DAY, Records.of(ALLOCATION));

        assertThat(strict.verdict(costing("GBP 1155000"), context)).isEqualTo(Verdict.satisfied());
        assertThat(strict.verdict(costing("GBP 1155000.01"), context)).isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void withoutTheDayOrTheAllocationItCannotBeJudged() {
        Plan plan = costing("GBP 1155000");
        Plan undated = plan.withSubmitted(Optional.empty());
        Missing day = Missing.of(plan, "period", "when the plan was submitted or endorsed, or when it starts");
        Missing allocated = new Missing(plan.area().reference(), "Allocation", "how much the area was allocated");

        assertThat(verdict(undated)).isEqualTo(Verdict.unknown(day));
        assertThat(verdict(plan, DAY)).isEqualTo(Verdict.unknown(allocated));
        assertThat(verdict(undated, DAY)).isEqualTo(Verdict.unknown(day, allocated));
        assertThat(verdict(plan, DAY, ALLOCATION, ALLOCATION.withId(AllocationId.of("other"))))
                .extracting(Verdict::description)
                .isEqualTo("Not known: which of the area's allocations on record is right.");
    }

    @Test
    void isNotAskedWhereThereIsNothingToCompare() {
        assertThat(verdict(PLAN)).isEqualTo(Verdict.notApplicable("the plan has no costed vision on record"));
        assertThat(verdict(costing("EUR 1155000")))
                .isEqualTo(Verdict.notApplicable("the costed vision and the allocation are in different currencies"));
        assertThat(verdict(costing("GBP 10"), DAY, ALLOCATION.withUplifts().withInitial(Money.parse("GBP 0"))))
                .isEqualTo(Verdict.notApplicable("the allocation is £0"));
    }

    @ParameterizedTest
    @CsvSource({"2019-08-31, false", "2019-09-01, true", "2021-06-01, true", "2021-06-02, false"})
    void isAskedOfPlansFromSeptember2019ToTheDay(LocalDate submitted, boolean asked) {
        assertThat(verdict(costing("GBP 10").withSubmitted(submitted)) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void saysWhatWasToBeExpected() {
        assertThat(verdict(costing("GBP 10")).description())
                .isEqualTo(
                        "Breached: The costed vision (£10) is not close to the allocation (£1,155,000); it was expected to be between £1,039,500 and £1,270,500. Correct whichever amount is wrong, or record why they differ.");
    }
}
