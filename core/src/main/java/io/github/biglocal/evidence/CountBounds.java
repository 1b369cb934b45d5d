package io.github.biglocal.evidence;

import io.github.biglocal.entity.Count;
import io.github.biglocal.match.AmountBound;

/** How a figure that is worked out from a count compares with the true one. */
final class CountBounds {
    private CountBounds() {}

    /** Returns the bound of an amount that grows with a count. */
    static AmountBound of(Count count) {
        return switch (count.bound()) {
            case EXACTLY -> AmountBound.EXACT;
            case AT_LEAST, MORE_THAN -> AmountBound.AT_LEAST;
            case AT_MOST, FEWER_THAN -> AmountBound.AT_MOST;
            case ABOUT -> AmountBound.ABOUT;
        };
    }
}
