package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.plan.PlanActionsCosted.Uncosted;
import io.github.biglocal.plan.PlanStatesVisionPrioritiesActions.NoActions;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanContentRulesTest {
    private static final Rule<Plan> STATES = new PlanStatesVisionPrioritiesActions();
    private static final Rule<Plan> COSTED = new PlanActionsCosted();
    private static final Action FREE = Action.builder()
            .id(ActionId.of("free"))
            .title("t")
            .cost(Money.parse("GBP 0"))
            .build();
    private static final Action OPEN = FREE.withId(ActionId.of("open")).withCost(Optional.empty());
    private static final Plan BARE = Plan.builder()
            .id(PlanId.of("p"))
            .area(AreaId.of("a"))
            .submitted(LocalDate.of(2019, 9, 1))
            .build();

    private static final Plan WITHOUT_ACTIONS = BARE.withVision("v")
            .withPriorities(Priority.builder().id(PriorityId.of("p")).title("t").build());

    private static Verdict verdict(Rule<Plan> rule, Plan plan, String asOf) {
        return rule.verdict(plan, RuleContext.on(LocalDate.parse(asOf)));
    }

    private static Verdict verdict(Rule<Plan> rule, Plan plan) {
        return verdict(rule, plan, "2020-01-01");
    }

    @Test
    void aPlanStatesActionsBesideVisionAndPriorities() {
        assertThat(verdict(STATES, WITHOUT_ACTIONS.withActions(FREE))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(STATES, WITHOUT_ACTIONS)).isEqualTo(Verdict.breached(new NoActions()));
    }

    @Test
    void aVisionOrPrioritiesThatAreNotRecordedAreNotKnown() {
        Verdict noVision = Verdict.unknown("whether the plan states a vision: none is recorded");

        assertThat(verdict(STATES, BARE)).isEqualTo(noVision);
        assertThat(verdict(STATES, WITHOUT_ACTIONS.withVision(Optional.empty())))
                .isEqualTo(noVision);
        assertThat(verdict(STATES, BARE.withVision("v").withActions(FREE)))
                .isEqualTo(Verdict.unknown("whether the plan states priorities: none is recorded"));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2020-01-01, true", "2020-01-02, false"})
    void contentIsAskedOfPlansFromJuly2015(LocalDate submitted, boolean asked) {
        assertThat(verdict(STATES, WITHOUT_ACTIONS.withSubmitted(submitted)) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2019-08-31, false", "2019-09-01, true", "2020-01-01, true", "2020-01-02, false"})
    void costsAreAskedOfPlansFromSeptember2019(LocalDate submitted, boolean asked) {
        assertThat(verdict(COSTED, BARE.withActions(FREE, OPEN).withSubmitted(submitted)) instanceof Verdict.Breached)
                .isEqualTo(asked);
    }

    @Test
    void neitherIsAskedOfAPlanWithoutADay() {
        Plan undated = BARE.withActions(FREE, OPEN).withSubmitted(Optional.empty());
        Verdict unknown = Verdict.unknown("when the plan was submitted or endorsed, or starts");

        assertThat(verdict(STATES, undated)).isEqualTo(unknown);
        assertThat(verdict(COSTED, undated)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, true", "2026-04-01, false"})
    void bothApplyToTheEndOfTheProgramme(String asOf, boolean apply) {
        Plan plan = BARE.withActions(FREE, OPEN);

        assertThat(verdict(STATES, WITHOUT_ACTIONS, asOf) instanceof Verdict.Breached)
                .isEqualTo(apply);
        assertThat(verdict(COSTED, plan, asOf) instanceof Verdict.Breached).isEqualTo(apply);
    }

    @Test
    void everyActionHasItsCostThoughItBeNothing() {
        assertThat(verdict(COSTED, BARE.withActions(FREE))).isEqualTo(Verdict.satisfied());
        assertThat(verdict(COSTED, BARE.withActions(OPEN, FREE)))
                .isEqualTo(Verdict.breached(new Uncosted(List.of(OPEN.id()), 2)));
    }

    @Test
    void costsThatAreNotRecordedAtAllAreNotKnown() {
        assertThat(verdict(COSTED, BARE)).isEqualTo(Verdict.unknown("the plan's actions"));
        assertThat(verdict(COSTED, BARE.withActions(OPEN)))
                .isEqualTo(Verdict.unknown("the costs of the plan's actions: none is recorded"));
    }

    @Test
    void theySayWhatIsWrongAndWhatWouldMendIt() {
        NoActions stated = new NoActions();
        Uncosted uncosted = new Uncosted(List.of(ActionId.of("a1"), ActionId.of("a2")), 5);

        assertThat(stated.problem()).isEqualTo("The plan states a vision and priorities, and no actions.");
        assertThat(stated.repair()).isEqualTo("Add the actions of the plan.");
        assertThat(uncosted.problem()).isEqualTo("Of the plan's 5 actions, these have no cost: a1, a2.");
        assertThat(uncosted.repair()).isEqualTo("Give the cost of each of them, nothing if it costs nothing.");
    }
}
