package io.github.biglocal.estimation;

import java.util.OptionalDouble;

/** The source of BCa's acceleration a, which is how fast the standard error changes with the ratio. */
public enum Acceleration {
    /** From the influence of each unit. The R package boot. */
    INFLUENCE("influence") {
        @Override
        public OptionalDouble of(Sample sample) {
            return sample.influence().toOptional().map(Influence::acceleration).orElse(OptionalDouble.empty());
        }
    },
    /** From the ratios without one unit. SciPy. */
    JACKKNIFE("jackknife") {
        @Override
        public OptionalDouble of(Sample sample) {
            return sample.jackknife().toOptional().map(Jackknife::acceleration).orElse(OptionalDouble.empty());
        }
    };

    private final String words;

    Acceleration(String words) {
        this.words = words;
    }

    /** {@return the way in words} */
    public String words() {
        return words;
    }

    /**
     * {@return a; empty if the influences or replicates are all the same, or undefined}
     *
     * @param sample the sample
     */
    public abstract OptionalDouble of(Sample sample);
}
