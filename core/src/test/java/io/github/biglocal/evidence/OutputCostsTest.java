package io.github.biglocal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.evidence.OutputCost.LeftOut;
import io.github.biglocal.evidence.OutputCost.Part;
import io.github.biglocal.evidence.OutputCost.Why;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.ExactMoney;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputCostsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final OutputCosts COSTS = OutputCosts.asOf(DAY);
    private static final AreaId AREA = AreaId.of("barrowcliff");

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static Activity activity(String id, ActivitySpend... spend) {
        return Activity.builder()
                .id(ActivityId.of(id))
                .area(AREA)
                .title("An activity")
                .addSpend(spend)
                .build();
    }

    private static Output output(String id, String activity, String count) {
        Output output = Output.builder()
                .id(OutputId.of(id))
                .activity(ActivityId.of(activity))
                .title("An output")
                .build();
        return count.isEmpty() ? output : output.withCount(Count.parse(count));
    }

    private static LeftOut leftOut(Entity record, Why why) {
        return new LeftOut(record.reference(), why);
    }

    /**
     * £23.4m in about 200 assets, some ten years in (Local Trust, Why community spaces and places matter more than we
     * realise): about £117,000 each.
     */
    @Test
    void thePublishedSpendingOnAssetsIsAbout117000PoundsEach() {
        Activity spaces = activity("spaces", ActivitySpend.of(gbp("23400000")));
        CostPerOutput cost = COSTS.ofActivities(List.of(spaces), List.of(output("assets", "spaces", "about 200")))
                .cost()
                .orElseThrow();

        assertThat(cost.each()).contains(ExactMoney.of(gbp("117000")));
        assertThat(cost.bound()).isEqualTo(Bound.MORE_OR_LESS);
    }

    @ParameterizedTest
    @CsvSource({
        "100, EXACT",
        "more than 100, LESS_THAN", // more outputs, cheaper each
        "at least 100, AT_MOST",
        "at most 100, AT_LEAST",
        "less than 100, MORE_THAN",
        "about 100, MORE_OR_LESS"
    })
    void theBoundOfACountIsKept(String count, Bound bound) {
        Activity trees = activity("trees", ActivitySpend.of(gbp("500")));

        assertThat(COSTS.ofActivities(List.of(trees), List.of(output("o", "trees", count)))
                        .cost())
                .hasValueSatisfying(cost -> {
                    assertThat(cost.each()).contains(ExactMoney.of(gbp("5")));
                    assertThat(cost.bound()).isEqualTo(bound);
                });
    }

    @Test
    void anOutputThatWasNotCountedMakesTheCostAMost() {
        Activity trees = activity("trees", ActivitySpend.of(gbp("500")));
        Output uncounted = output("p", "trees", "");
        OutputCost result = COSTS.ofActivities(List.of(trees), List.of(output("o", "trees", "100"), uncounted));

        assertThat(result.cost()).contains(new CostPerOutput(gbp("500"), Bound.EXACT, 100, Bound.AT_LEAST));
        assertThat(result.leftOut()).containsExactly(leftOut(uncounted, Why.NO_COUNT));
    }

    @Test
    void anActivityCountsOnBothSidesOrNone() {
        Activity counted = activity("a", ActivitySpend.of(gbp("500")));
        Activity noMoney = activity("b");
        Activity euros = activity("c", ActivitySpend.of(Money.parse("EUR 500")));
        Activity noOutput = activity("d", ActivitySpend.of(gbp("900")));
        OutputCost result = COSTS.ofActivities(
                List.of(counted, noMoney, euros, noOutput),
                List.of(output("1", "a", "100"), output("2", "b", "7"), output("3", "c", "7")));

        assertThat(result.cost()).contains(CostPerOutput.of(gbp("500"), 100));
        assertThat(result.leftOut())
                .containsExactly(
                        leftOut(noMoney, Why.NO_COST), leftOut(euros, Why.NO_COST), leftOut(noOutput, Why.NO_OUTPUT));
    }

    @ParameterizedTest
    @CsvSource({"2020-02-28, 100", "2020-02-29, 100", "2020-03-01, 0"})
    void whatIsOfALaterDayDoesNotCount(LocalDate day, int outputs) {
        Activity trees = activity("trees", ActivitySpend.of(gbp("500")));
        Output output = output("o", "trees", "100").withDate(day);
        OutputCost result = COSTS.ofActivities(List.of(trees), List.of(output));

        assertThat(result.cost().map(CostPerOutput::outputs).orElse(0)).isEqualTo(outputs);
        assertThat(result.leftOut())
                .isEqualTo(
                        outputs > 0 ? List.of() : List.of(leftOut(trees, Why.NO_OUTPUT), leftOut(output, Why.LATER)));
    }

    @ParameterizedTest
    @CsvSource({"2019-03-31, 12000, 100", "2019-04-01, 9000, 75", "2020-02-29, 9000, 75"})
    void theOutputsOfACommissionCostItsValueOnTheDay(LocalDate day, String value, String each) {
        Commission youth = Commission.builder()
                .id(CommissionId.of("youth"))
                .area(AREA)
                .title("Youth work")
                .value(gbp("12000"))
                .addValueChanges(new AmountChange(LocalDate.of(2019, 4, 1), gbp("9000")))
                .build();
        Activity sessions = activity("sessions", ActivitySpend.of(gbp("3000")).withCommission(youth.id()));
        OutputCost result = OutputCosts.asOf(day)
                .ofCommission(youth, List.of(sessions, activity("other")), List.of(output("o", "sessions", "120")));

        assertThat(result.parts()).containsExactly(new Part(youth.reference(), gbp(value), Bound.EXACT, Count.of(120)));
        assertThat(result.cost().flatMap(CostPerOutput::each)).contains(ExactMoney.of(gbp(each)));
    }

    @Test
    void aContractOfALaterDayHasNoCostYet() {
        Commission youth = Commission.builder()
                .id(CommissionId.of("youth"))
                .area(AREA)
                .title("Youth work")
                .value(gbp("12000"))
                .signed(DAY.plusDays(1))
                .build();
        Activity sessions = activity("sessions", ActivitySpend.of(gbp("3000")).withCommission(youth.id()));

        assertThat(COSTS.ofCommission(youth, List.of(sessions), List.of(output("o", "sessions", "120")))
                        .leftOut())
                .containsExactly(leftOut(youth, Why.NO_COST));
    }

    @Test
    void whatAnActivityCostsBesidesItsGrantMakesTheCostALeast() {
        Grant grant = Grant.builder()
                .id(GrantId.of("g"))
                .area(AREA)
                .title("Trees")
                .amountAwarded(gbp("500"))
                .build();
        Activity trees =
                activity("trees", ActivitySpend.of(gbp("500")).withGrant(grant.id()), ActivitySpend.of(gbp("40")));

        assertThat(COSTS.ofGrant(grant, List.of(trees), List.of(output("o", "trees", "100")))
                        .cost())
                .contains(new CostPerOutput(gbp("500"), Bound.AT_LEAST, 100, Bound.EXACT));
    }

    @Test
    void noRecordsHaveNoCost() {
        assertThat(COSTS.ofActivities(List.of(), List.of()).cost()).isEmpty();
        assertThat(COSTS.ofActivities(
                                List.of(activity("a", ActivitySpend.of(gbp("5")))),
                                List.of(output("o", "a", "more than 0")))
                        .cost())
                .isEqualTo(Optional.empty());
        assertThat(COSTS.inCurrency(CurrencyUnit.EUR)).hasToString("costs of outputs as of 29 February 2020, in euros");
    }
}
