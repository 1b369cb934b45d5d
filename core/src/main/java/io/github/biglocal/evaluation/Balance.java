package io.github.biglocal.evaluation;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.util.Objects;

/**
 * The position of a partnership between the poles of a balancing act.
 *
 * <p>Immutable and thread-safe.
 *
 * @param act the balancing act
 * @param position from 0, entirely at the first pole, to 1, entirely at the second; 1/2 is balanced
 */
public record Balance(BalancingAct act, Ratio position) {
    /** Checks the range of the position. */
    public Balance {
        Objects.requireNonNull(act, "act");
        Require.of(Balance.class).between("position", Ratio.ZERO, Ratio.ONE, position);
    }
}
