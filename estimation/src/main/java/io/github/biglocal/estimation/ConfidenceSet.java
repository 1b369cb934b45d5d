package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The confidence set of a ratio: usually an interval; a refusal and an undefined set are cases too.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ConfidenceSet extends Explained {
    /**
     * What a set is from.
     *
     * <p>Immutable and thread-safe.
     */
    final class Basis {
        private final String measure;
        private final Ratio ratio;
        private final String method;
        private final Ratio level;
        private final int units;
        private final Population population;
        private final List<String> conventions;
        private final Optional<Resampling> resampling;
        private final List<String> warnings;

        Basis(
                String measure,
                Ratio ratio,
                String method,
                Ratio level,
                int units,
                Population population,
                List<String> conventions,
                Optional<Resampling> resampling,
                List<String> warnings) {
            this.measure = measure;
            this.ratio = ratio;
            this.method = method;
            this.level = level;
            this.units = units;
            this.population = population;
            this.conventions = List.copyOf(conventions);
            this.resampling = resampling;
            this.warnings = List.copyOf(warnings);
        }

        /** {@return what is divided by what, in words} */
        public String measure() {
            return measure;
        }

        /** {@return the point estimate, exact; zero or more} */
        public Ratio ratio() {
            return ratio;
        }

        /** {@return the method, by the words it is known by} */
        public String method() {
            return method;
        }

        /** {@return the level of confidence, such as 19/20; between 0 and 1} */
        public Ratio level() {
            return level;
        }

        /** {@return how many units it is from, n} */
        public int units() {
            return units;
        }

        /** {@return the population that the set is about} */
        public Population population() {
            return population;
        }

        /** {@return what was chosen among usual ways, each in words; empty if there was no choice} */
        public List<String> conventions() {
            return conventions;
        }

        /** {@return how the resamples were drawn; empty if the method uses none} */
        public Optional<Resampling> resampling() {
            return resampling;
        }

        /** {@return the warnings to print with the set; empty if there are none} */
        public List<String> warnings() {
            return warnings;
        }

        private List<String> explain(String set) {
            List<String> lines = new ArrayList<>();
            lines.add(Text.sentence(measure + ": " + Decimals.text(ratio) + ", the ratio of the sums"));
            lines.add(Decimals.percent(level) + " confidence (" + method + "): " + set + ".");
            lines.add(Decimals.sample(units, population) + ".");
            conventions.forEach(convention -> lines.add(Text.sentence(convention)));
            resampling.ifPresent(resamples -> lines.add("Resamples: " + resamples + "."));
            warnings.forEach(warning -> lines.add("Caution: " + warning + "."));
            return List.copyOf(lines);
        }

        /** {@return the ratio, the level and the method, and what they are from} */
        @Override
        public String toString() {
            return measure + ": " + Decimals.text(ratio) + "; " + Decimals.percent(level) + " confidence (" + method
                    + "); " + Text.count(units, "unit") + " from " + population;
        }

        private List<Object> values() {
            return List.of(measure, ratio, method, level, units, population, conventions, resampling, warnings);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Basis basis && values().equals(basis.values());
        }

        @Override
        public int hashCode() {
            return values().hashCode();
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
        /** Checks that no value is null. */
        public Interval {
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public List<String> explain() {
            return basis.explain("from " + Decimals.text(lower) + " to " + Decimals.text(upper));
        }

        @Override
        public String toString() {
            return String.join(" ", explain());
        }
    }

    /**
     * Fieller's set when x is so uncertain that its mean may be zero: everything except what is between two limits. Not
     * bounded.
     *
     * @param basis what it is from
     * @param upTo the set goes from below any number up to here
     * @param from and from here beyond any number
     */
    record OutsideInterval(Basis basis, double upTo, double from) implements ConfidenceSet {
        /** Checks that no value is null. */
        public OutsideInterval {
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public List<String> explain() {
            return basis.explain("up to " + Decimals.text(upTo) + " or from " + Decimals.text(from)
                    + "; it is unbounded, because the mean of x may be zero");
        }

        @Override
        public String toString() {
            return String.join(" ", explain());
        }
    }

    /**
     * Fieller's set when the data exclude no number: every number.
     *
     * @param basis what it is from
     */
    record Everything(Basis basis) implements ConfidenceSet {
        /** Checks that no value is null. */
        public Everything {
            Objects.requireNonNull(basis, "basis");
        }

        @Override
        public List<String> explain() {
            return basis.explain("any number; it is unbounded, because the mean of x may be zero");
        }

        @Override
        public String toString() {
            return String.join(" ", explain());
        }
    }

    /**
     * An interval was refused: with so few units it would be misleading. {@link Confidence#evenForFewUnits} gives it
     * all the same.
     *
     * @param units how many units there are, n
     * @param fewest how many there have to be
     * @param why the reason, a sentence without full stop
     */
    record TooFewUnits(int units, int fewest, String why) implements ConfidenceSet {
        /** Checks that no value is null. */
        public TooFewUnits {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public List<String> explain() {
            return List.of("No interval is given: " + why + ".");
        }

        @Override
        public String toString() {
            return String.join(" ", explain());
        }
    }

    /**
     * There is none.
     *
     * @param why the reason, a sentence without full stop
     */
    record Undefined(String why) implements ConfidenceSet {
        /** Checks that no value is null. */
        public Undefined {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public List<String> explain() {
            return List.of("No interval is given: " + why + ".");
        }

        @Override
        public String toString() {
            return String.join(" ", explain());
        }
    }

    /** {@return the interval; empty in every other case} */
    default Optional<Interval> toInterval() {
        return this instanceof Interval interval ? Optional.of(interval) : Optional.empty();
    }
}
