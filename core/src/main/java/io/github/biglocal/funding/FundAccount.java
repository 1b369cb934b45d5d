package io.github.biglocal.funding;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * One account of a fund statement: the money of one agreement, or of one plan year, where a source states it that way.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label what it is called
 * @param received plan money received from the funder; never negative
 * @param spent plan money spent; never negative
 * @param returned plan money returned to the funder; never negative
 * @param undrawn plan money agreed and still to be drawn down; negative if more was drawn than agreed
 * @param committed plan money committed and not spent; never negative
 */
public record FundAccount(String label, Money received, Money spent, Money returned, Money undrawn, Money committed) {
    /** Checks label and amounts. */
    public FundAccount {
        Objects.requireNonNull(undrawn, "undrawn");
        Require.of(FundAccount.class)
                .text("label", label)
                .notNegative("received", received)
                .notNegative("spent", spent)
                .notNegative("returned", returned)
                .notNegative("committed", committed)
                .oneCurrency(
                        "received, spent, returned, undrawn, committed",
                        Stream.of(received, spent, returned, undrawn, committed));
    }

    /**
     * {@return an account from the figures that minutes usually state, with none returned} What was received is what
     * was spent and is held.
     *
     * @param label what it is called
     * @param spent plan money spent
     * @param held plan money held; negative if more is spent than was received
     * @param undrawn plan money still to be drawn down
     * @param committed plan money committed and not spent
     * @throws InvalidValueException if more was overspent than spent
     */
    public static FundAccount stated(String label, Money spent, Money held, Money undrawn, Money committed) {
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(undrawn, "undrawn");
        return new FundAccount(label, spent.plus(held), spent, Money.zero(spent.getCurrencyUnit()), undrawn, committed);
    }

    /** {@return plan money held by the locally trusted organisation; negative if more is spent than was received} */
    public Money held() {
        return received.minus(spent).minus(returned);
    }

    /** {@return what is held or still to be drawn and is not committed; negative if more is committed than there is} */
    public Money uncommitted() {
        return held().plus(undrawn).minus(committed);
    }

    /** {@return the amounts; not the label, which is free text} */
    @Override
    public String toString() {
        return "Account: " + words();
    }

    /** What came in and went out, and what that leaves; amounts of zero are left out where they say nothing. */
    String words() {
        List<String> moved = new ArrayList<>(List.of("received " + Text.money(received), "spent " + Text.money(spent)));
        if (!returned.isZero()) {
            moved.add("returned " + Text.money(returned));
        }
        List<String> open = new ArrayList<>();
        if (!undrawn.isZero()) {
            open.add(
                    undrawn.isNegative()
                            ? Text.money(undrawn.negated()) + " too much has been drawn down"
                            : Text.money(undrawn) + " is still to be drawn down");
        }
        if (!committed.isZero()) {
            open.add(Text.money(committed) + " is committed");
        }
        String left = held().isNegative() ? "it is overspent by " + Text.money(held().negated()) : held(held());
        return Text.list(moved) + ", so " + left + (open.isEmpty() ? "" : "; " + Text.list(open));
    }

    static String held(Money amount) {
        return amount.isNegative() ? Text.money(amount.negated()) + " is overspent" : Text.money(amount) + " is held";
    }
}
