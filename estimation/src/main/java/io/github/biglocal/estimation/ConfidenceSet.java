package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a ratio is said to lie: mostly an interval; a refusal and an undefined one are cases too.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ConfidenceSet extends Explained {
    /**
     * What a set is from.
     *
     * @param measure what is divided by what
     * @param ratio the point estimate, exact
     * @param method the method, with the words it is known by
     * @param level the level of confidence, such as 19/20
     * @param units how many units it is from, n
     * @param population what it speaks for
     * @param conventions what was chosen among usual ways, in words
     * @param resampling how the resamples were come by; empty if there are none
     * @param warnings what to print beside the set; empty if nothing
     */
    record Basis(
            String measure,
            Ratio ratio,
            String method,
            Ratio level,
            int units,
            Population population,
            List<String> conventions,
            Optional<Resampling> resampling,
            List<String> warnings) {
        /** Copies the lists. */
        public Basis {
            conventions = List.copyOf(conventions);
            warnings = List.copyOf(warnings);
        }

        private List<String> explain(String set) {
            List<String> lines = new ArrayList<>();
            lines.add(measure + ": " + Decimals.text(ratio) + ", the ratio of sums");
            lines.add(Decimals.percent(level) + " confidence, " + method + ": " + set);
            lines.add("n = " + units + ", " + population);
            lines.addAll(conventions);
            resampling.ifPresent(resamples -> lines.add(resamples.toString()));
            warnings.forEach(warning -> lines.add("caution: " + warning));
            return List.copyOf(lines);
        }
    }

    /**
     * From one limit to the other.
     *
     * @param basis what it is from
     * @param lower the lower limit
     * @param upper the upper limit
     */
    record Interval(Basis basis, double lower, double upper) implements ConfidenceSet {
        /** Checks that nothing is null. */
        public Interval {
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public List<String> explain() {
            return basis.explain("from " + Decimals.text(lower) + " to " + Decimals.text(upper));
        }
    }

    /**
     * Fieller's set when x is so uncertain that its mean may be nothing: everywhere but between two limits. Not bounded.
     *
     * @param basis what it is from
     * @param upTo the set goes from below any number up to here
     * @param from and from here beyond any number
     */
    record OutsideInterval(Basis basis, double upTo, double from) implements ConfidenceSet {
        /** Checks that nothing is null. */
        public OutsideInterval {
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public List<String> explain() {
            return basis.explain("up to " + Decimals.text(upTo) + " or from " + Decimals.text(from)
                    + ": not bounded, x may be nothing on average");
        }
    }

    /**
     * Fieller's set when nothing can be said: every number.
     *
     * @param basis what it is from
     */
    record Everything(Basis basis) implements ConfidenceSet {
        /** Checks that nothing is null. */
        public Everything {
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public List<String> explain() {
            return basis.explain("every number: not bounded, x may be nothing on average");
        }
    }

    /**
     * An interval was refused: so few units make one that looks like knowledge and is none. {@link
     * Confidence#evenForFewUnits} asks for it all the same.
     *
     * @param units how many units there are, n
     * @param fewest how many there have to be
     * @param why the reason, a sentence without full stop
     */
    record TooFewUnits(int units, int fewest, String why) implements ConfidenceSet {
        /** Checks that nothing is null. */
        public TooFewUnits {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public List<String> explain() {
            return List.of("no interval: " + why);
        }
    }

    /**
     * There is none.
     *
     * @param why the reason, a sentence without full stop
     */
    record Undefined(String why) implements ConfidenceSet {
        /** Checks that nothing is null. */
        public Undefined {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public List<String> explain() {
            return List.of("no interval: " + why);
        }
    }

    /** {@return the interval; empty in every other case} */
    default Optional<Interval> toInterval() {
        return this instanceof Interval interval ? Optional.of(interval) : Optional.empty();
    }
}
