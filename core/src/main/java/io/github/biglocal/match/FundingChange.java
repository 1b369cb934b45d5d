package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What became of a contribution after it was first recorded: it reached another status, its amount was changed, or
 * both. What is not given stays as it was.
 *
 * <p>Source: the IATI standard, where the commitment and the disbursement of one sum are two transactions.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day of the change
 * @param status its status from that day on; empty if that did not change
 * @param amount its whole amount from that day on, not the difference; never negative; empty if that did not change
 * @param bound how the new amount compares with the true one; empty if it is the amount, or there is no new one
 */
public record FundingChange(
        LocalDate date, Optional<FundingStatus> status, Optional<Money> amount, Optional<Bound> bound) {
    /** Checks that something changes, that the amount is not negative, and that a bound has its amount. */
    public FundingChange {
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(status, "status");
        Require.of(FundingChange.class).notNegative("amount", Objects.requireNonNull(amount, "amount"));
        if (status.isEmpty() && amount.isEmpty()) {
            throw new InvalidValueException(
                    FundingChange.class, "status, amount", "nothing changes", "Give the new status or the new amount.");
        }
        if (bound.isPresent() && amount.isEmpty()) {
            throw new InvalidValueException(
                    FundingChange.class, "bound", "there is a bound but no new amount", "Give the amount as well.");
        }
        checkBound(FundingChange.class, amount, bound);
    }

    /** Refuses an amount that is said to be less than nothing. */
    static void checkBound(Class<?> type, Optional<Money> amount, Optional<Bound> bound) {
        boolean less = bound.filter(each -> each.isFromAbove() && each.excludesNumber())
                .isPresent();
        if (less && amount.filter(Money::isZero).isPresent()) {
            throw new InvalidValueException(
                    type, "bound", "the amount is less than nothing", "Correct the amount or the bound.");
        }
    }

    /**
     * {@return a change of status}
     *
     * @param date the day
     * @param status the status from that day on
     */
    public static FundingChange of(LocalDate date, FundingStatus status) {
        Objects.requireNonNull(status, "status");
        return new FundingChange(date, Optional.of(status), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a change of amount}
     *
     * @param date the day
     * @param amount the whole amount from that day on; never negative
     */
    public static FundingChange of(LocalDate date, Money amount) {
        Objects.requireNonNull(amount, "amount");
        return new FundingChange(date, Optional.empty(), Optional.of(amount), Optional.empty());
    }
}
