package io.github.biglocal.estimation;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;

/**
 * The population that a sample represents. The choice is the evaluator's, and it matters: eleven areas out of fifteen
 * leave little unknown about those fifteen, but nearly everything about what such programmes do in general. A
 * correction for a finite population also assumes that those who answered were drawn at random.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Population {
    /**
     * A finite list of units, of which the sample was drawn at random without repetition.
     *
     * @param size how many units the list has, N; at least 1
     */
    record Finite(int size) implements Population {
        /** Checks the size. */
        public Finite {
            Require.of(Finite.class).atLeast("size", 1, size);
        }

        /** {@return the size in words} */
        @Override
        public String toString() {
            return "a population of " + Text.number(size);
        }
    }

    /** A population beyond any list: no correction for a finite population. */
    record Beyond() implements Population {
        /** {@return that there is no list, in words} */
        @Override
        public String toString() {
            return "an unlimited population";
        }
    }

    /**
     * {@return a finite list}
     *
     * @param size how many units the list has, N; at least 1
     */
    static Finite of(int size) {
        return new Finite(size);
    }

    /** {@return a population beyond any list} */
    static Population beyond() {
        return new Beyond();
    }

    /**
     * {@return the correction for a finite population, 1 - n/N; 1 beyond a finite list} Variances are multiplied by it.
     *
     * @param units how many units were sampled, n
     * @throws InvalidValueException if that is more than there are
     */
    default Ratio correction(int units) {
        if (!(this instanceof Finite finite)) {
            return Ratio.ONE;
        }
        if (units > finite.size()) {
            throw new InvalidValueException(
                    Population.class,
                    "size",
                    "the sample has " + Text.count(units, "unit") + ", but its population has only " + finite.size(),
                    "Correct the size of the population.");
        }
        return Ratio.of(finite.size() - units, finite.size());
    }
}
