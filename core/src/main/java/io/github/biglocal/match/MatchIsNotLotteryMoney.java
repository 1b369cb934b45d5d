package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The match of a project is not lottery money, as the programme's own is. */
public final class MatchIsNotLotteryMoney extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-is-not-lottery-money");

    /** Makes the rule. */
    public MatchIsNotLotteryMoney() {
        super(
                new RuleInfo(
                        ID,
                        Severity.INFO,
                        "The match of a project is not lottery money",
                        "Big Local money is lottery money; where another lottery fund matches it, one pocket of the lottery leverages another, and the ratio says nothing of money from outside.",
                        List.of(Guidance.PROJECTS),
                        LocalDateRange.ALL),
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
