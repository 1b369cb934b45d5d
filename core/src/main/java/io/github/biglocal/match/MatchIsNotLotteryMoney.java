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

/** The match of a project is not lottery money, as the programme's own is. */
public final class MatchIsNotLotteryMoney extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-is-not-lottery-money");

    /** Makes the rule. */
    public MatchIsNotLotteryMoney() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("The project's match is not lottery money")
                        .rationale(
                                "Big Local money is lottery money; where another lottery fund matches it, lottery money is matching lottery money.")
                        .sources(Guidance.PROJECTS)
                        .rows("D7")
                        .basis("The library's own reading: Big Local is lottery money; no text forbids lottery match.")
                        .ownReading("Which streams count as lottery money")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        return GroupedMatch.judge(project, StreamGroup.LOTTERY, LotteryMatch::new);
    }

    /**
     * Lottery money matches lottery money.
     *
     * @param amount how much of it
     */
    public record LotteryMatch(Money amount) implements Finding {
        @Override
        public String problem() {
            return "Match of " + amount + " is lottery money, as the programme's own is.";
        }

        @Override
        public String repair() {
            return "Tell leverage without lottery money beside the gross figure.";
        }
    }
}
