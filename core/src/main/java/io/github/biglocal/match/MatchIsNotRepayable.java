package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Fact;
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

/** The match of a project is given, not lent. */
public final class MatchIsNotRepayable extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-is-not-repayable");

    /** Makes the rule. */
    public MatchIsNotRepayable() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("The project's match does not have to be repaid")
                        .rationale("Money that has to be paid back is not a gain; counting it with grants overstates"
                                + " leverage.")
                        .sources(Guidance.PROJECTS.withNote("Gives examples of match; it does not mention loans."))
                        .rows("D7")
                        .basis("The library's own reading; no published text forbids repayable match.")
                        .ownReading("Which streams count as repayable, where the terms of the money are not recorded")
                        .build(),
                Project.class);
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        return GroupedMatch.judge(
                recorded,
                context.asOf(),
                (line, place) -> line.isLent()
                        .map(Fact::recorded)
                        .orElseGet(() -> GroupedMatch.group(project, line, place)
                                .then(group -> Fact.recorded(group == StreamGroup.REPAYABLE))),
                RepayableMatch::new);
    }

    /**
     * Money is lent.
     *
     * @param amount how much of it
     */
    public record RepayableMatch(Money amount) implements Finding {
        public RepayableMatch {
            Objects.requireNonNull(amount, "amount");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("matchLines");
        }

        @Override
        public String problem() {
            return "Match of " + Text.money(amount) + " is a loan.";
        }

        @Override
        public String repair() {
            return "Report leverage without loans alongside the gross figure.";
        }
    }
}
