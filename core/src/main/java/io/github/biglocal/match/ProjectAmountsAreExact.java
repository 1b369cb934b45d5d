package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.stream.Stream;
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
                        .rationale(
                                "Keep the words \"more than\" or \"about\" wherever the figure is repeated, since it is carried into every total and ratio.")
                        .sources(Guidance.PROJECTS)
                        .rows("D8")
                        .basis("The library's own reading: a bound should stay a bound.")
                        .replaces(RuleId.of("deal-amounts-are-exact"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        List<FundingLine> lines = Stream.concat(project.programmeLines().stream(), project.matchLines().stream())
                .toList();
        if (lines.isEmpty()) {
            return Verdict.notApplicable("the project has no lines");
        }
        return Verdict.of(lines.stream()
                .filter(line -> line.bound().orElse(AmountBound.EXACT) != AmountBound.EXACT)
                .map(line -> new Bounded(line.bound().orElseThrow(), line.amount()))
                .toList());
    }

    /**
     * An amount is not exact.
     *
     * @param bound how it stands to the true one
     * @param amount the amount
     */
    public record Bounded(AmountBound bound, Money amount) implements Finding {
        @Override
        public String problem() {
            return "A line is told as " + bound.text() + amount + ".";
        }

        @Override
        public String repair() {
            return "Find the exact amount, or keep the word wherever the figure is repeated.";
        }
    }
}
