package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.rule.Derivation;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A project is not the sum of the other projects of its area, or of those reported in the same place, in every column.
 * The programme money of a project that does not record it may be any amount.
 */
public final class ProjectIsNotATotal extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-is-not-a-total");

    /** The projects of an area with figures, and their sums, found from any one of them. */
    private static final Derivation<Project, Table> TABLE =
            Derivation.of((first, context) -> new Table(context.find(Project.BY_AREA, first.area())));

    /** Makes the rule. */
    public ProjectIsNotATotal() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .title("The project is not the total of other projects")
                        .rationale(
                                "A total row is not counted as a project: it would double every sum while leaving the"
                                        + " ratio unchanged.")
                        .sources(Guidance.PROJECTS)
                        .rows("D5")
                        .basis("The library's own check: the figures are those of a total row. Table 1 of the report of"
                                + " 2020 appears to have such a row (it is not labelled as a total).")
                        .ownReading(
                                "A project is a total if every column is the exact sum of at least two other projects")
                        .ownReading("it is compared with all the area's projects, and with those reported in the same"
                                + " place")
                        .standsInFor(MatchNotCountedTwice.ID)
                        .replaces(RuleId.of("deal-is-no-total-row"))
                        .build(),
                Project.class);
    }

    /** A place in a document. */
    private record Spot(String document, Optional<String> section) {
        static Set<Spot> of(Project project) {
            Set<Spot> spots = new LinkedHashSet<>();
            for (Citation citation : project.citations()) {
                spots.add(new Spot(citation.document(), citation.section()));
            }
            return spots;
        }
    }

    /**
     * The sum of the match of some projects; none where it is in several currencies.
     *
     * @param match the sum; empty if it is in several currencies
     */
    private record Sum(Optional<Money> match) {
        static Sum of(Project project) {
            return new Sum(Optional.of(matchOf(project)));
        }

        Sum plus(Sum other) {
            return new Sum(match.flatMap(
                    mine -> other.match.filter(mine::isSameCurrency).map(mine::plus)));
        }

        /** Whether a project's match is as much as that of all others here can be. */
        boolean canBeExceptBy(Money own) {
            // The others' match is this sum less the project's own, so a total has at least half of the sum.
            return own.isPositive()
                    && match.filter(sum -> sum.isSameCurrency(own) && !sum.isGreaterThan(own.multipliedBy(2)))
                            .isPresent();
        }
    }

    /** The projects of an area with figures. Immutable once made. */
    private static final class Table {
        private final List<Project> projects;
        private final Optional<Sum> all;
        private final Map<Spot, List<Project>> bySpot = new HashMap<>();
        private final Map<Spot, Sum> sums = new HashMap<>();
        private final Map<ProjectId, Integer> byId = new HashMap<>();

        Table(List<Project> ofArea) {
            projects = ofArea.stream()
                    .filter(ProjectIsNotATotal::tellsMoney)
                    .sorted(Comparator.comparing(project -> project.id().value()))
                    .toList();
            all = projects.stream().map(Sum::of).reduce(Sum::plus);
            for (Project project : projects) {
                byId.merge(project.id(), 1, Integer::sum);
                for (Spot spot : Spot.of(project)) {
                    bySpot.computeIfAbsent(spot, unused -> new ArrayList<>()).add(project);
                    sums.merge(spot, Sum.of(project), Sum::plus);
                }
            }
        }

        int othersThan(Project project) {
            return projects.size() - byId.getOrDefault(project.id(), 0);
        }

        /** The groups of which a project may be the total, going by their sums. */
        List<List<Project>> groups(Project project) {
            List<List<Project>> groups = new ArrayList<>();
            Money own = matchOf(project);
            // A record of the same id, should there be several, is not one of the others, and no sum says what they
            // are.
            boolean once = byId.getOrDefault(project.id(), 0) <= 1;
            if (!once || all.filter(sum -> sum.canBeExceptBy(own)).isPresent()) {
                groups.add(except(project, projects));
            }
            Set<Spot> spots = Spot.of(project);
            if (!once
                    || spots.stream()
                            .allMatch(spot ->
                                    !sums.containsKey(spot) || sums.get(spot).canBeExceptBy(own))) {
                Set<Project> sameTable = new LinkedHashSet<>();
                spots.forEach(spot -> sameTable.addAll(bySpot.getOrDefault(spot, List.of())));
                groups.add(except(
                        project,
                        sameTable.stream()
                                .sorted(Comparator.comparing(other -> other.id().value()))
                                .toList()));
            }
            return groups;
        }

        private static List<Project> except(Project project, List<Project> among) {
            return among.stream()
                    .filter(other -> !other.id().equals(project.id()))
                    .toList();
        }
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        if (!tellsMoney(project)) {
            return Verdict.notApplicable("no figure of the project is recorded");
        }
        List<Project> ofArea = context.find(Project.BY_AREA, project.area());
        Optional<Table> table = ofArea.stream().findFirst().map(first -> context.derive(TABLE, first));
        if (table.filter(found -> found.othersThan(project) >= 2).isEmpty()) {
            return Verdict.notApplicable("the area has fewer than two other projects with figures");
        }
        Set<Missing> missing = new LinkedHashSet<>();
        for (List<Project> group : table.get().groups(project)) {
            if (group.size() >= 2 && canBeSum(project, group)) {
                List<Missing> unclear = Stream.concat(Stream.of(project), group.stream())
                        .filter(candidate -> candidate.programmeLines().isEmpty())
                        .map(Facts::programmeLines)
                        .toList();
                if (unclear.isEmpty()) {
                    return Verdict.breached(new TotalRow(
                            group.stream().map(Project::id).toList(),
                            project.figure(ProjectFigure.TOTAL_COST).orElseThrow(),
                            project.figure(ProjectFigure.PROGRAMME_MONEY).orElseThrow(),
                            matchOf(project)));
                }
                missing.addAll(unclear);
            }
        }
        // One amount that is too large is enough to show that it is not a sum.
        return missing.isEmpty() ? Verdict.satisfied() : Verdict.unknown(List.copyOf(missing), 1);
    }

    private static boolean tellsMoney(Project project) {
        return Stream.of(ProjectFigure.values())
                .anyMatch(figure -> project.figure(figure).isPresent());
    }

    /** The match of a project with figures. */
    private static Money matchOf(Project project) {
        return project.figure(ProjectFigure.MATCH).orElseThrow();
    }

    /**
     * Whether a project can be the sum of others in every column, whatever programme money those that do not say may
     * have. Two columns have to have amounts in them: that one round amount is the sum of others may be a coincidence;
     * that two are is not.
     */
    private static boolean canBeSum(Project project, List<Project> others) {
        Money match = matchOf(project);
        CurrencyUnit currency = match.getCurrencyUnit();
        if (match.isZero()
                || !others.stream().allMatch(other -> matchOf(other).isSameCurrency(match))
                || !match.isEqual(Money.total(
                        others.stream().map(ProjectIsNotATotal::matchOf).toList()))) {
            return false;
        }
        Money none = Money.zero(currency);
        // The sums of the others' programme money and total costs, apart from programme money that is not recorded.
        Money own = none;
        Money total = none;
        boolean openButStated = false;
        boolean open = false;
        for (Project other : others) {
            own = own.plus(other.programmeMoney().orElse(none));
            total = total.plus(other.totalCost()
                    .orElseGet(() -> matchOf(other).plus(other.programmeMoney().orElse(none))));
            openButStated |=
                    other.programmeLines().isEmpty() && other.totalCost().isPresent();
            open |= other.programmeLines().isEmpty() && other.totalCost().isEmpty();
        }
        boolean stated = openButStated;
        Optional<Money> ownOfProject = project.programmeMoney();
        if (ownOfProject.filter(Money::isZero).isPresent()) {
            return false;
        }
        Optional<Money> totalOfProject = project.figure(ProjectFigure.TOTAL_COST);
        if (totalOfProject.isPresent()) {
            // What is missing has to add up to this in the projects without a stated total...
            Money inOpen = totalOfProject.get().minus(total);
            if (!isPossible(inOpen, open)) {
                return false;
            }
            // ... and to the rest in those that have one.
            Money soFar = own.plus(inOpen);
            return ownOfProject
                    .map(amount -> isPossible(amount.minus(soFar), stated))
                    .orElse(soFar.isPositive() || stated);
        }
        // Neither its programme money nor its total is recorded: its total is its programme money and its match.
        Money inStated = total.minus(match).minus(own);
        return isPossible(inStated, openButStated) && (own.plus(inStated).isPositive() || open);
    }

    /** Whether the missing amounts can add up to an amount: zero if none is missing. */
    private static boolean isPossible(Money amount, boolean someMissing) {
        return someMissing ? !amount.isNegative() : amount.isZero();
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
        /** How many projects are named; if there are more, only the number is given. */
        private static final int NAMED = 12;

        /** Copies the list. */
        public TotalRow {
            Objects.requireNonNull(match, "match");
            Objects.requireNonNull(programmeMoney, "programmeMoney");
            Objects.requireNonNull(projects, "projects");
            Objects.requireNonNull(totalCost, "totalCost");
            projects = List.copyOf(projects);
        }

        // About no single field, so it stands in for anything else found about the same row.

        @Override
        public String problem() {
            return "The project's total cost (" + Text.money(totalCost) + "), programme money ("
                    + Text.money(programmeMoney)
                    + ") and match (" + Text.money(match) + ") are the sums of those of "
                    + (projects.size() > NAMED
                            ? Text.count(projects.size(), "other project")
                            : Text.list(projects.stream().map(ProjectId::value).toList()))
                    + ": it looks like their total, not another project.";
        }

        @Override
        public String repair() {
            return "Record it as the stated total of those projects.";
        }
    }
}
