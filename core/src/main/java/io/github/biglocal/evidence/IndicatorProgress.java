package io.github.biglocal.evidence;

import io.github.biglocal.money.Ratio;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an indicator has come from its baseline towards its target: a number, or the reason why there is none.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface IndicatorProgress {
    /**
     * It has come so far.
     *
     * @param value the part of the way, exact: 0 at the baseline, 1 at the target, more beyond it, less than 0 where it
     *     went the other way
     */
    record Defined(Ratio value) implements IndicatorProgress {
        public Defined {
            Objects.requireNonNull(value, "value");
        }

        /** {@return the part of the way in per cent, cut off after two decimals} */
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
     * It cannot be said.
     *
     * @param reason why
     */
    record Undefined(Reason reason) implements IndicatorProgress {
        public Undefined {
            Objects.requireNonNull(reason, "reason");
        }

        /** {@return that it cannot be said, and why} */
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
        /** Where it began is not known, or is of a later day. */
        NO_BASELINE,
        /** Where it is to come to is not set. */
        NO_TARGET,
        /** It was not measured by the day, or no reading has a date. */
        NO_READING,
        /** Two readings of the last day say different things. */
        READINGS_DISAGREE,
        /** The target is where it began: no part of no way. */
        TARGET_IS_BASELINE
    }

    /** {@return the part of the way, exact; empty if it is undefined} */
    default Optional<Ratio> toRatio() {
        return this instanceof Defined defined ? Optional.of(defined.value()) : Optional.empty();
    }
}
