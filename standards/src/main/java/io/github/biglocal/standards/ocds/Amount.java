package io.github.biglocal.standards.ocds;

import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** An exact amount in a currency, as published: with any number of decimals. */
record Amount(BigDecimal number, String currency) {
    /** The sum, exact; empty if there are none, or of several currencies: nobody says at which rate. */
    static Optional<Amount> sum(Collection<Amount> amounts) {
        return amounts.stream()
                .map(Optional::of)
                .reduce((one, other) -> one.flatMap(left -> other.flatMap(left::plus)))
                .flatMap(sum -> sum);
    }

    private Optional<Amount> plus(Amount other) {
        return currency.equals(other.currency)
                ? Optional.of(new Amount(number.add(other.number), currency))
                : Optional.empty();
    }

    /** Whether two amounts can be compared by their ratio: neither is zero, and both have the same sign and currency. */
    boolean hasRatioTo(Amount other) {
        return currency.equals(other.currency) && number.signum() != 0 && number.signum() == other.number.signum();
    }

    /** Whether this is from 50 to 150 percent of another, both included. */
    boolean isWithinHalfOf(Amount other) {
        BigDecimal difference = number.subtract(other.number).abs();
        return difference.add(difference).compareTo(other.number.abs()) <= 0;
    }

    Amount minus(Amount other) {
        return new Amount(number.subtract(other.number), currency);
    }

    /** The same amount, without zeros at its end. */
    Amount plain() {
        return new Amount(number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros(), currency);
    }

    /** As people write it, {@code £1,000.01}; with a currency or a number of decimals that is not known, as it is in the data. */
    String words() {
        BigDecimal plain = plain().number();
        try {
            CurrencyUnit unit = CurrencyUnit.of(currency);
            if (plain.scale() <= unit.getDecimalPlaces()) {
                return Text.money(Money.of(unit, plain));
            }
        } catch (IllegalCurrencyException e) {
            // A code that is not a currency.
        }
        return plain.toPlainString() + " " + Quoted.name(currency);
    }
}
