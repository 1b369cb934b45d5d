package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.match.UncertainSum.Range;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
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

/** No more of a contribution was sent back than was contributed. */
public final class ReturnedWithinContribution extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("returned-within-contribution");

    /** Makes the rule. */
    public ReturnedWithinContribution() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .title("No more is sent back than was contributed")
                        .rationale("Money that did not come cannot go back; a contribution is missing, or an amount is"
                                + " wrong.")
                        .sources(Guidance.CONSISTENCY)
                        .rows("D10")
                        .basis("The library's own check: what was sent back contradicts what was contributed.")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        Returns returns = new Returns(project, context);
        returns.add(ProjectFigure.PROGRAMME_MONEY, project.programmeLines());
        returns.add(ProjectFigure.MATCH, project.matchLines());
        if (!returns.some) {
            return Verdict.notApplicable("no contribution to the project was sent back by the date asked about");
        }
        return returns.findings.isEmpty() && !returns.missing.isEmpty()
                ? Verdict.unknown(returns.missing, 1)
                : Verdict.of(returns.findings);
    }

    /** What was sent back of the lines of a project. */
    private static final class Returns {
        private final Project project;
        private final RuleContext context;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Missing> missing = new ArrayList<>();
        private boolean some;

        Returns(Project project, RuleContext context) {
            this.project = project;
            this.context = context;
        }

        void add(ProjectFigure side, List<FundingLine> lines) {
            for (int i = 0; i < lines.size(); i++) {
                Money returned = lines.get(i).returnedBy(context.asOf());
                if (!returned.isPositive()) {
                    continue;
                }
                some = true;
                FundingChange amount = lines.get(i).amountBy(context.asOf());
                Range range =
                        Range.of(amount.amount().orElseThrow(), amount.bound().orElse(Bound.EXACT));
                if (range.most().filter(returned::isGreaterThan).isPresent()) {
                    findings.add(new MoreSentBack(
                            project.reference(), side, i, returned, range.most().orElseThrow()));
                } else if (range.least().isLessThan(returned)) {
                    missing.add(
                            Reading.asked(Facts.exactAmount(project.reference(), side, i), project, context.asOf()));
                }
            }
        }
    }

    /**
     * More was sent back than was contributed.
     *
     * @param record the project
     * @param side whether it is programme money or match
     * @param position which of the lines of that side, counted from 0
     * @param returned what was sent back
     * @param amount the most that was contributed
     */
    public record MoreSentBack(Reference record, ProjectFigure side, int position, Money returned, Money amount)
            implements Finding {
        public MoreSentBack {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(returned, "returned");
            Objects.requireNonNull(side, "side");
        }

        private String field() {
            return Facts.field(side, position, "returned");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field());
        }

        @Override
        public String problem() {
            return Text.sentence(side.text() + " of " + Text.money(returned) + " was sent back, "
                    + Text.money(returned.minus(amount)) + " more than the " + Text.money(amount) + " contributed");
        }

        @Override
        public String repair() {
            return "Correct what was sent back or the amount contributed.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, field()));
        }
    }
}
