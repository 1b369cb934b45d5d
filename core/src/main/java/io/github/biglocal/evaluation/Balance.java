package io.github.biglocal.evaluation;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.util.Objects;

/**
 * Where a partnership stands between the poles of a balancing act.
 *
 * <p>Immutable and thread-safe.
 *
 * @param act the balancing act
 * @param position from 0, wholly at the first pole, to 1, wholly at the second; 1/2 is balanced
 */
public record Balance(BalancingAct act, Ratio position) {
    /** Checks the range of the position. */
    public Balance {
        Objects.requireNonNull(act, "act");
        Require.of(Balance.class).between("position", Ratio.ZERO, Ratio.ONE, position);
    }
}
