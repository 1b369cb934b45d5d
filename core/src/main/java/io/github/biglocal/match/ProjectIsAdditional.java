package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Optional;
import org.joda.money.Money;

/** The programme money of a project does not take the place of spending that a public body is bound to by law. */
public final class ProjectIsAdditional extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-is-additional");

    /** Makes the rule. */
    public ProjectIsAdditional() {
        super(
                RuleInfo.of("match", ID, RuleKind.REQUIREMENT)
                        .title("The programme's money does not replace statutory funding")
                        .rationale(
                                "Big Local money has to be additional: it cannot pay for what a public body must provide by law.")
                        .sources(Guidance.ADDITIONALITY)
                        .rows("M13")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "Local Trust's undated guidance, quoting the trust deed, says that the money may not replace statutory funding that meets a statutory obligation.")
                        .ownReading("Judged only by a finding on record")
                        .ownReading("the undated page is applied from 27 July 2010")
                        .standsInFor(RuleId.of("leverage-claim-is-supported"))
                        .replaces(RuleId.of("deal-is-additional"))
                        .build(),
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
