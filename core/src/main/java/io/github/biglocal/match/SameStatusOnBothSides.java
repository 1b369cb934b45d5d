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

/** Both sides of a project are bound in writing, or neither is. */
public final class SameStatusOnBothSides extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("same-status-on-both-sides");

    /** Makes the rule. */
    public SameStatusOnBothSides() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("Both sides of the project have the same status")
                        .rationale(
                                "Comparing pledged money with paid money gives a ratio that changes when a pledge falls through.")
                        .sources(Guidance.PROJECTS)
                        .rows("D13")
                        .basis(
                                "The library's own reading, after the words for commitments in international aid reporting; Table 1 does not ask for it.")
                        .ownReading("Applied or pledged on one side and committed or later on the other is different")
                        .replaces(RuleId.of("deal-sides-equally-firm"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        List<FundingLine> programmeLines = something(project.programmeLines());
        List<FundingLine> matchLines = something(project.matchLines());
        if (programmeLines.isEmpty() || matchLines.isEmpty()) {
            return Verdict.notApplicable("the project has not got money on both sides");
        }
        if (Stream.concat(programmeLines.stream(), matchLines.stream())
                .anyMatch(line -> line.status().isEmpty())) {
            return Verdict.unknown("the status of a line");
        }
        Money own = notBinding(programmeLines);
        Money others = notBinding(matchLines);
        return own.isZero() == others.isZero() ? Verdict.satisfied() : Verdict.breached(new Uneven(own, others));
    }

    private static List<FundingLine> something(List<FundingLine> lines) {
        return lines.stream().filter(line -> !line.amount().isZero()).toList();
    }

    private static Money notBinding(List<FundingLine> lines) {
        Money none = Money.zero(lines.get(0).amount().getCurrencyUnit());
        return none.plus(lines.stream()
                .filter(line -> line.status()
                        .filter(status -> status.compareTo(FundingStatus.COMMITTED) < 0)
                        .isPresent())
                .map(FundingLine::amount)
                .toList());
    }

    /**
     * One side has money that is not binding, the other has none such.
     *
     * @param programmeMoney how much of the programme money is asked for or pledged, and no more
     * @param match how much of the match is asked for or pledged, and no more
     */
    public record Uneven(Money programmeMoney, Money match) implements Finding {
        @Override
        public String problem() {
            return programmeMoney.isZero()
                    ? "Match of " + match + " is asked for or pledged, while the programme's money is bound or paid."
                    : "Programme money of " + programmeMoney
                            + " is asked for or pledged, while the match is bound or paid.";
        }

        @Override
        public String repair() {
            return "Tell leverage at the least status that both sides have reached.";
        }
    }
}
