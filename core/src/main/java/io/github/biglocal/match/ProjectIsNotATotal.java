package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A project is not the sum of the other projects of its area, or of those told in the same place, in every column. */
public final class ProjectIsNotATotal extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-is-not-a-total");

    /** Makes the rule. */
    public ProjectIsNotATotal() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .title("The project is not the total of the others")
                        .rationale(
                                "A total row is not counted as a project: it would double every sum while leaving the ratio unchanged.")
                        .sources(Guidance.PROJECTS)
                        .rows("D5")
                        .basis(
                                "The library's own check: the figures are those of a total row. Table 1 of the report of 2020 is an example by inference (it has no total label).")
                        .ownReading("At least two other projects, and an exact sum in every column, decide it")
                        .ownReading("compared with all the area's projects or with those told in the same place")
                        .standsInFor(RuleId.of("stated-total-reconciles"), RuleId.of("match-not-counted-twice"))
                        .replaces(RuleId.of("deal-is-no-total-row"))
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        if (!tellsMoney(project)) {
            return Verdict.notApplicable("no figure of the project is recorded");
        }
        List<Project> others = context.find(Project.BY_AREA, project.area()).stream()
                .filter(other -> !other.id().equals(project.id()))
                .filter(ProjectIsNotATotal::tellsMoney)
                .sorted(Comparator.comparing(other -> other.id().value()))
                .toList();
        if (others.size() < 2) {
            return Verdict.notApplicable("the area has fewer than two other projects with figures");
        }
        List<Project> sameTable = others.stream()
                .filter(other -> isToldInSamePlace(project, other))
                .toList();
        Optional<String> notKnown = Optional.empty();
        for (List<Project> group : List.of(others, sameTable)) {
            if (group.size() >= 2 && mayBeSum(project, group)) {
                Optional<Project> unclear = Stream.concat(Stream.of(project), group.stream())
                        .filter(candidate ->
                                candidate.figure(ProjectFigure.PROGRAMME_MONEY).isEmpty())
                        .findFirst();
                if (unclear.isEmpty()) {
                    return Verdict.breached(new TotalRow(
                            group.stream().map(Project::id).toList(),
                            project.figure(ProjectFigure.TOTAL_COST).orElseThrow(),
                            project.figure(ProjectFigure.PROGRAMME_MONEY).orElseThrow(),
                            project.figure(ProjectFigure.MATCH).orElseThrow()));
                }
                notKnown = unclear.map(candidate -> "the programme money of project " + candidate.id());
            }
        }
        return notKnown.map(Verdict::unknown).orElse(Verdict.satisfied());
    }

    private static boolean isToldInSamePlace(Project project, Project other) {
        return project.citations().stream()
                .anyMatch(citation -> other.citations().stream().anyMatch(citation::isSamePlace));
    }

    private static boolean tellsMoney(Project project) {
        return Stream.of(ProjectFigure.values())
                .anyMatch(figure -> project.figure(figure).isPresent());
    }

    /**
     * Whether a project is the sum of others in every column in which all are known. Two columns have to have something in
     * them: that one round amount is the sum of others is a coincidence, that two are is not.
     */
    private static boolean mayBeSum(Project project, List<Project> others) {
        if (isNothing(project.figure(ProjectFigure.PROGRAMME_MONEY))
                || isNothing(project.figure(ProjectFigure.MATCH))) {
            return false;
        }
        boolean something = false;
        for (ProjectFigure figure : ProjectFigure.values()) {
            Optional<Money> own = project.figure(figure);
            List<Money> parts = others.stream()
                    .flatMap(other -> other.figure(figure).stream())
                    .toList();
            if (own.isPresent() && parts.size() == others.size()) {
                Money total = own.get();
                if (!parts.stream().allMatch(total::isSameCurrency) || !total.isEqual(Money.total(parts))) {
                    return false;
                }
                something |= !total.isZero();
            }
        }
        return something;
    }

    private static boolean isNothing(Optional<Money> amount) {
        return amount.filter(Money::isZero).isPresent();
    }

    /**
     * The project is the sum of others in every column.
     *
     * @param projects the projects it is the sum of
     * @param totalCost its total cost
     * @param programmeMoney its programme money
     * @param match its match
     */
    public record TotalRow(List<ProjectId> projects, Money totalCost, Money programmeMoney, Money match)
            implements Finding {
        /**
         * Copies the list.
         *
         * @param projects the projects it is the sum of
         * @param totalCost its total cost
         * @param programmeMoney its programme money
         * @param match its match
         */
        public TotalRow {
            projects = List.copyOf(projects);
        }

        @Override
        public String problem() {
            return "The project's " + totalCost + " = " + programmeMoney + " + " + match
                    + " is the sum, in every column, of "
                    + projects.stream().map(ProjectId::value).collect(Collectors.joining(", "))
                    + ": it reads as their total, not as one more project.";
        }

        @Override
        public String repair() {
            return "Record it as the stated total of those projects.";
        }
    }
}
