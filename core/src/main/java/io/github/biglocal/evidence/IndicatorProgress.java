package io.github.biglocal.evidence;

import io.github.biglocal.money.Ratio;
import java.util.Objects;
import java.util.Optional;

/**
 * The progress of an indicator from its baseline towards its target: a number, or the reason why there is none.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface IndicatorProgress {
    /**
     * Progress is known.
     *
     * @param value the part of the way from baseline to target, exact: 0 at the baseline, 1 at the target, more beyond
     *     it, less than 0 where it went the other way
     */
    record Defined(Ratio value) implements IndicatorProgress {
        public Defined {
            Objects.requireNonNull(value, "value");
        }

        /** {@return the part of the way as a percentage, cut off after two decimals} */
        @Override
        public String toString() {
            if (value.compareTo(Ratio.ZERO) < 0) {
                return Ratio.ZERO.minus(value).toPercentText() + " of the way in the wrong direction";
            }
            return value.equals(Ratio.ZERO)
                    ? "no change since the baseline"
                    : value.toPercentText() + " of the way to the target";
        }
    }

    /**
     * Progress is undefined.
     *
     * @param reason why
     */
    record Undefined(Reason reason) implements IndicatorProgress {
        public Undefined {
            Objects.requireNonNull(reason, "reason");
        }

        /** {@return that it is undefined, and why} */
        @Override
        public String toString() {
            return "undefined ("
                    + switch (reason) {
                        case NO_BASELINE -> "no baseline";
                        case NO_TARGET -> "no target";
                        case NO_READING -> "no reading";
                        case READINGS_DISAGREE -> "readings of the last date disagree";
                        case TARGET_IS_BASELINE -> "the target is the same as the baseline";
                    }
                    + ")";
        }
    }

    /** Why progress is undefined. */
    enum Reason {
        /** There is no baseline, or its date is later. */
        NO_BASELINE,
        /** There is no target. */
        NO_TARGET,
        /** It had not been measured by the date, or no reading has a date. */
        NO_READING,
        /** Two readings of the last day differ. */
        READINGS_DISAGREE,
        /** The target is the same as the baseline. */
        TARGET_IS_BASELINE
    }

    /** {@return the part of the way, exact; empty if it is undefined} */
    default Optional<Ratio> toRatio() {
        return this instanceof Defined defined ? Optional.of(defined.value()) : Optional.empty();
    }
}
