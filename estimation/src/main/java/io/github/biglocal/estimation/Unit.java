package io.github.biglocal.estimation;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.Money;

/**
 * What was measured of one unit that was, or could have been, sampled: a project, an area, a household. In the words of the
 * literature y is the variable studied, x the one it is divided by: for leverage y is the match, x the programme money.
 *
 * <p>In a cluster sample the unit is the cluster, see {@link #sum}. A unit with a weight of its own is {@link #times} that.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what distinguishes the unit from the others, such as its id
 * @param x what is divided by; zero or more
 * @param y what is divided; zero or more
 */
public record Unit(String name, Ratio x, Ratio y) {
    /**
     * Checks that the unit makes sense.
     *
     * @throws InvalidValueException if the name is blank, or a number negative
     */
    public Unit {
        Require.of(Unit.class).text("name", name).atLeast("x", Ratio.ZERO, x).atLeast("y", Ratio.ZERO, y);
    }

    /**
     * {@return a unit with whole numbers}
     *
     * @param name what distinguishes the unit from the others
     * @param x what is divided by
     * @param y what is divided
     */
    public static Unit of(String name, long x, long y) {
        return new Unit(name, Ratio.of(x, 1), Ratio.of(y, 1));
    }

    /**
     * {@return a unit with decimal numbers, kept exactly}
     *
     * @param name what distinguishes the unit from the others
     * @param x what is divided by
     * @param y what is divided
     */
    public static Unit of(String name, BigDecimal x, BigDecimal y) {
        return new Unit(name, Ratio.of(Objects.requireNonNull(x, "x")), Ratio.of(Objects.requireNonNull(y, "y")));
    }

    /**
     * {@return a unit with amounts of one currency}
     *
     * @param name what distinguishes the unit from the others
     * @param x what is divided by
     * @param y what is divided
     * @throws CurrencyMismatchException if the currencies differ
     */
    public static Unit of(String name, Money x, Money y) {
        Objects.requireNonNull(y, "y");
        if (!x.isSameCurrency(y)) {
            throw new CurrencyMismatchException(x.getCurrencyUnit(), y.getCurrencyUnit());
        }
        return of(name, x.getAmount(), y.getAmount());
    }

    /**
     * {@return several units as one: an area of its projects, or a cluster of a cluster sample}
     *
     * @param name what distinguishes the whole from others
     * @param units the units
     */
    public static Unit sum(String name, Collection<Unit> units) {
        Ratio x = Ratio.ZERO;
        Ratio y = Ratio.ZERO;
        for (Unit unit : units) {
            x = x.plus(unit.x);
            y = y.plus(unit.y);
        }
        return new Unit(name, x, y);
    }

    /**
     * {@return this unit with a weight}
     *
     * @param weight how many units it represents
     */
    public Unit times(Ratio weight) {
        Objects.requireNonNull(weight, "weight");
        return new Unit(name, x.times(weight), y.times(weight));
    }

    /** {@return y by x of this unit alone; empty if x is zero} */
    public Optional<Ratio> ratio() {
        return x.equals(Ratio.ZERO) ? Optional.empty() : Optional.of(y.dividedBy(x));
    }

    /** What is left of y when x has explained what it can: y - ratio x. */
    Ratio residual(Ratio ratio) {
        return y.minus(ratio.times(x));
    }
}
