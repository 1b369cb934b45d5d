package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A budget after the virements agreed by a day. A virement moves money between headings, or to a new one; the total
 * does not change. Virements are made in the order in which they were agreed.
 *
 * <p>Source: Rastrick Big Local, minutes of August 2020 and June 2021.
 *
 * <p>Immutable and thread-safe.
 */
public final class AmendedBudget implements Explained {
    private final LocalDate asOf;
    private final List<PlannedSpend> before;
    private final List<PlannedSpend> after;
    private final List<PlanChangeId> applied;
    private final List<LeftOut> leftOut;

    AmendedBudget(
            LocalDate asOf,
            List<PlannedSpend> before,
            List<PlannedSpend> after,
            List<PlanChangeId> applied,
            List<LeftOut> leftOut) {
        this.asOf = asOf;
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.applied = List.copyOf(applied);
        this.leftOut = List.copyOf(leftOut);
        Require.of(AmendedBudget.class)
                .oneCurrency(
                        "before, after",
                        new Amounts().each(before, PlannedSpend::amount).each(after, PlannedSpend::amount));
    }

    /**
     * {@return the budget after the virements among some changes}
     *
     * @param asOf the last day that counts
     * @param budget the budget before; lines of one heading are added up
     * @param changes the changes; those that are not virements are passed over
     */
    public static AmendedBudget of(LocalDate asOf, List<PlannedSpend> budget, Collection<PlanChange> changes) {
        Objects.requireNonNull(asOf, "asOf");
        Map<String, Money> amounts = byHeading(budget);
        List<PlanChangeId> applied = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        changes.stream()
                .filter(change -> change.kind() == PlanChangeKind.VIREMENT)
                .sorted(Comparator.comparing(
                                (PlanChange change) -> change.decided().orElse(LocalDate.MAX))
                        .thenComparing(change -> change.id().value()))
                .forEach(change -> {
                    Optional<LeftOut.Why> obstacle = obstacle(asOf, change, amounts);
                    if (obstacle.isPresent()) {
                        leftOut.add(new LeftOut(change.reference(), obstacle.get()));
                    } else {
                        Money moved = change.amount().orElseThrow();
                        amounts.merge(change.fromHeading().orElseThrow(), moved.negated(), Money::plus);
                        amounts.merge(change.toHeading().orElseThrow(), moved, Money::plus);
                        applied.add(change.id());
                    }
                });
        List<PlannedSpend> after = amounts.entrySet().stream()
                .map(line -> new PlannedSpend(line.getKey(), line.getValue()))
                .toList();
        return new AmendedBudget(asOf, budget, after, applied, leftOut);
    }

    private static Map<String, Money> byHeading(List<PlannedSpend> budget) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        budget.forEach(line -> amounts.merge(line.heading(), line.amount(), Money::plus));
        return amounts;
    }

    private static Optional<LeftOut.Why> obstacle(LocalDate asOf, PlanChange change, Map<String, Money> amounts) {
        if (!change.isAgreedBy(asOf)) {
            return Optional.of(LeftOut.Why.NOT_AGREED);
        }
        if (change.amount().isEmpty()
                || change.fromHeading().isEmpty()
                || change.toHeading().isEmpty()) {
            return Optional.of(LeftOut.Why.INCOMPLETE);
        }
        Optional<Money> available =
                Optional.ofNullable(amounts.get(change.fromHeading().get()));
        if (available.isEmpty()) {
            return Optional.of(LeftOut.Why.HEADING_NOT_KNOWN);
        }
        if (!available.get().isSameCurrency(change.amount().get())) {
            return Optional.of(LeftOut.Why.OTHER_CURRENCY);
        }
        return change.amount().get().isGreaterThan(available.get())
                ? Optional.of(LeftOut.Why.NOT_ENOUGH)
                : Optional.empty();
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the budget before the virements, line by line as it was given; empty if it has no line} */
    public List<PlannedSpend> before() {
        return before;
    }

    /** {@return the budget after them, one line for each heading, in the same order, with new headings last} */
    public List<PlannedSpend> after() {
        return after;
    }

    /** {@return the virements made, in the order in which they were agreed; empty if none was} */
    public List<PlanChangeId> applied() {
        return applied;
    }

    /** {@return the virements that could not be made, with the reasons; empty if all could} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** {@return the total, the same before and after; empty if the budget has no line} */
    public Optional<Money> total() {
        return after.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Money.total(after.stream().map(PlannedSpend::amount).toList()));
    }

    /**
     * {@return what is budgeted under a heading after the virements; empty if there is no such heading}
     *
     * @param heading the area's own heading
     */
    public Optional<Money> under(String heading) {
        Objects.requireNonNull(heading, "heading");
        return after.stream()
                .filter(line -> line.heading().equals(heading))
                .map(PlannedSpend::amount)
                .findFirst();
    }

    /** {@return how it was worked out, line by line; with the area's own headings} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        applied.forEach(id -> lines.add("Included: virement " + id + "."));
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        Map<String, Money> was = byHeading(before);
        after.forEach(line -> {
            Money amount =
                    was.getOrDefault(line.heading(), Money.zero(line.amount().getCurrencyUnit()));
            Money moved = line.amount().minus(amount);
            lines.add(line.heading() + ": " + Text.money(amount)
                    + (moved.isZero()
                            ? "."
                            : (moved.isPositive() ? " plus " : " less ") + Text.money(moved.abs()) + " is "
                                    + Text.money(line.amount()) + "."));
        });
        lines.add(total().map(sum -> "Total: " + Text.money(sum) + ", unchanged, as of " + Text.day(asOf) + ".")
                .orElse("No budget is recorded."));
        return lines;
    }

    /** {@return the day, and how many virements were made and left out; no heading, which is free text} */
    @Override
    public String toString() {
        return "Budget as of " + Text.day(asOf) + ": " + Text.count(applied.size(), "virement") + " included, "
                + (leftOut.isEmpty() ? "none" : Text.number(leftOut.size())) + " left out";
    }

    private List<Object> values() {
        return List.of(asOf, before, after, applied, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmendedBudget budget && values().equals(budget.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
