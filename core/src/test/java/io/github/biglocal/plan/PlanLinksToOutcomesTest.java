package io.github.biglocal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PlanLinksToOutcomes.Unlinked;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
                                .submitted(LocalDate.of(2015, 7, 1))
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

    @Test
    void aPlanOfWhichNoLinkIsRecordedCannotBeJudged() {
        assertThat(verdict(DAY, priority("a"), priority("b")))
                .isEqualTo(Verdict.unknown("which outcomes the plan's priorities serve: none is recorded"));
    }

    @ParameterizedTest
    @CsvSource({
        ", Unknown",
        "2015-06-30, NotApplicable", // before the guidance
        "2015-07-01, Breached",
        "2018-06-01, Breached",
        "2018-06-02, NotApplicable" // after the day asked about
    })
    void isAskedOfPlansUnderTheGuidance(@Nullable LocalDate submitted, String answer) {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .area(AreaId.of("a"))
                .submitted(Optional.ofNullable(submitted))
                .addPriorities(priority("b"), priority("c", Outcome.BETTER_PLACE_TO_LIVE))
                .build();

        assertThat(new PlanLinksToOutcomes()
                        .verdict(plan, RuleContext.on(DAY))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, false", "2015-07-01, true", "2026-03-31, true", "2026-04-01, false"})
    void appliesWhileTheGuidanceDoes(LocalDate date, boolean applies) {
        assertThat(
                        verdict(date, priority("a"), priority("b", Outcome.BETTER_PLACE_TO_LIVE))
                                instanceof Verdict.Breached)
                .isEqualTo(applies);
    }
}
