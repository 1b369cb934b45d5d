package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The totals that a source prints for several projects are what the projects come to, in every column. */
public final class StatedTotalReconciles extends Rule<StatedTotal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("stated-total-reconciles");

    private static final Index<ProjectId, Project> PROJECTS = Index.of(Project.class, Project::id);

    /** Makes the rule. */
    public StatedTotalReconciles() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .title("A stated total is the sum of its projects in every column")
                        .rationale("If the parts do not come to the total, one is missing, counted twice or misread.")
                        .sources(Guidance.PROJECTS)
                        .rows("D5")
                        .basis("The library's own check: a printed total contradicts its parts.")
                        .ownReading("Exact unless an amount is a bound or approximate")
                        .build(),
                StatedTotal.class);
    }

    @Override
    protected Verdict judge(StatedTotal statedTotal, RuleContext context) {
        if (statedTotal.projects().isEmpty()) {
            return Verdict.unknown("the projects it is the total of");
        }
        List<Project> projects = new ArrayList<>();
        for (ProjectId id : statedTotal.projects()) {
            List<Project> found = context.find(PROJECTS, id);
            if (found.size() != 1) {
                return Verdict.unknown("the project " + id + ": " + found.size() + " are recorded");
            }
            projects.add(found.get(0));
        }
        List<Mismatch> mismatches = new ArrayList<>();
        List<String> notKnown = new ArrayList<>();
        boolean stated = false;
        for (ProjectFigure figure : ProjectFigure.values()) {
            Optional<Money> total = statedTotal.stated(figure);
            if (total.isPresent()) {
                stated = true;
                Optional<Money> sum = sum(figure, total.get().getCurrencyUnit(), projects, notKnown);
                AmountBound bound = projects.stream()
                        .map(project -> project.bound(figure))
                        .reduce(AmountBound.EXACT, AmountBound::and);
                if (sum.isPresent() && !bound.admits(sum.get(), total.get())) {
                    mismatches.add(new Mismatch(figure, total.get(), sum.get()));
                }
            }
        }
        if (!stated) {
            return Verdict.notApplicable("it states no figure");
        }
        return mismatches.isEmpty() && !notKnown.isEmpty() ? Verdict.unknown(notKnown.get(0)) : Verdict.of(mismatches);
    }

    /** Adds a column up; empty, and what is missing noted, if it cannot be. */
    private static Optional<Money> sum(
            ProjectFigure figure, CurrencyUnit currency, List<Project> projects, List<String> notKnown) {
        Money sum = Money.zero(currency);
        for (Project project : projects) {
            Optional<Money> part = project.figure(figure);
            if (part.isEmpty() || !part.get().getCurrencyUnit().equals(currency)) {
                notKnown.add("the " + figure.text() + " of project " + project.id() + " in " + currency);
                return Optional.empty();
            }
            sum = sum.plus(part.get());
        }
        return Optional.of(sum);
    }

    /**
     * A column does not come to what is stated.
     *
     * @param figure which column
     * @param stated the total stated
     * @param sum what the projects come to
     */
    public record Mismatch(ProjectFigure figure, Money stated, Money sum) implements Finding {
        @Override
        public String problem() {
            return "The stated " + figure.text() + " is " + stated + ", but the projects come to " + sum + ".";
        }

        @Override
        public String repair() {
            Money difference = stated.minus(sum);
            return difference.isPositive()
                    ? "Look for a missing project of " + difference + "."
                    : "Look for " + difference.negated() + " counted twice.";
        }
    }
}
