package io.github.biglocal.estimation;

import io.github.biglocal.text.Text;
import java.util.Objects;

/** How the resamples of a bootstrap were drawn. Immutable and thread-safe. */
public sealed interface Resampling {
    /**
     * Every possible resample, each with its probability: chance plays no part.
     *
     * @param distinct how many there are when order is ignored, C(2n - 1, n)
     */
    record Exact(long distinct) implements Resampling {
        /** {@return the way in words} */
        @Override
        public String toString() {
            return "every possible resample, " + Text.number(distinct) + " of them distinct";
        }
    }

    /**
     * Resamples drawn at random from a seed: the same ones for the same seed, sample and order of units.
     *
     * @param resamples how many were drawn
     * @param seed the seed
     * @param generator the name of the generator, as {@code java.util.random} knows it
     */
    record Seeded(int resamples, long seed, String generator) implements Resampling {
        /** Checks that no value is null. */
        public Seeded {
            Objects.requireNonNull(generator, "generator");
        }

        /** {@return the way in words} */
        @Override
        public String toString() {
            return Text.count(resamples, "resample") + ", drawn with " + generator + " and seed " + seed;
        }
    }
}
