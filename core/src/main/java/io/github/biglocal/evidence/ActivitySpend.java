package io.github.biglocal.evidence;

import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Programme money spent on an activity, and how; a grant that pays for several activities is split among them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount how much of it went to this activity; never negative
 * @param grant the grant it was spent through; empty if through none
 * @param commission the commission it was spent through; empty if through none
 * @param date the day it was spent; empty if not recorded
 */
public record ActivitySpend(
        Money amount, Optional<GrantId> grant, Optional<CommissionId> commission, Optional<LocalDate> date) {
    /** Checks that the amount is not negative. */
    public ActivitySpend {
        Objects.requireNonNull(commission, "commission");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(grant, "grant");
        Require.of(ActivitySpend.class).notNegative("amount", amount);
    }

    /**
     * {@return spending with only an amount}
     *
     * @param amount how much
     */
    public static ActivitySpend of(Money amount) {
        return new ActivitySpend(amount, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same, spent through a grant}
     *
     * @param through the grant
     */
    public ActivitySpend withGrant(GrantId through) {
        Objects.requireNonNull(through, "through");
        return new ActivitySpend(amount, Optional.of(through), commission, date);
    }

    /**
     * {@return the same, spent through a commission}
     *
     * @param through the commission
     */
    public ActivitySpend withCommission(CommissionId through) {
        Objects.requireNonNull(through, "through");
        return new ActivitySpend(amount, grant, Optional.of(through), date);
    }

    /**
     * {@return the same, spent on a day}
     *
     * @param day the day
     */
    public ActivitySpend withDate(LocalDate day) {
        Objects.requireNonNull(day, "day");
        return new ActivitySpend(amount, grant, commission, Optional.of(day));
    }
}
