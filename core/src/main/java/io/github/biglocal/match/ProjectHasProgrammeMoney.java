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
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** A project has programme money in it; without, it is external benefit, not leverage. */
public final class ProjectHasProgrammeMoney extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-has-programme-money");

    /** Makes the rule. */
    public ProjectHasProgrammeMoney() {
        super(
                new RuleInfo(
                        ID,
                        Severity.INFO,
                        "A project has programme money in it",
                        "Where the programme put nothing in, it may have influenced what others did, but leveraged nothing: a ratio to nothing is undefined, and counting such a project inflates the ratio of all.",
                        List.of(Guidance.PROJECTS),
                        LocalDateRange.ALL),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        Optional<Money> programmeMoney = project.programmeMoney();
        if (programmeMoney.isEmpty()) {
            return Verdict.unknown("the project's programme money");
        }
        return programmeMoney.get().isZero()
                ? Verdict.breached(new ExternalBenefit(project.match()))
                : Verdict.satisfied();
    }

    /**
     * The programme put nothing in.
     *
     * @param match what others put in; empty if the project has no match lines
     */
    public record ExternalBenefit(Optional<Money> match) implements Finding {
        @Override
        public String problem() {
            return "The programme put nothing into the project"
                    + match.map(amount -> ", others " + amount).orElse("") + ": it is external benefit, not leverage.";
        }

        @Override
        public String repair() {
            return "Report it beside leverage, never in it; or record the programme's contribution if there was one.";
        }
    }
}
