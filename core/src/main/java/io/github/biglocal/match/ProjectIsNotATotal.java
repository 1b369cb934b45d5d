package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A project is not the sum of the other projects of its area, or of those reported in the same place, in every column;
 * nor a subtotal among those reported in the same place: the sum of at least two that come just before it, or just after
 * it, in the order of their ids. The programme money of a project that does not record it may be any amount.
 */
public final class ProjectIsNotATotal extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("project-is-not-a-total");

    /** The projects with figures of each area of a project, or those of no area, and their sums. */
    private static final Derivation<Project, Map<Optional<AreaId>, Table>> TABLES = Derivation.of((first, context) -> {
        Map<Optional<AreaId>, Table> tables = new HashMap<>();
        for (Optional<AreaId> place : first.places()) {
            tables.put(
                    place,
                    new Table(context.find(Project.BY_PLACE, place).stream()
                            .map(project -> project.asRecordedOn(context::asOf))
                            .toList()));
        }
        return tables;
    });

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Between a number and what is beside it. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("(?<=[0-9])(?=[^0-9])|(?<=[^0-9])(?=[0-9])");

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
                        .ownReading("a subtotal, or a grand total of blocks, is the sum of the projects reported in the"
                                + " same place just before or just after it in the order of their ids, other totals"
                                + " left out")
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

    /** The figures of a project in every column. */
    private record Row(Money own, Money match, Money total) {
        static Row of(Project project) {
            return new Row(
                    project.programmeMoney().orElseThrow(),
                    matchOf(project),
                    project.figure(ProjectFigure.TOTAL_COST).orElseThrow());
        }

        boolean isSameCurrency(Row other) {
            return own.isSameCurrency(other.own);
        }

        Row plus(Row other) {
            return new Row(own.plus(other.own), match.plus(other.match), total.plus(other.total));
        }

        Row minus(Row other) {
            return new Row(own.minus(other.own), match.minus(other.match), total.minus(other.total));
        }
    }

    /**
     * Finds the totals among projects in an order: a project is one if those just before it, other totals left out, add up to
     * it. One pass: the sum up to each project is remembered, so that a run is found by what is missing from the last sum.
     */
    private static final class Runs {
        private final Map<ProjectId, List<Project>> totals = new HashMap<>();
        private final List<Project> run = new ArrayList<>();
        private final Map<Row, Integer> places = new HashMap<>();
        private Optional<Row> sum = Optional.empty();

        static Map<ProjectId, List<Project>> totals(List<Project> projects) {
            List<Project> inOrder = projects.stream()
                    .sorted(Comparator.comparing(project -> project.id().value(), Runs::compareIds))
                    .toList();
            Runs forwards = new Runs();
            inOrder.forEach(forwards::add);
            Runs backwards = new Runs();
            for (int i = inOrder.size() - 1; i >= 0; i--) {
                if (!forwards.totals.containsKey(inOrder.get(i).id())) {
                    backwards.add(inOrder.get(i));
                }
            }
            backwards.totals.forEach(forwards.totals::putIfAbsent);
            return forwards.totals;
        }

        private void add(Project project) {
            if (project.programmeLines().isEmpty()) {
                clear();
                return;
            }
            Row row = Row.of(project);
            if (sum.filter(row::isSameCurrency).isEmpty()) {
                clear();
                sum = Optional.of(row.minus(row));
                places.put(sum.get(), 0);
            }
            Row before = sum.orElseThrow();
            Integer from = places.get(before.minus(row));
            if (from != null
                    && run.size() - from >= 2
                    && row.own().isPositive()
                    && row.match().isPositive()) {
                totals.put(project.id(), List.copyOf(run.subList(from, run.size())));
                return;
            }
            run.add(project);
            sum = Optional.of(before.plus(row));
            places.put(sum.get(), run.size());
        }

        private void clear() {
            run.clear();
            places.clear();
            sum = Optional.empty();
        }

        /** Compares ids as people number rows: row 10 comes after row 9. */
        private static int compareIds(String one, String other) {
            List<String> left = parts(one);
            List<String> right = parts(other);
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                int order = comparePart(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return left.size() == right.size() ? one.compareTo(other) : Integer.compare(left.size(), right.size());
        }

        private static int comparePart(String one, String other) {
            boolean numbers =
                    DIGITS.matcher(one).matches() && DIGITS.matcher(other).matches();
            return numbers ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
        }

        private static List<String> parts(String id) {
            return List.of(BETWEEN_PARTS.split(id));
        }
    }

    /** The projects of an area with figures. Immutable once made. */
    private static final class Table {
        private final List<Project> projects;
        private final Optional<Sum> all;
        private final Map<Spot, List<Project>> bySpot = new HashMap<>();
        private final Map<Spot, Sum> sums = new HashMap<>();
        private final Map<ProjectId, Integer> byId = new HashMap<>();
        private final Map<ProjectId, List<Project>> totals;

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
            totals = Runs.totals(projects.stream()
                    .filter(project -> project.citations().isEmpty())
                    .toList());
            bySpot.values().forEach(table -> Runs.totals(table).forEach(totals::putIfAbsent));
        }

        /** The projects of which one is a subtotal, or a total of blocks; empty if it is none. */
        List<Project> subtotalOf(Project project) {
            List<Project> block = totals.getOrDefault(project.id(), List.of());
            // The project asked about may be another than the one on record with its id.
            return !project.programmeLines().isEmpty()
                            && block.stream().map(Row::of).reduce(Row::plus).equals(Optional.of(Row.of(project)))
                    ? block
                    : List.of();
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
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        if (!tellsMoney(project)) {
            return Verdict.notApplicable("no figure of the project is recorded");
        }
        Optional<AreaId> place = project.area();
        Optional<Table> table = context.find(Project.BY_PLACE, place).stream()
                .findFirst()
                .map(first -> context.derive(TABLES, first).get(place));
        if (table.filter(found -> found.othersThan(project) >= 2).isEmpty()) {
            return Verdict.notApplicable(
                    place.isPresent()
                            ? "the area has fewer than two other projects with figures"
                            : "fewer than two other projects of no area have figures");
        }
        Set<Missing> missing = new LinkedHashSet<>();
        for (List<Project> group : table.get().groups(project)) {
            if (group.size() >= 2 && canBeSum(project, group)) {
                List<Missing> unclear = Stream.concat(Stream.of(project), group.stream())
                        .filter(candidate -> candidate.programmeLines().isEmpty())
                        .map(Facts::programmeLines)
                        .toList();
                if (unclear.isEmpty()) {
                    return Verdict.breached(TotalRow.of(project, group));
                }
                missing.addAll(unclear);
            }
        }
        List<Project> block = table.get().subtotalOf(project);
        if (!block.isEmpty()) {
            return Verdict.breached(TotalRow.of(project, block));
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

        private static TotalRow of(Project project, List<Project> rows) {
            return new TotalRow(
                    rows.stream().map(Project::id).toList(),
                    project.figure(ProjectFigure.TOTAL_COST).orElseThrow(),
                    project.figure(ProjectFigure.PROGRAMME_MONEY).orElseThrow(),
                    matchOf(project));
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
