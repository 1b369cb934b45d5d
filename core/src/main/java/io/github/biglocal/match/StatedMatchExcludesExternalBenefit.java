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
import java.util.List;
import org.joda.money.Money;

/** The match that a source states for several projects does not take in projects into which the programme put nothing. */
public final class StatedMatchExcludesExternalBenefit extends Rule<StatedTotal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("stated-match-excludes-external-benefit");

    private static final Index<ProjectId, Project> PROJECTS = Index.of(Project.class, Project::id);

    /** Makes the rule. */
    public StatedMatchExcludesExternalBenefit() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("A stated match figure excludes external benefit")
                        .rationale(
                                "More than half of the total in Table 1 is external benefit; counted as match it doubles the ratio.")
                        .sources(Guidance.PROJECTS)
                        .rows("D13")
                        .basis(
                                "Evaluation practice: Table 1 of the report of 2020 labels such money external benefit; WARNING because a published figure would be misread.")
                        .standsInFor(RuleId.of("project-has-programme-money"))
                        .replaces(RuleId.of("stated-match-leaves-out-influenced"))
                        .build(),
                StatedTotal.class);
    }

    @Override
    protected Verdict judge(StatedTotal statedTotal, RuleContext context) {
        if (statedTotal.match().isEmpty()) {
            return Verdict.notApplicable("it states no match");
        }
        if (statedTotal.projects().isEmpty()) {
            return Verdict.unknown("the projects it is the total of");
        }
        Money stated = statedTotal.match().get();
        Money leveraged = Money.zero(stated.getCurrencyUnit());
        Money externalBenefit = leveraged;
        for (ProjectId id : statedTotal.projects()) {
            List<Project> found = context.find(PROJECTS, id);
            if (found.size() != 1 || found.get(0).programmeMoney().isEmpty()) {
                return Verdict.unknown("the programme money of project " + id);
            }
            Money match = found.get(0).match().orElse(Money.zero(stated.getCurrencyUnit()));
            if (!match.isSameCurrency(stated)) {
                return Verdict.unknown("the match of project " + id + " in " + stated.getCurrencyUnit());
            }
            if (found.get(0).programmeMoney().get().isZero()) {
                externalBenefit = externalBenefit.plus(match);
            } else {
                leveraged = leveraged.plus(match);
            }
        }
        if (externalBenefit.isZero()) {
            return Verdict.notApplicable("the programme put money into each of its projects that has match");
        }
        if (stated.isEqual(leveraged)) {
            return Verdict.satisfied();
        }
        // A total that is neither sum is for the rule about totals.
        return stated.isEqual(leveraged.plus(externalBenefit))
                ? Verdict.breached(new TakenIn(stated, externalBenefit))
                : Verdict.unknown(
                        "which projects the stated match takes in: it is the sum neither of all nor of the leveraged");
    }

    /**
     * What was external benefit is told as match.
     *
     * @param stated the match stated
     * @param externalBenefit how much of it came with no programme money
     */
    public record TakenIn(Money stated, Money externalBenefit) implements Finding {
        @Override
        public String problem() {
            return "The stated match of " + stated + " takes in " + externalBenefit
                    + " of projects into which the programme put nothing.";
        }

        @Override
        public String repair() {
            return "Tell " + stated.minus(externalBenefit) + " as match, and " + externalBenefit
                    + " separately as external benefit.";
        }
    }
}
