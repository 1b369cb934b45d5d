package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
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

/** The programme money of a project does not replace funding that a public body has to provide by law. */
public final class ProjectIsAdditional extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-is-additional");

    /** Makes the rule. */
    public ProjectIsAdditional() {
        super(
                RuleInfo.of("match", ID, RuleKind.REQUIREMENT)
                        .title("Programme money does not replace statutory funding")
                        .rationale(
                                "Big Local money has to be additional: it cannot pay for what a public body must provide by law.")
                        .sources(Guidance.ADDITIONALITY)
                        .rows("M13")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "Local Trust's undated guidance, quoting the trust deed, says that the money may not replace statutory funding that meets a statutory obligation.")
                        .ownReading("Based only on an assessment on record")
                        .ownReading("the undated page is applied from 27 July 2010")
                        .replaces(RuleId.of("deal-is-additional"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        return project.statutoryEffectOn(context.asOf())
                .map(effect -> effect == StatutoryEffect.ADDS
                        ? Verdict.satisfied()
                        : Verdict.breached(new Replaces(project.programmeMoney())))
                .orElseGet(() -> Verdict.unknown(
                        project, "statutoryAssessments", "whether programme money replaces statutory funding"));
    }

    /**
     * The money replaces statutory funding.
     *
     * @param programmeMoney how much programme money it has; empty if it is not known
     */
    public record Replaces(Optional<Money> programmeMoney) implements Finding {
        public Replaces {
            Objects.requireNonNull(programmeMoney, "programmeMoney");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("statutoryAssessments");
        }

        @Override
        public String problem() {
            return "Programme money"
                    + programmeMoney
                            .filter(Money::isPositive)
                            .map(amount -> " (" + Text.money(amount) + ")")
                            .orElse("")
                    + " was found to replace statutory funding.";
        }

        @Override
        public String repair() {
            return "Agree with the public body what it must pay for, and use programme money only"
                    + " for what is additional.";
        }
    }
}
