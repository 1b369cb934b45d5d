package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The match that a funder requires for grants of a given size, and when it requires it. The share is of the whole cost,
 * not of the grant: a tenth of the whole is a ninth of the grant. A highest intervention rate of 45 % is a match share
 * of 55 %; a pound for each pound is one half.
 *
 * <p>Immutable and thread-safe.
 *
 * @param period when it is asked
 * @param least the smallest grant that it applies to; never negative
 * @param below the grant from which it no longer applies; empty if there is none
 * @param share the least share of the whole cost that comes from others; from 0 to below 1
 * @param source where it was published
 */
public record MatchRequirement(LocalDateRange period, Money least, Optional<Money> below, Ratio share, Citation source)
        implements Dated {
    /** Checks the ranges. */
    public MatchRequirement {
        Objects.requireNonNull(below, "below");
        Objects.requireNonNull(source, "source");
        Require.of(MatchRequirement.class)
                .atLeastADay("period", period)
                .notNegative("least", least)
                .notNegative("below", below)
                .between("share", Ratio.ZERO, Ratio.ONE, share);
        if (share.equals(Ratio.ONE)) {
            throw new InvalidValueException(
                    MatchRequirement.class, "share", "share is all of the cost", "Give less than 1.");
        }
        if (below.isPresent() && !below.get().isGreaterThan(least)) {
            throw new InvalidValueException(
                    MatchRequirement.class,
                    "below",
                    "below is " + Text.money(below.get()),
                    "Give more than least, " + Text.money(least) + ".");
        }
    }

    /**
     * {@return whether it applies to grants of a size}
     *
     * @param grant the grant, in the currency of the requirement
     */
    public boolean covers(Money grant) {
        return !grant.isLessThan(least)
                && below.filter(end -> !grant.isLessThan(end)).isEmpty();
    }

    /**
     * {@return the least match for a grant: the grant times p / (1 - p), rounded up to the penny}
     *
     * @param grant the grant
     */
    public Money requiredMatch(Money grant) {
        Objects.requireNonNull(grant, "grant");
        return ExactMoney.of(grant)
                .times(share.dividedBy(Ratio.ONE.minus(share)))
                .rounded(RoundingMode.CEILING);
    }
}
