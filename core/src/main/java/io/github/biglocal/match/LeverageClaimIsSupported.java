package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Where leverage is claimed on a project, evidence bears out as much as is claimed, and no statutory spending is replaced. */
public final class LeverageClaimIsSupported extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("leverage-claim-is-supported");

    /** Makes the rule. */
    public LeverageClaimIsSupported() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("A claim of leverage is supported by evidence")
                        .rationale(
                                "Money that came alongside programme money need not have come because of it, so a claim needs evidence of the area's part.")
                        .sources(Guidance.PROJECTS, Guidance.ADDITIONALITY)
                        .rows("GT13")
                        .basis(
                                "Evaluation practice: the report of 2020 calls such claims difficult to verify (of influence, in section 3.2); no text asks for evidence of leverage.")
                        .ownReading("Which kind of evidence supports which strength of claim is the library's own")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        if (project.match().filter(match -> !match.isZero()).isEmpty()) {
            return Verdict.notApplicable("the project has no match on record that could be claimed");
        }
        List<Finding> findings = new ArrayList<>();
        project.claimStrength()
                .flatMap(claimed -> unsupported(project, claimed, context))
                .ifPresent(findings::add);
        if (project.claimStrength().isPresent()
                && project.statutoryEffectOn(context.asOf()).equals(Optional.of(StatutoryEffect.REPLACES))) {
            findings.add(new ReplacesStatutory(project.match().orElseThrow()));
        }
        return project.claimStrength().isEmpty()
                ? Verdict.unknown("whether leverage is claimed on the project")
                : Verdict.of(findings);
    }

    private static Optional<Finding> unsupported(Project project, ClaimStrength claimed, RuleContext context) {
        ClaimStrength shown = project.shownStrength(context.asOf());
        return shown == ClaimStrength.CLAIMED || shown.compareTo(claimed) < 0
                ? Optional.of(new Unsupported(claimed, shown))
                : Optional.empty();
    }

    /**
     * The evidence does not bear the claim out.
     *
     * @param claimed how strong the claim is
     * @param shown the strongest claim that the evidence bears out
     */
    public record Unsupported(ClaimStrength claimed, ClaimStrength shown) implements Finding {
        @Override
        public String problem() {
            return shown == ClaimStrength.CLAIMED
                    ? "Leverage is claimed, but no evidence is recorded that the programme had a part in it."
                    : "Leverage is claimed as " + claimed + ", but the evidence shows " + shown + " and no more.";
        }

        @Override
        public String repair() {
            return shown == ClaimStrength.CLAIMED
                    ? "Record what shows the programme's part, or report the match as money beside, not as leverage."
                    : "Record what shows that it is " + claimed + ", or claim it as " + shown + ".";
        }
    }

    /**
     * The match goes with money that replaces statutory spending.
     *
     * @param match the match claimed
     */
    public record ReplacesStatutory(Money match) implements Finding {
        @Override
        public String problem() {
            return "Leverage of " + match + " is claimed on a project that was found to replace statutory spending.";
        }

        @Override
        public String repair() {
            return "Take the project out of leverage, or record a later finding that the money is extra.";
        }
    }
}
