package io.github.biglocal.match;

import io.github.biglocal.money.Ratio;
import java.math.RoundingMode;
import java.util.Optional;

/** A leverage ratio: a number, or the reason why there is none. Never infinite. */
public sealed interface LeverageRatio {
    /**
     * There is a ratio.
     *
     * @param value the ratio, exact
     */
    record Defined(Ratio value) implements LeverageRatio {
        /** {@return the ratio, exact, and rounded to two decimals if it is no whole number: {@code 91543/9031 (10.14)}} */
        @Override
        public String toString() {
            return value.isWhole() ? value.toString() : value + " (" + value.toDecimal(2, RoundingMode.HALF_UP) + ")";
        }
    }

    /**
     * There is none: it would be a division by nothing.
     *
     * @param reason why
     */
    record Undefined(Reason reason) implements LeverageRatio {
        /** {@return that there is none, and why} */
        @Override
        public String toString() {
            return "undefined (" + reason + ")";
        }
    }

    /** Why a ratio is undefined. */
    enum Reason {
        /** The programme put nothing in. */
        NO_PROGRAMME_MONEY,
        /** Others put nothing in. */
        NO_MATCH,
        /** Nobody put anything in. */
        NO_MONEY
    }

    /** {@return the ratio, exact; empty if it is undefined} */
    default Optional<Ratio> toRatio() {
        return this instanceof Defined defined ? Optional.of(defined.value()) : Optional.empty();
    }
}
