package io.github.biglocal.evidence;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of an indicator on a day, exact and in the indicator's unit. Two are equal if their numbers and days are,
 * however many zeros the number is written with.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the number; no more than eighteen digits before the point and eighteen after
 * @param date the day; empty if not recorded
 */
public record Measure(BigDecimal value, Optional<LocalDate> date) {
    private static final int DIGITS = 18;

    /** Removes the zeros at the end. */
    public Measure {
        Objects.requireNonNull(date, "date");
        // Before anything is worked out: with an exponent, a short text is an endless number.
        if (value.scale() > DIGITS || value.scale() < -DIGITS || value.precision() - value.scale() > DIGITS) {
            throw new InvalidValueException(
                    Measure.class,
                    "value",
                    "value has more than eighteen digits before or after the decimal point",
                    "Choose another unit.");
        }
        BigDecimal plain = value.stripTrailingZeros();
        value = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * {@return a number on a day}
     *
     * @param value the number, such as {@code 63.5}
     * @param date the day
     */
    public static Measure of(String value, LocalDate date) {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(value, "value");
        return new Measure(new BigDecimal(value), Optional.of(date));
    }

    /** {@return the number, as a fraction} */
    public Ratio toRatio() {
        return new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** Whether it is of a day after another. */
    boolean isAfter(LocalDate day) {
        return date.filter(own -> own.isAfter(day)).isPresent();
    }

    /** {@return the number, and the day if it is known} */
    @Override
    public String toString() {
        return value.toPlainString() + date.map(day -> " on " + Text.day(day)).orElse("");
    }
}
