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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** No amount of a project is a bound or a rounded figure. */
public final class ProjectAmountsAreExact extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-amounts-are-exact");

    /** Makes the rule. */
    public ProjectAmountsAreExact() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("The project's amounts are exact")
                        .rationale("An amount that is only \"more than\" or \"about\" a figure makes every total and"
                                + " ratio it goes into inexact too.")
                        .sources(Guidance.INFLUENCE.withNote(
                                "The bounds are in the text of 3.2, such as \"over £2 million\"; table 1 has"
                                        + " exact figures."))
                        .rows("D8")
                        .basis("The library's own reading: an amount given as a bound should not be repeated as"
                                + " exact.")
                        .replaces(RuleId.of("deal-amounts-are-exact"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        if (project.programmeLines().isEmpty() && project.matchLines().isEmpty()) {
            return Verdict.notApplicable("no programme money or match of the project is on record");
        }
        List<Bounded> findings = new ArrayList<>();
        add(ProjectFigure.PROGRAMME_MONEY, project.programmeLines(), findings);
        add(ProjectFigure.MATCH, project.matchLines(), findings);
        return Verdict.of(findings);
    }

    private static void add(ProjectFigure side, List<FundingLine> lines, List<Bounded> findings) {
        for (int i = 0; i < lines.size(); i++) {
            Bound bound = lines.get(i).bound().orElse(Bound.EXACT);
            if (bound != Bound.EXACT) {
                findings.add(new Bounded(side, i, bound, lines.get(i).amount()));
            }
        }
    }

    /**
     * An amount is not exact. It takes two changes to put that right, of the amount and of its bound.
     *
     * @param side whether it is programme money or match
     * @param position which of the lines of that side, counted from 0
     * @param bound how the amount compares with the true one
     * @param amount the amount
     */
    public record Bounded(ProjectFigure side, int position, Bound bound, Money amount) implements Finding {
        public Bounded {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(side, "side");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(Facts.field(side, position, "bound"));
        }

        @Override
        public String problem() {
            if (amount.isZero() && bound.isFromBelow()) {
                return "The amount of one item of " + side.text() + " is not known.";
            }
            return Text.sentence(side.text() + " is recorded as " + bound.text() + Text.money(amount));
        }

        @Override
        public String repair() {
            if (amount.isZero() && bound.isFromBelow()) {
                return "Find the amount, or report that the figure leaves this item out.";
            }
            return "Find the exact amount, or keep \"" + bound.text().strip() + "\" wherever the figure is repeated.";
        }
    }
}
