package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What a second passage says about a figure that a project already has. It is kept alongside the figure, so that a
 * disagreement is a finding and neither is lost.
 *
 * <p>Immutable and thread-safe.
 *
 * @param figure which figure
 * @param amount what the passage says it is; never negative
 * @param citation the passage
 */
public record AmountClaim(ProjectFigure figure, Money amount, Citation citation) {
    /** Checks that the amount is not negative. */
    public AmountClaim {
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(figure, "figure");
        Require.of(AmountClaim.class).notNegative("amount", amount);
    }
}
