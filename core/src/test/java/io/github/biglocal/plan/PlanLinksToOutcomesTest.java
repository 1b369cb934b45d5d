package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PlanLinksToOutcomes.Unlinked;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanLinksToOutcomesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private static Priority priority(String id, Outcome... outcomes) {
        return Priority.builder()
                .id(PriorityId.of(id))
                .title("t")
                .addOutcomes(outcomes)
                .build();
    }

    private static Verdict verdict(LocalDate date, Priority... priorities) {
        return new PlanLinksToOutcomes()
                .verdict(
                        Plan.builder()
                                .id(PlanId.of("p"))
                                .area(AreaId.of("a"))
                                .addPriorities(priorities)
                                .build(),
                        RuleContext.on(date));
    }

    @Test
    void anOutcomeForEachPrioritySatisfiesIt() {
        assertThat(verdict(
                        DAY,
                        priority("a", Outcome.BETTER_PLACE_TO_LIVE),
                        priority("b", Outcome.SKILLS_AND_CONFIDENCE, Outcome.IDENTIFY_AND_ACT_ON_NEEDS)))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void aPriorityWithoutOneBreachesItAndIsNamed() {
        Unlinked finding = new Unlinked(List.of(PriorityId.of("b"), PriorityId.of("d")), 3);

        assertThat(verdict(DAY, priority("b"), priority("c", Outcome.BETTER_PLACE_TO_LIVE), priority("d")))
                .isEqualTo(Verdict.breached(finding));
        assertThat(finding.problem()).isEqualTo("Of the plan's 3 priorities, these serve no outcome: b, d.");
        assertThat(finding.repair()).isEqualTo("Name an outcome that each of them serves.");
    }

    @Test
    void withoutPrioritiesItCannotBeJudged() {
        assertThat(verdict(DAY)).isEqualTo(Verdict.unknown("the plan's priorities"));
    }

    @ParameterizedTest
    @CsvSource({"2018-05-31, true", "2018-06-01, true", "2018-06-02, false"})
    void aPlanOfALaterDayIsNotJudgedYet(LocalDate submitted, boolean judged) {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .area(AreaId.of("a"))
                .submitted(submitted)
                .addPriorities(priority("b"))
                .build();

        assertThat(new PlanLinksToOutcomes().verdict(plan, RuleContext.on(DAY)))
                .isEqualTo(
                        judged
                                ? Verdict.breached(new Unlinked(List.of(PriorityId.of("b")), 1))
                                : Verdict.notApplicable("the plan is of a later day"));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2026-03-31, true", "2026-04-01, false"})
    void appliesWhileTheGuidanceDoes(LocalDate date, boolean applies) {
        assertThat(verdict(date, priority("a")) instanceof Verdict.Breached).isEqualTo(applies);
    }
}
