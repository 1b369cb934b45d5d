package io.github.biglocal.money;

import io.github.biglocal.entity.Bound;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A ratio that is only known rounded, such as an average of thousands of ratios, whose exact fraction has thousands of
 * digits, or a root, which is no fraction.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the ratio, rounded to as many digits as it has
 * @param bound how it compares with the true one
 */
public record RoundedRatio(BigDecimal value, Bound bound) {
    public RoundedRatio {
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(value, "value");
    }

    /** {@return the ratio, with the words of its bound before it} */
    @Override
    public String toString() {
        return bound.text() + value.toPlainString();
    }
}
