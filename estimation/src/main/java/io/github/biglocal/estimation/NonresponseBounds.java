package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * The bounds on the ratio of all when some did not answer, x is known for all, and only a cap is assumed for those who
 * did not. No confidence is involved, only arithmetic: an interval from the respondents alone does not show these
 * limits.
 *
 * <p>Immutable and thread-safe.
 */
public final class NonresponseBounds implements Explained {
    private final String measure;
    private final int respondents;
    private final Ratio x;
    private final Ratio y;
    private final Ratio xOfAll;
    private final Ratio cap;
    private final Ratio lower;
    private final Ratio upper;

    NonresponseBounds(
            String measure, int respondents, Ratio x, Ratio y, Ratio xOfAll, Ratio cap, Ratio lower, Ratio upper) {
        this.measure = measure;
        this.respondents = respondents;
        this.x = x;
        this.y = y;
        this.xOfAll = xOfAll;
        this.cap = cap;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * {@return the least that the ratio of all can be: those who did not answer have no y at all} It needs no cap.
     * Undefined if x is zero for all.
     *
     * @param respondents the sums over those who answered
     * @param xOfAll what all have of x
     * @throws InvalidValueException if that is less than those who answered have
     */
    public static Estimated<Ratio> lower(SampleSums respondents, Ratio xOfAll) {
        Objects.requireNonNull(respondents, "respondents");
        TotalEstimate.checkTotal(respondents, xOfAll);
        return xOfAll.equals(Ratio.ZERO)
                ? new Estimated.Undefined<>(Why.NO_RATIO)
                : new Estimated.Defined<>(respondents.y().dividedBy(xOfAll));
    }

    /**
     * {@return both bounds} Undefined if x is zero for all.
     *
     * @param respondents the sums over those who answered
     * @param xOfAll what all have of x
     * @param cap the most that the ratio of those who did not answer can be; zero or more
     * @throws InvalidValueException if the cap is negative, or all have less of x than those who answered
     */
    public static Estimated<NonresponseBounds> of(SampleSums respondents, Ratio xOfAll, Ratio cap) {
        Require.of(NonresponseBounds.class).atLeast("cap", Ratio.ZERO, cap);
        if (lower(respondents, xOfAll) instanceof Estimated.Undefined<Ratio> undefined) {
            return new Estimated.Undefined<>(undefined.why());
        }
        Ratio missing = xOfAll.minus(respondents.x());
        return new Estimated.Defined<>(new NonresponseBounds(
                respondents.measure(),
                respondents.units(),
                respondents.x(),
                respondents.y(),
                xOfAll,
                cap,
                respondents.y().dividedBy(xOfAll),
                respondents.y().plus(cap.times(missing)).dividedBy(xOfAll)));
    }

    /** {@return what is divided by what, in words} */
    public String measure() {
        return measure;
    }

    /** {@return how many units answered} */
    public int respondents() {
        return respondents;
    }

    /** {@return what those who answered have of x; from zero to that of all} */
    public Ratio x() {
        return x;
    }

    /** {@return what those who answered have of y; zero or more} */
    public Ratio y() {
        return y;
    }

    /** {@return what all have of x; more than zero} */
    public Ratio xOfAll() {
        return xOfAll;
    }

    /** {@return the highest ratio that those who did not answer can have, as the caller stated it; zero or more} */
    public Ratio cap() {
        return cap;
    }

    /** {@return the ratio of all if those who did not answer have no y at all, exact; zero or more} */
    public Ratio lower() {
        return lower;
    }

    /**
     * {@return the ratio of all if the ratio of those who did not answer is the cap, exact; never below the lower
     * bound}
     */
    public Ratio upper() {
        return upper;
    }

    @Override
    public List<String> explain() {
        return List.of(
                Text.sentence(measure + ": from " + Decimals.text(lower) + " to " + Decimals.text(upper)
                        + ", whatever the others would have answered"),
                "The " + Text.count(respondents, "respondent accounts", "respondents account") + " for "
                        + Decimals.percent(x.dividedBy(xOfAll)) + " of x.",
                "Lower bound: the others have no y. Upper bound: their ratio is the stated cap of " + Decimals.text(cap)
                        + ".");
    }

    /** {@return the working, on one line} */
    @Override
    public String toString() {
        return String.join(" ", explain());
    }

    private List<Object> values() {
        return List.of(measure, respondents, x, y, xOfAll, cap, lower, upper);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NonresponseBounds bounds && values().equals(bounds.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}
