package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The currencies of the standard's codelist, historic ones included. */
final class Currencies {
    private static final int CODE = 3;
    private static final Set<String> CODES = read();

    private Currencies() {}

    private static Set<String> read() {
        Set<String> codes = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Currencies.class.getResourceAsStream("currency.csv")),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                codes.add(line.replace("\"", "").substring(0, CODE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableSet(codes);
    }

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
