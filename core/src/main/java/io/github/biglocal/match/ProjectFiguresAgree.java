package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** The figures that other passages give for a project agree with the project's own and with each other. */
public final class ProjectFiguresAgree extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-figures-agree");

    /** Makes the rule. */
    public ProjectFiguresAgree() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Every source gives the same figures for the project")
                        .rationale("Where sources differ, both figures are kept and the difference is shown, to"
                                + " avoid repeating a rounded or wrong figure as fact.")
                        .sources(Guidance.PROJECTS)
                        .rows("D5")
                        .basis("The library's own check: two passages give different figures for one project.")
                        .ownReading("A rounded figure in prose counts as different")
                        .ownReading("a figure within a recorded bound agrees with it")
                        .ownReading("where the amount recorded is approximate, the answer is not known")
                        .replaces(RuleId.of("deal-claims-agree"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        return Reading.either(project, context.asOf(), ProjectFiguresAgree::judge);
    }

    private static Verdict judge(Project project) {
        if (project.claims().isEmpty()) {
            return Verdict.notApplicable("only one passage gives figures for the project");
        }
        List<Finding> findings = new ArrayList<>();
        Set<Missing> missing = new LinkedHashSet<>();
        // What passages say of figures that the project does not have to the penny.
        Map<ProjectFigure, Money> unconfirmed = new EnumMap<>(ProjectFigure.class);
        for (int i = 0; i < project.claims().size(); i++) {
            AmountClaim claim = project.claims().get(i);
            UncertainSum own = new UncertainSum(claim.amount().getCurrencyUnit());
            own.add(project, claim.figure());
            Optional<Money> recorded = project.figure(claim.figure());
            if (!own.admits(claim.amount())) {
                findings.add(new Disagreement(
                        project.reference(), i, claim, own.range().nearest(claim.amount())));
            } else if (!own.isExact()) {
                Money other = unconfirmed.putIfAbsent(claim.figure(), claim.amount());
                if (other != null && !other.isEqual(claim.amount())) {
                    findings.add(new PassagesDiffer(project.reference(), i, claim, other));
                }
                boolean agrees = recorded.isPresent()
                        && (project.bound(claim.figure()) != Bound.MORE_OR_LESS
                                || recorded.get().isEqual(claim.amount()));
                if (!agrees) {
                    missing.addAll(own.missing());
                }
            }
        }
        contradiction(project, unconfirmed).ifPresent(findings::add);
        return findings.isEmpty() && !missing.isEmpty()
                ? Verdict.unknown(List.copyOf(missing), 1)
                : Verdict.of(findings);
    }

    /** Where the total cost is the sum of both sides, what passages say of the three has to add up. */
    private static Optional<Finding> contradiction(Project project, Map<ProjectFigure, Money> unconfirmed) {
        Money total = unconfirmed.get(ProjectFigure.TOTAL_COST);
        if (total == null) {
            return Optional.empty();
        }
        UncertainSum sum = new UncertainSum(total.getCurrencyUnit());
        for (ProjectFigure side : List.of(ProjectFigure.PROGRAMME_MONEY, ProjectFigure.MATCH)) {
            Money claimed = unconfirmed.get(side);
            if (claimed == null) {
                sum.addSide(project, side);
            } else {
                sum.add(UncertainSum.Range.exactly(claimed));
            }
        }
        return sum.admits(total)
                ? Optional.empty()
                : Optional.of(new PassagesDoNotAddUp(
                        total, sum.range().least(), sum.range().most()));
    }

    /**
     * A passage gives a figure that differs from the project's.
     *
     * @param record the project
     * @param position which of the claims, counted from 0
     * @param claim what the passage says
     * @param recorded what the project has; where that is not known to the penny, the nearest amount that it can be
     */
    public record Disagreement(Reference record, int position, AmountClaim claim, Money recorded) implements Finding {
        public Disagreement {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(recorded, "recorded");
        }

        /** {@return what the passage says, less what the project has} */
        public Money difference() {
            return claim.amount().minus(recorded);
        }

        private String field() {
            return "claims/" + position + "/amount";
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field());
        }

        @Override
        public String problem() {
            return "The project's " + claim.figure().text() + " is recorded as " + Text.money(recorded)
                    + ", but another passage says " + Text.money(claim.amount()) + ".";
        }

        @Override
        public String repair() {
            return "Find out which is right; they differ by "
                    + Text.money(difference().abs()) + ".";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, field()));
        }
    }

    /**
     * Two passages give different figures, and the project's own is not known to the penny.
     *
     * @param record the project
     * @param position which of the claims, counted from 0
     * @param claim what one passage says
     * @param other what another says of the same figure
     */
    public record PassagesDiffer(Reference record, int position, AmountClaim claim, Money other) implements Finding {
        public PassagesDiffer {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(record, "record");
        }

        private String field() {
            return "claims/" + position + "/amount";
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field());
        }

        @Override
        public String problem() {
            return "One passage gives the " + claim.figure().text() + " as " + Text.money(other)
                    + ", but another gives it as " + Text.money(claim.amount()) + ".";
        }

        @Override
        public String repair() {
            return "Find out which is right, and record it as the project's own figure.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, field()));
        }
    }

    /**
     * The total cost in a passage is not the sum of the two sides, as given in other passages or by the project itself.
     *
     * @param totalCost the total cost of one passage
     * @param least the least that programme money and match can add up to
     * @param most the most that they can add up to, the same as the least where it is known to the penny; empty if
     *     there is no limit
     */
    public record PassagesDoNotAddUp(Money totalCost, Money least, Optional<Money> most) implements Finding {
        public PassagesDoNotAddUp {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
            Objects.requireNonNull(totalCost, "totalCost");
        }

        @Override
        public String problem() {
            boolean exact = most.filter(least::isEqual).isPresent();
            boolean tooLittle = totalCost.isLessThan(least);
            return "The total cost is given as " + Text.money(totalCost)
                    + ", but programme money and match, as given, add up to "
                    + (exact ? "" : tooLittle ? "at least " : "at most ")
                    + Text.money(tooLittle ? least : most.orElseThrow()) + ".";
        }

        @Override
        public String repair() {
            return "Find out which of the figures is right, and record it as the project's own.";
        }
    }
}
