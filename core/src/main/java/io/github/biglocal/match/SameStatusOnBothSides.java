package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Either all the money on both sides of a project is committed, received or spent, or on both sides some is not. */
public final class SameStatusOnBothSides extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("same-status-on-both-sides");

    /** Makes the rule. */
    public SameStatusOnBothSides() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("Programme money and match have the same status")
                        .rationale(
                                "Comparing pledged money with paid money gives a ratio that changes when a pledge falls through.")
                        .sources(Citation.of("IATI Standard, codelist TransactionType")
                                .withNote("The terms for commitments come from it; it does not ask for such a check."))
                        .rows("D13")
                        .basis(
                                "The library's own reading, using the terms for commitments in international aid reporting; Table 1 does not ask for it.")
                        .ownReading("The two differ if only one of them has money that is no more than applied for or"
                                + " pledged")
                        .replaces(RuleId.of("deal-sides-equally-firm"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        Side match = new Side(project, ProjectFigure.MATCH, project.matchLines());
        if (match.isEmpty()) {
            return Verdict.notApplicable("the project does not have both programme money and match");
        }
        Side own = new Side(project, ProjectFigure.PROGRAMME_MONEY, project.programmeLines());
        if (own.isEmpty() && !project.programmeLines().isEmpty()) {
            return Verdict.notApplicable("the project does not have both programme money and match");
        }
        // On each side one line that is not binding is enough.
        boolean ownIsOpen = own.isEmpty() || own.isOpen();
        if (ownIsOpen || match.isOpen()) {
            List<Missing> missing = new ArrayList<>();
            if (own.isEmpty()) {
                missing.add(Facts.programmeLines(project));
            } else if (own.isOpen()) {
                missing.addAll(own.unknown);
            }
            if (match.isOpen()) {
                missing.addAll(match.unknown);
            }
            return Verdict.unknown(missing, ownIsOpen && match.isOpen() ? 2 : 1);
        }
        return own.notBinding.isZero() == match.notBinding.isZero()
                ? Verdict.satisfied()
                : Verdict.breached(new StatusesDiffer(own.notBinding, match.notBinding));
    }

    /** The lines of one side that have money in them. */
    private static final class Side {
        private final List<Missing> unknown = new ArrayList<>();
        private final boolean empty;
        private Money notBinding;

        Side(Project project, ProjectFigure side, List<FundingLine> lines) {
            notBinding = Money.zero(
                    lines.isEmpty() ? CurrencyUnit.GBP : lines.get(0).amount().getCurrencyUnit());
            boolean none = true;
            for (int i = 0; i < lines.size(); i++) {
                FundingLine line = lines.get(i);
                if (line.isNothing()) {
                    continue;
                }
                none = false;
                if (line.status().isEmpty()) {
                    unknown.add(Missing.of(
                            project,
                            Facts.field(side, i, "status"),
                            "whether the " + side.text() + " is applied for, pledged, committed, received or spent"));
                } else if (line.status().get().compareTo(FundingStatus.COMMITTED) < 0) {
                    notBinding = notBinding.plus(line.amount());
                }
            }
            empty = none;
        }

        boolean isEmpty() {
            return empty;
        }

        /** Whether it depends on a status that is not recorded if some of the money is not binding. */
        boolean isOpen() {
            return notBinding.isZero() && !unknown.isEmpty();
        }
    }

    /**
     * One side has money that is not binding, the other has none.
     *
     * @param programmeMoney how much of the programme money is only applied for or pledged
     * @param match how much of the match is only applied for or pledged
     */
    public record StatusesDiffer(Money programmeMoney, Money match) implements Finding {
        public StatusesDiffer {
            Objects.requireNonNull(match, "match");
            Objects.requireNonNull(programmeMoney, "programmeMoney");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(programmeMoney.isZero() ? "matchLines" : "programmeLines");
        }

        @Override
        public String problem() {
            return programmeMoney.isZero()
                    ? "Match of " + Text.money(match) + " is only applied for or pledged, while the programme money is"
                            + " committed or paid."
                    : "Programme money of " + Text.money(programmeMoney) + " is only applied for or pledged, while the"
                            + " match is committed or paid.";
        }

        @Override
        public String repair() {
            return "Report leverage only at a stage that both have reached (for example, as pledged).";
        }
    }
}
