package io.github.biglocal.match;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.DeflatorSeries;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Amounts in the prices of one day: an amount is multiplied by the index of that day and divided by the index of its
 * own.
 *
 * <p>Source: HM Treasury, GDP deflators, annex A.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pricesOf the day
 * @param series the indices; it has one for the day
 */
public record RealTerms(LocalDate pricesOf, DeflatorSeries series) {
    /** Checks that the series has an index for the day. */
    public RealTerms {
        Objects.requireNonNull(pricesOf, "pricesOf");
        if (series.on(pricesOf).isEmpty()) {
            throw new InvalidValueException(
                    RealTerms.class,
                    "pricesOf",
                    "the series has no index for " + Text.day(pricesOf),
                    "Choose a day that it covers, or another series.");
        }
    }
}
