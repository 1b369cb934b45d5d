package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** A project has programme money in it; without any, its match is external benefit, not leverage. */
public final class ProjectHasProgrammeMoney extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-has-programme-money");

    /** Makes the rule. */
    public ProjectHasProgrammeMoney() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("The project has programme money in it")
                        .rationale(
                                "Without programme money there is no leverage: the other money is external benefit, and counting it inflates the ratio.")
                        .sources(Guidance.PROJECTS)
                        .rows("D5")
                        .basis(
                                "Evaluation practice: the report of 2020, Table 1, calls money that came without programme money external benefit.")
                        .standsInFor(
                                RuleId.of("leverage-claim-is-supported"),
                                RuleId.of("match-is-not-lottery-money"),
                                RuleId.of("match-is-not-repayable"))
                        .replaces(RuleId.of("deal-has-programme-money"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        Optional<Money> programmeMoney = project.programmeMoney();
        if (programmeMoney.isEmpty()) {
            return Verdict.unknown(Facts.programmeLines(project));
        }
        if (programmeMoney.get().isZero()
                && project.programmeLines().stream().anyMatch(line -> !line.isAmountKnown())) {
            // A contributor without an amount put in more than nothing; zero or more may be nothing.
            return Bound.MORE_THAN == project.bound(ProjectFigure.PROGRAMME_MONEY)
                    ? Verdict.satisfied()
                    : Verdict.unknown(Facts.programmeLines(project));
        }
        return programmeMoney.get().isZero()
                ? Verdict.breached(new ExternalBenefit(project.match()))
                : Verdict.satisfied();
    }

    /**
     * There is no programme money. It is about no single field, so it stands in for anything else found about the
     * match.
     *
     * @param match the match; empty if the project has no match lines
     */
    public record ExternalBenefit(Optional<Money> match) implements Finding {
        public ExternalBenefit {
            Objects.requireNonNull(match, "match");
        }

        @Override
        public String problem() {
            return "No programme money went into the project, so "
                    + match.filter(Money::isPositive)
                            .map(amount -> "the " + Text.money(amount) + " from others")
                            .orElse("any money from others")
                    + " is external benefit, not leverage.";
        }

        @Override
        public String repair() {
            return "Report it separately as external benefit, or record the programme's contribution if there was one.";
        }
    }
}
