package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What other passages say of a project's figures is what the project has. */
public final class ProjectFiguresAgree extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-figures-agree");

    /** Makes the rule. */
    public ProjectFiguresAgree() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Every source gives the same figures for the project")
                        .rationale(
                                "Where sources differ, both figures are kept and the difference shown, so that a rounded or wrong figure is not repeated as fact.")
                        .sources(Guidance.PROJECTS)
                        .rows("D5")
                        .basis("The library's own check: two passages give different figures for one project.")
                        .ownReading("A rounded figure in prose counts as different")
                        .replaces(RuleId.of("deal-claims-agree"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        if (project.claims().isEmpty()) {
            return Verdict.notApplicable("only one passage speaks of the project");
        }
        List<Disagreement> disagreements = new ArrayList<>();
        Optional<ProjectFigure> notKnown = Optional.empty();
        for (AmountClaim claim : project.claims()) {
            Optional<Money> recorded = project.figure(claim.figure());
            if (recorded.isEmpty()) {
                notKnown = Optional.of(claim.figure());
            } else if (!project.bound(claim.figure()).admits(recorded.get(), claim.amount())) {
                disagreements.add(new Disagreement(claim, recorded.get()));
            }
        }
        return disagreements.isEmpty() && notKnown.isPresent()
                ? Verdict.unknown("the project's own " + notKnown.get().text())
                : Verdict.of(disagreements);
    }

    /**
     * A passage says otherwise.
     *
     * @param claim what the passage says
     * @param recorded what the project has
     */
    public record Disagreement(AmountClaim claim, Money recorded) implements Finding {
        /** {@return what the passage says, less what the project has} */
        public Money difference() {
            return claim.amount().minus(recorded);
        }

        @Override
        public String problem() {
            return "The project has " + recorded + " as its " + claim.figure().text() + ", another passage says "
                    + claim.amount() + ".";
        }

        @Override
        public String repair() {
            return "Find out which is right; they are " + difference().abs() + " apart.";
        }
    }
}
