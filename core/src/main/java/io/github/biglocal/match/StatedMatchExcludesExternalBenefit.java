package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The match that a source states for several projects does not take in projects into which the programme put nothing. */
public final class StatedMatchExcludesExternalBenefit extends Rule<StatedTotal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("stated-match-excludes-external-benefit");

    private static final Index<ProjectId, Project> PROJECTS = Index.of(Project.class, Project::id);

    /** Makes the rule. */
    public StatedMatchExcludesExternalBenefit() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "A stated match leaves out what was external benefit",
                        "In the one published table of projects more than half of the total told as match or external funding came with no programme money at all; read as match, it doubles the ratio.",
                        List.of(Guidance.PROJECTS),
                        LocalDateRange.ALL),
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
