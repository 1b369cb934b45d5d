package io.github.biglocal.money;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.math.BigInteger;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A limit on a share: at least 51/100, more than 1/2, at most 49/100, less than 1/2. Decided in whole numbers. Those
 * who help to meet a minimum are the counted kind; those who help to meet a maximum are the others.
 *
 * <p>Immutable and thread-safe.
 *
 * @param comparison on which side of the ratio the share has to be
 * @param ratio from 0 to 1; less than 1 for more than, and more than 0 for less than, so some share meets it
 */
public record ShareLimit(Comparison comparison, Ratio ratio) {
    /** On which side of a ratio a share has to be. */
    public enum Comparison {
        /** The ratio or more. */
        AT_LEAST("at least"),
        /** More than the ratio. */
        MORE_THAN("more than"),
        /** The ratio or less. */
        AT_MOST("at most"),
        /** Less than the ratio. */
        LESS_THAN("less than");

        private final String words;

        Comparison(String words) {
            this.words = words;
        }

        /** {@return in words, such as {@code at least}} */
        public String words() {
            return words;
        }

        /**
         * {@return whether no share can be so: more than all, or less than none}
         *
         * @param ratio the ratio that shares are compared with; from 0 to 1
         */
        public boolean isMetByNone(Ratio ratio) {
            Objects.requireNonNull(ratio, "ratio");
            return (this == MORE_THAN && ratio.equals(Ratio.ONE)) || (this == LESS_THAN && ratio.equals(Ratio.ZERO));
        }
    }

    private static final Ratio THIRD = Ratio.of(1, 3);
    private static final Ratio TWO_THIRDS = Ratio.of(2, 3);

    /** Checks that some share meets it. */
    public ShareLimit {
        Objects.requireNonNull(comparison, "comparison");
        Require.of(ShareLimit.class).between("ratio", Ratio.ZERO, Ratio.ONE, ratio);
        if (comparison.isMetByNone(ratio)) {
            throw new InvalidValueException(
                    ShareLimit.class,
                    "ratio",
                    "no share is " + comparison.words + " " + ratio.inPercent(),
                    "Give a limit that some share meets.");
        }
    }

    /**
     * {@return the limit: the ratio or more}
     *
     * @param ratio from 0 to 1
     */
    public static ShareLimit atLeast(Ratio ratio) {
        return new ShareLimit(Comparison.AT_LEAST, ratio);
    }

    /**
     * {@return the limit: more than the ratio}
     *
     * @param ratio from 0, and less than 1
     */
    public static ShareLimit moreThan(Ratio ratio) {
        return new ShareLimit(Comparison.MORE_THAN, ratio);
    }

    /**
     * {@return the limit: the ratio or less}
     *
     * @param ratio from 0 to 1
     */
    public static ShareLimit atMost(Ratio ratio) {
        return new ShareLimit(Comparison.AT_MOST, ratio);
    }

    /**
     * {@return the limit: less than the ratio}
     *
     * @param ratio more than 0, to 1
     */
    public static ShareLimit lessThan(Ratio ratio) {
        return new ShareLimit(Comparison.LESS_THAN, ratio);
    }

    /** {@return whether it asks for enough of the counted kind; if not, it asks for not too many} */
    public boolean isMinimum() {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
    }

    /**
     * {@return whether a share meets it} False if the whole is zero.
     *
     * @param share the share
     */
    public boolean isMetBy(Share share) {
        Objects.requireNonNull(share, "share");
        return helping(share).reaches(helpingMinimum(), surplus());
    }

    /**
     * {@return how many who help have to be added for a share to meet it} Zero if it does; empty if no number is
     * enough.
     *
     * @param share the share
     */
    public OptionalInt additionsToMeet(Share share) {
        Objects.requireNonNull(share, "share");
        return helping(share).additions(helpingMinimum(), surplus());
    }

    /**
     * {@return how many who do not help have to leave for a share to meet it} Zero if it does; empty if even all of
     * them would not be enough, or no one would be left.
     *
     * @param share the share
     */
    public OptionalInt removalsToMeet(Share share) {
        Objects.requireNonNull(share, "share");
        return helping(share).removals(helpingMinimum(), surplus());
    }

    /**
     * {@return how many who help may leave with the share still meeting it and someone left} Empty if it does not meet
     * it.
     *
     * @param share the share
     */
    public OptionalInt departuresTolerated(Share share) {
        Objects.requireNonNull(share, "share");
        return helping(share).departures(helpingMinimum(), surplus());
    }

    /**
     * {@return how many of a number it takes, for a minimum the fewest and for a maximum the most that meet it}
     *
     * @param whole the number; at least 1
     */
    public int boundary(int whole) {
        Ratio minimum = helpingMinimum();
        int fewest = Share.ceiling(
                minimum.numerator().multiply(BigInteger.valueOf(whole)).add(surplus()), minimum.denominator());
        return isMinimum() ? fewest : whole - fewest;
    }

    private Share helping(Share share) {
        return isMinimum() ? share : share.others();
    }

    private Ratio helpingMinimum() {
        return isMinimum() ? ratio : Ratio.ONE.minus(ratio);
    }

    private BigInteger surplus() {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST ? BigInteger.ZERO : BigInteger.ONE;
    }

    /** {@return in words, the ratio as a percentage if it is a whole one: {@code at least 51 %}, {@code at most a third}} */
    @Override
    public String toString() {
        return comparison.words + " "
                + (ratio.equals(THIRD) ? "a third" : ratio.equals(TWO_THIRDS) ? "two thirds" : ratio.inPercent());
    }
}
