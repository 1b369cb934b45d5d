package io.github.biglocal.funding;

import io.github.biglocal.text.Text;
import java.util.Objects;
import org.joda.money.Money;

/**
 * The budget compared with what was spent, under one heading.
 *
 * <p>Immutable and thread-safe.
 *
 * @param heading the area's own heading
 * @param budgeted what is budgeted; zero if the budget does not have the heading
 * @param spent what was spent
 */
public record HeadingVariance(String heading, Money budgeted, Money spent) {
    public HeadingVariance {
        Objects.requireNonNull(budgeted, "budgeted");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(spent, "spent");
    }

    /** {@return what of the budget is not spent; negative if more is} */
    public Money variance() {
        return budgeted.minus(spent);
    }

    /** {@return the amounts; not the heading, which is free text} */
    @Override
    public String toString() {
        return words(budgeted, spent);
    }

    /** Both amounts, and which is more: over or under budget. */
    static String words(Money budgeted, Money spent) {
        Money variance = budgeted.minus(spent);
        return "budgeted " + Text.money(budgeted) + ", spent " + Text.money(spent) + ", "
                + (variance.isZero()
                        ? "on budget"
                        : Text.money(variance.abs()) + (variance.isNegative() ? " over budget" : " under budget"));
    }
}
