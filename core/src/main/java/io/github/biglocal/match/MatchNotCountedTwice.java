package io.github.biglocal.match;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** No two match lines of an area's projects are the same amount, unless something tells them apart. */
public final class MatchNotCountedTwice extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("match-not-counted-twice");

    private final Money least;

    private MatchNotCountedTwice(Money least) {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Match is not counted twice")
                        .rationale(
                                "The same sum reported in two places is counted twice unless something shows that they differ.")
                        .sources(Guidance.PROJECTS)
                        .rows("D6")
                        .basis(
                                "The library's own check: two lines look like the same money. The report of 2020 mentions one £100,000 play park twice.")
                        .ownReading("Amounts of at least £1,000")
                        .ownReading("contributor, stream, kind or date tell two lines apart")
                        .ownReading("one area at a time")
                        .replaces(RuleId.of("same-amount-told-once"))
                        .build() /*PARAMS List.of("amounts of at least " + least
                                 + ", the library's own choice: smaller ones are alike by chance")*/,
                Project.class);
        this.least = least;
    }

    /** {@return the rule for amounts of at least £1,000, which is the library's own choice and not published} */
    public static MatchNotCountedTwice standard() {
        return ofAtLeast(Money.ofMajor(CurrencyUnit.GBP, 1_000));
    }

    /**
     * {@return the rule for other amounts}
     *
     * @param least the least amount that is looked at; amounts in other currencies are not
     */
    public static MatchNotCountedTwice ofAtLeast(Money least) {
        return new MatchNotCountedTwice(least);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        List<FundingLine> large = large(project);
        if (large.isEmpty()) {
            return Verdict.notApplicable("no match line of the project is as large as " + least);
        }
        Set<Same> findings = new LinkedHashSet<>();
        for (int i = 0; i < large.size(); i++) {
            FundingLine line = large.get(i);
            if (large.subList(i + 1, large.size()).stream().anyMatch(other -> maySayTheSame(line, other))) {
                findings.add(new Same(line.amount(), project.id(), project.id()));
            }
        }
        context.find(Project.BY_AREA, project.area()).stream()
                .filter(other -> !other.id().equals(project.id()))
                .sorted(Comparator.comparing(other -> other.id().value()))
                .forEach(other -> large.stream()
                        .filter(line -> large(other).stream().anyMatch(theirs -> maySayTheSame(line, theirs)))
                        .forEach(line -> findings.add(new Same(line.amount(), project.id(), other.id()))));
        return Verdict.of(List.copyOf(findings));
    }

    private List<FundingLine> large(Project project) {
        return project.matchLines().stream()
                .filter(line ->
                        line.amount().isSameCurrency(least) && !line.amount().isLessThan(least))
                .toList();
    }

    /** Whether two lines may be the same money: the amount is the same, and nothing that both record differs. */
    private static boolean maySayTheSame(FundingLine one, FundingLine other) {
        return one.amount().isEqual(other.amount())
                && !differ(one, other, FundingLine::contributor)
                && !differ(one, other, FundingLine::stream)
                && !differ(one, other, FundingLine::kind)
                && !differ(one, other, FundingLine::date);
    }

    private static <T> boolean differ(FundingLine one, FundingLine other, Function<FundingLine, Optional<T>> field) {
        Optional<T> first = field.apply(one);
        Optional<T> second = field.apply(other);
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    /**
     * The same amount is told twice.
     *
     * @param amount the amount
     * @param project the project
     * @param other the other project, or the same where two of its lines are alike
     */
    public record Same(Money amount, ProjectId project, ProjectId other) implements Finding {
        @Override
        public String problem() {
            return project.equals(other)
                    ? "Match of " + amount + " is told twice in the project, and nothing tells the two apart."
                    : "Match of " + amount + " is told here and in project " + other
                            + ", and nothing tells the two apart.";
        }

        @Override
        public String repair() {
            return "Drop one of them, or record what tells them apart: contributor, stream, kind or date.";
        }
    }
}
