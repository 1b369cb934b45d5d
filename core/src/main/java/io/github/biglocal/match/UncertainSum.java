package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Missing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A sum of amounts of which some are bounds or are not known: the least it can be, the most, and the facts on which that
 * depends. Not safe for use by several threads.
 */
final class UncertainSum {
    private final List<Range> open = new ArrayList<>();
    private final Set<Missing> missing = new LinkedHashSet<>();
    private Range sum;

    /**
     * What an amount can be.
     *
     * @param least the least
     * @param most the most; empty if there is no limit
     */
    record Range(Money least, Optional<Money> most) {
        static Range exactly(Money amount) {
            return new Range(amount, Optional.of(amount));
        }

        /** Any amount of zero or more. */
        static Range any(CurrencyUnit currency) {
            return new Range(Money.zero(currency), Optional.empty());
        }

        static Range of(FundingLine line) {
            return of(line.amount(), line.bound().orElse(Bound.EXACT));
        }

        /** In whole pennies: over £100 is £100.01 or more; nothing is less than £0. */
        static Range of(Money amount, Bound bound) {
            CurrencyUnit currency = amount.getCurrencyUnit();
            BigDecimal penny = BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces());
            return new Range(
                    Money.of(currency, bound.least(amount.getAmount(), penny)),
                    bound.most(amount.getAmount(), penny).map(most -> Money.of(currency, most.max(BigDecimal.ZERO))));
        }

        /** How far apart the least and the most are; empty if there is no most. */
        Optional<Money> width() {
            return most.map(upper -> upper.minus(least));
        }

        boolean isExact() {
            return most.filter(least::isEqual).isPresent();
        }

        boolean admits(Money amount) {
            return !amount.isLessThan(least)
                    && most.filter(amount::isGreaterThan).isEmpty();
        }

        /** Whether some amount is in both. */
        boolean meets(Range other) {
            return most.filter(other.least::isGreaterThan).isEmpty()
                    && other.most.filter(least::isGreaterThan).isEmpty();
        }

        /** The nearest amount that it can be to one that it cannot be. */
        Money nearest(Money amount) {
            return amount.isLessThan(least)
                    ? least
                    : most.filter(amount::isGreaterThan).orElse(amount);
        }

        /** Whether every amount of another is in this. */
        boolean holds(Range other) {
            return !other.least.isLessThan(least)
                    && (most.isEmpty()
                            || other.most
                                    .filter(upper -> !upper.isGreaterThan(most.get()))
                                    .isPresent());
        }

        /** What it can be if it may be too much by one amount, or too little by another. */
        Range give(Money above, Money below) {
            Money lower = least.minus(above);
            return new Range(lower.isNegative() ? Money.zero(lower.getCurrencyUnit()) : lower, most.map(below::plus));
        }

        Range plus(Range other) {
            return new Range(least.plus(other.least), most.flatMap(mine -> other.most.map(mine::plus)));
        }

        /**
         * What is still possible where this and another add up to a total; if none is possible, the least is more than
         * the most.
         */
        Range completing(Range other, Money total) {
            Money lower = other.most.map(total::minus).filter(least::isLessThan).orElse(least);
            Money upper = total.minus(other.least);
            return new Range(lower, most.filter(upper::isGreaterThan).or(() -> Optional.of(upper)));
        }

