package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The budget compared with what was spent, heading by heading.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the last day that counts
 * @param currency the currency of every amount
 * @param headings each heading: those of the budget in its order, then those that only reports have
 * @param leftOut the reports left out
 */
public record BudgetVariance(
        LocalDate asOf, CurrencyUnit currency, List<HeadingVariance> headings, List<LeftOut> leftOut)
        implements Explained {
    /** Copies the lists. */
    public BudgetVariance {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(headings, "headings");
        Objects.requireNonNull(leftOut, "leftOut");
        headings = List.copyOf(headings);
        leftOut = List.copyOf(leftOut);
    }

    /** {@return what is budgeted} */
    public Money budgeted() {
        return Money.zero(currency)
                .plus(headings.stream().map(HeadingVariance::budgeted).toList());
    }

    /** {@return what was spent} */
    public Money spent() {
        return Money.zero(currency)
                .plus(headings.stream().map(HeadingVariance::spent).toList());
    }

    /** {@return the part of the budget that is not spent; negative if it is overspent} */
    public Money variance() {
        return budgeted().minus(spent());
    }

    /** {@return how it was worked out, line by line; with the area's own headings} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        headings.forEach(each -> lines.add(each.heading() + ": " + each + "."));
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        lines.add(
                headings.isEmpty()
                        ? "Neither a budget nor spending is recorded, as of " + Text.day(asOf) + "."
                        : "Total: " + HeadingVariance.words(budgeted(), spent()) + ", as of " + Text.day(asOf) + ".");
        return lines;
    }

    /** {@return the totals on one line, without the headings, which are free text} */
    @Override
    public String toString() {
        return "Budget and spending as of " + Text.day(asOf) + ": " + HeadingVariance.words(budgeted(), spent());
    }
}
