package io.github.biglocal.funding;

import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * One account of a fund statement: the money of one agreement, or of one plan year, where a source states it that way.
 * What a source does not give, or no record shows, is not known; it is never zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label what it is called
 * @param received plan money received from the funder; never negative; where what was returned is not known, what is left of
 *     it after returns
 * @param spent plan money spent; never negative; empty if not known
 * @param returned plan money returned to the funder; never negative; empty if not known
 * @param undrawn plan money agreed and still to be drawn down; negative if more was drawn than agreed; empty if not known
 * @param committed plan money committed and not spent; never negative; empty if not known
 */
public record FundAccount(
        String label,
        Money received,
        Optional<Money> spent,
        Optional<Money> returned,
        Optional<Money> undrawn,
        Optional<Money> committed) {
    /** Checks label and amounts. */
    public FundAccount {
        Objects.requireNonNull(spent, "spent");
        Objects.requireNonNull(returned, "returned");
        Objects.requireNonNull(undrawn, "undrawn");
        Objects.requireNonNull(committed, "committed");
        Require.of(FundAccount.class)
                .text("label", label)
                .notNegative("received", received)
                .notNegative("spent", spent)
                .notNegative("returned", returned)
                .notNegative("committed", committed)
                .oneCurrency(
                        "received, spent, returned, undrawn, committed",
                        new Amounts()
                                .and(received)
                                .and(spent)
                                .and(returned)
                                .and(undrawn)
                                .and(committed));
    }

    /**
     * {@return an account from the figures that minutes usually give} What was received, less what was returned, is what was
     * spent and is held; how much was returned is not known, see {@link #withReturned}.
     *
     * @param label what it is called
     * @param spent plan money spent
     * @param held plan money held; negative if more is spent than was received
     * @param undrawn plan money still to be drawn down
     * @param committed plan money committed and not spent
     * @throws InvalidValueException if more was overspent than spent
     */
    public static FundAccount ofBalance(String label, Money spent, Money held, Money undrawn, Money committed) {
        Objects.requireNonNull(undrawn, "undrawn");
        Objects.requireNonNull(committed, "committed");
        return ofBalance(label, spent, held).withUndrawn(undrawn).withCommitted(committed);
    }

    /**
     * {@return an account of which only spending and balance are given; what was returned, what is still to be drawn down and
     * what is committed are not known}
     *
     * @param label what it is called
     * @param spent plan money spent
     * @param held plan money held; negative if more is spent than was received
     * @throws InvalidValueException if more was overspent than spent
     */
    public static FundAccount ofBalance(String label, Money spent, Money held) {
        Objects.requireNonNull(spent, "spent");
        Objects.requireNonNull(held, "held");
        return new FundAccount(
                label, spent.plus(held), Optional.of(spent), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the same account, with what was returned; what is held is the same, so as much more was received if returns
     * were not known before}
     *
     * @param amount plan money returned to the funder; never negative; zero if none was
     * @throws InvalidValueException if it is negative
     */
    public FundAccount withReturned(Money amount) {
        Objects.requireNonNull(amount, "amount");
        Money before = returned.orElse(Money.zero(amount.getCurrencyUnit()));
        return new FundAccount(
                label, received.minus(before).plus(amount), spent, Optional.of(amount), undrawn, committed);
    }

    /**
     * {@return the same account, with what is still to be drawn down}
     *
     * @param amount plan money agreed and still to be drawn down; negative if more was drawn than agreed
     */
    public FundAccount withUndrawn(Money amount) {
        Objects.requireNonNull(amount, "amount");
        return new FundAccount(label, received, spent, returned, Optional.of(amount), committed);
    }

    /**
     * {@return the same account, with what is committed}
     *
     * @param amount plan money committed and not spent; never negative
     * @throws InvalidValueException if it is negative
     */
    public FundAccount withCommitted(Money amount) {
        Objects.requireNonNull(amount, "amount");
        return new FundAccount(label, received, spent, returned, undrawn, Optional.of(amount));
    }

    /**
     * {@return plan money held by the locally trusted organisation; negative if more is spent than was received; empty if
     * what was spent is not known}
     */
    public Optional<Money> held() {
        return spent.map(amount -> received.minus(amount).minus(leastReturned()));
    }

    /**
     * {@return what is held or still to be drawn and is not committed; negative if more is committed than there is; empty if
     * what is held, still to be drawn or committed is not known}
     */
    public Optional<Money> uncommitted() {
        return held().flatMap(left -> undrawn.flatMap(more -> committed.map(left.plus(more)::minus)));
    }

    /** What was returned as far as it is known. */
    Money leastReturned() {
        return returned.orElseGet(() -> Money.zero(received.getCurrencyUnit()));
    }

    /** {@return by how much commitments are more than the money of this account; zero if there is enough; empty if not known} */
    public Optional<Money> shortfall() {
        return uncommitted().map(FundAccount::ifNegative);
    }

    /** What is below zero, as an amount above it; zero if it is not. */
    static Money ifNegative(Money amount) {
        return amount.isNegative() ? amount.negated() : Money.zero(amount.getCurrencyUnit());
    }

    /** {@return the amounts; not the label, which is free text} */
    @Override
    public String toString() {
        return "Account: " + words();
    }

    /** What came in and went out, what that leaves and what is not known; zeros are left out where they say nothing. */
    String words() {
        List<String> moved = new ArrayList<>(
                List.of("received " + Text.money(received) + (returned.isEmpty() ? " after any returns" : "")));
        spent.ifPresent(amount -> moved.add("spent " + Text.money(amount)));
        returned.filter(Money::isPositive).ifPresent(amount -> moved.add("returned " + Text.money(amount)));
        List<String> open = new ArrayList<>();
        undrawn.filter(amount -> !amount.isZero())
                .ifPresent(amount -> open.add(
                        amount.isNegative()
                                ? Text.money(amount.negated()) + " too much has been drawn down"
                                : Text.money(amount) + " is still to be drawn down"));
        committed
                .filter(amount -> !amount.isZero())
                .ifPresent(amount -> open.add(Text.money(amount) + " is committed"));
        shortfall()
                .filter(Money::isPositive)
                .ifPresent(amount -> open.add("the account is short by " + Text.money(amount)));
        List<String> unknown = notKnown(spent, undrawn, committed);
        return Text.list(moved)
                + held().map(amount -> ", so "
                                + (amount.isNegative()
                                        ? "it is overspent by " + Text.money(amount.negated())
                                        : held(amount)))
                        .orElse("")
                + (open.isEmpty() ? "" : "; " + Text.list(open))
                + (unknown.isEmpty()
                        ? ""
                        : "; " + Text.list(unknown) + (unknown.size() == 1 ? " is" : " are") + " not known");
    }

    /** What is not known, in words. */
    static List<String> notKnown(Optional<Money> spent, Optional<Money> undrawn, Optional<Money> committed) {
        List<String> unknown = new ArrayList<>();
        if (spent.isEmpty()) {
            unknown.add("what was spent");
        }
        if (undrawn.isEmpty()) {
            unknown.add("what is still to be drawn down");
        }
        if (committed.isEmpty()) {
            unknown.add("what is committed");
        }
        return unknown;
    }

    static String held(Money amount) {
        return amount.isNegative() ? Text.money(amount.negated()) + " is overspent" : Text.money(amount) + " is held";
    }
}
