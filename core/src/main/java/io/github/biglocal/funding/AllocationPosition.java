package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/**
 * How much of an allocation there is on a day, and how much of it is left.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the day
 * @param allocated the allocation with the uplifts that count by then
 * @param drawn plan money drawn down by then
 * @param returned plan money returned by then
 * @param spent plan money reported to be spent by then
 * @param leftOut the records left out
 */
public record AllocationPosition(
        LocalDate asOf, Money allocated, Money drawn, Money returned, Money spent, List<LeftOut> leftOut)
        implements Explained {
    /** Copies the list. */
    public AllocationPosition {
        Objects.requireNonNull(allocated, "allocated");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(drawn, "drawn");
        Objects.requireNonNull(leftOut, "leftOut");
        Objects.requireNonNull(returned, "returned");
        Objects.requireNonNull(spent, "spent");
        leftOut = List.copyOf(leftOut);
    }

    /** {@return what has not been drawn down, or has come back; negative if more was drawn than allocated} */
    public Money undrawn() {
        return allocated.minus(drawn).plus(returned);
    }

    /** {@return what is not spent, drawn down or not; negative if more was spent than allocated} */
    public Money remaining() {
        return allocated.minus(spent);
    }

    /** {@return how it was worked out, line by line} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("Allocated " + allocated + ", as of " + asOf + ".");
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        lines.add("Drawn " + drawn + " and returned " + returned + ": " + undrawn() + " is still to be drawn.");
        lines.add("Spent " + spent + ": " + remaining() + " remains.");
        return lines;
    }
}
