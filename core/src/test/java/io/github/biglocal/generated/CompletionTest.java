package io.github.biglocal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.FundingStatus;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The law of unknown facts finds the rules that break it, and lets the others be. */
class CompletionTest {
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);
    private static final Plan PLAN =
            Plan.builder().id(PlanId.of("p")).area(AreaId.of("a")).build();
    private static final Missing SUBMITTED = Missing.of(PLAN, "submitted", "when it was submitted");
    private static final Missing ENDORSED = Missing.of(PLAN, "endorsed", "when it was endorsed");
    private static final Map<String, Set<String>> NAMED = Map.of("Plan", Set.of("endorsed", "submitted"));

    private static final class AsTold<S extends Entity> extends Rule<S> {
        private final BiFunction<S, RuleContext, Verdict> judge;

        AsTold(Class<S> type, BiFunction<S, RuleContext, Verdict> judge) {
            super(
                    RuleInfo.of("plan", RuleId.of("as-told"), RuleKind.RECORDS)
                            .title("Title")
                            .rationale("Because.")
                            .source(Citation.of("s"))
                            .build(),
                    type);
            this.judge = judge;
        }

        @Override
        protected Verdict judge(S subject, RuleContext context) {
            return judge.apply(subject, context);
        }
    }

    private static Completion<Plan> of(Function<Plan, Verdict> judge) {
        return new Completion<>(
                "a question", new AsTold<>(Plan.class, (plan, context) -> judge.apply(plan)), PLAN, List.of(PLAN), DAY);
    }

    private static Verdict met(boolean met) {
        return met ? Verdict.satisfied() : Verdict.breached(new Flaw());
    }

    private record Flaw() implements io.github.biglocal.rule.Finding {
        @Override
        public String problem() {
            return "It is wrong.";
        }

        @Override
        public String repair() {
            return "Correct it.";
        }
    }

    private static boolean isBy(Optional<LocalDate> day, LocalDate limit) {
        return day.filter(known -> !known.isAfter(limit)).isPresent();
    }

    @Test
    void aRuleThatNeedsWhatItNamesKeepsTheLaw() {
        assertThat(of(plan -> plan.endorsed().isEmpty() ? Verdict.unknown(ENDORSED) : met(isBy(plan.endorsed(), DAY)))
                        .problemsOfUnknown())
                .isEmpty();
        assertThat(of(plan -> plan.endorsed().isEmpty() || plan.submitted().isEmpty()
                                ? Verdict.unknown(SUBMITTED, ENDORSED)
                                : met(isBy(plan.submitted(), plan.endorsed().get())))
                        .problemsOfUnknown())
                .isEmpty();
    }

    @Test
    void aVerdictThatIsTheSameWhateverTheFactIsShouldHaveBeenGiven() {
        assertThat(of(plan -> plan.endorsed().isEmpty() ? Verdict.unknown(ENDORSED) : Verdict.satisfied())
                        .problemsOfUnknown())
                .containsExactly("is [Satisfied] in whatever way they are recorded: [Plan p endorsed]");
    }

    @Test
    void aFactThatIsRecordedIsNoLongerMissing() {
        assertThat(of(plan -> isBy(plan.endorsed(), DAY) ? Verdict.satisfied() : Verdict.unknown(ENDORSED))
                        .problemsOfUnknown())
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("is still not known for want of Plan p endorsed"));
    }

    @Test
    void moreFactsThanAreNeededAreFound() {
        assertThat(of(plan -> plan.endorsed().isPresent()
                                ? met(isBy(plan.endorsed(), DAY))
                                : Verdict.unknown(List.of(SUBMITTED, ENDORSED), 2))
                        .problemsOfUnknown())
                .singleElement()
                .asString()
                .startsWith("says that 2 facts settle it, and 1 does: [Plan p endorsed] being ");
    }

    @Test
    void fewerFactsThanAreNeededAreFound() {
        assertThat(of(plan -> plan.endorsed().isEmpty() || plan.submitted().isEmpty()
                                ? Verdict.unknown(List.of(SUBMITTED, ENDORSED), 1)
                                : met(isBy(plan.submitted(), plan.endorsed().get())))
                        .problemsOfUnknown())
                .containsExactly("says that 1 of 2 facts settle it, and none do: [Plan p submitted, Plan p endorsed]");
    }

    @Test
    void aVerdictThatHangsOnWhatIsNotRecordedShouldNotHaveBeenGiven() {
        assertThat(of(plan -> met(isBy(plan.endorsed(), DAY))).problemsOfGiven(NAMED))
                .singleElement()
                .asString()
                .startsWith("is Breached, and Satisfied once [Plan p endorsed] is ");
        assertThat(of(plan -> met(true)).problemsOfGiven(NAMED)).isEmpty();
        assertThat(of(plan -> met(isBy(plan.endorsed(), DAY))).problemsOfGiven(Map.of("Plan", Set.of("submitted"))))
                .as("a field that the rule never names is a statement when it is empty")
                .isEmpty();
    }

    @Test
    void aRecordThatNobodyListedIsNotInvented() {
        for (Missing missing : List.of(
                Missing.records(PLAN, Plan.class, "another plan"),
                Missing.record(AreaId.of("a"), "the area"),
                Missing.of(PLAN, "priorities", "the priorities"))) {
            assertThat(of(plan -> Verdict.unknown(missing)).problemsOfUnknown()).isEmpty();
        }
    }

    @Test
    void aPartOfARecordIsCompletedInItsPlace() {
        Project project = Project.builder()
                .id(ProjectId.of("d"))
                .area(AreaId.of("a"))
                .title("t")
                .addMatchLines(FundingLine.of(Money.parse("GBP 1")), FundingLine.of(Money.parse("GBP 2")))
                .build();
        BiFunction<Project, RuleContext, Verdict> judge = (d, context) -> d.matchLines()
                .get(1)
                .status()
                .map(status -> met(status == FundingStatus.PLEDGED))
                .orElseGet(() -> Verdict.unknown(d, "matchLines/1/status", "how firm it is"));

        assertThat(new Completion<>("q", new AsTold<>(Project.class, judge), project, List.of(), DAY)
                        .problemsOfUnknown())
                .isEmpty();
        assertThat(FieldPath.of("matchLines/1/status").pattern(Project.class)).isEqualTo("matchLines/*/status");
        assertThat(FieldPath.matching(project, "matchLines/*/status"))
                .extracting(FieldPath::toString)
                .containsExactly("matchLines/0/status", "matchLines/1/status");
    }

    @Test
    void aPlaceThatTheModelDoesNotHaveIsFound() {
        Reference plan = new Reference("Plan", "p");

        assertThat(FieldPath.problem(new Missing(plan, "endorsd", "w"))).contains("Plan has no field endorsd");
        assertThat(FieldPath.problem(new Missing(plan, "actions/0/price", "w")))
                .contains("Plan has no field actions/0/price");
        assertThat(FieldPath.problem(new Missing(plan, "actions/0/cost", "w"))).isEmpty();
        assertThat(FieldPath.problem(new Missing(plan, "PlanReview", "w"))).isEmpty();
        assertThat(FieldPath.problem(new Missing(plan, "PlanReviews", "w"))).isPresent();
        assertThat(FieldPath.problem(new Missing(plan, "id", "w"))).isEmpty();
        assertThat(FieldPath.problem(new Missing(new Reference("Plans", "p"), "id", "w")))
                .contains("there is no kind of record Plans");
        assertThat(FieldPath.kindsOfRecord()).hasSize(46).containsKeys("Programme", "Member", "Action");
    }
}
