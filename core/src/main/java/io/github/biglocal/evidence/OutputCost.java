package io.github.biglocal.evidence;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What the outputs of some records cost as of a date: the money and the outputs of those of which both are known, and what
 * was left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class OutputCost implements Explained {
    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final List<Part> parts;
    private final List<LeftOut> leftOut;

    OutputCost(LocalDate asOf, CurrencyUnit currency, List<Part> parts, List<LeftOut> leftOut) {
        this.asOf = asOf;
        this.currency = currency;
        this.parts = List.copyOf(parts);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * A record of which both the money and the outputs are known.
     *
     * @param record the activity, grant or commission
     * @param cost what was spent; never negative
     * @param costBound how that compares with all that its outputs cost
     * @param outputs how many outputs there were
     */
    public record Part(Reference record, Money cost, Bound costBound, Count outputs) {
        /** Checks that the cost is not negative. */
        public Part {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(costBound, "costBound");
            Objects.requireNonNull(outputs, "outputs");
            Require.of(Part.class).notNegative("cost", cost);
        }

        /** {@return the record, its money and its outputs} */
        @Override
        public String toString() {
            return record + ": " + costBound.text() + Text.money(cost) + " for " + outputs
                    + (outputs.number() == 1 ? " output" : " outputs");
        }
    }

    /**
     * A record that is left out.
     *
     * @param record the activity, grant, commission or output
     * @param why the reason
     */
    public record LeftOut(Reference record, Why why) {
        public LeftOut {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(why, "why");
        }

        /** {@return the record, and the reason in words} */
        @Override
        public String toString() {
            return record + " ("
                    + switch (why) {
                        case NO_COST -> "what was spent is not recorded by the date, or is in another currency";
                        case NO_OUTPUT -> "no output is counted by the date";
                        case NO_COUNT -> "it was not counted";
                        case LATER -> "dated after the date asked about";
                    }
                    + ")";
        }
    }

    /** Why a record is left out. */
    public enum Why {
        /** What was spent on the outputs is not recorded, is of a later day or in another currency. */
        NO_COST,
        /** The record has no output with a count by the day. */
        NO_OUTPUT,
        /** An output without a count: there are more outputs than were counted. */
        NO_COUNT,
        /** An output of a later day. */
        LATER
    }

    /** {@return the last day that counts} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the currency of the money} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the records counted, by id; empty if none counts} */
    public List<Part> parts() {
        return parts;
    }

    /** {@return the records left out, with the reasons; empty if none was} */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return what each output cost, with the bounds of the money and of the number; empty if no record counts, or none of
     * the outputs that there are was counted}
     */
    public Optional<CostPerOutput> cost() {
        return Count.sum(parts.stream().map(Part::outputs).toList())
                .filter(outputs -> outputs.number() > 0 || outputs.isExact())
                .map(outputs -> new CostPerOutput(
                        Money.total(parts.stream().map(Part::cost).toList()),
                        parts.stream().map(Part::costBound).reduce(Bound.EXACT, Bound::and),
                        outputs.number(),
                        outputs.bound()));
    }

    /** {@return how it was worked out, line by line, then each record left out} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("As of " + Text.day(asOf) + ", the money and the outputs of " + Text.count(parts.size(), "record")
                + " are counted.");
        parts.forEach(part -> lines.add(part + "."));
        cost().ifPresent(cost -> lines.addAll(cost.explain()));
        leftOut.forEach(each -> lines.add("Left out: " + each + "."));
        return lines;
    }

    /** {@return the cost of one, or that there is none} */
    @Override
    public String toString() {
        return cost().map(CostPerOutput::toString).orElse("no cost of an output is known") + ", as of "
                + Text.day(asOf);
    }

    private List<Object> values() {
        return List.of(asOf, currency, parts, leftOut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputCost cost && values().equals(cost.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
