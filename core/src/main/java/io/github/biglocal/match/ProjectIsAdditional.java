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

/** The programme money of a project does not take the place of spending that a public body is bound to by law. */
public final class ProjectIsAdditional extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-is-additional");

    /** Makes the rule. */
    public ProjectIsAdditional() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The programme's money replaces no statutory spending",
                        "The trust deed asks that the money is extra: it may not pay for what a public body has to pay for by law.",
                        List.of(Guidance.ADDITIONALITY),
                        Guidance.WHOLE_PROGRAMME),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        return project.statutoryEffectOn(context.asOf())
                .map(effect -> effect == StatutoryEffect.ADDS
                        ? Verdict.satisfied()
                        : Verdict.breached(new Replaces(project.programmeMoney())))
                .orElse(Verdict.unknown(
                        "whether the project replaces statutory spending: nobody is recorded to have looked"));
    }

    /**
     * The money takes the place of other spending.
     *
     * @param programmeMoney how much the programme put in; empty if it is not known
     */
    public record Replaces(Optional<Money> programmeMoney) implements Finding {
        @Override
        public String problem() {
            return "The programme's money"
                    + programmeMoney.map(amount -> ", " + amount + ",").orElse("")
                    + " was found to replace spending that a public body is bound to by law.";
        }

        @Override
        public String repair() {
            return "Agree with the public body what it pays, or record a later finding that the money is extra.";
        }
    }
}
