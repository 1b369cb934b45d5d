package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Derivation;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** No two match lines of an area's projects are the same amount, unless something shows that they are different. */
public final class MatchNotCountedTwice extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-not-counted-twice");

    /** The smallest amount that is compared: smaller ones are often the same by chance. The library's own choice. */
    public static final Parameter<Money> LEAST_AMOUNT = Parameter.money(
            "least-amount",
            "the smallest amount that is compared (amounts in other currencies are not)",
            Money.ofMajor(CurrencyUnit.GBP, 1_000));

    /** What shows that two lines of one amount are different, where both record it. */
    private static final List<Function<FundingLine, Optional<?>>> MARKS =
            List.of(FundingLine::contributor, FundingLine::stream, FundingLine::kind, FundingLine::date);

    private static final int CONTRIBUTOR = 1;

    /** The date is the last of the marks. */
    private static final int ALL_BUT_DATE = (1 << (MARKS.size() - 1)) - 1;

    private static final int ALL = (1 << MARKS.size()) - 1;

    /** The match lines of each area of a project, or of those of no area, by their features. */
    private static final Derivation<Project, Map<Optional<AreaId>, Lines>> LINES = Derivation.of((first, context) -> {
        Map<Optional<AreaId>, Lines> places = new HashMap<>();
        for (Optional<AreaId> place : first.places()) {
            Lines lines = new Lines();
            for (Project project : context.find(Project.BY_PLACE, place)) {
                project.asRecordedOn(context::asOf).matchLines().forEach(line -> lines.add(project.id(), line));
            }
            places.put(place, lines);
        }
        return places;
    });

    private final Money least;

    private MatchNotCountedTwice(Parameters parameters) {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Match is not counted twice")
                        .rationale("An amount reported in two places is counted twice, unless something shows that"
                                + " the two are different.")
                        .sources(Guidance.PROJECTS)
                        .rows("D6")
                        .basis("The library's own check: two lines look like the same money. The report of 2020"
                                + " mentions one £100,000 play park twice.")
                        .ownReading("Only amounts of £1,000 or more are compared")
                        .ownReading("two amounts are different if their contributor, stream, kind or date differ")
                        .ownReading("an amount that has a further status on a later date may be one sum at two stages;"
                                + " in two projects only if both record the same contributor")
                        .ownReading("only the projects of one area are compared, and those of no area")
                        .replaces(RuleId.of("same-amount-told-once"))
                        .build(),
                Project.class,
                parameters);
        this.least = parameters.get(LEAST_AMOUNT);
    }

    /** {@return the rule for amounts of at least £1,000, which is the library's own choice and not published} */
    public static MatchNotCountedTwice standard() {
        return new MatchNotCountedTwice(Parameters.of(LEAST_AMOUNT));
    }

    /**
     * {@return the rule for other amounts}
     *
     * @param least the smallest amount compared; amounts in other currencies are not compared
     */
    public static MatchNotCountedTwice ofAtLeast(Money least) {
        Objects.requireNonNull(least, "least");
        return standard().with(standard().parameters().with(LEAST_AMOUNT, least));
    }

    @Override
    protected MatchNotCountedTwice with(Parameters changed) {
        return new MatchNotCountedTwice(changed);
    }

    /**
     * An amount with some of the marks of a line. Two lines may be the same money if they are of one amount and each mark
     * that both have is the same: a line is filed under each choice among its marks, and looked for by the marks it shares
     * with lines that have these marks or those.
     *
     * @param amount the amount
     * @param marked which marks the line filed has, one bit for each
     * @param compared which of them are looked at, one bit for each
     * @param values what they are
     */
    private record Likeness(Money amount, int marked, int compared, List<Object> values) {
        private static Likeness of(FundingLine line, int marked, int compared) {
            List<Object> values = new ArrayList<>();
            for (int mark = 0; mark < MARKS.size(); mark++) {
                if ((compared & 1 << mark) != 0) {
                    values.add(MARKS.get(mark).apply(line).orElseThrow());
                }
            }
            return new Likeness(line.amount(), marked, compared, List.copyOf(values));
        }

        private static int marksOf(FundingLine line) {
            int marks = 0;
            for (int mark = 0; mark < MARKS.size(); mark++) {
                if (MARKS.get(mark).apply(line).isPresent()) {
                    marks |= 1 << mark;
                }
            }
            return marks;
        }

        /** Under what a line is filed by some of the marks. */
        static List<Likeness> of(FundingLine line, int among) {
            int marks = marksOf(line) & among;
            List<Likeness> all = new ArrayList<>();
            for (int compared = 0; compared <= among; compared++) {
                if ((compared & ~marks) == 0) {
                    all.add(of(line, marks, compared));
                }
            }
            return all;
        }

        /** Where lines are found that may be the same money as a line, going by some of the marks. */
        static List<Likeness> sought(FundingLine line, int among) {
            int marks = marksOf(line) & among;
            List<Likeness> all = new ArrayList<>();
            for (int marked = 0; marked <= among; marked++) {
                all.add(of(line, marked, marked & marks));
            }
            return all;
        }
    }

    /** A line that has a status and its date. */
    private record Stage(ProjectId project, FundingStatus status, LocalDate date) {
        static Optional<Stage> of(ProjectId project, FundingLine line) {
            return line.status().flatMap(status -> line.date().map(date -> new Stage(project, status, date)));
        }

        /** Whether one is further than the other, and later. */
        boolean canBecome(Stage other) {
            int further = Integer.signum(status.compareTo(other.status));
            return further != 0 && further == Integer.signum(date.compareTo(other.date));
        }
    }

    /** Lines by their features. Not changed once all are added. */
    private static final class Lines {
        private final Map<Likeness, List<ProjectId>> same = new HashMap<>();
        private final Map<Likeness, List<Stage>> stages = new HashMap<>();

        /** Adds a line; those of one project one after the other. */
        void add(ProjectId project, FundingLine line) {
            for (Likeness likeness : Likeness.of(line, ALL)) {
                List<ProjectId> projects = same.computeIfAbsent(likeness, unused -> new ArrayList<>(1));
                if (projects.isEmpty() || !projects.get(projects.size() - 1).equals(project)) {
                    projects.add(project);
                }
            }
            Stage.of(project, line)
                    .ifPresent(stage -> Likeness.of(line, ALL_BUT_DATE)
                            .forEach(likeness -> stages.computeIfAbsent(likeness, unused -> new ArrayList<>())
                                    .add(stage)));
        }

        /** The projects with a line that may be the same money. */
        Set<ProjectId> same(FundingLine line) {
            Set<ProjectId> found = new HashSet<>();
            Likeness.sought(line, ALL).forEach(likeness -> found.addAll(same.getOrDefault(likeness, List.of())));
            return found;
        }

        /** The projects with a line that may be the same money at another stage, going at least by some marks. */
        Set<ProjectId> otherStages(ProjectId project, FundingLine line, int needed) {
            Optional<Stage> stage = Stage.of(project, line);
            if (stage.isEmpty()) {
                return Set.of();
            }
            return Likeness.sought(line, ALL_BUT_DATE).stream()
                    .filter(likeness -> (likeness.compared() & needed) == needed)
                    .flatMap(likeness -> stages.getOrDefault(likeness, List.of()).stream())
                    .filter(stage.get()::canBecome)
                    .map(Stage::project)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        List<FundingLine> large = project.matchLines().stream()
                .filter(line ->
                        line.amount().isSameCurrency(least) && !line.amount().isLessThan(least))
                .toList();
        if (large.isEmpty()) {
            return Verdict.notApplicable("the project has no match of " + Text.money(least)
                    + " or more; amounts in other currencies are not compared");
        }
        Set<Finding> findings = new LinkedHashSet<>(withinProject(project, large));
        List<Set<ProjectId>> same = new ArrayList<>();
        List<Set<ProjectId>> stages = new ArrayList<>();
        Set<String> inOrder = new TreeSet<>();
        List<Lines> ofAreas = lines(project, context);
        for (FundingLine line : large) {
            Set<ProjectId> alike = new HashSet<>();
            Set<ProjectId> further = new HashSet<>();
            for (Lines lines : ofAreas) {
                alike.addAll(lines.same(line));
                further.addAll(lines.otherStages(project.id(), line, CONTRIBUTOR));
            }
            same.add(alike);
            stages.add(further);
            Stream.concat(alike.stream(), further.stream())
                    .filter(id -> !id.equals(project.id()))
                    .forEach(id -> inOrder.add(id.value()));
        }
        // Of many projects with one amount each names one, so there are no more findings than contributions.
        Set<Integer> named = new HashSet<>();
        for (String other : inOrder) {
            ProjectId id = ProjectId.of(other);
            for (int i = 0; i < large.size(); i++) {
                Money amount = large.get(i).amount();
                if (same.get(i).contains(id) && named.add(i)) {
                    findings.add(new Same(amount, project.id(), id));
                } else if (stages.get(i).contains(id) && !same.get(i).contains(id) && named.add(i)) {
                    findings.add(new SameAtTwoStages(amount, project.id(), id));
                }
            }
        }
        return Verdict.of(List.copyOf(findings));
    }

    /** The match lines of each area of a project, or of the projects of no area. */
    private static List<Lines> lines(Project project, RuleContext context) {
        List<Lines> all = new ArrayList<>();
        for (Optional<AreaId> place : project.places()) {
            context.find(Project.BY_PLACE, place).stream()
                    .findFirst()
                    .ifPresent(first -> all.add(context.derive(LINES, first).get(place)));
        }
        return all;
    }

    private static List<Finding> withinProject(Project project, List<FundingLine> lines) {
        Lines seen = new Lines();
        Set<Money> twice = new LinkedHashSet<>();
        Set<Money> stages = new LinkedHashSet<>();
        for (FundingLine line : lines) {
            if (!seen.same(line).isEmpty()) {
                twice.add(line.amount());
            } else if (!seen.otherStages(project.id(), line, 0).isEmpty()) {
                stages.add(line.amount());
            }
            seen.add(project.id(), line);
        }
        stages.removeAll(twice);
        return Stream.concat(
                        twice.stream().map(amount -> new Same(amount, project.id(), project.id())),
                        stages.stream().map(amount -> new SameAtTwoStages(amount, project.id(), project.id())))
                .map(Finding.class::cast)
                .toList();
    }

    /**
     * The same amount is counted twice.
     *
     * @param amount the amount
     * @param project the project
     * @param other the other project, or the same one where two of its lines are alike
     */
    public record Same(Money amount, ProjectId project, ProjectId other) implements Finding {
        public Same {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(project, "project");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("matchLines");
        }

        @Override
        public String problem() {
            return project.equals(other)
                    ? "Match of " + Text.money(amount)
                            + " is counted twice in the project, with nothing to show that the two are different."
                    : "Match of " + Text.money(amount) + " is counted here and in project " + other
                            + ", with nothing to show that the two are different.";
        }

        @Override
        public String repair() {
            return "Remove one of them, or record how they differ: by contributor, stream, kind or date.";
        }
    }

    /**
     * The same amount is counted twice, once with a further status on a later date.
     *
     * @param amount the amount
     * @param project the project
     * @param other the other project, or the same one where two of its lines are alike
     */
    public record SameAtTwoStages(Money amount, ProjectId project, ProjectId other) implements Finding {
        public SameAtTwoStages {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(project, "project");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("matchLines");
        }

        @Override
        public String problem() {
            return "Match of " + Text.money(amount) + " is recorded "
                    + (project.equals(other) ? "twice in the project" : "here and in project " + other)
                    + ", with a further status on a later date: it looks like one sum at two stages.";
        }

        @Override
        public String repair() {
            return "Record it once, with the later status as a change of the same line, or record how the two differ:"
                    + " by contributor, stream or kind.";
        }
    }
}
