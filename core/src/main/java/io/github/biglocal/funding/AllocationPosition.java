package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The size of an allocation on a date, and how much of it is left.
 *
 * <p>Immutable and thread-safe.
 */
public final class AllocationPosition implements Explained {
    private final LocalDate asOf;
    private final Money allocated;
    private final Money drawn;
    private final Money returned;
    private final Optional<Money> spent;
    private final List<LeftOut> leftOut;

    AllocationPosition(
            LocalDate asOf,
            Money allocated,
            Money drawn,
            Money returned,
            Optional<Money> spent,
            List<LeftOut> leftOut) {
        this.asOf = asOf;
        this.allocated = allocated;
        this.drawn = drawn;
        this.returned = returned;
        this.spent = spent;
        this.leftOut = List.copyOf(leftOut);
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the allocation, with the uplifts that count by that day} */
    public Money allocated() {
        return allocated;
    }

    /** {@return plan money drawn down by that day; zero or more} */
    public Money drawn() {
        return drawn;
    }

    /** {@return plan money returned by that day; zero or more} */
    public Money returned() {
        return returned;
    }

    /** {@return plan money reported as spent by that day; zero or more; empty if no spend report counts} */
    public Optional<Money> spent() {
        return spent;
    }

    /** {@return the records left out, with the reasons; empty if none was} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** {@return what has not been drawn down, or has been returned; negative if more was drawn than allocated} */
    public Money undrawn() {
        return allocated.minus(drawn).plus(returned);
    }

    /**
     * {@return what is not spent, drawn down or not; negative if more was spent than allocated; empty if what was spent is
     * not known}
     */
    public Optional<Money> remaining() {
        return spent.map(allocated::minus);
    }

    /** What remains if no more was spent than is known: the most that it can be. */
    Money mostRemaining() {
        return remaining().orElse(allocated);
    }

    /** {@return how it was worked out, line by line} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("Allocated " + Text.money(allocated) + " as of " + Text.day(asOf) + ".");
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        lines.add(drawnDown());
        lines.add(spent.map(
                        amount -> "Spent " + Text.money(amount) + ": " + left(allocated.minus(amount), "remains") + ".")
                .orElse("No spending is recorded, so what remains is not known."));
        return lines;
    }

    private String drawnDown() {
        if (drawn.isZero() && returned.isZero()) {
            return "No drawdown is recorded, so " + Text.money(undrawn()) + " is still to be drawn down.";
        }
        return "Drawn down " + Text.money(drawn) + (returned.isZero() ? "" : ", returned " + Text.money(returned))
                + ": " + left(undrawn(), "is still to be drawn down") + ".";
    }

    private static String left(Money amount, String of) {
        return amount.isNegative()
                ? Text.money(amount.negated()) + " more than the allocation"
                : Text.money(amount) + " " + of;
    }

    /** {@return the working, on one line} */
    @Override
    public String toString() {
        return String.join(" ", explain());
    }

    private List<Object> values() {
        return List.of(asOf, allocated, drawn, returned, spent, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AllocationPosition position && values().equals(position.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
