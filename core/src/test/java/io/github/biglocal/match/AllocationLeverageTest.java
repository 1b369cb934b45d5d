package io.github.biglocal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationLeverageTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final Leverage LEVERAGE = Leverage.asOf(DAY);
    private static final Allocation ALLOCATION = Allocation.builder()
            .id(AllocationId.of("a"))
            .area(AreaId.of("a"))
            .initial(gbp("1000000"))
            .addUplifts(Uplift.of(LocalDate.of(2017, 4, 1), gbp("105000")))
            .build();

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Project project(String id, FundingLine... match) {
        return Project.builder()
                .id(ProjectId.of(id))
                .area(AreaId.of("a"))
                .title("Project")
                .addMatchLines(match)
                .build();
    }

    /**
     * Lawrence Weston, with its locally trusted organisation, attracted over £2 million next to its £1 million (Big Local as
     * Change Agent, TSRC 2020, section 3.2); the divisors with the uplifts are arithmetic.
     */
    @ParameterizedTest
    @CsvSource({"1000000, 2", "1105000, 400/221", "1155000, 400/231"})
    void moreThanTwoMillionIsAtLeastTwoPoundsForEachPoundOfTheAllocation(String allocation, String ratio) {
        assertThat(AllocationLeverage.stated(gbp("2000000"), Bound.AT_LEAST, gbp(allocation))
                        .ratio())
                .isEqualTo(new LeverageRatio.Defined(Ratio.parse(ratio), Bound.AT_LEAST));
    }

    @Test
    void itSaysThatTheFigureIsALowerBound() {
        assertThat(AllocationLeverage.stated(gbp("2000000"), Bound.AT_LEAST, gbp("1000000"))
                        .explain())
                .containsExactly(
                        "Attracted from others: at least £2,000,000.",
                        "Allocation: £1,000,000.",
                        "Attracted for each £1 of the allocation: at least 2.");
    }

    @Test
    void withoutAnAllocationThereIsNoRatio() {
        assertThat(AllocationLeverage.stated(gbp("1"), Bound.EXACT, gbp("0")).ratio())
                .isEqualTo(new LeverageRatio.Undefined(LeverageRatio.Reason.NO_PROGRAMME_MONEY));
    }

    /** Table 1 of the report against the allocation as of its date. */
    @Test
    void theMatchOfProjectsIsComparedWithTheAllocationOfTheDay() {
        AllocationLeverage of = AllocationLeverage.of(LEVERAGE.of(TableOne.PROJECTS), ALLOCATION);

        assertThat(of.allocation()).isEqualTo(gbp("1105000"));
        assertThat(of.ratio()).isEqualTo(new LeverageRatio.Defined(Ratio.of(183086, 1105000)));
        assertThat(of.leftOut()).hasSize(1); // the external benefit
        assertThat(of.explain().get(3)).startsWith("Project ").contains("external benefit");
    }

    @Test
    void matchOfAProjectWhoseProgrammeMoneyIsNotRecordedMakesTheFigureALowerBound() {
        List<Project> projects = List.of(
                project("known", FundingLine.of(gbp("500000"))).withProgrammeLines(FundingLine.of(gbp("1"))),
                project("not-known", FundingLine.of(gbp("1"))));

        assertThat(AllocationLeverage.of(LEVERAGE.of(projects), ALLOCATION).ratio())
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(500000, 1105000), Bound.AT_LEAST));
        assertThat(AllocationLeverage.of(LEVERAGE.of(List.of(project("empty"))), ALLOCATION)
                        .bound())
                .isEqualTo(Bound.EXACT);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> AllocationLeverage.stated(gbp("-1"), Bound.EXACT, gbp("1")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> AllocationLeverage.stated(gbp("1"), Bound.EXACT, gbp("-1")))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> AllocationLeverage.stated(gbp("1"), Bound.EXACT, Money.parse("EUR 1")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    private static Project own(String id, String match) {
        return project(id, FundingLine.of(Money.parse(match))).withProgrammeLines(FundingLine.of(gbp("1")));
    }

    /** Every reason to leave a project out but external benefit leaves out what was attracted all the same. */
    @Test
    void matchOfAProjectThatIsLeftOutMakesTheFigureALowerBound() {
        Project counted = own("counted", "GBP 500000");
        Project euros = project("euros", FundingLine.of(Money.parse("EUR 7")))
                .withProgrammeLines(FundingLine.of(Money.parse("EUR 1")));
        Project later = own("later", "GBP 7")
                .withProgrammeLines(FundingLine.of(gbp("1")).withDate(DAY.plusDays(1)));
        Project external = own("external", "GBP 7").withProgrammeLines(FundingLine.of(gbp("0")));

        assertThat(List.of(euros, later, project("not-known", FundingLine.of(gbp("7")))))
                .allSatisfy(project -> assertThat(
                                AllocationLeverage.of(LEVERAGE.of(List.of(counted, project)), ALLOCATION)
                                        .bound())
                        .isEqualTo(Bound.AT_LEAST));
        assertThat(AllocationLeverage.of(
                                LEVERAGE.of(List.of(counted, own("twice", "GBP 1"), own("twice", "GBP 2"))), ALLOCATION)
                        .ratio())
                .isEqualTo(new LeverageRatio.Defined(Ratio.of(500000, 1105000), Bound.AT_LEAST));
        assertThat(AllocationLeverage.of(LEVERAGE.of(List.of(counted, external)), ALLOCATION)
                        .bound())
                .isEqualTo(Bound.EXACT);
    }

    @Test
    void aProjectOfTwoAreasCountsForTheFirstOfThem() {
        Project shared = own("shared", "GBP 10").withOtherAreas(AreaId.of("b"));
        Project others = own("others", "GBP 100").withArea(AreaId.of("b")).withOtherAreas(AreaId.of("a"));
        List<Project> projects = List.of(own("own", "GBP 1"), shared, others);

        assertThat(AllocationLeverage.of(LEVERAGE, projects, ALLOCATION).attracted())
                .hasToString("£11");
        assertThat(AllocationLeverage.of(LEVERAGE, projects, ALLOCATION.withArea(AreaId.of("b")))
                        .attracted())
                .hasToString("£100");
    }

    @Test
    void aContributorWithoutAnAmountMakesTheFigureALowerBoundAndNeverZero() {
        FundingLine unknown = FundingLine.ofUnknownAmount(gbp("1").getCurrencyUnit());
        Project named = project("named", unknown);

        AllocationLeverage of =
                AllocationLeverage.of(LEVERAGE.of(List.of(own("own", "GBP 1105000"), named)), ALLOCATION);
        assertThat(of.ratio()).isEqualTo(new LeverageRatio.Defined(Ratio.ONE, Bound.AT_LEAST));
        assertThat(of.explain().get(3)).startsWith("Project named is left out, with match of more than £0: ");
        assertThat(AllocationLeverage.of(
                                LEVERAGE.of(List.of(named.withProgrammeLines(FundingLine.of(gbp("1"))))), ALLOCATION)
                        .ratio())
                .isEqualTo(new LeverageRatio.Defined(Ratio.ZERO, Bound.MORE_THAN));
    }
}
