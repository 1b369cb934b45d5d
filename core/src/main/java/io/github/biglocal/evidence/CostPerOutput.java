package io.github.biglocal.evidence;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What each of some outputs cost: an amount divided by a count, exact, with the bounds of both. "£500 for over 100 trees"
 * is at most £5 a tree. {@link OutputCosts} works it out from records. Say with the figure what the amount includes: programme money only, as
 * {@link Activity#spentBy} gives it, or the whole cost.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cost what was spent; never negative
 * @param costBound how that compares with the true amount
 * @param outputs how many there were; 0 or more
 * @param outputsBound how that compares with the true number
 */
public record CostPerOutput(Money cost, Bound costBound, int outputs, Bound outputsBound) implements Explained {
    /** Checks that neither is negative. */
    public CostPerOutput {
        Objects.requireNonNull(costBound, "costBound");
        Objects.requireNonNull(outputsBound, "outputsBound");
        Require.of(CostPerOutput.class).notNegative("cost", cost).atLeast("outputs", 0, outputs);
    }

    /**
     * {@return the cost of each of some outputs, both exact}
     *
     * @param cost what was spent; never negative
     * @param outputs how many there were; 0 or more
     */
    public static CostPerOutput of(Money cost, int outputs) {
        return new CostPerOutput(cost, Bound.EXACT, outputs, Bound.EXACT);
    }

    /** {@return the cost of one, exact; empty if there were none} */
    public Optional<ExactMoney> each() {
        return outputs == 0 ? Optional.empty() : Optional.of(ExactMoney.of(cost).times(Ratio.of(1, outputs)));
    }

    /** {@return how the cost of one compares with the true one} */
    public Bound bound() {
        return costBound.and(outputsBound.inverse());
    }

    /** {@return the working, step by step} */
    @Override
    public List<String> explain() {
        return List.of(
                "Cost: " + costBound.text() + Text.money(cost) + ".",
                "Outputs: " + outputsBound.text() + Text.number(outputs) + ".",
                each().map(one ->
                                "Cost of each: " + bound().text() + Text.money(one.rounded(RoundingMode.HALF_UP)) + ".")
                        .orElse("Cost of each: there is none, because there were no outputs."));
    }

    /** {@return the cost of one, or that there were none} */
    @Override
    public String toString() {
        return each().map(one -> bound().text() + Text.money(one.rounded(RoundingMode.HALF_UP)) + " for each output")
                .orElse("no outputs");
    }
}
