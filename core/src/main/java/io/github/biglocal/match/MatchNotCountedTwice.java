package io.github.biglocal.match;

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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** No two match lines of an area's projects are the same amount, unless something shows that they are different. */
public final class MatchNotCountedTwice extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-not-counted-twice");

    /** The smallest amount that is compared: smaller ones are often the same by chance. The library's own choice. */
    public static final Parameter<Money> LEAST_AMOUNT = Parameter.money(
            "least-amount",
            "the smallest amount compared; amounts in other currencies are not compared",
            Money.ofMajor(CurrencyUnit.GBP, 1_000));

    /** What shows that two lines of one amount are different, where both record it. */
    private static final List<Function<FundingLine, Optional<?>>> MARKS =
            List.of(FundingLine::contributor, FundingLine::stream, FundingLine::kind, FundingLine::date);

    private static final int COMBINATIONS = 1 << MARKS.size();

    /** The projects of an area by the features of their match lines, found from any one of them. */
    private static final Derivation<Project, Map<Likeness, List<ProjectId>>> BY_LIKENESS =
            Derivation.of((first, context) -> {
                Map<Likeness, List<ProjectId>> projects = new HashMap<>();
                for (Project project : context.find(Project.BY_AREA, first.area())) {
                    project.matchLines().stream()
                            .flatMap(line -> Likeness.of(line).stream())
                            .distinct()
                            .forEach(likeness -> projects.computeIfAbsent(likeness, unused -> new ArrayList<>())
                                    .add(project.id()));
                }
                return projects;
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
                        .basis(
                                "The library's own check: two lines look like the same money. The report of 2020 mentions"
                                        + " one £100,000 play park twice.")
                        .ownReading("Only amounts of £1,000 or more are compared")
                        .ownReading("two amounts are different if their contributor, stream, kind or date differ")
                        .ownReading("only the projects of one area are compared")
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

        /** Under what a line is filed. */
        static List<Likeness> of(FundingLine line) {
            int marks = marksOf(line);
            List<Likeness> all = new ArrayList<>();
            for (int compared = 0; compared < COMBINATIONS; compared++) {
                if ((compared & ~marks) == 0) {
                    all.add(of(line, marks, compared));
                }
            }
            return all;
        }

        /** Where lines are found that may be the same money as a line. */
        static List<Likeness> sought(FundingLine line) {
            int marks = marksOf(line);
            List<Likeness> all = new ArrayList<>();
            for (int marked = 0; marked < COMBINATIONS; marked++) {
                all.add(of(line, marked, marked & marks));
            }
            return all;
        }
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        List<FundingLine> large = project.matchLines().stream()
                .filter(line ->
                        line.amount().isSameCurrency(least) && !line.amount().isLessThan(least))
                .toList();
        if (large.isEmpty()) {
            return Verdict.notApplicable("the project has no match of " + Text.money(least)
                    + " or more; amounts in other currencies are not compared");
        }
        Set<Same> findings = new LinkedHashSet<>(withinProject(project, large));
        List<Project> ofArea = context.find(Project.BY_AREA, project.area());
        if (!ofArea.isEmpty()) {
            Map<Likeness, List<ProjectId>> byLikeness = context.derive(BY_LIKENESS, ofArea.get(0));
            List<Set<ProjectId>> others = large.stream()
                    .map(line -> others(project, line, byLikeness))
                    .toList();
            Set<String> inOrder = new TreeSet<>();
            others.forEach(found -> found.forEach(id -> inOrder.add(id.value())));
            for (String other : inOrder) {
                ProjectId id = ProjectId.of(other);
                for (int i = 0; i < large.size(); i++) {
                    if (others.get(i).contains(id)) {
                        findings.add(new Same(large.get(i).amount(), project.id(), id));
                    }
                }
            }
        }
        return Verdict.of(List.copyOf(findings));
    }

    private static List<Same> withinProject(Project project, List<FundingLine> lines) {
        Set<Likeness> seen = new HashSet<>();
        Set<Money> twice = new LinkedHashSet<>();
        for (FundingLine line : lines) {
            if (Likeness.sought(line).stream().anyMatch(seen::contains)) {
                twice.add(line.amount());
            }
            seen.addAll(Likeness.of(line));
        }
        return twice.stream()
                .map(amount -> new Same(amount, project.id(), project.id()))
                .toList();
    }

    private static Set<ProjectId> others(Project project, FundingLine line, Map<Likeness, List<ProjectId>> byLikeness) {
        Set<ProjectId> found = new HashSet<>();
        Likeness.sought(line).forEach(likeness -> found.addAll(byLikeness.getOrDefault(likeness, List.of())));
        found.remove(project.id());
        return found;
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
}
