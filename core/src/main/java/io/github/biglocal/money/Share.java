package io.github.biglocal.money;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How many of how many: 13 of 18 members. Unlike a {@link Ratio} it keeps both counts, and the whole may be zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @param part how many are counted; from 0 to {@code whole}
 * @param whole out of how many; 0 or more
 */
public record Share(int part, int whole) {
    /** Checks the range of both counts. */
    public Share {
        Require.of(Share.class).atLeast("whole", 0, whole).between("part", 0, whole, part);
    }

    /**
     * {@return so many of so many}
     *
     * @param part how many are counted
     * @param whole out of how many
     */
    public static Share of(int part, int whole) {
        return new Share(part, whole);
    }

    /**
     * {@return the share as a fraction}
     *
     * @throws InvalidValueException if the whole is zero: a share of zero is undefined
     */
    public Ratio toRatio() {
        return Ratio.of(part, whole);
    }

    /** {@return the share of the others: 5 of 18 where this is 13 of 18} */
    public Share others() {
        return of(whole - part, whole);
    }

    /**
     * {@return whether this share is at least a minimum, in whole numbers} False if the whole is zero.
     *
     * @param minimum the least share, from 0 to 1
     */
    public boolean isAtLeast(Ratio minimum) {
        return reaches(Objects.requireNonNull(minimum, "minimum"), BigInteger.ZERO);
    }

    /**
     * {@return how many of the counted kind have to be added for the share to reach a minimum} Zero if it already does;
     * empty if no number is enough.
     *
     * @param minimum the least share, from 0 to 1
     */
    public OptionalInt additionsToReach(Ratio minimum) {
        return additions(minimum, BigInteger.ZERO);
    }

    /**
     * {@return how many of the others have to leave for the share to reach a minimum} Zero if it already does; empty if
     * even all of them would not be enough, as where no one is of the counted kind.
     *
     * @param minimum the least share, from 0 to 1
     */
    public OptionalInt removalsToReach(Ratio minimum) {
        return removals(minimum, BigInteger.ZERO);
    }

    /**
     * {@return how many of the counted kind may leave with the share still at a minimum and someone left} Empty if it
     * is below the minimum already.
     *
     * @param minimum the least share, from 0 to 1
     */
    public OptionalInt departuresTolerated(Ratio minimum) {
        return departures(minimum, BigInteger.ZERO);
    }

    // The surplus asked for is 0 for "at least", and 1, the next whole number, for "more than".

    boolean reaches(Ratio minimum, BigInteger surplus) {
        return whole > 0 && surplus(minimum).compareTo(surplus) >= 0;
    }

    OptionalInt additions(Ratio minimum, BigInteger surplus) {
        if (reaches(minimum, surplus)) {
            return OptionalInt.of(0);
        }
        BigInteger perAddition = minimum.denominator().subtract(minimum.numerator());
        if (whole == 0 && perAddition.compareTo(surplus) >= 0) {
            return OptionalInt.of(1);
        }
        return perAddition.signum() <= 0
                ? OptionalInt.empty()
                : OptionalInt.of(ceiling(surplus.subtract(surplus(minimum)), perAddition));
    }

    OptionalInt removals(Ratio minimum, BigInteger surplus) {
        if (reaches(minimum, surplus)) {
            return OptionalInt.of(0);
        }
        // With the others gone the share is the whole, if anyone is left: no more than that can be reached.
        if (part == 0 || !of(part, part).reaches(minimum, surplus)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(ceiling(surplus.subtract(surplus(minimum)), minimum.numerator()));
    }

    OptionalInt departures(Ratio minimum, BigInteger surplus) {
        if (!reaches(minimum, surplus)) {
            return OptionalInt.empty();
        }
        BigInteger perDeparture = minimum.denominator().subtract(minimum.numerator());
        int most = Math.min(part, whole - 1);
        return OptionalInt.of(
                perDeparture.signum() == 0
                        ? most
                        : surplus(minimum)
                                .subtract(surplus)
                                .divide(perDeparture)
                                .min(BigInteger.valueOf(most))
                                .intValueExact());
    }

    /** By how much part/whole is over the minimum, times both denominators: whole numbers only. */
    private BigInteger surplus(Ratio minimum) {
        if (minimum.denominator().bitLength() < Integer.SIZE
                && minimum.numerator().bitLength() < Integer.SIZE) {
            return BigInteger.valueOf(minimum.denominator().longValue() * part
                    - minimum.numerator().longValue() * whole);
        }
        return minimum.denominator()
                .multiply(BigInteger.valueOf(part))
                .subtract(minimum.numerator().multiply(BigInteger.valueOf(whole)));
    }

    static int ceiling(BigInteger dividend, BigInteger divisor) {
        return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor).intValueExact();
    }

    /** {@return the counts and the percentage, {@code 5 of 9 (55.56 %)}; only the counts where the whole is zero} */
    @Override
    public String toString() {
        return Text.share(part, whole);
    }

    /**
     * {@return the same, with enough decimals for the percentage to be on its own side of a limit} 26 of 51 against 51
     * % is {@code 26 of 51 (50.98 %)}.
     *
     * @param limit what the share is compared with
     */
    public String against(Ratio limit) {
        return Text.share(part, whole, limit.numerator(), limit.denominator());
    }
}
