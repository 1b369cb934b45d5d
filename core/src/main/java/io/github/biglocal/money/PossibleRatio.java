package io.github.biglocal.money;

import io.github.biglocal.entity.Bound;
import java.util.Optional;

/**
 * A ratio in a result: a number, or the reason why there is none. Every format writes all of them in one form.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface PossibleRatio {
    /** {@return the ratio, exact; empty if there is none} */
    Optional<Ratio> toRatio();

    /** {@return how it compares with the true one; {@code EXACT} if there is none} */
    Bound bound();

    /** {@return why there is none; empty if there is a ratio} */
    Optional<? extends Enum<?>> whyUndefined();
}
