package io.github.biglocal.money;

import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount that need not be whole pennies, exact: a part of a grant, a price of another year, an hour at a daily rate.
 *
 * <p>Immutable and thread-safe.
 *
 * @param currency the currency
 * @param amount how much, in units of the currency, such as pounds
 */
public record ExactMoney(CurrencyUnit currency, Ratio amount) {
    public ExactMoney {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * {@return an amount of whole pennies}
     *
     * @param money the amount
     */
    public static ExactMoney of(Money money) {
        return new ExactMoney(money.getCurrencyUnit(), Ratio.of(money.getAmount()));
    }

    /**
     * {@return zero}
     *
     * @param currency the currency
     */
    public static ExactMoney zero(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        return new ExactMoney(currency, Ratio.ZERO);
    }

    /**
     * {@return the sum of some amounts; zero if there are none}
     *
     * @param currency the currency of every amount
     * @param amounts the amounts
     * @throws CurrencyMismatchException if an amount is in another currency
     */
    public static ExactMoney total(CurrencyUnit currency, List<ExactMoney> amounts) {
        Objects.requireNonNull(currency, "currency");
        return new ExactMoney(
                currency,
                Ratio.sum(amounts.stream()
                        .map(amount -> amount.amountIn(currency))
                        .toList()));
    }

    /**
     * {@return this plus another}
     *
     * @param other the other
     * @throws CurrencyMismatchException if the currencies differ
     */
    public ExactMoney plus(ExactMoney other) {
        return new ExactMoney(currency, amount.plus(other.amountIn(currency)));
    }

    /**
     * {@return this less another}
     *
     * @param other the other
     * @throws CurrencyMismatchException if the currencies differ
     */
    public ExactMoney minus(ExactMoney other) {
        return new ExactMoney(currency, amount.minus(other.amountIn(currency)));
    }

    /**
     * {@return this multiplied by a factor}
     *
     * @param factor how many times
     */
    public ExactMoney times(Ratio factor) {
        Objects.requireNonNull(factor, "factor");
        return new ExactMoney(currency, amount.times(factor));
    }

    /**
     * {@return the amount in whole pennies}
     *
     * @param rounding how to round what is left
     */
    public Money rounded(RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return Money.of(currency, amount.toDecimal(currency.getDecimalPlaces(), rounding));
    }

    private Ratio amountIn(CurrencyUnit wanted) {
        if (!currency.equals(wanted)) {
            throw new CurrencyMismatchException(wanted, currency);
        }
        return amount;
    }

    /** {@return the amount, {@code £100.50}; if it is not of whole pennies, the exact fraction after the rounded one} */
    @Override
    public String toString() {
        Money rounded = rounded(RoundingMode.HALF_UP);
        String text = Text.money(rounded);
        return of(rounded).equals(this) ? text : text + " (exactly " + amount + ")";
    }
}
