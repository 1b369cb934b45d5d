package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount in a currency of the standard's codelist, those of the past included, with all its digits: {@code GBP 1234.50}. It is no
 * {@link Money}, because published amounts may have parts of a penny, and because the codelist has currencies that are no longer in use.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code of the currency, a blank and the number, without exponent; with the decimals that the currency has, or more
 */
public record GivingAmount(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3} -?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    private static final int CODE = 3;

    /**
     * Checks the form.
     *
     * @throws InvalidValueException if it is not written like {@code GBP 1234.50}
     */
    public GivingAmount {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new InvalidValueException(
                    GivingAmount.class,
                    "value",
                    "it is not the code of a currency, a space and a number",
                    "Write it like GBP 1234.50.");
        }
    }

    /**
     * {@return an amount}
     *
     * @param currency the code of the currency
     * @param amount the number
     * @throws InvalidValueException if the code is not three capital letters
     */
    public static GivingAmount of(String currency, BigDecimal amount) {
        Objects.requireNonNull(currency, "currency");
        BigDecimal plain = Objects.requireNonNull(amount, "amount").stripTrailingZeros();
        int decimals = Math.max(0, Currencies.decimals(currency).orElse(0));
        return new GivingAmount(
                currency + " " + (plain.scale() < decimals ? plain.setScale(decimals) : plain).toPlainString());
    }

    /** {@return the code of the currency, such as {@code GBP}} */
    public String currency() {
        return value.substring(0, CODE);
    }

    /** {@return the number} */
    public BigDecimal amount() {
        return new BigDecimal(value.substring(CODE + 1));
    }

    /** {@return the amount as money; empty if the currency is one of the past, or has not so many decimals} */
    public Optional<Money> money() {
        OptionalInt decimals = Currencies.decimals(currency());
        BigDecimal plain = amount().stripTrailingZeros();
        return decimals.isPresent() && plain.scale() <= decimals.getAsInt()
                ? Optional.of(Money.of(CurrencyUnit.of(currency()), plain))
                : Optional.empty();
    }

    /** {@return the amount, as its value} */
    @Override
    public String toString() {
        return value;
    }
}