        boolean isImpossible() {
            return most.filter(least::isGreaterThan).isPresent();
        }
    }

    UncertainSum(CurrencyUnit currency) {
        sum = Range.exactly(Money.zero(currency));
    }

    /** Adds an amount, and what is missing if it is not exact. */
    void add(Range range, Missing... facts) {
        sum = sum.plus(range);
        if (!range.isExact()) {
            open.add(range);
            missing.addAll(List.of(facts));
        }
    }

    /** Adds the lines of one side of a project; any amount where the programme's are not recorded. */
    void addSide(Project project, ProjectFigure side) {
        List<FundingLine> lines = project.lines(side);
        if (lines.isEmpty() && side == ProjectFigure.PROGRAMME_MONEY) {
            add(Range.any(currency()), Facts.programmeLines(project));
        }
        for (int i = 0; i < lines.size(); i++) {
            add(Range.of(lines.get(i)), Facts.exactAmount(project.reference(), side, i));
        }
    }

    /** Adds a figure of a project, all of whose amounts are in the currency of the sum. */
    void add(Project project, ProjectFigure figure) {
        if (figure != ProjectFigure.TOTAL_COST) {
            addSide(project, figure);
        } else if (project.totalCost().isPresent()) {
            add(Range.exactly(project.totalCost().get()));
        } else {
            addSide(project, ProjectFigure.PROGRAMME_MONEY);
            addSide(project, ProjectFigure.MATCH);
        }
    }

    private CurrencyUnit currency() {
        return sum.least().getCurrencyUnit();
    }

    Range range() {
        return sum;
    }

    boolean isExact() {
        return open.isEmpty();
    }

    boolean admits(Money amount) {
        return sum.admits(amount);
    }

    /** The facts on which the sum depends. */
    List<Missing> missing() {
        return List.copyOf(missing);
    }

    /** The fewest of the amounts that have to be known before the sum is known to be less than a limit. */
    int fewestToStayBelow(Money limit) {
        return fewestWhere(
                rest -> rest.lowestMost().filter(limit::isGreaterThan).isPresent());
    }

    /** The fewest of the amounts that have to be known before the sum is known to be within a range. */
    int fewestToBeWithin(Range wanted) {
        return fewestWhere(rest -> rest.canBeWithin(wanted));
    }

    /** How many amounts are known, the widest first, before something can be so; all of them if it cannot before. */
    private int fewestWhere(Predicate<Rest> reached) {
        List<Range> widest = new ArrayList<>(open);
        widest.sort(Comparator.comparing(
                Range::width,
                Comparator.comparing((Optional<Money> width) -> width.isEmpty() ? 1 : 0)
                        .thenComparing(width -> width.orElseGet(() -> Money.zero(currency())))
                        .reversed()));
        Rest rest = Rest.of(sum.least(), open);
        for (int taken = 1; taken < widest.size(); taken++) {
            rest = rest.without(widest.get(taken - 1));
            if (reached.test(rest)) {
                return taken;
            }
        }
        return open.size();
    }

    /**
     * What is still open once some amounts are known.
     *
     * @param least the least the whole sum can be
     * @param gained how much more the known ones can add to it; empty if there is no limit
     * @param width how far apart least and most are of those not known that have both
     * @param endless how many have no most
     */
    private record Rest(Money least, Optional<Money> gained, Money width, int endless) {
        static Rest of(Money least, List<Range> open) {
            Money none = Money.zero(least.getCurrencyUnit());
            return new Rest(
                    least,
                    Optional.of(none),
                    none.plus(open.stream()
                            .flatMap(range -> range.width().stream())
                            .toList()),
                    (int) open.stream().filter(range -> range.most().isEmpty()).count());
        }

        Rest without(Range known) {
            return known.width()
                    .map(wide -> new Rest(least, gained.map(wide::plus), width.minus(wide), endless))
                    .orElseGet(() -> new Rest(least, Optional.empty(), width, endless - 1));
        }

        /** The most that the sum can be if the known ones are as little as they can be; empty if there is no limit. */
        Optional<Money> lowestMost() {
            return endless > 0 ? Optional.empty() : Optional.of(least.plus(width));
        }

        /** Whether the known ones can be such that the sum is in a range whatever the others are. */
        boolean canBeWithin(Range wanted) {
            boolean highEnough = gained.map(least::plus)
                    .filter(wanted.least()::isGreaterThan)
                    .isEmpty();
            return highEnough
                    && wanted.most()
                            .map(most -> lowestMost()
                                            .filter(low -> !low.isGreaterThan(most))
                                            .isPresent()
                                    && !wanted.least().plus(width).isGreaterThan(most))
                            .orElse(true);
        }
    }

    /** The fewest of the amounts that have to be known before the sum is known to be more than a limit. */
    int fewestToExceed(Money limit) {
        return open.stream().anyMatch(range -> range.most().isEmpty()) ? 1 : fewest(limit.minus(sum.least()));
    }

    /** The fewest of the amounts that have to be known before the sum is known not to be an amount. */
    int fewestToMiss(Money amount) {
        return Math.min(fewestToExceed(amount), fewestToStayBelow(amount));
    }

    /** How many of the widest ranges it takes to add up to more than a gap; all of them if they do not. */
    private int fewest(Money gap) {
        List<Money> widths = new ArrayList<>(open.stream()
                .map(range -> range.most().orElseThrow().minus(range.least()))
                .toList());
        widths.sort((one, other) -> other.compareTo(one));
        Money left = gap;
        int taken = 0;
        for (Money width : widths) {
            taken++;
            left = left.minus(width);
            if (left.isNegative()) {
                return taken;
            }
        }
        return open.size();
    }

    /** The facts that rules about projects find missing. */
    static final class Facts {
        private Facts() {}

        static Missing programmeLines(Project project) {
            return Missing.of(project, "programmeLines", "how much programme money went into the project");
        }

        static String field(ProjectFigure side, int place, String name) {
            return (side == ProjectFigure.PROGRAMME_MONEY ? "programmeLines/" : "matchLines/") + place + "/" + name;
        }

        static Missing exactAmount(Reference project, ProjectFigure side, int place) {
            return new Missing(project, field(side, place, "amount"), "the exact amount of one item of " + side.text());
        }
    }
}
