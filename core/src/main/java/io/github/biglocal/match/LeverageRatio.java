package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.money.PossibleRatio;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.Objects;
import java.util.Optional;

/** A leverage ratio: a number, or the reason why there is none. Never infinite. Immutable and thread-safe. */
public sealed interface LeverageRatio extends PossibleRatio {
    /**
     * There is a ratio.
     *
     * @param value the ratio, exact
     * @param bound how it compares with the true one: a ratio of an amount that is "over" something is a lower bound
     */
    record Defined(Ratio value, Bound bound) implements LeverageRatio {
        public Defined {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(value, "value");
        }

        /**
         * A ratio of exact amounts.
         *
         * @param value the ratio, exact
         */
        public Defined(Ratio value) {
            this(value, Bound.EXACT);
        }

        /**
         * {@return the ratio, exact, and rounded to two decimals if it is not a whole number:
         * {@code 91543/9031 (10.14)}; with the words of its bound before it, such as {@code more than}}
         */
        @Override
        public String toString() {
            return bound.text()
                    + (value.isWhole()
                            ? value.toString()
                            : value + " (" + Text.decimal(value.numerator(), value.denominator()) + ")");
        }
    }

    /**
     * There is none: it would be a division by zero.
     *
     * @param reason why
     */
    record Undefined(Reason reason) implements LeverageRatio {
        public Undefined {
            Objects.requireNonNull(reason, "reason");
        }

        /** {@return {@link Bound#EXACT}} */
        @Override
        public Bound bound() {
            return Bound.EXACT;
        }

        /** {@return that there is none, and why} */
        @Override
        public String toString() {
            return "undefined (" + Text.words(reason) + ")";
        }
    }

    /** Why a ratio is undefined. */
    enum Reason {
        /** There is no programme money. */
        NO_PROGRAMME_MONEY,
        /** There is no match. */
        NO_MATCH,
        /** There is no money at all. */
        NO_MONEY
    }

    /**
     * {@return the same ratio, bounded; itself if it is undefined}
     *
     * @param bound how it compares with the true one
     */
    default LeverageRatio bounded(Bound bound) {
        Objects.requireNonNull(bound, "bound");
        return this instanceof Defined defined ? new Defined(defined.value(), bound) : this;
    }

    /** {@return the ratio, exact; empty if it is undefined} */
    @Override
    default Optional<Ratio> toRatio() {
        return this instanceof Defined defined ? Optional.of(defined.value()) : Optional.empty();
    }

    @Override
    default Optional<Reason> whyUndefined() {
        return this instanceof Undefined undefined ? Optional.of(undefined.reason()) : Optional.empty();
    }
}
