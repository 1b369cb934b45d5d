package io.github.biglocal.estimation;

import io.github.biglocal.money.Ratio;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How BCa takes its bias correction z0 from the part of the resamples that is below the ratio. Ties matter for money. */
public enum BiasCorrection {
    /** Only the part below. The R package boot. */
    STRICT("strictly below the ratio") {
        @Override
        Ratio mass(BootstrapDistribution distribution) {
            return distribution.massBelow();
        }
    },
    /** The part below and half of the part that is equal. SciPy. */
    MID("below the ratio and half of those equal to it") {
        @Override
        Ratio mass(BootstrapDistribution distribution) {
            return distribution.massBelow().plus(distribution.massEqual().times(Ratio.of(1, 2)));
        }
    };

    private final String words;

    BiasCorrection(String words) {
        this.words = words;
    }

    abstract Ratio mass(BootstrapDistribution distribution);

    /** {@return the way in words} */
    public String words() {
        return words;
    }

    /**
     * {@return z0, the normal quantile of that part; empty if it is zero or one}
     *
     * @param distribution the bootstrap
     */
    public OptionalDouble of(BootstrapDistribution distribution) {
        Ratio mass = mass(distribution);
        return mass.equals(Ratio.ZERO) || mass.equals(Ratio.ONE)
                ? OptionalDouble.empty()
                : OptionalDouble.of(NormalDistribution.of(0, 1).inverseCumulativeProbability(Decimals.of(mass)));
    }
}
