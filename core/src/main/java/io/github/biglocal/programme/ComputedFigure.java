package io.github.biglocal.programme;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * What a {@link FigureCalculator} works out for a figure: a number, or the limits it is between where facts are missing;
 * what it is out of; and how it was worked out. Immutable and thread-safe.
 */
public final class ComputedFigure implements Explained {
    /** What a figure was worked out from. */
    public enum Basis {
        /** The records. */
        RECORDS,
        /** The numbers printed next to it. */
        PRINTED
    }

    private final Basis basis;
    private final Optional<Ratio> least;
    private final Optional<Ratio> most;
    private final OptionalInt whole;
    private final Optional<CurrencyUnit> currency;
    private final List<ComputedFigure> ends;
    private final List<Missing> missing;
    private final List<String> reasons;
    private final List<String> working;

    private ComputedFigure(Draft draft) {
        basis = draft.basis;
        least = draft.least;
        most = draft.most;
        whole = draft.whole;
        currency = draft.currency;
        ends = List.copyOf(draft.ends);
        missing = List.copyOf(draft.missing);
        reasons = List.copyOf(draft.reasons);
        working = List.copyOf(draft.working);
    }

    /** A figure being put together. */
    private static final class Draft {
        private Basis basis = Basis.RECORDS;
        private Optional<Ratio> least = Optional.empty();
        private Optional<Ratio> most = Optional.empty();
        private OptionalInt whole = OptionalInt.empty();
        private Optional<CurrencyUnit> currency = Optional.empty();
        private List<ComputedFigure> ends = List.of();
        private Set<Missing> missing = new LinkedHashSet<>();
        private Set<String> reasons = new LinkedHashSet<>();
        private List<String> working = new ArrayList<>();

        Draft() {}

        Draft(ComputedFigure figure) {
            basis = figure.basis;
            least = figure.least;
            most = figure.most;
            whole = figure.whole;
            currency = figure.currency;
            ends = figure.ends;
            missing.addAll(figure.missing);
            reasons.addAll(figure.reasons);
            working.addAll(figure.working);
        }

        ComputedFigure limits(Optional<Ratio> lower, Optional<Ratio> upper) {
            least = lower;
            most = upper;
            return new ComputedFigure(this);
        }
    }

    /**
     * {@return a number}
     *
     * @param number the number
     */
    public static ComputedFigure exactly(Ratio number) {
        Objects.requireNonNull(number, "number");
        return new Draft().limits(Optional.of(number), Optional.of(number));
    }

    /**
     * {@return how many of something there are}
     *
     * @param number how many; 0 or more
     */
    public static ComputedFigure count(int number) {
        Require.of(ComputedFigure.class).atLeast("number", 0, number);
        return exactly(Ratio.of(number, 1));
    }

    /**
     * {@return an amount of money}
     *
     * @param amount the amount
     */
    public static ComputedFigure money(ExactMoney amount) {
        Objects.requireNonNull(amount, "amount");
        return exactly(amount.amount()).in(amount.currency());
    }

    /**
     * {@return a number that is known only to lie between two limits, themselves included}
     *
     * @param least the least it can be
     * @param most the most it can be; not below the least
     */
    public static ComputedFigure between(Ratio least, Ratio most) {
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(most, "most");
        Require.of(ComputedFigure.class).notTooLong("least", least).atLeast("most", least, most);
        return new Draft().limits(Optional.of(least), Optional.of(most));
    }

    /**
     * {@return a number of which only the least is known}
     *
     * @param least the least it can be
     */
    public static ComputedFigure atLeast(Ratio least) {
        Objects.requireNonNull(least, "least");
        return new Draft().limits(Optional.of(least), Optional.empty());
    }

    /**
     * {@return a number of which only the most is known}
     *
     * @param most the most it can be
     */
    public static ComputedFigure atMost(Ratio most) {
        Objects.requireNonNull(most, "most");
        return new Draft().limits(Optional.empty(), Optional.of(most));
    }

    /** Returns a number with limits that may be absent. */
    static ComputedFigure limited(Optional<Ratio> least, Optional<Ratio> most) {
        return new Draft().limits(least, most);
    }

    /**
     * {@return a range, such as from the fewest to the most grants of an area}
     *
     * @param lowest its lower end
     * @param highest its upper end
     */
    public static ComputedFigure range(ComputedFigure lowest, ComputedFigure highest) {
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(highest, "highest");
        Draft draft = new Draft();
        draft.ends = List.of(lowest, highest);
        draft.ends.forEach(end -> {
            draft.missing.addAll(end.missing);
            draft.reasons.addAll(end.reasons);
        });
        return draft.limits(lowest.least, highest.most);
    }

