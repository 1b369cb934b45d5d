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

/** The match of a project is given, not lent. */
public final class MatchIsNotRepayable extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-is-not-repayable");

    /** Makes the rule. */
    public MatchIsNotRepayable() {
        super(
                new RuleInfo(
                        ID,
                        Severity.INFO,
                        "The match of a project is given, not lent",
                        "Money that has to be paid back is not gained; added to grants without a word it makes leverage look larger than it is.",
                        List.of(Guidance.PROJECTS),
                        LocalDateRange.ALL),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        return GroupedMatch.judge(project, StreamGroup.REPAYABLE, RepayableMatch::new);
    }

    /**
     * Money is lent.
     *
     * @param amount how much of it
     */
    public record RepayableMatch(Money amount) implements Finding {
        @Override
        public String problem() {
            return "Match of " + amount + " is a loan.";
        }

        @Override
        public String repair() {
            return "Tell leverage without loans beside the gross figure.";
        }
    }
}
