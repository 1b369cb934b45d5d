package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The currencies of the standard's codelist, historic ones included. */
final class Currencies {
    private static final Set<String> CODES = GivingCodelist.CURRENCY.codes();

    private Currencies() {}

    static Set<String> codes() {
        return CODES;
    }

    /** How many decimals its amounts have; empty for a currency of the past. */
    static OptionalInt decimals(String code) {
        try {
            return CODES.contains(code)
                    ? OptionalInt.of(CurrencyUnit.of(code).getDecimalPlaces())
                    : OptionalInt.empty();
        } catch (IllegalCurrencyException e) {
            return OptionalInt.empty();
        }
    }

    /** An amount as people write it, with all its decimals. */
    static String words(String code, BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        OptionalInt decimals = decimals(code);
        return decimals.isPresent() && plain.scale() <= decimals.getAsInt()
                ? Text.money(Money.of(CurrencyUnit.of(code), plain))
                : code + " " + plain.toPlainString();
    }
}