    /**
     * {@return that nothing can be worked out}
     *
     * @param reason why not, as part of a sentence
     */
    public static ComputedFigure cannot(String reason) {
        return new Draft().limits(Optional.empty(), Optional.empty()).because(reason);
    }

    /**
     * {@return the same in a currency}
     *
     * @param unit the currency
     */
    public ComputedFigure in(CurrencyUnit unit) {
        Draft draft = new Draft(this);
        draft.currency = Optional.of(Objects.requireNonNull(unit, "unit"));
        return new ComputedFigure(draft);
    }

    /**
     * {@return the same, out of so many}
     *
     * @param number out of how many; 0 or more
     */
    public ComputedFigure outOf(int number) {
        Require.of(ComputedFigure.class).atLeast("number", 0, number);
        Draft draft = new Draft(this);
        draft.whole = OptionalInt.of(number);
        return new ComputedFigure(draft);
    }

    /**
     * {@return the same, lacking facts}
     *
     * @param facts the facts on which the number depends
     */
    public ComputedFigure lacking(Collection<Missing> facts) {
        Objects.requireNonNull(facts, "facts");
        Draft draft = new Draft(this);
        draft.missing.addAll(facts);
        return new ComputedFigure(draft);
    }

    /**
     * {@return the same, with a reason why the number is not known better that is not one missing fact}
     *
     * @param reason the reason, as part of a sentence
     */
    public ComputedFigure because(String reason) {
        Require.of(ComputedFigure.class).text("reason", reason);
        Draft draft = new Draft(this);
        draft.reasons.add(reason);
        return new ComputedFigure(draft);
    }

    /**
     * {@return the same, with a step of the working}
     *
     * @param step the step, as a sentence without free text of the data
     */
    public ComputedFigure working(String step) {
        Require.of(ComputedFigure.class).text("step", step);
        Draft draft = new Draft(this);
        draft.working.add(step);
        return new ComputedFigure(draft);
    }

    /** Returns the same with other limits. */
    ComputedFigure withLimits(Optional<Ratio> lower, Optional<Ratio> upper) {
        return new Draft(this).limits(lower, upper);
    }

    /** Returns the same, worked out from the numbers printed next to the figure. */
    ComputedFigure fromPrinted() {
        Draft draft = new Draft(this);
        draft.basis = Basis.PRINTED;
        return new ComputedFigure(draft);
    }

    /** {@return what it was worked out from} */
    public Basis basis() {
        return basis;
    }

    /** {@return the least it can be; empty if there is no limit} */
    public Optional<Ratio> least() {
        return least;
    }

    /** {@return the most it can be, the same as the least if the number is known; empty if there is no limit} */
    public Optional<Ratio> most() {
        return most;
    }

    /** {@return the number, if it is known; empty if only limits are, and for a range} */
    public Optional<Ratio> number() {
        return ends.isEmpty() && least.equals(most) ? least : Optional.empty();
    }

    /** {@return what it is out of; empty if it is a share of nothing, or that is not known} */
    public OptionalInt whole() {
        return whole;
    }

    /** {@return the currency of an amount of money; empty for any other number} */
    public Optional<CurrencyUnit> currency() {
        return currency;
    }

    /** {@return the two ends of a range, the lower first; empty if it is a single number} */
    public List<ComputedFigure> ends() {
        return ends;
    }

    /** {@return the facts on which the number depends and that are not recorded, each once} */
    public List<Missing> missing() {
        return missing;
    }

    /** {@return other reasons why the number is not known, or not better, each as part of a sentence} */
    public List<String> reasons() {
        return reasons;
    }

    /** {@return how it was worked out, a sentence for each step} */
    public List<String> working() {
        return working;
    }

    /** {@return the working, the number or its limits, and what is not known} */
    @Override
    public List<String> explain() {
        List<String> steps = new ArrayList<>(working);
        steps.add("Result: " + this + ".");
        reasons.forEach(reason -> steps.add("Not certain: " + reason + "."));
        missing.stream().map(Missing::what).distinct().forEach(what -> steps.add("Not recorded: " + what + "."));
        return List.copyOf(steps);
    }

    private List<Object> values() {
        return List.of(basis, least, most, whole, currency, ends, missing, reasons, working);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComputedFigure figure && values().equals(figure.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the number or its limits, and what it is out of} */
    @Override
    public String toString() {
        return FigureText.limits(this);
    }
}
