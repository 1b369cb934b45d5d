package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import org.joda.money.Money;

/** The total cost that a project states is its programme money and its match together. */
public final class ProjectAddsUp extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-adds-up");

    /** Makes the rule. */
    public ProjectAddsUp() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .title("The project's total is its programme money plus its match")
                        .rationale(
                                "If the columns do not add up, one of them is wrong, and so is any leverage worked out from them.")
                        .sources(Guidance.PROJECTS)
                        .rows("D5")
                        .basis(
                                "The library's own check: total, programme money and match of one project contradict each other.")
                        .ownReading("To the penny")
                        .ownReading("bounds and approximate amounts leave it open")
                        .replaces(RuleId.of("deal-adds-up"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        if (project.totalCost().isEmpty()) {
            return Verdict.notApplicable("the project states no total cost");
        }
        if (project.programmeMoney().isEmpty()) {
            return Verdict.unknown("the project's programme money");
        }
        Money stated = project.totalCost().get();
        Money programmeMoney = project.programmeMoney().get();
        Money match = project.match().orElse(Money.zero(stated.getCurrencyUnit()));
        Money sum = programmeMoney.plus(match);
        if (stated.isEqual(sum)) {
            return Verdict.satisfied();
        }
        AmountBound bound = project.bound(ProjectFigure.PROGRAMME_MONEY).and(project.bound(ProjectFigure.MATCH));
        return bound.admits(sum, stated)
                ? Verdict.unknown("the exact amount of a line that is told as a bound")
                : Verdict.breached(new Difference(stated, programmeMoney, match));
    }

    /**
     * The total is not the sum.
     *
     * @param totalCost the total cost stated
     * @param programmeMoney the programme money
     * @param match the match
     */
    public record Difference(Money totalCost, Money programmeMoney, Money match) implements Finding {
        /** {@return the total cost less the sum; negative where the sum is more} */
        public Money difference() {
            return totalCost.minus(programmeMoney).minus(match);
        }

        @Override
        public String problem() {
            return "The total cost is stated as " + totalCost + ", but programme money of " + programmeMoney
                    + " and match of " + match + " make " + programmeMoney.plus(match) + ".";
        }

        @Override
        public String repair() {
            return difference().isPositive()
                    ? "Add the missing " + difference() + " to a line, or take it off the total."
                    : "Take " + difference().negated() + " off a line, or add it to the total.";
        }
    }
}
