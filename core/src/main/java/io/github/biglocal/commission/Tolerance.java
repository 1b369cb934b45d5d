package io.github.biglocal.commission;

import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.joda.money.Money;

/** How far one amount may be from another, as shares of the other; both limits are within. */
record Tolerance(Ratio least, Ratio most) {
    /** As published: from 50 to 150 per cent. */
    static final Tolerance HALF_AS_MUCH_AGAIN = new Tolerance(Ratio.ofPercent(50), Ratio.ofPercent(150));

    Tolerance {
        if (least.compareTo(Ratio.ZERO) < 0 || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "the least share is nothing or more, and the largest no less than it: " + least + " and " + most);
        }
    }

    boolean holds(Money amount, Money other) {
        Ratio share = Ratio.of(amount, other);
        return share.isAtLeast(least) && most.isAtLeast(share);
    }

    /** The least amount that is within, in whole minor units. */
    Money leastOf(Money other) {
        return times(other, least, RoundingMode.CEILING);
    }

    /** The largest amount that is within, in whole minor units. */
    Money mostOf(Money other) {
        return times(other, most, RoundingMode.FLOOR);
    }

    private static Money times(Money amount, Ratio share, RoundingMode rounding) {
        Ratio minor = new Ratio(amount.getAmount().unscaledValue(), BigInteger.ONE).times(share);
        return Money.of(
                amount.getCurrencyUnit(),
                new BigDecimal(minor.toDecimal(0, rounding).toBigIntegerExact(), amount.getScale()));
    }

    @Override
    public String toString() {
        return "from " + least.inPercent() + " to " + most.inPercent();
    }
}
