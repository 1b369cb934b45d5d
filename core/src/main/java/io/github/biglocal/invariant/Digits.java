package io.github.biglocal.invariant;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Keeps exact numbers short. A text of ten characters can stand for a number of a thousand million digits, which no format
 * reads and no sum ends with.
 */
public final class Digits {
    private Digits() {}

    /**
     * {@return the number, if it has not too many digits}
     *
     * @param most how many digits it may have, written out without an exponent
     * @param type the type that holds it
     * @param field the field that holds it
     * @param number the number
     * @throws InvalidValueException if it has more
     */
    public static BigDecimal atMost(int most, Class<?> type, String field, BigDecimal number) {
        Objects.requireNonNull(number, field);
        // As long, since the scale may be at either end of what an int holds.
        long scale = number.scale();
        if (Math.max(number.precision() - Math.min(scale, 0), scale) > most) {
            throw new InvalidValueException(
                    type, field, "the " + field + " has more than " + most + " digits", "shorten it");
        }
        return number;
    }
}
