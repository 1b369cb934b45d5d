package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.match.UncertainSum.Range;
import io.github.biglocal.rule.Fact;
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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The totals that a source prints for several projects equal the sums of the projects, in every column. Where an amount
 * of a project is approximate or a bound, the total is a breach only where it cannot be the sum.
 */
public final class StatedTotalReconciles extends Rule<StatedTotal> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("stated-total-reconciles");

    /** Makes the rule. */
    public StatedTotalReconciles() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .title("A stated total is the sum of its projects in every column")
                        .rationale("If the projects do not add up to the total, one is missing, counted twice or"
                                + " misread.")
                        .sources(Guidance.PROJECTS)
                        .rows("D5")
                        .basis("The library's own check: a printed total contradicts the projects it covers.")
                        .ownReading(
                                "Compared to the penny, unless the source is recorded as rounding its figures: then the"
                                        + " total, and each figure of a project that is a whole number of units, may be half a"
                                        + " unit out, and those are added up")
                        .ownReading("where amounts are bounds or approximate, the answer is not known if the total"
                                + " could be right")
                        .build(),
                StatedTotal.class);
    }

    @Override
    protected Verdict judge(StatedTotal statedTotal, RuleContext context) {
        return Reading.either(statedTotal, context, StatedTotalReconciles::judge);
    }

    private static Verdict judge(StatedTotal statedTotal, Function<ProjectId, Fact<Project>> projects) {
        Map<ProjectFigure, UncertainSum> sums = new EnumMap<>(ProjectFigure.class);
        for (ProjectFigure figure : ProjectFigure.values()) {
            statedTotal.stated(figure).ifPresent(total -> sums.put(figure, new UncertainSum(total.getCurrencyUnit())));
        }
        if (sums.isEmpty()) {
            return Verdict.notApplicable("the stated total has no figures");
        }
        if (statedTotal.projects().isEmpty()) {
            return Verdict.unknown(statedTotal, "projects", "which projects the stated total covers");
        }
        Columns columns =
                new Columns(sums.values().iterator().next().range().least().getCurrencyUnit());
        for (ProjectId id : statedTotal.projects()) {
            Fact<Project> fact = projects.apply(id);
            sums.forEach((figure, sum) -> add(fact, figure, sum));
            columns.add(fact.toOptional());
        }
        List<Finding> findings = new ArrayList<>();
        Set<Missing> missing = new LinkedHashSet<>();
        Rounding rounding = new Rounding(statedTotal, projects);
        Bound bound = statedTotal.bound().orElse(Bound.EXACT);
        int settledBy = Integer.MAX_VALUE;
        for (ProjectFigure figure : sums.keySet()) {
            UncertainSum sum = sums.get(figure);
            Money total = statedTotal.stated(figure).orElseThrow();
            Range stated = Range.of(total, bound);
            Money slack = rounding.slack(figure, total);
            if (!sum.range().give(slack).meets(stated)) {
                findings.add(new Mismatch(
                        statedTotal.reference(),
                        figure,
                        total,
                        bound,
                        sum.range().least(),
                        sum.range().most(),
                        slack));
            } else if (!sum.isExact() && (bound.isExact() || !stated.holds(sum.range()))) {
                missing.addAll(sum.missing());
                settledBy = Math.min(
                        settledBy,
                        Math.min(
                                stated.most()
                                        .map(most -> sum.fewestToExceed(most.plus(slack)))
                                        .orElse(Integer.MAX_VALUE),
                                sum.fewestToStayBelow(stated.least().minus(slack))));
            }
        }
        if (!findings.isEmpty() || missing.isEmpty()) {
            return Verdict.of(findings);
        }
        return rounding.isNeeded() || !bound.isExact() || columns.canAll(statedTotal)
                ? Verdict.unknown(List.copyOf(missing), Math.min(settledBy, missing.size()))
                : Verdict.breached(new Irreconcilable(statedTotal.reference()));
    }

    /** How far a sum may be from its total because the source rounds. */
    private static final class Rounding {
        private final Optional<Money> unit;
        private final Map<ProjectFigure, Integer> rounded = new EnumMap<>(ProjectFigure.class);

        Rounding(StatedTotal total, Function<ProjectId, Fact<Project>> projects) {
            unit = total.roundedTo();
            if (unit.isPresent()) {
                total.projects().forEach(id -> projects.apply(id).toOptional().ifPresent(this::add));
            }
        }

        private void add(Project project) {
            int own = count(project.programmeMoney());
            int match = count(project.match());
            rounded.merge(ProjectFigure.PROGRAMME_MONEY, own, Integer::sum);
            rounded.merge(ProjectFigure.MATCH, match, Integer::sum);
            rounded.merge(
                    ProjectFigure.TOTAL_COST,
                    project.totalCost().isPresent() ? count(project.totalCost()) : own + match,
                    Integer::sum);
        }

        private int count(Optional<Money> amount) {
            return amount.filter(Money::isPositive)
                            .filter(unit.orElseThrow()::isSameCurrency)
                            .filter(each -> each.getAmount()
                                            .remainder(unit.orElseThrow().getAmount())
                                            .signum()
                                    == 0)
                            .isPresent()
                    ? 1
                    : 0;
        }

        boolean isNeeded() {
            return unit.isPresent();
        }

        /** Half a unit for the total, and for each figure that is rounded. */
        Money slack(ProjectFigure figure, Money total) {
            return unit.map(each -> each.multipliedBy(1L + rounded.getOrDefault(figure, 0))
                            .dividedBy(2, RoundingMode.FLOOR))
                    .orElseGet(() -> Money.zero(total.getCurrencyUnit()));
        }
    }

    private static void add(Fact<Project> fact, ProjectFigure figure, UncertainSum sum) {
        CurrencyUnit currency = sum.range().least().getCurrencyUnit();
        if (fact instanceof Fact.NotRecorded<Project> none) {
            sum.add(Range.any(currency), none.missing());
        } else if (isIn(currency, fact.get())) {
            sum.add(fact.get(), figure);
        } else {
            sum.add(
                    Range.any(currency),
                    Missing.of(
                            fact.get(),
                            switch (figure) {
                                case TOTAL_COST -> "totalCost";
                                case PROGRAMME_MONEY -> "programmeLines";
                                case MATCH -> "matchLines";
                            },
                            "the project's " + figure.text() + " in " + Text.currency(currency)
                                    + " (it is recorded in another currency)"));
        }
    }

    private static boolean isIn(CurrencyUnit currency, Project project) {
        return Stream.concat(
                        project.totalCost().stream(),
                        Stream.concat(project.programmeLines().stream(), project.matchLines().stream())
                                .map(FundingLine::amount))
                .allMatch(amount -> amount.getCurrencyUnit().equals(currency));
    }

    /**
     * The projects by whether they state their total cost: where one does not, its total cost is its programme money
     * and its match, so what is missing in one column is bound by the others.
     */
    private static final class Columns {
        private final CurrencyUnit currency;
        private Range statedTotals;
        private Range ownOfStated;
        private Range matchOfStated;
        private Range ownOfOthers;
        private Range matchOfOthers;

        Columns(CurrencyUnit currency) {
            this.currency = currency;
            Range nothing = Range.exactly(Money.zero(currency));
            statedTotals = nothing;
            ownOfStated = nothing;
            matchOfStated = nothing;
            ownOfOthers = nothing;
            matchOfOthers = nothing;
        }

        void add(Optional<Project> project) {
            if (project.filter(known -> isIn(currency, known)).isEmpty()) {
                statedTotals = statedTotals.plus(Range.any(currency));
                ownOfStated = ownOfStated.plus(Range.any(currency));
                matchOfStated = matchOfStated.plus(Range.any(currency));
                return;
            }
            Range own = side(project.get(), ProjectFigure.PROGRAMME_MONEY);
            Range match = side(project.get(), ProjectFigure.MATCH);
            Optional<Money> total = project.get().totalCost();
            if (total.isPresent()) {
                statedTotals = statedTotals.plus(Range.exactly(total.get()));
                ownOfStated = ownOfStated.plus(own);
                matchOfStated = matchOfStated.plus(match);
            } else {
                ownOfOthers = ownOfOthers.plus(own);
                matchOfOthers = matchOfOthers.plus(match);
            }
        }

        private Range side(Project project, ProjectFigure side) {
            UncertainSum sum = new UncertainSum(currency);
            sum.addSide(project, side);
            return sum.range();
        }

        /** Whether all columns can equal their stated totals at the same time, where each can alone. */
        boolean canAll(StatedTotal stated) {
            Range own = stated.programmeMoney()
                    .map(total -> ownOfOthers.completing(ownOfStated, total))
                    .orElse(ownOfOthers);
            Range match = stated.match()
                    .map(total -> matchOfOthers.completing(matchOfStated, total))
                    .orElse(matchOfOthers);
            return stated.totalCost()
                    .map(total -> statedTotals.plus(own).plus(match).admits(total))
                    .orElse(true);
        }
    }

    /**
     * The sum of a column is not the stated total.
     *
     * @param record the stated total
     * @param figure which column
     * @param stated the total stated
     * @param bound how that compares with the true one
     * @param least the least that the projects can add up to
     * @param most the most that they can add up to, the same as the least where it is known to the penny; empty if
     *     there is no limit
     * @param rounding how much of a difference rounding can explain; zero if the source is not recorded as rounding
     */
    public record Mismatch(
            Reference record,
            ProjectFigure figure,
            Money stated,
            Bound bound,
            Money least,
            Optional<Money> most,
            Money rounding)
            implements Finding {
        public Mismatch {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(rounding, "rounding");
            Objects.requireNonNull(stated, "stated");
        }

        private String field() {
            return switch (figure) {
                case TOTAL_COST -> "totalCost";
                case PROGRAMME_MONEY -> "programmeMoney";
                case MATCH -> "match";
            };
        }

        private boolean isTooLittle() {
            return Range.of(stated, bound).most().filter(least::isGreaterThan).isPresent();
        }

        private boolean isExact() {
            return most.filter(least::isEqual).isPresent();
        }

        /** {@return how far the total is from what the projects can add up to, beyond rounding; more than zero} */
        public Money difference() {
            Range allowed = Range.of(stated, bound);
            return (isTooLittle()
                            ? least.minus(allowed.most().orElseThrow())
                            : allowed.least().minus(most.orElseThrow()))
                    .minus(rounding);
        }

        private String atLeast() {
            return isExact() && bound.isExact() && rounding.isZero() ? "" : "at least ";
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field());
        }

        @Override
        public String problem() {
            return "The stated " + figure.text() + " is " + bound.text() + Text.money(stated)
                    + ", but the projects add up to "
                    + (isExact() ? "" : isTooLittle() ? "at least " : "at most ")
                    + Text.money(isTooLittle() ? least : most.orElseThrow())
                    + (rounding.isZero()
                            ? "."
                            : ", and rounding explains a difference of at most " + Text.money(rounding) + ".");
        }

        @Override
        public String repair() {
            return isTooLittle()
                    ? "Look for " + atLeast() + Text.money(difference())
                            + " that should not be counted, or correct the stated total."
                    : "Look for " + atLeast() + Text.money(difference())
                            + " that is missing from the projects, or correct the stated total.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, field()));
        }
    }

    /**
     * Each stated figure can be the sum of its column, but no facts about the projects could make all of them right at
     * the same time.
     *
     * @param record the stated total
     */
    public record Irreconcilable(Reference record) implements Finding {
        public Irreconcilable {
            Objects.requireNonNull(record, "record");
        }

        @Override
        public String problem() {
            return "The stated total cost, programme money and match cannot all be the sums of the"
                    + " projects, whatever the missing amounts are.";
        }

        @Override
        public String repair() {
            return "Check the stated figures, and record the missing amounts.";
        }
    }
}
